"""The content behind a Hindi cue: "X ने कहा कि ...", "X ने कहा ...", "X ने अपील की, ...", the sentence that follows."""

from __future__ import annotations

from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import COPULA, Hit
from srot.languages.hi.saying_parts import (
    ADJUNCTS,
    CONJUNCTIONS,
    WHILE,
    Clause,
    Source,
    closes,
)
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import is_future, is_infinitive, kind_of, word_class
from srot.text.normal import fold


def wished_next(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"किसानों ने सरकार से मांग की है। गेहूं की खरीद की जाए।": what is asked for is the next sentence, in the mood of wishing."""
    passage, place = clause.passage, clause.number + 1
    if hit.modality != "demanded" or hit.silent or not closes(clause, hit.end) or place >= len(passage.sentences):
        return None
    start, end = clauses.trim(passage, *passage.sentences[place])
    wished = end - start > 3 and passage.keys[end - 1] in _WISHED and passage.lines[place] == passage.lines[clause.number]
    return make_saying(clause, hit, source, start, end, "after", firm=True) if wished else None


_WISHED = words("wishes")


def only_linked(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> bool:
    """Whether a mere comma links what follows: "इसे गलत बताया, पर ..." goes on with something else."""
    quoted = clause.passage.quotation_at(after[0]) is not None or clause.passage.quotation_at(after[0] - 1) is not None
    return not quoted and clause.passage.keys[hit.end] not in ("कि", "की", ":", "-", "–", "—")


def after_mark(clause: Clause, hit: Hit, source: Source, after: tuple[int, int, bool] | None) -> Saying | None:
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
        elif keys[i].endswith("कर") or kind_of(keys[i]) == "document":
            i += 1  # "चिट्ठी लिखकर किया दावा, ..."
        elif i + 1 < hit.start and (keys[i + 1] in ("पर", "में") or (keys[i + 1] in ("से", "को") and kind_of(keys[i]))):
            i += 2
        else:
            return None
    return make_saying(clause, hit, source, after[0], after[1], "after", firm=True)


_ONCE, _AGAIN = frozenset(("था", "थी", "थे")), words("again")


def takes_after(clause: Clause, hit: Hit, after: tuple[int, int, bool], strict: bool) -> bool:
    """Whether what stands behind a cue is what is said: always behind कि and a colon; behind a bare verb only a whole clause."""
    keys = clause.passage.keys
    start, end, linked = after
    following = keys[hit.end] if hit.end < len(keys) else ""
    if keys[hit.end : hit.end + 2] == (",", "कि"):
        following = "कि"
    if _goes_on_apart(clause, hit, after, following):
        return False
    if following in ("कि", ":") or (following in ("-", "–", "—") and hit.lemma):
        return True
    if not linked and hit.lemma == "कहना" and keys[hit.start - 1] == "को" and is_infinitive(keys[hit.start - 2]):
        return False  # "हर बिंदु पर जांच करने को कहा है साथ ही ..."
    if following == "की" and (hit.lemma or keys[hit.end - 1] in COPULA or keys[hit.noun - 2] == "बात"):
        return end - start > 2  # "पेशकश की है की बैठक होगी", "इस बात का खुलासा किया की"
    if following == "की" and keys[hit.end - 1] != "की" and (keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1])):
        return end - start > 4  # "जानकारी दी की बैठक टल गई है"
    quoted = clause.passage.quotation_at(start - 1) is not None if start else False
    if linked and quoted:
        return True
    if not linked and _right_behind_source(clause, hit, start, end):
        return True
    if not hit.lemma:
        pointed = keys[hit.noun - 1] in ("यह", "ये") and not linked and end - start > 4  # "ये कयास लगा रहे हैं अगले माह चुनाव होंगे"
        whole = pointed and (hit.voice == "nominative" or hit.modality == "demanded") and keys[start] not in _BEHIND and (keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1]))
        return whole or (following in ("-", "–", "—") and hit.needs == "that")
    if keys[start : start + 2] in (("जिस", "पर"), ("जिस", "से")) and following == ",":
        return False  # "मंत्री ने कहा, जिस पर विपक्ष भड़क गया"
    if linked and hit.lemma in _LINKED and hit.start - clause.start <= 3:
        return end - start > 2
    if linked:
        opens = keys[start] not in _BEHIND or keys[start : start + 2] in _CORRELATIVES
        return end - start > 2 and opens and hit.lemma in _LINKED
    agrees = hit.voice == "active" and keys[hit.start].endswith(("ी", "ई")) and not keys[hit.start].startswith("बोल")  # "बताई आपबीती": told is a noun
    if strict and hit.lemma == "बोलना" and keys[hit.start - 1] == "," and keys[clause.end - 1] not in "।.":
        return end - start > 3  # "... का आरोप, बोले काम पर आए थे"
    if strict and hit.lemma in ("कहना", "बोलना") and hit.voice == "nominative":
        return _says_on(clause, hit, start, end)
    turned = keys[clause.end - 1] not in "।." and any(key in _CLAUSE_ENDS for key in keys[start : end - 1])  # "कहा नहीं हुआ समझौता"
    whole = keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1]) or turned
    least = 1 if keys[end - 1].endswith(_FIRST_PERSON) else 2 if whole else 3  # "कहा सबसे मिलूंगा", "कहा एक चिट्ठी आई"
    return not strict and hit.lemma in PLAIN and not agrees and end - start > least and keys[start] not in _BEHIND


def _goes_on_apart(clause: Clause, hit: Hit, after: tuple[int, int, bool], following: str) -> bool:
    """Whether what stands behind a cue tells how, when or what else was done, whatever word leads to it."""
    keys = clause.passage.keys
    start, end, linked = after
    if keys[end - 1] == WHILE and not linked:
        return True  # "कहा विपक्ष पर बरसते हुए"
    unquoted = following == "," and clause.passage.quotation_at(start) is None
    if hit.needs == "object" and unquoted and hit.start - 1 > clause.start and keys[hit.start - 1] != "ने":
        return True  # "चौकीदार ने चाचा की हत्या कबूली, चौकी जाकर किया सरेंडर"
    if hit.silent and unquoted:
        return True  # "पुलिस ने रिपोर्ट नहीं लिखी, इसलिए ..."
    if not linked and hit.lemma == "बताना" and keys[clause.end - 1] not in "।." and any(key in _ASKED for key in keys[start:end]):
        return True  # "मंत्री ने बताया किस जिले को मिलेगा पानी": a headline that does not tell
    return keys[start] == "जब" and "तब" in keys[hit.start - 6 : hit.end]  # "यह बात तब कही है जब बाज़ार गिरे हैं"


def _right_behind_source(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """"लोगों ने माना वे रोज दौड़ते हैं", "ने दावा किया सड़क बन गई है": nothing stands between source and cue, and a whole clause behind it."""
    keys = clause.passage.keys
    if any(key in _RELATING for key in keys[clause.start : hit.start]) or (hit.noun < 0 and not keys[hit.start].endswith("ा")):
        return False  # "जिस तरह मंत्री ने बयान दिया उसी तरह ...", "बताई आपबीती"
    asked = hit.lemma == "पूछना" and keys[hit.start - 1] == "से" and "ने" in keys[max(clause.start, hit.start - 5) : hit.start]
    told = hit.voice == "active" and not hit.silent and (hit.noun >= 0 or hit.lemma in _LINKED) and (asked or keys[hit.start - 1] == "ने")
    opens = keys[start] not in _BEHIND and keys[start] not in word_class("case") and not keys[start].endswith("कर")
    if hit.lemma == "पूछना" and any(key in _INTERROGATIVES for key in keys[start:end]):
        return told and opens and end - start > 2  # "यात्री ने पूछा बस कब आएगी"
    return told and opens and end - start > 4 and (keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1]))


def _says_on(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """"शिमला देवी कहती हैं वे बेटी को खिलाएंगी": a person or an office right before the verb, and a whole clause right behind it."""
    passage, keys = clause.passage, clause.passage.keys
    place = hit.start - 1
    named = any(m.type == "PER" and m.end == passage.words[place].end for m in passage.mentions) or kind_of(keys[place]) in ("role", "document")
    return named and end - start > 4 and keys[start] not in _BEHIND and keys[clause.end - 1] not in ("?",) and (keys[end - 1] in _CLAUSE_ENDS or is_future(keys[end - 1]))


# "क ने कहा, जिस तरह से ..., उससे ..." opens a clause of its own
_CORRELATIVES = frozenset(("जिस", way) for way in words("ways"))
_CLAUSE_ENDS = words("clause-endings")
_FIRST_PERSON = tuple(fold(ending) for ending in ("ूंगा", "ूंगी", "ऊंगा", "ऊंगी"))
PLAIN = frozenset(("कहना", "बताना", "बोलना", "लिखना"))
_LINKED = PLAIN | {"मानना", "चेताना", "दोहराना", "ललकारना", "समझाना", "स्वीकारना", "कबूलना", "पूछना", "जोड़ना", "सुनाना"}
_INTERROGATIVES = words("interrogatives") | frozenset(("क्या", "कौन", "किस"))
_ASKED = _INTERROGATIVES | frozenset(("किसको", "किसका", "किसकी", "किसके"))
_RELATING = words("who") | frozenset(("जिस", "जिन", "जब", "जैसे", "जैसा", "जहां"))
_BEHIND = CONJUNCTIONS | words("behind")
