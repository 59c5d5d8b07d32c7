"""Chains of relays: a saying inside the content of another came through its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from srot.languages.attributing.saying import NEWSROOMS, Party, Saying

Chain = tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """A saying with its chains, each from the first-hand source outwards."""

    saying: Saying
    chains: tuple[Chain, ...]


def trace(sayings: Sequence[Saying], is_idle: Callable[[int, int], bool]) -> tuple[Traced, ...]:
    """Joins sayings of one passage into chains and drops the ones that only pass on what another says.

    `is_idle` tells whether the words between two positions say nothing of their own ("इस बीच", "जब पूछा गया तो").
    """
    sayings = _relay_behind(_merge(_inherit(sayings)))
    hosts = [_host(x, sayings) for x in sayings]
    kept = []
    for number, saying in enumerate(sayings):
        inner = [x for x, host in zip(sayings, hosts, strict=True) if host == number and not _is_rumour(x)]
        if inner and _covered(saying, inner, is_idle) and any(x.frame not in _ACTS for x in inner):
            continue
        if _is_rumour(saying) and hosts[number] is not None:
            continue
        kept.append(Traced(saying, _chains(number, sayings, hosts)))
    return tuple(kept)


# What is told of these can be told as an act: "the council has ordered a review, the mayor said" is the mayor's own saying too.
_ACTS = frozenset(("object", "finding"))


_RUN_ON = 6
"""Words between a saying and the quotation that runs on: the cue, whom he told."""


def _inherit(sayings: Sequence[Saying]) -> Sequence[Saying]:
    """A quotation that goes on right behind another, under a pronoun, was said to the same outlet."""
    made = list(sayings)
    for n in range(1, len(made)):
        before, saying = made[n - 1], made[n]
        pronoun = bool(saying.parties) and bool(saying.parties[0].pronoun)
        adjacent = saying.frame == "before" and 0 <= saying.start - before.end <= 4
        runs_on = saying.frame in ("loose", "carried") and saying.sentence == before.sentence + 1 and 0 <= saying.start - max(before.end, before.reach[1]) <= _RUN_ON
        if pronoun and ((adjacent and before.firm) or runs_on) and before.relays and not saying.relays:
            made[n] = replace(saying, relays=before.relays)
    return made


def _merge(sayings: Sequence[Saying]) -> Sequence[Saying]:
    """Who passes on what another passed on is the next outward: "... CNN gave this news. ANI reported this, citing CNN"."""
    made = list(sayings)
    for later in sayings:
        for n, first in enumerate(made):
            passed = first.frame == later.frame == "passing-on" and first.end <= later.start <= first.reach[0] and first.reach[1] <= later.end
            if passed and later in made:
                known = {party.name for party in first.parties}
                outward = tuple(p for p in (*later.parties, *later.relays) if p.name not in known)
                made[n] = replace(first, relays=first.relays + outward)
                made.remove(later)
                break
    return made


def _relay_behind(sayings: Sequence[Saying]) -> Sequence[Saying]:
    """The sayings, a newsroom named behind a quotation that has a speaker in front as who passed it on: "Holt said, “we lost,” the agency reported"."""
    made = list(sayings)
    for later in sayings:
        if later.frame != "before" or not later.parties or any(party.kind not in NEWSROOMS for party in later.parties):
            continue
        place = next((n for n, first in enumerate(made) if first.firm and first.start == later.start and first.reach[0] < first.start and first.parties and first.reach[1] <= later.reach[0]), None)
        if place is not None and made[place].parties[0].kind not in NEWSROOMS:
            known = {party.name for party in made[place].relays}
            made[place] = replace(made[place], end=min(made[place].end, later.end), relays=made[place].relays + tuple(p for p in later.parties if p.name not in known))
            made.remove(later)
    return made


def _host(inner: Saying, sayings: Sequence[Saying]) -> int | None:
    """Number of the smallest saying whose content holds `inner`."""
    best: int | None = None
    for number, outer in enumerate(sayings):
        if outer is inner or not _holds(outer, inner):
            continue
        if best is None or _is_nearer(outer, sayings[best]):
            best = number
    return best


def _is_nearer(outer: Saying, best: Saying) -> bool:
    """Whether a saying with a shorter content holds the inner one; of one content, whose claim it is and not who denies the claim."""
    longer = (best.end - best.start) - (outer.end - outer.start)
    return longer > 0 or (longer == 0 and best.negative and outer.frame in ("noun", "complement"))


def _first(saying: Saying) -> int:
    return min(saying.reach[0], saying.start)


def _last(saying: Saying) -> int:
    return max(saying.reach[1], saying.end)


def _holds(outer: Saying, inner: Saying) -> bool:
    if outer.frame == "confirming" or (outer.negative and outer.frame in ("passing-on", "before")):
        return False  # who bears out or denies what another said before does not pass it on
    if inner.frame == "stated" or (outer.negative and inner.frame in ("noun", "complement")):
        return False  # "dismissed Delhi's claim that ..."
    inside = outer.start <= _first(inner) and _last(inner) <= max(outer.end, _sentence_tail(outer, inner))
    return inside and (outer.start, outer.end) != (inner.start, inner.end) and inner.reach != outer.reach


def _sentence_tail(outer: Saying, inner: Saying) -> int:
    """A quotation that the inner source speaks may run on behind the outer content."""
    return _last(inner) if inner.reach[1] <= outer.end and inner.firm and outer.reach[0] < outer.start else outer.end


def _is_rumour(saying: Saying) -> bool:
    """Hearsay, findings of an inquiry, passives with nobody named: inside what somebody says they are his."""
    nobody = all(p.kind == "hearsay" or (p.kind == "unnamed" and not p.bare and not p.pronoun) for p in saying.parties)
    return saying.frame == "revealed" or nobody


def _covered(outer: Saying, inner: Sequence[Saying], is_idle: Callable[[int, int], bool]) -> bool:
    position = outer.start
    if outer.firm and outer.parties and outer.parties[0].kind in ("person", "body", "unnamed", "hearsay") and any(x.frame in _DEEDS for x in inner):
        return False
    for saying in sorted(inner, key=_first):
        if not is_idle(position, _first(saying)) or not _speaks_only(saying, is_idle, position):
            return False
        position = max(position, _last(saying))
    return is_idle(position, outer.end)


# "the minister claimed that the neighbour had offered water": the offer is a deed, and that it was made is his claim
_DEEDS = frozenset(("between", "split", "called", "told-to", "asked-for"))


def _speaks_only(saying: Saying, is_idle: Callable[[int, int], bool], told: int) -> bool:
    """Whether nothing else is told of the source before its cue, behind word `told`: "he praised them and said that ..." tells more."""
    if saying.frame == "passive" and saying.parties and saying.parties[0].end < saying.start:
        return is_idle(max(saying.parties[0].start, told), saying.start)  # "a message came in which it was claimed that": it came, too
    if saying.cue is None or saying.frame not in ("after", "adding") or not saying.parties:
        return True
    start = max(saying.parties[0].end, told) if saying.frame == "adding" else saying.parties[0].end
    return start >= saying.cue[0] or is_idle(start, saying.cue[0])


def _chains(number: int, sayings: Sequence[Saying], hosts: Sequence[int | None]) -> tuple[Chain, ...]:
    outward: Chain = ()
    beside: tuple[Chain, ...] = ()
    seen = {number}
    host = hosts[number]
    saying = sayings[number]
    while host is not None and host not in seen:
        seen.add(host)
        outer = sayings[host]
        if number == 0 and _names(outer, saying):
            saying = replace(saying, parties=outer.parties)
            host = hosts[host]
            continue
        if _speaks_for(outer, saying):
            beside = ((*outer.parties[:1], *outer.relays),)
            host = hosts[host]
            continue
        itself = _says_again(outer) or _is_same(outer, saying) or outer.frame == "heard"
        outward += (() if itself else outer.parties[:1]) + outer.relays
        host = hosts[host]
    outward = tuple(p for p in outward if p.kind != "hearsay")
    return tuple((party, *saying.relays, *outward) for party in saying.parties) + beside


def _speaks_for(outer: Saying, inner: Saying) -> bool:
    """"The government said ... . Minister X announced this": a body, and somebody by name who tells the same of it, stand beside each other."""
    alone = len(inner.parties) == 1 and len(outer.parties) == 1 and inner.parties[0].kind == "body"
    return outer.frame == "passing-on" and alone and outer.parties[0].kind == "person" and not outer.parties[0].pronoun


def _names(outer: Saying, inner: Saying) -> bool:
    """"वे बोले कि ...। राष्ट्रपति क ख ने यह बात कही": who is meant by the first pronoun of a report is named behind it."""
    pronoun = len(inner.parties) == 1 and bool(inner.parties[0].pronoun)
    return outer.frame == "passing-on" and pronoun and bool(outer.parties) and outer.parties[0].kind == "person" and not outer.parties[0].pronoun


def _is_same(outer: Saying, inner: Saying) -> bool:
    """"इज़रायली सेना के मुताबिक ...। सेना ने यह जानकारी दी": a body that is named by its last words has just been heard and passes nothing on."""
    if outer.frame != "passing-on" or not outer.parties or len(inner.parties) != 1 or inner.parties[0].pronoun:
        return False
    first, again = inner.parties[0], outer.parties[0]
    return first.kind == again.kind and bool(again.name) and f" {first.name}".endswith(f" {again.name}")


def _says_again(saying: Saying) -> bool:
    """"उन्होंने यह बात एक सभा में कही", "यह आदेश न्यायमूर्ति क ने दिया": who has just been heard, or decides, passes nothing on."""
    return saying.frame == "deciding" or (saying.frame == "passing-on" and bool(saying.parties) and bool(saying.parties[0].pronoun))


def shorten(saying: Saying, end: int) -> Saying:
    """The saying with its content cut at word `end`."""
    return replace(saying, end=end)
