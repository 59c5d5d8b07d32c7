"""What days and hours say for and against two reports being of one story: those of publication, and those that the reports name."""

from __future__ import annotations

import math
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

from srot.linking.profiles import Profile
from srot.linking.story_likeness import most_alike
from srot.linking.told_days import ToldDays

SAME_DAYS = 10
"""Days within which the reactions to a happening come in."""
FOLLOWED = 14
"""Days after what an undated lead dates on which reports still tell more of it: the toll of the dam that broke on the 6th is counted on the 18th."""
AFTER, BEFORE = 3, 1
"""A report comes out at most so long after the day that it tells of, or so long before, where clocks differ."""
WEEKS, MONTHS = 25, 50
"""Days between two reports from which on, and within which more, the gap tells that no wrong date made it."""
MONTH = 31
"""Days by which the printed day of a report of the same happening may lie outside those that the words of another leave."""
OTHER_WEEKDAYS = (0.0, 0.1, 0.3, 1.0)
"""What two weekdays tell by the days between them; more than three lie between none."""
OTHER_DEEDS = (0.0, 0.4, 1.0, 1.0)
"""The same of weekdays on which something was done, on which reports of one happening agree more often: of 89 such pairs 18 were a weekday or more apart."""
PUT_OFF = 45
"""Days within which a day once set is moved; what is set for a day months later is another vote, another year's exam."""
HOUR = 60
"""Minutes by which two tellings may round the time of one happening apart."""


def days_between(a: Profile, b: Profile) -> int | None:
    """Days between the publication days; ``None`` when one is unknown."""
    return None if a.day is None or b.day is None else abs((a.day - b.day).days)


