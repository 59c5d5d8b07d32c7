"""Likenesses of reports that were found before: two profiles of which nothing has changed are not compared again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from struct import Struct

from srot.ledger.packing import digest, maker_of
from srot.linking.entities import EntityIndex
from srot.linking.kept import Kept
from srot.linking.profiles import Profile
from srot.linking.reports import Report
from srot.linking.stories import Likeness, compare
from srot.linking.story_features import FEATURES

_ROW = Struct("16sdI")
"""Key of the other profile, score, and a bit for each feature that says so."""
_NAMES = tuple(feature.__name__ for feature in FEATURES)

Row = tuple[float, int]


def key_profile(report: Report, mentions: Iterable[str], entities: EntityIndex, own: frozenset[str]) -> str:
    """The same for a report as long as its profile is: who is meant by its names (`mentions` are their ids), and what they tell, is all that others
    add to it."""
    meant = [entities.of_mention.get(mention, "") for mention in mentions]
    return digest([], report.key, meant, [entities.weight(name) for name in meant], sorted(own))


class Comparisons:
    """Compares reports, each pair once, and each pair of profiles once in all runs that keep. What is held and kept of a report are its
    likenesses to those of later ids; asking for pairs in order of their first id is fastest."""

    def __init__(self, profiles: Mapping[str, Profile], keys: Mapping[str, str], kept: Kept | None) -> None:
        self._profiles, self._kept = profiles, kept
        self._keys = {name: bytes.fromhex(keys[name] if keys else digest([], name)) for name in profiles}
        self._known = kept.find(list(keys.values())) if kept is not None and keys else {}
        self._held: dict[str, bytes] = {}
        self._left: str | None = None
        self._asked: dict[bytes, Row] = {}
        self._rows: dict[bytes, Row] = {}

    def find(self, left: str, right: str) -> Likeness:
        """The likeness of two reports, the smaller id first."""
        if left != self._left:
            self._turn_to(left)
        other = self._keys[right]
        row = self._asked.get(other) or self._rows.get(other) or self._compare(left, right)
        self._asked[other] = row
        found: Likeness = maker_of(Likeness)((left, right, row[0], _why(row[1])))
        return found

    def take_over(self, pairs: Sequence[tuple[str, str]], rows: Iterable[Row]) -> None:
        """Hold the rows of pairs, in order of their first ids, that were compared elsewhere."""
        for (left, right), row in zip(pairs, rows, strict=True):
            if left != self._left:
                self._turn_to(left)
            self._asked[self._keys[right]] = row

    def find_due(self, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Those of some pairs, in order of their first ids, of which nothing is held or kept."""
        for left, right in pairs:
            if left != self._left:
                self._turn_to(left)
            other = self._keys[right]
            if other not in self._asked and other not in self._rows:
                yield left, right

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept."""
        self._turn_to(None)
        found = {self._keys[name].hex(): content for name, content in self._held.items()}
        if self._kept is not None:
            self._kept.add({key: content for key, content in found.items() if content != self._known.get(key)})

    def _turn_to(self, left: str | None) -> None:
        if self._left is not None:
            self._held[self._left] = b"".join(_ROW.pack(other, *row) for other, row in sorted(self._asked.items()))
        self._left = left
        if left is not None:
            self._asked = _read(self._held.get(left, b""))
            self._rows = _read(self._known.get(self._keys[left].hex(), b""))

    def _compare(self, left: str, right: str) -> Row:
        return compare_rows(self._profiles[left], self._profiles[right])


def compare_rows(a: Profile, b: Profile) -> Row:
    """The likeness of two profiles as it is held."""
    found = compare(a, b)
    return found.score, sum(1 << _NAMES.index(name) for name in found.why)


@cache
def _why(bits: int) -> tuple[str, ...]:
    """The features of these bits, each set of them once in memory."""
    return tuple(name for place, name in enumerate(_NAMES) if bits >> place & 1)


def _read(content: bytes) -> dict[bytes, Row]:
    return {other: (score, bits) for other, score, bits in _ROW.iter_unpack(content)}
