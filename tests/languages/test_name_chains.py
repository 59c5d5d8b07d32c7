from __future__ import annotations

from srot.languages.name_chains import fullest_names, spread_names, vote_types
from srot.languages.name_spans import Found, Line
from srot.text.words import find_words


def _line(text: str, *found: Found) -> Line:
    words = find_words(text)
    return Line(words, tuple(word.text for word in words), found)


def test_most_votes_decide_the_type() -> None:
    seen = [_line("मीरा गईं", Found(0, 1, kind, "model")) for kind in ("PER", "PER", "LOC")]
    assert [line.found[0].type for line in vote_types(seen)] == ["PER"] * 3


def test_the_gazetteer_outvotes_the_model() -> None:
    lines = [_line("Paris fell", Found(0, 1, "LOC", "gazetteer", "city", "city.paris"))]
    lines += [_line("Paris fell", Found(0, 1, "PER", "model"))] * 3
    assert {line.found[0].type for line in vote_types(lines)} == {"LOC"}


def test_a_full_name_is_marked_wherever_it_stands() -> None:
    lines = [_line("Анна Петрова пришла", Found(0, 2, "PER", "model")), _line("Позже Анна Петрова ушла")]
    spread = spread_names(lines, lambda line, place: False)
    assert [(name.first, name.last, name.made_by) for name in spread[1].found] == [(1, 3, "article")]


def test_an_agency_named_like_a_common_word_is_not_spread() -> None:
    dateline = _line("पटना (भाषा) जाम लगा", Found(2, 3, "ORG", "gazetteer", "agency", "media.pti"))
    spread = spread_names([dateline, _line("यह भाषा कठिन है")], lambda line, place: False)
    assert [len(line.found) for line in spread] == [1, 0]


def test_a_short_form_joins_the_only_bearer() -> None:
    lines = [_line("अनु शर्मा आईं", Found(0, 2, "PER", "model")), _line("शर्मा बोलीं", Found(0, 1, "PER", "model"))]
    assert fullest_names(lines) == [["अनु शर्मा"], ["अनु शर्मा"]]


def test_two_bearers_of_a_part_are_never_joined() -> None:
    people = _line("अनु शर्मा और रवि शर्मा", Found(0, 2, "PER", "model"), Found(3, 5, "PER", "model"))
    short = _line("शर्मा बोले", Found(0, 1, "PER", "model"))
    assert fullest_names([people, short])[1] == ["शर्मा"]


def test_a_part_goes_to_the_one_named_before_it() -> None:
    lines = [
        _line("अनु शर्मा आईं", Found(0, 2, "PER", "model")),
        _line("शर्मा बोलीं", Found(0, 1, "PER", "model")),
        _line("रवि शर्मा गए", Found(0, 2, "PER", "model")),
    ]
    assert fullest_names(lines)[1] == ["अनु शर्मा"]


def test_brackets_explain_a_short_form() -> None:
    full = _line("Blue River Union (BRU) met", Found(0, 3, "ORG", "model"), Found(4, 5, "ORG", "model"))
    assert fullest_names([full, _line("BRU left", Found(0, 1, "ORG", "model"))]) == [["Blue River Union"] * 2, ["Blue River Union"]]
