"""Where the content of a Hindi saying stands: behind the cue, between source and cue, in front of both."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_called import CALLING, between_verb, fronted, say_called
from srot.languages.hi.saying_hollow import tells_nothing
from srot.languages.hi.saying_parts import (
    ADJUNCTS,
    CONJUNCTIONS,
    MARKS,
    Clause,
    Source,
    closes,
    declares_state,
    floor_of,
    speaks,
)
from srot.languages.hi.saying_relays import make_saying, parties_before
from srot.languages.hi.saying_silence import say_unsaid
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_future, is_infinitive, kind_of, word_class
from srot.text.normal import fold


def say(clause: Clause, hit: Hit, source: Source, *, strict: bool = False) -> Saying | None:
    """The saying of a source and a cue, wherever its content stands."""
    passage = clause.passage
    if source.start >= hit.end and (hit.lemma == "बोलना" or (hit.voice == "nominative" and hit.lemma in _PLAIN)):
        behind = clauses.content_after(passage, clause.number, source.end) if not closes(clause, source.end) else None
        if behind is not None:
            return make_saying(clause, hit, source, behind[0], behind[1], "after", firm=True)  # "कलेक्टर से बोले किसान – ..."
        start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
        return make_saying(clause, hit, source, start, end, "before") if end - start > 1 else None
    called = say_called(clause, hit, source) if hit.lemma in CALLING and hit.voice in ("active", "nominative") else None
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None and _takes_after(clause, hit, after, strict) and not (called and _only_linked(clause, hit, after)):
        said = make_saying(clause, hit, source, after[0], after[1], "after", firm=True)
        return replace(said, modality="silence", negative=False) if hit.needs == "mute" else said
    if hit.silent and hit.negative:
        return None
    if hit.needs == "mute" or (hit.silent and (hit.noun >= 0 or hit.lemma in _PLAIN)):
        return say_unsaid(clause, hit, source)
    if called is not None:
        return called
    return _say_without_that(clause, hit, source, after, strict)


def _say_without_that(clause: Clause, hit: Hit, source: Source, after: tuple[int, int, bool] | None, strict: bool) -> Saying | None:
    """The saying of a cue that no कि follows."""
    if hit.needs in ("that", "mark", "told", "blame"):
        told = say_between(clause, hit, source) if hit.needs == "told" else None
        if told is not None and (_happens(clause, told) or _a_matter(clause, hit, told) if told.frame == "between" else clause.passage.keys[hit.noun] in _NEWS):
            return told
        before = _before_source(clause, hit, source) if hit.lemma or hit.needs in ("told", "that") else None
        return before or _pointed_back(clause, hit, source) or _after_mark(clause, hit, source, after)
    if strict and hit.noun < 0:
        called = say_called(clause, hit, source) or _bids(clause, hit, source)
        return called or (_before_source(clause, hit, source) if source.start > clause.start else None)
    if hit.noun >= 0:
        said = _after_mark(clause, hit, source, after) or say_between(clause, hit, source) or _noun_before(clause, hit, source)
        return said or _wished_next(clause, hit, source)
    return _before_source(clause, hit, source) or say_between(clause, hit, source)


def _bids(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"क पड़ोसियों से हिंसा रोकने को कह रहा है": who tells somebody to do a thing, in any tense."""
    told = clause.passage.keys[hit.start - 1] in ("को", "लिए") and hit.lemma == "कहना" and source.end < hit.start
    return between_verb(clause, hit, source, source.end) if told else None


