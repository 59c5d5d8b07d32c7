"""One text with its findings, without a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
from srot.records import Article, Link, Reading, make_id
from srot.text.normal import normalise


def annotate_fields(fields: Mapping[str, Any], *, path: str = "-") -> Annotation:
    """The findings of a report given by its fields (``text``, and ``id``, ``lang``, ``published`` ... where known)."""
    text = normalise(str(fields["text"]))
    article = Article(
        str(fields.get("id") or make_id("art", None, text)), text, lang=fields.get("lang") or "hi", published=fields.get("published")
    )
    return annotation_of(article, read_article(article))


def annotation_of(article: Article, reading: Reading, removed: tuple[RemovedSpan, ...] = ()) -> Annotation:
    """An article and its reading in one record; what would be an entity is the name as this text gives it in full."""
    joins = _joins(article, reading)
    return Annotation(
        id=article.id,
        lang=article.lang,
        published=article.published,
        text=article.text,
        removed=removed,
        credit=credit_rows(article, joins),
        mentions=tuple(mention_rows(reading, joins)),
        times=tuple(time_rows(reading, joins)),
        quantities=tuple(quantity_rows(reading)),
        attributions=tuple(attribution_rows(reading, joins)),
        events=tuple(event_rows(reading, joins)),
    )


def _joins(article: Article, reading: Reading) -> Joins:
    links: list[Link] = [link for item in reading.attributions for chain in item.chains for link in chain]
    names = {name: name for name in (*(link.name for link in links), *(credit.name for credit in article.credit))}
    return Joins(mentions={item.id: item.name for item in reading.mentions}, names=names)
