"""The attribution that another one only passes on, word for word."""

from __future__ import annotations

from srot.linking.named_origins import COMMITTEE
from srot.linking.notions import find_notions
from srot.linking.reports import Report
from srot.records import Attribution
from srot.text.words import find_words, is_word

ASSERTED = "asserted"
BETWEEN = 2
"""Words that bind a source, its cue and what it says: "that", "had"."""


def find_innermost(said: Attribution | None, report: Report) -> Attribution | None:
    """The attribution that all words of another are: "According to the paper's sources, the panel found that the roof was weak" is what the panel found. Who
    tells that somebody gave an order, or promised something, vouches for the deed himself."""
    if said is None:
        return None
    asserted = (other for other in report.reading.attributions if other.modality == ASSERTED)
    inside = (other for other in asserted if other is not said and said.start <= other.start and other.end <= said.end)
    return next((other for other in inside if _is_all_of(other, said, report)), said)


def _is_all_of(inner: Attribution, said: Attribution, report: Report) -> bool:
    """Whether nothing stands in the words of an attribution but another one that it passes on: its words, its source and its cue."""
    groups = any(chain[0].kind == "unnamed" and COMMITTEE not in find_notions(chain[0].name, report.article.lang) for chain in inner.chains)
    if groups or inner.cue is None or not said.chains or not all(chain[1:] == other for chain in inner.chains for other in said.chains[:1]):
        return False
    taken = [(inner.start, inner.end), (inner.cue.start, inner.cue.end), *((chain[0].start, chain[0].end) for chain in inner.chains)]
    words = (word for word in find_words(report.article.text, said.start, said.end) if is_word(word.text))
    return sum(1 for word in words if not any(start <= word.start < end for start, end in taken)) <= BETWEEN
