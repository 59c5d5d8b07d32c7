"""Who does what a unit tells, where that is a deed of which two doers cannot both be true: an attack, a killing, a broken truce."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Mention
from srot.text.normal import fold

COUNTRY_SIDE = "country:"
"""What the side of a country begins with."""


@dataclass(frozen=True, slots=True)
class Doer:
    """The one whom a unit names as doing it: `side` is its country where its name holds one ("रूसी सेना"), else its entity; `name`
    is how it is called, `keys` are its entities, `others` the sides of all others that the unit names, `deeds` the notions of what is done."""

    side: str
    name: str
    keys: frozenset[str]
    others: frozenset[str]
    deeds: frozenset[str]


def find_doer(claim: Claimed, unit: Unit, entities: EntityIndex) -> Doer | None:
    """The one doer of a deed; ``None`` where the unit tells no such deed, or names nobody or several as doing it."""
    deeds = unit.keys.keys() & deed_notions()
    if not deeds:
        return None
    report = claim.reports[unit.report]
    named = [m for m in report.reading.mentions if unit.start <= m.start and m.end <= unit.end and m.id in entities.of_mention]
    acting = _acting(report, unit)
    doing = [mention for mention in named if mention.id in acting or _is_marked(report.article.text, mention)]
    sides = {side_of(mention, entities): mention for mention in reversed(doing)}
    if len(sides) != 1:
        return None
    ((side, mention),) = sides.items()
    others = frozenset(side_of(other, entities) for other in named) - {side}
    entity = entities.of_mention[mention.id]
    keys = frozenset(entities.of_mention[other.id] for other in doing)
    return Doer(side, entities.name_of(entities.group(entity)) or mention.name, keys, others, frozenset(deeds))


def sides_of_names(names: Sequence[str]) -> frozenset[str]:
    """The countries that the names of sources hold: "रूस के रक्षा मंत्रालय" speaks for Russia."""
    return frozenset(f"{COUNTRY_SIDE}{country}" for name in names if (country := find_country(name)))


def are_rival_doers(a: Doer, b: Doer) -> bool:
    """Whether two doers are given for one kind of deed, and neither is the one to whom the other does it."""
    return a.side != b.side and a.side not in b.others and b.side not in a.others and bool(a.deeds & b.deeds)


def side_of(mention: Mention, entities: EntityIndex) -> str:
    """The country that a name holds, else whom it means."""
    country = find_country(mention.name)
    return f"{COUNTRY_SIDE}{country}" if country else entities.group(entities.of_mention[mention.id])


def _acting(report: Report, unit: Unit) -> frozenset[str]:
    """The mentions that reading found acting in the events of the unit."""
    events = (event for event in report.reading.events if unit.start <= event.start and event.end <= unit.end)
    return frozenset(actor for event in events for actor in event.actors)


def _is_marked(text: str, mention: Mention) -> bool:
    """Whether a word beside a name makes it the doer: "रूस ने", "by Russia"."""
    behind, before = fold(text[mention.end : mention.end + 16]), fold(text[max(0, mention.start - 16) : mention.start])
    return any(_starts(behind, cue) for cue in _cues()["behind"]) or any(f" {before}".endswith(f" {cue} ") for cue in _cues()["before"])


def _starts(text: str, cue: str) -> bool:
    return f"{text} ".startswith((f" {cue} ", f" {cue},", f"{cue} "))


@cache
def deed_notions() -> frozenset[str]:
    """The notions of such deeds."""
    return frozenset(row["notion"] for row in read_table("srot.linking", "deeds"))


@cache
def _cues() -> Mapping[str, tuple[str, ...]]:
    rows = read_table("srot.linking", "doers")
    return {side: tuple(fold(row["cue"]) for row in rows if row["side"] == side) for side in ("behind", "before")}
