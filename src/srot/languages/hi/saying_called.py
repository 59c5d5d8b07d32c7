"""What a Hindi source calls something: "X ने Y को Z बताया", "Y को X ने नकारा", "X Y Z बता रहा है"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_parts import ADJUNCTS, Clause, Source
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import DIRECT_PLURALS, is_number, kind_of, number_words, word_class
from srot.text.normal import fold
from srot.text.words import is_word


def between_verb(clause: Clause, hit: Hit, source: Source, low: int) -> Saying | None:
    """What stands between a source and a bare verb: "X ने Y को Z बताया" calls, "X ने Y करने को कहा" bids."""
    passage, keys = clause.passage, clause.passage.keys
    tail = hit.start - 1 if keys[hit.start - 1] in ("भी", "ही") else hit.start
    last = keys[tail - 1]
    if hit.needs == "object":
        return _refused(clause, hit, source, low)
    if hit.needs != "said" or tail - low < 2:
        return None
    if hit.lemma == "कहना":
        told = last == "को" or (last == "लिए" and keys[tail - 2] == "के")
        if not told and passage.quotation_at(tail - 1) is None:
            return None
        start, end = clauses.trim(passage, low, tail - (2 if last == "लिए" else 1 if told else 0))
        if told and (not keys[end - 1].endswith(("ने", "ना")) or keys[hit.end : hit.end + 1] in _SUPPOSED):
            return None  # "आपको पैसे भेजने को कहा जाए तो सावधान रहें" supposes it
        saying = make_saying(clause, hit, source, start, end, "told-to")
        return replace(saying, modality="demanded") if told and saying else saying
    if last in _NOT_CALLED or _tells_things(keys, tail) or _tells_truth(keys, tail):
        return None
    start, end = clauses.trim(passage, *_without_addressee(passage, low, tail))
    if end - start < 2:
        return None
    return make_saying(clause, hit, source, start, end, "called")


_SUPPOSED = (("जाए",), ("जाये",))


def _refused(clause: Clause, hit: Hit, source: Source, low: int) -> Saying | None:
    """"X ने आरोपों को नकारा", "आरोपों को X ने सिरे से नकारा": what is asked for, refused, measured."""
    keys = clause.passage.keys
    if hit.silent or keys[hit.start - 1] in _NOT_ASKED or (hit.lemma == "मांगना" and not _is_demand(clause, hit, source)):
        return None
    start, end = clauses.trim(clause.passage, low, hit.start)
    if all(key in _FLATLY for key in keys[start:end]):
        start, end = fronted(clause, source) or (start, start)
    return make_saying(clause, hit, source, start, end, "asked-for") if end > start else None


def _is_demand(clause: Clause, hit: Hit, source: Source) -> bool:
    """Whether something is asked for in words: a resignation, an answer; of thieves and guests money and a list are told."""
    if not _LOWLY.isdisjoint(clause.passage.keys[source.start : source.end]):
        return False  # "उसने बाहर जाने की इजाजत मांगी"
    return clause.passage.keys[hit.start - 1] in _ASKABLE or source.parties[-1].kind == "body" or source.parties[-1].pronoun == "any"


_ASKABLE, _LOWLY = words("askable"), frozenset(("उसने", "इसने"))


def fronted(clause: Clause, source: Source) -> tuple[int, int] | None:
    """The object in front of its source: "अफवाह को सचिव ने ...", "ख़बरें कंपनी ने ..."."""
    keys = clause.passage.keys
    last = source.start - 1
    if last <= clause.start or not (keys[last] == "को" or (keys[last].endswith(DIRECT_PLURALS) and keys[last] not in word_class("case"))):
        return None
    if last in clause.passage.dated or last - 1 in clause.passage.dated or kind_of(keys[last - 1]) in _ADDRESSEES:
        return None
    start, end = clauses.trim(clause.passage, clauses.clause_start(clause.passage, clause.start, last), source.start)
    return (start, end) if end > start else None


def say_called(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने Y को Z बताया", "X इसे Z मानते हैं", "Y को X ने Z बताया": the content is Y and Z."""
    passage, keys = clause.passage, clause.passage.keys
    low, stop = _behind_cue(clause, hit, source), hit.start
    while stop > low and keys[stop - 1] in ("भी", "ही"):
        stop -= 1
    if keys[stop - 1] == "को" and low < stop - 3 and not hit.silent and any(key in _CAUSES for key in keys[low : stop - 1]):
        return make_saying(clause, hit, source, low, stop - 1, "called")  # "हार की वजह कप्तान के फैसले को बताया"
    if stop <= low or hit.silent or keys[stop - 1] in _NOT_CALLED or keys[stop - 1].endswith("कर") or keys[stop - 1] in word_class("join"):
        return None
    marks = [i for i in range(low, stop) if keys[i] in _CALLED_IT or (keys[i] == "को" and i > low)]
    if not marks:
        ahead = fronted(clause, source) if stop - low <= 6 else None
        return make_saying(clause, hit, source, ahead[0], stop, "called") if ahead else _counted(clause, hit, source, stop)
    mark = marks[-1]
    if not 1 <= stop - mark - 1 <= (_LONGEST_QUOTED if passage.quotation_at(stop - 1) is not None else 9):
        return None
    meant = keys[mark - 2 : mark - 1] in (("जिस",), ("जिन",))  # "जिस ग्रामीण को नक्सली बताया"
    meant = meant or (hit.voice in ("nominative", "participle") and stop - mark > 1 and _is_side(passage, mark - 1))
    if keys[mark] == "को" and ((kind_of(keys[mark - 1]) in _ADDRESSEES and hit.lemma != "कहना" and not meant) or mark - 1 in passage.dated or keys[mark - 1] in word_class("when")):
        return None
    if _tells_things(keys, stop) or _tells_truth(keys, stop) or (hit.lemma == "कहना" and (source.parties[-1].head in _EVERYBODY or keys[stop - 1] in _GREETINGS)):
        return None  # "बच्चों को काम बताया", "लोग उन्हें दादा कहते हैं"
    start, end = clauses.trim(passage, mark if keys[mark] in _CALLED_IT else low, stop)
    told = all(i in passage.dated or keys[i] in ADJUNCTS for i in range(mark + 1, stop)) or (keys[mark] == "को" and keys[stop - 1] in _FLATLY)
    return None if told or end <= start else make_saying(clause, hit, source, start, end, "called")