def _wished_next(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"किसानों ने सरकार से मांग की है। गेहूं की खरीद की जाए।": what is asked for is the next sentence, in the mood of wishing."""
    passage, place = clause.passage, clause.number + 1
    if hit.modality != "demanded" or hit.silent or not closes(clause, hit.end) or place >= len(passage.sentences):
        return None
    start, end = clauses.trim(passage, *passage.sentences[place])
    wished = end - start > 3 and passage.keys[end - 1] in _WISHED and passage.lines[place] == passage.lines[clause.number]
    return make_saying(clause, hit, source, start, end, "after", firm=True) if wished else None


_WISHED = words("wishes")


def _only_linked(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> bool:
    """Whether a mere comma links what follows: "इसे गलत बताया, पर ..." goes on with something else."""
    quoted = clause.passage.quotation_at(after[0]) is not None or clause.passage.quotation_at(after[0] - 1) is not None
    return not quoted and clause.passage.keys[hit.end] not in ("कि", "की", ":", "-", "–", "—")


def _pointed_back(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने यह फैसला सुनाया।": the sentence before, or the quotation in front, is what यह means."""
    keys = clause.passage.keys
    pointed = hit.voice == "active" and hit.modality != "planned" and any(key in _POINTING for key in keys[hit.start - 2 : hit.start])
    if hit.noun < 0 or not pointed or hit.silent or not closes(clause, hit.end) or source.end > hit.start:
        return None
    return _ahead(clause, hit, source) or say_previous(clause, hit, source)


_POINTING = words("this-said")
_NEWS = words("news-nouns")


def _after_mark(clause: Clause, hit: Hit, source: Source, after: tuple[int, int, bool] | None) -> Saying | None:
    """"X ने अपील की, ...", "X ने फेसबुक पर अपील की- ...": nothing but adjuncts stands between source and noun."""
    passage, keys = clause.passage, clause.passage.keys
    if after is None or not after[2] or hit.silent or hit.negative or source.end > hit.start or hit.voice != "active" or after[1] - after[0] < 3:
        return None
    if keys[after[0]] in _BEHIND or (keys[after[0]].endswith("कर") and len(keys[after[0]]) > 2) or keys[hit.end] not in (",", "-", "–", "—"):
        return None
    if any(keys[i] == "ने" for i in range(after[0], min(after[1], after[0] + 8))) and keys[hit.end] == ",":
        return None
    if keys[hit.end - 1] in _ONCE and keys[hit.end] == "," and passage.quotation_at(after[0]) is None:
        return None  # "सरकार ने लिखित में वादा किया था, अब मुकर रही है"
    i = source.end
    while i < hit.start:
        if i in passage.dated or keys[i] in ADJUNCTS or keys[i] in ("पर", "को") or keys[i] in _AGAIN:
            i += 1
        elif i + 1 < hit.start and (keys[i + 1] in ("पर", "में") or (keys[i + 1] in ("से", "को") and kind_of(keys[i]))):
            i += 2
        else:
            return None
    return make_saying(clause, hit, source, after[0], after[1], "after", firm=True)


_ONCE, _AGAIN = frozenset(("था", "थी", "थे")), words("again")


def _noun_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, उन्होंने आशंका जताई।", "C से X ने इनकार किया।": nothing stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    if any(other.end == source.start - 1 for other in clause.hits):
        return None  # "मंत्री बोले- सरकार ने वादा किया"
    if source.end > hit.start or hit.start - source.end > 2 or source.start <= clause.start or hit.needs == "keep":
        return None
    if keys[source.start - 1] in MARKS:
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
    elif hit.negative and keys[source.start - 1] == "से":
        start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, source.start), source.start - 1)
        this = next((i for i in range(end - 1, clause.start, -1) if keys[i] not in _DEMONSTRATIVES and keys[i] not in _ABOUT), end - 1)
        if keys[this] == "," and this > clause.start and this < start + 1:
            start, end = clauses.content_before(passage, clause.number, this, clause.start)
    else:
        return None
    if end - start < 2:
        return None
    saying = make_saying(clause, hit, source, start, end, "before")
    unsaid = hit.negative and speaks(keys, start, end)
    return replace(saying, modality="silence", negative=False) if unsaid else saying


def _happens(clause: Clause, saying: Saying) -> bool:
    """"दस लोगों के मारे जाने की जानकारी", "चार मौतों की सूचना": a happening, not a topic ("घटना की जानकारी")."""
    last = clause.passage.keys[saying.end - 1]
    return (last.endswith(("ने", "ना")) and last not in _THINGS) or last in _HAPPENINGS


_HAPPENINGS, _THINGS = words("happenings"), words("things")


def _a_matter(clause: Clause, hit: Hit, saying: Saying) -> bool:
    """"चोरी की बात कबूल की": what is owned up to is named by its genitive."""
    keys = clause.passage.keys
    return hit.noun - saying.end > 1 and keys[saying.end] in GENITIVES and any(keys[i] in _MATTER for i in range(saying.end, hit.noun))


