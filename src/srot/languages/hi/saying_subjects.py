"""Who governs a Hindi cue: the ने-phrase, the nominative in front of it, the speaker behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_antecedents import (
    acting_before,
    gathered_before,
    informed_before,
    on_behalf,
    reacted_before,
    spoken_with,
    stated_in,
)
from srot.languages.hi.saying_called import CALLING
from srot.languages.hi.saying_coming import find_actor
from srot.languages.hi.saying_openers import (
    AND,
    INVERTED,
    country_opener,
    known_opener,
    named_caller,
    named_opener,
    office_opener,
    opening_subject,
    pronoun_opener,
    rare_opener,
    surname_opener,
    titled_opener,
)
from srot.languages.hi.saying_parts import ASKING, MARKS, SUBJECTS, WHILE, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_future, kind_of, word_class
from srot.text.normal import fold
from srot.text.words import is_word

_SPEAKERS_SELF = words("speakers-self")


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
    """The source that a ने, or a pronoun that has it ("उन्होंने"), marks at word `marker`."""
    passage = clause.passage
    if passage.keys[marker] in SUBJECTS:
        resumed = _resumed(clause, marker)
        if resumed is not None:
            return resumed
        party = read_party(passage, marker, marker + 1)
        return Source((party,), marker, marker + 1) if party else None
    if passage.keys[marker - 1] == "," and (aside := _in_front_of_aside(clause, marker)) is not None:
        return aside
    parties = find_parties(passage, marker, low)
    return Source(parties, opening_word(parties), marker + 1) if parties else None


def _in_front_of_aside(clause: Clause, marker: int) -> Source | None:
    """"पीठ, जिसमें न्यायमूर्ति क भी शामिल थे, ने कहा": the relative clause between commas is stepped over."""
    keys = clause.passage.keys
    comma = next((i for i in range(marker - 2, clause.start, -1) if keys[i] == "," and keys[i + 1] in _WHOSE), None)
    parties = find_parties(clause.passage, comma, clause.start) if comma is not None else ()
    return Source(parties, opening_word(parties), marker + 1) if parties and not parties[0].pronoun else None


_WHOSE = words("who") | words("relatives") | frozenset(("जिनमें",))


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
    if keys[marker] in SUBJECTS and (many := gathered_before(clause, marker)) is not None:
        return many
    if keys[marker] not in SUBJECTS or keys[marker - 1] not in AND or "ने" in keys[clause.start : marker] or "कि" in keys[clause.start : marker]:
        return None
    return reacted_before(clause, marker) or named_opener(clause, clause.start, hit) or find_actor(clause, marker - 1)


def _spoken_to(keys: Sequence[str], i: int, marker: int) -> bool:
    """"X से बात की तो उन्होंने", "X से जानकारी ली गई तो उन्होंने", "X से बात करने पर उन्होंने"."""
    return keys[i] in _TALK and keys[i + 1] in _DONE and (_THEN in keys[i + 2 : marker] or keys[i + 1 : i + 3] == (fold("करने"), "पर"))


_TALK, _THEN = words("asked-for"), fold("तो")
_TIED = words("tied")
_DONE = words("asked-for-verbs")
_ENDED = frozenset(("हुआ", "हुई", "हुए", "गया", "गई", "गए", "थमा", "थमी", "है", "हैं"))


def asked_before(clause: Clause, marker: int) -> Source | None:
    """"X से जब पूछा गया तो उन्होंने कहा": the pronoun is the one who was asked."""
    keys = clause.passage.keys
    asked = next((i for i in range(marker - 1, clause.start, -1) if keys[i] in ASKING or _spoken_to(keys, i, marker)), None)
    if asked is None or "ने" in keys[asked:marker] or any(keys[i] in ("कि", ";") for i in range(clause.start, marker)):
        return None
    place = next((i for i in range(asked - 1, clause.start, -1) if keys[i] == "से" and keys[i - 1] not in _POINTED), None)
    if place is not None and keys[place + 1] in _TIED:  # "सड़क से जुड़े सवाल पर उन्होंने" names what the question is of
        return None
    parties = find_parties(clause.passage, place, clause.start) if place is not None else ()
    return Source(parties, opening_word(parties), marker + 1) if parties and not parties[0].pronoun else None


def find_nominative(clause: Clause, hit: Hit) -> Source | None:
    """The subject without ने of a cue: right before it, at the opening of its clause, or behind it ("बोले X")."""
    passage = clause.passage
    low = clauses.clause_start(passage, clause.start, hit.start)
    low = next((i + 1 for i in range(low + 1, min(low + _OCCASIONAL, hit.start - 1)) if passage.keys[i - 1 : i + 1] == _AS_WHAT), low)  # "पड़ोसी के नाते क ख"
    if hit.noun >= 0:
        low = next((i + 1 for i in range(hit.start - 3, low, -1) if passage.keys[i] == _THEN and passage.keys[i - 1] in _ENDED), low)  # "शोर थमा तो क ख मांग कर रहे थे"
        denied = hit.negative and passage.keys[hit.start - 1] == "से"  # what is denied stands there, not where it is done
        pointed = hit.negative and passage.keys[hit.start - 1] in _FROM_IT  # "सरकार इससे इनकार करती है"
        near = (None if denied else _right_before(clause, low, hit.start - pointed)) or opening_subject(clause, low, hit) or rare_opener(clause, low, hit)
        near = near or country_opener(clause, low, hit) or pronoun_opener(clause, low, hit) or office_opener(clause, low, hit.start)
        return near or titled_opener(clause, low, hit.start) or _acting_on(clause, hit) or _behind_occasion(clause, low, hit) or surname_opener(clause, low, hit)
    end = _without_hearer(passage, low, _without_manner(passage, low, hit.start))
    seen = hit.lemma == "कहना" and any(key in _SEEN for key in passage.keys[hit.start + 1 : hit.start + 3]) and passage.keys[hit.start - 1] in _THESE
    if seen and (shown := named_opener(clause, low, hit) or known_opener(clause, low, hit)) is not None:
        return shown  # "क ख यह कहते नजर आ रहे हैं कि"
    if (heard := _heard_saying(clause, low, end, hit) or _while_denying(clause, low, hit)) is not None:
        return heard
    if end + 1 < hit.start and passage.keys[end + 1] == WHILE and (doing := named_opener(clause, low, hit) or office_opener(clause, low, end)):
        return doing
    end = _without_matter(passage, low, _without_lack(passage, low, end))
    apposed = _around_relative(clause, end)
    if apposed is not None:
        return apposed
    return _governing(clause, low, end, hit) if end > low else _speaker_behind(clause, hit)


_SEEN, _THESE = words("seen") | {fold("नजर")}, words("this-said")
_FROM_IT = frozenset(("इससे", "उससे", "इनसे"))


def _behind_occasion(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"पुल पर दो मजदूरों की मौत के बाद परिजन मुआवज़े की मांग करने लगे": who acts stands behind the occasion, however long that is."""
    keys = clause.passage.keys
    place = next((i for i in range(hit.start - 2, low + 2, -1) if keys[i] in _OCCASIONS and keys[i - 1] == "के"), None)
    return opening_subject(clause, place + 1, hit) or country_opener(clause, place + 1, hit) if place is not None else None


