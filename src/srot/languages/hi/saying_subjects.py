"""Who governs a Hindi cue: the ने-phrase, the nominative in front of it, the speaker behind it."""

from __future__ import annotations

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_antecedents import (
    acting_before,
    informed_before,
    on_behalf,
    spoken_with,
    stated_in,
)
from srot.languages.hi.saying_documents import WHEREIN
from srot.languages.hi.saying_parts import ASKING, MARKS, SUBJECTS, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_future, kind_of, word_class
from srot.models.common_words import is_common_word
from srot.text.normal import fold
from srot.text.words import is_word

_SPEAKERS_SELF = words("speakers-self")
_CLAIMS = words("claims")


def find_marker(clause: Clause, before: int, low: int) -> int | None:
    """Position of the ने (or the pronoun that has it) that governs a verb at `before`."""
    passage = clause.passage
    for i in range(before - 1, low - 1, -1):
        key = passage.keys[i]
        if key == "ने" or key in SUBJECTS:
            if passage.quotation_at(i) is None or passage.quotation_at(i) == passage.quotation_at(before):
                return i
        elif key in _SPEAKERS_SELF:
            return None
    return None


def source_at(clause: Clause, marker: int, low: int) -> Source | None:
    passage = clause.passage
    if passage.keys[marker] in SUBJECTS:
        resumed = _resumed(clause, marker)
        if resumed is not None:
            return resumed
        party = read_party(passage, marker, marker + 1)
        return Source((party,), marker, marker + 1) if party else None
    parties = find_parties(passage, marker, low)
    return Source(parties, opening_word(parties), marker + 1) if parties else None


def _resumed(clause: Clause, marker: int) -> Source | None:
    """"परिषद, जो उनकी ही है, उसने कहा": the pronoun takes up the name in front of the relative clause."""
    keys = clause.passage.keys
    if keys[marker - 1] != "," or any(key in ("कि", "ने") for key in keys[clause.start : marker]):
        return None
    comma = next((i for i in range(clause.start + 1, marker - 2) if keys[i] == ","), None)
    if comma is None or keys[comma + 1] not in _WHO:
        return None
    parties = find_parties(clause.passage, comma, clause.start)
    return Source(parties, opening_word(parties), marker + 1) if parties and not parties[0].pronoun else None


def find_subject(clause: Clause, hit: Hit) -> Source | None:
    """The ने-phrase of an active cue; in "A ने कहा कि B और चेतावनी दी" that of the cue before."""
    marker = find_marker(clause, hit.start, clause.start)
    if marker is None:
        return spoken_with(clause, hit) or on_behalf(clause, hit)
    if clause.passage.keys[marker] in SUBJECTS:
        named = asked_before(clause, marker) or stated_in(clause, marker) or acting_before(clause, marker) or informed_before(clause, marker)
        if named is not None:
            return named
    return _going_on(clause, marker, hit) or source_at(clause, marker, clause.start)


def _going_on(clause: Clause, marker: int, hit: Hit) -> Source | None:
    """"क ख मौके पर पहुंचे और उन्होंने बताया": the pronoun is the subject in front of और, when he is named there."""
    keys = clause.passage.keys
    if keys[marker] not in SUBJECTS or keys[marker - 1] not in _AND or "ने" in keys[clause.start : marker] or "कि" in keys[clause.start : marker]:
        return None
    return _named_opener(clause, clause.start, hit)


_AND = word_class("join") | {"जहां"}


_SPOKE_THEN = (fold("बात"), fold("की"), fold("तो"))


def asked_before(clause: Clause, marker: int) -> Source | None:
    """"X से जब पूछा गया तो उन्होंने कहा": the pronoun is the one who was asked."""
    keys = clause.passage.keys
    asked = next((i for i in range(marker - 1, clause.start, -1) if keys[i] in ASKING or keys[i : i + 3] == _SPOKE_THEN), None)
    if asked is None or "ने" in keys[asked:marker] or any(keys[i] in ("कि", ";") for i in range(clause.start, marker)):
        return None
    place = next((i for i in range(asked - 1, clause.start, -1) if keys[i] == "से" and keys[i - 1] not in _POINTED), None)
    parties = find_parties(clause.passage, place, clause.start) if place is not None else ()
    return Source(parties, opening_word(parties), marker + 1) if parties and not parties[0].pronoun else None


