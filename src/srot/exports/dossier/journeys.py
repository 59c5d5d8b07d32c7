"""The way of a claim as stations for its picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex
from markupsafe import Markup

from srot.exports.dossier.pages import Picture
from srot.exports.dossier.references import name_report
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, name_in, write_source
from srot.ledger import Trace, TraceNode
from srot.pictures import Group, Journey, Station, draw_journey
from srot.records import Claim

WIDE, NARROW = 720, 320
MOST_ORIGINS, MOST_RELAYS, MOST_OUTLETS = 14, 14, 20
_ONE_OWNER = regex.compile(r"counted once, one owner: (?P<members>[^;]+)(?:;.*)?")
_REST = "rest"
_TOLD = 8  # ways told in words; the list of origins under the picture has them all


@dataclass(frozen=True, slots=True)
class Way:
    """One report's way: the origin's place in the claim, the member of an owner's group it came from, the relays, the outlet, and where
    the words begin in its article."""

    origin: int
    member: str | None
    relays: tuple[str, ...]
    outlet: str | None
    article: str
    start: int


def draw_claim(shelf: Shelf, words: Words, claim: Claim, *, key: str) -> Picture | None:
    """The picture of a claim; ``None`` for one whose way is told in a line."""
    trace = shelf.traces.get(claim.id)
    if trace is None or not trace.origins:
        return None
    journey = make_journey(shelf, words, trace)
    wide, narrow = (draw_journey(journey, key=f"{key}-{width}", width=width) for width in (WIDE, NARROW))
    return Picture(Markup(wide), Markup(narrow))


def make_journey(shelf: Shelf, words: Words, trace: Trace) -> Journey:
    """Stations and ways; more origins, relays or outlets than an eye can follow are put together as "and 160 more"."""
    ways = list(find_ways(shelf, trace))
    reports = _count_reports(ways)
    origins = {key: place for place, key in enumerate(_kept(reports, "o:", MOST_ORIGINS))}
    relays, outlets = _kept(reports, "r:", MOST_RELAYS), _kept(reports, "u:", MOST_OUTLETS)
    kept = {*origins, *relays, *outlets}
    last = {keys_of(way)[-1]: way for way in reversed(ways)}
    keyed = [tuple(key if key in kept else f"{key[:2]}{_REST}" for key in keys_of(way)) for way in ways]
    stations = [
        *(_origin_station(key, trace, words, reports, shelf) for key in origins),
        *(Station(key, write_source(key[2:], words), "relay") for key in relays),
        *(_outlet_station(key, last[key], words, reports, shelf) for key in outlets),
        *_rests(reports, kept, words),
    ]
    return Journey(
        stations=tuple(stations),
        ways=tuple(dict.fromkeys(_no_repeats(way) for way in keyed)),
        title=words("journey.title"),
        desc=words("journey.desc", ways=_tell(stations, keyed)),
        heads=(words("journey.origins"), words("journey.relays"), words("journey.outlets")),
        groups=tuple(_groups(shelf, trace, words)),
        apart=_find_apart(shelf, trace, list(origins)),
    )


def _find_apart(shelf: Shelf, trace: Trace, kept: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The stretches of the claim's ways that share no station, as far as the picture shows their stations each by itself."""
    claim = trace.claim
    if claim.n_origins < 2:  # one origin, one way: nothing to tell apart
        return ()
    origins = {_called(key, trace): key for key in kept}
    pairs: dict[tuple[str, str], None] = {}
    for way in claim.ways:
        first, *relays = way.stations[:-1] or way.stations
        outlet = shelf.articles[way.article].outlet or way.article
        keys = (origins.get(first, ""), *(f"r:{name}" for name in relays), f"u:{outlet}")
        pairs |= dict.fromkeys(pairwise(keys))
    return tuple(pairs)


def find_members(why: str) -> tuple[str, ...]:
    """The bodies that an origin counts once because one owner has them; none where it is a single one.

    >>> find_members("counted once, one owner: North Wire, South Wire; said")
    ('North Wire', 'South Wire')
    """
    match = _ONE_OWNER.fullmatch(why)
    return tuple(name.strip() for name in match["members"].split(",")) if match else ()


def find_ways(shelf: Shelf, trace: Trace) -> Iterator[Way]:
    """Every report's way from each origin it has the claim from."""
    for place, root in enumerate(trace.origins):
        members = find_members(root.why)
        for relays, leaf in _leaves(root, ()):
            article = leaf.article or ""
            member = _member(shelf, trace.claim, leaf, members) if members else None
            yield Way(place, member, relays, leaf.name, article, leaf.start or 0)


