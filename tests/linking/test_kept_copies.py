"""What pairs of reports share is kept in one place for each report."""

from __future__ import annotations

from typing import Any

from srot.linking.kept_copies import KeptPairs

KEYS = {name: f"key of {name}" for name in ("a", "b", "c")}
PAIRS = [("a", "b"), ("a", "c"), ("b", "c")]


def test_what_is_kept_of_a_pair_comes_back_empty_or_not(remembered: Any) -> None:
    kept = remembered()
    first = KeptPairs(PAIRS, KEYS, kept)
    assert first.known == {}
    first.keep({("a", "b"): b"much", ("a", "c"): b"", ("b", "c"): b"a part"})
    again = KeptPairs(PAIRS, KEYS, kept)
    assert again.known == {("a", "b"): b"much", ("a", "c"): b"", ("b", "c"): b"a part"}
    made = kept.made
    again.keep({})
    assert kept.made == made, "nothing is other than it was"
    assert len(kept) == 2, "of a and of b"


def test_nothing_is_known_of_a_report_that_is_another(remembered: Any) -> None:
    kept = remembered()
    KeptPairs(PAIRS, KEYS, kept).keep(dict.fromkeys(PAIRS, b"much"))
    other = KeptPairs(PAIRS, KEYS | {"b": "another"}, kept)
    assert other.known == {("a", "c"): b"much"}
    other.keep({("a", "b"): b"less", ("b", "c"): b""})
    assert KeptPairs(PAIRS, KEYS | {"b": "another"}, kept).known == {("a", "b"): b"less", ("a", "c"): b"much", ("b", "c"): b""}


def test_without_a_memory_nothing_is_known() -> None:
    pairs = KeptPairs(PAIRS, KEYS, None)
    pairs.keep(dict.fromkeys(PAIRS, b"much"))
    assert pairs.known == {}
