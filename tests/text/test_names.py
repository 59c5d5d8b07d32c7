"""Names told apart and brought together. The lists in evals/gold/names are gated here."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.text.name_keys import name_keys
from srot.text.names import COMPATIBLE, MATCH, could_match, name_similarity

GOLD = Path(__file__).parents[2] / "evals" / "gold" / "names"
MOST_FALSE, LEAST_FOUND, LEAST_KEYED = 0.02, 0.95, 0.96


def read(name):
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith(("#", "left\t"))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("बेलौसोव", "बेलूसोव"),
        ("किम जोंगउन", "Kim Jong Un"),
        ("केसीएनए", "कोरियन सेंट्रल न्यूज एजेंसी"),
        ("V. Putin", "व्लादिमीर पुतिन"),
        ("Belousov Andrei", "आंद्रेई बेलौसोव"),
        ("उत्तर कोरिया", "नॉर्थ कोरिया"),
        ("राष्ट्रपति पुतिन", "Putin"),
        ("Андрей Белоусов", "आंद्रेई बेलौसोव"),
        ("जेपी नड्डा", "Jagat Prakash Nadda"),
        ("ओपी राजभर", "ओम प्रकाश राजभर"),
        ("सुंदरम पी", "पी सुंदरम"),
    ],
)
def test_one_name(left, right):
    assert name_similarity(left, right) >= MATCH


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("किम जोंग उन", "Kim Jong Il"),
        ("शोइगु", "शोएब"),
        ("Ali Khan", "Ali Khamenei"),
        ("उत्तर कोरिया", "South Korea"),
        ("एपी", "AFP"),
        ("रूस 1", "Rossiya 24"),
        ("वी.के. सिंह", "वी.पी. सिंह"),
        ("एपी सिंह", "अजय राज सिंह"),
    ],
)
def test_two_names(left, right):
    assert name_similarity(left, right) < MATCH


@pytest.mark.parametrize(("short", "full"), [("Putin", "Vladimir Putin"), ("मोदी", "Narendra Modi"), ("Kim", "किम जोंग उन")])
def test_a_family_name_is_compatible_and_no_match(short, full):
    assert COMPATIBLE <= name_similarity(short, full) < MATCH
    assert set(name_keys(short)) & set(name_keys(full))


def test_gold_of_different_names():
    rows = read("different.tsv")
    assert len(rows) >= 300
    assert sum(name_similarity(row[0], row[1]) >= MATCH for row in rows) <= MOST_FALSE * len(rows)


def test_gold_of_same_names():
    rows = read("same.tsv")
    assert len(rows) >= 300
    assert sum(name_similarity(row[0], row[1]) >= MATCH for row in rows) >= LEAST_FOUND * len(rows)


def test_same_names_share_a_key():
    rows = read("same.tsv")
    assert sum(bool(set(name_keys(row[0])) & set(name_keys(row[1]))) for row in rows) >= LEAST_KEYED * len(rows)


NAMES = st.one_of(st.text(max_size=30), st.sampled_from([cell for row in read("different.tsv") for cell in row[:2]]))


@given(NAMES, NAMES)
def test_similarity_is_symmetric_and_bounded(left, right):
    score = name_similarity(left, right)
    assert score == name_similarity(right, left)
    assert 0 <= score <= 1


@given(NAMES)
def test_a_name_is_itself(name):
    assert name_similarity(name, name) == 1
    assert len(name_keys(name)) <= 12


@pytest.mark.parametrize(("left", "right"), [("किम जोंग उन", "Kim Jongun"), ("रक्षा मंत्रालय", "Defence Ministry"), ("केसीएनए", "Korean Central News Agency"), ("बेलौसोव", "Andrei Belousov")])
def test_names_that_may_be_one_pass_the_first_look(left: str, right: str) -> None:
    assert could_match(left, right)
    assert could_match(right, left)


def test_names_with_a_strange_word_on_both_sides_do_not() -> None:
    assert not could_match("राम कुमार", "Ram Singh")
    assert not could_match("सीमा राणा", "मोहन वर्मा")