def _tells_truth(keys: Sequence[str], stop: int) -> bool:
    """"चाहने वालों को सच बताया", "अफवाहों का सच बताया" do not say what; "इस बात को सच बताया" does."""
    whom = keys[stop - 3] in _PEOPLE or kind_of(keys[stop - 3]) in ("group", "role")
    return keys[stop - 1] == _TRUTH and (keys[stop - 2] == "का" or (keys[stop - 2] == "को" and whom))


_TRUTH, _PEOPLE = fold("सच"), words("nominative") | words("doers")


def _is_side(passage: Passage, i: int) -> bool:
    """"विपक्षी नेता सरकार को किसान विरोधी बता रहे हैं": a side of politics, which is called things rather than told them."""
    return passage.keys[i] in _SIDES or any(m.type == "ORG" and m.end == passage.words[i].end for m in passage.mentions)


_SIDES = words("called-sides")


def _behind_cue(clause: Clause, hit: Hit, source: Source) -> int:
    """Where what is called begins: behind the source, or behind और and another cue of the same source ("क को झूठा कहा और ख को बेकार बताया")."""
    keys = clause.passage.keys
    ends = (h.end for h in clause.hits if source.end < h.start and h.end < hit.start and h.noun < 0 and keys[h.end] in word_class("join"))
    return max([source.end, *(end + 1 for end in ends)])


def calls_untrue(clause: Clause, hit: Hit) -> bool:
    """"इस ख़बर को गलत बताया है कि पुल टूट गया": a report that is called untrue, with what it said behind कि."""
    keys = clause.passage.keys
    told = any(keys[i] == "को" and keys[i - 1] in _SAID_THINGS for i in range(clause.start + 1, hit.start))
    return told and keys[hit.start - 1] in _UNTRUE and keys[hit.end : hit.end + 1] == ("कि",)


_UNTRUE, _SAID_THINGS = words("untrue"), words("said-things")


def _tells_things(keys: Sequence[str], stop: int) -> bool:
    """"बच्चों को काम बताया", "पिता को सारी कहानी बताई": somebody is told of a thing, it is not called anything."""
    return keys[stop - 1] in _TOLD_THINGS or (keys[stop - 2] in _WHOLE and keys[stop - 1] in _HAPPENED)


def say_inverted(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"व्यापारियों ने टैक्स को बताया बेतुका": in a headline the verdict stands behind the verb."""
    passage, keys = clause.passage, clause.passage.keys
    start, end = clauses.trim(passage, source.end, clause.end)
    short = 0 < end - hit.end < _LONGEST_VERDICT and hit.voice == "active" and keys[hit.start - 1] == "को" and source.end < hit.start - 1
    plain = not any(key in _NOT_CALLED or key in word_class("verb") or key == "कि" or not is_word(passage.words[hit.end + n].text) for n, key in enumerate(keys[hit.end : end]))
    return make_saying(clause, hit, source, start, end, "called") if short and plain and keys[clause.end - 1] not in ("।", ".", "?") else None


_LONGEST_VERDICT = 5


def _counted(clause: Clause, hit: Hit, source: Source, stop: int) -> Saying | None:
    """"पुलिस बीस लोगों की मौत बता रही है", "कंपनी ख़बरें गलत बता रही है": a number, or a verdict, and no को."""
    passage, keys = clause.passage, clause.passage.keys
    if hit.voice != "nominative" or hit.lemma not in _COUNTING or source.end > stop:
        return None
    start, end = clauses.trim(passage, source.end, stop)
    told = any(is_number(passage.words[i].text) or keys[i] in number_words() for i in range(start, end)) or keys[end - 1] in _VERDICTS
    return make_saying(clause, hit, source, start, end, "called") if end - start > 1 and told else None


_LONGEST_QUOTED = 24
_ADDRESSEES = ("role", "group", "body", "agency", "outlet")
_COUNTING = frozenset(("बताना", "मानना"))
_WHOLE, _HAPPENED = words("whole"), words("told-whole")
_TOLD_THINGS, _EVERYBODY = words("told-things"), words("everybody")
_VERDICTS, _GREETINGS = words("verdicts"), words("greetings")
_FLATLY, _CAUSES = words("flatly"), words("causes")
_CALLED_IT = words("called-it")
CALLING = frozenset(("कहना", "बताना", "मानना", "ठहराना"))
_ALSO = words("also") | word_class("particle")
_NOT_ASKED = words("not-asked")
_NOT_CALLED = words("not-called")


def _without_addressee(passage: Passage, low: int, stop: int) -> tuple[int, int]:
    while low < stop and (low in passage.dated or passage.keys[low] in ("को", "यहां") or passage.keys[low] in _ALSO):
        low += 1
    return low, stop
