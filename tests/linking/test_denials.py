"""What affirms and what denies."""

from __future__ import annotations

import pytest

from srot.linking.denials import find_polarity, is_negated
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
