"""Whom a Hindi sentence itself names for a pronoun or a verb without a subject: "..., जिसमें उन्होंने कहा", "... से बात की जिन्होंने बताया"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.hi.clauses import WHEREIN
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_documents import STATEMENTS, find_owner
from srot.languages.hi.saying_parts import SUBJECTS, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import CASES, GENITIVES, is_infinitive, kind_of, word_class
from srot.text.normal import fold


def spoken_with(clause: Clause, hit: Hit) -> Source | None:
    """"दो दुकानदारों से बात की जिन्होंने बताया कि": the relative is the one who is talked with, or caught, right in front of it."""
    passage, keys = clause.passage, clause.passage.keys
    who = next((i for i in range(hit.start - 1, clause.start, -1) if keys[i] in _WHO_SPOKE), None)
    if who is None or hit.start - who > 6 or "कि" in keys[who : hit.start]:
        return None
    cases = (i for i in range(who - 2, max(clause.start, who - 8), -1) if keys[i] in ("से", "को") and i - 1 not in passage.dated)
    place = next((i for i in cases if keys[i - 1] not in _SIDES), None)
    parties = find_parties(passage, place, clause.start) if place is not None else ()
    known = len(parties) == 1 and not parties[0].pronoun and (kind_of(parties[0].head) in ("role", "group") or parties[0].phrase >= 0)
    return Source(parties, opening_word(parties), who + 1) if known else None


def on_behalf(clause: Clause, hit: Hit) -> Source | None:
    """"बचाव पक्ष की ओर से ... कहा कि", "... आरोप लगाया कि", "... देने की बात कही है", "क के द्वारा शिविर खोला गया और कहा कि": a side that speaks with nobody named."""
    keys = clause.passage.keys
    says = (hit.lemma == "कहना" or hit.noun >= 0) and keys[hit.end : hit.end + 1] == ("कि",)
    owns = hit.noun - 2 > clause.start and keys[hit.noun - 1] in GENITIVES and not hit.needs
    if not (says or owns or tells_deed(clause, hit)):
        return None
    joined = says and keys[hit.start - 1] in word_class("join")
    place = next((i for i in range(hit.start - 1, clause.start, -1) if _marks_side(keys, i) or (joined and keys[i] == _BY)), None)
    end = place - (2 if keys[place] == "से" else keys[place - 1] in GENITIVES) if place is not None else clause.start
    parties = find_parties(clause.passage, end, clause.start) if place is not None and "कि" not in keys[place : hit.start] else ()
    if not parties or place is None or parties[0].pronoun or not (says or opening_word(parties) == clause.start):
        return None
    return Source(parties, opening_word(parties), place + 1)


def _marks_side(keys: Sequence[str], i: int) -> bool:
    return keys[i] == "से" and keys[i - 1] in _SIDES and keys[i - 2] in ("की", "के")


def tells_deed(clause: Clause, hit: Hit) -> bool:
    """Whether the noun of a cue has a deed in the genitive right in front of it, which is what it is about: "मुआवजा देने की बात कही"."""
    keys = clause.passage.keys
    return hit.noun - 2 > clause.start and keys[hit.noun - 1] in GENITIVES and is_infinitive(keys[hit.noun - 2])


_BY = fold("द्वारा")
_WHO_SPOKE, _SIDES = frozenset(("जिन्होंने", "जिसने")), words("sides")


def acting_before(clause: Clause, marker: int) -> Source | None:
    """"क ख ने पोस्ट किया, जिसमें उन्होंने लिखा", "क ख ने तारीफ की उन्होंने कहा": the pronoun is the person who acts in front of it."""
    passage, keys = clause.passage, clause.passage.keys
    place = next((i for i in range(marker - 1, clause.start, -1) if keys[i] == "ने" or keys[i] in ("कि", "तो")), None)
    if place is None or keys[place] != "ने":
        return None
    others = any(m.type == "PER" and passage.words[place].end < m.start < passage.words[marker].start for m in passage.mentions)
    goes_on = keys[marker - 1] in WHEREIN or keys[marker - 1] in _JOINED or keys[marker - 1] == _WHERE  # "कप्तान ने चोट पर बात की और उन्होंने बताया"
    parties = find_parties(passage, place, clause.start) if goes_on or not others or clause.number == 0 else ()
    wrote = keys[marker - 1] in (_WHERE, *WHEREIN) and any(key in STATEMENTS | _POSTS for key in keys[place:marker])  # "बोर्ड ने ट्वीट किया जहां उन्होंने बताया"
    single = len(parties) == 1 and (parties[0].kind == "person" or wrote) and not parties[0].pronoun
    return Source(parties, opening_word(parties), marker + 1) if single else None


_WHERE, _POSTS = fold("जहां"), frozenset((fold("ट्वीट"), fold("पोस्ट"), fold("वीडियो"), fold("बयान")))


def gathered_before(clause: Clause, pronoun: int) -> Source | None:
    """"छात्र धरने पर बैठे हैं, उनकी मांग है कि": the many who open the sentence, when nobody else acts in front of the comma."""
    passage, keys = clause.passage, clause.passage.keys
    run_on = keys[pronoun] in SUBJECTS and keys[pronoun - 1] in _DONE  # "इससे परिजन भड़क गए उन्होंने आरोप लगाया"
    if not (run_on or (keys[pronoun] in _THEIRS and keys[pronoun - 1] in (",", "और"))) or any(key in ("ने", "कि") for key in keys[clause.start : pronoun]):
        return None
    places = range(pronoun - 2, max(clause.start - 1, pronoun - 9), -1) if run_on else range(clause.start, min(clause.start + 6, pronoun - 3))
    place = next((i for i in places if keys[i] in _MANY), None)
    if place is None or keys[place + 1] in _CASES or kind_of(keys[place + 1]):
        return None
    party = read_party(passage, place if run_on else phrase_start(passage, place + 1, clause.start), place + 1)
    return Source((party,), place, pronoun + 1) if party is not None else None


def releasing_before(clause: Clause, pronoun: int) -> Source | None:
    """"सेना ने वीडियो जारी किया है, जिसके बारे में उनका दावा है कि": the pronoun is who put out what the relative clause tells of."""
    passage, keys = clause.passage, clause.passage.keys
    relative = next((i for i in range(pronoun - 1, max(clause.start, pronoun - 5), -1) if keys[i] in _OF_WHICH), None)
    if relative is None or keys[pronoun] not in _THEIRS or keys[relative - 1] != ",":
        return None
    place = next((i for i in range(relative - 2, clause.start, -1) if keys[i] == "ने"), None)
    parties = find_parties(passage, place, clause.start) if place is not None and "कि" not in keys[place:relative] else ()
    known = len(parties) == 1 and not parties[0].pronoun
    return Source(parties, opening_word(parties), pronoun + 1) if known else None


_OF_WHICH = frozenset(("जिसके", "जिनके", "जिस", "जिसे", "जिन"))
_JOINED = frozenset(("और", "तथा", "एवं"))
_DONE = frozenset(("गए", "गये", "हैं", "थे", "हुए", "पड़े", "उठे", "आए", "पहुंचे", "लगे"))
_THEIRS, _MANY = frozenset(("उनका", "उनकी", "उनके")), words("nominative")
_CASES = CASES | {"और"}


def stated_in(clause: Clause, marker: int) -> Source | None:
    """"क ख के उस बयान की निंदा की, जिसमें उन्होंने कहा": the pronoun is the one whose statement it is."""
    keys = clause.passage.keys
    if keys[marker - 1] not in WHEREIN:
        return None
    source = find_owner(clause, marker - 1) or _agent_of(clause, marker - 1)
    return replace(source, end=marker + 1) if source is not None else None


def _agent_of(clause: Clause, before: int) -> Source | None:
    """"क ख द्वारा रेलवे की आलोचना करने के बाद, जिसमें उन्होंने": whose deed the relative clause tells of."""
    keys = clause.passage.keys
    place = next((i for i in range(before - 1, clause.start, -1) if keys[i] == _BY), None)
    told = place is not None and any(key in _REPROACHES for key in keys[place:before]) and not any(key in ("ने", "कि") for key in keys[clause.start : before])
    parties = find_parties(clause.passage, place, clause.start) if place is not None and told else ()
    return Source(parties, opening_word(parties), before) if parties and not parties[0].pronoun else None


_REPROACHES = frozenset(fold(word) for word in ("आलोचना", "निंदा", "बयान", "टिप्पणी", "पोस्ट", "ट्वीट", "आरोप", "दावा", "पत्र"))


def reacted_before(clause: Clause, marker: int) -> Source | None:
    """"मंत्रालय की इस पर प्रतिक्रिया आई है और उन्होंने", "बोर्ड का बयान सामने आया जिसमें उन्होंने": the pronoun is whose statement has come."""
    keys, low = clause.passage.keys, max(clause.start, marker - _FARTHEST)
    noun = next((i for i in range(marker - 1, low, -1) if keys[i] in STATEMENTS), marker)
    return find_owner(clause, marker - 1) if any(key in _COME for key in keys[noun:marker]) else None


_FARTHEST, _COME = 8, frozenset(("आई", "आया", "आयी", "आए", "सामने"))


def informed_before(clause: Clause, marker: int) -> Source | None:
    """"इसकी खबर जब सरपंच को मिली, तो उन्होंने": the pronoun behind तो is the one who got to know."""
    passage, keys = clause.passage, clause.passage.keys
    if keys[marker - 1] != "तो" or "कि" in keys[clause.start : marker]:
        return None
    if "ने" in keys[clause.start : marker]:
        return _asked_of(clause, marker)
    place = next((i for i in range(marker - 2, clause.start, -1) if keys[i] == "को" and i - 1 not in passage.dated), None)
    parties = find_parties(passage, place, clause.start) if place is not None and any(key in _GOT for key in keys[place + 1 : marker]) else ()
    parties = parties or _faced(clause, marker)
    known = len(parties) == 1 and not parties[0].pronoun and parties[0].kind in ("person", "unnamed")
    return Source(parties, opening_word(parties), marker + 1) if known else None


def _faced(clause: Clause, marker: int) -> tuple[Party, ...]:
    """"यह बात जब जज के सामने आई तो उन्होंने": before whom a matter comes answers to it."""
    keys = clause.passage.keys
    place = next((i for i in range(marker - 2, clause.start + 1, -1) if keys[i] in _BEFORE and keys[i - 1] == "के"), None)
    came = place is not None and any(key in _CAME_UP for key in keys[place + 1 : place + 3])
    return find_parties(clause.passage, place - 1, clause.start) if place is not None and came else ()


_BEFORE = frozenset((fold("समक्ष"), fold("सामने"), fold("पास"), fold("संज्ञान")))
_CAME_UP = frozenset(("आई", "आया", "आए", "आयी", fold("पहुंचा"), fold("पहुंची"), fold("रखा"), fold("रखी"), fold("उठा"), fold("उठी")))


def _asked_of(clause: Clause, marker: int) -> Source | None:
    """"क ने ख को पत्र लिखकर ब्योरा मांगा तो उन्होंने": whoever is asked in front of तो answers behind it."""
    passage, keys = clause.passage, clause.passage.keys
    asked = next((i for i in range(marker - 1, clause.start, -1) if keys[i] in _ASKED), None)
    places = range(asked - 1, keys.index("ने", clause.start), -1) if asked is not None else ()
    place = next((i for i in places if keys[i] in ("को", "से") and kind_of(keys[i - 1]) == "role"), None)
    parties = find_parties(passage, place, keys.index("ने", clause.start) + 1) if place is not None else ()
    known = len(parties) == 1 and not parties[0].pronoun and parties[0].kind in ("person", "unnamed")
    return Source(parties, opening_word(parties), marker + 1) if known else None


_ASKED = frozenset(("मांगी", "मांगा", "मांगे", "पूछा", "पूछी", "पूछे"))
_GOT = frozenset(("मिली", "मिला", "हुई", "हुआ", "लगी", "लगा", "चला", "पड़ी"))
