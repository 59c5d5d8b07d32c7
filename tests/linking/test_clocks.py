"""Hours of the clock as words."""

from __future__ import annotations

import pytest

from srot.linking.clocks import find_clocks, is_bound, tells_what_followed


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("दस बजकर 45 मिनट पर", "10:45"),
        ("रात पौने बारह बजे", "23:45"),
        ("रात 12 बजे", "00:00"),
        ("दोपहर 12:30 बजे", "12:30"),
        ("रात के लगभग ढाई बजे", "02:30"),
        ("around 10.30 p.m. on Friday", "22:30"),
        ("at 12.15 am", "00:15"),
        ("१७:३० बजे", "17:30"),
        ("सायंकाळी साडे सहा वाजता", None),
        ("Ten o'clock had struck", "10:00"),
        ("at half past ten pm", "22:30"),
        ("a quarter to five pm", "16:45"),
        ("the 3 people", None),
    ],
)
def test_a_clock_is_read_in_its_half_of_the_day(words: str, hour: str | None) -> None:
    found = [f"{clock.minutes // 60:02}:{clock.minutes % 60:02}" for clock in find_clocks(words, 0, len(words))]
    assert found == ([hour] if hour else [])


def test_a_bare_hour_does_not_tell_its_half_and_says_when_it_is_rounded() -> None:
    (bare,) = find_clocks("8 बजे के आसपास", 0, 14)
    assert (bare.sure, bare.about) == (False, True)
    (round_one,) = find_clocks("सुबह करीब 8 बजे", 0, 15)
    assert (round_one.sure, round_one.about) == (True, True)


def test_words_of_what_was_done_about_it() -> None:
    assert tells_what_followed("police were called at 5 pm", 0, 26)
    assert not tells_what_followed("the bus fell at 5 pm", 0, 20)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("the outpost was attacked by rebels at about 3 pm", False),
        ("all were out by 3 pm", True),
        ("curfew till about 3 pm", True),
        ("दोपहर 3 बजे तक निकाला गया", True),
        ("दोपहर 3 बजे हमला हुआ", False),
        ("it fell between 2:30 and 3 pm", True),
        ("the bridge between two villages fell at 3 pm", False),
        ("दोपहर ढाई से 3 बजे के बीच गिरा", True),
    ],
)
def test_an_hour_by_which_something_was_done_is_not_that_of_the_happening(text: str, bound: bool) -> None:
    (clock,) = find_clocks(text, 0, len(text))
    assert is_bound(text, 0, clock) is bound
