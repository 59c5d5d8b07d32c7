"""Hindi quotations whose closing mark is missing: they go on to the end of their paragraph, or to where the report speaks again."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage, word_ranges
from srot.languages.attributing.quotations import Quotation
from srot.languages.hi.cues import find_hits


def lengthen_open(passage: Passage) -> Passage:
    """The passage with every quotation that is led up to and never closed as long as its speaker speaks; no other mark may follow on its line.

    >>> from srot.languages.attributing.passage import read_passage
    >>> from srot.languages.hi.sentences import split_sentences
    >>> text = "कोच ने कहा, 'हम तैयार हैं। हम जीतेंगे।"
    >>> passage = lengthen_open(read_passage(text, split_sentences(text)))
    >>> [text[q.inner_start : q.inner_end] for q in passage.quotations]
    ['हम तैयार हैं। हम जीतेंगे।']
    """
    quotations = tuple(_lengthened(passage, n) for n in range(len(passage.quotations)))
    if quotations == passage.quotations:
        return passage
    return replace(passage, quotations=quotations, quoted=word_ranges(passage.words, quotations))


def _lengthened(passage: Passage, n: int) -> Quotation:
    quotation, (first, _) = passage.quotations[n], passage.quoted[n]
    if quotation.closed or not _is_led_up_to(passage.text, quotation.start):
        return quotation
    number = next((s for s, span in enumerate(passage.sentences) if span[0] <= first < span[1]), None)
    behind = passage.text.find("\n", quotation.end)
    line_end = behind if behind >= 0 else len(passage.text)
    marked = any(quotation.end <= q.start < line_end for q in passage.quotations) or any(quotation.end <= passage.words[i].start < line_end for i in passage.orphans)
    if number is None or marked:
        return quotation
    last = number
    while last + 1 < len(passage.sentences) and passage.lines[last + 1] == passage.lines[number] and not find_hits(passage.keys, *passage.sentences[last + 1]):
        last += 1
    end = passage.words[passage.sentences[last][1] - 1].end
    return replace(quotation, end=max(end, quotation.end), inner_end=max(end, quotation.inner_end)) if last > number else quotation


def _is_led_up_to(text: str, start: int) -> bool:
    """Whether a comma, a colon, a dash or कि stands in front, be it at the end of the line before."""
    front = text[:start].rstrip()
    return front.endswith((",", ":", "-", "–", "—", " कि"))
