"""Translations: the same names, figures and notions in the same order, in another language."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.reports import Report
from srot.linking.retelling import Retelling
from srot.linking.translation import Marks, compare, find_translations, is_retold, make_marks, trace_each
from srot.records import Article, Reading, Span

PEOPLE = {"लीला महतो": "Leela Mahto", "मोहन राणा": "Mohan Rana", "चंदनपुर": "Chandanpur", "सोनघाट": "Songhat"}
SAME = {name: f"ent-{other}" for name, other in PEOPLE.items()} | {name: f"ent-{name}" for name in PEOPLE.values()}


def hindi(reporters: Any, **fields: Any) -> Report:
    page = reporters.Page(
        "hi",
        "चंदनपुर में बाढ़ से 16 लोगों की मौत हो गई, पुलिस अधिकारी लीला महतो ने बताया। "
        "सोनघाट के 240 घर खाली कराए गए। मोहन राणा ने 35 शिविर खोलने का आदेश दिया।",
        **fields,
    )
    for name, kind in (("चंदनपुर", "LOC"), ("लीला महतो", "PER"), ("सोनघाट", "LOC"), ("मोहन राणा", "PER")):
        page.name(name, kind)
    for figure in ("16", "240", "35"):
        page.figure(figure, float(figure))
    return page.report()


def english(reporters: Any, **fields: Any) -> Report:
    page = reporters.Page(
        "en",
        "Floods killed 16 people in Chandanpur, police officer Leela Mahto said. "
        "In Songhat 240 houses were cleared. Mohan Rana ordered 35 camps to be opened.",
        lang="en",
        **fields,
    )
    for name, kind in (("Chandanpur", "LOC"), ("Leela Mahto", "PER"), ("Songhat", "LOC"), ("Mohan Rana", "PER")):
        page.name(name, kind)
    for figure in ("16", "240", "35"):
        page.figure(figure, float(figure))
    return page.report()


def test_a_translation_is_found_from_the_earlier_to_the_later(reporters: Any) -> None:
    pair = (hindi(reporters, published="2024-08-03"), english(reporters, published="2024-08-02"))
    (found,) = find_translations([pair], reporters.index(SAME, reports=pair))
    assert (found.source, found.target, found.kind, found.direction) == ("art-en", "art-hi", "translation", "earlier")
    assert found.coverage >= 0.55
    assert find_translations([pair[::-1]], reporters.index(SAME, reports=pair)) == (found,)


def test_reports_of_two_stories_are_not_compared(reporters: Any) -> None:
    pair = (hindi(reporters), english(reporters))
    assert find_translations([[report] for report in pair], reporters.index(SAME, reports=pair)) == ()


def test_reports_of_one_language_are_no_translations(reporters: Any) -> None:
    pair = (hindi(reporters), Report(Article("art-x", "", lang="hi"), Reading("art-x", "hi")))
    assert find_translations([pair], reporters.index(SAME, reports=pair)) == ()


def test_the_same_names_in_another_order_prove_little(reporters: Any) -> None:
    page = reporters.Page(
        "en", "Mohan Rana spoke in Songhat. Leela Mahto of Chandanpur counted 35 boats, 240 oars and 16 sails.", lang="en"
    )
    for name in PEOPLE.values():
        page.name(name)
    for figure in ("35", "240", "16"):
        page.figure(figure, float(figure))
    pair = (hindi(reporters), page.report())
    assert find_translations([pair], reporters.index(SAME, reports=pair)) == ()


def test_marks_are_names_figures_days_and_notions_of_both_languages(reporters: Any) -> None:
    pair = (hindi(reporters), english(reporters))
    left, right = (make_marks(report, traces, reporters.index(SAME, reports=pair)) for report, traces in zip(pair, trace_each(pair), strict=True))
    assert sorted(left.anchors) == sorted(right.anchors)
    assert set(left.notions) & set(right.notions)
    assert all(notion.startswith("c:") for notion in (*left.notions, *right.notions))


def test_too_little_to_compare_proves_nothing() -> None:
    report = Report(Article("art-a", ""), Reading("art-a", "hi"))
    assert compare(Marks(report, (), ()), Marks(report, ("a", "b"), ("c:x",))) == 0.0
    assert compare(Marks(report, ("a", "b"), ()), Marks(report, (), ("c:x",))) == 0.0


def test_few_marks_in_order_are_left_to_the_sentences(reporters: Any) -> None:
    pair = [reporters.Page("hi", "लीला महतो आईं।"), reporters.Page("en", "Leela Mahto came.", lang="en")]
    for page, name in zip(pair, ("लीला महतो", "Leela Mahto"), strict=True):
        page.name(name)
    reports = tuple(page.report() for page in pair)
    assert find_translations([reports], reporters.index(SAME, reports=reports)) == ()


def longest_common(left: list[str], right: list[str]) -> int:
    """The textbook's table."""
    rows = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, j in product(range(len(left)), range(len(right))):
        rows[i + 1][j + 1] = rows[i][j] + 1 if left[i] == right[j] else max(rows[i][j + 1], rows[i + 1][j])
    return rows[-1][-1]


marks = st.lists(st.sampled_from(["ent-1", "ent-2", "16", "240", "2024-08-02"]), min_size=6, max_size=14)


@settings(max_examples=40, deadline=None)
@given(left=marks, right=marks)
def test_the_score_is_the_longest_common_order(left: list[str], right: list[str]) -> None:
    report = Report(Article("art-a", ""), Reading("art-a", "hi"))
    score = compare(Marks(report, tuple(left), ()), Marks(report, tuple(right), ()))
    assert score == round(longest_common(left, right) / min(len(left), len(right)), 3)
    assert score == compare(Marks(report, tuple(right), ()), Marks(report, tuple(left), ()))


def test_one_sentence_or_two_alike_make_no_translation_of_reports_that_say_more() -> None:
    pair = (Span(0, 40), Span(0, 40))
    assert not is_retold(Retelling((pair,), 0.7, 0.2))
    assert is_retold(Retelling((pair,), 1.0, 0.9))
    two = (pair, (Span(41, 80), Span(41, 80)))
    assert not is_retold(Retelling(two, 0.7, 0.2)), "two sentences of one briefing"
    assert is_retold(Retelling(two, 0.7, 0.4))
    assert is_retold(Retelling((*two, (Span(81, 99), Span(81, 99))), 0.7, 0.2))
