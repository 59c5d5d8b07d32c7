"""Disagreements: every side with its words, sources and days next to the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from markupsafe import Markup

from srot.calendar.edtf import bounds
from srot.exports.dossier.anchors import anchor
from srot.exports.dossier.claim_parts import around
from srot.exports.dossier.journeys import NARROW, WIDE
from srot.exports.dossier.pages import DisagreementPart, DisputePart, Picture, Quoted, SidePart
from srot.exports.dossier.references import explain_parts, name_report, refer
from srot.exports.dossier.shelf import Shelf
from srot.interface import UI_LANGUAGES, Words, write_short_date, write_source, write_value
from srot.interface.dates import month_names
from srot.languages.tables import read_table
from srot.linking.event_labels import list_labels
from srot.pictures import Mark, Scale, Side, draw_scale
from srot.records import Disagreement, DisputedValue, TextSpan

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


def make_disputes(shelf: Shelf, words: Words, items: Sequence[Disagreement]) -> tuple[DisputePart, ...]:
    """Disagreements gathered for the reader: those over one thing stand under it, each value once, whatever their natures."""
    return tuple(_make_dispute(shelf, words, found) for found in gather(items))


def gather(items: Sequence[Disagreement]) -> list[list[Disagreement]]:
    """Disagreements of one kind that share the words of a value are over one thing; in the order of the first of each."""
    groups: list[list[Disagreement]] = []
    for item in items:
        near = [group for group in groups if any(_over_one(item, other) for other in group)]
        joined = [other for group in near for other in group] + [item]
        at = groups.index(near[0]) if near else len(groups)
        groups[at : at + bool(near)] = [joined]
        groups = [group for group in groups if group not in near]
    return groups


def _over_one(left: Disagreement, right: Disagreement) -> bool:
    return left.kind == right.kind and bool(_sides_of(left) & _sides_of(right))


def _sides_of(item: Disagreement) -> set[tuple[str, int]]:
    """Where the values stand: a report may hold one figure for two things, 50 dead and 50 ambulances."""
    return {(place.article, place.start) for value in item.values for place in value.words}


def _make_dispute(shelf: Shelf, words: Words, found: Sequence[Disagreement]) -> DisputePart:
    parts = tuple(make_disagreement(shelf, words, item) for item in found)
    if len(found) == 1:
        return DisputePart(parts[0].kind, parts[0].about, parts[0].sides, parts[0].picture, parts)
    whole = replace(found[0], values=_merge_values(found))
    about = tell_about(whole.about, words)
    sides = tuple(_make_side(shelf, words, value) for value in whole.values)
    return DisputePart(parts[0].kind, Quoted(about), sides, _draw(shelf, words, whole, about, key=f"d-{anchor(whole.id)}"), parts)


def _merge_values(found: Iterable[Disagreement]) -> tuple[DisputedValue, ...]:
    """Each value once, with the reports, sources and words of all disagreements that have it, the first printed first."""
    merged: dict[str, DisputedValue] = {}
    for side in (side for item in found for side in item.values):
        known = merged.get(side.value)
        merged[side.value] = _merge(known, side) if known else side
    return tuple(sorted(merged.values(), key=lambda side: (side.published or "9999", _size_of(side.value), side.value)))


def _merge(left: DisputedValue, right: DisputedValue) -> DisputedValue:
    days = sorted(day for day in (left.published, right.published) if day)
    return replace(
        left,
        articles=tuple(dict.fromkeys((*left.articles, *right.articles))),
        origins=tuple(dict.fromkeys((*left.origins, *right.origins))),
        published=days[0] if days else None,
        words=tuple(dict.fromkeys((*left.words, *right.words))),
    )


def _size_of(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return float("inf")


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
    rows = [*read_table("srot.linking", "states"), *list_labels()]
    return {row[code]: row for row in rows for code in UI_LANGUAGES if row.get(code)}


def _make_side(shelf: Shelf, words: Words, side: DisputedValue) -> SidePart:
    before, marked, after, lang = _find_words(shelf, side)
    known = [write_source(name, words) for name in side.origins if name != "unknown"]
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
    """The sentence of the first report that gives the value, split where its words stand. Where the side has a source, words that a report
    puts into somebody's mouth come first: the sentence stands under the source's name."""
    places = [place for place in side.words if place.article in shelf.articles]
    if not places:
        return "", side.text, "", None
    named = any(name != "unknown" for name in side.origins)
    place = next((place for place in places if named and _is_said(shelf, place)), places[0])
    article = shelf.articles[place.article]
    before, after = around(shelf, article.id, place.start, place.end)
    return before, article.text[place.start : place.end], after, article.lang


def _is_said(shelf: Shelf, place: TextSpan) -> bool:
    reading = shelf.readings.get(place.article)
    said = reading.attributions if reading else ()
    return any(item.start <= place.start and place.end <= item.end for item in said)


def _draw(shelf: Shelf, words: Words, item: Disagreement, about: str, *, key: str) -> Picture | None:
    sides = tuple(_scale_side(shelf, words, value) for value in reversed(item.values))
    told = "; ".join(f"{side.value} ({side.sources})" for side in sides)
    desc = words("disagreement.axis_desc", about=about, sides=told)
    scale = Scale(sides, words("disagreement.axis"), desc, month_names(words), words("disagreement.no_day"))
    wide, narrow = (draw_scale(scale, key=f"{key}-{width}", width=width) for width in (WIDE, NARROW))
    return Picture(Markup(wide), Markup(narrow)) if wide else None


def _scale_side(shelf: Shelf, words: Words, side: DisputedValue) -> Side:
    known = [write_source(name, words) for name in side.origins if name != "unknown"]
    sources = ", ".join(known) or words("disagreement.no_origin")
    marks = tuple(_scale_mark(shelf, words, name) for name in side.articles if name in shelf.articles)
    return Side(write_value(side.value, words), sources, marks)


def _scale_mark(shelf: Shelf, words: Words, article: str) -> Mark:
    published = shelf.published(article)
    first, last = (None if day in (date.min, date.max) else day for day in bounds(published or "") or (None, None))
    return Mark(first or last, f"{name_report(shelf, words, article).text}, {write_short_date(published, words)}", last)
