"""The unit of linking: an article with its reading."""

from __future__ import annotations

from dataclasses import dataclass

from srot.records import Article, Reading


@dataclass(frozen=True, slots=True)
class Report:
    """One article and what was found in it."""

    article: Article
    reading: Reading

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id
