"""Times that date an occasion to come, not what is done about it."""

from __future__ import annotations

import pytest

from srot.reading import read_article
from srot.records import Article


@pytest.mark.parametrize(
    ("text", "lang", "dated"),
    [
        ("राष्ट्रपति ने 12 मार्च को मॉरीशस की आगामी 55वीं वर्षगांठ पर उसे बधाई दी।", "hi", False),
        ("राष्ट्रपति ने 12 मार्च को मॉरीशस की 55वीं वर्षगांठ पर उसे बधाई दी।", "hi", True),
        ("राष्ट्रपति ने सोमवार को मॉरीशस की आगामी 55वीं वर्षगांठ पर उसे बधाई दी।", "hi", True),
        ("India congratulated Mauritius on the upcoming 55th anniversary of its independence on March 12.", "en", False),
    ],
)
def test_the_day_of_a_coming_anniversary_dates_no_greeting(text: str, lang: str, dated: bool) -> None:
    reading = read_article(Article(id="art-1", text=text, lang=lang))
    assert [event.time is not None for event in reading.events if event.mode == "praise"] == [dated]
    assert reading.times, "the time itself is kept"
