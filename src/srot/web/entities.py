"""People, places, bodies, outlets."""

from __future__ import annotations

from srot.exports.dossier.pages import Quoted
from srot.exports.dossier.references import explain, refer
from srot.exports.dossier.story_parts import make_happening
from srot.interface import Words, write_number
from srot.ledger import naming, standings
from srot.records import Entity
from srot.web.asking import Ask
from srot.web.lines import make_claim_line, named, turn
from srot.web.pages import EntityPage, QuotingOutlet
from srot.web.stock import find_entity, stock

CLAIMS, REPORTS, HAPPENINGS, ALIKE = 10, 20, 20, 8


def make_entity_page(ask: Ask, entity: str) -> EntityPage:
    """One entity: its names, what it says, who quotes it, when, and how often it stands alone."""
    view, words, store = ask.view, ask.words, ask.store
    found = view.entity(entity)
    claims = standings.claims_from(store, found.id, limit=CLAIMS + 1, offset=(ask.page("claims") - 1) * CLAIMS)
    reports = standings.reports_naming(store, found.id, limit=REPORTS + 1, offset=(ask.page("reports") - 1) * REPORTS)
    timeline = standings.timeline_of(store, found.id, limit=HAPPENINGS)
    shelf = stock(view, [*reports[:REPORTS], *(entry.article for entry in timeline)])
    owner = find_entity(view, found.owner or "")
    standing = standings.standing(store, found.id)
    return EntityPage(
        id=found.id,
        name=named(found).name,
        kind=_kind(found, words),
        names=found.names,
        external=found.external,
        owner=named(owner) if owner else None,
        owned=tuple(named(item) for item in standings.owned_by(store, found.id)),
        standing=standing,
        alone=_tell_alone(standing, words),
        claims=tuple(make_claim_line(view, words, claim) for claim in claims[:CLAIMS]),
        claims_turning=turn(ask, len(claims) > CLAIMS, "claims", place="#claims"),
        outlets=tuple(_quoting(name, number, words) for name, number in standings.quoting_outlets(store, found.id)),
        happenings=tuple(make_happening(shelf, words, entry) for entry in timeline),
        reports=tuple(refer(shelf, words, name) for name in reports[:REPORTS]),
        reports_turning=turn(ask, len(reports) > REPORTS, "reports", place="#reports"),
        why=tuple(explain(shelf, words, reason) for reason in found.why),
        alike=tuple(named(item) for item in naming.find_names(store, found.name, limit=ALIKE) if item.id != found.id),
    )


def _kind(entity: Entity, words: Words) -> str:
    return words.label("subtype", entity.subtype) if entity.subtype else words.label("mark", entity.type)


def _quoting(name: str | None, number: int, words: Words) -> QuotingOutlet:
    shown = Quoted(name) if name else Quoted(words("report.no_outlet"), words.code)
    return QuotingOutlet(shown, words.count("reports", number))


def _tell_alone(standing: standings.Standing, words: Words) -> str:
    if not standing.claims:
        return words("entity.silent")
    share = write_number(round(100 * standing.alone / standing.claims), words)
    claims, alone = words.count("claims", standing.claims), words.count("claims", standing.alone)
    return words("entity.alone", claims=claims, alone=alone, share=share)
