"""The way of a claim: from each origin over the relays to the outlets that print it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from srot.records import Article, Assertion, Attribution, Claim, Link, Origin, Reading, Reuse

if TYPE_CHECKING:
    from srot.ledger.view import View


@dataclass(frozen=True, slots=True)
class TraceNode:
    """One station on the way. `role`: ``origin``, ``relay``, ``outlet``.

    Only an outlet has an `article` with the `words` it prints and where they stand; `value` is the figure, day or place it gives,
    `copied_from` the article its text was taken from. `kind` is that of the origin or of the relay.
    """

    role: str
    name: str | None
    kind: str | None = None
    entity: str | None = None
    article: str | None = None
    title: str | None = None
    published: str | None = None
    words: str | None = None
    start: int | None = None
    end: int | None = None
    value: str | None = None
    cue: str | None = None
    copied_from: str | None = None
    why: str = ""
    children: tuple[TraceNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """A claim with one tree for each of its origins."""

    claim: Claim
    origins: tuple[TraceNode, ...]


@dataclass(frozen=True, slots=True)
class _Carrier:
    """All that one article gives to a trace."""

    article: Article
    published: str | None
    attributions: dict[str, Attribution]
    entities: dict[str, str]
    names: dict[str, str]
    copied_from: str | None


def trace_claim(view: View, claim: Claim) -> Trace:
    """The trace of a claim, read from the ledger."""
    articles = {item for origin in claim.origins for item in origin.articles}
    articles |= {assertion.article for assertion in claim.assertions}
    carriers = {article: _carrier(view, article) for article in sorted(articles)}
    return Trace(claim, tuple(_origin_tree(origin, claim, carriers) for origin in claim.origins))


def _carrier(view: View, article: str) -> _Carrier:
    found = view.article(article)
    dating = view.dating(found.id)
    reading: Reading = view.reading(found.id)
    entities = view.link_entities(found.id)
    return _Carrier(
        article=found,
        published=found.published or (dating.published if dating else None),
        attributions={item.id: item for item in reading.attributions},
        entities=entities,
        names={entity: view.entity(entity).name for entity in sorted(set(entities.values()))},
        copied_from=_copied_from(found.id, view.reuse(article=found.id)),
    )


def _copied_from(article: str, reuse: Iterable[Reuse]) -> str | None:
    taken = [item for item in reuse if item.target == article]
    return max(taken, key=lambda item: (item.coverage, item.source)).source if taken else None


def _origin_tree(origin: Origin, claim: Claim, carriers: dict[str, _Carrier]) -> TraceNode:
    ways = [
        (*_relays(origin, assertion, carriers[article]), _outlet(assertion, carriers[article]))
        for article in origin.articles
        for assertion in _assertions(claim, origin, article)
    ]
    root = TraceNode(role="origin", name=origin.name, kind=origin.kind, entity=origin.entity, why=origin.why)
    return replace(root, children=_merge(ways))


def _assertions(claim: Claim, origin: Origin, article: str) -> list[Assertion]:
    """What an article carries from this origin; where its assertions do not say from whom, all of them."""
    own = [item for item in claim.assertions if item.article == article]
    named = {origin.name, origin.entity}
    return [item for item in own if named & set(item.origins)] or own


def _relays(origin: Origin, assertion: Assertion, carrier: _Carrier) -> tuple[TraceNode, ...]:
    """The links of the chain after its origin, then the agency that the whole report is credited to."""
    chain = _chain(origin, carrier.attributions.get(assertion.attribution or ""), carrier.entities)
    outer = [link for link in chain if link.kind != "hearsay" and not _is_origin(link, origin, carrier.entities)]
    nodes = [_relay(link.name, link.kind, carrier) for link in outer]
    nodes += [_relay(credit.name, "agency", carrier) for credit in carrier.article.credit]
    once = {node.name: node for node in reversed(nodes) if node.name != origin.name}
    return tuple(node for node in nodes if once.get(node.name) is node)


def _chain(origin: Origin, attribution: Attribution | None, entities: dict[str, str]) -> tuple[Link, ...]:
    chains = attribution.chains if attribution else ()
    own = [chain for chain in chains if any(_is_origin(link, origin, entities) for link in chain)]
    return next(iter(own), ())


def _is_origin(link: Link, origin: Origin, entities: dict[str, str]) -> bool:
    entity = entities.get(link.name)
    return link.name == origin.name or (entity is not None and entity == origin.entity)


def _relay(name: str, kind: str, carrier: _Carrier) -> TraceNode:
    entity = carrier.entities.get(name)
    return TraceNode(role="relay", name=carrier.names.get(entity or "", name), kind=kind, entity=entity)


def _outlet(assertion: Assertion, carrier: _Carrier) -> TraceNode:
    attribution = carrier.attributions.get(assertion.attribution or "")
    return TraceNode(
        role="outlet",
        name=carrier.article.outlet,
        article=carrier.article.id,
        title=carrier.article.title,
        published=carrier.published,
        words=carrier.article.text[assertion.start : assertion.end],
        start=assertion.start,
        end=assertion.end,
        value=assertion.value,
        cue=attribution.cue.text if attribution and attribution.cue else None,
        copied_from=carrier.copied_from,
        why=assertion.why,
    )


def _merge(ways: list[tuple[TraceNode, ...]]) -> tuple[TraceNode, ...]:
    """Ways that begin with the same station become one branch; branches stand in order of role and name."""
    branches: dict[TraceNode, list[tuple[TraceNode, ...]]] = {}
    for way in ways:
        branches.setdefault(way[0], []).append(way[1:])
    nodes = [replace(node, children=_merge([rest for rest in rests if rest])) for node, rests in branches.items()]
    return tuple(sorted(nodes, key=_branch_order))


def _branch_order(node: TraceNode) -> tuple[str, str, str, str, int]:
    return node.role, node.published or "9", node.name or "", node.article or "", node.start or 0
