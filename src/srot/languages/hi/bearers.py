"""People a Hindi report names as doing something: they too can be meant by a later उन्होंने."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.antecedents import Bearer, Memory, owners_in
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.hi.clauses import first_stop
from srot.languages.hi.pairs import note_people
from srot.languages.hi.saying_documents import source_of_document
from srot.languages.hi.saying_parts import ASKING, WHILE, Clause
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties
from srot.languages.hi.word_kinds import CASES, GENITIVES, is_infinitive, kind_of, word_class
from srot.models.common_words import is_common_word
from srot.text.normal import fold
from srot.text.words import is_word


def note_subjects(passage: Passage, number: int, memory: Memory) -> None:
    """Adds the subjects of a sentence that hold an office or bear a name met before.

    The phrase that opens the sentence counts as one too: "मुख्यमंत्री क ख घटनास्थल पर पहुंचे".
    """
    start, end = passage.sentences[number]
    if _is_quoted(passage, start, end):
        return  # whom a speaker tells of is not whom the report goes on about
    known = len(memory.bearers)
    for first, stop in _nominatives(passage, start, end):
        party = read_party(passage, first, stop)
        if party is not None:
            _note(passage, party, number, memory)
    _note_document(passage, number, memory)
    _note_employer(passage, number, memory)
    note_people(passage, number, memory)
    for i in range(start + 1, end):
        if passage.keys[i] in _DOERS:
            for party in find_parties(passage, i, start):
                _note(passage, party, number, memory)
                if "कि" not in passage.keys[_behind_notice(passage, start, end) : i] and not _in_infinitive(passage, i, end):  # who acts in what is said is not what the report goes on about
                    _act(passage, party, number, memory)
        elif passage.keys[i] == "को" and kind_of(passage.keys[i - 1]) == "role" and _has_to(passage, i, end):
            for party in find_parties(passage, i, start):
                _note(passage, party, number, memory)  # "इंजीनियर को सवालों का सामना करना पड़ा"
                _act(passage, party, number, memory)
        elif passage.keys[i] == "से" and any(key in ASKING for key in passage.keys[i + 1 : i + 6]):
            if not _sought_out(passage, start, i):
                for party in find_parties(passage, i, start):
                    _note(passage, party, number, memory)
        elif passage.keys[i] in _LEADERSHIP and passage.keys[i - 1] in GENITIVES:
            for party in find_parties(passage, i - 1, start):
                _note(passage, party, number, memory)  # "क ख के नेतृत्व में किसानों ने धरना दिया"
        elif passage.keys[i] in GENITIVES and _owns_claim(passage.keys[i + 1 : min(i + 9, end)]) and not _is_answered(passage, start, i, end):
            for party in find_parties(passage, i, start):
                _note(passage, party, number, memory)  # "जेल अधीक्षक का दावा अलग है"
    behind = _behind_turn(passage, number)
    memory.turned = behind is not None
    memory.crowd = behind or (_next_crowd(passage, number, memory.crowd) if len(memory.bearers) == known else None)


def _has_to(passage: Passage, i: int, end: int) -> bool:
    """Whether whoever stands with को at word `i` has to do something: "को ... का सामना करना पड़ा", and nobody acts beside him."""
    keys = passage.keys
    must = next((j for j in range(end - 1, i, -1) if keys[j] in _MUST), None)
    return must is not None and keys[must - 1].endswith(("ना", "नी", "ने")) and "ने" not in keys[i:must] and "कि" not in keys[i:must]


_MUST = frozenset(fold(word) for word in ("पड़ा", "पड़ी", "पड़े", "पड़ीं"))


def _note_employer(passage: Passage, number: int, memory: Memory) -> None:
    """Adds the body whose man a sentence names: "मजदूर सभा के सचिव क ख ने", whom a later "संगठन" means."""
    start, end = passage.sentences[number]
    for mention in passage.mentions:
        if mention.type == "ORG" and passage.words[start].start <= mention.start < passage.words[end - 1].end:
            first = next(i for i in range(start, end) if passage.words[i].end > mention.start)
            stop = next((i for i in range(first, end) if passage.words[i].start >= mention.end), end)
            if passage.keys[stop : stop + 1] and passage.keys[stop] in GENITIVES and any(kind_of(key) == "role" for key in passage.keys[stop + 1 : min(stop + 4, end)]):
                memory.employer = Bearer(mention.name, "body", frozenset(passage.keys[first:stop]), False, True, number)


def _in_infinitive(passage: Passage, i: int, end: int) -> bool:
    """"पुलिस द्वारा कार्रवाई नहीं करने से नाराज किसान धरने पर बैठ गए": the agent of an infinitive is not who acts in the sentence."""
    keys = passage.keys
    within = range(i + 1, min(i + _CLOSE, end - 1)) if keys[i] != "ने" else ()
    return any(is_infinitive(keys[j]) and (keys[j + 1] in GENITIVES or keys[j + 1] in ("से", "पर", "को")) for j in within)


_CLOSE = 8


def _is_quoted(passage: Passage, start: int, end: int) -> bool:
    """Whether a sentence stands wholly inside a quotation that began before it."""
    inside = passage.quotation_at(start)
    return inside is not None and passage.quoted[inside][0] < start and end <= passage.quoted[inside][1] and passage.quotations[inside].closed


def _sought_out(passage: Passage, start: int, i: int) -> bool:
    """"ठग ने दुकानदार से संपर्क किया": of the two the report goes on about the one who acts, but for a reporter."""
    marker = next((j for j in range(i - 1, start, -1) if passage.keys[j] == "ने"), None)
    if passage.keys[i + 1] != _CONTACT or marker is None:
        return False
    agents = find_parties(passage, marker, start)
    return bool(agents) and agents[-1].kind == "person" and agents[-1].head not in _REPORTERS


_DOERS = frozenset(("ने", fold("द्वारा")))
_TURNS = words("turns")
_CONTACT, _REPORTERS = fold("संपर्क"), words("own")


def _next_crowd(passage: Passage, number: int, before: Bearer | None) -> Bearer | None:
    """The many who act in a sentence; in "हजारों छात्र आए। उन्होंने रास्ता रोका।" they are those of the sentence before."""
    start, end = passage.sentences[number]
    crowd = _find_crowd(passage, _behind_notice(passage, start, end), end)
    if crowd is not None:
        return Bearer(crowd.name, crowd.kind, frozenset(passage.keys[crowd.start : crowd.end]), True, False, number)
    same = number > 0 and passage.lines[number - 1] == passage.lines[number] and "ने" not in passage.keys[start:end]
    return replace(before, sentence=number) if before is not None and before.sentence == number - 1 and same else None


def _behind_turn(passage: Passage, number: int) -> Bearer | None:
    """The many behind a "but": "पुलिस इसे हादसा मानती है, लेकिन घरवाले सहमत नहीं हैं"."""
    start, end = passage.sentences[number]
    turn = next((i + 1 for i in range(end - 4, start, -1) if passage.keys[i] in _TURNS), None)
    crowd = _find_crowd(passage, turn, end) if turn is not None and "कि" not in passage.keys[start:turn] else None
    return Bearer(crowd.name, crowd.kind, frozenset(passage.keys[crowd.start : crowd.end]), True, False, number) if crowd is not None else None


def _behind_notice(passage: Passage, start: int, end: int) -> int:
    """Where a sentence begins behind "आपको बता दें कि", which is the reporter's."""
    place = next((i for i in range(start + 2, min(start + 9, end - 1)) if passage.keys[i] == "कि"), None)
    return place + 1 if place is not None and passage.keys[place - 2 : place] in _NOTICES else start


