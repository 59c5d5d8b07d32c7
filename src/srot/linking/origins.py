"""Where a claim enters the public: each assertion's chain is walked back to its end.

In this order: the chain in the sentence; the credit that covers the report; the report it was copied or translated from;
else unknown. One speaker through five agencies is one origin; bodies under one owner are one; who only passes a claim on
in one report is no origin of it in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.same_origins import NamedOrigin, join_same
from srot.linking.units import Unit
from srot.records import Article, Attribution, Link, Origin, Reuse

UNKNOWN = "unknown"
SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Root:
    """The end of one chain: `key` is equal for origins that count once, `entity` may be ``None``, `relays` are names from the
    origin outwards, `relay_keys` their counting keys, `newsroom` that of who gathered the words, `basis` is ``stated`` (in the sentence), ``credited``, ``inferred`` or ``unknown``."""

    key: str
    entity: str | None
    name: str
    kind: str
    relays: tuple[str, ...]
    relay_keys: tuple[str, ...]
    basis: str
    why: str
    newsroom: str


def find_roots(unit: Unit, report: Report, entities: EntityIndex) -> tuple[Root, ...]:
    """The origins that the report's own words give for a unit; one unknown root where they give none."""
    chains = unit.attribution.chains if unit.attribution else ()
    roots = [_walk(chain, unit.attribution, report, entities) for chain in chains if chain and unit.attribution]
    known = tuple(root for root in roots if root.kind != UNKNOWN)
    return known or (_credited(report, entities) or _unknown(report.article, hearsay=bool(roots)),)


def _walk(
    chain: Sequence[Link], attribution: Attribution, report: Report, entities: EntityIndex
) -> Root:
    first, *outer = chain
    if first.kind == "hearsay":
        return _unknown(report.article, hearsay=True)
    ids = [entities.of_name(report.id, link.name) for link in chain]
    relay_keys = tuple(_key(entity, link.name, entities) for entity, link in zip(ids[1:], outer, strict=True))
    credit = tuple(credit.name for credit in report.article.credit)
    relays = tuple(_name(report, name, entities) for name in (*(link.name for link in outer), *credit))
    credit_keys = tuple(_key(entities.of_name(report.id, name), name, entities) for name in credit)
    newsroom = (*relay_keys, *credit_keys, _newsroom(report.article, entities))[0]
    key = f"unnamed:{newsroom}" if first.kind == "unnamed" else _key(ids[0], first.name, entities)
    cue = f" {attribution.cue.text}" if attribution.cue else ""
    return Root(
        key=key,
        entity=ids[0],
        name=_name(report, first.name, entities),
        kind=first.kind,
        relays=relays,
        relay_keys=(*relay_keys, *credit_keys),
        basis="stated",
        why=f"{first.text}{cue}",
        newsroom=key if first.kind in ("agency", "outlet") else newsroom,
    )


def _name(report: Report, name: str, entities: EntityIndex) -> str:
    """The name under which the ledger knows who is meant."""
    entity = entities.of_name(report.id, name)
    return (entities.name_of(entity) if entity else "") or name


def _key(entity: str | None, name: str, entities: EntityIndex) -> str:
    return entities.group(entity) if entity else f"name:{name}"


def _newsroom(article: Article, entities: EntityIndex) -> str:
    """The key of the outlet itself; of the page where no outlet is known."""
    if article.outlet:
        return _key(entities.of_name(article.id, article.outlet), article.outlet, entities)
    return f"page:{article.url or article.id}"


def _credited(report: Report, entities: EntityIndex) -> Root | None:
    """The agency that the whole report is credited to, where its words name no other source."""
    if not report.article.credit:
        return None
    credit = report.article.credit[0]
    entity = entities.of_name(report.id, credit.name)
    key = _key(entity, credit.name, entities)
    name = _name(report, credit.name, entities)
    return Root(key, entity, name, "agency", (), (), "credited", f"credit: {credit.text}", key)


def _unknown(article: Article, *, hearsay: bool) -> Root:
    why = "hearsay: no source is named" if hearsay else "no source is named"
    key = f"{UNKNOWN}:{article.id}"
    return Root(key, None, UNKNOWN, UNKNOWN, (), (), UNKNOWN, why, key)


def inherit_roots(
    roots: Mapping[str, tuple[Root, ...]], units: Sequence[Unit], copied_from: Mapping[str, Sequence[Reuse]]
) -> dict[str, tuple[Root, ...]]:
    """Roots for units that have none of their own: from another unit of the same report in this claim, else from the report
    that the text was taken from. What is inherited is marked ``inferred``."""
    by_report: dict[str, list[Root]] = defaultdict(list)
    by_figure: dict[tuple[str, float | None], list[Root]] = defaultdict(list)
    for unit in units:
        known = [root for root in roots[unit.id] if root.kind != UNKNOWN]
        by_report[unit.report].extend(known)
        by_figure[unit.report, _figure(unit)].extend(known)
    found = dict(roots)
    for unit in units:
        if all(root.kind == UNKNOWN for root in roots[unit.id]):
            inherited = (
                _from_report(by_figure[unit.report, _figure(unit)])
                or _from_report(by_report[unit.report])
                or _from_sources(unit, by_report, copied_from)
            )
            if inherited:
                found[unit.id] = inherited
    return found


def _figure(unit: Unit) -> float | None:
    return unit.measure.quantity.value if unit.measure else None


def _from_report(known: Sequence[Root]) -> tuple[Root, ...]:
    """The one source that the report names for this elsewhere; of several it does not say which."""
    distinct = _distinct(known)
    if len(distinct) != 1:
        return ()
    return (replace(distinct[0], basis="inferred", why="the report names the source in another sentence"),)


