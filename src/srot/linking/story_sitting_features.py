"""What tells two sittings of one case apart: a court hears it again and again, before the same people, in the same words, and each time is a happening of its own."""

from __future__ import annotations

from datetime import date, timedelta

from srot.linking.profiles import Profile
from srot.linking.story_day_features import days_between

UNTOLD = 0.6
"""What two reports of days that follow one another tell where one of them names no day: it may be that of the other, though of 22 such pairs none was."""


def other_sitting(a: Profile, b: Profile) -> float:
    """Whether both begin with a sitting of a court, and no day on which the one may have been is one of the other: the last that the lead names, were there the
    next hearing and the order of last week too, else that of the report or the one before. Of 98 such pairs of real reports that read much alike none was of one sitting.
    """
    if not days_between(a, b) or not (a.in_court and b.in_court):
        return 0.0
    if _sitting_days(a, 1).isdisjoint(_sitting_days(b, 1)):
        return 1.0
    return UNTOLD if _sitting_days(a, 0).isdisjoint(_sitting_days(b, 0)) else 0.0


def _sitting_days(profile: Profile, before: int) -> set[date]:
    """The day of a sitting, or those up to so many before its report where it names none."""
    if profile.day is None:
        return set()
    told = max((day for day in profile.lead_days if day <= profile.day), default=None)
    return {told} if told else {profile.day - timedelta(days) for days in range(before + 1)}


def courts_sit_again(a: Profile, b: Profile) -> float:
    """Whether both begin with a sitting of a court and a day is unknown: that they read alike tells no more than that it is one case. Of one weekday, or of one
    day of the year, they may well be."""
    if not (a.in_court and b.in_court) or days_between(a, b) is not None:
        return 0.0
    apart = set(a.deed_days).isdisjoint(b.deed_days) and set(a.told.dates).isdisjoint(b.told.dates)
    return 1.0 if apart else 0.0
