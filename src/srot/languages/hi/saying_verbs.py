"""Hindi sayings by active verbs: "X ने कहा कि", "X बोले", "दावा करते हुए", "यह जानकारी X ने दी"."""

from __future__ import annotations

from dataclasses import replace

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_claims import SUCH
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_before import say_previous
from srot.languages.hi.saying_between import say_between
from srot.languages.hi.saying_called import CALLING, say_called
from srot.languages.hi.saying_coming import find_comer
from srot.languages.hi.saying_contents import say
from srot.languages.hi.saying_documents import STATEMENTS, find_agent
from srot.languages.hi.saying_markerless import find_markerless
from srot.languages.hi.saying_openers import demanded_in_headline, find_opener, known_opener, named_opener
from srot.languages.hi.saying_parts import (
    ASSERTIONS,
    CONJUNCTIONS,
    MARKS,
    POINTERS,
    SUBJECTS,
    WHILE,
    Clause,
    Source,
    declares_state,
)
from srot.languages.hi.saying_passives import by_agent, say_rumour
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_subjects import (
    find_asked,
    find_marker,
    find_nominative,
    find_subject,
    find_trailing_subject,
    source_at,
)
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_future, is_infinitive, kind_of, word_class
from srot.text.normal import fold
from srot.text.words import is_word


def read_active(clause: Clause, hit: Hit) -> Saying | None:
    """A saying whose source stands with ने, in front of its cue or behind it; without any it goes on under the source before."""
    source = find_subject(clause, hit)
    if source is None:
        source = find_trailing_subject(clause, hit)
    if source is None:
        return _read_bare(clause, hit)
    if _leads_to(clause, hit) or source.parties[-1].head in THINGS or _is_author(clause, hit, source) or _is_asked(clause, hit) or _is_pointed_at(clause, hit) or _shows_up(clause, hit, source):
        return None  # "बारिश ने जल्द आने के संकेत दिए", "भूकंप ने ऐसी तबाही मचाई कि"
    return say(clause, hit, source)


def _leads_to(clause: Clause, hit: Hit) -> bool:
    """"मंत्री ने ऐसी बात कही कि सब हंस पड़े", "वे ऐसा बोले कि": what stands behind कि came of it."""
    keys = clause.passage.keys
    return keys[hit.start - 1] in SUCH and hit.start > clause.start and keys[hit.end : hit.end + 1] == ("कि",)


def _shows_up(clause: Clause, hit: Hit, source: Source) -> bool:
    """"वीडियो ने व्यवस्था पर सवाल खड़े किए": a thing raises questions without a word; only somebody raises them by asking."""
    raised = hit.noun >= 0 and any(key in _RAISED for key in clause.passage.keys[hit.noun + 1 : hit.verb])
    party, passage = source.parties[-1], clause.passage
    named = any(m.end == passage.words[party.end - 1].end for m in passage.mentions)
    return raised and not (named or party.pronoun or kind_of(party.head) in _SOMEBODY)


_RAISED, _SOMEBODY = words("raised"), ("role", "group", "body", "agency", "outlet")


def _is_author(clause: Clause, hit: Hit, source: Source) -> bool:
    """"यह गीत है जो शायर ने लिखा है": whoever wrote what stands in front says nothing by it."""
    keys = clause.passage.keys
    works = keys[hit.start - 1] in _WORKS and keys[hit.end : hit.end + 1] == (",",)  # "यह गीत कवि ने लिखा"; "कवि ने यह गीत लिखा, धुन भी बनाई"
    return hit.lemma == "लिखना" and (works or keys[source.start - 1] in _WHICH) and keys[hit.end : hit.end + 1] not in (("कि",), (":",))


_WORKS = words("written-works")


def _is_asked(clause: Clause, hit: Hit) -> bool:
    """"दोनों कप्तानों ने क्या कहा, आइए जानते हैं": a question that leads over to what was said."""
    keys = clause.passage.keys
    return hit.noun < 0 and keys[hit.start - 1] == "क्या" and keys[hit.end : hit.end + 1] not in (("कि",), (":",), ("?",))


def _is_pointed_at(clause: Clause, hit: Hit) -> bool:
    """"मंत्री ने जो कुछ कहा, वह गलत है": what was said is pointed at and not told; what the report says of it stands behind."""
    keys, place = clause.passage.keys, hit.start - 1
    while place > clause.start and keys[place] in _EVER:
        place -= 1
    return hit.noun < 0 and keys[place] == "जो" and keys[hit.end : hit.end + 1] not in (("कि",), (":",))