def _takes_after(clause: Clause, hit: Hit, after: tuple[int, int, bool], strict: bool) -> bool:
    keys = clause.passage.keys
    start, end, linked = after
    if keys[end - 1] == _WHILE and not linked:
        return False  # "कहा विपक्ष पर बरसते हुए"
    following = keys[hit.end] if hit.end < len(keys) else ""
    if hit.silent and following == "," and clause.passage.quotation_at(start) is None:
        return False  # "पुलिस ने रिपोर्ट नहीं लिखी, इसलिए ..."
    if keys[start] == "जब" and "तब" in keys[hit.start - 6 : hit.end]:
        return False  # "यह बात तब कही है जब बाज़ार गिरे हैं"
    if following in ("कि", ":") or (following in ("-", "–", "—") and hit.lemma):
        return True
    if following == "की" and hit.lemma:
        return end - start > 2
    quoted = clause.passage.quotation_at(start - 1) is not None if start else False
    if linked and quoted:
        return True
    if not hit.lemma:
        return following in ("-", "–", "—") and hit.needs == "that"
    if linked and hit.lemma in _LINKED and hit.start - clause.start <= 3:
        return end - start > 2
    if linked:
        return end - start > 2 and keys[start] not in _BEHIND and hit.lemma in _LINKED
    agrees = hit.voice == "active" and keys[hit.start].endswith(("ी", "ई")) and not keys[hit.start].startswith("बोल")  # "बताई आपबीती": told is a noun
    if strict and hit.lemma == "बोलना" and keys[hit.start - 1] == "," and keys[clause.end - 1] not in "।.":
        return end - start > 3  # "... का आरोप, बोले काम पर आए थे"
    if strict and hit.lemma == "कहना" and hit.voice == "nominative":
        return _says_on(clause, hit, start, end)
    least = 1 if keys[end - 1].endswith(_FIRST_PERSON) else 3  # "कहा सबसे मिलूंगा"
    return not strict and hit.lemma in _PLAIN and not agrees and end - start > least and keys[start] not in _BEHIND


def _says_on(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """"शिमला देवी कहती हैं वे बेटी को खिलाएंगी": a person or an office right before the verb, and a whole clause right behind it."""
    passage, keys = clause.passage, clause.passage.keys
    place = hit.start - 1
    named = any(m.type == "PER" and m.end == passage.words[place].end for m in passage.mentions) or kind_of(keys[place]) == "role"
    return named and end - start > 4 and keys[start] not in _BEHIND and keys[clause.end - 1] not in ("?",) and (keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1]))


_CLAUSE_ENDS = words("clause-endings")
_FIRST_PERSON = tuple(fold(ending) for ending in ("ूंगा", "ूंगी", "ऊंगा", "ऊंगी"))
_PLAIN = frozenset(("कहना", "बताना", "बोलना", "लिखना"))
_LINKED = _PLAIN | {"मानना", "चेताना", "दोहराना", "ललकारना", "समझाना", "स्वीकारना", "कबूलना", "पूछना", "जोड़ना", "सुनाना"}
_BEHIND = CONJUNCTIONS | words("behind")


