"""Of what nature the difference of two values is: update, conflict, misreport, imprecise; or none, when both can be right."""

from __future__ import annotations

from dataclasses import replace

from srot.linking.contrasts import are_two
from srot.linking.looseness import find_loose, find_nested, find_value, is_vague, leaves_room, looseness_of
from srot.linking.measure_keys import HARMED
from srot.linking.sides import (
    LEADING,
    SWINGING,
    WHOLE,
    Ruling,
    Side,
    are_within,
    figures_of,
    grows,
    in_order,
    share_of,
    shrinks,
    whole_share,
)
from srot.linking.slips import (
    NEAR,
    RELAYED,
    find_misreport,
    find_outvoted,
    find_swapped,
    find_two_words,
    is_garbled,
    tell_swap,
)
from srot.linking.statements import (
    ASSERTED,
    POSSIBLE,
    Statement,
    are_rivals,
    feared_beside_counted,
    first_said,
    known_sources,
    origin_names,
    same_days,
    set_against,
    set_against_hearsay,
    set_against_office,
    sharpest,
)
from srot.linking.updates import (
    counts_fewer,
    falls_back,
    find_hourly,
    find_replaced,
    find_station,
    find_update,
    is_kept,
)
from srot.linking.vectors import cosine

GROWING = (
    "dead", "injured", "missing", "arrested", "booked", "displaced", "rescued", "hospitalised", "discharged", "released", "evacuated", "affected", "ill", "sent",
    "turnout",
)
"""States, and notions measured, whose count is expected to change as time goes on."""
PART = 0.25
"""A figure below this share of the other is taken for a part of it or of another scope."""
EARLY_PART = 0.1
"""The same for an earlier count of something that grows: first tolls are small."""
ALIKE = 0.5
"""Likeness of the words beside two figures from which no share makes one a part of the other, if two sources give them."""
RIVAL, NEAR_ALIKE = 0.2, 0.3
"""Share from which two sources may stand against each other over things that nobody counts on, and the likeness of the words beside them."""
VERY_ALIKE = 0.75
"""Likeness of the words beside two figures of one source and one day from which it is quoted wrongly."""
TINY = 0.05
"""A count of people below this share of the other is of something else, whoever gives it: of one house, of another shock."""


def rule(left: Side, right: Side, *, growing: bool = False, fixed: bool = False) -> Ruling | None:
    """What stands between two values; ``None`` when both can be right.

    `growing` is a count that is expected to rise as time goes on; `fixed` what no later word changes: day and place of what has happened.
    What a report itself calls former ("40 नहीं, 41") is an update, where nobody else stands by it.
    """
    current = [[statement for statement in side if not statement.former] for side in (left, right)]
    if not all(current):
        return find_replaced(left, right)
    denied = _is_denied(left, right) or _is_denied(right, left)
    found = _rule(*current, growing=growing, fixed=fixed, denied=denied)
    if found is not None and not found.weak:
        return found
    return _rule_loose(*current, growing=growing) or found or find_replaced(left, right)


def _is_denied(side: Side, other: Side) -> bool:
    """Whether who gives the other value says of this one that it is not so: they are rivals, however far apart."""
    return bool({s.report.id for s in side if s.former} & {s.report.id for s in other if not s.former})


def _rule_loose(left: Side, right: Side, *, growing: bool) -> Ruling | None:
    """The same for those alone who give a value loosely, where others give it as exact: "290 से ज़्यादा" beside 290 and 293."""
    sides = [[statement for statement in side if looseness_of(statement)] for side in (left, right)]
    for loose, whole, other in ((sides[0], left, right), (sides[1], right, left)):
        ruling = _rule(loose, other, growing=growing, fixed=False) if 0 < len(loose) < len(whole) else None
        if ruling is not None and ruling.nature == "imprecise":
            return ruling
    return None


