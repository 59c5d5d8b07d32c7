"""Who opens a Hindi clause as its nominative subject: a person by name, an office, a country, a body, a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import SPEAKERS
from srot.languages.hi import clauses
from srot.languages.hi.clauses import WHEREIN
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_documents import find_owner
from srot.languages.hi.saying_parts import WHILE, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import CASES, FRAMING, GENITIVES, kind_of, word_class
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.normal import fold

_CLAIMS = words("claims")
AND = word_class("join") | {"जहां"}


def country_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"चीन द्वीप पर कब्ज़े की धमकी दे रहा है": a country or a body by name right at the start of the clause."""
    passage, keys = clause.passage, clause.passage.keys
    first = next((i for i in range(low, hit.start) if keys[i] not in word_class("lead")), low)
    for last in range(min(first + _LONGEST_COUNTRY, hit.start - 1), first, -1):
        if _is_actor(passage.surface(first, last)):
            going_on = keys[last] in (*_CASES, ",") or kind_of(keys[last]) not in ("", "group") or any(key in _SUBORDINATE for key in keys[last : hit.start])
            party = read_party(passage, first, last) if not going_on else None
            return Source((party,), first, last) if party else None
    return None


_LONGEST_COUNTRY = 4
_SUBORDINATE = words("copula") | frozenset(("जब", "जो", "तब", "कि", "जिस", "जिसने"))


def _is_actor(name: str) -> bool:
    rows = lookup(name)
    return any(row.type == "ORG" or row.subtype in ("country", "capital") for row in rows)


def pronoun_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"वे लगातार मांग कर रहे हैं", "जिसमें वे दावा करते हैं": a pronoun that opens the clause; "वह देश" is no pronoun."""
    keys = clause.passage.keys
    place = next((i for i in range(low, hit.start) if keys[i] not in word_class("lead") and keys[i] not in WHEREIN), low)
    if keys[place] not in _THEY or (place + 1 < hit.start and (kind_of(keys[place + 1]) or keys[place + 1] in word_class("case"))):
        return None
    owner = find_owner(clause, place - 1) if place > clause.start and keys[place - 1] in WHEREIN else None
    if owner is not None:
        return replace(owner, end=place + 1)  # "नेताओं के दावों को ख़ारिज किया, जिसमें वे कह रहे थे"
    party = read_party(clause.passage, place, place + 1)
    return Source((party,), place, place + 1) if party else None


_THEY = frozenset(("वे", "वह", "वो"))


def office_opener(clause: Clause, low: int, end: int) -> Source | None:
    """"विधायक आंकड़े गिनाते हुए बोले": the office that opens the clause, whatever else he does while he speaks."""
    keys = clause.passage.keys
    if end - low < 2 or kind_of(keys[low]) not in ("role", "group") or keys[low + 1] in _CASES or kind_of(keys[low + 1]) == "body":
        return None  # "कर्मचारी संघ" is not the employee
    party = read_party(clause.passage, low, low + 1)
    return Source((party,), low, low + 1) if party else None


def titled_opener(clause: Clause, low: int, end: int) -> Source | None:
    """"नगर आयुक्त वसूली से इनकार कर रहे हैं": the noun phrase that opens the clause, up to its office, with no case mark behind."""
    passage, keys = clause.passage, clause.passage.keys
    low = next((i for i in range(low, end) if keys[i] not in word_class("lead") and keys[i] not in _BECAUSE), low)
    stop = clauses.first_stop(passage, low, end)
    office = next((i for i in range(low, stop - 1) if _holds_office(keys, i) and keys[i + 1] not in GENITIVES), None)
    if office is None and keys[stop : stop + 1] in (("का",), ("के",), ("की",)):  # "दुकान के मालिक ...", "आयोग की सदस्य ..."
        office = next((i for i in range(stop + 1, min(stop + 3, end - 1)) if kind_of(keys[i]) == "role"), None)
    if office is None or keys[office + 1] in _CASES or keys[office + 1] == "," or keys[office].endswith(_OBLIQUE):
        return None
    named = named_end(passage, office)
    if keys[named] in _CASES or any(key in word_class("verb") for key in keys[low:office]):
        return None
    first = phrase_start(passage, named, low)
    party = read_party(passage, first, named)
    return Source((party,), first, named) if party is not None and not party.pronoun else None


def _holds_office(keys: Sequence[str], i: int) -> bool:
    """Whether a phrase ends at this office or body: "पुलिस अधिकारी" goes on to the man, "कर्मचारी संघ" to the body."""
    known = kind_of(keys[i]) in ("role", "body", "agency") or keys[i] in _NOMINATIVE
    kinds = kind_of(keys[i]), kind_of(keys[i + 1])
    return known and not (kinds[0] != "role" and kinds[1] == "role") and kinds != ("role", "body")


_OBLIQUE = fold("ों")
# "इससे नाराज कर्मचारी ...", "जिससे ...": what he answers to is no part of him
_BECAUSE = frozenset(("इससे", "जिससे", "उससे"))


def rare_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"शोधार्थी संकेत देते हैं कि": a word of no table that opens the clause right before its cue, unless any thing could be meant."""
    passage = clause.passage
    low = next((i + 1 for i in range(hit.start - 2, low, -1) if passage.keys[i] == WHILE), low)  # "मजा लेते हुए यूजर दावा कर रहे हैं कि"
    parties = find_parties(passage, hit.start, low) if passage.keys[hit.end : hit.end + 1] in (("कि",), (",",), (":",)) else ()
    alone = bool(parties) and opening_word(parties) == low and hit.start - low < 4
    return Source(parties, low, hit.start) if alone and not is_common_word("hi", parties[-1].head) else None


