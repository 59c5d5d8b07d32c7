"""Hindi sayings without a verb of saying: "का कहना है", "के अनुसार", "के हवाले से", "जांच में पता चला है"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import SPEAKERS, Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.clauses import WHEREIN
from srot.languages.hi.cue_claims import WHOSE
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_antecedents import gathered_before, releasing_before
from srot.languages.hi.saying_before import say_previous
from srot.languages.hi.saying_documents import source_of_document
from srot.languages.hi.saying_parts import ASKING, MARKS, POINTERS, Clause, Source, closes
from srot.languages.hi.saying_relays import CITATION, is_citable, make_saying, parties_before
from srot.languages.hi.saying_subjects import asked_before
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, is_number, kind_of, word_class
from srot.models.common_words import is_common_word
from srot.text.normal import fold
from srot.text.words import is_word


def read_claim(clause: Clause, hit: Hit) -> Saying | None:
    """A saying whose source stands in the genitive or dative: "X का दावा है कि ...", "मुझे लगता है कि ..."."""
    passage, keys, j = clause.passage, clause.passage.keys, hit.verb
    if hit.voice == "claim-behind":
        return _claimed_behind(clause, hit)
    parties = _claimants(clause, j)
    if hit.voice == "feel" and parties and any(key in _OURS for key in keys[opening_word(parties) : j]):
        return None  # "मेरे दोस्तों को लगता था कि" tells a story
    if not parties or (hit.needs == "that" and not _can_claim(passage, parties[-1])):
        return None
    parted = MARKS.intersection(keys[hit.end : hit.end + 1]) or (keys[hit.start] == _CHARGE and keys[parties[-1].start - 1] == "पर")  # "दारोगा पर रिश्वत का आरोप है कि"
    if (hit.needs == "that" or hit.modality == "planned") and parted and _is_matter(passage, parties[-1]):
        return None
    unlinked = hit.needs == "that" and hit.end < clause.end and is_word(passage.words[hit.end].text) and keys[hit.end] != "कि"
    if _is_half(passage, hit.end):
        return None
    if (unlinked or hit.needs in ("headline", "words", "strike")) and not _speaks(clause, hit, parties[-1]):
        return None
    source = Source(parties, min(opening_word(parties), j), j + 1)
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None and after[1] - after[0] < 6 and any(keys[i] in POINTERS and keys[after[1] - 1] in _SAID_THINGS for i in range(after[0], after[1])):
        return None  # "नेता का पलटवार, कह दी ये बात": a headline that does not tell
    if after is not None and keys[hit.end] == "," and keys[after[0]] in _WHICH:
        return None  # "X का बयान आया, जिसमें कहा गया कि" has a cue of its own
    pointed = hit.end == hit.start + 1 and keys[hit.end] == "कि" and keys[hit.start - 1] == "यह"  # "पुलिस का यह तर्क कि ..., खारिज हुआ"
    if after is not None and (keys[j] in WHOSE or pointed):
        stop = next((i for i in range(after[0] + 2, after[1]) if keys[i] == "," and keys[i - 1] in _CLAUSE_ENDS), after[1])
        return make_saying(clause, hit, source, after[0], stop, "claim", firm=True)
    if after is not None:
        return make_saying(clause, hit, source, after[0], after[1], "claim", firm=True)
    first = source.start
    while first > clause.start and keys[first - 1] in _THUS:
        first -= 1
    if closes(clause, hit.end) and first > clause.start and (hit.needs == "plain" or keys[first - 1] in MARKS):
        start, end = clauses.content_before(passage, clause.number, first, clause.start)
        return make_saying(clause, hit, source, start, end, "claim") if end - start > 2 else None
    return None


def _claimants(clause: Clause, j: int) -> tuple[Party, ...]:
    """Those whom a genitive, को, "जिनका" or a pronoun in the dative marks at word `j`."""
    passage, keys = clause.passage, clause.passage.keys
    if keys[j] in GENITIVES or keys[j] == "को" or keys[j] in WHOSE:
        return find_parties(passage, j - (keys[j] in WHOSE and keys[j - 1] == ","), clause.start)
    dative = Party(j, j + 1, "person", "", keys[j], pronoun="any")
    party = dative if keys[j] in _DATIVE_PRONOUNS else read_party(passage, j, j + 1)
    asked = asked_before(clause, j) or gathered_before(clause, j) or releasing_before(clause, j) if party is not None and party.pronoun else None
    return asked.parties if asked else (party,) if party else ()


def _claimed_behind(clause: Clause, hit: Hit) -> Saying | None:
    """"..., यह कहना है X का।": the source ends the sentence."""
    passage = clause.passage
    told = next((i for i in range(hit.end, clause.end - 1) if passage.keys[i] == "," and passage.keys[i + 1] in _WHO), clause.end)
    last = clauses.trim(passage, hit.end, told)[1] - 1
    if last <= hit.end or passage.keys[last] not in GENITIVES:
        return None
    parties = find_parties(passage, last, hit.end)
    if not parties or _heads_paragraph(clause):
        return None
    source = Source(parties, opening_word(parties), last + 1)
    start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
    while end > start and passage.keys[end - 1] in POINTERS:
        end -= 1
    start, end = clauses.trim(passage, start, end)
    return make_saying(clause, hit, source, start, end, "claim") if end - start > 2 else say_previous(clause, hit, source)


def _heads_paragraph(clause: Clause) -> bool:
    """"ये कहना है ग्रामीणों का": without a full stop, on a line of its own, with another one behind, a heading of what follows."""
    lines, number = clause.passage.lines, clause.number
    alone = (number == 0 or lines[number - 1] != lines[number]) and number + 1 < len(lines) and lines[number + 1] != lines[number]
    return alone and clause.passage.keys[clause.end - 1] not in ("।", ".", "?", "!")


# "व्यापारी क ख, जिनका कहना है कि ..., धरने पर बैठे हैं"
_CLAUSE_ENDS = words("clause-endings")
_DATIVE_PRONOUNS, _OURS = words("dative-pronouns"), words("ours")
_THUS, _WHO = words("thus"), words("who")
_WHICH = words("relatives")


def _speaks(clause: Clause, hit: Hit, party: Party) -> bool:
    """Whether a claim before a mark is somebody's: before a mere noun the source must be known to speak."""
    passage = clause.passage
    named = any(m.type == "PER" and m.end == passage.words[party.end - 1].end for m in passage.mentions)
    named = named or (party.start > 0 and kind_of(passage.keys[party.start - 1]) == "role")
    if hit.needs == "strike":
        return named
    return hit.needs == "headline" or named or bool(party.pronoun) or kind_of(party.head) in SPEAKERS