_NOTICES = ((fold("मालूम"), "हो"), (fold("ज्ञात"), "हो"), (fold("विदित"), "हो"), (fold("गौरतलब"), "है"), (fold("उल्लेखनीय"), "है"), (fold("बता"), fold("दें")), (fold("बता"), fold("दे")), (fold("ध्यान"), fold("रहे")))


def _find_crowd(passage: Passage, start: int, end: int) -> Party | None:
    """The many who act in a sentence with nobody else in it: "ग्रामीणों ने जाम लगाया", "किसान सुबह से धरने पर बैठे हैं"; one who leads them is meant instead."""
    keys = passage.keys
    if any(key in _LEADING for key in keys[start:end]) or "कि" in keys[start:end]:
        return None
    agents = [party for i in range(start + 1, end) if keys[i] == "ने" for party in find_parties(passage, i, start)]
    if agents:
        return agents[0] if len(agents) == 1 and agents[0].plural and not agents[0].pronoun else None
    place = next((i for i in range(start, min(start + (20 if (_ALL | _STIRRED) & set(keys[start:end]) else 6), end - 2)) if keys[i] in _MANY and keys[i + 1] not in _DOERS), None)
    many = any(key in _PLURAL_ENDS for key in keys[end - 3 : end]) or any(key in _ALL for key in keys[start:end])
    if place is None or keys[place + 1] in CASES or kind_of(keys[place + 1]) or not many:
        return None
    return read_party(passage, phrase_start(passage, place + 1, start), place + 1)