_EVER = frozenset(("कुछ", "भी"))


def _by_whom(clause: Clause, hit: Hit) -> Source | None:
    """"कलेक्टर द्वारा जांच के निर्देश अधिकारियों को दिए": an agent with a verb in the active."""
    keys = clause.passage.keys
    place = next((i for i in range(hit.start - 1, clause.start, -1) if keys[i] == _BY or keys[i] in ("कि", "ने")), clause.start)
    parties = find_parties(clause.passage, place, clause.start) if keys[place] == _BY else ()
    return Source(parties, opening_word(parties), place + 1) if parties else None


def _read_bare(clause: Clause, hit: Hit) -> Saying | None:
    """A cue without a subject that case marks: a document, a side, whoever opens the clause; else "कहा कि ..." goes on under the source before."""
    passage = clause.passage
    if _heads_speaker(clause, hit):
        return None
    agent = _by_whom(clause, hit) if hit.noun >= 0 and hit.modality == "demanded" else None
    if agent is not None:
        return by_agent(clause, hit, agent)
    pleaded = passage.keys[hit.start - 1] == "में" and passage.keys[hit.start - 2] in _PLEADINGS
    in_paper = _opens_in_paper(clause, hit)
    document = find_agent(clause, hit) if hit.lemma == "लिखना" or pleaded or in_paper else None
    if document is not None and passage.keys[hit.end : hit.end + 2] == (",", "फिर"):
        return say_previous(clause, hit, document)  # "थक गई हूं… नोट में लिखा, फिर घर छोड़ा"
    if document is not None and passage.keys[hit.end : hit.end + 1] in (("कि",), (",",), (":",), ("-",)):
        after = clauses.content_after(passage, clause.number, hit.end)
        return make_saying(clause, hit, document, after[0], after[1], "passive", firm=True) if after else None
    if in_paper and document is not None:
        return say_between(clause, hit, document)
    stirred = demanded_in_headline(clause, hit)
    if stirred is not None:
        return say_between(clause, hit, stirred)
    if (own := _of_self_on(clause, hit)) is not None:
        return own
    opening = find_comer(clause, hit) or find_markerless(clause, hit) or find_opener(clause, hit)
    if opening is not None:
        return _within_relative(clause, opening, say(clause, hit, opening))
    return _go_on(clause, hit)


def _go_on(clause: Clause, hit: Hit) -> Saying | None:
    """A cue whose clause names nobody who could say it: whoever acted in the sentence before, or whom somebody asks in this one."""
    passage = clause.passage
    party = Party(hit.start, hit.start, "person", "", pronoun="actor")
    besides = next((i + 3 for i in (clause.start,) if passage.keys[i + 1 : i + 3] == _BESIDES), clause.start)  # "इसके साथ ही"
    carried = Source((party,), clause.start, besides, True)
    also = passage.keys[clause.start] in _ALSO and hit.needs in ("", "said", "object")
    warned = hit.needs == "keep" and hit.modality == "possible" and passage.keys[hit.noun - 1] in GENITIVES  # "... का अलर्ट जारी किया है"
    alone = hit.noun >= 0 and (hit.needs == "" or warned) and "ने" not in passage.keys[hit.end : clause.end] and clause.number and passage.lines[clause.number - 1] == passage.lines[clause.number]
    linked = passage.keys[hit.end : hit.end + 1] == ("कि",)
    after = clauses.content_after(passage, clause.number, hit.end)
    opens = _opens_clause(clause, hit, after)
    if hit.voice == "active" and (also or alone) and not linked and not opens:
        return say_between(clause, hit, carried if also else replace(carried, parties=(replace(party, pronoun="doer"),)))
    asked = find_asked(clause, hit)
    if asked is not None and after is not None:
        return make_saying(clause, hit, asked, after[0], after[1], "asked")
    led = linked and passage.keys[hit.start - 1] == WHILE and not any(h.start > clause.start and h.voice in ("active", "nominative") and h.end <= hit.start for h in clause.hits)
    if after is None or not (after[2] or opens) or hit.voice != "active" or (hit.start - clause.start > 6 and not led):
        return None
    dashed = hit.start == clause.start and bool(hit.lemma) and passage.keys[hit.end] in ("-", "–", "—")  # "मंत्री ने दी धमकी! कहा- ..."
    if passage.keys[hit.end] not in ("कि", "की", ",", ":") and not dashed and not (opens and is_word(passage.words[hit.end].text)):
        return None
    return make_saying(clause, hit, Source((party,), hit.start, hit.start, True), after[0], after[1], "bare")


