"""What affirms and what denies."""

from __future__ import annotations

import pytest

from srot.linking.denials import find_negations, find_polarity, is_denied_figure, is_negated
from srot.records import Attribution


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
    ],
)
def test_a_denial_is_known_by_its_words_or_by_reading(words: str, attribution: Attribution | None, polarity: str) -> None:
    assert find_polarity(words, attribution) == polarity


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
