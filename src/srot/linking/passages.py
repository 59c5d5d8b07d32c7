"""Passages that stand in two texts, whatever was changed around them.

They are found by fingerprints of word sequences (winnowing, Schleimer et al. 2003), so that a paragraph taken over into a longer report is
found as well as a whole copy; the passages themselves are then aligned word by word.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from srot.linking.reports import Report
from srot.text.normal import fold
from srot.text.words import WORD, is_word

SHINGLE = 4
"""Words in a shingle."""
WINDOW = 5
"""Shingles of which one fingerprint is kept."""
MOST_PLACES = 24
"""Places of one shingle in a text that are looked at: a refrain needs no more."""
GAP = 7
"""Words that a copyist may change between two runs of one passage."""
LEAST_RUN = 8
"""Words of one unbroken run without which nothing was taken: shorter ones are titles and stock phrases."""

SHORT = "I"
"""The array in which shingles are kept that only tell which reports may share enough: half of each number will do."""
_STEP, _BITS = 0x9E3779B97F4A7C15, 0xFFFF_FFFF_FFFF_FFFF  # an odd factor near 2^64 / the golden ratio mixes the numbers of words well


@dataclass(frozen=True, slots=True)
class Copytext:
    """The words of a report as they are compared."""

    id: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shingles: tuple[int, ...]


def make_copytext(report: Report) -> Copytext:
    """Folded words with their offsets, and a 64-bit number for each run of four."""
    text = report.article.text
    tokens = WORD.findall(text)
    known = list(map(_know, tokens))
    starts, end = [], 0
    for token in tokens:
        starts.append(text.index(token, end))
        end = starts[-1] + len(token)
    return Copytext(
        id=report.id,
        words=tuple([found[0] for found in known if found]),
        starts=tuple([start for start, found in zip(starts, known, strict=True) if found]),
        ends=tuple([start + len(token) for start, token, found in zip(starts, tokens, known, strict=True) if found]),
        shingles=_number_shingles([found[1] for found in known if found]),
    )


def make_shingles(reports: Iterable[Report]) -> dict[str, array[int]]:
    """The shingles of copytexts alone, cut short, which is all that it takes to see whether two reports share enough."""
    return {report.id: cut_short(shingle(WORD.findall(report.article.text))) for report in reports}


def cut_short(shingles: Iterable[int]) -> array[int]:
    """The same numbers in half the room; two that differ are one then once in thousands of millions."""
    return array(SHORT, [value & 0xFFFF_FFFF for value in shingles])


def shingle(words: Iterable[str]) -> tuple[int, ...]:
    """The shingles of a row of words and marks."""
    return _number_shingles([found[1] for found in map(_know, words) if found])


def _find_places(shingles: Sequence[int]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {}
    for position, value in enumerate(shingles):
        known = places.setdefault(value, [])
        if len(known) < MOST_PLACES:
            known.append(position)
    return places


@lru_cache(maxsize=100_000)
def _know(token: str) -> tuple[str, int] | None:
    """A word folded, with a number for it; ``None`` for a mark."""
    if not is_word(token):
        return None
    word = fold(token)
    return word, int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def _number_shingles(words: Sequence[int]) -> tuple[int, ...]:
    rows = zip(words, words[1:], words[2:], words[3:], strict=False)
    return tuple([(((a * _STEP + b) * _STEP + c) * _STEP + d) & _BITS for a, b, c, d in rows])


def find_fingerprints(shingles: Sequence[int]) -> frozenset[int]:
    """The smallest number of each window of shingles: two texts that share eight words in a row share one of them."""
    if len(shingles) <= WINDOW:
        return frozenset(shingles)
    return frozenset(map(min, *(shingles[start:] for start in range(WINDOW))))


def most_shared(shingles: Iterable[int], known: Container[int]) -> int:
    """The most words of a text that can stand in passages of another, whose shingles are `known`.

    >>> most_shared(range(4), range(4)), most_shared(range(5), range(5)), most_shared([*range(5), 9, 1], range(5))
    (0, 8, 12)
    """
    total = words = row = longest = 0
    last = -1
    for place in [place for place, value in enumerate(shingles) if value in known]:
        if place - last > GAP + SHINGLE:
            total += words if longest > LEAST_RUN - SHINGLE else 0
            words = longest = 0
        row = row + 1 if place == last + 1 else 1
        last = place
        words += 1 if row > 1 else SHINGLE
        longest = max(longest, row)
    return total + (words if longest > LEAST_RUN - SHINGLE else 0)


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that stands in both texts, as word positions; small changes inside are allowed."""

    left: int
    right: int
    left_end: int
    right_end: int
    matched: int
    longest: int


def find_passages(left: Copytext, right: Copytext) -> list[Passage]:
    """Shared passages, none overlapping another in `left`."""
    runs: list[tuple[int, int, int]] = []  # left start, right start, words
    places, end = _find_places(right.shingles), 0
    for position, value in enumerate(left.shingles):
        if position >= end and value in places:
            runs.append(_longest_run(left, right, position, places[value]))
            end = position + runs[-1][2]
    return _join_runs(runs)


def _longest_run(left: Copytext, right: Copytext, position: int, starts: Iterable[int]) -> tuple[int, int, int]:
    return max(((position, start, _run_length(left, right, position, start)) for start in starts), key=lambda run: (run[2], -run[1]))


def _run_length(left: Copytext, right: Copytext, position: int, start: int) -> int:
    length = SHINGLE
    most = min(len(left.words) - position, len(right.words) - start)
    while length < most and left.words[position + length] == right.words[start + length]:
        length += 1
    return length


def _join_runs(runs: Sequence[tuple[int, int, int]]) -> list[Passage]:
    passages: list[Passage] = []
    for left, right, length in runs:
        last = passages[-1] if passages else None
        if last and 0 <= left - last.left_end <= GAP and 0 <= right - last.right_end <= GAP:
            passages[-1] = Passage(
                last.left, last.right, left + length, right + length, last.matched + length, max(last.longest, length)
            )
        else:
            passages.append(Passage(left, right, left + length, right + length, length, length))
    return [passage for passage in passages if passage.longest >= LEAST_RUN]