def _rule(left: Side, right: Side, *, growing: bool, fixed: bool, denied: bool = False) -> Ruling | None:
    """What two sides are to each other, by the statements of both that cannot all be right; ``None`` where they do not disagree."""
    rivals = _find_rivals(left, right)
    if not rivals or _is_feared(left, right) or _is_feared(right, left):
        return None
    kept = {id(statement) for pair in rivals for statement in pair}
    left, right = ([statement for statement in side if id(statement) in kept] for side in (left, right))
    nested = find_nested(left, right) or find_nested(right, left)
    if nested is not None:
        return nested
    sizes = (sharpest(left), sharpest(right))
    first, second = in_order(left, right, growing=growing)
    loose = find_loose(sizes[0], sizes[1]) if sizes[0] and sizes[1] else None
    # "At least 90" of one day and 130 of the next are two tolls: early ones are all given as the least.
    apart = any(a.report.id != b.report.id for a, b in rivals)
    grown = growing and grows(first, second) and first_said(second) != "9999" and not (sizes[0] and sizes[1] and leaves_room(sizes[0], sizes[1]))
    if loose is not None and (apart or is_vague(sizes)) and not grown:
        return _tell_loose(loose, left, right, growing=growing) if apart else None
    alike = max(cosine(a.keys, b.keys) for a, b in rivals)
    alone = len({statement.report.id for statement in (*left, *right)}) == 1
    if alone and alike < ALIKE and sizes[0] and not any(set_against(a, b, of_one=not _counts_people(a)) for a, b in rivals):
        return None
    swapped = find_swapped(first, second)
    if swapped:
        # Two counts that stand for each other are one slip: it is told of the first of them.
        return tell_swap(first, second) if first[0].topic < swapped else None
    if not denied and not any(_count_one_side(a, b) for a, b in rivals) and _is_part(first, second, growing=growing, alike=alike):
        return None
    steady = fixed or (is_garbled(first, second, swapped_only=growing) and not (growing and grows(first, second)))
    if growing and (counts_fewer(first, second) or falls_back(first, second)):
        return Ruling("conflict", f"a later count is smaller: {with_source(second)} against {with_source(first)}")
    misreport = find_misreport(first, second, steady=steady)
    if misreport is None and not growing and _gives_two(first, second, alike):
        return None
    return (
        misreport
        or find_update(first, second, growing=growing)
        or (None if growing else find_two_words(first, second))
        or _conflict(first, second, growing=growing, fixed=fixed)
    )


def _is_feared(feared: Side, counted: Side) -> bool:
    """Whether all who give one value only fear it, all who give the other tell it as it is, and some report gives both as that."""
    moods = {statement.mood for statement in feared}, {statement.mood for statement in counted}
    return moods == ({POSSIBLE}, {ASSERTED}) and any(feared_beside_counted(a, b) for a in feared for b in counted)


def _tell_loose(loose: Ruling, left: Side, right: Side, *, growing: bool) -> Ruling | None:
    """A value that is given loosely beside the same as exact; of a toll only where both are told within the time in which one is passed on."""
    near = same_days(left, right) or are_within(left, right, RELAYED)
    return replace(loose, loose=find_value(loose.loose, left, right)) if loose.why and (near or not growing) else None


def _find_rivals(left: Side, right: Side) -> list[tuple[Statement, Statement]]:
    """The pairs of statements of which not both can be right.

    "हजारों" and "10,000" in one report are one count in two words; to another report's "हजारों" the number is still the sharper. Of people two sources may
    still count for themselves, where neither has given both figures.
    """
    rivals = [(a, b) for a in left for b in right if are_rivals(a, b)]
    together = _said_together(left, right)
    if not together:
        return rivals
    return [(a, b) for a, b in rivals if _is_sharper(a, b) or (_counts_people(a) and are_two(a.sources, b.sources) and not {a.sources, b.sources} & together)]


def _gives_two(first: Side, second: Side, alike: float) -> bool:
    """Whether one source gives two figures on one day in words too unlike to be of one thing: two bids, the seats of two parties."""
    counts = [statement.quantity for statement in (*first, *second) if statement.quantity is not None]
    told = any(count.state for count in counts) or not all(statement.keys for statement in (*first, *second))
    if not counts or told or alike >= VERY_ALIKE or is_garbled(first, second):
        return False
    return bool(known_sources(first) & known_sources(second)) and same_days(first, second)


def _said_together(left: Side, right: Side) -> set[frozenset[str]]:
    """The sources from whom one report gives both values: then they measure two things, or the report itself says which is newer."""
    found: set[frozenset[str]] = set()
    for a in left:
        for b in right:
            if a.report.id != b.report.id or set_against_hearsay(a, b):
                continue
            if a.sources == b.sources or not ((a.sources and b.sources) or _suffered(a)):
                found |= {a.sources, b.sources}
    return found


def _suffered(statement: Statement) -> bool:
    """Whether it counts those whom harm befell: "10 died", tells the report, "11, says the opposition" gives two counts of them and not two things."""
    return statement.quantity is not None and (statement.quantity.state or statement.counted) in HARMED


