"""Stories that follow one another."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.profiles import unit_vector
from srot.linking.storylines import StoryProfile, group_storylines, likeness, make_story_profile


def story(name: str, people: str, words: str) -> StoryProfile:
    cast = unit_vector({f"ent-{person}": 1.0 for person in people.split()})
    return StoryProfile(f"story-{name}", cast, cast, unit_vector({word: 1.0 for word in words.split()}))


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
    assert [reason.split()[0] for reason in reasons["story-1", "story-2"]] == ["same_principals", "same_company", "same_matter"]


def test_two_affairs_of_one_minister_are_two_storylines() -> None:
    affairs = [story("1", "राणा", "नहर ठेका घोटाला"), story("2", "राणा खेल", "ओलंपिक पदक स्टेडियम")]
    alone = [StoryProfile(s.id, unit_vector(dict(s.names) | {f"ent-{s.id}{n}": 1.0 for n in range(3)}), s.lead_names, s.keys) for s in affairs]
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


def test_a_story_without_reports_has_an_empty_profile() -> None:
    assert make_story_profile("story-1", []) == StoryProfile("story-1", {}, {}, {})
