"""Where reports cannot all be right, and of what nature that is.

Not every difference is a disagreement: a later toll is an update, a vague number beside an exact one is imprecise, a part is no
rival of the whole, a silence is no denial. Values are judged two by two; those that differ in one manner make one disagreement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from srot.linking.groups import Unions
from srot.linking.natures import rule
from srot.linking.roots import UNKNOWN
from srot.linking.sides import Ruling, Side
from srot.linking.statements import MOODS, Statement, first_said, known_sources, origin_names, same_days
from srot.linking.updates import counts_fewer
from srot.records import Disagreement, DisputedValue, TextSpan, make_id

NATURES = ("misreport", "conflict", "update", "imprecise")
FIXED = ("date", "place")
"""Kinds whose value does not change once the thing has happened."""
BLAMED = "attribution"
"""The kind of which a report's own words must tell who says so: who rejects one cause is easily taken for the source of all that stands beside."""
INFERRED = "inferred"
"""Basis of a root that no words of its report name."""
MOST_EXACT = 3
"""Exact figures that one loose value is set beside."""
MOST_REASONS = 3
"""Reasons listed for one disagreement: more pairs of values add nothing new."""

Judge = Callable[[Side, Side], Ruling | None]


def find_disagreements(
    story: str, kind: str, about: str, statements: Iterable[Statement], *, growing: bool = False, judge: Judge | None = None
) -> list[Disagreement]:
    """The disagreements among statements of one thing, one for each nature and each set of values so parted. `judge` rules on two values where `rule`, which
    weighs figures, days and words, knows too little of the thing."""
    by_value = _by_value(_drop_inferred(list(statements)) if kind == BLAMED else statements)
    told = all(MOODS.get(statement.mood) == "told" for found in by_value.values() for statement in found)
    settle = partial(rule, growing=growing, fixed=kind in FIXED and told)
    rulings = {
        (left, right): ruling
        for left, right in combinations(by_value, 2)
        if (ruling := (judge or settle)(by_value[left], by_value[right]))
    }
    return [
        _make(story, kind, about, {value: by_value[value] for value in values}, Ruling(nature, why))
        for nature, values, why in _gather(_keep_nearest(_drop_stations(_drop_contested(_drop_outgrown(rulings, by_value), by_value), by_value), by_value), list(by_value))
    ]


