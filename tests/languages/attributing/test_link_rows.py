"""Which sources are a row of the gazetteer."""

from __future__ import annotations

import pytest

from srot.reading import read_article
from srot.records import Article


@pytest.mark.parametrize(
    ("text", "lang", "row"),
    [
        ("The Municipal Corporation of Chennai said three bridges were closed.", "en", None),
        ("A test report from the food laboratory in Chennai said three wells were foul.", "en", None),
        ("भारतीय दूतावास काबुल ने कहा कि तीन लोग लौट आए हैं।", "hi", None),
        ("पड़ोसी देश पाकिस्तान ने कहा कि तीन लोग लौट आए हैं।", "hi", "country.pk"),
        ("दक्षिणी राज्य केरल ने कहा कि तीन बांध खुले हैं।", "hi", "state.in-kl"),
        ("मॉस्को ने कहा कि तीन लोग लौट आए हैं।", "hi", "city.moscow"),
    ],
)
def test_the_city_of_a_body_is_not_the_body(text: str, lang: str, row: str | None) -> None:
    (said,) = read_article(Article("a", text, lang=lang)).attributions
    assert said.chains[0][0].gazetteer == row


@pytest.mark.parametrize("text", ["Neighbouring Pakistan said three people had returned.", "The Gulf state Qatar said the talks would go on."])
def test_a_country_speaks_as_a_body_whatever_stands_before_it(text: str) -> None:
    (said,) = read_article(Article("a", text, lang="en")).attributions
    assert said.chains[0][0].kind == "body"
