"""What is compared when two reports are asked whether they tell of the same happening."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from srot.calendar.edtf import bounds
from srot.linking.entities import EntityIndex
from srot.linking.matters import PLACE_LEAD, Matter, find_matter
from srot.linking.reports import Report
from srot.linking.sounding import sound_key
from srot.linking.told_days import ToldDays
from srot.linking.told_routes import Journey
from srot.linking.vectors import unit_vector

MOST_PRINCIPALS, LEAST_NAMED = 3, 3
"""How many a report is about at most, and how often it names each, where the lead counts twice: an official quoted once is none of them."""
WELL_KNOWN = 0.4
"""Most that a name tells by its sound when a table knows it: presidents and capitals stand in reports of many happenings."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One report as a bag of weighted features; each vector has length 1 (or is empty).

    `keys` are content words, `names` entities, `lead_names` the entities of title and lead, `lead_sounds` what may be names there by its sound;
    `kinds` the types of events, those of the lead counted twice. `numbers` are rare figures with what they count, `values` all figures from ten on,
    `amounts` exact figures with a unit, `marks` those that stay with a happening, `lead_sums` the money and shares that it begins with. `met` are the
    persons of the meetings that it begins with. `told` is what its lead says by itself of the day; `day` is the publication day, where none is
    printed the one that its own words give; `days` the days that the report names, `stated_days` those of them that it does not count from its own,
    `lead_days` those that it begins with. `rounds` are the numbers of what is held again and again, the first told first. `people` are all persons,
    `principals` the up to three that it is about, with their share of its mentions and their sounds; `places` are all places, `lead_places` and
    `lead_people` those that it begins with, each with its sounds; `sounds` is all that may be a name by its sound. `counts` are figures with what
    they count, `allowed` the stretches of days, as ordinals, that an undated report's own words leave for it; none where they say nothing. `called`
    are the names of storms, trains and ships and the numbers of craft in title and lead, the first told first, `deed_days` the weekdays on which the
    lead tells that something was done, `lands` all countries and `lead_lands` those that it begins with, by their rows in the gazetteer. `done_to` are
    the persons to whom the lead tells that something of a type was done: who was arrested. `districts` are all Indian districts of the places that it
    names and `lead_districts` those that it begins with, by their rows. `tolls` are the counts of all the dead, missing and so on,
    `lead_counts` those of things that it begins with, `prices` and `lengths` the prices there and how long what lasts. `another` is whether it begins by saying that
    this is not what was told before, `in_court` whether it begins with a sitting of a court.
    """

    id: str
    lang: str
    outlet: str | None
    day: date | None
    days: frozenset[date]
    stated_days: frozenset[date]
    lead_days: frozenset[date]
    keys: Mapping[str, float]
    rounds: Mapping[str, tuple[int, ...]]
    names: Mapping[str, float]
    lead_names: Mapping[str, float]
    lead_sounds: Mapping[str, float]
    kinds: Mapping[str, float]
    numbers: frozenset[str]
    values: frozenset[str]
    amounts: frozenset[str]
    marks: frozenset[str]
    lead_sums: frozenset[str]
    met: frozenset[str]
    told: ToldDays
    people: frozenset[str]
    principals: Mapping[str, float]
    principal_sounds: Mapping[str, frozenset[str]]
    sounds: frozenset[str]
    places: frozenset[str]
    lead_places: Mapping[str, str]
    lead_people: Mapping[str, frozenset[str]]
    counts: frozenset[str] = frozenset()
    allowed: tuple[tuple[int, int], ...] = ()
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deed_days: tuple[int, ...] = ()
    lands: tuple[str, ...] = ()
    lead_lands: tuple[str, ...] = ()
    routes: tuple[Journey, ...] = ()
    done_to: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tolls: frozenset[str] = frozenset()
    lead_counts: frozenset[str] = frozenset()
    prices: frozenset[str] = frozenset()
    lengths: frozenset[str] = frozenset()
    districts: tuple[str, ...] = ()
    lead_districts: tuple[str, ...] = ()
    another: bool = False
    in_court: bool = False

    def __hash__(self) -> int:
        return hash(self.id)


def make_profile(
    report: Report, entities: EntityIndex, *, own: frozenset[str] = frozenset(), matter: Matter | None = None
) -> Profile:
    """The profile of a report; entities in `own` (its outlet, its credit) are left out. Of the reading no more than the mentions is asked where
    its `matter` is known."""
    matter = matter or find_matter(report)
    names, lead_names = _weigh_names(report, entities, matter.lead_end, own)
    people = _count_people(report, entities, matter.lead_end, own)
    principals = _principals(people)
    return Profile(
        id=report.id,
        lang=report.article.lang,
        outlet=report.article.outlet,
        day=publication_day(report.article.published) or (date.fromisoformat(matter.own_day) if matter.own_day else None),
        days=frozenset(map(date.fromisoformat, matter.days)),
        stated_days=frozenset(map(date.fromisoformat, matter.stated_days)),
        lead_days=frozenset(map(date.fromisoformat, matter.lead_days)),
        keys=matter.keys,
        rounds=matter.rounds,
        names=names,
        lead_names=lead_names,
        lead_sounds=_weigh_sounds(report, matter.lead_sounds, entities),
        kinds=matter.kinds,
        numbers=frozenset(matter.numbers),
        values=frozenset(matter.values),
        amounts=frozenset(matter.amounts),
        marks=frozenset(matter.marks),
        lead_sums=frozenset(matter.lead_sums),
        met=frozenset(_entities_of(matter.met, entities)),
        told=matter.told,
        people=frozenset(people),
        principals=principals,
        principal_sounds=_sounds_of(report, entities, principals),
        sounds=frozenset(matter.sounds),
        places=frozenset(_find_places(report, entities)),
        lead_places=_find_places(report, entities, PLACE_LEAD),
        lead_people=_sounds_of(report, entities, _find_lead_people(report, entities, own)),
        counts=frozenset(matter.counts),
        allowed=matter.allowed,
        called=matter.called,
        deed_days=matter.deed_days,
        lands=matter.lands,
        lead_lands=matter.lead_lands,
        routes=matter.routes,
        done_to={kind: frozenset(_entities_of(names, entities)) for kind, names in matter.done_to.items()},
        tolls=frozenset(matter.tolls),
        lead_counts=frozenset(matter.lead_counts),
        prices=frozenset(matter.prices),
        lengths=frozenset(matter.lengths),
        districts=matter.districts,
        lead_districts=matter.lead_districts,
        another=matter.another,
        in_court=matter.in_court,
    )


def publication_day(published: str | None) -> date | None:
    """The day of publication, or ``None`` where it is unknown or known only as an interval."""
    span = bounds(published) if published else None
    return span[0] if span and span[0] == span[1] else None


def _weigh_names(
    report: Report, entities: EntityIndex, lead_end: int, own: frozenset[str]
) -> tuple[dict[str, float], dict[str, float]]:
    counts: Counter[str] = Counter()
    lead: Counter[str] = Counter()
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if entity is None or entity in own:
            continue
        counts[entity] += 1
        if mention.start < lead_end:
            lead[entity] += 1
    return _unit_names(counts, entities), _unit_names(lead, entities)


def _count_people(
    report: Report, entities: EntityIndex, lead_end: int, own: frozenset[str]
) -> Counter[str]:
    """How often each person is named; twice as much in the lead."""
    people: Counter[str] = Counter()
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if mention.type == "PER" and entity and entity not in own:
            people[entity] += 2 if mention.start < lead_end else 1
    return people


def _weigh_sounds(report: Report, sounds: Iterable[tuple[int, str]], entities: EntityIndex) -> dict[str, float]:
    """Sounds by how often they are heard, and by how much the name tells that they belong to, where it was read as one."""
    counts: Counter[str] = Counter()
    told = _tellings(report, entities)
    worth: dict[str, float] = {}
    for start, key in sounds:
        counts[key] += 1
        if start in told:
            worth[key] = min(worth.get(key, 1.0), told[start])
    return unit_vector({key: (1 + math.log(count)) * worth.get(key, 1.0) for key, count in counts.items()})


def _tellings(report: Report, entities: EntityIndex) -> dict[int, float]:
    """Character -> how much the name told there tells; one that a table knows is a name that many reports share."""
    found = {}
    for mention in report.reading.mentions:
        weight = entities.weight(entities.of_mention.get(mention.id, ""))
        if mention.gazetteer:
            weight = min(weight, WELL_KNOWN)
        found.update(dict.fromkeys(range(mention.start, mention.end), weight))
    return found


def _find_places(report: Report, entities: EntityIndex, end: int | None = None) -> dict[str, str]:
    """The places that ``text[:end]`` names, each with the sound of its first word."""
    found: dict[str, str] = {}
    for mention in report.reading.mentions:
        place = entities.of_mention.get(mention.id)
        if mention.type == "LOC" and (end is None or mention.start < end) and place:
            found.setdefault(place, sound_key(mention.text.partition(" ")[0]))
    return found


def _principals(people: Mapping[str, int]) -> dict[str, float]:
    top = sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_PRINCIPALS]
    often = {name: count for name, count in top if count >= LEAST_NAMED}
    total = sum(often.values())
    return {name: count / total for name, count in sorted(often.items())}


def _sounds_of(report: Report, entities: EntityIndex, people: Iterable[str]) -> dict[str, frozenset[str]]:
    """Person -> the sounds of all words that name him."""
    heard: dict[str, set[str]] = {person: set() for person in people}
    for mention in report.reading.mentions:
        person = entities.of_mention.get(mention.id)
        if person in heard:
            heard[person].update(map(sound_key, mention.text.split()))
    return {person: frozenset(sounds) for person, sounds in heard.items()}


def _unit_names(counts: Mapping[str, int], entities: EntityIndex) -> dict[str, float]:
    return unit_vector({name: (1 + math.log(count)) * entities.weight(name) for name, count in counts.items()})


def _find_lead_people(report: Report, entities: EntityIndex, own: frozenset[str]) -> set[str]:
    """The persons whom a report begins with."""
    found = (entities.of_mention.get(m.id) for m in report.reading.mentions if m.type == "PER" and m.start < PLACE_LEAD)
    return {name for name in found if name and name not in own}


def _entities_of(mentions: Iterable[str], entities: EntityIndex) -> Iterator[str]:
    return (entities.of_mention[name] for name in mentions if name in entities.of_mention)
