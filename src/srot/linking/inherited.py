"""Origins for what names none of its own: from another sentence of the report, or from the report that the words were taken from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from srot.linking.named_origins import RANKS, merge_names
from srot.linking.notions import PEOPLE, find_notions
from srot.linking.officers import is_officer
from srot.linking.offices import MILITARY_RANKS
from srot.linking.roots import ONE_PRESS, UNKNOWN, Root, list_names
from srot.linking.same_officer import ONE, OTHER, is_another
from srot.linking.same_origins import join_same
from srot.linking.units import Unit
from srot.linking.vectors import cosine
from srot.records import Reuse, ReusedSpan

CREDITED, STATED, TRANSLATION = "credited", "stated", "translation"
UNDIRECTED = "unknown"
"""The direction of a reuse of which nothing tells who took from whom."""


OFFICIALS = frozenset(("c:official", "c:authority", "c:senior"))
"""Notions of what officials are called who may be of any body."""
ALIKE = 0.1
"""Likeness of words from which what two reports say without a figure is the very same."""
NO_VOICES: Mapping[str, str] = {}


def inherit_roots(
    roots: Mapping[str, tuple[Root, ...]],
    units: Sequence[Unit],
    copied_from: Mapping[str, Sequence[Reuse]],
    voices: Mapping[str, str] = NO_VOICES,
) -> dict[str, tuple[Root, ...]]:
    """Roots for units that have none of their own: from another unit of the same report in this claim, else from the report
    that the words were taken from, else from whom the report quotes throughout (`voices`, report -> key) where others have the same from him.
    What is inherited is marked ``inferred``; what was copied has the other outlet on its way."""
    known = _Known(roots, units, copied_from, voices)
    return {unit.id: known.roots_of(unit) for unit in units}


def find_voices(roots: Iterable[tuple[Unit, Sequence[Root]]]) -> dict[str, str]:
    """Report -> the key of the person or body that it quotes more often than all others together."""
    quoted: dict[str, Counter[str]] = defaultdict(Counter)
    for unit, own in roots:
        quoted[unit.report].update({root.key for root in own if root.basis == STATED and unit.attribution})
    named = {root.key for _, own in roots for root in own if root.kind in ("person", "body")}
    most = {report: max(sorted(keys.items()), key=lambda pair: pair[1]) for report, keys in quoted.items() if keys}
    return {report: key for report, (key, count) in most.items() if key in named and 2 * count > quoted[report].total()}


class _Known:
    """The known roots of a claim, by report and figure; those that the words name apart from those of a credit."""

    def __init__(
        self,
        roots: Mapping[str, tuple[Root, ...]],
        units: Sequence[Unit],
        copied_from: Mapping[str, Sequence[Reuse]],
        voices: Mapping[str, str],
    ) -> None:
        self.own = roots
        self.voices = voices
        self.copied_from = copied_from
        self.undirected = _turn_round(copied_from, undirected=True)
        self.taken = _turn_round(copied_from, undirected=False)
        self.by_report: dict[str, list[Root]] = defaultdict(list)
        self.units: dict[str, list[Unit]] = defaultdict(list)
        self.outlets = {unit.report: roots[unit.id][0].outlet for unit in units}
        for unit in units:
            self.units[unit.report].append(unit)
            self.by_report[unit.report].extend(root for root in roots[unit.id] if root.kind != UNKNOWN)

    def roots_of(self, unit: Unit) -> tuple[Root, ...]:
        """The unit's own roots, those of its report, or those of the report it was copied from."""
        own = self.own[unit.id]
        if any(root.vague for root in own):
            own = _from_report([root for root in self.by_report[unit.report] if not root.vague]) or own
        own = tuple(self._in_the_text(root, unit) or root for root in own)
        own = tuple(self._by_name(root, unit) or root for root in own)
        if any(root.basis == CREDITED for root in own):
            own = _all_from_report(self._stated(unit, alike=True)) or own
        if any(root.kind != UNKNOWN for root in own):
            return tuple(self._through_source(root, unit) for root in own)
        return (
            _from_report(self._stated(unit, alike=True))
            or _from_report(self._stated(unit, alike=False))
            or self._from_source(unit)
            or self._from_credit(unit)
            or self._from_voice(unit)
            or own
        )

    def _in_the_text(self, root: Root, unit: Unit) -> Root | None:
        """The one officer of a headline's body whom the text below names for the same: "NATO: ..." is what its chief said."""
        if not root.headline or root.kind != "body":
            return None
        below = [other for other in self._stated(unit, alike=True) if other.kind == "person" and not other.headline]
        held = [other for other in _distinct(below) if _is_officer(other, root, unit.lang)]
        found = _from_report(held)
        return found[0] if found else None

    def _by_name(self, root: Root, unit: Unit) -> Root | None:
        """The officer whom a report quotes by name with the same as bare "officials", or as one who holds what he holds ("a general"): its opening tells in
        short what he tells below. "Another officer" is somebody else."""
        if root.kind != "unnamed" or root.key == ONE_PRESS or is_another(root.name, frozenset((OTHER,))):
            return None
        named = [other for other in self._stated(unit, alike=True) if other.kind == "person"]
        if find_notions(root.name, unit.lang) <= OFFICIALS:
            named = [other for other in named if any(is_officer(office) for office in other.offices)]
        else:
            named = _distinct(other for other in named if _holds(other, root, unit.lang))
            named = named if len(named) == 1 else []
        return replace(named[0], basis="inferred", why="the report names the official in another sentence") if named else None

    def _stated(self, unit: Unit, *, alike: bool) -> list[Root]:
        """What the words of the same report name as sources of this claim; `alike` only where the figure is the same, else also where only one
        gives a figure: who counts nineteen is not the source of twenty."""
        others = (o for o in self.units[unit.report] if o.figure == unit.figure or not (alike or _rival(o, unit)))
        return [root for other in others for root in self.own[other.id] if root.basis == STATED and not root.vague]

    def _sources(self, unit: Unit, *, undirected: bool = False, taken: bool = False, anywhere: bool = False) -> Iterator[Reuse]:
        """The reuses that the words of a unit lie in, or with `anywhere` any others stand in, of reports that make the claim too."""
        reuses = self.taken if taken else self.undirected if undirected else self.copied_from
        for reuse in reuses.get(unit.report, ()):
            inside = any(span.target_start < unit.end and unit.start < span.target_end for span in reuse.spans)
            if reuse.source in self.outlets and (inside or anywhere or not reuse.spans):
                yield reuse

    def _from_source(self, unit: Unit) -> tuple[Root, ...]:
        """The roots of the report that the words were taken from; where nothing tells who took them, of the one of both that names whose they are."""
        for reuse in (*self._sources(unit), *self._sources(unit, undirected=True)):
            there = [other for other in self.units[reuse.source] if not _rival(other, unit)]
            known = _distinct(root for other in there for root in self.own[other.id] if root.kind != UNKNOWN)
            known = known or _distinct(root for other in there for root in self._from_voice(other))
            if known:
                why = f"{reuse.kind} of {reuse.source}"
                through = self.outlets[reuse.source]
                here = self.outlets[unit.report]
                return tuple(replace(r, relays=(*r.relays, through), basis="inferred", why=why, outlet=here) for r in known)
        return ()

    def _from_credit(self, unit: Unit) -> tuple[Root, ...]:
        """The agency to which a report is credited that has these very words, though it printed them later or shorter: they are the agency's here too."""
        for reuse in self._sources(unit, taken=True):
            there = [other for other in self.units[reuse.source] if not _rival(other, unit)]
            known = _distinct(root for other in there for root in self.own[other.id] if root.basis == CREDITED and root.kind == "agency")
            if len(known) == 1:
                why = f"shares its words with {reuse.source}, which credits them"
                return (replace(known[0], basis="inferred", why=why, outlet=self.outlets[unit.report]),)
        return ()

    def _from_voice(self, unit: Unit) -> tuple[Root, ...]:
        """Whom the paragraph quotes before, where other reports have the very same from him; else whom the report quotes throughout, where they have it from
        him alone."""
        others = (other for report in sorted(self.units) if report != unit.report for other in self.units[report])
        stated = [(other, r) for other in others if _very_same(other, unit) for r in self.own[other.id] if r.basis == STATED]
        led = next((root.led for root in self.own[unit.id] if root.led), None)
        if led is not None and stated and not _tells_of(led, unit) and self._is_among(led, unit, stated):
            return (replace(led, basis="inferred", why="its paragraph quotes him before, and others have this from him"),)
        known = _distinct(root for _, root in stated)
        if len(known) != 1 or known[0].key != self.voices.get(unit.report) or _tells_of(known[0], unit):
            return ()
        why = "the report quotes him throughout, and others have this from him"
        return (replace(known[0], relays=(), basis="inferred", why=why, outlet=self.outlets[unit.report]),)

    @staticmethod
    def _is_among(led: Root, unit: Unit, stated: Sequence[tuple[Unit, Root]]) -> bool:
        """Whether a source is one of those that other reports name, by whatever name."""
        rows = (row for other, root in ((unit, led), *stated) for row in list_names(other, root))
        same = join_same(merge_names(rows))
        return any(same[led.key] == same[root.key] for _, root in stated)

    def _through_source(self, root: Root, unit: Unit) -> Root:
        """A root whose words stand in another report first: it is that report's, with that outlet on the way. Officials who give another figure were asked anew."""
        for reuse in self._sources(unit):
            told = [r for other in self.units[reuse.source] if root.kind != "unnamed" or not _rival(other, unit) for r in self.own[other.id] if r.kind != UNKNOWN]
            first = _same_root(root, told) or self._aligned(root, unit, reuse)
            if first is not None:
                return self._as_there(root, first, reuse)
        return self._reworded(root, unit)

    def _reworded(self, root: Root, unit: Unit) -> Root:
        """The nameless source of a report that took other passages from one where a source of that very name gives the same: it has not asked
        anybody anew, but put the sentence in its own words."""
        if root.kind != "unnamed":
            return root
        for reuse in self._sources(unit, anywhere=True):
            there = (o for o in self.units[reuse.source] if _very_same(o, unit))
            called = root.key.rpartition("|")[2]
            first = next((r for o in there for r in self.own[o.id] if r.kind == root.kind and r.key.rpartition("|")[2] == called), None)
            if first is not None:
                return self._as_there(root, first, reuse)
        return root

    def _as_there(self, root: Root, first: Root, reuse: Reuse) -> Root:
        """A root as that of the report that it was taken from, with the outlet of that report on the way."""
        relays = tuple(dict.fromkeys((*first.relays, self.outlets[reuse.source], *root.relays)))
        return replace(root, key=first.key, newsroom=first.newsroom, relays=relays)

    def _aligned(self, root: Root, unit: Unit, reuse: Reuse) -> Root | None:
        """The source of the sentence that a unit was translated from, when each names one: it is called by another name here."""
        if reuse.kind != TRANSLATION or len(self.own[unit.id]) != 1:
            return None
        spans = [span for span in reuse.spans if span.target_start < unit.end and unit.start < span.target_end]
        origin = (o for o in self.units[reuse.source] if any(s.start < o.end and o.start < s.end for s in spans))
        named = _distinct(other for o in origin for other in self.own[o.id] if other.basis == STATED)
        return named[0] if root.basis == STATED and len(named) == 1 and _may_be_called(root, named[0]) else None


