"""Which origin is a part or the voice of another that its name alone does not tell: the court of a judge, the ministry of a bare government."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.linking.desks import Desk, is_desk_of
from srot.linking.named_origins import Facts
from srot.linking.notions import find_notions, find_places
from srot.linking.officers import UNION, is_ministry, serves
from srot.linking.papers import is_finding, is_panel, is_paper_of_more
from srot.linking.same_names import is_bare_name

COURT, JUDGE, FORMER, DEPUTY = "c:court", "c:judge", "c:former", "c:deputy"


def find_wholes(part: Facts, among: Sequence[Facts]) -> Iterator[Facts]:
    """Those that a name may belong to, which alone does not say so: the court of a judge, the one whose office it is, the full name of a bare one, the
    panel whose report a bare one is, the ministry or the head of a bare government, the head of the government of a state."""
    for whole in among:
        if whole is not part and (
            _sits_in(part, whole)
            or _works_for(part, whole)
            or is_bare_name(part.origin, whole.origin)
            or (is_finding(part) and (is_panel(whole) or (is_paper_of_more(whole, part) and not any(map(is_panel, among)))))
            or (part.bare_government and (is_ministry(whole.wording) or _heads_it(whole, part)))
            or (part.governed and _heads_state(whole, part, among))
        ):
            yield whole


def _heads_it(person: Facts, government: Facts) -> bool:
    """Whether a person is the prime minister, or the chief minister of what is not called the union's government: its decisions are told as his."""
    if person.kind != "person" or FORMER in person.held:
        return False
    union = any(UNION in find_notions(*name) for name in government.origin.names)
    return "c:prime_minister" in person.held or ("c:chief_minister" in person.held and not union)


def _heads_state(person: Facts, government: Facts, among: Sequence[Facts]) -> bool:
    """Whether a person is the chief minister of the state whose government the other is; or of one that is not named, where no other state's government speaks."""
    if person.kind != "person" or "c:chief_minister" not in person.held or person.held & {FORMER, DEPUTY}:
        return False
    held = frozenset(place for words in person.origin.offices for place in find_places(find_notions(*words)))
    return bool(held & government.governed) if held else all(other.governed <= government.governed for other in among)


def _sits_in(judge: Facts, court: Facts) -> bool:
    return JUDGE in judge.held and FORMER not in judge.held and court.kind == "body" and any(COURT in words for words in court.wording)


def _works_for(desk: Facts, other: Facts) -> bool:
    """Whether a body is the office of a person, by his name or by what he is, or of one whose office the other is."""
    return any(is_desk_of(mine, whose) for mine in desk.deskwork for whose in (*_find_heads(other), *other.deskwork))


def _find_heads(person: Facts) -> Iterator[Desk]:
    if person.kind == "person":
        called = tuple(name for name, _ in person.origin.names)
        for notions in {find_notions(*office) for office in person.origin.offices} or {frozenset[str]()}:
            yield Desk(called, notions)


def is_officer_of(officer: Facts, force: Facts) -> bool:
    """Whether a person holds an office in a body of which all officers speak for it; these among themselves stay apart."""
    if officer.kind != "person" or not force.forces:
        return False
    offices = (*officer.origin.offices, *officer.origin.names)
    return all(any(serves(office, force_name) for office in offices) for force_name in force.forces)


def is_described_by(body: Facts, described: Facts) -> bool:
    """Whether a body that the gazetteer knows is what another name only describes: "Seoul's spy agency", "the US survey"."""
    if body is described or not body.homes or not body.sorts:
        return False
    return any(seat in body.homes and not body.sorts.isdisjoint(sorts) for seat, sorts in described.described)