def _is_half(passage: Passage, mark: int) -> bool:
    """Whether a dash without blanks makes one word of a cue and the word behind it: "आरोप-प्रत्यारोप", "विचार-विमर्श"."""
    if mark + 1 >= len(passage.words) or passage.keys[mark] not in ("-", "–") or not is_word(passage.words[mark + 1].text):
        return False
    return passage.words[mark - 1].end == passage.words[mark].start and passage.words[mark].end == passage.words[mark + 1].start


def _can_claim(passage: Passage, party: Party) -> bool:
    """"बढ़ने का अनुमान" has no source, unless a name ends like an infinitive."""
    named = any(m.end == passage.words[party.end - 1].end for m in passage.mentions)
    return named or not party.head.endswith("ने")


def _is_matter(passage: Passage, party: Party) -> bool:
    """"डॉक्टर पर लापरवाही का आरोप, ...": a common noun that nobody is called by is what is claimed, and any other behind whom it is held against."""
    held = party.start > 0 and passage.keys[party.start - 1] == "पर"
    named = any(m.end == passage.words[party.end - 1].end for m in passage.mentions)
    return not named and not party.pronoun and party.kind == "person" and not kind_of(party.head) and (held or is_common_word("hi", party.head))


_CHARGE = fold("आरोप")
_SURVEYS, _SAID_THINGS = words("surveys"), words("said-things")


