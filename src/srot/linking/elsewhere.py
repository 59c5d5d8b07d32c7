"""Counts of another place than that of the story: those killed in a raid elsewhere, or at one of many sites, whom a report counts beside all it tells of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from srot.linking.claimed import Claimed
from srot.linking.contrasts import are_contrasted, are_two
from srot.linking.reports import find_sentence
from srot.linking.roots import UNKNOWN
from srot.linking.statements import Statement
from srot.linking.updates import DEAD
from srot.text.normal import fold

Named = Mapping[str, frozenset[str]]
PLACE = "LOC"
LEAST = 5
"""Reports from which it can be told where a story goes."""
RARE = 0.5
"""Share of the other reports of a story below which a place that they name is not the story's own."""


def gather_names(claimed: Sequence[Claimed]) -> Named:
    """Report -> all whom and what its units name."""
    found: dict[str, set[str]] = {}
    for claim in claimed:
        for unit in claim.units:
            found.setdefault(unit.report, set()).update(unit.names)
    return {report: frozenset(names) for report, names in found.items()}


def mark_elsewhere(statements: Sequence[Statement], named: Named) -> list[Statement]:
    """The statements, those of the dead as parts whose own words place them where most other reports of the story do not go, while their report counts more
    dead. The injured are counted by hospital, wherever these are."""
    if len(named) < LEAST:
        return list(statements)
    counts = Counter(name for names in named.values() for name in names)

    def is_rare(place: str, report: str) -> bool:
        others = counts[place] - (place in named.get(report, ()))
        return others < RARE * (len(named) - 1)

    def is_elsewhere(statement: Statement) -> bool:
        count = statement.quantity
        if count is None or count.state != DEAD or statement.former or not any(is_rare(place, statement.report.id) for place in statement.places):
            return False
        return any(other.state == count.state and (other.value or 0) > (count.value or 0) for other in statement.report.reading.quantities)

    return [replace(statement, part=True) if is_elsewhere(statement) else statement for statement in statements]


def place_by_speakers(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those that one sentence sets against each other from officers of two places as counts of these: "while the surgeon of Gaya
    counted 11, officials in Aurangabad counted six"."""
    places = [_place_of_speaker(statement) for statement in statements]

    def is_apart(one: int, other: int) -> bool:
        a, b = statements[one], statements[other]
        rival = bool(places[one] and places[other]) and places[one] != places[other] and are_two(a.sources, b.sources)
        return rival and are_contrasted(a.report.article.text, (a.start, a.end), (b.start, b.end))

    told: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        told[statement.report.id].append(number)
    apart = {one for beside in told.values() for one in beside if places[one] and any(is_apart(one, other) for other in beside)}
    return [replace(s, places=s.places or frozenset((places[number],))) if number in apart else s for number, s in enumerate(statements)]


def _place_of_speaker(statement: Statement) -> str:
    """The place that the one source of a figure is named with in its sentence; "" where there is none."""
    sentence = find_sentence(statement.report, statement.start)
    names = [fold(root.name) for root in statement.roots if root.kind != UNKNOWN]
    if sentence is None or len(names) != 1:
        return ""
    inside = (m for m in statement.report.reading.mentions if m.type == PLACE and sentence.start <= m.start and m.end <= sentence.end)
    return next((m.gazetteer or fold(m.name) for m in inside if fold(m.text) in names[0]), "")