def find_nominative(clause: Clause, hit: Hit) -> Source | None:
    passage = clause.passage
    low = clauses.clause_start(passage, clause.start, hit.start)
    if hit.noun >= 0:
        near = _right_before(clause, low, hit.start) or _opening_subject(clause, low, hit) or _rare_opener(clause, low, hit)
        return near or _country_opener(clause, low, hit) or _pronoun_opener(clause, low, hit)
    end = hit.start
    when = word_class("when")
    while end > low and (passage.keys[end - 1] in _ADVERBS or passage.keys[end - 1] in when or (passage.keys[end - 1] == "को" and passage.keys[end - 2] in when)):
        end -= 1
        if passage.keys[end] == _BEING and passage.keys[end - 1].endswith(("ते", "ता", "ती")):
            end -= 1  # "महिला रोते हुए कह रही है"
    if (heard := _heard_saying(clause, low, end, hit) or _while_denying(clause, low, hit)) is not None:
        return heard
    if end + 1 < hit.start and passage.keys[end + 1] == _BEING and (doing := _named_opener(clause, low, hit) or _office_opener(clause, low, end)):
        return doing
    end = _without_matter(passage, low, _without_lack(passage, low, end))
    apposed = _around_relative(clause, end)
    if apposed is not None:
        return apposed
    if end - low < 1:
        return _speaker_behind(clause, hit)
    called = next((i for i in range(hit.start - 1, low, -1) if passage.keys[i] in _CALLED_IT), None) if hit.lemma in _CALLING else None
    if called is not None and hit.start - called > 1:
        parties = find_parties(passage, called, low)
        return Source(parties, opening_word(parties), called) if parties else None
    if hit.lemma in _CALLING and not (hit.end < clause.end and passage.keys[hit.end] in ("कि", ":", ",")) and (
        opener := _known_opener(clause, low, hit) or _named_opener(clause, low, hit, ("ORG", "LOC")) or _country_opener(clause, low, hit) or _named_caller(clause, low, hit)
    ):
        return opener
    parties = find_parties(passage, end, low) if passage.keys[end - 1] not in _ADJUNCT_TAILS else ()
    if not parties:
        return _speaker_behind(clause, hit) or _named_opener(clause, low, hit) or _right_before(clause, low, end) or _known_opener(clause, low, hit)
    return Source(parties, opening_word(parties), end) if parties else None


def _country_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
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


def _pronoun_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"वे लगातार मांग कर रहे हैं", "जिसमें वे दावा करते हैं": a pronoun that opens the clause; "वह देश" is no pronoun."""
    keys = clause.passage.keys
    place = next((i for i in range(low, hit.start) if keys[i] not in word_class("lead") and keys[i] not in WHEREIN), low)
    if keys[place] not in _THEY or (place + 1 < hit.start and (kind_of(keys[place + 1]) or keys[place + 1] in word_class("case"))):
        return None
    party = read_party(clause.passage, place, place + 1)
    return Source((party,), place, place + 1) if party else None


_THEY = frozenset(("वे", "वह", "वो"))


def _office_opener(clause: Clause, low: int, end: int) -> Source | None:
    """"विधायक आंकड़े गिनाते हुए बोले": the office that opens the clause, whatever else he does while he speaks."""
    keys = clause.passage.keys
    if end - low < 2 or kind_of(keys[low]) not in ("role", "group") or keys[low + 1] in _CASES:
        return None
    party = read_party(clause.passage, low, low + 1)
    return Source((party,), low, low + 1) if party else None


def _rare_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"शोधार्थी संकेत देते हैं कि": a word of no table that opens the clause right before its cue, unless any thing could be meant."""
    passage = clause.passage
    parties = find_parties(passage, hit.start, low) if passage.keys[hit.end : hit.end + 1] in (("कि",), (",",), (":",)) else ()
    alone = bool(parties) and opening_word(parties) == low and hit.start - low < 4
    return Source(parties, low, hit.start) if alone and not is_common_word("hi", parties[-1].head) else None


