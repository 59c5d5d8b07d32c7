"""Polarity and modality of what is said, by the clause that says it first.

A source may go on for sentences; what it says first is what it is quoted for, and annotators judge it by that.
"""

from __future__ import annotations

from itertools import pairwise

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import SPEAKERS
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import (
    FRAMING,
    GENITIVES,
    is_future,
    is_infinitive,
    is_number,
    kind_of,
    word_class,
)
from srot.models.common_words import is_dictionary_word
from srot.text.normal import fold
from srot.text.words import is_word

_NEGATIVES = words("negatives-in-moods")
_MAY = words("may-in-moods")
_ABLE = words("able")
_PERHAPS = words("perhaps")
_MUST = words("must")
_IF = words("if")
_FINAL = words("final")
_JOINTS = words("joints") | words("relative-joints") | {",", ";"}
_ASKING = words("interrogatives")
_STOPS = frozenset("।?!…")
_WISHES = words("wishes")
_NO_WISHES = words("no-wishes")
_AMENDS = words("amends")
_SUFFERERS = words("sufferers")
_INTENTS, _ABOUT_TO = words("intents"), words("about-to")
_STRIKING, _STRUCK = words("striking"), words("struck")
_NOT_ONLY, _VERBAL = words("not-only"), words("clause-endings")
_KNOWN = words("known")
_TRANSPARENT, _ASKED_FOR = words("transparent-matrices"), words("pointed-demanded") | words("wanting")
_MATRIX = frozenset(("है", "हैं", "हूं", "था", "थी", "थे"))
_WANTED = words("wanted")  # "नए पुल की ज़रूरत"
_NEEDED, _SURELY_NOT = words("needed"), ("शायद", "ही")
_PAST = frozenset(("था", "थी", "थे", "थीं"))
_RELATIVES = frozenset(("जब", "जो", "जिस", "जिसने", "जिन्होंने", "जहां"))
_UNTRUE, _SAID_THINGS = words("untrue"), words("said-things")
_ENDINGS = words("clause-endings")
_DONE = _ENDINGS - {"है", "हैं", "था", "थी", "थे", "नहीं", "चाहिए", "की"}
_SUPPOSED = _ENDINGS | _WISHES | word_class("verb")
_UNREAL = ("ता", "ती", "ते")
_SIMPLE = (*_UNREAL, "ा", "ी", "े", "ीं")
_NO_INFINITIVES = words("no-infinitives")
_CAUSES, _COULD = ("से", "पर"), "सके"


def read_mood(passage: Passage, start: int, end: int, cue: str) -> str:
    """Modality of the content; a cue that has one keeps it, but for a promise of what already is so.

    >>> from srot.records import Span
    >>> from srot.languages.attributing.passage import read_passage
    >>> passage = read_passage("दुकानें बंद रहें", (Span(0, 16),))
    >>> read_mood(passage, 0, 3, "asserted")
    'demanded'
    """
    if cue == "guessed":
        return "conditional" if _is_conditional(passage.keys[start:end]) else "possible"
    if cue not in ("asserted", "possible", "planned", "promised") or start >= end:
        return cue
    meant = _mood_of_infinitive(passage, start, end) if cue == "asserted" else ""
    if meant:
        return meant
    whole = _before_if(_counting_votes(passage.keys[start : _first_sentence(passage, start, end)]))
    keys = _behind_relative(whole)
    stop = _first_clause(keys)
    if cue == "promised":
        return "asserted" if _is_fact(keys[:stop]) else cue
    asks = "?" in passage.keys[end - 1 : end + 1] or any(key in _ASKING for key in keys[:stop])
    if _is_conditional(whole):
        return "conditional"
    mood = _mood_of(keys[:stop], asks)
    if mood == "planned" and (_makes_amends(keys) or cue == "planned"):
        return "promised" if _makes_amends(keys) else "planned"
    if cue == "planned":
        return "promised" if _makes_amends(keys) else "asserted" if _is_fact(keys[:stop]) else mood if mood == "demanded" else cue
    return mood or cue


