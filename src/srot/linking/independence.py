"""How independent a claim's reports are: the number of vertex-disjoint ways from its outlets to its origins.

Stations are origins, those who pass a claim on, and outlets; a way leads from an outlet over those it had the claim from to an origin.
By Menger's theorem the most ways that share no station are as many as the fewest stations without which no way is left. Two officers who
both spoke to one agency are two origins, but all that is printed of them passes one desk: one way.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Route = tuple[str, ...]
Vertex = tuple[str, bool]  # a station's side: False where ways come in, True where they go out
Arc = tuple[Vertex, Vertex]
START: Vertex = ("", True)
"""Before all outlets."""
END: Vertex = ("", False)
"""Behind all origins."""


@dataclass(frozen=True, slots=True)
class Independence:
    """`ways` share no station, each from its origin outwards; `bottleneck` is a smallest set of stations that all ways pass, as few
    as there are ways."""

    ways: tuple[Route, ...]
    bottleneck: tuple[str, ...]


def find_independence(routes: Iterable[Sequence[str]]) -> Independence:
    """The ways of the graph that `routes` span, each given from its origin outwards to the outlet.

    >>> find_independence([("police", "agency", "paper 1"), ("hospital", "agency", "paper 2")])
    Independence(ways=(('police', 'agency', 'paper 1'),), bottleneck=('agency',))
    """
    paths = sorted({_path(route) for route in routes}, key=lambda path: (len(path), path))
    if len(paths) == 1:
        way = tuple(name for name, goes_out in reversed(paths[0][1:-1]) if goes_out)
        return Independence((way,), way[-1:])
    arcs = frozenset(arc for path in paths for arc in pairwise(path))
    flow = _take_disjoint(paths)  # ways that reports went come before ways put together from several
    while path := _find_path(arcs, flow):
        for start, end in pairwise(path):
            flow ^= {(end, start)} if (end, start) in flow else {(start, end)}
    return Independence(_follow(flow), _cut(arcs, flow))


def _path(route: Sequence[str]) -> tuple[Vertex, ...]:
    """A route from the start inwards; each station is an arc of its own, so that it is passed once."""
    stations = tuple(dict.fromkeys(route))[::-1]
    return (START, *(side for station in stations for side in ((station, False), (station, True))), END)


def _take_disjoint(paths: Iterable[tuple[Vertex, ...]]) -> set[Arc]:
    """The arcs of paths that share no station, the shortest taken first."""
    taken: set[Vertex] = set()
    flow: set[Arc] = set()
    for path in paths:
        if taken.isdisjoint(path[1:-1]):
            taken.update(path[1:-1])
            flow.update(pairwise(path))
    return flow


def _residual(arcs: Iterable[Arc], flow: Iterable[Arc]) -> Mapping[Vertex, Sequence[Vertex]]:
    """Arcs that are free, used ones in the other direction, and all that leave the start, in a fixed order."""
    free: dict[Vertex, list[Vertex]] = defaultdict(list)
    used = frozenset(flow)
    for start, end in sorted(arcs):
        if (start, end) not in used or start == START:
            free[start].append(end)
        else:
            free[end].append(start)
    return free


def _reach(arcs: Iterable[Arc], flow: Iterable[Arc]) -> dict[Vertex, Vertex]:
    """What can still be reached from the start, each with where it was reached from; nearest first."""
    free = _residual(arcs, flow)
    came_from = {START: START}
    waiting = deque([START])
    while waiting:
        vertex = waiting.popleft()
        for other in free.get(vertex, ()):
            if other not in came_from:
                came_from[other] = vertex
                waiting.append(other)
    return came_from


def _find_path(arcs: Iterable[Arc], flow: Iterable[Arc]) -> list[Vertex]:
    came_from = _reach(arcs, flow)
    if END not in came_from:
        return []
    path = [END]
    while path[-1] != START:
        path.append(came_from[path[-1]])
    return path[::-1]


def _follow(flow: Iterable[Arc]) -> tuple[Route, ...]:
    """The ways that a flow consists of, in order of their origins."""
    onward = {start: end for start, end in flow if start != START}
    ways = []
    for _, vertex in sorted(arc for arc in flow if arc[0] == START):
        stations = []
        while vertex != END:
            if vertex[1]:
                stations.append(vertex[0])
            vertex = onward[vertex]
        ways.append(tuple(stations[::-1]))
    return tuple(sorted(ways))


def _cut(arcs: Iterable[Arc], flow: Iterable[Arc]) -> tuple[str, ...]:
    """Stations that can be entered but not left when all ways are taken."""
    reached = _reach(arcs, flow)
    return tuple(sorted(name for name, inside in reached if not inside and name and (name, True) not in reached))
