"""Of what nature the difference of two values is: update, conflict, misreport, imprecise; or none, when both can be right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from srot.calendar.edtf import bounds
from srot.calendar.moments import compare_times
from srot.linking.extents import may_hold
from srot.linking.profiles import cosine
from srot.linking.statements import (
    LOOSE,
    MOODS,
    Statement,
    are_rivals,
    first_said,
    is_later_that_day,
    known_callings,
    known_sources,
    origin_names,
    same_days,
    set_against,
    sharpest,
)
from srot.records import Quantity

DOCUMENT = "document"
ROUNDING = 0.07
"""Share by which "about 300" may differ from what it rounds."""
GROWING = ("dead", "injured", "missing", "arrested", "displaced", "rescued", "hospitalised", "evacuated", "affected", "sent", "turnout")
"""States, and notions measured, whose count is expected to change as time goes on."""
SHRINKING = ("missing", "trapped")
"""States whose count falls as people are found."""
PART = 0.25
"""A figure below this share of the other is taken for a part of it or of another scope."""
EARLY_PART = 0.1
"""The same for an earlier count of something that grows: first tolls are small."""
WHOLE = 0.45
"""Share of a figure told before it below which a figure is taken for a part of that one: of one district, of the identified."""
ALIKE = 0.5
"""Likeness of the words beside two figures from which no share makes one a part of the other, if two sources give them."""
VERY_ALIKE = 0.75
"""Likeness of the words beside two figures of one source and one day from which it is quoted wrongly."""
NEAR = 0.6
"""Share of the other from which a figure without a source, or from one source on one day, is taken for the same count."""
SHORT_GAP = 3
"""Days by which accounts of one event may differ; further apart they tell of two events."""
LONG_GAP = 31
"""The same for what is planned, which may be put off."""
RELAYED = 3
"""Days within which outlets pass on one announcement."""
NARROW = 2.5
"""How many times its lower end the upper end of a range is at most; wider ones are vague words."""
MANY = 10.0
"""How many times its lower end a vague word without an upper one allows: "कई", "अरबों"."""
ROOM = 1.25
"""How far outside its usual bounds a vague word still speaks of the same figure."""
TINY = 0.05
"""A count of people below this share of the other is of something else, whoever gives it: of one house, of another shock."""
BEYOND = 1.5
"""How far above its bound "more than" still speaks of the same figure."""

Side = Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Nature of the difference of two values, and one line of why."""

    nature: str
    why: str
    loose: str = ""
    """Of an imprecise pair the value that is loose."""


def rule(left: Side, right: Side, *, growing: bool = False, fixed: bool = False) -> Ruling | None:
    """What stands between two values; ``None`` when both can be right.

    `growing` is a count that is expected to rise as time goes on; `fixed` what no later word changes: day and place of what has happened.
    What a report itself calls former ("40 नहीं, 41") is an update, where nobody else stands by it.
    """
    current = [[statement for statement in side if not statement.former] for side in (left, right)]
    if not all(current):
        return _replaced(left, right)
    denied = _is_denied(left, right) or _is_denied(right, left)
    return _rule(*current, growing=growing, fixed=fixed, denied=denied) or _rule_loose(*current, growing=growing) or _replaced(left, right)


def _is_denied(side: Side, other: Side) -> bool:
    """Whether who gives the other value says of this one that it is not so: they are rivals, however far apart."""
    return bool({s.report.id for s in side if s.former} & {s.report.id for s in other if not s.former})


def _rule_loose(left: Side, right: Side, *, growing: bool) -> Ruling | None:
    """The same for those alone who give a value loosely, where others give it as exact: "290 से ज़्यादा" beside 290 and 293."""
    sides = [[statement for statement in side if _looseness(statement)] for side in (left, right)]
    for loose, whole, other in ((sides[0], left, right), (sides[1], right, left)):
        ruling = _rule(loose, other, growing=growing, fixed=False) if 0 < len(loose) < len(whole) else None
        if ruling is not None and ruling.nature == "imprecise":
            return ruling
    return None


def _replaced(left: Side, right: Side) -> Ruling | None:
    """An update that one report tells: its source gives one value in place of another."""
    for old, new in ((left, right), (right, left)) if _share(left, right) >= WHOLE else ():
        for was in old:
            now = next((s for s in new if not (s.former or s.part) and s.report.id == was.report.id), None) if was.former else None
            if now is not None:
                return Ruling("update", f"{', '.join(sorted(origin_names([now]))) or now.outlet}: {was.text} -> {now.text}")
    return None


