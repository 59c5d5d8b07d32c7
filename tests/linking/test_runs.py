"""Phrases of a table in a row of words."""

from __future__ import annotations

from srot.linking.runs import Phrase, by_opening, find_runs, fold_phrase

TABLE = by_opening(Phrase(fold_phrase(words), what) for words, what in (("शॉर्ट सर्किट*", "wire"), ("शॉर्ट", "brief"), ("gas leak*", "gas")))


def test_the_longest_phrase_is_taken_and_none_within_it() -> None:
    assert [(run.first, run.stop, run.what) for run in find_runs(fold_phrase("कल शॉर्ट सर्किटों से"), TABLE)] == [(1, 3, "wire")]
    assert [run.what for run in find_runs(fold_phrase("शॉर्ट फिल्म gas leaked"), TABLE)] == ["brief", "gas"]
