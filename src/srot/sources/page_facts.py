"""What the markup of a page says of the report on it: meta tags, JSON-LD, the canonical address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from srot.sources.moment import read_moment
from srot.sources.report import host_of
from srot.text.normal import fold

_SPACES = regex.compile(r"\s+")
_TITLE_END = regex.compile(r"\s*[|«»–—-]\s*[^|«»–—-]{2,40}$")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "publish-date", "publish_date", "pubdate",
    "parsely-pub-date", "dc.date.issued", "sailthru.date", "published_time", "date",
)
_ARTICLE_TYPES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "webpage", "liveblogposting")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the markup gives; ``None`` where it says nothing."""

    title: str | None
    published: str | None
    outlet: str | None
    url: str | None
    lang: str | None


def find_facts(tree: Any) -> Facts:
    """The facts of a parsed page (lxml). A day comes from fields made for it, never from a line of copyright."""
    metas = _metas(tree)
    linked = next(iter(_linked_data(tree)), {})
    url = _url(tree, metas, linked)
    outlet = metas.get("og:site_name") or _name(linked.get("publisher")) or metas.get("application-name")
    return Facts(
        title=_title(tree, metas, linked, outlet),
        published=_published(tree, metas, linked),
        outlet=_squeeze(outlet) or _footer_outlet(tree) or host_of(url),
        url=url,
        lang=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or metas.get("og:locale"),
    )


def _squeeze(text: object) -> str | None:
    return (_SPACES.sub(" ", text).strip() or None) if isinstance(text, str) else None


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _squeeze(meta.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article, the more telling types first."""
    objects: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            try:
                objects.extend(_objects(json.loads(script.text, strict=False)))
            except (json.JSONDecodeError, RecursionError):
                # Broken JSON-LD is common on real pages; the meta tags say the same things.
                continue
    return iter(sorted((item for item in objects if _rank(item) < len(_ARTICLE_TYPES)), key=_rank))


def _objects(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))


def _rank(item: dict[str, Any]) -> int:
    kinds = item.get("@type")
    names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
    return min((_ARTICLE_TYPES.index(name) for name in names if name in _ARTICLE_TYPES), default=len(_ARTICLE_TYPES))


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _squeeze(value.get("name")) if isinstance(value, dict) else _squeeze(value)


def _url(tree: Any, metas: dict[str, str], linked: dict[str, Any]) -> str | None:
    canonical = next((link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None)
    page = linked.get("mainEntityOfPage")
    for candidate in (canonical, metas.get("og:url"), page.get("@id") if isinstance(page, dict) else page, linked.get("url")):
        if isinstance(candidate, str) and candidate.startswith(("http://", "https://")):
            return candidate.strip()
    return None


def _title(tree: Any, metas: dict[str, str], linked: dict[str, Any], outlet: str | None) -> str | None:
    """The headline on the page where the metadata agree that it is one; their own titles carry the outlet's name."""
    declared = metas.get("og:title") or metas.get("twitter:title") or _squeeze(linked.get("headline")) or _page_title(tree)
    headlines = [text for text in (_squeeze("".join(node.itertext())) for node in tree.iter("h1")) if text]
    for headline in headlines:
        if declared and _agree(headline, declared):
            return headline
    if declared:
        return _without_outlet(declared, outlet)
    return headlines[0] if len(headlines) == 1 else None


def _page_title(tree: Any) -> str | None:
    node = tree.find(".//title")
    return _squeeze(node.text) if node is not None else None


def _agree(headline: str, declared: str) -> bool:
    left, right = ({fold(word) for word in text.replace(":", " ").split()} for text in (headline, declared))
    return len(left) >= 2 and len(left & right) * 3 >= 2 * min(len(left), len(right))


def _without_outlet(title: str, outlet: str | None) -> str:
    tail = _TITLE_END.search(title)
    if tail and outlet and fold(outlet) in fold(tail.group()):
        return title[: tail.start()].strip()
    return title


def _published(tree: Any, metas: dict[str, str], linked: dict[str, Any]) -> str | None:
    candidates = [metas.get("article:published_time"), linked.get("datePublished"), *(metas.get(name) for name in _PUBLISHED)]
    candidates += [node.get("datetime") or node.get("content") for node in tree.iter() if node.get("itemprop") == "datePublished"]
    times = [node.get("datetime") for node in tree.iter("time") if node.get("datetime")]
    if len(times) == 1 or any(True for node in tree.iter("time") if node.get("pubdate") is not None):
        candidates += times[:1]
    for candidate in candidates:
        moment = read_moment(candidate) if isinstance(candidate, str) else None
        if moment:
            return moment
    return _searched_day(tree)


def _searched_day(tree: Any) -> str | None:
    """What htmldate finds in markup and address alone. The first of January is what it makes of a copyright year."""
    from copy import deepcopy

    from htmldate import find_date

    day = find_date(deepcopy(tree), extensive_search=False, original_date=True)
    if not day or day.endswith("-01-01") or not _printed(day, tree):
        return None
    return read_moment(day)


def _printed(day: str, tree: Any) -> bool:
    """Whether the page's own address or markup attributes hold this day."""
    year, month, number = day.split("-")
    forms = (day, f"{year}/{month}/{number}", f"{year}{month}{number}")
    return any(form in str(value) for node in tree.iter() for value in node.attrib.values() for form in forms)


def _footer_outlet(tree: Any) -> str | None:
    for footer in tree.iter("footer"):
        match = _COPYRIGHT.search(_squeeze("".join(footer.itertext())) or "")
        if match:
            return str(match[1]).strip()
    return None


_COPYRIGHT = regex.compile(r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d(?:-\d+)?)?[\s,]*([^|.,\n\d]{2,40}?)\s*(?:[|.,]|$)", regex.IGNORECASE)
