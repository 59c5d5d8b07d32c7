"""What the readers of Hindi sayings share: the clause being read, the source found for a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import kind_of
from srot.text.normal import fold
from srot.text.words import is_word

SUBJECTS = words("subjects")
WHOM = frozenset(("को", "से"))
"""Case words behind those who are told or asked something."""
CONJUNCTIONS = words("conjunctions-in-sayings")
HEARSAY = "hearsay"
WHILE = fold("हुए")
_STATES = words("declared-states")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence being read: its number, its word range, and its cues."""

    passage: Passage
    number: int
    start: int
    end: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A source found for a cue: its parties, the range of its words, and where its marker ends."""

    parties: tuple[Party, ...]
    start: int
    end: int
    carried: bool = False


ASKING = words("asking")
# "दावा करते हुए" says something; "पुष्टि करते हुए", "निंदा करते हुए" lead over to what is said
ASSERTIONS = words("assertions")
SPEAKING = words("speaking")


def speaks(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether words of speaking stand there ("टिप्पणी करने से"); "इस बात से" only points at what is denied."""
    return any(keys[i] in SPEAKING and not (keys[i] in _POINTED and keys[i + 1] in _FROM) for i in range(start, end))


_POINTED = words("questions")
_FROM = frozenset(("से", "का", "को"))
MARKS = frozenset((",", '"', "'", "”", "’", "-", "–", "—", "।", ";", "''", "`"))


def closes(clause: Clause, p: int) -> bool:
    """Whether no word follows from word `p` to the end of the sentence: the cue closes it."""
    return not any(is_word(clause.passage.words[i].text) and clause.passage.keys[i] not in _PAGE_TAILS for i in range(p, clause.end))


_PAGE_TAILS = words("page-tails")  # "..., मंत्री ने पूछा सवाल, VIDEO"


def floor_of(clause: Clause, hit: Hit) -> int:
    """Behind the last cue before this one: no content reaches over it, but over "प्रति बीघा के हिसाब से", which quotes nobody."""
    cues = (h for h in clause.hits if h.end <= hit.start and h.voice != "split" and h.needs != "backed")
    return max([clause.start, *(h.end for h in cues if not _measures(clause, h))])


def _measures(clause: Clause, hit: Hit) -> bool:
    """"40 हज़ार रुपये प्रति बीघा के हिसाब से": a rate, with no speaker in front."""
    keys = clause.passage.keys
    return keys[hit.end - 2 : hit.end] == _BY_RATE and not kind_of(keys[hit.start - 1]) and _RATE in keys[max(clause.start, hit.start - 3) : hit.start]


_BY_RATE, _RATE = (fold("हिसाब"), "से"), fold("प्रति")


POINTERS = words("pointers")
ADJUNCTS = words("adjuncts")


def declares_state(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """Whether a declaration puts a state in force ("आपातकाल की घोषणा की"): that is done, not said."""
    keys = clause.passage.keys
    return hit.modality == "planned" and hit.noun >= 0 and any(key in _STATES for key in keys[max(start, end - 4) : end])
