"""One JSON round trip for all records: ``from_json(type(r), to_json(r)) == r``."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def to_json(record: Any) -> Any:
    """Plain JSON values of a record; tuples become lists, a field without a value is ``None``."""
    kind: Any = type(record)
    write = _writer(kind)
    if write is not None:
        return write(record)
    if isinstance(record, tuple | list):
        return [to_json(item) for item in record]
    if isinstance(record, Mapping):
        return {str(key): to_json(value) for key, value in record.items()}
    return record


_PLAIN = frozenset((str, int, float, bool, type(None)))


@cache
def _writer(kind: type) -> Callable[[Any], Any] | None:
    """How a record becomes an object of its fields; ``None`` for what is none. What a field holds is looked up once, not for every record."""
    if not is_dataclass(kind):
        return None
    hints = _hints(kind)
    turns = [(field.name, _turn(hints[field.name])) for field in fields(kind)]
    return lambda record: {name: turn(getattr(record, name)) if turn else getattr(record, name) for name, turn in turns}


@cache
def _turn(kind: Any) -> Callable[[Any], Any] | None:
    """How a value of `kind` becomes plain; ``None`` if it is so already."""
    options = typing.get_args(kind) if typing.get_origin(kind) in (typing.Union, types.UnionType) else (kind,)
    if _PLAIN.issuperset(options):
        return None
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple and arguments[1:] == (Ellipsis,):
        member = arguments[0]
        if member in _PLAIN:
            return list
        # looked up when there is something to write: a record may hold records of its own kind, as a station of a trace does
        return lambda values: list(map((_writer(member) if isinstance(member, type) else None) or to_json, values))
    return to_json


def from_json(kind: type[T], data: Any) -> T:
    """The record of type `kind` that `to_json` made `data` of; unknown fields are ignored."""
    return typing.cast(T, _decode(kind, data))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _decode(kind: Any, data: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        if data is None:
            return None
        options = [option for option in typing.get_args(kind) if option is not type(None)]
        return _decode(options[0], data) if len(options) == 1 else data
    if origin is tuple:
        arguments = typing.get_args(kind)
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_decode(arguments[0], item) for item in data)
        return tuple(_decode(argument, item) for argument, item in zip(arguments, data, strict=True))
    if origin is dict or origin is Mapping:
        value_kind = typing.get_args(kind)[1]
        return {key: _decode(value_kind, value) for key, value in data.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        known = {field.name for field in fields(kind)}
        return kind(**{name: _decode(hints[name], value) for name, value in data.items() if name in known})
    if kind is float and isinstance(data, int):
        return float(data)
    return data
