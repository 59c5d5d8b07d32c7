"""Hindi sayings: for every cue of a sentence its source, its relays and its content."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_places import find_open_hits, find_split_hit
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.cues import find_hits
from srot.languages.hi.saying_attributive import add_attributive
from srot.languages.hi.saying_claims import (
    read_according,
    read_claim,
    read_in_words,
    read_quoting,
    read_revealed,
)
from srot.languages.hi.saying_complements import add_complements
from srot.languages.hi.saying_denials import add_denied, add_turned_down
from srot.languages.hi.saying_facts import before_main, without_outcome
from srot.languages.hi.saying_fronted import add_fronted
from srot.languages.hi.saying_inverted import read_inverted
from srot.languages.hi.saying_muteness import add_mutes, is_told_by_another
from srot.languages.hi.saying_nominal import add_nominal
from srot.languages.hi.saying_parts import CONJUNCTIONS, SUBJECTS, Clause
from srot.languages.hi.saying_passives import read_hearsay, read_passive
from srot.languages.hi.saying_pointers import add_pointed
from srot.languages.hi.saying_rumours import add_rumours
from srot.languages.hi.saying_selves import mark_selves
from srot.languages.hi.saying_suspicions import add_suspicions
from srot.languages.hi.saying_verbs import read_active, read_nominative, read_participle, read_split
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.word_kinds import is_future, kind_of, word_class
from srot.models.common_words import is_dictionary_word
from srot.text.normal import fold


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with sources as found (pronouns unresolved)."""
    start, end = passage.sentences[number]
    hits = [hit for hit in find_hits(passage.keys, start, end) if not _quoted(passage, hit)]
    hits += _split_hits(passage, start, end, hits)
    hits += [hit for hit in find_open_hits(passage.keys, start, end, hits) if not _quoted(passage, hit)]
    if not hits:
        bare = Clause(passage, number, start, end, ())
        return _added(bare, [])
    hits.sort(key=lambda hit: (hit.verb if hit.voice == "split" else hit.start))
    clause = Clause(passage, number, start, end, tuple(hits))
    read = [saying for hit in hits if (saying := _READERS[hit.voice](clause, hit) or read_inverted(clause, hit)) is not None]
    read = [_first_in_quotes(passage, saying) for saying in read]
    read = [s for s in read if not (s.frame == "claim" and any(t.cue is not None and t.cue[0] == s.start and t.end == s.end for t in read))]  # "क ख का हमला, बोलीं- ..."
    sayings = [s for s in read if s.modality != "silence" or not is_told_by_another(clause, s, read)]
    sayings = [s for s in sayings if not _is_wanted(passage, s, sayings)]
    told = _parted(passage, [saying for saying in _added(clause, sayings) if not _of_self(passage, saying) and not _tells_when(passage, saying)])
    return [before_main(passage, without_outcome(passage, saying)) for saying in mark_selves(passage, _relayed_back(told))]


def _is_wanted(passage: Passage, saying: Saying, others: Sequence[Saying]) -> bool:
    """"दूत ने दावा किया कि मंत्री चाहते हैं कि सेना लौटे": what somebody wants or has decided, by another's account, is that one's claim."""
    inner = saying.cue is not None and not _WANTING.isdisjoint(passage.keys[saying.cue[0] : saying.cue[1]])
    return inner and not any(p.pronoun for p in saying.parties) and any(o is not saying and saying.cue is not None and o.start <= saying.cue[0] < o.end for o in others)


_WANTING = words("wanting") | words("decided")


def _relayed_back(sayings: list[Saying]) -> list[Saying]:
    """"पुल बंद है। एजेंसी के अनुसार विभाग ने यह जानकारी दी।": whose words the second sentence are passes the first one on."""
    kept = list(sayings)
    for outer in sayings:
        back = next((s for s in kept if s.frame == "passing-on" and s.end <= outer.start <= s.reach[0] and s.reach[1] <= outer.end), None) if outer.frame == "according" else None
        if back is not None:
            kept[kept.index(back)] = replace(back, relays=back.relays + outer.parties, reach=(min(back.reach[0], outer.reach[0]), back.reach[1]))
            kept.remove(outer)
    return kept


