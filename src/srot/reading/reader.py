"""The recipe: the parts of the article's language pack, each with what was found before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from srot.languages.load import load_pack
from srot.languages.pack import Draft, LanguagePack
from srot.records import Article, Reading


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that broke a reader, with the error in words. The rest of the batch goes on."""

    article: str
    reason: str


def read_article(article: Article, *, pack: LanguagePack | None = None) -> Reading:
    """All findings of one article: a function of the article and its language pack alone."""
    pack = pack or load_pack(article.lang)
    draft = Draft(article, pack.split_sentences(article.text))
    draft = replace(draft, mentions=pack.find_names(draft))
    draft = replace(draft, times=pack.find_times(draft))
    draft = replace(draft, quantities=pack.find_quantities(draft))
    draft = replace(draft, attributions=pack.find_attributions(draft))
    return Reading(
        article=article.id,
        lang=article.lang,
        sentences=draft.sentences,
        mentions=draft.mentions,
        times=draft.times,
        quantities=draft.quantities,
        attributions=draft.attributions,
        events=pack.find_events(draft),
    )


def read_articles(articles: Iterable[Article]) -> Iterator[Reading | Unread]:
    """The stage: a reading for each article, in order."""
    for article in articles:
        yield _try_to_read(article)


def _try_to_read(article: Article) -> Reading | Unread:
    try:
        return read_article(article)
    except Exception as error:  # any fault of a grammar on one odd text; it is kept, counted and shown
        return Unread(article.id, f"{type(error).__name__}: {error}")
