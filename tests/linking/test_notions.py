"""Names of bodies and words of office as notions that all languages share."""

from __future__ import annotations

import pytest

from srot.linking.notions import find_notions, find_places, list_notions


@pytest.mark.parametrize(
    ("hindi", "english"),
    [
        ("नेपाल के प्रधानमंत्री", "Nepal's prime minister"),
        ("नेपाली पीएम", "the Nepali premier"),
        ("शीर्ष अदालत", "the apex court"),
        ("उच्चतम न्यायालय", "Supreme Court"),
        ("केरल के स्वास्थ्य मंत्री", "Kerala health minister"),
        ("चीन के विदेश मंत्रालय", "Chinese foreign ministry"),
        ("गृह सचिव", "home secretary"),
        ("उत्तर कोरिया की सेना", "North Korea's military"),
        ("पुलिस महानिदेशक", "DGP"),
    ],
)
def test_what_two_languages_call_one_office_has_the_same_notions(hindi: str, english: str) -> None:
    assert find_notions(hindi, "hi") == find_notions(english, "en")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("मुख्यमंत्री", "उपमुख्यमंत्री"),
        ("हाई कोर्ट", "सुप्रीम कोर्ट"),
        ("गृह मंत्री", "गृह सचिव"),
        ("दक्षिण कोरिया की सेना", "उत्तर कोरिया की सेना"),
        ("पूर्व राष्ट्रपति", "राष्ट्रपति"),
    ],
)
def test_two_offices_stay_two(left: str, right: str) -> None:
    assert find_notions(left, "hi") != find_notions(right, "hi")


def test_a_genitive_of_a_country_is_its_adjective() -> None:
    assert find_notions("जापान के राजदूत", "hi") == find_notions("जापानी राजदूत", "hi")
    assert find_places(find_notions("जापान के राजदूत", "hi")) == {"cc:JP"}


def test_each_notion_has_its_words() -> None:
    words = "केरल के मुख्य सचिव"
    assert [(key.key, words[key.start : key.end]) for key in list_notions(words, "hi")] == [
        ("at:state.in-kl", "केरल"),
        ("c:chief", "मुख्य सचिव"),
        ("c:secretary", "मुख्य सचिव"),
    ]


def test_a_name_of_a_person_means_nothing() -> None:
    assert not any(notion.startswith("c:") for notion in find_notions("मोहन सिंह", "hi"))


def test_a_country_in_a_case_is_the_country() -> None:
    assert find_notions("युक्रेनच्या लष्कराच्या दक्षिण विभाग", "mr") == find_notions("The southern command of Ukraine's army", "en")