def _of_self(passage: Passage, saying: Saying) -> bool:
    """"हम चाहते हैं कि", "मैं नहीं कह रहा" outside quotation marks: whoever was speaking goes on."""
    return bool(saying.parties) and passage.keys[saying.parties[0].start] in _SELF and passage.quotation_at(saying.parties[0].start) is None


_SELF = frozenset(("मैं", "हम"))


def _tells_when(passage: Passage, saying: Saying) -> bool:
    """"जैसे ही पोस्ट वायरल हुआ, क ने प्रतिक्रिया दी": what stands in front tells when somebody answered, not what he said."""
    return saying.frame == "before" and passage.keys[saying.start : saying.start + 2] == _AS_SOON


_AS_SOON = ("जैसे", "ही")


def _added(clause: Clause, sayings: list[Saying]) -> list[Saying]:
    """The sayings of verbs and nouns, with silences, tails that point back, set phrases, quotations cut in two, and what is denied."""
    told = add_nominal(clause, add_fronted(clause, add_rumours(clause, add_pointed(clause, add_mutes(clause, sayings)))))
    return add_turned_down(clause, add_denied(clause, add_complements(clause, add_suspicions(clause, add_attributive(clause, told)))))


def _quoted(passage: Passage, hit: Hit) -> bool:
    """Whether a cue stands inside a quotation, where it is the speaker's, not the report's."""
    inside = passage.quotation_at(hit.start)
    if inside is None:
        return False
    start, end = passage.quoted[inside]
    if hit.end > end or _heads_in_quotes(passage, hit, start, end) or _told_to_speaker(passage.keys, hit, start):
        return False
    return passage.quotations[inside].closed and not (hit.start == start + 1 and hit.end >= end - 1)


def _first_in_quotes(passage: Passage, saying: Saying) -> Saying:
    """What somebody else says inside a quotation ends with its sentence; then the speaker goes on."""
    if saying.cue is None or (inside := passage.quotation_at(saying.cue[0])) is None or not passage.quotations[inside].closed:
        return saying
    keys = passage.keys
    end = next((i for i in range(saying.start, saying.end) if keys[i] in _STOPS or (keys[i] == "." and (keys[i - 1] in _FINITE or is_future(keys[i - 1])))), saying.end)
    return replace(saying, end=end) if end > saying.start and passage.quotation_at(saying.start) == inside else saying


_STOPS = frozenset(("।", "?", "!", "|"))


def _told_to_speaker(keys: Sequence[str], hit: Hit, start: int) -> bool:
    """"कोच ने कहा, 'कप्तान ने मुझसे कहा कि ...'": what the speaker was told comes from another, through him."""
    marker = next((i for i in range(hit.start - 1, max(start, hit.start - _NEAR), -1) if keys[i] == "ने"), None)
    named = marker is not None and kind_of(keys[marker - 1]) in ("role", "group", "body", "agency", "outlet")  # "मंत्री ने कहा, 'अफसरों ने बताया है कि ...'"
    return marker is not None and (named or keys[marker + 1] in _TO_ME) and keys[hit.end : hit.end + 1] == ("कि",)


_HONOURS = frozenset(("जी", "साहब", "साहिब"))
_NEAR, _TO_ME, _TO_THEM = 6, words("to-speaker"), words("to-them")


def _heads_in_quotes(passage: Passage, hit: Hit, start: int, end: int) -> bool:
    """"'अभिभावकों ने कहा- ...'": a heading that stands in quotation marks as a whole is the desk's, cue and all."""
    first, last = next(span for span in passage.sentences if span[0] <= hit.start < span[1])
    whole = start == first and end == last
    return whole and hit.start - first < _LONGEST_HEAD and not clauses.LEADING_IN.isdisjoint(passage.keys[hit.end : hit.end + 1])


_LONGEST_HEAD = 8


