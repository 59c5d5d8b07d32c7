"""What linking asks of one report by itself. It is made once, wherever there is room, and kept: other reports do not change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from sys import intern

from srot.engine import Engine
from srot.engine.base import cut
from srot.ledger.packing import pack, unpack
from srot.linking.dating_bonds import Bond
from srot.linking.dating_constraints import find_bonds
from srot.linking.dating_doubts import find_own_doubts
from srot.linking.dating_occasions import Title, find_titles
from srot.linking.entity_uses import Use, find_uses
from srot.linking.kept import Kept
from srot.linking.passages import find_fingerprints, make_copytext
from srot.linking.profiles import Matter, find_matter
from srot.linking.reports import Report
from srot.records import Mention, Reading

AT_ONCE = 500
"""Reports whose kept sketches are asked for together."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """One report without any other: its uses of names, what its profile is made of, the fingerprints of its words, what these say against its date, or where it
    has none for one, and the titles that tell whom persons speak for."""

    uses: tuple[Use, ...]
    mentions: tuple[Mention, ...]
    matter: Matter
    prints: tuple[int, ...]
    doubts: tuple[str, ...]
    bonds: tuple[Bond, ...]
    titles: tuple[Title, ...]

    def names_of(self, report: Report) -> Report:
        """The report with its mentions alone, so that the rest need not be fetched."""
        return Report(report.article, Reading(report.id, report.article.lang, mentions=self.mentions))


def make_sketch(report: Report) -> Sketch:
    """The sketch of a report."""
    return Sketch(
        uses=tuple(find_uses([report])),
        mentions=report.reading.mentions,
        matter=find_matter(report),
        prints=tuple(sorted(find_fingerprints(make_copytext(report)))),
        doubts=find_own_doubts(report),
        bonds=() if report.article.published else tuple(find_bonds(report)),
        titles=tuple(find_titles(report)),
    )


def sketch_each(reports: Iterable[Report]) -> Iterator[Sketch]:
    """The sketch of each report: the stage that an engine runs."""
    return map(make_sketch, reports)


def find_sketches(reports: Sequence[Report], engine: Engine, kept: Kept | None = None) -> dict[str, Sketch]:
    """Report -> its sketch, those that are kept as they are."""
    if kept is None:
        return dict(zip([report.id for report in reports], map(share_words, engine.map(sketch_each, reports)), strict=True))
    found: dict[str, Sketch] = {}
    for part in cut(reports, AT_ONCE):
        keys = {report.key: report for report in part}
        known = kept.find(list(keys))
        found |= {keys[key].id: share_words(unpack(Sketch, content)) for key, content in known.items()}
        missing = {key: report for key, report in keys.items() if key not in known}
        made = dict(zip(missing, engine.map(sketch_each, missing.values()), strict=True))
        kept.add({key: pack(sketch) for key, sketch in made.items()})
        found |= {keys[key].id: share_words(sketch) for key, sketch in made.items()}
    return found


def share_words(sketch: Sketch) -> Sketch:
    """The sketch with each word once in memory: thousands of reports have the same ones, and bring each a copy of its own."""
    keys = {intern(key): weight for key, weight in sketch.matter.keys.items()}
    sounds = tuple(map(intern, sketch.matter.sounds))
    return replace(sketch, matter=replace(sketch.matter, keys=keys, sounds=sounds))
