"""Names as stretches of words: what the steps of reading names hand to one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import regex

from srot.gazetteer import MEDIA, Row, ambiguous_names, fold_name, lookup
from srot.models.chain import Tagged
from srot.models.conll import spans
from srot.models.name_encoder import FAST, load_names
from srot.models.name_features import known_names
from srot.text.words import Word, is_word

# Rows that are names wherever they stand; a city only where the model agrees, for many are common words too.
_TRUSTED = frozenset(
    {"country", "capital", "state", "district", "continent", "region", "sea", "river", "lake", "dam", "mountains", "landmark", "airport", "station"}
    | MEDIA
    | {"government", "international", "alliance", "ministry", "military", "police", "court"}
    | {"party", "armed_group", "agency_state", "legislature", "commission", "institute", "company"}
)


_HYPHENS = regex.compile(r"[-–‐]")
_LATIN = regex.compile(r"\p{Latin}")
_FAIR, _SURE = 0.05, 0.8
BRACKETED = "rule:bracket"
"""Made by: what a report itself says is a body, by its letters in brackets, which outweighs what the model guesses."""
SETTING = "rule:setting"
"""Made by: a place that only the words beside it tell ("at Mundakkai", "Pelo village"), which counts for more than what the model guesses elsewhere."""
_GENERIC = frozenset(
    ["समाचार", "न्यूज", "एजेंसी", "टीवी", "चैनल", "अखबार", "संगठन", "पार्टी", "news", "agency", "TV", "channel", "newspaper", "party", "group"]
)
_BYLINE = "by"
_ADDRESS_MARKS = frozenset("/-.@_?=&")
# Whether the words around ``[first, last)`` say that a word with other meanings is a name here.
CueTest = Callable[[Sequence[str], int, int, Row], bool]
# The kinds of phrases that may begin with a word.
Opens = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A name as words ``[first, last)`` of one sentence; `chance` is the model's belief in a name of one word, 0..1; `full` is what it is called
    where the words beside it say so."""

    first: int
    last: int
    type: str
    made_by: str
    subtype: str | None = None
    key: str | None = None
    role: str | None = None
    chance: float = 1.0
    full: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, their texts, and the names found so far, in order and apart.

    `likely` holds places of words that the model leaves unmarked but gives a fair chance to be a person's name; `openings`
    the places at which a phrase of each kind may begin, so that no rule need look at all the others.
    """

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    found: tuple[Found, ...] = ()
    likely: frozenset[int] = frozenset()
    openings: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def having(self, found: Iterable[Found]) -> Line:
        """The same line with other names."""
        names = tuple(found)
        return self if names == self.found else Line(self.words, self.texts, names, self.likely, self.openings)

    def opened(self, kind: str) -> Sequence[int]:
        """The places at which a phrase of a kind may begin, in order."""
        return self.openings.get(kind, ())

    def text(self, name: Found) -> str:
        """A name as it is written; of a person with hyphens as blanks, so that "जोंग-उन" and "जोंग उन" are one."""
        text = self.stretch(name.first, name.last)
        return " ".join(_HYPHENS.sub(" ", text).split()) if name.type == "PER" else text

    def is_tied(self, place: int) -> bool:
        """Whether no blank stands on either side of the word at `place`, a hyphen say."""
        words = self.words
        return words[place - 1].end == words[place].start and words[place].end == words[place + 1].start

    def stretch(self, first: int, last: int) -> str:
        """The words ``[first, last)`` as they stand, any white space between them as one blank."""
        pieces: list[str] = []
        end = self.words[first].start
        for word in self.words[first:last]:
            pieces.append(" " * (word.start > end) + word.text)
            end = word.end
        return "".join(pieces)


def bare_line(words: Sequence[Word], opens: Opens) -> Line:
    """The words of a sentence, without names yet."""
    texts = tuple([word.text for word in words])
    openings: dict[str, list[int]] = {}
    for place, kinds in enumerate(map(opens, texts)):
        for kind in kinds:
            openings.setdefault(kind, []).append(place)
    return Line(tuple(words), texts, openings=openings)


def tag_lines(lines: Sequence[Line], lang: str, how: str = FAST, *, watched: frozenset[str] = frozenset()) -> list[Line]:
    """The names that the trained model of a language sees; words before one of `watched` are looked at twice."""
    tagged = load_names(lang, how).tag([line.texts for line in lines])
    return [_tagged(line, seen, f"names_{lang}", watched) for line, seen in zip(lines, tagged, strict=True)]


def _tagged(line: Line, seen: Tagged, model: str, watched: frozenset[str]) -> Line:
    doubtful = [place - 1 for place, text in enumerate(line.texts) if place and text in watched and seen.labels[place - 1] == "O"]
    likely = frozenset(place for place in doubtful if seen.chance(("B-PER", "I-PER"), place) >= _FAIR)
    found = [_seen(seen, model, *span) for span in spans(seen.labels)]
    return Line(line.words, line.texts, tuple(name for name in found if not _in_address(line, name)), likely, line.openings)


def _seen(seen: Tagged, model: str, first: int, last: int, kind: str) -> Found:
    chance = seen.chance((f"B-{kind}",), first) if last - first == 1 else 1.0
    return Found(first, last, kind, model, chance=chance)


def tag_foreign(line: Line, lang: str) -> Line:
    """Names in stretches of Latin words inside a text of another script, as the model of `lang` sees them; what was found there before goes."""
    if not _LATIN.search("".join(line.texts)):
        return line
    found = [name for name in line.found if not _LATIN.match(line.texts[name.first])]
    for first, last in _latin_runs(line):
        (run,) = tag_lines([Line(line.words[first:last], line.texts[first:last])], lang)
        for name in run.found:
            if name.type == "PER" and run.text(name).isupper():
                continue  # GDP is nobody
            found = place_name(found, replace(name, first=name.first + first, last=name.last + first))
    return line.having(found)


def _latin_runs(line: Line) -> Iterator[tuple[int, int]]:
    start = -1
    for place, text in enumerate([*line.texts, ""]):
        latin = bool(_LATIN.match(text)) or (start >= 0 and text in (".", "-", "&", "'", ","))
        if latin and (start < 0 or text.casefold() == _BYLINE):  # "Edited By X": the name comes after
            start = place + (text.casefold() == _BYLINE)
        elif not latin and start >= 0:
            if any(len(word) > 1 for word in line.texts[start:place]):
                yield start, place
            start = -1


def _in_address(line: Line, name: Found) -> bool:
    """Whether a name is part of a web address: Latin letters with marks tight on both sides, as in "news/ukraine-war"."""
    first, last = name.first, name.last
    before = first > 0 and line.texts[first - 1] in _ADDRESS_MARKS and line.words[first - 1].end == line.words[first].start
    after = last < len(line.texts) and line.texts[last] in _ADDRESS_MARKS and line.words[last - 1].end == line.words[last].start
    return line.texts[first].isascii() and (before or after) and any(text in "/@" for text in line.texts)


def add_known(line: Line, is_cued: CueTest) -> Line:
    """The names of the gazetteer: they take precedence over the model's unless they are part of a longer name of its."""
    known = known_names(line.texts)
    found = list(line.found)
    for first, last in known:
        name = _known(line, first, last, found, is_cued)
        if name:
            found = place_name(found, name)
    return line.having(found) if known else line


