"""The scene of an article: its words with the findings that stand on them, looked up by position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from srot.languages.eventing.occasions import find_occasion_times
from srot.languages.pack import Draft
from srot.languages.token_row import TokenRow, token_row
from srot.records import Mention, Quantity, TimeExpression

T = TypeVar("T")


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A finding and the range of words ``[low, high)`` that it stands on."""

    item: T
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Scene:
    """An article as words. Positions count words of ``row``; `sentences` are ranges of them, `lines` their line numbers.

    `owner` gives for a word the number of the mention that it belongs to, or -1.
    """

    draft: Draft
    row: TokenRow
    sentences: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    mentions: tuple[Placed[Mention], ...]
    times: tuple[Placed[TimeExpression], ...]
    quantities: tuple[Placed[Quantity], ...]
    owner: tuple[int, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Folded words."""
        return self.row.keys


def set_scene(draft: Draft, meant: Mapping[str, str] | None = None) -> Scene:
    """The scene of a draft whose sentences, names, times and quantities are found; `meant` tells for slips of spelling which key is meant."""
    row = token_row(draft.article.text)
    if meant and not meant.keys().isdisjoint(row.keys):
        row = replace(row, keys=tuple([meant.get(key, key) for key in row.keys]))
    mentions = _place(row, draft.mentions)
    owner = [-1] * len(row.keys)
    occasions = find_occasion_times(draft)
    for number, placed in enumerate(mentions):
        for position in range(placed.low, placed.high):
            owner[position] = number
    return Scene(
        draft=draft,
        row=row,
        sentences=tuple((placed.low, placed.high) for placed in _place(row, draft.sentences)),
        lines=_number_lines(draft),
        mentions=mentions,
        times=_place(row, tuple(time for time in draft.times if time.id not in occasions)),
        quantities=_place(row, draft.quantities),
        owner=tuple(owner),
    )


def _place(row: TokenRow, items: tuple[S, ...]) -> tuple[Placed[S], ...]:
    return tuple(
        Placed(item, bisect_right(row.ends, item.start), bisect_left(row.starts, item.end)) for item in items
    )


def _number_lines(draft: Draft) -> tuple[int, ...]:
    numbers: list[int] = []
    line = position = 0
    for sentence in draft.sentences:
        line += draft.article.text.count("\n", position, sentence.start)
        position = sentence.start
        numbers.append(line)
    return tuple(numbers)


def is_in_name(scene: Scene, at: int) -> bool:
    """Whether the word at `at` is one of several that make a name: "attack" in "Heart Attack Grill" is no event."""
    owner = scene.owner[at]
    return owner >= 0 and scene.mentions[owner].high - scene.mentions[owner].low > 1


def one_each(placed: list[Placed[Mention]]) -> tuple[Placed[Mention], ...]:
    """One mention of each bearer of a name, the first, in text order."""
    seen: dict[str, Placed[Mention]] = {}
    for item in sorted(placed, key=lambda item: item.low):
        seen.setdefault(item.item.name, item)
    return tuple(seen.values())


def within(placed: tuple[Placed[T], ...], low: int, high: int) -> tuple[Placed[T], ...]:
    """Those that lie wholly between two words; `placed` is in text order."""
    first = bisect_left(placed, low, key=lambda item: item.low)
    found = []
    for item in placed[first:]:
        if item.low >= high:
            break
        if item.high <= high:
            found.append(item)
    return tuple(found)
