"""Parts by name."""

from __future__ import annotations

import pytest

from srot.errors import UnknownNameError
from srot.records import Span
from srot.registry import Registry

SHAPES = Registry("shape", "srot.test.shapes", {"span": "srot.records:Span"})


def test_a_known_name_gives_its_part() -> None:
    assert SHAPES.find("span") is Span
    assert SHAPES.names() == ("span",)


def test_an_unknown_name_lists_the_known_ones_and_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match=r"shape 'spam' is not known; known: span; did you mean 'span'\?"):
        SHAPES.find("spam")


def test_a_far_name_gets_no_suggestion() -> None:
    with pytest.raises(UnknownNameError, match=r"known: span$"):
        SHAPES.find("ellipse")