def _known(line: Line, first: int, last: int, found: Iterable[Found], is_cued: CueTest) -> Found | None:
    words = line.texts[first:last]
    text = " ".join(words)
    rows = lookup(text)
    if not rows or len(text) == 1 or not _is_name_of_case(text, rows[0]) or _in_address(line, Found(first, last, "", "")):
        return None
    row = rows[0]
    inside = [name for name in found if name.first <= first and name.last >= last and not _is_surplus(line, name, row, last)]
    exact = [name for name in inside if (name.first, name.last) == (first, last)]
    if inside and not exact:
        return None
    agreed = bool(exact) and exact[0].type == row.type
    filed = row.type == "LOC" and _is_dateline(line, first, last)
    if exact and exact[0].type == "PER" and exact[0].chance >= _SURE and row.subtype == "city" and not filed:
        return None  # Jackson is a town, and here a man
    if not agreed and not filed and not _is_trusted(text, row, line.texts, first, last, is_cued):
        return None
    return Found(_bare_start(words, first, row), last, row.type, "gazetteer", row.subtype, row.key)


def _is_dateline(line: Line, first: int, last: int) -> bool:
    """Whether a name opens its sentence with a colon behind it, as the place of a report does: "Mumbai: The bank ..."."""
    return first == 0 and line.texts[last : last + 1] == (":",)


def _bare_start(words: Sequence[str], first: int, row: Row) -> int:
    """Where a known name begins without generic words before it: "समाचार एजेंसी एएनआई" is एएनआई."""
    for cut in range(1, len(words)):
        if words[cut - 1] not in _GENERIC:
            break
        if any(other.key == row.key for other in lookup(" ".join(words[cut:]))):
            return first + cut
    return first


def _is_surplus(line: Line, name: Found, row: Row, last: int) -> bool:
    """Whether a "place" of the model is a known country or state and words that belong to something else."""
    if name.type != "LOC" or row.type != "LOC" or row.subtype not in ("country", "state", "capital") or name.last == last:
        return False
    rest = line.texts[last : name.last]
    return any(not is_word(word) for word in rest) or bool(known_names(rest)) or rest[0].isascii()


def _is_name_of_case(text: str, row: Row) -> bool:
    """Latin names need their capitals: US, not us; Turkey, not turkey; LeT, not Let."""
    if not text[0].isascii():
        return True
    names = (row.name_en, *row.names)
    bare = [name for name in names if fold_name(name) == fold_name(text)]
    plain = text in bare or any(name[1:].islower() or " " in name for name in bare)
    return text[0].isupper() and (text.isupper() or plain)


def _is_trusted(text: str, row: Row, texts: Sequence[str], first: int, last: int, is_cued: CueTest) -> bool:
    unclear = text in ambiguous_names() or fold_name(text) in ambiguous_names()
    return (row.subtype in _TRUSTED and not unclear) or is_cued(texts, first, last, row)


def add_keys(line: Line) -> Line:
    """Places and bodies with the row they bear: their own, or that of their first words when generic ones follow ("केसीएनए समाचार एजेंसी")."""
    return line.having(name if name.key or name.type == "PER" else _with_row(line, name) for name in line.found)


def _with_row(line: Line, name: Found) -> Found:
    for last in range(name.last, name.first, -1):
        if last < name.last and line.texts[last] not in _GENERIC:
            break
        row = next((row for row in lookup(line.stretch(name.first, last)) if row.type == name.type), None)
        if row:
            return replace(name, subtype=row.subtype, key=row.key)
    return name


def place_name(found: Iterable[Found], name: Found) -> list[Found]:
    """`found` with `name` in it, and without those it overlaps."""
    kept = [other for other in found if other.last <= name.first or other.first >= name.last]
    return sorted([*kept, name], key=lambda other: other.first)


def ends_place(found: Sequence[Found], place: int) -> bool:
    """Whether the name of a place stands right before `place`: "फरह थाना"."""
    return any(name.last == place and name.type == "LOC" for name in found)


def is_free(found: Iterable[Found], first: int, last: int) -> bool:
    """Whether no name stands on any of the words ``[first, last)``."""
    return all(name.last <= first or name.first >= last for name in found)