def _drop_inferred(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without the sources that were only inferred for them and stand behind another value too: nobody quotes them with this one."""
    values: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        for source in statement.sources:
            values[source].add(statement.value)
    return [replace(s, roots=tuple(root for root in s.roots if root.basis != INFERRED or len(values[root.key]) < 2)) for s in statements]


def _by_value(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """The statements of each value, by the first day on which it is given, then by size."""
    seen: dict[tuple[str, str, frozenset[str], bool], Statement] = {}
    for statement in sorted(statements, key=lambda s: (s.report.id, s.former, s.start, s.value)):
        key = (statement.report.id, statement.value, statement.sources, statement.former)
        first = seen.setdefault(key, statement)
        seen[key] = replace(first, counting=first.counting or statement.counting)
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in seen.values():
        found[statement.value].append(statement)
    return {value: found[value] for value in sorted(found, key=lambda value: (first_said(found[value]), _value_order(value)))}


Rulings = dict[tuple[str, str], Ruling]


def _drop_outgrown(rulings: Rulings, by_value: Mapping[str, Sequence[Statement]]) -> Rulings:
    """The rulings without conflicts of two early counts that one later count replaced both: they were stations on its way.

    Where one report sets the two beside each other, they stay in conflict.
    """
    updates = {frozenset(pair) for pair, ruling in rulings.items() if ruling.nature == "update"}

    def is_outgrown(left: str, right: str) -> bool:
        together = {s.report.id for s in by_value[left]} & {s.report.id for s in by_value[right]}
        largest = max(_value_order(left), _value_order(right))
        later = (value for value in by_value if largest < _value_order(value) and value not in (left, right))
        return not together and any({frozenset((left, value)), frozenset((right, value))} <= updates for value in later)

    return {pair: ruling for pair, ruling in rulings.items() if ruling.nature != "conflict" or not is_outgrown(*pair)}


def _drop_contested(rulings: Rulings, by_value: Mapping[str, Sequence[Statement]]) -> Rulings:
    """The rulings without updates to the larger of two counts in conflict, where no source of its own has counted on: while another
    stands by less, the count is disputed and not grown; nor to one that is given as fewer than were told days before.
    """
    conflicts = [sorted(pair, key=_value_order) for pair, ruling in rulings.items() if ruling.nature == "conflict"]
    late = [(small, large) for small, large in conflicts if counts_fewer(by_value[large], by_value[small])]
    contested = {large for small, large in conflicts if (small, large) not in late} | {small for small, _ in late}

    def is_contested(left: str, right: str) -> bool:
        own = known_sources(by_value[left]) & known_sources(by_value[right])
        return max((left, right), key=_value_order) in contested and not own and not any(s.former for v in (left, right) for s in by_value[v])

    return {pair: ruling for pair, ruling in rulings.items() if ruling.nature != "update" or not is_contested(*pair)}


def _drop_stations(rulings: Rulings, by_value: Mapping[str, Sequence[Statement]]) -> Rulings:
    """The rulings without the loose form of a figure ("at least 8" beside 11) where each of the two is a station of one count that goes on beyond them."""
    moved: dict[str, set[str]] = defaultdict(set)
    for (left, right), ruling in rulings.items():
        if ruling.nature == "update":
            moved[left].add(right)
            moved[right].add(left)
    vague = {value for value, found in by_value.items() if all(s.quantity is None or s.quantity.value is None for s in found)}
    return {
        pair: ruling
        for pair, ruling in rulings.items()
        if ruling.nature != "imprecise" or vague & set(pair) or not moved[pair[0]] & moved[pair[1]]
    }


def _keep_nearest(rulings: Rulings, by_value: Mapping[str, Sequence[Statement]]) -> Rulings:
    """The rulings with each loose value beside the exact figures of its days only, and the nearest few of them: it stands for one count."""
    kept = {pair: ruling for pair, ruling in rulings.items() if ruling.nature != "imprecise"}
    beside: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair, ruling in rulings.items():
        if ruling.nature == "imprecise":
            beside[ruling.loose].append(pair)
    for pairs in beside.values():
        days = [pair for pair in pairs if same_days(by_value[pair[0]], by_value[pair[1]])]
        nearest = sorted(days or pairs, key=lambda pair: (_apart(*pair), pair))
        kept.update({pair: rulings[pair] for pair in nearest[:MOST_EXACT]})
    return kept


def _apart(left: str, right: str) -> float:
    """How far two figures lie apart, as the larger in terms of the smaller; one for words."""
    sizes = sorted((_value_order(left)[0], _value_order(right)[0]))
    return sizes[1] / sizes[0] if sizes[0] > 0 and sizes[1] < float("inf") else 1.0


def _gather(rulings: Rulings, order: Sequence[str]) -> list[tuple[str, list[str], str]]:
    """The values that any ruling connects, once for each nature among them, with the reasons of their pairs, neighbours first."""
    unions = Unions()
    for left, right in rulings:
        unions.join(left, right)
    rank = {value: number for number, value in enumerate(order)}
    gathered = []
    for members in unions.groups({value for pair in rulings for value in pair}):
        for nature in NATURES:
            pairs = [pair for pair, ruling in rulings.items() if ruling.nature == nature and pair[0] in members]
            if pairs:
                pairs.sort(key=lambda pair: (abs(rank[pair[0]] - rank[pair[1]]), sorted(rank[value] for value in pair)))
                reasons = dict.fromkeys(rulings[pair].why for pair in pairs)
                values = sorted({value for pair in pairs for value in pair}, key=rank.__getitem__)
                gathered.append((nature, values, _join(list(reasons)[:MOST_REASONS])))
    return gathered


def _join(reasons: Sequence[str]) -> str:
    """Reasons in one line; what several say before their colon is said once."""
    heads = [reason.partition(": ")[0] for reason in reasons]
    return "; ".join(reason.removeprefix(f"{head}: ") if head in heads[:place] else reason for place, (head, reason) in enumerate(zip(heads, reasons, strict=True)))


def _make(story: str, kind: str, about: str, by_value: Mapping[str, Sequence[Statement]], ruling: Ruling) -> Disagreement:
    values = tuple(_disputed(value, found) for value, found in by_value.items())
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
    """Figures by size, a range by its lower end, then words."""
    try:
        return (float(value[:1] + value[1:].replace("-", " ").partition(" ")[0]), value)
    except ValueError:
        return (float("inf"), value)


def _disputed(value: str, found: Sequence[Statement]) -> DisputedValue:
    ordered = sorted(found, key=lambda s: (s.day or "9999", s.report.id, s.start))
    days = [s.day for s in ordered if s.day]
    return DisputedValue(
        value=value,
        text=ordered[0].text,
        articles=tuple(sorted({s.report.id for s in found})),
        origins=tuple(sorted(origin_names(found))) or (UNKNOWN,),
        published=days[0] if days else None,
        words=tuple(dict.fromkeys(TextSpan(s.report.id, s.start, s.end) for s in ordered)),
    )
