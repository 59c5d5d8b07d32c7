"""One report as a JSON object: our field names and those of news-please, trafilatura and Fundus."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from srot.records import Article
from srot.sources.moment import read_moment
from srot.sources.problem import refuse
from srot.sources.report import Report, host_of, make_article

# In the order in which they are asked; a dot goes into a nested object.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "url": ("url", "html.requested_url", "html.responded_url", "canonical_url", "link", "source"),
    "outlet": ("outlet", "publisher", "sitename", "site_name", "source-hostname", "source_domain", "hostname"),
    "lang": ("lang", "language"),
    "published": ("published", "date_publish", "publishing_date", "datePublished", "published_at", "date"),
    "title": ("title", "headline"),
    "text": ("text", "maintext", "plaintext", "raw_text", "body", "articleBody", "content"),
}
_LANG = regex.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_HALF_CHARACTER = regex.compile(r"[\ud800-\udfff]")
_DATE_WAY_OUT = "use 2024-11-30 or leave it null"


def article_from_fields(fields: Mapping[str, object], *, path: str, line: int | None = None, data: bytes | None = None) -> Article:
    """The article of one JSON object; every field but the text may be null or missing, unknown ones are ignored.

    `data` is the bytes it was read from, for their hash. Raises `SourceError` that names the field, its value and the
    way out:

    >>> article_from_fields({"text": "...", "published": "30-Nov"}, path="reports.jsonl", line=12)
    Traceback (most recent call last):
    ...
    srot.errors.SourceError: published is "30-Nov": not a date; use 2024-11-30 or leave it null (line 12 of reports.jsonl)
    """
    reader = _Fields(fields, path, line)
    url = reader.text_of("url")
    report = Report(
        text=reader.body(),
        url=url if url and "/" in url else None,
        outlet=_bare_host(reader.text_of("outlet")) or host_of(url),
        lang=reader.lang(),
        title=reader.text_of("title"),
        published=reader.published(),
        source_path=reader.source_path(),
        data=data,
    )
    return make_article(report, path=path, line=line)


def _bare_host(outlet: str | None) -> str | None:
    return outlet.removeprefix("www.") if outlet else None


class _Fields:
    """The fields of one object, read with the place to blame."""

    def __init__(self, fields: Mapping[str, object], path: str, line: int | None) -> None:
        self._fields, self._path, self._line = fields, path, line

    def _find(self, name: str) -> tuple[str, object]:
        for key in _NAMES[name]:
            value = _dig(self._fields, key)
            if value is not None and value != "":
                return key, value
        return name, None

    def _refuse(self, key: str, value: object, what: str, way_out: str) -> Exception:
        shown = f'"{value}"' if isinstance(value, str) else repr(value)
        return refuse(f"{key} is {shown[:80]}: {what}", way_out, path=self._path, line=self._line)

    def _whole(self, key: str, text: str) -> str:
        """The text, unless it has an escape that is half a character, which nothing can store or print."""
        if _HALF_CHARACTER.search(text):
            raise refuse(f"{key} has half a character in it, a lone surrogate", "save it as UTF-8", path=self._path, line=self._line)
        return text

    def text_of(self, name: str) -> str | None:
        """A field that is text; the publisher may be an object with a name."""
        key, value = self._find(name)
        if isinstance(value, Mapping):
            value = value.get("name")
        if value is None:
            return None
        if not isinstance(value, str):
            raise self._refuse(key, value, "not text", "use a string or leave it null")
        return self._whole(key, value).strip() or None

    def body(self) -> str:
        """The text of the report; Fundus nests it in sections of paragraphs."""
        key, value = self._find("text")
        text = "\n".join(_paragraphs(value)) if isinstance(value, Mapping) else value
        if text is None:
            raise refuse("has no text", 'put the report into "text"', path=self._path, line=self._line)
        if not isinstance(text, str):
            raise self._refuse(key, text, "not text", "use a string")
        return self._whole(key, text)

    def lang(self) -> str | None:
        key, value = self._find("lang")
        if value is None:
            return None
        if not isinstance(value, str) or not _LANG.fullmatch(value.strip()):
            raise self._refuse(key, value, "not a language code", "use hi or leave it null")
        return value.strip()

    def published(self) -> str | None:
        key, value = self._find("published")
        if value is None:
            return None
        day = read_moment(value) if isinstance(value, str) else None
        if day is None:
            raise self._refuse(key, value, "not a date", _DATE_WAY_OUT)
        return day

    def source_path(self) -> str:
        identifier = self._fields.get("id")
        if isinstance(identifier, bool) or not isinstance(identifier, str | int | None):
            raise self._refuse("id", identifier, "not an id", "use a string or leave it null")
        if identifier is not None and str(identifier).strip():
            return f"{self._path}#{self._whole('id', str(identifier))}"
        return f"{self._path}:{self._line}" if self._line is not None else self._path


def _dig(fields: Mapping[str, object], key: str) -> object:
    value: object = fields
    for name in key.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def _paragraphs(value: object) -> list[str]:
    """All strings in a nested body, in order: summary, then each section's headline and paragraphs."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for part in value.values() for text in _paragraphs(part)]
    return [text for part in value for text in _paragraphs(part)] if isinstance(value, list | tuple) else []
