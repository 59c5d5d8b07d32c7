"""What linking knows of each report once it knows who is meant by its names. The names themselves, of which there are millions, are let go."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from srot.engine import Engine
from srot.linking.comparisons import key_profile
from srot.linking.dating_bonds import Bond
from srot.linking.dating_occasions import Title
from srot.linking.entities import EntityIndex, resolve_uses
from srot.linking.kept import Kept
from srot.linking.packed_profiles import PackedProfiles
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.rulings import Rulings, rename_entities
from srot.linking.sketches import Sketch, Sketches


@dataclass(frozen=True, slots=True)
class Known:
    """All entities, and of each report by its id: its profile with a key for it, its mentions' ids, its fingerprints, what it says against its
    date or for one; and the titles of all. There are keys only where something is kept by them."""

    entities: EntityIndex
    profiles: Mapping[str, Profile]
    keys: Mapping[str, str]
    mentions: Mapping[str, Sequence[str]]
    prints: Mapping[str, Sequence[int]]
    doubts: Mapping[str, Sequence[str]]
    bonds: Mapping[str, Sequence[Bond]]
    titles: Sequence[Title]


def know_reports(reports: Sequence[Report], rulings: Rulings, engine: Engine, kept: Kept | None = None) -> Known:
    """What is known of these reports, in order of their ids."""
    sketches = Sketches(reports, engine, kept)
    entities = _resolve(sketches.of.values(), rulings, kept)
    mentions = {name: [use.mention for use in sketch.uses if use.mention] for name, sketch in sketches.of.items()}
    profiles, keys, prints = PackedProfiles(), {}, {}
    for report, outline in sketches.outlines():
        own = _own(report, entities)
        profiles.add(make_profile(outline.names_of(report), entities, own=own, matter=outline.matter))
        prints[report.id] = array("Q", outline.prints)
        if kept is not None:
            keys[report.id] = key_profile(report, outline, entities, own)
    return Known(
        entities=entities,
        profiles=profiles,
        keys=keys,
        mentions=mentions,
        prints=prints,
        doubts={name: sketch.doubts for name, sketch in sketches.of.items()},
        bonds={name: sketch.bonds for name, sketch in sketches.of.items()},
        titles=[title for report in reports for title in sketches.of[report.id].titles],
    )


def _resolve(sketches: Iterable[Sketch], rulings: Rulings, kept: Kept | None) -> EntityIndex:
    uses = [use for sketch in sketches for use in sketch.uses]
    return rename_entities(resolve_uses(uses, rulings.in_force, kept), rulings)


def _own(report: Report, entities: EntityIndex) -> frozenset[str]:
    """The report's own outlet and credit, which say nothing of what it tells."""
    names = [report.article.outlet, *(credit.name for credit in report.article.credit)]
    found = (entities.of_name(report.id, name) for name in names if name)
    return frozenset(entity for entity in found if entity)
