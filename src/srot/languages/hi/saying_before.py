"""The content in front of a Hindi source: "..., X ने कहा", and the sentence before, which यह means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.cues import find_hits
from srot.languages.hi.saying_parts import (
    ADJUNCTS,
    CONJUNCTIONS,
    MARKS,
    POINTERS,
    WHILE,
    Clause,
    Source,
    closes,
    speaks,
)
from srot.languages.hi.saying_relays import make_saying, parties_before
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import opening_word
from srot.languages.hi.word_kinds import is_future, kind_of, word_class
from srot.text.normal import fold
from srot.text.words import is_word


def pointed_back(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने यह फैसला सुनाया।": the sentence before, or the quotation in front, is what यह means."""
    keys = clause.passage.keys
    named = keys[hit.start - 3 : hit.start - 1] == _THIS_MATTER or keys[hit.start - 1] in _OF_IT  # "इस बात का खुलासा किया है"
    pointed = hit.voice == "active" and hit.modality != "planned" and (named or any(key in POINTING for key in keys[hit.start - 2 : hit.start]) or _informs_of_it(clause, hit, source))
    if hit.noun >= 0 and keys[hit.noun] in _HANDED_IN:
        return None  # "यह ज्ञापन तहसील में दिया गया" does not say what stands in front
    if hit.noun < 0 or not pointed or hit.silent or not closes(clause, hit.end) or source.end > hit.start:
        return None
    if any(key in _INTERROGATIVES for key in keys[source.end : hit.start]):
        return None  # "विभाग ने पुल कब खुलेगा इसकी जानकारी दी"
    return say_ahead(clause, hit, source) or say_previous(clause, hit, source)


def _informs_of_it(clause: Clause, hit: Hit, source: Source) -> bool:
    """"इस संबंध में क ख ने जानकारी दी": a sentence of nothing but that somebody told of what stands in front."""
    keys = clause.passage.keys
    lead = keys[clause.start : source.start]
    return keys[hit.noun] == _NEWS and hit.start - source.end < 2 and len(lead) == 3 and lead[0] == "इस" and lead[2] in ("में", "पर") and lead[1] in ADJUNCTS


_NEWS, _HANDED_IN = fold("जानकारी"), words("handed-in")
POINTING, _INTERROGATIVES = words("this-said"), words("interrogatives")
_THIS_MATTER, _OF_IT = ("इस", "बात"), frozenset(("इसका", "इसकी"))


def noun_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, उन्होंने आशंका जताई।", "C से X ने इनकार किया।": nothing stands between source and cue."""
    passage, keys = clause.passage, clause.passage.keys
    if any(other.end == source.start - 1 for other in clause.hits):
        return None  # "मंत्री बोले- सरकार ने वादा किया"
    apart = hit.start - source.end > 2 and not _only_where(clause, hit, source)
    if source.end > hit.start or apart or source.start <= clause.start or hit.needs == "keep":
        return None
    if keys[source.start - 1] in MARKS:
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
    elif hit.negative and keys[source.start - 1] == "से":
        start, end = clauses.trim(passage, clauses.clause_start(passage, clause.start, source.start), source.start - 1)
        this = next((i for i in range(end - 1, clause.start, -1) if keys[i] not in DEMONSTRATIVES and keys[i] not in ABOUT), end - 1)
        if keys[this] == "," and this > clause.start and this < start + 1:
            start, end = clauses.content_before(passage, clause.number, this, clause.start)
    else:
        return None
    if end - start < 2:
        return None
    saying = make_saying(clause, hit, source, start, end, "before")
    unsaid = hit.negative and speaks(keys, start, end)
    return replace(saying, modality="silence", negative=False) if unsaid else saying


