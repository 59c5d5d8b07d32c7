"""English names that the words around them call places: "the village of Orlovka", "in Belpur, a small town", "a resident of Nagla Rai"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.gazetteer import fold_name, lookup
from srot.languages.en.name_rules import cue_words
from srot.languages.name_spans import Found, Line, place_name

_MOST_PARTS, _DESCRIBED_BY = 4, 4
_JOINED = frozenset(("al", "el", "de", "la", "le", "bin", "ul", "-", "'", "’"))


def add_placed(line: Line) -> Line:
    """Names that are called places, whatever the model took them for; a person or a body of the gazetteer stays.

    >>> from srot.languages.name_spans import bare_line
    >>> from srot.text.words import find_words
    >>> line = bare_line(find_words("the village of Orlovka was shelled"), lambda word: ())
    >>> [(name.first, name.last, name.type) for name in add_placed(line).found]
    [(3, 4, 'LOC')]
    """
    found = list(line.found)
    for first, last in _placed(line.texts):
        inner = [name for name in found if name.first < last and name.last > first]
        known = any(name.key is not None or name.made_by == "gazetteer" for name in inner)
        if not known and all(name.first >= first and name.last <= last for name in inner):
            found = place_name([name for name in found if name not in inner], Found(first, last, "LOC", "rule:placed"))
    return line.having(found)


def _placed(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the names stand that are called places, as ranges of words."""
    for place, word in enumerate(texts):
        key = word.casefold()
        if word.islower() and key in cue_words("settlement"):
            if texts[place + 1 : place + 2] == ("of",):
                yield from _run(texts, place + 2)
            yield from _before(texts, place)
        elif key in cue_words("dweller") and texts[place + 1 : place + 2] and texts[place + 1] in ("of", "from"):
            yield from _run(texts, place + 2)


def _run(texts: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    """The capitalised words from `first` on, with the small words inside a name."""
    last = first
    while last < len(texts) and last - first < _MOST_PARTS:
        if _is_name(texts[last]):
            last += 1
        elif last > first and texts[last] in _JOINED and last + 1 < len(texts) and _is_name(texts[last + 1]):
            last += 2
        else:
            break
    if last > first and fold_name(texts[last - 1]) not in cue_words("head") and not lookup(" ".join(texts[first:last])):
        yield first, last


def _before(texts: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    """The name in front of a kind of settlement: "in Beit Nur village", "in Belpur, a small town"."""
    last = place
    article = next((k for k in range(place - 1, max(0, place - _DESCRIBED_BY), -1) if texts[k] in ("a", "an")), None)
    if article is not None and texts[article - 1] == "," and all(text.islower() for text in texts[article:place]):
        last = article - 1
    first = last
    while first and _is_name(texts[first - 1]):
        first -= 1
    if 0 < last - first <= _MOST_PARTS and first and texts[first - 1].casefold() in _WHERE:
        yield from ((start, end) for start, end in _run(texts, first) if end == last)


def _is_name(text: str) -> bool:
    return text[:1].isupper() and fold_name(text) not in cue_words("opener")


_WHERE = frozenset(("in", "at", "near", "from", "to", "of", "outside", "around"))
