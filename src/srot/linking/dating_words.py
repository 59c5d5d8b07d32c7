"""What an undated report says of its own day, whoever is meant by its names: it is asked once, and kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce

from srot.linking.dating import find_open_times
from srot.linking.dating_anniversaries import find_anniversary_bonds
from srot.linking.dating_bonds import Bond, find_date_bonds
from srot.linking.dating_days import ALL, Days
from srot.linking.dating_feasts import find_feast_bonds
from srot.linking.dating_headings import find_heading_bonds
from srot.linking.dating_leads import (
    find_dateline,
    find_deeds,
    find_lead_dates,
    find_lead_happenings,
    find_lead_weekdays,
)
from srot.linking.dating_months import find_month_bonds
from srot.linking.dating_offices import find_office_bonds
from srot.linking.reports import Report
from srot.records import TimeExpression

NEXT_DAY = 1
"""Days after that of its dateline on which a report may be out."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`bonds` are the days that its words allow, `weekdays` those on which its lead says that something was said, `happened` those on which something was, `dates` the dates of its lead,
    `deeds` those to which it dates what was done, `dateline` the day of its dateline, `open` the times that wait for the day they count from."""

    bonds: tuple[Bond, ...]
    weekdays: tuple[TimeExpression, ...]
    happened: tuple[TimeExpression, ...]
    dates: tuple[TimeExpression, ...]
    deeds: tuple[TimeExpression, ...]
    dateline: TimeExpression | None
    open: tuple[TimeExpression, ...]


def find_own_words(report: Report) -> OwnWords:
    """All of it."""
    return OwnWords(
        bonds=tuple(find_bonds(report)),
        weekdays=tuple(find_lead_weekdays(report)),
        happened=tuple(find_lead_happenings(report)),
        dates=tuple(find_lead_dates(report)),
        deeds=tuple(find_deeds(report)),
        dateline=find_dateline(report),
        open=tuple(find_open_times(report)),
    )


def find_bonds(report: Report) -> list[Bond]:
    """All that a report's own words say of its day, in text order."""
    own = (find_date_bonds, find_anniversary_bonds, find_feast_bonds, find_heading_bonds, find_month_bonds, find_office_bonds)
    found = [bond for find in own for bond in find(report)]
    return sorted(found, key=lambda bond: (bond.start, bond.end, bond.kind))


def find_allowed(bonds: Iterable[Bond]) -> Days:
    """The days that all bonds allow; none where they contradict each other."""
    return reduce(Days.__and__, (bond.days for bond in bonds), ALL)


def find_own_day(bonds: Iterable[Bond]) -> date | None:
    """The day to which a report's own words bind it, be it a day too early: that of its dateline, or of "today, 9 April 2025"; ``None`` where
    they leave more, or contradict each other."""
    days = find_allowed(bonds)
    return days.first if days and days.width <= NEXT_DAY else None
