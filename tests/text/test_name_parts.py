"""Names taken apart: titles, letters, concepts."""

import pytest

from srot.text.name_parts import parse_name, spell_letters


@pytest.mark.parametrize(
    ("word", "letters"),
    [("केसीएनए", "kcna"), ("एनडीआरएफ", "ndrf"), ("डब्ल्यूएचओ", "who"), ("यूएन", "un"), ("पुतिन", ""), ("किम", "")],
)
def test_letters_spelled_out(word, letters):
    assert spell_letters(word) == letters


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("राष्ट्रपति व्लादिमीर पुतिन", ["व्लादिमीर", "पुतिन"]),
        ("डॉ. मनमोहन सिंह", ["मनमोहन", "सिंह"]),
        ("मोदी जी", ["मोदी"]),
        ("President Putin's", ["Putin"]),
        ("श्री", ["श्री"]),
    ],
)
def test_titles_come_off_unless_nothing_is_left(name, words):
    assert [part.text for part in parse_name(name).parts] == words


def test_ke_is_a_letter_at_the_front_and_of_in_the_middle():
    assert parse_name("के चंद्रशेखर राव").parts[0].kind == "name"
    assert parse_name("रूस के रक्षा मंत्रालय").parts[1].kind == "function"


def test_acronyms_with_and_without_stops():
    assert parse_name("यू.एन.").acronym == parse_name("UN").acronym == parse_name("यूएन").acronym == "un"
    assert parse_name("Putin").acronym == ""
