"""SVG written element by element; whatever text goes in is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import regex

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
# Controls that no XML may hold, lone surrogates, and the directional overrides, embeddings and isolates that would let a
# name turn round the words beside it.
FORBIDDEN = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


@lru_cache(maxsize=4_000)
def escape(text: str) -> str:
    """`text` as character data or attribute value.

    >>> escape('<script> & "x"')
    '&lt;script&gt; &amp; &quot;x&quot;'
    """
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ENTITIES)


def element(name: str, *children: str, **attributes: object) -> str:
    """An element; children are markup already, attribute values are escaped, ``_`` in their names is ``-`` and ``class_`` is class.

    >>> element("line", class_="axis", x1=0.0, x2=10.25)
    '<line class="axis" x1="0" x2="10.2"/>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def text(words: str, x: float, y: float, **attributes: object) -> str:
    """A line of text whose direction is its own."""
    return element("text", escape(words), x=x, y=y, **attributes)


def linked(markup: str, href: str | None) -> str:
    """Markup inside a link, where there is one."""
    return element("a", markup, href=href) if href else markup


def picture(*, width: float, height: float, key: str, title: str, desc: str, parts: Iterable[str], kind: str) -> str:
    """A whole picture that scales down, never up. `key` must be the only one of its kind in the page.

    A picture with links is a group to a screen reader, for the links of an image could not be reached.
    """
    inside = "".join(parts)
    return element(
        "svg",
        element("title", escape(title), id=f"{key}-t"),
        element("desc", escape(desc), id=f"{key}-d"),
        inside,
        class_=f"pic {kind}",
        viewBox=f"0 0 {_value(width)} {_value(height)}",
        width=width,
        height=height,
        role="group" if "<a " in inside else "img",
        aria_labelledby=f"{key}-t {key}-d",
    )


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.0f}" if abs(value) >= 20 else f"{value:.1f}".removesuffix(".0")
    return escape(str(value))