def _named_caller(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"क ख इन आरोपों को गलत बताते रहे हैं": who opens a clause that calls something by को."""
    return _named_opener(clause, low, hit) if "को" in clause.passage.keys[low : hit.start - 1] else None


def _heard_saying(clause: Clause, low: int, end: int, hit: Hit) -> Source | None:
    """"विधायक को यह कहते सुना जा सकता है": whom one hears stands with को."""
    keys = clause.passage.keys
    if keys[end - 1] != "को" or not any(key in _HEARING for key in keys[hit.start + 1 : hit.end]):
        return None
    parties = find_parties(clause.passage, end - 1, low)
    return Source(parties, opening_word(parties), end) if parties else None


def _while_denying(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"राजनयिक आरोपों से इनकार करते हुए कहते हैं": who opens the clause in front of what he does while saying so."""
    led = next((h for h in clause.hits if h.voice == "participle" and h.noun >= 0 and h.end == hit.start), None)
    return (_opening_subject(clause, low, hit) or _country_opener(clause, low, hit)) if led is not None else None


_BEING = fold("हुए")
_HEARING = words("hearing")


def _without_lack(passage: Passage, low: int, end: int) -> int:
    """In front of "बिना किसी हिचक के": how one speaks is not who speaks."""
    lacking = next((i for i in range(end - 2, max(low, end - 7), -1) if passage.keys[i] == _WITHOUT), None) if passage.keys[end - 1] == "के" else None
    return end if lacking is None else lacking


_WITHOUT = fold("बिना")


def _without_matter(passage: Passage, low: int, end: int) -> int:
    """In front of "इसे लेकर", "इस पर", "इस बात से": the matter one speaks on is not the speaker."""
    keys = passage.keys
    if end - 1 > low and keys[end - 1] in _MATTERS:
        first = next((i for i in range(end - 2, max(low, end - 5), -1) if keys[i] in _POINTED), None)
        return end if first is None else first
    return end


_MATTERS = words("matters")
_POINTED = words("matter-pointing")
_ADVERBS = words("adverbs")
_NOMINATIVE = words("nominative")
# "हंसकर कहती हैं", "यूं समझाते हैं", "जोर देकर कहते हैं": how it is said, not who says it
_ADJUNCT_TAILS = words("adjunct-tails")


def _right_before(clause: Clause, low: int, end: int) -> Source | None:
    """An office, a group or a person right before the cue, or with one place between: "क ख दिल्ली में बोले"."""
    passage, keys = clause.passage, clause.passage.keys
    while end > low and (keys[end - 1] in _ADVERBS or end - 1 in passage.dated):
        end -= 1
    if end - low > 2 and keys[end - 1] in ("में", "पर", "से"):
        end -= 2
    if end <= low or keys[end - 1] in _ADJUNCT_TAILS or keys[end - 1] in GENITIVES:
        return None
    parties = find_parties(passage, end, low)
    if not parties:
        return None
    first = opening_word(parties)
    known = any(kind_of(keys[i]) in ("role", "group", "body", "agency", "document") for i in range(first, end)) or any(
        m.end == passage.words[end - 1].end for m in passage.mentions
    )
    return Source(parties, first, end) if known and not parties[0].pronoun else None


def _around_relative(clause: Clause, end: int) -> Source | None:
    """"X, जो सबसे पहले पहुंचे, बताते हैं": the relative clause is stepped over."""
    passage, keys = clause.passage, clause.passage.keys
    if end - 1 <= clause.start or keys[end - 1] != ",":
        return None
    for i in range(end - 2, clause.start, -1):
        if keys[i] == "," and keys[i + 1] in _WHO:
            parties = find_parties(passage, i, clause.start)
            return Source(parties, opening_word(parties), end) if parties else None
        if keys[i] == "कि":
            return None
    return None


_WHO = words("who")
_CALLED_IT = words("called-it")
_CALLING = frozenset(("कहना", "बताना", "मानना", "ठहराना"))


# "..., कहती हैं क ख", "..., बताते हैं अभियंता"
INVERTED = frozenset(("कहना", "बताना", "मानना"))


def _speaker_behind(clause: Clause, hit: Hit) -> Source | None:
    """"..., बोले मुख्य सचिव": the speaker closes the sentence."""
    passage = clause.passage
    last = _told_to(clause, hit) or clauses.trim(passage, hit.end, clause.end)[1]
    turned = hit.lemma in INVERTED and hit.start > clause.start and passage.keys[hit.start - 1] in MARKS
    if not (hit.lemma == "बोलना" or turned) or last - hit.end > 7 or last <= hit.end or clauses.first_stop(passage, hit.end, last) < last:
        return None
    if any(passage.keys[i] in ("-", "–", "—") and passage.words[i].end < passage.words[i + 1].start for i in range(hit.end, last - 1)):
        return None  # "संसद में बोले मंत्री- पुल बनेगा"
    if not is_word(passage.words[hit.end].text) or is_future(passage.keys[last - 1]) or _tells_how(passage, hit.end, last):
        return None  # "बोलीं, लड़ाई जारी रहेगी", "बोले खुलकर"
    party = read_party(passage, hit.end, last)
    return Source((party,), hit.end, last) if party else None


def _told_to(clause: Clause, hit: Hit) -> int | None:
    """Where the speaker ends in "कलेक्टर से बोले किसान – ...": behind the one who is addressed, before the mark of what is said."""
    keys = clause.passage.keys
    if hit.lemma != "बोलना" or hit.start - 1 <= clause.start or keys[hit.start - 1] != "से":
        return None
    return next((i for i in range(hit.end + 1, min(hit.end + 6, clause.end - 2)) if keys[i] in ("-", "–", "—", ":")), None)


def _tells_how(passage: Passage, start: int, end: int) -> bool:
    """Whether the one word behind the cue is a conjunctive participle ("खुलकर", "हंसकर"), not a name that ends like one."""
    key = passage.keys[start]
    named = any(m.end == passage.words[start].end for m in passage.mentions)
    return end - start == 1 and key.endswith("कर") and len(key) > 4 and not kind_of(key) and not named


def _opening_subject(clause: Clause, low: int, hit: Hit) -> Source | None:
    """The nominative subject that opens a clause: "लोग ... की मांग कर रहे हैं"."""
    return _named_opener(clause, low, hit) or _known_opener(clause, low, hit)


def _known_opener(clause: Clause, low: int, hit: Hit) -> Source | None:
    """An office, a body or a group in front of the rest: "केंद्र सरकार सुनवाई के दौरान कह चुकी है"."""
    passage = clause.passage
    roles = ("role",) if hit.noun < 0 else ()
    for i in range(low, min(low + 14, hit.start - 1)):
        if passage.keys[i] in ("कि", "ने", ","):
            return None
        known = passage.keys[i] in _NOMINATIVE or kind_of(passage.keys[i]) in ("body", "agency", *roles)
        object_behind = passage.keys[i] in _NOMINATIVE and passage.keys[i + 2 : i + 3] in (("पर",), ("से",), ("को",))  # "लोग पुलिस पर ... लगा रहे हैं"
        if known and (named := _name_behind(passage, i)) > i + 1:
            party = read_party(passage, phrase_start(passage, named, low), named) if passage.keys[named] not in _CASES else None
            return Source((party,), i, named) if party else None
        if known and passage.keys[i + 1] not in _CASES and (object_behind or not kind_of(passage.keys[i + 1])):
            start = phrase_start(passage, i + 1, low)
            party = read_party(passage, start, i + 1)
            return Source((party,), start, i + 1) if party else None
    return None


def _name_behind(passage: Passage, i: int) -> int:
    """Where the name of an office at word `i` ends, which stands right behind it."""
    stop = next((m.end for m in passage.mentions if m.type == "PER" and m.start == passage.words[i + 1].start), None)
    return i + 1 if stop is None else next(j + 1 for j in range(i + 1, len(passage.words)) if passage.words[j].end >= stop)


_PARTICIPLES = words("participles")
_CASES = frozenset(("का", "के", "की", "को", "से", "में", "पर", "ने", "तक", "और"))


def _named_opener(clause: Clause, low: int, hit: Hit, kinds: tuple[str, ...] = ("PER",)) -> Source | None:
    """A person by name who opens the clause with no case mark behind: "क ख सुनवाई में पहले ही कह चुके हैं"."""
    passage = clause.passage
    for mention in passage.mentions:
        if mention.type not in kinds or mention.start < passage.words[low].start or mention.end > passage.words[hit.start - 1].end:
            continue
        last = next(i for i in range(low, hit.start) if passage.words[i].end >= mention.end)
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
    return _named_opener(clause, clause.start, hit) or _named_opener(clause, behind, hit)


def find_trailing_subject(clause: Clause, hit: Hit) -> Source | None:
    """A ने behind the cue: "कहते हुए X ने", "बोला X ने"; only in the same clause."""
    keys = clause.passage.keys
    if hit.voice == "active" and hit.lemma and clause.end - hit.end < 9 and "कि" not in keys[hit.end : clause.end]:
        last = clauses.trim(clause.passage, hit.end, clause.end)[1] - 1
        return source_at(clause, last, hit.end) if last > hit.end and keys[last] == "ने" else None
    if hit.voice != "participle":
        return None
    for i in range(hit.end, clause.end):
        if keys[i] == "ने" or keys[i] in SUBJECTS:
            return source_at(clause, i, hit.end)
        if keys[i] == "कि":
            return None
    return None


def find_asked(clause: Clause, hit: Hit) -> Source | None:
    """"X से पूछा तो बताया कि": the one who was asked."""
    keys = clause.passage.keys
    for i in range(hit.start - 2, max(clause.start, hit.start - 8), -1):
        if keys[i] == "से" and keys[i + 1] in ASKING:
            parties = find_parties(clause.passage, i, clause.start)
            return Source(parties, opening_word(parties), i + 1) if parties else None
    return None


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
    if not roles or stop - clause.start > 14:  # "क ख शहर पहुंचीं और घोषणा कर दी कि", "इस संबंध में क ख संवाददाता को बताया कि"
        joined = hit.lemma in INVERTED or any(passage.keys[i] in _AND for i in range(max(clause.start, hit.start - 6), hit.start))
        return _named_actor(clause, hit) if joined and passage.keys[hit.end : hit.end + 1] == ("कि",) else None
    if passage.keys[stop : stop + 1] in (("पर",), ("में",)) and stop - 1 > roles[-1]:
        stop = _last_named(passage, roles[-1], stop - 1)
    party = read_party(passage, clause.start, stop) if passage.keys[stop - 1] not in GENITIVES else None
    return Source((party,), clause.start, stop) if party else None


def _last_named(passage: Passage, role: int, stop: int) -> int:
    """Where name or office ends in front of a place: "एसडीएम मौके पर पहुंचे और ..."."""
    named = [i + 1 for i in range(role + 1, stop) if any(m.type == "PER" and m.end == passage.words[i].end for m in passage.mentions)]
    return max(named, default=role + 1)


def _headline_speaker(clause: Clause, hit: Hit) -> Source | None:
    """"राहुल का हमला, कहा- ...": the one whose deed opens the headline."""
    keys = clause.passage.keys
    if not hit.lemma or hit.start - clause.start < 3 or keys[hit.start - 1] != ",":
        return None
    said = next((i for i in range(hit.start - 2, clause.start, -1) if keys[i] in GENITIVES), clause.start)
    if keys[hit.start - 2] in _CLAIMS and hit.start - said < 6:
        parties = find_parties(clause.passage, said, clause.start)
        return Source(parties, opening_word(parties), said + 1) if parties else None
    for i in range(clause.start + 1, min(clause.start + 6, hit.start)):
        if keys[i] in (*GENITIVES, "ने", "पर", "बोले"):
            parties = find_parties(clause.passage, i, clause.start)
            named = parties and (kind_of(parties[0].head) in ("role", "body", "group") or keys[i] != "पर")
            return Source(parties, opening_word(parties), i + 1) if named else None
    return None
