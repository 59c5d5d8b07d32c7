"""Last vowels that tell one name from another across scripts."""

from __future__ import annotations

import pytest

from srot.text.name_endings import ends_apart
from srot.text.name_parts import parse_name
from srot.text.names import is_match


@pytest.mark.parametrize(("left", "right"), [("अंकित", "Ankita"), ("कुमार", "Kumari"), ("दीपिका", "Deepak"), ("मंजरी", "Manjar")])
def test_a_vowel_that_one_lacks_parts_names(left: str, right: str) -> None:
    assert ends_apart(parse_name(left).parts[0], parse_name(right).parts[0])
    assert not is_match(f"{left} यादव", f"{right} Yadav")


@pytest.mark.parametrize(
    ("left", "right"),
    [("अंकित", "Ankit"), ("गुप्त", "Gupta"), ("शिव", "Shiva"), ("अनंत", "Anantha"), ("देवी", "Devi"), ("सीमा", "Seema"), ("हिजबुल्लाह", "Hezbollah"), ("अली", "Ali")],
)
def test_spellings_of_one_ending_do_not(left: str, right: str) -> None:
    assert not ends_apart(parse_name(left).parts[0], parse_name(right).parts[0])


def test_one_script_tells_nothing_here() -> None:
    assert not ends_apart(parse_name("Ankit").parts[0], parse_name("Ankita").parts[0])