def _leaves(node: TraceNode, relays: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], TraceNode]]:
    for child in node.children:
        if child.role == "outlet":
            yield relays, child
        elif child.kind == "hearsay":  # nobody passed it on
            yield from _leaves(child, relays)
        else:
            yield from _leaves(child, (*relays, child.name or ""))


def _member(shelf: Shelf, claim: Claim, leaf: TraceNode, members: tuple[str, ...]) -> str | None:
    """Which of the bodies of one owner a report has its words from."""
    links = shelf.links.get(leaf.article or "", {})
    for item in claim.assertions:
        if item.article == leaf.article and item.start == leaf.start:
            for name in item.origins:
                entity = shelf.entities.get(links.get(name, ""))
                called = entity.name if entity else name
                if called in members:
                    return called
    return None


def keys_of(way: Way) -> tuple[str, ...]:
    """The stations of a way, as the picture knows them."""
    origin = f"o:{way.origin}" + (f":{way.member}" if way.member else "")
    return (origin, *(f"r:{name}" for name in way.relays), f"u:{way.outlet or way.article}")


def _count_reports(ways: list[Way]) -> dict[str, int]:
    """Station -> how many reports pass it, in the order in which they come up."""
    passed: dict[str, set[str]] = {}
    for way in ways:
        for key in keys_of(way):
            passed.setdefault(key, set()).add(way.article)
    return {key: len(found) for key, found in passed.items()}


def _kept(reports: Mapping[str, int], prefix: str, most: int) -> list[str]:
    """The stations with most reports; the rest is one station, unless it would be a single one."""
    keys = [key for key in reports if key.startswith(prefix)]
    ranked = sorted(keys, key=lambda key: -reports[key])
    return ranked if len(ranked) <= most + 1 else ranked[:most]


def _origin_station(key: str, trace: Trace, words: Words, reports: Mapping[str, int], shelf: Shelf) -> Station:
    root = trace.origins[_place_of(key)]
    unknown = root.kind == "unknown"
    called = _called(key, trace)
    entity = shelf.entities.get(root.entity or "")
    name = words("journey.unknown") if unknown else name_in(entity, words) if entity and entity.name == called else write_source(called, words)
    counted = words.count("reports", reports[key])
    note = counted if unknown else f"{words.label('kind', root.kind)} · {counted}"
    return Station(key, name, "origin", note, unknown=unknown, group=str(_place_of(key)) if find_members(root.why) else None)


def _place_of(key: str) -> int:
    return int(key.split(":", 2)[1])


def _called(key: str, trace: Trace) -> str:
    """The name of an origin, or of the one among the bodies of its owner, as linking has it."""
    _, place, *member = key.split(":", 2)
    return member[0] if member else trace.origins[int(place)].name or ""


def _outlet_station(key: str, way: Way, words: Words, reports: Mapping[str, int], shelf: Shelf) -> Station:
    if not way.outlet:
        return Station(key, name_report(shelf, words, way.article).text, "outlet", words("journey.no_outlet"))
    return Station(key, way.outlet, "outlet", words.count("reports", reports[key]) if reports[key] > 1 else "")


def _rests(reports: Mapping[str, int], kept: set[str], words: Words) -> Iterator[Station]:
    for prefix, role in (("o:", "origin"), ("r:", "relay"), ("u:", "outlet")):
        left = [key for key in reports if key.startswith(prefix) and key not in kept]
        if left:
            yield Station(f"{prefix}{_REST}", words.count("journey.rest", len(left)), role)


def _no_repeats(way: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way))


def _groups(shelf: Shelf, trace: Trace, words: Words) -> Iterator[Group]:
    for place, root in enumerate(trace.origins):
        if find_members(root.why):
            entity = shelf.entities.get(root.entity or "")
            owner = shelf.entities.get(entity.owner or "") if entity else None
            label = words("journey.owner", name=owner.name) if owner else words("journey.one_owner")
            yield Group(str(place), label)


def _tell(stations: list[Station], ways: list[tuple[str, ...]]) -> str:
    """The ways in words, for those who cannot see the picture."""
    names = {station.key: station.name for station in stations}
    told = dict.fromkeys(" → ".join(names[key] for key in _no_repeats(way)) for way in ways)
    return "; ".join(list(told)[:_TOLD])