def same_days(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, on one day in full, falling by half each two days; 0 when a day is unknown.

    By itself a day says nothing: strangers come out on one day too, a hundred of them.
    """
    days = days_between(a, b)
    return 0.0 if days is None else most_alike(a, b) * math.pow(0.5, days / 2)


def day_unknown(a: Profile, b: Profile) -> float:
    """Whether a publication day is unknown, so that time says nothing for or against."""
    return 1.0 if days_between(a, b) is None else 0.0


def neither_day_known(a: Profile, b: Profile) -> float:
    """Whether both publication days are unknown: beside a dated report an undated one is likelier of its story than two that might be of any year."""
    return 1.0 if a.day is None and b.day is None else 0.0


def days_apart(a: Profile, b: Profile) -> float:
    """Days between the publication days, each doubling counting alike: 1 for fifteen days; 0 when one is unknown."""
    return math.log2(1 + (days_between(a, b) or 0)) / 4


def weeks_apart(a: Profile, b: Profile) -> float:
    """Weeks between the publication days, at most 6; 0 when one is unknown."""
    return min(6.0, (days_between(a, b) or 0) / 7)


def not_of_the_same_days(a: Profile, b: Profile) -> float:
    """Whether they were published further apart than reactions come in."""
    return 1.0 if (days_between(a, b) or 0) > SAME_DAYS else 0.0


def months_apart(a: Profile, b: Profile) -> float:
    """How far beyond some weeks they were published apart, in full from two and a half months on: so late a page seldom prints the day of its last change."""
    return min(1.0, max(0, (days_between(a, b) or 0) - WEEKS) / MONTHS)


def other_time(a: Profile, b: Profile) -> float:
    """Whether the words of an undated report exclude the days of the other, by more than a month: in April 2019 nobody told of May 2020, nor of the president
    who came to office in 2022."""
    if days_between(a, b) is not None:
        return 0.0
    mine, other = _allowed(a), _allowed(b)
    return 1.0 if mine and other and not any(low - MONTH <= end and start <= high + MONTH for low, high in mine for start, end in other) else 0.0


def _allowed(profile: Profile) -> tuple[tuple[int, int], ...]:
    """The stretches of days, as ordinals, on which a report may have been published; none where nothing tells."""
    return profile.allowed if profile.day is None else ((profile.day.toordinal(),) * 2,)


def names_its_day(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where the last day that one names is the one on which, or soon before which, the other came out.

    It holds against the days that they print: a page shows the day of its last change, or of its copying, often enough; of one that lies far off, only
    days that it names in full count. A later report that only looks back to a happening names a later day too.
    """
    days = days_between(a, b)
    if days is not None and days <= AFTER:
        return 0.0
    far = days is not None and days > SAME_DAYS
    return most_alike(a, b) if _tells_of(a, b, far=far) or _tells_of(b, a, far=far) else 0.0


def _tells_of(a: Profile, b: Profile, *, far: bool) -> bool:
    last = _last_day(a, a.stated_days if far else a.days)
    return b.day is not None and last is not None and -BEFORE <= (b.day - last).days <= AFTER


def _last_day(profile: Profile, days: Collection[date]) -> date | None:
    """The last of some days that the report names, without those still to come."""
    return _last_of(profile.day, days if isinstance(days, frozenset) else frozenset(days))


@lru_cache(maxsize=20_000)
def _last_of(published: date | None, days: frozenset[date]) -> date | None:
    """The same for all reports of one day that name these days: each is compared with many."""
    end = published + timedelta(BEFORE) if published else date.max
    return max((day for day in days if day <= end), default=None)


def tells_of_the_same_day(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where the last day is the same with which both begin."""
    last = _last_day(a, _fresh(a))
    return most_alike(a, b) if last is not None and last == _last_day(b, _fresh(b)) else 0.0


def _fresh(profile: Profile) -> Collection[date]:
    """The days of its lead that are no look back: an order of eleven days ago is not what a report tells as news."""
    if profile.day is None:
        return profile.lead_days
    return [day for day in profile.lead_days if (profile.day - day).days <= SAME_DAYS]


def other_lead_days(a: Profile, b: Profile) -> float:
    """Whether both begin with days and share none, not even with the clocks of two places: the second round of talks is of another Monday.

    Where they were published far apart that says it already, and weekdays counted from a wrong day say nothing.
    """
    mine, other = _last_day(a, a.lead_days), _last_day(b, b.lead_days)
    if mine is None or other is None or abs((mine - other).days) <= BEFORE or (days_between(a, b) or 0) > SAME_DAYS:
        return 0.0
    return 0.0 if a.lead_days & b.lead_days else 1.0


def each_tells_of_its_days(a: Profile, b: Profile) -> float:
    """Whether both begin with a day of their own, that of their publication or the one beside it, where they were published further apart than reactions
    come in: no page that prints a wrong day for both tells two such happenings as one. Of 216 such pairs that read much alike 14 were of one happening
    all the same, of 279 others 72."""
    if (days_between(a, b) or 0) <= SAME_DAYS or not a.lead_days.isdisjoint(b.lead_days):
        return 0.0
    return 1.0 if _is_of_its_days(a) and _is_of_its_days(b) else 0.0


def _is_of_its_days(profile: Profile) -> bool:
    last = _last_day(profile, profile.lead_days)
    return profile.day is not None and last is not None and abs((profile.day - last).days) <= BEFORE


def other_weekday(a: Profile, b: Profile) -> float:
    """Whether both lead with weekdays and share none, where a day is unknown: of a dated report that names none, its own and those just before.

    Weekdays that follow one another tell little: what was on Friday is spoken of on Saturday and Sunday too.
    """
    if days_between(a, b) is not None:
        return 0.0
    mine, other = _weekdays(a), _weekdays(b)
    if not mine or not other or mine & other:
        return 0.0
    return OTHER_WEEKDAYS[_weekdays_between(mine, other)]


def other_deed_day(a: Profile, b: Profile) -> float:
    """Whether both begin with what was done on a weekday and share none, where a day is unknown."""
    if days_between(a, b) is not None or not a.deed_days or not b.deed_days:
        return 0.0
    return OTHER_DEEDS[_weekdays_between(a.deed_days, b.deed_days)]


def same_deed_day(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where a day is unknown and both begin with what was done on the same weekday."""
    if days_between(a, b) is not None or not a.deed_days or not b.deed_days:
        return 0.0
    return most_alike(a, b) if _weekdays_between(a.deed_days, b.deed_days) == 0 else 0.0


def _weekdays_between(here: Collection[int], there: Collection[int]) -> int:
    """Days between the nearest two weekdays of both, round the week."""
    return min(min((left - right) % 7, (right - left) % 7) for left in here for right in there)


def _weekdays(profile: Profile) -> set[int]:
    named = {*profile.told.weekdays, *(day.weekday() for day in profile.lead_days)}
    return named or {day.weekday() for day in _days_before(profile, AFTER)}


def _days_before(profile: Profile, longest: int) -> list[date]:
    """The days up to so long before a dated report of which it may tell, and those just after it; none where its day is unknown."""
    return [profile.day - timedelta(days) for days in range(-BEFORE, longest + 1)] if profile.day else []


def other_date(a: Profile, b: Profile) -> float:
    """Whether both lead with days of the year, or are of a day, and none lies within a day of the other's, where a day is unknown. A report of some day
    may tell more of what a lead dates to the two weeks before it."""
    if days_between(a, b) is not None:
        return 0.0
    mine, other = _dates(a), _dates(b)
    return 1.0 if mine and other and not any(_are_close(left, right) for left in mine for right in other) else 0.0


def _dates(profile: Profile) -> set[str]:
    return {*profile.told.dates, *map(_day_of_year, (*profile.lead_days, *_days_before(profile, FOLLOWED)))}


@lru_cache(maxsize=20_000)
def _day_of_year(day: date) -> str:
    return f"{day:%m-%d}"


def _are_close(left: str, right: str) -> bool:
    """Whether two days of the year lie at most a day apart.

    >>> _are_close("02-28", "03-01"), _are_close("08-11", "08-14")
    (True, False)
    """
    days = [date.fromisoformat(f"2024-{day}").timetuple().tm_yday for day in (left, right)]
    return abs(days[0] - days[1]) <= BEFORE or {left, right} == {"02-28", "03-01"}


def same_date(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where a day is unknown and the last day of the year with which both begin is one, were its year not told."""
    if days_between(a, b) is not None or names_its_day(a, b):
        return 0.0
    return most_alike(a, b) if _last_dates(a) & _last_dates(b) else 0.0


def _last_dates(profile: Profile) -> set[str]:
    """The last day of the year of a lead; of a dated report that names none its own and the one before."""
    if profile.day is None:
        return {max(profile.told.dates)} if profile.told.dates else set()
    last = _last_day(profile, profile.lead_days)
    return set(map(_day_of_year, [last] if last else [profile.day, profile.day - timedelta(BEFORE)]))


def other_coming_day(a: Profile, b: Profile) -> float:
    """Whether both name days of the year still to come, and neither names one of the other's or the day beside it: another hearing of the same case was
    put off to another day. Where one of them tells of the move, the day is another and the occasion the same."""
    if tells_of_the_move(a, b):
        return 0.0
    return 1.0 if _comes_strangely(a, b) and _comes_strangely(b, a) else 0.0


def same_coming_day(a: Profile, b: Profile) -> float:
    """Whether a day is unknown and both name one day of the year that is still to come: the next hearing is set at each sitting anew. Of 17 pairs of real
    reports that read no more alike than others of their affair 14 were of one happening."""
    return 0.0 if days_between(a, b) is not None or set(a.told.coming).isdisjoint(b.told.coming) else 1.0


def _comes_strangely(a: Profile, b: Profile) -> bool:
    coming = a.told.coming
    return bool(coming) and not any(_are_close(left, right) for left in coming for right in b.told.named)


def tells_of_the_move(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where one tells that the day of a vote, an exam or a launch was moved, and the other, which came out
    before, has the former day; the mover may name it, or say no more than that the day is a new one."""
    days = days_between(a, b)
    if days is None or not 0 < days <= PUT_OFF or not (a.told.moved or b.told.moved):
        return 0.0
    early, late = sorted((a, b), key=lambda profile: profile.day or date.min)
    return most_alike(a, b) if _moves(early.told, late.told) else 0.0


def _moves(early: ToldDays, late: ToldDays) -> bool:
    """Whether one of these days was moved from what the other has for its occasion."""
    former = set(late.moved) & set(early.set_for)
    fresh = (day for day in early.set_for if day.partition(" ")[0] in late.moved and day not in late.set_for)
    return bool(former) or next(fresh, None) is not None


def other_period(a: Profile, b: Profile) -> float:
    """Whether the latest quarters or years of business with which both begin have no day in common: last year's growth is other news."""
    mine, other = a.told.period, b.told.period
    return 1.0 if mine and other and (mine[1] < other[0] or other[1] < mine[0]) else 0.0


def other_clock(a: Profile, b: Profile) -> float:
    """Whether both lead with times of the day and none is within an hour of the other's: the tremor of 9:04 is not that of 5:36."""
    return 1.0 if a.told.clocks and b.told.clocks and _minutes_between(a, b) > HOUR else 0.0


def same_clock(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where both lead with one time of the day to the minute."""
    return most_alike(a, b) if a.told.clocks and b.told.clocks and _minutes_between(a, b) <= 1 else 0.0


def _minutes_between(a: Profile, b: Profile) -> int:
    return min(abs(left - right) for left in a.told.clocks for right in b.told.clocks)
