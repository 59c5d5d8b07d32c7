"""What linking asks of one report by itself. It is made once, wherever there is room, and kept: other reports do not change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
from srot.linking.passages import find_fingerprints, make_shingles
from srot.linking.profiles import Matter, find_matter
from srot.linking.reports import Report
from srot.records import Mention, Reading

AT_ONCE = 500
"""Reports whose kept sketches are asked for together."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is asked of a report until it is known who is meant by its names: its uses of names, the titles that tell whom persons speak for, what its
    words say against its date, or where it has none for one."""

    uses: tuple[Use, ...]
    doubts: tuple[str, ...]
    bonds: tuple[Bond, ...]
    titles: tuple[Title, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What is asked of a report from then on: its mentions, what its profile is made of, the fingerprints of its words."""

    mentions: tuple[Mention, ...]
    matter: Matter
    prints: tuple[int, ...]

    def names_of(self, report: Report) -> Report:
        """The report with its mentions alone, so that the rest need not be fetched."""
        return Report(report.article, Reading(report.id, report.article.lang, mentions=self.mentions))


def make_sketch(report: Report) -> Sketch:
    """The sketch of a report."""
    return Sketch(
        uses=tuple(find_uses([report])),
        doubts=find_own_doubts(report),
        bonds=() if report.article.published else tuple(find_bonds(report)),
        titles=tuple(find_titles(report)),
    )


def make_outline(report: Report) -> Outline:
    """The outline of a report."""
    prints = find_fingerprints(make_shingles(report))
    return Outline(mentions=report.reading.mentions, matter=find_matter(report), prints=tuple(sorted(prints)))


def sketch_each(reports: Iterable[Report]) -> Iterator[tuple[Sketch, Outline]]:
    """The sketch and the outline of each report: the stage that an engine runs."""
    return ((make_sketch(report), make_outline(report)) for report in reports)


class Sketches:
    """The sketches of reports, and their outlines one after another: all of these would fill the memory, so they are held only where nothing is kept."""

    def __init__(self, reports: Sequence[Report], engine: Engine, kept: Kept | None = None) -> None:
        self._reports, self._kept = reports, kept
        self._outlines: dict[str, Outline] = {}
        self.of: dict[str, Sketch] = {}
        for part in cut(reports, AT_ONCE):
            known = kept.find([report.key for report in part]) if kept is not None else {}
            self.of |= {report.id: _share_words(unpack(Sketch, known[report.key])) for report in part if report.key in known}
            self._make([report for report in part if report.key not in known], engine)

    def _make(self, reports: Sequence[Report], engine: Engine) -> None:
        found = dict(zip((report.key for report in reports), engine.map(sketch_each, reports), strict=True))
        self.of |= {report.id: _share_words(found[report.key][0]) for report in reports}
        if self._kept is None:
            self._outlines |= {report.id: found[report.key][1] for report in reports}
        elif found:
            outlines = {_outline_key(key): pack(outline) for key, (_, outline) in found.items()}
            self._kept.add({key: pack(sketch) for key, (sketch, _) in found.items()} | outlines)

    def outlines(self) -> Iterator[tuple[Report, Outline]]:
        """Each report with its outline."""
        if self._kept is None:
            yield from ((report, self._outlines[report.id]) for report in self._reports)
            return
        for part in cut(self._reports, AT_ONCE):
            known = self._kept.find([_outline_key(report.key) for report in part])
            yield from ((report, unpack(Outline, known[_outline_key(report.key)])) for report in part)


def _outline_key(report: str) -> str:
    return f"{report} outline"


def _share_words(sketch: Sketch) -> Sketch:
    """The sketch with each word once in memory: thousands of reports have the same ones, and bring each a copy of its own."""
    return Sketch(tuple(map(_share, sketch.uses)), sketch.doubts, sketch.bonds, sketch.titles)


def _share(use: Use) -> Use:
    return Use(
        intern(use.article), intern(use.lang), intern(use.text), intern(use.name), intern(use.type),
        use.subtype and intern(use.subtype), use.role and intern(use.role), use.gazetteer and intern(use.gazetteer), use.mention, use.start,
    )  # fmt: skip
