"""Where one report has its words from: each assertion's chain walked back to its end.

In this order: the chain in the sentence; the credit that covers the report; another sentence of the report; the report that the words were
copied or translated from; else unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.same_origins import GENERIC, SPOKESPERSON, find_notions
from srot.linking.units import Unit
from srot.records import Article, Attribution, Link, Mention, Reuse
from srot.text.words import find_words, is_word

UNKNOWN = "unknown"
STATEMENT = "c:statement"
BEFORE_OFFICE = 3
"""Words before "spokesman" that may name whom he speaks for."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A station on the way of words: its counting key and its name."""

    key: str
    name: str


NOWHERE = Stop("", "")


@dataclass(frozen=True, slots=True)
class Root:
    """The end of one chain, as one report gives it.

    `key` is equal for origins that count once, `entity` may be ``None``, `relays` lead from the origin outwards to the outlet, `offices` are the
    words of office beside a person's name, `basis` is ``stated`` (in the sentence), ``credited``, ``inferred`` or ``unknown``, `newsroom` the key of
    who gathered the words. `vague` marks a headline's "police" or "expert", whom the report itself may name.
    """

    key: str
    entity: str | None
    name: str
    kind: str
    relays: tuple[Stop, ...]
    offices: tuple[str, ...]
    basis: str
    why: str
    newsroom: str
    outlet: Stop = NOWHERE
    vague: bool = False


def find_roots(unit: Unit, report: Report, entities: EntityIndex) -> tuple[Root, ...]:
    """The origins that the report's own words give for a unit; one unknown root where they give none."""
    said = unit.attribution
    roots = [_walk(chain, said, report, entities) for chain in said.chains if chain] if said else []
    known = tuple(replace(root, vague=_is_vague(root, unit, report)) for root in roots if root.kind != UNKNOWN)
    return known or (_credited(report, entities) or _unknown(report, entities, hearsay=bool(roots)),)


def _walk(chain: Sequence[Link], said: Attribution, report: Report, entities: EntityIndex) -> Root:
    first, *outer = chain
    if first.kind == "hearsay":
        return _unknown(report, entities, hearsay=True)
    meant = _resolve_bare(first, report)
    entity = entities.of_name(report.id, meant.name)
    outlet = _outlet(report.article, entities)
    relays = tuple(_stop(report.id, relay, entities) for relay in (*(link.name for link in outer), *_credits(report.article)))
    newsroom = (*relays, outlet)[0].key
    unnamed = f"unnamed:{newsroom}|{'+'.join(sorted(find_notions(meant.name, report.article.lang)))}"
    key = unnamed if meant.kind == "unnamed" else _key(entity, meant.name, entities)
    cue = f" {said.cue.text}" if said.cue else ""
    return Root(
        key=key,
        entity=entity,
        name=_name(entity, meant.name, entities),
        kind=meant.kind,
        relays=relays,
        offices=_offices(meant, report),
        basis="stated",
        why=f"{first.text}{cue}",
        newsroom=key if meant.kind in ("agency", "outlet") else newsroom,
        outlet=outlet,
    )


def _is_vague(root: Root, unit: Unit, report: Report) -> bool:
    headline = report.article.text.find("\n")
    notions = find_notions(root.name, unit.lang)
    return unit.end <= headline and all(notion.startswith("c:") for notion in notions)


def _resolve_bare(link: Link, report: Report) -> Link:
    """Who is meant by a bare "the ministry" or "the statement": the fuller name, or the speaker, that the report gave before.

    Where it gave none the link stays as it is.
    """
    bare = find_notions(link.name, report.article.lang)
    if link.kind == "document" and bare == {STATEMENT}:
        return max(_speakers_before(link, report), key=lambda other: other.start, default=link)
    if link.kind not in GENERIC or not any(notion.startswith("c:") for notion in bare):
        return link
    before = sorted(_bodies_before(link, report), reverse=True)
    fuller = next((name for _, name in before if bare < find_notions(name, report.article.lang)), link.name)
    return replace(link, name=fuller)


