"""Headings that put the words in front of who rebukes or retorts with them: "नदी सूख रही है: कोर्ट ने निगम को लगाई फटकार"."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_parts import Clause, Source, closes
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import is_future
from srot.text.normal import fold


def said_in_heading(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """What stands in front of "क ने ख को लगाई फटकार", "क ने कसा तंज", closing a heading, behind a colon, a question mark or dots."""
    passage, keys = clause.passage, clause.passage.keys
    retorts = keys[hit.noun] in _RETORTS if hit.noun >= 0 else fold(hit.lemma) in _RETORTS
    if not retorts or hit.silent or source.end > hit.start or keys[clause.end - 1] in ("।", ".") or not closes(clause, hit.end):
        return None
    if any(keys[i] in ("कि", ",") for i in range(source.end, hit.start)):
        return None
    if source.start > clause.start:
        span = clauses.trim(passage, clause.start, source.start - 1) if keys[source.start - 1] in _PARTING else (0, 0)
    else:
        span = _sentence_before(clause)
    if span[1] - span[0] < 3 or not _is_said(passage, *span):
        return None
    return make_saying(clause, hit, source, *span, "before")


def _sentence_before(clause: Clause) -> tuple[int, int]:
    """The sentence in front of this one in the same heading: "पुल कब बनेगा? मंत्री को विपक्ष ने घेरा"."""
    passage, number = clause.passage, clause.number
    if number == 0 or passage.lines[number - 1] != passage.lines[number]:
        return 0, 0
    start, end = passage.sentences[number - 1]
    alone = number == 1 or passage.lines[number - 2] != passage.lines[number]
    return clauses.trim(passage, start, end) if alone and passage.keys[end - 1] in _PARTING else (0, 0)


def _is_said(passage: Passage, start: int, end: int) -> bool:
    """Whether words read as speech: they ask, they are quoted, or they end in a verb that nobody else has said."""
    last = passage.keys[end - 1]
    asked = passage.keys[end : end + 1] == ("?",)
    quoted = passage.quotation_at(end - 1) is not None
    return asked or quoted or last in _CLAUSE_ENDS or is_future(last)


_PARTING = frozenset((":", "?", "!", "…", "..", "...", ".", "-", "–", "—", "'", '"', "’", "”"))
_RETORTS = words("retorts")
_CLAUSE_ENDS = words("clause-endings") | words("heading-predicates") | words("wishes")