def surname_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"बघेल इस सौदे पर बयान दे चुके हैं कि": a part of a name by itself that opens the clause, with no case mark behind."""
    passage, keys = clause.passage, clause.passage.keys
    low = next((i for i in range(low, hit.start) if keys[i] not in word_class("lead")), low)
    named = name_part(fold_name(passage.words[low].text)) and not is_common_word("hi", keys[low]) and not kind_of(keys[low])
    alone = keys[low + 1] not in _CASES and keys[low + 1] != "," and not kind_of(keys[low + 1]) and low + 1 not in passage.dated
    if not (named and alone and keys[hit.end : hit.end + 1] == ("कि",)) or "ने" in keys[low : hit.start]:
        return None
    party = read_party(passage, low, low + 1)
    return Source((party,), low, low + 1) if party is not None else None


def named_caller(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"क ख इन आरोपों को गलत बताते रहे हैं": who opens a clause that calls something by को."""
    keys = clause.passage.keys
    if "को" not in keys[low : hit.start - 1]:
        return None
    return named_opener(clause, low, hit) or _in_front_of_this(clause, low, keys.index("को", low))


def _in_front_of_this(clause: Clause, low: int, case: int) -> Source | None:
    """"सियासी पंडित इन नतीजों को अहम मान रहे हैं": whatever noun phrase a word that points cuts off from what is called so."""
    passage, keys = clause.passage, clause.passage.keys
    low = next((i for i in range(low, case) if keys[i] not in word_class("lead") and keys[i] not in word_class("particle")), low)
    stop = next((i for i in range(low, min(low + 4, case)) if keys[i] in _THIS), low)
    if stop == low or any(key in _DULL for key in keys[low:stop]) or any(i in passage.dated for i in range(low, stop)):
        return None
    party = read_party(passage, low, stop)
    return Source((party,), low, stop) if party is not None and not party.pronoun else None


_THIS = frozenset(("इस", "इन", "उस", "उन"))
_DULL = FRAMING | word_class("verb") | word_class("when") | word_class("join") | {","}


_NOMINATIVE, _WHOLE = words("nominative"), fold("भर")
_THOSE_OF, _HOUSEHOLDS = fold("वाले"), words("households")
# "..., कहती हैं क ख", "..., बताते हैं अभियंता"
INVERTED = frozenset(("कहना", "बताना", "मानना"))


def opening_subject(clause: Clause, low: int, hit: Hit) -> Source | None:
    """The nominative subject that opens a clause: "लोग ... की मांग कर रहे हैं"."""
    return named_opener(clause, low, hit) or known_opener(clause, low, hit)


