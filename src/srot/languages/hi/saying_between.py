"""The content between a Hindi source and its cue: "X ने Y की घोषणा की"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import SPEAKERS, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit, skip_auxiliaries
from srot.languages.hi.saying_before import ABOUT, DEMONSTRATIVES, POINTING, say_ahead, say_previous
from srot.languages.hi.saying_called import between_verb, fronted
from srot.languages.hi.saying_documents import STATEMENTS
from srot.languages.hi.saying_hollow import tells_nothing
from srot.languages.hi.saying_parts import (
    WHILE,
    Clause,
    Source,
    declares_state,
    floor_of,
    speaks,
)
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_silence import say_unsaid
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, kind_of, word_class
from srot.text.normal import fold

NEWS, _REFUSING = words("news-nouns"), words("refusals")  # "टिप्पणी का खंडन किया" denies it


def happens(clause: Clause, saying: Saying) -> bool:
    """"दस लोगों के मारे जाने की जानकारी", "चार मौतों की सूचना": a happening, not a topic ("घटना की जानकारी")."""
    last = clause.passage.keys[saying.end - 1]
    meant = last in _INTENTS and clause.passage.keys[saying.end - 2] in GENITIVES and is_infinitive(clause.passage.keys[saying.end - 3])  # "देश छोड़ने की तैयारी"
    return (last.endswith(("ने", "ना")) and last not in _THINGS and last not in _INTENTS) or last in _HAPPENINGS or meant


_HAPPENINGS, _THINGS, _INTENTS = words("happenings"), words("things"), words("intents")


def owns_up(clause: Clause, hit: Hit, saying: Saying) -> bool:
    """"चोरी की तीन वारदातें कबूल कीं", "अपनी संलिप्तता स्वीकार की", "घटना को स्वीकार किया": who owns up to a deed tells of it."""
    keys = clause.passage.keys
    last = saying.end - 1 - (keys[saying.end - 1] in ("को", "भी"))
    return keys[hit.noun] in _OWNING_UP and (keys[last] in _OWNED or keys[last] in _CRIMES)


def owned_verb(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"चोरों ने बीस वारदातों को स्वीकारा": a deed between whoever owns up to it and a verb that says so; an invitation is taken, not owned up to."""
    keys = clause.passage.keys
    start, end = clauses.trim(clause.passage, source.end, hit.start - (keys[hit.start - 1] == "को"))
    owned = end > start and (keys[end - 1] in _OWNED or keys[end - 1] in _CRIMES)
    return make_saying(clause, hit, source, start, end, "owned-up") if owned and hit.lemma == _OWN_UP and not hit.silent else None


_OWN_UP, _ANYBODY = "स्वीकारना", "कोई"
_OWNING_UP, _OWNED = words("owning-up"), words("owned-up")


def a_matter(clause: Clause, hit: Hit, saying: Saying) -> bool:
    """"चोरी की बात कबूल की": what is owned up to is named by its genitive."""
    keys = clause.passage.keys
    return hit.noun - saying.end > 1 and keys[saying.end] in GENITIVES and any(keys[i] in _MATTER for i in range(saying.end, hit.noun))


def hints(clause: Clause, hit: Hit, source: Source, saying: Saying) -> bool:
    """"बैंक ने दरों में कटौती के संकेत दिए": somebody, not a thing, gives signs of what he is about to do."""
    party, passage = source.parties[-1], clause.passage
    named = any(m.end == passage.words[party.end - 1].end for m in passage.mentions)
    known = named or bool(party.pronoun) or kind_of(party.head) in SPEAKERS
    return known and saying.frame == "between" and passage.keys[hit.noun] == _SIGNS and passage.keys[hit.noun - 1] in GENITIVES


_TOWARDS, _PURPOSES = frozenset(("पर", "से")), words("purposes")
_SIGNS = fold("संकेत")
_THIS, _PURPOSE = frozenset(("यह", "ये")), frozenset(("लिए",))


