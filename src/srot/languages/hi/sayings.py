"""Hindi sayings: for every cue of a sentence its source, its relays and its content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.credit import find_credit
from srot.languages.hi.cues import Hit, find_hits, find_open_hits, find_split_hit
from srot.languages.hi.sources import find_channel, find_parties, is_outlet, kind_of, opening_word, phrase_start, pronouns, read_party, word_class
from srot.text.normal import fold
from srot.text.words import is_word

_SUBJECTS = frozenset(fold(w) for w in "उन्होंने उन्‍होंने उन्होने उन्हांने उनहोंने इन्होंने उसने इसने".split())
_SPEAKERS_SELF = frozenset(fold(w) for w in "मैंने हमने तुमने आपने किसने जिसने जिन्होंने".split())
_GENITIVES = frozenset(("का", "के", "की"))
_CONJUNCTIONS = frozenset(fold(w) for w in "और तथा व एवं जबकि लेकिन वहीं मगर".split())
_HEARSAY = "hearsay"


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence being read: its number, its word range, and its cues."""

    passage: Passage
    number: int
    start: int
    end: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A source found for a cue: its parties, the range of its words, and where its marker ends."""

    parties: tuple[Party, ...]
    start: int
    end: int
    carried: bool = False


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with sources as found (pronouns unresolved)."""
    start, end = passage.sentences[number]
    hits = [hit for hit in find_hits(passage.keys, start, end) if not _quoted(passage, hit)]
    hits += _split_hits(passage, start, end, hits)
    hits += [hit for hit in find_open_hits(passage.keys, start, end, hits) if not _quoted(passage, hit)]
    if not hits:
        return []
    hits.sort(key=lambda hit: (hit.verb if hit.voice == "split" else hit.start))
    clause = Clause(passage, number, start, end, tuple(hits))
    sayings = [saying for hit in hits if (saying := _READERS[hit.voice](clause, hit)) is not None]
    return _parted(passage, sayings)


def _quoted(passage: Passage, hit: Hit) -> bool:
    """Whether a cue stands inside a quotation, where it is the speaker's, not the report's."""
    inside = passage.quotation_at(hit.start)
    if inside is None:
        return False
    start, end = passage.quoted[inside]
    if hit.end > end:
        return False
    return passage.quotations[inside].closed and not (hit.start == start + 1 and hit.end >= end - 1)


def _split_hits(passage: Passage, start: int, end: int, hits: list[Hit]) -> list[Hit]:
    found = []
    for n in range(start + 1, end):
        if passage.keys[n] == "ने" or passage.keys[n] in _SUBJECTS:
            hit = find_split_hit(passage.keys, n, start, end)
            if hit is not None and not any(h.noun == hit.noun or h.verb == hit.verb for h in hits):
                found.append(hit)
    return found


# --- sources


def _marker(clause: Clause, before: int, low: int) -> int | None:
    """Position of the ने (or the pronoun that has it) that governs a verb at `before`."""
    passage = clause.passage
    for i in range(before - 1, low - 1, -1):
        key = passage.keys[i]
        if key == "ने" or key in _SUBJECTS:
            if passage.quotation_at(i) is None or passage.quotation_at(i) == passage.quotation_at(before):
                return i
        elif key in _SPEAKERS_SELF:
            return None
    return None


def _source_at(clause: Clause, marker: int, low: int) -> Source | None:
    passage = clause.passage
    if passage.keys[marker] in _SUBJECTS:
        party = read_party(passage, marker, marker + 1)
        return Source((party,), marker, marker + 1) if party else None
    parties = find_parties(passage, marker, low)
    return Source(parties, opening_word(parties), marker + 1) if parties else None


def _subject(clause: Clause, hit: Hit) -> Source | None:
    """The ने-phrase of an active cue; in "A ने कहा कि B और चेतावनी दी" that of the cue before."""
    marker = _marker(clause, hit.start, clause.start)
    if marker is None:
        return None
    return _source_at(clause, marker, clause.start)


def _nominative(clause: Clause, hit: Hit) -> Source | None:
    passage = clause.passage
    low = clauses.clause_start(passage, clause.start, hit.start)
    if hit.noun >= 0:
        return _opening_subject(clause, low, hit)
    end = hit.start
    when = word_class("when")
    while end > low and (passage.keys[end - 1] in _ADVERBS or passage.keys[end - 1] in when or (passage.keys[end - 1] == "को" and passage.keys[end - 2] in when)):
        end -= 1
    if end - low < 1:
        return _speaker_behind(clause, hit)
    parties = find_parties(passage, end, low)
    if not parties:
        return _speaker_behind(clause, hit)
    return Source(parties, opening_word(parties), end) if parties else None


_ADVERBS = frozenset(fold(w) for w in "लगातार अक्सर आगे खुद स्वयं भी यह यही ये साफ पहले अब तो ही बार".split())
_NOMINATIVE = frozenset(fold(w) for w in "लोग ग्रामीण किसान परिजन प्रदर्शनकारी कर्मचारी छात्र अधिकारी विशेषज्ञ वैज्ञानिक जानकार नेता पुलिस सरकार प्रशासन विपक्ष निवासी".split())


def _speaker_behind(clause: Clause, hit: Hit) -> Source | None:
    """"..., बोले मुख्य सचिव": the speaker closes the sentence."""
    passage = clause.passage
    last = clauses.trim(passage, hit.end, clause.end)[1]
    if hit.lemma != "बोलना" or last - hit.end > 7 or last <= hit.end or clauses.first_stop(passage, hit.end, last) < last:
        return None
    party = read_party(passage, hit.end, last)
    return Source((party,), hit.end, last) if party else None


