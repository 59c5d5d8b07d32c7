"""How wide words come out, near enough to lay out a picture without a font at hand, and words cut or folded to fit."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex

_CLUSTER = regex.compile(r"\X")
_WIDTHS = (
    (regex.compile(r"[\p{Mn}\p{Me}\p{Cf}]"), 0.0),
    (regex.compile(r"[ािीो-ौॊॉ।]"), 0.30),
    (regex.compile(r"\p{Mc}"), 0.33),
    (regex.compile(r"\p{Devanagari}"), 0.66),
    (regex.compile(r"[ \u00a0.,:;'’‘!|iljtfrI()\[\]-]"), 0.34),
    (regex.compile(r"[mwMWQ@%—]"), 0.92),
    (regex.compile(r"[\p{Lu}&]"), 0.70),
    (regex.compile(r"\p{Nd}"), 0.58),
    (regex.compile(r"[\p{Ll}\p{P}]"), 0.56),
)
_WIDE = 1.0
_OTHER = 0.66
ELLIPSIS = "…"


@lru_cache(maxsize=10_000)
def width_of(text: str, size: float) -> float:
    """The width of `text` set in a sans serif of `size`, a little on the wide side.

    >>> width_of("कि", 10) < width_of("किताब", 10), width_of("", 10)
    (True, 0.0)
    """
    return sum((_advance(sign) for sign in text), start=0.0) * size


@cache
def _advance(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WF":
        return _WIDE
    return next((width for pattern, width in _WIDTHS if pattern.match(sign)), _OTHER)


def cut_to(text: str, width: float, size: float) -> str:
    """`text`, or as much of it as fits before an ellipsis; signs are never torn from their letter.

    >>> cut_to("क्षेत्रीय समाचार सेवा", 60, 12)
    'क्षेत्रीय…'
    """
    if width_of(text, size) <= width:
        return text
    kept, room = "", width - width_of(ELLIPSIS, size)
    for cluster in _CLUSTER.findall(text):
        room -= width_of(cluster, size)
        if room < 0:
            break
        kept += cluster
    return kept.rstrip() + ELLIPSIS


def fold_to(text: str, width: float, size: float, *, lines: int) -> tuple[str, ...]:
    """`text` in at most so many lines, broken between words; the last line is cut where the rest does not fit.

    >>> fold_to("the ministry of works and roads", 90, 12, lines=2)
    ('the ministry of', 'works and roa…')
    """
    words, found = text.split(), [""]
    for position, word in enumerate(words):
        longer = f"{found[-1]} {word}".strip()
        if not found[-1] or width_of(longer, size) <= width:
            found[-1] = longer
        elif len(found) == lines:
            found[-1] = " ".join((found[-1], *words[position:]))
            break
        else:
            found.append(word)
    return tuple(cut_to(line, width, size) for line in found)
