"""Names as stretches of words: what the steps of reading names hand to one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from srot.gazetteer import Row, ambiguous_names, fold_name, lookup
from srot.models.conll import spans
from srot.models.crf import label_chance, tag
from srot.models.name_features import known_names, name_features
from srot.text.words import Word, is_word

# Rows that are names wherever they stand; a city only where the model agrees, for many are common words too.
_TRUSTED = frozenset(
    "country capital state district continent region sea river mountains agency outlet broadcaster government international alliance "
    "ministry military police court party armed_group agency_state legislature commission institute company".split()
)


_FAIR = 0.05
_ADDRESS_MARKS = frozenset("/-.@_?=&")
# Whether the words around ``[first, last)`` say that a word with other meanings is a name here.
CueTest = Callable[[Sequence[str], int, int], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """A name as words ``[first, last)`` of one sentence."""

    first: int
    last: int
    type: str
    made_by: str
    subtype: str | None = None
    key: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, their texts, and the names found so far, in order and apart.

    `likely` holds places of words that the model leaves unmarked but gives a fair chance to be a person's name.
    """

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    found: tuple[Found, ...] = ()
    likely: frozenset[int] = frozenset()

    def text(self, name: Found) -> str:
        """The words of a name as they stand, blanks and hyphens as one blank.

        Hyphen and blank are one: "जोंग-उन" and "जोंग उन" give the same text.
        """
        return " ".join(text for text in self.texts[name.first : name.last] if text not in "-–‐.")


def tag_line(line: Line, model: str, *, watched: frozenset[str] = frozenset()) -> Line:
    """The names that the trained model sees; words before one of `watched` are looked at twice."""
    if not line.texts:
        return line
    labels = tag(model, name_features(line.texts))
    doubtful = [place - 1 for place, text in enumerate(line.texts) if place and text in watched and labels[place - 1] == "O"]
    likely = frozenset(place for place in doubtful if label_chance(model, ("B-PER", "I-PER"), place) >= _FAIR)
    found = tuple(Found(start, end, kind, model) for start, end, kind in spans(labels))
    return replace(line, found=tuple(name for name in found if not _in_address(line, name)), likely=likely)


def _in_address(line: Line, name: Found) -> bool:
    """Whether a name is part of a web address: Latin letters with marks tight on both sides, as in "news/ukraine-war"."""
    first, last = name.first, name.last
    before = first > 0 and line.texts[first - 1] in _ADDRESS_MARKS and line.words[first - 1].end == line.words[first].start
    after = last < len(line.texts) and line.texts[last] in _ADDRESS_MARKS and line.words[last - 1].end == line.words[last].start
    return line.texts[first].isascii() and (before or after) and any(text in "/@" for text in line.texts)


def add_known(line: Line, is_cued: CueTest) -> Line:
    """The names of the gazetteer: they take precedence over the model's unless they are part of a longer name of its."""
    found = list(line.found)
    for first, last in known_names(line.texts):
        name = _known(line, first, last, found, is_cued)
        if name:
            found = place_name(found, name)
    return replace(line, found=tuple(found))


def _known(line: Line, first: int, last: int, found: Iterable[Found], is_cued: CueTest) -> Found | None:
    words = line.texts[first:last]
    text = " ".join(words)
    rows = lookup(text)
    if not rows or not _is_name_of_case(text, rows[0]) or _in_address(line, Found(first, last, "", "")):
        return None
    row = rows[0]
    inside = [name for name in found if name.first <= first and name.last >= last and not _is_surplus(line, name, row, last)]
    exact = [name for name in inside if (name.first, name.last) == (first, last)]
    if inside and not exact:
        return None
    agreed = bool(exact) and exact[0].type == row.type
    if not agreed and not _is_trusted(text, row, line.texts, first, last, is_cued):
        return None
    return Found(first, last, row.type, "gazetteer", row.subtype, row.key)


def _is_surplus(line: Line, name: Found, row: Row, last: int) -> bool:
    """Whether a "place" of the model is a known country or state and words that belong to something else."""
    if name.type != "LOC" or row.type != "LOC" or row.subtype not in ("country", "state", "capital") or name.last == last:
        return False
    rest = line.texts[last : name.last]
    return any(not is_word(word) for word in rest) or bool(known_names(rest))


def _is_name_of_case(text: str, row: Row) -> bool:
    """Latin acronyms are names in capitals only: US, not us."""
    return not (text.islower() and len(text) <= 4 and text.upper() in (row.name_en, *row.names))


def _is_trusted(text: str, row: Row, texts: Sequence[str], first: int, last: int, is_cued: CueTest) -> bool:
    if row.subtype not in _TRUSTED:
        return False
    unclear = text in ambiguous_names() or fold_name(text) in ambiguous_names()
    return not unclear or is_cued(texts, first, last)


def place_name(found: Iterable[Found], name: Found) -> list[Found]:
    """`found` with `name` in it, and without those it overlaps."""
    kept = [other for other in found if other.last <= name.first or other.first >= name.last]
    return sorted([*kept, name], key=lambda other: other.first)


def is_free(found: Iterable[Found], first: int, last: int) -> bool:
    """Whether no name stands on any of the words ``[first, last)``."""
    return all(name.last <= first or name.first >= last for name in found)


def gaps(line: Line) -> Iterator[tuple[int, int]]:
    """Stretches of words that no name stands on."""
    place = 0
    for name in line.found:
        if name.first > place:
            yield place, name.first
        place = name.last
    if place < len(line.texts):
        yield place, len(line.texts)
