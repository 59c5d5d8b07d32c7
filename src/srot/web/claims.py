"""Claims: the journey, the count and its unit, the words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from markupsafe import Markup

from srot.exports.dossier.claim_parts import explain_count, join_names, make_claim
from srot.exports.dossier.journeys import NARROW, WIDE, find_members, find_ways, keys_of, make_journey
from srot.exports.dossier.pages import Picture, Quoted
from srot.exports.dossier.references import shorten
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, write_number
from srot.ledger import Trace, View, listing
from srot.pictures import Edge, Journey, draw_journey
from srot.records import Assertion, Claim
from srot.web.asking import Ask
from srot.web.lines import claim_labels, claim_notes, cut_page, make_dispute_line, outlets_of
from srot.web.pages import Choice, ClaimPage
from srot.web.stock import stock

UNITS = ("origins", "bodies", "cautious", "outlets", "reports")
QUOTES, ORIGINS = 20, 40
_BROAD = 1080  # pixels of the picture where the page has room for it


@dataclass(frozen=True, slots=True)
class Stretch:
    """One edge of the journey: its stations by key and name, and the reports that came this way."""

    start: str
    end: str
    hint: str
    reports: tuple[str, ...]


def make_claim_page(ask: Ask, claim: str) -> ClaimPage:
    """One claim; with ``edge`` only the words that one edge of its picture rests on."""
    view, words = ask.view, ask.words
    found = view.claim(claim)
    trace = view.trace(found.id)
    names = {item.article for item in found.assertions} | {name for origin in found.origins for name in origin.articles}
    shelf = stock(view, sorted(names))
    stretches = find_stretches(shelf, words, trace)
    chosen = ask.number("edge")
    edge = stretches[chosen - 1] if 0 < chosen <= len(stretches) else None
    shown, turning = cut_page(ask, _in_order(shelf, found, edge), QUOTES, "quotes", place="#words")
    part = make_claim(shelf, words, replace(found, assertions=shown))
    origins, origins_turning = cut_page(ask, part.origins, ORIGINS, "origins", place="#origins")
    first = (ask.page("origins") - 1) * ORIGINS
    story = view.story(found.story)
    unit = ask.text("unit") if ask.text("unit") in UNITS else "origins"
    return ClaimPage(
        id=found.id,
        story=story.id,
        story_title=Quoted(shorten(story.title, 140)),
        text=part.text,
        labels=claim_labels(found, words),
        units=tuple(Choice(name, words(f"unit.{name}"), name == unit, ask.address(unit=name, edge=None)) for name in UNITS),
        count=write_number(count_by(view, found, unit or "origins"), words),
        explained=explain_by(view, found, unit or "origins", words),
        notes=claim_notes(found, words),
        picture=_draw(ask, shelf, trace, stretches),
        origins=origins,
        origin_entities=tuple(origin.entity for origin in found.origins[first : first + ORIGINS]),
        origins_turning=origins_turning,
        stretch=edge.hint if edge else None,
        quotes=part.quotes,
        quotes_turning=turning,
        disagreements=tuple(
            make_dispute_line(view, words, item) for item in listing.disagreements_about(ask.store, found.id, found.story)
        ),
    )


def count_by(view: View, claim: Claim, unit: str) -> int:
    """How many stand behind a claim, counted in a unit.

    ``origins``: independent origins; ``bodies``: bodies of one owner each by itself; ``cautious``: each report of unknown origin may
    be one more; ``outlets`` and ``reports``: those that print it.
    """
    if unit == "bodies":
        return claim.n_origins + sum(max(len(find_members(origin.why)) - 1, 0) for origin in claim.origins)
    if unit == "cautious":
        return claim.n_origins + claim.n_origins_unknown
    if unit == "outlets":
        return len(outlets_of(view, claim))
    return claim.n_articles if unit == "reports" else claim.n_origins


def explain_by(view: View, claim: Claim, unit: str, words: Words) -> str:
    """The count in a sentence, in the chosen unit."""
    if unit == "origins":
        return explain_count(claim, words)
    number = count_by(view, claim, unit)
    names = outlets_of(view, claim) if unit == "outlets" else _bodies(claim)
    return words(
        f"unit.{unit}.explained",
        n=write_number(number, words),
        names=join_names(names, words) or words("journey.unknown"),
        known=words.count("origins", claim.n_origins),
        unknown=words.count("reports", claim.n_origins_unknown),
        reports=words.count("reports", claim.n_articles),
    )


def _bodies(claim: Claim) -> list[str]:
    known = [origin for origin in claim.origins if origin.kind != "unknown"]
    return [name for origin in known for name in (find_members(origin.why) or (origin.name,))]


def _in_order(shelf: Shelf, claim: Claim, edge: Stretch | None) -> list[Assertion]:
    """The assertions of a claim, or of one edge, the earliest report first."""
    chosen = [item for item in claim.assertions if edge is None or item.article in edge.reports]
    return sorted(chosen, key=lambda item: (shelf.published(item.article) or "9", item.article, item.start))


def find_stretches(shelf: Shelf, words: Words, trace: Trace) -> tuple[Stretch, ...]:
    """The edges of a claim's picture in a fixed order, each with its reports; stations that the picture puts together are one here too."""
    if not trace.origins:
        return ()
    journey = make_journey(shelf, words, trace)
    names = {station.key: station.name for station in journey.stations}
    reports: dict[tuple[str, str], dict[str, None]] = {}
    for way in find_ways(shelf, trace):
        shown = dict.fromkeys(key if key in names else f"{key[:2]}rest" for key in keys_of(way))
        for pair in pairwise(shown):
            reports.setdefault(pair, {})[way.article] = None
    known = {pair: found for pair, found in reports.items() if set(pair) <= names.keys()}
    return tuple(Stretch(a, b, f"{names[a]} → {names[b]}", tuple(found)) for (a, b), found in known.items())


def _draw(ask: Ask, shelf: Shelf, trace: Trace, stretches: Iterable[Stretch]) -> Picture | None:
    if not trace.origins:
        return None
    journey = _linked(make_journey(shelf, ask.words, trace), trace, ask, stretches)
    drawn = (Markup(draw_journey(journey, key=f"journey-{width}", width=width)) for width in (_BROAD, NARROW, WIDE))
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
    return f"{item.hint}: {words.count('reports', len(item.reports))}. {words('claim.open_words')}"


def _origin_pages(trace: Trace) -> Mapping[str, str]:
    return {f"o:{place}": f"/entity/{root.entity}" for place, root in enumerate(trace.origins) if root.entity}

