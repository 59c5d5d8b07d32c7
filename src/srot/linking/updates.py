"""Updates: a later value of the same source, or of a count that grows where nobody stands by the earlier one any longer."""

from __future__ import annotations

from srot.calendar.moments import compare_times
from srot.linking.entity_uses import find_country
from srot.linking.periods import RECOUNT
from srot.linking.sides import (
    SHRINKING,
    WHOLE,
    Ruling,
    Side,
    are_within,
    figures_of,
    grows,
    name_of,
    share_of,
    shrinks,
    whole_share,
)
from srot.linking.statements import Statement, first_said, known_sources, origin_names

DEAD = "dead"
LAG = 2
"""Days by which an outlet prints a count after others have a larger one."""
FEWEST = 0.1
"""Share of a larger count below which a smaller one is of something else."""


def find_replaced(left: Side, right: Side) -> Ruling | None:
    """An update that one report tells: its source gives one value in place of another."""
    for old, new in ((left, right), (right, left)) if share_of(left, right) >= WHOLE else ():
        for was in old:
            now = next((s for s in new if takes_the_place(s, was)), None) if was.former else None
            if now is not None:
                return Ruling("update", f"{', '.join(sorted(origin_names([now]))) or now.outlet}: {was.text} -> {now.text}")
    return None


def takes_the_place(now: Statement, was: Statement) -> bool:
    """Whether one report gives one value for what another was; where both have sources, from one of them or from one country."""
    if now.former or now.part or now.report.id != was.report.id or was.replaced_by not in ("", now.value):
        return False
    if not (now.sources and was.sources) or now.sources & was.sources:
        return True
    countries = [{find_country(name) for name in origin_names([statement])} - {None} for statement in (now, was)]
    return bool(countries[0] & countries[1])


def find_update(first: Side, second: Side, *, growing: bool) -> Ruling | None:
    """A later value of the same source, or of a count that grows where no source stands by the earlier value any longer."""
    earlier, later = first_said(first), first_said(second)
    shared = known_sources(first) & known_sources(second)
    if growing and shared and (earlier == later or later == "9999"):
        return _count_on(first, second, min(shared))
    if growing and earlier < later < "9999" and any(statement.revised for statement in second):
        return Ruling("update", f"{first[0].value} ({earlier}) revised to {second[0].value} ({later})")
    moves = growing and (grows(first, second) or shrinks(first, second)) and not (_still_held(first, second) or _counts_anew(first, second) or _exceeds(first, second))
    if earlier == later:
        line = f"{first[0].value} -> {second[0].value}"
        return Ruling("update", f"{line} on days unknown" if earlier == "9999" else f"{line} later on {earlier}") if moves else None
    if not earlier < later < "9999":
        return None
    line = f"{first[0].value} ({earlier}) -> {second[0].value} ({later})"
    if shared:
        return Ruling("update", f"{name_of(min(shared), second)}: {line}")
    return Ruling("update", line) if moves else None


def find_hourly(first: Side, second: Side) -> Ruling | None:
    """Two counts of one day of what only grows, of which one at least names no source: the larger is the later one, though no hour tells; so it is where an
    outlet lags and prints the smaller one a day or two after the larger."""
    day, values = first_said(first), figures_of(first, second)
    if values is None or day == "9999" or share_of(first, second) < whole_share(first, second) or _counts_down(first):
        return None
    small, large = (first, second) if values[0] < values[1] else (second, first)
    late = small is second and day < first_said(second) and are_within(first, second, LAG)
    if day != first_said(second) and not late:
        return None
    held = _still_held(small, large) or is_kept(first, second)
    return None if held else Ruling("update", f"{small[0].value} -> {large[0].value}, {f'told before it on {day}' if late else f'both on {day}'}", weak=True)


def counts_fewer(first: Side, second: Side) -> bool:
    """Whether a known source gives a smaller count days after a larger one, as all that was counted so far: it owns fewer than were told."""
    values = figures_of(first, second)
    if values is None or not _gives_less_later(first, second) or values[1] < FEWEST * values[0] or _counts_down(first):
        return False
    return any(statement.counting and statement.sources for statement in second)


