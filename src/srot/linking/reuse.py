"""Who copied whom: near-copies, parts, and (once stories are known) translations.

Passages are found by fingerprints of word sequences (winnowing, Schleimer et al. 2003), so that a paragraph taken over into a
longer report is found as well as a whole copy; the passages themselves are then aligned word by word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from srot.calendar.edtf import bounds
from srot.linking.reports import Report
from srot.records import Reuse, ReusedSpan, make_id
from srot.text.normal import fold
from srot.text.words import find_words, is_word

SHINGLE = 4
"""Words in a shingle."""
WINDOW = 5
"""Shingles of which one fingerprint is kept."""
MOST_CARRIERS = 400
"""A fingerprint in more reports than this is boilerplate."""
LEAST_SHARED = 2
"""Fingerprints that two reports must share to be compared."""
MOST_PLACES = 24
"""Places of one shingle in a text that are looked at: a refrain needs no more."""
MOST_SOURCES = 12
"""Sources that a report is compared with; those that share the most come first."""
GAP = 7
"""Words that a copyist may change between two runs of one passage."""
LEAST_RUN = 8
"""Words of one unbroken run without which nothing was taken: shorter ones are titles and stock phrases."""
LEAST_PART = 22
"""Matching words that make a part; an official's sentence quoted by two reporters stays below."""
NEAR_COPY = 0.6
"""Share of either report's words that makes a near-copy."""


@dataclass(frozen=True, slots=True)
class Copytext:
    """The words of a report as they are compared."""

    id: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shingles: tuple[int, ...]