def _speakers_before(link: Link, report: Report) -> Iterator[Link]:
    """The first-hand sources, persons or bodies, that the report names before a link."""
    for said in report.reading.attributions:
        yield from (chain[0] for chain in said.chains if chain and chain[0].kind in ("person", "body") and chain[0].end <= link.start)


def _bodies_before(link: Link, report: Report) -> Iterator[tuple[int, str]]:
    """Names of bodies that the report gives before a link, with their places."""
    for mention in report.reading.mentions:
        if mention.type == "ORG" and mention.end <= link.start:
            yield mention.start, mention.name
    for said in report.reading.attributions:
        for other in (other for chain in said.chains for other in chain):
            if other.kind in GENERIC and other.end <= link.start:
                yield other.start, other.name


def _offices(link: Link, report: Report) -> tuple[str, ...]:
    """The words of office beside the name of a speaker; before a bare "spokesman" a few more, which say whose."""
    beside = [m for m in report.reading.mentions if m.role and m.start < link.end and link.start < m.end]
    return tuple(dict.fromkeys(_whole_office(mention, report) for mention in beside if link.kind == "person"))


def _whole_office(mention: Mention, report: Report) -> str:
    role, text = mention.role or "", report.article.text
    if find_notions(role, report.article.lang) != {SPOKESPERSON}:
        return role
    place = text.rfind(role, 0, mention.start)
    sentence = max((span.start for span in report.reading.sentences if span.start <= place), default=0)
    before = [word for word in find_words(text[sentence : max(place, sentence)])][-BEFORE_OFFICE:]
    while before and not all(is_word(word.text) for word in before):
        before = before[1:]
    return " ".join((*(word.text for word in before), role))


def _stop(article: str, name: str, entities: EntityIndex) -> Stop:
    entity = entities.of_name(article, name)
    return Stop(_key(entity, name, entities), _name(entity, name, entities))


def _name(entity: str | None, name: str, entities: EntityIndex) -> str:
    """The name under which the ledger knows who is meant."""
    return (entities.name_of(entity) if entity else "") or name


def _key(entity: str | None, name: str, entities: EntityIndex) -> str:
    return entities.group(entity) if entity else f"name:{name}"


def _outlet(article: Article, entities: EntityIndex) -> Stop:
    """The outlet itself; the page where no outlet is known."""
    if article.outlet:
        return _stop(article.id, article.outlet, entities)
    return Stop(f"page:{article.url or article.id}", article.url or article.title or article.id)


def _credits(article: Article) -> tuple[str, ...]:
    return tuple(credit.name for credit in article.credit)


def _credited(report: Report, entities: EntityIndex) -> Root | None:
    """The agency that the whole report is credited to, where its words name no other source."""
    if not report.article.credit:
        return None
    credit = report.article.credit[0]
    entity = entities.of_name(report.id, credit.name)
    stop = _stop(report.id, credit.name, entities)
    outlet = _outlet(report.article, entities)
    return Root(stop.key, entity, stop.name, "agency", (), (), "credited", f"credit: {credit.text}", stop.key, outlet)


def _unknown(report: Report, entities: EntityIndex, *, hearsay: bool) -> Root:
    why = "hearsay: no source is named" if hearsay else "no source is named"
    key = f"{UNKNOWN}:{report.id}"
    return Root(key, None, UNKNOWN, UNKNOWN, (), (), UNKNOWN, why, key, _outlet(report.article, entities))


def inherit_roots(
    roots: Mapping[str, tuple[Root, ...]], units: Sequence[Unit], copied_from: Mapping[str, Sequence[Reuse]]
) -> dict[str, tuple[Root, ...]]:
    """Roots for units that have none of their own: from another unit of the same report in this claim, else from the report
    that the words were taken from. What is inherited is marked ``inferred``; what was copied has the other outlet on its way."""
    known = _Known(roots, units, copied_from)
    return {unit.id: known.roots_of(unit) for unit in units}


