"""Values that are loose: vague words, bounds, rounded figures, and the wider of two places; beside an exact one they are imprecise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.languages.tables import read_table
from srot.linking.extents import may_hold
from srot.linking.roundings import TENS, is_cut_short, is_round_of
from srot.linking.sides import NARROW, Ruling, Side
from srot.linking.statements import LOOSE, Statement
from srot.records import Quantity
from srot.text.normal import fold
from srot.text.words import find_words

CLOSE_BY = 32
"""Characters beside a figure in which words cap it."""
ROUNDING = 0.07
"""Share by which "about 300" may differ from what it rounds."""
MANY = 10.0
"""How many times its lower end a vague word without an upper one allows: "कई", "अरबों"."""
ROOM = 1.25
"""How far outside its usual bounds a vague word still speaks of the same figure."""
BEYOND = 1.5
"""How far above its bound "more than" still speaks of the same figure."""


def is_vague(sizes: Sequence[Quantity | None]) -> bool:
    """Whether any of some figures is words alone: "several", "dozens"."""
    return any(size is not None and size.value is None for size in sizes)


def looseness_of(statement: Statement) -> int:
    """2 for vague words, 1 for a bounded or rounded figure, 0 for an exact one."""
    figure = statement.quantity
    return 0 if figure is None else 2 if figure.value is None else int(figure.modifier in LOOSE)


def is_capped(text: str, figure: Quantity) -> bool:
    """Whether words make a figure the most that there can be: "no more than 45 people", "45 से ज्यादा नहीं", but not "as many as 45".

    >>> is_capped("no more than 45 people", Quantity("q", "a", 13, 15, "45", 45.0, 0.0, 45.0))
    True
    """
    before = [fold(word.text) for word in find_words(text, max(0, figure.start - CLOSE_BY), figure.start)]
    behind = [fold(word.text) for word in find_words(text, figure.end, min(len(text), figure.end + CLOSE_BY))]
    ends = any(f" {' '.join(before)}".endswith(f" {cap}") for cap in _caps("before"))
    return ends or any(f" {cap} " in f" {' '.join(behind)} " for cap in _caps("behind"))


@cache
def _caps(side: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "caps") if row["side"] == side)


def find_value(text: str, left: Side, right: Side) -> str:
    """The value of the statement that gives a figure in these words; one of the two sides must."""
    return next(s.value for s in (*left, *right) if s.quantity is not None and s.quantity.text == text)


def find_loose(a: Quantity, b: Quantity) -> Ruling | None:
    """That one is only a loose form of the other, by its text; without a reason when both are loose; ``None`` when both are meant exactly."""
    if a.value is None or b.value is None:
        vague, sharp = (a, b) if a.value is None else (b, a)
        if _is_range(vague) and _is_range(sharp):
            return Ruling("imprecise", "") if _overlap(vague, sharp) else None
        if _is_range(vague):
            return Ruling("imprecise", "") if sharp.value is None or _holds(vague, sharp.value) else None
        silent = sharp.value is None or (vague.low is not None and vague.low < TENS) or not _holds(vague, sharp.value, ROOM)
        why = "" if silent else f"{vague.text} is vague beside {sharp.text}"
        return Ruling("imprecise", why, vague.text)
    for loose, sharp in ((a, b), (b, a)):
        if loose.modifier in LOOSE and _allows(loose.modifier, loose.value or 0.0, sharp.value or 0.0):
            return Ruling("imprecise", f"{loose.text} is a bound or a rounding of {sharp.text}", loose.text)
    for short, exact in ((a, b), (b, a)):
        if is_cut_short(short, exact) or is_round_of(short, exact):
            return Ruling("imprecise", f"{short.text} is {exact.text} cut short or rounded", short.text)
    return None


def _is_range(vague: Quantity) -> bool:
    """Whether words give two near ends and no middle: "10 से 12 मीटर"."""
    return vague.value is None and bool(vague.low and vague.high and vague.high <= NARROW * vague.low)


def leaves_room(a: Quantity, b: Quantity) -> bool:
    """Whether one is two near ends between which the other lies, or rounds it: "तीन से चार" beside 4, "about 100" beside 99 tell of no other count, on whatever day."""
    if any(_is_range(wide) and sharp.value is not None and _holds(wide, sharp.value) for wide, sharp in ((a, b), (b, a))):
        return True
    rounded = [(one.value, other.value) for one, other in ((a, b), (b, a)) if one.modifier == "about" and other.modifier == "exact"]
    return any(one and other and _allows("about", one, other) for one, other in rounded)


def _overlap(one: Quantity, other: Quantity) -> bool:
    """Whether two pairs of near ends leave room for one figure: "5 से 7" beside "6 से 8", but not beside "2 से 3"."""
    return (one.low or 0) <= (other.high or 0) and (other.low or 0) <= (one.high or 0)


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


def find_nested(wide: Side, narrow: Side) -> Ruling | None:
    """That one place is the wider one in which the other may lie: a district beside its village."""
    pairs = [(a.extent, b.extent) for a in wide for b in narrow]
    if not all(a is not None and b is not None and may_hold(a, b) for a, b in pairs):
        return None
    return Ruling("imprecise", f"{wide[0].value} is the wider place, {narrow[0].value} may lie in it", wide[0].value)
