"""The words of a subject in its stretch: without adverbials, an object in front of it and a predicate that is done."""

from __future__ import annotations

from srot.languages.en.attribution_adverbials import SPANS, before_channel, is_finite, is_held
from srot.languages.en.attribution_appositions import before_stray
from srot.languages.en.attribution_clause import DETERMINERS, FINITE, PREPOSITIONS, Clause, kind_of
from srot.languages.en.attribution_openings import opening_end
from srot.languages.en.attribution_relatives import antecedent_start
from srot.languages.en.attribution_segments import bare_segment, opens_noun, segment_start
from srot.languages.en.attribution_sources import is_relative
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_OBJECTS_IN_FRONT = words("objects-in-front")
ADJUNCTS = words("adjuncts-subjects")
_SET_APART = frozenset(("however", "meanwhile", "therefore", "too", "though", "instead", "also"))
_TAKING_AS = words("taking-as")
_LEADS_NOUN = PREPOSITIONS | ADJUNCTS | words("leads-noun")


def subject_range(clause: Clause, low: int, end: int) -> tuple[int, int]:
    """The words of the subject in a segment, without adverbials, an object in front of it and a predicate before "and"."""
    passage, keys = clause.passage, clause.passage.keys
    start = segment_start(clause, low, end)
    start += keys[start] == "as" and (start == clause.start or keys[start - 1] == ",") and start + 1 < end  # "shut, as hotels in the town told guests to stay"
    start = _behind_as(clause, start, end)
    if keys[start] in PREPOSITIONS and keys[start] != "for" and end - start > 2:
        start = _behind_adverbial(clause, start, end)
    which = next((k for k in range(start, end - 1) if keys[k] in ("which", "whom", "who", "what") and opens_noun(passage, k + 1)), None)
    start = which if which is not None else start  # "a bill which the mayor said was unfair"
    if (keys[start] in _OBJECTS_IN_FRONT or start == which) and start + 1 < end:
        start += 1  # "which Ali hopes", "what the Bank calls"
    start, end = before_stray(clause, low, start, before_channel(clause, start, _before_when(clause, start, end)))
    start, end = _past_predicate(clause, low, start, end)
    relative = next((k for k in range(start + 1, end) if is_relative(passage, k)), None)
    start = start if relative is None else antecedent_start(clause, start, relative)
    if keys[end - 1] in ("and", "but") and start < (stop := opening_end(passage, start, end)) < end - 1:
        end = stop  # "the bank cut its staff and announced"
    return _behind_object(clause, start, end), end


def _behind_as(clause: Clause, start: int, end: int) -> int:
    """Where the subject begins behind a clause that "as" joins it to: "shares fell on Monday as the ministry denied"."""
    passage, keys = clause.passage, clause.passage.keys
    joined = keys[end - 1] in ("and", "but")  # "she served as the treasurer and said"
    at = None if joined else next((k for k in range(end - 2, start + 1, -1) if keys[k] == "as" and opens_noun(passage, k + 1)), None)
    if at is None or keys[at - 1] in _TAKING_AS or any(is_relative(passage, k) for k in range(start, at)):
        return start
    return at + 1 if any(is_finite(keys[k]) and keys[k] not in _TAKING_AS and passage.words[k].text.islower() for k in range(start + 1, at)) else start


def _past_predicate(clause: Clause, low: int, start: int, end: int) -> tuple[int, int]:
    """The subject beside a predicate without another verb: "she was stuck there and said", "he did not seem odd and a neighbour said"."""
    keys = clause.passage.keys
    if start <= low or keys[start - 1] not in FINITE:
        return start, end
    if keys[end - 1] in ("and", "but"):
        stop = start - 1
        if stop - 3 > low and keys[stop - 1] == "," == keys[stop - 3] and keys[stop - 2] in _SET_APART:
            stop -= 3  # "Rao, however, did not name it and said"
        front = bare_segment(clause, low, stop)
        return (front, stop) if front < stop else (start, end)
    joint = max((i for i in range(start + 1, end - 1) if keys[i] in ("and", "but")), default=None)
    done = joint is not None and (keys[start].endswith(("ed", "en")) or is_held(keys[start])) and (keys[joint + 1] in DETERMINERS or any(kind_of(key) for key in keys[joint + 1 : end]))  # "a case was filed and the police claim"
    return (joint + 1, end) if joint is not None and (done or keys[start] in ("not", "n't")) else (start, end)


def _behind_object(clause: Clause, start: int, end: int) -> int:
    """Where the subject begins behind a noun that it says something of: "a charge Delhi rejects", "gangs the victims said were armed"."""
    passage, keys = clause.passage, clause.passage.keys
    if any(is_relative(passage, k) for k in range(start, end)):
        return start
    for k in range(end - 1, start, -1):
        before = keys[k - 1]
        plain = passage.words[k - 1].text.islower() and not kind_of(before) and not before.endswith("ing") and is_word(before) and not is_finite(before)
        led = keys[k] in ("the", "his", "her", "its", "their") and before not in _LEADS_NOUN
        named = keys[start] in ("a", "an") and k - start > 1 and PREPOSITIONS.isdisjoint(keys[start:k]) and before not in _LEADS_NOUN | DETERMINERS and all(passage.words[n].text[:1].isupper() for n in range(k, end))
        counted = keys[k] == "police" and k == end - 1 and before.endswith("s") and "than" in keys[start : k - 1]  # "higher than the three deaths police reported"
        if plain and (led or named or counted):
            return k
    return start


def _before_when(clause: Clause, start: int, end: int) -> int:
    """In front of "also last week", "earlier this month" between a subject and its verb."""
    keys = clause.passage.keys
    if end - 2 > start and keys[end - 1] in SPANS and keys[end - 2] in ("last", "this", "that", "next"):
        end -= 2
        while end - 1 > start and keys[end - 1] in ("also", "earlier", "late", "later", "early"):
            end -= 1
    return end


def _behind_adverbial(clause: Clause, start: int, end: int) -> int:
    """Where the subject begins behind "in its affidavit", "at the desk in the hall": at the last noun phrase that no preposition governs."""
    passage, keys = clause.passage, clause.passage.keys
    for i in range(end - 1, start + 1, -1):
        free = keys[i - 1] not in PREPOSITIONS and keys[i - 1] not in ("of", "with", "and")
        led = keys[i] in ("the", "a", "an", "its", "his", "her", "their")
        named = passage.words[i].text[:1].isupper() and passage.words[i - 1].text[:1].islower() and keys[i - 1] not in ("the", "a", "an", "its", "his", "her", "their")
        if free and (led or named):
            return i
    return end - 1
