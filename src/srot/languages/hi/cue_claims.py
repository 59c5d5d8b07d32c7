"""Hindi cues that claim without a verb of saying: "X का दावा है कि", "X का कहना ...", the nouns of headlines."""

from __future__ import annotations

from srot.languages.attributing.saying import SPEAKERS
from srot.languages.hi.cue_tables import Row, verb_forms
from srot.languages.hi.cue_voices import COPULA, ENDS, LINKS, Hit, Keys, skip_auxiliaries
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_future, is_infinitive, kind_of, word_class
from srot.text.normal import fold

BEFORE_CLAIM = words("before-claim")
SUCH = frozenset(("ऐसा", "ऐसी", "ऐसे", "इतना", "इतनी", "इतने"))
_WEIGHTS = words("claim-weights")
_SIDES, _POSSESSIVES = words("sides"), words("possessives")
_AFTER_CLAIM, _ARRIVES = words("after-claim"), words("arrives")
_CHARGE, _DEEDS = fold("आरोप"), words("charged-deeds")
# "उनका साफ तौर पर कहना है कि"
_PLAINLY = (("तौर", "पर"), ("रूप", "से"))


def read_claim(keys: Keys, i: int, start: int, end: int, row: Row) -> Hit | None:
    j = i - 1
    while j > start and (keys[j] in BEFORE_CLAIM or tuple(keys[j - 1 : j + 1]) in _PLAINLY):
        j -= 1 + (keys[j] not in BEFORE_CLAIM)
    if j - 2 >= start and keys[j] == "से" and keys[j - 1] in _SIDES and row.needs != "plain":
        j -= 2  # "X की ओर से दावा आया कि"
    told = i + 2 < end and keys[i + 1] == "," and any(verb in _SAYERS for verb, _ in verb_forms().get(keys[i + 2], ()))
    while j > start and keys[j] in _WEIGHTS and not told:
        j -= 1  # "मंत्री का बड़ा बयान, ..."; "मंत्री का बड़ा बयान, कहा- ..." has a cue of its own
    if row.needs in ("headline", "strike") and i + 1 < end and keys[i + 1] in _PARTING:
        j = _owner_before(keys, start, j)
    stands = claim_end(keys, i + 1, end)
    if row.needs == "that" and j > start and keys[j] in _ASIDES and stands is not None and stands < end and keys[stands] == "कि" and keys[stands - 1] in COPULA:
        owner = _owner_before(keys, start, j)  # "ग्रामीणों का राशन में आरोप है कि", "दल का सरकार पर आरोप है कि"
        j = owner if kind_of(keys[owner - 1]) in SPEAKERS and not any(is_infinitive(key) for key in keys[owner:j]) else j
    if j < start or not (keys[j] in GENITIVES or keys[j] in _POSSESSIVES or (keys[j] in WHOSE and j > start)):
        pointed = i - start == 1 and keys[start] in _POINTERS  # "यह मांग है किसानों की"
        behind = (row.needs == "plain" or pointed) and i + 1 < end and keys[i + 1] in COPULA and "कि" not in keys[i : i + 4]
        return Hit(i, i + 2, i, i, "claim-behind", "", row.modality, row.negative, row.needs) if behind else None
    if (keys[i] == _CHARGE or (row.modality == "planned" and row.needs in ("that", "headline"))) and keys[j] == "का" and (is_infinitive(keys[j - 1]) or keys[j - 1] in _DEEDS):
        return None  # "दारोगा पर एक पक्ष का साथ देने का आरोप है", "वेतन बढ़ाने का ऐलान" name nobody whose claim it is
    stop = claim_end(keys, i + 1, end)
    parted = stop is not None and stop < end and keys[stop] in _PARTING  # "मंत्री का ट्वीट था- ..."
    if row.needs in ("headline", "strike") and not parted and not (i + 1 < end and (keys[i + 1] in _PARTING or _heads_line(keys, i, start, end))):
        return None
    if row.needs == "arrives" and not (i + 1 < end and keys[i + 1] in _ARRIVES):
        return None
    if stop is None and (_tells_at_once(keys, i, j, end, row) or _asks_at_once(keys, i, j, end)):
        return Hit(i, i + 1, i, j, "claim", "", row.modality, row.negative, "that")
    closing = stop is not None and (stop >= end or keys[stop] in ENDS) and any(key in _PARTING or key == "," for key in keys[start:j])
    if stop is None or (row.needs == "that" and not closing and not (stop < end and (keys[stop] in LINKS or _opens_clause(keys, stop, end)))):
        return None
    return Hit(i, stop, i, j, "claim", "", row.modality, row.negative, row.needs)


def _owner_before(keys: Keys, start: int, j: int) -> int:
    """"मंत्री का विपक्ष पर तंज: ...": the genitive in front of the one whom it is aimed at."""
    if keys[j] not in _AIMED | _ASIDES:
        return j
    return next((k for k in range(j - 1, max(start, j - _LONGEST_AIM), -1) if keys[k] in ("का", "की")), j)


