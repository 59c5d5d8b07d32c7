"""Sayings without a verb: headlines ("...: मंत्री"), and statements signed with a name and an office."""

from __future__ import annotations

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_tables import triggers, verb_forms
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.cues import find_hits
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import is_country, read_party
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import is_future, is_number, kind_of, number_words, word_class
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.normal import fold
from srot.text.words import is_word

_DASHES = frozenset("-–—")
_SPEAKERS = frozenset(("role", "group", "body", "agency", "document"))


def read_labels(passage: Passage, names: frozenset[frozenset[str]]) -> list[Saying]:
    """Headline labels and signatures; `names` are the names of sources that the report has elsewhere.

    "बांध सुरक्षित : जल आयोग" says so; "रांची : सड़क बंद" has a place in front and says nothing of a source.
    """
    found: list[Saying] = []
    for number in range(len(passage.sentences)):
        saying = _headline_claim(passage, number) or _headline_first(passage, number) or _closing_label(passage, number, names) or _opening_label(passage, number, names) or _signature(passage, number)
        if saying is not None:
            found.append(saying)
    return found


def _headline_claim(passage: Passage, number: int) -> Saying | None:
    """"सात की मौत, रेलवे का दावा": a headline that ends with whose claim it is."""
    start, end = passage.sentences[number]
    tail = end
    while tail > start and (passage.keys[tail - 1] in _AFTER_CLAIM or not is_word(passage.words[tail - 1].text)):
        tail -= 1
    noun = tail - 1
    refused = passage.keys[noun] in _REFUSALS
    struck = passage.keys[noun] in _STRIKES and _is_quotation_first(passage, start, noun)  # "'...', क ख का ग पर हमला"
    if noun - start < 2 or end - start > 30 or not (refused or struck or passage.keys[noun] in _CLAIMS) or _ends_in_stop(passage, end):
        return None
    genitive = noun - 1
    if passage.keys[genitive] in ("में", "पर") and passage.keys[genitive - 2] in ("का", "की"):
        genitive -= 2  # "मंत्री का संसद में बयान"
    while genitive > start and passage.keys[genitive] in _HEAVY:
        genitive -= 1
    if passage.keys[genitive] == "को":  # "मंत्री की पड़ोसी देश को चेतावनी"
        genitive = next((i for i in range(genitive - 1, max(start, genitive - 6), -1) if passage.keys[i] in ("का", "की")), genitive)
    if passage.keys[genitive] not in ("का", "के", "की") or passage.keys[genitive - 1] in _ISSUED:
        return None
    parties = find_parties(passage, genitive, start)
    if not parties or parties[0].head.endswith("ने") or not _is_somebody(passage, parties[-1]):
        return _headline_asked(passage, number, genitive, (noun, tail)) or _headline_owned(passage, number, genitive, (noun, tail))
    first = opening_word(parties)
    if refused:
        return _headline_refusal(passage, number, first, (noun, tail), parties)
    span = clauses.trim(passage, start, first)
    if span[1] - span[0] < 2:
        span = _same_line(passage, number)
    elif passage.keys[first - 1] not in _MARKS and passage.keys[first - 1] not in _DOTS:
        span = _before_matter(passage, start, first)
    return Saying(number, (noun, tail), parties, (), *span, (first, tail), "headline") if span[1] - span[0] > 1 else None


def _headline_first(passage: Passage, number: int) -> Saying | None:
    """"बैंक का महंगाई घटने का अनुमान, दरें वही रहेंगी": a headline that opens with whose claim it is and goes on behind a comma."""
    start, end = passage.sentences[number]
    comma = next((i for i in range(start + 4, min(end - 2, start + _LONGEST_CLAIM)) if passage.keys[i] == ","), None)
    if comma is None or _ends_in_stop(passage, end) or passage.keys[comma - 1] not in _CLAIMS or passage.keys[comma - 2] not in ("का", "की", "के"):
        return None
    return _headline_owned(passage, number, comma - 2, (comma - 1, comma))


_LONGEST_CLAIM = 18


