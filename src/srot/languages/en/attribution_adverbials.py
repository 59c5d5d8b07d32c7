"""Where an English saying was said, and when: words between the verb and its content."""

from __future__ import annotations

from functools import cache

from srot.languages.en.attribution_clause import (
    ADDRESSEES,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    QUOTES,
    STOPS,
    Clause,
    kind_of,
)
from srot.languages.en.attribution_sources import PRONOUNS, WHEN, is_relative
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.languages.tables import read_table
from srot.text.words import is_word


def is_worded(clause: Clause, p: int) -> bool:
    """Whether "that", a colon or a quotation follows, adverbials stepped over: "said on Monday that", "said, “"."""
    keys = clause.passage.keys
    q = skip_adverbials(clause, p)
    return q < clause.end and (keys[q] == "that" or keys[q] in QUOTES or keys[q] == ":" or (keys[q] == "," and q + 1 < clause.end and keys[q + 1] in QUOTES))


def is_clausal(clause: Clause, p: int) -> bool:
    """Whether a clause without "that" follows: "hope the road will open", "asked why it was shut"."""
    keys = clause.passage.keys
    if p >= clause.end or not is_word(clause.passage.words[p].text):
        return False
    if keys[p] in _ASKING or keys[p] in ("being", "having"):
        return clause.end - p > 2
    if clause.passage.keys[p - 1] in _HOPING and any(keys[i] in _MODALS for i in range(p + 1, min(p + 12, clause.end))):
        return True
    if keys[p] in PREPOSITIONS and keys[p + 1 : p + 2] and keys[p + 1] in ("whom", "what", "which", "whose"):
        return clause.end - p > 2  # "wondered for whom he was waiting"
    opens = keys[p] in _OPENERS or clause.passage.words[p].text[:1].isupper() or (keys[p].endswith("s") and len(keys[p]) > 3)
    told = keys[p - 1] in _INDICATING
    return opens and any(keys[i] in FINITE or keys[i] in _MODALS or (told and (is_held(keys[i]) or keys[i].endswith("ed") or keys[i] in _WANTING)) for i in range(p + 1, min(p + 12, clause.end)))


_WANTING = frozenset(("wants", "needs", "knows", "remains", "plans", "hopes", "faces", "intends"))
_INDICATING = frozenset(("indicate", "indicates", "indicated", "maintains", "maintained"))
"""Verbs behind which any past form makes a clause: "reports indicate the boat sank"."""


def has_verb(clause: Clause, start: int, end: int) -> bool:
    """Whether words `start` to `end` hold a finite verb in front of any relative clause."""
    passage = clause.passage
    stop = next((k for k in range(start + 1, end) if is_relative(passage, k)), end)
    return any(is_finite(passage.keys[k]) for k in range(start, stop))


def main_clause_comma(clause: Clause, start: int, end: int) -> int | None:
    """The comma behind which a main clause begins, subject first; that of an apposition is none: "while the youth, Altaf, fell, his kin said"."""
    passage, keys = clause.passage, clause.passage.keys
    for k in range(start + 1, end - 2):
        if keys[k] != "," or (passage.quotation_at(k) is not None and keys[k + 1] not in QUOTES):
            continue
        first = next((q for q in range(k + 1, end) if is_word(passage.words[q].text)), end)
        stop = next((q for q in range(first + 1, end) if keys[q] == ","), end)
        apposed = stop < end and not has_verb(clause, first + 1, stop)
        if first < end and not apposed and not is_finite(keys[first]) and keys[first] not in _GOING_ON and (has_verb(clause, first, clause.end) or (stop == end and end - first > 2)):
            return k
    return None


_GOING_ON = words("going-on")


def is_finite(key: str) -> bool:
    """Whether a word is a finite verb by its form; nouns in -ed are taken for one."""
    shortened = key.endswith(_SHORTENED) or (key.endswith(_OWNING) and key[:-2] in _SHORT_SUBJECTS)
    return key in FINITE or key in _MODALS or key in _held() or (len(key) > 4 and key.endswith("ed")) or shortened


def is_held(key: str) -> bool:
    """Whether a word is an irregular verb in the past: "took", "fell"."""
    return key in _held()


