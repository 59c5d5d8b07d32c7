"""Where reports cannot all be right, and of what nature that is.

Not every difference is a disagreement: a later toll is an update, a vague number beside an exact one is imprecise, a part is no
rival of the whole, a silence is no denial. Values are judged two by two; those that differ in one manner make one disagreement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from srot.linking.groups import Unions
from srot.linking.natures import Ruling, rule
from srot.linking.roots import UNKNOWN
from srot.linking.statements import MOODS, Statement, origin_names
from srot.records import Disagreement, DisputedValue, make_id

NATURES = ("misreport", "conflict", "update", "imprecise")
FIXED = ("date", "place")
"""Kinds whose value does not change once the thing has happened."""
MOST_REASONS = 3
"""Reasons listed for one disagreement: more pairs of values add nothing new."""


def find_disagreements(
    story: str, kind: str, about: str, statements: Iterable[Statement], *, growing: bool = False
) -> list[Disagreement]:
    """The disagreements among statements of one thing, one for each nature and each set of values so parted."""
    by_value = _by_value(statements)
    told = all(MOODS.get(statement.mood) == "told" for found in by_value.values() for statement in found)
    fixed = kind in FIXED and told
    rulings = {
        (left, right): ruling
        for left, right in combinations(sorted(by_value, key=_value_order), 2)
        if (ruling := rule(by_value[left], by_value[right], growing=growing, fixed=fixed))
    }
    return [
        _make(story, kind, about, {value: by_value[value] for value in values}, Ruling(nature, why))
        for nature, values, why in _gather(rulings)
    ]


def _by_value(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    seen: dict[tuple[str, str, frozenset[str]], Statement] = {}
    for statement in sorted(statements, key=lambda s: (s.report.id, s.start, s.value)):
        seen.setdefault((statement.report.id, statement.value, statement.sources), statement)
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in seen.values():
        found[statement.value].append(statement)
    return {value: found[value] for value in sorted(found)}


def _gather(rulings: Mapping[tuple[str, str], Ruling]) -> list[tuple[str, list[str], str]]:
    """Values that one nature connects, with the reasons of their pairs."""
    gathered = []
    for nature in NATURES:
        pairs = {pair: ruling.why for pair, ruling in rulings.items() if ruling.nature == nature}
        unions = Unions()
        for left, right in pairs:
            unions.join(left, right)
        for values in unions.groups({value for pair in pairs for value in pair}):
            reasons = sorted({why for pair, why in pairs.items() if set(pair) <= set(values)})
            gathered.append((nature, values, "; ".join(reasons[:MOST_REASONS])))
    return gathered


def _make(story: str, kind: str, about: str, by_value: Mapping[str, Sequence[Statement]], ruling: Ruling) -> Disagreement:
    values = tuple(_disputed(value, by_value[value]) for value in sorted(by_value, key=_value_order))
    claims = tuple(sorted({s.claim for found in by_value.values() for s in found if s.claim}))
    return Disagreement(
        id=make_id("dis", story, *claims, kind, about, ruling.nature, *sorted(by_value)),
        story=story,
        claims=claims,
        kind=kind,
        nature=ruling.nature,
        about=about,
        values=values,
        why=ruling.why,
    )


def _value_order(value: str) -> tuple[float, str]:
    try:
        return (float(value), value)
    except ValueError:
        return (float("inf"), value)


def _disputed(value: str, found: Sequence[Statement]) -> DisputedValue:
    first = min(found, key=lambda s: (s.day or "9999", s.report.id))
    days = sorted(s.day for s in found if s.day)
    return DisputedValue(
        value=value,
        text=first.text,
        articles=tuple(sorted({s.report.id for s in found})),
        origins=tuple(sorted(origin_names(found))) or (UNKNOWN,),
        published=days[0] if days else None,
    )
