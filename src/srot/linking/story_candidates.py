"""Which reports may tell of one happening: those that share rare terms. Only these are compared."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from srot.linking.profiles import Profile
from srot.linking.vectors import strongest

if TYPE_CHECKING:
    import numpy as np

DAYS_APART = 45
"""Reports published further apart than this are compared only when they share much: most are other happenings, a few wrongly dated."""
MOST_CARRIERS = 120
"""A term that more reports of the window carry tells nothing by itself of the happening."""
NEAREST = 20
"""Carriers of such a term on both sides of a report, by day, that are still looked at."""
TERMS, NAME_TERMS, SOUND_TERMS, SHARED_TERMS, SHARED_FAR = 30, 8, 12, 2, 6
MOST_PARTNERS = 40
"""Candidates kept for a report, those that share the most first."""
AT_ONCE = 200
"""Reports whose partners are looked for together."""

_HALF, _LOW = 32, 0xFFFF_FFFF


def split_pairs(pairs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The places of both of each pair that `join_places` made one number."""
    return pairs >> _HALF, pairs & _LOW


def join_places(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Two places in a row of names as one number, which are in order of the first, then of the second."""
    joined: np.ndarray = left << _HALF | right
    return joined


@dataclass(frozen=True, slots=True)
class Sought:
    """Under what a report is looked up: the ordinal of its day, 0 where it has none, and a number for each of its rare terms."""

    id: str
    day: int
    terms: array[int]


def seek(profile: Profile) -> Sought:
    """What a report is looked up under: its strongest words, names and sounds, and its rare numbers."""
    keys = [f"k:{key}" for key in strongest(profile.keys, TERMS)]
    names = [f"n:{key}" for key in strongest(profile.names, NAME_TERMS)]
    sounds = [f"s:{key}" for key in strongest(profile.lead_sounds, SOUND_TERMS)]
    terms = keys + names + sounds + [f"q:{number}" for number in sorted(profile.numbers)]
    return Sought(profile.id, profile.day.toordinal() if profile.day else 0, array("Q", map(_number, terms)))


def write_sought(report: Sought) -> bytes:
    """As it is kept."""
    return array("Q", [report.day, *report.terms]).tobytes()


def read_sought(name: str, content: bytes) -> Sought:
    """What `write_sought` wrote of the report of this id."""
    day, *terms = array("Q", content)
    return Sought(name, day, array("Q", terms))


@lru_cache(maxsize=30_000)
def _number(term: str) -> int:
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def find_candidates(reports: Iterable[Sought]) -> np.ndarray:
    """Pairs of reports that share rare terms, in order: the places of both in the row of all ids, the smaller first, as one number (`join_places`)."""
    import numpy as np

    told = sorted(reports, key=lambda report: (report.day, report.id))
    if not told:
        return np.empty(0, np.int64)
    place_of = {name: place for place, name in enumerate(sorted(report.id for report in told))}
    ranks = np.array([place_of[report.id] for report in told], dtype=np.int64)
    carriers = _Carriers(told, ranks)
    return np.unique(np.concatenate([carriers.pairs(start, min(start + AT_ONCE, len(told))) for start in range(0, len(told), AT_ONCE)]))


class _Carriers:
    """The reports that carry each term. A report's number is its place in the order of days and ids, undated ones first; those of one term stand
    together in `places`, the terms one after another; `ranks` are the places of the reports in the order of their ids."""

    def __init__(self, told: Sequence[Sought], ranks: np.ndarray) -> None:
        import numpy as np

        self._count, self._ranks = len(told), ranks
        days = np.array([report.day for report in told], dtype=np.int64)
        self._undated = int(np.searchsorted(days, 1))
        self._low = np.where(days > 0, np.searchsorted(days, np.maximum(1, days - DAYS_APART)), 0)
        self._high = np.where(days > 0, np.searchsorted(days, days + DAYS_APART + 1), len(told))
        sizes = [len(report.terms) for report in told]
        numbers = np.concatenate([np.asarray(report.terms, dtype=np.uint64) for report in told])
        terms = np.unique(numbers, return_inverse=True)[1].astype(np.int64)
        owners = np.repeat(np.arange(len(told), dtype=np.int64), sizes)
        self._uses = np.sort(terms * self._count + owners)  # a term and a report as one number
        self._places = self._uses % self._count
        self._starts = np.searchsorted(self._uses, np.arange(terms.max(initial=-1) + 2) * self._count)
        self._terms, self._of_report = terms, np.concatenate([[0], np.cumsum(sizes)])

    def pairs(self, start: int, end: int) -> np.ndarray:
        """The reports from `start` to before `end` with those that share the most terms with each, two of the same weeks or of unknown day, six of
        any time or where many carry them; each pair as one number."""
        import numpy as np

        terms = self._terms[self._of_report[start] : self._of_report[end]]
        owners = np.repeat(np.arange(start, end), np.diff(self._of_report[start : end + 1]))
        near, far = (_count(owners, spans, self._places) for spans in self._spans(owners, terms))
        return self._strongest(*_join((near, SHARED_TERMS), (far, SHARED_FAR)))

    def _spans(self, owners: np.ndarray, terms: np.ndarray) -> tuple[list[Spans], list[Spans]]:
        """Where in `places` the carriers stand that are near, and those that are far."""
        import numpy as np

        base, first, last = terms * self._count, self._starts[terms], self._starts[terms + 1]
        undated = np.searchsorted(self._uses, base + np.minimum(self._low[owners], self._undated))
        low, high = (np.searchsorted(self._uses, base + bound[owners]) for bound in (self._low, self._high))
        here = np.searchsorted(self._uses, base + owners)
        crowded = (undated - first) + (high - low) > MOST_CARRIERS
        rare = last - first <= MOST_CARRIERS
        near = [(first, np.where(crowded, first, undated)), (low, np.where(crowded, low, high))]
        beside = (np.maximum(first, here - NEAREST), np.where(crowded, np.minimum(last, here + NEAREST + 1), 0))
        return near, [(first, np.where(rare, last, first)), beside]

    def _strongest(self, pairs: np.ndarray, counts: np.ndarray) -> np.ndarray:
        """Of each report the partners that share the most, of several that share as much those with the smallest ids."""
        import numpy as np

        owners, others = split_pairs(pairs)
        apart = owners != others
        owners, others, counts = owners[apart], others[apart], counts[apart]
        order = np.lexsort((self._ranks[others], -counts, owners))
        owners, others = owners[order], others[order]
        kept = np.arange(len(owners)) - np.searchsorted(owners, owners) < MOST_PARTNERS
        left, right = self._ranks[owners[kept]], self._ranks[others[kept]]
        return join_places(np.minimum(left, right), np.maximum(left, right))


Spans = tuple["np.ndarray", "np.ndarray"]
"""Where stretches of carriers begin, and before what they end; one that ends before it begins is empty."""
Counted = tuple["np.ndarray", "np.ndarray"]
"""Pairs of places as numbers, each once and in order, and how many terms each shares."""


def _count(owners: np.ndarray, spans: Sequence[Spans], places: np.ndarray) -> Counted:
    """Each owner with the reports in its stretches of `places`."""
    import numpy as np

    found = []
    for first, last in spans:
        sizes = np.maximum(0, last - first)
        inside = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        found.append(join_places(np.repeat(owners, sizes), places[np.repeat(first, sizes) + inside]))
    return np.unique(np.concatenate(found), return_counts=True)


def _join(*kinds: tuple[Counted, int]) -> Counted:
    """The pairs that share enough of some kind; of two counts the higher."""
    import numpy as np

    enough = [(pairs[counts >= least], counts[counts >= least]) for (pairs, counts), least in kinds]
    pairs, counts = (np.concatenate(side) for side in zip(*enough, strict=True))
    order = np.argsort(pairs, kind="stable")
    pairs, counts = pairs[order], counts[order]
    starts = np.flatnonzero(np.diff(pairs, prepend=-1))
    return pairs[starts], np.maximum.reduceat(counts, starts) if len(starts) else counts
