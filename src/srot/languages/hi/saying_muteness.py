"""Hindi sources that keep silent: "इस पर मंत्रालय चुप है", "सूची कब आएगी, यह आयोग ने नहीं बताया"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_documents import source_of_document
from srot.languages.hi.saying_parts import ASKING, Clause, Source
from srot.languages.hi.saying_silence import is_kept_from
from srot.languages.hi.saying_subjects import asked_before, source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, kind_of
from srot.text.normal import fold
from srot.text.words import is_word


def add_mutes(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the silences that no other cue of the sentence accounts for.

    A silence read here stands in place of one that an ordinary cue gave: its content is sought farther.
    """
    kept = list(sayings)
    for mute in find_patterns(clause.passage, clause.start, clause.end, "srot.languages.hi", "mute_words", _CANNOT):
        rivals = [s for s in kept if s.cue is not None and s.cue[0] < mute.end and mute.start < s.cue[1]]
        neither = "न" in clause.passage.keys[mute.start : mute.end]  # "न पुष्टि की, न खंडन": each half alone would say something
        refused = all(mute.start < s.cue[0] and clause.passage.keys[s.cue[0]] in _REFUSING for s in rivals if s.cue)  # to tell, not what is told
        if not neither and not refused and any(s.modality != "silence" for s in rivals):
            continue
        saying = _read(clause, mute)
        if saying is not None and not is_told_by_another(clause, saying, kept):
            kept = [s for s in kept if s not in rivals] + [saying]
    return kept


def is_told_by_another(clause: Clause, mute: Saying, sayings: Sequence[Saying]) -> bool:
    """Whether a silence is part of what somebody says: "क ने बताया कि विभाग ने सूची जारी नहीं की"; behind लेकिन it is the report's own."""
    first = mute.reach[0]
    turns = clause.passage.keys[first - 1] in _LEADS or clause.passage.keys[first - 1] in _PARTING
    asked = turns and clause.passage.keys[first] in _SUBJECT_PRONOUNS and any(s.firm and s.start < first < s.end and any(key in ASKING for key in clause.passage.keys[s.start:first]) for s in sayings)  # "क ने बताया कि ख से पूछा गया, पर उसने जवाब नहीं दिया"
    accused = any(s.cue is not None and clause.passage.keys[s.cue[0]] in _ACCUSING and s.frame == "claim" and s.start <= first for s in sayings)  # "आरोप है कि क, पर विभाग ने जानकारी नहीं दी"
    return (accused or asked or not turns) and any(s.firm and s.modality != "silence" and s.start <= first and mute.reach[1] <= s.end for s in sayings)


_ACCUSING = words("accusing") | {fold("शिकायत")}


def _read(clause: Clause, mute: Found) -> Saying | None:
    low = _segment_start(clause, mute.start)
    stop = _without_adverbs(clause.passage, low, mute.start)
    found = _SUBJECTS[mute.use](clause, low, stop)
    if found is None:
        return None
    source, topic = found
    content = _content(clause, mute, low, source, topic)
    if content is None or content[1] <= content[0] or _withheld(clause, mute, content[1]) or _having_done(clause.passage.keys[content[1] - 1]) or is_kept_from(clause.passage.keys, content[1]):
        return None
    reach = (min(source.start, mute.start), max(source.end, mute.end))
    return Saying(clause.number, (mute.start, mute.end), source.parties, (), *content, reach, "silence", "silence", firm=mute.end == content[0] - 1)


def _having_done(key: str) -> bool:
    """Whether what is left unsaid would be "घर आकर": what somebody did before is part of the story."""
    return key.endswith("कर") and len(key) > len("कर")


def _withheld(clause: Clause, mute: Found, end: int) -> bool:
    """Whether money or goods were not released: "वेतन जारी नहीं किया" leaves nothing unsaid."""
    keys = clause.passage.keys
    return keys[end - 1] in _MATERIAL and _RELEASED in keys[mute.start : mute.end]


