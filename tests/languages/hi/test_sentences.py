"""Where a Hindi sentence ends when its full stop stands without a space."""

from __future__ import annotations

import pytest

from srot.languages.hi.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("नहर सूखी है I पंप बंद है I", ["नहर सूखी है", "पंप बंद है"]),
        ("नहर सूखी है l पंप बंद है|", ["नहर सूखी है", "पंप बंद है"]),
        ("वह ग्रेड I में है।", ["वह ग्रेड I में है।"]),
        ("नहर सूखी है। पंप बंद है।", ["नहर सूखी है।", "पंप बंद है।"]),
        ("मरने वालों की संख्या 61 हो गई है.210 लोग घायल हैं.", ["मरने वालों की संख्या 61 हो गई है.", "210 लोग घायल हैं."]),
        ("पुल टूट गया.NDRF की टीम पहुंची.", ["पुल टूट गया.", "NDRF की टीम पहुंची."]),
        ("टिकट रु.500 का है.", ["टिकट रु.500 का है."]),
        ("गेट नं.5 पर भीड़ थी.वहां दो लोग गिरे.", ["गेट नं.5 पर भीड़ थी.", "वहां दो लोग गिरे."]),
        ("वेबसाइट example.com पर 2.5 लाख लोग आए.", ["वेबसाइट example.com पर 2.5 लाख लोग आए."]),
    ],
)
def test_a_sentence_ends_behind_a_closing_verb_whatever_stands_for_the_danda(text: str, sentences: list[str]) -> None:
    assert [text[span.start : span.end] for span in split_sentences(text)] == sentences


def test_an_ellipsis_in_front_of_a_letter_is_a_pause() -> None:
    text = "वह बोला, रुको…सोचो। कल गया है…लौटा नहीं।"
    assert [text[span.start : span.end] for span in split_sentences(text)] == ["वह बोला, रुको…सोचो।", "कल गया है", "लौटा नहीं।"]


def test_three_dots_that_stand_at_a_closing_verb_part_sentences() -> None:
    text = "पुल टूट गया...दो गांव कट गए हैं। वह रुका... सोचने लगा।"
    assert [text[span.start : span.end] for span in split_sentences(text)] == ["पुल टूट गया", "दो गांव कट गए हैं।", "वह रुका... सोचने लगा।"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ज़िला कलेक्टर जी. टी. पंड्या ने बताया।", 1),
        ("मंत्री जी. किशन रेड्डी ने बताया।", 1),
        ("धन्यवाद मंत्री जी. आपने पुल बनवाया।", 2),
        ("पुल बनवाया मोदी जी. के. कविता ने कहा।", 2),
        ("यह बोले रमेश जी. टीम लौट गई।", 2),
    ],
)
def test_g_is_an_initial_before_another_one_or_between_a_title_and_a_name(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count
