"""The origins of a claim, counted: those that are one put together, and the ways from them to its outlets.

One speaker through five agencies is one origin; bodies under one owner are one; who only passes a claim on in one report is no origin
of it in another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from srot.gazetteer import lookup
from srot.languages.preferred import PREFERRED, rank_spelling
from srot.linking.entities import EntityIndex
from srot.linking.independence import find_independence
from srot.linking.named_origins import merge_names
from srot.linking.roots import UNKNOWN, Root, list_names
from srot.linking.same_origins import join_same
from srot.linking.stations import Stop
from srot.linking.units import Unit
from srot.records import Origin, Way
from srot.text.words import script_of

SPEAKER = "speaker"
NEWSROOM = "newsroom"


@dataclass(frozen=True, slots=True)
class Counted:
    """The origins of a claim after counting: how many are independent, how many articles stay unknown, a line of why; `ways` share no
    station, and `bottleneck` names the fewest stations that all ways pass."""

    origins: tuple[Origin, ...]
    independent: int
    unknown: int
    why: str
    ways: tuple[Way, ...] = ()
    bottleneck: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Carried:
    """One root of one unit, with the stations of its way: the key it is counted under first, its outlet last."""

    unit: Unit
    root: Root
    route: tuple[Stop, ...]

    @property
    def key(self) -> str:
        return self.route[0].key


def count_origins(
    roots: Mapping[str, tuple[Root, ...]], units: Sequence[Unit], entities: EntityIndex, *, by: str = SPEAKER
) -> Counted:
    """Origins of a claim, those that count once put together.

    `by` is the counting unit: ``speaker`` (two reporters who quote one spokesman are one origin) or ``newsroom`` (each agency or
    outlet that gathered the words for itself is one).
    """
    router = _NewsroomRouter() if by == NEWSROOM else _SpeakerRouter(units, roots)
    carried = [_Carried(unit, root, _once(router.route(unit, root))) for unit in units for root in roots[unit.id] if root.kind != UNKNOWN]
    known: dict[str, list[_Carried]] = defaultdict(list)
    for item in carried:
        known[item.key].append(item)
    sourced = {item.unit.report for item in carried}
    unknown = tuple(sorted({unit.report for unit in units} - sourced))
    origins = [router.make_origin(key, known[key], entities) for key in sorted(known)]
    ways, bottleneck = _find_ways(carried, {key: origin.name for key, origin in zip(sorted(known), origins, strict=True)})
    if unknown:
        origins.append(Origin(None, UNKNOWN, UNKNOWN, unknown, (), "no source is named"))
    called = [_call(origin, known[key]) for key, origin in zip(sorted(known), origins, strict=False)]
    why = _explain(called, len({unit.report for unit in units}), len(unknown))
    return Counted(tuple(origins), len(known), len(unknown), why, ways, bottleneck)


def _once(route: Iterable[Stop]) -> tuple[Stop, ...]:
    stops: dict[str, Stop] = {}
    for stop in route:
        stops.setdefault(stop.key, stop)
    return tuple(stops.values())


class _SpeakerRouter:
    """Ways from speakers: names that mean one source are one station, and a mere relay leads on to its source."""

    def __init__(self, units: Sequence[Unit], roots: Mapping[str, tuple[Root, ...]]) -> None:
        known = [(unit, root) for unit in units for root in roots[unit.id] if root.kind != UNKNOWN]
        self._onward = _relay_targets(known)
        self._firsthand = _find_firsthand(known)
        named = ((self._stations(unit, root)[0].key, *row[1:]) for unit, root in known for row in list_names(unit, root))
        self._same = join_same(merge_names(named))

    def route(self, unit: Unit, root: Root) -> tuple[Stop, ...]:
        """From the speaker over the relays to the outlet."""
        first, *rest = self._stations(unit, root)
        return (Stop(self._same.get(first.key, first.key), first.name), *rest, *root.relays, root.outlet)

    def _stations(self, unit: Unit, root: Root) -> tuple[Stop, ...]:
        """The root's own station; before it, if it is a relay of the same figure elsewhere, those that lead to its source.

        Two that quote each other are not followed round: each stays the origin of what it says. So does a person whom more reports quote for himself than
        have him pass on another person's words.
        """
        own = Stop(root.key, root.name)
        stations: tuple[Stop, ...] = (own,)
        figure = unit.figure
        while root.kind != "unnamed" and own.key not in self._firsthand and (stations[0].key, figure) in self._onward:
            onward = self._onward[stations[0].key, figure]
            if onward.key in {stop.key for stop in stations}:
                return (own,)
            stations = (onward, *stations)
        return stations

    @staticmethod
    def make_origin(key: str, carried: Sequence[_Carried], entities: EntityIndex) -> Origin:
        """The origin of a counting key; where a spokesman speaks for a body, it is the body, and where a minister speaks for his country, he."""
        own = [item.root for item in carried if item.root.key not in {stop.key for stop in item.route[1:]}]
        speakers = [root for root in own if not _is_country(root)] or own
        first = min([root for root in speakers if root.kind != "person"] or speakers, key=_rank_name)
        members = _members(own, entities)
        reasons = sorted({item.root.why for item in carried}, key=lambda why: (len(why), why))
        why = "; ".join(reasons[:4])
        if members:
            why = f"counted once, one owner: {', '.join(members)}; {why}"
        name = (entities.name_of(first.entity) if first.entity else "") or first.name
        return Origin(first.entity, name, first.kind, _articles(carried), _relays(carried), why)


def _is_country(root: Root) -> bool:
    return root.kind == "body" and any(row.subtype == "country" for row in lookup(root.name))


def _rank_name(root: Root) -> tuple[bool, bool, bool, int, int, str]:
    """Which of the names of one origin it is shown by: one that is known, stated, no document's, as the reader writes, full."""
    script = script_of(root.name)
    spelling = min(rank_spelling(lang, script) for lang in PREFERRED)
    return (root.entity is None, root.basis != "stated", root.kind == "document", spelling, -len(root.name), root.name)