def _segment_start(clause: Clause, i: int) -> int:
    """Behind the last mark in front of the cue; "A और B, दोनों चुप" is one segment."""
    keys = clause.passage.keys
    for j in range(i - 1, clause.start - 1, -1):
        if keys[j] in _PARTING and not (keys[j] == "," and keys[j + 1] in _ALL):
            while j + 1 < i and keys[j + 1] in _LEADS:
                j += 1
            return j + 1
    start = clause.start
    while start + 1 < i and keys[start] in _LEADS:
        start += 1
    return start


def _without_adverbs(passage: Passage, low: int, stop: int) -> int:
    keys = passage.keys
    while stop > low:
        if stop - 2 >= low and keys[stop - 1] in _POSTPOSITIONS and (keys[stop - 2] in _MANNERS or stop - 2 in passage.dated):
            stop -= 2
        elif keys[stop - 1] in _ADVERBS or stop - 1 in passage.dated:
            stop -= 1
        else:
            break
    return stop


_Parted = tuple[Source, tuple[int, int]]


def _any(clause: Clause, low: int, stop: int) -> _Parted | None:
    return _marked(clause, low, stop) or _from_sender(clause, low, stop) or _plain(clause, low, stop) or _from(clause, low, stop)


def _from_sender(clause: Clause, low: int, stop: int) -> _Parted | None:
    """Of a silence that could also be the sender's: only where the words name the one who was written to, or a side."""
    keys = clause.passage.keys
    if keys[stop - 1] == "से" and keys[stop - 2] in _SIDES:
        return _from(clause, low, stop)  # "दल के इस दावे पर सरकार की ओर से"
    if stop - 1 > low and keys[stop - 1] in _POSTPOSITIONS and not any(keys[i] == "ने" for i in range(low, stop)):
        first = next((i for i in range(low + 1, stop) if keys[i] in GENITIVES or keys[i] in _POSTPOSITIONS), stop)
        speaks = kind_of(keys[first - 1]) in ("role", "group", "body", "agency") or any(m.end == clause.passage.words[first - 1].end for m in clause.passage.mentions)
        if keys[first] in GENITIVES and speaks and not kind_of(keys[first + 1]) and keys[first + 1] not in _SIDES:
            return _of_on(clause, low, stop)
    sided = any(keys[i] == "से" and keys[i - 1] in _SIDES for i in range(low + 1, stop))
    mailed = any(keys[i] == "को" and keys[i + 1] in _SENT for i in range(low, stop - 1))
    return _from(clause, low, stop) if sided or mailed else None


def _marked(clause: Clause, low: int, stop: int) -> _Parted | None:
    """The ने-phrase; what stands behind it, or in front of it, is what is left unsaid."""
    passage = clause.passage
    while low < stop and (passage.keys[low] in _THIS or (passage.keys[low] in _QUESTION and passage.keys[low - 1] in _THIS)):
        low += 1
    marker = next((i for i in range(stop - 1, low - 1, -1) if passage.keys[i] == "ने" or passage.keys[i] in _SUBJECT_PRONOUNS), None)
    source = source_at(clause, marker, low) if marker is not None else None
    if source is None or marker is None:
        return None
    asked = asked_before(clause, marker) if passage.keys[marker] in _SUBJECT_PRONOUNS else None
    if asked is not None:
        return asked, _asked_about(passage, asked, marker)
    if _hollow(passage, marker + 1, stop) and low == clause.start and (apart := _two(clause, low, source.start, marker)) is not None:
        return apart
    if "कि" in passage.keys[marker + 1 : stop] and (turn := next((i for i in range(stop - 1, marker, -1) if passage.keys[i] in _TURNS), None)) is not None:
        return source, (turn + 1, stop)  # "क ने कहा कि ..., लेकिन समय नहीं बताया"
    ahead = (low, source.start) if _hollow(passage, marker + 1, stop) and not _hollow(passage, low, source.start) else (marker + 1, stop)
    return source, ahead


_TURNS = words("turns")


def _asked_about(passage: Passage, asked: Source, marker: int) -> tuple[int, int]:
    """"क से जब इस बारे में सवाल किया गया तो उन्होंने": what the question was about."""
    start = asked.start
    while start < marker and passage.keys[start] != "से":
        start += 1
    start += 2 if passage.keys[start + 1] == "जब" else 1
    return start, next((i for i in range(start, marker) if passage.keys[i] in ASKING), marker)