def _rule(left: Side, right: Side, *, growing: bool, fixed: bool, denied: bool = False) -> Ruling | None:
    rivals = [(a, b) for a in left for b in right if are_rivals(a, b)]
    if _said_together(left, right):
        # "हजारों" and "10,000" in one report are one count in two words; to another report's "हजारों" the number is still the sharper.
        rivals = [(a, b) for a, b in rivals if a.report.id != b.report.id and _looseness(a) != _looseness(b)]
    if not rivals:
        return None
    left = [a for a in left if any(a is one for one, _ in rivals)]
    right = [b for b in right if any(b is other for _, other in rivals)]
    nested = _nest(left, right) or _nest(right, left)
    if nested is not None:
        return nested
    sizes = (sharpest(left), sharpest(right))
    first, second = _in_order(left, right, growing=growing)
    loose = _loosely(sizes[0], sizes[1]) if sizes[0] and sizes[1] else None
    # "At least 90" of one day and 130 of the next are two tolls: early ones are all given as the least.
    apart = any(a.report.id != b.report.id for a, b in rivals)
    if loose is not None and (apart or _is_vague(sizes)) and not (growing and _grows(first, second) and first_said(second) != "9999"):
        if not apart:
            return None
        near = same_days(left, right) or _within(left, right, RELAYED)
        return replace(loose, loose=_value_of(loose.loose, left, right)) if loose.why and (near or not growing) else None
    alike = max(cosine(a.keys, b.keys) for a, b in rivals)
    alone = len({statement.report.id for statement in (*left, *right)}) == 1
    if alone and alike < ALIKE and sizes[0] and not any(set_against(a, b, of_one=not _counts_people(a)) for a, b in rivals):
        return None
    swapped = _find_swapped(first, second)
    if swapped:
        # Two counts that stand for each other are one slip: it is told of the first of them.
        return _tell_swap(first, second) if first[0].topic < swapped else None
    if not denied and _is_part(first, second, growing=growing, alike=alike):
        return None
    steady = fixed or (_is_garbled(first, second, swapped_only=growing) and not (growing and _grows(first, second)))
    misreport = _misreport(first, second, steady=steady)
    if misreport is None and not growing and _gives_two(first, second, alike):
        return None
    return (
        misreport
        or _update(first, second, growing=growing)
        or (None if growing else _one_source(first, second))
        or _conflict(first, second, growing=growing)
    )


def _in_order(left: Side, right: Side, *, growing: bool) -> tuple[Side, Side]:
    """The two sides by their first day; of one day by their hours, or with the figure last to which the count is said to have risen."""
    first, second = sorted((left, right), key=first_said)
    if growing and first_said(first) == first_said(second) and (is_later_that_day(second, first) or _is_risen(second, first)):
        return second, first
    return first, second


def _is_risen(first: Side, second: Side) -> bool:
    """Whether the second is the larger figure, and said to be what the count has risen to; who says so gives the first one too at most
    as what it rose from.
    """
    values = _values(first, second)
    if values is None or values[0] >= values[1] or any(statement.rising for statement in first):
        return False
    together = {s.report.id for s in first} & {s.report.id for s in second}
    return not together and same_days(first, second) and any(statement.rising for statement in second)


def _gives_two(first: Side, second: Side, alike: float) -> bool:
    """Whether one source gives two figures on one day in words too unlike to be of one thing: two bids, the seats of two parties."""
    counts = [statement.quantity for statement in (*first, *second) if statement.quantity is not None]
    told = any(count.state for count in counts) or not all(statement.keys for statement in (*first, *second))
    if not counts or told or alike >= VERY_ALIKE or _is_garbled(first, second):
        return False
    return bool(known_sources(first) & known_sources(second)) and same_days(first, second)


def _said_together(left: Side, right: Side) -> bool:
    """Whether one report gives both values from one source: then they measure two things, or the report itself says which is newer."""
    for a in left:
        for b in right:
            if a.report.id == b.report.id and (a.sources == b.sources or not (a.sources and b.sources)):
                return True
    return False


def _is_vague(sizes: Sequence[Quantity | None]) -> bool:
    return any(size is not None and size.value is None for size in sizes)


def _looseness(statement: Statement) -> int:
    """2 for vague words, 1 for a bounded or rounded figure, 0 for an exact one."""
    figure = statement.quantity
    return 0 if figure is None else 2 if figure.value is None else int(figure.modifier in LOOSE)