_AIMED, _ASIDES, _LONGEST_AIM = frozenset(("पर", "को", "से")), frozenset(("में", "पर")), 7


def _tells_at_once(keys: Keys, i: int, j: int, end: int, row: Row) -> bool:
    """"किसानों का कहना पानी नहीं आता": a whole clause right behind a claim, with neither है nor कि; "उनका कहना सही है" judges it."""
    last = end - 1
    while last > i and keys[last] in ENDS:
        last -= 1
    if keys[i] not in _AT_ONCE or j != i - 1 or keys[j] != "का" or last - i < 4 or keys[i + 1] in _JOINING or _is_judged(keys[i + 1], keys[i + 2]):
        return False
    if keys[last] in COPULA and (keys[last - 1] in _JUDGED or keys[last - 1] in ("पर", "नहीं", "वाला", "वाली")):
        return False
    told = any(key in _CLAUSE_ENDS or is_future(key) for key in keys[i + 3 : end])
    return told and (keys[last] in _CLAUSE_ENDS or is_future(keys[last]) or keys[end - 1] not in ENDS)


def _asks_at_once(keys: Keys, i: int, j: int, end: int) -> bool:
    """"किसानों की मांग जल्द खोली जाए नहर": a heading whose wish stands in front of its object; "किसानों की मांग पूरी की जाए" is a wish about the demand."""
    if keys[i] not in _DEMANDS or keys[j] != "की" or j != i - 1 or keys[i + 1 : i + 2] == () or keys[i + 1] in _NO_OPENING or keys[i + 1] in _GRANTED:
        return False
    wish = next((k for k in range(i + 3, end - 1) if keys[k] in _WISHED), None)
    return wish is not None and keys[wish + 1] not in ENDS and keys[wish + 1] not in word_class("join") and keys[wish + 1] not in _NO_OPENING and "ने" not in keys[i:wish]


_DEMANDS, _GRANTED, _WISHED = words("nominal-demands"), words("fulfilled"), frozenset(("जाए", "जाएं", "जाये", "जाएँ"))


def _is_judged(first: str, second: str) -> bool:
    """Whether what follows a claim tells of it: "उनका आरोप गलत निकला"; "परिजनों का आरोप गलत दवा से हुई मौत" goes on with what is claimed."""
    describes = first in _WRONG and second not in word_class("verb") and second not in _FOUND
    return first in _NO_OPENING and not describes


_WRONG, _FOUND = frozenset((fold("गलत"), fold("झूठे"))), words("found-out")
_AT_ONCE, _JUDGED = words("told-at-once"), words("verdicts") | words("untrue")
_NO_OPENING = SUCH | word_class("case") | word_class("verb") | words("verdicts") | words("untrue") | frozenset((",", "मानना", "मानकर", "मानते", "मानने", "मान", "-", "–"))


def _opens_clause(keys: Keys, stop: int, end: int) -> bool:
    """Whether a whole clause stands right behind "X का दावा है", with no कि: it ends in a verb, and joins on to nothing."""
    last = end - 1
    while last > stop and keys[last] in ENDS:
        last -= 1
    whole = last - stop > 2 and (keys[last] in _CLAUSE_ENDS or is_future(keys[last]))
    return whole and keys[stop - 1] in _PRESENT and keys[stop] not in _JOINING and "ने" not in keys[stop : stop + 1]


_CLAUSE_ENDS, _PRESENT = words("clause-endings") | word_class("verb"), frozenset(("है", "हैं"))
_JOINING = words("conjunctions") | words("relatives") | frozenset(("जो", "जिसे", "जिसका", "जिसने", "तो", "पर", "इसलिए", "ताकि", "क्योंकि"))
WHOSE = frozenset(("जिनका", "जिसका", "जिनकी", "जिसकी"))


def _heads_line(keys: Keys, i: int, start: int, end: int) -> bool:
    """"मंत्री की चेतावनी, ठेकेदार जेल जाएगा": the comma of a headline, which has no full stop."""
    return keys[i + 1] == "," and i - start <= 6 and keys[end - 1] not in ENDS and end - i < 20


_SAYERS = frozenset(("कहना", "बोलना", "बताना", "लिखना"))
_POINTERS = words("this-said")
_PARTING = ("-", "–", "—", ":")


def claim_end(keys: Keys, j: int, end: int) -> int | None:
    while j < end and keys[j] in _AFTER_CLAIM:
        j += 1
    if j < end and keys[j] in COPULA:
        return skip_auxiliaries(keys, j, end)
    if j + 1 < end and keys[j] in _ARRIVES:
        while j + 1 < end and keys[j + 1] in _ARRIVES:
            j += 1
        stop = skip_auxiliaries(keys, j + 1, end)
        return stop if stop < end and keys[stop] in LINKS else None
    return j if j < end and keys[j] in LINKS else None
