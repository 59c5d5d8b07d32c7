"""The tables that an export writes, and where their rows come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from srot.exports.findings import (
    Joins,
    attribution_rows,
    credit_rows,
    event_rows,
    mention_rows,
    quantity_rows,
    time_rows,
    timeline_row,
)
from srot.exports.obeyed import find_obeyed, heed
from srot.exports.rows import (
    ArticleRow,
    AttributionRow,
    EventRow,
    MentionRow,
    QuantityRow,
    TimelineRow,
    TimeRow,
)
from srot.ledger import View
from srot.records import (
    Article,
    Claim,
    Disagreement,
    Entity,
    Judgement,
    Reading,
    Reuse,
    Story,
    Storyline,
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table of an export: its name, the type of its rows, and how they are had from a ledger, in any order."""

    name: str
    row: type
    rows: Callable[[View], Iterable[Any]]


def _articles(view: View) -> Iterator[ArticleRow]:
    for article, _ in _read(view):
        yield _article_row(view, article)


def _findings(rows: Callable[[Reading, Joins], list[Any]]) -> Callable[[View], Iterator[Any]]:
    def all_rows(view: View) -> Iterator[Any]:
        for article, reading in _read(view):
            yield from rows(reading, joins_of(view, article, reading))

    return all_rows


def _read(view: View) -> Iterator[tuple[Article, Reading]]:
    rulings = find_obeyed(view)
    for article, reading in zip(view.articles(), view.readings(), strict=True):
        yield article, heed(article, reading, rulings)


def joins_of(view: View, article: Article, reading: Reading) -> Joins:
    """What the findings of an article stand for in this ledger."""
    claims = view.attribution_claims([item.id for item in reading.attributions])
    stories = view.stories(article=article.id)
    return Joins(
        mentions=view.mention_entities(article.id),
        names=view.link_entities(article.id),
        claims={attribution: found[0] for attribution, found in claims.items()},
        times=view.resolved_times([item.id for item in reading.times]),
        story=stories[0].id if stories else None,
    )


def _article_row(view: View, article: Article) -> ArticleRow:
    dating, doubt = view.dating(article.id), view.doubtful_date(article.id)
    joins = joins_of(view, article, Reading(article.id, article.lang))
    return ArticleRow(
        id=article.id, url=article.url, outlet=article.outlet, title=article.title, lang=article.lang,
        published=dating.published if dating else article.published,
        published_basis=dating.basis if dating else article.published_basis,
        text=article.text, removed=article.removed, credit=credit_rows(article, joins), story=joins.story,
        source_path=article.source_path, source_paths=view.sources(article.id), source_hash=article.source_hash,
        published_why=dating.why if dating else (), published_doubts=doubt.why if doubt else (), outlet_entity=joins.names.get(article.outlet or ""),
    )  # fmt: skip


TABLES: tuple[Table, ...] = (
    Table("articles", ArticleRow, _articles),
    Table("mentions", MentionRow, _findings(mention_rows)),
    Table("times", TimeRow, _findings(time_rows)),
    Table("quantities", QuantityRow, _findings(lambda reading, _: quantity_rows(reading))),
    Table("attributions", AttributionRow, _findings(attribution_rows)),
    Table("events", EventRow, _findings(event_rows)),
    Table("entities", Entity, lambda view: view.entities()),
    Table("stories", Story, lambda view: view.stories()),
    Table("storylines", Storyline, lambda view: view.storylines()),
    Table("claims", Claim, lambda view: view.claims()),
    Table("disagreements", Disagreement, lambda view: view.disagreements()),
    Table("reuse", Reuse, lambda view: view.reuse()),
    Table("timeline", TimelineRow, lambda view: map(timeline_row, view.timeline())),
    Table("judgements", Judgement, lambda view: view.judgements()),
)