def _value_of(text: str, left: Side, right: Side) -> str:
    return next(s.value for s in (*left, *right) if s.quantity is not None and s.quantity.text == text)


def _loosely(a: Quantity, b: Quantity) -> Ruling | None:
    """That one is only a loose form of the other, by its text; without a reason when both are loose; ``None`` when both are meant exactly."""
    if a.value is None or b.value is None:
        vague, sharp = (a, b) if a.value is None else (b, a)
        if _is_range(vague):
            return Ruling("imprecise", "") if sharp.value is None or _holds(vague, sharp.value) else None
        why = "" if sharp.value is None or not _holds(vague, sharp.value, ROOM) else f"{vague.text} is vague beside {sharp.text}"
        return Ruling("imprecise", why, vague.text)
    for loose, sharp in ((a, b), (b, a)):
        if loose.modifier in LOOSE and _allows(loose.modifier, loose.value or 0.0, sharp.value or 0.0):
            return Ruling("imprecise", f"{loose.text} is a bound or a rounding of {sharp.text}", loose.text)
    return None


def _is_range(vague: Quantity) -> bool:
    """Whether words give two near ends and no middle: "10 से 12 मीटर"."""
    return bool(vague.low and vague.high and vague.high <= NARROW * vague.low)


def _holds(vague: Quantity, sharp: float, room: float = 1.0) -> bool:
    """Whether a figure lies between the ends of vague words, or outside them by no more than a factor."""
    high = vague.high or (vague.low or sharp) * MANY
    return (vague.low is None or sharp * room >= vague.low) and sharp <= high * room


def _allows(modifier: str, loose: float, sharp: float) -> bool:
    """Whether a bounded or rounded figure leaves room for another one, so that both can be right."""
    if modifier == "about":
        return abs(loose - sharp) <= ROUNDING * max(loose, sharp)
    if modifier in ("more_than", "at_least"):
        return loose <= sharp <= BEYOND * loose
    return sharp <= loose <= BEYOND * sharp


def _is_part(first: Side, second: Side, *, growing: bool, alike: float) -> bool:
    """Whether one value is small enough beside the other to be of a part, and nothing tells that it is not.

    Days that lie too far apart are of two events in the same way; a bare number that counts nothing has no parts.
    """
    share = _share(first, second)
    if share >= WHOLE or (first[0].quantity is None and _values(first, second)):
        return False
    one_source = known_sources(first) & known_sources(second)
    if one_source and (_is_garbled(first, second) or _shrinks(first, second)):
        return False
    if share < TINY:
        return True
    if alike >= ALIKE and not one_source and known_sources(first) and known_sources(second):
        return False
    if growing and _grows(first, second):
        return share < EARLY_PART
    if _values(first, second) and (first_said(first) == first_said(second) or not _grows(first, second)):
        return True
    return share < PART


def _share(first: Side, second: Side) -> float:
    """The smaller figure as a share of the larger; 1 for values that are no figures and near each other, 0 for days far apart."""
    values = _values(first, second)
    if values:
        return min(values) / max(values) if min(values) >= 0 < max(values) else 1.0
    days = [bounds(side[0].value) for side in (first, second)]
    if days[0] and days[1]:
        planned = all(MOODS.get(statement.mood) == "planned" for statement in (*first, *second))
        return 1.0 if abs((days[0][0] - days[1][0]).days) <= (LONG_GAP if planned else SHORT_GAP) else 0.0
    return 1.0


def _values(first: Side, second: Side) -> tuple[float, float] | None:
    """Both figures, in the order of the sides."""
    one, other = _figure(first[0]), _figure(second[0])
    return None if one is None or other is None else (one, other)


def _figure(statement: Statement) -> float | None:
    """The figure of a statement; a bare number has it in its value alone."""
    if statement.quantity is not None:
        return statement.quantity.value
    return float(statement.value) if statement.value.isdecimal() else None


def _grows(first: Side, second: Side) -> bool:
    """Whether the later figure is the larger one."""
    values = _values(first, second)
    return values is not None and values[0] < values[1] and _follows(first, second)


def _shrinks(first: Side, second: Side) -> bool:
    """Whether the later figure is the smaller one, of those who are found one by one."""
    values, quantity = _values(first, second), first[0].quantity
    falls = values is not None and values[0] > values[1] and _follows(first, second)
    return falls and quantity is not None and quantity.state in SHRINKING


