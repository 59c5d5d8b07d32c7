"""Findings of a text that was cut and laid out, put back where their words stand in the text as it was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def find_places(part: str, whole: str, *, left_out: Sequence[tuple[int, int]] = ()) -> list[int] | None:
    """For each character of `part` its position in `whole`; ``None`` if `part` is not `whole` less what was left out.

    Blanks may differ; `left_out` are ranges of `whole` that are not in `part`, in order.

    >>> find_places("a b", "a  [x] b", left_out=[(3, 6)])
    [0, 1, 7]
    """
    missing = {position for start, end in left_out for position in range(start, end)}
    places: list[int] = []
    at = 0
    for character in part:
        if not character.isspace():
            while at < len(whole) and (at in missing or whole[at].isspace()):
                at += 1
            if whole[at : at + 1] != character:
                return None
        places.append(at)
        at += 0 if character.isspace() else 1
    return places if _rest_is_blank(whole, at, missing) else None


def put_back(record: T, places: Sequence[int], text: str) -> T:
    """`record` with all its spans moved to `places`, and its words, where it has any, taken from `text`."""
    if isinstance(record, tuple):
        return tuple(put_back(item, places, text) for item in record)  # type: ignore[return-value]
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, Any] = {
        field.name: put_back(getattr(record, field.name), places, text)
        for field in fields(record)
        if isinstance(getattr(record, field.name), tuple) or is_dataclass(getattr(record, field.name))
    }
    if isinstance(getattr(record, "start", None), int):
        changes |= _moved(record, places, text)
    return replace(record, **changes)


def _moved(record: Any, places: Sequence[int], text: str) -> dict[str, Any]:
    if record.end <= record.start:
        place = places[record.start] if record.start < len(places) else len(text)
        return {"start": place, "end": place}
    start, end = places[record.start], places[record.end - 1] + 1
    words = {name: text[start:end] for name in ("content", "text") if hasattr(record, name)}
    return {"start": start, "end": end} | words


def _rest_is_blank(whole: str, at: int, missing: set[int]) -> bool:
    return all(position in missing or whole[position].isspace() for position in range(at, len(whole)))
