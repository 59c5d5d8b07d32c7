"""The happenings of a story: events of many reports that are one event, with the days and places given for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from srot.calendar.edtf import bounds
from srot.linking.clocks import is_hour_alone
from srot.linking.dating_bonds import is_dateline, sentence_of, tense_of
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.records import Attribution, Event, TimeExpression

DONE = ("asserted",)
ALONE = ("resign",)
"""Modes of what each does by himself."""
PERSONAL = 0.5
"""Weight of a person or a body; countries have less."""
WEEK = 7
ACCIDENT = "ACCIDENT"
_COUNTED_ON = regex.compile(r"\S (?:day\+1|shift:1:day)$")


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of an event, with the time that dates it and the attribution that it stands in.

    `actors` take part; `named` are all whom its sentence names, places among them.
    """

    report: Report
    event: Event
    actors: frozenset[str]
    named: frozenset[str]
    time: TimeExpression | None
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Happening:
    """Tellings of one event. `type` is PLOVER's; `actors` those of its fullest telling."""

    type: str
    mode: str | None
    actors: frozenset[str]
    tellings: tuple[Telling, ...]


def find_tellings(report: Report, entities: EntityIndex) -> list[Telling]:
    """The events of a report with their actors and recipients as entities; the day of a dateline dates none of them."""
    times = {time.id: time for time in report.reading.times}
    attributions = {found.id: found for found in report.reading.attributions}
    tellings = []
    for event in report.reading.events:
        people = (entities.of_mention.get(mention) for mention in (*event.actors, *event.recipients))
        tellings.append(
            Telling(
                report=report,
                event=event,
                actors=frozenset(entity for entity in people if entity),
                named=frozenset(_find_named(report, entities, *sentence_of(report, event.start))),
                time=time if (time := times.get(event.time or "")) is not None and _dates_event(report, time) else None,
                attribution=attributions.get(event.attribution or ""),
            )
        )
    return tellings


def _dates_event(report: Report, time: TimeExpression) -> bool:
    """Whether a time can be that of an event: not the day of a dateline, nor "the next day" that was counted from a day which is not the last named before,
    for what it is told of was, and it lies behind the day of the report."""
    counted = _COUNTED_ON.search(time.relation or "") is not None and is_ahead(time.value or "", report.article.published)
    return not is_dateline(report, time) and not (counted and tense_of(report, time) == "past")


def is_ahead(day: str, published: str | None) -> bool:
    """Whether a day lies after the last one on which its report can have been published."""
    told, printed = bounds(day), bounds(published or "")
    return bool(told and printed and told[0] > printed[1])


def _find_named(report: Report, entities: EntityIndex, start: int, end: int) -> Iterator[str]:
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if entity and start <= mention.start < end:
            yield entity


def group_happenings(reports: Sequence[Report], entities: EntityIndex) -> list[Happening]:
    """Events of one story that are one: the same type and mode, done or all announced alike, and actors that do not exclude each other.

    A telling without a mode is of the mode that most tellings of its type have; one without actors ("this meeting") of the one
    happening of its type that most reports tell, the story's main one.
    """
    tellings = [
        telling
        for report in sorted(reports, key=lambda report: report.id)
        for telling in find_tellings(report, entities)
        if telling.event.polarity == "positive"
    ]
    modes = _main_modes(tellings)
    by_type: dict[tuple[str, str | None, bool], list[Telling]] = defaultdict(list)
    for telling in tellings:
        event = telling.event
        by_type[event.type, event.mode or modes.get(event.type), event.modality in DONE].append(telling)
    happenings = []
    for kind in sorted(by_type, key=str):
        happenings.extend(_split(kind[0], kind[1], by_type[kind], entities))
    return happenings


def join_accidents(happenings: Sequence[Happening]) -> list[Happening]:
    """The happenings of a story, its accidents as one: the crash, the fire and the blast that reports tell of are one mishap, which has one hour."""
    accidents = [happening for happening in happenings if happening.type == ACCIDENT]
    if len(accidents) < 2:
        return list(happenings)
    tellings = sorted((telling for happening in accidents for telling in happening.tellings), key=_order)
    joined = replace(accidents[0], tellings=tuple(tellings))
    return [joined, *(happening for happening in happenings if happening.type != ACCIDENT)]


