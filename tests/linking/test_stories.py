"""Which reports tell of one happening: features, candidates, groups, and what people rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking import stories, story_candidates, story_day_features, story_features, story_likeness
from srot.linking.profiles import Profile
from srot.linking.sounding import sound_key
from srot.linking.stories import (
    Likeness,
    compare,
    find_copies,
    find_likenesses,
    group_stories,
)
from srot.linking.told_days import ToldDays
from srot.linking.vectors import unit_vector
from srot.records import Judgement, make_id

DAY = date(2024, 5, 5)


def profile(name: str, words: str, *, people: str = "", day: date | None = DAY, lang: str = "hi", numbers: tuple[str, ...] = (), places: str = "") -> Profile:
    keys = unit_vector({word: 1.0 + len(word) / 10 for word in words.split()})
    names = unit_vector({f"ent-{person}": 1.0 for person in people.split()})
    cast = frozenset(names)
    return Profile(
        id=f"art-{name}", lang=lang, outlet=None, day=day, days=frozenset(), stated_days=frozenset(), lead_days=frozenset(), keys=keys, rounds={}, names=names, lead_names=names,
        lead_sounds=unit_vector({sound_key(person): 1.0 for person in people.split()}), kinds={},
        numbers=frozenset(numbers), values=frozenset(), amounts=frozenset(), marks=frozenset(), lead_sums=frozenset(), met=frozenset(), told=ToldDays(),
        people=cast, principals={person: 1 / len(cast) for person in cast},
        principal_sounds={person: frozenset([sound_key(person.removeprefix("ent-"))]) for person in cast},
        sounds=frozenset(map(sound_key, people.split())),
        places=frozenset(places.split()), lead_places={place: sound_key(place) for place in places.split()[:1]}, lead_people={},
    )  # fmt: skip


FERRY = "नाव घाट गोताखोर मछुआरे लापता उलट यात्री"
COINS = "सिक्के संग्रहालय प्रदर्शनी प्रवेश"
PILE = [
    profile("a", FERRY, people="महतो"),
    profile("b", f"{FERRY} जांच", people="महतो राणा", day=DAY + timedelta(1)),
    profile("c", f"{FERRY} मुआवजा", people="राणा", day=None),
    profile("d", COINS, people="सेन"),
    profile("e", f"{COINS} टिकट", people="सेन", day=DAY + timedelta(2)),
    profile("f", "नाव घाट मेला दीपदान कार्तिक स्नान", people="ओझा", day=DAY + timedelta(400)),
]


def ids(profiles: Iterable[Profile]) -> list[str]:
    return [found.id for found in profiles]


def test_reports_of_one_happening_are_a_story_and_another_matter_is_not() -> None:
    groups = group_stories(ids(PILE), find_likenesses(PILE))
    assert ["art-a", "art-b", "art-c"] in groups
    assert ["art-d", "art-e"] in groups


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(PILE))
def test_stories_do_not_depend_on_the_order_of_reports(order: list[Profile]) -> None:
    likenesses = find_likenesses(PILE)
    assert find_likenesses(order) == likenesses
    assert group_stories(ids(order), reversed(likenesses)) == group_stories(ids(PILE), likenesses)


@settings(max_examples=25, deadline=None)
@given(pair=st.permutations(PILE).map(lambda found: found[:2]))
def test_likeness_is_the_same_both_ways_and_says_why(pair: list[Profile]) -> None:
    left, right = pair
    found = compare(left, right)
    assert found == compare(right, left)
    assert found.left < found.right and 0 <= found.score <= 1
    assert set(found.why) <= {feature.__name__ for feature in story_features.FEATURES} - story_features.CIRCUMSTANCES


def test_features_name_what_they_find() -> None:
    a, b, far = PILE[0], replace(PILE[1], numbers=frozenset({"16 dead"})), PILE[5]
    assert story_day_features.same_days(a, b) == pytest.approx(0.5**0.5 * story_likeness.same_matter(a, b))
    assert story_day_features.same_days(a, PILE[3]) == 0.0, "strangers come out on one day too"
    assert story_day_features.weeks_apart(a, far) == 6.0
    assert (story_day_features.day_unknown(a, PILE[2]), story_day_features.same_days(a, PILE[2])) == (1.0, 0.0)
    assert story_features.other_language(a, replace(b, lang="en")) == 1.0
    assert (story_day_features.not_of_the_same_days(a, b), story_day_features.not_of_the_same_days(a, far)) == (0.0, 1.0)


@pytest.mark.parametrize(("days", "apart"), [(0, 0.0), (1, 0.25), (3, 0.5), (15, 1.0)])
def test_each_doubling_of_the_days_between_counts_alike(days: int, apart: float) -> None:
    assert story_day_features.days_apart(PILE[0], replace(PILE[0], day=DAY + timedelta(days))) == apart


def test_second_principals_whom_the_other_never_names_tell_two_undated_visits_of_one_leader_apart() -> None:
    here, there = (profile(name, FERRY, people=people, day=None) for name, people in (("a", "महतो राणा"), ("b", "महतो ओझा")))
    other_principals = story_features.other_principals
    assert other_principals(here, there) == 1.0
    assert other_principals(replace(here, day=DAY), replace(there, day=DAY)) == 0.0, "with both days known, the days tell them apart"
    heard = replace(there, sounds=frozenset([sound_key("Rana")]))
    assert other_principals(here, heard) == 0.0, "the same name is heard in the other report"
    assert other_principals(here, profile("c", FERRY, people="ओझा सेन", day=None)) == 0.0, "two officials speak of one accident"


def test_other_amounts_are_of_another_quarter() -> None:
    a, b, one = (replace(PILE[0], amounts=frozenset(found)) for found in ({"7.6 %", "640 INR"}, {"6.3 %", "590 INR"}, {"6.3 %"}))
    assert (story_features.other_amounts(a, b), story_features.other_amounts(a, a), story_features.other_amounts(a, one)) == (1.0, 0.0, 0.0)


def test_other_sums_in_a_lead_are_next_months_price() -> None:
    a, b, both, one = (
        replace(PILE[0], lead_sums=frozenset(found)) for found in ({"31 INR", "1646 INR"}, {"36 INR", "1976 INR"}, {"31 INR", "36 INR"}, {"7 %"})
    )
    other_lead_sums = story_features.other_lead_sums
    assert [other_lead_sums(a, other) for other in (b, both, one, PILE[0])] == [1.0, 0.0, 0.5, 0.0]


def test_persons_whom_a_lead_names_and_the_other_lacks_tell_undated_happenings_apart() -> None:
    def lead(*people: str) -> dict[str, frozenset[str]]:
        return {f"ent-{person}": frozenset([sound_key(person)]) for person in people}

    a, b = (replace(PILE[0], day=None, lead_people=lead(*people), people=frozenset(), sounds=frozenset()) for people in (("महतो", "राणा"), ("ओझा",)))
    assert story_features.other_people(a, b) == story_features.other_people(b, a) == 1.0
    assert story_features.other_people(a, replace(b, people=frozenset({"ent-राणा"}))) == 0.5, "one of the two stands further down"
    assert story_features.other_people(a, replace(b, sounds=frozenset({sound_key("Mahato"), sound_key("Rana")}))) == 0.0, "heard in another script"
    assert story_features.other_people(replace(a, day=DAY), replace(b, day=DAY)) == 0.0, "with both days known, the days tell them apart"


@pytest.mark.parametrize(("named", "found"), [(DAY, 1.0), (DAY - timedelta(3), 1.0), (DAY - timedelta(4), 0.0), (DAY + timedelta(2), 0.0)])
def test_an_undated_report_that_names_the_day_of_another(named: date, found: float) -> None:
    undated = replace(PILE[1], day=None, days=frozenset([named]), stated_days=frozenset([named]))
    alike = story_likeness.same_matter(undated, PILE[0])
    assert story_day_features.names_its_day(undated, PILE[0]) == story_day_features.names_its_day(PILE[0], undated) == found * alike
    printed = replace(undated, day=DAY + timedelta(60))
    assert story_day_features.names_its_day(printed, PILE[0]) == found * alike, "the day that it names stands against the one that it prints"


@pytest.mark.parametrize(
    ("here", "there", "day", "other"),
    [((0,), (3,), None, 1.0), ((0,), (6,), None, 0.1), ((0,), (2,), None, 0.3), ((0,), (0, 3), None, 0.0), ((0,), (), None, 0.0), ((0,), (3,), DAY, 0.0)],
)
def test_other_weekdays_tell_undated_happenings_apart(here: tuple[int, ...], there: tuple[int, ...], day: date | None, other: float) -> None:
    a, b = (replace(PILE[0], day=known, told=ToldDays(weekdays=days)) for known, days in ((None, here), (day, there)))
    if day is None:
        assert story_day_features.other_weekday(a, b) == story_day_features.other_weekday(b, a) == other
    else:
        assert story_day_features.other_weekday(replace(a, day=day), b) == other, "with both days known, the days say it"


def test_a_dated_report_that_names_no_weekday_is_of_its_own_or_one_just_before() -> None:
    sunday = replace(PILE[0], day=DAY)
    for weekday, other in ((6, 0.0), (4, 0.0), (1, 0.1)):
        assert story_day_features.other_weekday(replace(PILE[1], day=None, told=ToldDays(weekdays=(weekday,))), sunday) == other


def test_days_of_the_year_bind_undated_reports_and_part_them() -> None:
    a, near, far = (replace(PILE[0], day=None, told=ToldDays(dates=(day,))) for day in ("08-22", "08-23", "08-11"))
    assert [story_day_features.other_date(a, other) for other in (a, near, far)] == [0.0, 0.0, 1.0]
    assert (story_day_features.same_date(a, a) > 0, story_day_features.same_date(a, near)) == (True, 0.0)


def test_what_an_undated_report_leads_with_is_told_of_for_two_weeks() -> None:
    undated = replace(PILE[0], day=None, told=ToldDays(dates=("06-06",)))
    later = [replace(PILE[0], day=date(2023, 6, day), lead_days=frozenset(), told=ToldDays()) for day in (18, 20, 22)]
    assert [story_day_features.other_date(undated, report) for report in later] == [0.0, 0.0, 1.0]


def test_clock_times_tell_two_tremors_of_one_town_apart() -> None:
    early, late, rounded = (replace(PILE[0], told=ToldDays(clocks=(minutes,))) for minutes in (336, 544, 330))
    assert (story_day_features.other_clock(early, late), story_day_features.other_clock(early, rounded)) == (1.0, 0.0)
    assert (story_day_features.same_clock(early, early) > 0, story_day_features.same_clock(early, rounded)) == (True, 0.0)


def test_other_quarters_are_other_news() -> None:
    here, there, whole = (
        replace(PILE[0], told=ToldDays(period=span))
        for span in (("2022-04-01", "2022-06-30"), ("2023-04-01", "2023-06-30"), ("2022-04-01", "2023-03-31"))
    )
    assert (story_day_features.other_period(here, there), story_day_features.other_period(here, whole)) == (1.0, 0.0)


def test_another_guest_is_another_meeting() -> None:
    a, b, c = (replace(PILE[0], met=frozenset(met.split())) for met in ("host guest", "host other", "host"))
    assert (story_features.other_meeting(a, b), story_features.other_meeting(a, c)) == (1.0, 0.0)


def test_lasting_figures_are_shared_or_other() -> None:
    a, b, one = (replace(PILE[0], marks=frozenset(found)) for found in ({"4.4", "10"}, {"4", "5.5"}, {"4"}))
    assert (story_features.other_marks(a, b), story_features.other_marks(a, one), story_features.other_marks(b, one)) == (1.0, 0.5, 0.0)
    assert story_features.shares_marks(b, one) == 1.0


def test_counts_of_the_same_things_are_shared() -> None:
    a, b, one = (replace(PILE[0], counts=frozenset(found)) for found in ({"7 dead", "3 c:woman", "2 c:boat"}, {"7 dead", "3 c:woman"}, {"2 c:woman", "7 dead"}))
    assert (story_features.shares_counts(a, b), story_features.shares_counts(a, one), story_features.shares_counts(one, PILE[0])) == (1.0, 0.5, 0.0)


@pytest.mark.parametrize(
    ("first", "last", "other"), [(-400, -60, 1.0), (-400, -20, 0.0), (20, 400, 0.0), (60, 400, 1.0), (-5, 5, 0.0)]
)
def test_words_that_exclude_the_days_of_another_report_part_the_two(first: int, last: int, other: float) -> None:
    undated = replace(PILE[2], allowed=((DAY.toordinal() + first, DAY.toordinal() + last),))
    assert story_day_features.other_time(undated, PILE[0]) == story_day_features.other_time(PILE[0], undated) == other
    assert story_day_features.other_time(undated, replace(PILE[0], day=None)) == 0.0, "a report that says nothing may be of any day"
    assert story_day_features.other_time(replace(undated, day=DAY), PILE[0]) == 0.0, "printed days speak for themselves"


@pytest.mark.parametrize(("days", "apart"), [(0, 0.0), (25, 0.0), (50, 0.5), (75, 1.0), (700, 1.0)])
def test_a_gap_of_months_is_no_page_changed_late(days: int, apart: float) -> None:
    assert story_day_features.months_apart(PILE[0], replace(PILE[1], day=DAY + timedelta(days))) == apart


def test_a_later_report_that_looks_back_names_a_later_day_too() -> None:
    arrests = replace(PILE[1], day=DAY + timedelta(8), days=frozenset([DAY, DAY + timedelta(7)]))
    assert story_day_features.names_its_day(arrests, PILE[0]) == 0.0
    assert story_day_features.names_its_day(replace(arrests, days=frozenset([DAY])), PILE[0]) > 0.0


def test_of_a_report_printed_far_off_only_days_named_in_full_count() -> None:
    copied = replace(PILE[1], day=DAY + timedelta(80), days=frozenset([DAY, DAY + timedelta(78)]), stated_days=frozenset([DAY]))
    assert story_day_features.names_its_day(copied, PILE[0]) > 0.0
    assert story_day_features.names_its_day(replace(copied, stated_days=frozenset()), PILE[0]) == 0.0
    a, b = replace(PILE[0], lead_days=frozenset([DAY])), replace(copied, lead_days=frozenset([DAY + timedelta(78)]))
    assert story_day_features.other_lead_days(a, b) == 0.0, "weekdays counted from a wrong day say nothing"


@pytest.mark.parametrize(("gap", "here", "there", "apart"), [(12, 0, 11, 1.0), (12, 0, 12, 1.0), (12, -4, 12, 0.0), (12, 0, 0, 0.0), (9, 0, 9, 0.0)])
def test_two_reports_of_other_weeks_that_begin_with_days_of_their_own_are_of_two_happenings(gap: int, here: int, there: int, apart: float) -> None:
    a = replace(PILE[0], day=DAY, lead_days=frozenset([DAY + timedelta(here)]))
    b = replace(PILE[1], day=DAY + timedelta(gap), lead_days=frozenset([DAY + timedelta(there)]))
    assert story_day_features.each_tells_of_its_days(a, b) == story_day_features.each_tells_of_its_days(b, a) == apart
    assert story_day_features.each_tells_of_its_days(a, replace(b, day=None)) == 0.0


@pytest.mark.parametrize(
    ("here", "there", "same", "other"),
    [((0,), (0,), True, 0.0), ((0,), (1,), False, 0.0), ((0,), (3,), False, 1.0), ((0, 3), (3,), True, 0.0), ((0, 3), (0,), False, 0.0), ((0,), (), False, 0.0)],
)
def test_the_last_day_with_which_reports_begin_tells_two_mondays_apart(here: tuple[int, ...], there: tuple[int, ...], same: bool, other: float) -> None:
    a, b = (replace(PILE[n], day=DAY + timedelta(4), lead_days=frozenset(DAY + timedelta(d) for d in days)) for n, days in ((0, here), (1, there)))
    assert (story_day_features.tells_of_the_same_day(a, b) > 0, story_day_features.other_lead_days(a, b)) == (same, other)
    assert story_day_features.other_lead_days(b, a) == other


@pytest.mark.parametrize(
    ("here", "there", "other"),
    [
        ({"round": (2,)}, {"round": (3,)}, 1.0),
        ({"round": (2, 1)}, {"round": (2,)}, 0.0),
        ({"round": (2, 1)}, {"round": (1, 2)}, 0.0),
        ({"round": (2, 1)}, {"round": (1,)}, 1.0),
        ({"round": (2,)}, {"phase": (3,)}, 0.0),
    ],
)
def test_rounds_of_other_numbers_are_two_happenings(here: dict[str, tuple[int, ...]], there: dict[str, tuple[int, ...]], other: float) -> None:
    a, b = replace(PILE[0], rounds=here), replace(PILE[1], rounds=there)
    assert story_features.other_round(a, b) == story_features.other_round(b, a) == other


def test_the_last_round_and_one_named_far_down_are_of_no_number() -> None:
    first, last = replace(PILE[0], rounds={"phase": (1,)}), replace(PILE[1], rounds={"phase": (0, 2)})
    assert story_features.other_round(first, last) == story_features.other_round(last, first) == 0.0


@pytest.mark.parametrize(
    ("gap", "another", "here", "there", "told"),
    [
        (4, True, {}, {}, 1.0),
        (1, True, {}, {}, 0.0),
        (4, False, {}, {}, 0.0),
        (4, False, {}, {"round": (2,)}, 1.0),
        (4, False, {"round": (1,)}, {"round": (2,)}, 1.0),
        (4, False, {"round": (0, 2)}, {"round": (2,)}, 0.0),
        (4, False, {}, {"round": (1,)}, 0.0),
        (4, False, {}, {"round": (0, 2)}, 0.0),
        (4, False, {"round": (2,)}, {}, 0.0),
    ],
)
def test_what_is_done_once_more_days_later_is_not_what_was_told(
    gap: int, another: bool, here: dict[str, tuple[int, ...]], there: dict[str, tuple[int, ...]], told: float
) -> None:
    early = replace(PILE[0], day=DAY, rounds=here)
    late = replace(PILE[1], day=DAY + timedelta(gap), rounds=there, another=another)
    assert story_features.not_what_was_told(early, late) == story_features.not_what_was_told(late, early) == told
    assert story_features.not_what_was_told(early, replace(late, day=None)) == 0.0
    assert story_features.not_what_was_told(replace(early, another=True), replace(late, rounds={}, another=False)) == 0.0


def test_a_day_that_is_moved_once_more_is_of_the_same_occasion() -> None:
    early = replace(PILE[0], day=DAY, told=replace(PILE[0].told, set_for=("exam 03-12",)))
    late = replace(PILE[1], day=DAY + timedelta(5), told=replace(PILE[1].told, moved=("exam 03-12",)), another=True)
    assert story_day_features.tells_of_the_move(early, late) > 0.0
    assert story_features.not_what_was_told(early, late) == 0.0


@pytest.mark.parametrize(
    ("here", "there", "other"),
    [
        ({"COERCE": frozenset({"ent-दास"})}, {"COERCE": frozenset({"ent-राव"})}, 1.0),
        ({"COERCE": frozenset({"ent-दास"})}, {"COERCE": frozenset({"ent-दास", "ent-राव"})}, 0.0),
        ({"COERCE": frozenset({"ent-दास"})}, {"COERCE": frozenset({"ent-पाल"})}, 0.0),
        ({"COERCE": frozenset({"ent-दास"})}, {"ACCUSE": frozenset({"ent-राव"})}, 0.0),
    ],
)
def test_the_arrest_of_somebody_else_is_another_happening(here: dict[str, frozenset[str]], there: dict[str, frozenset[str]], other: float) -> None:
    a = replace(profile("a", FERRY, people="दास महतो"), done_to=here)
    b = replace(profile("b", FERRY, people="राव पाल महतो"), done_to=there, sounds=frozenset(map(sound_key, ("राव", "पाल"))))
    named = {"ent-पाल": frozenset(map(sound_key, ("पाल", "दास")))}
    a = replace(a, sounds=frozenset(map(sound_key, ("दास",))), lead_people={"ent-दास": frozenset(map(sound_key, ("दास",)))})
    b = replace(b, lead_people={"ent-राव": frozenset(map(sound_key, ("राव",)))} | named)
    assert story_features.other_target(a, b) == story_features.other_target(b, a) == other


@pytest.mark.parametrize(
    ("here", "there", "day", "other"),
    [
        (("4 dead",), ("9 dead",), None, 1.0),
        (("4 dead",), ("4 dead", "9 dead"), None, 0.0),
        (("4 dead",), ("7 dead",), None, 0.0),
        (("60 dead",), ("400 dead",), None, 0.0),
        (("4 dead",), ("9 missing",), None, 0.0),
        (("4 dead",), ("9 dead",), DAY, 0.0),
    ],
)
def test_another_toll_tells_undated_accidents_apart(here: tuple[str, ...], there: tuple[str, ...], day: date | None, other: float) -> None:
    a, b = replace(PILE[0], day=day, tolls=frozenset(here)), replace(PILE[1], tolls=frozenset(there))
    assert story_features.other_tolls(a, b) == story_features.other_tolls(b, a) == other


def test_a_rounded_sum_is_the_same_sum() -> None:
    a, b = (replace(PILE[n], lead_sums=frozenset(sums)) for n, sums in enumerate((("2.31e+11 INR", "9 %"), ("2.30962e+11 INR", "8.6 %"))))
    assert story_features.other_lead_sums(a, b) == 0.0
    assert story_features.other_lead_sums(a, replace(b, lead_sums=frozenset(("2.36e+11 INR", "8.6 %")))) == 1.0


@pytest.mark.parametrize(
    ("here", "there", "other", "shared"),
    [
        ({"storm": ("fn:a",)}, {"storm": ("nknu",)}, 1.0, False),
        ({"storm": ("fn:a",)}, {"storm": ("nknu", "fn:a")}, 0.0, False),
        ({"storm": ("fn:a",)}, {"storm": ("fn:a",)}, 0.0, True),
        ({"pslv": ("51",)}, {"gslv": ("12",)}, 0.0, False),
        ({}, {"storm": ("fn:a",)}, 0.0, False),
    ],
)
def test_storms_of_other_names_are_two_happenings(
    here: dict[str, tuple[str, ...]], there: dict[str, tuple[str, ...]], other: float, shared: bool
) -> None:
    a, b = replace(PILE[0], called=here), replace(PILE[1], called=there)
    assert (story_features.other_called(a, b), story_features.shares_called(a, b) > 0) == (other, shared)


@pytest.mark.parametrize(
    ("here", "there", "sounds", "other", "same"),
    [
        ((("a", "b"),), (("c", "d"),), (), 1.0, False),
        ((("a", "b"),), (("c", "b"),), (), 0.0, False),
        ((("a", "b"),), (("b", "a"),), (), 0.0, True),
        ((("a", "b"),), (("c", "d"),), ("a", "b"), 0.0, False),
        ((("a", "b"),), (), (), 0.0, False),
    ],
)
def test_journeys_between_other_places_are_two_happenings(
    here: tuple[tuple[str, str], ...], there: tuple[tuple[str, str], ...], sounds: tuple[str, ...], other: float, same: bool
) -> None:
    a, b = replace(PILE[0], routes=here), replace(PILE[1], routes=there, sounds=frozenset(sounds))
    assert (story_features.other_route(a, b), story_features.same_route(a, b) > 0) == (other, same)
    assert story_features.other_route(b, a) == other


def test_a_storm_that_the_other_names_further_down_is_none_of_another_happening() -> None:
    a, b = replace(PILE[0], called={"storm": ("fn:a",)}), replace(PILE[1], called={"storm": ("nknu",)}, sounds=frozenset(("fn:a",)))
    assert story_features.other_called(a, b) == 0.0


@pytest.mark.parametrize(
    ("here", "there", "day", "other", "same"),
    [
        ((0,), (1,), None, 0.4, False),
        ((0,), (2, 3), None, 1.0, False),
        ((0, 1), (1,), None, 0.0, True),
        ((), (1,), None, 0.0, False),
        ((0,), (2,), date(2024, 5, 6), 0.0, False),
    ],
)
def test_weekdays_of_deeds_tell_more_than_others(
    here: tuple[int, ...], there: tuple[int, ...], day: date | None, other: float, same: bool
) -> None:
    a, b = replace(PILE[0], day=day, deed_days=here), replace(PILE[1], day=date(2024, 5, 6), deed_days=there)
    assert (story_features.other_deed_day(a, b), story_features.same_deed_day(a, b) > 0) == (other, same)


@pytest.mark.parametrize(
    ("here", "there", "named", "other"),
    [(("x", "y"), ("x", "z"), ("x", "z"), 1.0), (("x", "y"), ("x", "z"), ("x", "y", "z"), 0.0), (("y",), ("z",), ("z",), 0.0), (("x", "y"), ("x",), ("x",), 0.0)],
)
def test_another_opponent_is_another_match(here: tuple[str, ...], there: tuple[str, ...], named: tuple[str, ...], other: float) -> None:
    a, b = replace(PILE[0], day=None, lead_lands=here, lands=here), replace(PILE[1], day=None, lead_lands=there, lands=named)
    assert story_features.other_lands(a, b) == story_features.other_lands(b, a) == other


@pytest.mark.parametrize(
    ("here", "there", "other"),
    [
        (("5.5",), ("6.5",), 1.0),
        (("5.5",), ("6.1",), 0.5),
        (("7.1",), ("6.7",), 0.0),
        (("5.5", "4.1"), ("5.3",), 0.0),
        ((), ("5.3",), 0.0),
    ],
)
def test_another_magnitude_is_another_earthquake(here: tuple[str, ...], there: tuple[str, ...], other: float) -> None:
    a, b = (replace(PILE[n], counts=frozenset(f"{figure} c:magnitude" for figure in found)) for n, found in enumerate((here, there)))
    assert story_features.other_magnitude(a, b) == story_features.other_magnitude(b, a) == other


def test_sure_reasons_weigh_up_doubtful_ones() -> None:
    assert [round(stories.weigh_evidence(chance), 3) for chance in (0.0, 0.001, 0.5, 0.999, 1.0)] == [0.0, 0.0, 0.5, 1.0, 1.0]
    pile = [profile(name, FERRY) for name in "abz"]
    copied = [Likeness("art-a", "art-b", 0.99, ()), Likeness("art-a", "art-z", 0.995, ()), Likeness("art-b", "art-z", 0.05, ())]
    assert group_stories(ids(pile), copied) == [["art-a", "art-b", "art-z"]]
    loose = [Likeness("art-a", "art-b", 0.7, ()), Likeness("art-a", "art-z", 0.7, ()), Likeness("art-b", "art-z", 0.002, ())]
    assert len(group_stories(ids(pile), loose)) == 2


def test_undated_reports_alone_make_stories_too() -> None:
    pile = [replace(one, day=None) for one in PILE if one.id in ("art-a", "art-b", "art-d")]
    assert group_stories(ids(pile), find_likenesses(pile)) == [["art-a", "art-b"], ["art-d"]]


def test_reports_that_begin_with_places_the_other_never_names_are_of_two_happenings() -> None:
    here, both, there = (profile(name, FERRY, places=places) for name, places in (("a", "चंदनपुर"), ("b", "चंदनपुर सोनघाट"), ("c", "सोनघाट")))
    other_places = story_features.other_places
    assert (other_places(here, there), other_places(here, both), other_places(here, PILE[0])) == (1.0, 0.0, 0.0)
    assert compare(here, there).score < compare(here, both).score
    heard = replace(there, sounds=frozenset([sound_key("Chandanpur")]))
    assert other_places(here, heard) == 0.0, "the place is heard in the other report, in whatever script"


@pytest.mark.parametrize("size", [stories.LARGEST_NEIGHBOURHOOD + 30, story_candidates.MOST_CARRIERS + 30])
def test_copies_in_hundreds_of_outlets_stay_one_story(size: int) -> None:
    crowd = [profile(f"{number:03}", f"{FERRY} शब्द{number}", people="महतो", day=DAY + timedelta(number % 2)) for number in range(size)]
    groups = group_stories(ids(crowd), find_likenesses(crowd))
    assert [len(group) for group in groups] == [size]


def test_copies_are_gathered_only_where_not_all_pairs_can_be_compared() -> None:
    names = [item.id for item in PILE]
    assert find_copies(names, dict.fromkeys(combinations(names, 2), 0.99)) == {name: [name] for name in names}


def judged(verdict: str, left: str, right: str, **fields: str) -> Judgement:
    return Judgement(f"jud-{verdict}-{left}", "story", verdict, left, right, "a reader", "2024-06-01", **fields)


def test_a_ruling_puts_two_reports_into_one_story_or_keeps_them_apart() -> None:
    likenesses = find_likenesses(PILE)
    same = group_stories(ids(PILE), likenesses, [judged("same", "art-d", "art-a")])
    assert any({"art-a", "art-d"} <= set(group) for group in same)
    apart = group_stories(ids(PILE), likenesses, [judged("different", "art-b", "art-a")])
    assert not any({"art-a", "art-b"} <= set(group) for group in apart)


def test_a_ruling_may_name_stories() -> None:
    left, right = make_id("story", "art-a"), make_id("story", "art-d")
    groups = group_stories(ids(PILE), find_likenesses(PILE), [judged("same", left, right)])
    assert any({"art-a", "art-d"} <= set(group) for group in groups)


def test_a_withdrawn_ruling_rules_nothing() -> None:
    likenesses = find_likenesses(PILE)
    withdrawn = judged("different", "art-a", "art-b", withdrawn_at="2024-06-02")
    assert group_stories(ids(PILE), likenesses, [withdrawn]) == group_stories(ids(PILE), likenesses)


def test_a_ruling_holds_against_a_crowd_of_copies() -> None:
    crowd = [profile(f"{number:02}", FERRY) for number in range(40)]
    groups = group_stories(ids(crowd), find_likenesses(crowd), [judged("different", "art-00", "art-39")])
    assert len(groups) == 2
    assert not any({"art-00", "art-39"} <= set(group) for group in groups)


def test_likenesses_of_strangers_do_no_harm() -> None:
    assert group_stories(ids(PILE[:1]), [Likeness("art-a", "art-zz", 0.9, ())]) == [["art-a"]]


def test_undated_reports_do_not_join_dated_ones_that_lie_years_apart() -> None:
    pile = [f"art-{name}" for name in "abcd"]
    scores = {("art-a", "art-b"): 0.02, ("art-c", "art-d"): 0.9, **{(left, right): 0.85 for left in ("art-a", "art-b") for right in ("art-c", "art-d")}}
    likenesses = [Likeness(left, right, score, ()) for (left, right), score in scores.items()]
    assert group_stories(pile, likenesses) == [pile]
    groups = group_stories(pile, likenesses, days={"art-a": 738_000, "art-b": 738_900})
    assert groups == group_stories(reversed(pile), reversed(likenesses), days={"art-b": 738_900, "art-a": 738_000})
    assert not any({"art-a", "art-b"} <= set(group) for group in groups)
    ruled = group_stories(pile, likenesses, [judged("same", "art-a", "art-b")], days={"art-a": 738_000, "art-b": 738_900})
    assert any({"art-a", "art-b"} <= set(group) for group in ruled), "people know better"


@pytest.mark.parametrize(
    ("here", "there", "named", "other"),
    [(("district.x",), ("district.y",), ("district.y",), 1.0), (("district.x",), ("district.y",), ("district.x", "district.y"), 0.0), ((), ("district.y",), (), 0.0)],
)
def test_another_district_is_another_raid(here: tuple[str, ...], there: tuple[str, ...], named: tuple[str, ...], other: float) -> None:
    a, b = replace(PILE[0], lead_districts=here, districts=here), replace(PILE[1], lead_districts=there, districts=named)
    assert story_features.other_districts(a, b) == story_features.other_districts(b, a) == other
