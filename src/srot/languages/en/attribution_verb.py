"""What the readers of English verbs of saying share: the verb with its source, and what stands in front of it."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb
from srot.languages.en.attribution_clause import (
    FINITE,
    PREPOSITIONS,
    QUOTES,
    Clause,
    Source,
    kind_of,
    make_saying,
)
from srot.languages.en.attribution_sources import ADVERBS, is_manner
from srot.languages.en.cues import CueForm
from srot.languages.en.saying_words import words

LEADING_OVER = words("leading-over")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying at word `at`, its source, and the word `p` where what follows begins, addressee and asides left out."""

    clause: Clause
    at: int
    p: int
    cue: CueForm
    source: Source

    def say(self, span: tuple[int, int], frame: str, *, firm: bool = False, least: int = 2) -> Saying | None:
        """The saying of a content of at least so many words."""
        if span[1] - span[0] < least or self._tells_nothing(span):
            return None
        return make_saying(self.clause, (self.at, self.at + 1), self.source, *span, frame, self.cue, firm=firm)

    def _tells_nothing(self, span: tuple[int, int]) -> bool:
        """Whether a content is only how it was said ("concluded *swiftly*"), or the office of who said it ("*Deputy Clerk*, Ann Holt ruled")."""
        passage, (start, end) = self.clause.passage, span
        if passage.quotation_at(start) is not None:
            return False
        if passage.keys[start : start + 4] == ("that", "is", "according", "to"):
            return True  # "That is according to the mayor, Radio Nord reports"
        office = start == self.clause.start and end < self.at and kind_of(passage.keys[end - 1]) == "role" and all(passage.words[k].text[:1].isupper() for k in range(start, end))
        manner = is_manner(passage.keys[start]) and (end - start == 1 or (passage.keys[start + 1] == "," and not has_verb(self.clause, start + 2, end)))
        return office or manner  # "Sadly, two men died" tells more than how


def leads_over(clause: Clause, source: Source) -> bool:
    """Whether only an occasion stands in front of the source: "speaking to the daily, the mayor said ...", "in a statement, ..."."""
    front = clause.passage.keys[clause.start : source.start]
    if front[1:2] == (",",) and len(front) > 2 and (front[0] in ADVERBS | ADVERBIALS or is_manner(front[0])):
        front = front[2:]  # "Separately, in remarks carried by Radio Nord, Rao said ..."
    if not front or front[-1] != ",":
        return False
    return front[0] in LEADING_OVER or (front[0].endswith("ing") and front[0] not in ("according", "citing", "quoting")) or (front[0] in PREPOSITIONS and not any(key in FINITE or key in QUOTES for key in front))


def follows_mark(verb: Verb) -> bool:
    start = verb.source.start
    if verb.clause.passage.keys[start] in ("and", "but"):
        return False  # "it threatened trust, and he signalled a clampdown"
    if start - 4 > verb.clause.start and verb.clause.passage.keys[start - 4 : start] in _HENCE:
        return False  # "the lake was dry and, therefore, the mayor had suggested a dam"
    return start > verb.clause.start and verb.clause.passage.keys[start - 1] in (",", "'", '"', "”", "’", "?", "!")


_HENCE = tuple(("and", ",", word, ",") for word in ("therefore", "hence", "thus", "so"))
ADVERBIALS = words("adverbials")