def _tells_of(root: Root, unit: Unit) -> bool:
    """Whether narration tells of a person himself: what he did is seen by others, and not his word because he is quoted too. Bodies do much by words."""
    return root.kind == "person" and unit.attribution is None and root.entity is not None and root.entity in unit.names


def _very_same(a: Unit, b: Unit) -> bool:
    """Whether two units give one figure, or neither one and, in one language, some of the same words: what stands in one claim may tell other matter beside it."""
    if a.figure is not None or b.figure is not None:
        return a.figure == b.figure
    return a.lang != b.lang or not (a.keys and b.keys) or cosine(a.keys, b.keys) >= ALIKE


def _rival(a: Unit, b: Unit) -> bool:
    """Whether each counts and the counts cannot be one: two figures, or one that lies outside of "eight to ten"."""
    if a.figure is not None and b.figure is not None:
        return a.figure != b.figure
    ours, theirs = _ends(a), _ends(b)
    return ours is not None and theirs is not None and (ours[1] < theirs[0] or theirs[1] < ours[0])


def _ends(unit: Unit) -> tuple[float, float] | None:
    """Between what a unit counts: twice its figure, or the two ends of a range; ``None`` for "dozens"."""
    figure = unit.measure.quantity if unit.measure else None
    if figure is None:
        return None
    low, high = (figure.value, figure.value) if figure.value is not None else (figure.low, figure.high)
    return None if low is None or high is None else (low, high)


