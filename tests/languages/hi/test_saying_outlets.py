from __future__ import annotations

import pytest

from srot.languages.hi.attribution import find_attributions
from srot.languages.hi.sentences import split_sentences
from srot.languages.pack import Draft
from srot.records import Article, Mention


def chains(text: str, *names: tuple[str, str]) -> list[list[str]]:
    mentions = tuple(
        Mention(f"men-{n}", "art-test", text.index(name), text.index(name) + len(name), name, kind, name) for n, (name, kind) in enumerate(names)
    )
    (found, *_) = find_attributions(Draft(Article("art-test", text, lang="hi"), split_sentences(text), mentions=mentions))
    return [[link.name for link in chain] for chain in found.chains]


def test_a_name_tagged_as_a_body_is_an_outlet_where_it_was_told() -> None:
    assert chains("कोच ने मालवा दर्पण को बताया कि टीम तैयार है।", ("मालवा दर्पण", "ORG")) == [["कोच", "मालवा दर्पण"]]


def test_a_person_who_was_told_is_no_outlet() -> None:
    assert chains("कोच ने मोहन राठी को बताया कि टीम तैयार है।", ("मोहन राठी", "PER")) == [["कोच"]]


def test_a_body_that_something_was_given_to_is_no_outlet() -> None:
    assert chains("मंत्री ने आशा किरण को पैसा देने की घोषणा की।", ("आशा किरण", "ORG")) == [["मंत्री"]]


@pytest.mark.parametrize("platform", ["एक्स", "फेसबुक", "सोशल मीडिया प्लेटफॉर्म एक्स"])
def test_a_platform_is_no_link(platform: str) -> None:
    assert chains(f"मंत्री ने {platform} पर लिखा कि सड़क खुली है।") == [["मंत्री"]]


def test_bare_television_tells_where_and_a_named_one_through_whom() -> None:
    assert chains("मंत्री ने टीवी पर कहा कि सड़क खुली है।") == [["मंत्री"]]
    assert chains("मंत्री ने सरकारी टीवी पर कहा कि सड़क खुली है।") == [["मंत्री", "सरकारी टीवी"]]
