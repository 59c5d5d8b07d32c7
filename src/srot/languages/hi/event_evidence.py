"""What stands in a Hindi clause for an event: its verb and its time."""

from __future__ import annotations

from srot.languages.eventing.dating import is_dateline, pick_time
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import Rule, RuleBook
from srot.languages.eventing.scene import Placed, Scene, within
from srot.languages.hi.event_clauses import JOINS, OPENERS, STOPS
from srot.languages.hi.event_roles import COMPOUND
from srot.languages.hi.word_kinds import GENITIVES
from srot.records import TimeExpression
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
_CASES = frozenset(("में", "से", "को", "पर", "ने", "तक"))
_AUXILIARY = word_set(_PACKAGE, "auxiliary")
_PARTICIPLES = word_set(_PACKAGE, "participle")
_ENDS = ("(", ":")
_WINDOW = 10
_FAR = 20
_HELD = frozenset(map(fold, ("हुए", "हुई", "हुआ")))
_NEXT = 6
"""How many words may stand from a time to the participle that ties it to a noun: "शनिवार की रात हुई", "24 मई को रीवा में हुई"."""
_CRIME = word_set(_PACKAGE, "crime")
_MURDER = word_set(_PACKAGE, "murder")
_GOVERNED = GENITIVES | {"पर", "को"}
_WHILE = frozenset(map(fold, ("दौरान", "समय", "वक्त", "बीच")))
_BEFALLING = frozenset(map(fold, ("आने", "लगने", "गिरने", "होने")))
_WEAK = GENITIVES | _PARTICIPLES - {fold(word) for word in ("किया", "हुआ", "हुई")} | frozenset(("कर",))
_GOING = word_set(_PACKAGE, "going")
_QUOTES = frozenset("'\"‘’“”")
_CARRIED_OUT = ("को", fold("अंजाम"))  # "हमले को अंजाम दिया"
_DONE = frozenset(map(fold, ("दिया", "दे", "देकर")))
_TOLL = word_set(_PACKAGE, "toll")


def is_cased(key: str) -> bool:
    """Whether a word puts the noun before it in a case of its own."""
    return key in _CASES or key in GENITIVES or key in COMPOUND


def find_verb(scene: Scene, rule: Rule, low: int, high: int, clause: tuple[int, int]) -> int | None:
    """Where the verb stands that makes a noun the predicate; none for a noun in another case.

    Headlines put it first: "पुतिन ने दी बधाई". A noun that opens its clause is the subject, however far the verb ("हादसा ... में हुआ").
    """
    keys, end = scene.keys, clause[1]
    if low > clause[0] and keys[low - 1] in rule.verbs and keys[low - 1] not in _WEAK and (high >= end or not is_cased(keys[high])):
        return low - 1
    if keys[high : high + 2] == _CARRIED_OUT and high + 2 < end and keys[high + 2] in _DONE:
        return high + 2
    if high >= end or keys[high] in _CASES or keys[high] in COMPOUND:
        return None
    if keys[high] in GENITIVES and not _is_verb_ki(keys, high, end):
        return None
    limit = min(end, high + (6 if rule.asks == "verb" else _FAR if rule.is_harmful() or low == clause[0] else _WINDOW))
    for at in range(high, limit):
        if keys[at] in rule.verbs and not (keys[at] in GENITIVES and not _is_verb_ki(keys, at, end)):
            return at
        if keys[at] == "ने" or keys[at] in STOPS:
            return None
    return None


def _is_verb_ki(keys: tuple[str, ...], at: int, end: int) -> bool:
    """Whether "की" is the verb ("मुलाकात की और ...") rather than the genitive ("मुलाकात की जानकारी")."""
    if keys[at] != "की":
        return False
    if at + 1 >= end:
        return True
    after = keys[at + 1]
    return after in _AUXILIARY or after in STOPS or after in JOINS or after in OPENERS or after in ("कि", '"', "”", "'", ")", ".", "…")


def is_led(scene: Scene, book: RuleBook, low: int, start: int) -> bool:
    """Whether "this" stands before the noun."""
    return low > start and scene.keys[low - 1] in book.words["this"]


def pass_name(keys: tuple[str, ...], high: int, end: int) -> int:
    """Behind a name in quotation marks that an event bears: "चक्रवात 'रूना' ने"."""
    if high + 2 < end and keys[high] in _QUOTES:
        closed = next((at for at in range(high + 2, min(end, high + 5)) if keys[at] in _QUOTES), None)
        return high if closed is None else closed + 1
    return high


def find_time(
    scene: Scene, book: RuleBook, clause: tuple[int, int], low: int, high: int, stand: str, *, follows: bool = False
) -> TimeExpression | None:
    """The time that dates an event; ``None`` rather than the time of another verb ("शनिवार को बैठक का ब्योरा दिया").

    What only `follows` on a happening has not the time that is told of that.
    """
    times = [placed for placed in within(scene.times, *clause) if not is_dateline(scene, placed, _ENDS)]
    if not times:
        return None
    before = [t for t in times if t.high <= low and not (follows and _is_of_another(scene.keys, book, t, low))]
    after = [t for t in times if t.low >= high]
    near = [t for t in after if t.low == high and t.item.grain == "day"] if before and stand == "verb" else []
    if near:
        return near[0].item
    tight = stand == "aside" or (stand == "scene" and _tells_else(scene.keys, clause, high))
    if tight:
        return _pick([t for t in before if _touches(scene, book, t.high, low) or _opens(scene, book, t, low)], last=True)
    return _pick(before, last=True) or _pick(after if stand == "verb" or not before else [], last=False)


