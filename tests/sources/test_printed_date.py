from __future__ import annotations

import pytest

from srot.sources.metaline import read_metaline
from srot.sources.moment import read_moment
from srot.sources.printed_date import best_day, find_dateline_day, find_stamps


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Updated: 30 Nov, 2024 11:26 AM", "2024-11-30T11:26"),
        ("Published: Mon, 5 June 2023 08:05 PM (IST)", "2023-06-05T20:05+05:30"),
        ("First Published: June 5, 2023, 20:05 IST", "2023-06-05T20:05+05:30"),
        ("शनिवार, 30 नवंबर 2024", "2024-11-30"),
        ("३० नवम्बर, २०२४", "2024-11-30"),
        ("4 जून 2023, रविवार", "2023-06-04"),
        ("प्रकाशित: 6 जून 2023, शाम 5:40 बजे", "2023-06-06T17:40"),
        ("अपडेटेड: 6 अक्तूबर 2023, दोपहर 12:15 बजे", "2023-10-06T12:15"),
        ("प्रकाशित: 6 जून 2023, रात 9:40 बजे", "2023-06-06T21:40"),
        ("मंगळवार, ६ सप्टेंबर २०२३", "2023-09-06"),
        ("Last updated: Wednesday 7 June 2023, 08:15 GMT", "2023-06-07T08:15Z"),
        ("Posted on 2023-06-07", "2023-06-07"),
        ("Updated: 27/11/2023", "2023-11-27"),
        ("Updated: 29 Feb, 2023", None),
        ("Updated: 05/06/2023", None),
        ("Updated 3 hours ago", None),
    ],
)
def test_stamp(line: str, value: str | None) -> None:
    stamps = find_stamps(line)
    assert len(stamps) == 1
    assert stamps[0].value == value


def test_night_hour_past_midnight_gives_the_day_only() -> None:
    assert best_day(find_stamps("प्रकाशित: 6 जून 2023, रात 1:30 बजे")) == "2023-06-06"


@pytest.mark.parametrize("line", ["30 नवंबर को बैठक हुई", "2023 में बाढ़ आई", "मई के बाद", "in May 2023", "100 साल"])
def test_no_full_date_no_stamp(line: str) -> None:
    assert find_stamps(line) == ()


def test_publication_goes_before_update() -> None:
    stamps = find_stamps("Updated: 7 June 2023 | Published: 5 June 2023")
    assert [stamp.label for stamp in stamps] == ["updated", "published"]
    assert best_day(stamps) == "2023-06-05"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("पटना, 18 जून 2023। नदी का पानी घट रहा है।", "2023-06-18"),
        ("Ranchi, June 3, 2023 (XYZ): The river is falling.", "2023-06-03"),
        ("HILLTOWN, Nov 25, 2023: The road is open.", "2023-11-25"),
        ("पटना, 18 जून (भाषा) नदी का पानी घट रहा है।", None),
        ("मंत्री ने कहा कि 18 जून 2023 को पुल खुला था।", None),
    ],
)
def test_dateline_day(line: str, day: str | None) -> None:
    assert find_dateline_day(line) == day


@pytest.mark.parametrize(
    ("line", "reason", "outlet"),
    [
        ("दैनिक उजास डेस्क", "byline", "दैनिक उजास"),
        ("विदेश ब्यूरो, नई दिल्ली", "byline", None),
        ("अंतरराष्ट्रीय डेस्क | नव प्रभात", "byline", "नव प्रभात"),
        ("किरण संवाददाता", "byline", "किरण"),
        ("By Hillside Staff", "byline", None),
        ("Posted 20 June 2024 | World | 3 min read", "updated", None),
    ],
)
def test_metaline(line: str, reason: str, outlet: str | None) -> None:
    meta = read_metaline(line)
    assert meta is not None
    assert (meta.reason, meta.outlet) == (reason, outlet)


@pytest.mark.parametrize(
    "line", ["9 जून 2023: क्या हुआ उस दिन", "संवाददाता सम्मेलन में क्या बोले मंत्री", "4 जून 2023 को शहर में क्या क्या हुआ, पूरी कहानी"]
)
def test_headline_is_no_metaline(line: str) -> None:
    assert read_metaline(line) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-11-30", "2024-11-30"),
        ("2024-11-30 11:26:00", "2024-11-30T11:26:00"),
        ("2024-11-30T11:26:00.123+0530", "2024-11-30T11:26:00+05:30"),
        ("Sat, 30 Nov 2024 11:26:00 +0530", "2024-11-30T11:26:00+05:30"),
        ("30 नवंबर 2024", "2024-11-30"),
        ("30-Nov", None),
        ("2024", None),
        ("2024-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_moment(text: str, moment: str | None) -> None:
    assert read_moment(text) == moment
