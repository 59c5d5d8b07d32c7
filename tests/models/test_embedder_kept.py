"""Vectors that are made once."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from srot.ledger import Shelf, open_store
from srot.models.embedder_hashed import HashedEmbedder
from srot.models.embedder_kept import FEW, KeptEmbedder, encode_each

TEXTS = ["नदी में बाढ़ आई", "वह गा रही थी", "the river rose"]


class Counting(HashedEmbedder):
    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen.extend(texts)
        return super().encode(texts)


def test_a_text_is_embedded_once_whatever_is_asked_for_with_it() -> None:
    with open_store(None) as store:
        inner = Counting()
        kept = KeptEmbedder(inner, Shelf(store, "vector", "counting"))
        first = kept.encode(TEXTS)
        again = kept.encode([TEXTS[2], TEXTS[0], TEXTS[2]])
        assert inner.seen == TEXTS
        assert np.array_equal(again, first[[2, 0, 2]])


def test_kept_and_fresh_vectors_are_the_same_numbers() -> None:
    with open_store(None) as store:
        fresh = KeptEmbedder(HashedEmbedder(), Shelf(store, "vector", "hashed")).encode(TEXTS)
        kept = KeptEmbedder(HashedEmbedder(), Shelf(store, "vector", "hashed")).encode(TEXTS)
        assert np.array_equal(fresh, kept)
        assert np.allclose(fresh, HashedEmbedder().encode(TEXTS), atol=1e-3)


def test_another_model_has_vectors_of_its_own() -> None:
    with open_store(None) as store:
        Shelf(store, "vector", "one").add({TEXTS[0]: b"1"})
        assert Shelf(store, "vector", "one").find(TEXTS) == {TEXTS[0]: b"1"}
        assert Shelf(store, "vector", "two").find(TEXTS) == {}


def test_nothing_gives_nothing() -> None:
    class Empty:
        def find(self, texts: Sequence[str]) -> Mapping[str, bytes]:
            return {}

        def add(self, found: Mapping[str, bytes]) -> None:
            raise AssertionError("there is nothing to keep")

    assert KeptEmbedder(HashedEmbedder(), Empty()).encode([]).shape[0] == 0


def test_what_is_lent_compares_as_the_embedder_does() -> None:
    with open_store(None) as store:
        inner = Counting()
        kept = KeptEmbedder(inner, Shelf(store, "vector", "hashed"), name="hashed")
        first, second = pickle.loads(pickle.dumps(kept.lend([TEXTS[:2], TEXTS])))
        vectors = kept.encode(TEXTS)
        assert inner.seen == TEXTS
        assert np.array_equal(first.encode(TEXTS[:2]), vectors[:2])
        assert np.array_equal(second.encode(TEXTS), vectors)
        assert second.similarity(vectors[0], vectors[1], "hi", "hi") == kept.similarity(vectors[0], vectors[1], "hi", "hi")


def test_many_texts_are_spread_and_few_are_not() -> None:
    sizes: list[int] = []

    def spread(texts: Sequence[str]) -> list[bytes]:
        sizes.append(len(texts))
        return list(encode_each(texts, name="hashed"))

    many = [f"{text} {number}" for text in TEXTS for number in range(FEW)]
    with open_store(None) as store:
        kept = KeptEmbedder(HashedEmbedder(), Shelf(store, "vector", "hashed"), name="hashed", spread=spread)
        plain = KeptEmbedder(HashedEmbedder(), Shelf(store, "vector", "plain"))
        assert kept.lends
        assert not plain.lends
        assert np.array_equal(kept.encode([*TEXTS, *TEXTS]), plain.encode([*TEXTS, *TEXTS]))
        assert np.array_equal(kept.encode(many), plain.encode(many))
    assert sizes == [len(many)]