def _is_of_another(keys: tuple[str, ...], book: RuleBook, time: Placed[TimeExpression], low: int) -> bool:
    """Whether a time is that of a happening which another noun governs: "पिछले सप्ताह हुई हत्या के मामले में ... गिरफ्तार", not what
    happened in it or while it went on, nor what somebody then did: "सोमवार को पुलिस ने हत्या के मामले में ... गिरफ्तार"."""
    at = time.high
    if time.item.basis == "stated" and _dates_crime(keys, book, time, low):
        return True
    held = next((place for place in range(at, min(low, at + _NEXT)) if keys[place] in _HELD), low)
    for place in range(held + 1, low - 2):
        if held < low and keys[place] in _MURDER and keys[place + 1] == "में":
            return keys[place + 2] not in _WHILE
        if keys[place] in book.by_word and keys[place + 1] in _GOVERNED:
            return keys[place + 2] not in _WHILE and place + 2 != low
    return False


def _dates_crime(keys: tuple[str, ...], book: RuleBook, time: Placed[TimeExpression], low: int) -> bool:
    """"2 मई 1993 की रात दुकानदार की हत्या के जुर्म में सजा सुनाई": the time of the crime, where its subject stands before it."""
    crimes = (n for n in range(time.high, low - 2) if keys[n] in _MURDER and keys[n] in book.by_word and keys[n + 1] in GENITIVES)
    charged = "ने" not in keys[time.high : low] and any(keys[n + 2] in _CRIME for n in crimes)
    return charged and "ने" in keys[max(0, time.low - _FAR) : time.low]


def _tells_else(keys: tuple[str, ...], clause: tuple[int, int], high: int) -> bool:
    """"हादसे में मृतकों का आंकड़ा रविवार को घटा दिया": someone does something, or a count moves, and that is what the time dates."""
    return any(key in _TOLL for key in keys[high : clause[1]]) or "ने" in (*keys[clause[0] : high], *keys[high + 1 : clause[1]])


def find_stand(scene: Scene, high: int, end: int, verb: int | None) -> str:
    """``verb``, ``scene`` or ``aside``: see ``event_frames.Stand``.

    "हमले में 5 लोग मारे गए": the clause tells of the event itself, so its times are the event's.
    """
    keys = scene.keys
    if verb is not None:
        return "aside" if keys[verb + 1 : verb + 2] and keys[verb + 1] in _GOING and scene.owner[min(verb + 2, end - 1)] >= 0 else "verb"
    if high >= end or keys[high] in ("में", "से", "ने") or keys[high] in STOPS or keys[high] in JOINS:
        return "scene"
    if any(placed.low == high for placed in within(scene.times, high, end)):
        return "scene"
    if keys[high] in _BEFALLING and keys[high + 1 : high + 2] == ("से",):
        return "scene"  # "करंट आने से मौत"
    bearing = keys[high] in GENITIVES and high + 1 < end and keys[high + 1] in _BEARING
    return "scene" if bearing else "aside"


_BEARING = word_set(_PACKAGE, "bearing")


def _touches(scene: Scene, book: RuleBook, at: int, low: int) -> bool:
    """Whether only words of the noun's own phrase stand between: "शुक्रवार को हुई इस बैठक", "30 मई की बैठक"."""
    keys = scene.keys
    gap = keys[at:low]
    if len(gap) > (_FAR if gap[-1:] and gap[-1] in _HELD else 12):
        return False
    if any(key in _PARTICIPLES for key in gap[-5:]):
        return True
    return all(key in GENITIVES or key in book.words["adjective"] or scene.owner[at + n] >= 0 for n, key in enumerate(gap))


def _opens(scene: Scene, book: RuleBook, placed: Placed[TimeExpression], low: int) -> bool:
    """A date before the place of a deed: "13 मार्च को संसद पर हमले के बाद". A weekday there is as often that of the clause's verb."""
    keys, at = scene.keys, placed.high
    gap = keys[at + 1 : low]
    if keys[at : at + 1] not in (("को",), ("में",)) or not 0 < len(gap) <= 6 or placed.item.basis != "stated":
        return False
    inner = (key for n, key in enumerate(gap, at + 1) if scene.owner[n] < 0 and key not in book.words["adjective"])
    return sum(key not in ("पर", "में", "के", "की", "का") and key not in book.words["place"] for key in inner) <= 1 and (
        "पर" in gap or "में" in gap
    )


def _pick(times: list[Placed[TimeExpression]], *, last: bool) -> TimeExpression | None:
    """The nearest, a day or less before anything longer."""
    ordered = list(reversed(times)) if last else times
    return pick_time(ordered)
