"""What the figures of a claim count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from srot.exports.dossier.counted import name_counted, name_nouns
from srot.records import Assertion, Claim, Quantity

DEAD, HURT = (Quantity(f"q-{at}", "a", at, at + 2, "", value, None, None, state=state) for at, value, state in ((0, 12.0, "dead"), (20, 30.0, "injured")))
BARE = Quantity("q-b", "b", 4, 6, "", 12.0, None, None)
HURT_ELSEWHERE = replace(HURT, id="q-d", article="d", value=4.0)
RESCUED, TRACED = (replace(HURT, id=f"q-{name}", article=name, start=0, end=2, value=value, state=state) for name, value, state in (("e", 100.0, "rescued"), ("f", 104.0, "traced")))
PEOPLE, CROWD = (replace(BARE, id=f"q-{name}", article=name, of="people", value=value) for name, value in (("p", 100.0), ("r", 12.0)))
FOUND = {"p": (PEOPLE,), "r": (CROWD,), "a": (DEAD, HURT), "b": (BARE,), "d": (HURT_ELSEWHERE,), "e": (RESCUED,), "f": (TRACED,)}


def claim(*said: tuple[str, str | None], words: tuple[str, int, int] = ("a", 0, 40)) -> Claim:
    assertions = tuple(Assertion(article, None, 0, 40, value) for article, value in said)
    article, start, end = words
    return Claim("claim-1", "story-1", "", "hi", "fact", assertions, (), 1, 1, 0, 0, "", article=article, start=start, end=end)


@pytest.mark.parametrize(
    ("found", "name"),
    [
        (claim(("a", "12")), "dead"),
        (claim(("a", "30"), ("c", "31")), "injured"),
        (claim(("a", "12"), ("a", "30")), ""),  # its words hold both
        (claim(("b", "12"), ("a", "12"), words=("b", 0, 40)), "dead"),  # what its own words leave open those of another report tell
        (claim(("b", "12"), words=("b", 0, 40)), ""),
        (claim(("a", "12"), ("d", "4"), words=("a", 0, 10)), ""),  # four who were hurt are no four dead
        (claim(("e", "100"), ("f", "104"), words=("e", 0, 10)), "rescued"),  # rescued and traced are of one fate
        (claim(("r", "12"), ("a", "12"), words=("r", 0, 40)), "dead"),
        (claim(("r", "12"), ("p", "100"), ("r", "12"), ("a", "12"), words=("r", 0, 40)), ""),  # of a crowd one report alone has twelve dead
        (claim(("a", None)), ""),
        (claim(("a", "12"), words=("a", 10, 40)), "dead"),
    ],
)
def test_the_words_of_a_claim_tell_what_it_counts(found: Claim, name: str) -> None:
    assert name_counted(found, lambda article: FOUND.get(article, ()), "en") == name


def test_it_is_told_in_the_language_asked_for() -> None:
    assert name_counted(replace(claim(("a", "12")), lang="en"), lambda article: FOUND[article], "hi") == "मृतक"


def test_a_figure_of_nobody_s_fate_stands_with_its_unit_or_noun_as_written() -> None:
    boats = replace(BARE, of="नावें", made_by="hi:quantities")
    english = replace(boats, id="q-g", article="g", of="boats", made_by="en:quantities")
    far = replace(BARE, id="q-h", article="h", value=4.0, unit="km", of="road", made_by="hi:quantities")
    found = {"b": (boats,), "g": (english,), "h": (far,)}
    three = claim(("b", "12"), ("g", "12"), ("h", "4"))
    assert name_nouns(three, lambda article: found.get(article, ()), "en") == {"12": "boats", "4": "km"}
    assert name_nouns(three, lambda article: found.get(article, ()), "hi") == {"12": "नावें", "4": "km"}
    assert name_nouns(claim(("x", "12")), lambda article: found.get(article, ()), "en") == {}
