"""Profiles: what of a report is compared when stories are made."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.profiles import make_profile, publication_day
from srot.linking.reports import Report
from srot.linking.sounding import sound_key
from srot.linking.vectors import cosine, strongest, unit_vector
from srot.reading import read_article
from srot.records import Article

weights = st.dictionaries(st.sampled_from("अबकदe fжz".replace(" ", "")), st.floats(0.01, 10), max_size=6)


@settings(max_examples=40, deadline=None)
@given(vector=weights)
def test_a_unit_vector_has_length_one_and_points_the_same_way(vector: dict[str, float]) -> None:
    unit = unit_vector(vector)
    assert list(unit) == sorted(vector)
    if vector:
        assert math.isclose(cosine(unit, unit), 1.0)
        assert strongest(unit, 1) == strongest({key: round(value, 9) for key, value in vector.items()}, 1) or len(set(vector.values())) < len(vector)


@settings(max_examples=40, deadline=None)
@given(left=weights, right=weights)
def test_cosine_is_the_same_both_ways_and_between_nothing_and_one(left: dict[str, float], right: dict[str, float]) -> None:
    a, b = unit_vector(left), unit_vector(right)
    assert math.isclose(cosine(a, b), cosine(b, a), abs_tol=1e-12)
    assert -1e-9 <= cosine(a, b) <= 1 + 1e-9


def test_the_strongest_of_equals_go_by_name() -> None:
    assert strongest({"ख": 1.0, "क": 1.0, "ग": 2.0}, 2) == ["ग", "क"]


@pytest.mark.parametrize(
    ("published", "day"),
    [("2024-05-05", date(2024, 5, 5)), ("2024-05-05T18:30:00+05:30", date(2024, 5, 5)), ("2024-05", None), ("2024-05-01/2024-05-03", None), (None, None)],
)
def test_the_publication_day_is_one_day_or_unknown(published: str | None, day: date | None) -> None:
    assert publication_day(published) == day


def test_a_report_without_its_outlet_and_credit(reporters: Any) -> None:
    page = reporters.Page("a", "भोर समाचार: चंदनपुर की महापौर लीला महतो ने नाव सेवा रोक दी। महतो ने कहा, जांच होगी।", outlet="भोर समाचार", title="नाव सेवा बंद")
    page.name("भोर समाचार", "ORG")
    page.name("चंदनपुर", "LOC")
    page.name("लीला महतो")
    page.found["mentions"].append(type(page.found["mentions"][0])("men-x", "art-a", 59, 63, "महतो", "PER", "लीला महतो"))
    report = page.report()
    index = reporters.index(reports=(report,), weights={"ent-लीला महतो": 1.0, "ent-चंदनपुर": 0.5})
    profile = make_profile(report, index, own=frozenset({"ent-भोर समाचार"}))
    assert set(profile.names) == {"ent-चंदनपुर", "ent-लीला महतो"}
    assert strongest(profile.names, 1) == ["ent-लीला महतो"]
    assert profile.people == {"ent-लीला महतो"}
    assert profile.principals == {"ent-लीला महतो": 1.0}
    assert profile.principal_sounds["ent-लीला महतो"] >= {sound_key("Leela"), sound_key("Mahto")}


def test_words_of_the_title_weigh_more_than_the_same_words_below(reporters: Any) -> None:
    text = "पुल और नाव।"
    plain, titled = (reporters.Page("a", text, title=title).report() for title in (None, "पुल"))
    index = reporters.index()
    before, after = make_profile(plain, index).keys, make_profile(titled, index).keys
    (bridge,) = [key for key in before if after[key] > before[key]]
    assert after[bridge] == max(after.values())


def test_only_days_named_in_full_and_figures_that_tell_something_count(reporters: Any) -> None:
    page = reporters.Page("a", "5 मई को 16 मरे, 7 घायल, 1240 बेघर; मई में 40 नावें चलीं।")
    page.time("5 मई", "2024-05-05")
    page.time("मई में", "2024-05", grain="month")
    page.figure("16", 16.0, state="dead")
    page.figure("7 घायल", 7.0, state="injured")
    page.figure("1240", 1240.0, state="displaced")
    page.figure("40", 40.0, of="नावें")
    page.figure("मई में 40", 5.5, unit="%")
    profile = make_profile(page.report(), reporters.index())
    assert profile.days == {date(2024, 5, 5)}
    assert profile.numbers == {"16 dead", "1240 displaced"}
    assert profile.values == {"16", "1240", "40"}
    assert profile.amounts == {"5.5 %"}


def test_an_undated_report_keeps_the_days_that_its_words_leave(reporters: Any) -> None:
    text = "घाट पर मेला लगा। मई 2020 में यहां पहली बार मेला लगा था।"
    undated, dated = (Article(f"art-{day}", text, lang="hi", published=day) for day in (None, "2024-05-05"))
    ((first, last),) = make_profile(Report(undated, read_article(undated)), reporters.index()).allowed
    assert date.fromordinal(first) == date(2020, 5, 1)
    assert last > date(2050, 1, 1).toordinal()
    assert make_profile(Report(dated, read_article(dated)), reporters.index()).allowed == ()


def test_names_are_weighed_by_their_sound_and_well_known_ones_less(reporters: Any) -> None:
    page = reporters.Page("a", "वारसॉ में बेलौसोव से मिलीं लीला महतो।")
    page.name("वारसॉ", "LOC", gazetteer="capital.pl")
    report = page.report()
    sounds = make_profile(report, reporters.index(reports=(report,), weights={"ent-वारसॉ": 0.9})).lead_sounds
    assert sounds[sound_key("Belousov")] > sounds[sound_key("Warsaw")] > 0


@pytest.mark.parametrize(("lang", "text"), [("hi", "नाव डूबी"), ("en", "The ferry sank"), ("und", "Паром затонул")])
def test_every_language_has_a_profile(reporters: Any, lang: str, text: str) -> None:
    profile = make_profile(reporters.Page("a", text, lang=lang).report(), reporters.index())
    assert profile.keys
    assert not profile.names
