"""What is read: one published report, normalised once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range ``[start, end)`` in code points of ``Article.text``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removed:
    """Page noise cut away, and why. `reason` is a key of the noise table: ``teaser``, ``caption`` ..."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency the whole report is credited to: by dateline, byline or closing line.

    `text` is the words of the credit as printed, `name` the agency in them.
    """

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """One published report as read.

    `published` is EDTF (a day, or a day with its time) or ``None``; `published_basis` is ``metadata`` (from
    the page's or the feed's own fields), ``text`` (printed in the report) or ``None``. `lang` is a BCP 47
    code or ``und``. `title` is not part of `text` unless the source had it there.
    """

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    lang: str = "und"
    published: str | None = None
    published_basis: str | None = None
    removed: tuple[Removed, ...] = ()
    credit: tuple[Credit, ...] = ()
    source_path: str | None = None
    source_hash: str | None = None
