"""The two sides of a dispute: their figures, which came first, and whether a count has grown from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from srot.calendar.edtf import bounds
from srot.linking.statements import MOODS, Statement, first_said, is_later_that_day, known_sources, same_days

SHRINKING = ("missing", "trapped", "hospitalised")
"""States whose count falls as people are found, or go home."""
WHOLE = 0.45
"""Share of a figure told before it below which a figure is taken for a part of that one: of one district, of the identified."""
LEADING = 0.35
"""The same share where reports begin with both figures: what each leads with is its count of the whole."""
SWINGING = ("hospitalised",)
"""Those of them whose count may as well rise: of one day two such counts are no stations of one way."""
NARROW = 2.5
"""How many times its lower end the upper end of a range is at most; wider ones are vague words."""
SHORT_GAP = 3
"""Days by which accounts of one event may differ; further apart they tell of two events."""
FEARED = "possible"
"""The mood of a count that nobody has made yet."""
LONG_GAP = 31
"""The same for what is planned, which may be put off."""

Side = Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Nature of the difference of two values, and one line of why."""

    nature: str
    why: str
    loose: str = ""
    """Of an imprecise pair the value that is loose."""
    weak: bool = False
    """Whether it holds only where nothing else stands between the two."""


def in_order(left: Side, right: Side, *, growing: bool) -> tuple[Side, Side]:
    """The two sides by their first day; of one day by their hours, or with the figure last to which the count is said to have risen or which outlasts
    the other."""
    first, second = sorted((left, right), key=first_said)
    if growing and first_said(first) == first_said(second) and (is_later_that_day(second, first) or is_risen(second, first) or outlasts(second, first)):
        return second, first
    return first, second


def is_risen(first: Side, second: Side) -> bool:
    """Whether the second is the larger figure, and said to be what the count has risen to; who says so gives the first one too at most
    as what it rose from.
    """
    values = figures_of(first, second)
    if values is None or values[0] >= values[1] or any(statement.rising for statement in first):
        return False
    together = {s.report.id for s in first} & {s.report.id for s in second}
    return not together and same_days(first, second) and any(statement.rising for statement in second)


def outlasts(first: Side, second: Side) -> bool:
    """Whether the second is the larger of two figures first printed on one day, and the one that is still printed on a later day."""
    values = figures_of(first, second)
    if values is None or values[0] >= values[1] or first_said(first) != first_said(second):
        return False
    last = [max((statement.day for statement in side if statement.day), default="") for side in (first, second)]
    return last[0] < last[1]


def share_of(first: Side, second: Side) -> float:
    """The smaller figure as a share of the larger; 1 for values that are no figures and near each other, 0 for days far apart."""
    values = figures_of(first, second)
    if values:
        return min(values) / max(values) if min(values) >= 0 < max(values) else 1.0
    days = [bounds(side[0].value) for side in (first, second)]
    if days[0] and days[1]:
        planned = all(MOODS.get(statement.mood) == "planned" for statement in (*first, *second))
        return 1.0 if abs((days[0][0] - days[1][0]).days) <= (LONG_GAP if planned else SHORT_GAP) else 0.0
    return 1.0


def whole_share(first: Side, second: Side) -> float:
    """The share of the larger of two counts of people from which the smaller one is no part of it."""
    counts = all(s.quantity is not None and s.quantity.state for s in (*first, *second))
    return LEADING if counts and all(any(s.leads for s in side) for side in (first, second)) else WHOLE


def figures_of(first: Side, second: Side) -> tuple[float, float] | None:
    """Both figures, in the order of the sides."""
    one, other = _figure(first[0]), _figure(second[0])
    return None if one is None or other is None else (one, other)


def _figure(statement: Statement) -> float | None:
    """The figure of a statement, of two ends that lie near each other the middle; a bare number has it in its value alone."""
    count = statement.quantity
    if count is not None:
        ends = (count.low, count.high) if count.value is None else None
        return (ends[0] + ends[1]) / 2 if ends and ends[0] and ends[1] and ends[1] <= NARROW * ends[0] else count.value
    return float(statement.value) if statement.value.isdecimal() else None


def grows(first: Side, second: Side) -> bool:
    """Whether the later figure is the larger one."""
    values = figures_of(first, second)
    return values is not None and values[0] < values[1] and follows(first, second)


def shrinks(first: Side, second: Side) -> bool:
    """Whether the later figure is the smaller one, of those who are found one by one."""
    values, quantity = figures_of(first, second), first[0].quantity
    falls = values is not None and values[0] > values[1] and follows(first, second)
    return falls and quantity is not None and quantity.state in SHRINKING


def follows(first: Side, second: Side) -> bool:
    """Whether the second value of a count that moves comes after the first: on a later day, at a later hour, or as what it has risen to.

    Two sources may count side by side all day, so that hours tell only where they are one or not both known; who merely feared so many stands by no count.
    """
    if first_said(first) != first_said(second):
        return first_said(first) < first_said(second)
    known = (known_sources(first), known_sources(second))
    rivals = all(known) and not known[0] & known[1] and any(statement.mood != FEARED for statement in first)
    return is_risen(first, second) or (not rivals and (is_later_that_day(first, second) or outlasts(first, second)))


def are_within(left: Iterable[Statement], right: Iterable[Statement], days: int) -> bool:
    """Whether two sides were printed within some days of each other."""
    ends = [date.fromisoformat(day) for day in (first_said(left), first_said(right)) if day != "9999" and len(day) == 10]
    return len(ends) == 2 and abs((ends[0] - ends[1]).days) <= days


def name_of(key: str, side: Iterable[Statement]) -> str:
    """The name of the source of a counting key, which stands behind a statement of this side."""
    return min(root.name for statement in side for root in statement.roots if key in (root.key, f"{root.kind}:{root.name}"))