def known_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """An office, a body or a group in front of the rest: "केंद्र सरकार सुनवाई के दौरान कह चुकी है"."""
    passage = clause.passage
    roles = ("role",) if hit.noun < 0 else ()
    for i in range(low, min(low + 14, hit.start - 1)):
        if passage.keys[i] in ("कि", "ने", ","):
            return None
        household = passage.keys[i] == _THOSE_OF and i > low and passage.keys[i - 1] in _HOUSEHOLDS  # "मायके वाले", "गांव वाले"
        known = household or passage.keys[i] in _NOMINATIVE or kind_of(passage.keys[i]) in ("body", "agency", *roles)
        object_behind = (household or passage.keys[i] in _NOMINATIVE) and (not _OBJECTS.isdisjoint(passage.keys[i + 2 : i + 4]) or _joined_objects(passage, i + 1, hit.start))  # "लोग पुलिस पर ... लगा रहे हैं", "परिजन अस्पताल प्रशासन पर"
        if known and passage.keys[i + 1] == _WHOLE:
            continue  # "देश भर में आम जनता"
        if known and (named := named_end(passage, i)) > i + 1:
            party = read_party(passage, phrase_start(passage, named, low), named) if passage.keys[named] not in _CASES else None
            return Source((party,), i, named) if party else None
        if known and passage.keys[i + 1] not in _CASES and (object_behind or not kind_of(passage.keys[i + 1])):
            start = phrase_start(passage, i + 1, low)
            party = read_party(passage, start, i + 1)
            return Source((party,), start, i + 1) if party else None
    return None


_OBJECTS = frozenset(("पर", "से", "को"))


def _joined_objects(passage: Passage, first: int, stop: int) -> bool:
    """"नेता भाजपा और कांग्रेस को": names that और joins, with a case behind the last."""
    end = next((m.end for m in passage.mentions if m.start == passage.words[first].start), None)
    last = next((i for i in range(first, stop) if passage.words[i].end == end), None)
    return last is not None and passage.keys[last + 1] in word_class("join") and passage.keys[_behind_joined(passage, last, stop)] in _OBJECTS


def named_end(passage: Passage, i: int) -> int:
    """Where the name of an office at word `i` ends, which stands right behind it."""
    stop = next((m.end for m in passage.mentions if m.type == "PER" and m.start == passage.words[i + 1].start), None)
    return i + 1 if stop is None else next(j + 1 for j in range(i + 1, len(passage.words)) if passage.words[j].end >= stop)


_PARTICIPLES = words("participles")
_CASES = CASES | {"और"}


def named_opener(clause: Clause, low: int, hit: Hit, kinds: tuple[str, ...] = ("PER",)) -> Source | None:
    """A person by name who opens the clause with no case mark behind: "क ख सुनवाई में पहले ही कह चुके हैं"."""
    passage = clause.passage
    for mention in passage.mentions:
        if mention.type not in kinds or mention.start < passage.words[low].start or mention.end > passage.words[hit.start - 1].end:
            continue
        last = next((i for i in range(low, hit.start) if passage.words[i].end >= mention.end), None)
        if last is None:
            continue
        if last - low > 9 or passage.keys[_behind_joined(passage, last, hit.start)] in (*GENITIVES, "को", "से", "में", "पर", "ने", "तक", ","):
            return None
        start = phrase_start(passage, last + 1, low)
        upto = start - 1 if start > low and passage.keys[start - 1] in _PARTICIPLES else start  # "मंत्री रहे क ख"
        party = read_party(passage, start, last + 1) if not any(passage.keys[i] in word_class("verb") for i in range(low, upto)) else None
        return Source((party,), start, last + 1) if party else None
    return None


def _behind_joined(passage: Passage, last: int, stop: int) -> int:
    """The word behind a name, or behind the last of those that और joins to it: "लद्दाख और अरुणाचल में" is a place, no subject."""
    ends = {m.start: m.end for m in passage.mentions}
    place = last + 1
    while place + 1 < stop and passage.keys[place] in word_class("join") and passage.words[place + 1].start in ends:
        end = ends[passage.words[place + 1].start]
        place = next(i for i in range(place + 1, len(passage.words)) if passage.words[i].end >= end) + 1
    return min(place, stop)


def _named_actor(clause: Clause, hit: Hit) -> Source | None:
    """The person by name of a clause that has no ने, behind the matter that opens it: "इस संबंध में क ख ..."."""
    keys = clause.passage.keys
    behind = next((i + 1 for i in range(clause.start, min(clause.start + 6, hit.start)) if keys[i] == "में"), clause.start)
    return named_opener(clause, clause.start, hit) or named_opener(clause, behind, hit)


