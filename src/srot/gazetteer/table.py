"""Rows of known places, bodies, agencies and outlets, found by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from srot.errors import ConfigError
from srot.gazetteer.names import fold_name

_TYPES = {"media": "ORG", "bodies": "ORG", "regions": "LOC", "districts": "LOC"}


@dataclass(frozen=True, slots=True)
class Row:
    """One known place or body.

    `country` is ISO 3166-1, `owner` the key of the body that owns or controls it, `stands_for` the key of what its name is
    used for (a capital for its country), `external` an id elsewhere (``iso3166:RU``, ``geonames:524901``), `source` where the row is from.
    """

    key: str
    type: str
    subtype: str
    name_en: str
    name_hi: str
    country: str | None = None
    owner: str | None = None
    stands_for: str | None = None
    external: str | None = None
    names: tuple[str, ...] = ()
    source: str | None = None


class Gazetteer:
    """An index from folded names to rows; rows are made only when they are asked for."""

    def __init__(self, lines: Iterable[tuple[str, dict[str, int], list[str]]]) -> None:
        self._by_name: dict[str, list[tuple[str, dict[str, int], list[str]]]] = {}
        self._by_key: dict[str, tuple[str, dict[str, int], list[str]]] = {}
        for line in lines:
            self._add(line)

    def _add(self, line: tuple[str, dict[str, int], list[str]]) -> None:
        _, columns, cells = line
        self._by_key[cells[0]] = line
        for name in _folded(columns, cells):
            known = self._by_name.get(name)
            if known is None:
                self._by_name[name] = [line]
            elif line not in known:
                known.append(line)

    def lookup(self, name: str) -> tuple[Row, ...]:
        """Rows that bear this name in any spelling, hand-made tables first."""
        return tuple(_row(*line) for line in self._by_name.get(fold_name(name), ()))

    def get(self, key: str) -> Row | None:
        """The row of a key such as ``media.kcna``, or ``None``."""
        line = self._by_key.get(key)
        return _row(*line) if line else None

    def folded_names(self) -> Iterator[tuple[str, str, str]]:
        """Every folded name with the type and subtype of its first row."""
        for name, lines in self._by_name.items():
            kind, columns, cells = lines[0]
            yield name, cells[columns["type"]] if "type" in columns else _TYPES[kind], cells[columns["subtype"]]


def _folded(columns: dict[str, int], cells: list[str]) -> list[str]:
    if "folded" in columns:
        return cells[columns["folded"]].split("|")
    names = [cells[columns["name_en"]], cells[columns["name_hi"]], *cells[columns["names"]].split("|")]
    return [fold_name(name) for name in names if name]


def _row(kind: str, columns: dict[str, int], cells: list[str]) -> Row:
    def cell(column: str) -> str | None:
        return cells[columns[column]] or None if column in columns else None

    return Row(
        key=cells[0],
        type=cell("type") or _TYPES[kind],
        subtype=cell("subtype") or "",
        name_en=cell("name_en") or "",
        name_hi=cell("name_hi") or "",
        country=cell("country"),
        owner=cell("owner"),
        stands_for=cell("stands_for"),
        external=cell("external"),
        names=tuple((cell("names") or "").split("|")) if cell("names") else (),
        source=cell("source"),
    )


def _lines(kind: str, text: str) -> Iterator[tuple[str, dict[str, int], list[str]]]:
    rows = (line for line in text.splitlines() if line and not line.startswith("#"))
    columns = {name: place for place, name in enumerate(next(rows).split("\t"))}
    for row in rows:
        cells = row.split("\t")
        cells += [""] * (len(columns) - len(cells))
        yield kind, columns, cells


def _built_in() -> Iterator[tuple[str, dict[str, int], list[str]]]:
    for kind in ("media", "bodies", "regions", "districts", "places"):
        yield from _lines(kind, files("srot.gazetteer").joinpath("data", f"{kind}.tsv").read_text(encoding="utf-8"))


@cache
def load_gazetteer(extra: Path | None = None) -> Gazetteer:
    """The built-in tables, with the rows of the TSV file `extra` before them.

    `extra` has the columns of ``data/media.tsv`` and a column ``type`` (``LOC`` or ``ORG``); raises `ConfigError` without ``key``,
    ``type``, ``subtype``, ``name_en``, ``name_hi`` and ``names``.
    """
    if extra is None:
        return Gazetteer(_built_in())
    own = list(_lines("extra", extra.read_text(encoding="utf-8")))
    missing = {"key", "type", "subtype", "name_en", "name_hi", "names"} - (own[0][1].keys() if own else set())
    if missing:
        raise ConfigError(f"{extra}: the gazetteer table lacks the columns {', '.join(sorted(missing))} or has no rows")
    return Gazetteer([*own, *_built_in()])


def lookup(name: str, lang: str | None = None, *, extra: Path | None = None) -> tuple[Row, ...]:
    """Rows that bear `name`, in any script; an adjective of nationality gives nothing (see `demonym`).

    >>> [row.key for row in lookup("केसीएनए")], lookup("मास्को")[0].stands_for
    (['media.kcna'], 'country.ru')
    """
    rows = load_gazetteer(extra).lookup(name)
    return tuple(row for row in rows if row.name_hi) if lang == "hi" else rows


def get_row(key: str, *, extra: Path | None = None) -> Row | None:
    """The row of a key, or ``None``.

    >>> get_row("media.tass").owner
    'body.gov-ru'
    """
    return load_gazetteer(extra).get(key)


@cache
def _demonyms() -> dict[str, str]:
    lines = _lines("demonyms", files("srot.gazetteer").joinpath("data", "demonyms.tsv").read_text(encoding="utf-8"))
    return {fold_name(cells[0]): cells[2] for _, _, cells in lines}


def demonym(word: str) -> str | None:
    """The country (ISO 3166-1) an adjective of nationality belongs to.

    >>> demonym("रूसी"), demonym("किताबी")
    ('RU', None)
    """
    return _demonyms().get(fold_name(word))


@cache
def _name_parts() -> dict[str, tuple[str, ...]]:
    lines = _lines("name_parts", files("srot.gazetteer").joinpath("data", "name_parts.tsv").read_text(encoding="utf-8"))
    return {fold_name(cells[0]): tuple(cells[1].split("|")) for _, _, cells in lines}


def name_part(word: str) -> tuple[str, ...]:
    """Which parts of persons' names a word is known to be: ``given``, ``surname``, ``foreign``; many are common words too.

    >>> name_part("सिंह"), name_part("सड़क")
    (('surname',), ())
    """
    return _name_parts().get(fold_name(word), ())


@cache
def ambiguous_names() -> frozenset[str]:
    """Folded names that are common words too; trust them only beside a cue."""
    lines = _lines("ambiguous", files("srot.gazetteer").joinpath("data", "ambiguous.tsv").read_text(encoding="utf-8"))
    return frozenset(fold_name(cells[0]) if cells[0].casefold() == cells[0] else cells[0] for _, _, cells in lines)
