"""Hindi sources that keep silent: "इस पर मंत्रालय चुप है", "सूची कब आएगी, यह आयोग ने नहीं बताया"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_documents import source_of_document
from srot.languages.hi.saying_parts import GENITIVES, Clause, Source
from srot.languages.hi.saying_subjects import source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import find_parties, kind_of, opening_word, phrase_start, read_party
from srot.text.normal import fold
from srot.text.words import is_word


def add_mutes(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the silences that no other cue of the sentence accounts for.

    A silence read here stands in place of one that an ordinary cue gave: its content is sought farther.
    """
    kept = list(sayings)
    for mute in find_patterns(clause.passage, clause.start, clause.end, "srot.languages.hi", "mute_words", _CANNOT):
        rivals = [s for s in kept if s.cue is not None and s.cue[0] < mute.end and mute.start < s.cue[1]]
        if any(s.modality != "silence" for s in rivals):
            continue
        saying = _read(clause, mute)
        if saying is not None:
            kept = [s for s in kept if s not in rivals] + [saying]
    return kept


def _read(clause: Clause, mute: Found) -> Saying | None:
    low = _segment_start(clause, mute.start)
    stop = _without_adverbs(clause.passage, low, mute.start)
    found = _SUBJECTS[mute.use](clause, low, stop)
    if found is None:
        return None
    source, topic = found
    content = _content(clause, mute, low, source, topic)
    if content is None or content[1] <= content[0]:
        return None
    reach = (min(source.start, mute.start), max(source.end, mute.end))
    return Saying(clause.number, (mute.start, mute.end), source.parties, (), *content, reach, "silence", "silence", firm=mute.end == content[0] - 1)


def _segment_start(clause: Clause, i: int) -> int:
    """Behind the last mark in front of the cue; "A और B, दोनों चुप" is one segment."""
    keys = clause.passage.keys
    for j in range(i - 1, clause.start - 1, -1):
        if keys[j] in _PARTING and not (keys[j] == "," and keys[j + 1] in _ALL):
            while j + 1 < i and keys[j + 1] in _LEADS:
                j += 1
            return j + 1
    return clause.start


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
    return _marked(clause, low, stop) or _plain(clause, low, stop) or _from(clause, low, stop)


def _marked(clause: Clause, low: int, stop: int) -> _Parted | None:
    """The ने-phrase; what stands behind it, or in front of it, is what is left unsaid."""
    passage = clause.passage
    while low < stop and passage.keys[low] in _THIS:
        low += 1
    marker = next((i for i in range(stop - 1, low - 1, -1) if passage.keys[i] == "ने" or passage.keys[i] in _SUBJECT_PRONOUNS), None)
    source = source_at(clause, marker, low) if marker is not None else None
    if source is None or marker is None:
        return None
    if _hollow(passage, marker + 1, stop) and low == clause.start and (apart := _two(clause, low, source.start, marker)) is not None:
        return apart
    ahead = (low, source.start) if _hollow(passage, marker + 1, stop) and source.start > low else (marker + 1, stop)
    return source, ahead


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
    last = next((i for i in range(stop - 1, low - 1, -1) if passage.keys[i] in _POSTPOSITIONS), low - 1)
    if last < stop - 1 and passage.keys[last + 1] in _OWN:
        last = stop
    if last < stop - 1:
        return _subject(clause, last + 1, stop, (low, last + 1))
    for i in range(low + 1, stop):
        names = kind_of(passage.keys[i - 1]) or any(m.end == passage.words[i - 1].end for m in passage.mentions)
        more = passage.keys[i] in (*GENITIVES, *_POSTPOSITIONS, "ने", "और") or kind_of(passage.keys[i])
        if passage.keys[i] in _POINTING or (names and not more):
            return _subject(clause, low, i, (i, stop))
    return None


def _subject(clause: Clause, start: int, stop: int, topic: tuple[int, int]) -> _Parted | None:
    parties = find_parties(clause.passage, stop, start)
    return (Source(parties, opening_word(parties), stop), topic) if parties else None


def _from(clause: Clause, low: int, stop: int) -> _Parted | None:
    """"X से", "X की ओर से"."""
    keys = clause.passage.keys
    if stop - 1 <= low or keys[stop - 1] != "से":
        return None
    end = stop - 3 if keys[stop - 2] in _SIDES else stop - 1
    parties = find_parties(clause.passage, end, low)
    return (Source(parties, opening_word(parties), stop), (low, opening_word(parties))) if parties else None


def _of(clause: Clause, low: int, stop: int) -> _Parted | None:
    if stop - 1 <= low or clause.passage.keys[stop - 1] not in GENITIVES:
        return None
    last = next((i for i in range(stop - 2, low - 1, -1) if clause.passage.keys[i] in _POSTPOSITIONS), low - 1)
    parties = find_parties(clause.passage, stop - 1, last + 1)
    return (Source(parties, opening_word(parties), stop), (low, last + 1)) if parties else None


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


_SUBJECTS = {"any": _any, "ने": _marked, "nominative": _plain, "से": _from, "के": _of, "में": _document}


def _content(clause: Clause, mute: Found, low: int, source: Source, topic: tuple[int, int]) -> tuple[int, int] | None:
    passage, keys = clause.passage, clause.passage.keys
    if mute.end < clause.end and keys[mute.end] == "कि":
        after = clauses.content_after(passage, clause.number, mute.end)
        return (after[0], after[1]) if after else None
    start, end = clauses.trim(passage, *topic)
    if not _hollow(passage, start, end):
        if mute.noun >= 0 and end == mute.start and keys[end - 1] in GENITIVES:
            return start, mute.noun + 1
        while end > start and (keys[end - 1] in _POSTPOSITIONS or keys[end - 1] in GENITIVES or keys[end - 1] in _TAILS):
            end -= 1
        return start, end
    before = _asked_before(clause, low)
    if before is not None:
        return before
    if mute.noun >= 0:
        return mute.noun, mute.noun + 1
    return (start, end) if end - start > 1 else None


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
_HOLLOW = words("mute-hollow")
_TAILS = words("mute-tails")
_SIDES = words("sides")
_OWN = words("mute-own")
_THIS = frozenset((fold("यह"), fold("ये")))
_SUBJECT_PRONOUNS = words("subjects")
