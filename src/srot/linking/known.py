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
from srot.linking.packed_profiles import PackedProfiles, pack_fields
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.rulings import Rulings, rename_entities
from srot.linking.sketches import AT_ONCE, Outlines, Shingles, Sketches
from srot.linking.story_candidates import Sought, read_sought, seek, write_sought


@dataclass(frozen=True, slots=True)
class Known:
    """All entities, and of each report by its id: its profile with a key for it, its mentions' ids, its fingerprints and shingles, what it says against its
    date, or where it has none for one; and of all the titles, and under what they are looked up. There are keys only where something is kept by them."""

    entities: EntityIndex
    profiles: PackedProfiles
    keys: Mapping[str, str]
    mentions: Mapping[str, Sequence[str]]
    prints: Mapping[str, Sequence[int]]
    shingles: Shingles
    doubts: Mapping[str, Sequence[str]]
    words: Mapping[str, OwnWords]
    titles: Sequence[Title]
    sought: Sequence[Sought]


def know_reports(reports: Sequence[Report], rulings: Rulings, engine: Engine, kept: Kept | None = None) -> Known:
    """What is known of these reports, in order of their ids."""
    sketches = Sketches(reports, engine, kept)
    entities = _resolve(sketches, {report.id: report.head.published for report in reports}, rulings, kept)
    sketches.keep_names()
    mentions = {name: [use.mention for use in sketch.uses if use.mention] for name, sketch in sketches.of.items()}
    keys = {} if kept is None else {r.id: key_profile(r, mentions[r.id], entities, _own(r, entities)) for r in reports}
    makers = _Profiles(reports, sketches.outlines, entities, keys, kept)
    return Known(
        entities=entities,
        profiles=makers.packed,
        sought=makers.seek(reports),
        keys=keys,
        mentions=mentions,
        prints=sketches.prints,
        shingles=sketches.shingles,
        doubts={name: sketch.doubts for name, sketch in sketches.of.items()},
        words={name: sketch.words for name, sketch in sketches.of.items() if sketch.words},
        titles=[title for report in reports for title in sketches.of[report.id].titles],
    )


def _resolve(sketches: Sketches, days: Mapping[str, str | None], rulings: Rulings, kept: Kept | None) -> EntityIndex:
    uses = [use for sketch in sketches.of.values() for use in sketch.uses]
    return rename_entities(resolve_uses(uses, rulings.in_force, names=sketches.names, kept=kept, days=days), rulings)


class _Profiles:
    """Makes profiles of reports, from their outlines, of those of which none is kept; without a memory they are held."""

    def __init__(self, reports: Sequence[Report], outlines: Outlines, entities: EntityIndex, keys: Mapping[str, str], kept: Kept | None) -> None:
        self._outlines, self._entities = outlines, entities
        self._keys, self._kept = keys, kept
        self._held: dict[str, bytes] = {}
        self.packed = PackedProfiles([report.id for report in reports], self._fetch)

    def _fetch(self, report: str) -> bytes:
        if self._kept is None:
            return self._held[report]
        key = _profile_key(self._keys[report])
        return self._kept.find([key])[key]

    def seek(self, reports: Sequence[Report]) -> list[Sought]:
        """Under what each report is looked up."""
        return [found for part in cut(reports, AT_ONCE) for found in self._seek(part)]

    def _seek(self, reports: Sequence[Report]) -> Iterator[Sought]:
        held = self._find_held(reports)
        fresh: dict[str, bytes] = {}
        made = self._make([report for report in reports if report.id not in held])
        for report in reports:
            if report.id in held:
                yield read_sought(report.id, held[report.id])
                continue
            profile = next(made)
            found = seek(profile)
            yield found
            if self._kept is None:
                self._held[report.id] = pack_fields(profile)
            else:
                key = self._keys[report.id]
                fresh |= {_terms_key(key): write_sought(found), _profile_key(key): pack_fields(profile)}
        if self._kept is not None and fresh:
            self._kept.add(fresh)

    def _find_held(self, reports: Sequence[Report]) -> dict[str, bytes]:
        """The terms of those reports of which the profile is kept."""
        if self._kept is None:
            return {}
        terms = self._kept.find([_terms_key(self._keys[report.id]) for report in reports])
        profiles = self._kept.touch([_profile_key(self._keys[report.id]) for report in reports])
        keyed = ((report.id, self._keys[report.id]) for report in reports)
        return {name: terms[_terms_key(key)] for name, key in keyed if _terms_key(key) in terms and _profile_key(key) in profiles}

    def _make(self, reports: Sequence[Report]) -> Iterator[Profile]:
        for report, outline in self._outlines.of(reports):
            yield make_profile(outline.names_of(report), self._entities, own=_own(report, self._entities), matter=outline.matter)


def _terms_key(profile: str) -> str:
    return f"{profile} terms"


def _profile_key(profile: str) -> str:
    return f"{profile} profile"


def _own(report: Report, entities: EntityIndex) -> frozenset[str]:
    """The report's own outlet and credit, which say nothing of what it tells."""
    names = [report.head.outlet, *(credit.name for credit in report.head.credit)]
    found = (entities.of_name(report.id, name) for name in names if name)
    return frozenset(entity for entity in found if entity)
