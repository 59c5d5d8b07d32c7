"""The words of office beside the name of a speaker."""

from __future__ import annotations

from collections.abc import Sequence

from srot.linking.named_origins import SPOKESPERSON
from srot.linking.notions import PEOPLE, find_notions
from srot.linking.reports import Report
from srot.records import Link, Mention
from srot.text.words import find_words, is_word

BEFORE_OFFICE = 3
"""Words before "spokesman" that may name whom he speaks for."""


def find_titles(link: Link, report: Report, known: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The words of office beside the name of a speaker, before a bare "spokesman" a few more, which say whose; and those `known` of him."""
    if link.kind != "person":
        return ()
    beside = [m for m in report.reading.mentions if m.role and m.start < link.end and link.start < m.end]
    title = link.text.removesuffix(link.name).strip() if link.text.endswith(link.name) else ""
    ahead = ((title, report.article.lang),) if find_notions(title, report.article.lang) & PEOPLE else ()
    return tuple(dict.fromkeys((*ahead, *((_whole_office(mention, report), report.article.lang) for mention in beside), *known)))


def _whole_office(mention: Mention, report: Report) -> str:
    role, text = mention.role or "", report.article.text
    if find_notions(role, report.article.lang) != {SPOKESPERSON}:
        return role
    place = text.rfind(role, 0, mention.start)
    sentence = max((span.start for span in report.reading.sentences if span.start <= place), default=0)
    before = [word for word in find_words(text[sentence : max(place, sentence)])][-BEFORE_OFFICE:]
    while before and not all(is_word(word.text) for word in before):
        before = before[1:]
    return " ".join((*(word.text for word in before), role))
