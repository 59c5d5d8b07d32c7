"""Catalogues that fit each other, dates and numbers in the reader's manner."""

from __future__ import annotations

from importlib.resources import files

import pytest
import regex

from srot.errors import UnknownNameError
from srot.interface import (
    UI_LANGUAGES,
    load_words,
    translate_reason,
    write_date,
    write_number,
    write_rounded,
    write_short_date,
)
from srot.linking.story_features import FEATURES

HI, EN = load_words("hi"), load_words("en")


def test_there_are_hindi_and_english() -> None:
    assert UI_LANGUAGES == ("en", "hi")


@pytest.mark.parametrize("code", UI_LANGUAGES)
def test_every_catalogue_has_the_same_keys_and_fills_the_same_names(code: str) -> None:
    own, other = load_words(code).table, HI.table
    assert own.keys() == other.keys()
    for key in own:
        assert set(regex.findall(r"\{(\w+)\}", own[key])) <= set(regex.findall(r"\{(\w+)\}", other[key])) | {"n", "reports"}, key
        assert own[key].strip(), key


@pytest.mark.parametrize("code", UI_LANGUAGES)
def test_no_key_stands_twice(code: str) -> None:
    text = files("srot.interface").joinpath("data", f"{code}.po").read_text(encoding="utf-8")
    keys = regex.findall(r'^msgid "(.+)"$', text, flags=regex.MULTILINE)
    assert len(keys) == len(set(keys)) == len(load_words(code).table)


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="there are: en, hi"):
        load_words("klingon")


@pytest.mark.parametrize(
    ("value", "hindi", "english"),
    [
        ("2024-11-30", "शनिवार, 30 नवंबर 2024", "Saturday, 30 November 2024"),
        ("2024-11-30T18:40+05:30", "शनिवार, 30 नवंबर 2024, 18:40", "Saturday, 30 November 2024, 18:40"),
        ("2024-11", "नवंबर 2024", "November 2024"),
        ("2024", "2024", "2024"),
        ("199X", "1990 का दशक", "1990s"),
        ("18XX", "19वीं सदी", "century 19"),
        ("2023-22", "गर्मी 2023", "summer 2023"),
        ("2023-06-02/2023-06-05", "2–5 जून 2023", "2–5 June 2023"),
        ("2023-06-28/2023-07-02", "28 जून 2023 – 2 जुलाई 2023", "28 June 2023 – 2 July 2023"),
        ("2023-06-02/..", "2 जून 2023 से", "since 2 June 2023"),
        ("../2023-06", "जून 2023 तक", "until June 2023"),
        (None, "तारीख नहीं", "no date"),
        ("next Monday", "next Monday", "next Monday"),
    ],
)
def test_dates(value: str | None, hindi: str, english: str) -> None:
    assert (write_date(value, HI), write_date(value, EN)) == (hindi, english)


def test_short_dates_leave_out_the_weekday() -> None:
    assert write_short_date("2024-02-01", HI) == "1 फर 2024"


@pytest.mark.parametrize(
    ("value", "hindi", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1,000", "1,000"),
        (120000, "1,20,000", "120,000"),
        (123456789, "12,34,56,789", "123,456,789"),
        (6.8, "6.8", "6.8"),
        (-1500.25, "-1,500.25", "-1,500.25"),
        (-0.001, "0", "0"),
    ],
)
def test_numbers(value: float, hindi: str, english: str) -> None:
    assert (write_number(value, HI), write_number(value, EN)) == (hindi, english)


@pytest.mark.parametrize(
    ("value", "hindi", "english"),
    [
        (150000, "1.5 लाख", "150,000"),
        (20000000, "2 करोड़", "20 million"),
        (38170000000000, "38.17 लाख करोड़", "38.17 trillion"),
        (275, "275", "275"),
        (123457, "1,23,457", "123,457"),
    ],
)
def test_round_numbers_take_the_units_of_the_language(value: float, hindi: str, english: str) -> None:
    assert (write_rounded(value, HI), write_rounded(value, EN)) == (hindi, english)


