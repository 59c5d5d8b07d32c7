"""Set phrases, found by the small patterns of a table: ``a|b`` one of several, ``a?`` may be missing, ``[a]`` the noun, ``*`` any word, ``$`` the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.attributing.passage import Passage
from srot.languages.tables import read_table
from srot.text.normal import fold

_ANY, _END = "*", "$"


@dataclass(frozen=True, slots=True)
class _Step:
    keys: frozenset[str]
    optional: bool
    noun: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase at words `start` to `end`; `noun` is the place of its noun in brackets, or -1; `use` the second column of its row."""

    start: int
    end: int
    noun: int
    use: str


_Rows = tuple[tuple[tuple[_Step, ...], str, frozenset[str] | None], ...]


@cache
def _patterns(package: str, table: str) -> Mapping[str, _Rows]:
    """Each word that a phrase can begin with, and the phrases that do, in the order of the table, with the words that must stand behind it, if any must."""
    made: dict[str, _Rows] = {}
    for row in read_table(package, table):
        cue, use = row.values()
        steps = tuple(_step(part) for part in cue.split())
        for key in sorted(_openings(steps)):
            made[key] = (*made.get(key, ()), (steps, use, _behind(steps, key)))
    return made


def _openings(steps: Sequence[_Step]) -> frozenset[str]:
    needed = next(n for n, step in enumerate(steps) if not step.optional)
    return frozenset().union(*(step.keys for step in steps[: needed + 1]))


def _behind(steps: Sequence[_Step], key: str) -> frozenset[str] | None:
    """The words of which one stands behind the `key` that a phrase begins with; ``None`` where any may, or none."""
    first = next(n for n, step in enumerate(steps) if key in step.keys or _ANY in step.keys)
    behind = steps[first + 1 :]
    needed = next((n for n, step in enumerate(behind) if not step.optional), None)
    if needed is None:
        return None
    keys = frozenset().union(*(step.keys for step in behind[: needed + 1]))
    return None if keys & {_ANY, _END} else keys


def _step(part: str) -> _Step:
    noun, optional = part.startswith("["), part.endswith("?")
    return _Step(frozenset(fold(w.strip("?[]")) for w in part.split("|")), optional, noun)


def find_patterns(
    passage: Passage, start: int, end: int, package: str, table: str, blocked: frozenset[str] = frozenset()
) -> Iterator[Found]:
    """The phrases of a table between two words, outside quotations, the longest at each place; none in front of a `blocked` word.

    The table has two columns: the pattern, and what it is used for.
    """
    keys, reached, patterns = passage.keys, start, _patterns(package, table)
    for i in [i for i in range(start, end) if keys[i] in patterns]:
        if i < reached:
            continue
        behind = keys[i + 1] if i + 1 < end else ""
        found = [f for steps, use, must in patterns[keys[i]] if (must is None or behind in must) and (f := _match(keys, i, end, steps, use)) is not None]
        best = max(found, key=lambda f: f.end, default=None)
        free = best is not None and not (best.end < end and keys[best.end] in blocked)
        if best is not None and free and passage.quotation_at(i) is None:
            yield best
            reached = best.end


def _match(keys: Sequence[str], i: int, end: int, steps: Sequence[_Step], use: str) -> Found | None:
    j, noun = i, -1
    for step in steps:
        if _END in step.keys:
            if j < end and keys[j] not in _ENDS:
                return None
        elif j < end and (keys[j] in step.keys or _ANY in step.keys):
            noun = j if step.noun else noun
            j += 1
        elif not step.optional:
            return None
    return Found(i, j, noun, use)


_ENDS = frozenset("।.!?;,")
