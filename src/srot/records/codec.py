"""One JSON round trip for all records: ``from_json(type(r), to_json(r)) == r``."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def to_json(record: Any) -> Any:
    """Plain JSON values of a record; tuples become lists, a field without a value is ``None``."""
    kind: Any = type(record)
    if kind in _PLAIN:
        return record
    names = _names(kind)
    if names is not None:
        return {name: to_json(getattr(record, name)) for name in names}
    if isinstance(record, tuple | list):
        return [to_json(item) for item in record]
    if isinstance(record, Mapping):
        return {str(key): to_json(value) for key, value in record.items()}
    return record


_PLAIN = frozenset((str, int, float, bool, type(None)))


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """The fields of a record; ``None`` for what is none."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


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
