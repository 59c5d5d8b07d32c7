"""Records back from JSON, fast; and readings and the links of stories as compact bytes: field values in order, without names, compressed.

They are made anew when the program that made them changes (`recipe`), so the bytes need not outlive a change of
the records. Loading is several times faster than through `srot.records.from_json`, which counts: every linking run
loads all readings.
"""

from __future__ import annotations

import json
import types
import typing
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar, cast

from srot.records.making import maker_of

T = TypeVar("T")

_Turn = Callable[[Any], Any]


def pack(record: Any) -> bytes:
    """A record as bytes; the same record always gives the same bytes."""
    return zlib.compress(_write(_pack_record(cast(type, type(record)))(record)), 6)


def unpack(kind: type[T], content: bytes) -> T:
    """The record that `pack` made `content` of."""
    return make_record(kind, read_values(content))


def read_values(content: bytes) -> list[Any]:
    """What `pack` made `content` of as lists of values, for whoever makes records of a part of them himself."""
    return cast(list[Any], json.loads(zlib.decompress(content)))


def make_record(kind: type[T], values: list[Any]) -> T:
    """The record of such values."""
    return cast(T, _unpack_record(cast(type, kind))(values))


def digest(records: Iterable[Any], *facts: object) -> str:
    """A hash of records and of plain values (lists, strings, numbers)."""
    found = blake2b(digest_size=16)
    for record in records:
        found.update(_write(_pack_record(cast(type, type(record)))(record)))
    found.update(_write(facts))
    return found.hexdigest()


def _write(values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read_record(kind: type[T], content: str) -> T:
    """The record of a JSON object with its fields by name; fields that `kind` does not have are passed over, and those that an older
    version did not write have their default until the next run."""
    return cast(T, _name_record(cast(type, kind))(json.loads(content)))


@cache
def _packer(kind: Any) -> _Turn | None:
    """How a value of `kind` becomes lists; ``None`` if it is one already."""
    return _turn(kind, _packer, _pack_record, list)


@cache
def _unpacker(kind: Any) -> _Turn | None:
    """How lists become a value of `kind`; ``None`` if they are one already."""
    return _turn(kind, _unpacker, _unpack_record, tuple)


@cache
def _namer(kind: Any) -> _Turn | None:
    """How objects with named fields become a value of `kind`; ``None`` if they are one already."""
    return _turn(kind, _namer, _name_record, tuple)


def _turn(
    kind: Any, inner: Callable[[Any], _Turn | None], record: Callable[[type], _Turn], sequence: type
) -> _Turn | None:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        (option,) = (option for option in typing.get_args(kind) if option is not type(None))
        return _or_none(inner(option))
    if typing.get_origin(kind) is frozenset:
        return _of_each(sorted if sequence is list else frozenset, inner(typing.get_args(kind)[0]))
    if typing.get_origin(kind) is tuple:
        return _of_each(sequence, inner(typing.get_args(kind)[0]))
    if typing.get_origin(kind) is Mapping:
        return _of_each_value(inner(typing.get_args(kind)[1]))
    return record(kind) if is_dataclass(kind) and isinstance(kind, type) else None


def _of_each(gather: Callable[[Iterable[Any]], Any], turn: _Turn | None) -> _Turn:
    return gather if turn is None else lambda values: gather(map(turn, values))


def _of_each_value(turn: _Turn | None) -> _Turn | None:
    return turn and (lambda values: {key: turn(value) for key, value in values.items()})


def _or_none(turn: _Turn | None) -> _Turn | None:
    return turn and (lambda value: None if value is None else turn(value))


@cache
def _pack_record(kind: type) -> _Turn:
    hints = _hints(kind)
    turns = [(place, turn) for place, (_, hint) in enumerate(hints) if (turn := _packer(hint))]
    if len(hints) < 2:
        return lambda value: _turn_some([getattr(value, name) for name, _ in hints], turns)
    values_of = attrgetter(*(name for name, _ in hints))
    return (lambda value: _turn_some(list(values_of(value)), turns)) if turns else values_of


@cache
def _unpack_record(kind: type) -> _Turn:
    turns = [(place, turn) for place, (_, hint) in enumerate(_hints(kind)) if (turn := _unpacker(hint))]
    make = maker_of(kind)
    return (lambda values: make(_turn_some(values, turns))) if turns else make


def _turn_some(values: list[Any], turns: Sequence[tuple[int, _Turn]]) -> list[Any]:
    """The same list with the values that are no lists or plain values yet turned: most are, and are not looked at."""
    for place, turn in turns:
        values[place] = turn(values[place])
    return values


@cache
def _name_record(kind: type) -> _Turn:
    names = {name for name, _ in _hints(kind)}
    turns = [(name, turn) for name, hint in _hints(kind) if (turn := _namer(hint))]

    def make(data: dict[str, Any]) -> Any:
        values = {name: value for name, value in data.items() if name in names}
        for name, turn in turns:
            if name in values:
                values[name] = turn(values[name])
        return kind(**values)

    return make


def _hints(kind: type) -> list[tuple[str, Any]]:
    hints = typing.get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]
