"""English sayings: for every cue of a sentence its source, its relays and its content."""

from __future__ import annotations

from dataclasses import dataclass, replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_sources import ADVERBS, PRONOUNS, WHEN, find_parties, is_outlet, read_party
from srot.languages.en.cues import CueForm, cue_forms, noun_kinds
from srot.text.words import is_word

_QUOTES = frozenset("\"'“”‘’«»")
_DASHES = frozenset("-–—")
_STOPS = frozenset((",", ";", ":", ".", "!", "?", "(", ")")) | _QUOTES
_BREAKS = frozenset(("but", "while", "because", "although", "though", "whereas", "after", "before", "that", "if", "unless", "since"))
_NEGATIONS = frozenset(("not", "n't", "never", "neither"))
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are", "be", "has_been"))
_MODALS = frozenset(("to", "would", "could", "may", "might", "can", "should", "must", "will"))
_PREPOSITIONS = frozenset(("on", "in", "at", "during", "via", "through", "to", "after", "from", "by", "for", "without", "when", "as", "under"))
_ADDRESSEES = frozenset(("reporters", "journalists", "parliament", "lawmakers", "applause", "media", "him", "her", "them", "us", "me"))
_BEHIND = frozenset(("adding", "saying", "citing", "quoting", "referring", "according", "speaking", "a", "an", "who", "which", "describing", "calling", "after", "as"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence being read: its number and its word range, end marks left out."""

    passage: Passage
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source and the range of its words."""

    parties: tuple[Party, ...]
    start: int
    end: int
    relays: tuple[Party, ...] = ()


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with sources as found (pronouns unresolved)."""
    start, end = passage.sentences[number]
    clause = Clause(passage, number, start, end)
    found: list[Saying] = []
    forms = cue_forms()
    for i in range(start, end):
        key = passage.keys[i]
        if key == "according" and i + 1 < end and passage.keys[i + 1] == "to":
            saying = _read_according(clause, i)
        elif key in _SILENT_NOUNS:
            saying = _read_silence(clause, i)
        elif key in forms and not _quoted(passage, i):
            saying = _read_verb(clause, i, forms[key], found)
        else:
            continue
        if saying is not None:
            found.append(saying)
    return _parted(passage, _with_citations(clause, found))


def _quoted(passage: Passage, i: int) -> bool:
    inside = passage.quotation_at(i)
    return inside is not None and passage.quotations[inside].closed


def trim(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The range without marks and "that" at its ends."""
    while start < end and (not is_word(passage.words[start].text) or passage.keys[start] == "that"):
        if passage.keys[start] == "(":
            break
        start += 1
    while end > start and not is_word(passage.words[end - 1].text) and passage.keys[end - 1] not in (")", "%"):
        end -= 1
    return start, end


# --- verbs


def _read_verb(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    first = _group_start(clause, i)
    before = keys[first:i]
    if cue.form == "ing":
        return _read_participle(clause, i, cue, found)
    if any(key in _PASSIVE for key in before):
        return _read_passive(clause, i, first, cue)
    if first > clause.start and keys[first - 1] in ("nor", "neither"):
        return None
    if first > clause.start and keys[first - 1] in ("and", "but") and (joined := _coordinated(clause, i, cue, found)) is not None:
        return joined
    if any(key in _MODALS for key in before) or (first > clause.start and keys[first - 1] in _MODALS):
        return None
    silent = any(key in _NEGATIONS for key in before)
    inverted = _inverted(clause, i, cue)
    if cue.form == "base" and not silent and inverted is None and not _plural_before(passage, first):
        return None
    source = inverted or _subject(clause, first)
    if source is None:
        return _coordinated(clause, i, cue, found)
    if cue.takes == "quote":
        return _read_quoting(clause, i, source)
    return _say(clause, i, first, cue, source, silent)


def _group_start(clause: Clause, i: int) -> int:
    """Where the verb group begins: auxiliaries, negation and adverbs in front of the verb."""
    keys, first = clause.passage.keys, i
    while first - 1 > clause.start and (keys[first - 1] in ADVERBS or keys[first - 1] in _PASSIVE or keys[first - 1].endswith("ly")):
        first -= 1
    return first


def _plural_before(passage: Passage, first: int) -> bool:
    before = passage.keys[first - 1] if first else ""
    return before == "they" or before == "police" or (before.endswith("s") and len(before) > 3)


def _read_passive(clause: Clause, i: int, first: int, cue: CueForm) -> Saying | None:
    """"was quoted as saying", "is believed to"."""
    keys = clause.passage.keys
    if cue.verb == "quote" and keys[i + 1 : i + 3] == ("as", "saying") and (source := _subject(clause, first)) is not None:
        relays, skip = _by_whom(clause, i + 3)
        content = _content(clause, skip)
        return _made(clause, (i, i + 3), replace(source, relays=relays), *content, "quoted", cue) if content else None
    return None


def _by_whom(clause: Clause, p: int) -> tuple[tuple[Party, ...], int]:
    """"by X" behind "quoted as saying"."""
    keys = clause.passage.keys
    if p >= clause.end or keys[p] != "by":
        return (), p
    stop = next((q for q in range(p + 1, clause.end) if keys[q] in ("that", ",") or keys[q] in _QUOTES), clause.end)
    return find_parties(clause.passage, p + 1, stop), stop


def _read_quoting(clause: Clause, i: int, source: Source) -> Saying | None:
    """"X quoted Y as saying (that) ..."."""
    keys = clause.passage.keys
    for q in range(i + 1, min(i + 14, clause.end - 1)):
        if keys[q] == "as" and keys[q + 1] in ("saying", "telling"):
            parties = find_parties(clause.passage, i + 1, q)
            content = _content(clause, q + 2) or _content_before(clause, source.start)
            if not parties or content[1] - content[0] < 2:
                return None
            made = Source(parties, source.start, q, source.parties)
            return _made(clause, (i, q + 2), made, *content, "quoting", cue_forms()["said"])
    return None


def _subject(clause: Clause, first: int) -> Source | None:
    """The subject that ends before word `first`; an apposition or a relative clause between commas is stepped over."""
    passage, keys = clause.passage, clause.passage.keys
    low = _low(clause, first)
    end = first
    if end <= low:
        return None
    if keys[end - 1] == ",":
        return _around_apposition(clause, low, end - 1)
    start = _segment_start(clause, low, end)
    parties = find_parties(passage, start, end)
    if not parties:
        return None
    opening = max(start, low)
    apposed = keys[start - 1] == "," if start > low else False
    if apposed and parties[-1].kind == "person" and not parties[-1].pronoun and keys[start] in ("the", "a") :
        return Source(parties, opening, first)
    return Source(parties, opening, first)


def _low(clause: Clause, first: int) -> int:
    """No subject reaches over a closing quotation mark or a semicolon in front of it."""
    passage, low = clause.passage, clause.start
    for start, end in passage.quoted:
        if clause.start <= end <= first and not (start < first - 1 < end):
            low = max(low, end if end - start > 6 or passage.keys[end - 1] in _QUOTES and first - end < 12 and passage.keys[end - 2] in ",.?!" else low)
    for i in range(first - 1, low - 1, -1):
        if passage.keys[i] in (";", ":", "—"):
            return max(low, i + 1)
    return low


def _segment_start(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    start = _bare_segment(clause, low, end)
    if keys[start] in _PREPOSITIONS and keys[start] not in ("for",) and start + 2 < end:
        step = _adverbial_end(clause, start)
        if step is not None and step < end:
            return step
    return start


def _bare_segment(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    relative = max((i for i in range(max(low, end - 14), end) if keys[i] in ("who", "which") and "," not in keys[i:end]), default=-1)
    for i in range(end - 1, low - 1, -1):
        if relative >= 0 and i >= relative:
            continue
        form = cue_forms().get(keys[i])
        spoken = form is not None and form.form in ("past", "present") and form.takes not in ("figure", "risk", "found") and keys[i] not in ("reports", "estimates", "forecasts", "orders", "demands")
        if keys[i] in _FINITE or (spoken and i < end - 1):
            return i + 1
        if keys[i] in (",", ";", ":", "—", "(") or keys[i] in _BREAKS or (keys[i] in _QUOTES and i > low and clause.passage.quotation_at(i) is not None and _ends_quotation(clause.passage, i)):
            return i + 1
    return low


def _ends_quotation(passage: Passage, i: int) -> bool:
    number = passage.quotation_at(i)
    return number is not None and passage.quoted[number][1] == i + 1 and passage.quoted[number][1] - passage.quoted[number][0] > 4


def _around_apposition(clause: Clause, low: int, comma: int) -> Source | None:
    """"X, who heads Y, said"; "Kherson's governor, Oleksandr P, said": the name wins over the description."""
    passage, keys = clause.passage, clause.passage.keys
    opening = next((i for i in range(comma - 1, low, -1) if keys[i] == ","), None)
    if opening is None:
        return None
    if keys[opening + 1] in ("who", "which", "whose") or keys[opening + 1] not in ("the", "a", "an") and not passage.words[opening + 1].text[:1].isupper():
        start = _segment_start(clause, low, opening)
        parties = find_parties(passage, start, opening)
        return Source(parties, start, comma + 1, _cited(clause, opening, comma)) if parties else None
    start = _segment_start(clause, low, opening)
    outer = find_parties(passage, start, opening)
    inner = find_parties(passage, opening + 1, comma)
    if not outer or len(outer) != 1:
        return Source(inner, opening + 1, comma + 1) if inner else None
    if inner and len(inner) == 1 and outer[0].bare and not inner[0].bare and inner[0].kind == "person":
        return Source((replace(inner[0], phrase=start),), start, comma + 1)
    if _sentence_like(clause, start, opening):
        return Source(inner, opening + 1, comma + 1) if inner else None
    return Source((outer[0],), start, comma + 1)


def _sentence_like(clause: Clause, start: int, end: int) -> bool:
    return any(clause.passage.keys[i] in _FINITE for i in range(start, end))


_FINITE = frozenset("is are was were has have had will would could can may might did does said be been".split())


def _cited(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """"X, quoted by Y, said": Y passes it on."""
    keys = clause.passage.keys
    for i in range(start, end - 1):
        if keys[i] in ("quoted", "cited") and keys[i + 1] == "by":
            return find_parties(clause.passage, i + 2, end)
    return ()


def _inverted(clause: Clause, i: int, cue: CueForm) -> Source | None:
    """", said X": the verb behind a mark, its subject behind the verb."""
    passage, keys = clause.passage, clause.passage.keys
    if cue.takes not in ("that", "word", "found") or i - 1 < clause.start or keys[i - 1] not in (",", "'", '"', "”", "’") or i + 1 >= clause.end:
        return None
    stop = i + 1
    while stop < clause.end and keys[stop] not in _STOPS and keys[stop] not in ("on", "in", "that", "who", "after", "as", "during"):
        stop += 1
    if stop - i > 9 or any(keys[k] in _FINITE or keys[k] in cue_forms() for k in range(i + 1, stop)):
        return None
    if keys[i + 1] in WHEN or keys[i + 1] in ("last", "this", "next") or (stop < clause.end and keys[stop] == "that"):
        return None
    parties = find_parties(passage, i + 1, stop)
    if not parties or not (kind_of(parties[0].head) or passage.words[parties[0].start].text[:1].isupper() or parties[0].pronoun):
        return None
    return Source(parties, i + 1, stop)


def _say(clause: Clause, i: int, first: int, cue: CueForm, source: Source, silent: bool) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    if source.start > i:
        start, end = _content_before(clause, i)
        return _made(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None
    told, p = _addressee(clause, i, cue)
    if told:
        source = replace(source, relays=source.relays + told)
    if silent:
        return _silent(clause, (first, i + 1), source, cue, p)
    if cue.takes == "called":
        return _called(clause, i, source, cue)
    if cue.takes in ("object", "figure", "of", "risk"):
        return _object(clause, i, p, source, cue)
    content = _content(clause, p)
    quoted_before = source.start > clause.start and keys[source.start - 1] in (",", "'", '"', "”", "’", "?", "!")
    if content is not None and cue.takes == "word" and not _worded(clause, p):
        content = None
    if content is not None and cue.takes == "found" and not (_worded(clause, p) or content[1] - content[0] > 3):
        content = None
    if content is not None and quoted_before and not _worded(clause, p) and _afterthought(clause, p):
        content = None
    if content is not None:
        return _made(clause, (i, i + 1), source, *content, "after", cue, firm=True)
    if cue.takes == "word" and not _afterthought(clause, p):
        return None
    if (cue.takes == "found" and not quoted_before) or source.start <= clause.start + 1:
        return _previous(clause, i, source, cue) if source.start <= clause.start and cue.takes in ("that", "tell") else None
    start, end = _content_before(clause, source.start)
    short = end - start < 5 and not any(keys[k] in _FINITE for k in range(start, end)) and passage.quotation_at(start) is None
    if short and p < clause.end and keys[p] == ",":
        start, end = trim(passage, p, clause.end)
    return _made(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None


def _worded(clause: Clause, p: int) -> bool:
    keys = clause.passage.keys
    q = _skip_adverbials(clause, p)
    return q < clause.end and (keys[q] == "that" or keys[q] in _QUOTES or keys[q] == ":" or (keys[q] == "," and q + 1 < clause.end and keys[q + 1] in _QUOTES))


def _afterthought(clause: Clause, p: int) -> bool:
    """Whether what follows the verb is only where, when or to whom it was said."""
    q = _skip_adverbials(clause, p)
    return q >= clause.end or not is_word(clause.passage.words[q].text) or clause.end - q <= 6


def _addressee(clause: Clause, i: int, cue: CueForm) -> tuple[tuple[Party, ...], int]:
    """Whom a teller told, and where the rest goes on; an agency or a paper is a relay."""
    passage, keys = clause.passage, clause.passage.keys
    if cue.takes != "tell":
        return _interview(clause, i + 1), i + 1
    stop = i + 1
    while stop < clause.end and stop - i < 14:
        if keys[stop] in ("that", "how") or keys[stop] in _STOPS or keys[stop] in WHEN or keys[stop] in ("on", "in", "during", "at", "by") and stop > i + 1:
            break
        if stop > i + 1 and _starts_clause(passage, i + 1, stop):
            break
        stop += 1
    party = read_party(passage, i + 1, stop) if stop > i + 1 else None
    relay = (party,) if party is not None and is_outlet(party) else _interview(clause, stop)
    return relay, stop


def _starts_clause(passage: Passage, begin: int, p: int) -> bool:
    """Whether a new noun phrase begins at `p` without "that": "told Reuters the dam ..."."""
    key, before = passage.keys[p], passage.keys[p - 1]
    if before in _ADDRESSEES or passage.words[p - 1].text[:1].isupper() and p - begin >= 1:
        return key in ("the", "a", "an", "he", "she", "it", "they", "there", "his", "her", "its", "their", "more", "at", "no", "some") or (before in _ADDRESSEES and is_word(passage.words[p].text) and key not in _PREPOSITIONS and key not in WHEN)
    return False


def _interview(clause: Clause, p: int) -> tuple[Party, ...]:
    """"in an interview with X", "said on state television"."""
    passage, keys = clause.passage, clause.passage.keys
    for q in range(p, min(p + 8, clause.end - 2)):
        if keys[q] == "interview" and keys[q + 1] in ("with", "to"):
            stop = next((k for k in range(q + 2, clause.end) if keys[k] in _STOPS or keys[k] in ("that", "on")), clause.end)
            parties = find_parties(passage, q + 2, stop)
            return parties[:1] if parties and is_outlet(parties[0]) else ()
    if p < clause.end - 1 and keys[p] == "on":
        stop = next((k for k in range(p + 1, min(p + 6, clause.end)) if keys[k] in _STOPS or keys[k] in ("that", "on") or keys[k] in WHEN), None)
        party = read_party(passage, p + 1, stop) if stop else None
        if party is not None and is_outlet(party) and party.head in ("television", "tv", "radio"):
            return (party,)
    return ()


def _skip_adverbials(clause: Clause, p: int) -> int:
    """Behind "on Monday", "in a statement", "to reporters", as far as they can be told from content."""
    passage, keys = clause.passage, clause.passage.keys
    that = next((q for q in range(p, min(p + 16, clause.end)) if keys[q] == "that"), None)
    if that is not None and not any(keys[q] in _STOPS or keys[q] in _FINITE or keys[q] in PRONOUNS for q in range(p, that)):
        return that
    q = p
    while q < clause.end:
        if keys[q] in WHEN or keys[q] in ("last", "this", "week", "month", "late", "early", "earlier", "later", "morning", "afternoon", "evening", "night", "also", "again"):
            q += 1
        elif keys[q] in _PREPOSITIONS and q + 1 < clause.end and keys[q] not in ("as", "after", "when"):
            step = _adverbial_end(clause, q)
            if step is None:
                break
            q = step
        else:
            break
    return q


def _adverbial_end(clause: Clause, q: int) -> int | None:
    passage, keys = clause.passage, clause.passage.keys
    k = q + 1
    if keys[k] in WHEN or keys[k].isdigit():
        while k < clause.end and (keys[k] in WHEN or keys[k].isdigit() or keys[k] in ("morning", "afternoon", "evening", "night")):
            k += 1
        return k
    if keys[k] in _ADDRESSEES:
        return k + 1
    if keys[k] in ("a", "an", "the", "his", "her", "its", "their", "state"):
        k += 1
        while k < clause.end and keys[k] not in _STOPS and keys[k] not in _PREPOSITIONS and keys[k] not in WHEN and keys[k] != "that" and k - q < 5:
            k += 1
            if keys[k - 1] in _CHANNELS:
                return k
        return k if k >= clause.end or keys[k] in _STOPS or keys[k] in _PREPOSITIONS or keys[k] in WHEN or keys[k] == "that" else None
    while k < clause.end and passage.words[k].text[:1].isupper() and k - q < 5:
        k += 1
    return k if k > q + 1 else None


_CHANNELS = frozenset("statement post tweet message letter interview briefing conference television video speech report".split())


def _content(clause: Clause, p: int) -> tuple[int, int] | None:
    """Content behind the verb: from "that", a quotation or a clause to the end of the sentence, over quotations."""
    passage, keys = clause.passage, clause.passage.keys
    q = _skip_adverbials(clause, p)
    while q < clause.end and (keys[q] in (":", "that") or (keys[q] == "," and q + 1 < clause.end and keys[q + 1] in _QUOTES)):
        q += 1
    if q >= clause.end or keys[q] in (",", ";", ".", "?", "!") or (keys[q] in _BEHIND and keys[q] not in ("a", "an")):
        return None
    number = passage.quotation_at(q)
    if number is not None and passage.quoted[number][0] == q:
        start, stop = passage.quoted[number]
        rest = stop < clause.end and is_word(passage.words[stop].text)
        if stop >= clause.end or not rest or (stop - start > 9 and keys[stop - 2] in ",.?!"):
            return trim(passage, start, stop)
    stop = clause.end
    inside = passage.quotation_at(clause.end) if clause.end < len(passage.words) else None
    if inside is not None and passage.quoted[inside][0] < clause.end:
        stop = passage.quoted[inside][1]
    start, end = trim(passage, q, stop)
    return (start, end) if end - start > 1 else None


def _content_before(clause: Clause, stop: int) -> tuple[int, int]:
    """Content in front of the source: the quotation that ends there, over sentences, or all of the sentence."""
    passage = clause.passage
    for place in (stop - 1, stop - 2):
        number = passage.quotation_at(place) if place > 0 else None
        if number is not None and passage.quoted[number][1] in (place + 1, stop) and passage.quoted[number][1] - passage.quoted[number][0] > 5:
            start, end = passage.quoted[number]
            if start <= clause.start or passage.keys[end - 2] in ",.?!":
                return trim(passage, start, end)
    return trim(passage, clause.start, stop)


def _object(clause: Clause, i: int, p: int, source: Source, cue: CueForm) -> Saying | None:
    keys = clause.passage.keys
    if p >= clause.end or (not is_word(clause.passage.words[p].text) and keys[p] not in _QUOTES):
        if source.start > clause.start + 2 and cue.verb not in ("ask",):
            start, end = _content_before(clause, source.start)
            return _made(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None
        return None
    if cue.takes == "of" and not (keys[p] == "of" and clause.end - p > 2):
        return None
    if cue.takes == "figure" and not any(c.isdigit() for k in range(p, min(p + 9, clause.end)) for c in keys[k]):
        return None
    if cue.takes == "risk" and not any(keys[k] in ("risk", "threat", "danger", "need", "sign", "reason") for k in range(p, min(p + 5, clause.end))):
        return None
    worded = _content(clause, p) if _worded(clause, p) else None
    start, end = worded or trim(clause.passage, _skip_when(clause, p), clause.end)
    if cue.takes == "of" or keys[start] in ("of", "against"):
        start += 1
    if cue.verb == "ask" and not any(keys[k] in ("to", "for") for k in range(start, min(start + 8, end))):
        return None
    return _made(clause, (i, i + 1), source, start, end, "object", cue, firm=True) if end - start > 1 or (end > start and cue.takes != "object") else None


def _skip_when(clause: Clause, p: int) -> int:
    keys = clause.passage.keys
    if p + 1 < clause.end and keys[p] == "on" and keys[p + 1] in WHEN:
        p += 2
    return p


def _called(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """"called it sabotage", "called for talks", "called on both to stop"; a call by telephone says nothing."""
    keys = clause.passage.keys
    if i + 2 >= clause.end or keys[i + 1] in ("off", "up", "in", "his", "him"):
        return None
    demand = keys[i + 1] in ("for", "on")
    named = keys[i + 1] in ("it", "this", "that", "them") or any(keys[k] in _QUOTES for k in range(i + 1, min(i + 12, clause.end)))
    if not (demand or named):
        return None
    start, end = trim(clause.passage, i + (2 if keys[i + 1] == "for" else 1), clause.end)
    if end - start < 2:
        return None
    saying = _made(clause, (i, i + 1), source, start, end, "object", cue, firm=True)
    return replace(saying, modality="demanded") if demand else saying


def _coordinated(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ... and warned that ...": the subject of the verb before."""
    keys = clause.passage.keys
    if not found or cue.form == "ing" or i - 1 < clause.start or not ({"and", "but", ","} & set(keys[max(clause.start, i - 3) : i])):
        return None
    last = found[-1]
    if last.sentence != clause.number or last.frame == "according":
        return None
    source = Source(last.parties, last.reach[0], i, last.relays)
    _, p = _addressee(clause, i, cue)
    content = _content(clause, p) if cue.takes in ("that", "tell", "word") else trim(clause.passage, p, clause.end)
    return _made(clause, (i, i + 1), source, *content, "and", cue, firm=True) if content and content[1] > content[0] else None


def _read_participle(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ..., adding that ..."."""
    if not found or clause.passage.keys[i - 1] not in (",", "and") or found[-1].sentence != clause.number:
        return None
    content = _content(clause, i + 1)
    if content is None or cue.takes not in ("that", "object", "word", "tell"):
        return None
    last = found[-1]
    return _made(clause, (i, i + 1), Source(last.parties, last.reach[0], i, last.relays), *content, "adding", cue, firm=True)


def _previous(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """A sentence of nothing but source and verb: what was said stands before it."""
    passage = clause.passage
    if clause.number == 0 or clause.end - clause.start > 8 or passage.lines[clause.number - 1] != passage.lines[clause.number]:
        return None
    start, end = trim(passage, *passage.sentences[clause.number - 1])
    return _made(clause, (i, i + 1), source, start, end, "passing-on", cue) if end - start > 2 else None


# --- silence


_SILENT_NOUNS = frozenset(("declined", "refused", "comment", "figure", "figures", "confirmed", "respond", "responded", "commented", "reply", "details"))


def _silent(clause: Clause, cue: tuple[int, int], source: Source, form: CueForm, p: int) -> Saying | None:
    """"did not say how many"."""
    start, end = trim(clause.passage, p, clause.end)
    if end <= start:
        return None
    saying = _made(clause, cue, source, start, end, "silence", form)
    return replace(saying, modality="silence", negative=False)


def _read_silence(clause: Clause, i: int) -> Saying | None:
    """"declined to comment on X", "gave no figure", "had no comment", "neither confirmed nor denied"."""
    keys = clause.passage.keys
    first = _silence_start(clause, i)
    if first is None:
        return None
    source = _subject(clause, first)
    if source is None:
        return None
    p = i + 1
    while p < clause.end and keys[p] in ("to", "comment", "on", "nor", "denied", "say", "confirm", "for", "about", "whether", "immediately", "of", "discuss", "answer") and keys[p] != "whether":
        p += 1
    start, end = trim(clause.passage, p, clause.end)
    if end <= start:
        start, end = trim(clause.passage, first, clause.end)
    made = _made(clause, (first, max(i + 1, min(p, clause.end))), source, start, end, "silence", cue_forms()["said"])
    return replace(made, modality="silence")


def _silence_start(clause: Clause, i: int) -> int | None:
    keys = clause.passage.keys
    if keys[i] in ("declined", "refused") and keys[i + 1 : i + 3] in (("to", "comment"), ("to", "say"), ("to", "confirm"), ("to", "answer"), ("to", "discuss"), ("to", "give")):
        return i
    before = keys[max(clause.start, i - 4) : i]
    if keys[i] in ("comment", "figure", "figures", "details") and "no" in before and ({"gave", "had", "made", "offered", "gives", "has"} & set(before)):
        return next(k for k in range(max(clause.start, i - 4), i) if keys[k] in ("gave", "had", "made", "offered", "gives", "has"))
    if keys[i] in ("comment", "respond", "reply", "commented", "responded") and ({"not", "n't"} & set(before)):
        return next(k for k in range(max(clause.start, i - 4), i) if keys[k] in ("did", "has", "have", "had", "does", "do", "not"))
    if keys[i] == "confirmed" and i > clause.start and keys[i - 1] == "neither":
        return i - 1
    return None


# --- according to


def _read_according(clause: Clause, i: int) -> Saying | None:
    """"According to X, ..."; "..., according to X"."""
    passage, keys = clause.passage, clause.passage.keys
    stop = i + 2
    while stop < clause.end and keys[stop] not in (",", ";", ":", "—") and not (keys[stop] in ("that", "which", "who", "and") and stop > i + 2):
        stop += 1
    stop = min(stop, clause.end)
    parties = find_parties(passage, i + 2, trim(passage, i + 2, stop)[1])
    if not parties:
        return None
    source = Source(parties, i, stop)
    if i <= clause.start + 3 and stop < clause.end:
        start, end = _content(clause, stop + 1) or (stop, stop)
    else:
        start, end = _content_before(clause, i)
        if end - start < 5 and stop < clause.end and keys[stop] == "," and not any(keys[k] in _FINITE for k in range(start, end)):
            start, end = trim(passage, stop, clause.end)
    return _made(clause, (i, i + 2), source, start, end, "according", cue_forms()["said"], firm=i <= clause.start + 3) if end - start > 1 else None


def _with_citations(clause: Clause, found: list[Saying]) -> list[Saying]:
    """"Y reported, citing X": X is first-hand, Y passes it on. "Citing X, Y said" too."""
    keys = clause.passage.keys
    for i in range(clause.start, clause.end - 1):
        if keys[i] not in ("citing", "quoting") or not found:
            continue
        stop = next((q for q in range(i + 1, clause.end) if keys[q] in (",", "that") or keys[q] in _QUOTES), clause.end)
        cited = find_parties(clause.passage, i + 1, trim(clause.passage, i + 1, stop)[1])
        target = next((n for n, s in enumerate(found) if s.cue and (s.cue[1] <= i <= s.cue[1] + 6 or i < s.cue[0] and (i <= clause.start + 1 or s.reach[0] <= i))), None)
        if cited and target is not None:
            saying = found[target]
            found[target] = replace(saying, parties=cited, relays=saying.parties + saying.relays)
    return found


def _made(clause: Clause, cue: tuple[int, int], source: Source, start: int, end: int, frame: str, form: CueForm, *, firm: bool = False) -> Saying:
    reach = (min(source.start, cue[0]), max(source.end, cue[1]))
    return Saying(
        sentence=clause.number, cue=cue, parties=source.parties, relays=source.relays, start=start, end=end, reach=reach,
        frame=frame, modality=form.modality, negative=form.negative, firm=firm,
    )


def _parted(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Ends a content where a later saying of the same rank begins, or where a closing relay does."""
    parted = list(sayings)
    for n, saying in enumerate(parted):
        for later in sayings[n + 1 :]:
            current = parted[n]
            if later.cue is None or not current.firm:
                continue
            if later.frame in ("before", "according") and current.start < later.reach[0] < current.end and later.start <= current.reach[0]:
                parted[n] = replace(current, end=trim(passage, current.start, later.reach[0])[1])
            elif later.frame in ("and", "adding") and current.start < later.cue[0] < current.end:
                parted[n] = replace(current, end=_before_join(passage, current.start, later.cue[0]))
            elif current.start < later.reach[0] < current.end and _joins(passage, current, later):
                parted[n] = replace(current, end=_before_join(passage, current.start, later.reach[0]))
    return parted


def _joins(passage: Passage, current: Saying, later: Saying) -> bool:
    """Whether the later saying stands beside the current one, not inside it."""
    before = passage.keys[later.reach[0] - 1]
    if before in ("while", "but", ";", "whereas", "though"):
        return True
    return before == "and" and (current.frame == "object" or passage.keys[later.reach[0] - 2] == ",")


def _before_join(passage: Passage, start: int, end: int) -> int:
    _, end = trim(passage, start, end)
    while end > start and (passage.keys[end - 1] in ("and", "but", "while", "also", "whereas", "though") or not is_word(passage.words[end - 1].text)):
        end -= 1
    return end


def kind_of(key: str) -> str:
    """Kind of a source noun; ``""`` for other words."""
    return noun_kinds().get(key, "")
