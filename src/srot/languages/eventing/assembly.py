"""From candidates to events: vague nouns find what they point at, one happening of a clause is one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.dating import is_ahead
from srot.languages.eventing.scene import Scene
from srot.records import Attribution, Event, TimeExpression, make_id


def assemble(
    scene: Scene, candidates: Sequence[Candidate], contexts: Mapping[str, str], made_by: str
) -> tuple[Event, ...]:
    """Events in text order; `contexts` are words of a clause and the context they put its events in."""
    merged = _merge(_point(sorted(candidates, key=lambda found: (found.low, -found.high))))
    hosts = _Hosts(scene.draft.attributions)
    return tuple(_make(scene, found, hosts, contexts, made_by) for found in merged)


def _point(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Vague nouns take type and mode of the last event before them that they can point at, else of the next one.

    A vague noun with a type of its own keeps it when nothing is there; without one it is dropped. Its day is that of the event it announces.
    """
    found: list[Candidate] = []
    rest = list(candidates)
    for number, candidate in enumerate(rest):  # an event that a vague noun announces is dated before its turn comes
        if not candidate.rule.refers or _is_new(candidate):
            found.append(candidate)
            continue
        meant = _last(found, candidate)
        if meant is None and (place := _next(rest, number + 1, candidate)) is not None:
            meant, rest[place] = rest[place], _dated(rest[place], candidate)
        if meant is not None:
            found.append(replace(candidate, type=meant.type, mode=meant.mode or candidate.mode))
        elif candidate.type is not None:
            found.append(candidate)
    return found


def _dated(announced: Candidate, vague: Candidate) -> Candidate:
    """The event announced by a vague noun in front, on its day where it has none: "सोमवार को एक हादसा हुआ, जिसमें आग लगने से ..."."""
    near = announced.sentence - vague.sentence <= 1
    return replace(announced, time=vague.time) if near and announced.time is None else announced


def _is_new(candidate: Candidate) -> bool:
    """A predicate with actors of its own tells a new event: "रूस ने भी हमला किया"."""
    return candidate.type is not None and candidate.verbal and bool(candidate.actors)


def _last(found: Sequence[Candidate], vague: Candidate) -> Candidate | None:
    return next((c for c in reversed(found) if _can_mean(vague, c)), None)


def _next(candidates: Sequence[Candidate], first: int, vague: Candidate) -> int | None:
    """The place, from `first` on, of the next event that a vague noun can announce, one that tells more than it does; one with a type of its own
    announces none of another."""
    for place in range(first, len(candidates)):
        told = candidates[place]
        fresh = not told.rule.refers or (told.mode is not None and vague.mode is None and _can_be_of(told, vague.time))
        if fresh and vague.type in (None, told.type) and _can_mean(vague, told):
            return place
    return None


def _can_be_of(told: Candidate, time: TimeExpression | None) -> bool:
    return told.time is None or time is None or told.time.id == time.id


def _can_mean(vague: Candidate, other: Candidate) -> bool:
    """Whether a vague noun can point at an event that took place: by type, or by type and mode where the rule names both."""
    if other.modality != "asserted" or other.polarity != "positive" or other.type is None:
        return False
    if f"{other.type}:{other.mode}" in vague.rule.refers:
        return True
    return other.type in vague.rule.refers and vague.mode in (None, other.mode)


def _merge(candidates: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in candidates:
        twin = next((n for n in range(len(kept) - 1, max(-1, len(kept) - 6), -1) if _same(kept[n], candidate)), None)
        if twin is None:
            kept.append(candidate)
        else:
            kept[twin] = _join(kept[twin], candidate)
    return sorted(kept, key=lambda found: found.low)


def _same(left: Candidate, right: Candidate) -> bool:
    """One happening of one clause: the same type, modes and times that do not exclude each other; words in each other's reach whatever the mood."""
    if left.sentence != right.sentence or left.clause != right.clause or left.type != right.type:
        return False
    if left.polarity != right.polarity or left.modality != right.modality:
        return left.mode == right.mode and right.low - left.high <= 1
    if left.time and right.time and left.time.id != right.time.id:
        return False
    return left.mode == right.mode or left.mode is None or right.mode is None


def _join(left: Candidate, right: Candidate) -> Candidate:
    best, other = (left, right) if left.weight >= right.weight else (right, left)
    known = {quantity.id for quantity in best.quantities}
    return replace(
        best,
        mode=best.mode or other.mode,
        actors=best.actors or other.actors,
        recipients=best.recipients or other.recipients,
        time=best.time or other.time,
        places=tuple(dict.fromkeys((*best.places, *other.places))),
        quantities=best.quantities + tuple(q for q in other.quantities if q.id not in known),
        circumstances=tuple(dict.fromkeys((*best.circumstances, *other.circumstances))),
    )


class _Hosts:
    """The attributions of an article, to be asked which one holds a span; the narrowest answers."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._by_width = sorted(attributions, key=lambda a: (a.end - a.start, a.start))

    def holding(self, start: int, end: int) -> str | None:
        return next((a.id for a in self._by_width if a.start <= start and end <= a.end), None)


def _find_contexts(scene: Scene, found: Candidate, contexts: Mapping[str, str]) -> tuple[str, ...]:
    told = {contexts[key] for key in scene.keys[found.clause[0] : found.clause[1]] if key in contexts}
    return (*found.rule.contexts, *sorted(told - set(found.rule.contexts)))


def _is_to_come(found: Candidate, published: str | None) -> bool:
    """Whether what took place is given a time after the report: that is of what was asked, told or planned in it."""
    return found.modality == "asserted" and found.time is not None and is_ahead(found.time, published)


def _make(scene: Scene, found: Candidate, hosts: _Hosts, contexts: Mapping[str, str], made_by: str) -> Event:
    start, end = scene.row.starts[found.low], scene.row.ends[found.high - 1]
    article = scene.draft.article
    return Event(
        id=make_id("event", article.id, start, end, found.type),
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        type=found.type or "",
        mode=found.mode,
        contexts=_find_contexts(scene, found, contexts),
        actors=tuple(placed.item.id for placed in found.actors),
        recipients=tuple(placed.item.id for placed in found.recipients),
        time=found.time.id if found.time and not _is_to_come(found, article.published) else None,
        place=found.places[0].id if found.places else None,
        other_places=tuple(place.id for place in sorted(found.places[1:], key=lambda place: place.start)),
        quantities=tuple(quantity.id for quantity in sorted(found.quantities, key=lambda q: q.start)),
        circumstances=tuple(sorted(found.circumstances, key=lambda told: (told.start, told.end))),
        attribution=hosts.holding(start, end),
        polarity=found.polarity,
        modality=found.modality,
        made_by=made_by,
    )