def _two(clause: Clause, low: int, start: int, marker: int) -> _Parted | None:
    """"पूरी सूची राजनिवास ने साझा नहीं की": object and source in one row of nouns; a genitive shows that there are two."""
    passage = clause.passage
    first = _last_name(passage, start, marker)
    if first - start < 2 or passage.keys[first - 1] in (*GENITIVES, "और") or not any(k in GENITIVES for k in passage.keys[start:first]):
        return None
    party = read_party(passage, first, marker)
    return (Source((party,), first, marker + 1), (low, first)) if party else None


def _last_name(passage: Passage, low: int, marker: int) -> int:
    for mention in passage.mentions:
        if mention.end == passage.words[marker - 1].end and mention.start > passage.words[low].start:
            return next(i for i in range(low, marker) if passage.words[i].end > mention.start)
    return marker - 1 if kind_of(passage.keys[marker - 1]) in ("body", "group", "agency") else low


def _plain(clause: Clause, low: int, stop: int) -> _Parted | None:
    """A source without a case: right before the cue, or in front of what it is silent about."""
    passage = clause.passage
    while stop > low and passage.keys[stop - 1] == ",":
        stop -= 1
    last = next((i for i in range(stop - 1, low - 1, -1) if passage.keys[i] in _POSTPOSITIONS and passage.keys[i - 1] not in _MANNERS), low - 1)
    if last < stop - 1 and passage.keys[last + 1] in _OWN:
        last = stop
    parted = _opener(clause, low, stop)
    if last < stop - 1 and (last >= low or parted is None or not _has_object(passage, parted, stop)):
        return _subject(clause, last + 1, stop, (low, last + 1))
    return _subject(clause, low, parted - 1 if passage.keys[parted - 1] in GENITIVES else parted, (parted, stop)) if parted else None


def _opener(clause: Clause, low: int, stop: int) -> int | None:
    """Where the source that opens a segment ends: behind a name or a noun of sources, in front of "इस", "उन"."""
    passage = clause.passage
    for i in range(low + 1, stop):
        names = kind_of(passage.keys[i - 1]) or any(m.end == passage.words[i - 1].end for m in passage.mentions)
        more = passage.keys[i] in (*GENITIVES, *_POSTPOSITIONS, "ने", "और") or kind_of(passage.keys[i])
        if passage.keys[i] in _POINTING or (names and not more):
            return i
    return None


def _has_object(passage: Passage, start: int, stop: int) -> bool:
    """Whether more than a name stands behind an office: "चेयरमैन विलय की तारीख", not "अधिकारी क ख"."""
    return any(key in _POINTING or key in GENITIVES or key in _DETAILS for key in passage.keys[start:stop])


def _subject(clause: Clause, start: int, stop: int, topic: tuple[int, int]) -> _Parted | None:
    parties = find_parties(clause.passage, stop, start)
    return (Source(parties, opening_word(parties), stop), topic) if parties else None


def _from(clause: Clause, low: int, stop: int) -> _Parted | None:
    """"X से", "X की ओर से", also with the topic behind: "X से इस पर"; "X को भेजे गए ईमेल का"."""
    keys = clause.passage.keys
    mailed = next((i for i in range(low + 1, stop - 1) if keys[i] == "को" and keys[i + 1] in _SENT), None)
    if mailed is not None:
        parties = find_parties(clause.passage, mailed, low)
        opens = bool(parties) and opening_word(parties) <= low
        return (Source(parties, opening_word(parties), mailed + 1), (mailed + 1, stop) if opens else (low, opening_word(parties))) if parties else None
    place = next((i for i in range(stop - 1, low, -1) if keys[i] == "से" and keys[i - 1] not in _MANNERS), None)
    if place is None or (place < stop - 1 and not (keys[stop - 1] in _POSTPOSITIONS or keys[stop - 1] in _HOLLOW)):
        return None
    end = place - 2 if keys[place - 1] in _SIDES else place
    parties = find_parties(clause.passage, end, low)
    if not parties:
        return None
    return Source(parties, opening_word(parties), place + 1), (low, opening_word(parties)) if place == stop - 1 else (place + 1, stop)