def _follows(first: Side, second: Side) -> bool:
    """Whether the second value of a count that moves comes after the first: on a later day, at a later hour, or as what it has risen to.

    Two sources may count side by side all day, so that hours tell only where they are one or not both known.
    """
    if first_said(first) != first_said(second):
        return first_said(first) < first_said(second)
    known = (known_sources(first), known_sources(second))
    rivals = all(known) and not known[0] & known[1]
    return _is_risen(first, second) or (not rivals and is_later_that_day(first, second))


def _is_garbled(first: Side, second: Side, *, swapped_only: bool = False) -> bool:
    """Whether one figure looks like a slip of the other: digits swapped (18, 81), one changed, added or lost (288, 298; 4 and 40 lakh).

    Of figures of two digits only a swap and a lost or added nought count; `swapped_only` has it so for all, where 632 may have grown to 672.
    """
    values = _values(first, second)
    if values is None:
        return False
    a, b = (f"{value:.12g}".replace(".", "") for value in sorted(values))
    if a.rstrip("0") == b.rstrip("0") or (len(a) == len(b) > 1 and Counter(a) == Counter(b)):
        return True
    if swapped_only:
        return False
    if len(a) == len(b) >= 3:
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return len(a) >= 3 and any(b[:cut] + b[cut + 1 :] == a for cut in range(len(b)))


def _counts_people(statement: Statement) -> bool:
    return statement.quantity is not None and statement.quantity.state is not None


def _nest(wide: Side, narrow: Side) -> Ruling | None:
    """That one place is the wider one in which the other may lie: a district beside its village."""
    pairs = [(a.extent, b.extent) for a in wide for b in narrow]
    if not all(a is not None and b is not None and may_hold(a, b) for a, b in pairs):
        return None
    return Ruling("imprecise", f"{wide[0].value} is the wider place, {narrow[0].value} may lie in it", wide[0].value)


def _find_swapped(first: Side, second: Side) -> str:
    """The other count that one report gives as this one, and the other way round: 820 dead and 672 injured, 672 dead and 820 injured."""
    crossed = (what for a in first for b in second if a.report.id != b.report.id for what in _cross(a, b))
    return min(crossed, default="")


def _cross(a: Statement, b: Statement) -> Iterator[str]:
    return (what for what, value in a.beside if value == b.value and (what, a.value) in b.beside)


def _tell_swap(first: Side, second: Side) -> Ruling:
    """The outlet with fewer beside it has them swapped; of two alone it cannot be told which."""
    alone, rest = sorted((first, second), key=lambda side: (len({s.outlet for s in side}), side[0].value))
    names = [", ".join(sorted({statement.outlet for statement in side})) for side in (alone, rest)]
    return Ruling("misreport", f"{names[0]} has swapped with another count what {names[1]} gives as {rest[0].value}")


def _misreport(first: Side, second: Side, *, steady: bool) -> Ruling | None:
    """One outlet alone has another value from a source that others quote on the same days with one value.

    Two others are needed; one is enough, and a day or two between them, where the source cannot have changed its word (`steady`):
    the figure looks like a slip of the other, or what is told has happened.
    """
    if _values(first, second) and not steady and _share(first, second) < NEAR:
        return None
    for alone, together in ((second, first), (first, second)):
        outlets = {statement.outlet for statement in alone}
        for key in sorted(known_callings(alone)) if len(outlets) == 1 else ():
            relays = [s for s in together if key in s.callings]
            others = {s.outlet for s in relays} - outlets
            near = same_days(alone, relays) or (steady and _within(alone, relays, RELAYED))
            if near and len(others) >= (1 if steady else 2):
                return _tell_misreport(min(outlets), alone, len(others), together, _name_of(key, alone))
    return None


def _tell_misreport(outlet: str, alone: Side, others: int, together: Side, name: str) -> Ruling:
    rest = f"{others} other{'s quote' if others > 1 else ' quotes'} {name} with {together[0].value}"
    return Ruling("misreport", f"{outlet} alone has {alone[0].value} from {name}; {rest}")


def _one_source(first: Side, second: Side) -> Ruling | None:
    """One source cannot stand against itself: of two relays of one day that differ, one is wrong.

    Documents are left out: two polls, two reports often have but one name.
    """
    shared = known_sources(first) & known_sources(second) - {root.key for s in first for root in s.roots if root.kind == DOCUMENT}
    shared = frozenset(key for key in shared if not _speak_through_others(key, first, second))
    if not shared or "9999" in (first_said(first), first_said(second)) or not same_days(first, second):
        return None
    name = _name_of(min(shared), second)
    return Ruling("misreport", f"{name} is quoted with {first[0].value} and with {second[0].value} on the same day")