def test_counts_agree_with_their_noun() -> None:
    assert [HI.count("reports", n) for n in (0, 1, 2)] == ["0 रिपोर्टें", "1 रिपोर्ट", "2 रिपोर्टें"]


def test_reasons_are_translated_and_strange_ones_kept() -> None:
    found = translate_reason("3 others quote मंत्रालय with 12", HI)
    assert (found.text, found.lang, found.known) == ("3 दूसरे माध्यम मंत्रालय के ही हवाले से 12 लिखते हैं", "hi", True)
    strange = translate_reason("because of the moon", HI)
    assert (strange.text, strange.lang, strange.known) == ("because of the moon", "en", False)


@pytest.mark.parametrize(
    ("reason", "hindi", "english"),
    [
        (
            "the hours cannot both be right: 2024-02-03T06:00 from थाना against 2024-02-03T04:00 without a source",
            "दोनों समय एक साथ सही नहीं हो सकते: थाना के अनुसार शनिवार, 3 फरवरी 2024, 06:00, पर शनिवार, 3 फरवरी 2024, 04:00 बिना स्रोत के",
            "the hours cannot both be right: Saturday, 3 February 2024, 06:00 according to थाना, but Saturday, 3 February 2024, 04:00 without a source",
        ),
        ("T18:40 from थाना against T18:04 from चौकी", "थाना के अनुसार 18:40, पर चौकी के अनुसार 18:04", "18:40 according to थाना, but 18:04 according to चौकी"),
        ("7 pm is a rounding of 6:52 बजे", "7 pm मोटे तौर पर 6:52 बजे ही है", "7 pm is a rounding of 6:52 बजे"),
        ("9 -> 12, told before it on 2025-01-02", "12 2025-01-02 को ही छप चुका था, 9 उससे पहले की गिनती है", "12 was told on 2025-01-02 already, and 9 is an earlier count"),
        ("मेयर is quoted with yes and with no", "मेयर के हवाले से हां भी छपा और ना भी", "मेयर is quoted with yes and with no"),
        ("24 -> 1500, both on 2025-01-02", "पहले 24, बाद में 1,500; दोनों 2025-01-02 को", "24, then 1,500, both on 2025-01-02"),
        ("9 so far on a day unknown -> 20 on 2025-01-02", "पहले 9 (दिन मालूम नहीं), 2025-01-02 को 20", "9 so far on a day unknown, 20 on 2025-01-02"),
        ("names the weekday wed and the same town like नदी टाइम्स", "नदी टाइम्स से मिलता है: बुधवार, वही शहर", "like नदी टाइम्स it names Wednesday and the same town"),
        ("gives the figure 1200 injured like नदी टाइम्स", "नदी टाइम्स जैसा आंकड़ा: 1,200 घायल", "gives the figure 1,200 injured like नदी टाइम्स"),
        ("gives the numbers 12, 40 like नदी टाइम्स", "नदी टाइम्स जैसी संख्याएं: 12, 40", "gives the numbers 12, 40 like नदी टाइम्स"),
        ("near-copy of नदी टाइम्स, published 2024-02-03", "नदी टाइम्स की लगभग नकल, जो 2024-02-03 को छपी", "near-copy of नदी टाइम्स, published 2024-02-03"),
    ],
)
def test_reasons_of_the_linking_in_both_languages(reason: str, hindi: str, english: str) -> None:
    assert (translate_reason(reason, HI).text, translate_reason(reason, EN).text) == (hindi, english)


@pytest.mark.parametrize("name", [item.__name__ for item in FEATURES if item.__name__.startswith(("same_", "shares_", "names_", "tells_"))])
def test_what_makes_reports_one_story_is_told_in_every_language(name: str) -> None:
    assert all(translate_reason(name, load_words(code)).known for code in UI_LANGUAGES)