_OWNING = ("'s", "’s")
_SHORT_SUBJECTS = words("short-subjects")
_SHORTENED = ("'re", "’re", "'ll", "’ll", "'ve", "’ve", "n't", "n’t", "'d", "’d", "'m", "’m")


@cache
def _held() -> frozenset[str]:
    rows = read_table("srot.languages.en", "line_words")
    return frozenset(word for row in rows if row["class"] == "held" for word in row["words"].split())


_ASKING = words("asking-adverbials")
_OPENERS = words("openers")
_HOPING = words("hoping")
_MODALS = words("modals-adverbials")


def far_speech(clause: Clause, p: int) -> int | None:
    """Where speech begins some words behind its verb: "asked the bench in July: ...", "told them on Monday: "..."."""
    passage, keys = clause.passage, clause.passage.keys
    for q in range(p, min(p + 14, clause.end - 2)):
        number = passage.quotation_at(q)
        if number is not None:
            start, end = passage.quoted[number]
            return q if q == start and end - start > 5 and keys[q - 1] in (":", ",") else None
        if keys[q] == ":":
            return q + 1
        if keys[q] == "(" and keys[q + 2] == ")":
            continue  # "asked solicitor general (SG) Amit Bose, ..."
        if keys[q] in (";", "—", "(", "that", "who", "which") or keys[q] in FINITE or keys[q] in PRONOUNS or keys[q] in _MODALS or keys[q].endswith("ed"):
            return None
    return None


def is_afterthought(clause: Clause, p: int) -> bool:
    """Whether what follows the verb is only where, when or to whom it was said."""
    q = skip_adverbials(clause, p)
    keys = clause.passage.keys
    adjunct = p < clause.end and keys[p] in PREPOSITIONS and not any(key in FINITE or key in PRONOUNS or key in _MODALS or key == "that" for key in keys[p : clause.end])
    short = clause.end - q <= 6 and not any(key in FINITE or key in _MODALS for key in keys[q : clause.end])
    return adjunct or q >= clause.end or not is_word(clause.passage.words[q].text) or short


def skip_adverbials(clause: Clause, p: int) -> int:
    """Behind "on Monday", "in a statement", "to reporters", as far as they can be told from content."""
    keys = clause.passage.keys
    that = next((q for q in range(p, min(p + 16, clause.end)) if keys[q] == "that" and keys[q - 1] not in PREPOSITIONS), None)
    if that is not None and that > p and keys[p - 1] in _PLAINLY and keys[that - 1] in _TOLD_THINGS and keys[p] not in PREPOSITIONS and not _is_when(clause, p):
        return p  # "said reports that it was for sale were wrong"
    if that is not None and that > p and ("responsibility" in keys[p:that] or (keys[p - 1] in _PLAINLY and not _is_adverbial(clause, p))):
        return p  # "claimed responsibility for a blast that killed nine", "said it funds a group that he said was armed"
    if that is not None and keys[p] not in PREPOSITIONS and not _is_when(clause, p) and any(keys[q].endswith("ed") and len(keys[q]) > _SHORTEST for q in range(p + 1, that)):
        return p  # "experts identified galaxies that resemble ours"
    if that is not None and not any(keys[q] in STOPS or keys[q] in FINITE or keys[q] in PRONOUNS or _is_spoken(keys[q]) for q in range(p, that)):
        return that
    q = p
    while q < clause.end:
        if keys[q : q + 2] == ("so", "far"):
            q += 2
        elif _is_when(clause, q):
            q += 1
        elif keys[q] in PREPOSITIONS and q + 1 < clause.end and keys[q] not in ("as", "after", "when"):
            step = adverbial_end(clause, q)
            if step is None:
                break
            q = step
        else:
            break
    return q


def _is_adverbial(clause: Clause, p: int) -> bool:
    """Whether words behind a plain verb of saying can only tell when, where and how: "said on Monday that", "said bluntly that"."""
    key = clause.passage.keys[p]
    return not is_word(key) or key in PREPOSITIONS or key == "of" or _is_when(clause, p) or key.endswith("ly") or key in _ALONG or clause.passage.keys[p : p + 2] == ("so", "far")


_SHORTEST = 4
_PLAINLY = words("plainly")
_ALONG = words("along")
_TOLD_THINGS = words("told-things")


