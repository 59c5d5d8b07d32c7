"""Whom a headline or the first sentence calls by what he is before the report names him: "पुल गिरेगा, बोले विशेषज्ञ", below "पुल विशेषज्ञ मोहन राणा ने कहा".

Agencies open so as a rule: "an official said on Monday", and the next paragraph names the one officer whom they asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from srot.linking.notions import PEOPLE, find_notions, find_places
from srot.linking.officers import UNSERVING
from srot.linking.offices import APPOSED, MILITARY_RANKS, find_role
from srot.linking.reports import Report
from srot.linking.same_officer import OFFICIAL, OTHER, PLAIN, SOME, is_another
from srot.records import Link, Mention
from srot.text.words import find_words, is_word

UNNAMED = frozenset(("c:source", "c:people", "c:family", "c:eyewitness"))
"""Who is called so because he is not to be named, or is several."""
MORE = frozenset((OTHER, SOME))
"""Sorts of words by which somebody is not the one who is named below; "an expert" may be."""
ENDS = "।.!?;:\n\"“”"
"""Marks beyond which words beside a name tell of somebody else."""


def find_named_below(link: Link, report: Report) -> Link | None:
    """The one speaker with a name further down who is what a link of the headline or of the first sentence calls him; ``None`` where nobody or several are."""
    others = any(is_another(words, MORE) for words in (link.text, link.name))
    if link.kind not in ("person", "unnamed") or link.start >= _end_of_opening(report) or others or _is_named(link, report):
        return None
    sort = find_notions(link.name, report.article.lang)
    if not sort & (PEOPLE | MILITARY_RANKS) or sort & UNNAMED:
        return None
    named = {mention.name: mention for mention in _speakers_behind(link, report) if _is_called(mention, sort, report)}
    if len(named) != 1:
        return None
    mention = next(iter(named.values()))
    return Link(mention.text, mention.start, mention.end, mention.name, "person")


def _is_named(link: Link, report: Report) -> bool:
    return any(m.type == "PER" and m.start < link.end and link.start < m.end for m in report.reading.mentions)


def _end_of_opening(report: Report) -> int:
    """Where the headline that was left in the text ends, with the first sentence below it."""
    text = report.article.text
    title = max(text.find("\n"), 0)
    return next((s.end for s in report.reading.sentences if s.end > title), len(text))


def _speakers_behind(link: Link, report: Report) -> Iterator[Mention]:
    """Where those are named in full who speak behind a link."""
    speak = {chain[0].name for said in report.reading.attributions for chain in said.chains if chain and chain[0].kind == "person" and chain[0].start > link.end}
    for mention in report.reading.mentions:
        if mention.type == "PER" and mention.start > link.end and mention.name in speak and len(mention.text.split()) > 1:
            yield mention


def _is_called(mention: Mention, sort: frozenset[str], report: Report) -> bool:
    """Whether words of office, or others right beside a name, tell all that somebody is called; an officer is called an official too."""
    held = find_notions(find_role(mention, report) or "", report.article.lang) | find_notions(_words_beside(mention, report), report.article.lang)
    officer = bool(held & (PEOPLE | MILITARY_RANKS)) and not held & UNSERVING
    return sort - PLAIN - find_places(sort) <= held and (OFFICIAL not in sort or officer)


def _words_beside(mention: Mention, report: Report) -> str:
    """The words right before a name, and those that a comma parts from it: "Mohan Rana, an expert on bridges from Pune"."""
    text = report.article.text
    before = text[max(0, mention.start - APPOSED) : mention.start]
    behind = text[mention.end : mention.end + APPOSED]
    words = before[max(before.rfind(mark) for mark in f"{ENDS},") + 1 :]
    if not behind.lstrip().startswith(","):
        return words
    apposed = behind.lstrip()[1:]
    ends = [place for mark in f"{ENDS}," if (place := apposed.find(mark)) >= 0]
    last = [word.end for word in find_words(apposed) if is_word(word.text)]
    return f"{words} {apposed[: min([*ends, *last[-2:-1]])]}" if last else words