def read_according(clause: Clause, hit: Hit) -> Saying | None:
    """"X के अनुसार ...", "रिपोर्ट के मुताबिक ...": the clause around it is what is said; by the terms of a treaty nobody speaks."""
    passage, keys = clause.passage, clause.passage.keys
    if hit.voice == "counted" and not _counts(clause, hit):
        return None
    if keys[hit.start] in (*GENITIVES, "पर") or hit.lemma == "bare":
        place = _undated(passage, hit.start)
        start = phrase_start(passage, place, clause.start)
        if start >= place or keys[place - 1] in word_class("stop") or (keys[hit.start] == "पर" and kind_of(_head(clause, place)) != "document"):
            return None
        if _is_law(clause, place):
            return None  # "अनुच्छेद 14 और 19 के अनुसार": by the law nobody speaks
        if kind_of(_head(clause, place)) == "treaty" and "कि" in keys[clause.start : start]:
            return None  # "उन्होंने बताया कि समझौते के अनुसार सैनिक हट गए": by its terms, not in its words
        if keys[hit.end - 2] == _RECKONING and kind_of(_head(clause, place)) == "document" and "कि" in keys[clause.start : start]:
            return None  # "उन्होंने कहा कि तहरीर के हिसाब से मुकदमा दर्ज होगा" acts upon it
        advised = _head(clause, place) in _BINDING and any(key in GENITIVES for key in keys[start:place])  # "डॉक्टरों की सलाह के अनुसार"
        if advised or kind_of(_head(clause, place)) in ("document", "report"):
            source = source_of_document(clause, start, place)
        else:
            parties = find_parties(passage, place, clause.start)
            manner = passage.keys[hit.end - 2] == _RECKONING or _governs_verb(passage, hit.end)
            measured = bool(parties) and manner and not is_citable(clause, parties[-1])
            source = Source(parties, opening_word(parties), hit.end) if parties and not measured else None
    elif hit.start > clause.start and keys[hit.start - 1] in _CLAUSE_ENDS:
        return None  # "सत्र जून से शुरू होता है उसके अनुसार परीक्षा मार्च में होती है"
    else:
        source = _by_pronoun(clause, hit)
    if source is None or source.parties[0].head in _OWN or _complied_with(clause, hit, source):
        return None
    after = clauses.content_after(passage, clause.number, hit.end)
    if hit.end < clause.end and keys[hit.end] in _JUST_IS and all(key in _JUST_IS or not is_word(key) for key in keys[hit.end : clause.end]):
        return None  # "मुनाफा जानकारों के अनुमान के मुताबिक ही है": a likeness
    if source.start > clause.start and _DEPENDS.intersection(keys[hit.end : clause.end]) and "कि" in keys[clause.start : source.start]:
        return None  # "उन्होंने बताया कि खुराक डॉक्टर के अनुसार हर मरीज पर निर्भर करती है": a manner
    if source.start > clause.start and keys[source.start - 1] in MARKS and any(_speaks_last(clause, hit, o) for o in clause.hits):
        return None
    if after is not None and after[1] - after[0] >= 2:
        return make_saying(clause, hit, source, after[0], after[1], "according", firm=True)
    first, last = clauses.content_before(passage, clause.number, source.start, clause.start)
    return make_saying(clause, hit, source, first, last, "according") if last - first > 2 else None


_JUST_IS, _DEPENDS = words("just-is"), words("depending")


def _is_law(clause: Clause, place: int) -> bool:
    """Whether numbers in front of "के अनुसार" count the articles of a law: "धारा 144", "अनुच्छेद 14 और 19", "नियम 32(2)"."""
    passage, first = clause.passage, place
    while first > clause.start and (is_number(passage.words[first - 1].text) or passage.keys[first - 1] in _BETWEEN_NUMBERS or len(passage.keys[first - 1]) == 1):
        first -= 1
    return first < place and first > clause.start and passage.keys[first - 1] in _LAW_PARTS


_LAW_PARTS, _BETWEEN_NUMBERS = words("law-parts"), frozenset(("और", "व", "एवं", ",", "(", ")", "-"))


def _complied_with(clause: Clause, hit: Hit, source: Source) -> bool:
    """"बोर्ड ने अदालत के आदेश के मुताबिक सूची नहीं दी": an order inside somebody's clause is obeyed or not, it is not quoted."""
    keys = clause.passage.keys
    inside = "ने" in keys[clause.start : source.start] and "कि" not in keys[clause.start : source.start]
    ordered = any(key in _BINDING for key in keys[source.start : hit.start + 1])
    if ordered and ("ने" in keys[hit.end : hit.end + 5] or any(key in _DID_SO for key in keys[hit.end : hit.end + 3])):
        return True  # "उसकी सलाह के अनुसार उसने पैसे डाल दिए"
    return inside and ordered and keys[source.start - 1] not in MARKS and keys[hit.end : hit.end + 1] != (",",)


_BINDING, _DID_SO = words("binding"), words("subjects")