def owned_before(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"टोल वसूली का चालकों ने आरोप लगाया": what a noun has in the genitive stands in front of the source, which has no "का" of its own."""
    passage, keys = clause.passage, clause.passage.keys
    if hit.noun < 0 or hit.silent or source.start <= clause.start or keys[source.start - 1] != "का" or source.end > hit.start or hit.start - source.end > 2:
        return None
    start, end = clauses.before_genitive(passage, clauses.clause_start(passage, clause.start, source.start), source.start)
    hollow = all(key in POINTERS or key in DEMONSTRATIVES for key in keys[start:end])
    return None if hollow or keys[end - 1] in _HAPPENINGS or keys[hit.noun] in _ANSWERS else make_saying(clause, hit, source, start, end, "before")


_HAPPENINGS = words("happenings")


def _only_where(clause: Clause, hit: Hit, source: Source) -> bool:
    """"C, X ने रविवार को एक सभा में आरोप लगाया।": when, where and on what occasion stand between, and a whole clause in front."""
    passage, keys, end = clause.passage, clause.passage.keys, clauses.trim(clause.passage, clause.start, source.start)[1]
    between = range(source.end, hit.start)
    occasion = keys[hit.start - 1] in ("में", "से") or hit.start - 1 in passage.dated or (keys[hit.start - 1] == "पर" and keys[hit.start - 2].endswith("ने"))
    plain = not any(keys[i] in _CLAUSAL or (keys[i] == "को" and not {i, i - 1} & passage.dated and keys[i - 1] not in word_class("when")) for i in between)
    return hit.modality == "asserted" and occasion and plain and closes(clause, hit.end) and (keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1]))


_CLAUSE_ENDS, _CLAUSAL = words("clause-endings"), frozenset(("कि", "ने", ",", "और", "कर", "करते"))


def before_source(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"..., X ने कहा।": the cue ends its sentence, and its source follows a mark or opens the sentence."""
    passage, keys = clause.passage, clause.passage.keys
    bare = hit.noun >= 0 and hit.needs == "that" and source.start > clause.start and clause.passage.keys[source.start - 1] in MARKS
    if hit.lemma not in _TRAILERS and hit.needs != "told" and not bare:
        return None
    if not (closes(clause, hit.end) or turns_away(clause, hit, source)):
        return None
    if hit.lemma == "लिखना" and hit.start > clause.start and kind_of(keys[hit.start - 1]) == "document":
        return None  # "जबलपुर / संवाद – मंत्री ने आयोग को पत्र लिखा है" does not say what
    if source.start <= clause.start:
        return _passing_on(clause, hit, source)
    first = _front(clause, hit, source)
    if first <= clause.start:
        return None
    colon = _heading_colon(clause, first)
    if colon is not None:
        start, end = clauses.trim(passage, clause.start, colon)
        return make_saying(clause, hit, source, start, end, "before") if end - start > 2 else None
    first = _behind_where(clause, first)
    before = keys[first - 1]
    if _ends_heading(clause, hit, first):
        return make_saying(clause, hit, source, *clauses.trim(passage, clause.start, first), "before")
    if before not in MARKS or (hit.noun >= 0 and hit.noun - source.end > 3):
        return None
    start, end = clauses.content_before(passage, clause.number, first, clause.start)
    if -1 < hit.verb < hit.noun and keys[hit.noun] in _ANSWERS and passage.quotation_at(end - 1) is None and not is_future(keys[end - 1]):
        return None  # "प्रशंसकों ने किया ट्रोल, निर्देशक ने दिया करारा जवाब" answers what stands in front
    if any(other.end == end and other.lemma in _TRAILERS for other in clause.hits):
        return None  # "विधायक का सरकार पर निशाना, कहा- वादे नहीं निभाती, सरकार झूठ बोलती है"
    if end - start < 3 - is_future(keys[end - 1]) or (keys[end - 1] == WHILE and keys[end - 2].endswith("ते")):
        return None  # "इस पर प्रतिक्रिया देते हुए, X ने इसे गलत कहा"
    saying = make_saying(clause, hit, source, start, end, "before")
    outer = [p for other in clause.hits if other.voice == "according" and other.end == source.start for p in parties_before(clause, other)]
    return replace(saying, relays=saying.relays + tuple(outer), reach=(min(first, saying.reach[0]), saying.reach[1]))


def _ends_heading(clause: Clause, hit: Hit, first: int) -> bool:
    """"बांध मार्च तक बनेगा जल आयोग ने कहा": a heading whose comma has been dropped; what is said ends in its verb, and nobody else acts in it."""
    keys, passage = clause.passage.keys, clause.passage
    if hit.noun >= 0 or hit.end < clause.end or first - clause.start < _SHORTEST_HEADING or "ने" in keys[clause.start : first] or "कि" in keys[clause.start : first]:
        return False
    alone = clause.number + 1 >= len(passage.sentences) or passage.lines[clause.number + 1] != passage.lines[clause.number]
    return alone and (is_future(keys[first - 1]) or keys[first - 1] in _PRESENT)


_SHORTEST_HEADING, _PRESENT = 4, frozenset(("है", "हैं"))


def _behind_where(clause: Clause, first: int) -> int:
    """Where "सभा में" begins in "पुल बनेगा, सभा में मंत्री ने कहा": behind a finished clause and its comma; else `first`."""
    keys, passage = clause.passage.keys, clause.passage
    if keys[first - 1] not in ("में", "पर"):
        return first
    comma = next((i for i in range(first - 2, max(clause.start + 2, first - 7), -1) if not is_word(passage.words[i].text)), None)
    ended = comma is not None and keys[comma] == "," and (keys[comma - 1] in _CLAUSE_ENDS or is_future(keys[comma - 1]))
    told = comma is not None and any(key in ("ने", "कि") for key in (*keys[clause.start : comma], *keys[comma:first]))
    return comma + 1 if comma is not None and ended and not told else first


def _heading_colon(clause: Clause, first: int) -> int | None:
    """The colon of "पुल सुरक्षित है: सदन में मंत्री ने कहा", a headline with what is said in front of it; only where it was said may stand between."""
    keys, passage = clause.passage.keys, clause.passage
    if keys[clause.end - 1] in ("।", ".", "?", "!"):
        return None
    colon = next((i for i in range(first - 1, max(clause.start, first - 6), -1) if keys[i] == ":"), None)
    between = range(colon + 1, first) if colon is not None else ()
    return colon if first - 1 == colon or (between and keys[first - 1] in ("में", "पर") and all(is_word(passage.words[i].text) for i in between)) else None


def turns_away(clause: Clause, hit: Hit, source: Source) -> bool:
    """"'...' दुकान के गार्ड ने कहा, जहां आग लगी थी": behind a speech that stands in front, a relative clause tells of the speaker."""
    keys = clause.passage.keys
    relative = keys[hit.end : hit.end + 1] == (",",) and any(key in _TELLING_OF for key in keys[hit.end + 1 : hit.end + 2])
    return relative and hit.lemma in _TRAILERS and any(clause.passage.quotation_at(i) is not None for i in (source.start - 1, source.start - 2) if i >= 0)


_TELLING_OF = words("who") | {"जहां", "जिसमें", "जिसके", "जिसकी", "जबकि", "जब"}


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


_THUS, _ANSWERS = words("thus"), words("answers")
_PARTICIPLES = words("participles")
_TRAILERS = frozenset(
    ("कहना", "बताना", "बोलना", "लिखना", "पूछना", "मानना", "जोड़ना", "चेताना", "सुनाना", "दोहराना", "स्वीकारना", "फ़रमाना")
)


def _passing_on(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """A sentence of nothing but source and cue ("एजेंसी ने बताया।"): its content is the sentence before."""
    if hit.start - source.end > 5:
        return None
    passage = clause.passage
    if any(passage.keys[i] not in ADJUNCTS and i not in passage.dated for i in range(source.end, hit.start)):
        return None
    if (ahead := _leading_over(clause, hit, source)) is not None or clause.number == 0:
        return ahead
    if passage.lines[clause.number - 1] != passage.lines[clause.number] and hit.start - clause.start > 6:
        return None
    return say_previous(clause, hit, source)


def _leading_over(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"मंत्री ने कहा।" alone on its line, in front of a line without a cue: that line is what is said."""
    passage, place = clause.passage, clause.number + 1
    after = place < len(passage.sentences) and passage.lines[place] != passage.lines[clause.number]
    alone = clause.number == 0 or passage.lines[clause.number - 1] != passage.lines[clause.number]
    if hit.noun >= 0 or source.end > hit.start or not after or not alone:
        return None
    low, high = passage.sentences[place]
    if passage.keys[high - 1] not in ("।", ".", "?", "!") or find_hits(passage.keys, low, high):
        return None
    start, end = clauses.trim(passage, low, high)
    return make_saying(clause, hit, source, start, end, "after", firm=True) if end - start > 3 else None


def say_previous(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"पुल बंद है। X ने यह बताया।": the sentence before is what is said, unless it has fewer than three words."""
    passage = clause.passage
    if clause.number == 0:
        return None
    confirms = hit.noun >= 0 and passage.keys[hit.noun] in _CONFIRMING
    number = clause.number - 1
    while confirms and number > 0 and _confirms_it(passage.keys[slice(*passage.sentences[number])]):
        number -= 1  # "पुल बंद है। सूत्रों ने इसकी पुष्टि की थी। अब मंत्री ने भी इस बात की पुष्टि की है": the bridge
    low, high = passage.sentences[number]
    if hit.noun >= 0 and _announces(passage.keys[low:high], passage.keys[hit.noun]):
        return None
    start, end = clauses.content_before(passage, number, high, low)
    if end - start < 3:
        return None
    said = passage.keys.index("कि", start, end) + 1 if confirms and "कि" in passage.keys[start : end - 3] else start
    start = said if end - said > 2 else start  # "सूत्रों ने कहा कि सौदा हो गया। कंपनी ने इसकी पुष्टि की": the deal, not that they told of it
    decided = hit.noun >= 0 and passage.keys[hit.noun] in _DECISIONS
    return make_saying(clause, hit, source, start, end, "confirming" if confirms else "deciding" if decided else "passing-on")


def _confirms_it(keys: Sequence[str]) -> bool:
    """Whether a sentence only bears out the one before it: "सूत्रों ने इस बात की पुष्टि की है"."""
    pointed = any(key in _OF_IT or (key == "इस" and after in _MATTERS) for key, after in pairwise(keys))
    return pointed and any(key in _CONFIRMING for key in keys)


def _announces(before: Sequence[str], noun: str) -> bool:
    """Whether a sentence only tells that there is something of the kind: "एक और खुलासा हुआ है। यह खुलासा ... ने किया"."""
    place = next((i for i, key in enumerate(before) if key == noun), None)
    return place is not None and any(key in _CAME for key in before[place + 1 : place + 3])


_MATTERS = words("matter")
_CONFIRMING = words("confirming")  # who owns up to what another said, or bears it out, does not pass it on
_DECISIONS = words("decisions")  # "कोर्ट ने कहा कि ...। यह आदेश न्यायमूर्ति क ने दिया": whoever decides is no relay
_CAME = frozenset(("हुआ", "हुई", "हुए", "आया", "आई"))


def say_ahead(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"C, X ने यह दावा किया": what यह points at stands in front of the source, in the same sentence."""
    keys, first = clause.passage.keys, source.start
    while first - 1 > clause.start and (keys[first - 1] in CONJUNCTIONS or keys[first - 1] in _OTHER_SIDE):
        first -= 1  # "क ने कहा कि ख, हालांकि ग ने इससे इनकार किया है"
    turned = first < source.start
    if first <= clause.start or keys[first - 1] not in MARKS or source.end > hit.start:
        return None
    start, end = clauses.content_before(clause.passage, clause.number, first, clause.start)
    if any(other.voice == "according" and other.end == end and opening_word(parties_before(clause, other) or source.parties) == start for other in clause.hits):
        return None  # "एजेंसी के अनुसार, मंत्री ने यह जानकारी दी": only who passed it on stands in front
    if turned:
        start = next((i + 1 for i in range(end - 1, start, -1) if keys[i] == "कि"), start)
    return make_saying(clause, hit, replace(source, start=first), start, end, "before") if end - start > 2 else None


_OTHER_SIDE = words("other-side")
DEMONSTRATIVES = words("demonstratives")
ABOUT = words("about-this")
