"""One text with its findings, without a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from srot.exports.alignment import find_places, put_back
from srot.exports.findings import (
    Joins,
    attribution_rows,
    credit_rows,
    event_rows,
    mention_rows,
    quantity_rows,
    time_rows,
)
from srot.exports.rows import Annotation, RemovedSpan
from srot.reading import read_article
from srot.records import Article, Link, Reading
from srot.sources import Noise, SourceProblem, article_from_fields, find_noise
from srot.sources.html import read_html
from srot.sources.noise import lay_out
from srot.sources.problem import refuse
from srot.text.normal import normalise


def annotate_fields(fields: Mapping[str, Any], *, path: str = "-", line: int | None = None) -> Annotation:
    """The findings of a report given by its fields (``text``, and ``id``, ``lang``, ``published`` ... where known).

    The text of the annotation is the one given, in normal form; page noise stays in it, is listed in `removed`, and nothing is found
    in it. Raises `SourceError` for fields that make no report.
    """
    made = article_from_fields(fields, path=path, line=line)
    article = replace(made, id=str(fields.get("id") or made.id))
    return _in_given_text(fields, article, annotation_of(article, read_article(article)))


def annotate_page(data: bytes, given: Mapping[str, Any], *, path: str) -> Annotation:
    """The findings of the article on a page of HTML; `given` (``lang``, ``published``) goes before what its markup says.

    The text of the annotation is that of the article. Raises `SourceError` where there is none.
    """
    (article,) = read_html(data, path=path)
    if isinstance(article, SourceProblem):
        raise refuse(article.message, article.way_out, path=path)
    told = {name: getattr(article, name) for name in ("text", "url", "outlet", "title", "lang", "published")}
    found = annotate_fields(told | {name: value for name, value in given.items() if value}, path=path)
    around = tuple(RemovedSpan(item.text, item.reason, None, None) for item in article.removed)
    return replace(found, removed=around + found.removed)


def annotation_of(article: Article, reading: Reading) -> Annotation:
    """An article and its reading in one record; what would be an entity is the name as this text gives it in full."""
    joins = _joins(article, reading)
    return Annotation(
        id=article.id,
        lang=article.lang,
        published=article.published,
        text=article.text,
        removed=tuple(RemovedSpan(item.text, item.reason, None, None) for item in article.removed),
        credit=credit_rows(article, joins),
        mentions=tuple(mention_rows(reading, joins)),
        times=tuple(time_rows(reading, joins)),
        quantities=tuple(quantity_rows(reading)),
        attributions=tuple(attribution_rows(reading, joins)),
        events=tuple(event_rows(reading, joins)),
    )


def _in_given_text(fields: Mapping[str, Any], article: Article, found: Annotation) -> Annotation:
    """The findings with offsets into the given text; as they are where the text came in another shape than one string."""
    given = fields.get("text")
    text = normalise(given) if isinstance(given, str) else article.text
    if text == article.text:
        return found
    for outlet in (article.outlet, None):
        placed = _place(text, article, find_noise(lay_out(text), article.lang, outlet=outlet))
        if placed is not None:
            places, removed = placed
            return replace(put_back(found, places, text), text=text, removed=removed)
    return found


def _place(
    text: str, article: Article, noise: tuple[Noise, ...]
) -> tuple[list[int], tuple[RemovedSpan, ...]] | None:
    """Where the characters of the article stand in `text`, and where its noise does."""
    laid = lay_out(text)
    outer = find_places(laid, text)
    inner = find_places(article.text, laid, left_out=[(item.start, item.end) for item in noise])
    if outer is None or inner is None:
        return None
    spans = [(outer[item.start], outer[item.end - 1] + 1, item.reason) for item in noise]
    removed = tuple(RemovedSpan(text[start:end], reason, start, end) for start, end, reason in spans)
    return [outer[place] for place in inner], removed


def _joins(article: Article, reading: Reading) -> Joins:
    links: list[Link] = [link for item in reading.attributions for chain in item.chains for link in chain]
    names = {name: name for name in (*(link.name for link in links), *(credit.name for credit in article.credit))}
    return Joins(mentions={item.id: item.name for item in reading.mentions}, names=names)