def _mood_of_infinitive(passage: Passage, start: int, end: int) -> str:
    """"नौकरी देने की बात कही" is meant to be done, "घर में रहने को कहा गया" has to be; "मारपीट होने की बात कही" tells of what was."""
    behind = tuple(key for key in passage.keys[end : end + 4] if key not in _ALSO)[:3]
    if not (is_infinitive(passage.keys[end - 1]) or passage.keys[end - 1] in _DEED_NOUNS):
        return ""
    if behind[:1] == ("को",) and behind[1:2] and behind[1] in _SAID:
        return "demanded"
    others = any(passage.keys[i] == "के" and kind_of(passage.keys[i - 1]) in SPEAKERS for i in range(start + 1, end))
    deed = passage.keys[end - 1] in _DEED_NOUNS or passage.keys[end - 1] in _DEEDS or (passage.keys[end - 1].endswith(_CAUSED) and passage.keys[end - 1] not in _NO_DEEDS)
    return "planned" if deed and not others and behind[:2] == ("की", "बात") and behind[2:] and behind[2] in _SAID | _TALKED else ""


_ALSO = frozenset(("भी", "ही", "तो"))
_SAID, _TALKED, _DEEDS, _NO_DEEDS = words("said-forms"), words("doing") | frozenset(("की",)), words("deeds"), words("no-deeds")
_CAUSED, _DEED_NOUNS = "ाने", words("deed-nouns")


def _first_sentence(passage: Passage, start: int, end: int) -> int:
    keys = passage.keys
    return next((i for i in range(start + 1, end) if keys[i] in _STOPS or keys[i : i + 2] == (".", ".") or (keys[i] == "." and keys[i - 1] in _ENDINGS)), end)


def _before_if(keys: tuple[str, ...]) -> tuple[str, ...]:
    """In front of a condition that a desk has run on: "कोई अधिकारी पैसे नहीं मांगता है अगर फोन आए तो सूचना दें"."""
    return keys[: next((i for i in range(_SHORTEST, len(keys) - 1) if keys[i] in _IF and keys[i - 1] in _MATRIX), len(keys))]


_SHORTEST = 4


def _first_clause(keys: tuple[str, ...]) -> int:
    """Where the first main clause ends: at a joining word or a comma behind a finite verb."""
    for i in range(2, len(keys) - 1):
        joined = keys[i] in _JOINTS or keys[i] in _LIKENING or _turns_aside(keys, i)
        bidden = keys[i] in _SO_THAT and _is_wish(keys[i - 1])  # "सभी समय पर आना सुनिश्चित करें ताकि"
        if joined and keys[i - 2 : i] != ("के", "लिए") and (bidden or _is_finite(keys[i - 1]) or _lacks_copula(keys, i - 1)):
            return i  # "बारिश की संभावना है जो आख़िरी होगी"
        if keys[i] == "कि" and keys[i - 1] in _BARE_WISHES and _bids_one([key for key in keys[:i] if is_word(key)]):
            return i  # "सरकार बताए कि पैसा कहां गया"
        if keys[i] == "कि" and (keys[i - 1] in _TO_BE_TOLD or (keys[i - 1] in _OUGHT and keys[i - 2].endswith(("ना", "नी")))):
            return i  # "यह साफ किया जाए कि पुल किसका है"
        if keys[i] == "कि" and keys[i - 1] in _MATRIX and _TRANSPARENT.isdisjoint(keys[:i]):
            return i  # "यह साबित करता है कि": what depends on it has a mood of its own
        if keys[i] == "कि" and is_future(keys[i - 1]):
            return i  # "समिति जांच करेगी कि क्या पुल बन सकता है"
    return len(keys)


_LIKENING = frozenset(("जो", "जैसा", "जैसी", "जैसे"))
_OUGHT, _SO_THAT = words("ought"), frozenset(("ताकि", "जिससे"))
_TO_BE_TOLD = frozenset(("जाए", "जाये", "करें", "करे", "कराएं", "कराए", "बताएं"))


