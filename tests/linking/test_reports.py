"""The unit of linking."""

from __future__ import annotations

import pickle

import pytest

from srot.linking.reports import Report, StoredReport
from srot.records import Article, Dating, Reading


def test_a_report_is_named_by_its_article() -> None:
    assert Report(Article("art-7", "पुल बंद है।"), Reading("art-7", "hi")).id == "art-7"


ARTICLE = Article("art-7", "पुल बंद है।", lang="hi", published=None, published_basis=None)
DATING = Dating("art-7", "2024-07-09", "story", ("its story",))


def stored(asked: list[str]) -> StoredReport:
    def fetch(name: str) -> Reading:
        asked.append(f"reading of {name}")
        return Reading(name, "hi")

    def texts(name: str) -> Article:
        asked.append(f"text of {name}")
        return ARTICLE

    return StoredReport(Article("art-7", "", lang="hi"), "key", fetch, texts)


def test_a_text_is_fetched_only_when_it_is_asked_for() -> None:
    asked: list[str] = []
    report = stored(asked).dated(DATING)
    assert (report.id, report.key, report.head.published) == ("art-7", "key 2024-07-09 story", "2024-07-09")
    assert asked == []
    assert report.article.text == "पुल बंद है।"
    assert asked == ["text of art-7"]


@pytest.mark.parametrize("dated", [False, True])
def test_what_is_fetched_is_the_whole_report_with_the_day_that_linking_gave_it(dated: bool) -> None:
    whole = Report(ARTICLE, Reading("art-7", "hi"))
    here, there = (whole.dated(DATING), stored([]).dated(DATING)) if dated else (whole, stored([]))
    assert there.fetched() == here == here.fetched()
    assert pickle.loads(pickle.dumps(there)) == here
