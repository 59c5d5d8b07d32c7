"""What stands in a Marathi clause for an event: its verb and its time."""

from __future__ import annotations

from srot.languages.eventing.dating import is_dateline, pick_time
from srot.languages.eventing.rules import Rule
from srot.languages.eventing.scene import Scene, within
from srot.languages.mr.event_clauses import STOPS
from srot.languages.mr.event_forms import cases
from srot.records import TimeExpression

_ENDS = (":", "–", "(")
_OWNED = frozenset(("च्या", "चा", "ची", "चे", "चं", "बाबत", "बद्दल", "प्रकरणी", "साठी"))
_WINDOW = 12
_TIGHT = 6
_NEXT = 3


def case_at(scene: Scene, high: int) -> str:
    """The ending of the noun whose words end before `high`; empty for the direct form."""
    return cases().get(scene.keys[high - 1], "")


def find_verb(scene: Scene, rule: Rule, low: int, high: int, clause: tuple[int, int]) -> int | None:
    """Where the verb stands that makes a noun the predicate: behind its direct form, or in a heading right before it ("घेतली भेट")."""
    keys = scene.keys
    if case_at(scene, high):
        return None
    reach = _WINDOW if rule.is_harmful() or low == clause[0] else _TIGHT
    for at in range(high, min(clause[1], high + reach)):
        if keys[at] in rule.verbs:
            return at
        if keys[at] in STOPS:
            return None
    return low - 1 if low > clause[0] and keys[low - 1] in rule.verbs and scene.owner[low - 1] < 0 else None


def find_stand(scene: Scene, high: int, verb: int | None) -> str:
    """``verb``, ``scene`` or ``aside``: see ``Stand``; in a noun's genitive another one has the clause's times."""
    if verb is not None:
        return "verb"
    return "aside" if case_at(scene, high) in _OWNED else "scene"


def find_time(scene: Scene, clause: tuple[int, int], low: int, high: int, stand: str) -> TimeExpression | None:
    """The time that dates an event: the nearest before it in its clause, else behind it; of a noun that stands aside one right before it."""
    times = [placed for placed in within(scene.times, *clause) if not is_dateline(scene, placed, _ENDS)]
    before = [placed for placed in times if placed.high <= low]
    if stand == "aside":
        return pick_time([placed for placed in before if low - placed.high <= _NEXT])
    after = [placed for placed in times if placed.low >= high]
    return pick_time(before[::-1]) or pick_time(after)
