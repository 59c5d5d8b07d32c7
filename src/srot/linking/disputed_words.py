"""Disputes over single words of one claim: two reports that say the same but for the day, the place, or a bare number.

Two units are compared without the words in question: what is left must be alike, or they speak of two things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import combinations, pairwise

import regex

from srot.calendar.edtf import bounds
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.periods import is_rising
from srot.linking.place_slots import Places, Slot, find_places
from srot.linking.reports import Report
from srot.linking.roots import UNKNOWN, Root
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.linking.vectors import cosine, unit_vector
from srot.records import Attribution, Disagreement, Quantity, Span, TimeExpression
from srot.text.normal import fold, fold_digits
from srot.text.words import find_words

ALIKE = 0.5
"""Likeness of two units, their differing words left out, from which they tell one thing."""
NARRATED = 0.7
"""The same where not both have a source in their words."""
ACROSS = 0.3
"""The same where two languages tell as many harmed in two villages."""
WITHIN = 0.9
"""Share of the shorter unit that must stand in the longer one, where they are alike by that."""
LEAST_WITHIN = 3
"""Words of matter that two such units share at least."""
_DIGITS = regex.compile(r"\p{Nd}+")
_HOUR = regex.compile(r"\btime:(\d{2}:\d{2})\b")
YEARS = "a"
"""The unit of years."""
AGE = frozenset(("age",))
"""What stands for the word behind a number that is an age."""
REACH = 16
"""Characters around years within which a word makes them an age."""
MOST_UNITS = 80
"""Units of one claim that are compared: more reports say the same again."""
Slots = Mapping[str, Sequence[Slot]]


def find_word_disputes(
    story: str, claimed: Sequence[Claimed], values: Mapping[str, str], entities: EntityIndex
) -> list[Disagreement]:
    """The disputes over days, places and authors of what each claim tells."""
    found: list[Disagreement] = []
    finders: tuple[tuple[str, Find, Callable[[Claimed], Differ]], ...] = (
        ("date", lambda claim, unit: _days(claim, unit, values), lambda _: _differ_by_day),
        ("place", lambda claim, unit: find_places(claim, unit, entities), lambda claim: Places(claim, entities).differ),
        ("number", _numbers, lambda _: _differ_by_number),
    )
    for kind, find, differ_in in finders:
        lent = cache(partial(_find_lenders, claimed, find))
        for claim in claimed:
            compared = compared_units(claim)
            if len({unit.report for unit in compared}) > 1:
                slots = {unit.id: list(find(claim, unit)) for unit in compared}
                found.extend(_over_slot(story, kind, claim, slots, differ_in(claim), lent))
    return found


def compared_units(claim: Claimed) -> list[Unit]:
    """The units of a claim that are compared."""
    return [unit for unit in claim.units if unit.polarity == "positive"][:MOST_UNITS]


Find = Callable[[Claimed, Unit], Iterator[Slot]]
Differ = Callable[[Unit, Unit, Sequence[Slot], Sequence[Slot]], tuple[Slot, Slot] | None]
Lent = Mapping[tuple[str, str], tuple[Root, ...]]


def _find_lenders(claimed: Sequence[Claimed], find: Find) -> Lent:
    """Report and value -> those whom the report quotes with that value: they stand behind its other sentences with it too. It is asked only where
    something is in dispute, for it looks at all that a story's reports say."""
    lent: dict[tuple[str, str], tuple[Root, ...]] = {}
    for claim in claimed:
        for unit in compared_units(claim):
            known = tuple(root for root in claim.roots[unit.id] if root.kind != UNKNOWN)
            for slot in find(claim, unit) if known else ():
                lent.setdefault((unit.report, slot.value), known)
    return lent


