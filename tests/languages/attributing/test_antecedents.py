from __future__ import annotations

import pytest

from srot.languages.attributing.antecedents import Bearer, Memory, fullest
from srot.languages.attributing.saying import Party


def bearer(name: str, kind: str = "person", *, office: str = "", proper: bool = True, sentence: int = 0) -> Bearer:
    return Bearer(name, kind, frozenset((office + " " + name).split()), False, proper, sentence)


def pronoun(refers: str = "person") -> Party:
    return Party(0, 1, "person", "वे", "वे", refers)


def described(words: str, kind: str) -> tuple[Party, frozenset[str]]:
    return Party(0, 1, kind, words, words.split()[-1], bare=True), frozenset(words.split())


def test_a_pronoun_means_the_last_person_before_any_body() -> None:
    memory = Memory([bearer("अजय"), bearer("सेना", "body")])
    assert [b.name for b in memory.resolve(pronoun(), frozenset(), 3)] == ["अजय"]


def test_a_pronoun_right_behind_several_sources_means_them_all() -> None:
    both = (bearer("नाटो", "body"), bearer("जापान", "body"))
    memory = Memory(list(both), last=both, last_sentence=4)
    assert memory.resolve(pronoun(), frozenset(), 5) == both
    assert len(memory.resolve(pronoun(), frozenset(), 9)) == 1


def test_both_are_the_two_that_a_sentence_shortly_before_named_together() -> None:
    two = (bearer("अजय", sentence=2), bearer("रेखा", sentence=2))
    both = Party(0, 1, "unnamed", "दोनों", "दोनों", "pair", True, points="person")
    memory = Memory(pairs={"person": two})
    assert memory.resolve(both, frozenset(), 3) == two
    assert [b.name for b in memory.resolve(both, frozenset(), 9)] == ["दोनों"]
    assert [b.name for b in memory.resolve(Party(0, 2, "unnamed", "दोनों देशों", "देशों", "pair", True, points="body"), frozenset(), 3)] == ["दोनों देशों"]


def test_where_nobody_has_spoken_a_pronoun_means_the_group_that_acted_or_the_person_named() -> None:
    guards = Bearer("जेल अधिकारियों", "unnamed", frozenset(("अधिकारियों",)), True, False, 1)
    assert Memory(actor=guards, person=bearer("अजय", sentence=1)).resolve(pronoun(), frozenset(), 2) == (guards,)
    assert [b.name for b in Memory(actor=guards, person=bearer("अजय", sentence=1)).resolve(pronoun(), frozenset(), 3)] == ["अजय"]


def test_a_bare_office_means_the_one_who_holds_it() -> None:
    memory = Memory([bearer("लावरोव", office="विदेश मंत्री")])
    assert memory.resolve(*described("मंत्री", "person"), 2)[0].name == "लावरोव"


def test_a_mans_master_is_not_the_man() -> None:
    aide = Bearer("पेसकोव", "person", frozenset(["राष्ट्रपति", "पुतिन", "के", "प्रवक्ता", "पेसकोव"]), False, True, 0, frozenset(("पेसकोव",)), frozenset(("राष्ट्रपति", "पुतिन", "के")))
    memory = Memory([aide])
    putin = Party(0, 1, "person", "पुतिन", "पुतिन")
    assert memory.resolve(putin, frozenset(("पुतिन",)), 1)[0].name == "पुतिन"
    assert memory.resolve(*described("राष्ट्रपति", "person"), 1)[0].name == "राष्ट्रपति"
    assert memory.resolve(*described("प्रवक्ता", "person"), 1)[0].name == "पेसकोव"


def test_one_spoken_of_without_honour_is_the_body_heard_last_not_the_man_before_it() -> None:
    army = bearer("सेना", "body", sentence=2)
    memory = Memory([bearer("रवि"), army], last=(army,), last_sentence=2)
    assert memory.resolve(pronoun("lone"), frozenset(), 3) == (army,)
    many = Bearer("अधिकारियों", "unnamed", frozenset(("अधिकारियों",)), True, False, 2)
    agency = bearer("रॉयटर्स", "agency", sentence=2)
    assert Memory([agency, many], last=(many,), last_sentence=2, relay=agency).resolve(pronoun("lone"), frozenset(), 3) == (agency,)


def test_a_country_is_short_for_no_company() -> None:
    company = Bearer("भारत बायोटेक", "body", frozenset(("भारत", "बायोटेक")), False, True, 0, frozenset(("भारत", "बायोटेक")))
    assert Memory([company]).resolve(Party(0, 1, "body", "भारत", "भारत"), frozenset(("भारत",)), 1)[0].name == "भारत"


def test_a_body_is_no_officer_of_it() -> None:
    memory = Memory([bearer("अनु शर्मा", office="पुलिस अधीक्षक")])
    assert memory.resolve(*described("पुलिस", "body"), 2)[0].name == "पुलिस"


def test_a_headline_office_finds_its_name_further_down() -> None:
    memory = Memory(phrases=(bearer("सोरेन", office="मुख्यमंत्री"),))
    assert memory.resolve(*described("मुख्यमंत्री", "person"), 0)[0].name == "सोरेन"


def test_a_pronoun_with_nobody_before_it_stays_itself() -> None:
    assert Memory().resolve(pronoun(), frozenset(), 0)[0].name == "वे"


def test_the_fullest_name_stands_for_its_parts() -> None:
    names = [("गाजी", frozenset({"गाजी"})), ("महमूद अहमद गाजी", frozenset({"महमूद", "अहमद", "गाजी"}))]
    assert fullest(names)[frozenset({"गाजी"})] == "महमूद अहमद गाजी"


def met(name: str, kind: str, *, plural: bool = False) -> Bearer:
    return Bearer(name, kind, frozenset(name.casefold().split()), plural, True, 0)


@pytest.mark.parametrize(
    ("pronoun", "meant"),
    [("single", "Ann Holt"), ("many", "two officials"), ("thing", "the council")],
)
def test_a_pronoun_with_number_and_kind_means_the_newest_bearer_that_fits(pronoun: str, meant: str) -> None:
    bearers = [met("Ann Holt", "person"), met("Radio Nine", "outlet"), met("the council", "body"), met("two officials", "unnamed", plural=True)]
    memory = Memory(bearers=bearers)
    (found,) = memory.resolve(Party(0, 1, "person", "it", "it", pronoun), frozenset(), 1)
    assert found.name == meant


def test_several_speakers_just_heard_are_they() -> None:
    pair = (met("Ann Holt", "person"), met("Bo Lind", "person"))
    memory = Memory(bearers=[*pair, met("the drivers", "unnamed", plural=True)], last=pair, last_sentence=3)
    assert memory.resolve(Party(0, 1, "person", "they", "they", "many", True), frozenset(), 4) == pair


def test_a_pronoun_that_nobody_fits_stays_itself() -> None:
    memory = Memory(bearers=[met("the council", "body")])
    (found,) = memory.resolve(Party(0, 1, "person", "she", "she", "single"), frozenset(), 1)
    assert (found.name, found.proper) == ("she", False)


def test_whoever_was_just_named_is_meant_where_nobody_has_spoken_of_late() -> None:
    ann, clerk = bearer("Ann Holt", sentence=6), bearer("Ravi Das", sentence=0)
    she = Party(0, 1, "person", "She", "she", "single")
    assert Memory([clerk], person=ann).resolve(she, frozenset(), 7) == (ann,)
    assert Memory([clerk], person=ann).resolve(she, frozenset(), 9) == (clerk,)