def _is_quotation_first(passage: Passage, start: int, end: int) -> bool:
    """Whether a heading quotes words and goes on behind a comma or dash: of "'गर्जन' के बाद क का ख पर हमला" only the name is quoted."""
    closing = any(first < start <= last <= start + 1 for first, last in passage.quoted)  # "'पुल कब बनेगा?', क ख का ग पर हमला" is parted behind its question
    return closing or any(start <= first < last < end and not is_word(passage.words[last].text) for first, last in passage.quoted)


def _headline_asked(passage: Passage, number: int, genitive: int, cue: tuple[int, int]) -> Saying | None:
    """"जल विभाग ने पानी बचाने की अपील": a headline that has lost its last verb; who speaks stands with ने."""
    start, keys = passage.sentences[number][0], passage.keys
    marker = next((i for i in range(genitive - 1, start, -1) if keys[i] == "ने" or not is_word(passage.words[i].text)), start)
    parties = find_parties(passage, marker, start) if keys[marker] == "ने" else ()
    span = clauses.trim(passage, marker + 1, genitive)
    if not parties or span[1] <= span[0] or any(key in verb_forms() for key in keys[marker + 1 : genitive - 1]):
        return None
    return Saying(number, cue, parties, (), *span, (opening_word(parties), cue[1]), "headline", modality=_mood_of(keys[cue[0]]))


def _mood_of(noun: str) -> str:
    return next((row.modality for row in triggers().get(noun, ()) if row.kind == "noun"), "asserted")


def _headline_owned(passage: Passage, number: int, genitive: int, cue: tuple[int, int]) -> Saying | None:
    """"फसल बीमा: किसानों का भुगतान में गड़बड़ी का आरोप": whose claim it is stands at the head of the genitives, what is claimed between."""
    start, keys = passage.sentences[number][0], passage.keys
    low = next((i + 1 for i in range(genitive - 1, start, -1) if keys[i] in (":", ",", "-", "–", "!", "?")), start)
    place = next((i for i in range(low + 1, genitive - 1) if keys[i] in ("का", "की")), None)
    parties = find_parties(passage, place, low) if place is not None else ()
    if place is not None and genitive - place == 2 and (keys[place + 1] in _FATES or keys[cue[0]] in _FEARED):
        return None  # "किसान की आत्महत्या की आशंका": whose fate is feared, not whose fear it is
    if place is None or not parties or opening_word(parties) != low or not _is_somebody(passage, parties[-1]) or "ने" in keys[low:genitive]:
        return None
    return Saying(number, cue, parties, (), *clauses.trim(passage, place + 1, genitive), (low, cue[1]), "headline", modality=_mood_of(keys[cue[0]]))


_FATES, _FEARED = words("happenings"), words("feared-in-headlines")


def _headline_refusal(passage: Passage, number: int, first: int, cue: tuple[int, int], parties: tuple[Party, ...]) -> Saying | None:
    """"घुसपैठ की रिपोर्ट से सेना का इनकार": what is denied stands in front with से."""
    span = clauses.trim(passage, passage.sentences[number][0], first - 1)
    if passage.keys[first - 1] != "से" or span[1] - span[0] < 2:
        return None
    return Saying(number, cue, parties, (), *span, (first, cue[1]), "headline", negative=True)


def _is_somebody(passage: Passage, party: Party) -> bool:
    """An office, a body, or a person with an office in front: "मंत्री क का दावा"; "बढ़ोतरी का दावा" is nobody's."""
    office = party.start > 0 and kind_of(passage.keys[party.start - 1]) == "role"
    return kind_of(party.head) in _SPEAKERS or (party.kind != "person" and kind_of(party.head) != "inquiry") or office or _is_person(passage, party)


def _before_matter(passage: Passage, start: int, first: int) -> tuple[int, int]:
    """"'हम झुकेंगे नहीं', धमकी पर चीन का पलटवार": between content and speaker stands what he answers to."""
    mark = next((i for i in range(first - 1, max(start, first - 9), -1) if passage.keys[i] in _MARKS or passage.keys[i] in _DOTS), None)
    if mark is None or passage.keys[first - 1] not in ("पर", "को", "से", "में", "ही", "बाद", "दौरान"):
        return 0, 0
    span = clauses.trim(passage, start, mark)
    return (0, 0) if passage.keys[first - 1] == "को" and not _ends_clause(passage, *span) else span  # "सख्ती, अफसरों को मंत्री की चेतावनी"