def _over_slot(
    story: str, kind: str, claim: Claimed, slots: Slots, differ: Differ, lent: Callable[[], Lent]
) -> list[Disagreement]:
    """The disputes over one kind of word, among the units that differ by it alone."""
    statements: dict[tuple[str, str], Statement] = {}
    for a, b in combinations(compared_units(claim), 2):
        pair = differ(a, b, slots[a.id], slots[b.id]) if may_differ(a, b) else None
        sourced = _is_stated(claim, a) and _is_stated(claim, b)
        least = ACROSS if pair and _count_in_villages(a, b, pair) else ALIKE if sourced else NARRATED
        without = pair[0].keys | pair[1].keys if pair else frozenset()
        if pair and (likeness_without(a, b, without) >= least or is_within(a, b, without)):
            for unit, slot in zip((a, b), pair, strict=True):
                stated = state_slot(claim, unit, slot)
                roots = stated.roots if stated.sources else lent().get((unit.report, slot.value), stated.roots)
                statements[unit.id, slot.value] = replace(stated, roots=roots)
    return find_disagreements(story, kind, claim.claim.text, [statements[key] for key in sorted(statements)])


def _count_in_villages(a: Unit, b: Unit, pair: tuple[Slot, Slot]) -> bool:
    """Whether two languages count as many in two villages: they share few words, but claim, figure and day are one."""
    return a.lang != b.lang and bool(a.measure and (a.figure or 0) > 1) and all(slot.is_village for slot in pair)


def may_differ(a: Unit, b: Unit) -> bool:
    """Whether two units of two reports speak in one mood, and of one figure if of any."""
    figures = [unit.measure and (unit.measure.key, unit.measure.quantity.value) for unit in (a, b)]
    return a.report != b.report and a.modality == b.modality and figures[0] == figures[1]


def _is_stated(claim: Claimed, unit: Unit) -> bool:
    """Whether a unit's own words name a source."""
    return any(root.basis == "stated" for root in claim.roots[unit.id])


def likeness_without(a: Unit, b: Unit, without: frozenset[str]) -> float:
    """Cosine of two units without some keys."""
    rests = [unit_vector({key: weight for key, weight in unit.keys.items() if key not in without}) for unit in (a, b)]
    return cosine(rests[0], rests[1])


def is_within(a: Unit, b: Unit, without: frozenset[str]) -> bool:
    """Whether the shorter of two units, some keys left out, says next to nothing that the other does not, and enough."""
    rests = [{key: weight**2 for key, weight in unit.keys.items() if key not in without} for unit in (a, b)]
    shared = rests[0].keys() & rests[1].keys()
    if len(shared) < LEAST_WITHIN:
        return False
    return max(sum(rest[key] for key in sorted(shared)) / sum(rest.values()) for rest in rests) >= WITHIN


def state_slot(claim: Claimed, unit: Unit, slot: Slot) -> Statement:
    """What a unit says in a dispute over one of its words."""
    return Statement(
        report=claim.reports[unit.report],
        value=slot.value,
        text=slot.text,
        start=slot.start,
        end=slot.end,
        roots=claim.roots[unit.id],
        claim=claim.claim.id,
        mood=unit.modality,
        extent=slot.extent,
    )


def _days(claim: Claimed, unit: Unit, values: Mapping[str, str]) -> Iterator[Slot]:
    """The days, or times of a day, that a unit names; an hour of an unknown day is written "T18:40". The day beside a count that has risen is that of the count."""
    if is_rising(claim.reports[unit.report].article.text, Span(unit.start, unit.end)):
        return
    for time in claim.reports[unit.report].reading.times:
        value = values.get(time.id) or time.value
        hour = _HOUR.search(time.relation or "") if value is None and unit.measure is None else None
        if hour and unit.start <= time.start and time.end <= unit.end:
            yield Slot(f"T{hour[1]}", time.text, time.start, time.end)
        span = bounds(value) if value else None
        exact = value is not None and "/" not in value and span is not None and span[0] == span[1]
        inside = unit.start <= time.start and time.end <= unit.end and not dates_the_saying(time, unit.attribution)
        if unit.measure is None and value and exact and inside:
            yield Slot(value, time.text, time.start, time.end)


