"""Words between a Hindi source and its cue that tell nothing: where, to whom, on what and how something was said."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_before import DEMONSTRATIVES
from srot.languages.hi.saying_parts import WHOM, Clause
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, is_number
from srot.text.normal import fold


def tells_nothing(clause: Clause, hit: Hit, start: int, end: int) -> bool:
    """"थाने में शिकायत की", "देशों को आगाह किया", "अधिकारियों को जरूरी निर्देश दिए", "बड़ा दावा किया": where, whom or how, but not what."""
    keys, last = clause.passage.keys, clause.passage.keys[end - 1]
    matter = keys[start : hit.noun if start < hit.noun < end else end]
    if all(key in _TO_WHOM for key in matter) or last in _WHAT:
        return True  # "बोर्ड ने उन्हें मना किया", "देखिए मंत्री ने सरकार पर क्या आरोप लगाए"
    if all(key in _HOW or key in _AGAIN or key in _COLOURS for key in matter) or (end - start == 1 and (last in _POSSESSIVES or (last in _AFFAIRS and keys[hit.noun] == _COMPLAINT))):
        return True
    if hit.modality == "demanded" and last in _MANNER and 1 < end - start <= _ASKED_OF and keys[end - 2] in WHOM:
        return True  # "पड़ोसी से बड़ी मांग उठाई है"
    if last in _OWN and end == hit.noun:
        return True  # "मजबूती से अपनी मांग रखी"
    if keys[hit.noun] in _OATHS and any(key in _OFFICES for key in keys[max(start, end - 3) : end]):
        return True  # "तीसरी बार मंत्री पद की शपथ ली"
    if end - start > 1 and keys[end - 2] in DEMONSTRATIVES and last in _WAYS:
        return True  # "पहली बार इस तरह के दावे किए हैं"
    if keys[hit.noun] in _WARNINGS and _is_addressed(keys, start, hit.noun if start < hit.noun < end else end):
        return True
    if keys[hit.noun] in _DECLARED and last in _RESULTS:
        return True  # "परीक्षा के नतीजों का ऐलान किया"
    if keys[hit.noun] in _NEWS and last in _TOPICS:
        return True  # "अगले सप्ताह के मौसम की जानकारी दी गई"
    if keys[hit.noun] in _MATTER and last == "पर" and not is_infinitive(keys[end - 2]):
        return True  # "सेना की वापसी पर कही बड़ी बात"
    if keys[hit.noun] in _MATTER and last in _TIED:
        return True  # "पत्र में वेतन से जुड़ी बातें लिखी गई हैं"
    if keys[hit.noun] in _OF_DEEDS and not (is_infinitive(last) and keys[end] in GENITIVES):
        return True  # "सदन में महंगाई का मुद्दा उठाया", "मंदिर में प्रार्थना की"; "पट्टे नहीं मिलने का मामला उठाया" tells
    if hit.needs == "keep" or any(keys[i] in GENITIVES for i in range(end, hit.noun)):
        return False
    if keys[hit.noun] in _ORDERS:
        return not (last.endswith(("ने", "ना")) or (last in _PURPOSES and keys[end : end + 2] == ("के", "लिए")))
    if (keys[hit.noun] in _GOVERNING and _is_adjunct(clause, start, end)) or (keys[hit.noun] in _MATTER and _is_about(clause, start, end)):
        return True
    if keys[hit.noun] in _COMPLAINTS and (last in _MANNER or last == _MORE or is_number(last)):
        return True  # "हेल्पलाइन पर 50 से अधिक शिकायतें दर्ज कराईं"
    if keys[hit.noun] == _COMPLAINT and last == "पर" and keys[end - 2] in _COUNTERS:
        return True  # "हेल्पलाइन व ऐप पर शिकायत दर्ज की"
    if keys[hit.noun] in (_COMPLAINT, _ULTIMATUM) and last in _AGAINST:
        return True  # "निरीक्षक के खिलाफ शिकायत दर्ज कराई", "निगम के खिलाफ अल्टीमेटम दिया"
    came = last.endswith("कर") and len(last) > 3 and keys[hit.noun] in _PLEAS and keys[hit.noun - 1] not in GENITIVES  # "थाने पहुंचकर गुहार लगाई"
    came = came or (last in _HANDING and keys[hit.noun - 1] not in GENITIVES)  # "तहसीलदार को पत्र देकर आरोप लगाया"
    if last == "कर" or came or (last == "से" and (hit.modality == "demanded" or keys[hit.noun] == _COMPLAINT)):
        return True  # "महिला को फोन कर धमकी दी", "सरकार से मांग की है", "थानेदार से शिकायत की"
    return (last == "में" and keys[hit.noun] not in _FLAT) or (last == "को" and hit.modality in ("possible", "guessed"))


def _is_addressed(keys: Sequence[str], start: int, end: int) -> bool:
    """"मछुआरों को नई एडवाइजरी जारी की", "किसानों के लिए चेतावनी जारी की": whom it is for, but not what."""
    while end > start and keys[end - 1] in _MANNER:
        end -= 1
    if end - start > _LONGEST_ADDRESS or any(key in GENITIVES and key != "के" for key in keys[start:end]):
        return False
    return keys[end - 1] == "को" or (keys[end - 2 : end] == ("के", "लिए") and not is_infinitive(keys[end - 3]))


_LONGEST_ADDRESS = 8


def _is_adjunct(clause: Clause, start: int, end: int) -> bool:
    """"भारत पर बेबुनियाद", "पड़ोसी को एक बार फिर", "अख़बार के ज़रिए": a noun that governs its matter by का has none, whatever else stands there."""
    passage, keys = clause.passage, clause.passage.keys
    described, end = end, _without_manner(keys, start, end)
    if end - start > 2 and keys[end - 2 : end] == _CONCERNING:
        return described - end > (0 if keys[described] in _TOLD_ON else 2) or any(m.end == passage.words[end - 3].end for m in passage.mentions)
    return end > start and keys[end - 1] in _ADJUNCT_ENDS


def _without_manner(keys: Sequence[str], start: int, end: int) -> int:
    """In front of how it was said, also in a participle: "को लेकर एक चौंका देने वाला"."""
    place = next((i for i in range(end - 3, start, -1) if keys[i : i + 2] == _CONCERNING), None) if keys[end - 1] in _DOING else None
    if place is not None and end - place < 8:
        return place + 2
    while end > start and keys[end - 1] in _MANNER:
        end -= 1
    return end


_DOING, _HANDING = words("doers"), words("handing")
_ASKED_OF = 4
"""Words of whom something is asked."""
_TO_WHOM, _WHAT = words("to-them") | words("dative-pronouns"), frozenset(("क्या", "कौनसे", "कैसे"))


def _is_about(clause: Clause, start: int, end: int) -> bool:
    """"क को लेकर एक अहम बात कही": on whom something was said, but not what."""
    keys = clause.passage.keys
    while end > start and keys[end - 1] in _MANNER:
        end -= 1
    return end - start > 2 and keys[end - 2 : end] == _CONCERNING


_OATHS, _OFFICES = words("oaths"), words("sworn-in")
_GOVERNING, _CONCERNING = words("governing-nouns"), ("को", "लेकर")
_TOLD_ON = words("told-on")  # "पुल को लेकर बड़ा दावा किया" does not say which; "पानी को लेकर कड़ी चेतावनी दी" does
_AGAIN, _OWN = words("again"), words("mute-own")
_MANNER = words("heavy") | words("how-said") | _AGAIN | words("flatly") | words("verdicts")
_HOW = words("heavy") | words("how-said") | words("untrue") | frozenset(("झूठा", "झूठे"))
_FLAT, _COLOURS = words("verdict-nouns-alone"), words("alert-colours")
_PLEAS, _AFFAIRS = words("nominal-demands"), words("affairs")  # "मामले की शिकायत पुलिस में की" does not say what
_DECLARED, _RESULTS = words("nominal-declared"), words("results")
_NEWS, _TOPICS = words("news-nouns"), words("affairs") | words("news-topics")
_PURPOSES = words("purposes")  # "इलाज के लिए प्रशासन को निर्देश दिए"
_ORDERS, _WAYS, _WARNINGS = words("orders"), words("ways"), words("warnings")
_COMPLAINTS, _MORE = frozenset((fold("शिकायत"), fold("शिकायतें"))), fold("अधिक")
_POSSESSIVES, _COMPLAINT, _AGAINST = words("possessives"), fold("शिकायत"), words("against")
_TIED, _OF_DEEDS = words("tied"), words("only-of-deeds")
_ULTIMATUM, _COUNTERS = fold("अल्टीमेटम"), words("counters") | words("alarm-lines")
_MATTER, _ADJUNCT_ENDS = words("matter"), words("adjunct-ends")
