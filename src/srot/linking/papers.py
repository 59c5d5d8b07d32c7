"""Papers and panels that are called by nothing that tells whose they are: "the data", "the panel", "the inquiry report"."""

from __future__ import annotations

from srot.gazetteer import lookup
from srot.linking.named_origins import COMMITTEE, Facts
from srot.linking.notions import find_notions, find_places

DATA = "c:data"
OFFICIAL = frozenset((DATA, "c:government", "c:government-owned", "c:official", "c:new", "late", "release", "publish"))
"""What figures are called that tells nothing of who made them."""
INQUIRY_REPORT = frozenset(("c:investigation", "c:report"))
FINDINGS = INQUIRY_REPORT | {"c:preliminary"}
"""Notions of the paper of an inquiry that tell nothing of who inquired."""
PANEL = frozenset((COMMITTEE, "c:member", "c:investigation", "c:high", "c:special", "high", "level", "special", "उच्चस्तरीय", "उच्च", "स्तरीय", "विशेष"))
"""Notions of what a panel is called that tells nothing of whose it is."""
INQUIRERS = frozenset(f"c:{notion}" for notion in ("ministry", "department", "police", "court", "commission", "army", "government", "authority"))
"""Bodies of which one beside an inquiry has made it."""


def is_bare_data(document: Facts) -> bool:
    """Whether a document is figures of which nothing tells whose they are: in one claim "government data", "आंकड़ों" and "official figures" are the same."""
    wordings = [find_notions(*name) for name in document.origin.names]
    return document.kind == "document" and all(DATA in words and all(_tells_nobody(key) for key in words) for words in wordings)


def is_bare_panel(body: Facts) -> bool:
    """Whether a body is a panel that looks into something, and by none of its names whose: in one claim "the panel" is "दो सदस्यीय समिति"."""
    return is_panel(body) and not body.rows and all(COMMITTEE in words and words <= PANEL for words in body.wording)


def _tells_nobody(notion: str) -> bool:
    return notion in OFFICIAL or bool(find_places(frozenset((notion,)))) or any(row.type == "LOC" for row in lookup(notion))


def is_finding(paper: Facts) -> bool:
    """Whether a paper tells what an inquiry found, and not by its words whose it was: "the report", "मामले की जांच रिपोर्ट"."""
    wordings = [find_notions(*name) for name in paper.origin.names]
    return paper.kind == "document" and all(words <= FINDINGS or (words >= INQUIRY_REPORT and not words & INQUIRERS) for words in wordings)


def is_panel(body: Facts) -> bool:
    """Whether a body is a panel by any of its names."""
    return body.kind == "body" and any(COMMITTEE in words for words in body.wording)


def is_paper_of_more(paper: Facts, bare: Facts) -> bool:
    """Whether a paper is a report of which the words tell more than of a bare one: "the autopsy report" beside "the report"."""
    mine, theirs = ([find_notions(*name) for name in found.origin.names] for found in (bare, paper))
    return paper.kind == "document" and all(a < b for a in mine for b in theirs)