_BESIDES = ("साथ", "ही")


def _of_self_on(clause: Clause, hit: Hit) -> Saying | None:
    """"भाई की नाराजगी पर कहा मैं उससे बात करूंगा": a matter, a bare cue and one who says I, which is whoever acted before."""
    keys = clause.passage.keys
    matter = hit.start - clause.start > 1 and (keys[hit.start - 1] == "पर" or keys[hit.start - 2 : hit.start] == ("को", "लेकर"))
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    if hit.lemma != "कहना" or not matter or after is None or keys[after[0]] not in _SELF or any(key in ("ने", "कि", ",") for key in keys[clause.start : hit.start]):
        return None
    party = Party(hit.start, hit.start, "person", "", pronoun="actor")
    return make_saying(clause, hit, Source((party,), hit.start, hit.start, True), after[0], after[1], "bare")


_SELF = frozenset(("मैं", "हम", "मैंने", "हमने"))


def _heads_speaker(clause: Clause, hit: Hit) -> bool:
    """"विरोधियों को ललकारा: क ख बोले- ...": a heading in front of a colon, and behind it the speaker with a cue of his own."""
    keys = clause.passage.keys
    if not hit.lemma or hit.start == clause.start or keys[hit.end : hit.end + 1] != (":",):
        return False
    return any(hit.end < h.start < hit.end + _NEAR_COLON and h.lemma and keys[h.end : h.end + 1] in (("-",), ("–",), (":",), (",",)) for h in clause.hits)


_NEAR_COLON = 7


def _opens_in_paper(clause: Clause, hit: Hit) -> bool:
    """"प्रेस नोट में निहत्थों को मारने का आरोप लगाया है", "पत्र में जांच की बात लिखी है": a paper opens the sentence and nobody stands with ने."""
    keys = clause.passage.keys
    place = next((i for i in range(clause.start + 1, min(clause.start + 6, hit.start)) if keys[i] == "में"), None)
    if place is None or hit.noun < 0 or kind_of(keys[place - 1]) != "document" or any(key in ("ने", "कि", ",") for key in keys[clause.start : hit.start]):
        return False
    return hit.modality in ("asserted", "guessed", "possible") and not any(key in SUBJECTS for key in keys[clause.start : hit.start])


def _opens_clause(clause: Clause, hit: Hit, after: tuple[int, int, bool] | None) -> bool:
    """"कहा बाहर के लोग अफवाह फैलाते हैं", "आरोप लगाया है निर्दोष लोग पीटे गए": a cue that opens its sentence, and a whole clause right behind it."""
    keys = clause.passage.keys
    told = hit.lemma == "कहना" or (hit.noun == clause.start and keys[hit.noun] in ASSERTIONS)
    return after is not None and hit.start == clause.start and told and after[1] - after[0] > 4 and not keys[hit.end].endswith("ने")


def _within_relative(clause: Clause, source: Source, saying: Saying | None) -> Saying | None:
    """"क ख, जिन्होंने कहा था कि ग है, अब चुनाव लड़ेंगे": what is said ends with the relative clause."""
    keys = clause.passage.keys
    if saying is None or not any(key in _WHO_SAID for key in keys[source.end : saying.reach[1]]):
        return saying
    end = next((i for i in range(saying.start + 2, saying.end) if keys[i] == "," and keys[i - 1] in _ENDINGS), saying.end)
    return replace(saying, end=end)


_TONGUES = words("tongues")
_WHICH, _BY = frozenset(("जो", "जिसे", "जिन्हें")), fold("द्वारा")
_WHO_SAID, _ENDINGS = frozenset(("जिन्होंने", "जिसने")), words("clause-endings")
_ALSO, _STRESSED = words("also"), frozenset(("ही", "भी", "अलावा", ","))
# what is pleaded has nobody in front: "ज्ञापन में कहा कि"; "बयान में कहा कि" goes on under who spoke
_PLEADINGS = words("pleadings")
THINGS = words("things")


