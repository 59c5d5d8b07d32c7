"""Both languages have every word that the pages ask for."""

from __future__ import annotations

from importlib.resources import files

import regex

from srot.web.wording import load_page_words

_ASKED = regex.compile(r'(?:\bw|words)\("([\w.-]+)"')
_COUNTED = regex.compile(r'\.count\("([\w.-]+)"')


def used_keys() -> set[str]:
    """Keys that stand in templates and code."""
    web = files("srot.web")
    texts = [item.read_text(encoding="utf-8") for item in web.joinpath("templates").iterdir()]
    texts += [item.read_text(encoding="utf-8") for item in web.iterdir() if item.name.endswith(".py")]
    whole = "\n".join(texts)
    return set(_ASKED.findall(whole)) | {f"{key}.{form}" for key in _COUNTED.findall(whole) for form in ("one", "other")}


def test_every_key_that_is_used_is_there() -> None:
    for code in ("hi", "en"):
        assert {key for key in used_keys() if not key.endswith(".")} <= set(load_page_words(code).table)


def test_the_languages_have_the_same_keys_and_blanks() -> None:
    hindi, english = load_page_words("hi").table, load_page_words("en").table
    assert set(hindi) == set(english)
    for key in hindi:
        assert sorted(set(regex.findall(r"{\w+}", hindi[key]))) == sorted(set(regex.findall(r"{\w+}", english[key]))), key
