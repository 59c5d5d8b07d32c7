"""Offices of persons."""

from __future__ import annotations

from srot.linking.desks import Desk, find_desk, is_desk_of


def desk(name: str, lang: str) -> Desk:
    found = find_desk(name, lang)
    assert found is not None
    return found


def test_an_office_is_of_whom_it_is_named_for() -> None:
    assert desk("महतो के कार्यालय", "hi").names == ("महतो",)
    assert desk("the prime minister's office", "en") == Desk((), frozenset({"c:prime_minister"}))
    assert find_desk("रक्षा मंत्रालय", "hi") is None
    assert find_desk("कार्यालय", "hi") is None


def test_by_name_across_scripts() -> None:
    assert is_desk_of(desk("महतो के कार्यालय", "hi"), Desk(("Leela Mahato",), frozenset()))
    assert not is_desk_of(desk("महतो के कार्यालय", "hi"), Desk(("Mohan Rana",), frozenset()))


def test_by_office_where_no_two_names_stand_against_each_other() -> None:
    head = Desk(("Mohan Rana",), frozenset({"c:prime_minister", "cc:NP"}))
    assert is_desk_of(desk("प्रधानमंत्री कार्यालय", "hi"), head)
    assert is_desk_of(desk("नेपाल के प्रधानमंत्री कार्यालय", "hi"), head)
    assert not is_desk_of(desk("भारत के प्रधानमंत्री कार्यालय", "hi"), head)
    assert not is_desk_of(desk("राष्ट्रपति कार्यालय", "hi"), head)