class _Known:
    """The known roots of a claim, by report and figure."""

    def __init__(
        self, roots: Mapping[str, tuple[Root, ...]], units: Sequence[Unit], copied_from: Mapping[str, Sequence[Reuse]]
    ) -> None:
        self.own = roots
        self.copied_from = copied_from
        self.by_report: dict[str, list[Root]] = defaultdict(list)
        self.by_figure: dict[tuple[str, float | None], list[Root]] = defaultdict(list)
        self.outlets = {unit.report: roots[unit.id][0].outlet for unit in units}
        for unit in units:
            known = [root for root in roots[unit.id] if root.kind != UNKNOWN]
            self.by_report[unit.report].extend(known)
            self.by_figure[unit.report, _figure(unit)].extend(known)

    def roots_of(self, unit: Unit) -> tuple[Root, ...]:
        """The unit's own roots, those of its report, or those of the report it was copied from."""
        own = self.own[unit.id]
        if any(root.vague for root in own):
            own = _from_report([root for root in self.by_report[unit.report] if not root.vague]) or own
        if any(root.kind != UNKNOWN for root in own):
            return tuple(self._through_source(root, unit) for root in own)
        return (
            _from_report(self.by_figure[unit.report, _figure(unit)])
            or _from_report(self.by_report[unit.report])
            or self._from_source(unit)
            or own
        )

    def _sources(self, unit: Unit) -> Iterator[Reuse]:
        """The reuses that the words of a unit lie in, of reports that make the claim too."""
        for reuse in self.copied_from.get(unit.report, ()):
            inside = any(span.target_start < unit.end and unit.start < span.target_end for span in reuse.spans)
            if reuse.source in self.outlets and (inside or not reuse.spans):
                yield reuse

    def _from_source(self, unit: Unit) -> tuple[Root, ...]:
        for reuse in self._sources(unit):
            known = _distinct(self.by_report[reuse.source])
            if known:
                why = f"{reuse.kind} of {reuse.source}"
                through = self.outlets[reuse.source]
                here = self.outlets[unit.report]
                return tuple(replace(r, relays=(*r.relays, through), basis="inferred", why=why, outlet=here) for r in known)
        return ()

    def _through_source(self, root: Root, unit: Unit) -> Root:
        """A root whose words stand in another report first: it is that report's, with that outlet on the way."""
        for reuse in self._sources(unit):
            same = [other for other in self.by_report[reuse.source] if root.kind == other.kind == "unnamed" or other.key == root.key]
            if same:  # of several unnamed sources the one that is called the same
                first = min(same, key=lambda other: (other.key.rpartition("|")[2] != root.key.rpartition("|")[2], other.key, other.newsroom))
                relays = tuple(dict.fromkeys((*first.relays, self.outlets[reuse.source], *root.relays)))
                return replace(root, key=first.key, newsroom=first.newsroom, relays=relays)
        return root


def _figure(unit: Unit) -> float | None:
    return unit.measure.quantity.value if unit.measure else None


def _from_report(known: Sequence[Root]) -> tuple[Root, ...]:
    """The one source that the report names for this elsewhere; of several it does not say which."""
    distinct = _distinct(known)
    if len(distinct) != 1:
        return ()
    return (replace(distinct[0], basis="inferred", why="the report names the source in another sentence"),)


def _distinct(roots: Iterable[Root]) -> list[Root]:
    return sorted({root.key: root for root in roots}.values(), key=lambda root: root.key)


def index_copies(reuse: Iterable[Reuse]) -> dict[str, list[Reuse]]:
    """Target article -> the reuses that made it, the largest first."""
    copies: dict[str, list[Reuse]] = defaultdict(list)
    for found in reuse:
        copies[found.target].append(found)
    return {target: sorted(found, key=lambda r: (-r.coverage, r.id)) for target, found in copies.items()}
