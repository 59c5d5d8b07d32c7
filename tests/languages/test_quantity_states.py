from __future__ import annotations

import pytest

from srot.languages.en.quantities import english_quantities
from srot.languages.hi.quantities import hindi_quantities
from srot.languages.quantity_grammar import QuantityGrammar
from srot.languages.quantity_states import befell, is_seized, state_of_people
from srot.languages.token_row import token_row


def place_of(grammar: QuantityGrammar, text: str) -> tuple[int, int]:
    number = grammar.numbers.find(text)[0]
    return number.first, number.last


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("killing 25 and injuring six", "dead"),
        ("25 were killed and six injured", "dead"),
        ("of the injured 25 left", "injured"),
        ("rebels freed at least 25", "released"),
        ("the train left at 25", None),
    ],
)
def test_the_verb_before_a_number_governs_it_else_the_words_around(text: str, state: str | None) -> None:
    grammar = english_quantities()
    assert state_of_people(token_row(text), *place_of(grammar, text), grammar.words, grammar.numbers) == state


def test_a_weight_is_seized_where_a_verb_of_taking_has_it() -> None:
    grammar = hindi_quantities()
    for text, seized in (("टीम ने 12 किलो चरस जब्त की", True), ("किसान ने 12 किलो आलू बेचे", False)):
        assert is_seized(token_row(text), *place_of(grammar, text), grammar.words, grammar.numbers) is seized


def test_a_vague_word_counts_people_where_harm_stands_right_behind() -> None:
    words = hindi_quantities().words
    row = token_row("कई गंभीर रूप से घायल")
    assert befell(row, 1, words)
    assert not befell(token_row("कई घर"), 1, words)


def test_people_are_rescued_who_are_taken_out_and_not_those_who_are_dismissed() -> None:
    grammar = hindi_quantities()
    for text, state in (("अब तक 700 लोगों को निकाला गया है", "rescued"), ("कंपनी ने 700 लोगों को नौकरी से निकाला", None), ("दफ्तर से 40 कर्मचारियों को निकाला गया", None)):
        assert state_of_people(token_row(text), *place_of(grammar, text), grammar.words, grammar.numbers) == state


def test_a_thing_before_which_a_noun_of_people_stands_is_what_is_counted() -> None:
    grammar = english_quantities()
    for text, counted in (("The mudslide crushed six worker cabins", "cabins"), ("six worker deaths", "worker"), ("six police said so", "police")):
        assert grammar.find(text, [], [])[0].counted.text == counted
