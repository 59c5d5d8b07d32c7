"""Which reports may tell of one happening: those that share rare terms. Only these are compared."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from srot.engine.base import cut
from srot.linking.kept import Kept
from srot.linking.partners import (
    Partners,
    Rows,
    join_rows,
    no_rows,
    number_names,
    scatter,
)
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
    carriers = _Carriers(told)
    rows = carriers.all_rows() if kept is None else _find_rows(carriers, kept)
    return np.unique(join_places(np.minimum(rows.owners, rows.others), np.maximum(rows.owners, rows.others)))


def _find_rows(carriers: _Carriers, kept: Kept) -> Rows:
    """The partners of all reports. One that is counted as it was, and has lost no partner, can only have won those that are fresh."""
    import numpy as np

    partners = Partners(carriers.names, carriers.own(), carriers.marks(), ALL_PARTNERS, kept)
    won = carriers.rows_won(np.flatnonzero(partners.fresh), partners.steady)
    if len(won.owners):
        some = np.isin(partners.rows.owners, won.owners)
        rows = join_rows(partners.rows.where(~some), keep_strongest(join_rows(partners.rows.where(some), won)))
    else:
        rows = partners.rows
    found = join_rows(rows, carriers.rows_of(np.flatnonzero(~partners.steady)))
    partners.keep(found)
    return found


def keep_strongest(rows: Rows) -> Rows:
    """Of each report the partners that share the most, of several that share as much those with the smallest ids."""
    import numpy as np

    rows = rows.where(np.lexsort((rows.others, -rows.counts, rows.owners)))
    return rows.where(np.arange(len(rows.owners)) - np.searchsorted(rows.owners, rows.owners) < MOST_PARTNERS)


class _Carriers:
    """The reports that carry each term. A report's number is its place in the order of days and ids, undated ones first; those of one term stand
    together in `places`, the terms one after another; `ranks` are the places of the reports in the order of their ids, which are `names`."""

    def __init__(self, told: Sequence[Sought]) -> None:
        import numpy as np

        self._count = len(told)
        self.names = sorted(report.id for report in told)
        place_of = {name: place for place, name in enumerate(self.names)}
        self._ranks = np.array([place_of[report.id] for report in told], dtype=np.int64)
        self._numbered = np.argsort(self._ranks)
        self._days = days = np.array([report.day for report in told], dtype=np.int64)
        self._undated = int(np.searchsorted(days, 1))
        self._low = np.where(days > 0, np.searchsorted(days, np.maximum(1, days - DAYS_APART)), 0)
        self._high = np.where(days > 0, np.searchsorted(days, days + DAYS_APART + 1), len(told))
        sizes = [len(report.terms) for report in told]
        self._numbers = np.concatenate([np.asarray(report.terms, dtype=np.uint64) for report in told])
        self._terms = np.unique(self._numbers, return_inverse=True)[1].astype(np.int64)
        uses = self._terms * self._count + np.repeat(np.arange(len(told), dtype=np.int64), sizes)  # a term and a report as one number
        self._order = np.argsort(uses)
        self._uses = uses[self._order]
        self._places = self._uses % self._count
        self._starts = np.searchsorted(self._uses, np.arange(self._terms.max(initial=-1) + 2) * self._count)
        self._rare = np.diff(self._starts) <= MOST_CARRIERS
        self._of_report = np.concatenate([[0], np.cumsum(sizes)])

    def own(self) -> np.ndarray:
        """A number for each report, in order of the ids, that changes with its day and its terms."""
        import numpy as np

        own: np.ndarray = self._sum_up(scatter(self._numbers)) + scatter(self._days.astype(np.uint64))[self._numbered]
        return own

    def marks(self) -> np.ndarray:
        """A number for each report, in order of the ids, that changes when of its terms another is too common to count, or is counted with others only."""
        import numpy as np

        crowded = self._crowded
        first, last = self._beside(self._places, self._uses // self._count)
        until = np.concatenate([np.zeros(1, np.uint64), np.cumsum(number_names(self.names)[self._ranks[self._places]])])
        beside = np.where(crowded, until[last] - until[first], 0)
        of_use = np.empty_like(until[1:])
        of_use[self._order] = scatter(beside + scatter(crowded + 2 * self._rare[self._uses // self._count].astype(np.uint64)))
        return self._sum_up(scatter(of_use + self._numbers))

    def _sum_up(self, of_uses: np.ndarray) -> np.ndarray:
        """For each report, in order of the ids, the sum of what is of its uses of terms."""
        import numpy as np

        total = np.concatenate([np.zeros(1, np.uint64), np.cumsum(of_uses)])
        summed: np.ndarray = (total[self._of_report[1:]] - total[self._of_report[:-1]])[self._numbered]
        return summed

    def all_rows(self) -> Rows:
        """All reports with their partners."""
        import numpy as np

        return self.rows_of(np.arange(self._count))

    def rows_of(self, ranks: np.ndarray) -> Rows:
        """Some reports with those that share the most terms with each, two of the same weeks or of unknown day, six of any time or where many carry them."""
        return join_rows(no_rows(), *(keep_strongest(self._count_for(reports, self._spans)) for reports in self._cut(ranks)))

    def rows_won(self, ranks: np.ndarray, steady: np.ndarray) -> Rows:
        """The `steady` reports that count some of these among those that share their terms, each with these."""
        import numpy as np

        open_uses = self._uses[~self._crowded]
        places = open_uses % self._count

        def spans(owners: np.ndarray, terms: np.ndarray) -> tuple[Counted, Counted]:
            base = terms * self._count
            ends = (0, np.minimum(self._low[owners], self._undated), self._low[owners], self._high[owners])
            first, undated, low, high = (np.searchsorted(open_uses, base + end) for end in ends)
            last = np.where(self._rare[terms], self._starts[terms + 1], 0)
            return _count(owners, [(first, undated), (low, high)], places), _count(owners, [(self._starts[terms], last)], self._places)

        found = join_rows(no_rows(), *(self._count_for(reports, spans) for reports in self._cut(ranks)))
        turned = Rows(found.others, found.owners, found.counts)
        return turned.where(steady[turned.owners])

    def _cut(self, ranks: np.ndarray) -> Iterator[np.ndarray]:
        """The reports at these places in the order of the ids, so many at once that what they are counted with fits in memory; those of the same days
        together."""
        import numpy as np

        return (np.array(part) for part in cut(np.sort(self._numbered[ranks]).tolist(), AT_ONCE))

    def _count_for(self, reports: np.ndarray, spans: Callable[[np.ndarray, np.ndarray], tuple[Counted, Counted]]) -> Rows:
        """Some reports with those that share enough terms with each, near and far, as `spans` counts them."""
        import numpy as np

        sizes = self._of_report[reports + 1] - self._of_report[reports]
        inside = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        near, far = spans(np.repeat(reports, sizes), self._terms[np.repeat(self._of_report[reports], sizes) + inside])
        pairs, counts = _join((near, SHARED_TERMS), (far, SHARED_FAR))
        owners, others = split_pairs(pairs)
        return Rows(self._ranks[owners], self._ranks[others], counts).where(owners != others)

    @cached_property
    def _crowded(self) -> np.ndarray:
        """For each use, as they stand in `places`, whether too many near its report carry the term for it to tell something."""
        terms = self._uses // self._count
        return self._is_crowded(terms, *self._bounds(self._places, terms))

    def _is_crowded(self, terms: np.ndarray, undated: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
        crowded: np.ndarray = (undated - self._starts[terms]) + (high - low) > MOST_CARRIERS
        return crowded

    def _bounds(self, owners: np.ndarray, terms: np.ndarray) -> Iterator[np.ndarray]:
        """Where in `places` the undated carriers end, and where those near begin and end."""
        import numpy as np

        ends = (np.minimum(self._low[owners], self._undated), self._low[owners], self._high[owners])
        return (np.searchsorted(self._uses, terms * self._count + end) for end in ends)

    def _beside(self, owners: np.ndarray, terms: np.ndarray) -> Spans:
        """Where in `places` the carriers stand that are next to an owner."""
        import numpy as np

        here = np.searchsorted(self._uses, terms * self._count + owners)
        return np.maximum(self._starts[terms], here - NEAREST), np.minimum(self._starts[terms + 1], here + NEAREST + 1)

    def _spans(self, owners: np.ndarray, terms: np.ndarray) -> tuple[Counted, Counted]:
        """Each owner with the carriers of its terms that are near, and with those that are far."""
        import numpy as np

        undated, low, high = self._bounds(owners, terms)
        first, last = self._starts[terms], self._starts[terms + 1]
        crowded, rare = self._is_crowded(terms, undated, low, high), self._rare[terms]
        start, end = self._beside(owners, terms)
        near = [(first, np.where(crowded, first, undated)), (low, np.where(crowded, low, high))]
        far = [(first, np.where(rare, last, first)), (start, np.where(crowded, end, 0))]
        return _count(owners, near, self._places), _count(owners, far, self._places)


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
