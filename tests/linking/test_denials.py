"""What affirms and what denies."""

from __future__ import annotations

import pytest

from srot.linking.denials import (
    calls_untrue,
    cut_verdict,
    denies_by_verb,
    find_negations,
    find_polarity,
    is_denied_figure,
    is_negated,
    is_rejection,
    tells_of_denial,
)
from srot.records import Attribution, Cue


def said(polarity: str) -> Attribution:
    return Attribution("att-1", "art-1", 0, 5, "", "indirect", None, (), polarity=polarity)


@pytest.mark.parametrize(
    ("words", "attribution", "polarity"),
    [
        ("अदालत ने जमानत नहीं दी", None, "negative"),
        ("अदालत ने जमानत दी", None, "positive"),
        ("The court did not grant bail", None, "negative"),
        ("या मार्गावर कवच उपलब्ध नव्हते", None, "negative"),
        ("суд отклонил просьбу", None, "positive"),
        ("रिश्वत लेने के आरोप को गलत", said("positive"), "negative"),
        ("the charge as baseless", said("positive"), "negative"),
        ("जमानत नहीं दी", said("positive"), "positive"),
        ("जमानत दी", said("negative"), "negative"),
        ("पुल टूटा था, लेकिन मंत्री ने इसे झूठ कहा", said("positive"), "positive"),
        ("the bridge fell but the rest was fake", said("positive"), "positive"),
    ],
)
def test_a_denial_is_known_by_its_words_or_by_reading(words: str, attribution: Attribution | None, polarity: str) -> None:
    assert find_polarity(words, 0, len(words), attribution) == polarity


def test_a_negated_sentence_is_told_from_a_verb_of_denial() -> None:
    assert is_negated("सैनिक नहीं भेजे गए") and not is_negated("सैनिक भेजने से इनकार")


@pytest.mark.parametrize(
    ("text", "figure", "denied"),
    [
        ("सुरंग में 40 नहीं, 41 मज़दूर हैं", "40", True),
        ("सुरंग में 40 नहीं, 41 मज़दूर हैं", "41", False),
        ("मृतकों की संख्या 288 नहीं है", "288", True),
        ("नाव में 40 लोग नहीं, 41 लोग थे", "40", True),
        ("नाव में 40 लोग नहीं मिले", "40", False),
        ("a fresh check put the toll at 275 and not 288", "288", True),
        ("a fresh check put the toll at 275 and not 288", "275", False),
        ("погибли 16 человек", "16", False),
    ],
)
def test_a_figure_is_denied_by_the_negation_that_stands_at_it(text: str, figure: str, denied: bool) -> None:
    start = text.index(figure)
    assert is_denied_figure(text, start, start + len(figure)) is denied


def test_negations_are_found_where_they_stand() -> None:
    words = "कोई डिब्बा बाकी नहीं है"
    assert [words[start:end] for start, end in find_negations(words)] == ["नहीं"]
    assert find_negations("सब डिब्बे देख लिए गए") == []


@pytest.mark.parametrize(
    ("text", "cue", "polarity"),
    [
        ("मंत्री ने इस आरोप को सरासर झूठ बताया कि पुल टूटा था", "बताया", "negative"),
        ("मंत्री ने इस खबर को गलत बताते हुए कहा कि पुल टूटा था", "कहा", "positive"),
        ("मंत्री ने झूठे आरोपों पर कहा कि पुल टूटा था", "कहा", "positive"),
    ],
)
def test_what_is_called_false_ahead_of_itself_is_denied(text: str, cue: str, polarity: str) -> None:
    start, at = text.index("पुल"), text.index(cue)
    attribution = Attribution("att-1", "art-1", start, len(text), text[start:], "indirect", Cue(cue, at, at + len(cue)), ())
    assert find_polarity(text, start, len(text), attribution) == polarity


@pytest.mark.parametrize(("words", "told"), [("the army rejected the offer", True), ("सेना ने दावे को नकारा", True), ("सेना ने दावा किया", False)])
def test_words_that_tell_of_a_denial_assert_nothing(words: str, told: bool) -> None:
    assert tells_of_denial(words) is told


@pytest.mark.parametrize(
    ("words", "cue", "denied"),
    [
        ("वार्ड में कोई डॉक्टर नहीं था", "खारिज किया", True),
        ("वार्ड में कोई डॉक्टर नहीं था", "कहा", False),
        ("the ward had no doctor", "rejected", True),
        ("the ward had no doctor", "said", False),
        ("taking money", "denied", True),
    ],
)
def test_who_rejects_a_charge_denies_it_even_where_it_is_negated(words: str, cue: str, denied: bool) -> None:
    said = Attribution("att-1", "art-1", 0, len(words), words, "indirect", Cue(cue, 0, 1), (), polarity="negative")
    assert denies_by_verb(words, said) is denied


@pytest.mark.parametrize(
    ("words", "untrue"),
    [
        ("आरोप गलत हैं, लड़का बीमार था", True),
        ("नर्स ने गलत दवा दी", False),
        ("अफवाह फैलाने वालों पर मुकदमा होगा", False),
        ("these are baseless allegations", True),
        ("fake notes were found in the bag", False),
        ("'निराधार' और राजनीति से प्रेरित", True),
    ],
)
def test_a_verdict_is_not_one_before_a_noun_of_another_matter(words: str, untrue: bool) -> None:
    assert calls_untrue(words) is untrue


def test_what_a_charge_is_called_is_no_matter_of_it() -> None:
    assert cut_verdict("इस आरोप को 'आधारहीन' और बदनाम करने की कोशिश बता") == "इस आरोप को"
    assert cut_verdict("dismissed the claim as a stunt") == "dismissed the claim as"


def test_who_will_give_no_statement_rejects_nothing() -> None:
    assert not is_rejection("बयान देने से", "negative")
    assert is_rejection("इस बयान से", "negative")
