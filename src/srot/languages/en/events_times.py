"""Which time of an English clause is that of its event: not that of a saying, of a toll that rose, or of another deed."""

from __future__ import annotations

from srot.languages.en.events_book import rule_book
from srot.languages.en.events_roles import PREPOSITIONS
from srot.languages.eventing.dating import is_dateline, pick_time
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.scene import Placed, Scene, within
from srot.records import TimeExpression
from srot.text.words import is_word

_PACKAGE = "srot.languages.en"
_ENDS = ("(", ":", "-", "—", "–")
_MEASURED = 6
_CLAIM = word_set(_PACKAGE, "claim")
_ARTICLES, _NO_NOUNS = frozenset(("the", "a", "an")), word_set(_PACKAGE, "opener") | word_set(_PACKAGE, "auxiliary") | word_set(_PACKAGE, "leading")
_COUNTS, _MOVES = word_set(_PACKAGE, "count"), word_set(_PACKAGE, "moves")
_SHORTEST_DEED = 4
_SINCE = ("since",)


def dates_a_noun(scene: Scene, clause: tuple[int, int], time: TimeExpression) -> bool:
    """Whether a time stands between an article and the noun that it dates, which is another deed than the verb's: "convicted them for the July massacre"."""
    placed = next((t for t in within(scene.times, *clause) if t.item is time), None)
    if placed is None or placed.low <= clause[0] or placed.high >= clause[1]:
        return False
    behind = scene.keys[placed.high]
    return scene.keys[placed.low - 1] in _ARTICLES and is_word(behind) and behind not in PREPOSITIONS and behind not in _NO_NOUNS


def owns(scene: Scene, placed: Placed[TimeExpression], at: int) -> bool:
    """Whether only what measures it stands between a time with an 's and its noun: "Wednesday's 7.6-magnitude earthquake"."""
    gap = scene.keys[placed.high : at]
    owned = scene.keys[placed.high - 1].endswith(("'s", "’s")) or gap[:1] in (("'s",), ("’s",))
    return owned and len(gap) <= _MEASURED and any(key[0].isdigit() for key in gap)


def find_move(keys: tuple[str, ...], clause: tuple[int, int]) -> int:
    """Where a count is said to move, and what stands behind says when: "the toll of the quake that struck Chile rose on Sunday"."""
    return next((at for at in range(*clause) if keys[at] in _MOVES and keys[at] not in rule_book().words["strike"]), clause[1])


def find_time(scene: Scene, clause: tuple[int, int], low: int, high: int, *, verbal: bool) -> TimeExpression | None:
    """The nearest time behind the event, else before it; not one right behind a verb of saying ("said on Monday").

    A time before a noun is another verb's ("arrested on Friday over the crash"), but for "Friday's crash" and "died on Friday in a crash".
    """
    times = [t for t in within(scene.times, *clause) if not _is_of_saying(scene, t, clause[0]) and not is_dateline(scene, t, _ENDS)]
    times = [t for t in times if verbal or scene.keys[max(clause[0], t.low - 1) : t.low] != _SINCE]
    after = [t for t in times if t.low >= high and not _is_of_toll(scene, clause[0], low, high, t)]
    before = [t for t in times if t.high <= low and (verbal or _is_near(scene, t, low, clause[0]))]
    ordered: list[Placed[TimeExpression]] = [*after, *reversed(before)]
    return pick_time(ordered)


def _is_of_toll(scene: Scene, start: int, low: int, high: int, placed: Placed[TimeExpression]) -> bool:
    """Whether a time tells when a count rose, not when the event took place: "the death toll in the fire rose to 40 on Sunday"."""
    return not _COUNTS.isdisjoint(scene.keys[start:low]) and not _MOVES.isdisjoint(scene.keys[high : placed.low])


def _is_near(scene: Scene, placed: Placed[TimeExpression], low: int, start: int) -> bool:
    gap = scene.keys[placed.high : low]
    return _strikes(scene.keys[start : placed.low]) or _strikes(gap) or not (any(key in PREPOSITIONS for key in gap) or any(map(_is_deed, gap)))


def _strikes(keys: tuple[str, ...]) -> bool:
    """Whether the first deed told is one that harms: "died on Friday in a crash", not "on Friday visited the area hit by floods"."""
    first = next((i for i, key in enumerate(keys) if key == "to" or _is_deed(key) or key in rule_book().words["strike"]), None)
    return first is not None and keys[first] in rule_book().words["strike"] and keys[first - 1 : first] != ("-",)


def _is_deed(key: str) -> bool:
    return len(key) > _SHORTEST_DEED and key.endswith("ed")


def _is_of_saying(scene: Scene, placed: Placed[TimeExpression], start: int) -> bool:
    return any(key in _CLAIM for key in scene.keys[max(start, placed.low - 2) : placed.low])