def read_nominative(clause: Clause, hit: Hit) -> Saying | None:
    """A saying whose source has no ने: "X कहते हैं कि ...", "X बोले ..."."""
    if hit.lemma == "बोलना" and clause.passage.keys[hit.start - 1] == "में" and clause.passage.keys[hit.start - 2] in _TONGUES and clause.passage.keys[hit.end : hit.end + 1] != ("कि",):
        return None  # "मंत्री अंग्रेज़ी में बोलते हैं"
    if (clause.passage.keys[hit.end : hit.end + 1] == ("कि",) and not _SUDDENLY.isdisjoint(clause.passage.keys[hit.end + 1 : hit.end + 2])) or _leads_to(clause, hit):
        return None  # "वह रास्ता बता रहा था कि तभी पुल टूट गया": when, not what
    if clause.passage.keys[clause.start] in _INVITING and "ने" not in clause.passage.keys[clause.start : hit.start]:
        return None  # "आइए बताते हैं कि पुल कब बनेगा" is the reporter's
    source = find_nominative(clause, hit)
    if source is None and hit.lemma == "बोलना" and clause.passage.keys[hit.start - 1] in (*CONJUNCTIONS, ",", ";"):
        source = _behind_when(clause, hit) or find_subject(clause, hit) or find_comer(clause, hit) or find_opener(clause, hit)  # "X ने इसे गलत कहा और बोले कि", "X पहुंचे और बोले"
    if source is None and hit.lemma == "बोलना" and (asked := find_asked(clause, hit)) is not None:
        after = clauses.content_after(clause.passage, clause.number, hit.end)
        return make_saying(clause, hit, asked, after[0], after[1], "asked", firm=True) if after else None
    if source is not None and hit.lemma in _SHOWING and "कि" in clause.passage.keys[clause.start : source.start]:
        return None  # "मंत्री का कहना है कि सबूत यह दर्शाते हैं": what shows something in somebody's words is his reading
    if source is not None and (source.parties[-1].head in THINGS or (hit.lemma in _SHOWING and not _can_show(clause, source))):
        return None  # "प्रारंभिक सबूत बताते हैं", "यह यात्रा दर्शाती है"
    source = source or _joined_on(clause, hit) or _slipped(clause, hit)
    if source is None and (demanded := _still_demanding(clause, hit)) is not None:
        return demanded
    if source is None:
        if hit.start == clause.start and (is_infinitive(clause.passage.keys[hit.start]) or hit.lemma == "बोलना"):
            return _set_in(clause, hit)
        if hit.noun < 0 and hit.lemma in _RUMOUR_VERBS and hit.start - clause.start <= 2:
            return say_rumour(clause, hit)
        return None
    return say(clause, hit, source, strict=True)


_SUDDENLY, _INVITING = words("suddenly"), words("inviting")


def _joined_on(clause: Clause, hit: Hit) -> Source | None:
    """"क इसे गलत बताते हैं और यह कह चुके हैं कि ...": the second verb that और joins has the subject of the first."""
    keys, first = clause.passage.keys, hit.start
    while first > clause.start and keys[first - 1] in _POINTERS:
        first -= 1
    before = next((h for h in clause.hits if h.voice == "nominative" and h.noun < 0 and h.end == first - 1), None)
    return find_nominative(clause, before) if before is not None and keys[first - 1] in CONJUNCTIONS else None


_POINTERS = frozenset(("यह", "ये", "भी", "तो", "यही"))


def _slipped(clause: Clause, hit: Hit) -> Source | None:
    """"लोगों ने मुआवज़े की मांग करने लगे": a desk that began with ने and went on without it."""
    keys = clause.passage.keys
    marker = find_marker(clause, hit.start, clauses.clause_start(clause.passage, clause.start, hit.start)) if hit.noun >= 0 else None
    if marker is None or keys[marker] != "ने":
        return None
    between = keys[marker + 1 : hit.start]
    if any(key in _PARTING or key in _MANY or (key in word_class("verb") and not is_infinitive(key)) for key in between):
        return None  # "डीएम ने जाम हटवाया तो लोग मुआवज़े की मांग करने लगे"
    return source_at(clause, marker, clause.start)


_PARTING, _MANY = frozenset((",", "कि", "और", "कर", "तो")), words("nominative")


