"""Claims: the journey, the count and its unit, the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup

from srot.exports.dossier.claim_parts import (
    explain_count,
    find_quantities,
    join_names,
    make_head,
    make_origin,
    make_quote,
    name_origins,
)
from srot.exports.dossier.journeys import NARROW, WIDE, find_members, find_ways, keys_of, make_journey
from srot.exports.dossier.pages import Picture, Quoted
from srot.exports.dossier.references import shorten
from srot.exports.dossier.shelf import Shelf
from srot.exports.obeyed import correct_by, find_obeyed
from srot.interface import Words, write_number, write_source
from srot.ledger import Trace, listing
from srot.ledger.trace import articles_behind, trace_claim
from srot.linking.rulings import name_place
from srot.pictures import Edge, Journey, draw_journey
from srot.records import Assertion, Claim
from srot.web.asking import Ask
from srot.web.lines import cut_page, make_dispute_line
from srot.web.pages import Choice, ClaimPage, NearClaim
from srot.web.stock import stock

UNITS = ("origins", "bodies", "cautious", "outlets", "reports")
QUOTES, ORIGINS = 20, 40
_COMPARED, _NEAR = 150, 8  # claims of the story that are compared, and shown as perhaps the same
_BROAD = 1080  # pixels of the picture where the page has room for it


@dataclass(frozen=True, slots=True)
class Stretch:
    """One edge of the journey: its stations by key and name, and the words that came this way, by report and where they begin."""

    start: str
    end: str
    hint: str
    words: frozenset[tuple[str, int]]


def make_claim_page(ask: Ask, claim: str) -> ClaimPage:
    """One claim; with ``edge`` only the words that one edge of its picture rests on."""
    view, words = ask.view, ask.words
    found = view.claim(claim)
    shelf = stock(view, articles_behind(found))
    told = name_origins(found, shelf.entities.get, words)
    trace = trace_claim(ask.store, found, correct_by(find_obeyed(view)), articles=shelf.articles)
    journey = make_journey(shelf, words, trace) if trace.origins else None
    stretches = find_stretches(shelf, trace, journey) if journey else ()
    chosen = ask.number("edge")
    edge = stretches[chosen - 1] if 0 < chosen <= len(stretches) else None
    quotes, quotes_turning = cut_page(ask, _in_order(shelf, found, edge), QUOTES, "quotes", place="#words")
    origins, origins_turning = cut_page(ask, told.origins, ORIGINS, "origins", place="#origins")
    outlets = sorted({outlet for article in shelf.articles.values() if (outlet := article.outlet)})
    story = view.story(found.story)
    unit = next((name for name in UNITS if name == ask.text("unit")), UNITS[0])
    return ClaimPage(
        id=found.id,
        story=story.id,
        story_title=Quoted(shorten(story.title, 140)),
        head=make_head(words, told, outlets, find_quantities(shelf)),
        units=tuple(Choice(name, words(f"unit.{name}"), name == unit, ask.address(unit=name, edge=None)) for name in UNITS),
        count=write_number(count_by(found, outlets, unit), words),
        noun=words.form(f"unit.{unit}.noun", count_by(found, outlets, unit)),
        explained=explain_by(told, outlets, unit, words),
        picture=_draw(ask, trace, journey, stretches) if journey else None,
        origins=tuple(make_origin(shelf, words, told, origin) for origin in origins),
        origins_turning=origins_turning,
        stretch=edge.hint if edge else None,
        quotes=tuple(make_quote(shelf, words, item) for item in quotes),
        quotes_turning=quotes_turning,
        disagreements=tuple(
            make_dispute_line(view, words, item) for item in listing.disagreements_about(ask.store, found.id, found.story)
        ),
        near=tuple(find_near(ask, found)),
        place=_place_of_words(shelf, found),
    )


def find_near(ask: Ask, claim: Claim) -> list[NearClaim]:
    """The claims of the same story that share the most words with this one, and where no words are shared, as across languages, the
    widest told: those that may say the same."""
    others = listing.claims_of(ask.store, claim.story, limit=_COMPARED)
    mine = _words_of(claim)
    shared = {other.id: len(mine & _words_of(other)) / (len(mine | _words_of(other)) or 1) for other in others if other.id != claim.id}
    ranked = sorted((o for o in others if o.id in shared), key=lambda o: (-shared[o.id], -o.n_articles, o.id))[:_NEAR]
    tally = ask.words.count
    return [NearClaim(o.id, Quoted(o.text, o.lang), f"{tally('reports', o.n_articles)}, {tally('origins', o.n_origins)}") for o in ranked]


def _words_of(claim: Claim) -> frozenset[str]:
    return frozenset(claim.text.casefold().split())


def _place_of_words(shelf: Shelf, claim: Claim) -> str:
    """The place that the words of the claim were taken from, as a ruling names it."""
    own = (i for i in claim.assertions if i.article == claim.article and i.start < claim.end and claim.start < i.end)
    item = next(own, claim.assertions[0])
    return name_place(item.article, item.start, item.end)


def count_by(claim: Claim, outlets: Sequence[str], unit: str) -> int:
    """How many stand behind a claim, counted in a unit.

    ``origins``: independent origins; ``bodies``: bodies of one owner each by itself; ``cautious``: each report of unknown origin may
    be one more; ``outlets`` and ``reports``: those that print it.
    """
    if unit == "bodies":
        return claim.n_origins + sum(max(len(find_members(origin.why)) - 1, 0) for origin in claim.origins)
    if unit == "cautious":
        return claim.n_origins + claim.n_origins_unknown
    if unit == "outlets":
        return len(outlets)
    return claim.n_articles if unit == "reports" else claim.n_origins


def explain_by(claim: Claim, outlets: Sequence[str], unit: str, words: Words) -> str:
    """The count in a sentence, in the chosen unit."""
    if unit == "origins":
        return explain_count(claim, words)
    names = outlets if unit == "outlets" else _bodies(claim, words)
    return words(
        f"unit.{unit}.explained",
        n=write_number(count_by(claim, outlets, unit), words),
        names=join_names(names, words) or words("journey.unknown"),
        known=words.count("origins", claim.n_origins),
        unknown=words.count("reports", claim.n_origins_unknown),
        reports=words.count("reports", claim.n_articles),
        outlets=words.count("outlets", len(outlets)),
    )


def _bodies(claim: Claim, words: Words) -> list[str]:
    known = [origin for origin in claim.origins if origin.kind != "unknown"]
    return [name for origin in known for name in (find_members(origin.why) or (write_source(origin.name, words),))]


def _in_order(shelf: Shelf, claim: Claim, edge: Stretch | None) -> list[Assertion]:
    """The assertions of a claim, or of one edge, the earliest report first."""
    chosen = [item for item in claim.assertions if edge is None or (item.article, item.start) in edge.words]
    return sorted(chosen, key=lambda item: (shelf.published(item.article) or "9", item.article, item.start))


def find_stretches(shelf: Shelf, trace: Trace, journey: Journey) -> tuple[Stretch, ...]:
    """The edges of a claim's picture in a fixed order, each with its words; stations that the picture puts together are one here too."""
    names = {station.key: station.name for station in journey.stations}
    passed: dict[tuple[str, str], set[tuple[str, int]]] = {}
    for way in find_ways(shelf, trace):
        shown = dict.fromkeys(key if key in names else f"{key[:2]}rest" for key in keys_of(way))
        for pair in pairwise(shown):
            passed.setdefault(pair, set()).add((way.article, way.start))
    known = {pair: found for pair, found in passed.items() if set(pair) <= names.keys()}
    return tuple(Stretch(a, b, f"{names[a]} → {names[b]}", frozenset(found)) for (a, b), found in known.items())


def _draw(ask: Ask, trace: Trace, journey: Journey, stretches: Iterable[Stretch]) -> Picture:
    whole = _linked(journey, trace, ask, stretches)
    drawn = (Markup(draw_journey(whole, key=f"journey-{width}", width=width)) for width in (_BROAD, NARROW, WIDE))
    return Picture(*drawn)


def _linked(journey: Journey, trace: Trace, ask: Ask, stretches: Iterable[Stretch]) -> Journey:
    """The journey with edges that open their words and origins that lead to their pages."""
    edges = tuple(
        Edge(item.start, item.end, ask.address(edge=number, quotes=None) + "#words", _hint(item, ask.words))
        for number, item in enumerate(stretches, 1)
    )
    pages = _origin_pages(trace)
    stations = tuple(replace(station, href=pages.get(station.key)) for station in journey.stations)
    return replace(journey, stations=stations, edges=edges)


def _hint(item: Stretch, words: Words) -> str:
    return f"{item.hint}: {words.count('reports', len({article for article, _ in item.words}))}. {words('claim.open_words')}"


def _origin_pages(trace: Trace) -> Mapping[str, str]:
    return {f"o:{place}": f"/entity/{root.entity}" for place, root in enumerate(trace.origins) if root.entity}