def find_opener(clause: Clause, hit: Hit) -> Source | None:
    """The nominative subject that opens the sentence and acts on: "कलेक्टर क ख पहुंचे और ... की बात कही"."""
    passage = clause.passage
    stop = clauses.first_stop(passage, clause.start, hit.start)
    headline = _headline_speaker(clause, hit)
    if headline is not None:
        return headline
    roles = [i for i in range(clause.start, stop) if kind_of(passage.keys[i]) == "role"]
    if "कि" in passage.keys[clause.start : hit.start]:
        return None
    if not roles and (come := _come_from(clause, stop, hit)) is not None:
        return come
    if not roles or stop - clause.start > 14:  # "क ख शहर पहुंचीं और घोषणा कर दी कि", "इस संबंध में क ख संवाददाता को बताया कि"
        joined = hit.lemma in INVERTED or any(passage.keys[i] in AND for i in range(max(clause.start, hit.start - 6), hit.start))
        return _named_actor(clause, hit) if joined and passage.keys[hit.end : hit.end + 1] == ("कि",) else None
    if hit.noun >= 0 and roles[-1] == stop - 1 and passage.keys[stop : stop + 1] in (("पर",), ("से",), ("को",)):
        return None  # "आरोपी पर कार्रवाई की मांग की"
    if passage.keys[stop : stop + 1] in (("पर",), ("से",), ("को",)) and any(m.type == "PER" and m.end == passage.words[stop - 1].end for m in passage.mentions):
        return None  # "मंत्री क ख पर आरोप लगाया"
    aside = passage.keys[stop - 1] == "की" and passage.keys[stop] in _SIDES  # "वकील क ख सरकार की ओर से पेश हुए और"
    stop -= aside
    if (aside or passage.keys[stop : stop + 1] in (("पर",), ("में",))) and stop - 1 > roles[-1]:
        stop = _last_named(passage, roles[-1], stop - 1)
    party = read_party(passage, clause.start, stop) if passage.keys[stop - 1] not in GENITIVES else None
    return Source((party,), clause.start, stop) if party else None


_SIDES = words("sides")


def _come_from(clause: Clause, stop: int, hit: Hit) -> Source | None:
    """"वार्ड से एक नर्स बाहर आई और कहा कि": an office behind the place that opens the sentence, who acts and then speaks."""
    passage, keys = clause.passage, clause.passage.keys
    behind = clauses.first_stop(passage, stop + 1, hit.start)
    office = next((i for i in range(stop + 1, behind) if kind_of(keys[i]) == "role"), None)
    joined = keys[hit.start - 1] in AND and keys[hit.start - 2] in word_class("verb") and "ने" not in keys[clause.start : hit.start]
    if keys[stop] not in ("से", "में", "पर") or office is None or not joined or keys[named_end(passage, office)] in _CASES:
        return None
    party = read_party(passage, stop + 1, named_end(passage, office))
    return Source((party,), stop + 1, named_end(passage, office)) if party is not None and not party.pronoun else None


def _last_named(passage: Passage, role: int, stop: int) -> int:
    """Where name or office ends in front of a place: "एसडीएम मौके पर पहुंचे और ..."."""
    named = [i + 1 for i in range(role + 1, stop) if any(m.type == "PER" and m.end == passage.words[i].end for m in passage.mentions)]
    return max(named, default=role + 1)


def _headline_speaker(clause: Clause, hit: Hit) -> Source | None:
    """"राहुल का हमला, कहा- ...": the one whose deed opens the headline."""
    keys, comma = clause.passage.keys, _comma_before(clause, hit)
    if not hit.lemma or comma - clause.start < 2 or keys[comma] not in (",", ";"):
        return None
    if (come := _come(clause, comma)) is not None:
        return come
    said = next((i for i in range(comma - 1, clause.start, -1) if keys[i] in GENITIVES), clause.start)
    if keys[comma - 1] in _CLAIMS | _STRIKES | _STANCES and comma - said < 5:
        parties = find_parties(clause.passage, said, clause.start)
        return Source(parties, opening_word(parties), said + 1) if parties else None
    if (stirred := _stirred(clause, comma)) is not None:
        return stirred
    for i in range(clause.start + 1, min(clause.start + 6, hit.start)):
        if keys[i] in (*GENITIVES, "ने", "पर", "बोले") and keys[i + 1] not in _OCCASIONS:
            parties = find_parties(clause.passage, i, clause.start)
            named = parties and (kind_of(parties[0].head) in SPEAKERS or keys[i] != "पर")
            if keys[i] == "पर" and not named and any(key in GENITIVES for key in keys[i + 1 : i + 5]):
                continue  # "बजट पर विपक्ष का हंगामा, कहा- ..."
            return Source(parties, opening_word(parties), i + 1) if named else None
    return None


