"""Who comes and then tells in Hindi: "पुलिस मौके पर पहुंची और बताया कि", where he who comes has no ने, and the telling nobody of its own."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_openers import named_end
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.word_kinds import FRAMING, GENITIVES, is_infinitive, kind_of, word_class


def find_comer(clause: Clause, hit: Hit) -> Source | None:
    """The subject of a verb without ने that और joins to a cue: "परिजन थाने पहुंचे और आरोप लगाया कि"; of other verbs than of coming only somebody."""
    keys, low = clause.passage.keys, max(clause.start, hit.start - _FARTHEST)
    joint = next((i for i in range(hit.start - 1, low, -1) if keys[i] in word_class("join")), None)
    if joint is None or any(key in _NEVER for key in keys[clause.start : hit.start]) or any(key in word_class("verb") for key in keys[joint + 1 : hit.start]):
        return None
    first = last = joint - (keys[joint - 1] == ",")
    while first > clause.start and (keys[first - 1] in word_class("verb") or keys[first - 1] in _CAME):
        first -= 1
    comes = any(key in _CAME for key in keys[first:last])
    found = find_actor(clause, first) if comes or (first < last and _DONE.isdisjoint(keys[first:last])) else None
    if found is None or not (comes or found.parties[0].pronoun or _heads(clause.passage, found.start, found.end)):
        return None
    return Source(found.parties, found.start, joint + 1)


def find_actor(clause: Clause, end: int) -> Source | None:
    """The noun phrase, genitives and all, that acts with a verb at word `end`; when, why and where it acts are stepped over."""
    passage, keys, low = clause.passage, clause.passage.keys, clause.start
    for _ in range(_MOST_ASIDES):
        low = _behind_leads(passage, low, end)
        stop = _phrase_end(passage, low, end)
        aside = stop < end and (keys[stop].endswith("ते") or is_infinitive(keys[stop]) or (keys[stop] in FRAMING and not (keys[stop] in _AROUND and keys[stop - 1] not in GENITIVES)))
        cut = _without_place(passage, low, stop)
        if low < cut and not (aside and (cut == stop or keys[cut - 1] in GENITIVES)):
            return _phrase(passage, low, cut)
        low = stop + 1
        while low < end and (keys[low] in word_class("case") or keys[low] in _STRESSED):
            low += 1
        if low >= end:
            return None
    return None


def _behind_leads(passage: Passage, low: int, end: int) -> int:
    return next((i for i in range(low, end) if passage.keys[i] not in _DULL and i not in passage.dated), end)


def _phrase_end(passage: Passage, low: int, end: int) -> int:
    """The first case mark or verb behind `low`; a genitive that owns a noun is part of the phrase."""
    keys, stop = passage.keys, clauses.first_stop(passage, low, end)
    while stop + 1 < end and keys[stop] in GENITIVES and keys[stop + 1] not in word_class("case"):
        stop = clauses.first_stop(passage, stop + 1, end)
    return next((i for i in range(low + 1, stop) if _is_done_first(passage, i)), stop)


def _is_done_first(passage: Passage, i: int) -> bool:
    """"थाने पहुंचकर", "सूचना मिलते ही": a verb that only leads up to the coming."""
    key = passage.keys[i]
    if key.endswith("ते") and passage.keys[i + 1] == "ही":
        return True
    return key.endswith("कर") and len(key) > len("कर") + 1 and not _is_named(passage, i)


def _without_place(passage: Passage, low: int, stop: int) -> int:
    """Where the one who comes ends, in front of where he comes: "विधायक क ख धरनास्थल", "मंत्री दिल्ली", "दमकल की टीम गोदाम"."""
    keys = passage.keys
    if heads := _heads(passage, low, stop):
        return min(stop, max(heads))
    while stop > low and (keys[stop - 1] in _SCENES or keys[stop - 1] in _STRESSED or _is_named(passage, stop - 1, "LOC")):
        stop -= 1
    return stop


def _heads(passage: Passage, low: int, stop: int) -> list[int]:
    """Where offices, groups and people by name end between two words; scenes and owners are none."""
    keys = passage.keys
    heads = (i for i in range(low, stop) if (kind_of(keys[i]) in _SPEAKERS or keys[i] in _NOMINATIVE) and keys[i] not in _SCENES and keys[i + 1] not in GENITIVES)
    ends = frozenset(m.end for m in passage.mentions if m.type == "PER")
    return [named_end(passage, i) for i in heads] + [
        i + (keys[i] not in _SCENES) for i in range(low, stop) if passage.words[i].end in ends and keys[i + 1] not in GENITIVES
    ]


def _is_named(passage: Passage, i: int, *kinds: str) -> bool:
    word = passage.words[i]
    return any(m.start < word.end and word.start < m.end and (not kinds or m.type in kinds) for m in passage.mentions)


def _phrase(passage: Passage, low: int, stop: int) -> Source | None:
    party = read_party(passage, low, stop) if phrase_start(passage, stop, low) == low else None
    return Source((party,), low, stop) if party is not None else None


_FARTHEST, _MOST_ASIDES = 7, 4
"""Words from the joining word to its cue (whom it is told, where), and phrases of when, why and where in front of the subject, at most."""
_CAME, _SCENES, _NOMINATIVE = words("coming-in-headlines") | words("came"), words("scenes"), words("nominative")
_NEVER = frozenset(("ने", "कि", "जो", "जिसने", "जब", "द्वारा", ";", ":"))
_AROUND = frozenset(("बाहर", "अंदर", "भीतर", "वहां", "यहां", "नीचे", "ऊपर", "सामने", "आगे"))
_STRESSED = frozenset(("ही", "भी", ","))
_DULL = word_class("lead") | word_class("when") | _STRESSED | {"को"}
_DONE = words("done-to")
_SPEAKERS = ("role", "group", "body", "agency", "outlet")
