"""Disputes over the hour of one happening: "आग तड़के 3 बजे लगी" beside "सुबह साढ़े चार बजे".

An hour is that of the happening only where its sentence has a word for the happening and none for what followed on it: when the fire was put out, when the
police were called. Clocks and tellers round, so that five to eight beside "about eight" is no more than imprecise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from srot.linking.clocks import DAY, NOON, Clock, find_clocks, is_bound, tells_what_followed
from srot.linking.dating_bonds import sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_days import claim_of, roots_of
from srot.linking.entities import EntityIndex
from srot.linking.event_labels import HOUR, label_time
from srot.linking.happenings import DONE, Happening, Telling, day_of
from srot.linking.homes import Homes
from srot.linking.natures import set_out
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_misreport
from srot.linking.statements import Statement
from srot.records import Disagreement

ROUND, ABOUT = 10, 20
"""Minutes by which two clocks may differ, and an hour that is said to be rounded."""
LOOSE = "imprecise"
"""What is not told of hours of which others cannot all be right."""


@dataclass(frozen=True, slots=True)
class _Hour:
    """The hour that a telling gives, and its day, "" where none is told with it."""

    telling: Telling
    clock: Clock
    day: str


def find_hour_disputes(
    story: str, happening: Happening, values: Mapping[str, str], entities: EntityIndex, homes: Homes
) -> list[Disagreement]:
    """The disputes over the hour of what has happened; of each report the first hour that it tells."""
    hours: dict[str, _Hour] = {}
    for telling in happening.tellings:
        hour = _find_hour(telling, values) if telling.event.modality in DONE else None
        if hour is not None and telling.report.id not in hours:
            hours[telling.report.id] = hour
    told = _of_main_day(_settle(list(hours.values())))
    if len({hour.clock.minutes for hour in told}) < 2:
        return []
    claim = claim_of(happening, homes)
    day = max((hour.day for hour in told), default="")
    rounded = frozenset((hour.telling.report.id, _write(hour, day)) for hour in told if hour.clock.about)
    about = label_time(HOUR, happening.type, happening.tellings[0].report.article.lang)
    found = find_disagreements(story, "date", about, [_state(hour, day, entities, claim) for hour in told], judge=partial(_judge, rounded=rounded))
    return [dispute for dispute in found if dispute.nature != LOOSE] or found


def _state(hour: _Hour, day: str, entities: EntityIndex, claim: str) -> Statement:
    report, clock = hour.telling.report, hour.clock
    text = report.article.text[clock.start : clock.end]
    return Statement(report, _write(hour, day), text, clock.start, clock.end, roots_of(hour.telling, entities), claim)


def _find_hour(telling: Telling, values: Mapping[str, str]) -> _Hour | None:
    """The hour nearest to a word for the happening in its sentence, where nothing there tells of what came after it."""
    text, (start, end) = telling.report.article.text, sentence_of(telling.report, telling.event.start)
    said = telling.attribution
    inside = (clock for clock in find_clocks(text, start, end) if said is None or said.start <= clock.start < said.end)
    clocks = [clock for clock in inside if not is_bound(text, start, clock)]
    if not clocks or tells_what_followed(text, start, end):
        return None
    nearest = min(clocks, key=lambda clock: (abs(clock.start - telling.event.start), clock.start))
    return _Hour(telling, nearest, (day_of(telling, values) or "").partition("/")[0])


def _settle(hours: Sequence[_Hour]) -> list[_Hour]:
    """The hours, those of an unknown half of the day in the one in which they are nearest to the others."""
    known = [hour.clock.minutes for hour in hours if hour.clock.sure]
    return [hour if hour.clock.sure or not known else _move(hour, known) for hour in hours]


def _move(hour: _Hour, known: Sequence[int]) -> _Hour:
    first = hour.clock.minutes
    nearest = min((first, (first + NOON) % DAY), key=lambda minutes: (min(abs(minutes - one) for one in known), minutes != first))
    return replace(hour, clock=replace(hour.clock, minutes=nearest))


def _of_main_day(hours: Sequence[_Hour]) -> list[_Hour]:
    """The hours of the day that most of them are of, and those of none that is known: other days are another dispute."""
    days = Counter(hour.day for hour in hours if hour.day)
    main = min(days, key=lambda day: (-days[day], day), default="")
    return [hour for hour in hours if hour.day in ("", main)]


def _write(hour: _Hour, day: str) -> str:
    return f"{day}T{hour.clock.minutes // 60:02}:{hour.clock.minutes % 60:02}"


def _judge(left: Side, right: Side, *, rounded: frozenset[tuple[str, str]]) -> Ruling | None:
    """Imprecise where one rounds the other off, else as two days are."""
    gap = abs(_minutes(left[0].value) - _minutes(right[0].value))
    gap = min(gap, DAY - gap)
    for loose, sharp in ((left, right), (right, left)):
        about = all((statement.report.id, statement.value) in rounded for statement in loose)
        if gap <= (ABOUT if about else ROUND) and (about or _is_full(loose)):
            return Ruling(LOOSE, f"{loose[0].text} is a rounding of {sharp[0].text}", loose[0].value)
    if gap <= ROUND:
        return None
    return find_misreport(left, right, steady=True) or Ruling("conflict", f"the hours cannot both be right: {set_out(left, right)}")


def _minutes(value: str) -> int:
    hours, _, minutes = value.partition("T")[2].partition(":")
    return int(hours) * 60 + int(minutes)


def _is_full(side: Side) -> bool:
    return _minutes(side[0].value) % 30 == 0
