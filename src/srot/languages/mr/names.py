"""Marathi names: the gazetteer under case endings, persons before their honorific, and what the article itself teaches.

There is no model of Marathi: "रशियाचे अध्यक्ष व्लादिमीर पुतिन यांनी" is read by रशिया + चे, by the office, and by यांनी, which bears the
case of nearly every person that a report names with respect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from srot.gazetteer import Row, ambiguous_names, fold_name, lookup, name_part
from srot.languages.mr.name_places import find_called, station_words
from srot.languages.name_chains import fullest_names, spread_names, vote_types
from srot.languages.name_mentions import make_mentions
from srot.languages.name_spans import Found, Line, add_keys, is_free, place_name
from srot.languages.pack import Draft
from srot.languages.tables import read_table
from srot.records import Mention, Span
from srot.text.words import Word, is_word, words_between

_PACKAGE = "srot.languages.mr"
_LONGEST, _MOST_PARTS = 4, 4
_OBLIQUE = (("ा", ""), ("ां", ""), ("े", "ा"), ("्या", "े"), ("्या", "ा"), ("्या", "ी"), ("", ""))
"""What stands for the last letters of a noun before its ending, and what they are without: देशा- देश, अमेरिके- अमेरिका, पुण्या- पुणे."""
_LEAST = 2
"""Letters of what is left without an ending."""
_CITY = "city"
_WHERE = ("त", "तील", "मध्ये", "मधील", "हून", "तून", "जवळ", "ला")
"""Endings of a place where something is, or to or from which somebody goes."""
_STATION = "ठाणे"
_HERE = tuple((word,) for word in ("मध्ये", "मधील", "येथे", "येथील", "येथून", "इथे", "इथं", "इथल्या", "शहरात", "शहरातील", "जिल्ह्यात", "जिल्ह्यातील"))
"""Words behind a place that say that something is there."""
_ENDED = ("च्या", "चे", "ची", "चा", "मध्ये", "तील", "ांनी", "ाने", "साठी", "लेले", "लेल्या", "ताना", "ांशी", "ांना", "वारी", "वर", "ेत", "ात")


def find_names(draft: Draft) -> tuple[Mention, ...]:
    """Persons, places and bodies of a Marathi article, in text order, their case endings left out.

    >>> from srot.records import Article
    >>> text = "रशियाचे अध्यक्ष व्लादिमीर पुतिन यांनी भारताला भेट दिली."
    >>> [mention.text for mention in find_names(Draft(Article(id="art-1", text=text, lang="mr")))]
    ['रशिया', 'व्लादिमीर पुतिन', 'भारत']
    """
    text = draft.article.text
    spans = draft.sentences or (Span(0, len(text)),)
    lines = [_read_line(tuple(words_between(text, span.start, span.end))) for span in spans]
    people = {fold_name(line.texts[name.last - 1]) for line in lines for name in line.found if name.type == "PER"}
    lines = [_without_endings(line, people) for line in lines]
    lines = [add_keys(line) for line in spread_names(vote_types(lines), _is_person_part)]
    return make_mentions(draft.article.id, text, lines, fullest_names(lines))


def _read_line(words: tuple[Word, ...]) -> Line:
    line = _add_known(Line(words, tuple(word.text for word in words)))
    found = list(line.found)
    for place, text in enumerate(line.texts):
        kind = _cues().get(text)
        person = _person_before(line, place, spoken=kind == "speech") if kind else None
        if person is not None:
            found = place_name(found, person)
    line = _add_parts(line.having(found))
    for called, stem in find_called(line, _plain_words() | _titles().keys() | _cues().keys(), _ENDED):
        if is_free(line.found, called.first, called.last):
            line = line if stem is None else _with_stem(line, called.first, (stem, _shared(line.texts[called.first], stem)))
            line = line.having(sorted([*line.found, called], key=lambda name: name.first))
    return line


def _shared(word: str, stem: str) -> int:
    """How many letters of a word its stem has unchanged: the mention ends there."""
    return len(stem) if word.startswith(stem) else next(n for n, (left, right) in enumerate(zip(word, stem, strict=False)) if left != right)


def _add_parts(line: Line) -> Line:
    """Persons without an honorific, by the parts of their names: "नरेंद्र जाधव", the last with its case."""
    found, first = list(line.found), 0
    while first < len(line.texts) - 1:
        last = first
        while last < len(line.texts) and last - first < _MOST_PARTS and _part_kind(line, last, starts=last == first) and is_free(found, last, last + 1):
            last += 1
        if last - first < _LEAST:
            first += 1
            continue
        stem = _surname(line.texts[last - 1])
        line = line if stem is None else _with_stem(line, last - 1, stem)
        titled = first > 0 and line.texts[first - 1] in _titles()
        found = place_name(found, Found(first, last, "PER", "rule:parts", role=_role(line, first) if titled else None))
        first = last
    return line.having(found)


def _part_kind(line: Line, place: int, *, starts: bool) -> bool:
    """Whether a word is a given name, or behind one a second or a family name."""
    text = line.texts[place]
    if text in _titles() or text in _cues() or text in _plain_words() or len(text) < _LEAST:
        return False
    return "given" in name_part(text) if starts else bool(name_part(text)) or _surname(text) is not None


def _surname(text: str) -> tuple[str, int] | None:
    """A family name under a case ending, and its length: "जाधवने" is "जाधव"."""
    return next((stem for stem in find_stems(text)[1:] if "surname" in name_part(stem[0])), None) if not name_part(text) else None


def _add_known(line: Line) -> Line:
    """The names of the gazetteer, the longest at each place, their last word without its ending."""
    place = 0
    while place < len(line.texts):
        last, stem, row = next(_known_from(line.texts, place), (place + 1, None, None))
        if stem is not None and row is not None:
            line = _with_stem(line, last - 1, stem)
            line = line.having([*line.found, Found(place, last, row.type, "gazetteer", row.subtype, row.key)])
        place = last
    return line


def _known_from(texts: Sequence[str], first: int) -> Iterator[tuple[int, tuple[str, int], Row]]:
    for last in range(min(len(texts), first + _LONGEST), first, -1):
        before = texts[first : last - 1]
        if is_word(texts[first]) and is_word(texts[last - 1]):
            for stem, length in find_stems(texts[last - 1]):
                name = " ".join((*before, stem))
                filed = (texts[last : last + 1] in ((":",), (",",), ("-",), ("–",)) and first == 0) or texts[last : last + 1] in _HERE
                rows = [row for row in lookup(name) if _is_sure(row, name, placed=filed or (stem != texts[last - 1] and texts[last - 1].endswith(_WHERE)))]
                if rows and texts[last - 1] not in _plain_words() and not (name == _STATION and first > 0 and texts[first - 1] in station_words()):
                    yield last, (stem, length), rows[0]


def _is_sure(row: Row, name: str, *, placed: bool) -> bool:
    """Whether a row's name is its own: no common word, and a town, of which many are called like something else, only where the words place something."""
    return (row.subtype != _CITY or placed) and fold_name(name) not in ambiguous_names()