def _split_hits(passage: Passage, start: int, end: int, hits: list[Hit]) -> list[Hit]:
    found = []
    for n in range(start + 1, end):
        if passage.keys[n] == "ने" or passage.keys[n] in SUBJECTS:
            hit = find_split_hit(passage.keys, n, start, end)
            if hit is None or any(h.noun == hit.noun for h in hits) or _opens_name(passage, hit.noun):
                continue
            rival = next((h for h in hits if h.verb == hit.verb), None)
            if rival is not None and (rival.noun >= 0 or passage.keys[hit.end : hit.end + 1] in (("कि",), (":",))):
                continue
            if rival is not None:
                hits.remove(rival)  # "होने की बात X ने मानी"
            found.append(hit)
    return found


def _opens_name(passage: Passage, noun: int) -> bool:
    """"विश्वास न्यूज ने": the first word of a name says nothing; "यह दावा X ने" points at what is claimed."""
    if noun > 0 and passage.keys[noun - 1] in _POINTERS:
        return False
    word, behind = passage.words[noun], passage.words[noun + 1]
    return any(m.start <= word.start and behind.end <= m.end for m in passage.mentions)


def _parted(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Ends the content of a saying where the next one of the same rank begins: "... और आरोप लगाया कि"."""
    parted = list(sayings)
    for n in range(len(parted)):
        for later in sayings[n + 1 :]:
            current = parted[n]
            if later.frame == "before" and later.reach[0] > current.start and current.end > later.reach[0]:
                parted[n] = replace(current, end=_before_join(passage, current.start, later.reach[0]))
                continue
            if not current.firm or later.cue is None or not current.start < later.cue[0] < current.end:
                continue
            cut = _cut(passage, current, later)
            if cut is not None and cut - current.start > 1:
                parted[n] = replace(current, end=_before_join(passage, current.start, cut))
                if _comments(current, later):
                    parted[sayings.index(later)] = replace(later, start=current.start, end=parted[n].end)
    return parted


def _comments(outer: Saying, later: Saying) -> bool:
    """"क ने कहा कि ..., जबकि ख ने इस पर कोई टिप्पणी नहीं की": what is left unsaid is what the first one said."""
    return later.frame == "silence" and later.start < outer.start <= later.end


def _before_join(passage: Passage, start: int, end: int) -> int:
    end = clauses.trim(passage, start, end)[1]
    while end > start and passage.keys[end - 1] in CONJUNCTIONS:
        end = clauses.trim(passage, start, end - 1)[1]
    return end


def _cut(passage: Passage, outer: Saying, later: Saying) -> int | None:
    keys = passage.keys
    shared = later.parties and outer.parties and later.parties[0].start == outer.parties[0].start
    first = min(later.cue[0], later.start) if shared and later.cue else min(later.reach[0], later.start)
    if _comments(outer, later):
        first = later.reach[0]
    if shared and keys[first - 1] in ("को", "से") and later.frame == "after":
        return None  # "बताया कि सभी अस्पतालों को निर्देश दिए हैं कि ..."
    if shared and later.frame == "silence":
        return next((i for i in range(first - 1, outer.start, -1) if keys[i] in _BUT), first)
    if shared:
        return first
    if _tells_speaker(keys, outer, later):
        return None
    before = first = _with_company(passage, first)
    while before > outer.start and (keys[before - 1] in _LEADS or (first - before < 6 and keys[before - 1] in _SIDES_WORDS)):
        before -= 1
    if _answers(passage, outer, first):
        return first - 1
    if (reply := _in_reply(keys, outer, later, first)) is not None:
        return reply
    if keys[first - 1] in _ON_WHICH and keys[first - 2] == "," and later.frame == "after":
        return first - 2  # "क ने कहा कि ..., इसपर ख ने पूछा कि ..."
    if _in_turn(keys, outer, later, before) or _says_again(keys, outer, later, before) or _answers_claim(keys, later, before):
        return before
    if _turns_to(keys, outer, later, before):
        return before
    if later.frame == "hearsay" and outer.frame in _RUNNING and later.cue is not None and later.cue[0] < later.start and _run_on(passage, outer, first):
        return first
    if later.parties and not later.parties[0].pronoun and later.frame == "claim" and _claims_next(passage, outer, first):
        return first
    if later.parties and not later.parties[0].pronoun and later.frame in ("after", "according"):
        if behind := _run_on(passage, outer, first):
            return behind
        if (aside := _behind_aside(passage, outer, first)) is not None:
            return aside
    if keys[before : before + 1] == (",",) or any(key in _ELSEWHERE for key in keys[before:first]):
        return before if any(key in _ELSEWHERE for key in keys[before:first]) else None
    but = before - 1 > outer.start and keys[before - 1] == "पर" and keys[before - 2] == ","
    if before > outer.start and (keys[before - 1] in CONJUNCTIONS or keys[before - 1] == ";" or but) and later.frame != "hearsay":
        return before - 1
    return None


_ON_WHICH = frozenset(("इसपर", "जिसपर", "उसपर"))


def _tells_speaker(keys: Sequence[str], outer: Saying, later: Saying) -> bool:
    """"मंत्री ने कहा कि वे दिल्ली गए और राज्यपाल ने उन्हें भरोसा दिलाया कि ...": what the speaker was told is part of what he tells."""
    if outer.frame != "after" or later.frame != "after" or later.cue is None or not later.parties or later.parties[0].pronoun:
        return False
    end = later.parties[-1].end
    marker = end + bool(_HONOURS.intersection(keys[end : end + 1]))
    return keys[marker : marker + 1] == ("ने",) and not (_TO_THEM | _TO_ME).isdisjoint(keys[marker + 1 : marker + 2]) and keys[later.reach[0] - 1] in _AND


_AND = word_class("join")


def _in_turn(keys: Sequence[str], outer: Saying, later: Saying, before: int) -> bool:
    """"क ने कहा- ..., ख बोले- ...": speakers in turn, each with a mark behind the cue and a comma in front."""
    if outer.cue is None or later.cue is None or keys[before] != ",":
        return False
    return keys[outer.cue[1]] in clauses.LEADING_IN and keys[later.cue[1] : later.cue[1] + 1] == (keys[outer.cue[1]],)




def _turns_to(keys: Sequence[str], outer: Saying, later: Saying, before: int) -> bool:
    """Whether a source of its own follows a finished clause: "क के मुताबिक पुल टूटा है, ख के मुताबिक ..."; "क के मुताबिक, ख के अनुसार ..." is a relay."""
    if later.frame != "according" or keys[before] != "," or before - outer.start < _SHORTEST or keys[before + 1] in _RELATIVES:
        return False
    last = keys[before - 1]
    return last in _FINITE or (before - outer.start >= _LONGER and last.endswith(_INFLECTED) and len(last) > _PARTICLE)


_SHORTEST, _LONGER, _PARTICLE = 3, 4, 2
"""Words of such a clause at least, of one that ends in a word which may only look like a verb; letters of "के", "की", "में"."""
_INFLECTED = ("ा", "ी", "े", "ीं")


def _answers(passage: Passage, outer: Saying, first: int) -> bool:
    """"जब क से कहा गया कि ... तो क ने कहा", "क ने पूछा कि ... तो ख ने कहा": what answers is no part of what was put."""
    keys, start = passage.keys, passage.sentences[outer.sentence][0]
    if keys[first - 1] != "तो" or outer.cue is None:
        return False
    supposed = any(key in _IF for key in keys[outer.start : first])
    return "जब" in keys[start : outer.cue[0]] or not supposed


def _with_company(passage: Passage, first: int) -> int:
    """Where a source begins that is named with one of its own: "क समेत पूरे विपक्ष ने"."""
    keys = passage.keys
    if keys[first - 1] not in _TOGETHER_WITH:
        return first
    return phrase_start(passage, first - 1, max(0, first - _LONGEST_ASIDE))


_TOGETHER_WITH = frozenset((fold("समेत"), fold("सहित")))


def _in_reply(keys: Sequence[str], outer: Saying, later: Saying, first: int) -> int | None:
    """Where "..., इसके जवाब में ख ने कहा", "... तो इसके जवाब में ख ने कहा" begins: who is said to reply is no part of what was put."""
    if keys[first - 2 : first] != _IN_REPLY or keys[first - 3] not in _TO_THIS or not later.parties or later.parties[0].pronoun:
        return None
    place = first - 3
    return place - 1 if place - 1 > outer.start and keys[place - 1] in ("तो", ",", "और") else None


_IN_REPLY, _TO_THIS = ("जवाब", "में"), frozenset(("इसके", "जिसके", "उसके"))


def _answers_claim(keys: Sequence[str], later: Saying, before: int) -> bool:
    """"क ने दावा किया कि ..., ख ने इस दावे को ख़ारिज किया": who speaks of the claim is no part of it."""
    if keys[before] != "," or not later.parties or later.parties[0].pronoun:
        return False
    return any(keys[i] in _THIS_ONE and keys[i + 1] in _SAID_THINGS and keys[i + 2] in ("को", "से", "का", "की") for i in range(later.parties[0].end, later.reach[1] - 2))


_THIS_ONE, _SAID_THINGS = frozenset(("इस", "इन")), words("said-things")


def _says_again(keys: Sequence[str], outer: Saying, later: Saying, before: int) -> bool:
    """"क ने कहा कि ..., उन्होंने कहा कि ...": a comma where a full stop should be, between two sayings of one man."""
    if outer.cue is None or later.cue is None or keys[before] != "," or not later.parties or later.frame != "after":
        return False
    return keys[before + 1] in SUBJECTS and later.cue[1] - later.cue[0] == 1 and keys[later.cue[1]] in ("कि", ",", ":")


def _run_on(passage: Passage, outer: Saying, first: int) -> int:
    """Where a new speaker follows a finished clause with no mark between, "स्थिति ठीक है वही मंत्री ने कहा कि"; 0 where none does."""
    place = first - 1 if passage.keys[first - 1] in _MEANWHILE else first
    if passage.keys[place - 1] in _BUSY and is_dictionary_word("hi", passage.keys[place - 2] + "ना"):  # "स्थिति ठीक है जांच कर रहे अधिकारी ने कहा कि"
        first = place = next((i for i in range(place - 3, max(outer.start + 2, place - _LONGEST_ASIDE), -1) if passage.keys[i - 1] in _COPULA), place)
    return first if place - outer.start > 2 and passage.keys[place - 1] in _COPULA else 0


_BUSY = frozenset(("रहे", "रही", "रहा"))
_RUNNING = frozenset(("after", "according", "claim", "revealed"))
"""Frames whose content goes on behind them, so that what a full stop should have parted runs into it."""


def _claims_next(passage: Passage, outer: Saying, first: int) -> bool:
    """Whether somebody's claim follows a finished clause with no mark, or a mere comma, between: "क का कहना है पुल बनेगा ख का आरोप है"."""
    last = first - 1 - (passage.keys[first - 1] == ",")
    return last - outer.start > 1 and (passage.keys[last] in _COPULA or is_future(passage.keys[last]))


def _behind_aside(passage: Passage, outer: Saying, first: int) -> int | None:
    """Where a new sentence begins with when or amid what its speaker speaks: "सड़क बन गई है हंगामे के बीच मंत्री ने कहा कि"."""
    keys = passage.keys
    if keys[first - 1] not in _AMID:
        return None
    place = next((i for i in range(first - 2, max(outer.start + 2, first - _LONGEST_ASIDE), -1) if keys[i] in _COPULA), None)
    return place + 1 if place is not None and not any(key in ("कि", "जो", "ने", ",") for key in keys[place + 1 : first]) else None


_POINTERS = words("this-said")
_IF = words("if") | frozenset(("जब", "जैसे"))
_AMID, _LONGEST_ASIDE = frozenset(("बीच", "दौरान")), 8
_BUT = words("turns")
_FINITE, _RELATIVES = words("finite"), words("relatives")
_MEANWHILE, _COPULA = frozenset(("वही", "वहीं", "उधर", "इधर")), frozenset(("है", "हैं", "था", "थी", "थे"))
_SIDES_WORDS = words("sides-words")
_ELSEWHERE = words("elsewhere")
_LEADS = words("leads")
_READERS: dict[str, Callable[[Clause, Hit], Saying | None]] = {
    "active": read_active,
    "nominative": read_nominative,
    "participle": read_participle,
    "passive": read_passive,
    "claim": read_claim,
    "claim-behind": read_claim,
    "feel": read_claim,
    "hearsay": read_hearsay,
    "according": read_according,
    "counted": read_according,
    "quoting": read_quoting,
    "split": read_split,
    "revealed": read_revealed,
    "in-words-of": read_in_words,
}
