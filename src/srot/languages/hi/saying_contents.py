"""Where the content of a Hindi saying stands: behind the cue, between source and cue, in front of both."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cues import Hit
from srot.languages.hi.saying_parts import (
    CONJUNCTIONS,
    MARKS,
    SPEAKING,
    Clause,
    Source,
    closes,
    declares_state,
    floor_of,
)
from srot.languages.hi.saying_relays import make_saying, parties_before
from srot.languages.hi.saying_silence import say_unsaid
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import kind_of, opening_word, word_class
from srot.text.normal import fold


def say(clause: Clause, hit: Hit, source: Source, *, strict: bool = False) -> Saying | None:
    """The saying of a source and a cue, wherever its content stands."""
    passage = clause.passage
    if source.start >= hit.end and hit.lemma == "बोलना":
        start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
        return make_saying(clause, hit, source, start, end, "before") if end - start > 1 else None
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None and _takes_after(clause, hit, after, strict):
        return make_saying(clause, hit, source, after[0], after[1], "after", firm=True)
    if hit.silent and hit.negative:
        return None
    if hit.needs == "mute" or (hit.silent and (hit.noun >= 0 or hit.lemma in _PLAIN)):
        return say_unsaid(clause, hit, source)
    if hit.lemma in _CALLING and hit.voice in ("active", "nominative") and (called := say_called(clause, hit, source)) is not None:
        return called
    if hit.needs in ("that", "mark", "told", "blame"):
        if hit.needs == "told":
            told = say_between(clause, hit, source)
            if told is not None and told.frame == "between" and _happens(clause, told):
                return told
        return _before_source(clause, hit, source) if hit.lemma or hit.needs in ("told", "that") else None
    if strict and hit.noun < 0:
        called = say_called(clause, hit, source)
        return called or (_before_source(clause, hit, source) if source.start > clause.start else None)
    if hit.noun >= 0:
        return say_between(clause, hit, source) or _noun_before(clause, hit, source)
    return _before_source(clause, hit, source) or say_between(clause, hit, source)


def _noun_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, उन्होंने आशंका जताई।", "C से X ने इनकार किया।": nothing stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    if source.end > hit.start or hit.start - source.end > 2 or source.start <= clause.start or hit.needs == "keep":
        return None
    if keys[source.start - 1] in MARKS:
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
    elif hit.negative and keys[source.start - 1] == "से":
        start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, source.start), source.start - 1)
    else:
        return None
    if end - start < 2:
        return None
    saying = make_saying(clause, hit, source, start, end, "before")
    unsaid = hit.negative and any(keys[i] in SPEAKING for i in range(start, end))
    return replace(saying, modality="silence", negative=False) if unsaid else saying


def _happens(clause: Clause, saying: Saying) -> bool:
    """"दस लोगों के मारे जाने की जानकारी": a happening, not a topic ("घटना की जानकारी")."""
    return clause.passage.keys[saying.end - 1].endswith("ने")


def _takes_after(clause: Clause, hit: Hit, after: tuple[int, int, bool], strict: bool) -> bool:
    keys = clause.passage.keys
    start, end, linked = after
    following = keys[hit.end] if hit.end < len(keys) else ""
    if following in ("कि", ":") or (following in ("-", "–", "—") and hit.lemma):
        return True
    if following == "की" and hit.lemma:
        return end - start > 2
    quoted = clause.passage.quotation_at(start - 1) is not None if start else False
    if linked and quoted:
        return True
    if not hit.lemma:
        return following in ("-", "–", "—") and hit.needs == "that"
    if linked and hit.lemma in _LINKED and hit.start - clause.start <= 3:
        return end - start > 2
    if linked:
        return end - start > 2 and keys[start] not in _BEHIND and hit.lemma in _LINKED
    return not strict and hit.lemma in _PLAIN and end - start > 3 and keys[start] not in _BEHIND


_PLAIN = frozenset(("कहना", "बताना", "बोलना", "लिखना"))
_LINKED = _PLAIN | {"मानना", "चेताना", "दोहराना", "ललकारना"}
_BEHIND = CONJUNCTIONS | words("behind")


def _before_source(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"..., X ने कहा।": the cue ends its sentence, and its source follows a mark or opens the sentence."""
    passage, keys = clause.passage, clause.passage.keys
    bare = hit.noun >= 0 and hit.needs == "that" and source.start > clause.start and clause.passage.keys[source.start - 1] in MARKS
    if hit.lemma not in _TRAILERS and hit.needs != "told" and not bare:
        return None
    if not closes(clause, hit.end):
        return None
    if source.start <= clause.start:
        return _passing_on(clause, hit, source)
    first = _front(clause, hit, source)
    if first <= clause.start:
        return None
    before = keys[first - 1]
    if before not in MARKS or (hit.noun >= 0 and hit.noun - source.end > 3):
        return None
    start, end = clauses.content_before(passage, clause.number, first, clause.start)
    if end - start < 3:
        return None
    saying = make_saying(clause, hit, source, start, end, "before")
    outer = [p for other in clause.hits if other.voice == "according" and other.end == source.start for p in parties_before(clause, other)]
    return replace(saying, relays=saying.relays + tuple(outer), reach=(min(first, saying.reach[0]), saying.reach[1]))


