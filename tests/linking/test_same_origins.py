"""Which names of origins in one claim mean one source."""

from __future__ import annotations

from itertools import permutations

import pytest

from srot.linking.same_origins import NamedOrigin, join_same


def origin(key: str, kind: str, *names: tuple[str, str]) -> NamedOrigin:
    return NamedOrigin(key, kind, names)


def count(*origins: NamedOrigin) -> int:
    found = {frozenset(join_same(order).items()) for order in permutations(origins)}
    assert len(found) == 1, "the order of origins makes no difference"
    return len(set(dict(found.pop()).values()))


def test_one_person_in_two_scripts_is_one() -> None:
    assert count(origin("a", "person", ("मोहन राणा", "hi")), origin("b", "person", ("Mohan Rana", "en"))) == 1


def test_two_persons_are_two() -> None:
    assert count(origin("a", "person", ("मोहन राणा", "hi")), origin("b", "person", ("लीला महतो", "hi"))) == 2


def test_a_body_under_its_short_name_is_the_same_body() -> None:
    assert count(origin("a", "body", ("मंत्रालय", "hi")), origin("b", "body", ("रक्षा मंत्रालय", "hi"))) == 1


def test_a_person_is_no_body() -> None:
    assert count(origin("a", "person", ("मोहन राणा", "hi")), origin("b", "body", ("राणा समिति", "hi"))) == 2


@pytest.mark.xfail(reason="a short name that fits two bodies joins them to each other", strict=True)
def test_a_short_name_that_fits_two_bodies_does_not_make_them_one() -> None:
    bodies = (("रक्षा मंत्रालय", "hi"),), (("विदेश मंत्रालय", "hi"),)
    assert count(origin("a", "body", ("मंत्रालय", "hi")), origin("b", "body", *bodies[0]), origin("c", "body", *bodies[1])) >= 2
