"""The recipe: the parts of the article's language pack, each with what was found before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from traceback import extract_tb
from typing import Any

from srot.languages.load import load_pack
from srot.languages.pack import Draft, LanguagePack
from srot.ledger.reading_rows import ReadingRows, rows_of
from srot.records import Article, Reading

_Try = Callable[[Callable[[Draft], Any], Draft], Any]


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that broke a part of its language pack: what the other parts found, and the errors in words."""

    reading: Reading
    reason: str


def read_article(article: Article, *, pack: LanguagePack | None = None, names: str = "fast") -> Reading:
    """All findings of one article: a function of the article, its language pack and how `names` are read alone."""
    return _read(Draft(article, names=names), pack or load_pack(article.lang), lambda part, draft: part(draft))


def read_articles(articles: Iterable[Article], *, names: str = "fast") -> Iterator[Reading | Unread]:
    """The stage: a reading for each article, in order. One odd text that breaks a grammar costs what that grammar finds, no more."""
    for article in articles:
        faults: list[str] = []
        reading = _read(Draft(article, names=names), load_pack(article.lang), _Guard(faults))
        yield Unread(reading, "; ".join(faults)) if faults else reading


def read_rows(articles: Iterable[Article], *, names: str = "fast") -> Iterator[tuple[ReadingRows, str]]:
    """The stage with each reading as the rows that keep it, and with what failed in it, in words, if anything did."""
    for item in read_articles(articles, names=names):
        yield (rows_of(item.reading), item.reason) if isinstance(item, Unread) else (rows_of(item), "")


def _read(draft: Draft, pack: LanguagePack, run: _Try) -> Reading:
    article = draft.article
    draft = replace(draft, sentences=run(lambda draft: pack.split_sentences(draft.article.text), draft))
    draft = replace(draft, mentions=run(pack.find_names, draft))
    draft = replace(draft, times=run(pack.find_times, draft))
    draft = replace(draft, quantities=run(pack.find_quantities, draft))
    draft = replace(draft, attributions=run(pack.find_attributions, draft))
    return Reading(
        article=article.id,
        lang=article.lang,
        sentences=draft.sentences,
        mentions=draft.mentions,
        times=draft.times,
        quantities=draft.quantities,
        attributions=draft.attributions,
        events=run(pack.find_events, draft),
    )


@dataclass(frozen=True, slots=True)
class _Guard:
    """Runs a part; one that fails finds nothing, and its error is noted with the place where it was raised."""

    faults: list[str]

    def __call__(self, part: Callable[[Draft], Any], draft: Draft) -> Any:
        try:
            return part(draft)
        except Exception as error:
            place = extract_tb(error.__traceback__)[-1]
            self.faults.append(f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})")
            return ()
