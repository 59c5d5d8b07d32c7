"""History: every ruling, with what it changed and whether it is obeyed."""

from __future__ import annotations

from srot.exports.obeyed import is_obeyed
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
        waiting=sum(find_state(item, linked_at) == "waiting" for item in rulings),
        running=running,
        turning=turning,
    )


def count_waiting(view: View) -> int:
    """Rulings given or withdrawn since the last linking run."""
    linked_at = listing.linked_at(view.store) or ""
    return sum(find_state(item, linked_at) == "waiting" for item in view.judgements())


def find_state(item: Judgement, linked_at: str) -> str:
    """``in-force``, ``withdrawn``, or ``waiting`` where the links do not show a ruling, or its end, yet.

    One withdrawn before it was ever obeyed has nothing to wait for.
    """
    in_force = item.withdrawn_at is None
    if is_obeyed(item, linked_at) != in_force:
        return "waiting"
    return "in-force" if in_force else "withdrawn"


def _make_line(item: Judgement, words: Words, linked_at: str) -> RulingLine:
    change = read_change(item.note)
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
        state=words(f"state.{find_state(item, linked_at)}"),
    )


def _address(item: Judgement) -> str | None:
    """The page of what is judged, where it has one of its own."""
    named = item.left.partition(":")[0]
    prefixes = {"art-": "report", "ent-": "entity", "dis-": "disagreement", "claim-": "claim", "story-": "story"}
    return next((f"/{page}/{named}" for prefix, page in prefixes.items() if named.startswith(prefix)), None)
