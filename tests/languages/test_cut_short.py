"""Reports that break off, as cut pages do: they are read up to their last word."""

from __future__ import annotations

from importlib.resources import files

import pytest

from srot.languages.tables import read_cases
from srot.reading import read_article
from srot.records import Article

LANGUAGES = ("hi", "en", "mr")


def list_texts(lang: str) -> list[str]:
    package = f"srot.languages.{lang}"
    names = sorted(path.name.removesuffix(".toml") for path in files(package).joinpath("cases").iterdir() if path.name.endswith(".toml"))
    return [case["text"] for name in names for case in read_cases(package, name) if "text" in case]


def cut(text: str) -> set[str]:
    """A text without its last word, and one that ends behind some other one of its words."""
    words = text.split(" ")
    return {" ".join(words[:-1]), " ".join(words[: len(text) % len(words)])}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_that_breaks_off_is_read(lang: str) -> None:
    texts = list_texts(lang)
    assert len(texts) > 40
    for text in sorted(set().union(*map(cut, texts))):
        reading = read_article(Article("a", text, lang=lang, published="2024-11-28", published_basis="metadata"))
        assert all(found.end <= len(text) for found in (*reading.mentions, *reading.times, *reading.quantities, *reading.attributions))