_MARKS = frozenset((",", "!", "-", "–", ":", ";", "?", "'", "’", '"', "”"))
_DOTS = frozenset((".", "…", "..", "..."))


def _ends_in_stop(passage: Passage, end: int) -> bool:
    return passage.keys[end - 1] in ("।", ".")


def _same_line(passage: Passage, number: int) -> tuple[int, int]:
    if number == 0 or passage.lines[number - 1] != passage.lines[number]:
        return 0, 0
    return clauses.trim(passage, *passage.sentences[number - 1])


_STRIKES = words("strikes")
_ISSUED = words("issued")  # "विभाग ने जारी की चेतावनी"
_CLAIMS, _REFUSALS = words("claims"), words("refusals")
_HEAVY = words("heavy") | words("heading-weights")
_AFTER_CLAIM = words("after-claim-in-labels")


def _closing_label(passage: Passage, number: int, names: frozenset[frozenset[str]]) -> Saying | None:
    start, end = passage.sentences[number]
    heading = not _ends_in_stop(passage, end)
    if heading and passage.keys[start] in _DASHES and passage.keys[start - 1] == "!" and _same_line(passage, number) != (0, 0):
        start = passage.sentences[number - 1][0]  # "सेना लौट गई है ! – मंत्री"
    if end - start > 40:
        return None
    colon = next((i for i in range(end - 1, max(start + 2, end - 9), -1) if passage.keys[i] == ":" or _parts(passage, i, heading)), None)
    behind = colon + 1 if colon is not None else end
    behind = next((i + 1 for i in range(end - 2, behind, -1) if passage.keys[i] == "पर"), behind)  # "...: धमकी पर मंत्री क ख"
    behind = next((i + 1 for i in range(end - 2, behind, -1) if passage.keys[i] == "में" and _names_person(passage, i + 1, end)), behind)  # "...: सभा में क ख"
    if colon is None or _has_verb(passage, behind, end):
        return None
    stop = _before_office(passage, behind, end)
    party = read_party(passage, *clauses.trim(passage, behind, stop)) if behind < end else None
    if party is None or party.pronoun or not (stop < end or _can_speak(passage, party, names)):
        return None
    first, last = clauses.trim(passage, start, colon)
    nominal = passage.keys[colon] == ":" and last - first >= _NOMINAL and is_country(party)
    turned = any(is_future(key) or key in _ABLE for key in passage.keys[first:last]) or passage.keys[colon - 1] == ":"  # ":-"
    inverted = heading and _is_person(passage, party) and turned  # "सबके साथ रहेगी पार्टी: क ख"
    told = heading and is_country(party) and "ने" in passage.keys[first:last] and not find_hits(passage.keys, first, last)  # "सेना ने नहीं किया सीमा में प्रवेश- चीन"
    if not _is_known(passage, party, names) and not nominal and not inverted and not told and not (last > first and _ends_clause(passage, first, last)):
        return None
    if last - first < 3 or any((hit.lemma or "ने" in passage.keys[first:last]) and not _told_between(passage, hit, last) for hit in find_hits(passage.keys, first, last)):
        return None
    return Saying(number, (colon, colon + 1), (party,), (), first, last, (colon, end), "label")


def _told_between(passage: Passage, hit: Hit, end: int) -> bool:
    """"टीम ने लड़ने का फैसला किया : कोच": a noun that has its matter in front, and nothing behind but the speaker's mark."""
    return hit.noun > 1 and hit.end >= end and passage.keys[hit.noun - 1] in ("का", "की") and passage.keys[hit.noun - 2].endswith("ने")