def make_copytext(report: Report) -> Copytext:
    """Folded words with their offsets, and a 64-bit hash of each run of four."""
    found = [word for word in find_words(report.article.text) if is_word(word.text)]
    words = tuple(fold(word.text) for word in found)
    shingles = tuple(_hash(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return Copytext(report.id, words, tuple(w.start for w in found), tuple(w.end for w in found), shingles)


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b("\x1f".join(words).encode(), digest_size=8).digest(), "big")


def find_fingerprints(text: Copytext) -> frozenset[int]:
    """The smallest hash of each window of shingles: two texts that share eight words in a row share one of them."""
    shingles = text.shingles
    if len(shingles) <= WINDOW:
        return frozenset(shingles)
    return frozenset(min(shingles[i : i + WINDOW]) for i in range(len(shingles) - WINDOW + 1))


def find_candidates(texts: Iterable[Copytext]) -> Iterator[tuple[str, str]]:
    """Pairs (smaller id first) that share at least two fingerprints; the strongest few for each report."""
    carriers: dict[int, list[str]] = defaultdict(list)
    prints: dict[str, frozenset[int]] = {}
    for text in texts:
        prints[text.id] = find_fingerprints(text)
        for value in prints[text.id]:
            carriers[value].append(text.id)
    pairs: set[tuple[str, ...]] = set()
    for name in sorted(prints):
        shared: dict[str, int] = defaultdict(int)
        for value in prints[name]:
            if 1 < len(carriers[value]) <= MOST_CARRIERS:
                for other in carriers[value]:
                    shared[other] += 1
        shared.pop(name, None)
        strongest = sorted(((-count, other) for other, count in shared.items() if count >= LEAST_SHARED))
        pairs.update(tuple(sorted((name, other))) for _, other in strongest[:MOST_SOURCES])
    yield from sorted((left, right) for left, right in pairs)


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
    where: dict[int, list[int]] = defaultdict(list)
    for position, value in enumerate(right.shingles):
        if len(where[value]) < MOST_PLACES:
            where[value].append(position)
    runs: list[tuple[int, int, int]] = []  # left start, right start, words
    position = 0
    while position < len(left.shingles):
        best = _longest_run(left, right, position, where.get(left.shingles[position], ()))
        if best is None:
            position += 1
        else:
            runs.append(best)
            position = best[0] + best[2]
    return _join_runs(runs)


def _longest_run(
    left: Copytext, right: Copytext, position: int, starts: Iterable[int]
) -> tuple[int, int, int] | None:
    best = None
    for start in starts:
        length = SHINGLE
        while (
            position + length < len(left.words)
            and start + length < len(right.words)
            and left.words[position + length] == right.words[start + length]
        ):
            length += 1
        if best is None or length > best[2]:
            best = (position, start, length)
    return best


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


def compare(left: Report, right: Report, texts: tuple[Copytext, Copytext]) -> Reuse | None:
    """The reuse between two reports, with its direction, or ``None`` when they share too little."""
    passages = find_passages(*texts)
    matched = sum(passage.matched for passage in passages)
    lengths = [max(1, len(text.words)) for text in texts]
    shares = [min(1.0, matched / length) for length in lengths]
    if matched < LEAST_PART and max(shares) < NEAR_COPY:
        return None
    forward, direction, why = find_direction(left, right, lengths)
    source, target = (left, right) if forward else (right, left)
    kind = "near-copy" if min(shares) >= NEAR_COPY else "part"
    spans = tuple(sorted((_span(passage, texts, forward=forward) for passage in passages), key=lambda s: s.start))
    share = shares[1] if forward else shares[0]
    reasons = (f"shares_{matched}_words_in_{len(passages)}_passages", *why)
    return Reuse(
        id=make_id("reuse", source.id, target.id, "copy"),
        source=source.id,
        target=target.id,
        kind=kind,
        coverage=round(share, 3),
        spans=spans,
        direction=direction,
        why=reasons,
    )


def _span(passage: Passage, texts: tuple[Copytext, Copytext], *, forward: bool) -> ReusedSpan:
    left = (texts[0].starts[passage.left], texts[0].ends[passage.left_end - 1])
    right = (texts[1].starts[passage.right], texts[1].ends[passage.right_end - 1])
    source, target = (left, right) if forward else (right, left)
    return ReusedSpan(*source, *target)


def find_direction(left: Report, right: Report, lengths: Sequence[int]) -> tuple[bool, str, tuple[str, ...]]:
    """Whether text went from `left` to `right`, by what sign (``earlier``, ``credited``, ``longer``, ``unknown``), and why.

    A credit to the other's outlet tells more than the clock; the longer text is the source only when the other
    is a small part of it.
    """
    for forward, source, target in ((True, left, right), (False, right, left)):
        outlet = source.article.outlet
        if outlet and any(fold(outlet) == fold(credit.name) for credit in target.article.credit):
            return forward, "credited", (f"credits_{outlet}",)
    order = _compare_times(left.article.published, right.article.published)
    if order:
        first, second = (left, right) if order < 0 else (right, left)
        return order < 0, "earlier", (f"published_{first.article.published}_before_{second.article.published}",)
    if max(lengths) >= 1.5 * min(lengths):
        return lengths[0] > lengths[1], "longer", ("the_longer_holds_the_shorter",)
    credited = [bool(report.article.credit) for report in (left, right)]
    if credited[0] != credited[1]:
        return credited[0], "credited", ("only_one_keeps_the_credit",)
    return left.id < right.id, "unknown", ()


def _compare_times(left: str | None, right: str | None) -> int:
    """-1 when `left` was surely published before `right`, 1 when after, 0 when that cannot be told."""
    a, b = bounds(left or ""), bounds(right or "")
    if a is None or b is None:
        return 0
    if left and right and "T" in left and "T" in right:
        a_moment, b_moment = read_moment(left), read_moment(right)
        if a_moment and b_moment:  # a clock without a zone is taken to show the other's
            first = a_moment.replace(tzinfo=a_moment.tzinfo or b_moment.tzinfo)
            second = b_moment.replace(tzinfo=b_moment.tzinfo or a_moment.tzinfo)
            return (first > second) - (first < second)
    return -1 if a[1] < b[0] else 1 if b[1] < a[0] else 0


def read_moment(value: str) -> datetime | None:
    """The moment that a day with its time names, with its zone if it has one; ``None`` when unreadable."""
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def find_reuse(reports: Sequence[Report]) -> tuple[Reuse, ...]:
    """Near-copies and parts among reports, sorted by id."""
    by_id = {report.id: report for report in reports}
    texts = {report.id: make_copytext(report) for report in reports}
    found = (
        compare(by_id[left], by_id[right], (texts[left], texts[right]))
        for left, right in find_candidates(texts[name] for name in sorted(texts))
    )
    return tuple(sorted((reuse for reuse in found if reuse), key=lambda reuse: reuse.id))
