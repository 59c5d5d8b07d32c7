"""What one report gives as the value of a thing in dispute, and which two of these can be compared at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from srot.calendar.moments import compare_times
from srot.linking.contrasts import are_contrasted, are_two, is_hearsay_beside, is_official_beside
from srot.linking.extents import Extent
from srot.linking.measure_keys import PRESENT
from srot.linking.payees import is_currency
from srot.linking.periods import Period, exclude, is_span_of_many
from srot.linking.reports import Report
from srot.linking.roots import UNKNOWN, Root
from srot.linking.vectors import cosine
from srot.records import Quantity

UNNAMED = "unnamed"
FORECAST = "forecast"
"""The mood of a rate that is expected."""
ASSERTED, POSSIBLE = "asserted", "possible"
MOODS = {"asserted": "told", "possible": "told", "planned": "planned", "promised": "planned"}
"""Modalities that speak alike of one figure; every other one speaks for itself."""
LOOSE = ("about", "more_than", "at_least", "less_than", "up_to")
THING = 0.3
"""Likeness of the words beside two figures from which they measure one thing, where no state says so."""
MOMENTARY = "magnitude"
"""What is measured of one moment: two days, two shocks."""


FIGHTERS = frozenset(("militants", "soldiers"))
"""Scopes of men under arms."""
EVENT = 5
"""Days between two days from which whom each harmed were harmed by two events."""
LEAD = 200
"""Characters with which a report begins."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One report's value in a dispute: the figure, day, place, side; its words, when it was said and who stands behind it.

    `keys` are the words beside it, `topic` the notion that a unit measures, `periods` the times that it counts for, `part` whether it is told as a part of another figure,
    `former` whether the report itself says that another value has taken its place ("40 नहीं, 41"), and `replaced_by` which, where it is one, `rising` whether its words say that
    the count has risen to it ("बढ़कर 40 हो गई"), `counting` that it is all that was counted so far, `revised` that it was put right, `capped` that there are no more, `beside` what the report counts of others, as pairs of what and value, `extent`
    how wide the place is that it gives, `owner` the country whose people or things it counts, or the rival whose votes and seats, `payee` who gets the sum that it is.
    """

    report: Report
    value: str
    text: str
    start: int
    end: int
    roots: tuple[Root, ...]
    claim: str = ""
    quantity: Quantity | None = None
    places: frozenset[str] = frozenset()
    keys: Mapping[str, float] = field(default_factory=dict)
    periods: tuple[Period, ...] = ()
    mood: str = "asserted"
    part: bool = False
    topic: str = ""
    former: bool = False
    rising: bool = False
    counting: bool = False
    revised: bool = False
    capped: bool = False
    beside: frozenset[tuple[str, str]] = frozenset()
    extent: Extent | None = None
    owner: str = ""
    payee: str = ""
    replaced_by: str = ""

    @property
    def published(self) -> str:
        """Publication time, or "" when unknown or known only to lie between two days."""
        published = self.report.article.published or ""
        return "" if "/" in published else published

    @property
    def day(self) -> str:
        """Publication day, or "" when unknown."""
        return self.published[:10]

    @property
    def outlet(self) -> str:
        """Who printed it."""
        return self.report.article.outlet or self.report.article.url or self.report.id

    @property
    def of_crowd(self) -> bool:
        """Whether it counts people who came together."""
        return f"{self.topic}:".partition(":")[2].startswith(PRESENT)

    @property
    def of_fighters(self) -> bool:
        """Whether it counts men under arms, of whom each side tells few of its own lost, and many of the other's."""
        return not FIGHTERS.isdisjoint(self.topic.split(":"))

    @property
    def counted(self) -> str:
        """The state of those whom its words count without naming it: of "the official count stands at 190" in a sentence on the dead."""
        return self.topic.partition(":state:")[2].partition(":")[0]

    @property
    def leads(self) -> bool:
        """Whether its report begins with it, so that it counts the whole."""
        return self.start < LEAD and not self.part

    @property
    def sources(self) -> frozenset[str]:
        """Counting keys of its known origins."""
        return frozenset(root.key for root in self.roots if root.kind != UNKNOWN)

    @property
    def callings(self) -> frozenset[str]:
        """The same, with what nameless sources are called: "परिवार" of two newsrooms is one family when its relays are compared."""
        return self.sources | {f"{root.kind}:{root.name}" for root in self.roots if root.kind == UNNAMED}


