"""Words that follow the news of a statement with no cue of their own: "क ख का बड़ा बयान सामने आया है। हम अकेले लड़ेंगे।"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import find_parties
from srot.languages.hi.word_kinds import GENITIVES
from srot.text.words import is_word


def read_announced(passage: Passage, sayings: Sequence[Saying]) -> list[Saying]:
    """The sentence in which somebody speaks as "we" or "I" right behind the one that tells of his statement."""
    busy = {saying.sentence for saying in sayings}
    found = []
    for number in range(1, len(passage.sentences)):
        start, end = passage.sentences[number]
        if number in busy or passage.lines[number] != passage.lines[number - 1] or _OURS.isdisjoint(passage.keys[start:end]):
            continue
        party = _whose_statement(passage, number - 1)
        span = clauses.trim(passage, start, end)
        if party is not None and span[1] - span[0] > 2:
            found.append(Saying(number, None, (party,), (), *span, (start, start), "carried", carried=True))
    return found


def _whose_statement(passage: Passage, number: int) -> Party | None:
    """Whose statement a sentence tells of that says nothing else behind it: "X का ... बयान (सामने) आया है"."""
    start, end = passage.sentences[number]
    last = end
    while last > start and (passage.keys[last - 1] in _ARRIVES or not is_word(passage.words[last - 1].text)):
        last -= 1
    if last - 2 < start or passage.keys[last - 1] not in _STATEMENTS or _CAME.isdisjoint(passage.keys[last:end]):
        return None
    owner = next((i for i in range(last - 2, max(start, last - _FARTHEST), -1) if passage.keys[i] in GENITIVES), None)
    parties = find_parties(passage, owner, start) if owner is not None else ()
    return parties[0] if len(parties) == 1 and not parties[0].pronoun else None


_OURS, _STATEMENTS = words("ours"), words("answers")
_ARRIVES = words("arrives") | words("copula")
_CAME = frozenset(("आया", "आई", "आए"))
_FARTHEST = 8
"""Words between the owner and the statement at most: "का चुनाव से पहले एक बड़ा"."""
