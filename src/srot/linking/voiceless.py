"""What tells without being anybody who speaks: news, other media, a deed, a pronoun."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.languages.tables import read_table
from srot.linking.notions import PEOPLE, find_notions, find_places
from srot.linking.reports import Report
from srot.records import Link
from srot.text.normal import fold

PRESS_NEWS = "press"
"""The sort of what tells that other media do so."""
OTHER_BODIES = frozenset(
    f"c:{notion}" for notion in ("ministry", "army", "police", "government", "court", "party", "company", "hospital", "embassy", "parliament")
)
"""Notions of bodies that no report calls an agency."""
BODIES = OTHER_BODIES | frozenset(f"c:{notion}" for notion in ("agency", "department", "commission", "council", "committee", "authority", "bank", "institute", "intelligence", "command", "headquarters"))
"""Notions of bodies of all kinds."""
STATE_OWNED = frozenset(("c:state", "c:government", "c:government-owned", "c:official"))
"""Notions of media that speak for a state."""


def is_news(name: str) -> bool:
    """Whether a name ends in a word for tidings: "police reports", "शुरुआती जानकारी"."""
    return bool(name) and no_voices().get(fold(name.split()[-1])) in ("news", PRESS_NEWS)


def is_press(link: Link, report: Report) -> bool:
    """Whether a source is what other media tell, none of them by name: "media reports", "खबरों"; not "police reports", "state media"."""
    if link.kind not in ("unnamed", "document") or not link.name or no_voices().get(fold(link.name.split()[-1])) != PRESS_NEWS:
        return False
    named = any(m.type != "LOC" and link.start < m.end and m.start < link.end for m in report.reading.mentions)
    return not named and find_notions(link.name, report.article.lang).isdisjoint(BODIES | PEOPLE | STATE_OWNED)


def is_pronoun(link: Link, report: Report) -> bool:
    """Whether nothing but a pronoun is known of a source: "उन्होंने", "it"."""
    bare = link.name == link.text and len(link.name.split()) == 1
    return bare and link.kind in ("person", "unnamed", "body") and not find_notions(link.name, report.article.lang)


@cache
def placing_words() -> frozenset[str]:
    """Words behind the head of a name that tell where it is or whose."""
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "of_words") if row["sort"] != "made")


@cache
def no_voices() -> Mapping[str, str]:
    """What tells without being anybody who says it: a word -> its sort."""
    return {fold(row["word"]): row["sort"] for row in read_table("srot.linking", "no_voices")}


def is_no_voice(link: Link, report: Report) -> bool:
    """Whether what tells is nobody who speaks: a deed ("a fresh check", "शवों की गिनती"), or news that nobody is named for ("शुरुआती जानकारी"). Those
    who know of a deed are somebody: "sources familiar with the move"."""
    if link.kind not in ("unnamed", "document", "person") or not link.name:
        return False
    sort = no_voices().get(fold(link.name.split()[-1]))
    deed = sort == "deed" and not find_notions(link.name, report.article.lang) & PEOPLE
    return deed or no_voices().get(_find_head(link.name)) == "deed" or (sort == "news" and not _is_of_somebody(link, report))


def _find_head(name: str) -> str:
    """The word before the first that tells where or whose: "no *signs* of a fire", "the worst *protests* in years"; none where no word tells it."""
    words = [fold(word) for word in name.split()]
    return next((words[number - 1] for number, word in enumerate(words) if number and word in placing_words()), "")


def _is_of_somebody(link: Link, report: Report) -> bool:
    """Whether a link names whose news it is: a body, a place, people."""
    notions = find_notions(link.name, report.article.lang)
    named = any(link.start < m.end and m.start < link.end for m in report.reading.mentions)
    return named or bool(notions & (BODIES | PEOPLE) or find_places(notions))
