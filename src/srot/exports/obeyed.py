"""Readings as the links of a ledger show them: with the rulings that the last linking run obeyed."""

from __future__ import annotations

from collections.abc import Callable

from srot.ledger import View, listing
from srot.linking.reports import Report
from srot.linking.rulings import NO_RULINGS, Rulings, arrange_rulings, correct_source, heed_findings
from srot.records import Article, Attribution, Judgement, Reading


def find_obeyed(view: View) -> Rulings:
    """The rulings that the last linking run obeyed.

    A ruling given since waits for the next run, and one withdrawn since is obeyed until then: pages and files show what the
    stories and claims beside them were made of.
    """
    linked_at = listing.linked_at(view.store)
    if linked_at is None:
        return NO_RULINGS
    return arrange_rulings(item for item in view.judgements() if is_obeyed(item, linked_at))


def is_obeyed(item: Judgement, linked_at: str) -> bool:
    """Whether links made at a time show a ruling."""
    return item.made_at <= linked_at and (item.withdrawn_at is None or item.withdrawn_at > linked_at)


def correct_by(rulings: Rulings) -> Callable[[Attribution], Attribution]:
    """What gives an attribution the source that people ruled it to have."""
    return lambda said: correct_source(said, rulings.right.get(("attribution", said.id)))


def heed(article: Article, reading: Reading, rulings: Rulings) -> Reading:
    """The reading of an article as people ruled its findings; times counted from a day that was corrected have no value of their own."""
    return heed_findings(Report(article, reading), rulings).reading