def _is_officer(person: Root, body: Root, lang: str) -> bool:
    """Whether the words of a person's office name a body, or the country of a state."""
    return any(find_notions(body.name, lang) & find_notions(*words) for words in person.offices)


def _holds(person: Root, nameless: Root, lang: str) -> bool:
    """Whether a person's offices tell all that "an army general", "a rescue officer" is called, and that he is but one."""
    notions = find_notions(nameless.name, lang) - RANKS
    held = frozenset(notion for words in person.offices for notion in find_notions(*words))
    return is_another(nameless.name, frozenset((ONE,))) and bool(notions & (PEOPLE | MILITARY_RANKS)) and notions <= held


def _may_be_called(root: Root, other: Root) -> bool:
    """Whether one source may bear both names: documents and nameless groups; a body or a person with a name may have been mistaken."""
    return all(kind in ("document", "unnamed") for kind in (root.kind, other.kind))


def _same_root(root: Root, known: Sequence[Root]) -> Root | None:
    """The root of another report that is the same; of several unnamed ones the one that is called the same."""
    same = [other for other in known if root.kind == other.kind == "unnamed" or other.key == root.key]
    name = root.key.rpartition("|")[2]
    return min(same, key=lambda other: (other.key.rpartition("|")[2] != name, other.key, other.newsroom), default=None)



