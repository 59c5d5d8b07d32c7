"""Hostile text in every field stays text."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import regex

from srot.ledger import Writer, open_store
from srot.records import Entity, Links, Reading, from_json, to_json
from srot.testing import SAMPLE

from .conftest import open_client

SCRIPT = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
SVG = "<svg onload=alert(3)><a xlink:href=javascript:alert(4)>x</a></svg>"
BIDI = "txt.\u202egpj.exe\u2066\u0007"
HOMOGLYPH = "Рutin аnd раypal"  # Cyrillic letters that look Latin
TEMPLATE = "{{ 7919*7907 }}{% raw %}"
PAYLOADS = (SCRIPT, SVG, BIDI, HOMOGLYPH, TEMPLATE)
ADDRESSES = (
    "/", "/search?q=पुल", "/story/story-5a00000000000001", "/storyline/line-6a00000000000001", "/claim/claim-7a00000000000001",
    "/disagreement/dis-8a00000000000001", "/report/art-1a00000000000001", "/report/art-2c00000000000003",
    "/claim/claim-7a00000000000001?edge=1&unit=outlets", "/entity/ent-9a00000000000001", "/outlet?name=x", "/review", "/history", "/docs",
)  # fmt: skip
WORDS = ("text", "content")  # of findings, which stand where they stand in the text of the report
_TAGS = {"script", "img", "svg", "iframe", "object", "embed", "base", "style"}


def spoil(record: Any, payload: str, *, kept: tuple[str, ...] = ()) -> Any:
    """A record with the payload in front of every text that is shown and no id, date or code; fields that are `kept` stay."""
    coded = regex.compile(r"[a-z]+-[0-9a-f]+|\d{4}-\d\d.*|[a-z_-]{2,12}|[A-Z_]{3,}|\d+(?:\.\d+)?|https?://.*|weekday:\d")

    def turn(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: turn(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [turn(item, name) for item in value]
        plain = isinstance(value, str) and not coded.fullmatch(value) and name not in {"lang", "made_by", "gazetteer", "kind", "type", *kept}
        return f"{payload} {value}" if plain else value

    return from_json(type(record), turn(to_json(record)))


@pytest.fixture(params=PAYLOADS, ids=["script", "svg", "bidi", "homoglyph", "template"])
def spoilt(request: Any, tmp_path: Path) -> tuple[str, Any]:
    payload = request.param
    articles = [replace(spoil(article, payload, kept=WORDS), url=f"javascript:alert('{payload}')") for article in SAMPLE.articles]
    articles = [replace(article, text=f"{article.text}\n{payload}") for article in articles]
    readings: list[Reading] = [spoil(reading, payload, kept=WORDS) for reading in SAMPLE.readings]
    links: Links = spoil(SAMPLE.links, payload)
    entities = tuple(replace(spoil(entity, payload), external=(payload,), why=(payload,)) for entity in SAMPLE.links.entities)
    assert all(isinstance(entity, Entity) for entity in entities)
    path = tmp_path / "hostile.db"
    with open_store(path, write=True) as store:
        writer = Writer(store)
        writer.add_articles(articles)
        writer.add_readings(readings, recipe="x")
        writer.replace_links(replace(links, entities=entities), fingerprint="x")
        ruling = replace(SAMPLE.judgement, author=payload, note=f"{payload} → {payload}\n{payload}")
        writer.add_judgement(ruling)
        for number, (kind, left) in enumerate((("attribution", "att-11"), ("entity", payload), ("claim", f"art-1a00000000000001:0:{len(payload)}"))):
            fields = {"id": f"jud-{number:016x}", "kind": kind, "verdict": "right", "left": left, "right": payload}
            writer.add_judgement(replace(ruling, **fields))
    return payload, open_client(path)


class TagReader(HTMLParser):
    """All tags with their attributes, and the text between."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect."""
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_payload_becomes_markup(spoilt: tuple[str, Any], address: str) -> None:
    _, client = spoilt
    answer = client.get(address)
    assert answer.status_code == 200
    reader = TagReader()
    reader.feed(answer.text)
    for tag, attributes in reader.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes), (tag, attributes)
        assert tag not in _TAGS - {"script", "svg"}
        assert tag != "script" or attributes.get("src") == "/static/srot.js"
        assert tag != "svg" or "pic" in (attributes.get("class") or "")
        for name in ("href", "src", "action", "xlink:href"):
            assert not (attributes.get(name) or "").strip().lower().startswith(("javascript:", "data:", "//"))
    assert not regex.search(r"[\u202a-\u202e\u2066-\u2069\x07]", answer.text)
    assert str(7919 * 7907) not in answer.text


def test_the_words_are_shown_as_they_are(spoilt: tuple[str, Any]) -> None:
    payload, client = spoilt
    page = client.get("/report/art-1a00000000000001.json").json()
    assert page["text"].endswith(payload)
    shown = client.get("/report/art-1a00000000000001").text
    if payload == HOMOGLYPH:
        assert HOMOGLYPH in shown
    if payload == SCRIPT:
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_json_is_json_and_nothing_else(spoilt: tuple[str, Any]) -> None:
    _, client = spoilt
    answer = client.get("/report/art-1a00000000000001.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    json.loads(answer.text)


@pytest.mark.parametrize("query", PAYLOADS)
@pytest.mark.parametrize("path", ["/search?q=", "/?q=", "/?person=", "/outlet?name=", "/story/", "/review?kind=", "/?ui="])
def test_what_is_asked_is_no_markup_either(client: Any, path: str, query: str) -> None:
    from urllib.parse import quote

    answer = client.get(path + quote(query, safe=""))
    assert answer.status_code in (200, 400, 404)
    reader = TagReader()
    reader.feed(answer.text)
    assert not any(name.startswith("on") for _, attributes in reader.tags for name in attributes)
    assert not any(tag == "script" and attributes.get("src") != "/static/srot.js" for tag, attributes in reader.tags)