def _governs_verb(passage: Passage, place: int) -> bool:
    """Whether an oblique infinitive with its case follows: "... के अनुसार पकाने के बारे में"."""
    return place < len(passage.keys) and is_infinitive(passage.keys[place]) and passage.keys[place + 1 : place + 2] in (("के",), ("की",), ("का",), ("को",), ("में",), ("पर",))


def _speaks_last(clause: Clause, hit: Hit, other: Hit) -> bool:
    """"..., एजेंसी के मुताबिक X ने कहा।": the verb behind the agency closes the sentence, and takes it as relay."""
    near = 0 <= other.start - hit.end < 8 and "ने" in clause.passage.keys[hit.end : other.start]
    return near and other.voice == "active" and bool(other.lemma) and closes(clause, other.end)


def read_in_words(clause: Clause, hit: Hit) -> Saying | None:
    """"बकौल क, ...": the source stands between the word and a comma; "..., बकौल क" ends with it."""
    passage = clause.passage
    if hit.start > clause.start + 2 and passage.keys[hit.start - 1] in MARKS and clause.end - hit.end < 10:
        last = clauses.trim(passage, hit.end, clause.end)[1]
        behind = find_parties(passage, last, hit.end) if last > hit.end else ()
        start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
        return make_saying(clause, hit, Source(behind, hit.start, last), start, end, "according") if behind and end - start > 2 else None
    comma = next((i for i in range(hit.end + 1, min(hit.end + 9, clause.end - 2)) if passage.keys[i] == ","), None)
    comma = _named_until(passage, hit.end, clause.end) if comma is None else comma
    parties = find_parties(passage, comma, hit.end) if comma is not None else ()
    if not parties or comma is None:
        return None
    start, end = clauses.trim(passage, comma, clause.end)
    return make_saying(clause, hit, Source(parties, opening_word(parties), comma), start, end, "according", firm=True)


def _named_until(passage: Passage, start: int, end: int) -> int | None:
    """Where a name or an office ends that no comma parts from what is said: "बकौल मंत्री सड़क बनेगी"."""
    named = [i + 1 for i in range(start, min(start + 8, end - 2)) if any(m.type == "PER" and m.end == passage.words[i].end for m in passage.mentions)]
    office = next((i + 1 for i in range(start, min(start + 5, end - 2)) if kind_of(passage.keys[i]) in ("role", "group")), None)
    return named[0] if named else office


def _by_pronoun(clause: Clause, hit: Hit) -> Source | None:
    """"उनके अनुसार"; "जिसके अनुसार" is the treaty or the report named before it in the sentence."""
    passage = clause.passage
    if passage.keys[hit.start] != fold("जिसके"):
        if (matter := _correlated(clause, hit)) is not None:
            return matter if matter.parties else None
        party = read_party(passage, hit.start, hit.start + 1)
        return Source((party,), hit.start, hit.end) if party else None
    for i in range(hit.start - 1, clause.start, -1):
        if kind_of(passage.keys[i]) in ("treaty", "document"):
            party = read_party(passage, phrase_start(passage, i + 1, clause.start), i + 1)
            return Source((replace(party, kind="document"),), hit.start, hit.end) if party else None
    return None


def _correlated(clause: Clause, hit: Hit) -> Source | None:
    """What the pronoun takes up from a clause with जो in front: "जो रिपोर्ट आई है, उसके मुताबिक" is the report's, by a rule or a treaty nobody speaks."""
    passage, keys = clause.passage, clause.passage.keys
    which = next((i for i in range(hit.start - 2, max(clause.start, hit.start - _CORRELATED) - 1, -1) if keys[i] == "जो"), None)
    if which is None or any(keys[i] in MARKS for i in range(which, hit.start - 1)):
        return None
    noun = next((i for i in range(which + 1, hit.start) if kind_of(keys[i]) in ("document", "report", *SPEAKERS)), None)
    party = read_party(passage, noun, noun + 1) if noun is not None else None
    party = replace(party, kind="document") if party and noun is not None and kind_of(keys[noun]) not in SPEAKERS else party
    return Source((party,) if party else (), noun if noun is not None else hit.start, hit.end)


_CORRELATED = 12
"""Words from जो to the pronoun that takes it up."""