def say_between(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"X ने Y की घोषणा की": the content stands between source and cue."""
    keys, low = clause.passage.keys, _low(clause, hit, source)
    if hit.noun < 0:
        return between_verb(clause, hit, source, low)
    start, end = _matter_range(clause, hit, low)
    if hit.needs == "keep" and end > start:
        done = end - 1 - (keys[end - 1] in _OWN_ONE)
        if done > start and keys[done].endswith("कर") and keys[done - 1] != "को":
            return None  # "सड़क जाम कर विरोध जताया" is a deed; "बारिश को लेकर" names the matter
        end = hit.noun + 1
    if hit.negative and keys[hit.noun] in _REFUSING and speaks(keys, start, end):
        return say_unsaid(clause, hit, source)
    if declares_state(clause, hit, start, end) or _is_done(clause, hit, source, start, end):
        return None
    if keys[hit.noun] == _CONFIRMING and end - start == 2 and keys[start] in _THAT_ONE and keys[start + 1] in STATEMENTS:
        return say_ahead(clause, hit, source) or say_previous(clause, hit, source)  # "सेना ने इस ख़बर की पुष्टि की है"
    turned = -1 < hit.verb < hit.noun or keys[source.start - 2 : source.start] == ("को", "लेकर")
    if keys[hit.noun - 1] in _THIS and any(key in _PURPOSE for key in keys[end : hit.noun]):
        return None  # "बदनामी करने के लिए यह मांग की थी" tells what for
    if start >= end and hit.needs == "keep" and turned and (ahead := _matter_in_front(clause, source)) is not None:
        return make_saying(clause, hit, source, *ahead, "between")
    if start >= end and (owned := _owned_in_front(clause, source)) is not None:
        return make_saying(clause, hit, source, *owned, "between")
    if start >= end and hit.needs == "keep" and turned and (ahead := _worry_in_front(clause, source)) is not None:
        return make_saying(clause, hit, source, *ahead, "between")
    if keys[hit.noun] in _VERDICT_NOUNS and (ahead := fronted(clause, source)) is not None:
        if keys[hit.noun] in _FLAT and _decided(keys, source) & frozenset(keys[ahead[0] : ahead[1]]):
            return None  # "अर्जी को अदालत ने खारिज कर दिया"
        start, end = ahead[0], max(end, ahead[1]) if keys[hit.noun] not in _FLAT else ahead[1]
        return make_saying(clause, hit, source, start, end, "between")
    if end > start and keys[hit.noun] in _MATTER and keys[end - 1] in _WHOLE:
        return None  # "सारी बात बताई" does not say what
    ended = end > start and (keys[end - 1] in _ADJUNCT_ENDS or (keys[end - 1].endswith("कर") and keys[hit.noun] in _MATTER))
    behind_adjunct = ended and keys[hit.noun - 1] in POINTING  # "पत्रकारों से यह बात कही", "गुस्से में आकर यह बात कही"
    if behind_adjunct or _only_points(clause, hit, start, end):
        near = behind_adjunct or hit.start - _behind_channel(clause.passage, low, hit.start) <= 6
        return _pointed_at(clause, hit, source, low) if near else None
    return None if tells_nothing(clause, hit, start, end) else make_saying(clause, hit, source, start, end, "between")


def _low(clause: Clause, hit: Hit, source: Source) -> int:
    """Where the content can begin: behind the source, a verb set in, the cue before, and the beginning of its own clause."""
    passage, keys = clause.passage, clause.passage.keys
    if hit.verb == source.end < hit.noun - 1:
        low = skip_auxiliaries(keys, hit.verb + 1, hit.noun)  # "ने दी थी आराम देने की सलाह"
    else:
        low = source.end if source.end <= hit.start else clauses.clause_start(passage, clause.start, hit.start)
    return max(low, clauses.clause_start(passage, low, hit.start), floor_of(clause, hit))


def _matter_range(clause: Clause, hit: Hit, low: int) -> tuple[int, int]:
    """The words that the noun of a cue governs, without their genitive, their "के लिए" and how it was said."""
    passage, keys, stop = clause.passage, clause.passage.keys, hit.start
    matter = stop - 1 if keys[stop - 1] == "जो" and keys[stop - 2] in GENITIVES else stop  # "युद्ध टालने का जो दावा किया था"
    start, end = clauses.before_genitive(passage, _behind_channel(passage, low, stop), matter)
    start += end > start and keys[start] == "जब"
    if end - start > 3 and keys[end - 1] in _TOWARDS and keys[hit.noun] not in _REFUSING:  # "किसानों को ठगने का मंत्री पर आरोप लगाया": का, not के, so the charge is its, not the minister
        end = next((i for i in range(end - 3, start, -1) if keys[i] == "का"), end)
    if -1 < hit.verb < hit.noun and keys[end : end + 1] and keys[end] in GENITIVES:  # "सेविकाओं ने विधायक को सौंपा ज्ञापन, बकाया वेतन की उठाई मांग"
        start = next((i + 1 for i in range(end - 2, start, -1) if keys[i] == "," and not any(key in word_class("join") for key in keys[i:end])), start)
    if hit.modality == "demanded" and keys[end - 1] == "को":  # "जांच करने के लिए अधिकारियों को निर्देश दिए"
        end = next((i for i in range(end - 2, start + 1, -1) if keys[i : i + 2] == ("के", "लिए") and (is_infinitive(keys[i - 1]) or keys[i - 1] in _PURPOSES)), end)
    return start, end - 2 if hit.modality == "demanded" and keys[end - 1] == "लिए" and keys[end - 2] == "के" else end


def _is_done(clause: Clause, hit: Hit, source: Source, start: int, end: int) -> bool:
    """Whether the noun of a cue names a deed here: a plea turned down, an alarm raised, something forbidden, a toast, an appeal to a court, a guest."""
    keys, noun = clause.passage.keys, clause.passage.keys[hit.noun]
    inside = frozenset(keys[start:end])
    pleas = _decided(keys, source)
    if noun in _FLAT and pleas & frozenset(keys[_whole_start(source) : source.end]):
        return True
    if end > start and (keys[end - 1] == "जो" or (noun in _FLAT and pleas & inside)):
        return True
    if noun == _CRY and keys[hit.noun - 1 - (keys[hit.noun - 1] == "-")] == _SCREAM:
        return True  # "चीख-पुकार करने लगी"
    if noun in _DEMANDS and hit.voice == "nominative" and _ANYBODY in keys[clause.start : hit.start]:
        return True  # "कोई आपसे पैसे की मांग करता है (तो)": supposed of anybody
    if noun in _DEMANDS and end > start and keys[end - 1] in _EXTORTED:
        return True  # "दारोगा ने रिश्वत की मांग की"
    if noun in _REFUSING and "को" in inside and end - start > 2 and keys[end - 2] in _FORBIDDEN:
        return True  # "पिता ने बच्चों को खेलने से मना किया" forbids
    motion = noun == _MOTION and keys[hit.noun - 1] not in GENITIVES
    if noun == _UNVEILED and end > start and keys[end - 1] in _CRIMES:
        return True  # "पुलिस ने युवक की हत्या का खुलासा किया" has found out who did it
    if (noun == _CLAIM or motion) and keys[hit.noun + 1] == _PRESENTED:
        return True  # "सरकार बनाने का दावा पेश किया", "काम रोको प्रस्ताव पेश किया"
    if (noun in NEWS and _alarm(clause, source, hit)) or (noun == _TOAST_OFFER and _TOAST in inside):
        return True
    return (noun == _APPEAL and bool(_AGAINST & inside) and keys[hit.noun - 1] not in GENITIVES) or (noun == _WELCOME and not _WELCOMED & inside)


def _decided(keys: Sequence[str], source: Source) -> frozenset[str]:
    """What a source turns down by its office: a court or a house also a motion; a minister who turns down a proposal says no."""
    return _PLEAS if any(key in _DECIDING for key in keys[source.start : source.end]) else _PLEAS - _MOTIONS


_DECIDING, _MOTIONS = words("courts") | words("houses"), words("motions")


def _whole_start(source: Source) -> int:
    """Where the noun phrase of a source begins: "जमानत की गुहार जिला जज की अदालत ने ठुकरा दी"."""
    return min([source.start, *(p.phrase for p in source.parties if p.phrase >= 0)])


def _only_points(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """Whether nothing between source and cue says what is said: words that point, or the one who is addressed."""
    keys = clause.passage.keys
    if start >= end or all(keys[i] in DEMONSTRATIVES or keys[i] in _AGAIN or keys[i] in word_class("when") or keys[i] in ABOUT for i in range(start, end)):
        return True
    pointed = any(keys[i] in POINTING for i in range(end, hit.noun)) and keys[hit.noun] in _MATTER
    return keys[end - 1] == "को" and (pointed or hit.modality in ("promised", "demanded"))


def _pointed_at(clause: Clause, hit: Hit, source: Source, low: int) -> Saying | None:
    """"C, X ने यह दावा किया": what a word that points between source and cue means, in front of the source or before the sentence."""
    keys = clause.passage.keys
    points = any(keys[i] in DEMONSTRATIVES or keys[i] in POINTING for i in range(low, hit.start))
    if not points or not (hit.voice == "active" or hit.negative) or hit.silent or hit.needs == "keep":
        return None
    return say_ahead(clause, hit, source) or say_previous(clause, hit, source)


def _owned_in_front(clause: Clause, source: Source) -> tuple[int, int] | None:
    """"कॉलेज खोलने का मुख्यमंत्री ने ऐलान किया": the genitive of the noun stands in front of the source."""
    keys, place = clause.passage.keys, source.start - 1
    if place <= clause.start + 1 or keys[place] not in GENITIVES or not is_infinitive(keys[place - 1]):
        return None
    return clauses.trim(clause.passage, clauses.clause_start(clause.passage, clause.start, place), place)


def _matter_in_front(clause: Clause, source: Source) -> tuple[int, int] | None:
    """"मिसाइल परीक्षण पर जापान ने जताई चिंता": a headline that puts what is worried about in front of who does."""
    keys, place = clause.passage.keys, source.start - 1
    if place <= clause.start or not (keys[place] == "पर" or keys[place - 1 : place + 1] == ("को", "लेकर")):
        return None
    return clauses.trim(clause.passage, clauses.clause_start(clause.passage, clause.start, place), place + 1)


def _worry_in_front(clause: Clause, source: Source) -> tuple[int, int] | None:
    """"धुएं से बढ़ा दमे का खतरा, डॉक्टरों ने जताई चिंता": a heading that tells in front of a comma what is worried about."""
    passage, keys = clause.passage, clause.passage.keys
    start, end = clauses.trim(passage, clause.start, source.start)
    return (start, end) if keys[source.start - 1] == "," and end - start > 3 and keys[clause.end - 1] not in ("।", ".") else None


def _behind_channel(passage: Passage, low: int, stop: int) -> int:
    """Behind "एक बयान जारी कर", "मंत्री को पत्र लिखकर": how it was said is no part of it."""
    keys = passage.keys
    low = next((i + 1 for i in range(stop - 2, low + 1, -1) if keys[i] == WHILE and _speaks_while(passage, i)), low)
    for i in range(low + 1, min(low + _LONGEST_CHANNEL, stop - 1)):
        if keys[i] in _HAVING and (keys[i - 1] in _ISSUED or (kind_of(keys[i - 1]) == "document" and keys[i] not in _DOING)):
            return i + 2 if keys[i + 1] in ("के", "हुए") else i + 1
    return low


def _speaks_while(passage: Passage, i: int) -> bool:
    """Whether "हुए" at `i` closes a way of speaking: "सभा को संबोधित करते हुए", "फोन पर बात करते हुए", but not "जाने की बात करते हुए"."""
    keys = passage.keys
    talks = keys[i - 2] in _TALK and keys[i - 3] not in GENITIVES
    return keys[i - 1] in _VOICING or keys[i - 2] in _VOICED or talks


_TALK = words("talks")
_VOICING, _VOICED = words("voicing"), words("voiced")
_LONGEST_CHANNEL = 9
_DOING = frozenset(("कर", "करके"))  # "नुकसान का आकलन कर मदद देने की अपील" asks for both
_HAVING, _ISSUED = words("having-done"), words("issued")


def _alarm(clause: Clause, source: Source, hit: Hit) -> bool:
    """"पुलिस को सूचना दी", "100 नंबर पर जानकारी दी": an alarm is raised, the report tells a story."""
    keys = clause.passage.keys
    return any((keys[i] == "को" and kind_of(keys[i - 1]) == "body" and keys[i - 1] not in _WIRES) or (keys[i] == "पर" and keys[i - 1] in _LINES) for i in range(source.end + 1, hit.start))


_WIRES = words("wire-heads")
_LINES = words("alarm-lines")
# an appeal against a judgment goes to a court, it says nothing
_APPEAL, _AGAINST = fold("अपील"), words("against")
_OWN_ONE = words("mute-own")
# guests are welcomed too; a decision is welcomed in words
_WELCOME, _WELCOMED = fold("स्वागत"), words("welcomed")
# "अफवाह को X ने ख़ारिज किया", "ख़बरें X ने झूठ करार दीं"
_CLAIM, _PRESENTED, _MOTION = fold("दावा"), fold("पेश"), fold("प्रस्ताव")
_UNVEILED, _CRIMES = fold("खुलासा"), words("crimes")
_DEMANDS, _EXTORTED, _FORBIDDEN = words("nominal-demands"), words("extorted"), words("forbidden")
_VERDICT_NOUNS, _FLAT = words("verdict-nouns"), words("verdict-nouns-alone")
_MATTER, _WHOLE, _AGAIN = words("matter"), words("whole"), words("again")
_ADJUNCT_ENDS = words("adjunct-ends")
# a court that turns down a plea acts
_PLEAS = words("pleas")
_CRY, _SCREAM = fold("पुकार"), fold("चीख")
_TOAST_OFFER, _TOAST = fold("प्रस्ताव"), fold("टोस्ट")
_CONFIRMING, _THAT_ONE = fold("पुष्टि"), words("matter-pointing")
