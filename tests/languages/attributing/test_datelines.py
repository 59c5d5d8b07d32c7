from __future__ import annotations

import pytest

from srot.reading import read_article
from srot.records import Article


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("hi", "कोच्चि: नाव पलटने से तीन मछुआरे डूब गए, पुलिस ने बताया।", "नाव पलटने से तीन मछुआरे डूब गए"),
        ("hi", "रायपुर, 4 जून (भाषा) तेज बारिश से पुल बह गया, प्रशासन ने बताया।", "तेज बारिश से पुल बह गया"),
        ("hi", "पटना, रांची और लखनऊ में तेज बारिश होगी, मौसम विभाग ने कहा।", "पटना, रांची और लखनऊ में तेज बारिश होगी"),
        ("en", "LAGOS, May 3 (Reuters) - Two ferries collided in the fog, the coast guard said.", "Two ferries collided in the fog"),
        ("en", "KOLA/ENDU, May 3 (Reuters) - Two ferries collided in the fog, the coast guard said.", "Two ferries collided in the fog"),
        ("en", "Lagos and Abuja were cut off by the flood, the army said.", "Lagos and Abuja were cut off by the flood"),
    ],
)
def test_what_is_said_begins_behind_the_dateline(lang: str, text: str, content: str) -> None:
    [attribution] = read_article(Article("art-test", text, lang=lang)).attributions
    assert text[attribution.start : attribution.end] == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("KYIV - Ukraine's defence ministry said 40 drones were shot down.", "Ukraine's defence ministry"),
        ("New Delhi, Oct 6 India on Monday said that 40 drones were shot down.", "India"),
        ("KOLARI, Oct 6 The Mines Board said that two shafts were shut.", "The Mines Board"),
        ("Pune, 6 October: Ann Holt said that two shafts were shut.", "Ann Holt"),
        ("Sept. 20 (UNI) Norland's government said on Monday that two shafts were shut.", "Norland's government"),
        ("Mill Bay, Oct 6 (PTI) Kerala minister Arun Das on Monday said that two shafts were shut.", "Arun Das"),
    ],
)
def test_the_source_does_not_take_in_the_dateline(text: str, source: str) -> None:
    [attribution] = read_article(Article("art-test", text, lang="en")).attributions
    assert attribution.chains[0][0].text == source
