"""The unit of linking."""

from __future__ import annotations

from srot.linking.reports import Report
from srot.records import Article, Reading


def test_a_report_is_named_by_its_article() -> None:
    assert Report(Article("art-7", "पुल बंद है।"), Reading("art-7", "hi")).id == "art-7"
