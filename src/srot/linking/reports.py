"""The unit of linking: an article with its reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from srot.ledger.packing import digest
from srot.records import Article, Dating, Reading


@dataclass(frozen=True, slots=True)
class Report:
    """One article and what was found in it."""

    article: Article
    reading: Reading

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def key(self) -> str:
        """The same for the same article with the same findings, and for no other: what is made of them may be kept under it."""
        return digest([self.article, self.reading])

    def dated(self, dating: Dating) -> Report:
        """The report with the day that linking gave it."""
        return Report(_dated(self.article, dating), self.reading)


class StoredReport(Report):
    """A report whose reading is fetched when it is asked for: those of a whole ledger do not fit in memory.

    `key` is what the ledger knows it by, so that a reading need not be fetched to tell whether it is another.
    """

    __slots__ = ("_fetch", "_key")

    _key: str
    _fetch: Callable[[str], Reading]

    def __init__(self, article: Article, key: str, fetch: Callable[[str], Reading]) -> None:
        object.__setattr__(self, "article", article)
        object.__setattr__(self, "_key", key)
        object.__setattr__(self, "_fetch", fetch)

    @property
    def reading(self) -> Reading:
        """What was found, fetched now."""
        return self._fetch(self.article.id)

    @property
    def key(self) -> str:
        """See `Report.key`."""
        return self._key

    def dated(self, dating: Dating) -> Report:
        """See `Report.dated`."""
        return StoredReport(_dated(self.article, dating), f"{self._key} {dating.published} {dating.basis}", self._fetch)

    def __reduce__(self) -> tuple[type[Report], tuple[Article, Reading]]:
        return Report, (self.article, self.reading)


def _dated(article: Article, dating: Dating) -> Article:
    return replace(article, published=dating.published, published_basis=dating.basis)