def _is_when(clause: Clause, q: int) -> bool:
    """Whether a word is of a time: "this" and "last" only before a span, and no span that is a subject ("said last year was bad", "said this is wrong")."""
    keys = clause.passage.keys
    behind = keys[q + 1] if q + 1 < clause.end else ""
    if keys[q] in ("may", "march") and clause.passage.words[q].text.islower():
        return False
    if keys[q] == "this" and (behind in PREPOSITIONS or behind == "while"):
        return True  # "he said this during a briefing"
    if keys[q] in ("last", "this", "next"):
        return (behind in SPANS or behind in WHEN) and not (q + 2 < clause.end and keys[q + 2] in FINITE)
    return (keys[q] in WHEN and behind not in FINITE) or keys[q] in SPANS or keys[q] in ("late", "early", "earlier", "later", "also", "again")


SPANS = words("spans")
"""What "this" and "last" make a time of."""


def _is_spoken(key: str) -> bool:
    form = cue_forms().get(key)
    return form is not None and (form.form == "past" or key in ("adding", "adds", "says", "insists"))


def adverbial_end(clause: Clause, q: int) -> int | None:
    """Where an adverbial that a preposition opens ends: "in the evening", "to reporters"; ``None`` for another phrase."""
    passage, keys = clause.passage, clause.passage.keys
    k = q + 1
    if keys[k] in WHEN or keys[k].isdigit():
        while k < clause.end and (keys[k] in WHEN or keys[k].isdigit() or keys[k] in ("morning", "afternoon", "evening", "night")):
            k += 1
        return k
    if keys[k] in ADDRESSEES:
        return k + 1
    if keys[k] in ("a", "an", "the", "his", "her", "its", "their", "state"):
        k += 1
        while k < clause.end and keys[k] not in STOPS and keys[k] not in PREPOSITIONS and keys[k] not in WHEN and keys[k] != "that" and k - q < 5:
            k += 1
            if keys[k - 1] in _CHANNELS:
                return k
        return k if k >= clause.end or keys[k] in STOPS or keys[k] in PREPOSITIONS or keys[k] in WHEN or keys[k] == "that" else None
    while k < clause.end and passage.words[k].text[:1].isupper() and k - q < 5:
        k += 1
    return k if k > q + 1 else None


_CHANNELS = words("channels-adverbials")


def before_channel(clause: Clause, start: int, end: int) -> int:
    """In front of what a subject said it in, between it and its verb: "the port *in its latest bulletin* said", "the accused *during questioning* confessed"."""
    keys = clause.passage.keys
    during = next((k for k in range(end - 2, start, -1) if keys[k] == "during"), None)
    if during is not None and (keys[during - 1] == "accused" or not is_finite(keys[during - 1])) and clause.passage.words[end - 1].text.islower() and end - during < LONGEST_CHANNEL:
        return during  # "families of those killed during the war" is one subject
    sent = next((k for k in range(start + 2, end - 3) if keys[k] == "in" and keys[k + 1] in ("a", "his", "her", "its", "their") and keys[k + 2] in _SENT and keys[k + 3] == "to" and clause.passage.words[k - 1].text[:1].isupper()), None)
    if sent is not None:
        return sent  # "Ann Holt in a letter to the head of the council"
    if end - 1 <= start or not (kind_of(keys[end - 1]) == "document" or keys[end - 1] in _CHANNELS):
        return end
    for k in range(end - 3, max(start, end - LONGEST_CHANNEL), -1):
        if keys[k] in PREPOSITIONS or keys[k] == "of":
            return k if keys[k] in ("in", "through", "via") and keys[k + 1] in _DETERMINERS else end
    return end


_SENT = frozenset(("letter", "message", "petition", "memorandum", "note", "reply", "email", "representation"))
LONGEST_CHANNEL = 8
"""Words of such a phrase with its preposition."""
_DETERMINERS = DETERMINERS | frozenset(("this", "another"))


def skip_when(clause: Clause, p: int) -> int:
    """Behind "on Monday" and the like; the same place where no such words stand."""
    keys = clause.passage.keys
    if p + 1 < clause.end and keys[p] == "on" and keys[p + 1] in WHEN:
        p += 2
    return p