def falls_back(first: Side, second: Side) -> bool:
    """Whether a count of the dead is smaller, and no part of it, later than an outlet lags: both cannot have been right, whoever gives them."""
    dead = first[0].quantity is not None and first[0].quantity.state == DEAD
    return dead and _gives_less_later(first, second) and share_of(first, second) >= WHOLE and not are_within(first, second, LAG)


def _gives_less_later(first: Side, second: Side) -> bool:
    """Whether the second side is the smaller count, printed on a later day, and of no source of the first."""
    values = figures_of(first, second)
    later = first_said(first) < first_said(second) < "9999"
    return values is not None and later and values[1] < values[0] and not known_sources(first) & known_sources(second)


def find_station(first: Side, second: Side) -> Ruling | None:
    """Two counts of one day, or one of them of a day that nobody knows, of which all who give the smaller one give it as what was counted so far, at an
    hour that nobody tells; no report sets them beside each other: the larger one is what it has come to.
    """
    values, days = figures_of(first, second), {first_said(first), first_said(second)}
    known = sorted(days - {"9999"})
    if values is None or len(known) != 1 or _counts_down(first):
        return None
    small, large = (first, second) if values[0] < values[1] else (second, first)
    together = {s.report.id for s in small} & {s.report.id for s in large}
    hours = all("T" in s.published for s in (*small, *large))
    rivals = len(days) == 1 and (hours or any(s.counting for s in large))
    if together or rivals or {s.report.id for s in small} > {s.report.id for s in small if s.counting}:
        return None
    return Ruling("update", f"{small[0].value} so far{_on(first_said(small))} -> {large[0].value}{'' if len(days) == 1 else _on(first_said(large))}")


def _on(day: str) -> str:
    return " on a day unknown" if day == "9999" else f" on {day}"


def is_kept(first: Side, second: Side) -> bool:
    """Whether several outlets print the smaller of two counts on days on which nobody prints the larger one any longer: it has come to no more."""
    values = figures_of(first, second)
    if values is None or _counts_down(first):
        return False
    small, large = (first, second) if values[0] < values[1] else (second, first)
    last = max((statement.day for statement in large if statement.day), default="9999")
    return len({statement.outlet for statement in small if statement.day > last}) > 1


def _counts_down(side: Side) -> bool:
    return side[0].quantity is not None and side[0].quantity.state in SHRINKING


def _counts_anew(first: Side, second: Side) -> bool:
    """Whether another source gives its count long after the first one: nobody counted on, somebody else looked into it."""
    known = (known_sources(first), known_sources(second))
    return all(known) and not known[0] & known[1] and not are_within(first, second, RECOUNT)


def _exceeds(first: Side, second: Side) -> bool:
    """Whether another source counts more than the first one says there can be: "no more than 45"."""
    values = figures_of(first, second)
    known = (known_sources(first), known_sources(second))
    return values is not None and values[0] < values[1] and all(known) and not known[0] & known[1] and all(s.capped for s in first if s.sources)


def _count_on(first: Side, second: Side, source: str) -> Ruling | None:
    """Two counts of one source whose order no day tells: the larger one is the later one, for such counts grow."""
    values = figures_of(first, second)
    if values is None or {s.report.id for s in first} & {s.report.id for s in second}:
        return None
    small, large = (first, second) if values[0] < values[1] else (second, first)
    return Ruling("update", f"{name_of(source, large)} counts on: {small[0].value} -> {large[0].value}")


def _is_outlived(quoted: Side, later: Side) -> bool:
    """Whether a value is quoted for the last time on the first day of the later one, which no source gives that day as its own count, and which is printed on."""
    day = first_said(later)
    rivals = any(statement.sources for statement in later if statement.day == day)
    return not rivals and all(statement.day == day for statement in quoted) and any(statement.day > day for statement in later)


def _still_held(side: Side, later: Side) -> bool:
    """Whether a known source of this side is still quoted with it on the day of the later value or after; of values of one day, at
    an hour after it.
    """
    day = first_said(later)
    quoted = [statement for statement in side if statement.sources and statement.day >= day]
    if first_said(side) != day:
        return bool(quoted) and not _is_outlived(quoted, later)
    hours = [statement.published for statement in later if statement.day == day]
    return any(all(compare_times(statement.published, hour) > 0 for hour in hours) for statement in quoted)
