"""Which names of origins in one claim mean one source: across scripts, with and without their office, the spokesman for the body.

Within one claim the counting is careful: two names that may well be one are counted once, for a source too many is the worse error. But a
short name that fits two bodies joins them no more than it joins either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from srot.linking.desks import is_desk_of
from srot.linking.groups import Unions
from srot.linking.named_origins import Facts, NamedOrigin, find_facts, is_body_of, may_speak
from srot.linking.papers import is_bare_data, is_bare_panel
from srot.linking.same_names import is_one_name
from srot.linking.wholes import find_wholes, is_described_by, is_officer_of


def join_same(origins: Sequence[NamedOrigin]) -> Mapping[str, str]:
    """Counting key -> the key under which it is counted in this claim."""
    if len(origins) < 2:
        return {origin.key: origin.key for origin in origins}
    unions = Unions()
    ordered = [find_facts(origin) for origin in sorted(origins, key=lambda origin: origin.key)]
    for join in (_join_alike, _join_bare, _join_shorter, _join_described, _join_desks, _join_parts, _join_states):
        join(ordered, unions)
    return {found.key: unions.find(found.key) for found in ordered}


def _join_alike(ordered: Sequence[Facts], unions: Unions) -> None:
    """Those whose names are one, by sound or by what they mean, and bodies that are one state."""
    for left, right in combinations(ordered, 2):
        one_state = not left.lands.isdisjoint(right.lands) and left.kind == right.kind == "body"
        one_wording = not left.wording.isdisjoint(right.wording) and may_speak(left, right)
        if one_state or one_wording or is_one_name(left.origin, right.origin) or _is_voice(left, right):
            unions.join(left.key, right.key)


def _join_bare(ordered: Sequence[Facts], unions: Unions) -> None:
    """Figures of which nothing tells whose they are, and panels of the kind."""
    for bare in (is_bare_data, is_bare_panel):
        for key, other in pairwise([found.key for found in ordered if bare(found)]):
            unions.join(key, other)


def _join_shorter(ordered: Sequence[Facts], unions: Unions) -> None:
    """Shorter names with the one that is fuller."""
    for short in sorted(ordered, key=lambda found: (-max(map(len, found.wording), default=0), found.key)):
        _join_only(short, _find_fuller(short, ordered), unions)


def _join_described(ordered: Sequence[Facts], unions: Unions) -> None:
    """Names that only describe a body of a state, with each other and with the body."""
    for left, right in combinations([found for found in ordered if found.described], 2):
        if any(seat and seat == other and sorts & others for seat, sorts in left.described for other, others in right.described):
            unions.join(left.key, right.key)
    for described in ordered:
        _join_only(described, (body for body in ordered if is_described_by(body, described)), unions)


def _join_desks(ordered: Sequence[Facts], unions: Unions) -> None:
    """Offices of one man."""
    for left, right in combinations([found for found in ordered if found.deskwork], 2):
        if any(is_desk_of(mine, whose) for mine in left.deskwork for whose in right.deskwork):
            unions.join(left.key, right.key)


def _join_parts(ordered: Sequence[Facts], unions: Unions) -> None:
    """Parts and voices with the one they belong to."""
    for part, wholes in [(part, list(find_wholes(part, ordered))) for part in ordered]:
        _join_only(part, wholes, unions)


def _join_states(ordered: Sequence[Facts], unions: Unions) -> None:
    """A state, or a force, with one of those who speak for it."""
    for state in ordered:
        bodies = {unions.find(body.key) for body in ordered if is_body_of(body, state) or is_officer_of(body, state)}
        if bodies and unions.find(state.key) not in bodies:  # by another of its names it may be with one of them already
            unions.join(state.key, min(bodies))


def _join_only(one: Facts, others: Iterable[Facts], unions: Unions) -> None:
    """One with the others, where these are counted once already: what fits two joins them no more than it joins either."""
    found = {unions.find(other.key) for other in others} - {unions.find(one.key)}
    if len(found) == 1:
        unions.join(one.key, found.pop())


def _is_voice(left: Facts, right: Facts) -> bool:
    """Whether one speaks for the body that the other is, or both for one body."""
    return not (left.voiced.isdisjoint(right.rows | right.voiced) and right.voiced.isdisjoint(left.rows))



def _find_fuller(short: Facts, among: Sequence[Facts]) -> Iterator[Facts]:
    """Those of whom a name of `short` is a shorter one, where a notion that both languages know is among what they share."""
    paper = short.kind == "document"  # "internal documents": what it is a paper of is told by a fuller name alone
    wordings = [words for words in short.wording if paper or any(key.startswith("c:") for key in words)]
    for full in among if wordings else ():
        if may_speak(short, full) and (not paper or full.kind == "document") and any(words < fuller for words in wordings for fuller in full.wording):
            yield full