def _speak_through_others(key: str, first: Side, second: Side) -> bool:
    """Whether a body is heard through one person on one side and through another on the other: two spokesmen may tell two things."""
    voices = [{root.entity for s in side for root in s.roots if root.key == key and root.kind == "person"} for side in (first, second)]
    return all(voices) and voices[0].isdisjoint(voices[1])


def _within(left: Iterable[Statement], right: Iterable[Statement], days: int) -> bool:
    """Whether two sides were printed within some days of each other."""
    ends = [date.fromisoformat(day) for day in (first_said(left), first_said(right)) if day != "9999" and len(day) == 10]
    return len(ends) == 2 and abs((ends[0] - ends[1]).days) <= days


def _name_of(key: str, side: Iterable[Statement]) -> str:
    return min(root.name for statement in side for root in statement.roots if key in (root.key, f"{root.kind}:{root.name}"))


def _update(first: Side, second: Side, *, growing: bool) -> Ruling | None:
    """A later value of the same source, or of a count that grows where no source stands by the earlier value any longer."""
    earlier, later = first_said(first), first_said(second)
    shared = known_sources(first) & known_sources(second)
    if growing and shared and (earlier == later or later == "9999"):
        return _count_on(first, second, min(shared))
    moves = growing and (_grows(first, second) or _shrinks(first, second)) and not _still_held(first, second)
    if earlier == later:
        line = f"{first[0].value} -> {second[0].value}"
        return Ruling("update", f"{line} on days unknown" if earlier == "9999" else f"{line} later on {earlier}") if moves else None
    if not earlier < later < "9999":
        return None
    line = f"{first[0].value} ({earlier}) -> {second[0].value} ({later})"
    if shared:
        return Ruling("update", f"{_name_of(min(shared), second)}: {line}")
    return Ruling("update", line) if moves else None


def _count_on(first: Side, second: Side, source: str) -> Ruling | None:
    """Two counts of one source whose order no day tells: the larger one is the later one, for such counts grow."""
    values = _values(first, second)
    if values is None or {s.report.id for s in first} & {s.report.id for s in second}:
        return None
    small, large = (first, second) if values[0] < values[1] else (second, first)
    return Ruling("update", f"{_name_of(source, large)} counts on: {small[0].value} -> {large[0].value}")


def _still_held(side: Side, later: Side) -> bool:
    """Whether a known source of this side is still quoted with it on the day of the later value or after; of values of one day, at
    an hour after it.
    """
    day = first_said(later)
    quoted = [statement for statement in side if statement.sources and statement.day >= day]
    if first_said(side) != day:
        return bool(quoted)
    hours = [statement.published for statement in later if statement.day == day]
    return any(all(compare_times(statement.published, hour) > 0 for hour in hours) for statement in quoted)


def _conflict(first: Side, second: Side, *, growing: bool) -> Ruling | None:
    """Two sources that stand against each other; a value without a source only beside a near one of the same days, if it does not grow:
    of two tolls of one day the one that names no source is an hour older or younger.
    """
    sides = " against ".join(_with_source(side) for side in sorted((first, second), key=lambda side: not origin_names(side)))
    if all(origin_names(side) for side in (first, second)):
        return Ruling("conflict", f"sources stand against each other: {sides}")
    bare = first[0].quantity is None and _values(first, second) is not None
    near = _share(first, second) >= NEAR or (bare and _is_garbled(first, second))
    if not growing and near and (same_days(first, second) or (bare and _within(first, second, RELAYED))):
        return _outvoted(first, second) or Ruling("conflict", f"cannot tell which is right: {sides}")
    return None


def _with_source(side: Side) -> str:
    names = ", ".join(sorted(origin_names(side)))
    return f"{side[0].value} from {names}" if names else f"{side[0].value} without a source"


def _outvoted(first: Side, second: Side) -> Ruling | None:
    """One outlet alone with a day, a place or a denial that names no source, where two others agree and name none either; or with a
    number that looks like a slip of theirs.
    """
    slip = first[0].quantity is None and _is_garbled(first, second) and not (origin_names(first) and origin_names(second))
    if not slip and (_values(first, second) or origin_names((*first, *second))):
        return None
    for side, rest in ((first, second), (second, first)):
        alone, others = ({statement.outlet for statement in each} for each in (side, rest))
        if len(alone) == 1 and len(others - alone) >= 2:
            return Ruling("misreport", f"{min(alone)} alone has {side[0].value}; {len(others - alone)} others have {rest[0].value}")
    return None