def _front(clause: Clause, hit: Hit, source: Source) -> int:
    """Where the whole of source, quoted source and "ऐसा" begins that closes a sentence."""
    keys = clause.passage.keys
    first = source.start
    for other in clause.hits:
        if other.voice in ("quoting", "according") and other.end <= hit.start and source.start - 12 < other.end <= source.end + 6:
            parties = parties_before(clause, other)
            if parties:
                first = min(first, opening_word(parties))
    while first > clause.start and keys[first - 1] in _THUS:
        first -= 1
    return first


_THUS = words("thus")
_TRAILERS = frozenset(
    ("कहना", "बताना", "बोलना", "लिखना", "पूछना", "मानना", "जोड़ना", "चेताना", "सुनाना", "दोहराना", "स्वीकारना", "फ़रमाना")
)


def _passing_on(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """A sentence of nothing but source and cue ("एजेंसी ने बताया।"): its content is the sentence before."""
    if hit.start - source.end > 5 or clause.number == 0:
        return None
    passage = clause.passage
    if any(passage.keys[i] not in _ADJUNCTS and i not in passage.dated for i in range(source.end, hit.start)):
        return None
    if passage.lines[clause.number - 1] != passage.lines[clause.number] and hit.start - clause.start > 6:
        return None
    return say_previous(clause, hit, source)


_ADJUNCTS = words("adjuncts")


def say_previous(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    passage = clause.passage
    if clause.number == 0:
        return None
    low, high = passage.sentences[clause.number - 1]
    start, end = clauses.content_before(passage, clause.number - 1, high, low)
    if end - start < 3:
        return None
    return make_saying(clause, hit, source, start, end, "passing-on")


def say_between(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने Y की घोषणा की": the content stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    low = source.end if source.end <= hit.start else clauses.clause_start(passage, clause.start, hit.start)
    low = max(low, clauses.clause_start(passage, low, hit.start), floor_of(clause, hit))
    stop = hit.start
    if hit.noun < 0:
        return _between_verb(clause, hit, source, low)
    start, end = clauses.before_genitive(passage, low, stop)
    if hit.needs == "keep" and end > start:
        end = hit.noun + 1
    if hit.negative and any(keys[i] in SPEAKING for i in range(start, end)):
        return say_unsaid(clause, hit, source)
    if declares_state(clause, hit, start, end):
        return None
    if keys[hit.noun] == _TOAST_OFFER and _TOAST in keys[start:end]:
        return None
    if keys[hit.noun] == _APPEAL and _AGAINST & set(keys[start:end]):
        return None
    hollow = all(keys[i] in _DEMONSTRATIVES or keys[i] in word_class("when") or keys[i] == "को" for i in range(start, end))
    if start >= end or hollow:
        if stop - low <= 6 and any(keys[i] in _DEMONSTRATIVES for i in range(low, stop)) and hit.voice == "active" and not hit.silent and hit.needs != "keep":
            return _ahead(clause, hit, source) or say_previous(clause, hit, source)
        return None
    return make_saying(clause, hit, source, start, end, "between")


def _ahead(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, X ने यह दावा किया": what यह points at stands in front of the source, in the same sentence."""
    if source.start <= clause.start or clause.passage.keys[source.start - 1] not in MARKS or source.end > hit.start:
        return None
    start, end = clauses.content_before(clause.passage, clause.number, source.start, clause.start)
    return make_saying(clause, hit, source, start, end, "before") if end - start > 2 else None


# an appeal against a judgment goes to a court, it says nothing
_APPEAL, _AGAINST = fold("अपील"), words("against")
_TOAST_OFFER, _TOAST = fold("प्रस्ताव"), fold("टोस्ट")
_DEMONSTRATIVES = words("demonstratives")


def _between_verb(clause: Clause, hit: Hit, source: Source, low: int) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    tail = hit.start - 1 if keys[hit.start - 1] in ("भी", "ही") else hit.start
    last = keys[tail - 1]
    if hit.needs == "object" and hit.silent:
        return None
    if hit.needs == "object":
        asked = clauses.trim(passage, low, hit.start)
        return make_saying(clause, hit, source, *asked, "asked-for") if asked[1] > asked[0] and last not in _NOT_ASKED else None
    if hit.needs != "said" or tail - low < 2:
        return None
    if hit.lemma == "कहना":
        told = last == "को" or (last == "लिए" and keys[tail - 2] == "के")
        if not told and passage.quotation_at(tail - 1) is None:
            return None
        start, end = clauses.trim(passage, low, tail - (2 if last == "लिए" else 1 if told else 0))
        if told and not keys[end - 1].endswith(("ने", "ना")):
            return None
        saying = make_saying(clause, hit, source, start, end, "told-to")
        return replace(saying, modality="demanded") if told and saying else saying
    if last in _NOT_CALLED:
        return None
    start, end = clauses.trim(passage, *_without_addressee(passage, low, tail))
    if end - start < 2:
        return None
    return make_saying(clause, hit, source, start, end, "called")


def say_called(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने Y को Z बताया", "X इसे Z मानते हैं": the content is Y and Z."""
    passage, keys = clause.passage, clause.passage.keys
    low, stop = source.end, hit.start
    while stop > low and keys[stop - 1] in ("भी", "ही"):
        stop -= 1
    if stop <= low or hit.silent or keys[stop - 1] in _NOT_CALLED or keys[stop - 1].endswith("कर"):
        return None
    marks = [i for i in range(low, stop) if keys[i] in _CALLED_IT or (keys[i] == "को" and i > low)]
    if not marks or not 1 <= stop - marks[-1] - 1 <= 9:
        return None
    mark = marks[-1]
    if keys[mark] == "को" and (kind_of(keys[mark - 1]) or mark - 1 in passage.dated or keys[mark - 1] in word_class("when")):
        return None
    start, end = clauses.trim(passage, mark if keys[mark] in _CALLED_IT else low, stop)
    told = all(i in passage.dated or keys[i] in _ADJUNCTS for i in range(mark + 1, stop))
    return None if told or end <= start else make_saying(clause, hit, source, start, end, "called")


_CALLED_IT = words("called-it")
_CALLING = frozenset(("कहना", "बताना", "मानना", "ठहराना"))
_NOT_ASKED = words("not-asked")
_NOT_CALLED = words("not-called")


def _without_addressee(passage: Passage, low: int, stop: int) -> tuple[int, int]:
    while low < stop and (low in passage.dated or passage.keys[low] in ("को", "यहां")):
        low += 1
    return low, stop