def _from_report(known: Sequence[Root]) -> tuple[Root, ...]:
    """The one source that the report names for this elsewhere; of several it does not say which."""
    distinct = _distinct(known)
    if len(distinct) != 1:
        return ()
    return (replace(distinct[0], basis="inferred", why="the report names the source in another sentence"),)


def _all_from_report(known: Sequence[Root]) -> tuple[Root, ...]:
    """The sources that the report names for this elsewhere, before which its credit stands back."""
    return tuple(replace(root, basis="inferred", why="the report names the source in another sentence") for root in _distinct(known))


def _distinct(roots: Iterable[Root]) -> list[Root]:
    return sorted({root.key: root for root in roots}.values(), key=lambda root: root.key)


def _turn_round(copied_from: Mapping[str, Sequence[Reuse]], *, undirected: bool) -> dict[str, list[Reuse]]:
    """Source article -> the reuses of which nothing tells who took the words from whom, seen from the other side; or those of which something does."""
    found: dict[str, list[Reuse]] = defaultdict(list)
    for reuse in (reuse for copies in copied_from.values() for reuse in copies if (reuse.direction == UNDIRECTED) == undirected):
        spans = tuple(ReusedSpan(span.target_start, span.target_end, span.start, span.end) for span in reuse.spans)
        found[reuse.source].append(replace(reuse, source=reuse.target, target=reuse.source, spans=spans))
    return {source: sorted(copies, key=lambda reuse: (-reuse.coverage, reuse.id)) for source, copies in found.items()}


def index_copies(reuse: Iterable[Reuse]) -> dict[str, list[Reuse]]:
    """Target article -> the reuses that made it, the largest first."""
    copies: dict[str, list[Reuse]] = defaultdict(list)
    for found in reuse:
        copies[found.target].append(found)
    return {target: sorted(found, key=lambda r: (-r.coverage, r.id)) for target, found in copies.items()}