def _of(clause: Clause, low: int, stop: int) -> _Parted | None:
    if stop - 1 > low and clause.passage.keys[stop - 1] in _POSTPOSITIONS:
        return _of_on(clause, low, stop)
    if stop - 1 <= low or clause.passage.keys[stop - 1] not in GENITIVES:
        return None
    last = next((i for i in range(stop - 2, low - 1, -1) if clause.passage.keys[i] in _POSTPOSITIONS), low - 1)
    parties = find_parties(clause.passage, stop - 1, last + 1)
    return (Source(parties, opening_word(parties), stop), (low, last + 1)) if parties else None


def _of_on(clause: Clause, low: int, stop: int) -> _Parted | None:
    """"X का Y पर कोई जवाब नहीं आया"."""
    place = next((i for i in range(low + 1, stop - 2) if clause.passage.keys[i] in GENITIVES), None)
    parties = find_parties(clause.passage, place, low) if place is not None else ()
    return (Source(parties, opening_word(parties), place + 1), (place + 1, stop)) if parties and place is not None else None


def _from_or_of(clause: Clause, low: int, stop: int) -> _Parted | None:
    """Whom nothing came from: "X से जवाब नहीं मिला", "X का जवाब नहीं मिला"."""
    keys = clause.passage.keys
    if any(key == "ने" or key in _SUBJECT_PRONOUNS for key in keys[low:stop]):
        return None
    found = _from(clause, low, stop) or _of(clause, low, stop)
    return found if found and _speaks(clause.passage, found[0].parties[-1]) else None


def _speaks(passage: Passage, party: Party) -> bool:
    """Whether a party can answer: "विवरण की जानकारी", "इन दावों की पुष्टि" have nobody's name in front."""
    named = any(m.end == passage.words[party.end - 1].end for m in passage.mentions)
    return named or bool(party.pronoun) or kind_of(party.head) in ("role", "group", "body", "agency", "outlet") or (not passage.mentions and party.phrase >= 0)


def _detailed(clause: Clause, low: int, stop: int) -> _Parted | None:
    """"इसका कोई आंकड़ा विभाग ने नहीं दिया": the figure, the name, the day in front of the source is not given."""
    noun = next((i for i in range(low, stop - 2) if clause.passage.keys[i] in _DETAILS), None)
    found = _marked(clause, noun + 1, stop) if noun is not None else None
    return (found[0], (low, noun + 1)) if found is not None and noun is not None and found[0].start == noun + 1 else None


def _document(clause: Clause, low: int, stop: int) -> _Parted | None:
    """"X के बयान में Y का", "Y X की घोषणा में"."""
    passage = clause.passage
    place = next((i for i in range(stop - 1, low, -1) if passage.keys[i] == "में" and kind_of(passage.keys[i - 1]) in ("document", "treaty")), None)
    if place is None:
        return None
    source = source_of_document(clause, phrase_start(passage, place, low), place)
    if source is None:
        return None
    return source, (place + 1, stop) if stop - place > 1 else (low, source.start)


_SUBJECTS = {"any": _any, "ने": _marked, "nominative": _plain, "से": _from_or_of, "के": _of, "में": _document, "detail": _detailed}


_OTHER = frozenset((fold("अन्य"), fold("बाकी"), fold("अतिरिक्त"), fold("विस्तृत")))


