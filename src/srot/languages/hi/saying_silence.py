"""What a Hindi source is said not to have said: "टिप्पणी नहीं की", "कुछ नहीं बताया"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_parts import SPEAKING, Clause, Source, floor_of
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.word_kinds import GENITIVES, kind_of, word_class
from srot.text.normal import fold


def say_unsaid(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"Y पर कुछ नहीं कहा", "टिप्पणी करने से मना किया", "Y की पुष्टि नहीं की": the content is what is left unsaid."""
    passage, keys = clause.passage, clause.passage.keys
    low = max(source.end, floor_of(clause, hit)) if source.end <= hit.start else floor_of(clause, hit)
    start, end = clauses.before_genitive(passage, low, hit.start)
    if hit.noun >= 0 and keys[hit.noun] in _NOT_SAID_ALOUD:
        return None  # "अनुरोध पर विचार नहीं करता" leaves nothing unsaid
    if hit.needs == "mute" and keys[hit.noun] != _SILENCE and not any(key in SPEAKING for key in keys[low : hit.start]):
        return None
    while end > start and (keys[end - 1] in _HOLLOW or end - 1 in passage.dated or keys[end - 1] in word_class("when")):
        end -= 1
    if end > start and keys[end - 1].endswith("कर") and len(keys[end - 1]) > len("कर"):
        return None  # "पति को घर आकर कुछ नहीं बताया" is part of the story
    if end > start and (is_kept_from(keys, end) or (hit.lemma == "लिखना" and kind_of(keys[end - 1]) == "document")):
        return None  # "थाने ने रिपोर्ट नहीं लिखी" is a duty left undone
    if hit.needs == "keep" and end > start:
        end = hit.noun + 1
    elif end <= start or all(keys[i] in _HOLLOW for i in range(start, end)):
        return _left_unsaid_before(clause, hit, source) or _pointed_at(clause, hit, source)
    saying = make_saying(clause, hit, source, start, end, "silence")
    return replace(saying, modality="silence", negative=False)


def is_kept_from(keys: Sequence[str], end: int) -> bool:
    """Whether what ends at `end` is nothing but whom it was not told: "घर के लोगों को नहीं बताया" is part of the story; the press is kept waiting."""
    return tuple(keys[end : end + 1]) == ("को",) and kind_of(keys[end - 1]) in ("group", "role") and keys[end - 1] not in _PRESS


_PRESS = words("press")


def _left_unsaid_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"मृतकों की संख्या उन्होंने नहीं बताई", "..., उन्होंने इसकी पुष्टि नहीं की", "Y की X ने पुष्टि नहीं की"."""
    passage = clause.passage
    split = next((i for i in range(source.end - 2, source.start, -1) if passage.keys[i] in GENITIVES), None)
    pointed = any(key in _THIS for key in passage.keys[source.end : hit.start])  # "क के ख ने इसकी पुष्टि नहीं की"
    if split is not None and hit.noun >= 0 and not pointed:
        party = read_party(passage, split + 1, source.end - 1)
        start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, split), split)
        if party is None or end <= start:
            return None
        saying = make_saying(clause, hit, Source((party,), split + 1, source.end), start, end, "silence")
        return replace(saying, modality="silence", negative=False)
    start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, source.start), source.start)
    while end > start and passage.keys[end - 1] in GENITIVES:
        end -= 1
    if passage.keys[source.start - 1] == "," and source.start > clause.start:
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
    hollow = all(key in _HOLLOW or key in _LEADS for key in passage.keys[start:end]) or (pointed and passage.keys[source.start - 1] != "," and start == clause.start)
    if hollow and start > clause.start and passage.keys[start - 1] == ",":
        start, end = clauses.content_before(passage, clause.number, start, clause.start)
        hollow = False
    if end - start < 1 or hollow:
        return None
    return replace(make_saying(clause, hit, source, start, end, "silence"), modality="silence", negative=False)


def _pointed_at(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने इसकी पुष्टि नहीं की": where nothing else says what is left unsaid, the word that points at it does."""
    keys = clause.passage.keys
    start = next((i for i in range(source.end, hit.start) if keys[i] in _THIS), None) if source.end <= hit.start else None
    if start is None:
        return None
    end = next((i for i in range(start + 1, hit.start) if keys[i] not in _HOLLOW), hit.start)
    return replace(make_saying(clause, hit, source, start, end, "silence"), modality="silence", negative=False)


_LEADS = words("mute-leads")
_THIS = words("mute-pointing")


_NOT_SAID_ALOUD = words("not-said-aloud")
_SILENCE = fold("चुप्पी")
_HOLLOW = words("hollow")
