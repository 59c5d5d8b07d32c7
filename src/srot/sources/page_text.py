"""The report on a page: trafilatura first, jusText where that finds nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import regex

from srot.languages.load import load_pack
from srot.sources.lines import is_body
from srot.text.language import identify_language
from srot.text.normal import fold

_LIST_MARK = regex.compile(r"^-\s+", regex.MULTILINE)
_SPACES = regex.compile(r"\s+")
_HEAD_LINES = 12


def find_text(tree: Any, title: str | None) -> str | None:
    """The text of the report, a paragraph a line, without what stands above its headline; ``None`` when there is none."""
    text = _by_trafilatura(tree) or _by_justext(tree)
    return _from_headline(_LIST_MARK.sub("", text), title) if text else None


def _by_trafilatura(tree: Any) -> str | None:
    from trafilatura import bare_extraction

    document = bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, include_images=False, include_links=False,
        include_formatting=False, with_metadata=False, deduplicate=False,
    )
    text = getattr(document, "text", None)
    return str(text) if text else None


def _by_justext(tree: Any) -> str | None:
    import justext
    from lxml.html import tostring

    markup = tostring(tree, encoding="unicode")
    language = load_pack(identify_language("".join(tree.itertext()))).name
    known = language in justext.get_stoplists()
    paragraphs = justext.justext(markup, justext.get_stoplist(language if known else "English"))
    kept = [paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate]
    return "\n".join(kept) or None


def _from_headline(text: str, title: str | None) -> str:
    """Short lines above the headline are crumbs that the extraction took along."""
    lines = text.split("\n")
    wanted = _key(title or "")
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if wanted and len(wanted) > 12 and _key(line) == wanted:
            return "\n".join(lines[index:])
        if is_body(line):
            break
    return text


def _key(text: str) -> str:
    return str(_SPACES.sub("", fold(text))).replace(":", "")