def _turns_aside(keys: tuple[str, ...], i: int) -> bool:
    """"सफाई नहीं हो रही है वहीं नेता वीडियो बना रहे हैं": meanwhile; "जहां बात रुकी थी वहीं से" means a place."""
    return keys[i] in ("वहीं", "वही") and keys[i + 1] not in FRAMING


def _lacks_copula(keys: tuple[str, ...], i: int) -> bool:
    """"गाड़ी नहीं पहुंचती जिससे", "गाड़ी नहीं पहुंची, जिससे": what is denied goes without है."""
    return keys[i - 1] in _NEGATIVES and keys[i].endswith(_SIMPLE) and not keys[i].endswith(("ने", "ना", "नी"))


def _is_finite(key: str) -> bool:
    """A form that ends a clause; "महिलाएं और" goes on with nouns, so that a wish counts only where its form is nothing else."""
    return key in _ENDINGS or is_future(key) or key in _WISHES


def _mood_of(keys: tuple[str, ...], asks: bool) -> str:
    """The mood that the end of a clause shows; ``""`` where it shows none."""
    said = [key for key in keys if is_word(key)]
    tail = said[-5:]
    if not tail:
        return ""
    negated = any(key in _NEGATIVES for key in tail)
    if tail[-2:-1] == [_NOT_OR_VOTE] and tail[-1].endswith("ो"):
        return "demanded"  # "घर से मत निकलो"
    if any(key in _MUST for key in tail) or (tail[-1] in _WANTED and tail[-2:-1] == ["की"]) or ((_must_be(tail) or _is_needed(tail)) and not negated) or _asks_for(keys, tail):
        return "demanded"
    if any(key in _PERHAPS for key in keys[:6]) or _SURELY_NOT in pairwise(keys) or (not negated and (_is_possible(said) or _turned_able(keys))):
        return "possible"
    if any(is_future(key) for key in tail[-2:]) or _is_intended(said[-8:]) or _is_going_to(tail) or _turned_future(keys):
        return "" if asks else "planned"
    if _turned_wish(tail) and not asks:
        return "demanded"
    if _bids_one(said):
        return "demanded"
    return "demanded" if _is_wish(tail[-1]) and not _may_have_been(tail) and not asks else ""


def _is_needed(tail: list[str]) -> bool:
    """"रोज टहलना बेहद ज़रूरी है", "पानी उबालना आवश्यक है": an infinitive before what is needed; "साफ पानी ज़रूरी है" asks nothing."""
    place = next((n for n, key in enumerate(tail) if key in _NEEDED and tail[n + 1 :] in (["है"], ["होगा"], ["हो", "गया", "है"])), None)
    return place is not None and any(key.endswith(("ना", "नी")) and key not in _NO_INFINITIVES for key in tail[max(0, place - 2) : place])


def _asks_for(keys: tuple[str, ...], tail: list[str]) -> bool:
    """"हम अपील करते हैं (कि)", "मैं चाहता हूं (कि)": to say so is to ask."""
    mine = any(key in ("हम", "मैं") for key in keys)
    return mine and tail[-1] in ("हैं", "हूं") and tail[-2:-1] != ["नहीं"] and any(key in _ASKED_FOR and tail[max(0, n - 1)] not in _PARDON and not tail[max(0, n - 1)].endswith("ना") for n, key in enumerate(tail))


_PARDON = frozenset((fold("माफी"), fold("माफ़ी"), fold("क्षमा")))


def _is_going_to(tail: list[str]) -> bool:
    """"बैंक नोट बंद करने जा रहा है": an oblique infinitive before "is going"."""
    return len(tail) > 3 and tail[-1] in _MATRIX - _PAST and tail[-2] in ("रहा", "रही", "रहे") and tail[-3] == "जा" and is_infinitive(tail[-4])


def _turned_future(keys: tuple[str, ...]) -> int:
    """Where the future stands in "नौकरी से हटाए जाएंगे सुस्त अफसर", with no finite form behind it; 0 where it ends its clause."""
    places = [i for i, key in enumerate(keys) if is_word(key)]
    if not places or _is_finite(keys[places[-1]]) or any(keys[i] in word_class("verb") for i in places[-1:]):
        return 0
    return next((i for i in reversed(places[-_MOST_BEHIND:]) if is_future(keys[i])), 0)