def dates_the_saying(time: TimeExpression, said: Attribution | None) -> bool:
    """Whether a time tells when something was said: it stands outside of what is said, or first in it where the verb comes last
    ("समूह ने सोमवार को भागीदारी से इनकार किया").
    """
    if said is None:
        return False
    if not (said.start <= time.start and time.end <= said.end):
        return True
    return time.start == said.start and said.cue is not None and said.end <= said.cue.start


def _differ_by_day(a: Unit, b: Unit, left: Sequence[Slot], right: Sequence[Slot]) -> tuple[Slot, Slot] | None:
    """The one day of each, where they differ; a day with its hour differs from another hour of that day only."""
    left, right = _finest(left), _finest(right)
    if len(left) != 1 or len(right) != 1 or left[0].value == right[0].value:
        return None
    days = [slot.value.partition("T") for slot in (left[0], right[0])]
    if days[0][0] == days[1][0] or not (days[0][0] and days[1][0]):
        hours = [hour for _, _, hour in days]
        return (left[0], right[0]) if all(":" in hour for hour in hours) else None
    plain = [Slot(day, slot.text, slot.start, slot.end) for (day, _, _), slot in zip(days, (left[0], right[0]), strict=True)]
    return plain[0], plain[1]


def _finest(slots: Sequence[Slot]) -> Sequence[Slot]:
    """The times without a day that one with its hour repeats: a dateline before "बुधवार शाम छह बजे"."""
    hours = {slot.value.partition("T")[0] for slot in slots if "T" in slot.value}
    return [slot for slot in slots if "T" in slot.value or slot.value not in hours]


def _numbers(claim: Claimed, unit: Unit) -> Iterator[Slot]:
    """Bare numbers that count nothing, each with the word behind it ("161वें स्थान"), and the ages of people, however they are told."""
    report = claim.reports[unit.report]
    for years in report.reading.quantities:
        if years.unit == YEARS and years.value and unit.start <= years.start and years.end <= unit.end and _is_age(report, years):
            yield Slot(f"{years.value:g}", years.text, years.start, years.end, AGE)
    figures: Iterable[Quantity | TimeExpression] = (*report.reading.quantities, *report.reading.times)
    known = [item for item in figures if item.start < unit.end and unit.start < item.end]
    places = (run.start() for run in _DIGITS.finditer(report.article.text, unit.start, unit.end))
    if all(any(item.start <= place < item.end for item in known) for place in places):
        return
    words = list(find_words(report.article.text, unit.start, unit.end))
    for word, behind in pairwise(words):
        value = fold_digits(word.text)
        if value.isdecimal() and not any(item.start <= word.start < item.end for item in known):
            key = fold(behind.text)
            yield Slot(value, word.text, word.start, word.end, AGE if key in _age_words()["behind"] else frozenset((key,)))


def _is_age(report: Report, years: Quantity) -> bool:
    """Whether years are those of a person's life: "86 वर्ष की उम्र में", "aged 86"."""
    text = report.article.text
    behind = " ".join(fold(word.text) for word in find_words(text[years.end : years.end + REACH]))
    before = " ".join(fold(word.text) for word in find_words(text[max(0, years.start - REACH) : years.start]))
    return behind.startswith(_age_words()["behind"]) or before.endswith(_age_words()["before"])


@cache
def _age_words() -> Mapping[str, tuple[str, ...]]:
    rows = read_table("srot.linking", "ages")
    return {side: tuple(fold(row["word"]) for row in rows if row["side"] == side) for side in ("behind", "before")}


def _differ_by_number(a: Unit, b: Unit, left: Sequence[Slot], right: Sequence[Slot]) -> tuple[Slot, Slot] | None:
    """The one bare number of each, with one word behind both."""
    if len(left) != 1 or len(right) != 1 or left[0].keys != right[0].keys:
        return None
    return (left[0], right[0]) if left[0].value != right[0].value else None
