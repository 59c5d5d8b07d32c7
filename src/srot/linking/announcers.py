"""Whose word a narrated deed is: a court that stays a law, a bank that cuts its rate speak by doing it, and are the origin of what is told of it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from srot.gazetteer import lookup
from srot.languages.announcing import find_deed, find_deed_done, has_deed
from srot.linking.answers import OWN
from srot.linking.courts import skip_bench
from srot.linking.entities import EntityIndex
from srot.linking.notions import list_notions
from srot.linking.offices import Offices, find_role
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Attribution, Link, Mention, Span

AUTHORITIES = frozenset(
    f"c:{notion}"
    for notion in (
        "court", "bench", "government", "ministry", "department", "commission", "committee", "council", "authority", "bank", "parliament", "cabinet",
        "police", "corporation", "board", "tribunal", "assembly", "collegium",
    )
)  # fmt: skip
"""Notions of bodies whose orders are their own words."""
RULING = ("government", "ministry", "police", "court", "legislature", "commission", "agency_state")
"""The same in the gazetteer."""
OFFICES = frozenset(f"c:{notion}" for notion in ("minister", "prime_minister", "president", "chief_minister", "governor", "commissioner", "collector", "magistrate", "judge"))
"""Notions of offices whose holders order for themselves."""
DOCTOR = "c:doctor"
"""Whose word it is that somebody is dead: those who say so, whatever newsroom tells of them."""
DOERS = ("PER", "ORG")
"""Types of names of those who may."""
ORDERED = (None, "", "suspended", "allowed")
"""States of the counted that an order brings about, and none at all."""

_APPOSED = regex.compile(r"^(?:\s*(?:\([^()]{1,20}\)|\)))?(?:,[^,.;।]{2,80},)?")
"""An acronym in brackets behind a name, or the bracket behind it, and what two commas part off: "the policy committee (MPC), which meets today,"."""
HYPHENS = ("-", "‑")


def find_announcer(unit: Unit, report: Report, entities: EntityIndex, offices: Offices | None = None) -> tuple[Link, str] | None:
    """Who announces what a unit narrates by doing it, with the words of the deed; ``None`` where nobody does or a source tells it.

    `offices` tells what a bare name holds. Hearsay is no source of what stands before it: "The court formed a panel to look into notes allegedly found".

    A figure of people harmed is never the deed's: who orders an inquiry has not counted the dead. Those that an order brings about are: four suspended;
    and so are those whom doctors declare dead.
    """
    said = unit.attribution
    if said is not None and (said.cue is None or any(chain[0].kind != "hearsay" for chain in said.chains if chain)):
        return None
    end = min(unit.end, said.cue.start) if said and said.cue else unit.end
    harmed = unit.measure is not None and unit.measure.quantity.state not in ORDERED
    if not has_deed(report.article.text[unit.start : end], unit.lang):
        return None
    owns = unit.answer == OWN
    for link in _authorities(Span(unit.start, end), unit.lang, report, entities, offices, owns=owns):
        behind = report.article.text[skip_bench(link.end, end, report) : end]
        deed = None if behind.startswith(HYPHENS) else find_deed(_APPOSED.sub("", behind, count=1), unit.lang)
        done = deed or find_deed_done(report.article.text[unit.start : link.start], unit.lang)
        if done is not None and (not harmed or link.kind == "unnamed") and not _is_beside(unit, link.end if deed else unit.start, done, report):
            return link, done
    return None


def _is_beside(unit: Unit, start: int, deed: str, report: Report) -> bool:
    """Whether a comma parts a figure from the deed before it: "appointed a deputy, the first in 24 years"."""
    if unit.measure is None:
        return False
    behind = report.article.text.find(deed, start) + len(deed)
    comma = report.article.text.find(",", behind, unit.end)
    return 0 <= comma < unit.measure.quantity.start


def _authorities(clause: Span, lang: str, report: Report, entities: EntityIndex, offices: Offices | None, *, owns: bool) -> Iterator[Link]:
    """The bodies and holders of office of a clause, in order: those with names, then those called only what they are. Anybody may take a deed upon himself."""
    inside = [m for m in report.reading.mentions if clause.start <= m.start and m.end <= clause.end]
    named = [m for m in inside if (owns and m.type in DOERS) or _is_authority(m, report, entities, offices)]
    yield from (Link(m.text, m.start, m.end, m.name, "person" if m.type == "PER" else "body") for m in named)
    text = report.article.text[clause.start : clause.end]
    for key in list_notions(text, lang):
        start, end = clause.start + key.start, clause.start + key.end
        if (key.key in AUTHORITIES or key.key == DOCTOR) and not any(m.start < end and start < m.end for m in named):
            yield Link(report.article.text[start:end], start, end, report.article.text[start:end], "unnamed" if key.key == DOCTOR else "body")


def declares(link: Link, said: Attribution, report: Report) -> bool:
    """Whether a source that is read as saying so are the doctors who declare somebody dead."""
    lang = report.article.lang
    bare = {key.key for key in list_notions(link.name, lang)} == {DOCTOR}
    return bare and find_deed(report.article.text[link.end : said.end], lang) is not None


def _is_authority(mention: Mention, report: Report, entities: EntityIndex, offices: Offices | None) -> bool:
    lang = report.article.lang
    if mention.type == "PER":
        beside = ((f"{mention.role or find_role(mention, report) or ''} {mention.text}", lang),)
        held = offices.of_person(entities.of_mention.get(mention.id)) if offices else ()
        return any(key.key in OFFICES for words in (*beside, *held) for key in list_notions(*words))
    entity = entities.of_mention.get(mention.id)
    names = (mention.name, entities.name_of(entity)) if entity else (mention.name,)
    return mention.type == "ORG" and any(_is_ruling(name, lang) for name in names)


def _is_ruling(name: str, lang: str) -> bool:
    known = any(row.type == "ORG" and row.subtype in RULING for row in lookup(name))
    return known or any(key.key in AUTHORITIES for key in list_notions(name, lang))
