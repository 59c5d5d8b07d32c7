"""The parts of a clause that each tell something: what happened first, its main verb, and what it tells by the way at its end.

"She was shot outside the office, where a rally was held", "the snow slid down the slope, burying the camp", "नकदी मिलने के बाद जज का तबादला हुआ" each tell
two things, of which other reports tell one.
"""

from __future__ import annotations

from srot.languages.line_words import is_whole, skip_joint
from srot.languages.side_clauses import follows_on, skip_occasion
from srot.records import Span
from srot.text.words import find_words, is_word

_EDGE = " \t\n,;:-–—।."


def find_tails(text: str, lang: str, clause: Span) -> tuple[Span, ...]:
    """The parts in text order; the clause itself where it has none."""
    opening = clause.start + skip_occasion(text[clause.start : clause.end], lang)
    parts = [Span(clause.start, opening)] if opening > clause.start else []
    start = opening + len(text[opening : clause.end]) - len(text[opening : clause.end].lstrip(_EDGE))
    main = start
    for place in [word.start for word in find_words(text, start, clause.end) if is_word(word.text)][1:]:
        left = text[start:place].rstrip(_EDGE)
        if follows_on(text[clause.start : place], text[place : clause.end], lang) and (start > main or is_whole(left, lang)):
            parts.append(Span(start, start + len(left)))
            start = place + skip_joint(text[place : clause.end], lang)
    return (*parts, Span(start, clause.end)) if parts else (clause,)
