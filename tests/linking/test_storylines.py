"""Stories that follow one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.sounding import sound_key
from srot.linking.storyline_candidates import FEW_CARRIERS
from srot.linking.storylines import (
    StoryProfile,
    find_terms,
    group_storylines,
    join_stories,
    likeness,
    make_story_profile,
)
from srot.linking.vectors import unit_vector

DAY = date(2024, 5, 5)


def story(name: str, people: str, words: str, *, places: str = "", amounts: tuple[str, ...] = (), day: date = DAY, looks_to: tuple[date, ...] = ()) -> StoryProfile:
    return StoryProfile(
        id=f"story-{name}",
        names=unit_vector({f"ent-{person}": 1.0 for person in people.split()}),
        keys=unit_vector({word: 1.0 for word in words.split()}),
        lead_sounds={},
        amounts=frozenset(amounts),
        sounds=frozenset(),
        places=frozenset(places.split()),
        lead_places={place: sound_key(place) for place in places.split()},
        published=(day,),
        days=frozenset(looks_to),
    )


PILE = [
    story("1", "राष्ट्रपति सुल्तान", "यात्रा स्वागत समझौता बंदरगाह"),
    story("2", "राष्ट्रपति सुल्तान", "यात्रा स्वागत सेना बंदरगाह"),
    story("3", "राणा", "नाव घाट उलट गोताखोर"),
    story("4", "महतो", "नाव घाट उलट मछुआरे"),
    story("5", "", "मौसम बारिश"),
]


def test_two_visits_of_one_leader_are_a_storyline_and_two_accidents_are_not() -> None:
    groups, reasons = group_storylines(PILE)
    assert groups == [["story-1", "story-2"], ["story-3"], ["story-4"], ["story-5"]]
    assert [reason.split()[0] for reason in reasons["story-1", "story-2"]] == ["same_company", "same_matter"]


def test_two_affairs_of_one_minister_are_two_storylines() -> None:
    affairs = [story("1", "राणा", "नहर ठेका घोटाला"), story("2", "राणा खेल", "ओलंपिक पदक स्टेडियम")]
    alone = [replace(s, names=unit_vector(dict(s.names) | {f"ent-{s.id}{n}": 1.0 for n in range(3)})) for s in affairs]
    assert likeness(alone[0], alone[1])[0] < likeness(PILE[0], PILE[1])[0]
    assert [len(group) for group in group_storylines(alone)[0]] == [1, 1]


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(PILE))
def test_storylines_do_not_depend_on_the_order_of_stories(order: list[StoryProfile]) -> None:
    assert group_storylines(order) == group_storylines(PILE)


@settings(max_examples=25, deadline=None)
@given(pair=st.permutations(PILE).map(lambda found: found[:2]))
def test_likeness_is_the_same_both_ways(pair: list[StoryProfile]) -> None:
    assert likeness(*pair) == likeness(*reversed(pair))
    assert 0 <= likeness(*pair)[0] <= 1


def test_the_figures_of_another_quarter_are_another_affair() -> None:
    first = story("1", "कंपनी निदेशक", "मुनाफा तिमाही आय शेयर", amounts=("7 %", "900 INR"))
    second = story("2", "कंपनी मुखिया ग्राहक", "मुनाफा घाटा ठेका छंटनी", amounts=("5 %", "950 INR"))
    assert len(group_storylines([first, second])[0]) == 2
    assert len(group_storylines([first, replace(second, amounts=first.amounts)])[0]) == 1


def test_elsewhere_and_long_after_speak_against_one_affair() -> None:
    first = story("1", "राणा", "नाव घाट", places="चंदनपुर")
    score = likeness(first, story("2", "राणा", "नाव घाट", places="चंदनपुर"))[0]
    assert likeness(first, story("2", "राणा", "नाव घाट", places="सोनघाट"))[0] < score
    later = story("2", "राणा", "नाव घाट", places="चंदनपुर", day=DAY + timedelta(400))
    assert likeness(first, later)[0] < score
    assert likeness(first, later)[0] < likeness(first, replace(later, days=frozenset([DAY])))[0], "the later one looks back"


def test_a_story_without_reports_is_like_none() -> None:
    empty = make_story_profile("story-9", [])
    assert (empty.names, empty.published) == ({}, ())
    assert ["story-9"] in group_storylines([*PILE, empty])[0]


def compared(stories: list[StoryProfile]) -> set[tuple[str, str]]:
    """The pairs that are looked at."""
    asked = set()

    def alike(left: str, right: str) -> tuple[float, tuple[str, ...]]:
        asked.add((left, right))
        return 0.0, ()

    join_stories({story.id: find_terms(story) for story in stories}, alike)
    return asked


def test_what_many_stories_have_pairs_none_by_itself() -> None:
    few = [story(f"{number:02}", "राणा", f"घटना{number}") for number in range(5)]
    many = [story(f"{number:02}", "राणा", f"घटना{number}") for number in range(FEW_CARRIERS + 1)]
    assert len(compared(few)) == 10
    assert compared(many) == set()
    both = [story(f"{number:02}", "राणा महतो", f"घटना{number}") for number in range(FEW_CARRIERS + 1)]
    assert len(compared(both)) == (FEW_CARRIERS + 1) * FEW_CARRIERS // 2
