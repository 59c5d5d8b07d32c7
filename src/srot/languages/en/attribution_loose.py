"""Quotations of whole sentences that no verb of saying governs: who speaks is told in a line before or behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import is_finite, is_held
from srot.languages.en.attribution_carriers import find_outlets
from srot.languages.en.attribution_clause import QUOTES, Clause, Source, trim
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_sources import find_parties
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word


def find_loose(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Sentences that are all quotation and have no cue go on under the last speaker."""
    found: list[Saying] = []
    for number, (start, end) in enumerate(passage.sentences):
        inside = passage.quotation_at(start)
        if (signed := _signed(passage, number, sayings)) is not None:
            found.append(signed)
            continue
        if inside is None or passage.quoted[inside][0] != start or passage.quoted[inside][1] < end - 1:
            continue
        span = trim(passage, *passage.quoted[inside])
        taken = any(s.start < span[1] and span[0] < max(s.end, s.reach[1]) for s in sayings)
        if (span[1] - span[0] > 2 or _goes_on(passage, number, sayings)) and not taken:
            told = _speaker_ahead(passage, inside, sayings) or _speaker_behind(passage, inside, (*sayings, *found[-1:])) or _speaker_led(passage, number, sayings)
            if told is not None:
                found.append(replace(told, sentence=number, cue=None, start=span[0], end=span[1], reach=(start, start), frame="loose", carried=True))
                continue
            party = Party(start, start, "person", "", pronoun="speaker")
            found.append(Saying(number, None, (party,), (), *span, (start, start), "loose", carried=True))
    return found


def _goes_on(passage: Passage, number: int, sayings: Sequence[Saying]) -> bool:
    """Whether a quotation of a word or two only ends what somebody says in front of it in the same line: ""They cheat us," Rao said. "It's theft."\"."""
    behind = number > 0 and passage.lines[number - 1] == passage.lines[number]
    return behind and any(s.sentence == number - 1 and s.frame == "before" and passage.quotation_at(s.start) is not None for s in sayings)


def _signed(passage: Passage, number: int, sayings: Sequence[Saying]) -> Saying | None:
    """The saying of a quotation that only a name follows: ""We will not leave," Ola Berg, a farmer."."""
    start, end = passage.sentences[number]
    inside = passage.quotation_at(start)
    if inside is None or passage.quoted[inside][0] != start or passage.keys[passage.quoted[inside][1] - 2] not in ",.?!" or any(s.sentence == number for s in sayings):
        return None
    first = passage.quoted[inside][1]
    while first < end and passage.keys[first] in (",", "-", "–", "—"):
        first += 1
    stop = next((k for k in range(first, end) if not is_word(passage.words[k].text)), end)
    span = trim(passage, *passage.quoted[inside])
    named = 1 < stop - first <= _NAME and all(passage.words[k].text[:1].isupper() for k in range(first, stop))
    if not named or span[1] - span[0] < _SPOKEN or end - stop > _DESCRIBED or any(is_finite(key) or is_held(key) or key in cue_forms() for key in passage.keys[stop:end]):
        return None
    parties = tuple(party for party in find_parties(passage, first, stop) if party.kind == "person" and not party.bare)
    return Saying(number, None, parties, (), *span, (first, stop), "loose", carried=True) if len(parties) == 1 else None


_NAME, _SPOKEN, _DESCRIBED = 4, 3, 12
"""Words of such a name, of what is said, and of a description behind the name."""


def _speaker_ahead(passage: Passage, number: int, sayings: Sequence[Saying]) -> Saying | None:
    """The saying by which the next line goes on with a quotation that its own line never closes, where it names its speaker."""
    last = passage.quoted[number][1]
    if is_word(passage.words[last - 1].text) or passage.keys[last - 1] in QUOTES or number + 1 >= len(passage.quoted):
        return None
    start, end = passage.quoted[number + 1]
    ahead = next((s for s in sayings if s.cue is not None and s.frame == "before" and start <= s.start < end), None) if start == last else None
    return ahead if ahead is not None and ahead.parties and not ahead.parties[0].pronoun else None


def _speaker_behind(passage: Passage, number: int, sayings: Sequence[Saying]) -> Saying | None:
    """The saying whose quotation the line before leaves open, where it names its speaker: of a statement over several paragraphs each opens a mark."""
    if number == 0 or passage.quoted[number - 1][1] != passage.quoted[number][0] or passage.keys[passage.quoted[number - 1][1] - 1] in QUOTES:
        return None
    start, end = passage.quoted[number - 1]
    behind = next((s for s in sayings if start <= s.start < end), None)
    return behind if behind is not None and behind.parties and not behind.parties[0].pronoun else None


def _speaker_led(passage: Passage, number: int, sayings: Sequence[Saying]) -> Saying | None:
    """Whoever speaks in the line before, which ends in a colon: "A porter told The Meghna on Friday:"."""
    if number == 0:
        return None
    start, end = passage.sentences[number - 1]
    if passage.keys[end - 1] != ":":
        return None
    verb = next((i for i in range(end - 1, max(start, end - _FAR), -1) if passage.keys[i] in cue_forms() and cue_forms()[passage.keys[i]].verb in _LEADING), None)
    if verb is None or any(s.sentence == number - 1 and s.cue is not None and s.cue[1] > verb for s in sayings):
        return None
    clause = Clause(passage, number - 1, start, end)
    opening = find_opening(clause, verb) if passage.keys[verb].endswith("ing") else ()  # "Badly shaken, he recalled the fall, telling reporters:"
    source = Source(opening, opening[0].start, verb) if opening else find_subject(clause, verb)
    if source is None or not source.parties or (source.parties[0].pronoun and not opening):
        return None
    relays = source.relays + find_outlets(clause, verb, end)
    return Saying(number, None, source.parties, relays, verb, verb + 1, (verb, verb + 1), "loose", carried=True)


_LEADING = words("leading-loose")
_FAR = 12
"""Words from such a verb to the colon."""

