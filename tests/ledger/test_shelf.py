"""What was made once is found again, by its maker alone."""

from __future__ import annotations

from srot.ledger import Shelf, open_store


def test_what_is_kept_is_found_by_its_kind_and_maker() -> None:
    with open_store(None) as store:
        Shelf(store, "story", "one").add({"a": b"1", "b": b"2"})
        assert Shelf(store, "story", "one").find(["a", "c"]) == {"a": b"1"}
        assert Shelf(store, "story", "two").find(["a"]) == {}
        assert Shelf(store, "vector", "one").find(["a"]) == {}


def test_only_what_was_not_used_is_forgotten() -> None:
    with open_store(None) as store:
        Shelf(store, "story", "one").add({"a": b"1", "b": b"2"})
        Shelf(store, "vector", "one").add({"a": b"3"})
        later = Shelf(store, "story", "one")
        later.find(["a"])
        later.add({"c": b"4"})
        later.forget_unused()
        assert Shelf(store, "story", "one").find(["a", "b", "c"]) == {"a": b"1", "c": b"4"}
        assert Shelf(store, "vector", "one").find(["a"]) == {"a": b"3"}


def test_many_keys_are_found_at_once() -> None:
    with open_store(None) as store:
        kept = {str(number): bytes([number % 256]) for number in range(1234)}
        Shelf(store, "story", "one").add(kept)
        assert Shelf(store, "story", "one").find(list(kept)) == kept
