"""Terms of a query, and snippets cut on whole words in any script."""

from __future__ import annotations

import pytest

from srot.ledger.search import cut_snippet, find_terms, match_query


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("हफ़्ते भर", (("हफ्ते",), ("भर",))),
        ("“उत्तर कोरिया” वार्ता", (("उत्तर", "कोरिया"), ("वार्ता",))),
        ("Bridge* १२", (("bridge*",), ("12",))),
        ("जोंग-उन", (("जोंग", "उन"),)),
        ("мост", (("мост",),)),
    ],
)
def test_terms(words: str, terms: tuple[tuple[str, ...], ...]) -> None:
    assert find_terms(words) == terms


def test_a_term_cannot_leave_its_quotation_marks() -> None:
    assert match_query(find_terms('a" OR b*')) == '"a" AND "or" AND "b"*'


@pytest.mark.parametrize("word", ["किला", "bridge", "мост"])
def test_a_snippet_is_cut_on_whole_words_around_the_first_hit(word: str) -> None:
    text = "शब्द " * 200 + word + " और" * 200
    snippet, (mark,) = cut_snippet(text, find_terms(word))
    assert snippet[mark.start : mark.end] == word
    assert snippet.startswith("शब्द ") and snippet.endswith("और")
    assert len(snippet) <= 181


def test_without_a_hit_the_text_begins_the_snippet() -> None:
    assert cut_snippet("पुल बंद है।", (("मेला",),)) == ("पुल बंद है।", ())