def _main_modes(tellings: Sequence[Telling]) -> dict[str, str]:
    """Event type -> the mode that most of its tellings have; ties go to the first by name."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for telling in tellings:
        if telling.event.mode:
            counts[telling.event.type][telling.event.mode] += 1
    return {kind: min(found, key=lambda mode: (-found[mode], mode)) for kind, found in counts.items()}


def _split(kind: str, mode: str | None, tellings: Sequence[Telling], entities: EntityIndex) -> list[Happening]:
    """Tellings grouped by who takes part: the largest casts first, smaller ones join the cast that holds them."""
    casts: list[tuple[frozenset[str], list[Telling]]] = []
    bare: list[Telling] = []
    for telling in sorted(tellings, key=lambda t: (-len(_cast(t, entities)), t.event.id)):
        cast = _cast(telling, entities)
        if not cast:
            bare.append(telling)
            continue
        home = next((members for known, members in casts if _fits(cast, known)), None)
        if home is None:
            casts.append((cast, [telling]))
        else:
            home.append(telling)
    casts.sort(key=lambda pair: (-len({t.report.id for t in pair[1]}), sorted(pair[0])))
    known, homeless = [cast for cast, _ in casts], list[Telling]()
    for telling in bare:
        place = _home_of(telling, known, mode, entities)
        (homeless if place is None else casts[place][1]).append(telling)
    casts += [(frozenset(), homeless)] if homeless else []
    return [Happening(kind, mode, cast, tuple(sorted(found, key=_order))) for cast, found in casts]


def _home_of(telling: Telling, casts: Sequence[frozenset[str]], mode: str | None, entities: EntityIndex) -> int | None:
    """The cast that a telling without actors belongs to: the first of which its sentence names somebody, else the main one; none where it names only others
    and what it tells is done by one alone: the minister's resignation is not that of the head of government."""
    named = frozenset(name for name in telling.named if entities.weight(name) >= PERSONAL)
    shared = next((place for place, cast in enumerate(casts) if cast & named), None)
    return shared if shared is not None or not casts or (named and mode in ALONE) else 0


def _fits(cast: frozenset[str], known: frozenset[str]) -> bool:
    return cast <= known if len(cast) == 1 else len(cast & known) >= 2


def _cast(telling: Telling, entities: EntityIndex) -> frozenset[str]:
    """Those who tell one event from another: persons and bodies before the countries that they stand for."""
    telling_ones = frozenset(actor for actor in telling.actors if entities.weight(actor) >= PERSONAL)
    return telling_ones or telling.actors


def _order(telling: Telling) -> tuple[str, int]:
    return (telling.report.id, telling.event.start)


def day_of(telling: Telling, values: Mapping[str, str], *, longest: int = WEEK) -> str | None:
    """The day, or interval of up to `longest` days, that a telling gives, in EDTF; `values` holds times resolved by linking."""
    return None if telling.time is None else day_of_time(telling.time, values, longest=longest)


def day_of_time(time: TimeExpression, values: Mapping[str, str], *, longest: int = WEEK) -> str | None:
    """The day, or interval of up to `longest` days, that a time gives, in EDTF: see `day_of`."""
    value = values.get(time.id) or time.value
    span = bounds(value) if value else None
    if span is None or value is None or (span[1] - span[0]).days >= longest:
        return None
    return value.partition("T")[0] if "/" not in value else value


def main_day(happening: Happening, values: Mapping[str, str], *, longest: int = WEEK) -> str | None:
    """The day that most reports give for a happening; on a tie one that does not rest on an hour alone, then the earliest."""
    told = [(t, day) for t in happening.tellings if (day := day_of(t, values, longest=longest))]
    votes = Counter(day for _, day in {(t.report.id, day) for t, day in told})
    most = [day for day, count in votes.items() if count == max(votes.values())]
    named = [day for t, day in told if day in most and not (t.time and is_hour_alone(t.time.text))] if len(most) > 1 else []
    return min(named or most, default=None)
