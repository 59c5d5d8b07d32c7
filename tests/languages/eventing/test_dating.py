from __future__ import annotations

import pytest

from srot.reading.reader import read_article
from srot.records import Article


def read_days(lang: str, text: str) -> list[tuple[str, str | None]]:
    """The events of a text of 27 November 2025 with their days."""
    reading = read_article(Article("art-test", text, lang=lang, published="2025-11-27"))
    values = {time.id: time.value for time in reading.times}
    return [(event.type, values.get(event.time or "")) for event in reading.events]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("hi", "अमेरिका ने ईरान को 30 दिसंबर तक समझौता करने की मोहलत दी।", [("AGREE", None)]),
        ("hi", "सोमवार को काबुल में आत्मघाती हमला हुआ।", [("ASSAULT", "2025-11-24")]),
        ("hi", "यूनियन अगले सोमवार को हड़ताल करेगी।", [("PROTEST", "2025-12-01")]),
        ("en", "A bomb attack killed four people in Kabul on Monday.", [("ASSAULT", "2025-11-24")]),
    ],
)
def test_nothing_took_place_after_the_report(lang: str, text: str, days: list[tuple[str, str | None]]) -> None:
    assert read_days(lang, text) == days
