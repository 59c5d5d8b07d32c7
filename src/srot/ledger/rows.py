"""Articles as rows, and the rule by which two readings of one report become one row."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Any

from srot.records import Article, Credit, Removed, to_json

ARTICLE_COLUMNS = "id, url, outlet, title, lang, published, published_basis, text, removed, credit"

NONE = "[]"
_PLAIN = ARTICLE_COLUMNS.split(", ")[:-2]


def article_values(article: Article) -> tuple[object, ...]:
    """The values of `ARTICLE_COLUMNS`."""
    return (
        article.id, article.url, article.outlet, article.title, article.lang, article.published,
        article.published_basis, article.text, as_text(article.removed), as_text(article.credit),
    )  # fmt: skip


def article_of(values: tuple[Any, ...], *, path: str | None = None, digest: str | None = None) -> Article:
    """The article of a row of `ARTICLE_COLUMNS`."""
    *plain, removed, credit = values
    return Article(
        **dict(zip(_PLAIN, plain, strict=True)),
        removed=tuple(Removed(**item) for item in json.loads(removed)),
        credit=_credits(credit),
        source_path=path,
        source_hash=digest,
    )


def _credits(content: str) -> tuple[Credit, ...]:
    return tuple(Credit(**item) for item in json.loads(content)) if content != NONE else ()


def bare_head(values: tuple[Any, ...]) -> tuple[Article, str]:
    """The article of a row of `ARTICLE_COLUMNS` and one value more, without its text and what was cut from it, and a hash of the whole row."""
    *plain, text, removed, credit, more = values
    known = "\0".join([repr(plain), text, removed, credit, repr(more)])
    head = Article(**dict(zip(_PLAIN, [*plain, ""], strict=True)), credit=_credits(credit))
    return head, blake2b(known.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def prefer(one: Article, other: Article) -> Article:
    """Which of two articles of one id the ledger keeps: the fuller, and of two as full always the same one.

    The order of arrival has no say, so that reading in any order gives the same ledger.
    """
    return min(one, other, key=_emptiness)


def _emptiness(article: Article) -> tuple[int, str]:
    known = (article.url, article.outlet, article.title, article.published, article.credit or None)
    return known.count(None), as_text(article_values(article))


def as_text(record: object) -> str:
    """A record as one line of JSON, always the same."""
    return json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":"))
