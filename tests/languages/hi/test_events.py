from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.languages.hi.event_clauses import split_clauses
from srot.languages.hi.event_forms import forms_of
from srot.languages.hi.events import rule_book
from srot.languages.tables import read_cases

WORDS = st.sampled_from(sorted({word for case in read_cases("srot.languages.hi", "events") for word in case["text"].split()}))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_clauses_divide_their_sentence(words: list[str]) -> None:
    clauses = split_clauses(tuple(words), 0, len(words))
    assert clauses[0][0] == 0 and clauses[-1][1] == len(words)
    assert all(left[1] == right[0] for left, right in pairwise(clauses))


def test_forms_of_regular_and_irregular_verbs() -> None:
    assert {"टकराया", "टकराएगी", "टकराने"} <= set(forms_of("टकरा"))
    assert {"गया", "जाएगा"} <= set(forms_of("जा"))


def test_the_longest_head_wins() -> None:
    keys = ("आत्मघाती", "हमला", "हुआ")
    assert {rule.mode for rule in rule_book().match(keys, 0, 3)} == {"suicide-attack"}
    assert rule_book().match(keys, 1, 3)[0].refers == {"ASSAULT"}
