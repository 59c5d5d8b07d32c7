"""The way of a claim: from each origin over the relays to the outlets that print it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from srot.ledger import batches
from srot.ledger.store import Store
from srot.records import Article, Assertion, Attribution, Claim, Link, Origin

Correct = Callable[[Attribution], Attribution]


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
    entities: dict[str, str]
    names: dict[str, str]
    copied_from: str | None


def trace_claim(
    store: Store, claim: Claim, correct: Correct | None = None, *, articles: Mapping[str, Article] | None = None
) -> Trace:
    """The trace of a claim, read from the ledger; `correct` gives an attribution as a ruling has it, `articles` are its reports where
    they are at hand."""
    carriers = _find_carriers(store, articles_behind(claim), articles)
    asked = {item.attribution: item.article for item in claim.assertions if item.attribution}
    said = {name: correct(found) if correct else found for name, found in batches.sayings_of(store, asked).items()}
    carried: dict[str, list[Assertion]] = {}
    for item in claim.assertions:
        carried.setdefault(item.article, []).append(item)
    return Trace(claim, tuple(_origin_tree(origin, carried, carriers, said) for origin in claim.origins))


def articles_behind(claim: Claim) -> list[str]:
    """The ids of all reports that a claim rests on, sorted."""
    return sorted({item.article for item in claim.assertions} | {name for origin in claim.origins for name in origin.articles})


def _find_carriers(store: Store, names: Sequence[str], articles: Mapping[str, Article] | None) -> dict[str, _Carrier]:
    datings, copied = batches.datings_of(store, names), batches.copied_from(store, names)
    links = batches.links_of(store, names)
    entities = batches.names_of(store, sorted({entity for found in links.values() for entity in found.values()}))
    return {
        name: _Carrier(article, dating.published if (dating := datings.get(name)) else article.published, links[name], entities, copied.get(name))
        for name, article in (articles or batches.articles_of(store, names)).items()
    }


def _origin_tree(
    origin: Origin, carried: Mapping[str, Sequence[Assertion]], carriers: Mapping[str, _Carrier], said: Mapping[str, Attribution]
) -> TraceNode:
    ways = [
        (*_relays(origin, said.get(assertion.attribution or ""), carriers[article]), _outlet(assertion, said, carriers[article]))
        for article in origin.articles
        for assertion in _from_origin(origin, carried.get(article, ()))
    ]
    return TraceNode("origin", origin.name, kind=origin.kind, entity=origin.entity, why=origin.why, children=_merge(ways))


def _from_origin(origin: Origin, own: Sequence[Assertion]) -> Sequence[Assertion]:
    """What of an article's assertions comes from this origin; where they do not say from whom, all of them."""
    named = {origin.name, origin.entity}
    return [item for item in own if named & set(item.origins)] or own


def _relays(origin: Origin, attribution: Attribution | None, carrier: _Carrier) -> tuple[TraceNode, ...]:
    """The links of the chain after its origin, then the agency that the whole report is credited to. What stands before it is nobody who speaks: "a fresh
    check put the toll at 275, Rao said"."""
    chain = dropwhile(lambda link: not _is_origin(link, origin, carrier.entities), _chain(origin, attribution, carrier.entities))
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


def _outlet(assertion: Assertion, said: Mapping[str, Attribution], carrier: _Carrier) -> TraceNode:
    attribution = said.get(assertion.attribution or "")
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
    nodes = [_with_children(node, [rest for rest in rests if rest]) for node, rests in branches.items()]
    return tuple(sorted(nodes, key=_branch_order))


def _with_children(node: TraceNode, rests: list[tuple[TraceNode, ...]]) -> TraceNode:
    return replace(node, children=_merge(rests)) if rests else node


def _branch_order(node: TraceNode) -> tuple[str, str, str, str, int]:
    return node.role, node.published or "9", node.name or "", node.article or "", node.start or 0