def _names_person(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are the name of a person and nothing else."""
    return any(m.type == "PER" and m.start == passage.words[start].start and m.end >= passage.words[end - 1].end for m in passage.mentions)


def _before_office(passage: Passage, start: int, end: int) -> int:
    """Where the name ends that its office follows behind a comma: "...: क ख, एसपी, ग"."""
    comma = next((i for i in range(start + 1, end - 1) if passage.keys[i] == ","), end)
    stop = next((i for i in range(comma + 1, end) if passage.keys[i] == ","), end)
    return comma if any(kind_of(passage.keys[i]) == "role" for i in range(comma + 1, stop)) else end


def _ends_clause(passage: Passage, first: int, last: int) -> bool:
    """Whether what stands in front of a speaker's name reads as said: it ends in a verb, or is quoted."""
    key = passage.keys[last - 1]
    return passage.quotation_at(last - 1) is not None or key in _CLAUSE_ENDS or is_future(key) or key.endswith(("ें", "एं"))


_CLAUSE_ENDS = words("clause-endings") | words("heading-predicates") | words("wishes")


def _parts(passage: Passage, i: int, heading: bool) -> bool:
    """A dash with a blank on both sides, which parts a headline from its speaker; in a `heading` one on either side will do: "जीत हमारी होगी- क", "जीत हमारी होगी –क"."""
    if passage.keys[i] not in _DASHES or i + 1 >= len(passage.words):
        return False
    before, behind = passage.words[i - 1].end < passage.words[i].start, passage.words[i].end < passage.words[i + 1].start
    return (behind and (heading or before)) or (heading and before and passage.keys[i] != "-")


def _opening_label(passage: Passage, number: int, names: frozenset[frozenset[str]]) -> Saying | None:
    """"मंत्री: बांध सुरक्षित है": an office, a document or a known person in front of a colon; a place there is a dateline."""
    start, end = passage.sentences[number]
    start = _behind_clock(passage, start, end)
    colon = next((i for i in range(start + 1, min(end - 3, start + 7)) if passage.keys[i] == ":"), None)
    if colon is None or passage.keys[colon - 1] in _VISARGA or any(passage.keys[i] in (",", "(", ")", "[") for i in range(start, colon)):
        return None  # "दु:ख", "नि:शुल्क" have a colon for their visarga
    if is_number(passage.keys[colon - 2]) or passage.keys[colon - 2] in number_words():
        return None  # "हादसे में दस घायल: ..." counts people; nobody speaks
    party = read_party(passage, start, colon)
    if party is None or party.pronoun or party.head in _OWN:
        return None
    desk = party.end - party.start > 1 and passage.keys[party.end - 2] in _WIRE  # "क्राइम न्यूज़ रिपोर्ट: ..." is the desk's own
    written = not desk and (kind_of(party.head) == "document" or party.head in _SURVEYS) and not any(key in ("का", "के", "की") for key in passage.keys[start:colon])
    office = written or kind_of(party.head) == "role"
    office = office or (kind_of(passage.keys[party.start - 1]) == "role" and _is_person(passage, party))
    keys = frozenset(k for k in passage.keys[party.start : party.end] if is_word(k))
    known = party.kind == "person" and (any(keys <= name for name in names) or _speaks_of_self(passage, party, colon, end))
    if not office and not known:
        return None
    first, last = clauses.trim(passage, colon + 1, end)
    return Saying(number, (colon, colon + 1), (party,), (), first, last, (start, colon + 1), "label") if last - first > 2 else None


_WIRE = words("wire")
_VISARGA, _SURVEYS = words("visarga"), words("surveys")


def _behind_clock(passage: Passage, start: int, end: int) -> int:
    """Behind the hour that opens an entry of a running report: "11:05 बजे- वित्त मंत्री क ख: ..."."""
    place = start
    while place < min(end - 3, start + _LONGEST_CLOCK) and (is_number(passage.words[place].text) or passage.keys[place] in _CLOCK):
        place += 1
    return place if place > start + 1 and is_number(passage.words[start].text) and passage.keys[place - 1] in _CLOCK - {"."} else start


_CLOCK, _LONGEST_CLOCK = frozenset((":", ".", "-", "–", "—", "am", "pm", "ist", fold("बजे"), fold("बजकर"), fold("मिनट"))), 9


def _speaks_of_self(passage: Passage, party: Party, colon: int, end: int) -> bool:
    """"अनुज: मैं रोज दौड़ता हूं": a name and nothing else in front of "मैं"; "धनबाद: हमने" has a place, "नोट: हम" a common word."""
    tags = [m.type for m in passage.mentions if m.end == passage.words[party.end - 1].end]
    rare = not tags and party.end - party.start < 4 and not any(is_common_word("hi", key) for key in passage.keys[party.start : party.end])
    alone = party.end == colon and party.phrase in (-1, party.start)
    said = passage.keys[colon + 1 : end]
    own = next((i for i, key in enumerate(said) if key in _SINGULAR), None)
    return alone and ("PER" in tags or rare) and own is not None and not ("ने" in said[:own] and "कि" in said[:own])  # "रतनपुर : मुखिया ने कहा कि मैं" has a place


_SINGULAR = frozenset(("मैं", "मैंने", "मुझे", "मेरा", "मेरी", "मेरे"))


def _is_person(passage: Passage, party: Party) -> bool:
    return any(m.type == "PER" and m.end == passage.words[party.end - 1].end for m in passage.mentions)


_OWN = words("own")


def _can_speak(passage: Passage, party: Party, names: frozenset[frozenset[str]]) -> bool:
    tags = [m.type for m in passage.mentions if m.end == passage.words[party.end - 1].end]
    rare = not tags and party.end - party.start < 4 and not any(is_common_word("hi", key) for key in passage.keys[party.start : party.end])
    return _is_known(passage, party, names) or is_country(party) or (party.kind == "person" and ("PER" in tags or rare))


_ABLE, _MEDIA = words("able"), words("media")
_NOMINAL = 5
"""Words of a heading without a verb that a country behind a colon can be taken to say."""


def _is_known(passage: Passage, party: Party, names: frozenset[frozenset[str]]) -> bool:
    """Whether a party is an office, a body, or somebody who speaks elsewhere in the report."""
    keys = frozenset(k for k in passage.keys[party.start : party.end] if is_word(k))
    body = party.kind == "body" and any(row.type == "ORG" for row in lookup(party.name))  # "...: आईएमएफ"
    body = body or party.head in _MEDIA  # "...: मीडिया"
    return kind_of(party.head) in _SPEAKERS or body or (party.kind == "person" and any(keys <= name for name in names))


def _has_verb(passage: Passage, start: int, end: int) -> bool:
    return any(passage.keys[i] in word_class("verb") or passage.keys[i] in ("में", "पर", "से", "ने") for i in range(start, end))


def _signature(passage: Passage, number: int) -> Saying | None:
    """A verbless line or tail "क ख, अधिशासी अभियंता" under or behind the words it signs."""
    start, end = passage.sentences[number]
    if number == 0 or not 2 < end - start < 20 or _has_verb(passage, start, end):
        return None
    dash = passage.keys[start] in _DASHES
    first = start
    while first < end and passage.keys[first] in _DASHES:
        first += 1
    comma = next((i for i in range(first + 1, end - 1) if passage.keys[i] == ","), None)
    office = comma is not None and any(kind_of(passage.keys[i]) == "role" for i in range(comma + 1, end))
    if comma is not None and dash and not office:  # "- रेखा सोनी, वार्ड 12"
        office = any(m.type == "PER" and m.end == passage.words[comma - 1].end for m in passage.mentions)
    if not office or comma is None or comma - first > 6:
        return None
    alone = passage.lines[number - 1] != passage.lines[number]
    if not (dash or alone):
        return None
    party = read_party(passage, first, comma)
    span = _signed(passage, number)
    if party is None or span is None:
        return None
    return Saying(number, None, (party,), (), *span, (start, end), "signature")


def _signed(passage: Passage, number: int) -> tuple[int, int] | None:
    """The words signed: the line before, which must read as speech: no cue of its own."""
    line, last = passage.lines[number - 1], number - 1
    first = last
    while first > 0 and passage.lines[first - 1] == line:
        first -= 1
    start, end = passage.sentences[first][0], passage.sentences[last][1]
    if end - start > 150 or any(h.voice == "active" and h.lemma for h in find_hits(passage.keys, start, end)):
        return None
    start, end = clauses.trim(passage, start, end)
    return (start, end) if end - start > 3 and any(passage.keys[i] in verb_forms() or passage.keys[i] in word_class("verb") for i in range(start, end)) else None


def read_loose_quotations(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Sentences in quotation marks with no cue of their own: they go on under the last speaker.

    A closing mark that nothing opens vouches for the sentence before it.
    """
    found: list[Saying] = []
    for number, (start, end) in enumerate(passage.sentences):
        span = _loose_span(passage, number, start, end)
        if span is None or any(s.start < span[1] and span[0] < max(s.end, s.reach[1]) for s in sayings):
            continue
        party = Party(start, start, "person", "", pronoun="speaker")
        found.append(Saying(number, None, (party,), (), *span, (start, start), "loose", carried=True))
    return found


def _loose_span(passage: Passage, number: int, start: int, end: int) -> tuple[int, int] | None:
    inside = passage.quotation_at(start)
    if inside is not None and passage.quoted[inside][0] == start and passage.quoted[inside][1] >= end - 1:
        span = clauses.trim(passage, *passage.quoted[inside])
        return span if span[1] - span[0] > 5 else None
    orphan = next((place for place in passage.orphans if start < place <= end), None)
    if orphan is not None:
        span = clauses.trim(passage, start, orphan)
        return span if span[1] - span[0] > 5 else None
    return None


def read_carried(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Sentences right behind a saying that only its source can vouch for: what will be, what should be, what "we" do.

    They need a line of their own cue-less kind: no ने, no source, on the line of the saying before.
    """
    found: list[Saying] = []
    spoken = {s.sentence for s in sayings if s.frame in _CARRYING and s.parties and s.parties[0].kind != "hearsay"}
    asked = {s.sentence for s in sayings if s.frame == "between" and s.modality == "demanded" and s.parties and s.parties[0].kind != "hearsay"}
    busy = {s.sentence for s in sayings}
    for number in range(1, len(passage.sentences)):
        start, end = passage.sentences[number]
        goes_on = number - 1 in spoken or (number - 1 in asked and _ought(passage, start, end))
        if not goes_on or number in busy or passage.lines[number] != passage.lines[number - 1]:
            continue
        if any(s.start < end and start < s.end for s in sayings) or not _vouched(passage, start, end):
            continue
        span = clauses.trim(passage, start, end)
        if span[1] - span[0] > 3:
            party = Party(start, start, "person", "", pronoun="still")
            found.append(Saying(number, None, (party,), (), *span, (start, start), "carried", carried=True))
            spoken.add(number)
    return found


def _ought(passage: Passage, start: int, end: int) -> bool:
    """"उन्होंने जांच की मांग की। दोषियों को सजा मिलनी चाहिए।": what should be, behind a demand, is demanded too."""
    last = [key for key in passage.keys[start:end] if is_word(key)][-2:]
    return any(key in _OUGHT for key in last)


_CARRYING = frozenset(("after", "according", "claim", "before", "carried"))
_OURS, _REPORTERS = words("ours"), words("own-in-sayings")
_OUGHT = words("ought")


def _vouched(passage: Passage, start: int, end: int) -> bool:
    keys = passage.keys[start:end]
    if "ने" in keys:
        return _tells_as_one(keys)
    last = [key for key in keys if is_word(key)][-2:]
    return any(is_future(k) for k in last) or any(k in _OUGHT for k in last) or any(k in _OURS for k in keys) or ("कि" not in keys and _bids(last))


def _tells_as_one(keys: tuple[str, ...]) -> bool:
    """"मुझे लगता है संघ ने उन्हें रोका है", "हमारी टीम ने अच्छा खेला": what others did, told by one who says I; the report's own hand is no such one."""
    return keys[0] in _OURS and _REPORTERS.isdisjoint(keys[1:5])


def _bids(last: list[str]) -> bool:
    """"सभी कर्मचारी शिकायतें सुनें और नाम दर्ज करें": a report itself bids nobody, but for its reader ("यहां क्लिक करें")."""
    bidding = bool(last) and (last[-1] in _LET_BE or _is_bidden(last[-1])) and last[-1] not in _NO_WISHES
    return bidding and not any(key.startswith(_READER) for key in last)


def _is_bidden(key: str) -> bool:
    """Whether a word is what many shall do, and no noun that is many: "सुनें" has "सुनना", "दुकानें" has no verb."""
    return key.endswith(("ें", "एं")) and is_dictionary_word("hi", key[:-2] + "ना")


_LET_BE, _NO_WISHES, _READER = frozenset(("जाए", "जाये", "करे")), words("no-wishes"), tuple(sorted(words("reader-bidden")))
