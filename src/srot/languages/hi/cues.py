"""Hindi cues: the verbs, light verbs and nouns that say that something is said.

The tables ``cue_verbs``, ``cue_nouns``, ``claim_nouns``, ``hearsay_nouns`` and ``relay_words`` hold the words;
this file finds them in a sentence and tells their voice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import kind_of
from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
FILLERS = words("fillers") | frozenset("\"'“”‘’")
NEGATIVES = words("negatives")
AUXILIARIES = words("auxiliaries")
_PASSIVE = words("passive")
_COPULA = words("copula")
_PROGRESSIVE = words("progressive")
_DONE = words("done")
_PERFECT = words("perfect")
_LINKS = frozenset(("कि", ",", ":", "-", "–", "—", '"', "'", "“", "‘"))
_ENDS = frozenset("।.?!,;:|")
_GENITIVES = frozenset(("का", "के", "की"))
_POSSESSIVES = words("possessives")
_DATIVES = words("datives")
_BEFORE_CLAIM = words("before-claim")
_AFTER_CLAIM = words("after-claim")
_ARRIVES = words("arrives")
_SIDES = words("sides")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found: words `start` to `end`; `noun` is the position of its noun or -1, `verb` of its verb.

    `voice`: ``active`` (wants ने), ``nominative``, ``participle``, ``passive``, ``claim`` (का कहना है), ``feel`` (को आशंका है),
    ``hearsay`` (ख़बर है), ``according``, ``quoting``. `silent` when the cue itself is negated.
    """

    start: int
    end: int
    noun: int
    verb: int
    voice: str
    lemma: str
    modality: str
    negative: bool
    needs: str = ""
    passive: str = ""
    silent: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    kind: str
    verbs: frozenset[str]
    modality: str
    negative: bool
    needs: str
    passive: str
    lemma: str = ""


Keys = Sequence[str]


