"""Where one English saying ends and the next of the same sentence begins."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_clause import trim
from srot.languages.en.saying_words import words
from srot.languages.line_words import is_whole
from srot.text.words import is_word


def part_sayings(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Ends a content where a later saying of the same rank begins, or where a closing relay does."""
    parted = list(sayings)
    for n in range(len(parted)):
        for later in (other for other in sayings if _begins_behind(other, sayings[n])):
            current = parted[n]
            if later.cue is None or not (current.firm or (current.frame == "noun" and later.frame == "and") or _is_set_beside(passage, current, later)):
                continue
            if later.frame in ("before", "according") and current.start < later.reach[0] < current.end and later.start <= current.reach[0]:
                parted[n] = replace(current, end=trim(passage, current.start, later.reach[0])[1])
            elif (later.frame in ("and", "adding") or _is_by_the_way(later)) and current.start < later.cue[0] < current.end:
                apart = later.reach[0] if passage.keys[later.reach[0]] == "with" else later.cue[0]  # "..., with officials saying that"
                parted[n] = replace(current, end=_before_join(passage, current.start, max(apart, current.start + 1)))
            elif current.start < later.reach[0] < current.end and _joins(passage, current, later):
                parted[n] = replace(current, end=_before_join(passage, current.start, later.reach[0]))
    return [_behind_first(passage, _without_occasion(passage, saying), sayings) for saying in parted]


def _behind_first(passage: Passage, saying: Saying, others: list[Saying]) -> Saying:
    """What is said behind "while" where another has said the first half: "two boats sank, the mayor said, *while* four came home, the fleet said"."""
    first = next((s for s in others if s is not saying and s.cue is not None and s.frame == saying.frame == "before" and saying.start <= s.start and s.reach[1] < saying.end <= saying.reach[0]), None)
    if first is None or first.cue is None or passage.quotation_at(saying.start) is not None:
        return saying
    told = max(first.cue[1], first.reach[1])
    join = next((k + 1 for k in range(told, min(told + _WHEN_SAID, saying.end - LEAST_OCCASION)) if passage.keys[k] == "," and passage.keys[k + 1] in _BESIDE), None)
    return saying if join is None else replace(saying, start=trim(passage, join + 1, saying.end)[0])


_BESIDE = frozenset(("while", "whereas", "and", "but"))
_WHEN_SAID = 8
"""Words of when and where the first of two said it."""


def _is_set_beside(passage: Passage, current: Saying, later: Saying) -> bool:
    """Whether a conjunction or a pronoun in front of the later saying ends even a content whose end is unsure."""
    before = passage.keys[later.reach[0] - 1]
    return (current.frame == "quoting" and before in ("but", "while")) or (current.frame == "object" and before == "which")


def _without_occasion(passage: Passage, saying: Saying) -> Saying:
    """"ordered a halt to sales after the syrup was found to be foul": what happened before an order, told in a clause of its own, is no part of it."""
    if saying.frame != "object" or passage.keys[saying.start - 1] == "that":
        return saying
    comma = next((k for k in range(saying.start + LEAST_OBJECT, saying.end - 1) if passage.keys[k] == "," and passage.keys[k + 1] in _LEADING_TO and passage.quotation_at(k) is None), None)
    if comma is not None:
        return replace(saying, end=comma)  # "sought more time, prompting the bench to rebuke it"
    for place in range(saying.start + LEAST_OBJECT, saying.end - LEAST_OCCASION):
        led = passage.keys[place] in _AFTER and (passage.keys[place] != "as" or saying.modality == "demanded")
        if led and passage.quotation_at(place) is None:
            behind = passage.surface(place + 1, saying.end)
            return replace(saying, end=_before_join(passage, saying.start, place)) if is_whole(behind, "en") else saying
    return saying


LEAST_OBJECT, LEAST_OCCASION = 2, 3
"""Words of what is ordered or denied, and of the clause behind "after"."""
_AFTER = words("occasions-after")
_LEADING_TO = words("leading-to")


def _begins_behind(saying: Saying, other: Saying) -> bool:
    """Whether the cue of a saying stands behind the content of another began, in whatever order they were found."""
    return saying is not other and saying.cue is not None and (other.cue is None or saying.cue[0] > other.cue[0])


def _is_by_the_way(saying: Saying) -> bool:
    """"..., without saying where": a silence that names no source of its own."""
    return saying.modality == "silence" and saying.cue is not None and saying.reach[0] == saying.cue[0]


_OCCASIONS = words("occasions-parting")
_JOINTS = _OCCASIONS | {"and", "but", "while", "although", "also", "whereas", "though", "yet", "hours", "days", "shortly", "as", "which", "however"} | words("further")
_SUBORDINATE = words("subordinate-parting")


def _joins(passage: Passage, current: Saying, later: Saying) -> bool:
    """Whether the later saying stands beside the current one, not inside it."""
    opening = later.reach[0] + (passage.keys[later.reach[0]] in ("and", "but", "however"))
    before = passage.keys[opening - 1]
    first = passage.keys[passage.sentences[current.sentence][0]]
    if before == "," and first in _SUBORDINATE and current.reach[0] <= passage.sentences[current.sentence][0] + 2:
        return True  # "Although reports suggested ..., police said"
    if before == "," and later.frame == "after" and _is_occasion(passage, current):
        return True  # "In reply to a clerk who said it was shut, the mayor said ..."
    if current.frame == "object" and before == "," and passage.keys[later.reach[0]] in ("which", "who"):
        return True  # "denounced a report by the channel, which said ..."
    if current.frame in ("object", "called", "complement") and before == "which" and passage.keys[opening - 2] == ",":
        return True  # "calls the drills a threat, which Malta says break the pact"
    if current.frame == "object" and passage.keys[later.reach[0]] == "that" and later.reach[0] > current.start:
        return True  # "denied the findings of a report that said ..."
    if before == "as" and passage.keys[later.reach[0] - 2] == ",":
        return True  # "said on Monday that cranes were idle, as Malta warned of a strike"
    if before in ("while", "but", ";", "whereas", "though", "although") or (before in ("yet", "however") and passage.keys[opening - 2] == ","):
        return True
    if before in _OCCASIONS and later.reach[0] - 1 > current.start and (current.frame == "object" or current.negative):
        return True  # "denied striking the school after officials said ...": what is said then is the occasion, and not what is denied
    return before == "and" and (current.frame == "object" or passage.keys[opening - 2] == ",")


def _is_occasion(passage: Passage, saying: Saying) -> bool:
    """Whether a saying stands in what opens the sentence and only tells what another answers: "Reacting to the claim by Rao that ..., Das said"."""
    opening = passage.sentences[saying.sentence][0]
    answers = passage.keys[opening] in _REACTING or passage.keys[opening : opening + 2] in _ANSWERING
    return answers and saying.cue is not None and saying.cue[0] > opening + 1 and saying.frame in ("after", "object")


_REACTING = words("reacting")
_ANSWERING = (("in", "reply"), ("in", "response"), ("in", "answer"), ("in", "reaction"))


def _before_join(passage: Passage, start: int, end: int) -> int:
    _, end = trim(passage, start, end)
    while end > start and (passage.keys[end - 1] in _JOINTS or not is_word(passage.words[end - 1].text)):
        end -= 1
    return end
