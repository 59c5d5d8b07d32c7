"""N reports made from the samples, for as many N as asked: the samples themselves, then other worlds of them.

The first reports, as many as the samples hold, are world 0, the next as many world 1 and so on; the last world is cut where N is reached.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, islice
from pathlib import Path

from benchmarks.worlds import Vocabulary, change_text, change_title, days_moved
from srot.reading import read_article
from srot.records import Article, Reading
from srot.sources import SourceProblem, read_sources

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
IN_ONE_FILE = 500
"""Reports in one file of JSON lines."""

Row = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Model:
    """The samples as they are read: what all worlds are made of."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    vocabulary: Vocabulary


def read_samples() -> Model:
    """All reports of the samples with their readings, in the order of their files."""
    articles = tuple(item for item in read_sources([str(SAMPLES)]) if not isinstance(item, SourceProblem))
    articles = tuple(sorted(articles, key=lambda article: (article.source_path or "", article.id)))
    readings = tuple(read_article(article) for article in articles)
    return Model(articles, readings, Vocabulary.of(articles, readings))


def make_reports(model: Model, size: int) -> Iterator[Row]:
    """The first `size` reports, with the fields that JSON lines are read by, and ``page`` for those that come as HTML."""
    endless = (
        _make_report(model, world, article, reading)
        for world in count()
        for article, reading in zip(model.articles, model.readings, strict=True)
    )
    return islice(endless, size)


def _make_report(model: Model, world: int, article: Article, reading: Reading) -> Row:
    title = change_title(world, article, reading, model.vocabulary)
    text = change_text(world, article, reading, model.vocabulary)
    host = (article.url or "").partition("://")[2].partition("/")[0] or "reports.example"
    published = article.published
    return {
        "url": f"https://{host}/w{world}/{article.id}",
        "outlet": article.outlet,
        "lang": article.lang,
        "published": _move(published, world) if published else None,
        "title": title,
        "text": text,
        "page": "html" if (article.source_path or "").endswith(".html") else None,
    }


def _move(published: str, world: int) -> str:
    return (date.fromisoformat(published[:10]) + days_moved(world)).isoformat() + published[10:]


def world_of(url: str | None) -> str:
    """The world of a report, from its address."""
    return (url or "").split("/")[3]


def write_reports(rows: Iterator[Row], folder: Path) -> None:
    """Pages as HTML files, all others as JSON lines."""
    lines: list[Row] = []
    for number, row in enumerate(rows):
        if row["page"]:
            (folder / f"{number:06}.html").write_text(_page(row), encoding="utf-8")
        else:
            lines.append({name: value for name, value in row.items() if name != "page"})
    for start in range(0, len(lines), IN_ONE_FILE):
        _write_lines(lines[start : start + IN_ONE_FILE], folder / f"{start:06}.jsonl")


def _write_lines(rows: Sequence[Row], path: Path) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def _page(row: Row) -> str:
    fact = {name: html.escape(value or "") for name, value in row.items()}
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in (row["text"] or "").split("\n") if line.strip())
    day = f'<meta property="article:published_time" content="{fact["published"]}">' if row["published"] else ""
    site = f'<meta property="og:site_name" content="{fact["outlet"]}">' if row["outlet"] else ""
    return (
        f'<!doctype html><html lang="{fact["lang"]}"><head><meta charset="utf-8"><title>{fact["title"]}</title>'
        f'<meta property="og:url" content="{fact["url"]}"><link rel="canonical" href="{fact["url"]}">{site}{day}</head>\n'
        f"<body><nav><a href='/'>1</a> <a href='/2'>2</a></nav><article><h1>{fact['title']}</h1>\n{paragraphs}\n</article></body></html>\n"
    )
