"""Through whom a Marathi saying reached the report: "'प्रभात'ला सांगितले", "वाहिनीशी बोलताना", "X च्या हवाल्याने Y ने सांगितले"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party, Saying
from srot.languages.mr.sources import find_owner, read_outlet, role_words

_TO = ("शी", "ला", "ांना")
_BEYOND = 4
"""Words behind the cue among which it may stand to whom he spoke."""


def with_relays(passage: Passage, saying: Saying) -> Saying:
    """The saying with the one cited as its source, and the outlet that was told."""
    if saying.frame in ("heading", "hearsay") or saying.relays:
        return saying
    places = tuple(_outside(passage, saying))
    cited = _cited(passage, saying, places)
    if cited is not None and saying.parties[0].name != cited.name:
        outer = tuple(party for party in saying.parties if party.name and not party.pronoun and party.kind != "hearsay")
        return replace(saying, parties=(cited,), relays=outer[:1])
    if saying.parties[0].kind in NEWSROOMS:
        return saying
    told = next((party for k in places if (party := _told(passage, k)) is not None), None)
    return replace(saying, relays=(told,)) if told is not None and fresh(passage, told) else saying


def fresh(passage: Passage, party: Party) -> bool:
    """Whether an outlet is not the report's own."""
    return not frozenset(passage.keys[party.start : party.end]) <= passage.credited


def _outside(passage: Passage, saying: Saying) -> Iterator[int]:
    """The words about the cue that are none of what is said."""
    start, end = passage.sentences[saying.sentence]
    cue = saying.cue or saying.reach
    low, high = start, min(end, cue[1] + _BEYOND)
    if saying.end <= cue[0]:
        low = max(low, saying.end) if saying.parties[0].start >= saying.end else low
    for place in range(low, high):
        if not saying.start <= place < saying.end:
            yield place


def _cited(passage: Passage, saying: Saying, places: tuple[int, ...]) -> Party | None:
    """Whose word it is: "सूत्रांच्या हवाल्याने", "माजी संचालकाचा दाखला देत"."""
    start = passage.sentences[saying.sentence][0]
    at = next((k for k in places if passage.keys[k] in role_words("citing") and k > start), None)
    if at is None:
        return None
    floor = max((p.end for p in saying.parties if p.end <= at - 1), default=start)
    return find_owner(passage, floor, at)


def _told(passage: Passage, place: int) -> Party | None:
    """The outlet in the case of whom one speaks to."""
    word = passage.words[place].text
    ending = next((e for e in _TO if word.endswith(e) and len(word) > len(e) + 1), None)
    return read_outlet(passage, place, ending) if ending is not None else None

