"""Hindi sayings in the passive: by an agent, from a document, or hearsay."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_antecedents import tells_deed
from srot.languages.hi.saying_before import POINTING, say_previous
from srot.languages.hi.saying_documents import find_agent
from srot.languages.hi.saying_hollow import tells_nothing
from srot.languages.hi.saying_parts import (
    ASSERTIONS,
    CONJUNCTIONS,
    HEARSAY,
    MARKS,
    WHOM,
    Clause,
    Source,
    closes,
    declares_state,
    floor_of,
)
from srot.languages.hi.saying_relays import make_saying, quoted_parties
from srot.languages.hi.saying_subjects import source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_outlets import is_outlet
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, kind_of, pronouns, word_class
from srot.text.normal import fold
from srot.text.words import is_word


def read_passive(clause: Clause, hit: Hit) -> Saying | None:
    """A saying in the passive: "X द्वारा कहा गया कि ...", "बताया गया कि ...", where nobody is named as its source."""
    if hit.lemma == "मानना" and any(key in _TAKEN for key in clause.passage.keys[hit.start + 1 : hit.end]):
        return None  # "रिश्ता पक्का मान लिया गया" is taken for granted
    if hit.lemma == "लिखना" and kind_of(clause.passage.keys[hit.start - 1]) == "document" and closes(clause, hit.end):
        return None  # "मंत्रालय की ओर से सरकार को पत्र लिखा गया है" does not say what
    if ((hit.lemma or hit.verb == hit.noun + 1) and _describes(clause, hit)) or (_is_repute(clause, hit) and clause.passage.keys[hit.end : hit.end + 1] != ("कि",)):
        return None
    given = _given_by(clause, hit) or _written_in(clause, hit)
    if given is not None:
        return given
    source = find_agent(clause, hit) or _slipped_agent(clause, hit)
    if source is None:
        return _without_agent(clause, hit)
    return by_agent(clause, hit, source)


def _slipped_agent(clause: Clause, hit: Hit) -> Source | None:
    """"विभाग ने यह भी सलाह दी गई है कि": a desk that began in the active and ended in the passive."""
    marker = next((i for i in range(hit.start - 1, clause.start, -1) if clause.passage.keys[i] not in _THUS_FAR), clause.start)
    if clause.passage.keys[marker] != "ने" and hit.noun >= 0:
        marker = _far_agent(clause, hit)
    return source_at(clause, marker, clause.start) if clause.passage.keys[marker] == "ने" else None


def _far_agent(clause: Clause, hit: Hit) -> int:
    """The "ने" of "पार्षदों ने घेराव कर रोज पानी देने की मांग की गई": no verb of its own stands between; the start of the clause where there is none."""
    keys = clause.passage.keys
    low = clauses.clause_start(clause.passage, clause.start, hit.start)
    marker = next((i for i in range(hit.start - 1, low, -1) if keys[i] == "ने"), clause.start)
    own = any(key in _OWN_VERBS or key in _PARTING for key in keys[marker + 1 : hit.start])
    deed = tells_deed(clause, hit) or is_infinitive(keys[hit.start - 1])  # "सूची तैयार करने निर्देश दिया गया है"
    guess = hit.modality in ("possible", "guessed") and keys[hit.start - 1] in GENITIVES  # "बैंक ने सात फीसदी वृद्धि का अनुमान लगाया गया है"
    return marker if (deed or guess) and not own else clause.start


_OWN_VERBS, _PARTING = words("clause-endings") - {"की", "के", "दे", "ले"}, frozenset(("कि", ",", "जो", "तो"))


def _given_by(clause: Clause, hit: Hit) -> Saying | None:
    """"जांच के आदेश कलेक्टर द्वारा दिए गए हैं": the agent between noun and verb, what is ordered in front of both."""
    keys = clause.passage.keys
    places = range(hit.verb - 1, hit.noun + 1, -1) if hit.noun >= 0 else ()
    place = next((i for i in places if keys[i] == _BY or (keys[i] == "से" and keys[i - 1] in _SIDES)), None)
    if place is None:
        return None
    parties = find_parties(clause.passage, place if keys[place] == _BY else place - 2, hit.noun + 1)
    if not parties:
        return None
    source = Source(parties, opening_word(parties), place + 1)
    start, end = clauses.before_genitive(clause.passage, clauses.clause_start(clause.passage, clause.start, hit.noun), hit.noun)
    return make_saying(clause, hit, source, start, end, "passive") if end - start > 0 else None


def _written_in(clause: Clause, hit: Hit) -> Saying | None:
    """"यह बात विभाग की रिपोर्ट में कही गई है": a paper between a noun that points back and its verb."""
    keys = clause.passage.keys
    apart = hit.noun >= 0 and hit.verb - hit.noun > 2 and keys[hit.verb - 1] == "में" and keys[hit.noun - 1] in POINTING
    source = find_agent(replace(clause, start=hit.noun + 1), replace(hit, start=hit.verb)) if apart else None
    return say_previous(clause, hit, source) if source is not None else None


def _describes(clause: Clause, hit: Hit) -> bool:
    """Whether a participle only describes the noun behind it: "बताई जा रही हिदायतें", "बताए गए रास्ते"."""
    keys = clause.passage.keys
    if hit.lemma == "लिखना" and hit.end < clause.end and kind_of(keys[hit.end]) == "document":
        return True  # "मंत्री द्वारा लिखा गया पत्र"
    if keys[hit.end - 1] not in _PARTICIPLES or keys[max(hit.verb, hit.start)].endswith("ा") or hit.end >= clause.end:
        return False
    behind = keys[hit.end]
    return is_word(clause.passage.words[hit.end].text) and behind not in (*CONJUNCTIONS, "कि", "की", "जो", "तो", "पर", "थी", "थे")


_TAKEN = frozenset(("लिया", "ली", "लिए"))
_PARTICIPLES = words("participles-of-passives")


def _without_agent(clause: Clause, hit: Hit) -> Saying | None:
    if hit.noun >= 0 and clause.passage.keys[hit.noun] in _GRANTED and clause.passage.keys[hit.end : hit.end + 1] != ("कि",):
        return None  # "आदेश का हवाला दिया, जिसमें याचिका स्वीकार की गई थी"
    if hit.noun >= 0 and clause.passage.keys[hit.noun] == _STYLED and clause.passage.keys[hit.verb + 1] != "जा":
        return None  # "उसे दोषी करार दिया गया" is done; "इसे चूक करार दिया जा रहा है" is what people call it
    if hit.noun >= 0 and clause.passage.keys[hit.noun] in _ORDERS and clause.passage.keys[hit.noun - 1] not in GENITIVES and clause.passage.keys[hit.end : hit.end + 1] != ("कि",):
        return None  # "बिना सुनवाई, सीधे आदेश जारी कर दिया गया" does not say what was ordered
    quoted = quoted_parties(clause, hit)
    if quoted and closes(clause, hit.end) and hit.noun >= 0 and clause.passage.keys[hit.noun - 1] in _THIS and opening_word(quoted) == clause.start:
        return say_previous(clause, hit, Source(quoted, clause.start, hit.start))  # "अधिकारियों के हवाले से यह सूचना दी गई है"
    if quoted and closes(clause, hit.end) and quoted[0].start > clause.start:
        first = opening_word(quoted)
        start, end = clauses.content_before(clause.passage, clause.number, first, clause.start)
        return make_saying(clause, hit, Source(quoted, first, hit.start), start, end, "before") if end - start > 2 else None
    if hit.noun >= 0 and hit.modality in ("possible", "guessed") and clause.passage.keys[hit.verb + 1] in _DONE_TO:
        return _still(clause, hit)
    if hit.noun >= 0 and clause.passage.keys[hit.noun] in _MENTIONED:
        return _still(clause, hit) if clause.passage.keys[hit.end : hit.end + 1] == ("कि",) and clause.number else None
    if hit.noun >= 0 and clause.passage.keys[hit.noun] in _CONVICTED and clause.passage.keys[hit.verb + 1] in _DONE_TO:
        return None  # "गबन का दोषी ठहराया गया" is done by a court
    if _goes_on(clause, hit) or _announces_too(clause, hit):
        return _still(clause, hit)
    return say_rumour(clause, hit, kind=hit.passive) if hit.passive else None


def by_agent(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """What an agent, found in front of its cue, is said to say, order or ask."""
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    speech = after is not None and after[2] and clause.passage.quotation_at(after[0]) is not None
    opens = speech or (after is not None and hit.start == source.end and after[1] - after[0] > 3)
    turns = after is not None and clause.passage.keys[hit.end] == "," and (clause.passage.keys[after[0]] in _TURNS or tells_deed(clause, hit))
    if after is not None and not turns and (opens or clause.passage.keys[hit.end] in ("कि", "की", ":", ",")):
        return make_saying(clause, hit, source, after[0], after[1], "passive", firm=True)
    if hit.lemma in _WITH_THAT or clause.passage.keys[hit.noun] in _GRANTED:
        return None  # "सजा सुनाई गई", "अपील स्वीकार की गई" are done, not said
    if hit.noun >= 0 and clause.passage.keys[clause.start] in _THIS and clause.start < source.start <= clause.start + 3 and closes(clause, hit.end):
        return say_previous(clause, hit, source)  # "यह अख़बार द्वारा अपने चैनल पर रिपोर्ट किया गया था"
    if hit.noun >= 0 and hit.needs == "that" and (clause.passage.keys[hit.noun - 1] in _CONCERNING or clause.passage.keys[hit.noun] in _ANSWERS | _HANDED_IN):
        return None  # "किसानों द्वारा एक आवेदन दिया गया", "क्लब की ओर से टिकटों को लेकर बयान जारी किया गया"
    low = max(source.end, clauses.clause_start(clause.passage, source.end, hit.start))
    if hit.noun > low and clause.passage.keys[hit.noun - 1] in _THIS and source.parties[0].kind != HEARSAY:
        return say_previous(clause, hit, source) if closes(clause, hit.end) else None
    start, end = _said_before(clause, hit, low)
    if hit.lemma and end > start and clause.passage.keys[end - 1] in _TOLD_THINGS:
        return None  # "विभाग की ओर से बचाव के उपाय बताए गए हैं"
    if end > start and clause.passage.keys[end - 1] == "कर":
        return None  # "दल की ओर से पोस्ट कर लिखा गया है" tells where, not what
    if hit.noun >= 0 and end > start and tells_nothing(clause, hit, start, end):
        return None  # "रिपोर्ट में चौंकाने वाली बात कही गई है"
    if hit.noun >= 0 and end > start and clause.passage.keys[hit.noun] in _WARNINGS and any(key in _LARGE for key in clause.passage.keys[start:end]) and clause.passage.keys[hit.noun - 1] not in GENITIVES:
        return None  # "रिपोर्ट में भारत के लिए बड़ी चेतावनी दी गई है"
    if end - start < 2 and closes(clause, hit.end) and source.start > clause.start and clause.passage.keys[source.start - 1] in MARKS:
        start, end = clauses.content_before(clause.passage, clause.number, source.start, clause.start)
        return make_saying(clause, hit, source, start, end, "before") if end - start > 2 and clause.passage.keys[end - 1] != "ने" else None
    owned = hit.noun > 0 and hit.modality in ("planned", "demanded") and clause.passage.keys[hit.noun - 1] in GENITIVES  # "मंत्रालय द्वारा मुआवज़े का ऐलान किया गया"
    return make_saying(clause, hit, source, start, end, "passive") if end - start > (0 if owned else 1) and clause.passage.keys[end - 1] != "ने" else None


_BY, _SIDES = fold("द्वारा"), words("sides")
_ANSWERS = frozenset(fold(word) for word in ("जवाब", "उत्तर", "सवाल", "सवालों", "प्रश्न"))  # "विभाग की ओर से सवालों के जवाब दिए गए", "सर्वे में पांच सवाल किए गए"
_HANDED_IN = words("handed-in")
_THIS, _CONCERNING = words("this-said"), frozenset(("लेकर", "पर", "में", "बारे", "को"))
# "पुष्टि नहीं की गई, इसलिए जांच जारी है" goes on with something else
_TURNS = CONJUNCTIONS | {"फिर", "इसलिए", "ताकि", "जिससे", "जिसके"}
_TOLD_THINGS = words("told-things")
_WITH_THAT = frozenset(("सुनाना", "चलाना", "उड़ाना", "पढ़ना", "छापना", "दिखाना", "समझाना"))
_STYLED = fold("करार")
_GRANTED, _ORDERS = words("granted"), words("orders")
_TELLING = words("telling")
_THUS_FAR = words("pointers") | words("particles-in-tails")
_MENTIONED = frozenset((fold("उल्लेख"), fold("ज़िक्र"), fold("जिक्र")))
_DONE_TO, _CONVICTED = words("done-to"), words("convicted")


_SO, _SO_NEAR = frozenset(("इतना", "इतनी", "इतने")), 5


def _still(clause: Clause, hit: Hit) -> Saying | None:
    """"चेतावनी जारी की गई है कि" right after a sentence with a source goes on under it."""
    rumour = say_rumour(clause, hit)
    if rumour is None or (rumour.parties[0].kind == "unnamed" and clause.number == 0):
        return rumour
    party = replace(rumour.parties[0], pronoun="still")
    start = rumour.start + 2 * (clause.passage.keys[rumour.start : rumour.start + 2] in _BESIDES)
    return replace(rumour, parties=(party,), start=start if start < rumour.end else rumour.start)


def _goes_on(clause: Clause, hit: Hit) -> bool:
    """"मंत्रालय ने बयान में कहा कि ...। आगे कहा गया कि ...": right behind a statement, a bare passive that opens its sentence goes on in it."""
    passage, keys = clause.passage, clause.passage.keys
    if clause.number == 0 or hit.noun >= 0 or keys[hit.end : hit.end + 1] != ("कि",) or not any(key in _HAPPENED for key in keys[hit.start : hit.end]):
        return False
    lead = keys[clause.start : hit.start]
    before = keys[slice(*passage.sentences[clause.number - 1])]
    told = "कि" in before or any(key in _TELLING_VERBS and after in _HAPPENED for key, after in pairwise(before))
    stated = any(keys_in in _CHANNELS for keys_in in before) and told
    return all(key in _LEADING_ON for key in lead) and (stated or any(key in _FURTHER for key in lead))


def _announces_too(clause: Clause, hit: Hit) -> bool:
    """"मंत्रालय ने जांच का आदेश दिया है। साथ ही मुआवज़े की घोषणा की गई है": what is ordered or announced besides, right behind who did so."""
    keys = clause.passage.keys
    if clause.number == 0 or hit.noun < 0 or hit.modality not in ("planned", "demanded"):
        return False
    before = keys[slice(*clause.passage.sentences[clause.number - 1])]
    again = keys[hit.noun] in _DECLARED and any(key in _DECLARED for key in before)  # "... देने की घोषणा की है। वहीं घायलों को ... देने का ऐलान किया गया है"
    return keys[clause.start : clause.start + 2] in _BESIDES or again


_BESIDES = (("साथ", "ही"), ("इसके", "साथ"), ("इसके", "अलावा"), ("इनके", "अलावा"))
_TELLING_VERBS = frozenset((fold("बताया"), fold("कहा"), fold("बताई")))
_HAPPENED, _FURTHER = frozenset(("गया", "गयी", "गई")), frozenset((fold("आगे"), "साथ"))
_CHANNELS, _LEADING_ON = words("statement-channels"), words("leading-on")


def _said_before(clause: Clause, hit: Hit, low: int) -> tuple[int, int]:
    if hit.noun >= 0:
        start, end = clauses.before_genitive(clause.passage, low, hit.start)
        return start, hit.noun + 1 if hit.needs == "keep" and end > start else end
    end = hit.start
    keys = clause.passage.keys
    if keys[end - 1] == "को":
        end -= 1
    elif keys[end - 1] == "लिए" and keys[end - 2] == "के":
        end -= 2
    return clauses.trim(clause.passage, low, end)


def say_rumour(clause: Clause, hit: Hit, kind: str = HEARSAY) -> Saying | None:
    """Nobody is named: "बताया जा रहा है कि ...", "... की ख़बर है"."""
    passage, keys = clause.passage, clause.passage.keys
    if keys[hit.end : hit.end + 1] == ("कि",) and hit.noun < 0 and not _SO.isdisjoint(keys[max(clause.start, hit.start - _SO_NEAR) : hit.start]):
        return None  # "चिट्ठी इतनी जल्दी में लिखी गई है कि गलतियां रह गईं": so that, not what
    party = Party(hit.start, hit.end, kind, passage.surface(hit.start, hit.end))
    source = Source((party,), hit.start, hit.start)
    after = clauses.content_after(passage, clause.number, hit.end)
    low = clauses.clause_start(passage, clause.start, hit.start)
    opens = after is not None and after[1] - after[0] > 3 and (hit.start - clause.start < 3 or _claims_outright(clause, hit, after) or _set_in(clause, hit, after))
    turned = after is not None and keys[hit.end] == "," and keys[after[0]] in _TURNS
    leads = after is not None and (keys[hit.end] == "कि" or (keys[hit.end] in ("की", ":", ",") and hit.start - low < 5 and not turned) or opens)
    if after is not None and leads:
        return make_saying(clause, hit, source, after[0], after[1], "hearsay", firm=True)
    if hit.lemma == "बताना" and (keys[hit.start - 1] == "को" or keys[hit.start - 2 : hit.start] in _TO_SOMEBODY):
        return None  # "अधिकारियों को कई बार बताया गया": whom, but not what
    if hit.noun >= 0 and keys[hit.noun - 1] in _OF_THIS:
        return None  # "इसकी पुष्टि की गई" says of nothing in its sentence that it is so
    if hit.noun >= 0 and keys[hit.noun - 1] in POINTING and closes(clause, hit.end):
        return None  # "सजा के बाद यह मांग की गई है"
    if hit.silent or (hit.needs in ("that", "told") and hit.lemma != "मानना") or _is_repute(clause, hit):
        return None
    start, end = _said_before(clause, hit, max(low, floor_of(clause, hit)))
    if end - start < 2 or declares_state(clause, hit, start, end) or (hit.lemma and keys[end - 1] in _TOLD_THINGS):
        return None
    if hit.modality == "guessed" and keys[end - 2 : end] == ("को", "लेकर"):
        return None  # "कोच को लेकर अनुमान जताया जा रहा है" does not say which
    if hit.modality == "demanded" and hit.noun >= 0 and keys[end - 1] in WHOM:
        return None  # "सभी अधिकारियों को निर्देश दिए गए हैं", "मंत्री तक से गुहार लगाई जा चुकी है" do not say which
    if hit.noun >= 0 and keys[hit.noun] in _DECLARED and not is_infinitive(keys[end - 1]):
        return None  # "तारीखों का ऐलान कर दिया गया है" is done; "राशि बढ़ाने का ऐलान किया गया है" tells
    if hit.noun >= 0 and keys[hit.noun] in _WARNINGS and not any(key in ("का", "की", "लेकर") for key in keys[start : hit.noun]):
        return None  # "इसके लिए येलो अलर्ट जारी किया गया है": a warning of nobody's, and of nothing
    if hit.lemma == "कहना":
        if keys[hit.start - 1] not in _TELLING or not keys[end - 1].endswith(("ने", "ना")):
            return None
        told = replace(source, parties=(replace(party, kind="unnamed"),))
        return replace(make_saying(clause, hit, told, start, end, "told-to"), modality="demanded")
    return make_saying(clause, hit, source, start, end, "hearsay")


_TO_SOMEBODY = (("को", "भी"), ("को", "ही"), ("को", "पहले"))
_DECLARED = words("nominal-declared")
_LARGE = words("heavy") | words("how-said")
_OF_THIS, _WARNINGS = words("possessives"), words("warnings")


def _claims_outright(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> bool:
    """"तस्वीर साझा कर दावा किया गया पुल बह गया है": a noun of claiming with nothing of its own in front, and a whole clause right behind it."""
    keys = clause.passage.keys
    led = keys[hit.noun - 1] in _LED_UP or keys[hit.noun - 1].endswith("कर")
    return hit.noun >= 0 and keys[hit.noun] in ASSERTIONS and led and not after[2] and keys[after[1] - 1] in _CLAUSE_ENDS


_LED_UP, _CLAUSE_ENDS = frozenset(("कर", "करके", "हुए", "साथ", "में", "पर", "यह", "ये")), words("clause-endings")


def _set_in(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> bool:
    """"गांव के पास जंगल में, बताया जा रहा है हाथी घूम रहा है": hearsay set behind a place and a comma, with its whole clause behind it."""
    keys, before = clause.passage.keys, clause.passage.keys[hit.start - 2]
    return bool(hit.lemma) and keys[hit.start - 1] == "," and before in word_class("case") and keys[after[1] - 1] in _CLAUSE_ENDS


def _is_repute(clause: Clause, hit: Hit) -> bool:
    """"अधिक प्रीमियम की मांग की जाती है": what is always so is no news of anybody."""
    habit = any(key in _HABITS for key in clause.passage.keys[hit.verb + 1 : hit.end])
    return habit and hit.noun >= 0


_HABITS = frozenset(("जाता", "जाती", "जाते"))


def read_hearsay(clause: Clause, hit: Hit) -> Saying | None:
    """"... की ख़बर है": nobody's, but for an outlet's own ("पीटीआई की ख़बर है") and what stands in a document ("एफआईआर में आरोप है कि")."""
    before = clause.passage.keys[hit.start - 1]
    written = find_agent(clause, hit) if before == "में" or pronouns().get(before, ("",))[0] == "document" else None
    if written is not None and clause.passage.keys[hit.end : hit.end + 1] == ("कि",):
        return by_agent(clause, hit, written)
    parties = find_parties(clause.passage, hit.start - 1, clause.start) if clause.passage.keys[hit.start - 1] in GENITIVES else ()
    if parties and is_outlet(parties[-1]):
        source = Source(parties, opening_word(parties), hit.start)
        after = clauses.content_after(clause.passage, clause.number, hit.end)
        return make_saying(clause, hit, source, after[0], after[1], "claim", firm=True) if after else say_previous(clause, hit, source)
    return say_rumour(clause, hit)