def _undated(passage: Passage, place: int) -> int:
    """In front of the day of a paper: "विभाग के बुधवार सुबह के बुलेटिन में"."""
    first = place
    while first > 0 and first - 1 in passage.dated:
        first -= 1
    return first - 1 if first < place and passage.keys[first - 1] in GENITIVES else place


def _counts(clause: Clause, hit: Hit) -> bool:
    """"X के आंकड़ों में मृतक 160 हैं": figures that say a number."""
    if any(other.voice == "passive" and other.start > hit.end for other in clause.hits):
        return False  # "बुलेटिन में संख्या 28 बताई गई" has a cue of its own
    return any(is_number(clause.passage.words[i].text) for i in range(hit.end, min(clause.end, hit.end + 15)))


_OWN = words("own-in-sayings")


def _head(clause: Clause, end: int) -> str:
    keys = clause.passage.keys
    if keys[end - 1] == ")":
        while end > clause.start and keys[end] != "(":
            end -= 1
    return keys[end - 1]


def read_quoting(clause: Clause, hit: Hit) -> Saying | None:
    """"X के हवाले से" with no speaking verb behind it in its clause."""
    if hit.needs == "backed" or any(_governs(clause, hit, other) for other in clause.hits):
        return None
    parties = parties_before(clause, hit)
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    if not parties or after is None or after[1] - after[0] < 2 or (clause.passage.keys[hit.start + 1] == CITATION and not is_citable(clause, parties[-1])):
        return None
    return make_saying(clause, hit, Source(parties, opening_word(parties), hit.end), after[0], after[1], "quoting")


_DURING = fold("दौरान")
_RECKONING = fold("हिसाब")


def _governs(clause: Clause, hit: Hit, other: Hit) -> bool:
    if other.voice == "quoting" or other.start < hit.end:
        return False
    return "कि" not in clause.passage.keys[hit.end : other.start]


def read_revealed(clause: Clause, hit: Hit) -> Saying | None:
    """"जांच में पता चला है कि": an inquiry, a study, or those who were asked."""
    passage, keys = clause.passage, clause.passage.keys
    after = clauses.content_after(passage, clause.number, hit.end) if hit.needs != "told" else None
    if after is None and hit.needs != "told":
        return None
    for i in range(hit.start - 1, max(clause.start, hit.start - 9), -1):
        asked = keys[i] == "से" and keys[i + 1] in ASKING
        place = i - 1 if keys[i] == _DURING and keys[i - 1] == "के" else i
        inquiry = (keys[i] in ("में", "से") or place < i) and (kind_of(keys[place - 1]) in ("document", "inquiry", "report") or keys[place - 1] in _SURVEYS)
        heard = keys[i] == "से" and kind_of(keys[i - 1]) in ("group", "body", "agency", "outlet")
        if asked or inquiry or heard:
            start = phrase_start(passage, place, hit.noun + 1 if -1 < hit.noun < hit.start else clause.start)
            party = read_party(passage, start, place) if start < place else None
            if party is not None and inquiry:
                party = replace(party, kind="document")
            source = Source((party,), start, i + 1) if party else None
            if source is None or after is None:  # "जांच में यह बात सामने आई है"
                return say_previous(clause, hit, source) if source else None
            return make_saying(clause, hit, source, after[0], after[1], "revealed", firm=True)
    return _revealed_wherein(clause, hit, after) if after is not None else None


_IN_IT = frozenset(("इसमें", "उसमें", "इनमें"))


def _revealed_wherein(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> Saying | None:
    """"आयोग ने सर्वे किया, जिसमें यह पता चला कि": the relative right in front means the inquiry of the sentence, or of the one before."""
    passage, keys = clause.passage, clause.passage.keys
    place = next((i for i in range(hit.start - 1, max(clause.start - 1, hit.start - 4), -1) if keys[i] in WHEREIN or (i == clause.start and keys[i] in _IN_IT)), None)
    if place is None or keys[hit.end : hit.end + 1] != ("कि",):
        return None
    low = passage.sentences[clause.number - 1][0] if place == clause.start and clause.number else clause.start
    noun = next((i for i in range(place - 1, low - 1, -1) if keys[i] in _SURVEYS or kind_of(keys[i]) in ("document", "inquiry", "report")), None)
    party = read_party(passage, noun, noun + 1) if noun is not None else None
    if party is None:
        return None
    source = Source((replace(party, kind="document"),), place, place + 1)
    return make_saying(clause, hit, source, after[0], after[1], "revealed", firm=True)
