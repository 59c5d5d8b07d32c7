"""Hindi lists under a heading that names whose they are: "किसानों की मांगें इस प्रकार हैं", "अदालत ने क्या कहा?"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import SPEAKERS, Saying
from srot.languages.hi.clauses import is_item, list_end, trim
from srot.languages.hi.cues import find_hits
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_subjects import find_marker, source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, kind_of

_LONGEST = 14
"""Words of a heading."""


def read_lists(passage: Passage, sayings: Sequence[Saying]) -> list[Saying]:
    """One saying for each list that no other saying holds and whose heading, the line right above, says whose it is.

    "कैसे करें आवेदन" heads a list too, but of nobody's words.
    """
    found = []
    for number in range(1, len(passage.sentences)):
        if not is_item(passage, number) or is_item(passage, number - 1) or passage.lines[number] == passage.lines[number - 1]:
            continue
        start, end = trim(passage, passage.sentences[number][0], list_end(passage, number))
        if end - start > 2 and not any(s.start < end and start < s.end for s in sayings):
            found += [saying for saying in (_under(passage, number - 1, start, end),) if saying is not None]
    return found


def _under(passage: Passage, head: int, start: int, end: int) -> Saying | None:
    """The saying of a list from word `start` to word `end` under a heading."""
    low, high = passage.sentences[head]
    if high - low > _LONGEST or "कि" in passage.keys[low:high]:
        return None
    clause = Clause(passage, head, low, high, ())
    found = _by_cue(clause) or _by_noun(clause) or _asked(clause)
    if found is None:
        return None
    source, cue, mood = found
    reach = (min(source.start, cue[0]), max(source.end, cue[1]))
    return Saying(head, cue, source.parties, (), start, end, reach, "list", mood)


_Found = tuple[Source, tuple[int, int], str]


def _by_cue(clause: Clause) -> _Found | None:
    """"मंत्री ने ये घोषणाएं कीं", "अदालत ने क्या कहा?"."""
    for hit in find_hits(clause.passage.keys, clause.start, clause.end):
        marker = find_marker(clause, hit.start, clause.start) if hit.voice == "active" and not hit.silent else None
        source = source_at(clause, marker, clause.start) if marker is not None else None
        if source is not None:
            return source, (hit.start, hit.end), hit.modality
    return None


def _by_noun(clause: Clause) -> _Found | None:
    """"किसान संघ की मांगें इस प्रकार हैं", "ये हैं कर्मचारियों की मांगें"."""
    passage, keys = clause.passage, clause.passage.keys
    for noun in range(clause.start + 2, clause.end):
        mood = next((mood for mood, nouns in _NOUNS if keys[noun] in nouns), None)
        if mood is None or keys[noun - 1] not in GENITIVES or any(key not in _INTRODUCING for key in keys[noun + 1 : clause.end]):
            continue
        parties = find_parties(passage, noun - 1, clause.start)
        named = bool(parties) and any(m.end == passage.words[parties[-1].end - 1].end for m in passage.mentions)
        if parties and (named or kind_of(parties[-1].head) in SPEAKERS):
            return Source(parties, opening_word(parties), noun), (noun, noun + 1), mood
    return None


def _asked(clause: Clause) -> _Found | None:
    """"क्या बोले मंत्री?"."""
    keys = clause.passage.keys
    first, last = clause.start, trim(clause.passage, clause.start, clause.end)[1]
    if keys[first] != "क्या" or keys[first + 1] not in _SPOKE or not 0 < last - first - 2 < 6:
        return None
    party = read_party(clause.passage, first + 2, last)
    return (Source((party,), first + 2, last), (first + 1, first + 2), "asserted") if party is not None else None


_NOUNS = (("demanded", words("listed-demands")), ("asserted", words("listed-claims")))
_INTRODUCING = words("introducing-lists")
_SPOKE = frozenset(("बोले", "बोलीं", "बोली"))
