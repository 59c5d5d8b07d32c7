"""Where reports cannot all be right, and of what nature that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.disagreements import find_disagreements
from srot.linking.reports import Report
from srot.linking.roots import UNKNOWN, Root
from srot.linking.statements import Statement
from srot.linking.vectors import unit_vector
from srot.records import Article, Disagreement, Quantity, Reading


def root(name: str, kind: str = "person") -> Root:
    key = f"unnamed:{name}" if kind == "unnamed" else f"ent-{name}"
    return Root(key, key, name.partition("@")[0], kind, (), (), "stated", name, key)


def statement(
    name: str, value: float | str | None, *sources: str, day: str | None = "2024-05-05", outlet: str | None = None,
    low: float | None = None, high: float | None = None, modifier: str = "exact", places: Sequence[str] = (), text: str | None = None, kind: str = "person", keys: str = "", state: str | None = None,
    **fields: Any,
) -> Statement:  # fmt: skip
    article = Article(f"art-{name}", "", outlet=outlet or f"पत्र {name}", published=day)
    roots = tuple(root(source, kind) for source in sources) or (Root(f"{UNKNOWN}:{name}", None, UNKNOWN, UNKNOWN, (), (), UNKNOWN, "", ""),)
    words = text or (value if isinstance(value, str) else f"{value:g}" if value is not None else "दर्जनों")
    quantity = None
    if not isinstance(value, str):
        quantity = Quantity(f"qua-{name}-{words}", article.id, 0, 2, words, value, low or value, high or value, modifier=modifier, state=state)
    return Statement(
        Report(article, Reading(article.id, "hi")), value if isinstance(value, str) else words, words, 0, 2, roots, claim="claim-1",
        quantity=quantity, places=frozenset(places), keys=unit_vector(dict.fromkeys(keys.split(), 1.0)), **fields,
    )  # fmt: skip


def judge(*statements: Statement, growing: bool = False, kind: str = "number") -> list[Disagreement]:
    return find_disagreements("story-1", kind, "मृतक", statements, growing=growing)


def natures(*statements: Statement, growing: bool = False, kind: str = "number") -> list[tuple[str, list[str]]]:
    found = judge(*statements, growing=growing, kind=kind)
    return sorted((item.nature, [value.value for value in item.values]) for item in found)


@pytest.mark.parametrize(("scope", "found"), [("militants", [("conflict", ["9", "300"])]), ("women", [])])
def test_of_fighters_each_side_tells_few_of_its_own(scope: str, found: list[tuple[str, list[str]]]) -> None:
    topic = f"00:state:dead:{scope}"
    own, others = statement("a", 9.0, "प्रवक्ता", state="dead", topic=topic), statement("b", 300.0, "सेना", state="dead", topic=topic)
    assert natures(own, others, growing=True) == found


def test_a_later_figure_of_the_same_source_is_an_update() -> None:
    (found,) = judge(statement("a", 12.0, "राणा"), statement("b", 16.0, "राणा", day="2024-05-06"))
    assert (found.nature, found.kind, found.about) == ("update", "number", "मृतक")
    assert found.why == "राणा: 12 (2024-05-05) -> 16 (2024-05-06)"
    assert [(value.value, value.origins, value.published) for value in found.values] == [
        ("12", ("राणा",), "2024-05-05"), ("16", ("राणा",), "2024-05-06"),
    ]  # fmt: skip
    assert found.claims == ("claim-1",)


def test_a_toll_that_grows_is_an_update_whoever_counts() -> None:
    assert natures(statement("a", 12.0, "राणा"), statement("b", 16.0, "महतो", day="2024-05-06"), growing=True) == [("update", ["12", "16"])]
    assert natures(statement("a", 12.0, "राणा"), statement("b", 16.0, "महतो", day="2024-05-06")) == [("conflict", ["12", "16"])]


def test_a_toll_whose_source_still_stands_by_it_is_not_outdated() -> None:
    held = [statement("a", 12.0, "राणा"), statement("c", 12.0, "राणा", day="2024-05-07"), statement("b", 16.0, "महतो", day="2024-05-06")]
    assert natures(*held, growing=True) == [("conflict", ["12", "16"])]


def test_two_sources_on_one_day_are_in_conflict() -> None:
    (found,) = judge(statement("a", 12.0, "राणा"), statement("b", 16.0, "महतो"))
    assert found.nature == "conflict"
    assert "राणा" in found.why and "महतो" in found.why


def test_a_figure_without_a_source_conflicts_only_with_a_near_one() -> None:
    assert natures(statement("a", 12.0, "राणा"), statement("b", 16.0)) == [("conflict", ["12", "16"])]
    assert natures(statement("a", 9.0, "राणा"), statement("b", 16.0)) == []


def test_one_outlet_alone_with_another_figure_of_one_source_is_a_misreport() -> None:
    pile = [statement(name, 16.0, "राणा") for name in "abc"] + [statement("d", 19.0, "राणा", outlet="सनसनी")]
    (found,) = judge(*pile)
    assert found.nature == "misreport"
    assert found.why == "सनसनी alone has 19 from राणा; 3 others quote राणा with 16"


def test_one_source_cannot_stand_against_itself() -> None:
    (found,) = judge(statement("a", 16.0, "राणा"), statement("b", 19.0, "राणा"))
    assert (found.nature, found.why) == ("misreport", "राणा is quoted with 16 and with 19 on the same day")
    polls = natures(statement("a", 16.0, "सर्वे", kind="document"), statement("b", 19.0, "सर्वे", kind="document"))
    assert polls == [("conflict", ["16", "19"])], "two documents often have one name"


def test_two_counts_of_one_source_on_one_day_grow() -> None:
    (found,) = judge(statement("a", 16.0, "राणा"), statement("b", 19.0, "राणा"), growing=True)
    assert (found.nature, found.why) == ("update", "राणा counts on: 16 -> 19")


@pytest.mark.parametrize(
    ("right", "slip", "expected"),
    [
        (47.0, 74.0, "misreport"),
        (400000.0, 4000000.0, "misreport"),
        (288.0, 298.0, "misreport"),
        (1204.0, 12004.0, "misreport"),
        (47.0, 52.0, "update"),
        (288.0, 301.0, "update"),
    ],
)
def test_a_slip_of_digits_is_no_update_though_it_is_printed_later(right: float, slip: float, expected: str) -> None:
    assert [n for n, _ in natures(statement("a", right, "राणा"), statement("b", slip, "राणा", day="2024-05-06"))] == [expected]


def test_a_family_is_one_source_when_its_relays_are_compared() -> None:
    pile = [statement(name, "2024-05-05", f"परिवार@{name}", kind="unnamed") for name in "ab"]
    odd = statement("c", "2024-05-04", "परिवार@c", kind="unnamed", day="2024-05-06")
    assert natures(*pile, odd, kind="date") == [("misreport", ["2024-05-05", "2024-05-04"])], "in the order of print"


def test_the_day_of_what_has_happened_is_not_updated_and_of_what_is_planned_it_is() -> None:
    def pair(mood: str) -> list[tuple[str, list[str]]]:
        return natures(
            statement("a", "2024-05-05", "राणा", mood=mood), statement("b", "2024-05-06", "राणा", day="2024-05-07", mood=mood), kind="date"
        )

    assert [nature for nature, _ in pair("asserted")] == ["misreport"]
    assert [nature for nature, _ in pair("planned")] == ["update"]


def test_two_sources_who_speak_of_one_thing_conflict_however_far_apart() -> None:
    crowd = ("भीड़ मैदान रैली", "भीड़ मैदान रैली")
    far = [statement(name, value, source, keys=keys) for name, value, source, keys in zip("ab", (9.0, 90.0), ("राणा", "महतो"), crowd, strict=True)]
    assert natures(*far) == [("conflict", ["9", "90"])]


def test_the_missing_are_found_one_by_one() -> None:
    first, second = statement("a", 100.0, "राणा", state="missing"), statement("b", 30.0, "राणा", day="2024-05-08", state="missing")
    assert natures(first, second, growing=True) == [("update", ["100", "30"])]


@pytest.mark.parametrize(
    ("loose", "modifier", "sharp", "expected"),
    [
        (None, "vague", 36.0, "imprecise"),
        (300.0, "about", 288.0, "imprecise"),
        (250.0, "more_than", 288.0, "imprecise"),
        (250.0, "at_least", 288.0, "imprecise"),
        (300.0, "up_to", 288.0, "imprecise"),
        (300.0, "about", 200.0, "conflict"),
        (300.0, "more_than", 288.0, "conflict"),
    ],
)
def test_a_loose_figure_beside_a_sharp_one(loose: float | None, modifier: str, sharp: float, expected: str) -> None:
    found = judge(statement("a", loose, "राणा", modifier=modifier), statement("b", sharp, "महतो"))
    assert [item.nature for item in found] == [expected]


def test_two_loose_words_are_no_disagreement() -> None:
    assert judge(statement("a", None, "राणा", text="दर्जनों"), statement("b", None, "महतो", text="कई")) == []


def test_what_one_report_says_of_itself_is_no_disagreement() -> None:
    assert judge(statement("a", 12.0, "राणा"), statement("a", 16.0, "राणा"), statement("b", 16.0, "राणा")) == []


def test_one_report_with_two_sources_that_differ_is_one() -> None:
    alike = natures(statement("a", 12.0, "राणा", keys="नाव घाट"), statement("a", 16.0, "महतो", keys="नाव घाट"))
    assert alike == [("conflict", ["12", "16"])]
    assert natures(statement("a", 12.0, "राणा", keys="नाव घाट"), statement("a", 16.0, "महतो", keys="पुल सड़क", state="dead")) == []


def test_figures_of_other_places_are_no_rivals() -> None:
    assert judge(statement("a", 12.0, "राणा", places=["ent-चंदनपुर"]), statement("b", 16.0, "महतो", places=["ent-सोनघाट"])) == []
    assert judge(statement("a", 12.0, "राणा", places=["ent-चंदनपुर"]), statement("b", 16.0, "महतो")) != []


def test_a_part_is_no_rival_of_the_whole() -> None:
    assert judge(statement("a", 90.0, "राणा"), statement("b", 20.0, "महतो")) == []


def test_a_first_toll_may_be_small() -> None:
    assert natures(statement("a", 5.0, "राणा"), statement("b", 40.0, "राणा", day="2024-05-06"), growing=True) == [("update", ["5", "40"])]


def test_days_near_each_other_conflict_and_far_ones_are_two_events() -> None:
    near = natures(statement("a", "2024-05-05", "राणा"), statement("b", "2024-05-06", "महतो"), kind="date")
    assert near == [("conflict", ["2024-05-05", "2024-05-06"])]
    assert natures(statement("a", "2024-05-05", "राणा"), statement("b", "2024-09-06", "महतो"), kind="date") == []


def test_a_report_known_only_to_lie_between_two_days_is_neither_earlier_nor_later() -> None:
    between = statement("a", 12.0, "राणा", day="2024-05-01/2024-05-09")
    assert (between.published, between.day) == ("", "")
    assert natures(between, statement("b", 16.0, "राणा", day="2024-05-06")) == [("conflict", ["16", "12"])]


def test_yes_and_no_from_two_sources_are_in_conflict_and_a_later_admission_is_an_update() -> None:
    assert natures(statement("a", "yes", "राणा"), statement("b", "no", "महतो"), kind="polarity") == [("conflict", ["no", "yes"])]
    changed = natures(statement("a", "no", "राणा"), statement("b", "yes", "राणा", day="2024-05-09"), kind="polarity")
    assert changed == [("update", ["no", "yes"])]


def test_values_that_differ_in_one_manner_make_one_disagreement() -> None:
    pile = [statement("a", 12.0, "राणा"), statement("b", 16.0, "राणा", day="2024-05-06"), statement("c", 18.0, "राणा", day="2024-05-07")]
    assert natures(*pile) == [("update", ["12", "16", "18"])]


def test_one_value_is_no_disagreement() -> None:
    assert judge(statement("a", 12.0, "राणा"), statement("b", 12.0, "महतो")) == []
    assert judge() == []


def test_a_value_without_a_known_origin_says_so() -> None:
    (found,) = judge(statement("a", 12.0), statement("b", 16.0, "महतो", day=None))
    assert [value.origins for value in found.values] == [(UNKNOWN,), ("महतो",)]
    assert found.values[1].published is None


def test_each_value_says_where_every_report_gives_it_the_earliest_first() -> None:
    first, again, other = statement("b", 16.0, "महतो", day="2024-05-04"), statement("a", 16.0, "राणा", day="2024-05-06"), statement("c", 12.0, "राणा")
    (found,) = judge(first, again, other)
    places = {value.value: [(place.article, place.start, place.end) for place in value.words] for value in found.values}
    assert places["16"] == [(told.report.id, told.start, told.end) for told in (first, again)]
    assert places["12"] == [(other.report.id, other.start, other.end)]


PILE = [
    statement("a", 12.0, "राणा"), statement("b", 16.0, "राणा", day="2024-05-06"), statement("c", 16.0, "महतो"), statement("d", 19.0),
    statement("e", None, "सेन"), statement("f", 300.0, "ओझा", modifier="about"), statement("g", 288.0, "ओझा", day=None),
]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(PILE), growing=st.booleans())
def test_disagreements_do_not_depend_on_the_order_of_statements(order: list[Statement], growing: bool) -> None:
    assert judge(*order, growing=growing) == judge(*PILE, growing=growing)


@settings(max_examples=25, deadline=None)
@given(chosen=st.lists(st.sampled_from(PILE), max_size=6))
def test_every_side_names_its_articles_and_no_value_stands_twice(chosen: list[Statement]) -> None:
    for found in judge(*chosen):
        values = [value.value for value in found.values]
        assert len(values) == len(set(values)) >= 2
        assert all(value.articles and value.origins for value in found.values)
        assert found.nature in ("update", "conflict", "misreport", "imprecise") and found.why


def test_each_nature_of_one_count_is_told_once() -> None:
    pile = [
        statement("a", 12.0, "राणा"), statement("b", 16.0, "राणा", day="2024-05-07"), statement("c", 30.0, "महतो", day="2024-05-07"),
        statement("d", 36.0, "महतो", day="2024-05-09"),
    ]  # fmt: skip
    found = natures(*pile, growing=True)
    assert [nature for nature, _ in found] == sorted({nature for nature, _ in found})
    assert ("update", ["12", "16", "30", "36"]) in found


def test_a_loose_value_is_set_beside_the_figures_of_its_days_alone() -> None:
    dozens = statement("v", None, "गवाह", low=20.0, high=100.0)
    pile = [statement("a", 24.0, "राणा"), statement("b", 61.0, "राणा", day="2024-05-07"), dozens]
    assert ("imprecise", ["24", "दर्जनों"]) in natures(*pile, growing=True)


@pytest.mark.parametrize(("low", "high", "expected"), [(20.0, 100.0, []), (300.0, 1000.0, ["imprecise"]), (10.0, 12.0, [])])
def test_vague_words_stand_beside_what_they_can_be_meant_for(low: float, high: float, expected: list[str]) -> None:
    vague = statement("v", None, "गवाह", text="सैकड़ों", low=low, high=high)
    sharp = statement("a", 11.0 if high == 12.0 else 612.0, "राणा")
    assert [nature for nature, _ in natures(vague, sharp)] == expected


def test_an_early_bound_and_a_larger_later_toll_are_an_update() -> None:
    early = statement("a", 90.0, "राणा", modifier="at_least")
    assert natures(early, statement("b", 120.0, "महतो", day="2024-05-06"), growing=True) == [("update", ["90", "120"])]
    assert natures(early, statement("b", 120.0, "महतो"), growing=True) == [("imprecise", ["90", "120"])]


def test_of_two_tolls_of_a_day_the_one_without_a_source_is_no_rival() -> None:
    (found,) = judge(statement("a", 1037.0), statement("b", 820.0, "मंत्रालय"), growing=True)
    assert (found.nature, found.why) == ("update", "820 -> 1037, both on 2024-05-05")
    assert natures(statement("a", 120.0), statement("b", 1037.0, "मंत्रालय"), growing=True) == []
    assert natures(statement("a", 820.0), statement("b", 1037.0, "मंत्रालय")) == [("conflict", ["820", "1037"])]


def test_of_two_missing_of_a_day_none_is_the_later_one() -> None:
    assert natures(statement("a", 20.0, state="missing"), statement("b", 24.0, "राणा", state="missing"), growing=True) == []


def test_of_two_tolls_of_a_day_the_one_printed_on_has_outgrown_the_other() -> None:
    first, second = statement("a", 23.0, "राणा"), statement("b", 25.0)
    (found,) = judge(first, second, statement("c", 25.0, day="2024-05-07"), growing=True)
    assert (found.nature, found.why) == ("update", "23 -> 25 later on 2024-05-05")
    stands = statement("c", 25.0, "दमकल", day="2024-05-07")
    assert natures(first, stands, statement("b", 25.0, "दमकल"), growing=True) == [("conflict", ["23", "25"])]


def test_a_toll_that_was_merely_feared_gives_way_to_a_count() -> None:
    feared = statement("a", None, "दमकल", low=10.0, high=12.0, text="10-12", mood="possible")
    counted = statement("b", 20.0, "कलेक्टर"), statement("c", 20.0, "कलेक्टर", day="2024-05-06")
    assert natures(feared, *counted, growing=True) == [("update", ["10-12", "20"])]


def test_of_a_crowd_one_source_may_give_thirty_times_what_another_gives() -> None:
    crowd = {"topic": "11:state:present"}
    police, party = statement("a", 100_000.0, "पुलिस", **crowd), statement("b", 3_000_000.0, "दल", **crowd)
    assert natures(police, party) == [("conflict", ["100000", "3e+06"])]
    assert natures(replace(police, topic=""), replace(party, topic="")) == []


def test_two_counts_that_one_later_count_replaced_are_in_no_conflict() -> None:
    morning, evening = statement("a", 9.0, "जिला प्रशासन"), statement("b", 13.0, "पाटिल")
    assert natures(morning, evening, growing=True) == [("conflict", ["9", "13"])]
    assert natures(morning, evening, statement("c", 14.0, day="2024-05-06"), growing=True) == [("update", ["9", "13", "14"])]


def test_what_a_report_calls_former_is_an_update_unless_another_stands_by_it() -> None:
    former = replace(statement("a", 40.0), former=True)
    assert natures(former, statement("a", 41.0, "राणा")) == [("update", ["40", "41"])]
    railways = statement("b", 40.0, "रेलवे")
    assert natures(former, statement("a", 41.0, "राणा"), railways) == [("conflict", ["40", "41"])]
    assert natures(former, statement("a", 9.0, "राणा")) == [], "what is told later in the report may be of something else"


def test_a_tiny_share_is_of_something_else_whoever_gives_it() -> None:
    assert natures(statement("a", 1000.0, "राणा", keys="भूकंप गांव"), statement("b", 6.0, "महतो", keys="भूकंप गांव")) == []


def test_one_outlet_alone_without_a_source_against_two_is_a_misreport() -> None:
    pile = [statement(name, "no") for name in "ab"] + [statement("c", "yes")]
    assert natures(*pile, kind="polarity") == [("misreport", ["no", "yes"])]


def test_values_stand_in_the_order_of_print_and_reasons_of_neighbours_come_first() -> None:
    days = [("a", 12.0, "2024-05-05"), ("b", 16.0, "2024-05-06"), ("c", 19.0, "2024-05-07")]
    (found,) = judge(*(statement(name, value, "राणा", day=day) for name, value, day in days), growing=True)
    assert [value.value for value in found.values] == ["12", "16", "19"]
    assert found.why.startswith("राणा: 12 (2024-05-05) -> 16 (2024-05-06); 16 (2024-05-06) -> 19 (2024-05-07)")


def test_one_source_may_give_two_figures_of_two_things_on_one_day() -> None:
    bids = [statement("a", 18000.0, "पांडेय", keys="समूह बोली टाटा"), statement("b", 15100.0, "पांडेय", keys="समूह बोली सिंह विमान")]
    assert natures(*bids) == []
    alike = [statement("a", 18000.0, "पांडेय", keys="समूह बोली टाटा"), statement("b", 15100.0, "पांडेय", keys="समूह बोली टाटा")]
    assert natures(*alike) == [("misreport", ["15100", "18000"])]


def hourly(name: str, value: float, hour: str, *sources: str) -> Statement:
    return statement(name, value, *sources, day=f"2024-05-05T{hour}:00+05:30")


def test_a_count_that_grows_by_the_hour_is_an_update() -> None:
    morning, evening = hourly("a", 3.0, "13:10"), hourly("b", 11.0, "22:05", "कलेक्टर")
    (found,) = judge(evening, morning, growing=True)
    assert (found.nature, [value.value for value in found.values]) == ("update", ["3", "11"])
    assert found.why == "3 -> 11 later on 2024-05-05"
    assert natures(hourly("a", 11.0, "13:10"), hourly("b", 3.0, "22:05"), growing=True) == [], "a count of the dead does not shrink"
    assert natures(morning, statement("b", 11.0), growing=True) == [], "only one tells its hour"


def test_the_smaller_of_two_counts_that_alone_is_told_on_did_not_grow() -> None:
    large = statement("a", 11.0, state="dead")
    small = [statement("b", 9.0, state="dead"), *(statement(name, 9.0, state="dead", day=day) for name, day in (("c", "2024-05-06"), ("d", "2024-05-07")))]
    assert natures(large, *small, growing=True) == [("conflict", ["9", "11"])]
    assert natures(large, *small[:2], growing=True) == [("update", ["9", "11"])], "one outlet may lag"
    assert natures(large, *small, statement("e", 11.0, state="dead", day="2024-05-08"), growing=True) == [("update", ["9", "11"])]


def test_a_range_leaves_room_for_what_lies_in_it_on_a_later_day_too() -> None:
    wide = statement("a", None, low=3.0, high=4.0, text="तीन से चार", state="dead")
    assert natures(wide, statement("b", 4.0, state="dead", day="2024-05-06"), growing=True) == []
    assert natures(wide, statement("b", 6.0, state="dead", day="2024-05-06"), growing=True) == [("update", ["तीन से चार", "6"])]
    rounded = statement("c", 100.0, modifier="about", state="rescued", day="2024-05-06")
    assert natures(statement("a", 99.0, state="rescued"), rounded, growing=True) == [("imprecise", ["99", "100"])]
    assert natures(statement("a", 90.0, state="rescued"), rounded, growing=True) == [("update", ["90", "100"])]


def test_two_bodies_that_count_on_one_day_conflict_whatever_their_hours() -> None:
    police, hospital = hourly("a", 5.0, "13:10", "पुलिस"), hourly("b", 9.0, "17:00", "अस्पताल")
    assert natures(police, hospital, growing=True) == [("conflict", ["5", "9"])]
    assert natures(police, replace(hospital, rising=True), growing=True) == [("update", ["5", "9"])], "बढ़कर नौ"


def test_a_figure_still_quoted_at_a_later_hour_is_not_outdated() -> None:
    morning, evening, night = hourly("a", 5.0, "09:00", "पुलिस"), hourly("b", 9.0, "17:00"), hourly("c", 5.0, "22:00", "पुलिस")
    assert natures(morning, evening, growing=True) == [("update", ["5", "9"])]
    assert natures(morning, evening, night, growing=True) == []


def test_a_figure_to_which_the_count_has_risen_is_the_later_one_of_its_day() -> None:
    first, risen = statement("b", 3.0), statement("a", 10.0, rising=True)
    assert natures(first, risen, growing=True) == [("update", ["3", "10"])]
    assert natures(first, replace(risen, rising=False), growing=True) == []


def test_two_counts_that_stand_for_each_other_are_one_misreport() -> None:
    def dead(name: str, value: float, injured: str) -> Statement:
        return statement(name, value, "अस्पताल", topic="00:state:dead", beside=frozenset({("01:state:injured", injured)}))

    pile = [dead("a", 10.0, "78"), dead("b", 10.0, "78"), dead("c", 78.0, "10")]
    (found,) = judge(*pile, growing=True)
    assert (found.nature, [value.value for value in found.values]) == ("misreport", ["10", "78"])
    assert found.why == "पत्र c has swapped with another count what पत्र a, पत्र b gives as 10"
    injured = [replace(each, topic="02:state:missing") for each in pile]
    assert natures(*injured, growing=True) == [], "told of the dead already"


def test_who_gives_a_value_loosely_is_judged_apart_from_those_who_give_it_as_exact() -> None:
    loose, exact = statement("a", 290.0, modifier="more_than"), statement("b", 290.0)
    assert natures(loose, exact, statement("c", 293.0), growing=True) == [("imprecise", ["290", "293"])]


def test_a_value_that_the_other_source_denies_is_a_rival_however_far_away() -> None:
    denied = replace(statement("b", 471.0, state="dead"), former=True)
    few, many = statement("b", 50.0, "हगारी", keys="धमाका अस्पताल", state="dead"), statement("a", 471.0, "हमास", keys="रात हमला", state="dead")
    assert natures(many, few, growing=True) == []
    assert natures(many, denied, few, growing=True) == [("conflict", ["50", "471"])]


def test_another_source_that_counts_anew_after_weeks_disputes_the_toll() -> None:
    official = statement("a", 14.0, "ज़िला प्रशासन", day="2024-02-10", state="dead")
    assert natures(official, statement("b", 33.0, "जनपक्ष", day="2024-07-02", state="dead"), growing=True) == [("conflict", ["14", "33"])]
    assert natures(official, statement("b", 33.0, "जनपक्ष", day="2024-02-12", state="dead"), growing=True) == [("update", ["14", "33"])]


def test_a_count_in_conflict_is_no_update_of_a_smaller_one_without_a_source() -> None:
    early, official = statement("a", 20.0, state="dead"), statement("b", 30.0, "पुलिस", day="2024-05-07", state="dead", keys="भगदड़ मेला")
    contested = statement("c", 82.0, "जनपक्ष", day="2024-05-07", state="dead", keys="भगदड़ मेला")
    assert natures(early, official, contested, growing=True) == [("conflict", ["30", "82"]), ("update", ["20", "30"])]


def test_two_counts_of_the_dead_that_one_report_sets_beside_each_other_are_no_part_of_one_another() -> None:
    few, many = statement("a", 320.0, "राष्ट्र संघ", state="dead"), statement("a", 2053.0, "तालिबान", state="dead")
    again = statement("b", 2053.0, "तालिबान", state="dead")
    assert natures(few, many, again, growing=True) == [("conflict", ["320", "2053"])]
    rescued = [replace(each, quantity=replace(each.quantity, state="rescued")) for each in (few, many, again) if each.quantity]
    assert natures(*rescued, growing=True) == []


def test_a_loose_station_of_a_count_is_no_difference_of_its_own() -> None:
    early, later, last = statement("a", 8.0, modifier="at_least"), statement("b", 11.0), statement("c", 14.0, day="2024-05-06")
    assert natures(early, later, last, growing=True) == [("update", ["8", "11", "14"])]


def test_beds_of_one_day_are_no_stations_of_one_way() -> None:
    first, second = statement("a", 31.0, state="hospitalised"), statement("b", 38.0, "नर्स", state="hospitalised")
    assert natures(first, second, growing=True) == [("conflict", ["31", "38"])]
    assert natures(second, statement("c", 21.0, "पुलिस", day="2024-05-07", state="hospitalised"), growing=True) == [("update", ["38", "21"])]


def test_an_outlet_may_lag_behind_a_count() -> None:
    assert natures(statement("a", 10.0), statement("b", 9.0, day="2024-05-06"), growing=True) == [("update", ["10", "9"])]
    tolls = statement("a", 10.0, state="dead"), statement("b", 9.0, day="2024-05-16", state="dead")
    assert natures(*tolls, growing=True) == [("conflict", ["10", "9"])]
    assert natures(statement("a", 10.0, state="injured"), statement("b", 9.0, day="2024-05-16", state="injured"), growing=True) == []


def test_one_outlet_alone_has_another_day_whenever_it_prints_it() -> None:
    days = [statement("a", "2024-05-04"), statement("b", "2024-05-04"), statement("c", "2024-05-05", day="2024-05-07")]
    assert natures(*days, kind="date") == [("misreport", ["2024-05-04", "2024-05-05"])]
    assert natures(days[0], days[2], kind="date") == []


def test_who_says_today_what_he_denied_before_stands_against_himself() -> None:
    quoted = statement("a", "yes", "मोहन", "रवि"), statement("a", "no", "मोहन"), statement("b", "no", "मोहन")
    assert natures(*quoted, kind="polarity") == [("conflict", ["no", "yes"])]
    assert natures(statement("a", "yes", "मोहन"), statement("b", "no", "मोहन"), kind="polarity") == [("misreport", ["no", "yes"])]


@pytest.mark.parametrize(
    ("counting", "nature", "why"),
    [
        (True, "update", "9 so far on a day unknown -> 20 on 2024-05-05"),
        (False, "conflict", "sources stand against each other: 20 from राणा against 9 from महतो"),
    ],
)
def test_a_count_so_far_of_an_unknown_day_is_an_earlier_one(counting: bool, nature: str, why: str) -> None:
    (found,) = judge(statement("a", 20.0, "राणा", counting=True), statement("b", 9.0, "महतो", day=None, counting=counting), growing=True)
    assert (found.nature, found.why) == (nature, why)


def test_one_report_may_give_two_counts_of_those_who_suffered_its_own_and_that_of_a_source() -> None:
    def both(state: str) -> list[tuple[str, list[str]]]:
        return natures(statement("a", 12.0, state=state), statement("a", 14.0, "विपक्ष", state=state), statement("b", 14.0, state=state), growing=True)

    assert both("dead") == [("update", ["12", "14"])]
    assert both("arrested") == [], "of those who were caught it tells two things"


def test_of_a_crowd_a_count_without_a_source_may_lie_further_from_one_with_a_source() -> None:
    crowd = {"topic": "11:state:present"}
    police, bare = statement("a", 250_000.0, "पुलिस", **crowd), statement("b", 500_000.0, **crowd)
    assert natures(police, bare) == [("conflict", ["250000", "500000"])]
    assert natures(replace(police, topic=""), replace(bare, topic="")) == []


def test_two_counts_with_which_reports_begin_are_no_part_of_one_another() -> None:
    few, many = (statement(name, value, state="dead") for name, value in (("a", 4.0), ("b", 9.0)))
    (found,) = judge(few, many, growing=True)
    assert (found.nature, found.why) == ("update", "4 -> 9, both on 2024-05-05")
    assert natures(replace(few, start=900, end=901), many, growing=True) == [], "further down a report tells of a part of them too"
    assert natures(statement("a", 4.0), statement("b", 9.0), growing=True) == [], "only people in a state are so counted"


def test_a_report_that_counts_more_than_the_source_it_quotes_sets_them_against_each_other() -> None:
    own, quoted = statement("a", 11.0, state="dead"), statement("a", 6.0, "राणा", state="dead")
    (found,) = judge(own, quoted, statement("b", 6.0, "राणा", state="dead"), growing=True)
    assert (found.nature, found.why) == ("conflict", "one report gives both: 6 from राणा against 11 without a source")
    assert natures(replace(own, rising=True), quoted, growing=True) != [("conflict", ["6", "11"])]