def _turned_able(keys: tuple[str, ...]) -> bool:
    """"बढ़ सकता है दूध का दाम": what can be, in front of its subject and with no finite form behind it."""
    places = [i for i, key in enumerate(keys) if is_word(key)]
    if not places or _is_finite(keys[places[-1]]):
        return False
    return any(keys[i] in _ABLE and keys[i + 1] in _MATRIX - _PAST and _NEGATIVES.isdisjoint(keys[max(0, i - 2) : i]) for i in places[-_MOST_BEHIND:-1])


def _turned_negative(keys: tuple[str, ...]) -> int:
    """Where the finite form stands in "मेरे ख़िलाफ़ नहीं बोल सकते दल के नेता", with its subject behind it; 0 where it ends its clause."""
    comma = next((i for i, key in enumerate(keys) if key == "," and i > 2), len(keys))  # "छू तक नहीं रही सरकार, भाग रहे हैं मंत्री"
    places = [i for i, key in enumerate(keys[:comma]) if is_word(key)]
    if not places or _is_finite(keys[places[-1]]) or keys[places[-1]] in _ABLE:
        return 0
    turned = (i for i in reversed(places[-_MOST_TURNED - 1 : -1]) if _is_finite(keys[i]) or keys[i] in _ABLE)
    place = next(turned, 0)
    return place if not _NEGATIVES.isdisjoint(keys[max(0, place - 2) : place]) else 0


_MOST_TURNED, _MOST_BEHIND = 5, 7


def _bids_one(said: list[str]) -> bool:
    """"पहले पड़ोसी देश गोलीबारी रोके", "सरकार माफी मांगे": a wish whose form is also that of many in the past, with one that is bidden in front and no ने."""
    if said[-1] not in _BARE_WISHES or "ने" in said:
        return False
    return any((kind_of(key) in SPEAKERS or _is_state(key)) and said[n + 1] not in FRAMING for n, key in enumerate(said[:-1]))


def _is_state(key: str) -> bool:
    return key == _LAND or any(row.subtype in ("country", "capital") for row in lookup(key))


_BARE_WISHES, _LAND = words("bare-wishes"), fold("देश")


def _turned_wish(tail: list[str]) -> bool:
    """"मामले की जांच कराएं डीजीपी", "मजदूरों को वेतन दे सरकार": a heading that bids, with the office or body that is bidden behind it."""
    if len(tail) > 2 and kind_of(tail[-1]) in SPEAKERS and (_bids(tail[-2]) or tail[-2] in _BARE_STEMS):
        return True
    places = range(len(tail) - 3, len(tail) - 1) if len(tail) > 3 and not _is_finite(tail[-1]) else ()
    return any(len(tail[n]) > _SHORTEST and _bids(tail[n]) and tail[n] not in _NO_WISHES and not _is_plural(tail[n]) for n in places)  # "दोनों देश मिलकर सुलझाएं सीमा विवाद"


_BARE_STEMS = frozenset(("दे", "ले", "करे", "दें", "लें"))


def _bids(key: str) -> bool:
    return len(key) > 2 and key.endswith(("ें", "एं")) and is_dictionary_word("hi", key[:-2] + "ना")


def _is_intended(tail: list[str]) -> bool:
    """"दौरा करने वाले हैं", "जाने की योजना है", "बेचने का कोई इरादा नहीं है": an oblique infinitive before what is meant to be."""
    if tail[-1] not in _FINAL:
        return False
    for n, key in enumerate(tail):
        reach = 1 if key in _ABOUT_TO else 3
        if key in _INTENTS and any(early.endswith("ने") and early not in _NO_INFINITIVES for early in tail[max(0, n - reach) : n]):
            made = tail[-1] in _PAST and tail[n + 1 : n + 2] == ["की"]  # "बाघ लाने की तैयारी की थी" was done
            return not made and (key not in _ABOUT_TO or _is_about_to(tail, n))
    return False


