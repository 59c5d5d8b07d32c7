"""Where the content of an English saying stands: behind the verb, or in front of its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, skip_adverbials
from srot.languages.en.attribution_clause import (
    QUOTES,
    Clause,
    Source,
    make_saying,
    trim,
)
from srot.languages.en.cues import CueForm, cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_BEHIND = words("behind")


def content_behind(clause: Clause, p: int) -> tuple[int, int] | None:
    """Content behind the verb: from "that", a quotation or a clause to the end of the sentence, over quotations."""
    passage, keys = clause.passage, clause.passage.keys
    q = skip_adverbials(clause, _past_aside(clause, p))
    while q < clause.end and (keys[q] in (":", "that") or (keys[q] == "," and (keys[q - 1] == "that" or (q + 1 < clause.end and keys[q + 1] in QUOTES)))):
        q += 1
    if q >= clause.end or keys[q] in (",", ";", ".", "?", "!") or (keys[q] in _BEHIND and keys[q] not in ("a", "an") and keys[q : q + 2] != ("as", "of") and keys[q - 1] != "that"):
        return None
    number = passage.quotation_at(q)
    if number is not None and passage.quoted[number][0] == q:
        start, stop = passage.quoted[number]
        rest = stop < clause.end and is_word(passage.words[stop].text)
        if stop >= clause.end or not rest or (stop - start > 9 and keys[stop - 2] in ",.?!"):
            return trim(passage, start, stop)
    stop = clause.end
    inside = passage.quotation_at(clause.end) if clause.end < len(passage.words) else None
    if inside is not None and passage.quoted[inside][0] < clause.end:
        stop = passage.quoted[inside][1]
    start, end = trim(passage, q, stop)
    return (start, end) if end - start > 1 else None


def _past_aside(clause: Clause, p: int) -> int:
    """Behind an aside before "that": "claimed, without evidence, that"; behind a bare comma in front of it."""
    keys = clause.passage.keys
    if keys[p : p + 1] != (",",):
        return p
    if keys[p + 1 : p + 2] == ("that",):
        return p + 1
    reach = 24 if keys[p + 1 : p + 2] in (("which",), ("who",)) else 9
    comma = next((k for k in range(p + 1, min(p + reach, clause.end - 1)) if keys[k] == "," and (reach == 9 or keys[k + 1] == "that")), None)
    return comma + 1 if comma is not None and keys[comma + 1] == "that" else p


def content_before(clause: Clause, stop: int) -> tuple[int, int]:
    """Content in front of the source: the quotation that ends there, over sentences, or all of the sentence."""
    passage = clause.passage
    for place in (stop - 1, stop - 2):
        number = passage.quotation_at(place) if place > 0 else None
        if number is not None and passage.quoted[number][1] in (place + 1, stop) and passage.quoted[number][1] - passage.quoted[number][0] > 5:
            start, end = passage.quoted[number]
            if (start <= clause.start or passage.keys[end - 2] in ",.?!") and not _runs_into(clause, start):
                return trim(passage, start, end)
    return trim(passage, clause.start, stop)


def _runs_into(clause: Clause, start: int) -> bool:
    """Whether the sentence runs on into a quotation that begins at word `start`: "the launch marks "a new era"", but not "he was blunt: "We lost""."""
    passage = clause.passage
    if start > clause.start + 1 and passage.keys[start - 1] == "," and passage.words[start + 1].text[:1].islower() and _runs_on_plainly(clause, start - 1):
        return True  # "he planned raids on guards, "apparently for the pay," the chief said"
    if start <= clause.start or passage.keys[start - 1] in cue_forms() or not is_word(passage.words[start - 1].text):
        return False
    first = passage.words[start + 1].text
    if first in _WHO and not has_verb(clause, clause.start, start):
        return False  # "In the north "we have failed the people," he wrote"
    joins = passage.keys[start - 1] in ("that", "and", "but") and passage.keys[start - 2] not in QUOTES
    return first[:1].islower() and not joins  # "reported a "leak" that "led to a fire," its owner said"


def _runs_on_plainly(clause: Clause, comma: int) -> bool:
    """Whether a clause without any verb of saying stands in front of a comma."""
    keys = clause.passage.keys
    return has_verb(clause, clause.start, comma) and not any(keys[k] in cue_forms() and cue_forms()[keys[k]].form in ("past", "ing") for k in range(clause.start, comma)) and not any(clause.passage.quotation_at(k) is not None for k in range(clause.start, comma))


_WHO = words("who")


def speech_before(clause: Clause, place: int) -> tuple[int, int] | None:
    """The whole quotation that ends right in front of word `place`, marks included."""
    passage = clause.passage
    number = passage.quotation_at(place - 1) if place > clause.start else None
    if number is None:
        return None
    start, end = passage.quoted[number]
    whole = end in (place, place + 1) and passage.keys[end - 2] in ",.?!"
    return (start, end) if whole and end - start > _WHOLE else None


_WHOLE = 4


def add_first_halves(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the first halves of quotations that their source parts: `"We lost," he said, "but we played well."`."""
    made: list[Saying] = []
    for saying in sayings:
        front = speech_before(clause, saying.reach[0]) if saying.frame == "after" and saying.start > saying.reach[0] else None
        if front is not None and not any(s.start < front[1] and front[0] < s.end for s in sayings):
            start, end = trim(clause.passage, *front)
            if end - start > 2:
                made.append(replace(saying, cue=None, start=start, end=end, reach=(start, start), frame="half", carried=True))
        made.append(saying)
    return made


_BARE = 14
"""Words of a sentence of nothing but source and verb."""


def say_previous(clause: Clause, i: int, source: Source, cue: CueForm, *, longest: int = _BARE, across: bool = False) -> Saying | None:
    """A sentence of nothing but source and verb, of at most `longest` words: what was said stands before it, in the line above only if `across`."""
    passage = clause.passage
    quoted = passage.quotation_at(clause.start - 1) if clause.start else None
    if quoted is not None and passage.quoted[quoted][1] == clause.start and passage.lines[clause.number - 1] == passage.lines[clause.number]:
        start, end = trim(passage, *passage.quoted[quoted])  # ""How come?" the envoy said at a briefing"
        return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None
    if clause.number == 0 or clause.end - clause.start > longest or not (across or passage.lines[clause.number - 1] == passage.lines[clause.number]):
        return None
    start, end = trim(passage, *passage.sentences[clause.number - 1])
    return make_saying(clause, (i, i + 1), source, start, end, "passing-on", cue) if end - start > 2 else None
