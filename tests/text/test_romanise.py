"""Romanising: schwas, nasals, other scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.text.romanise import romanise


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("आंद्रेई बेलौसोव", "andrei belausov"),
        ("किम जोंग-उन", "kim jong-un"),
        ("जोंगउन", "jongun"),
        ("प्योंगयांग", "pyongyang"),
        ("मनमोहन सिंह", "manmohan singh"),
        ("मुंबई", "mumbai"),
        ("लखनऊ", "lakhnau"),
        ("जनता", "janta"),
        ("कमल कमला", "kamal kamla"),
        ("मित्र पार्क", "mitra park"),
        ("क्षत्रिय", "kshatriya"),
        ("फ़ैज़", "faiz"),
        ("रूस १", "rus 1"),
    ],
)
def test_hindi_is_written_as_spoken(written, spoken):
    assert romanise(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Владимир Путин", "vladimir putin"),
        ("অমিত শাহ", "amit shah"),
        ("ਪੰਜਾਬ", "panjab"),
        ("ગુજરાત", "gujrat"),
        ("Müller", "muller"),
        ("김정은", "gimjeongeun"),
    ],
)
def test_other_scripts(written, spoken):
    assert romanise(written) == spoken


def test_joiners_do_not_count():
    assert romanise("पद्\u200dमिनी") == romanise("पद्मिनी")


@given(st.text())
def test_any_text_becomes_lower_case_ascii(text):
    assert romanise(text).isascii()
    assert romanise(text) == romanise(text).lower()