def _is_about_to(tail: list[str], n: int) -> bool:
    """"टीम जाने वाली है"; "दिखने वाली महिला मेरी बहन है" and "नतीजे चौंकाने वाले हैं" tell what somebody or something is like."""
    if tail[n - 1] == "रहने" and tail[n - 2] in GENITIVES:
        return False  # "वे गया के रहने वाले हैं"
    return all(key in _FINAL or key == "भी" for key in tail[n + 1 :]) and tail[n - 1] not in _STRIKING and tail[n - 2] not in _STRUCK


def _may_have_been(tail: list[str]) -> bool:
    """"जब इतनी बारिश हुई हो", "जो वहां रहे हों": supposed of what was, wished of nobody."""
    return len(tail) > 1 and tail[-1] in ("हो", "हों") and tail[-2] in _DONE


def _must_be(tail: list[str]) -> bool:
    """"मतदान कराना होगा", "शुल्क देना पड़ेगा": an infinitive before होगा."""
    return len(tail) > 1 and tail[-1].startswith(("हो", "पडे")) and is_future(tail[-1]) and tail[-2].endswith(("ना", "नी", "ने")) and tail[-2] not in _NO_INFINITIVES


def _is_possible(said: list[str]) -> bool:
    tail = said[-5:]
    guessed = len(tail) > 1 and tail[-1] in ("होगा", "होगी", "होंगे") and tail[-2] in _ENDINGS
    able = any(key in _ABLE for key in tail[-3:])
    last = range(max(0, len(said) - 5), len(said))
    return guessed or able or any(said[n] in _MAY and said[max(0, n - 1)] != "हर" and _is_held(said[n + 1 :]) for n in last)


def _is_held(behind: list[str]) -> bool:
    """"बारिश की संभावना है"; "उम्मीद की किरण है", "संशोधित अनुमान 70 करोड़ है", "उम्मीद करते हैं" guess nothing."""
    return not behind or not (behind[0] in GENITIVES or is_number(behind[0]) or behind[0].startswith("कर"))


def _is_wish(key: str) -> bool:
    """A subjunctive or an imperative: "रहें", "किया जाए", "रोको", "बचिए"; "वारदातें", "घटनाएं" are many of a noun."""
    formed = key not in _NO_WISHES and len(key) > 2 and key.endswith(("ें", "एं", "इए", "िए", "ओ"))
    return key in _WISHES or (formed and not _is_plural(key))


def _is_plural(key: str) -> bool:
    """Whether a form in "-ें", "-एं" is of a word of the dictionary that no verb is made of."""
    return len(key) > 4 and key.endswith(("ें", "एं")) and is_dictionary_word("hi", key[:-2]) and not is_dictionary_word("hi", key[:-2] + "ना")


def _is_conditional(keys: tuple[str, ...]) -> bool:
    """"अगर ...", "... न हुआ तो ..."; in "हम तो ..." तो is no more than a stress."""
    if any(key in _IF for key in keys[:4]):
        return True
    keys = tuple(key for n, key in enumerate(keys) if key != "तो" or keys[n - 1 : n] not in _NEITHER)
    early, last = (["", ""] + [key for key in keys if is_word(key)])[-2:]
    if keys[:1] == ("जब",) or (last in _PAST and not early.endswith(_UNREAL)):
        return False  # "जब क्षमता तय है तो", "होश आया तो अस्पताल में था"
    unreal = last.endswith(_UNREAL) or (last in _PAST and early.endswith(_UNREAL))
    if unreal and any(keys[i] == "तो" and keys[i - 1].endswith(_UNREAL) for i in range(2, len(keys) - 1)):
        return True  # "वह होते तो अच्छा होता", "न टूटता तो न गिरती", "दवा मिलती तो जान बच सकती थी"
    if _happened(last) and not any(key in _NEGATIVES for key in keys):
        return False  # "वह जगाने गया तो घटना का पता चला"
    if is_future(last) and any(keys[i] == "तो" and not _NEGATIVES.isdisjoint(keys[max(0, i - 3) : i]) for i in range(2, len(keys) - 1)):
        return True  # "मांगें नहीं मानी तो काम बंद करेंगे"
    if any(keys[i] == "तो" and keys[i - 1] == "," and keys[i - 2] in _MAY_BE for i in range(2, len(keys) - 1)):
        return True  # "किसी को बुरा लगा हो, तो वह भूल जाए"
    return any(keys[i] == "तो" and keys[i - 1] in _SUPPOSED and keys[i - 1] != "की" for i in range(2, len(keys) - 1))


