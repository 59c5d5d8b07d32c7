"""Days that were moved: "अब 18 की जगह 23 नवंबर को मतदान होगा", where another report still has the 18th.

Two reports that give two days for a vote may mean two votes. A day is known to have been moved where some report says so: it puts one day in the place of
another, tells what was to be at first, or says that the day is a new one ("परीक्षा की तारीख बदली", "अब 26 जून को") where an earlier report has one other day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from srot.calendar.edtf import bounds
from srot.linking.dating_bonds import sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_figures import label_of
from srot.linking.entities import EntityIndex
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.linking.set_days import clause_of, find_occasion, is_fresh, is_replaced
from srot.linking.sides import Ruling, Side
from srot.linking.statements import Statement, origin_names
from srot.records import Disagreement, Span, TimeExpression

PUT_OFF = 120
"""Days by which what is set for a day may be put off, as far as no report needs to tell both days."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A day that a report gives for an occasion, whether it says that the day holds no longer, and the places beside it."""

    report: Report
    time: TimeExpression
    day: str
    occasion: str
    former: bool
    places: frozenset[str]
    fresh: bool = False
    """Whether the report says that the day is a new one."""


def find_move_disputes(story: str, homes: Homes, values: Mapping[str, str], entities: EntityIndex) -> list[Disagreement]:
    """One for each day that some report has moved, where another gives the earlier day as the one that holds."""
    told = [found for report in homes.reports.values() for found in _find_set(report, values, entities)]
    moves: dict[tuple[str, str, str], _Set] = {}
    for old in told:
        new = _find_new(old, told) if old.former else None
        if new is not None:
            moves.setdefault((old.occasion, old.day, new.day), old)
    for new in told:
        early = _find_early(new, told) if new.fresh else None
        if early is not None:
            moves.setdefault((new.occasion, early.day, new.day), early)
    return [dispute for key in sorted(moves) for dispute in _over_move(story, moves[key], key[2], told, homes)]


def drop_moved(found: Iterable[Disagreement], moves: Sequence[Disagreement]) -> list[Disagreement]:
    """The disputes over days without those that are known to be of a day that was moved."""
    known = [{value.value for value in move.values} for move in moves]
    return [item for item in found if not any({value.value for value in item.values} <= days for days in known)]


def _find_new(old: _Set, told: Sequence[_Set]) -> _Set | None:
    """The day that has taken the place of one: the nearest one that its report gives for the occasion."""
    found = [one for one in told if one.report.id == old.report.id and one.occasion == old.occasion and not one.former and one.day != old.day]
    return min(found, key=lambda one: (abs(one.time.start - old.time.start), one.time.start), default=None)


def _find_early(new: _Set, told: Sequence[_Set]) -> _Set | None:
    """The one other day that reports printed before a report of a new day have for the occasion, where it tells of no former day itself."""
    if any(one.former and one.report.id == new.report.id and one.occasion == new.occasion for one in told):
        return None
    before = [one for one in told if one.occasion == new.occasion and not one.fresh and _is_printed_before(one, new) and _are_compatible(one, new)]
    days = {one.day for one in before}
    near = len(days) == 1 and are_days_near(min(days), new.day) and new.day not in days
    return min(before, key=lambda one: (one.report.article.published or "", one.time.start)) if near else None


def _is_printed_before(one: _Set, new: _Set) -> bool:
    early, late = (side.report.article.published or "" for side in (one, new))
    return bool(early) and early[:10] < late[:10]


def are_days_near(one: str, other: str) -> bool:
    """Whether two days lie so near that what is set for one may have been put off, or brought forward, to the other."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= PUT_OFF


def _over_move(story: str, move: _Set, new: str, told: Sequence[_Set], homes: Homes) -> list[Disagreement]:
    sides = [one for one in told if one.occasion == move.occasion and one.day in (move.day, new) and _are_compatible(one, move)]
    holding = {one.report.id for one in sides if one.day == move.day and not one.former}
    if not holding - {one.report.id for one in sides if one.day == new}:
        return []
    statements = [_state(one, homes) for one in sides]
    about = label_of("occasions", "occasion", move.occasion, move.report.article.lang)

    def judge(left: Side, right: Side) -> Ruling:
        names = ", ".join(sorted(origin_names([*left, *right]))) or move.report.article.outlet or move.report.id
        return Ruling("update", f"{names}: moved from {move.day} to {new}")

    return find_disagreements(story, "date", about, statements, judge=judge)


def _are_compatible(one: _Set, other: _Set) -> bool:
    return not (one.places and other.places) or bool(one.places & other.places)


def _state(one: _Set, homes: Homes) -> Statement:
    claim, roots = homes.find_home(one.report, one.time.start)
    return Statement(one.report, one.day, one.time.text, one.time.start, one.time.end, roots, claim=claim, mood="planned", former=one.former)


def _find_set(report: Report, values: Mapping[str, str], entities: EntityIndex) -> Iterator[_Set]:
    """The days to come that a report gives for occasions, and those that were to be."""
    for time in report.reading.times:
        day = (values.get(time.id) or time.value or "").partition("T")[0]
        span = bounds(day) if day and "/" not in day else None
        if span is None or span[0] != span[1]:
            continue
        sentence = Span(*sentence_of(report, time.start))
        former = is_replaced(report, time, sentence)
        if not former and not (report.article.published and day > report.article.published[:10]):
            continue
        occasion = find_occasion(report, time, sentence)
        if occasion:
            fresh = not former and is_fresh(report, time, sentence)
            yield _Set(report, time, day, occasion, former, _find_places(report, clause_of(report, time, sentence), entities), fresh)


def _find_places(report: Report, clause: Span, entities: EntityIndex) -> frozenset[str]:
    inside = (m for m in report.reading.mentions if m.type == "LOC" and clause.start <= m.start and m.end <= clause.end)
    return frozenset(entities.group(entities.of_mention[m.id]) for m in inside if m.id in entities.of_mention)