def _opening_subject(clause: Clause, low: int, hit: Hit) -> Source | None:
    """The nominative subject that opens a clause: "लोग ... की मांग कर रहे हैं"."""
    passage = clause.passage
    for i in range(low, min(low + 8, hit.start - 1)):
        known = passage.keys[i] in _NOMINATIVE or kind_of(passage.keys[i]) in ("body", "agency")
        if known and passage.keys[i + 1] not in _GENITIVES and passage.keys[i + 1] not in ("को", "से", "में", "पर", "ने"):
            start = phrase_start(passage, i + 1, low)
            party = read_party(passage, start, i + 1)
            return Source((party,), start, i + 1) if party else None
    return None


def _agent(clause: Clause, hit: Hit) -> Source | None:
    """The agent of a passive: "X द्वारा", "X की ओर से", a document "X में"."""
    passage, keys = clause.passage, clause.passage.keys
    low = max(clause.start, hit.start - 14)
    for i in range(hit.start - 1, low - 1, -1):
        if keys[i] == "कि":
            return None
        if keys[i] == fold("द्वारा"):
            end = i - 1 if i > low and keys[i - 1] in _GENITIVES else i
        elif keys[i] == "से" and i - 2 >= low and keys[i - 1] in _SIDES and keys[i - 2] == "की":
            end = i - 2
        elif keys[i] == "में" or keys[i] in pronouns() and pronouns()[keys[i]][0] == "document":
            found = _document(clause, hit, i)
            if found is not None:
                return found
            continue
        else:
            continue
        parties = find_parties(passage, end, clause.start)
        return Source(parties, opening_word(parties), i + 1) if parties else None
    return None


_SIDES = frozenset(fold(w) for w in "ओर तरफ".split())


def _document(clause: Clause, hit: Hit, i: int) -> Source | None:
    passage = clause.passage
    if passage.keys[i] != "में":
        if not hit.lemma and passage.keys[hit.noun] not in _ASSERTIONS:
            return None
        party = read_party(passage, i, i + 1)
        return Source((party,), i, i + 1) if party else None
    start = phrase_start(passage, i, clause.start)
    if start >= i or kind_of(passage.keys[i - 1]) not in ("document", "report"):
        return None
    return _of_document(clause, start, i)


def _of_document(clause: Clause, start: int, end: int) -> Source | None:
    """Who stands behind "X की रिपोर्ट": X, or the document itself where nobody does."""
    passage, keys = clause.passage, clause.passage.keys
    head = next((i for i in range(end - 1, start - 1, -1) if kind_of(keys[i]) in ("document", "report")), end - 1)
    first = head
    while first > start and keys[first - 1] not in _GENITIVES:
        first -= 1
    if first - 1 > start and not _is_topic(keys, first):
        parties = find_parties(passage, first - 1, clause.start)
        if parties and not any(kind_of(p.head) in ("document",) for p in parties):
            return Source(parties, opening_word(parties), end)
    handed = _handed(clause, start, head)
    if handed is not None:
        return handed
    party = read_party(passage, start, end)
    if party is None:
        return None
    kind = kind_of(keys[head])
    if kind == "report":
        rumour = keys[head] in _RUMOURS
        party = replace(party, kind=_HEARSAY if rumour else "unnamed", pronoun="", bare=not rumour)
    return Source((party,), start, end)


_RUMOURS = frozenset(fold(w) for w in "जानकारी सूचना सूचनाओं".split())
_TOPICS = frozenset(fold(w) for w in "मामले घटना हादसे मौसम भूकंप बाढ़ तूफान जांच".split())
_PRINTED = frozenset(fold(w) for w in "छपी प्रकाशित प्रसारित".split())
_REFERENCE = fold("हवाले")
_GIVEN = frozenset(fold(w) for w in "मिली प्राप्त मिल जारी आई दी गई गयी उपलब्ध छपी प्रकाशित प्रसारित".split())


def _is_topic(keys: tuple[str, ...], first: int) -> bool:
    return first >= 2 and keys[first - 2] in _TOPICS


def _handed(clause: Clause, start: int, head: int) -> Source | None:
    """"पुलिस से मिली जानकारी", "मंत्रालय द्वारा जारी बयान": a body or a group that handed it out."""
    passage, keys = clause.passage, clause.passage.keys
    i = start - 1 if start > clause.start else start
    while i > clause.start and keys[i] in _GIVEN:
        i -= 1
    printed = keys[i] in ("में", "पर") and any(keys[j] in _PRINTED for j in range(i + 1, head))
    if keys[i] not in ("से", fold("द्वारा")) and not printed:
        return None
    end = i
    if keys[i] == "से" and i - 2 > clause.start and keys[i - 1] in (*_SIDES, _REFERENCE):
        end = i - 2
    parties = find_parties(passage, end, clause.start)
    named = parties and (printed or parties[-1].kind in ("body", "agency", "outlet") or kind_of(parties[-1].head))
    return Source(parties, opening_word(parties), head + 1) if named else None


# --- relays


def _relays(clause: Clause, source: Source, hit: Hit) -> tuple[Party, ...]:
    """The outlet that was told: "X ने Y को बताया", "Y से बातचीत में"."""
    passage = clause.passage
    low = clauses.clause_start(passage, clause.start, source.start) if source.start > clause.start else clause.start
    for i in (*range(source.end, hit.start), *range(low + 1, source.start)):
        handed = passage.keys[i] == _BY and i > source.end
        aired = passage.keys[i] == "पर" and i >= source.end
        if handed or aired or passage.keys[i] in ("को", "से"):
            start = phrase_start(passage, i, source.end if i >= source.end else low)
            party = read_party(passage, start, i) if start < i else None
            if party is not None and (is_outlet(party) or (handed and party.kind == "outlet")) and not _credited(passage, party):
                return (party,)
    return ()


def _credited(passage: Passage, party: Party) -> bool:
    if not passage.credited:
        return False
    rows = {fold(row.name_hi) for row in lookup(party.name)} | {fold(party.name)}
    return any(key in passage.credited for key in rows) or any(fold(c.name) in passage.credited for c in find_credit(f"क ({party.name}):"))


