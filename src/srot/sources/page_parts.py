"""Parts of a page that its markup names: captions, bylines, share rows, menus. They are taken out before the text is read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from srot.languages.tables import read_table
from srot.records import Removed

_SPACES = regex.compile(r"\s+")
_CLASS_WORD = regex.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")
# A part with more text than this is not what its name says, or holds the report itself.
_MAX_CHARS = 400
_SHOWN_CHARS = 400
_FURNITURE = {"nav": "navigation", "footer": "navigation", "header": "navigation", "aside": "related"}
_SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "form", "button", "select"})


def cut_parts(tree: Any, *, outlet: str | None = None) -> tuple[Removed, ...]:
    """Take the named parts out of the parsed page, in place; what was taken, in page order.

    Menus and footers go line by line, so that each entry can be found again.
    """
    removed: list[Removed] = []
    for node in list(tree.iter()):
        if not isinstance(node.tag, str) or node.getparent() is None or not _attached(node, tree):
            continue
        reason = _reason(node)
        if reason is None:
            continue
        removed.extend(Removed(text, reason) for text in _entries(node))
        node.drop_tree()
    return tuple(removed)


def _attached(node: Any, tree: Any) -> bool:
    top = node
    while top.getparent() is not None:
        top = top.getparent()
    return top is tree


def _reason(node: Any) -> str | None:
    if node.tag == "figcaption":
        return "caption"
    if node.tag in _FURNITURE:
        return None if _holds_report(node) else _FURNITURE[node.tag]
    if node.tag in ("html", "body", "main", "article", "head", "p") and node.tag != "p":
        return None
    return _named_reason(node)


def _named_reason(node: Any) -> str | None:
    names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}".lower()
    for word in _CLASS_WORD.findall(names):
        reason = _part_names().get(word)
        if reason and len(_text(node)) <= _MAX_CHARS:
            return reason
    return None


def _holds_report(node: Any) -> bool:
    """A header inside the article holds the headline; an aside may hold the whole report on a badly built page."""
    paragraphs = sum(len(_text(paragraph)) for paragraph in node.iter("p"))
    return paragraphs > _MAX_CHARS * 2 or (node.tag == "header" and node.find(".//h1") is not None)


@cache
def _part_names() -> dict[str, str]:
    return {row["name"]: row["reason"] for row in read_table("srot.languages.und", "page_parts")}


def _entries(node: Any) -> list[str]:
    """The texts of a part, one for each element that has text of its own."""
    if node.tag not in _FURNITURE:
        text = _text(node)
        return [text] if text else []
    texts = []
    for element in node.iter():
        if isinstance(element.tag, str) and element.tag not in _SKIPPED:
            text = _SPACES.sub(" ", element.text or "").strip()
            if text:
                texts.append(text[:_SHOWN_CHARS])
    return texts


def _text(node: Any) -> str:
    return str(_SPACES.sub(" ", " ".join(_strings(node)))).strip()


def _strings(node: Any) -> Iterator[str]:
    if not isinstance(node.tag, str) or node.tag in _SKIPPED:
        return
    yield node.text or ""
    for child in node:
        yield from _strings(child)
        yield child.tail or ""
