"""Printed dates that the words of the report, or its story, stand against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from srot.calendar.edtf import bounds
from srot.linking.dating_bonds import DAY_GRAINS, sentence_of
from srot.linking.dating_constraints import span_text
from srot.linking.dating_days import days_of
from srot.linking.dating_words import find_bonds
from srot.linking.reports import Report
from srot.records import DoubtfulDate, Event, TimeExpression

TIME_ZONES = timedelta(days=1)
"""A report may be of tomorrow where it is read."""
FAR = 180
"""Days from all others of its story beyond which a printed date is doubted."""
OTHERS = 2
"""Dated reports of a story that must agree against one."""
CLOSE = 14
SURE = frozenset(("past-date", "apposition", "anniversary"))
"""Bonds that hold in retold matter too; weekdays and coming days may be those of an older text that the report quotes."""
_PRINTED = ("metadata", "text")


def find_doubtful_dates(
    reports: Sequence[Report], groups: Sequence[Sequence[str]] = (), own: Mapping[str, Sequence[str]] | None = None
) -> tuple[DoubtfulDate, ...]:
    """Reports whose printed date cannot be right if their words are, sorted by id.

    `groups` are the stories, whose other reports speak against one that lies far off; `own` is what `find_own_doubts` says of each report, if it
    has been asked. A date without reasons against it is not thereby right.
    """
    strays = dict(_find_strays(reports, groups))
    found = []
    for report in sorted(reports, key=lambda report: report.id):
        published = report.head.published
        if published is None or not _is_printed(report):
            continue
        reasons = [*(find_own_doubts(report) if own is None else own[report.id])]
        if report.id in strays:
            reasons.append(strays[report.id])
        if reasons:
            found.append(DoubtfulDate(report.id, published, tuple(dict.fromkeys(reasons))))
    return tuple(found)


def _is_printed(report: Report) -> bool:
    return bounds(report.head.published or "") is not None and report.head.published_basis in _PRINTED


def find_own_doubts(report: Report) -> tuple[str, ...]:
    """What a report's own words say against the date that it prints."""
    published = report.head.published
    span = bounds(published or "")
    if published is None or span is None or not _is_printed(report):
        return ()
    return (*_against_words(report, published), *_against_events(report, span[1]))


def _against_words(report: Report, published: str) -> Iterator[str]:
    """Bonds of the report's own words that exclude the printed day, by more than the clocks of two places differ."""
    days = days_of(published)
    for bond in find_bonds(report):
        if bond.kind in SURE and not any(_near(stretch, days.first, days.last) for stretch in bond.days.stretches):
            yield f"{bond.why}, which gives {span_text(bond.days)}"


def _near(stretch: tuple[int, int], first: date, last: date) -> bool:
    slack = TIME_ZONES.days
    return stretch[0] - slack <= last.toordinal() and first.toordinal() <= stretch[1] + slack


def _against_events(report: Report, published: date) -> Iterator[str]:
    """Events told as done on a full day after the printed one."""
    times = {time.id: time for time in report.reading.times}
    for event in report.reading.events:
        time = times.get(event.time or "")
        span = bounds((time.value if time else None) or "")
        if time and span and _is_told(report, event, time) and span[0] > published + TIME_ZONES:
            yield f'"{event.text}" is told as done on {time.value} ("{time.text}")'


def _is_told(report: Report, event: Event, time: TimeExpression) -> bool:
    full = time.relation is None and time.grain in DAY_GRAINS
    start, end = sentence_of(report, time.start)
    return full and event.modality == "asserted" and event.polarity == "positive" and start <= event.start < end


def _find_strays(reports: Sequence[Report], groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Of a story whose dated reports lie together the one that lies far off."""
    days = {r.id: span[0] for r in reports if (span := bounds(r.head.published or "")) and r.head.published_basis in _PRINTED}
    for group in groups:
        dated = sorted((days[name], name) for name in group if name in days)
        for place, (day, name) in enumerate(dated):
            others = [other for index, (other, _) in enumerate(dated) if index != place]
            if len(others) < OTHERS or (others[-1] - others[0]).days > CLOSE:
                continue
            if min(abs((day - other).days) for other in (others[0], others[-1])) > FAR:
                yield name, f"the {len(others)} other dated reports of its story are of {others[0]} to {others[-1]}"
