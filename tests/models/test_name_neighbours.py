from srot.models.name_neighbours import find_neighbours, read_native_parts
from srot.text.name_parts import parse_word


def test_names_that_latin_letters_mix_up_are_neighbours_both_ways() -> None:
    found = find_neighbours([parse_word(word) for word in ("पटेल", "पाटिल", "गांधी")])
    assert found == {"पटेल": ["पाटिल"], "पाटिल": ["पटेल"]}


def test_spellings_of_one_name_are_none() -> None:
    assert find_neighbours([parse_word(word) for word in ("चौधरी", "चोधरी")]) == {}
    assert find_neighbours([parse_word(word) for word in ("शाही", "साही")]) == {}
    assert find_neighbours([parse_word(word) for word in ("मोहम्मद", "मुहम्मद")]) == {}


def test_the_table_of_names_is_read_word_by_word() -> None:
    words = [part.text for part in read_native_parts()]
    assert len(words) == len(set(words)) > 2000
    assert "पटेल" in words
