"""Days for what has none: an undated report takes its story's day, a relative time the day it counts from.

Nothing is guessed beyond the words: a report keeps the interval of all days that they allow, and a relative time is resolved only when every
day of that interval gives the same value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from srot.calendar.edtf import bounds, interval
from srot.calendar.relation import resolve
from srot.linking.reports import Report
from srot.records import Dating, Reuse, TimeExpression

OPEN_YEAR = "XXXX"
LONGEST_SPAN = 60
"""Days that a story may span and still date its reports."""
SLACK = timedelta(days=1)
"""By which a report may lie outside the days of its story's other reports: of 103 whose dates we hid 97 did so by no more."""


def date_by_siblings(report: str, siblings: Sequence[Report], reuse: Iterable[Reuse]) -> Dating | None:
    """The day of an undated report from dated ones of its story that are of the same days; ``None`` where these span too long a time.

    A near-copy is of the day of its twin. Any other is of the days on which its siblings were published, or of the day before or after: which one, its
    own words must say.
    """
    dated = {sibling.id: day for sibling in siblings if (day := published_day(sibling)) is not None}
    days = sorted(dated.values())
    if not days or (days[-1] - days[0]).days > LONGEST_SPAN:
        return None
    twin = next((name for name in _copies_of(report, reuse) if name in dated), None)
    if twin is not None:
        return Dating(report, dated[twin].isoformat(), "story", (f"near-copy of {twin}, published {dated[twin]}",))
    first, last = days[0] - SLACK, days[-1] + SLACK
    when = f"on {days[0]}" if days[0] == days[-1] else f"from {days[0]} to {days[-1]}"
    return Dating(report, interval(str(first), str(last)), "story", (f"its story was published {when}",))


def published_day(report: Report) -> date | None:
    """The first day that the printed date of a report allows; ``None`` without one."""
    span = bounds(report.head.published or "")
    return span[0] if span else None


def _copies_of(report: str, reuse: Iterable[Reuse]) -> list[str]:
    near = [found for found in reuse if found.kind == "near-copy" and report in (found.source, found.target)]
    return sorted(found.target if found.source == report else found.source for found in near)


def resolve_time(time: TimeExpression, anchor: date) -> str | None:
    """The EDTF value of a relative time counted from `anchor`; ``None`` for one that stands by itself.

    A day of a month without its year ("XXXX-11-30") still waits for the day it counts from.
    """
    found = resolve(time.relation, anchor) if time.relation is not None and _is_open(time) else None
    return found[0] if found else None


def find_open_times(report: Report) -> Iterator[TimeExpression]:
    """The times of a report that wait for the day they count from."""
    return (time for time in report.reading.times if _is_open(time))


def _is_open(time: TimeExpression) -> bool:
    return time.relation is not None and (time.value is None or time.value.startswith(OPEN_YEAR))


def resolve_times(
    reports: Iterable[Report], datings: Mapping[str, Dating], opened: Mapping[str, Sequence[TimeExpression]] | None = None
) -> dict[str, dict[str, str]]:
    """Values for the relative times of the reports that were dated here: report -> time id -> EDTF. `opened` is what `find_open_times` found in
    those that have been asked."""
    known = opened or {}
    values: dict[str, dict[str, str]] = {}
    for report in reports:
        dating = datings.get(report.id)
        span = bounds(dating.published) if dating else None
        if span is not None:
            times = known[report.id] if report.id in known else find_open_times(report)
            values[report.id] = {time.id: value for time in times if (value := _agreed(time, span)) is not None}
    return values


def _agreed(time: TimeExpression, span: tuple[date, date]) -> str | None:
    """The value that a time has whichever day of the span it is counted from."""
    values = {resolve_time(time, span[0]), resolve_time(time, span[1])}
    return values.pop() if len(values) == 1 else None
