"""Which reports may tell of one happening: those that share rare terms. Only these are compared."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from srot.engine.base import cut
from srot.linking.kept import Kept
from srot.linking.partners import Partners, number_names, scatter
from srot.linking.place_pairs import join_places, split_pairs
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

ALL_PARTNERS = "the partners of all reports"


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
    numbers = array("Q", content)
    return Sought(name, numbers[0], numbers[1:])


@lru_cache(maxsize=30_000)
def _number(term: str) -> int:
    return int.from_bytes(blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def find_candidates(reports: Iterable[Sought], kept: Kept | None = None) -> np.ndarray:
    """Pairs of reports that share rare terms, in order: the places of both in the row of all ids, the smaller first, as one number (`join_places`).
    Those of reports whose terms nobody else has taken up since are found in what `kept` has."""
    import numpy as np

    told = sorted(reports, key=lambda report: (report.day, report.id))
    if not told:
        return np.empty(0, np.int64)
    names = sorted(report.id for report in told)
    place_of = {name: place for place, name in enumerate(names)}
    ranks = np.array([place_of[report.id] for report in told], dtype=np.int64)
    carriers = _Carriers(told, ranks)
    partners = Partners(names, carriers.marks() if kept is not None else np.empty(0, np.uint64), ALL_PARTNERS, kept)
    due = np.flatnonzero(~partners.held[ranks])
    found = np.concatenate([partners.pairs, *(carriers.pairs(np.array(part)) for part in cut(due, AT_ONCE))])
    partners.keep(found)
    owners, others = split_pairs(found)
    return np.unique(join_places(np.minimum(owners, others), np.maximum(owners, others)))


class _Carriers:
    """The reports that carry each term. A report's number is its place in the order of days and ids, undated ones first; those of one term stand
    together in `places`, the terms one after another; `ranks` are the places of the reports in the order of their ids."""

    def __init__(self, told: Sequence[Sought], ranks: np.ndarray) -> None:
        import numpy as np

        self._count, self._ranks = len(told), ranks
        self._told = told
        days = np.array([report.day for report in told], dtype=np.int64)
        self._undated = int(np.searchsorted(days, 1))
        self._low = np.where(days > 0, np.searchsorted(days, np.maximum(1, days - DAYS_APART)), 0)
        self._high = np.where(days > 0, np.searchsorted(days, days + DAYS_APART + 1), len(told))
        sizes = [len(report.terms) for report in told]
        numbers = np.concatenate([np.asarray(report.terms, dtype=np.uint64) for report in told])
        self._terms = np.unique(numbers, return_inverse=True)[1].astype(np.int64)
        uses = self._terms * self._count + np.repeat(np.arange(len(told), dtype=np.int64), sizes)  # a term and a report as one number
        self._order = np.argsort(uses)
        self._uses = uses[self._order]
        self._places = self._uses % self._count
        self._starts = np.searchsorted(self._uses, np.arange(self._terms.max(initial=-1) + 2) * self._count)
        self._of_report = np.concatenate([[0], np.cumsum(sizes)])

    def marks(self) -> np.ndarray:
        """A number for each report, in order of the ids, that changes with the carriers of its terms it is counted with."""
        import numpy as np

        near, far = self._spans(self._places, self._uses // self._count)
        numbers = number_names([report.id for report in self._told])
        until = np.concatenate([np.zeros(1, np.uint64), np.cumsum(numbers[self._places])])
        mark = np.zeros(len(self._places), np.uint64)
        for first, last in (*near, *far):
            mark = scatter(mark + until[np.maximum(first, last)] - until[first])
        of_use = np.empty_like(mark)
        of_use[self._order] = mark
        total = np.concatenate([np.zeros(1, np.uint64), np.cumsum(of_use)])
        found = np.empty(self._count, np.uint64)
        found[self._ranks] = total[self._of_report[1:]] - total[self._of_report[:-1]]
        return found

    def pairs(self, reports: np.ndarray) -> np.ndarray:
        """Some reports with those that share the most terms with each, two of the same weeks or of unknown day, six of any time or where many carry
        them: the places of both in the order of the ids as one number, the report's own first."""
        import numpy as np

        sizes = self._of_report[reports + 1] - self._of_report[reports]
        inside = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        terms = self._terms[np.repeat(self._of_report[reports], sizes) + inside]
        owners = np.repeat(reports, sizes)
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
        return join_places(self._ranks[owners[kept]], self._ranks[others[kept]])


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