@lru_cache(maxsize=100_000)
def find_stems(word: str) -> tuple[tuple[str, int], ...]:
    """What a word may be without a case ending, and how many of its letters that is; the word itself first.

    >>> ("अमेरिका", 7) in find_stems("अमेरिकेचे"), ("महाराष्ट्र", 10) in find_stems("महाराष्ट्रातील")
    (True, True)
    """
    found = {word: len(word)}
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            rest = word.removesuffix(ending)
            for written, bare in _OBLIQUE:
                if rest.endswith(written):
                    stem = rest.removesuffix(written) + bare
                    found.setdefault(stem, len(stem))
    return tuple(found.items())


def _with_stem(line: Line, place: int, stem: tuple[str, int]) -> Line:
    """The line with a word cut to its stem, which is what names are told by."""
    word = line.words[place]
    cut = Word(word.start, word.start + stem[1], stem[0])
    words = (*line.words[:place], cut, *line.words[place + 1 :])
    return Line(words, tuple(each.text for each in words), line.found, line.likely, line.openings)


def _without_endings(line: Line, people: set[str]) -> Line:
    """The line, words that are a known person's name and an ending without it: "पुतिनने"."""
    for place, text in enumerate(line.texts):
        if fold_name(text) not in people:
            stem = next((found for found in find_stems(text) if fold_name(found[0]) in people), None)
            line = line if stem is None else _with_stem(line, place, stem)
    return line


