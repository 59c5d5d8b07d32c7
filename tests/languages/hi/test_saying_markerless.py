from __future__ import annotations

import pytest

from srot.reading import read_article
from srot.records import Article


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("परिवहन मंत्री दयाल शर्मा पिछले माह बसें चलाने से इनकार कर दिया था।", ["दयाल शर्मा"]),
        ("दयाल शर्मा की गिरफ्तारी की मांग की।", []),
        ("दयाल शर्मा सहित सभी नेताओं की रिहाई की मांग की।", []),
        ("दयाल शर्मा जिंदाबाद के नारे लगाए और रिहाई की मांग की।", []),
    ],
)
def test_a_name_without_its_marker_speaks_only_where_no_case_stands_behind_it(text: str, sources: list[str]) -> None:
    found = read_article(Article(id="art-test", text=text, lang="hi")).attributions
    assert [link.name for a in found for chain in a.chains for link in chain] == sources