_MAY_BE = frozenset(("हो", "हों", "जाए", "जाएं", "करे", "करें"))
_NEITHER = (("न",), ("ना",))  # "वे न तो साथ हैं, न ही ख़िलाफ़" supposes nothing


def _happened(key: str) -> bool:
    """Whether a clause ends in a bare perfective, which tells what was."""
    return key in _DONE and key not in _FINAL - {"गया", "गई", "गए", "हुआ", "हुई", "हुए"}


def _is_fact(keys: tuple[str, ...]) -> bool:
    """Whether a clause tells what is, not what will be: it ends in है, था, गया, and no future stands near."""
    tail = [key for key in keys if is_word(key)][-3:]
    return bool(tail) and tail[-1] in _FINAL and not any(is_future(key) or key.endswith(("ने", "ना")) or _is_wish(key) for key in tail)


def _makes_amends(keys: tuple[str, ...]) -> bool:
    """Money for those who suffered, or "nobody will be spared": a promise, whatever the verb."""
    return any(key in _AMENDS for key in keys) and any(key in _SUFFERERS for key in keys)


def is_negated(passage: Passage, start: int, end: int) -> bool:
    """Whether the first clause of the content is negated; "या नहीं", "क्यों नहीं", "से कम नहीं" negate nothing.

    A relative clause gives way to the one behind it: in "जब तक जंग नहीं रुकती, बातचीत होगी" nothing is denied.
    """
    keys = _behind_relative(_before_if(_counting_votes(passage.keys[start : _first_sentence(passage, start, end)])))
    if (keys[:1] == ("न",) and (keys[1:2] == ("तो",) or "न" in keys[1:])) or _is_neither(keys) or _knows_not(keys) or _is_refuted(keys):
        return True
    if _is_conditional(keys):
        stop = max(i for i, key in enumerate(keys) if key == "तो") if "तो" in keys else 0
        keys = tuple(key for key in keys[stop:] if key != "न")
    stop = _first_clause(keys)
    i = _turned_future(keys[:stop]) or _turned_negative(keys[:stop]) or stop - 1
    while i > 0 and (keys[i] in _FINAL or keys[i] in _ABLE or keys[i].startswith(_COULD) or not is_word(keys[i])):
        i -= 1
    return any(keys[n] in _NEGATIVES and not _spares(keys, n) for n in range(max(0, i - 2), stop))


