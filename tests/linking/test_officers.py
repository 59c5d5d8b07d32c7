"""Who speaks for a body by office."""

from __future__ import annotations

import pytest

from srot.linking.named_origins import NamedOrigin
from srot.linking.officers import is_bare_government, is_force, serves
from srot.linking.same_origins import join_same


def officer(key: str, name: str, office: str, lang: str = "hi") -> NamedOrigin:
    return NamedOrigin(key, "person", ((name, lang),), ((office, lang),))


def body(key: str, name: str, lang: str = "hi") -> NamedOrigin:
    return NamedOrigin(key, "body", ((name, lang),))


def count(*origins: NamedOrigin) -> int:
    return len(set(join_same(origins).values()))


def test_an_officer_of_the_police_tells_what_the_police_tell() -> None:
    assert count(body("a", "पुलिस"), officer("b", "सुरेश पाल", "थाना प्रभारी")) == 1
    assert count(body("a", "Nagpur Police", "en"), officer("b", "Anil Rao", "DCP", "en")) == 1


def test_two_officers_are_two_and_the_police_are_one_of_them() -> None:
    assert count(body("a", "पुलिस"), officer("b", "सुरेश पाल", "एसपी"), officer("c", "रेखा सिंह", "डीएसपी")) == 2


def test_the_police_under_two_names_are_one_of_two_officers() -> None:
    assert count(body("a", "पुलिस"), body("d", "the police", "en"), officer("b", "सुरेश पाल", "एसपी"), officer("c", "रेखा सिंह", "डीएसपी")) == 2


def test_police_of_another_place_are_others() -> None:
    assert count(body("a", "मुंबई पुलिस"), officer("b", "Anil Rao", "Nagpur police commissioner", "en")) == 2


def test_a_minister_is_not_his_ministry() -> None:
    assert count(body("a", "गृह मंत्रालय"), officer("b", "सुरेश पाल", "गृह मंत्री")) == 2


def test_a_bare_government_is_its_only_ministry() -> None:
    assert count(body("a", "सरकार"), body("b", "Home Ministry", "en")) == 1
    assert count(body("a", "सरकार"), body("b", "Home Ministry", "en"), body("c", "रक्षा मंत्रालय")) == 3
    assert count(body("a", "केरल सरकार"), body("b", "Home Ministry", "en")) == 2


@pytest.mark.parametrize(("name", "found"), [(("दिल्ली पुलिस", "hi"), True), (("district hospital", "en"), True), (("नगर निगम", "hi"), False)])
def test_a_force_is_a_body_of_officers(name: tuple[str, str], found: bool) -> None:
    assert is_force(name) is found


def test_an_office_without_a_place_serves_any() -> None:
    assert serves(("पुलिस अधीक्षक", "hi"), ("Delhi Police", "en"))
    assert not serves(("जिलाधिकारी", "hi"), ("Delhi Police", "en"))


def test_a_government_of_a_party_or_a_state_is_not_bare() -> None:
    assert [is_bare_government((name, "hi")) for name in ("सरकार", "मोदी सरकार", "राज्य सरकार")] == [True, True, False]


def test_a_minister_is_no_officer_of_what_he_heads() -> None:
    assert not serves(("रेल मंत्री", "hi"), ("रेलवे", "hi"))
    assert serves(("मंडल रेल प्रबंधक", "hi"), ("रेलवे", "hi"))


def test_a_district_speaks_through_its_magistrate() -> None:
    assert serves(("जिलाधिकारी", "hi"), ("district administration", "en"))
    assert not is_force(("जिला अस्पताल संघ", "hi")) or not serves(("जिलाधिकारी", "hi"), ("district library", "en"))


def test_the_secretary_of_a_ministry_tells_what_the_ministry_tells() -> None:
    assert count(body("a", "गृह मंत्रालय"), officer("b", "सुरेश पाल", "गृह मंत्रालय के संयुक्त सचिव")) == 1
    assert count(body("a", "केंद्रीय गृह मंत्रालय"), officer("b", "Suresh Pal", "MHA Joint Secretary", "en")) == 1
    assert count(body("a", "रक्षा मंत्रालय"), officer("b", "सुरेश पाल", "गृह मंत्रालय के संयुक्त सचिव")) == 2
    assert count(body("a", "गृह मंत्रालय"), officer("b", "सुरेश पाल", "पूर्व गृह सचिव")) == 2


@pytest.mark.parametrize(
    ("office", "name", "number"),
    [("केरल के मुख्यमंत्री", "Kerala government", 1), ("मुख्यमंत्री", "केरल सरकार", 1), ("केरल के उपमुख्यमंत्री", "केरल सरकार", 2),
     ("केरल के पूर्व मुख्यमंत्री", "केरल सरकार", 2), ("बिहार के मुख्यमंत्री", "केरल सरकार", 2)],
)  # fmt: skip
def test_the_government_of_a_state_speaks_by_its_chief_minister(office: str, name: str, number: int) -> None:
    assert count(officer("a", "मोहन राणा", office), body("b", name, "en" if name.isascii() else "hi")) == number


def test_a_government_of_a_state_is_none_of_two_chief_ministers() -> None:
    heads = officer("a", "मोहन राणा", "मुख्यमंत्री"), officer("c", "लीला महतो", "मुख्यमंत्री")
    assert count(*heads, body("b", "केरल सरकार")) == 3
