"""Phrases of a table as they stand in a row of words: "शॉर्ट सर्किट", "वोट डाल*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from srot.text.normal import fold

OPENING = 2
"""Letters by which phrases are looked up; none is shorter."""


class Phrase(NamedTuple):
    """A phrase of a table, what it stands for, and how strictly."""

    words: tuple[str, ...]
    what: str
    close: bool = False
    free: bool = False


PhraseTable = Mapping[str, Sequence[Phrase]]


class Run(NamedTuple):
    """Words in a row, by their numbers, that mean something together."""

    first: int
    stop: int
    what: str
    close: bool = False
    free: bool = False


def find_runs(folded: Sequence[str], table: PhraseTable) -> Iterator[Run]:
    """The phrases of a table in a row of words, the longest at each place, none within another.

    >>> table = by_opening([Phrase(("वोट", "डाल*"), "vote"), Phrase(("वोट",), "ballot")])
    >>> [(run.first, run.what) for run in find_runs(["कल", "वोट", "डालेंगे"], table)]
    [(1, 'vote')]
    """
    stop = 0
    for place in [place for place, word in enumerate(folded) if word[:OPENING] in table]:  # few words open any
        rows = table[folded[place][:OPENING]] if place >= stop else ()
        found = next((row for row in rows if matches(row.words, folded[place : place + len(row.words)])), None)
        if found is not None:
            stop = place + len(found.words)
            yield Run(place, stop, found.what, found.close, found.free)


def matches(phrase: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words are those of a phrase, of which one that ends in * may go on."""
    if len(words) != len(phrase):
        return False
    return all(word.startswith(part[:-1]) if part.endswith("*") else word == part for part, word in zip(phrase, words, strict=True))


def fold_phrase(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as they are compared, a hyphen as a word of its own, as `find_words` has it.

    >>> fold_phrase("गोला-बारूद*")
    ('गोला', '-', 'बारूद*')
    """
    return tuple(fold(part) for part in phrase.replace("-", " - ").split())


def by_opening(phrases: Iterable[Phrase]) -> PhraseTable:
    """First two letters -> phrases that begin so, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[0][:OPENING], []).append(phrase)
    return {opening: sorted(row, key=lambda phrase: (-len(phrase.words), -len("".join(phrase.words)), phrase)) for opening, row in found.items()}