def _owns_claim(behind: Sequence[str]) -> bool:
    """Whether a statement is what a genitive leads to: "सेना प्रमुख का भी इस पर एक बयान आया"."""
    noun = next((i for i, key in enumerate(behind) if key in _CLAIMED), None)
    return noun is not None and not any(key in GENITIVES or key in ("ने", ",", "कि") for key in behind[:noun])


def _is_answered(passage: Passage, start: int, i: int, end: int) -> bool:
    """Whether a statement is one that somebody in front of it answers: "विधायक ने मंत्री के बयान पर पलटवार किया" goes on about the deputy."""
    marker = next((j for j in range(i - 1, start, -1) if passage.keys[j] == "ने"), None)
    noun = next((j for j in range(i + 1, min(i + 9, end - 1)) if passage.keys[j] in _CLAIMED), None)
    if marker is None or noun is None or passage.keys[noun + 1] not in _ON:
        return False
    agents = find_parties(passage, marker, start)
    return len(agents) == 1 and agents[0].kind in ("person", "unnamed") and not agents[0].plural


_CLAIMED, _ON = words("claimed"), frozenset(("पर", "को", "की", "का", "से"))
_ALL, _STIRRED = words("all-of-them"), words("stirred")
_JOINED = word_class("join") | _ALL
_LEADING, _LEADERSHIP, _MANY = words("leading"), words("leadership"), words("nominative")
_PLURAL_ENDS = words("plural-ends")


def _note_document(passage: Passage, number: int, memory: Memory) -> None:
    """The last document of a sentence, or who stands behind it: "आयोग ने रिपोर्ट सौंपी। इसमें ..."."""
    start, end = passage.sentences[number]
    places = [i for i in range(end - 1, start - 1, -1) if kind_of(passage.keys[i]) in ("document", "treaty")]
    place = next((i for i in places if passage.keys[i + 1 : i + 2] == ("में",) and passage.keys[i + 2 : i + 3] in _SAID_IN), places[0] if places else None)
    if place is None:
        return
    source = source_of_document(Clause(passage, number, start, end, ()), phrase_start(passage, place + 1, start), place + 1)
    if source is not None and not source.parties[0].pronoun:
        party = source.parties[0]
        memory.document = Bearer(party.name, party.kind, frozenset(passage.keys[party.start : party.end]), party.plural, not party.bare, number)


