import pytest

from srot.text.name_keys import name_keys
from srot.text.name_twins import APART, TWIN, neighbours, twin_keys, twin_likeness, twin_rows
from srot.text.names import MATCH, name_similarity


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("वीणा जॉर्ज", "Veena George"),
        ("जेफ्री थॉमस", "Geoffrey Thomas"),
        ("फ्रांस्वा ओलांद", "Francois Hollande"),
        ("सुदीप बंद्योपाध्याय", "Sudip Banerjee"),
        ("अधीर चौधरी", "Adhir Chowdhury"),
        ("मोहम्मद यूसुफ", "Muhammad Yousuf"),
        ("होर्हे पेरेज", "Jorge Perez"),
    ],
)
def test_a_name_of_the_table_is_met_however_it_is_spelled(native: str, latin: str) -> None:
    assert name_similarity(native, latin) >= MATCH
    assert set(name_keys(native)) & set(name_keys(latin))


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("अजय पटेल", "Ajay Patil"),
        ("करण सिंह", "Kiran Singh"),
        ("राजन मेहता", "Ranjan Mehta"),
        ("हसन अली", "Hussain Ali"),
        ("बलविंदर सिंह", "Kulwinder Singh"),
        ("राकेश सोनी", "Rakesh Saini"),
    ],
)
def test_names_that_sound_alike_are_kept_apart(native: str, latin: str) -> None:
    assert name_similarity(native, latin) < MATCH


def test_a_latin_spelling_goes_with_the_nearer_of_two_neighbours() -> None:
    assert name_similarity("अजय पाटिल", "Ajay Patil") >= MATCH
    assert name_similarity("किरण सिंह", "Kiran Singh") >= MATCH
    assert "पाटिल" in neighbours("पटेल") and "पटेल" in neighbours("पाटिल")


def test_two_habits_of_writing_one_name_are_no_neighbours() -> None:
    assert "बिपिन" not in neighbours("विपिन")


def test_a_spelling_may_stand_for_several_names() -> None:
    assert twin_likeness("मिशेल", "Michelle") == twin_likeness("मिशेल", "Mitchell") == TWIN
    assert len(twin_rows("मिशेल")) > 1


def test_words_that_the_table_lacks_are_left_to_the_ear() -> None:
    assert twin_likeness("पुतिन", "Putin") is None
    assert twin_likeness("जॉर्ज", "Gorgeous") is None


def test_two_names_of_the_table_are_two() -> None:
    assert twin_likeness("शर्मा", "Varma") == APART


def test_only_rows_whose_consonants_differ_have_keys_of_their_own() -> None:
    assert twin_keys("ओलांद") == twin_keys("Hollande") != ()
    assert twin_keys("कुरियन") == twin_keys("Kurian") == ()
