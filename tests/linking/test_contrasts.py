"""Two values that a report itself sets against each other."""

from __future__ import annotations

import pytest

from srot.linking.contrasts import are_contrasted, are_two
from srot.linking.linker import link
from srot.reading import read_article
from srot.records import Article


@pytest.mark.parametrize(
    ("text", "first", "second", "plain", "of_one"),
    [
        ("अधिकारियों के मुताबिक 24 मीटर खुदाई हुई, मगर कंपनी ने यह दूरी 22 मीटर बताई", "24", "22", True, True),
        ("पुलिस के अनुसार पांच लोग मरे, जबकि अस्पताल ने नौ मौतें बताईं", "पांच", "नौ", True, False),
        ("निर्यात 4 प्रतिशत गिरा और मंत्री ने 7 प्रतिशत वृद्धि की बात कही", "4", "7", False, False),
        ("Police counted 5 bodies, while the hospital put the figure at 9", "5", "9", True, False),
        ("While police counted 5 bodies, the hospital put the figure at 9", "5", "9", True, False),
        ("Police counted 5 bodies. Nine days on, the hospital counted 9", "5", "9", False, False),
        ("भले ही पुलिस ने पांच शव गिने, अस्पताल ने नौ मौतें बताईं", "पांच", "नौ", True, False),
    ],
)
def test_a_word_of_contrast_sets_them_against_each_other(text: str, first: str, second: str, plain: bool, of_one: bool) -> None:
    spans = [(text.index(words), text.index(words) + len(words)) for words in (first, second)]
    assert are_contrasted(text, spans[0], spans[1]) is plain
    assert are_contrasted(text, spans[1], spans[0], of_one=True) is of_one


def test_far_away_nothing_is_contrasted() -> None:
    text = f"24 मीटर, मगर {'और ' * 100}यह दूरी 22 मीटर"
    assert not are_contrasted(text, (0, 2), (text.index("22"), text.index("22") + 2))


def test_two_sources_must_both_be_known() -> None:
    assert are_two({"पुलिस"}, {"अस्पताल"})
    assert not are_two({"पुलिस"}, {"पुलिस", "अस्पताल"})
    assert not are_two({"पुलिस"}, ())


def found(text: str, lang: str) -> list[tuple[str, list[str]]]:
    """The disagreements of a ledger that holds one report."""
    article = Article(id="art-a", text=text, lang=lang, published="2024-05-05", published_basis="metadata")
    links = link([article], [read_article(article)])
    return [(dispute.nature, sorted(value.text for value in dispute.values)) for dispute in links.disagreements]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hi", "पुलिस ने बताया कि नाव डूबने से 19 लोग मारे गए। वहीं मछुआरा संघ ने दावा किया कि मरने वालों की संख्या 33 है।"),
        ("hi", "मछुआरा संघ के अनुसार नाव डूबने से 33 लोगों की मौत हुई, जबकि राज्य सरकार ने मृतकों की संख्या 19 बताई है।"),
        ("en", "The fire killed 19 people, the government said on Sunday, but the United Nations put the death toll at 33."),
    ],
)
def test_one_report_that_sets_two_sources_against_each_other_shows_a_conflict(lang: str, text: str) -> None:
    assert found(text, lang) == [("conflict", ["19", "33"])]


def test_without_a_word_of_contrast_two_counts_of_one_report_may_be_of_two_things() -> None:
    assert found("पुलिस ने बताया कि आग में 19 लोग मारे गए। मछुआरा संघ ने कहा कि मरने वालों की संख्या 33 है।", "hi") == []
    assert found("पुलिस ने बताया कि आग में 19 लोग मारे गए, जबकि अस्पताल के अनुसार 33 लोग घायल हैं।", "hi") == []