def _still_demanding(clause: Clause, hit: Hit) -> Saying | None:
    """"लोगों ने सड़क जाम की है। और मुआवज़े की मांग कर रहे हैं।": a sentence that goes on with what the one before began."""
    passage, number = clause.passage, clause.number
    joined = passage.keys[clause.start] in _ALSO and hit.modality == "demanded" and hit.noun >= 0
    if not joined or number == 0 or "ने" in passage.keys[clause.start : clause.end]:
        return None
    party = Party(hit.start, hit.start, "person", "", pronoun="doer")
    behind = next(i for i in range(clause.start, clause.end) if passage.keys[i] not in _ALSO and passage.keys[i] not in _STRESSED)
    if _names_doer(passage, behind):
        return None
    return say_between(clause, hit, Source((party,), clause.start, behind, True))


def _names_doer(passage: Passage, at: int) -> bool:
    """Whether a name without a case marker opens at a word: "और अमेरिका प्रतिबंध हटाने की मांग कर रहा है" goes on with somebody else."""
    word = passage.words[at]
    end = next((m.end for m in passage.mentions if m.start == word.start), word.end if lookup(word.text) else None)
    behind = next((i for i in range(at + 1, len(passage.words)) if end is not None and passage.words[i].start >= end), None)
    return behind is not None and passage.keys[behind] not in word_class("case") and passage.keys[behind] not in GENITIVES


def _set_in(clause: Clause, hit: Hit) -> Saying | None:
    """"मंत्री झल्ला गए। कहने लगे, ...", "बोले जहां बात रुकी थी वहीं से चलेगी": what sets in is the deed of who acted before."""
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    party = Party(hit.start, hit.start, "person", "", pronoun="actor")
    return make_saying(clause, hit, Source((party,), hit.start, hit.start, True), after[0], after[1], "bare") if after and (after[2] or _says_whole(clause, hit, after)) else None


