"""Where a figure counts."""

from __future__ import annotations

from typing import Any

import pytest

from srot.languages.load import load_pack
from srot.linking.measures import find_measures


@pytest.mark.parametrize(
    ("lang", "text", "names", "figures", "wanted"),
    [
        ("hi", "मीरपुर में 26 और सोनपुर में 10 लोगों की जान गई।", ("मीरपुर", "सोनपुर"), ("26", "10 लोगों"), [{"मीरपुर"}, {"सोनपुर"}]),
        ("en", "There were 20 deaths in Mirpur and 5 deaths in Sonpur.", ("Mirpur", "Sonpur"), ("20 deaths", "5 deaths"), [{"Mirpur"}, {"Sonpur"}]),
        ("en", "In Mirpur, 11 people died.", ("Mirpur",), ("11 people",), [{"Mirpur"}]),
        ("en", "Police reached Mirpur district, where 11 people died.", ("Mirpur",), ("11 people",), [{"Mirpur"}]),
        ("hi", "पुलिस मीरपुर पहुंची, जहां 11 लोगों की मौत हुई।", ("मीरपुर",), ("11 लोगों",), [{"मीरपुर"}]),
        ("en", "The minister flew to Mirpur, 11 people died.", ("Mirpur",), ("11 people",), [set()]),
    ],
)
def test_a_figure_counts_in_the_place_of_its_own_words(reporters: Any, lang: str, text: str, names: tuple[str, ...], figures: tuple[str, ...], wanted: list[set[str]]) -> None:
    page = reporters.Page("a", text, lang=lang)
    mentions = {page.name(name, "LOC"): name for name in names}
    for words in figures:
        value = float(words.split()[0])
        page.figure(words, value, state="dead")
    report = page.report()
    entities = reporters.index(reports=(report,))
    known = {entities.of_mention.get(mention): name for mention, name in mentions.items()}
    lexicon = load_pack(lang).lexicon()
    found = find_measures(report, entities, lexicon, lexicon.find_keys(text, 0, len(text)), 0, len(text))
    assert [{known[place] for place in measure.places} for measure in found] == wanted
