"""Misreports: one outlet alone with a value of its source, digits that look like a slip, two counts that stand for each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from srot.linking.sides import Ruling, Side, are_within, figures_of, name_of, share_of
from srot.linking.statements import (
    Statement,
    first_said,
    known_callings,
    known_sources,
    origin_names,
    same_days,
)

DOCUMENT = "document"
TRUTHS = ("yes", "no")
"""The values of what is asserted and denied."""
NEAR = 0.6
"""Share of the other from which a figure without a source, or from one source on one day, is taken for the same count."""
RELAYED = 3
"""Days within which outlets pass on one announcement."""


def is_garbled(first: Side, second: Side, *, swapped_only: bool = False) -> bool:
    """Whether one figure looks like a slip of the other: digits swapped (18, 81), one changed, added or lost (288, 298; 4 and 40 lakh).

    Of figures of two digits only a swap and a lost or added nought count; `swapped_only` has it so for all, where 632 may have grown to 672.
    """
    values = figures_of(first, second)
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


def find_swapped(first: Side, second: Side) -> str:
    """The other count that one report gives as this one, and the other way round: 820 dead and 672 injured, 672 dead and 820 injured."""
    crossed = (what for a in first for b in second if a.report.id != b.report.id for what in _cross(a, b))
    return min(crossed, default="")


def _cross(a: Statement, b: Statement) -> Iterator[str]:
    return (what for what, value in a.beside if value == b.value and (what, a.value) in b.beside)


def tell_swap(first: Side, second: Side) -> Ruling:
    """The outlet with fewer beside it has them swapped; of two alone it cannot be told which."""
    alone, rest = sorted((first, second), key=lambda side: (len({s.outlet for s in side}), side[0].value))
    names = [", ".join(sorted({statement.outlet for statement in side})) for side in (alone, rest)]
    return Ruling("misreport", f"{names[0]} has swapped with another count what {names[1]} gives as {rest[0].value}")


def find_misreport(first: Side, second: Side, *, steady: bool) -> Ruling | None:
    """One outlet alone has another value from a source that others quote on the same days with one value.

    Two others are needed; one is enough, and a day or two between them, where the source cannot have changed its word (`steady`):
    the figure looks like a slip of the other, or what is told has happened.
    """
    if figures_of(first, second) and not steady and share_of(first, second) < NEAR:
        return None
    for alone, together in ((second, first), (first, second)):
        outlets = {statement.outlet for statement in alone}
        for key in sorted(known_callings(alone)) if len(outlets) == 1 else ():
            relays = [s for s in together if key in s.callings]
            others = {s.outlet for s in relays} - outlets
            near = same_days(alone, relays) or (steady and are_within(alone, relays, RELAYED))
            if near and len(others) >= (1 if steady else 2):
                return _tell_misreport(min(outlets), alone, len(others), together, name_of(key, alone))
    return None


def _tell_misreport(outlet: str, alone: Side, others: int, together: Side, name: str) -> Ruling:
    rest = f"{others} other{'s quote' if others > 1 else ' quotes'} {name} with {together[0].value}"
    return Ruling("misreport", f"{outlet} alone has {alone[0].value} from {name}; {rest}")


def find_two_words(first: Side, second: Side) -> Ruling | None:
    """One source cannot stand against itself: of two relays of one day that differ, one is wrong; but where one report tells that he says
    today what he denied before, it is he who does.

    Documents are left out: two polls, two reports often have but one name.
    """
    shared = known_sources(first) & known_sources(second) - {root.key for s in first for root in s.roots if root.kind == DOCUMENT}
    shared = frozenset(key for key in shared if not _speak_through_others(key, first, second))
    if not shared or "9999" in (first_said(first), first_said(second)) or not same_days(first, second):
        return None
    name = name_of(min(shared), second)
    if first[0].value in TRUTHS and {s.report.id for s in first} & {s.report.id for s in second}:
        return Ruling("conflict", f"{name} is quoted with {first[0].value} and with {second[0].value}")
    return Ruling("misreport", f"{name} is quoted with {first[0].value} and with {second[0].value} on the same day")


def _speak_through_others(key: str, first: Side, second: Side) -> bool:
    """Whether a body is heard through one person on one side and through another on the other: two spokesmen may tell two things."""
    voices = [{root.entity for s in side for root in s.roots if root.key == key and root.kind == "person"} for side in (first, second)]
    return all(voices) and voices[0].isdisjoint(voices[1])


def find_outvoted(first: Side, second: Side) -> Ruling | None:
    """One outlet alone with a day, a place or a denial that names no source, where two others agree and name none either; or with a
    number that looks like a slip of theirs.
    """
    slip = first[0].quantity is None and is_garbled(first, second) and not (origin_names(first) and origin_names(second))
    if not slip and (figures_of(first, second) or origin_names((*first, *second))):
        return None
    for side, rest in ((first, second), (second, first)):
        alone, others = ({statement.outlet for statement in each} for each in (side, rest))
        if len(alone) == 1 and len(others - alone) >= 2:
            return Ruling("misreport", f"{min(alone)} alone has {side[0].value}; {len(others - alone)} others have {rest[0].value}")
    return None
