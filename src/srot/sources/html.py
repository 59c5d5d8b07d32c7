"""A page: what its markup says of the report, the report itself, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from srot.errors import SourceError
from srot.records import Article
from srot.sources.encoding import decode_text
from srot.sources.page_facts import find_facts
from srot.sources.page_parts import cut_parts
from srot.sources.page_text import find_text
from srot.sources.problem import SourceProblem, problem_of, refuse
from srot.sources.report import Report, make_article

_HTML = regex.compile(rb"(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1)\b", regex.IGNORECASE | regex.DOTALL)
_CHARSET = regex.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", regex.IGNORECASE)
_MIN_CHARS = 80


def looks_like_html(start: bytes) -> bool:
    """Whether the first bytes are those of a page or a piece of one."""
    return _HTML.match(start) is not None


def read_html(data: bytes, *, path: str) -> Iterator[Article | SourceProblem]:
    """The article of a page. Its markup gives title, day, outlet and address; what it does not give is read from the text."""
    try:
        yield _read_page(data, path)
    except SourceError as error:
        yield problem_of(error, path=path)


def _read_page(data: bytes, path: str) -> Article:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    markup = _decode(data, path)
    try:
        # lxml refuses a text that declares its own encoding, so it gets the bytes of the decoded text.
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except (ParserError, ValueError) as error:
        raise refuse(f"is no readable page: {error}", "fetch it again", path=path) from error
    facts = find_facts(tree)
    removed = cut_parts(tree, outlet=facts.outlet)
    text = find_text(tree, facts.title)
    if text is None or len(text) < _MIN_CHARS:
        raise refuse("has no article on it", "give the page of one report, not a list or a video", path=path)
    return make_article(
        Report(
            text=text,
            url=facts.url,
            outlet=facts.outlet,
            lang=facts.lang,
            title=facts.title,
            published=facts.published,
            source_path=path,
            data=data,
            removed=removed,
            finds_title=facts.title is None,
        ),
        path=path,
    )


def _decode(data: bytes, path: str) -> str:
    try:
        return decode_text(data, path=path)[0]
    except SourceError:
        declared = _CHARSET.search(data[:4_096])
        name = declared[1].decode("ascii") if declared else ""
        if not name or name.lower().replace("-", "") == "utf8":
            raise
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError) as error:
            raise refuse(f"calls itself {name} and is not", "save it as UTF-8", path=path) from error
