from __future__ import annotations

import numpy as np
import pytest

from srot.models.row_sums import RowSums, features_beside, rows_beside, with_gaps, without_gaps

WEIGHTS = np.array([[0, 0], [1, 10], [2, 20], [4, 40]], np.float32)
FEATURES = {"a": 1, "b": 2, "c": 3}


def both(key: str) -> tuple[list[str], list[str]]:
    return list(key), ["c"]


def test_the_sums_of_a_key_stand_one_after_another() -> None:
    sums = RowSums(FEATURES, WEIGHTS)
    first, second, again = sums.rows(["ab", "x", "ab"], both)
    assert first == again != second
    assert sums.scores(np.array([[first, 0], [first, first + 1], [second, second]])).tolist() == [[3, 30], [7, 70], [0, 0]]


def test_a_feature_that_the_model_never_met_has_the_empty_row() -> None:
    assert RowSums(FEATURES, WEIGHTS).rows_of(["b", "ख", "a"]) == [2, 0, 1]


def test_sums_are_the_same_after_they_were_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srot.models.row_sums._KEPT", 3)
    sums = RowSums(FEATURES, WEIGHTS)
    for keys in (["a", "b"], ["c", "ab"], ["abc", "a"]):
        sums.make_room()
        rows = np.array(sums.rows(keys, both))[:, None]
        assert sums.scores(rows).tolist() == [WEIGHTS[[FEATURES[letter] for letter in key]].sum(axis=0).tolist() for key in keys]


def test_rows_reach_the_places_that_features_reach() -> None:
    offsets, words = (0, 1, -2), ["क", "ख", "ग", "घ"]
    lists = {word: ([f"{word}0"], [f"{word}1"], [f"{word}2"]) for word in ("", *words)}
    firsts = {word: 3 * number for number, word in enumerate(lists)}
    names = {firsts[word] + number: given[0] for word, group in lists.items() for number, given in enumerate(group)}
    wanted = features_beside(["", "", *words, "", ""], offsets, lists.__getitem__)[2:-2]
    found = rows_beside([firsts[word] for word in with_gaps([words], "")], offsets)
    assert [sorted(names[row] for row in rows) for rows in found.tolist()] == [sorted(features) for features in wanted]


def test_sentences_come_back_from_the_row_they_were_laid_in() -> None:
    sentences = [["क", "ख"], [], ["ग"]]
    places = with_gaps(sentences, "-")
    assert "".join(places) == "--कख----ग--"
    scores = np.arange(len(places) - 4, dtype=np.float32)[:, None]
    assert [part[:, 0].tolist() for part in without_gaps(scores, [2, 0, 1])] == [[0, 1], [], [6]]