def _nominatives(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """Phrases that open the sentence, or hold an office and a name, with no case mark behind them."""
    found = []
    if passage.keys[start] in _INDEED and passage.keys[start + 1] == ",":
        start = next((i for i in range(start + 2, end - 1) if i not in passage.dated and passage.keys[i] not in word_class("when")), start)  # "दरअसल, बीते दिनों क ख अपने गांव पहुंचे थे"
    if passage.keys[start] in _THIS and passage.keys[start + 1] in _PERCEIVING:
        start += 2  # "यह देख थानेदार बाहर आए"
    opening = first_stop(passage, start, end)
    opening = next((i for i in range(start + 1, opening) if passage.keys[start] == _A and passage.keys[i] in _OWN), opening)  # "एक लड़की अपने पिता के साथ"
    whole = 1 < opening - start < 12 and not _ALL & set(passage.keys[start:opening]) and (opening >= end or passage.keys[opening] not in CASES)
    if whole:
        found.append((start, _before_place(passage, start, opening)))
    for i in range(max(start + 1, opening) if whole else start + 1, min(end - 2, start + 25)):
        if passage.keys[i] in _RELATIVE:
            break
        if kind_of(passage.keys[i]) == "role" and kind_of(passage.keys[i + 1]) != "role" and passage.keys[i + 1] not in _JOINED:
            stop = first_stop(passage, i + 1, end)
            stop = next((j for j in range(i + 1, stop) if passage.keys[j] in _OWN), stop)
            if 1 < stop - i < 7 and (stop >= end or passage.keys[stop] not in CASES) and _names_somebody(passage, i + 1, stop):
                found.append((i, stop))
            elif 2 < stop - i < 8 and passage.keys[stop] in _PLACING and passage.keys[stop - 1] in _SCENES:
                found.append((i, stop - 1))  # "एसपी क ख मौके पर पहुंचे"
    found += _named_before_place(passage, start, opening, end)
    found = [(a, _before_deed(passage, a, b, end)) for a, b in found]
    return [(a, b) for a, b in found if passage.keys[b - 1] not in CASES and passage.keys[b - 1] not in word_class("join")]


def _before_deed(passage: Passage, first: int, stop: int, end: int) -> int:
    """Where a phrase ends without the noun of a deed behind its name: "नेता क ख नेतृत्व | कर रहे थे", "सदस्य नारेबाजी | करते हुए"."""
    while stop < end and passage.keys[stop] == WHILE and stop - first > 2 and passage.keys[stop - 1].endswith("ते"):
        stop -= 1
    named = any(m.start <= passage.words[stop - 1].start < m.end for m in passage.mentions)
    if stop + 1 < end and passage.keys[stop + 1] == WHILE and passage.keys[stop].endswith("ते") and stop - first > 1 and not named:
        return stop - 1
    deed = stop < end and passage.keys[stop] in _DOING and stop - first > 2 and is_common_word("hi", passage.keys[stop - 1])
    return stop - 1 if deed else stop


def _names_somebody(passage: Passage, first: int, stop: int) -> bool:
    """Whether words behind an office can be a name: "अभिनेत्री नकली मूंछें लगाए" has none."""
    named = any(m.start < passage.words[stop - 1].end and passage.words[first].start < m.end for m in passage.mentions)
    return named or any(not is_common_word("hi", key) for key in passage.keys[first:stop])


def _before_place(passage: Passage, start: int, end: int) -> int:
    """Where a phrase ends that has an office, a name and a place: "मंत्री क ख दिल्ली पहुंचे"."""
    office = next((i for i in range(start, end - 1) if kind_of(passage.keys[i]) == "role"), None)
    if office is not None and passage.keys[end - 1] in _SCENES and passage.keys[end - 2] not in GENITIVES:
        return end - 1  # "पीड़िता थाने पहुंची"
    office = office if office is not None and office < end - 2 else None
    places = {m.start for m in passage.mentions if m.type == "LOC"}
    return next((j for j in range(office + 2, end) if passage.words[j].start in places), end) if office is not None else end


def _named_before_place(passage: Passage, start: int, opening: int, end: int) -> list[tuple[int, int]]:
    """A person by name with a place behind, not a case mark: "राष्ट्रपति क ख मौके पर पहुंचे"."""
    found = []
    for mention in passage.mentions:
        if mention.type != "PER" or not passage.words[start].start <= mention.start < passage.words[end - 1].start:
            continue
        last = next((i for i in range(start, end) if passage.words[i].end >= mention.end), None)
        if last is None:
            continue
        first = phrase_start(passage, last + 1, start)
        office = any(kind_of(passage.keys[i]) == "role" for i in range(first, last))
        told = any(key in _RELATIVE for key in passage.keys[start:first])
        free = last + 1 < end and is_word(passage.words[last + 1].text) and passage.keys[last + 1] not in (*CASES, "और", "एवं", "द्वारा", "समेत", "सहित")
        if free and not told and (office or last < opening):
            found.append((first, last + 1))
    return found


# "बयान में कहा गया है कि ... रिपोर्ट ...": what says something stays the one that is meant
_SAID_IN = tuple((fold(key),) for key in ("कहा", "बताया", "लिखा", "दावा", "आरोप", "कहा है"))
_PLACING, _SCENES = frozenset(("पर", "में")), words("scenes")
_DOING = words("doing")
_OWN = words("mute-own")
# who acts in a relative clause is not what the report goes on about
_RELATIVE = frozenset(("जो", "जिस", "जिसका", "जिसके", "जिसकी", "जिसमें", "जिसे", "जिसने", "जिन", "जिनका", "जिनके", "जिन्हें", "कि"))


def _act(passage: Passage, party: Party, number: int, memory: Memory) -> None:
    if party.pronoun and not (party.pronoun == "pair" and party.name):
        return
    keys = frozenset(passage.keys[party.start : party.end])
    known = next((b for b in reversed(memory.bearers) if b.kind == party.kind and _means(b, party, keys, memory)), None)
    bearer = known or Bearer(party.name, party.kind, keys, party.plural, not party.bare, number, owners=_owners(passage, party))
    memory.actor = replace(bearer, sentence=number)


def _means(bearer: Bearer, party: Party, keys: frozenset[str], memory: Memory) -> bool:
    """Whether a party is a bearer met before: by his name, or by his office, in either wording, not by his master's."""
    if not party.bare:
        return bearer.bears(keys)
    held = any(wanted <= bearer.keys and (wanted is keys or not wanted & bearer.owners) for wanted in memory.wordings(keys))
    return held and party.head not in bearer.owners


def _owners(passage: Passage, party: Party) -> frozenset[str]:
    return owners_in(passage.keys[party.phrase if party.phrase >= 0 else party.start : party.end], OWNING)


OWNING = GENITIVES
_THIS, _PERCEIVING = frozenset(("यह", "ये")), frozenset((fold("देख"), fold("देखकर"), fold("सुन"), fold("सुनकर")))
_INDEED = frozenset((fold("दरअसल"), fold("हालांकि"), fold("वहीं"), fold("उधर"), fold("इधर")))
_A, _SOMEONE = fold("एक"), words("faceless")
_ANYBODY = frozenset(("कोई", "किसी"))


def _note(passage: Passage, party: Party, number: int, memory: Memory) -> None:
    if party.pronoun or party.kind not in ("person", "unnamed") or party.plural:
        return
    first = party.phrase if party.phrase >= 0 else party.start
    if any(key in _ANYBODY for key in passage.keys[max(first - 1, 0) : party.end]):
        return  # "यदि कोई मंत्री यह समझे": nobody that a report goes on about
    keys = frozenset(passage.keys[first : party.end])
    name_keys = frozenset(passage.keys[party.start : party.end])
    known = next((b for b in reversed(memory.bearers) if b.proper and _means(b, party, name_keys, memory)), None)
    owned = next((j + 1 for j in range(party.end - 1, first, -1) if passage.keys[j] in GENITIVES), first)  # "मंत्री क ख की प्रतिक्रिया" is no person
    office = any(kind_of(passage.keys[j]) == "role" for j in range(owned, party.end))
    mentioned = any(m.type == "PER" and m.end == passage.words[party.end - 1].end for m in passage.mentions)
    if known is not None and known.kind == "person":
        memory.note(replace(known, keys=known.keys | keys, plural=False, sentence=number))
    elif office or mentioned or (passage.keys[first] == _A and party.head in _SOMEONE):
        named = frozenset() if party.bare else name_keys
        memory.note(Bearer(party.name, party.kind, keys, False, not party.bare, number, named, _owners(passage, party)))
