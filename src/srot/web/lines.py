"""Stories, claims and disagreements as lines of a list, and the turning of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from srot.calendar.edtf import interval
from srot.exports.dossier.claim_parts import make_head, name_origins
from srot.exports.dossier.disagreement_parts import tell_about
from srot.exports.dossier.pages import Quoted
from srot.exports.dossier.references import LONG_TITLE, shorten
from srot.interface import Words, name_in, write_date, write_short_date, write_source, write_value
from srot.ledger.listing import StoryRow
from srot.ledger.view import View
from srot.records import Claim, Disagreement, Entity
from srot.web.asking import Ask
from srot.web.pages import ClaimLine, DisputeLine, Named, StoryLine, Turning
from srot.web.stock import find_entity

T = TypeVar("T")

_OUTLETS, _ORIGINS = 6, 8  # shown in a line; the rest is counted


def turn(ask: Ask, more: bool, name: str = "page", *, place: str = "") -> Turning:
    """The turning of a list whose page number is the parameter `name`; `place` is the anchor of the list."""
    page = ask.page(name)
    before = ask.address(**{name: page - 1 if page > 2 else None}) + place if page > 1 else None
    return Turning(page, before, ask.address(**{name: page + 1}) + place if more else None)


def cut_page(ask: Ask, rows: Sequence[T], size: int, name: str = "page", *, place: str = "") -> tuple[tuple[T, ...], Turning]:
    """The page of a list that was loaded whole."""
    start = (ask.page(name) - 1) * size
    return tuple(rows[start : start + size]), turn(ask, len(rows) > start + size, name, place=place)


def write_period(first: str | None, last: str | None, words: Words) -> str:
    """The days from the first to the last report."""
    return write_short_date(interval(first, last or first), words) if first else words("story.undated")


def make_story_line(row: StoryRow, words: Words) -> StoryLine:
    """A story in a list."""
    counts = [words.count("reports", row.reports)]
    counts += [words.count("outlets", row.outlets)] if row.outlets else []
    counts += [words.count("origins", row.origins)] if row.origins else []
    return StoryLine(
        id=row.id,
        title=Quoted(shorten(row.title, LONG_TITLE), row.lang),
        published=write_period(row.first_published, row.last_published, words) if row.first_published else "",
        event_date=write_date(row.event_date, words) if row.event_date else None,
        counts=tuple(counts),
        disputed=words.count("disagreements", row.disagreements) if row.disagreements else None,
        fresh=words.count("fresh", row.fresh) if row.fresh else None,
    )


def make_claim_line(view: View, words: Words, claim: Claim) -> ClaimLine:
    """A claim in a list."""
    printed = outlets_of(view, claim)
    claim = name_origins(claim, partial(find_entity, view), words)
    known = [origin for origin in claim.origins if origin.kind != "unknown"]
    return ClaimLine(
        id=claim.id,
        head=make_head(words, claim, printed, lambda article: view.reading(article).quantities),
        origins=tuple(Named(Quoted(write_source(origin.name, words), claim.lang), origin.entity) for origin in known[:_ORIGINS]),
        origins_more=words.count("more", len(known) - _ORIGINS) if len(known) > _ORIGINS else None,
        outlets=printed[:_OUTLETS],
        outlets_more=words.count("more", len(printed) - _OUTLETS) if len(printed) > _OUTLETS else None,
    )


def outlets_of(view: View, claim: Claim) -> tuple[str, ...]:
    """The outlets that carry a claim, sorted."""
    articles = sorted({item.article for item in claim.assertions})
    found: set[str] = set()
    for start in range(0, len(articles), 500):
        part = articles[start : start + 500]
        marks = ", ".join("?" * len(part))
        found |= {row[0] for row in view.store.rows(f"SELECT DISTINCT outlet FROM article WHERE id IN ({marks})", part)}
    return tuple(sorted(outlet for outlet in found if outlet))


def make_dispute_line(view: View, words: Words, item: Disagreement) -> DisputeLine:
    """A disagreement in a list, its sides in a row."""
    story = view.story(item.story)
    return DisputeLine(
        id=item.id,
        story=item.story,
        story_title=Quoted(shorten(story.title, 110)),
        nature=words.label("nature", item.nature),
        about=shorten(tell_about(item.about, words), 90),
        values=tuple(write_value(side.value, words) for side in item.values),
    )


def named(entity: Entity, words: Words | None = None) -> Named:
    """An entity by its name, or by that which reports have for it in the language of the reader."""
    name = name_in(entity, words) if words else entity.name
    lang = next((form.lang for form in entity.names if form.text == name), None)
    return Named(Quoted(name, lang), entity.id)