_OCCASIONS = frozenset(("बाद", "दौरान", "बीच", "साथ", "चलते"))
_AS_WHAT, _OCCASIONAL = ("के", "नाते"), 9


def _acting_on(clause: Clause, hit: Hit) -> Source | None:
    """"ठग ने उसे रोके रखा और मारने की धमकी देता रहा": who acts with ने in front of और goes on without it."""
    keys = clause.passage.keys
    joint = next((i for i in range(hit.start - 1, clause.start, -1) if keys[i] in AND and keys[i - 1].endswith(_DID)), None)
    marker = find_marker(clause, joint, clause.start) if joint is not None else None
    if joint is None or marker is None or "ने" in keys[joint : hit.start] or "कि" in keys[clause.start : hit.start]:
        return None
    source = source_at(clause, marker, clause.start)
    return replace(source, end=joint + 1) if source is not None else None


_DID = tuple(fold(ending) for ending in ("ा", "ी", "े", "ई", "ए", "है", "हैं"))


def _without_manner(passage: Passage, low: int, end: int) -> int:
    """In front of adverbs, times and "रोते हुए": how and when it is said is not who says it."""
    keys, when = passage.keys, word_class("when")
    while end > low and (keys[end - 1] in _ADVERBS or keys[end - 1] in when or keys[end - 3 : end] in _WITH_ONE_VOICE or (keys[end - 1] == "को" and keys[end - 2] in when)):
        end -= 3 if keys[end - 3 : end] in _WITH_ONE_VOICE else 1
        if keys[end] == WHILE and keys[end - 1].endswith(("ते", "ता", "ती")):
            end -= 1  # "महिला रोते हुए कह रही है"
    return end


def _without_hearer(passage: Passage, low: int, end: int) -> int:
    """In front of "हमें", "मुझे" and of what is one's own: "किसान अपनी परेशानी हमें बताते हैं"."""
    keys = passage.keys
    if end - 1 > low and keys[end - 1] in _TO_ME:
        end -= 1
        if end - 2 >= low and keys[end - 2] in _OWN:
            end -= 2
    return end


