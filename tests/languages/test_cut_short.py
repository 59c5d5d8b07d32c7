"""Reports that break off, as cut pages do: they are read up to their last word."""

from __future__ import annotations

from importlib.resources import files

import pytest

from srot.languages.tables import read_cases
from srot.reading import read_article
from srot.records import Article

LANGUAGES = ("hi", "en")


def list_texts(lang: str) -> list[str]:
    package = f"srot.languages.{lang}"
    names = sorted(path.name.removesuffix(".toml") for path in files(package).joinpath("cases").iterdir() if path.name.endswith(".toml"))
    return [case["text"] for name in names for case in read_cases(package, name) if "text" in case]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_without_its_last_word_is_read(lang: str) -> None:
    texts = list_texts(lang)
    assert len(texts) > 500
    for text in texts:
        cut = text.rpartition(" ")[0]
        reading = read_article(Article("a", cut, lang=lang, published="2024-11-28", published_basis="metadata"))
        assert all(found.end <= len(cut) for found in (*reading.mentions, *reading.times, *reading.quantities, *reading.attributions))