def _counting_votes(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Words with another one for "मत" that is a vote or an opinion: "कुल 24,427 मत मिले", "उनका मत है"; "मत जाओ" keeps its own."""
    if _NOT_OR_VOTE not in keys:
        return keys
    return tuple(_VOTE if key == _NOT_OR_VOTE and _is_vote(keys[n - 1] if n else "", keys[n + 1 : n + 2]) else key for n, key in enumerate(keys))


def _is_vote(before: str, behind: tuple[str, ...]) -> bool:
    return is_number(before) or before in _VOTES_BEFORE or before in GENITIVES or any(key in _VOTES_BEHIND or key in FRAMING for key in behind)


_NOT_OR_VOTE, _VOTE = "मत", fold("वोट")
_VOTES_BEFORE, _VOTES_BEHIND = words("votes-before"), words("votes-behind")


def _is_neither(keys: tuple[str, ...]) -> bool:
    """"हम इसका न तो समर्थन करते हैं और न ही विरोध": both are denied."""
    first = next((n for n in range(min(_FARTHEST, len(keys) - 1)) if keys[n] in ("न", "ना") and keys[n + 1] == "तो"), None)
    return first is not None and any(keys[n] in ("न", "ना") for n in range(first + 2, len(keys)))


_FARTHEST = 8


def _is_refuted(keys: tuple[str, ...]) -> bool:
    """"इस ख़बर को बकवास (बताया)": a verdict on what others say denies it; "यह आरोप बेबुनियाद है" is a sentence of its own."""
    said = [key for key in keys if is_word(key)]
    return len(said) > 1 and said[-1] in _UNTRUE and any(key in _SAID_THINGS for key in said[:-1])


_FOR_THIS = (",", "इसके", "लिए")


def _behind_relative(keys: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind "जब तक ... नहीं होता, (तब तक)" and "जो भी दोषी होगा, (उसे)"."""
    if (purpose := next((i for i in range(3, len(keys) - 4) if keys[i : i + 3] == _FOR_THIS), 0)) and not is_future(keys[purpose - 1]):
        return keys[purpose + 3 :]  # "पानी सबको मिले, इसके लिए सभी टंकी भरें"
    if _RELATIVES.isdisjoint(keys[:1]):
        return keys
    stop = next((i for i in range(2, len(keys) - 2) if keys[i] == "," or keys[i : i + 2] == ("तब", "तक")), 0)
    return keys[stop + 1 :] if stop else keys


def _knows_not(keys: tuple[str, ...]) -> bool:
    """"मुझे नहीं पता कैसे बचा", "हमें नहीं लगता कि लौट पाएंगे": what follows is what is not known, not what is so."""
    return any(keys[n] in _NEGATIVES and keys[n + 1] in _KNOWN for n in range(min(4, len(keys) - 1)))


def _spares(keys: tuple[str, ...], n: int) -> bool:
    before = keys[max(0, n - 4) : n]
    if keys[n + 1 : n + 2] == ("बल्कि",) and any(key in _NOT_ONLY for key in keys[:n]):
        return True  # "केवल हादसा नहीं बल्कि हत्या है"
    if _is_cause(keys[n + 1 : _first_clause(keys)]) or _is_contrast(keys, n):
        return True
    only = before[-1:] == ("ही",) and any(is_word(key) and key not in _VERBAL for key in keys[n + 1 : _first_clause(keys)])  # "ही नहीं (किया गया)" at the end denies
    return before[-1:] == ("या",) or "क्यों" in before or before[-2:] == ("से", "कम") or only or ("जब" in keys and "तक" in keys)


def _is_contrast(keys: tuple[str, ...], n: int) -> bool:
    """"जीवन बोझ नहीं उत्सव है": not this but that; a verb or nothing stands behind what denies."""
    behind = keys[n + 1 : _first_clause(keys)]
    named = behind[:-1]
    if not 0 < len(named) < _LONGEST_CONTRAST or behind[-1] not in _MATRIX or keys[n - 1] in _NEITHER_OF:
        return False
    return not any(_is_verbal(key) or key in FRAMING for key in named)


_LONGEST_CONTRAST, _NEITHER_OF = 5, frozenset(("यह", "ये", "कोई", "तो", "भी", "ही", "अब", "अभी", "कभी"))


def _is_verbal(key: str) -> bool:
    """Whether a word can be a form of a verb: in a list of them, or with a stem that the dictionary has in "-ना"."""
    if key in _ENDINGS or key in word_class("verb") or is_infinitive(key) or key in _ABLE:
        return True
    return any(key.endswith(end) and is_dictionary_word("hi", key[: -len(end)] + "ना") for end in _PARTICIPIAL)


_PARTICIPIAL = ("या", "यी", "ता", "ती", "ते", "ा", "ी", "े")


def _is_cause(behind: tuple[str, ...]) -> bool:
    """"ऑक्सीजन न मिलने से (मौत हुई)": what did not happen is why something else did."""
    if len(behind) < 3 or not behind[0].endswith("ने") or behind[0] in _NO_INFINITIVES:
        return False
    return behind[1] in _CAUSES or behind[1:3] in (("के", "कारण"), ("की", "वजह"), ("के", "चलते"), ("के", "बाद"))