def counted_in_other_places(a: Statement, b: Statement) -> bool:
    """Whether each counts in places that the other does not name: two districts, two figures."""
    return bool(a.places and b.places and not a.places & b.places)


def counted_of_other_sides(a: Statement, b: Statement) -> bool:
    """Whether each counts the people or things of another country: the losses of two armies."""
    return bool(a.owner and b.owner and a.owner != b.owner)


def counted_for_other_times(a: Statement, b: Statement) -> bool:
    """Whether their times exclude each other: two years, a quarter beside a year, a past flood beside this one."""
    if a.topic == b.topic == MOMENTARY and a.periods and b.periods:
        return not any(left[0] <= right[1] and right[0] <= left[1] for left in a.periods for right in b.periods)
    return exclude(a.periods, a.day, b.periods, b.day) or (bool(a.quantity and a.quantity.state) and (is_span_of_many(a.periods) != is_span_of_many(b.periods) or are_deeds_apart(a, b)))


def are_deeds_apart(a: Statement, b: Statement) -> bool:
    """Whether each counts whom one day harmed, and these are too far apart for one event: the mine of the 16th, the shells of the 24th."""
    days = [{first for first, last in s.periods if first == last and not (s.counting or s.rising)} for s in (a, b)]
    return all(len(found) == 1 for found in days) and abs((min(days[0]) - min(days[1])).days) > EVENT


def part_beside_whole(a: Statement, b: Statement) -> bool:
    """Whether only one is told as a part of another figure, or both as parts of which only one is of a place, or that share too few words to be the same part."""
    if a.part and b.part and bool(a.places) != bool(b.places):
        return True
    return a.part != b.part or bool(a.part and a.keys and b.keys and cosine(a.keys, b.keys) < THING)


def counted_in_a_state(a: Statement, b: Statement) -> bool:
    """Whether the report of one counts as many of them in some state as the other counts at all: "the two accused" beside three of whom two were caught."""
    bare = all(statement.quantity is not None and not (statement.quantity.state or statement.topic) for statement in (a, b))
    return bare and any(value in {number for _, number in other.beside} for value, other in ((a.value, b), (b.value, a)))


def planned_beside_done(a: Statement, b: Statement) -> bool:
    """Whether one is planned or demanded and the other told to be so."""
    return MOODS.get(a.mood, a.mood) != MOODS.get(b.mood, b.mood)


def feared_beside_counted(a: Statement, b: Statement) -> bool:
    """Whether one report gives how many are feared to have suffered beside how many were counted: "over 100 are feared dead; officials have confirmed 60"."""
    return a.report.id == b.report.id and {a.mood, b.mood} == {ASSERTED, POSSIBLE} and a.quantity is not None and a.quantity.state is not None


def willed_by_others(a: Statement, b: Statement) -> bool:
    """Whether two sources each demand their own, promise or give money of their own, or forecast a rate for themselves."""
    if a.sources & b.sources:
        return False
    if a.mood == b.mood == FORECAST:
        return True
    if not a.sources or not b.sources:
        return False
    money = a.quantity is not None and is_currency(a.quantity.unit or "")
    return a.mood == b.mood == "demanded" or (money and (MOODS.get(a.mood) == "planned" or bool(a.payee and a.payee == b.payee)))