_BY = fold("द्वारा")


def _quoted_source(clause: Clause, hit: Hit) -> tuple[Party, ...]:
    """Whom the cue's own source quotes: "के हवाले से", in the same clause."""
    for other in clause.hits:
        if other.voice == "quoting" and other.end <= hit.start and "कि" not in clause.passage.keys[other.end : hit.start]:
            return _before_marker(clause, other)
    return ()


def _before_marker(clause: Clause, hit: Hit) -> tuple[Party, ...]:
    passage = clause.passage
    if passage.keys[hit.start] not in _GENITIVES and passage.keys[hit.start] != "को":
        party = read_party(passage, hit.start, hit.start + 1)
        return (party,) if party else ()
    return find_parties(passage, hit.start, clause.start)


# --- one reader a voice


def _read_active(clause: Clause, hit: Hit) -> Saying | None:
    source = _subject(clause, hit)
    if source is None:
        source = _trailing_subject(clause, hit)
    if source is None:
        return _read_bare(clause, hit)
    return _say(clause, hit, source)


def _trailing_subject(clause: Clause, hit: Hit) -> Source | None:
    """A ने behind the cue: "कहते हुए X ने", "बोला X ने"; only in the same clause."""
    keys = clause.passage.keys
    if hit.voice == "active" and hit.lemma and clause.end - hit.end < 9 and "कि" not in keys[hit.end : clause.end]:
        last = clauses.trim(clause.passage, hit.end, clause.end)[1] - 1
        return _source_at(clause, last, hit.end) if last > hit.end and keys[last] == "ने" else None
    if hit.voice != "participle":
        return None
    for i in range(hit.end, clause.end):
        if keys[i] == "ने" or keys[i] in _SUBJECTS:
            return _source_at(clause, i, hit.end)
        if keys[i] == "कि":
            return None
    return None


def _read_bare(clause: Clause, hit: Hit) -> Saying | None:
    """A cue without any subject: "कहा कि ..." goes on under the source of the sentence before."""
    passage = clause.passage
    document = _agent(clause, hit) if hit.lemma == "लिखना" else None
    if document is not None and passage.keys[hit.end : hit.end + 1] == ("कि",):
        after = clauses.content_after(passage, clause.number, hit.end)
        return _made(clause, hit, document, after[0], after[1], "passive", firm=True) if after else None
    opening = _opener(clause, hit)
    if opening is not None:
        return _say(clause, hit, opening)
    party = Party(hit.start, hit.start, "person", "", pronoun="actor")
    carried = Source((party,), clause.start, clause.start, True)
    also = passage.keys[clause.start] in _ALSO and hit.needs in ("", "said")
    alone = hit.noun >= 0 and hit.needs == "" and clause.number and passage.lines[clause.number - 1] == passage.lines[clause.number]
    if hit.voice == "active" and (also or alone):
        return _between(clause, hit, carried if also else replace(carried, parties=(replace(party, pronoun="doer"),)))
    after = clauses.content_after(passage, clause.number, hit.end)
    asked = _asked(clause, hit)
    if asked is not None and after is not None:
        return _made(clause, hit, asked, after[0], after[1], "asked")
    if after is None or not after[2] or hit.voice != "active" or hit.start - clause.start > 6:
        return None
    if passage.keys[hit.end] not in ("कि", "की", ",", ":"):
        return None
    return _made(clause, hit, Source((party,), hit.start, hit.start, True), after[0], after[1], "bare")


def _asked(clause: Clause, hit: Hit) -> Source | None:
    """"X से पूछा तो बताया कि": the one who was asked."""
    keys = clause.passage.keys
    for i in range(hit.start - 2, max(clause.start, hit.start - 8), -1):
        if keys[i] == "से" and keys[i + 1] in _ASKING:
            parties = find_parties(clause.passage, i, clause.start)
            return Source(parties, opening_word(parties), i + 1) if parties else None
    return None


_ASKING = frozenset(fold(w) for w in "पूछा पूछने पूछे संपर्क पूछताछ".split())
_ALSO = frozenset(fold(w) for w in "साथ इसके और".split())


def _opener(clause: Clause, hit: Hit) -> Source | None:
    """The nominative subject that opens the sentence and acts on: "कलेक्टर क ख पहुंचे और ... की बात कही"."""
    passage = clause.passage
    stop = clauses.first_stop(passage, clause.start, hit.start)
    headline = _headline_speaker(clause, hit)
    if headline is not None:
        return headline
    roles = [i for i in range(clause.start, stop) if kind_of(passage.keys[i]) == "role"]
    if not roles or stop - clause.start > 14 or "कि" in passage.keys[clause.start : hit.start]:
        return None
    party = read_party(passage, clause.start, stop)
    return Source((party,), clause.start, stop) if party else None


def _headline_speaker(clause: Clause, hit: Hit) -> Source | None:
    """"राहुल का हमला, कहा- ...": the one whose deed opens the headline."""
    keys = clause.passage.keys
    if not hit.lemma or hit.start - clause.start < 3 or keys[hit.start - 1] != ",":
        return None
    for i in range(clause.start + 1, min(clause.start + 6, hit.start)):
        if keys[i] in (*_GENITIVES, "ने", "पर", "बोले"):
            parties = find_parties(clause.passage, i, clause.start)
            named = parties and (kind_of(parties[0].head) in ("role", "body", "group") or keys[i] != "पर")
            return Source(parties, opening_word(parties), i + 1) if named else None
    return None


def _read_nominative(clause: Clause, hit: Hit) -> Saying | None:
    source = _nominative(clause, hit)
    if source is None:
        if hit.noun < 0 and hit.lemma in _RUMOUR_VERBS and hit.start - clause.start <= 2:
            return _rumour(clause, hit)
        return None
    return _say(clause, hit, source, strict=True)