def _before_source(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"..., X ने कहा।": the cue ends its sentence, and its source follows a mark or opens the sentence."""
    passage, keys = clause.passage, clause.passage.keys
    bare = hit.noun >= 0 and hit.needs == "that" and source.start > clause.start and clause.passage.keys[source.start - 1] in MARKS
    if hit.lemma not in _TRAILERS and hit.needs != "told" and not bare:
        return None
    if not closes(clause, hit.end):
        return None
    if source.start <= clause.start:
        return _passing_on(clause, hit, source)
    first = _front(clause, hit, source)
    if first <= clause.start:
        return None
    before = keys[first - 1]
    if before not in MARKS or (hit.noun >= 0 and hit.noun - source.end > 3):
        return None
    start, end = clauses.content_before(passage, clause.number, first, clause.start)
    if end - start < 3 or (keys[end - 1] == _WHILE and keys[end - 2].endswith("ते")):
        return None  # "इस पर प्रतिक्रिया देते हुए, X ने इसे गलत कहा"
    saying = make_saying(clause, hit, source, start, end, "before")
    outer = [p for other in clause.hits if other.voice == "according" and other.end == source.start for p in parties_before(clause, other)]
    return replace(saying, relays=saying.relays + tuple(outer), reach=(min(first, saying.reach[0]), saying.reach[1]))


def _front(clause: Clause, hit: Hit, source: Source) -> int:
    """Where the whole of source, quoted source and "ऐसा" begins that closes a sentence."""
    keys = clause.passage.keys
    first = source.start
    for other in clause.hits:
        if other.voice in ("quoting", "according") and other.end <= hit.start and source.start - 12 < other.end <= source.end + 6:
            parties = parties_before(clause, other)
            if parties:
                first = min(first, opening_word(parties))
    if first > clause.start and keys[first - 1] in _PARTICIPLES:  # "..., भाई को खो चुके एक परिजन ने कहा"
        mark = next((i for i in range(first - 1, max(clause.start, first - 13), -1) if keys[i] in MARKS or keys[i] in ("ने", "कि")), None)
        first = mark + 1 if mark is not None and keys[mark] in MARKS else first
    while first > clause.start and keys[first - 1] in _THUS:
        first -= 1
    return first


_THUS = words("thus")
_PARTICIPLES = words("participles")
_TRAILERS = frozenset(
    ("कहना", "बताना", "बोलना", "लिखना", "पूछना", "मानना", "जोड़ना", "चेताना", "सुनाना", "दोहराना", "स्वीकारना", "फ़रमाना")
)


def _passing_on(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """A sentence of nothing but source and cue ("एजेंसी ने बताया।"): its content is the sentence before."""
    if hit.start - source.end > 5 or clause.number == 0:
        return None
    passage = clause.passage
    if any(passage.keys[i] not in ADJUNCTS and i not in passage.dated for i in range(source.end, hit.start)):
        return None
    if passage.lines[clause.number - 1] != passage.lines[clause.number] and hit.start - clause.start > 6:
        return None
    return say_previous(clause, hit, source)




def say_previous(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    passage = clause.passage
    if clause.number == 0:
        return None
    low, high = passage.sentences[clause.number - 1]
    start, end = clauses.content_before(passage, clause.number - 1, high, low)
    if end - start < 3:
        return None
    return make_saying(clause, hit, source, start, end, "passing-on")


def say_between(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने Y की घोषणा की": the content stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    low = hit.verb + 1 if source.end <= hit.verb < hit.noun - 1 else source.end if source.end <= hit.start else clauses.clause_start(passage, clause.start, hit.start)
    low = max(low, clauses.clause_start(passage, low, hit.start), floor_of(clause, hit))
    stop = hit.start
    if hit.noun < 0:
        return between_verb(clause, hit, source, low)
    matter = stop - 1 if keys[stop - 1] == "जो" and keys[stop - 2] in GENITIVES else stop  # "युद्ध टालने का जो दावा किया था"
    start, end = clauses.before_genitive(passage, _behind_channel(passage, low, stop), matter)
    if hit.modality == "demanded" and keys[end - 1] == "लिए" and keys[end - 2] == "के":
        end -= 2
    if hit.needs == "keep" and end > start:
        if keys[end - 1].endswith("कर") and keys[end - 2] != "को":
            return None  # "सड़क जाम कर विरोध जताया" is a deed; "बारिश को लेकर" names the matter
        end = hit.noun + 1
    if hit.negative and speaks(keys, start, end):
        return say_unsaid(clause, hit, source)
    if declares_state(clause, hit, start, end):
        return None
    if end > start and (keys[end - 1] == "जो" or (keys[hit.noun] in _FLAT and _PLEAS & set(keys[start:end]))):
        return None
    if keys[hit.noun] in _NEWS and _alarm(clause, source, hit):
        return None
    if keys[hit.noun] == _TOAST_OFFER and _TOAST in keys[start:end]:
        return None
    if keys[hit.noun] == _APPEAL and _AGAINST & set(keys[start:end]):
        return None
    if keys[hit.noun] == _WELCOME and not _WELCOMED & set(keys[start:end]):
        return None
    if keys[hit.noun] == _CONFIRMING and end - start == 2 and keys[start] in _THAT_ONE and keys[start + 1] in _STATED:
        return _ahead(clause, hit, source) or say_previous(clause, hit, source)  # "सेना ने इस ख़बर की पुष्टि की है"
    hollow = all(keys[i] in _DEMONSTRATIVES or keys[i] in word_class("when") or keys[i] in _ABOUT for i in range(start, end))
    if start >= end and (owned := _owned_in_front(clause, source)) is not None:
        return make_saying(clause, hit, source, *owned, "between")
    if keys[hit.noun] in _VERDICT_NOUNS and (ahead := fronted(clause, source)) is not None:
        start, end = ahead[0], max(end, ahead[1]) if keys[hit.noun] not in _FLAT else ahead[1]
        return make_saying(clause, hit, source, start, end, "between")
    if end > start and keys[hit.noun] in _MATTER and keys[end - 1] in _WHOLE:
        return None  # "सारी बात बताई" does not say what
    pointed = any(keys[i] in _POINTING for i in range(end, hit.noun)) and keys[hit.noun] in _MATTER
    addressed = end > start and keys[end - 1] == "को" and (pointed or hit.modality in ("promised", "demanded"))
    behind_adjunct = end > start and keys[end - 1] in _ADJUNCT_ENDS and keys[hit.noun - 1] in _POINTING  # "पत्रकारों से यह बात कही"
    if start >= end or hollow or addressed or behind_adjunct:
        near = behind_adjunct or stop - low <= 6
        if near and any(keys[i] in _DEMONSTRATIVES or keys[i] in _POINTING for i in range(low, stop)) and (hit.voice == "active" or hit.negative) and not hit.silent and hit.needs != "keep":
            return _ahead(clause, hit, source) or say_previous(clause, hit, source)
        return None
    return None if tells_nothing(clause, hit, start, end) else make_saying(clause, hit, source, start, end, "between")


def _owned_in_front(clause: Clause, source: Source) -> tuple[int, int] | None:
    """"कॉलेज खोलने का मुख्यमंत्री ने ऐलान किया": the genitive of the noun stands in front of the source."""
    keys, place = clause.passage.keys, source.start - 1
    if place <= clause.start + 1 or keys[place] not in GENITIVES or not is_infinitive(keys[place - 1]):
        return None
    return clauses.trim(clause.passage, clauses.clause_start(clause.passage, clause.start, place), place)


def _behind_channel(passage: Passage, low: int, stop: int) -> int:
    """Behind "एक बयान जारी कर", "मंत्री को पत्र लिखकर": how it was said is no part of it."""
    keys = passage.keys
    low = next((i + 1 for i in range(stop - 3, low + 1, -1) if keys[i] == _WHILE and (keys[i - 1] in _VOICING or keys[i - 2] in _VOICED)), low)
    for i in range(low + 1, min(low + _LONGEST_CHANNEL, stop - 1)):
        if keys[i] in _HAVING and (keys[i - 1] in _ISSUED or kind_of(keys[i - 1]) == "document"):
            return i + 2 if keys[i + 1] in ("के", "हुए") else i + 1
    return low


_WHILE, _VOICING, _VOICED = fold("हुए"), words("voicing"), words("voiced")
_LONGEST_CHANNEL = 9
_HAVING, _ISSUED = words("having-done"), words("issued")


def _alarm(clause: Clause, source: Source, hit: Hit) -> bool:
    """"पुलिस को सूचना दी", "100 नंबर पर जानकारी दी": an alarm is raised, the report tells a story."""
    keys = clause.passage.keys
    return any((keys[i] == "को" and kind_of(keys[i - 1]) == "body" and keys[i - 1] not in _WIRES) or (keys[i] == "पर" and keys[i - 1] in _LINES) for i in range(source.end + 1, hit.start))


_WIRES = words("wire-heads")
_LINES = words("alarm-lines")


def _ahead(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, X ने यह दावा किया": what यह points at stands in front of the source, in the same sentence."""
    keys, first = clause.passage.keys, source.start
    while first - 1 > clause.start and (keys[first - 1] in CONJUNCTIONS or keys[first - 1] in _OTHER_SIDE):
        first -= 1  # "क ने कहा कि ख, हालांकि ग ने इससे इनकार किया है"
    turned = first < source.start
    if first <= clause.start or keys[first - 1] not in MARKS or source.end > hit.start:
        return None
    start, end = clauses.content_before(clause.passage, clause.number, first, clause.start)
    if turned:
        start = next((i + 1 for i in range(end - 1, start, -1) if keys[i] == "कि"), start)
    return make_saying(clause, hit, replace(source, start=first), start, end, "before") if end - start > 2 else None


_OTHER_SIDE = words("other-side")
# an appeal against a judgment goes to a court, it says nothing
_APPEAL, _AGAINST = fold("अपील"), words("against")
# guests are welcomed too; a decision is welcomed in words
_WELCOME, _WELCOMED = fold("स्वागत"), words("welcomed")
# "अफवाह को X ने ख़ारिज किया", "ख़बरें X ने झूठ करार दीं"
_VERDICT_NOUNS, _FLAT = words("verdict-nouns"), words("verdict-nouns-alone")
_MATTER, _WHOLE = words("matter"), words("whole")
_ADJUNCT_ENDS = words("adjunct-ends")
# a court that turns down a plea acts
_PLEAS = words("pleas")
_TOAST_OFFER, _TOAST = fold("प्रस्ताव"), fold("टोस्ट")
_DEMONSTRATIVES = words("demonstratives")
_CONFIRMING, _THAT_ONE = fold("पुष्टि"), words("matter-pointing")
_STATED = words("claims") | words("claims-oblique")
_ABOUT = words("about-this")