def set_against(a: Statement, b: Statement, *, of_one: bool = False) -> bool:
    """Whether one report sets the values of two sources against each other, or that of an office against hearsay; `of_one` as in `are_contrasted`."""
    if a.report.id != b.report.id:
        return False
    if are_two(a.sources, b.sources):
        return are_contrasted(a.report.article.text, (a.start, a.end), (b.start, b.end), of_one=of_one)
    return set_against_hearsay(a, b)


def set_against_hearsay(a: Statement, b: Statement) -> bool:
    """Whether one report sets what is told of the harmed against what the media, or nobody who vouches for it, tell of them."""
    same = a.report.id == b.report.id and bool(a.counted) and a.counted == b.counted and not a.sources & b.sources
    return same and is_hearsay_beside(a.report.article.text, (a.start, a.end), (b.start, b.end))


def set_against_office(a: Statement, b: Statement) -> bool:
    """Whether one report sets a source's count of the harmed against what it gives as that of an office, which it does not name."""
    same = a.report.id == b.report.id and bool(a.sources) != bool(b.sources)
    return same and is_official_beside(a.report.article.text, (a.start, a.end), (b.start, b.end))


def measured_of_other_things(a: Statement, b: Statement) -> bool:
    """Whether two figures without a state measure two notions, or the words beside them have too little in common."""
    if a.topic and b.topic and a.topic != b.topic:
        return True
    if a.of_crowd:
        return False
    if a.quantity is None or b.quantity is None or a.quantity.state or b.quantity.state or set_against(a, b, of_one=True):
        return False
    return bool(a.keys and b.keys) and cosine(a.keys, b.keys) < THING


APART: tuple[Callable[[Statement, Statement], bool], ...] = (
    counted_in_other_places,
    counted_of_other_sides,
    counted_for_other_times,
    part_beside_whole,
    counted_in_a_state,
    planned_beside_done,
    feared_beside_counted,
    willed_by_others,
    measured_of_other_things,
)
"""What keeps two statements from being rivals, each named by its finding."""


def are_rivals(a: Statement, b: Statement) -> bool:
    """Whether two statements give values of one thing, so that two values cannot both be right."""
    return not any(finding(a, b) for finding in APART)


def first_said(side: Iterable[Statement]) -> str:
    """The first day on which a value is printed, "9999" when no day is known."""
    return min((statement.day for statement in side if statement.day), default="9999")


def is_later_that_day(first: Iterable[Statement], second: Iterable[Statement]) -> bool:
    """Whether the second value is first printed on the first day of the other, at an hour after it; both must tell their hours."""
    left, right = list(first), list(second)
    day = first_said(left)
    if day != first_said(right):
        return False
    late = [statement.published for statement in right if statement.day == day]
    return any(all(compare_times(early.published, hour) < 0 for hour in late) for early in left if early.day == day)


def known_sources(side: Iterable[Statement]) -> frozenset[str]:
    """Counting keys of all known origins of a value."""
    return frozenset(key for statement in side for key in statement.sources)


def known_callings(side: Iterable[Statement]) -> frozenset[str]:
    """The same with what nameless sources are called."""
    return frozenset(key for statement in side for key in statement.callings)


def origin_names(found: Iterable[Statement]) -> set[str]:
    """Names of all known origins of a value."""
    return {root.name for statement in found for root in statement.roots if root.kind != UNKNOWN}


def sharpest(side: Sequence[Statement]) -> Quantity | None:
    """The most exact figure of a value."""
    quantities = [statement.quantity for statement in side if statement.quantity]
    return min(quantities, key=lambda q: (q.value is None, q.modifier in LOOSE, q.id)) if quantities else None


def same_days(left: Iterable[Statement], right: Iterable[Statement]) -> bool:
    """Whether the two sides overlap in time; unknown days are taken to."""
    a = [s.day for s in left if s.day]
    b = [s.day for s in right if s.day]
    return not a or not b or (min(a) <= max(b) and min(b) <= max(a))
