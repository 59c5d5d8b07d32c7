"""The way of a claim: origins on the left, relays between, outlets on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from srot.pictures.measure import fold_to
from srot.pictures.svg import element, escape, linked, picture, text

_SIZE, _SMALL, _LINE, _PAD = 13.0, 10.5, 17.0, 6.0
_GAP, _TOP = 8.0, 22.0
_GROUP_HEAD = 17.0
_PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Station:
    """One place that a claim passes: `role` ``origin``, ``relay`` or ``outlet``; `note` a few small words under the name.

    `unknown` draws it dashed; stations of one `group` (an owner) are framed together.
    """

    key: str
    name: str
    role: str
    note: str = ""
    unknown: bool = False
    group: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A frame round origins: its key and what is written over it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A stretch between two stations that leads somewhere: to the words it rests on. `hint` says where from and where to."""

    start: str
    end: str
    href: str
    hint: str


@dataclass(frozen=True, slots=True)
class Journey:
    """All stations and the ways between: each way is the keys of its stations from origin to outlet.

    `apart` are the stretches of ways that share no station, drawn strong.
    """

    stations: tuple[Station, ...]
    ways: tuple[tuple[str, ...], ...]
    title: str
    desc: str
    heads: tuple[str, str, str]
    groups: tuple[Group, ...] = ()
    edges: tuple[Edge, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Box:
    station: Station
    lines: tuple[str, ...]
    note: tuple[str, ...]
    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        if self.station.role == _PASSAGE:
            return 1.0
        return len(self.lines) * _LINE + len(self.note) * (_LINE - 3) + 2 * _PAD

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


def draw_journey(journey: Journey, *, key: str, width: float = 720) -> str:
    """The journey as SVG; columns share `width`, names are folded to fit their column."""
    columns, paths = _lay_out(journey)
    step = width / (len(columns) + (len(columns) - 1) * 0.35)
    boxes: dict[str, _Box] = {}
    for number, column in enumerate(columns):
        ordered = _order(column, paths, boxes, first=number == 0)
        for box in _stack(ordered, journey, x=number * step * 1.35, width=step):
            boxes[box.station.key] = box
    height = max(box.y + box.height for box in boxes.values())
    boxes = _centred(boxes, columns, height)
    parts = [_draw_heads(journey, columns, step), *_draw_frames(journey, boxes), *_draw_ways(paths, boxes)]
    lines = _find_lines(paths, boxes)
    strong = "".join(lines[pair] for pair in journey.apart if pair in lines)
    parts += [element("path", class_="way apart", d=strong)] if strong else []
    parts += _draw_edges(journey.edges, lines)
    parts += [_draw_box(box) for box in boxes.values() if box.station.role != _PASSAGE]
    return picture(
        width=width, height=height + _PAD + 4, key=key, title=journey.title, desc=journey.desc, parts=parts, kind="journey"
    )


def _lay_out(journey: Journey) -> tuple[list[list[Station]], tuple[tuple[str, ...], ...]]:
    """Columns of stations and the ways through them.

    Origins stand first, outlets last, a relay as far out as its longest way. A way that skips a column gets a passage
    through it, shared by all that lead to the same place, so that no line seems to come out of a relay it never passed.
    """
    levels = _levels(journey)
    columns: list[list[Station]] = [[] for _ in range(max(levels.values()) + 1)]
    for station in journey.stations:
        columns[levels[station.key]].append(station)
    passages: dict[str, int] = {}
    paths = tuple(_with_passages(way, levels, passages) for way in journey.ways)
    for key, level in passages.items():
        columns[level].append(Station(key, "", _PASSAGE))
    return columns, paths


def _levels(journey: Journey) -> dict[str, int]:
    depth: dict[str, int] = {}
    for way in journey.ways:
        for position, name in enumerate(way):
            depth[name] = max(depth.get(name, 0), position)
    relays = sorted({depth.get(station.key, 1) for station in journey.stations if station.role == "relay"} - {0})
    level = {position: number for number, position in enumerate(relays, 1)}
    outlets = len(relays) + 1
    ends = {"origin": 0, "outlet": outlets}
    return {s.key: ends.get(s.role, level.get(depth.get(s.key, 1), 1)) for s in journey.stations}


def _with_passages(way: tuple[str, ...], levels: Mapping[str, int], passages: dict[str, int]) -> tuple[str, ...]:
    path = list(way[:1])
    for start, end in pairwise(way):
        for level in range(levels[start] + 1, levels[end]):
            passages[f"{level}>{end}"] = level
            path.append(f"{level}>{end}")
        path.append(end)
    return tuple(path)


def _order(
    column: Sequence[Station], paths: Sequence[tuple[str, ...]], placed: Mapping[str, _Box], *, first: bool
) -> list[Station]:
    """Origins keep their order, those of one owner side by side; the rest follow what leads to them."""
    places = {station.key: number for number, station in enumerate(column)}
    if first:
        lead: dict[str, int] = {}
        for station in column:
            lead.setdefault(station.group or station.key, places[station.key])
        return sorted(column, key=lambda station: (lead[station.group or station.key], places[station.key]))
    heights: dict[str, list[float]] = {station.key: [] for station in column}
    for way in paths:
        for name in way:
            if name in heights:
                heights[name] += [placed[other].middle for other in way if other in placed]
    means = {name: sum(found) / len(found) if found else 0.0 for name, found in heights.items()}
    return sorted(column, key=lambda station: (round(means[station.key], 3), places[station.key]))


def _stack(stations: Sequence[Station], journey: Journey, *, x: float, width: float) -> list[_Box]:
    boxes: list[_Box] = []
    y, group = _TOP, None
    frames = {frame.key for frame in journey.groups}
    for station in stations:
        framed = station.group if station.group in frames else None
        if group is not None and framed != group:
            y += _PAD
        if framed is not None and framed != group:
            y += _GROUP_HEAD
        inset = 6.0 if framed is not None else 1.0
        box = _fold(station, x + inset, y, width - 2 * inset)
        boxes.append(box)
        y += box.height + _GAP
        group = framed
    return boxes


def _fold(station: Station, x: float, y: float, width: float) -> _Box:
    room = width - 2 * _PAD - 2
    name = fold_to(station.name, room, _SIZE, lines=3)
    note = fold_to(station.note, room, _SMALL, lines=2) if station.note else ()
    return _Box(station, name, note, x, y, width)


def _centred(boxes: Mapping[str, _Box], columns: Sequence[Sequence[Station]], height: float) -> dict[str, _Box]:
    """Short columns stand in the middle of the tallest."""
    found = dict(boxes)
    for column in columns:
        bottom = max(boxes[station.key].y + boxes[station.key].height for station in column)
        for station in column:
            box = boxes[station.key]
            found[station.key] = replace(box, y=box.y + (height - bottom) / 2)
    return found


def _draw_heads(journey: Journey, columns: Sequence[Sequence[Station]], step: float) -> str:
    heads = []
    for number in range(len(columns)):
        words = journey.heads[0 if number == 0 else 2 if number == len(columns) - 1 else 1]
        heads.append(text(fold_to(words, step * 1.2, _SMALL, lines=1)[0], number * step * 1.35 + 1, 11.0, class_="head"))
    return element("g", *heads)


def _draw_frames(journey: Journey, boxes: Mapping[str, _Box]) -> list[str]:
    frames = []
    for group in journey.groups:
        inside = [box for box in boxes.values() if box.station.group == group.key]
        if inside:
            frames.append(_draw_frame(group, inside))
    return frames


def _draw_frame(group: Group, inside: Sequence[_Box]) -> str:
    left, top = inside[0].x - 5, min(box.y for box in inside) - _GROUP_HEAD
    width, bottom = inside[0].width + 10, max(box.y + box.height for box in inside) + 5
    label = fold_to(group.label, width - 8, _SMALL, lines=1)[0]
    return element(
        "g",
        element("title", escape(group.label)),
        element("rect", class_="frame", x=left, y=top, width=width, height=bottom - top, rx=4),
        text(label, left + 5, top + 12, class_="note"),
    )


def _draw_ways(paths: Sequence[tuple[str, ...]], boxes: Mapping[str, _Box]) -> list[str]:
    """Each stretch once; a stretch is dashed where all that comes through it is unknown."""
    known: dict[tuple[str, str], bool] = {}
    for path in paths:
        for pair in pairwise(path):
            known[pair] = known.get(pair, False) or not boxes[path[0]].station.unknown
    drawn = {True: "", False: ""}
    for (start, end), sure in known.items():
        drawn[sure] += _stretch(boxes[start], boxes[end])
    return [element("path", class_="way" if sure else "way unknown", d=path) for sure, path in drawn.items() if path]


def _find_lines(paths: Sequence[tuple[str, ...]], boxes: Mapping[str, _Box]) -> dict[tuple[str, str], str]:
    """The line of each stretch; one that skips columns is one line."""
    lines: dict[tuple[str, str], str] = {}
    for path in paths:
        stops = [number for number, key in enumerate(path) if boxes[key].station.role != _PASSAGE]
        for first, last in pairwise(stops):
            route = pairwise(path[first : last + 1])
            lines[path[first], path[last]] = "".join(_stretch(boxes[a], boxes[b]) for a, b in route)
    return lines


def _draw_edges(edges: Sequence[Edge], lines: Mapping[tuple[str, str], str]) -> list[str]:
    """Links over the ways, wide enough to be hit with a finger."""
    drawn = [(edge, lines[edge.start, edge.end]) for edge in edges if (edge.start, edge.end) in lines]
    return [linked(element("path", element("title", escape(edge.hint)), class_="edge-link", d=line), edge.href) for edge, line in drawn]


def _stretch(start: _Box, end: _Box) -> str:
    x1, y1, x2, y2 = start.x + start.width, start.middle, end.x, end.middle
    bend = (x2 - x1) / 2
    curve = f"M{x1:.0f} {y1:.0f}C{x1 + bend:.0f} {y1:.0f} {x2 - bend:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    return f"{curve}H{end.x + end.width:.0f}" if end.station.role == _PASSAGE else curve


def _draw_box(box: _Box) -> str:
    station = box.station
    shape = "box unknown" if station.unknown else f"box {station.role}"
    cut = " ".join(box.lines) != " ".join(station.name.split())
    parts = [
        *([element("title", escape(station.name))] if cut else []),
        element("rect", class_=shape, x=box.x, y=box.y, width=box.width, height=box.height, rx=3),
    ]
    y = box.y + _PAD + 12
    for line in box.lines:
        parts.append(text(line, box.x + _PAD + 1, y, class_="name"))
        y += _LINE
    for line in box.note:
        parts.append(text(line, box.x + _PAD + 1, y - 2, class_="note"))
        y += _LINE - 3
    return linked(element("g", *parts), station.href)
