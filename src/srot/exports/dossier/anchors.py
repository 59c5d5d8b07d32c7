"""Places within the page that links lead to."""

from __future__ import annotations

import regex

from srot.records import Assertion, make_id

_PLAIN = regex.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_WEB = regex.compile(r"https?://[^\s\x00-\x20]+", regex.IGNORECASE)


def anchor(record: str) -> str:
    """The anchor of a record: its id, or a hash of one that a foreign file gave in characters that no anchor should have.

    >>> anchor("claim-7a00000000000001")
    'claim-7a00000000000001'
    """
    return record if _PLAIN.fullmatch(record) else make_id("at", record)


def words_anchor(assertion: Assertion) -> str:
    """The anchor of the words that carry a claim."""
    return anchor(assertion.attribution) if assertion.attribution else make_id("at", assertion.article, assertion.start, assertion.end)


def at(kind: str, name: str | None, place: str | None = None) -> str:
    """Where a thing stands on the page of the dossier; nothing for what has no place of its own there.

    >>> at("report", "art-1a", "att-2b"), at("claim", "claim-7a"), at("entity", "ent-9a")
    ('#att-2b', '#claim-7a', '')
    """
    return f"#{place or name}" if name and kind != "entity" else ""


def web_address(url: str | None) -> str | None:
    """`url` if it leads to the web; anything else, such as a script in disguise, is no link.

    >>> web_address("https://noon.example/1"), web_address("javascript:alert(1)")
    ('https://noon.example/1', None)
    """
    return url if url and _WEB.fullmatch(url) else None
