"""Words by which a report says that its happening is not the one told before."""

from __future__ import annotations

import pytest

from srot.languages.repeats import tells_of_another


@pytest.mark.parametrize(
    ("lang", "text", "another"),
    [
        ("hi", "घाटमपुर में एक बार फिर बिजली के दाम बढ़े", True),
        ("hi", "समिति की बैठक दोबारा बुलाई गई", True),
        ("hi", "फिर भी नहर का काम चलता रहा", False),
        ("hi", "या फिर नाव से पार जाना होगा", False),
        ("hi", "अनाज घोटाले में पुलिस ने 4 और आरोपियों को रामनगर से गिरफ्तार किया", True),
        ("hi", "अनाज घोटाले में गिरफ्तार हुए दो और कर्मचारी", True),
        ("hi", "चार और घरों में पानी घुसा", False),
        ("hi", "दो और गांव डूबे। गोदाम का मालिक गिरफ्तार", False),
        ("hi", "सचिव और कोषाध्यक्ष गिरफ्तार", False),
        ("hi", "जांच एजेंसी ने मामले में पहली गिरफ्तारी की", True),
        ("hi", "मामले में पहली गिरफ्तारी के बाद अब पूछताछ", False),
        ("en", "Three more clerks arrested over forged permits", True),
        ("en", "Police arrest two others over forged permits", True),
        ("en", "Three more villages were cut off by the river", False),
        ("en", "More arrests are likely, the officer said", False),
        ("en", "Ferry fares go up once again", True),
        ("xx", "एक बार फिर", False),
    ],
)
def test_another_deed_of_the_same_kind_is_said_to_be_one(lang: str, text: str, another: bool) -> None:
    assert tells_of_another(text, lang) is another
