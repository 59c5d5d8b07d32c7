"""Where the content of an English saying stands: behind the verb, or in front of its subject."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import is_worded, skip_adverbials, skip_when
from srot.languages.en.attribution_clause import FINITE, QUOTES, Clause, Source, make_saying, trim
from srot.languages.en.attribution_sources import WHEN
from srot.languages.en.cues import CueForm
from srot.text.words import is_word

_BEHIND = frozenset(("adding", "saying", "citing", "quoting", "referring", "according", "speaking", "a", "an", "who", "which", "describing", "calling", "after", "as"))


def content_behind(clause: Clause, p: int) -> tuple[int, int] | None:
    """Content behind the verb: from "that", a quotation or a clause to the end of the sentence, over quotations."""
    passage, keys = clause.passage, clause.passage.keys
    q = skip_adverbials(clause, p)
    while q < clause.end and (keys[q] in (":", "that") or (keys[q] == "," and q + 1 < clause.end and keys[q + 1] in QUOTES)):
        q += 1
    if q >= clause.end or keys[q] in (",", ";", ".", "?", "!") or (keys[q] in _BEHIND and keys[q] not in ("a", "an")):
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


def content_before(clause: Clause, stop: int) -> tuple[int, int]:
    """Content in front of the source: the quotation that ends there, over sentences, or all of the sentence."""
    passage = clause.passage
    for place in (stop - 1, stop - 2):
        number = passage.quotation_at(place) if place > 0 else None
        if number is not None and passage.quoted[number][1] in (place + 1, stop) and passage.quoted[number][1] - passage.quoted[number][0] > 5:
            start, end = passage.quoted[number]
            if start <= clause.start or passage.keys[end - 2] in ",.?!":
                return trim(passage, start, end)
    return trim(passage, clause.start, stop)


def say_object(clause: Clause, i: int, p: int, source: Source, cue: CueForm) -> Saying | None:
    keys = clause.passage.keys
    if p >= clause.end or (not is_word(clause.passage.words[p].text) and keys[p] not in QUOTES and not is_worded(clause, p)):
        if source.start > clause.start + 2 and cue.verb not in ("ask",):
            start, end = content_before(clause, source.start)
            return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None
        return None
    if _trails(clause, i, p, source):
        start, end = content_before(clause, source.start)
        return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 2 else None
    if cue.takes == "of" and not (keys[p] == "of" and clause.end - p > 2):
        return None
    if cue.takes == "figure" and not any(c.isdigit() for k in range(p, min(p + 9, clause.end)) for c in keys[k]):
        return None
    if cue.takes == "risk" and not any(keys[k] in ("risk", "threat", "danger", "need", "sign", "reason") for k in range(p, min(p + 5, clause.end))):
        return None
    worded = content_behind(clause, p) if is_worded(clause, p) else None
    start, end = worded or trim(clause.passage, skip_when(clause, p), clause.end)
    if cue.takes == "object" and keys[p] in ("the", "a", "an", "any") and start > p:
        start = p  # "the idea that it is short", the idea included
    if keys[p] == "that" and end - p <= 3 and not any(keys[k] in FINITE for k in range(p, end)):
        start = p  # "that charge"
    if cue.takes == "of" or keys[start] in ("of", "against"):
        start += 1
    if cue.verb == "ask" and not any(keys[k] in ("to", "for") for k in range(start, min(start + 8, end))):
        return None
    return make_saying(clause, (i, i + 1), source, start, end, "object", cue, firm=True) if end - start > 1 or (end > start and cue.takes != "object") else None


def _trails(clause: Clause, i: int, p: int, source: Source) -> bool:
    """"The road is open, the mayor announced on Monday": a clause and a comma in front, only where and when behind."""
    keys = clause.passage.keys
    if source.start < clause.start + 4 or keys[source.start - 1] not in (",", '"', "”", "'", "’") or source.start >= i:
        return False
    worded = is_worded(clause, p) or any(keys[k] == "that" for k in range(p, min(p + 6, clause.end)))
    adjunct = keys[p] in ("on", "in", "after", "at", "early", "late", "overnight", "during", "from") or keys[p] in WHEN
    speech = clause.passage.quotation_at(source.start - 1) is not None
    said = speech or any(keys[k] in FINITE or keys[k].endswith("ed") for k in range(clause.start, source.start))
    return adjunct and said and not worded


def say_called(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """"called it sabotage", "called for talks", "called on both to stop"; a call by telephone says nothing."""
    keys = clause.passage.keys
    if i + 2 >= clause.end or keys[i + 1] in ("off", "up", "in", "his", "him"):
        return None
    demand = keys[i + 1] in ("for", "on")
    named = keys[i + 1] in ("it", "this", "that", "them") or any(keys[k] in QUOTES for k in range(i + 1, min(i + 12, clause.end)))
    if not (demand or named):
        return None
    start, end = trim(clause.passage, i + (2 if keys[i + 1] == "for" else 1), clause.end)
    if end - start < 2:
        return None
    saying = make_saying(clause, (i, i + 1), source, start, end, "object", cue, firm=True)
    return replace(saying, modality="demanded") if demand else saying


def say_previous(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """A sentence of nothing but source and verb: what was said stands before it."""
    passage = clause.passage
    if clause.number == 0 or clause.end - clause.start > 8 or passage.lines[clause.number - 1] != passage.lines[clause.number]:
        return None
    start, end = trim(passage, *passage.sentences[clause.number - 1])
    return make_saying(clause, (i, i + 1), source, start, end, "passing-on", cue) if end - start > 2 else None