def _content(clause: Clause, mute: Found, low: int, source: Source, topic: tuple[int, int]) -> tuple[int, int] | None:
    passage, keys = clause.passage, clause.passage.keys
    if mute.end < clause.end and keys[mute.end] == "कि":
        after = clauses.content_after(passage, clause.number, mute.end)
        return (after[0], after[1]) if after else None
    if mute.use == "detail" and (asked := _asked_before(clause, low)) is not None:
        return asked
    start, end = clauses.trim(passage, *topic)
    start = _behind_adverbs(passage, start, end)
    if not _hollow(passage, start, end):
        if mute.noun >= 0 and end == mute.start and (keys[end - 1] in GENITIVES or keys[end - 1] in _OTHER):
            return start, mute.noun + 1  # "हादसे का ब्योरा", "अन्य विवरण"
        while end > start and (keys[end - 1] in _POSTPOSITIONS or keys[end - 1] in GENITIVES or keys[end - 1] in _TAILS):
            end -= 1
        return start, end
    if mute.noun >= 0 and keys[mute.noun] in _DETAILS and start >= end:
        return mute.noun, mute.noun + 1
    before = _asked_before(clause, low)
    if before is not None:
        return before
    pointed = end > start and keys[start] in _POINTING
    if mute.noun >= 0:
        if keys[mute.noun] in _ANYTHING and not pointed:
            return mute.noun, next((i for i in range(mute.noun + 1, mute.end) if keys[i] in _POSTPOSITIONS), mute.noun + 1)  # "कुछ भी बोलने से परहेज"
        owned = end > start and (keys[end - 1] in GENITIVES or keys[end - 1].endswith(_OWNED))
        return (start, mute.noun + 1) if owned and end == mute.start else (start, end) if pointed else (mute.noun, mute.noun + 1)
    if end - start > 1 or pointed:
        return start, end
    answer = next((i for i in range(mute.start, mute.end) if keys[i] in _ANSWERS), None) if mute.use in ("से", "any") else None
    return (answer, answer + 1) if answer is not None else None


def _behind_adverbs(passage: Passage, start: int, end: int) -> int:
    """Behind "अब तक", "आधिकारिक तौर पर", a date."""
    keys = passage.keys
    while start < end - 1:
        if start + 2 < end and keys[start + 1] in _MANNERS:
            start += 3
        elif keys[start] in _ADVERBS or start in passage.dated:
            start += 1
        else:
            break
    return start


_ANYTHING = frozenset(("कुछ", "कहीं"))
# "इसकी तारीख नहीं बताई"
_OWNED = ("का", "के", "की")


def _asked_before(clause: Clause, low: int) -> tuple[int, int] | None:
    """The question in front: "सूची कब आएगी, इस पर ...", or the sentence before, where it asks."""
    passage, keys = clause.passage, clause.passage.keys
    if low > clause.start:
        first = low
        while first > clause.start and keys[first - 1] not in _PARTING:
            first -= 1
        if first <= clause.start or keys[first - 1] not in (",", "-", "–", "—"):
            return None
        begin = next((i + 1 for i in range(first - 2, clause.start - 1, -1) if keys[i] == ";"), clause.start)
        start, end = clauses.trim(passage, begin, first - 1)
        return (start, end) if end - start > 1 else None
    if clause.number == 0:
        return None
    begin, stop = passage.sentences[clause.number - 1]
    start, end = clauses.trim(passage, begin, stop)
    asks = "?" in keys[end : stop + 1] or keys[stop - 1] == "?"
    return (start, end) if asks and end - start > 1 else None


def _hollow(passage: Passage, start: int, end: int) -> bool:
    return all(passage.keys[i] in _HOLLOW or i in passage.dated or not is_word(passage.words[i].text) for i in range(start, end))


# "कुछ नहीं कहा जा सकता": nobody can say
_CANNOT = frozenset((fold("जा"), fold("जाता")))
_PARTING = frozenset((",", ";", "?", "।", "–", "—", ":", "!", "-"))
_LEADS = words("mute-leads")
_ALL = words("all-of-them")
_ADVERBS = words("mute-adverbs")
_MANNERS = words("mute-manners")
_POSTPOSITIONS = words("mute-postpositions")
_POINTING = words("mute-pointing")
_REFUSING = words("refusals")
_HOLLOW = words("mute-hollow")
_TAILS = words("mute-tails")
_SIDES = words("sides")
_OWN = words("mute-own")
_DETAILS = words("details")
# "विभाग से कोई प्रतिक्रिया नहीं मिली": where nothing says what it was about, the answer is what is missing
_ANSWERS = words("answers")
_MATERIAL, _RELEASED = words("material"), fold("जारी")
_THIS = frozenset((fold("यह"), fold("ये")))
_QUESTION = words("questions")
_SENT = words("sent")
_SUBJECT_PRONOUNS = words("subjects")
