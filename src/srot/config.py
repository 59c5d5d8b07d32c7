"""One TOML file read into frozen dataclasses; an unknown key is an error that suggests the known ones."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from srot.errors import ConfigError

DEFAULT_FILE = "srot.toml"


@dataclass(frozen=True, slots=True)
class LedgerConfig:
    """Where the ledger lies, from the folder the program is started in."""

    path: str = "srot.db"


@dataclass(frozen=True, slots=True)
class ReadConfig:
    """How reports are read. `batch` reports are committed at a time; a text of more than `max_chars` is no report.

    `names` is ``fast``, or ``accurate`` to read names with an encoder too: slower by far, with fewer names missed and cut.
    """

    workers: int = 1
    batch: int = 100
    max_chars: int = 1_000_000
    names: Literal["fast", "accurate"] = "fast"


@dataclass(frozen=True, slots=True)
class LinkConfig:
    """How reports are linked. `embedder` settles claims in doubt: ``e5``, or ``none`` to do without (faster, claims across languages suffer).

    `count` is what one independent origin of a claim is: a ``speaker`` (two reporters who quote one spokesman are one), or a ``newsroom`` (each
    agency or outlet that gathered the words for itself is one).
    """

    embedder: str = "e5"
    count: Literal["speaker", "newsroom"] = "speaker"


@dataclass(frozen=True, slots=True)
class GazetteerConfig:
    """Names that the built-in tables lack. `table` is a TSV file with rows of outlets, agencies and bodies; they go before the built-in ones."""

    table: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Options on the command line go before the environment, the environment before the file."""

    ledger: LedgerConfig = field(default_factory=LedgerConfig)
    read: ReadConfig = field(default_factory=ReadConfig)
    link: LinkConfig = field(default_factory=LinkConfig)
    gazetteer: GazetteerConfig = field(default_factory=GazetteerConfig)


def load_config(path: str | Path | None = None, *, environ: Mapping[str, str] = os.environ) -> Config:
    """The settings of `path`, else of ``SROT_CONFIG``, else of ``srot.toml`` if there is one, else the defaults.

    ``SROT_LEDGER`` replaces ``ledger.path``.
    """
    named = path or environ.get("SROT_CONFIG")
    file = Path(named or DEFAULT_FILE)
    config = _read_file(file) if named or file.is_file() else Config()
    ledger = environ.get("SROT_LEDGER")
    return replace(config, ledger=LedgerConfig(ledger)) if ledger else config


def _read_file(path: Path) -> Config:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read the configuration {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is no valid TOML: {error}") from error
    config = _fill(Config, data, where=str(path), prefix="")
    assert isinstance(config, Config)
    return config


def _fill(kind: type, data: Mapping[str, Any], *, where: str, prefix: str) -> object:
    hints = get_type_hints(kind)
    known = [item.name for item in fields(kind)]
    values: dict[str, object] = {}
    for key, value in data.items():
        if key not in known:
            raise ConfigError(_unknown_key(prefix + key, [prefix + name for name in known], where))
        values[key] = _value(hints[key], value, where=where, name=prefix + key)
    return kind(**values)


_EXPECTED: Mapping[type, str] = {int: "a whole number without quotation marks, such as 2", str: 'text in quotation marks, such as "news.db"'}


def _value(kind: type, value: Any, *, where: str, name: str) -> object:
    if is_dataclass(kind):
        if not isinstance(value, Mapping):
            raise ConfigError(f"{name} is {value!r} in {where}: it is a section; write [{name}]")
        return _fill(kind, value, where=where, prefix=f"{name}.")
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise ConfigError(f"{name} is {value!r} in {where}: expected {' or '.join(get_args(kind))}")
        return value
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ConfigError(f"{name} is {value!r} in {where}: expected {_EXPECTED.get(kind, kind.__name__)}")
    if isinstance(value, int) and value < 1:
        raise ConfigError(f"{name} is {value!r} in {where}: expected 1 or more")
    return value


def _unknown_key(key: str, known: list[str], where: str) -> str:
    near = get_close_matches(key, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else "."
    return f"{key} in {where} is not a setting{hint} Known: {', '.join(known)}"
