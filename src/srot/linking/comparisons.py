"""Likenesses of reports that were found before: two profiles of which nothing has changed are not compared again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence

from srot.ledger.packing import digest
from srot.linking.entities import EntityIndex
from srot.linking.kept import Kept
from srot.linking.profiles import Profile
from srot.linking.reports import Report
from srot.linking.sketches import Sketch
from srot.linking.stories import Likeness, compare

Row = tuple[float, list[str]]


def key_profile(report: Report, sketch: Sketch, entities: EntityIndex, own: frozenset[str]) -> str:
    """The same for a report as long as its profile is: who is meant by its names, and what they tell, is all that others add to it."""
    meant = [entities.of_mention.get(mention.id, "") for mention in sketch.mentions]
    return digest([], report.key, meant, [entities.weight(name) for name in meant], sorted(own))


class Comparisons:
    """Compares reports, each pair of profiles once in all runs. What is kept of a report are its likenesses to those of later ids."""

    def __init__(self, keys: Mapping[str, str], kept: Kept) -> None:
        self._keys, self._kept = keys, kept
        self._known = {key: _read(content) for key, content in kept.find(list(keys.values())).items()}
        self._found: dict[str, dict[str, Row]] = {}

    def compare(self, a: Profile, b: Profile) -> Likeness:
        """See `stories.compare`."""
        left, right = sorted((a.id, b.id))
        mine, other = self._keys[left], self._keys[right]
        row = self._known.get(mine, {}).get(other)
        likeness = Likeness(left, right, row[0], tuple(row[1])) if row else compare(a, b)
        self._found.setdefault(mine, {})[other] = row or (likeness.score, list(likeness.why))
        return likeness

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept."""
        other = {key: rows for key, rows in self._found.items() if rows.keys() != self._known.get(key, {}).keys()}
        self._kept.add({key: _write(rows) for key, rows in other.items()})


def _read(content: bytes) -> dict[str, Row]:
    found: dict[str, Row] = json.loads(zlib.decompress(content))
    return found


def _write(rows: Mapping[str, Sequence[object]]) -> bytes:
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(), 1)
