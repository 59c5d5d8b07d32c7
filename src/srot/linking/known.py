"""What linking knows of each report once it knows who is meant by its names. The names themselves, of which there are millions, are let go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from srot.engine import Engine
from srot.engine.base import cut
from srot.linking.comparisons import key_profile
from srot.linking.dating_occasions import Title
from srot.linking.dating_words import OwnWords
from srot.linking.entities import EntityIndex, resolve_uses
from srot.linking.kept import Kept
from srot.linking.packed_profiles import PackedProfiles
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.rulings import Rulings, rename_entities
from srot.linking.sketches import AT_ONCE, Outlines, Sketches
from srot.linking.story_candidates import Sought, read_sought, seek, write_sought


@dataclass(frozen=True, slots=True)
class Known:
    """All entities, and of each report by its id: its profile with a key for it, its mentions' ids, its fingerprints, what it says against its
    date, or where it has none for one; and of all the titles, and under what they are looked up. There are keys only where something is kept by them."""

    entities: EntityIndex
    profiles: PackedProfiles
    keys: Mapping[str, str]
    mentions: Mapping[str, Sequence[str]]
    prints: Mapping[str, Sequence[int]]
    doubts: Mapping[str, Sequence[str]]
    words: Mapping[str, OwnWords]
    titles: Sequence[Title]
    sought: Sequence[Sought]


def know_reports(reports: Sequence[Report], rulings: Rulings, engine: Engine, kept: Kept | None = None) -> Known:
    """What is known of these reports, in order of their ids."""
    sketches = Sketches(reports, engine, kept)
    entities = _resolve(sketches, rulings, kept)
    mentions = {name: [use.mention for use in sketch.uses if use.mention] for name, sketch in sketches.of.items()}
    keys = {} if kept is None else {r.id: key_profile(r, mentions[r.id], entities, _own(r, entities)) for r in reports}
    makers = _Profiles(reports, sketches.outlines, entities)
    return Known(
        entities=entities,
        profiles=makers.packed,
        sought=makers.seek(reports, keys, kept),
        keys=keys,
        mentions=mentions,
        prints=sketches.prints,
        doubts={name: sketch.doubts for name, sketch in sketches.of.items()},
        words={name: sketch.words for name, sketch in sketches.of.items() if sketch.words},
        titles=[title for report in reports for title in sketches.of[report.id].titles],
    )


def _resolve(sketches: Sketches, rulings: Rulings, kept: Kept | None) -> EntityIndex:
    uses = [use for sketch in sketches.of.values() for use in sketch.uses]
    return rename_entities(resolve_uses(uses, rulings.in_force, names=sketches.names, kept=kept), rulings)


class _Profiles:
    """Makes profiles of reports, from their outlines."""

    def __init__(self, reports: Sequence[Report], outlines: Outlines, entities: EntityIndex) -> None:
        self._reports = {report.id: report for report in reports}
        self._outlines, self._entities = outlines, entities
        self.packed = PackedProfiles(self._reports, lambda name: next(self._make([self._reports[name]])))

    def seek(self, reports: Sequence[Report], keys: Mapping[str, str], kept: Kept | None) -> list[Sought]:
        """Under what each report is looked up. Only of those of which that is not kept a profile is made."""
        return [found for part in cut(reports, AT_ONCE) for found in self._seek(part, keys, kept)]

    def _seek(self, reports: Sequence[Report], keys: Mapping[str, str], kept: Kept | None) -> Iterator[Sought]:
        known = {} if kept is None else kept.find([_terms_key(keys[report.id]) for report in reports])
        held = {report.id: content for report in reports if keys and (content := known.get(_terms_key(keys[report.id])))}
        fresh: dict[str, bytes] = {}
        made = self._make([report for report in reports if report.id not in held])
        for report in reports:
            if report.id in held:
                yield read_sought(report.id, held[report.id])
                continue
            profile = next(made)
            self.packed.add(profile)
            found = seek(profile)
            yield found
            if keys:
                fresh[_terms_key(keys[report.id])] = write_sought(found)
        if kept is not None and fresh:
            kept.add(fresh)

    def _make(self, reports: Sequence[Report]) -> Iterator[Profile]:
        for report, outline in self._outlines.of(reports):
            yield make_profile(outline.names_of(report), self._entities, own=_own(report, self._entities), matter=outline.matter)


def _terms_key(profile: str) -> str:
    return f"{profile} terms"


def _own(report: Report, entities: EntityIndex) -> frozenset[str]:
    """The report's own outlet and credit, which say nothing of what it tells."""
    names = [report.head.outlet, *(credit.name for credit in report.head.credit)]
    found = (entities.of_name(report.id, name) for name in names if name)
    return frozenset(entity for entity in found if entity)