def _says_whole(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> bool:
    """Whether a whole clause stands right behind a verb of speaking."""
    keys, last = clause.passage.keys, clause.passage.keys[after[1] - 1]
    named = any(keys[i] == "," or kind_of(keys[i]) == "role" for i in range(after[0], min(after[1], after[0] + 6)))  # "बोले शिक्षा मंत्री, ..."
    return hit.lemma == "बोलना" and not named and after[1] - after[0] > 4 and (last in _ENDINGS or is_future(last))


def _behind_when(clause: Clause, hit: Hit) -> Source | None:
    """"जब पत्रकारों ने पूछा कि ..., तो मंत्री क ख हंसे और बोले": who opens the clause that answers to जब."""
    keys = clause.passage.keys
    then = next((i for i in range(hit.start - 1, clause.start, -1) if keys[i] == "तो" and keys[i - 1] == ","), None)
    if then is None or "ने" in keys[then : hit.start] or "जब" not in keys[clause.start : then]:
        return None
    return named_opener(clause, then + 1, hit) or known_opener(clause, then + 1, hit)


def _can_show(clause: Clause, source: Source) -> bool:
    """Whether what shows something is written, measured, or somebody."""
    party = source.parties[-1]
    named = any(m.end == clause.passage.words[party.end - 1].end for m in clause.passage.mentions)
    return named or bool(kind_of(party.head)) or bool(party.pronoun)


_DECLARED, _MATTER = words("nominal-declared"), words("matter")
_SHOWING = frozenset(("दर्शाना", "दिखाना", "जताना"))
_RUMOUR_VERBS = frozenset(("कहना", "बताना", "मानना"))


def read_participle(clause: Clause, hit: Hit) -> Saying | None:
    """A saying beside another: "यह कहते हुए कि ...", "X ने हमले की निंदा करते हुए ..."."""
    source = find_subject(clause, hit) or find_trailing_subject(clause, hit) or _leaving(clause, hit)
    if source is None:
        return _turned_away(clause, hit)
    if _is_told_of(clause, hit, source) or "कि" in clause.passage.keys[source.end : hit.start]:
        return None  # "क ने शिकायत की कि उसे धमकी देते हुए ख ने पैसे मांगे": what goes on behind कि is not his
    if hit.noun < 0:
        after = clauses.content_after(clause.passage, clause.number, hit.end)
        if after is None or clause.passage.keys[hit.end] != "कि":
            return _later_that(clause, hit, source) or _called_along(clause, hit, source) or _said_while(clause, hit, source)
        return make_saying(clause, hit, source, after[0], after[1], "participle")
    if hit.negative:  # "शामिल होने से इनकार करते हुए"
        return None if _leads_over(clause, hit, source) else say(clause, hit, source)
    if clause.passage.keys[hit.noun] in _DECLARED and not any(is_infinitive(key) for key in clause.passage.keys[source.end : hit.noun]):
        return None  # "मौद्रिक नीति की घोषणा करते हुए कहा"
    addressed = hit.modality == "possible" and clause.passage.keys[hit.start - 1] == "लिए"  # "सबके लिए चेतावनी जारी करते हुए कहा कि"
    if (hit.modality == "guessed" or addressed) and _names_topic(clause, hit, source):
        return None
    meant = clause.passage.keys[hit.noun] in _MATTER and is_infinitive(clause.passage.keys[hit.noun - 2])  # "साथ देने की बात कहते हुए"
    meant = meant or _confirms(clause, hit) or (clause.passage.keys[hit.noun] == _COMPLAINT and clause.passage.keys[hit.noun - 1] in GENITIVES)
    if hit.modality == "asserted" and clause.passage.keys[hit.noun] not in ASSERTIONS and not meant and clause.passage.keys[hit.end : hit.end + 1] != ("कि",):
        return None
    return say(clause, hit, source)


def _confirms(clause: Clause, hit: Hit) -> bool:
    """"नौ मौतों की पुष्टि करते हुए कहा कि": a happening that is confirmed beside what is said; "घटना की पुष्टि करते हुए" only leads over."""
    keys, last = clause.passage.keys, clause.passage.keys[hit.noun - 2]
    return keys[hit.noun] == _CONFIRMING and keys[hit.noun - 1] in GENITIVES and (is_infinitive(last) or last in _HAPPENINGS)


_CONFIRMING, _HAPPENINGS, _COMPLAINT = fold("पुष्टि"), words("happenings"), fold("शिकायत")


def _is_told_of(clause: Clause, hit: Hit, source: Source) -> bool:
    """"क ने कहा कि सरकार इसे साज़िश बताकर ग कर रही है": who calls it that is no longer क, unless a further verb of saying is his."""
    between = "कि" in clause.passage.keys[source.end : hit.start]
    return between and not any(other.voice == "active" and other.start >= hit.end for other in clause.hits)


def _leads_over(clause: Clause, hit: Hit, source: Source) -> bool:
    """"रिपोर्ट को ख़ारिज करते हुए कहा कि": what is said against a statement tells why it is turned down."""
    keys = clause.passage.keys
    said = any(h.voice == "active" and h.lemma and hit.end <= h.start <= hit.end + 1 and keys[h.end : h.end + 1] in (("कि",), (",",), (":",)) for h in clause.hits)
    low = source.end if source.end <= hit.start else clauses.clause_start(clause.passage, clause.start, hit.start)
    matter = keys[low : hit.start]
    return said and any(key in STATEMENTS or kind_of(key) == "document" for key in matter) and not any(is_infinitive(key) for key in matter)


def _names_topic(clause: Clause, hit: Hit, source: Source) -> bool:
    """"महंगाई का अनुमान लगाते हुए बैंक ने कहा कि": what is guessed at is the topic, the guess itself follows the next verb."""
    keys = clause.passage.keys
    later = [h for h in clause.hits if h.voice == "active" and h.start >= hit.end]
    said = any(keys[h.end : h.end + 1] in (("कि",), (",",), (":",)) or h.modality == "guessed" for h in later)
    low = source.end if source.end <= hit.start else clauses.clause_start(clause.passage, clause.start, hit.start)
    return said and (keys[hit.noun - 1] in GENITIVES or keys[hit.noun - 1] == "लिए") and not any(is_infinitive(key) for key in keys[low : hit.noun])


def _leaving(clause: Clause, hit: Hit) -> Source | None:
    """"मंत्री यह कहकर निकल गए कि ...": a speaker without ने right before the pointing word."""
    keys = clause.passage.keys
    if hit.noun >= 0 or hit.lemma != "कहना" or keys[hit.start - 1] not in _THESE or "कि" not in keys[hit.end : hit.end + 8]:
        return None
    parties = find_parties(clause.passage, hit.start - 1, clauses.clause_start(clause.passage, clause.start, hit.start))
    known = bool(parties) and not parties[-1].pronoun and (parties[-1].kind == "body" or kind_of(parties[-1].head) or parties[-1].phrase >= 0)
    return Source(parties, opening_word(parties), hit.start - 1) if known else None


def _later_that(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"यह कहकर लौटा दिया कि ...": कि comes behind the main verb."""
    keys = clause.passage.keys
    if hit.lemma != "कहना" or keys[hit.start - 1] not in _THESE:
        return None
    for i in range(hit.end, min(hit.end + 8, clause.end)):
        if keys[i] == "कि":
            start, end = clauses.trim(clause.passage, i + 1, clause.end)
            return make_saying(clause, hit, source, start, end, "participle") if end - start > 2 else None
    return None


def _said_while(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"सड़क बंद है, यह कहकर क ने वाहन लौटा दिए": what is said stands in front of the word that points at it."""
    keys, place = clause.passage.keys, hit.start - 1
    quoted = keys[place] in _QUOTES and clause.passage.quotation_at(place) is not None  # "'पुल बंद है' कहकर क ने वाहन लौटा दिए"
    if hit.lemma != "कहना" or not (quoted or (keys[place] in _THESE and keys[place - 1] in _MARKS)):
        return None
    low = source.end if source.end < place else clause.start
    start, end = clauses.content_before(clause.passage, clause.number, place + quoted, low)
    return make_saying(clause, hit, source, start, end, "before") if end - start > 2 else None


def _turned_away(clause: Clause, hit: Hit) -> Saying | None:
    """"यात्रियों को यह कहकर लौटाया गया कि पुल बंद है": with nobody named who says so, or with who is named by द्वारा."""
    keys = clause.passage.keys
    done = next((i for i in range(hit.end, min(hit.end + _NEAR, clause.end)) if keys[i] in _PASSIVE), None)
    if hit.noun >= 0 or hit.lemma != "कहना" or keys[hit.start - 1] not in _THESE or done is None:
        return None
    nobody = Party(hit.start, hit.end, "unnamed", clause.passage.surface(hit.start, hit.end))
    source = find_agent(clause, hit) or Source((nobody,), hit.start, hit.start)
    return _later_that(clause, hit, source) or _said_while(clause, hit, source)


_QUOTES = frozenset("\"'”’")
_THESE, _MARKS, _NEAR, _PASSIVE = words("this-said"), MARKS, 9, words("passive")


def _called_along(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने फैसले को गलत बताते हुए ...", "फैसले को गलत बताते हुए X ने ..."."""
    if hit.lemma not in CALLING or hit.lemma == "मानना":
        return None
    if source.end <= hit.start:
        return say_called(clause, hit, source)
    low = clauses.clause_start(clause.passage, clause.start, hit.start)
    saying = say_called(clause, hit, replace(source, start=low, end=low))
    return replace(saying, reach=(saying.start, source.end)) if saying else None


def read_split(clause: Clause, hit: Hit) -> Saying | None:
    """"इस हमले की ज़िम्मेदारी X ने ली": the noun stands in front of the source."""
    passage, keys = clause.passage, clause.passage.keys
    marker = find_marker(clause, hit.verb, hit.noun)
    source = source_at(clause, marker, hit.noun + 1) if marker is not None else None
    if source is None:
        return None
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None and keys[hit.end] == "कि":
        return make_saying(clause, hit, source, after[0], after[1], "split", firm=True)
    low = clauses.clause_start(passage, clause.start, hit.noun)
    start, end = clauses.before_genitive(passage, low, hit.noun)
    if hit.needs == "keep" and end > start:
        end = hit.noun + 1
    elif keys[hit.noun - 1] in POINTERS or all(keys[i] in POINTERS for i in range(start, end)):
        first = hit.noun
        while first > clause.start and keys[first - 1] in POINTERS:
            first -= 1
        if first - clause.start > 3 and keys[first - 1] == ",":
            start, end = clauses.content_before(passage, clause.number, first, clause.start)
            return make_saying(clause, hit, source, start, end, "before")
        return say_previous(clause, hit, source)
    elif declares_state(clause, hit, start, end) or (hit.needs == "told" and not keys[end - 1].endswith("ने")):
        return None
    return make_saying(clause, hit, source, start, end, "split")
