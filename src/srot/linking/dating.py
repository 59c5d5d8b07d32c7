"""Days for what has none: an undated report takes its story's day, a relative time the day it counts from.

Nothing is guessed beyond the words: where several days fit equally the report keeps the interval they span, and a relative time
is resolved only when every day of that interval gives the same value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from srot.calendar.edtf import bounds, interval
from srot.calendar.relation import resolve
from srot.linking.reports import Report
from srot.records import Dating, Reuse, TimeExpression

OPEN_YEAR = "XXXX"
LONGEST_SPAN = 60
"""Days that a story may span and still date its reports."""


def date_by_story(story: Sequence[Report], reuse: Iterable[Reuse]) -> list[Dating]:
    """Datings of the undated reports of one story, from its dated ones; none when the story has no dated report."""
    dated = {report.id: report for report in story if report.article.published}
    days = sorted(day for report in dated.values() if (day := _day(report)) is not None)
    if not days or (days[-1] - days[0]).days > LONGEST_SPAN:
        return []
    copies = _copies(reuse)
    named = _named_days(dated.values(), {})
    found = []
    for report in sorted(story, key=lambda report: report.id):
        if report.article.published is None:
            found.append(_date_one(report, dated, days, copies.get(report.id, ()), named))
    return found


def _day(report: Report) -> date | None:
    span = bounds(report.article.published or "")
    return span[0] if span else None


def _copies(reuse: Iterable[Reuse]) -> dict[str, list[str]]:
    others: dict[str, list[str]] = {}
    for found in reuse:
        if found.kind == "near-copy":
            others.setdefault(found.source, []).append(found.target)
            others.setdefault(found.target, []).append(found.source)
    return {name: sorted(found) for name, found in others.items()}


def _named_days(reports: Iterable[Report], values: Mapping[str, str]) -> set[str]:
    return {
        value
        for report in reports
        for time in report.reading.times
        if time.grain in ("day", "part-of-day") and (value := values.get(time.id) or time.value)
    }


def _date_one(
    report: Report, dated: Mapping[str, Report], days: Sequence[date], copies: Sequence[str], named: set[str]
) -> Dating:
    twin = next((dated[name] for name in copies if name in dated), None)
    if twin is not None and (day := _day(twin)) is not None:
        return Dating(report.id, day.isoformat(), "story", (f"near-copy of {twin.id}, published {day}",))
    if days[0] == days[-1]:
        return Dating(report.id, days[0].isoformat(), "story", (f"its story was published on {days[0]}",))
    choices = [days[0] + timedelta(n) for n in range((days[-1] - days[0]).days + 1)]
    support = {choice: _support(report, choice, named) for choice in choices}
    best = max(support.values())
    fitting = [choice for choice in choices if support[choice] == best]
    if best == 0:
        fitting = choices
    reasons = [f"its story was published from {days[0]} to {days[-1]}"]
    if best:
        reasons.append(f"its relative days meet {best} that the story names when counted from there")
    value = interval(fitting[0].isoformat(), fitting[-1].isoformat())
    return Dating(report.id, value, "story", tuple(reasons))


def _support(report: Report, anchor: date, named: set[str]) -> int:
    """How many relative days of the report meet a day that its story names, were it published on `anchor`."""
    return sum(1 for time in report.reading.times if (value := resolve_time(time, anchor)) and value in named)


def resolve_time(time: TimeExpression, anchor: date) -> str | None:
    """The EDTF value of a relative time counted from `anchor`; ``None`` for one that stands by itself.

    A day of a month without its year ("XXXX-11-30") still waits for the day it counts from.
    """
    if time.relation is None or (time.value is not None and not time.value.startswith(OPEN_YEAR)):
        return None
    found = resolve(time.relation, anchor)
    return found[0] if found else None


def resolve_times(reports: Iterable[Report], datings: Mapping[str, Dating]) -> dict[str, str]:
    """Values for the relative times of reports that were dated here: time id -> EDTF."""
    values: dict[str, str] = {}
    for report in reports:
        dating = datings.get(report.id)
        span = bounds(dating.published) if dating else None
        if span is None:
            continue
        for time in report.reading.times:
            ends = {resolve_time(time, span[0]), resolve_time(time, span[1])}
            value = ends.pop()
            if not ends and value is not None:
                values[time.id] = value
    return values