def _members(roots: Iterable[Root], entities: EntityIndex) -> list[str]:
    """The bodies of one owner that are counted once; none where there is a single one."""
    by_key: dict[str, set[str]] = defaultdict(set)
    for root in roots:
        owned = root.entity is not None and entities.group(root.entity) == root.key
        by_key[root.key].add(entities.name_of(root.entity) if root.entity and owned else "")
    return sorted({name for names in by_key.values() if len(names - {""}) > 1 for name in names - {""}})


class _NewsroomRouter:
    """Ways from those who gathered the words for themselves."""

    def route(self, _unit: Unit, root: Root) -> tuple[Stop, ...]:
        """From the newsroom to the outlet that prints it."""
        stops = (Stop(root.key, root.name), *root.relays, root.outlet)
        start = next((place for place, stop in enumerate(stops) if stop.key == root.newsroom), len(stops) - 1)
        return stops[start:]

    @staticmethod
    def make_origin(key: str, carried: Sequence[_Carried], entities: EntityIndex) -> Origin:
        """The newsroom as an origin; `why` names whom it asked."""
        name = min(item.route[0].name for item in carried)
        kind = "outlet" if all(item.root.outlet.key == key for item in carried) else "agency"
        asked = sorted({item.root.why for item in carried}, key=lambda why: (len(why), why))
        entity = key if entities.name_of(key) else None
        return Origin(entity, name, kind, _articles(carried), _relays(carried), "; ".join(asked[:4]))


def _articles(carried: Iterable[_Carried]) -> tuple[str, ...]:
    return tuple(sorted({item.unit.report for item in carried}))


def _relays(carried: Iterable[_Carried]) -> tuple[str, ...]:
    return tuple(sorted({stop.name for item in carried for stop in item.route[1:] if stop.key != item.root.outlet.key}))


def _relay_targets(known: Iterable[tuple[Unit, Root]]) -> dict[tuple[str, float | None], Stop]:
    """Who only passes a claim with one figure on, agency or outlet -> from whom, when that is one origin."""
    targets: dict[tuple[str, float | None], set[Stop]] = defaultdict(set)
    for unit, root in known:
        for relay in (*root.relays, root.outlet):
            if relay.key != root.key:
                targets[relay.key, unit.figure].add(Stop(root.key, root.name))
    return {relay: min(found, key=lambda stop: stop.name) for relay, found in targets.items() if len({s.key for s in found}) == 1}


def _find_firsthand(known: Sequence[tuple[Unit, Root]]) -> frozenset[str]:
    """The persons whom more reports quote for themselves than have them pass on another's words, where these are persons too: who tells what a body
    tells may be its voice."""
    told = {(root.key, unit.report) for unit, root in known if root.kind == "person"}
    passed = {(relay.key, unit.report) for unit, root in known for relay in root.relays if relay.key != root.key}
    voices = {relay.key for _, root in known if root.kind != "person" for relay in root.relays}
    quoted, relayed = Counter(key for key, _ in told), Counter(key for key, _ in passed)
    return frozenset(key for key, count in quoted.items() if key not in voices and count > relayed[key])


def _find_ways(carried: Sequence[_Carried], names: Mapping[str, str]) -> tuple[tuple[Way, ...], tuple[str, ...]]:
    """Ways without a common station, in names, each with a report that came by it; and a smallest set of stations on all ways."""
    articles: dict[tuple[str, ...], list[str]] = defaultdict(list)
    called = {stop.key: stop.name for item in carried for stop in item.route} | dict(names)
    for item in carried:
        route = tuple(stop.key for stop in item.route)
        for known in (route, route[-1:]):  # a way put together from several is shown with a report of its outlet
            articles[known].append(item.unit.report)
    found = find_independence(route for item in carried if (route := tuple(stop.key for stop in item.route)))
    ways = (Way(tuple(called[key] for key in way), min(articles.get(way) or articles[way[-1:]])) for way in found.ways)
    return tuple(ways), tuple(called[key] for key in found.bottleneck)


def _call(origin: Origin, carried: Sequence[_Carried]) -> str:
    """The name of an origin; of a nameless one also whom it told, by which it is another than that of the next newsroom: "officials (Morning Post)"."""
    told = sorted({item.route[1].name for item in carried if len(item.route) > 1})
    return f"{origin.name} ({', '.join(told)})" if origin.kind == "unnamed" and any(told) else origin.name


def _explain(called: Sequence[str], articles: int, unknown: int) -> str:
    parts = [f"{articles} report{'s' * (articles != 1)}, {len(called)} independent origin{'s' * (len(called) != 1)}"]
    if called:
        parts.append(f"({', '.join(called)})")
    if unknown:
        parts.append(f"and {unknown} of unknown origin")
    return " ".join(parts)
