"""The day of a story: when the happening took place that its reports tell as news, not those that they look back or ahead to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from srot.calendar.edtf import bounds
from srot.linking.dating_bonds import sentence_of
from srot.linking.happenings import DONE, Happening, day_of, day_of_time
from srot.linking.reports import Report
from srot.records import TimeExpression

PLACES = (1.0, 0.8)
"""What a day weighs in the title or first sentence, and in the second."""
BACKGROUND = 0.4
"""What a day weighs behind the lead."""
FRESH, RECENT, LATE = 3, 10, 31
"""Days before its report up to which a happening is today's news, up to which it is still spoken of as such, and up to which a report can
be about it at all; so many days ahead, too."""
SPAN = 0.8
"""What an interval of days weighs beside one day."""
STALE = 0.1
"""What each day but the first takes from the weight of a fresh happening."""
NO_EVENT, SAYING = 0.7, 0.4
"""What a day in a lead weighs that dates no event that was found, and one that dates a saying."""
NOT_DONE = 0.3
"""What a happening weighs that is planned, denied or possible."""
RETOLD = 0.5
"""What a day weighs that is spoken of as recent, but no more as news."""
OLD = 0.15
"""What a day weighs that lies long before its report, or ahead of it."""
REACTION = 0.5
"""What a day weighs that lies after the day of the first report."""
LEAST = 0.1
"""The least that the reports of a story must give for a day, on the average of those that are dated."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What one report gives for one day: EDTF, and a weight of 0..1."""

    report: str
    day: str
    weight: float


def find_story_day(reports: Sequence[Report], happenings: Sequence[Happening], values: Mapping[str, str]) -> str | None:
    """The day in EDTF that the reports give most weight: told in the lead, done, and fresh on the day of the report.

    Each report counts once for a day; a tie goes to the earliest. Days after the first report was out are those of reactions and weigh
    less. ``None`` where no report tells of a day that is news to it.
    """
    first = min((span[1].isoformat() for report in reports if (span := bounds(report.article.published or ""))), default="9999")
    best: dict[tuple[str, str], float] = {}
    for vote in (*_votes_of_events(happenings, values), *_votes_of_leads(reports, values)):
        key = (vote.day, vote.report)
        best[key] = max(best.get(key, 0.0), vote.weight)
    totals: dict[str, float] = defaultdict(float)
    for (day, _), weight in sorted(best.items()):
        totals[day] += weight * (REACTION if day[: len(first)] > first else 1.0)
    if not totals:
        return None
    day = min(totals, key=lambda day: (-round(totals[day], 6), day))
    return day if totals[day] >= LEAST * len({report for _, report in best}) else None


def _votes_of_events(happenings: Sequence[Happening], values: Mapping[str, str]) -> Iterator[Vote]:
    for telling in (telling for happening in happenings for telling in happening.tellings):
        day = day_of(telling, values)
        if day:
            weight = _weigh_place(telling.report, telling.event.start) * _weigh_age(telling.report, day)
            yield Vote(telling.report.id, day, weight * (1.0 if telling.event.modality in DONE else NOT_DONE))


def _votes_of_leads(reports: Sequence[Report], values: Mapping[str, str]) -> Iterator[Vote]:
    """Days that a lead gives, whether they date an event or not."""
    for report in reports:
        for time in report.reading.times:
            place = _weigh_place(report, time.start)
            day = day_of_time(time, values) if place > BACKGROUND else None
            if day:
                yield Vote(report.id, day, place * _weigh_age(report, day) * (SAYING if _dates_saying(report, time) else NO_EVENT))


def _dates_saying(report: Report, time: TimeExpression) -> bool:
    """Whether a time stands in a sentence in which somebody says something, but not in what is said."""
    start, end = sentence_of(report, time.start)
    said = [found for found in report.reading.attributions if found.cue and start <= found.cue.start < end]
    return bool(said) and not any(found.start <= time.start < found.end for found in said)


def _weigh_place(report: Report, start: int) -> float:
    """Most in the first sentence, less in the second, least behind the lead."""
    ends = [sentence.end for sentence in report.reading.sentences[: len(PLACES)]]
    return next((weight for end, weight in zip(ends, PLACES, strict=False) if start < end), BACKGROUND)


def _weigh_age(report: Report, day: str) -> float:
    """1 for a day shortly before that of the report, less the older it is; a day ahead of it is no news yet."""
    told, printed = bounds(day), bounds(report.article.published or "")
    if told is None:
        return 0.0
    if printed is None:
        return OLD
    age, ahead = (printed[0] - told[0]).days, (told[0] - printed[1]).days
    if max(age, ahead) > LATE:
        return 0.0
    if ahead > 0 or age > RECENT:
        return OLD
    fresh = 1.0 - STALE * max(0, age - 1) if age <= FRESH else RETOLD
    return fresh if told[0] == told[1] else fresh * SPAN
