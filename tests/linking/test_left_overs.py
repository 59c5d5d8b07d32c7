"""What of a sentence is told beside what a source says in it."""

from __future__ import annotations

from typing import Any

import pytest

from srot.languages.load import load_pack
from srot.linking.left_overs import find_left_overs, largest_rest, told_spans
from srot.records import Span


@pytest.mark.parametrize(
    ("lang", "text", "source", "said", "cue", "left"),
    [
        ("hi", "मेयर ने पुल बंद कर दिया और दो लाख रुपये देने की घोषणा की।", "मेयर", "दो लाख रुपये देने", "घोषणा की", ["मेयर ने पुल बंद कर दिया"]),
        ("hi", "हादसे में सात मजदूरों की मौत हुई है, जबकि कई अन्य घायल बताए जा रहे हैं।", "बताए जा रहे हैं", "कई अन्य घायल", "बताए जा रहे हैं", ["हादसे में सात मजदूरों की मौत हुई है"]),
        ("hi", "मेयर ने साजिश का आरोप लगाया है और दूत को देश से निकाल दिया गया है।", "मेयर", "साजिश", "आरोप लगाया है", ["दूत को देश से निकाल दिया गया है"]),
        ("hi", "मेयर ने पुल का दौरा करते हुए बताया कि पुल बंद रहेगा।", "मेयर", "पुल बंद रहेगा", "बताया", []),
        ("en", "The mayor has closed the bridge and ordered a full inquiry.", "The mayor", "a full inquiry", "ordered", ["The mayor has closed the bridge"]),
        ("en", "The hurt were taken to the town hospital, and nine men are feared dead.", "are feared", "nine men", "are feared", ["The hurt were taken to the town hospital"]),
        ("en", "A day after the old pier of the harbour fell, the mayor said the bridge is closed.", "the mayor", "the bridge is closed", "said", ["the old pier of the harbour fell"]),
        ("en", "A barge sank off the old pier of the harbour, as first findings showed a leak in the hull.", "first findings", "a leak in the hull", "showed", ["A barge sank off the old pier of the harbour"]),
        ("en", "The mayor, an old man, said the bridge is closed.", "The mayor", "the bridge is closed", "said", []),
    ],
)
def test_a_whole_clause_that_a_joining_word_parts_is_left_over(reporters: Any, lang: str, text: str, source: str, said: str, cue: str, left: list[str]) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.said(said, ((source, "person"),), cue=cue)
    report = page.report()
    told = told_spans(report.reading.attributions)
    found = find_left_overs(report, load_pack(lang).lexicon(), report.reading.sentences[0], told)
    assert [report.article.text[span.start : span.end].rstrip("।") for span in found] == left


def test_a_clause_with_a_figure_is_left_over_however_short(reporters: Any) -> None:
    text = "अब तक दो नाविकों की गिरफ्तारी हो चुकी है, लेकिन पुलिस को शक है कि और लोग भी शामिल थे।"
    page = reporters.Page("a", text, lang="hi")
    page.figure("दो नाविकों", 2.0, of="नाविकों")
    page.said("और लोग भी शामिल थे", (("पुलिस", "body"),), cue="शक है")
    report = page.report()
    (left,) = find_left_overs(report, load_pack("hi").lexicon(), report.reading.sentences[0], told_spans(report.reading.attributions))
    assert text[left.start : left.end] == "अब तक दो नाविकों की गिरफ्तारी हो चुकी है"


def test_the_largest_rest_is_the_longest_that_nobody_says() -> None:
    assert largest_rest(Span(0, 20), [Span(2, 5), Span(10, 12)]) == Span(12, 20)
    assert largest_rest(Span(0, 20), [Span(0, 20)]) == Span(0, 0)
