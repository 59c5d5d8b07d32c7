from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.languages.load import languages_with
from srot.languages.tables import read_cases
from srot.sources.noise import Noise, cut_noise, find_noise, lay_out
from srot.text.normal import normalise

LANGUAGES = ("en", "hi", "mr")
CASES = [(lang, case) for lang in LANGUAGES for case in read_cases(f"srot.languages.{lang}", "noise")]


@pytest.mark.parametrize(("lang", "case"), CASES, ids=[f"{lang}: {case['name']}" for lang, case in CASES])
def test_case(lang: str, case: dict[str, Any]) -> None:
    if "xfail" in case:
        pytest.xfail(case["xfail"])
    text = lay_out(normalise(case["text"]))
    found = [[text[noise.start : noise.end], noise.reason] for noise in find_noise(text, lang)]
    assert found == [[normalise(words), reason] for words, reason in case["removed"]]


def test_every_reason_is_of_the_same_small_set() -> None:
    from srot.languages.tables import read_table

    reasons = {row["reason"] for code in languages_with("noise") for row in read_table(f"srot.languages.{code}", "noise")}
    assert reasons <= {
        "teaser", "related", "ad", "app", "share", "comments", "caption", "source-link", "source-note", "tags", "copyright",
        "navigation", "newsletter", "ruler", "markup",
    }


def test_known_outlet_alone_on_its_line_is_a_masthead() -> None:
    text = "किरण\nनए पुल पर काम शुरू\nनगर परिषद ने कहा कि पुल का काम एक साल में पूरा कर लिया जाएगा।"
    assert find_noise(text, "hi") == ()
    assert find_noise(text, "hi", outlet="किरण") == (Noise(0, 4, "navigation"),)


def test_unknown_language_is_read_with_all_tables() -> None:
    assert [noise.reason for noise in find_noise("aaaa bbbb cccc.\nजाहिरात", "und")] == ["ad"]


PIECES = (
    "मंत्री ने कहा कि सड़क खुल गई है और किसी को चोट नहीं आई।", "ये भी पढ़ें: कल का मौसम", "[विज्ञापन_1]", "शीर्षक यहां", "Share | Tweet",
    "झील का दृश्य (फोटो: पीटीआई)", "Updated: 4 Sep, 2023 09:05 PM", "संबंधित खबरें", "छोटी खबर", "Loading...", "", " ", "«»|:-(", "12 Comments",
    "The minister said on Monday that the road was open (Photo: AP)", "सड़क ...",
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=12).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([*LANGUAGES, "und", "xx"]))
def test_kept_and_removed_make_up_the_text_in_order(raw: str, lang: str) -> None:
    text = lay_out(normalise(raw))
    noise = find_noise(text, lang)
    position, rebuilt = 0, ""
    for item in noise:
        assert position <= item.start < item.end <= len(text)
        assert item.reason and not item.reason.endswith("*")
        rebuilt += text[position : item.start] + text[item.start : item.end]
        position = item.end
    assert rebuilt + text[position:] == text
    body, removed = cut_noise(text, noise)
    assert [(text[item.start : item.end], item.reason) for item in noise] == [(part.text, part.reason) for part in removed]
    left = "".join(text[a:b] for a, b in zip([0, *(n.end for n in noise)], [*(n.start for n in noise), len(text)], strict=True))
    assert "".join(body.split()) == "".join(left.split())
    assert body == lay_out(body)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_layout_is_stable(raw: str) -> None:
    text = lay_out(normalise(raw))
    assert text == lay_out(text) and "  " not in text and "\n\n\n" not in text
    assert all(line == line.strip() for line in text.split("\n"))


def test_many_headings_and_cut_off_lines_are_read_in_one_pass() -> None:
    text = "\n".join(f"छोटी पंक्ति {number} यहां और भी शब्द हैं ..." for number in range(3_000)) + "\nRelated posts" * 3_000
    assert {noise.reason for noise in find_noise(text, "hi")} == {"related"}
