"""Where and when a Hindi event took place when the sentence before sets the scene: "वह रविवार की रात बाइक से लौट रहा था। इसी दौरान ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Scene, within
from srot.languages.hi.event_clauses import THAT
from srot.languages.hi.event_elsewhere import is_elsewhere
from srot.languages.hi.event_evidence import find_time
from srot.languages.hi.event_places import LOCAL, locates
from srot.languages.hi.event_roles import mark_parts
from srot.languages.hi.name_datelines import byline_end
from srot.records import Mention, TimeExpression
from srot.text.normal import fold
from srot.text.words import is_word

_PACKAGE = "srot.languages.hi"
_OPENERS = word_set(_PACKAGE, "meanwhile")
_SPANS = word_set(_PACKAGE, "span")
_AT_ONCE = word_set(_PACKAGE, "at_once")
_OPERATIONS = word_set(_PACKAGE, "operation")
_MEANWHILE = ("के", fold("दौरान"))
_UNDER_WAY = frozenset(("रहा", "रहे", "रही"))
_WENT, _WHITHER = word_set(_PACKAGE, "went"), word_set(_PACKAGE, "whither")
_QUARREL = word_set(_PACKAGE, "quarrel")
_STATING = frozenset(map(fold, ("बताया", "कहा", "दर्ज", "आरोप", "मामला")))
_TELLING = frozenset(map(fold, ("आने", "लगने", "की", "से")))
_HENCE = frozenset(map(fold, ("जिससे", "जिसमें")))
_LEAST = 3
_TELLER = 8
_AIMED = word_set(_PACKAGE, "aimed")
_STANCE = word_set(_PACKAGE, "stance")
_WAS = frozenset(("था", "थे", "थी", "थीं"))
_FILED = frozenset((".", "।", ":", "|"))
_FAR_OFF = ("capital", "country", "state")
_BESIDE = frozenset((fold("साथ"), fold("और"), fold("तथा"), fold("एवं"), fold("वहीं"), ","))
_BYLINE = 8
"""How many words a byline or the brackets of a dateline may have."""
_STEPS = 3
"""How many sentences of one scene may stand before the deed: "चेकिंग कर रही थी। इसी दौरान ... रोका। इस पर ... फायरिंग की"."""


def set_in_scene(scene: Scene, candidates: Sequence[Candidate], book: RuleBook) -> list[Candidate]:
    """Harmful candidates, and deeds of the police, of sentences that go on with a scene, with the time and the places of the sentence that set it, where they have none of their own.

    The sentence before tells no such event itself, stands in the same paragraph, and its going on is said, इस दौरान, तभी, इस पर, or it tells
    what was under way, "लौट रहा था".
    """
    told = {candidate.sentence for candidate in candidates if candidate.rule.is_harmful() or candidate.mode in LOCAL}
    return _with_same(scene, _with_beside(scene, [_placed(scene, candidate, told, book) for candidate in candidates]))


def _with_beside(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Deeds of the police that a clause joins to the deed before it, with no subject of its own, with the time and the places of that: "पुलिस ने सोमवार को
    रामपुर में एक बदमाश को गोली मार दी, साथ ही दो को गिरफ्तार किया"."""
    found: list[Candidate] = []
    for candidate in candidates:
        before = found[-1] if found else None
        if before is not None and before.sentence == candidate.sentence and before.verbal and _is_beside(scene, before, candidate):
            candidate = replace(candidate, time=candidate.time or before.time, places=candidate.places or before.places)
        found.append(candidate)
    return found


def _is_beside(scene: Scene, before: Candidate, candidate: Candidate) -> bool:
    done = candidate.mode in LOCAL and candidate.verbal and before.polarity == candidate.polarity and before.modality == candidate.modality
    adjoins = done and before.clause[1] == candidate.clause[0] and scene.keys[candidate.clause[0]] in _BESIDE
    return adjoins and "ने" not in scene.keys[slice(*candidate.clause)] and "ने" in scene.keys[slice(*before.clause)]