def _comma_before(clause: Clause, hit: Hit) -> int:
    """The comma of a headline, right in front of its cue or in front of where it was said: "मंत्री का हमला, चिट्ठी में कहा- ..."."""
    keys, place = clause.passage.keys, hit.start - 1
    if keys[place] in ("में", "पर") and kind_of(keys[place - 1]) == "document":
        return next((i for i in range(place - 2, max(clause.start, place - 5), -1) if keys[i] == ","), place)
    return place


_STRIKES, _STANCES = words("strikes"), words("stances")


def demanded_in_headline(clause: Clause, hit: Hit) -> Source | None:
    """"फैसले पर भड़का संगठन, सरकार से माफी की मांग की": who is stirred in front of the comma makes the demand behind it."""
    keys = clause.passage.keys
    if hit.noun < 0 or keys[clause.end - 1] in ("।", ".", "?", "!") or "ने" in keys[clause.start : hit.end]:
        return None
    comma = next((i for i in range(hit.noun - 1, clause.start + 2, -1) if keys[i] == ","), None)
    come = _come(clause, comma) if comma is not None else None
    return replace(come, end=comma + 1) if come is not None and comma is not None else None


def _come(clause: Clause, comma: int) -> Source | None:
    """"राज्यपाल से मिले विधायक, कहा- ...": the subject stands behind the verb of a headline, right before the comma."""
    passage = clause.passage
    first = next((i + 1 for i in range(comma - 2, max(clause.start, comma - 7), -1) if passage.keys[i] in _COMING), None)
    if first is not None and passage.keys[first] in _AUXILIARIES and first + 1 < comma:
        first += 1  # "धरने पर बैठ गए विधायक, कहा- ..."
    if first is None or "ने" in passage.keys[clause.start : comma] or any(key in _CASES for key in passage.keys[first:comma]):
        return None
    party = read_party(passage, first, comma)
    named = any(m.type == "PER" and m.end == passage.words[comma - 1].end for m in passage.mentions)
    known = named or kind_of(passage.keys[comma - 1]) in SPEAKERS or passage.keys[comma - 1] in _NOMINATIVE
    alone = comma - first == 1 and passage.keys[first - 1] in _WAITING  # "गेट पर बैठी बहू, बोली- ..."
    return Source((party,), first, comma) if party and (known or alone) else None


def _stirred(clause: Clause, comma: int) -> Source | None:
    """"हार के बाद मायूस दिखे कप्तान क ख, कहा- ...": a person by name right before the comma, behind whatever verb of a headline."""
    passage = clause.passage
    named = any(m.type == "PER" and m.end == passage.words[comma - 1].end for m in passage.mentions)
    first = phrase_start(passage, comma, clause.start) if named else clause.start
    verb = next((i for i in range(comma - 2, first - 1, -1) if passage.keys[i] in _COMING or _is_perfective(passage.keys[i])), first - 1)
    if verb <= clause.start or not (passage.keys[verb] in _COMING or _is_perfective(passage.keys[verb])) or "ने" in passage.keys[clause.start : comma]:
        return None
    party = read_party(passage, verb + 1, comma)
    return Source((party,), verb + 1, comma) if party is not None and not party.pronoun else None


def _is_perfective(key: str) -> bool:
    """"झूमे", "दिखीं", "हुए": what one who is honoured did, of a verb that the dictionary has."""
    stem = next((key[: -len(end)] for end in ("ए", "ीं", "े", "ी", "ा") if key.endswith(end) and len(key) > len(end) + 1), "")
    return key in _BECAME or (bool(stem) and is_dictionary_word("hi", stem + "ना"))


_BECAME, _OCCASIONS = frozenset(("हुए", "हुई", "हुआ", "हुईं")), frozenset(("बाद", "दौरान", "बीच", "बावजूद", "चलते", "कारण"))
_WAITING = words("participles")
_COMING, _AUXILIARIES = words("coming-in-headlines"), words("auxiliaries")
