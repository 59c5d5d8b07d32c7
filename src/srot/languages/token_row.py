"""The tokens of a text as one row: offsets and keys side by side, made once for all grammars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.text.normal import fold
from srot.text.words import LONG

BREAK = "\n"

# An address is one token, and nothing in it is a number.
# A number keeps its separators only where they can be one: 1,10,000 and 7.8 and 11:26 and 30.11.2024, but not "5,6".
_TOKEN = regex.compile(
    r"(?:https?://|www\.)[^\s<>\"']+|\p{L}[\p{L}\p{M}\u200c\u200d]*+(?:['’]\p{L}[\p{L}\p{M}]*+)?+"
    r"|\p{Nd}{1,4}(?:\.\p{Nd}{1,2}\.\p{Nd}{2,4}(?!\p{Nd})|:\p{Nd}{2}(?::\p{Nd}{2})?(?![\p{Nd}:]))"
    r"|\p{Nd}{1,3}(?:,\p{Nd}{2,3})*,\p{Nd}{3}(?!\p{Nd}|,\p{Nd})(?:\.\p{Nd}+(?!\p{Nd}))?|\p{Nd}+(?:\.\p{Nd}+)?(?![.,]?\p{Nd}| [.,] ?\p{Nd})"
    r"|\p{Nd}{1,3} , \p{Nd}{3}(?![\p{Nd},])|\p{Nd}+ ?\. ?\p{Nd}+(?![.,]?\p{Nd})|\p{Nd}+"
    r"|\n|\S"
)


@dataclass(frozen=True, slots=True)
class TokenRow:
    """``text[starts[i]:ends[i]]`` is token i and ``keys[i]`` its folded form; a line end is a token of its own."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    def adjoins(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a blank."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def token_row(text: str) -> TokenRow:
    """All tokens of `text`. A report, which one table after another asks for, is not driven out by the clauses that are asked for between.

    >>> token_row("5,6 जून को 10,000 लोग").keys
    ('5', ',', '6', 'जून', 'को', '10,000', 'लोग')
    """
    return _long_row(text) if len(text) >= LONG else _short_row(text)


@lru_cache(maxsize=16)
def _long_row(text: str) -> TokenRow:
    return _make_row(text)


@lru_cache(maxsize=64)
def _short_row(text: str) -> TokenRow:
    return _make_row(text)


def _make_row(text: str) -> TokenRow:
    tokens = _TOKEN.findall(text)
    starts: list[int] = []
    end = 0
    for token in tokens:
        starts.append(text.index(token, end))
        end = starts[-1] + len(token)
    ends = tuple([start + len(token) for start, token in zip(starts, tokens, strict=True)])
    return TokenRow(text, tuple(starts), ends, tuple(map(fold, tokens)))