def _with_same(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Harm told by a verb without a place, with the places of the same kind of harm in the sentence before: "हादसा सिंहपुर के पास हुआ। बस पलट गई"."""
    last: dict[int, Candidate] = {}
    found = []
    for candidate in candidates:
        before = last.get(candidate.sentence - 1)
        same = before is not None and before.type == candidate.type and scene.lines[before.sentence] == scene.lines[candidate.sentence]
        if before is not None and same and _is_told(candidate) and candidate.verbal and not candidate.places and candidate.time is None:
            candidate = replace(candidate, places=before.places)
        if candidate.places and _is_told(candidate):
            last[candidate.sentence] = candidate
        found.append(candidate)
    return found


def _is_told(candidate: Candidate) -> bool:
    return candidate.rule.is_harmful() and candidate.polarity == "positive" and candidate.modality == "asserted"


def place_by_dateline(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Harmful candidates told for certain in the paragraph that a local dateline opens ("जमुई। ट्रक की टक्कर से ...") with that place: as theirs where none of
    them has one, else as the place around their own, where no table knows that ("मीरगंज। ... सिरसौल मोड़ पर").

    An agency's dateline, with its name behind it, says where its bureau is, and so does that of a capital.
    """
    told = {scene.lines[candidate.sentence] for candidate in candidates if candidate.places}
    filed = {scene.lines[number]: place for number, place in _datelines(scene)}
    return [_filed(candidate, filed.get(scene.lines[candidate.sentence]), told=scene.lines[candidate.sentence] in told) for candidate in candidates]


def _datelines(scene: Scene) -> Iterator[tuple[int, Mention]]:
    for number, (low, _) in enumerate(scene.sentences):
        low += byline_end(scene.keys[low : low + _BYLINE])
        name = scene.mentions[scene.owner[low]] if low < len(scene.owner) and scene.owner[low] >= 0 else None
        if name is None or name.low != low or name.item.type != "LOC" or name.item.subtype in _FAR_OFF:
            continue
        if (number == 0 or scene.lines[number] != scene.lines[number - 1]) and _is_filed(scene.keys, name.high):
            yield number, name.item


def _is_filed(keys: tuple[str, ...], at: int) -> bool:
    """Whether a dateline ends behind the place, what stands in brackets aside: "बिलारी (मुरादाबाद)।"."""
    if keys[at : at + 1] == ("(",) and ")" in keys[at : at + _BYLINE]:
        at = keys.index(")", at) + 1
    return at < len(keys) and keys[at] in _FILED


def _filed(candidate: Candidate, place: Mention | None, *, told: bool) -> Candidate:
    weighty = candidate.verbal or candidate.time is not None or bool(candidate.quantities)
    kind = candidate.rule.is_harmful() or candidate.mode in LOCAL
    if place is None or not (kind and weighty) or candidate.polarity != "positive" or candidate.modality != "asserted" or told > bool(candidate.places):
        return candidate
    known = any(other.name == place.name or other.gazetteer is not None for other in candidate.places)
    return candidate if known else replace(candidate, places=(*candidate.places, place))


def _placed(scene: Scene, candidate: Candidate, told: set[int], book: RuleBook) -> Candidate:
    done = candidate.rule.is_harmful() or candidate.mode in LOCAL
    if not (done and (candidate.verbal or _tells(scene, candidate))) or (candidate.time and candidate.places):
        return candidate
    number, time, places = candidate.sentence, candidate.time, candidate.places
    for _ in range(_STEPS):
        explicit = number > 0 and _goes_on(scene, number)
        if number == 0 or number - 1 in told or not (explicit or _is_background(scene, number - 1)):
            break
        if scene.lines[number] - scene.lines[number - 1] > explicit:
            break
        number -= 1
        time = time or _time_of(scene, book, number)
        places = places or _places_of(scene, book, number)
    return replace(candidate, time=time, places=places)


def _tells(scene: Scene, candidate: Candidate) -> bool:
    """Whether a noun of harm tells what happened without a verb of its own: "करंट आने से मौत", "करंट की चपेट में"."""
    return scene.keys[candidate.high : candidate.high + 1] != () and scene.keys[candidate.high] in _TELLING and candidate.type == "ACCIDENT"


def _goes_on(scene: Scene, number: int) -> bool:
    keys = _told(scene.keys[slice(*scene.sentences[number])])
    if keys[:1] != () and keys[0] in _HENCE:
        return True
    if keys[:1] != () and keys[0] in _OPERATIONS and keys[1:3] == _MEANWHILE:
        return True
    return keys[:1] != () and (keys[0] in _AT_ONCE or (keys[0] in _OPENERS and keys[1:2] != () and keys[1] in _SPANS))


def _told(keys: tuple[str, ...]) -> tuple[str, ...]:
    """What is told, behind who tells it: "उन्होंने बताया कि इसी दौरान ..."."""
    that = next((at for at in range(min(len(keys), _TELLER)) if keys[at] == THAT), -1)
    return keys[that + 1 :]


def _is_background(scene: Scene, number: int) -> bool:
    """Whether a sentence tells what was going on: "वह शनिवार रात बाइक से घर लौट रहा था।", "ट्रक सड़क पर खड़ा था।", "वह सुबह खेत पर गया था।", or what a
    fight began with: "सोमवार को नाली को लेकर दो पक्षों में कहासुनी हुई।"."""
    low, high = scene.sentences[number]
    words = [key for key in scene.keys[low:high] if is_word(key)]
    if _QUARREL & {*words} and not any(key in _STATING for key in words):
        return True
    if len(words) < _LEAST or words[-1] not in _WAS:
        return False
    if words[-2] in _WENT:
        return words[-3] in _WHITHER or (words[-3].endswith("ने") and len(words[-3]) > _LEAST)
    return words[-2] in _UNDER_WAY | _STANCE or (words[-2] == "में" and words[-3] in _AIMED)


def _time_of(scene: Scene, book: RuleBook, number: int) -> TimeExpression | None:
    low, high = scene.sentences[number]
    return find_time(scene, book, (low, high), high, high, "verb") if within(scene.times, low, high) else None


def _places_of(scene: Scene, book: RuleBook, number: int) -> tuple[Mention, ...]:
    parts = mark_parts(scene, book, *scene.sentences[number])
    found = [part for part in parts if part.mention.type == "LOC" and locates(part) and not is_elsewhere(scene, book, part)]
    return (found[-1].mention, *(part.mention for part in found[:-1])) if found else ()