def _is_sharper(a: Statement, b: Statement) -> bool:
    """Whether one of two reports gives as exact what the other gives loosely; "about 3" is no loose form of 7, unless people are counted, who become more."""
    if a.report.id == b.report.id or looseness_of(a) == looseness_of(b) or a.quantity is None or b.quantity is None:
        return False
    return _counts_people(a) or find_loose(a.quantity, b.quantity) is not None


def _is_part(first: Side, second: Side, *, growing: bool, alike: float) -> bool:
    """Whether one value is small enough beside the other to be of a part, and nothing tells that it is not.

    Days that lie too far apart are of two events in the same way; a bare number that counts nothing has no parts. Of a crowd one source may well give
    thirty times what another gives.
    """
    share = share_of(first, second)
    if share >= whole_share(first, second) or (first[0].quantity is None and figures_of(first, second)) or (growing and counts_fewer(first, second)):
        return False
    one_source = known_sources(first) & known_sources(second)
    if one_source and (is_garbled(first, second) or shrinks(first, second)):
        return False
    if first[0].of_crowd and not one_source and known_sources(first) and known_sources(second):
        return False
    if first[0].of_fighters and are_two(known_sources(first), known_sources(second)):
        return False
    if share < TINY:
        return True
    if alike >= ALIKE and not one_source and known_sources(first) and known_sources(second):
        return False
    if not growing and share >= RIVAL and not one_source and known_sources(first) and known_sources(second) and alike >= NEAR_ALIKE:
        return False
    if growing and grows(first, second):
        return share < EARLY_PART
    if figures_of(first, second) and (first_said(first) == first_said(second) or not grows(first, second)):
        return True
    return share < PART


def _count_one_side(a: Statement, b: Statement) -> bool:
    """Whether two sources count the losses of one country, or one report gives what two sources count of the same sufferers, whom nobody
    shares out as rescuers share out the rescued."""
    if not are_two(a.sources, b.sources):
        return False
    suffered = a.quantity is not None and a.quantity.state in HARMED
    return bool(a.owner and a.owner == b.owner) or (suffered and a.report.id == b.report.id and a.places == b.places)


def _counts_people(statement: Statement) -> bool:
    return statement.quantity is not None and statement.quantity.state is not None


def _conflict(first: Side, second: Side, *, growing: bool, fixed: bool) -> Ruling | None:
    """Two sources that stand against each other; a value without a source only beside a near one of the same days, if it does not grow (crowds may lie further apart):
    of two tolls of one day the one that names no source is an hour older or younger, so that the larger has taken the place of the smaller.
    """
    station = find_station(first, second) if growing else None
    if station is not None:
        return station
    if all(origin_names(side) for side in (first, second)):
        return Ruling("conflict", f"sources stand against each other: {set_out(first, second)}")
    beside = any(set_against_hearsay(a, b) or set_against_office(a, b) for a in first for b in second)
    if growing and (beside or _are_set_side_by_side(first, second)):
        return Ruling("conflict", f"one report gives both: {set_out(first, second)}")
    bare = first[0].quantity is None and figures_of(first, second) is not None
    near = share_of(first, second) >= (WHOLE if first[0].of_crowd else NEAR) or (bare and is_garbled(first, second))
    swings = first[0].quantity is not None and first[0].quantity.state in SWINGING
    kept = growing and near and is_kept(first, second)
    if kept or ((not growing or swings) and near and (same_days(first, second) or (bare and are_within(first, second, RELAYED)))):
        return (None if kept else find_outvoted(first, second)) or Ruling("conflict", f"cannot tell which is right: {set_out(first, second)}")
    if fixed and near and are_within(first, second, RELAYED):
        return find_outvoted(first, second)
    return find_hourly(first, second) if growing else None


def _are_set_side_by_side(first: Side, second: Side) -> bool:
    """Whether a report counts the sufferers itself, and quotes a source with a smaller count of them."""
    values = figures_of(first, second)
    if values is None or share_of(first, second) < LEADING:
        return False
    small, large = (first, second) if values[0] < values[1] else (second, first)
    pairs = ((few, many) for few in small for many in large if few.report.id == many.report.id)
    return any(_suffered(few) and few.sources and not (many.sources or many.rising or feared_beside_counted(few, many)) for few, many in pairs)


def set_out(left: Side, right: Side) -> str:
    """Two sides against each other, one with a source first."""
    return " against ".join(with_source(side) for side in sorted((left, right), key=lambda side: not origin_names(side)))


def with_source(side: Side) -> str:
    """A value with those who stand behind it."""
    names = ", ".join(sorted(origin_names(side)))
    return f"{side[0].value} from {names}" if names else f"{side[0].value} without a source"
