"""History: every ruling, with what it changed and whether it is obeyed."""

from __future__ import annotations

from srot.interface import Words, write_date
from srot.ledger import View, listing
from srot.records import Judgement
from srot.web.asking import Ask
from srot.web.lines import cut_page
from srot.web.pages import HistoryPage, RulingLine
from srot.web.ruling import read_change

PAGE = 40


def make_history(ask: Ask, *, running: bool = False) -> HistoryPage:
    """The rulings, the newest first; those given since the last linking run wait for the next."""
    linked_at = listing.linked_at(ask.store) or ""
    rulings = sorted(ask.view.judgements(), key=lambda item: (item.withdrawn_at or item.made_at, item.id), reverse=True)
    lines = [_make_line(item, ask.words, linked_at) for item in rulings]
    shown, turning = cut_page(ask, lines, PAGE)
    return HistoryPage(
        title=ask.words("history.title"),
        rulings=shown,
        waiting=sum(_waits(item, linked_at) for item in rulings),
        running=running,
        turning=turning,
    )


def count_waiting(view: View) -> int:
    """Rulings given or withdrawn since the last linking run."""
    linked_at = listing.linked_at(view.store) or ""
    return sum(_waits(item, linked_at) for item in view.judgements())


def _waits(item: Judgement, linked_at: str) -> bool:
    """Whether the links do not show a ruling yet; one withdrawn before it was ever obeyed has nothing to wait for."""
    if item.withdrawn_at:
        return item.made_at <= linked_at < item.withdrawn_at
    return item.made_at > linked_at


def _make_line(item: Judgement, words: Words, linked_at: str) -> RulingLine:
    change = read_change(item.note)
    state = "waiting" if _waits(item, linked_at) else "withdrawn" if item.withdrawn_at else "in-force"
    return RulingLine(
        id=item.id,
        kind=words.label("ruling", item.kind),
        verdict=words.label("verdict", item.verdict),
        left=item.left,
        right=item.right,
        about=change.before or item.left,
        href=_address(item),
        before=change.before,
        after=words.label("verdict", change.after),
        note=change.words,
        author=item.author,
        made_at=item.made_at,
        made=write_date(item.made_at[:16], words),
        withdrawn_at=item.withdrawn_at,
        withdrawn=write_date(item.withdrawn_at[:16], words) if item.withdrawn_at else None,
        state=words(f"state.{state}"),
    )


def _address(item: Judgement) -> str | None:
    """The page of what is judged, where it has one of its own."""
    prefixes = {"art-": "report", "ent-": "entity", "dis-": "disagreement", "claim-": "claim", "story-": "story"}
    return next((f"/{page}/{item.left}" for prefix, page in prefixes.items() if item.left.startswith(prefix)), None)
