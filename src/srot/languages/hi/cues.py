"""Hindi cues: the verbs, light verbs and nouns that say that something is said.

``cue_tables`` holds the words, ``cue_voices`` tells their voice; this file finds them in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable

from srot.languages.hi.cue_claims import BEFORE_CLAIM, SUCH, claim_end, read_claim
from srot.languages.hi.cue_tables import FUSED, IN_WORDS_OF, Row, relays, triggers, verb_forms
from srot.languages.hi.cue_voices import (
    AUXILIARIES,
    COPULA,
    ENDS,
    LINKS,
    NEGATIVES,
    Hit,
    Keys,
    light_verb,
    skip_auxiliaries,
    voice_of,
)
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, is_number, kind_of
from srot.text.normal import fold

FILLERS = words("fillers") | frozenset("\"'“”‘’")
_POSSESSIVES = words("possessives")
_DATIVES = words("datives")
_SIDES = words("sides")
_COMING = words("coming")
_ARISING = words("arising")
_BECAME = words("became")


def find_hits(keys: Keys, start: int, end: int) -> list[Hit]:
    """Cues between word `start` and word `end`, in order; a light verb belongs to its noun and is no cue of its own."""
    table = triggers()
    hits: list[Hit] = []
    taken = start
    for i in range(start, end):
        rows = table.get(keys[i])
        if rows is None or i < taken:
            continue
        for row in rows:
            hit = _READERS[row.kind](keys, i, start, end, row)
            if hit is not None:
                hits.append(hit)
                taken = max(taken, hit.end)
                break
    return hits


def _read_noun(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    if row.needs == "deed":
        return _read_deed(keys, i, start, end, row)
    silent, shown = i > start and (keys[i - 1] in NEGATIVES or _neither(keys, i, start)), not row.beside
    behind = i + 1 + _manner(keys, i + 1, end)
    for j in range(behind, min(end, behind + 5)):
        if keys[i] == _TALK and keys[j] in _TALKING:
            break  # "किसानों की बात करते हुए कहा"
        reading = light_verb(keys, j, end, row.verbs)
        if reading and shown:
            voice, stop = reading
            return Hit(i, stop, i, j, voice, "", row.modality, row.negative, row.needs, row.passive, silent)
        if keys[j] not in FILLERS and keys[j] not in row.beside:
            break
        shown = shown or keys[j] in row.beside
        silent = silent or keys[j] in NEGATIVES
    if row.beside:
        return None
    if i > start and keys[i - 1] in _POINTING:
        return _read_parted(keys, i, end, row)
    if i > start and keys[i - 1] in GENITIVES and (given := _read_given(keys, i, end, row)) is not None:
        return given
    if i > start and keys[i - 1] in GENITIVES and keys[i] in _DECLARED and (declared := _read_declared(keys, i, end, row)) is not None:
        return declared
    told_of = i > start + 1 and keys[i] in _TOLD_NEWS and is_infinitive(keys[i - 2])  # "मारपीट होने की जानकारी अधिकारियों को दी"
    if i > start and keys[i - 1] in GENITIVES and (row.modality in _ADDRESSED or keys[i] in _AIMED or told_of) and (told := _read_addressed(keys, i, end, row)) is not None:
        return told
    return _read_revised(keys, i, end, row) if keys[i] in _FORECASTS else _read_inverted(keys, i, start, end, row)


def _read_deed(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    """"सरकार पुल बनाने की बात कर रही है": who talks of a deed of his says that he will; "किसानों की बात करते हैं" does not."""
    if i - 2 <= start or keys[i - 1] not in GENITIVES or not is_infinitive(keys[i - 2]) or i + 1 >= end:
        return None
    reading = light_verb(keys, i + 1, end, row.verbs)
    if reading is None or reading[0] not in ("active", "nominative"):
        return None
    return Hit(i, reading[1], i, i + 1, reading[0], "", row.modality, row.negative, "", row.passive)


def _neither(keys: Keys, i: int, start: int) -> bool:
    """"न सर्वे कराया, न ही राहत की कोई घोषणा की": what one did not do stands behind न."""
    return keys[i - 1] == _ANY and any(key in ("न", "ना") for key in keys[max(start, i - 6) : i - 1])


_ANY = fold("कोई")


def _manner(keys: Keys, j: int, end: int) -> int:
    """Words of "पुरजोर ढंग से", "प्रमुखता से" between a noun and its verb: how it is said."""
    if j + 1 < end and keys[j] in _EARNESTLY and keys[j + 1] == "से":
        return 2
    return 3 if j + 2 < end and keys[j + 1] in _WAYS and keys[j + 2] in ("से", "पर") else 0


_WAYS, _EARNESTLY = words("manner-ways"), words("earnestly")
_TALK, _TALKING = fold("बात"), frozenset((fold("करते"), "कर"))


def _read_parted(keys: Keys, i: int, end: int, row: Row) -> Hit | None:
    """"ने यह बात शनिवार को एक सभा में कही", "यह बात रिपोर्ट में कही गई है": when and where stand between noun and verb."""
    for j in range(i + 1, min(end, i + MOST_ADJUNCT)):
        reading = light_verb(keys, j, end, row.verbs)
        if reading and reading[0] == "passive" and keys[j - 1] == "में" and (reading[1] >= end or keys[reading[1]] in ENDS):
            return Hit(i, reading[1], i, j, "passive", "", row.modality, row.negative, row.needs, row.passive)
        if reading and reading[0] == "active" and keys[j - 1] in _ADJUNCT_ENDS and (reading[1] >= end or keys[reading[1]] in ENDS):
            told = any(keys[n] == "को" and kind_of(keys[n - 1]) == "body" and keys[n - 1] not in _WIRE_HEADS for n in range(i + 1, j))
            return None if told else Hit(i, reading[1], i, j, "active", "", row.modality, row.negative, row.needs, row.passive)
        if keys[j] in LINKS or keys[j] == "ने" or keys[j] in _AGENTS:
            break  # "यह बात उन्होंने एक सभा में कही"
    return None


def _read_declared(keys: Keys, i: int, end: int, row: Row) -> Hit | None:
    """"मुआवज़े की घोषणा सोमवार को एक सभा में की": when, where and from which fund stand between a declaration and its verb."""
    for j in range(i + 2, min(end, i + MOST_ADJUNCT)):
        reading = light_verb(keys, j, end, row.verbs)
        if reading and reading[0] == "active" and keys[j - 1] in _WHEREIN and (reading[1] >= end or keys[reading[1]] in ENDS):
            return Hit(i, reading[1], i, j, "active", "", row.modality, row.negative, row.needs, row.passive)
        if keys[j] in LINKS or keys[j] in ("ने", "और") or keys[j] in _AGENTS or keys[j] in GENITIVES:
            break  # "योजना की घोषणा के बाद विपक्ष ने"
    return None


_DECLARED, _WHEREIN = words("nominal-declared"), frozenset(("में", "से", "को", "पर"))


def _read_given(keys: Keys, i: int, end: int, row: Row) -> Hit | None:
    """"जांच के आदेश कलेक्टर द्वारा दिए गए हैं": who gives it stands between noun and verb."""
    for j in range(i + 2, min(end, i + _MOST_ADDRESSED)):
        agent = keys[j - 1] == _BY or (keys[j - 1] == "से" and keys[j - 2] in _SIDES)
        verb = j + (keys[j] in FILLERS)
        reading = light_verb(keys, verb, end, row.verbs) if agent and verb < end else None
        if reading and reading[0] == "passive":
            return Hit(i, reading[1], i, verb, "passive", "", row.modality, row.negative, row.needs, row.passive)
        if keys[j] in LINKS or keys[j] in ("ने", "पर", "में"):
            break
    return None


_BY = fold("द्वारा")


def _read_addressed(keys: Keys, i: int, end: int, row: Row) -> Hit | None:
    """"जांच के निर्देश विभाग के अधिकारियों को दिए": whom it is said to stands between noun and verb."""
    listed, markers = keys[i] in _AIMED, _markers_of(keys[i])  # "धांधली की शिकायत सीईओ, एसपी और कलेक्टर से की"
    for j in range(i + 2, min(end, i + _MOST_ADDRESSED + 6 * listed)):
        told = keys[j - 1] in markers or (keys[j - 1] == "पर" and keys[j - 2] in _SCENES and "को" in keys[i:j])
        reading = light_verb(keys, j, end, row.verbs) if told else None
        if reading and reading[0] in ("active", "passive"):
            return Hit(i, reading[1], i, j, reading[0], "", row.modality, row.negative, row.needs, row.passive)
        linked = keys[j] in LINKS and not (listed and keys[j] == ",")
        if linked or keys[j] == "ने" or (keys[j] in ("में", "पर") and not listed and keys[j - 1] not in _SCENES):
            break
    return None


def _markers_of(noun: str) -> tuple[str, ...]:
    """The cases of those whom a noun of saying is aimed at: a complaint is made से, a charge ("हत्या का आरोप उसके दोस्त क और ख पर लगाया") laid पर, an order given को."""
    if noun in _CHARGES:
        return ("पर", fold("ऊपर"))
    return ("से", "में", "पर") if noun == _COMPLAINT else ("से", "को") if noun in _PLEAS else ("को",)


_TOLD_NEWS = words("news-nouns")
_SCENES, _PLEAS = words("scenes"), words("nominal-demands") | frozenset((fold("आग्रह"), fold("अनुरोध")))
_COMPLAINT = fold("शिकायत")
_ADDRESSED, _MOST_ADDRESSED = ("demanded", "promised", "possible"), 10
_CHARGES = words("charges")
_AIMED = _CHARGES | {_COMPLAINT}


def _read_revised(keys: Keys, i: int, end: int, row: Row) -> Hit | None:
    """"वृद्धि दर का अनुमान 6.8 से घटाकर 6.2 फीसदी कर दिया", "अनुमान 7 फीसदी पर बरकरार रखा": the figures belong to what is said."""
    turn = next((j for j in range(i + 1, min(end, i + 10)) if keys[j] in _REVISED or is_number(keys[j])), None)
    for j in range(turn + 1, min(end, turn + 8)) if turn is not None else ():
        reading = light_verb(keys, j, end, _SETTING if any(key in _REVISED for key in keys[i + 1 : j]) else _KEEPING)
        if reading and reading[0] in ("active", "nominative"):
            return Hit(j, reading[1], -1, j, reading[0], "", row.modality, False, "object")
    return None


_KEEPING, _SETTING = frozenset(("रखना",)), frozenset(("करना", "रखना"))


# "पति पर लगाया", "अफसरों को दिए", "सरकार से की"
_TOWARDS = frozenset(("पर", "को", "से"))
MOST_ORDERED = 14
"""Words between a verb in front and its noun."""
MOST_ADJUNCT = 16
"""Words between a noun that points back and its verb."""
_POINTING = words("this-said")
_ADJUNCT_ENDS = words("adjunct-ends")
_WIRE_HEADS = words("wire-heads")
_FORECASTS = frozenset((fold("अनुमान"), fold("पूर्वानुमान")))
_REVISED = words("revised")


def _read_inverted(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    """Headline order: "मंत्री ने किया दावा", "दी चेतावनी"."""
    if i + 1 < end and keys[i + 1] not in ENDS and keys[i + 1] not in LINKS:
        return None
    for j in range(i - 1, max(start, i - 3), -1):
        if any(verb in row.verbs and aspect == "perfective" for verb, aspect in verb_forms().get(keys[j], ())):
            issued = keys[j - 1] in _ISSUING and keys[j - 2] == "ने"  # "विभाग ने जारी की चेतावनी"
            # "उसकी मांग" is a genitive, not a verb; "दिया ऐसा जवाब कि" tells how the answer was
            if keys[j] == "की" and j == i - 1 and not issued:
                break
            if keys[i - 1] in SUCH:
                return None
            # "मदद का किया ऐलान", "हमले पर जताई चिंता"
            behind = j - 1 - (keys[j - 1] in _ALSO)  # "मरम्मत की भी उठाई मांग"
            owned = keys[behind] in GENITIVES or (row.needs == "keep" and (keys[j - 1] in _MATTERS or keys[j - 1] == "ने"))
            owned = owned or (row.negative and keys[j - 1] == "ने" and "को" in keys[start : j - 1])  # "ख़बरों को कंपनी ने किया खारिज"
            return Hit(j - issued, i + 1, i, j, "active", "", row.modality, row.negative, row.needs if owned else "that", row.passive)
    return _read_ordered(keys, i, start, row)


_ISSUING, _MATTERS, _ALSO = words("issued"), words("matters"), frozenset(("भी", "ही"))


def _read_ordered(keys: Keys, i: int, start: int, row: Row) -> Hit | None:
    """"मंत्री ने दिए जांच के आदेश", "परिजनों ने डॉक्टर पर लगाया लापरवाही का आरोप": the verb in front of what is ordered, its noun at the end."""
    if keys[i - 1] not in GENITIVES:
        return None
    marker = next((j for j in range(i - 2, max(start, i - MOST_ORDERED), -1) if keys[j] in ("ने", ",", "कि")), start)
    places = range(i - 2, marker, -1) if keys[marker] == "ने" else ()
    verb = next((j for j in places if (j == marker + 1 or keys[j - 1] in _TOWARDS) and _completes(keys[j], row)), None)
    if verb is None:
        return None
    return Hit(i, i + 1, i, verb, "active", "", row.modality, row.negative, row.needs, row.passive)


def _completes(key: str, row: Row) -> bool:
    return any(verb in row.verbs and aspect == "perfective" for verb, aspect in verb_forms().get(key, ()))


def _read_verb(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    voiced = voice_of(keys, i, end, row.kind) if keys[i] != _SOMEWHERE else None
    if voiced is None:
        return None
    voice, stop = voiced
    if keys[i - 1] in ("न", "मत") and keys[i].endswith(("े", "ें", "ो")) and i > start and "कि" in keys[start:i]:
        return None  # "कहा कि कोई यह न कहे कि"
    if voice in ("active", "nominative") and row.lemma in ("कहना", "बोलना") and (tail := _this_thing(keys, stop, end)):
        return Hit(i, tail, -1, i, "active", "कहना", row.modality, False, "that")
    if row.needs == "passive" and voice != "passive":
        return None
    if row.lemma == "लिखना" and i + 1 < end and kind_of(keys[i + 1]) == "document":
        return None  # "मंत्री को लिखे पत्र में"
    if row.lemma == "बोलना" and i > start and keys[i - 1] in _STRIKES:
        return None
    if row.lemma == "छापना" and voice == "active" and "ने" not in keys[start:i]:
        return None  # "छापे पड़े" are raids
    if keys[i].endswith(("ाए", "ाये")) and voice == "active" and stop == i + 1 and (that := _last_that(keys, start, i)) >= start and "ने" not in keys[that:i]:
        return None  # "कहा कि वह एक उदाहरण बताए", "कहा: सरकार बताए"
    if voice == "active" and ((row.lemma == "बोलना" and not _told_by_agent(keys, i, stop, start, end)) or (row.needs == "voiced" and "ने" not in keys[start:i])):
        voice = "nominative"
    if row.lemma == "पूछना" and _is_led_up_to(keys, i, start, end):
        return None
    if row.needs == "wish" and (voice != "nominative" or not (stop < end and keys[stop] == "कि") or keys[i - 1].endswith("ना")):
        return None  # "बताना चाहते हैं कि" is the reporter's
    if row.needs == "wish" and not _IF.isdisjoint(keys[max(start, _last_that(keys, start, i)) : i]):
        return None  # "अगर वह चाहता है कि"
    silent = i > start and keys[i - 1] in NEGATIVES
    denies = silent and voice == "nominative" and row.lemma in _HOLDING
    return Hit(i, stop, -1, i, voice, row.lemma, row.modality, row.negative or denies, row.needs, row.passive, silent and not denies)


def _this_thing(keys: Keys, stop: int, end: int) -> int:
    """Where "ये बड़ी बात" ends that closes a headline behind its verb ("..., मंत्री ने कह दी ये बड़ी बात"); 0 where it does not stand there."""
    if stop >= end or keys[stop] not in _POINTING:
        return 0
    noun = next((j for j in range(stop + 1, min(end, stop + 4)) if keys[j] in _THING), None)
    return noun + 1 if noun is not None and (noun + 1 >= end or keys[noun + 1] in ENDS) else 0


_THING = words("matter")


def _told_by_agent(keys: Keys, i: int, stop: int, start: int, end: int) -> bool:
    """"विधायक ने बोला कि": many write the verb with ने, which then has the form of no gender; "ने कहा और बोले" has two verbs."""
    marker = next((j for j in range(i - 1, start - 1, -1) if keys[j] == "ने" or keys[j] in _AGENTS), None)
    linked = stop < end and keys[stop] in LINKS
    given = keys[i] == _TELL and i + 1 < end and keys[i + 1] in _GIVEN  # "सरकार ने बोल दिया है कि"
    return (keys[i] == _TOLD or given) and marker is not None and linked and not any(key in _TURNING for key in keys[marker + 1 : i])


_TOLD, _TELL, _AGENTS = fold("बोला"), fold("बोल"), words("subjects")
_GIVEN = frozenset(("दिया", "दी", "दिए"))
_IF = words("if")
_TURNING = words("conjunctions") | frozenset((",", "कि", "तो", "वह", "वो"))


def _last_that(keys: Keys, start: int, i: int) -> int:
    """The last कि or colon in front of word `i`; `start` - 1, a place that no word has, where there is none."""
    return next((j for j in range(i - 1, start - 1, -1) if keys[j] in ("कि", ":")), start - 1)


def _is_led_up_to(keys: Keys, i: int, start: int, end: int) -> bool:
    """Whether a question only leads over to its answer: "जब X ने पूछा कि ..., तो", "X ने पूछा तो"."""
    if i + 1 < end and keys[i + 1] in ("-", "–", "—") and "?" not in keys[i:end] and "ने" not in keys[start:i]:
        return True
    quoted = i + 1 < end and (keys[i + 1] in (",", ":", "-", "–", "—") or keys[i - 2] == _ISSUED)
    when = next((n for n in range(start, i) if keys[n] == _WHEN), i)  # "जब मंत्री ने घोषणा की, तो ख ने पूछा कि" is past what led over
    return ("तो" not in keys[when:i] and when < i) or (i + 1 < end and keys[i + 1] in ("तो", "पर")) or (keys[i - 1].endswith("कर") and not quoted)


# "वह नहीं मानते कि": what one does not hold is denied, not left unsaid
_HOLDING = frozenset(("मानना", "चाहना"))
_WHEN = "जब"
# "नोटिस जारी कर पूछा है कि" asks in writing, with no answer to lead over to
_ISSUED = fold("जारी")
# कहीं is "somewhere"; as a verb it needs its noun ("बातें कहीं")
_SOMEWHERE = fold("कहीं")
# "हमला बोला", "धावा बोला" strike, they do not speak
_STRIKES = words("strikes")


def _read_feel(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    j = i - 1
    while j > start and keys[j] in BEFORE_CLAIM:
        j -= 1
    stop = claim_end(keys, i + 1, end)
    if j < start or stop is None or not (stop < end and keys[stop] == "कि"):
        return None
    if keys[j] in _POSSESSIVES:  # "उनका अंदेशा है कि"
        return Hit(i, stop, i, j, "claim", "", row.modality, row.negative, "that")
    return None if keys[j] not in _DATIVES else Hit(i, stop, i, j, "feel", "", row.modality, row.negative)


def _read_hearsay(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    j = i + 1
    if (i + 1 >= end or keys[i + 1] in ENDS) and _charged_ahead(keys, i, start):
        return Hit(i, i + 1, i, i, "hearsay", "", row.modality, row.negative)
    while j < end and keys[j] in _STRESSED:
        j += 1
    if j < end and (keys[j] in _COMING or (keys[j] in _ARISING and row.needs == "that")):
        return _read_coming(keys, i, j, start, end, row)
    if j >= end or keys[j] not in COPULA or row.needs == "coming":
        return None
    stop = skip_auxiliaries(keys, j, end)
    that = stop < end and keys[stop] in ("कि", "की", ":")
    if row.needs == "that" and not that:
        return Hit(i, stop, i, j, "hearsay", "", row.modality, row.negative) if _accused(keys, i, start, stop, end) else None
    before = i - 2 if i - 1 > start and keys[i - 1] == "भी" else i - 1
    if not that and (i == start or keys[before] not in GENITIVES):
        return None
    return Hit(i, stop, i, j, "hearsay", "", row.modality, row.negative)


def _charged_ahead(keys: Keys, i: int, start: int) -> bool:
    """"दारोगा पर लगा घूस लेने का आरोप": a headline with the verb in front of the charge."""
    place = next((j for j in range(i - 3, start, -1) if keys[j] in _LAID and keys[j - 1] in _UPON), None)
    return keys[i] in _CHARGES and place is not None and keys[i - 1] in ("का", "के") and "ने" not in keys[start:i]


_LAID, _UPON = frozenset(("लगा", "लगे")), frozenset(("पर", fold("ऊपर")))


def _accused(keys: Keys, i: int, start: int, stop: int, end: int) -> bool:
    """"दारोगा पर एक पक्ष का साथ देने का भी आरोप है", "उन पर गबन के गंभीर आरोप हैं": what nobody by name holds against somebody."""
    before = i - 1
    while before > start and keys[before] in _CHARGED_HOW:
        before -= 1
    closing = stop >= end or keys[stop] in ENDS
    charged = keys[i] in _CHARGES and closing and before - 1 > start and keys[before] in ("का", "के") and keys[before - 1] not in _SUCH
    return charged and "ने" not in keys[start:before] and any(key == "पर" or key in _ON_WHOM for key in keys[start : before - 1])


_CHARGED_HOW = words("how-charged")
_ON_WHOM, _SUCH = words("on-whom"), words("such-kinds")
# "ख़बर यह भी है कि"
_STRESSED = frozenset(("भी", "ही", "तो", "यह", "ये", "यही"))


def _read_coming(keys: Keys, i: int, j: int, start: int, end: int, row: Row) -> Hit | None:
    """"घर ढहने की ख़बर आ रही है", "मौतों की सूचना मिली है": a happening that is heard of; "पुलिस को सूचना मिली" tells a story."""
    if row.needs == "coming" and keys[j] != _TO_LIGHT:
        return None  # "जानकारी मिली" tells of somebody who learned it
    while j + 1 < end and keys[j] in _COMING | _ARISING and keys[j + 1] in _COMING | _ARISING:
        j += 1
    stop = skip_auxiliaries(keys, j + 1, end)
    told = keys[i] not in _CHARGES and any(keys[k] == "को" and kind_of(keys[k - 1]) in _HEARERS for k in range(start + 1, i))
    if (keys[i] in _NEWS or row.needs == "coming") and stop < end and keys[stop] == "कि" and i - start < 6 and not told:
        return Hit(i, stop, i, j, "hearsay", "", row.modality, row.negative)
    also = keys[i - 1] == "भी"  # "फिसलने की भी ख़बरें आ रही हैं"
    happening = (i - 2 - also > start and keys[i - 1 - also] in GENITIVES and keys[i - 2 - also].endswith("ने")) or (keys[j] in _ARISING and _accused(keys, i, start, stop, end))
    if (row.needs == "that" and keys[j] not in _ARISING) or not happening or told or not (j + 1 >= end or keys[j + 1] in ENDS or keys[j + 1] in AUXILIARIES):
        return None
    return Hit(i, stop, i, j, "hearsay", "", row.modality, row.negative)


_NEWS = frozenset(fold(word) for word in ("ख़बर", "ख़बरें", "समाचार"))
_TO_LIGHT = fold("सामने")
_HEARERS = ("role", "group", "body", "agency", "outlet")


def _read_state(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    """"वैज्ञानिक आशंकित हैं कि", "दोनों पक्ष सहमत हुए कि": what somebody feels, in a clause of its own."""
    stop = i + 1
    while stop < end and (keys[stop] in AUXILIARIES or keys[stop] in _BECAME):
        stop += 1
    if stop == i + 1 or stop >= end or keys[stop] not in ("कि", ":"):
        return None
    silent = i > start and keys[i - 1] in NEGATIVES
    return Hit(i, stop, -1, i, "nominative", "", row.modality, silent, "that")


def _read_relay(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    first = i - 1
    for marker, use in relays().get(keys[i], ()):
        fused = first >= start and keys[first] in _POSSESSIVES and marker[0] in GENITIVES
        if first >= start and (keys[first] == marker[0] or fused) and tuple(keys[i : i + len(marker) - 1]) == marker[1:]:
            if use in ("none", "bare"):
                return None
            stop = i + len(marker) - 1
            backed = use == "backed"
            return Hit(first, stop, -1, first, "quoting" if backed else use, "", "asserted", False, "backed" if backed else "")
    fused = keys[i] in FUSED and first >= start
    if fused or (keys[i] in _BARE and first >= start and (kind_of(keys[first]) in _NAMED_KINDS or keys[first] in _MEDIA)):
        return Hit(i, i + 1, -1, i, "according", "bare", "asserted", False)
    if keys[i] == IN_WORDS_OF and i + 2 < end:
        return Hit(i, i + 1, -1, i, "in-words-of", "", "asserted", False)
    return None


# "जानकारी अनुसार", without its genitive; "बकौल क", with the source behind it
_BARE = words("bare")
_NAMED_KINDS = ("report", "document", "body", "group", "role", "agency")
_MEDIA = words("media")


def _read_reveal(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    if i + 1 >= end or keys[i + 1] not in row.verbs:
        return _read_revealed_in(keys, i, end, row)
    stop = skip_auxiliaries(keys, i + 2, end)
    if stop < end and keys[stop] in _ABLE:
        stop = skip_auxiliaries(keys, stop + 1, end)
    pointed = keys[i - 1] in _POINTING or keys[i - 2 : i] in (("यह", _TALK), ["यह", _TALK])
    if pointed and (stop >= end or keys[stop] in ENDS):
        return Hit(i, stop, i, i + 1, "revealed", "", row.modality, False, "told")
    if stop >= end or keys[stop] != "कि":
        return None
    return Hit(i, stop, i, i + 1, "revealed", "", row.modality, False)


def _read_revealed_in(keys: Keys, i: int, end: int, row: Row) -> Hit | None:
    """"यह खुलासा एक अध्ययन में हुआ है": a word that points, and the inquiry between the noun and its verb."""
    verb = next((j for j in range(i + 2, min(end, i + MOST_ADJUNCT)) if keys[j] in row.verbs and keys[j - 1] in ("में", "से")), None)
    if verb is None or i == 0 or keys[i - 1] not in _POINTING or any(key in LINKS for key in keys[i:verb]):
        return None
    stop = skip_auxiliaries(keys, verb + 1, end)
    return Hit(verb, stop, i, verb, "revealed", "", row.modality, False, "told") if stop >= end or keys[stop] in ENDS else None


# "देखा जा सकता है कि"
_ABLE = words("able")
_READERS: dict[str, Callable[[Keys, int, int, int, Row], Hit | None]] = {
    "noun": _read_noun,
    "claim": read_claim,
    "feel": _read_feel,
    "state": _read_state,
    "hearsay": _read_hearsay,
    "relay": _read_relay,
    "reveal": _read_reveal,
    "perfective": _read_verb,
    "imperfective": _read_verb,
    "stem": _read_verb,
    "conjunctive": _read_verb,
    "inceptive": _read_verb,
}