_RUMOUR_VERBS = frozenset(("कहना", "बताना", "मानना"))


def _read_participle(clause: Clause, hit: Hit) -> Saying | None:
    source = _subject(clause, hit) or _trailing_subject(clause, hit)
    if source is None:
        return None
    if hit.noun < 0:
        after = clauses.content_after(clause.passage, clause.number, hit.end)
        if after is None or clause.passage.keys[hit.end] != "कि":
            return _later_that(clause, hit, source)
        return _made(clause, hit, source, after[0], after[1], "participle")
    if hit.modality == "asserted" and clause.passage.keys[hit.noun] not in _ASSERTIONS and clause.passage.keys[hit.end] != "कि":
        return None
    return _say(clause, hit, source)


def _later_that(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"यह कहकर लौटा दिया कि ...": कि comes behind the main verb."""
    keys = clause.passage.keys
    if hit.lemma != "कहना" or keys[hit.start - 1] != "यह":
        return None
    for i in range(hit.end, min(hit.end + 8, clause.end)):
        if keys[i] == "कि":
            start, end = clauses.trim(clause.passage, i + 1, clause.end)
            return _made(clause, hit, source, start, end, "participle") if end - start > 2 else None
    return None


# "दावा करते हुए" says something; "पुष्टि करते हुए", "निंदा करते हुए" lead over to what is said
_ASSERTIONS = frozenset(fold(w) for w in "दावा आरोप".split())


def _say(clause: Clause, hit: Hit, source: Source, *, strict: bool = False) -> Saying | None:
    """The saying of a source and a cue, wherever its content stands."""
    passage = clause.passage
    if source.start >= hit.end and hit.lemma == "बोलना":
        start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
        return _made(clause, hit, source, start, end, "before") if end - start > 1 else None
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None and _takes_after(clause, hit, after, strict):
        return _made(clause, hit, source, after[0], after[1], "after", firm=True)
    if hit.silent and hit.negative:
        return None
    if hit.needs == "mute" or (hit.silent and (hit.noun >= 0 or hit.lemma in _PLAIN)):
        return _unsaid(clause, hit, source)
    if hit.needs in ("that", "mark", "told", "blame"):
        if hit.needs == "told":
            told = _between(clause, hit, source)
            if told is not None and told.frame == "between" and _happens(clause, told):
                return told
        return _before_source(clause, hit, source) if hit.lemma or hit.needs == "told" else None
    if strict and hit.noun < 0:
        return _before_source(clause, hit, source) if source.start > clause.start else None
    if hit.noun >= 0:
        return _between(clause, hit, source) or _noun_before(clause, hit, source)
    return _before_source(clause, hit, source) or _between(clause, hit, source)


def _noun_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, उन्होंने आशंका जताई।", "C से X ने इनकार किया।": nothing stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    if source.end > hit.start or hit.start - source.end > 2 or source.start <= clause.start or hit.needs == "keep":
        return None
    if keys[source.start - 1] in _MARKS:
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
    elif hit.negative and keys[source.start - 1] == "से":
        start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, source.start), source.start - 1)
    else:
        return None
    if end - start < 2:
        return None
    saying = _made(clause, hit, source, start, end, "before")
    unsaid = hit.negative and any(keys[i] in _SPEAKING for i in range(start, end))
    return replace(saying, modality="silence", negative=False) if unsaid else saying


def _happens(clause: Clause, saying: Saying) -> bool:
    """"दस लोगों के मारे जाने की जानकारी": a happening, not a topic ("घटना की जानकारी")."""
    return clause.passage.keys[saying.end - 1].endswith("ने")


def _unsaid(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"Y पर कुछ नहीं कहा", "टिप्पणी करने से मना किया", "Y की पुष्टि नहीं की": the content is what is left unsaid."""
    passage, keys = clause.passage, clause.passage.keys
    low = max(source.end, _floor(clause, hit)) if source.end <= hit.start else _floor(clause, hit)
    start, end = clauses.before_genitive(passage, low, hit.start)
    if hit.needs == "mute" and keys[hit.noun] != _SILENCE and not any(key in _SPEAKING for key in keys[low : hit.start]):
        return None
    while end > start and keys[end - 1] in _HOLLOW:
        end -= 1
    if end <= start or all(keys[i] in _HOLLOW for i in range(start, end)):
        return _left_unsaid_before(clause, hit, source)
    saying = _made(clause, hit, source, start, end, "silence")
    return replace(saying, modality="silence", negative=False)


def _left_unsaid_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"मृतकों की संख्या उन्होंने नहीं बताई", "..., उन्होंने इसकी पुष्टि नहीं की", "Y की X ने पुष्टि नहीं की"."""
    passage = clause.passage
    split = next((i for i in range(source.end - 2, source.start, -1) if passage.keys[i] in _GENITIVES), None)
    if split is not None and hit.noun >= 0:
        party = read_party(passage, split + 1, source.end - 1)
        start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, split), split)
        if party is None or end <= start:
            return None
        saying = _made(clause, hit, Source((party,), split + 1, source.end), start, end, "silence")
        return replace(saying, modality="silence", negative=False)
    start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, source.start), source.start)
    while end > start and passage.keys[end - 1] in _GENITIVES:
        end -= 1
    if passage.keys[source.start - 1] == "," and source.start > clause.start:
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
    if end - start < 1:
        return None
    return replace(_made(clause, hit, source, start, end, "silence"), modality="silence", negative=False)


_SILENCE = fold("चुप्पी")
_SPEAKING = frozenset(fold(w) for w in "कहने बताने बोलने टिप्पणी बात जवाब प्रतिक्रिया".split())
_HOLLOW = frozenset(fold(w) for w in "कुछ यह भी पर से के बारे में को नहीं इस इसकी इसका इस_ कोई कहने बताने बोलने की".split())


def _takes_after(clause: Clause, hit: Hit, after: tuple[int, int, bool], strict: bool) -> bool:
    keys = clause.passage.keys
    start, end, linked = after
    following = keys[hit.end] if hit.end < len(keys) else ""
    if following in ("कि", ":") or (following in ("-", "–", "—") and hit.lemma):
        return True
    if following == "की" and hit.lemma:
        return end - start > 2
    quoted = clause.passage.quotation_at(start - 1) is not None if start else False
    if linked and quoted:
        return True
    if not hit.lemma:
        return following in ("-", "–", "—") and hit.needs == "that"
    if linked and hit.lemma in _PLAIN and hit.start - clause.start <= 3:
        return end - start > 2
    if linked:
        return end - start > 2 and keys[start] not in _BEHIND and hit.lemma in _PLAIN
    return not strict and hit.lemma in _PLAIN and end - start > 3 and keys[start] not in _BEHIND


_PLAIN = frozenset(("कहना", "बताना", "बोलना", "लिखना"))
_BEHIND = _CONJUNCTIONS | frozenset(fold(w) for w in "जो जिसे जिन जिन्हें जिस जिसकी तो था जिसमें जिससे जिसके ताकि कर के गए हुआ वह".split())


def _before_source(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"..., X ने कहा।": the cue ends its sentence, and its source follows a mark or opens the sentence."""
    passage, keys = clause.passage, clause.passage.keys
    if hit.lemma not in _TRAILERS and hit.needs != "told":
        return None
    if not _closes(clause, hit.end):
        return None
    if source.start <= clause.start:
        return _passing_on(clause, hit, source)
    first = _front(clause, hit, source)
    if first <= clause.start:
        return None
    before = keys[first - 1]
    if before not in _MARKS or (hit.noun >= 0 and hit.noun - source.end > 3):
        return None
    start, end = clauses.content_before(passage, clause.number, first, clause.start)
    if end - start < 3:
        return None
    saying = _made(clause, hit, source, start, end, "before")
    outer = [p for other in clause.hits if other.voice == "according" and other.end == source.start for p in _before_marker(clause, other)]
    return replace(saying, relays=saying.relays + tuple(outer), reach=(min(first, saying.reach[0]), saying.reach[1]))


def _front(clause: Clause, hit: Hit, source: Source) -> int:
    """Where the whole of source, quoted source and "ऐसा" begins that closes a sentence."""
    keys = clause.passage.keys
    first = source.start
    for other in clause.hits:
        if other.voice in ("quoting", "according") and other.end <= hit.start and source.start - 12 < other.end <= source.end + 6:
            parties = _before_marker(clause, other)
            if parties:
                first = min(first, opening_word(parties))
    while first > clause.start and keys[first - 1] in _THUS:
        first -= 1
    return first


_THUS = frozenset(fold(w) for w in "ऐसा यह यही ये".split())


_TRAILERS = frozenset(
    ("कहना", "बताना", "बोलना", "लिखना", "पूछना", "मानना", "जोड़ना", "चेताना", "सुनाना", "दोहराना", "स्वीकारना", "फ़रमाना")
)
_MARKS = frozenset((",", '"', "'", "”", "’", "-", "–", "—", "।", ";", "''", "`"))


def _closes(clause: Clause, p: int) -> bool:
    return not any(is_word(clause.passage.words[i].text) for i in range(p, clause.end))


def _passing_on(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """A sentence of nothing but source and cue ("एजेंसी ने बताया।"): its content is the sentence before."""
    if hit.start - source.end > 5 or clause.number == 0:
        return None
    passage = clause.passage
    if any(passage.keys[i] not in _ADJUNCTS and i not in passage.dated for i in range(source.end, hit.start)):
        return None
    if passage.lines[clause.number - 1] != passage.lines[clause.number] and hit.start - clause.start > 6:
        return None
    return _previous(clause, hit, source)


_ADJUNCTS = frozenset(fold(w) for w in "को यह ये भी यहां ऐसा में से बयान एक रिपोर्ट जानकारी".split())


def _previous(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    passage = clause.passage
    if clause.number == 0:
        return None
    low, high = passage.sentences[clause.number - 1]
    start, end = clauses.content_before(passage, clause.number - 1, high, low)
    if end - start < 3:
        return None
    return _made(clause, hit, source, start, end, "passing-on")


def _floor(clause: Clause, hit: Hit) -> int:
    """Behind the last cue before this one: no content reaches over it."""
    return max([clause.start, *(h.end for h in clause.hits if h.end <= hit.start and h.voice != "split")])


def _between(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने Y की घोषणा की": the content stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    low = source.end if source.end <= hit.start else clauses.clause_start(passage, clause.start, hit.start)
    low = max(low, clauses.clause_start(passage, low, hit.start), _floor(clause, hit))
    stop = hit.start
    if hit.noun < 0:
        return _between_verb(clause, hit, source, low)
    start, end = clauses.before_genitive(passage, low, stop)
    if hit.needs == "keep" and end > start:
        end = hit.noun + 1
    if hit.negative and any(keys[i] in _SPEAKING for i in range(start, end)):
        return _unsaid(clause, hit, source)
    if keys[hit.noun] == _TOAST_OFFER and _TOAST in keys[start:end]:
        return None
    if keys[hit.noun] == _APPEAL and _AGAINST & set(keys[start:end]):
        return None
    hollow = all(keys[i] in _DEMONSTRATIVES or keys[i] in word_class("when") or keys[i] == "को" for i in range(start, end))
    if start >= end or hollow:
        if stop - low <= 6 and any(keys[i] in _DEMONSTRATIVES for i in range(low, stop)) and hit.voice == "active" and not hit.silent and hit.needs != "keep":
            return _previous(clause, hit, source)
        return None
    return _made(clause, hit, source, start, end, "between")


# an appeal against a judgment goes to a court, it says nothing
_APPEAL, _AGAINST = fold("अपील"), frozenset(fold(w) for w in "खिलाफ विरुद्ध याचिका".split())
_TOAST_OFFER, _TOAST = fold("प्रस्ताव"), fold("टोस्ट")
_DEMONSTRATIVES = frozenset(fold(w) for w in "इस इसका इसकी इसके इसे यह ऐसा उस इससे".split())


def _between_verb(clause: Clause, hit: Hit, source: Source, low: int) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    tail = hit.start - 1 if keys[hit.start - 1] in ("भी", "ही") else hit.start
    last = keys[tail - 1]
    if hit.needs == "object":
        asked = clauses.trim(passage, low, hit.start)
        return _made(clause, hit, source, *asked, "asked-for") if asked[1] > asked[0] and last not in _NOT_ASKED else None
    if hit.needs != "said" or tail - low < 2:
        return None
    if hit.lemma == "कहना":
        told = last == "को" or (last == "लिए" and keys[tail - 2] == "के")
        if not told and passage.quotation_at(tail - 1) is None:
            return None
        start, end = clauses.trim(passage, low, tail - (2 if last == "लिए" else 1 if told else 0))
        if told and not keys[end - 1].endswith(("ने", "ना")):
            return None
        saying = _made(clause, hit, source, start, end, "told-to")
        return replace(saying, modality="demanded") if told and saying else saying
    if last in _NOT_CALLED:
        return None
    start, end = clauses.trim(passage, *_without_addressee(passage, low, tail))
    if end - start < 2:
        return None
    return _made(clause, hit, source, start, end, "called")


_NOT_ASKED = frozenset(fold(w) for w in "माफी माफ़ी वोट भीख दुआ मन्नत समय फिरौती लिफ्ट".split())
_NOT_CALLED = frozenset(fold(w) for w in "को से में पर हुए कर यह ये भी यहां तक नहीं क्या आगे फोन".split())


def _without_addressee(passage: Passage, low: int, stop: int) -> tuple[int, int]:
    while low < stop and (low in passage.dated or passage.keys[low] in ("को", "यहां")):
        low += 1
    return low, stop


def _read_passive(clause: Clause, hit: Hit) -> Saying | None:
    source = _agent(clause, hit)
    if source is None:
        quoted = _quoted_source(clause, hit)
        if quoted and _closes(clause, hit.end) and quoted[0].start > clause.start:
            first = opening_word(quoted)
            start, end = clauses.content_before(clause.passage, clause.number, first, clause.start)
            return _made(clause, hit, Source(quoted, first, hit.start), start, end, "before") if end - start > 2 else None
        if hit.noun >= 0 and hit.modality == "possible" and clause.passage.keys[hit.verb + 1] in _DONE_TO:
            return _still(clause, hit)
        if hit.passive == _HEARSAY:
            return _rumour(clause, hit)
        if hit.passive == "unnamed":
            return _rumour(clause, hit, kind="unnamed")
        return None
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    quoted = after is not None and after[2] and clause.passage.quotation_at(after[0]) is not None
    opens = quoted or (after is not None and hit.start == source.end and after[1] - after[0] > 3)
    if after is not None and (opens or clause.passage.keys[hit.end] in ("कि", "की", ":", ",")):
        return _made(clause, hit, source, after[0], after[1], "passive", firm=True)
    low = max(source.end, clauses.clause_start(clause.passage, source.end, hit.start))
    start, end = _said_before(clause, hit, low)
    if end - start < 2 and _closes(clause, hit.end) and source.start > clause.start and clause.passage.keys[source.start - 1] in _MARKS:
        start, end = clauses.content_before(clause.passage, clause.number, source.start, clause.start)
        return _made(clause, hit, source, start, end, "before") if end - start > 2 else None
    return _made(clause, hit, source, start, end, "passive") if end - start > 1 else None


_TELLING = frozenset(fold(w) for w in "को लिए".split())
_DONE_TO = frozenset(fold(w) for w in "गई गयी गया गए".split())


def _still(clause: Clause, hit: Hit) -> Saying | None:
    """"चेतावनी जारी की गई है कि" right after a sentence with a source goes on under it."""
    rumour = _rumour(clause, hit)
    if rumour is None or rumour.parties[0].kind == "unnamed" and clause.number == 0:
        return rumour
    party = replace(rumour.parties[0], pronoun="still")
    return replace(rumour, parties=(party,))


def _said_before(clause: Clause, hit: Hit, low: int) -> tuple[int, int]:
    if hit.noun >= 0:
        return clauses.before_genitive(clause.passage, low, hit.start)
    end = hit.start
    keys = clause.passage.keys
    if keys[end - 1] == "को":
        end -= 1
    elif keys[end - 1] == "लिए" and keys[end - 2] == "के":
        end -= 2
    return clauses.trim(clause.passage, low, end)


def _rumour(clause: Clause, hit: Hit, kind: str = _HEARSAY) -> Saying | None:
    """Nobody is named: "बताया जा रहा है कि ...", "... की ख़बर है"."""
    passage, keys = clause.passage, clause.passage.keys
    party = Party(hit.start, hit.end, kind, passage.surface(hit.start, hit.end))
    source = Source((party,), hit.start, hit.start)
    after = clauses.content_after(passage, clause.number, hit.end)
    opens = hit.start - clause.start < 3 and after is not None and after[1] - after[0] > 3
    if after is not None and (keys[hit.end] == "कि" or (keys[hit.end] in ("की", ":", ",") and hit.start - clause.start < 5) or opens):
        return _made(clause, hit, source, after[0], after[1], "hearsay", firm=True)
    if hit.silent or hit.needs in ("that", "told") and hit.lemma != "मानना":
        return None
    low = max(clauses.clause_start(passage, clause.start, hit.start), _floor(clause, hit))
    start, end = _said_before(clause, hit, low)
    if end - start < 2:
        return None
    if hit.lemma == "कहना":
        if keys[hit.start - 1] not in _TELLING or not keys[end - 1].endswith(("ने", "ना")):
            return None
        told = replace(source, parties=(replace(party, kind="unnamed"),))
        return replace(_made(clause, hit, told, start, end, "told-to"), modality="demanded")
    return _made(clause, hit, source, start, end, "hearsay")


def _read_hearsay(clause: Clause, hit: Hit) -> Saying | None:
    parties = find_parties(clause.passage, hit.start - 1, clause.start) if clause.passage.keys[hit.start - 1] in _GENITIVES else ()
    if parties and is_outlet(parties[-1]):
        source = Source(parties, opening_word(parties), hit.start)
        after = clauses.content_after(clause.passage, clause.number, hit.end)
        return _made(clause, hit, source, after[0], after[1], "claim", firm=True) if after else _previous(clause, hit, source)
    return _rumour(clause, hit)


def _read_claim(clause: Clause, hit: Hit) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    j = hit.verb
    if hit.voice == "claim-behind":
        return _claimed_behind(clause, hit)
    if keys[j] in _GENITIVES or keys[j] == "को":
        parties = find_parties(passage, j, clause.start)
    else:
        party = read_party(passage, j, j + 1)
        if party is None and keys[j] in _DATIVE_PRONOUNS:
            party = Party(j, j + 1, "person", "", pronoun="person")
        parties = (party,) if party else ()
    if not parties or (hit.needs == "that" and not _can_claim(parties[-1])):
        return None
    source = Source(parties, opening_word(parties), j + 1)
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None:
        return _made(clause, hit, source, after[0], after[1], "claim", firm=True)
    if _closes(clause, hit.end) and source.start > clause.start and (hit.needs == "plain" or keys[source.start - 1] in _MARKS):
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
        return _made(clause, hit, source, start, end, "claim") if end - start > 2 else None
    return None


def _claimed_behind(clause: Clause, hit: Hit) -> Saying | None:
    """"..., यह कहना है X का।": the source ends the sentence."""
    passage = clause.passage
    last = clauses.trim(passage, hit.end, clause.end)[1] - 1
    if last <= hit.end or passage.keys[last] not in _GENITIVES:
        return None
    parties = find_parties(passage, last, hit.end)
    if not parties:
        return None
    source = Source(parties, opening_word(parties), last + 1)
    start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
    while end > start and passage.keys[end - 1] in _POINTERS:
        end -= 1
    start, end = clauses.trim(passage, start, end)
    return _made(clause, hit, source, start, end, "claim") if end - start > 2 else _previous(clause, hit, source)


_DATIVE_PRONOUNS = frozenset(fold(w) for w in "उन्हें उसे इन्हें".split())


def _can_claim(party: Party) -> bool:
    return not party.head.endswith(("ने", "ना"))


def _read_according(clause: Clause, hit: Hit) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    if keys[hit.start] in _GENITIVES or hit.lemma == "bare":
        start = phrase_start(passage, hit.start, clause.start)
        if start >= hit.start or keys[hit.start - 1] in word_class("stop"):
            return None
        if kind_of(_head(clause, hit.start)) in ("document", "report"):
            source = _of_document(clause, start, hit.start)
        else:
            parties = find_parties(passage, hit.start, clause.start)
            source = Source(parties, opening_word(parties), hit.end) if parties else None
    else:
        source = _by_pronoun(clause, hit)
    if source is None or source.parties[0].head in _OWN:
        return None
    after = clauses.content_after(passage, clause.number, hit.end)
    if any(o.voice == "active" and o.lemma and _closes(clause, o.end) and o.start - hit.end < 8 and "ने" in keys[hit.end : o.start] for o in clause.hits):
        if source.start > clause.start and keys[source.start - 1] in _MARKS:
            return None
    if after is not None and after[1] - after[0] >= 2:
        return _made(clause, hit, source, after[0], after[1], "according", firm=True)
    first, last = clauses.content_before(passage, clause.number, source.start, clause.start)
    return _made(clause, hit, source, first, last, "according") if last - first > 2 else None


def _read_in_words(clause: Clause, hit: Hit) -> Saying | None:
    """"बकौल क, ...": the source stands between the word and a comma."""
    passage = clause.passage
    comma = next((i for i in range(hit.end + 1, min(hit.end + 9, clause.end - 2)) if passage.keys[i] == ","), None)
    parties = find_parties(passage, comma, hit.end) if comma is not None else ()
    if not parties or comma is None:
        return None
    start, end = clauses.trim(passage, comma + 1, clause.end)
    return _made(clause, hit, Source(parties, opening_word(parties), comma), start, end, "according", firm=True)


def _by_pronoun(clause: Clause, hit: Hit) -> Source | None:
    """"उनके अनुसार"; "जिसके अनुसार" is the treaty or the report named before it in the sentence."""
    passage = clause.passage
    if passage.keys[hit.start] != fold("जिसके"):
        party = read_party(passage, hit.start, hit.start + 1)
        return Source((party,), hit.start, hit.end) if party else None
    for i in range(hit.start - 1, clause.start, -1):
        if kind_of(passage.keys[i]) in ("treaty", "document"):
            party = read_party(passage, phrase_start(passage, i + 1, clause.start), i + 1)
            return Source((replace(party, kind="document"),), hit.start, hit.end) if party else None
    return None


_OWN = frozenset(fold(w) for w in "संवाददाता प्रतिनिधि".split())


def _head(clause: Clause, end: int) -> str:
    keys = clause.passage.keys
    if keys[end - 1] == ")":
        while end > clause.start and keys[end] != "(":
            end -= 1
    return keys[end - 1]


def _read_quoting(clause: Clause, hit: Hit) -> Saying | None:
    """"X के हवाले से" with no speaking verb behind it in its clause."""
    if any(_governs(clause, hit, other) for other in clause.hits):
        return None
    parties = _before_marker(clause, hit)
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    if not parties or after is None:
        return None
    return _made(clause, hit, Source(parties, opening_word(parties), hit.end), after[0], after[1], "quoting")


def _governs(clause: Clause, hit: Hit, other: Hit) -> bool:
    if other.voice == "quoting" or other.start < hit.end:
        return False
    return "कि" not in clause.passage.keys[hit.end : other.start]


def _read_split(clause: Clause, hit: Hit) -> Saying | None:
    """"इस हमले की ज़िम्मेदारी X ने ली": the noun stands in front of the source."""
    passage, keys = clause.passage, clause.passage.keys
    marker = _marker(clause, hit.verb, hit.noun)
    source = _source_at(clause, marker, hit.noun + 1) if marker is not None else None
    if source is None:
        return None
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None and keys[hit.end] == "कि":
        return _made(clause, hit, source, after[0], after[1], "split", firm=True)
    low = clauses.clause_start(passage, clause.start, hit.noun)
    start, end = clauses.before_genitive(passage, low, hit.noun)
    if hit.needs == "keep" and end > start:
        end = hit.noun + 1
    elif keys[hit.noun - 1] in _POINTERS or all(keys[i] in _POINTERS for i in range(start, end)):
        first = hit.noun
        while first > clause.start and keys[first - 1] in _POINTERS:
            first -= 1
        if first - clause.start > 3 and keys[first - 1] == ",":
            start, end = clauses.content_before(passage, clause.number, first, clause.start)
            return _made(clause, hit, source, start, end, "before")
        return _previous(clause, hit, source)
    elif hit.needs == "told" and not keys[end - 1].endswith("ने"):
        return None
    return _made(clause, hit, source, start, end, "split")


_POINTERS = frozenset(fold(w) for w in "इस इसका इसकी इसके यह ये उक्त ऐसा ऐसी उपरोक्त सभी यही उस इन घटना मामले बात बातें".split())


def _made(clause: Clause, hit: Hit, source: Source, start: int, end: int, frame: str, *, firm: bool = False) -> Saying:
    parties, relays = source.parties, _relays(clause, source, hit) if frame not in ("according", "claim", "hearsay") else ()
    quoted = _quoted_source(clause, hit) if hit.voice not in ("quoting", "according") else ()
    if quoted:
        kept = tuple(p for p in parties if p.kind != _HEARSAY and not p.pronoun == "any")
        parties, relays = quoted, kept + relays
    reach = (min(source.start, hit.start), max(source.end, hit.end))
    modality = "silence" if hit.silent and not hit.negative else hit.modality
    return Saying(
        sentence=clause.number, cue=(hit.start, hit.end) if hit.voice != "split" else (hit.noun, hit.end), parties=parties,
        relays=relays, start=start, end=end, reach=reach, frame=frame, modality=modality, negative=hit.negative,
        firm=firm, carried=source.carried, channel=find_channel(clause.passage, source.end, hit.start),
    )


def _parted(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Ends the content of a saying where the next one of the same rank begins: "... और आरोप लगाया कि"."""
    parted = list(sayings)
    for n, saying in enumerate(parted):
        for later in sayings[n + 1 :]:
            current = parted[n]
            if later.frame == "before" and later.reach[0] > current.start and current.end > later.reach[0]:
                parted[n] = replace(current, end=clauses.trim(passage, current.start, later.reach[0])[1])
                continue
            if not current.firm or later.cue is None or not current.start < later.cue[0] < current.end:
                continue
            cut = _cut(passage, current, later)
            if cut is not None and cut - current.start > 2:
                start, end = clauses.trim(passage, current.start, cut)
                parted[n] = replace(current, end=end)
    return parted


def _cut(passage: Passage, outer: Saying, later: Saying) -> int | None:
    keys = passage.keys
    shared = later.parties and outer.parties and later.parties[0].start == outer.parties[0].start
    first = min(later.cue[0], later.start) if shared and later.cue else min(later.reach[0], later.start)
    if shared:
        return first
    before = first
    while before > outer.start and (keys[before - 1] in _LEADS or (first - before < 6 and keys[before - 1] in _SIDES_WORDS)):
        before -= 1
    if before > outer.start and keys[before - 1] in _CONJUNCTIONS and later.frame != "hearsay":
        return before - 1
    return None


_SIDES_WORDS = frozenset(fold(w) for w in "की ओर से तरफ में रूस पर".split())
_LEADS = frozenset(fold(w) for w in "साथ ही भी यह इस उधर इधर दूसरी ओर , अब".split())
def _read_revealed(clause: Clause, hit: Hit) -> Saying | None:
    """"जांच में पता चला है कि": an inquiry, a study, or those who were asked."""
    passage, keys = clause.passage, clause.passage.keys
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is None:
        return None
    for i in range(hit.start - 1, max(clause.start, hit.start - 9), -1):
        asked = keys[i] == "से" and keys[i + 1] in _ASKING
        inquiry = keys[i] in ("में", "से") and kind_of(keys[i - 1]) in ("document", "inquiry")
        if asked or inquiry:
            start = phrase_start(passage, i, clause.start)
            party = read_party(passage, start, i) if start < i else None
            if party is not None and inquiry:
                party = replace(party, kind="document")
            return _made(clause, hit, Source((party,), start, i + 1), after[0], after[1], "revealed", firm=True) if party else None
    return None


_READERS: dict[str, Callable[[Clause, Hit], Saying | None]] = {
    "active": _read_active,
    "nominative": _read_nominative,
    "participle": _read_participle,
    "passive": _read_passive,
    "claim": _read_claim,
    "claim-behind": _read_claim,
    "feel": _read_claim,
    "hearsay": _read_hearsay,
    "according": _read_according,
    "quoting": _read_quoting,
    "split": _read_split,
    "revealed": _read_revealed,
    "in-words-of": _read_in_words,
}
