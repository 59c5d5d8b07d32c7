from __future__ import annotations

import pytest

from srot.linking.linker import link
from srot.reading import read_article
from srot.records import Article


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