def _person_before(line: Line, end: int, *, spoken: bool) -> Found | None:
    """The person whose name ends before word `end`: up to an office, a mark, a name or a word with a case; without an office of two words or more."""
    while spoken and end > 0 and _is_case(line.texts[end - 1]):
        end -= 1  # "... दूरचित्रवाणीवर म्हणाले"
    first = end
    while first > 0 and end - first - line.texts[first:end].count(".") < _MOST_PARTS and _is_part(line, first - 1):
        first -= 1
    titled = first > 0 and line.texts[first - 1] in _titles()
    if not titled:
        first = max(first, end - _LEAST * (1 + line.texts[first:end].count(".")))
    while first < end and not is_word(line.texts[first]):
        first += 1
    known = any(name.first < end and name.last > first and not (titled and name.first == first and name.last < end) for name in line.found)
    if first == end or known or (not titled and (end - first < _LEAST or (spoken and first > 0 and is_word(line.texts[first - 1])))):
        return None
    return Found(first, end, "PER", "rule:honour" if not spoken else "rule:speech", role=_role(line, first) if titled else None)


def _is_part(line: Line, place: int) -> bool:
    text = line.texts[place]
    if text == "." and place > 0:
        return len(line.texts[place - 1]) <= _MOST_PARTS and not line.texts[place - 1].isascii()  # "आर. आर. पाटील"
    initial = line.texts[place + 1 : place + 2] == (".",)
    named = any(name.first <= place < name.last and not _is_given(line, name) for name in line.found)
    common = text in _titles() or text in _cues() or text in _plain_words() or text[0].isdigit()
    return is_word(text) and not named and not common and (initial or not _is_case(text))


def _is_given(line: Line, name: Found) -> bool:
    """Whether a place behind an office is somebody's given name: "अध्यक्ष भारत दिघोळे"."""
    return name.type == "LOC" and name.first > 0 and line.texts[name.first - 1] in _titles() and name.last - name.first == 1


def _is_case(text: str) -> bool:
    """Whether a word has an ending that no name in front of its honorific has: a genitive, a locative, an adverb's."""
    return any(text.endswith(ending) and len(text) - len(ending) >= _LEAST for ending in _ENDED)


def _role(line: Line, first: int) -> str | None:
    """The words of office in front of a person; an honorific is none."""
    start = first
    while start > 0 and _titles().get(line.texts[start - 1]) == "office":
        start -= 1
    return line.stretch(start, first) if start < first else None


def _is_person_part(line: Line, place: int) -> bool:
    text, before = line.texts[place], line.texts[place - 1] if place else ""
    if is_word(before or ".") and before not in _plain_words() and before not in _titles() and not _is_case(before):
        return False  # "शरद पवार" beside "भारती पवार"
    return len(text) > _LEAST and not lookup(text) and text not in _titles() and text not in _plain_words()


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted((row["ending"] for row in read_table(_PACKAGE, "case_endings")), key=lambda ending: (-len(ending), ending)))


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(row["form"] for row in read_table(_PACKAGE, "stopwords"))


@cache
def _titles() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in read_table(_PACKAGE, "titles")}


@cache
def _cues() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in read_table(_PACKAGE, "name_cues")}
