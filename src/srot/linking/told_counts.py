"""What a report counts: small figures with what they count, which two tellings of one happening have in common and two happenings of one kind seldom."""

from __future__ import annotations

from srot.languages.lexicon import Lexicon
from srot.linking.reports import Report
from srot.records import Quantity

LEAST = 2
"""One of anything is told in every report."""
TOLLS = frozenset(("dead", "missing", "affected", "arrested"))
"""What befell those whose number tells happenings apart; the injured are counted too differently, the rescued become more by the hour."""
WHOLE = frozenset(("c:people", "c:death"))
"""Whom a toll counts: two pilots, or 23 from Kerala, are a part of it."""


def find_told_counts(report: Report, lexicon: Lexicon) -> tuple[str, ...]:
    """Each count with what befell the counted, or else with the last content word of their name: "12 dead", "5 c:woman".

    Vague words and figures with a unit are none, nor is a figure that the same sentence replaces.
    """
    return tuple(sorted({f"{quantity.value:g} {what}" for quantity in report.reading.quantities if (what := _find_counted(quantity, lexicon))}))


def _find_counted(quantity: Quantity, lexicon: Lexicon) -> str | None:
    """What a figure counts, alike in every language that has a notion for it; ``None`` for what is no count."""
    if quantity.value is None or quantity.value < LEAST or quantity.unit or quantity.modifier == "vague" or quantity.status != "current":
        return None
    keys = lexicon.find_keys(quantity.of or "") if quantity.state is None else ()
    return quantity.state or (keys[-1].key if keys else None)


def find_lead_counts(report: Report, lexicon: Lexicon, lead: int) -> tuple[str, ...]:
    """Of these counts those in ``text[:lead]`` of whom nothing befell: "13 सीट", "40 c:school"."""
    counted = [quantity for quantity in report.reading.quantities if quantity.start < lead and quantity.state is None]
    return tuple(sorted({f"{quantity.value:g} {what}" for quantity in counted if (what := _find_counted(quantity, lexicon))}))


def find_tolls(report: Report, lexicon: Lexicon) -> tuple[str, ...]:
    """Of these counts those of the dead, the missing, the affected or the arrested that say of no kind of people that it is they."""
    return tuple(sorted({f"{quantity.value:g} {quantity.state}" for quantity in report.reading.quantities if _is_toll(quantity, lexicon)}))


def _is_toll(quantity: Quantity, lexicon: Lexicon) -> bool:
    if quantity.state not in TOLLS or _find_counted(quantity, lexicon) is None:
        return False
    return not quantity.of or any(key.key in WHOLE for key in lexicon.find_keys(quantity.of))
