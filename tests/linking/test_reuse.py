"""Copied text: where it stands in both, who took it from whom, what is no copy."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.copy_candidates import MOST_CARRIERS, find_candidates
from srot.linking.passages import find_fingerprints, find_passages, make_copytext
from srot.linking.reports import Report
from srot.linking.reuse import find_direction, find_reuse
from srot.records import Article, Reading, Reuse
from srot.text.normal import fold
from srot.text.words import find_words, is_word

HINDI = (
    "चंदनपुर के पास रविवार तड़के एक नाव उलट गई जिसमें सवार बीस यात्रियों में से सोलह को मछुआरों ने निकाल लिया। "
    "थाना प्रभारी लीला महतो ने कहा कि नाव पर तय सीमा से दोगुने लोग बैठे थे। "
    "लापता चार लोगों की तलाश में गोताखोर लगाए गए हैं और घाट पर बिजली का इंतजाम किया गया है।"
)
ENGLISH = (
    "A ferry overturned near Chandanpur before dawn on Sunday and fishermen pulled sixteen of the twenty passengers out. "
    "The boat carried twice the people it was allowed to, said station officer Leela Mahto. "
    "Divers are searching for the four who are missing and lamps have been set up along the landing."
)
RUSSIAN = (
    "На рассвете в воскресенье возле пристани перевернулся паром, рыбаки вытащили из воды шестнадцать пассажиров из двадцати. "
    "На борту было вдвое больше людей, чем разрешено, рассказала начальник участка Лила Махто. "
    "Водолазы ищут четверых пропавших, вдоль берега поставили фонари и закрыли дорогу к причалу."
)
OTHER = "शहर के संग्रहालय में सोमवार से पुराने सिक्कों की प्रदर्शनी शुरू होगी, जिसमें छह देशों के संग्रह रखे जाएंगे। प्रवेश मुफ्त रहेगा।"


def report(name: str, text: str, **fields: Any) -> Report:
    return Report(Article(f"art-{name}", text, **fields), Reading(f"art-{name}", fields.get("lang", "hi")))


def words_of(text: str) -> list[str]:
    return [fold(word.text) for word in find_words(text) if is_word(word.text)]


@pytest.mark.parametrize("text", [HINDI, ENGLISH, RUSSIAN])
def test_a_whole_copy_with_a_new_closing_line_is_a_near_copy(text: str) -> None:
    found = find_reuse([report("b", text + " (2)", published="2024-05-06"), report("a", text, published="2024-05-05")])
    assert [(item.source, item.target, item.kind, item.direction) for item in found] == [("art-a", "art-b", "near-copy", "earlier")]
    assert 0.9 < found[0].coverage <= 1.0


@pytest.mark.parametrize("text", [HINDI, ENGLISH, RUSSIAN])
def test_a_paragraph_taken_into_a_longer_report_is_a_part_and_its_spans_show_it(text: str) -> None:
    start = len(OTHER) + 1
    (found,) = find_reuse([report("long", f"{OTHER} {text} {OTHER[::-1]} {OTHER}"), report("short", text)])
    assert found.kind == "part"
    (span,) = found.spans if found.source == "art-short" else [swap(span) for span in found.spans]
    assert text[span.start : span.end] == text.rstrip("।.")
    assert span.target_start == start


def test_a_copy_that_leaves_out_the_rest_of_a_report_and_adds_a_line_is_a_near_copy() -> None:
    rest = "लेखापाल ने पिछले हफ्ते चार नावों के कागज जांचे थे और दो के मालिकों से जवाब मांगा गया था, जो अब तक नहीं आया।"
    whole, cut = report("whole", f"{HINDI} {rest}"), report("cut", f"{HINDI} {OTHER[:60]}")
    assert [found.kind for found in find_reuse([whole, cut])] == ["near-copy"]


def swap(span: Any) -> Any:
    return type(span)(span.target_start, span.target_end, span.start, span.end)


def test_reports_of_one_matter_in_other_words_took_nothing_from_each_other() -> None:
    own = "रविवार सुबह चंदनपुर घाट पर नाव पलटी। सोलह लोग बचा लिए गए, चार का पता नहीं। पुलिस की लीला महतो के अनुसार नाव में बहुत ज्यादा लोग थे।"
    assert find_reuse([report("a", HINDI), report("b", own), report("c", OTHER)]) == ()


def test_an_officials_sentence_quoted_by_two_reporters_is_no_reuse() -> None:
    quote = "\"हम किसी भी हाल में बांध का पानी बिना चेतावनी के नहीं छोड़ेंगे\""
    texts = [f"सिंचाई मंत्री ने बुधवार को सदन में कहा, {quote}। विपक्ष ने बहिर्गमन किया।", f"मंत्री का बयान: {quote}। किसानों ने धरना जारी रखा है।"]
    assert find_reuse([report(str(number), text) for number, text in enumerate(texts)]) == ()


def test_a_paragraph_printed_twice_does_not_cover_more_than_all() -> None:
    (found,) = find_reuse([report("a", f"{HINDI}\n{HINDI}"), report("b", HINDI)])
    assert found.coverage <= 1.0


def test_a_refrain_is_compared_in_the_blink_that_any_text_takes() -> None:
    texts = [make_copytext(report(name, "ढोल बजाओ रे भाई " * 700 + tail)) for name, tail in (("a", "एक"), ("b", "दो"))]
    passages = find_passages(*texts)
    assert sum(passage.matched for passage in passages) >= 0.9 * len(texts[0].words)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"published": "2024-05-06"}, {"published": "2024-05-05"}, (False, "earlier")),
        ({"published": "2024-05-05T18:30:00+05:30"}, {"published": "2024-05-05T14:00:00Z"}, (True, "earlier")),
        ({"published": "2024-05"}, {"published": "2024-05-05"}, (True, "unknown")),
        ({"published": "2024-05-05", "outlet": "सांझ"}, {"published": "2024-05-05T09:00", "outlet": "भोर"}, (True, "unknown")),
        ({}, {}, (True, "unknown")),
    ],
)
def test_who_was_first_shows_the_direction(left: dict[str, str], right: dict[str, str], expected: tuple[bool, str]) -> None:
    assert find_direction(report("a", HINDI, **left), report("b", HINDI, **right), [50, 50])[:2] == expected


def test_a_credit_to_the_others_outlet_beats_the_clock(reporters: Any) -> None:
    agency = reporters.Page("a", HINDI, outlet="नदी समाचार", published="2024-05-06").report()
    paper = reporters.Page("b", HINDI, outlet="भोर", published="2024-05-05", credit=("नदी समाचार",)).report()
    assert find_direction(agency, paper, [50, 50])[:2] == (True, "credited")
    assert find_direction(paper, agency, [50, 50])[:2] == (False, "credited")


def test_without_times_the_longer_is_the_source() -> None:
    assert find_direction(report("a", HINDI), report("b", HINDI), [40, 90])[:2] == (False, "longer")


def test_of_two_that_differ_in_nothing_the_one_with_the_credit_is_the_source(reporters: Any) -> None:
    kept = reporters.Page("b", HINDI, credit=("नदी समाचार",)).report()
    assert find_direction(report("a", HINDI), kept, [50, 50])[:2] == (False, "credited")


vocabulary = st.sampled_from(["नाव", "घाट", "पुल", "सड़क", "बाढ़", "पानी", "मेला", "खेत", "बीज", "बांध", "ferry", "quay", "мост", "река"])


@settings(max_examples=40, deadline=None)
@given(
    shared=st.lists(vocabulary, min_size=24, max_size=40), before=st.lists(vocabulary, max_size=20),
    behind=st.lists(vocabulary, max_size=20), changed=st.integers(0, 23),
)  # fmt: skip
def test_spans_of_reuse_share_words(shared: list[str], before: list[str], behind: list[str], changed: int) -> None:
    copied = [*shared[:changed], "बदला", *shared[changed + 1 :]]
    source, target = report("a", " ".join(shared)), report("b", " ".join([*before, *copied, *behind]))
    for found in find_reuse([source, target]):
        texts = {"art-a": source.article.text, "art-b": target.article.text}
        assert 0 <= found.coverage <= 1
        for span in found.spans:
            left = words_of(texts[found.source][span.start : span.end])
            right = words_of(texts[found.target][span.target_start : span.target_end])
            assert left[:4] == right[:4] and left[-4:] == right[-4:]


@settings(max_examples=40, deadline=None)
@given(left=st.lists(vocabulary, max_size=60), right=st.lists(vocabulary, max_size=60))
def test_passages_lie_in_order_and_never_overlap_in_the_left_text(left: list[str], right: list[str]) -> None:
    a, b = (make_copytext(report(name, " ".join(words))) for name, words in (("a", left), ("b", right)))
    passages = find_passages(a, b)
    for first, second in itertools.pairwise(passages):
        assert first.left_end <= second.left
    for passage in passages:
        assert 0 <= passage.left < passage.left_end <= len(a.words)
        assert 0 <= passage.right < passage.right_end <= len(b.words)
        assert a.words[passage.left] == b.words[passage.right]
        assert a.words[passage.left_end - 1] == b.words[passage.right_end - 1]
        assert passage.longest <= passage.matched <= passage.left_end - passage.left


@settings(max_examples=30, deadline=None)
@given(words=st.lists(vocabulary, min_size=8, max_size=8), around=st.lists(vocabulary, min_size=30, max_size=30))
def test_texts_that_share_eight_words_in_a_row_share_a_fingerprint(words: list[str], around: list[str]) -> None:
    a = make_copytext(report("a", " ".join([*around[:10], *words, *around[10:15]])))
    b = make_copytext(report("b", " ".join([*around[15:], *words])))
    assert find_fingerprints(a.shingles) & find_fingerprints(b.shingles)


def test_boilerplate_pairs_nobody() -> None:
    prints = {f"art-{n:04}": frozenset(range(20)) for n in range(MOST_CARRIERS + 1)}
    assert find_candidates(prints) == []
    assert ("art-0000", "art-0001") in find_candidates({name: prints[name] for name in sorted(prints)[:3]})


def test_reuse_is_the_same_in_any_order() -> None:
    reports = [report(name, text) for name, text in (("a", HINDI), ("b", f"{HINDI} {OTHER}"), ("c", ENGLISH), ("d", f"{ENGLISH} {OTHER}"))]
    found = find_reuse(reports)
    assert len(found) >= 2
    assert find_reuse(reports[::-1]) == found
    assert all(isinstance(item, Reuse) for item in found)