_WITH_ONE_VOICE = ((fold("एक"), fold("स्वर"), "में"), (fold("एक"), fold("स्वर"), "से"), (fold("एक"), fold("सुर"), "में"), (fold("एक"), fold("साथ"), fold("मिलकर")))
_TO_ME, _OWN = words("to-speaker"), frozenset(("अपना", "अपनी", "अपने"))


def _governing(clause: Clause, low: int, end: int, hit: Hit) -> Source | None:
    """The subject of a bare verb that ends before word `end`: "X इसे गलत बताते हैं", "X कहते हैं"."""
    passage, calls = clause.passage, hit.lemma in CALLING
    called = next((i for i in range(hit.start - 1, low, -1) if passage.keys[i] in _CALLED_IT), None) if calls else None
    if called is not None and hit.start - called > 1:
        parties = find_parties(passage, called, low)
        return Source(parties, opening_word(parties), called) if parties else None
    if calls and not (hit.end < clause.end and passage.keys[hit.end] in ("कि", ":", ",")):
        opener = known_opener(clause, low, hit) or named_opener(clause, low, hit, ("ORG", "LOC"))
        opener = opener or country_opener(clause, low, hit) or named_caller(clause, low, hit)
        if opener is not None:
            return opener
    parties = find_parties(passage, end, low) if passage.keys[end - 1] not in _ADJUNCT_TAILS else ()
    asked = asked_before(clause, opening_word(parties)) if parties and parties[0].pronoun in ("people", "person") else None
    if parties:
        return asked or Source(parties, opening_word(parties), end)
    return _speaker_behind(clause, hit) or named_opener(clause, low, hit) or _right_before(clause, low, end) or known_opener(clause, low, hit) or surname_opener(clause, low, hit)


def _heard_saying(clause: Clause, low: int, end: int, hit: Hit) -> Source | None:
    """"विधायक को यह कहते सुना जा सकता है": whom one hears stands with को."""
    keys = clause.passage.keys
    if keys[end - 1] != "को" or not any(key in _HEARING for key in keys[hit.start + 1 : hit.end]):
        return None
    parties = find_parties(clause.passage, end - 1, low)
    return Source(parties, opening_word(parties), end) if parties else None


def _while_denying(clause: Clause, low: int, hit: Hit) -> Source | None:
    """"कप्तान चोट से इनकार करते हुए कहते हैं": who opens the clause in front of what he does while saying so."""
    led = next((h for h in clause.hits if h.voice == "participle" and h.noun >= 0 and h.end == hit.start), None)
    return (opening_subject(clause, low, hit) or country_opener(clause, low, hit)) if led is not None else None


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
# "हंसकर कहती हैं", "यूं समझाते हैं", "जोर देकर कहते हैं": how it is said, not who says it
_ADJUNCT_TAILS = words("adjunct-tails")


def _right_before(clause: Clause, low: int, end: int) -> Source | None:
    """An office, a group or a person right before the cue, or with one place between: "क ख दिल्ली में बोले"."""
    passage, keys = clause.passage, clause.passage.keys
    while end > low and (keys[end - 1] in _ADVERBS or end - 1 in passage.dated):
        end -= 1
    if end - low > 2 and keys[end - 1] in ("में", "पर", "से"):
        end -= 2
    if end <= low or keys[end - 1] in _ADJUNCT_TAILS or keys[end - 1] in GENITIVES or (keys[end - 1] in _HEAVY and keys[end - 2] in GENITIVES):
        return None  # "संघ इस फैसले की कड़ी निंदा करता है"
    parties = find_parties(passage, end, low)
    if not parties:
        return None
    first = opening_word(parties)
    if any(keys[i] in _CALLED_IT for i in range(first, end)):
        return None  # "परिजन इसे हत्या करार दे रहे हैं"
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
_HEAVY = words("heavy") | words("weak")
_CALLED_IT = words("called-it")


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
        if keys[i] == "कि" or (keys[i - 1] == "," and (keys[i] in _WHO or keys[i - 2] in _CLOSED)):
            return None  # "मांग करते हुए लोग सड़क पर बैठ गए, जिन्हें पुलिस ने हटाया", "... बैठ गए, हालांकि पुलिस ने"
    return None


_CLOSED = words("clause-endings") | words("began")


def find_asked(clause: Clause, hit: Hit) -> Source | None:
    """"X से पूछा तो बताया कि": the one who was asked."""
    keys = clause.passage.keys
    for i in range(hit.start - 2, max(clause.start, hit.start - 8), -1):
        if keys[i] == "से" and keys[i + 1] in ASKING:
            parties = find_parties(clause.passage, i, clause.start)
            return Source(parties, opening_word(parties), i + 1) if parties else None
    return None
