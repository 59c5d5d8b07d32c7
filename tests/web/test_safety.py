"""Who is let in, and what the browser is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from srot.errors import SrotError
from srot.web.app import _own_address
from srot.web.settings import Settings
from srot.web.visits import read_visit, write_visit
from srot.web.wording import choose_language

from .conftest import open_client


def test_nothing_may_be_loaded_from_elsewhere(client: Any) -> None:
    for address in ("/", "/news.json", "/static/style.css", "/story/nothing"):
        headers = client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
    assert "http" not in client.get("/static/style.css").text
    assert "http" not in client.get("/static/srot.js").text


def test_a_foreign_name_for_this_server_is_refused(client: Any) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "localhost:8480"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8480"}).status_code == 200


def test_another_address_needs_a_token() -> None:
    with pytest.raises(SrotError, match="--token"):
        Settings("x.db", host="0.0.0.0")
    assert Settings("x.db", host="0.0.0.0", token="t").address == "http://0.0.0.0:8480/"


def test_with_a_token_nobody_enters_without_it(sample: Path) -> None:
    client = open_client(sample, token="a long word")
    assert client.get("/").headers["location"] == "/enter"
    assert client.get("/today.json").status_code == 401
    assert client.post("/rulings", data={}).status_code in (303, 401)
    assert client.post("/enter", data={"token": "wrong"}).status_code == 401
    assert client.post("/enter", data={"token": "a long word"}).status_code == 303
    assert client.get("/").status_code == 200
    client.cookies.clear()
    assert client.get("/today.json", headers={"authorization": "Bearer a long word"}).status_code == 200


def test_the_cookie_does_not_hold_the_token(sample: Path) -> None:
    client = open_client(sample, token="a long word")
    cookie = client.post("/enter", data={"token": "a long word"}).headers["set-cookie"]
    assert "long" not in cookie
    assert "httponly" in cookie.lower() and "samesite=strict" in cookie.lower()


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", None])
def test_nobody_is_led_away(back: str | None) -> None:
    assert _own_address(back) == "/"


def test_own_addresses_are_kept() -> None:
    assert _own_address("/story/x?claims=2") == "/story/x?claims=2"


@pytest.mark.parametrize("cookie", ["", "x", "1.2", "1.2.x", "-1.-2.-3", "9" * 40 + ".1.1", "1." + "9" * 40 + ".1"])
def test_a_broken_visit_begins_anew(cookie: str) -> None:
    visit = read_visit(cookie, last_report=4, now=100)
    assert visit.current == 4
    assert read_visit(write_visit(visit), last_report=4, now=101).current == 4


def test_language_is_the_readers() -> None:
    assert choose_language("en", "hi", "hi") == "en"
    assert choose_language("xx", None, "en-IN,hi;q=0.9") == "en"
    assert choose_language(None, None, "fr;q=bad") == "hi"


def test_a_kept_language_comes_back(client: Any) -> None:
    answer = client.get("/language", params={"to": "en", "back": "/review"})
    assert answer.headers["location"] == "/review"
    assert '<html lang="en"' in client.get("/review").text