@cache
def verb_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Key of a form -> its (verb, aspect) readings."""
    forms: dict[str, list[tuple[str, str]]] = {}
    for row in read_table(_PACKAGE, "verb_forms"):
        for aspect in ("stem", "perfective", "imperfective"):
            for form in row[aspect].split():
                forms.setdefault(fold(form), []).append((row["verb"], aspect))
        for form in (row["stem"] + "कर", row["stem"] + "के"):
            if row["verb"] != "करना":
                forms.setdefault(fold(form), []).append((row["verb"], "conjunctive"))
    return {key: tuple(value) for key, value in forms.items()}


@cache
def _triggers() -> dict[str, tuple[_Row, ...]]:
    rows: dict[str, list[_Row]] = {}
    for row in read_table(_PACKAGE, "cue_nouns"):
        _add(rows, row, "noun", frozenset(row["verbs"].split()))
    for row in read_table(_PACKAGE, "claim_nouns"):
        _add(rows, row, "feel" if row["kind"] == "feel" else "claim", frozenset())
    for row in read_table(_PACKAGE, "hearsay_nouns"):
        _add(rows, row, "hearsay", frozenset())
    sayers = {row["verb"]: row for row in read_table(_PACKAGE, "cue_verbs")}
    for key, readings in verb_forms().items():
        for verb, aspect in readings:
            if verb in sayers:
                found = sayers[verb]
                rows.setdefault(key, []).append(
                    _Row(aspect, frozenset(), found["modality"], found["polarity"] == "negative", found["needs"], found["passive"], verb)
                )
    for row in read_table(_PACKAGE, "reveal_words"):
        made = _Row("reveal", frozenset(fold(w) for w in row["verbs"].split()), row["modality"], False, "", "")
        rows.setdefault(fold(row["form"]), []).append(made)
    for key in (*_relays(), _IN_WORDS_OF):
        rows.setdefault(key, []).insert(0, _Row("relay", frozenset(), "asserted", False, "", ""))
    return {key: tuple(value) for key, value in rows.items()}


def _add(rows: dict[str, list[_Row]], row: dict[str, str], kind: str, verbs: frozenset[str]) -> None:
    needs = row.get("needs", "") or (row["kind"] if kind in ("claim", "hearsay") else "")
    made = _Row(kind, verbs, row["modality"], row.get("polarity") == "negative", needs, row.get("passive", ""))
    for form in row["forms"].split():
        rows.setdefault(fold(form), []).append(made)


@cache
def _relays() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Key of the second word -> (all marker, use), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table(_PACKAGE, "relay_words"):
        marker = tuple(fold(w) for w in row["forms"].split())
        found.setdefault(marker[1], []).append((marker, row["use"]))
    return {key: tuple(sorted(value, key=lambda v: -len(v[0]))) for key, value in found.items()}


def find_open_hits(keys: Keys, start: int, end: int, hits: Sequence[Hit]) -> list[Hit]:
    """Verbs of no table that say something by their place alone: "X ने ... VERB कि"."""
    if not ("ने" in keys[start:end] or keys[start] in _OPEN_SUBJECTS):
        return []
    found = []
    for i in range(start + 2, end - 2):
        if keys[i] == "कि" or _opens_speech(keys, i):
            hit = _open_hit(keys, start, i, hits)
            if hit is not None:
                found.append(hit)
    return found


def _open_hit(keys: Keys, start: int, i: int, hits: Sequence[Hit]) -> Hit | None:
    verb = i - 1
    while verb > start and keys[verb] in _TENSES:
        verb -= 1
    low = max([start, *(h.end for h in hits if h.end <= i)])
    if any(h.start <= verb < h.end or h.end == i for h in hits) or "कि" in keys[low:verb]:
        return None
    clause = keys[low : i]
    marked = "ने" in clause or any(key in _OPEN_SUBJECTS for key in clause)
    said = keys[verb].endswith(("ा", "ी", "े")) and keys[verb] not in _GENITIVES
    if not marked or not said or any(key in _UNSAID for key in clause):
        return None
    first = verb - 1 if keys[verb] in ("किया", "की", "दी", "दिया", "दिए") else verb
    return Hit(first, i, -1, verb, "active", "कहना", "asserted", False, "that")


def _opens_speech(keys: Keys, i: int) -> bool:
    """A colon or a dash in front of words, or a comma in front of a quotation mark: "X ने चुटकी ली: ..."."""
    return keys[i] in (":", "—", "–") or (keys[i] == "," and keys[i + 1] in _QUOTES)


_QUOTES = frozenset("\"'“‘")
_OPEN_SUBJECTS = words("open-subjects")
_TENSES = words("tenses")
# perceiving, deciding, measuring: no saying
_UNSAID = words("unsaid")


def find_hits(keys: Keys, start: int, end: int) -> list[Hit]:
    """Cues between word `start` and word `end`, in order; a light verb belongs to its noun and is no cue of its own."""
    triggers = _triggers()
    hits: list[Hit] = []
    taken = start
    for i in range(start, end):
        rows = triggers.get(keys[i])
        if rows is None or i < taken:
            continue
        for row in rows:
            hit = _READERS[row.kind](keys, i, start, end, row)
            if hit is not None:
                hits.append(hit)
                taken = max(taken, hit.end)
                break
    return hits


def _read_noun(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    silent, issued = i > start and keys[i - 1] in NEGATIVES, row.needs != "issued"
    for j in range(i + 1, min(end, i + 6)):
        reading = _light(keys, j, end, row.verbs)
        if reading and issued:
            voice, stop = reading
            return Hit(i, stop, i, j, voice, "", row.modality, row.negative, row.needs, row.passive, silent)
        if keys[j] not in FILLERS:
            break
        issued = issued or keys[j] == _ISSUED
        silent = silent or keys[j] in NEGATIVES
    return _read_inverted(keys, i, start, end, row)


_ISSUED = fold("जारी")


def _read_inverted(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    """Headline order: "मंत्री ने किया दावा", "दी चेतावनी"."""
    if i + 1 < end and keys[i + 1] not in _ENDS and keys[i + 1] not in _LINKS:
        return None
    for j in range(i - 1, max(start, i - 3), -1):
        if any(verb in row.verbs and aspect == "perfective" for verb, aspect in verb_forms().get(keys[j], ())):
            # "उसकी मांग" is a genitive, not a verb
            if keys[j] == "की" and j == i - 1:
                return None
            return Hit(j, i + 1, i, j, "active", "", row.modality, row.negative, "that", row.passive)
    return None


def _light(keys: Keys, j: int, end: int, verbs: frozenset[str]) -> tuple[str, int] | None:
    for verb, aspect in verb_forms().get(keys[j], ()):
        if verb in verbs and not (keys[j] in _GENITIVES and not _is_did(keys, j, end)):
            return _voice(keys, j, end, aspect)
    return None


def _is_did(keys: Keys, j: int, end: int) -> bool:
    """Whether की is "did" rather than "of": before an auxiliary, a mark, a joining word, or at the end."""
    return j + 1 >= end or keys[j + 1] in AUXILIARIES or keys[j + 1] in _ENDS or keys[j + 1] in _AFTER_DID


_AFTER_DID = words("after-did") | {'"', "”", "'", "-", "–", "—"}


def _voice(keys: Keys, j: int, end: int, aspect: str) -> tuple[str, int] | None:
    """Voice of a verb form at `j`, and where its auxiliaries end; ``None`` for forms that say nothing here."""
    following = keys[j + 1] if j + 1 < end else ""
    if aspect == "perfective":
        if following in _PASSIVE:
            stop = _skip_auxiliaries(keys, j + 1, end)
            blocked = stop < end and keys[stop] in _MAY
            return None if blocked else ("passive", stop)
        return "active", _skip_auxiliaries(keys, j + 1, end)
    if aspect == "imperfective":
        if following == fold("हुए") or following == fold("हुये"):
            return "participle", j + 2
        if following in _COPULA or following in _PROGRESSIVE:
            return "nominative", _skip_auxiliaries(keys, j + 1, end)
        return None
    if aspect == "conjunctive" or following in ("कर", "के"):
        return "participle", j + (1 if aspect == "conjunctive" else 2)
    if following in _PROGRESSIVE or following in _PERFECT:
        return "nominative", _skip_auxiliaries(keys, j + 1, end)
    if following in _DONE:
        stop = max(j + 2, _skip_auxiliaries(keys, j + 1, end))
        passive = any(keys[k] in _PASSIVE for k in range(j + 1, stop))
        return ("passive" if passive else "active"), stop
    return None


_MAY = words("may")


def _skip_auxiliaries(keys: Keys, j: int, end: int) -> int:
    while j < end and keys[j] in AUXILIARIES:
        j += 1
    return j


def _read_verb(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    voiced = _voice(keys, i, end, row.kind) if keys[i] != _SOMEWHERE else None
    if voiced is None:
        return None
    voice, stop = voiced
    if row.needs == "passive" and voice != "passive":
        return None
    if row.lemma == "बोलना" and i > start and keys[i - 1] in _STRIKES:
        return None
    if voice == "active" and (row.lemma == "बोलना" or (row.needs == "voiced" and "ने" not in keys[start:i])):
        voice = "nominative"
    if row.lemma == "पूछना" and _is_led_up_to(keys, i, start, end):
        return None
    silent = i > start and keys[i - 1] in NEGATIVES
    return Hit(i, stop, -1, i, voice, row.lemma, row.modality, row.negative, row.needs, row.passive, silent)


def _is_led_up_to(keys: Keys, i: int, start: int, end: int) -> bool:
    """Whether a question only leads over to its answer: "जब X ने पूछा कि ..., तो", "X ने पूछा तो"."""
    if i + 1 < end and keys[i + 1] in ("-", "–", "—") and "?" not in keys[i:end]:
        return True
    return _WHEN in keys[start:i] or (i + 1 < end and keys[i + 1] in ("तो", "पर")) or keys[i - 1].endswith("कर")


_WHEN = "जब"
# कहीं is "somewhere"; as a verb it needs its noun ("बातें कहीं")
_SOMEWHERE = fold("कहीं")
# "हमला बोला", "धावा बोला" strike, they do not speak
_STRIKES = words("strikes")


def _read_claim(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    j = i - 1
    while j > start and keys[j] in _BEFORE_CLAIM:
        j -= 1
    if j - 2 >= start and keys[j] == "से" and keys[j - 1] in _SIDES and row.needs != "plain":
        j -= 2  # "X की ओर से दावा आया कि"
    if j < start or not (keys[j] in _GENITIVES or keys[j] in _POSSESSIVES):
        behind = row.needs == "plain" and i + 1 < end and keys[i + 1] in _COPULA and "कि" not in keys[i : i + 4]
        return Hit(i, i + 2, i, i, "claim-behind", "", row.modality, row.negative, row.needs) if behind else None
    stop = _claim_end(keys, i + 1, end)
    if row.needs == "headline" and not (i + 1 < end and keys[i + 1] in ("-", "–", "—", ":")):
        return None
    closing = stop is not None and (stop >= end or keys[stop] in _ENDS) and "," in keys[start:j]
    if stop is None or (row.needs == "that" and not closing and not (stop < end and keys[stop] in _LINKS)):
        return None
    return Hit(i, stop, i, j, "claim", "", row.modality, row.negative, row.needs)


def _claim_end(keys: Keys, j: int, end: int) -> int | None:
    while j < end and keys[j] in _AFTER_CLAIM:
        j += 1
    if j < end and keys[j] in _COPULA:
        return _skip_auxiliaries(keys, j, end)
    if j + 1 < end and keys[j] in _ARRIVES:
        stop = _skip_auxiliaries(keys, j + 1, end)
        return stop if stop < end and keys[stop] in _LINKS else None
    return j if j < end and keys[j] in _LINKS else None


def _read_feel(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    j = i - 1
    while j > start and keys[j] in _BEFORE_CLAIM:
        j -= 1
    stop = _claim_end(keys, i + 1, end)
    if j < start or keys[j] not in _DATIVES or stop is None or not (stop < end and keys[stop] == "कि"):
        return None
    return Hit(i, stop, i, j, "feel", "", row.modality, row.negative)


def _read_hearsay(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    j = i + 1
    while j < end and keys[j] in ("भी", "ही"):
        j += 1
    if j >= end or keys[j] not in _COPULA:
        return None
    stop = _skip_auxiliaries(keys, j, end)
    that = stop < end and keys[stop] in ("कि", "की", ":")
    if row.needs == "that" and not that:
        return None
    before = i - 2 if i - 1 > start and keys[i - 1] == "भी" else i - 1
    if not that and (i == start or keys[before] not in _GENITIVES):
        return None
    return Hit(i, stop, i, j, "hearsay", "", row.modality, row.negative)


def _read_relay(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    first = i - 1
    for marker, use in _relays().get(keys[i], ()):
        fused = first >= start and keys[first] in _POSSESSIVES and marker[0] in _GENITIVES
        if first >= start and (keys[first] == marker[0] or fused) and tuple(keys[i : i + len(marker) - 1]) == marker[1:]:
            if use in ("none", "bare"):
                return None
            stop = i + len(marker) - 1
            return Hit(first, stop, -1, first, use, "", "asserted", False)
    if keys[i] in _BARE and first >= start and kind_of(keys[first]) in _NAMED_KINDS:
        return Hit(i, i + 1, -1, i, "according", "bare", "asserted", False)
    if keys[i] == _IN_WORDS_OF and i + 2 < end:
        return Hit(i, i + 1, -1, i, "in-words-of", "", "asserted", False)
    return None


# "जानकारी अनुसार", without its genitive; "बकौल क", with the source behind it
_BARE = words("bare")
_NAMED_KINDS = ("report", "document", "body", "group", "role")
_IN_WORDS_OF = fold("बकौल")


def find_split_hit(keys: Keys, marker: int, start: int, end: int) -> Hit | None:
    """A cue noun in front of its source: "हमले की ज़िम्मेदारी X ने ली", with ने at `marker`."""
    for j in range(marker + 1, min(end, marker + 9)):
        for i in range(marker - 1, max(start - 1, marker - 12), -1):
            for row in _triggers().get(keys[i], ()):
                if row.kind != "noun" or keys[i + 1] in _GOVERNED or (i + 1 < marker and keys[i + 1].endswith("ने")):
                    continue
                voiced = _light(keys, j, end, row.verbs)
                if row.needs == "that":
                    continue
                if voiced and voiced[0] == "active":
                    silent = any(key in NEGATIVES for key in keys[marker:j])
                    return Hit(i, voiced[1], i, j, "split", "", row.modality, row.negative, row.needs, "", silent)
            if keys[i] in _BLOCKS:
                break
        if keys[j] in _BLOCKS:
            break
    return None


_GOVERNED = words("governed")
_BLOCKS = frozenset(("कि", "ने", ",", "।", "जो", "है", "थी", "था"))


def _read_reveal(keys: Keys, i: int, start: int, end: int, row: _Row) -> Hit | None:
    if i + 1 >= end or keys[i + 1] not in row.verbs:
        return None
    stop = _skip_auxiliaries(keys, i + 2, end)
    if stop >= end or keys[stop] != "कि":
        return None
    return Hit(i, stop, i, i + 1, "revealed", "", row.modality, False)


_READERS: dict[str, Callable[[Keys, int, int, int, _Row], Hit | None]] = {
    "noun": _read_noun,
    "claim": _read_claim,
    "feel": _read_feel,
    "hearsay": _read_hearsay,
    "relay": _read_relay,
    "reveal": _read_reveal,
    "perfective": _read_verb,
    "imperfective": _read_verb,
    "stem": _read_verb,
    "conjunctive": _read_verb,
}
