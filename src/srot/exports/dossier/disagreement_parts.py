"""Disagreements: every side with its words, sources and days next to the others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from markupsafe import Markup

from srot.calendar.edtf import earliest
from srot.exports.dossier.anchors import anchor
from srot.exports.dossier.claim_parts import around, write_value
from srot.exports.dossier.journeys import NARROW, WIDE
from srot.exports.dossier.pages import DisagreementPart, Picture, Quoted, SidePart
from srot.exports.dossier.references import explain_parts, name_report, refer
from srot.exports.dossier.shelf import Shelf
from srot.interface import UI_LANGUAGES, Words, write_short_date
from srot.interface.dates import month_names
from srot.languages.tables import read_table
from srot.pictures import Mark, Scale, Side, draw_scale
from srot.records import Disagreement, DisputedValue

_REASONS = 4  # reasons shown; more pairs of values add nothing new


def make_disagreement(shelf: Shelf, words: Words, item: Disagreement) -> DisagreementPart:
    """A disagreement, its sides in the ledger's order."""
    about = tell_about(item.about, words)
    name = anchor(item.id)
    return DisagreementPart(
        anchor=name,
        kind=words.label("disagreement", item.kind),
        nature=item.nature,
        nature_word=words.label("nature", item.nature),
        meaning=words.label("nature", f"{item.nature}.meaning"),
        about=Quoted(about),
        sides=tuple(_make_side(shelf, words, value) for value in item.values),
        picture=_draw(shelf, words, item, about, key=f"s-{name}"),
        why=explain_parts(shelf, words, item.why, most=_REASONS),
        claims=tuple(anchor(claim) for claim in item.claims),
    )


def tell_about(about: str, words: Words) -> str:
    """What it is about, with what linking names in the language of the claim in that of the reader.

    >>> from srot.interface import load_words
    >>> tell_about("मृतक (यात्री)", load_words("en")), tell_about("bridge toll", load_words("hi"))
    ('dead (यात्री)', 'bridge toll')
    """
    head, bracket, rest = about.partition(" (")
    named = _labels().get(head, {}).get(words.code)
    return f"{named}{bracket}{rest}" if named else about


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    """The words of linking for states and events, in any language of the interface -> the same in each of them."""
    rows = [row for table in ("states", "event_types") for row in read_table("srot.linking", table)]
    return {row[code]: row for row in rows for code in UI_LANGUAGES if row.get(code)}


def _make_side(shelf: Shelf, words: Words, side: DisputedValue) -> SidePart:
    before, marked, after, lang = _find_words(shelf, side)
    known = [name for name in side.origins if name != "unknown"]
    return SidePart(
        value=write_value(side.value, words),
        before=before,
        marked=marked,
        after=after,
        lang=lang,
        origins=tuple(Quoted(name) for name in known),
        reports=tuple(refer(shelf, words, name) for name in side.articles if name in shelf.articles),
        first=write_short_date(side.published, words),
    )


def _find_words(shelf: Shelf, side: DisputedValue) -> tuple[str, str, str, str | None]:
    """The sentence of the first report that gives the value, split where its words stand."""
    for place in side.words:
        article = shelf.articles.get(place.article)
        if article:
            before, after = around(shelf, article.id, place.start, place.end)
            return before, article.text[place.start : place.end], after, article.lang
    return "", side.text, "", None


def _draw(shelf: Shelf, words: Words, item: Disagreement, about: str, *, key: str) -> Picture | None:
    sides = tuple(_scale_side(shelf, words, value) for value in reversed(item.values))
    told = "; ".join(f"{side.value} ({side.sources})" for side in sides)
    desc = words("disagreement.axis_desc", about=about, sides=told)
    scale = Scale(sides, words("disagreement.axis"), desc, month_names(words), words("disagreement.no_day"))
    wide, narrow = (draw_scale(scale, key=f"{key}-{width}", width=width) for width in (WIDE, NARROW))
    return Picture(Markup(wide), Markup(narrow)) if wide else None


def _scale_side(shelf: Shelf, words: Words, side: DisputedValue) -> Side:
    known = [name for name in side.origins if name != "unknown"]
    sources = ", ".join(known) or words("disagreement.no_origin")
    marks = tuple(_scale_mark(shelf, words, name) for name in side.articles if name in shelf.articles)
    return Side(write_value(side.value, words), sources, marks)


def _scale_mark(shelf: Shelf, words: Words, article: str) -> Mark:
    published = shelf.published(article)
    day: date | None = earliest(published) if published else None
    return Mark(day, f"{name_report(shelf, words, article).text}, {write_short_date(published, words)}")
