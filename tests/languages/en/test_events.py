from __future__ import annotations

from srot.languages.en.events_clauses import is_noun, is_passive, split_clauses
from srot.languages.en.events_forms import forms_of


def test_forms_of_verbs() -> None:
    assert forms_of("deny") == ("deny", "denies", "denied", "denying")
    assert forms_of("clash") == ("clash", "clashes", "clashed", "clashing")
    assert "sent" in forms_of("send")


def test_a_time_word_opens_no_clause() -> None:
    keys = tuple(["it", "broke", "before", "dawn", "on", "tuesday"])
    assert split_clauses(keys, 0, 6, frozenset({3, 4, 5})) == [(0, 6)]
    assert split_clauses(keys, 0, 6) == [(0, 2), (2, 6)]


def test_noun_or_verb_and_voice() -> None:
    keys = tuple(["the", "attack", "on", "france"])
    assert is_noun(keys, 1, 2, 0, named=False)
    assert not is_noun(tuple(["they", "attack", "france"]), 1, 2, 0, named=False)
    assert is_passive(tuple(["iran", "was", "attacked"]), 2, 0)
