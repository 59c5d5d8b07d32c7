from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.languages.attributing.quotations import find_orphans, find_quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('उसने कहा, "हम आएंगे।"', ["हम आएंगे।"]),
        ("उसने कहा, “हम आएंगे।”", ["हम आएंगे।"]),
        ("उसने कहा,”हम आएंगे।”", ["हम आएंगे।"]),
        ("उसने कहा, ' हम आएंगे। '", ["हम आएंगे।"]),
        ("उसने कहा, ‘‘हम आएंगे।’’", ["हम आएंगे।"]),
        ("Он сказал: «мы придём».", ["мы придём"]),
        ('"पहला," उसने कहा। "दूसरा।"', ["पहला,", "दूसरा।"]),
        ("\"लेकिन हम सोचेंगे,'' उन्होंने कहा।", ["लेकिन हम सोचेंगे,"]),
        ("तिने 'प्रभात'ला सांगितले, 'पूल बंद आहे'.", ["प्रभात", "पूल बंद आहे"]),
        ("the minister's car and the dogs' bowl", []),
    ],
)
def test_quotations_of_any_shape(text: str, quoted: list[str]) -> None:
    assert inner(text) == quoted


def test_an_unclosed_quotation_ends_with_its_sentence() -> None:
    (quotation,) = find_quotations('उसने कहा, "रास्ता बंद है। फिर वह चला गया।')
    assert not quotation.closed
    assert inner('उसने कहा, "रास्ता बंद है। फिर वह चला गया।') == ["रास्ता बंद है।"]


def test_an_unclosed_quotation_does_not_swallow_the_next() -> None:
    assert inner('एक "खुला रहा। दूसरा "बंद हुआ" और बस') == ["खुला रहा।", "बंद हुआ"]


def test_quotations_stay_in_their_line() -> None:
    assert inner('"पहली\nदूसरी" पंक्ति') == ["पहली"]


def test_a_closing_mark_without_opening_is_an_orphan() -> None:
    text = 'नीति का समर्थन करता है।"उन्होंने कहा'
    quotations = find_quotations(text)
    assert quotations == ()
    assert find_orphans(text, quotations) == (text.index('"'),)


@given(st.text(alphabet="अब क।.,\"'“”‘’«»\n", max_size=60))
def test_spans_are_ordered_and_never_overlap(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
        assert "\n" not in text[quotation.start : quotation.end]
        end = quotation.end