def _from_sources(
    unit: Unit, by_report: Mapping[str, Sequence[Root]], copied_from: Mapping[str, Sequence[Reuse]]
) -> tuple[Root, ...]:
    for reuse in copied_from.get(unit.report, ()):
        known = _distinct(by_report.get(reuse.source, ()))
        if known:
            reason = f"{reuse.kind} of {reuse.source}"
            return tuple(replace(root, basis="inferred", why=reason) for root in known)
    return ()


def _distinct(roots: Iterable[Root]) -> list[Root]:
    return sorted({root.key: root for root in roots}.values(), key=lambda root: root.key)


def index_copies(reuse: Iterable[Reuse]) -> dict[str, list[Reuse]]:
    """Target article -> the reuses that made it, the largest first."""
    copies: dict[str, list[Reuse]] = defaultdict(list)
    for found in reuse:
        copies[found.target].append(found)
    return {target: sorted(found, key=lambda r: (-r.coverage, r.id)) for target, found in copies.items()}


@dataclass(frozen=True, slots=True)
class Counted:
    """The origins of a claim after counting, how many are independent, how many articles stay unknown, and a line of why."""

    origins: tuple[Origin, ...]
    independent: int
    unknown: int
    why: str


def count_origins(
    roots: Mapping[str, tuple[Root, ...]], units: Sequence[Unit], entities: EntityIndex, *, by: str = SPEAKER
) -> Counted:
    """Origins of a claim, those that count once put together.

    `by` is the counting unit: ``speaker`` (two reporters who quote one spokesman are one origin) or ``newsroom`` (each agency or
    outlet that gathered the words for itself is one).
    """
    relayed = _relay_targets(root for found in roots.values() for root in found)
    keyed = [(_counting_key(root, relayed, by), unit, root) for unit in units for root in roots[unit.id]]
    same = join_same(_named(keyed)) if by == SPEAKER else {}
    carried: dict[str, list[tuple[Unit, Root]]] = defaultdict(list)
    for key, unit, root in keyed:
        carried[same.get(key, key)].append((unit, root))
    known = sorted(key for key in carried if not key.startswith(UNKNOWN))
    sourced = {unit.report for key in known for unit, _ in carried[key]}
    unknown = {unit.report for key in carried if key.startswith(UNKNOWN) for unit, _ in carried[key]} - sourced
    origins = [_make_origin(key, carried[key], entities) for key in known]
    if unknown:
        origins.append(Origin(None, UNKNOWN, UNKNOWN, tuple(sorted(unknown)), (), "no source is named"))
    articles = {unit.report for unit in units}
    return Counted(tuple(origins), len(known), len(unknown), _explain(origins, len(articles), len(known), len(unknown)))


def _named(keyed: Iterable[tuple[str, Unit, Root]]) -> list[NamedOrigin]:
    """The known origins with all names that the reports give them; "agencies" that only credit stay as they are."""
    names: dict[str, set[tuple[str, str]]] = defaultdict(set)
    kinds: dict[str, str] = {}
    for key, unit, root in keyed:
        if root.kind != UNKNOWN:
            names[key].add((root.name, unit.lang))
            kinds[key] = min(kinds.get(key, root.kind), root.kind)
    return [NamedOrigin(key, kinds[key], tuple(sorted(names[key]))) for key in sorted(names)]


def _relay_targets(roots: Iterable[Root]) -> dict[str, str]:
    """Who only passes the claim on -> from whom, when that is one origin."""
    targets: dict[str, set[str]] = defaultdict(set)
    for root in roots:
        for relay in root.relay_keys:
            if relay != root.key and root.kind != UNKNOWN:
                targets[relay].add(root.key)
    return {relay: min(keys) for relay, keys in targets.items() if len(keys) == 1}


def _counting_key(root: Root, relayed: Mapping[str, str], by: str) -> str:
    if by == "newsroom":
        return root.newsroom
    key, seen = root.key, {root.key}
    while root.kind in ("agency", "outlet") and key in relayed and relayed[key] not in seen:
        key = relayed[key]
        seen.add(key)
    return key


def _make_origin(key: str, carried: Sequence[tuple[Unit, Root]], entities: EntityIndex) -> Origin:
    own = [root for _, root in carried if root.key == key] or [root for _, root in carried]
    names = sorted({root.name for root in own}, key=lambda name: (-len(name), name))
    first = min(own, key=lambda root: (root.entity is None, root.basis != "stated", root.name))
    entity = first.entity
    relays = tuple(sorted({name for _, root in carried for name in root.relays}))
    reasons = sorted({root.why for _, root in carried}, key=lambda why: (len(why), why))
    members = sorted({entities.name_of(root.entity) for root in own if root.entity} - {""})
    why = "; ".join(reasons[:4])
    if len(members) > 1:
        why = f"counted once, one owner: {', '.join(members)}; {why}"
    name = entities.name_of(entity) if entity else names[0]
    articles = tuple(sorted({unit.report for unit, _ in carried}))
    return Origin(entity, name or names[0], first.kind, articles, relays, why)


def _explain(origins: Sequence[Origin], articles: int, known: int, unknown: int) -> str:
    named = ", ".join(origin.name for origin in origins if origin.kind != UNKNOWN)
    parts = [f"{articles} report{'s' * (articles != 1)}, {known} independent origin{'s' * (known != 1)}"]
    if named:
        parts.append(f"({named})")
    if unknown:
        parts.append(f"and {unknown} of unknown origin")
    return " ".join(parts)
