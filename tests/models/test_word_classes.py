from __future__ import annotations

import numpy as np
import pytest

from srot.models.name_features import word_features
from srot.models.train_word_classes import centres, nearest, normal
from srot.models.word_classes import GRAINS, class_features


def test_a_known_word_has_a_class_at_each_grain() -> None:
    assert [feature.partition("=")[0] for feature in class_features("Delhi")] == [f"c{grain}" for grain in GRAINS]


@pytest.mark.parametrize(("left", "right"), [("Delhi", "Chennai"), ("Putin", "Moscow")])
def test_words_used_alike_share_a_coarse_class(left: str, right: str) -> None:
    assert set(class_features(left)) & set(class_features(right))


def test_an_unknown_latin_word_says_so_and_other_scripts_have_no_class() -> None:
    assert class_features("Xqzvt") == ("c=none",)
    assert class_features("दिल्ली") == class_features("Киев") == class_features("1999") == ()


def test_a_word_gives_its_class_to_its_neighbours() -> None:
    own, after, _, before, _ = word_features("Delhi")
    fine = class_features("Delhi")[-1]
    assert fine in own and f"-1{fine}" in after and f"+1{fine}" in before


def test_groups_of_directions_are_found() -> None:
    turns = np.array([[1, 0], [0.9, 0.1], [0, 1], [0.1, 0.9]], np.float32)
    vectors = normal(turns)
    found = nearest(vectors, centres(vectors, 2))
    assert found[0] == found[1] != found[2] == found[3]
