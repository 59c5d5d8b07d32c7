"""Rows of known places, bodies, agencies and outlets, found by any of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from srot.config import load_config
from srot.errors import ConfigError
from srot.gazetteer.names import fold_name

OWN = "own"
MEDIA = frozenset(("agency", "outlet", "broadcaster"))
"""Kinds of rows that pass on what others say."""
_TYPES = {"media": "ORG", "bodies": "ORG", "regions": "LOC", "landmarks": "LOC", "districts": "LOC", OWN: "ORG"}


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


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns of one file and its rows as text; a row is cut into cells only when it is asked for."""

    kind: str
    columns: dict[str, int]
    lines: list[str]

    def cells(self, line: str) -> list[str]:
        cells = line.split("\t")
        return cells + [""] * (len(self.columns) - len(cells))

    def folded(self, line: str) -> list[str]:
        if "folded" in self.columns:
            return line[line.rindex("\t") + 1 :].split("|")
        cells = self.cells(line)
        names = [cells[self.columns["name_en"]], cells[self.columns["name_hi"]], *cells[self.columns["names"]].split("|")]
        if self.kind == "media" and "/" not in cells[self.columns["source"]]:  # an outlet is often known by its site alone
            names.append(cells[self.columns["source"]])
        return list(dict.fromkeys(fold_name(name) for name in names if name))

    def row(self, line: str) -> Row:
        cells = self.cells(line)

        def cell(column: str) -> str | None:
            return cells[self.columns[column]] or None if column in self.columns else None

        return Row(
            key=cells[0],
            type=cell("type") or _TYPES[self.kind],
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


class Gazetteer:
    """An index from folded names to rows; of rows that share a name those of the earlier table come first, and a user's own stand alone."""

    def __init__(self, tables: Sequence[_Table]) -> None:
        self._first: dict[str, tuple[_Table, str]] = {}
        self._others: dict[str, list[tuple[_Table, str]]] = {}
        self._by_key: dict[str, tuple[_Table, str]] = {}
        for table in tables:
            self._add(table)
        self._known = lru_cache(maxsize=20_000)(self._read)
        self._rows = lru_cache(maxsize=20_000)(self._read_row)

    def _add(self, table: _Table) -> None:
        first, others, by_key = self._first, self._others, self._by_key
        for line in table.lines:
            place = (table, line)
            by_key.setdefault(line[: line.index("\t")], place)
            for name in table.folded(line):
                taken = first.setdefault(name, place)
                if taken is not place and (taken[0] is table or taken[0].kind != OWN):
                    others.setdefault(name, []).append(place)

    def lookup(self, name: str) -> tuple[Row, ...]:
        """Rows that bear this name in any spelling."""
        return self._known(fold_name(name))

    def _read(self, key: str) -> tuple[Row, ...]:
        if key not in self._first:
            return ()
        return tuple(table.row(line) for table, line in (self._first[key], *self._others.get(key, ())))

    def get(self, key: str) -> Row | None:
        """The row of a key such as ``media.kcna``, or ``None``."""
        return self._rows(key)

    def _read_row(self, key: str) -> Row | None:
        if key not in self._by_key:
            return None
        table, line = self._by_key[key]
        return table.row(line)

    def keys(self) -> Iterator[str]:
        """The keys of all rows."""
        return iter(self._by_key)

    def folded_names(self) -> Iterator[tuple[str, str, str]]:
        """Every folded name with the type and subtype of its first row."""
        for name, (table, line) in self._first.items():
            cells = line.split("\t", table.columns["subtype"] + 1)
            kind = cells[table.columns["type"]] if "type" in table.columns else _TYPES[table.kind]
            yield name, kind, cells[table.columns["subtype"]]


def _table(kind: str, text: str) -> _Table:
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    columns = {name: place for place, name in enumerate(lines[0].split("\t"))} if lines else {}
    return _Table(kind, columns, lines[1:])


def _built_in(name: str) -> _Table:
    return _table(name, files("srot.gazetteer").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8"))


_FILES = ("media", "bodies", "regions", "districts", "landmarks", "places")
_COLUMNS = ("key", "subtype", "name_en", "name_hi", "names")


@cache
def own_table() -> Path | None:
    """The user's own table of names, by the setting ``gazetteer.table``; raises `ConfigError` when there is no such file."""
    table = load_config().gazetteer.table
    if table and not Path(table).is_file():
        raise ConfigError(f"gazetteer.table is {table!r}: there is no such file; paths count from the folder the program is started in")
    return Path(table) if table else None


@cache
def load_gazetteer() -> Gazetteer:
    """The built-in tables, with the rows of the user's own before them."""
    return make_gazetteer(own_table())


def make_gazetteer(own: Path | None = None) -> Gazetteer:
    """The built-in tables, with the rows of the TSV file `own` before them.

    `own` has the columns of ``data/media.tsv`` and, for places, ``type`` with ``LOC``. A row with a built-in key replaces that row. Raises
    `ConfigError` where it is no UTF-8, and without ``key``, ``subtype``, ``name_en``, ``name_hi`` and ``names``.
    """
    built_in = [_built_in(name) for name in _FILES]
    return Gazetteer([_read_own(own), *built_in] if own else built_in)


def _read_own(path: Path) -> _Table:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: the table of names is not UTF-8; save it as TSV in UTF-8") from error
    own = _table(OWN, text)
    missing = [name for name in _COLUMNS if name not in own.columns]
    if missing:
        raise ConfigError(f"{path}: the table of names lacks the columns {', '.join(missing)}; its first line names the columns, parted by tabs")
    return own


def lookup(name: str, lang: str | None = None) -> tuple[Row, ...]:
    """Rows that bear `name`, in any script, only those with a name in `lang` where given; an adjective gives nothing (see `demonym`).

    >>> [row.key for row in lookup("केसीएनए")], lookup("मास्को")[0].stands_for
    (['media.kcna'], 'country.ru')
    """
    rows = load_gazetteer().lookup(name)
    return tuple(row for row in rows if getattr(row, f"name_{lang}", None)) if lang else rows


def get_row(key: str) -> Row | None:
    """The row of a key, or ``None``.

    >>> get_row("media.tass").owner
    'body.gov-ru'
    """
    return load_gazetteer().get(key)


@cache
def _demonyms() -> dict[str, str]:
    table = _built_in("demonyms")
    return {fold_name(word): country for word, _, country in map(table.cells, table.lines)}


def demonym(word: str) -> str | None:
    """The country (ISO 3166-1) an adjective of nationality belongs to.

    >>> demonym("रूसी"), demonym("किताबी")
    ('RU', None)
    """
    return _demonyms().get(fold_name(word))


@cache
def _name_parts() -> dict[str, tuple[str, ...]]:
    tables = map(_built_in, ("name_parts", "name_parts_latin"))
    return {fold_name(part): tuple(kinds.split("|")) for table in tables for part, kinds in map(table.cells, table.lines)}


def name_part(word: str) -> tuple[str, ...]:
    """Which parts of persons' names a word is known to be: ``given``, ``surname``, ``foreign``; many are common words too.

    >>> name_part("सिंह"), name_part("सड़क"), name_part("Priya")
    (('surname',), (), ('given',))
    """
    return _name_parts().get(fold_name(word), ())


@cache
def ambiguous_names() -> frozenset[str]:
    """Folded names that are common words too; trust them only beside a cue."""
    table = _built_in("ambiguous")
    names = (table.cells(line)[0] for line in table.lines)
    return frozenset(fold_name(name) if name.casefold() == name else name for name in names)
