"""What a Hindi cue looks like when found, and the voice of its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from srot.languages.hi.cue_tables import verb_forms
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES
from srot.text.normal import fold

NEGATIVES = words("negatives")
AUXILIARIES = words("auxiliaries")
COPULA = words("copula")
LINKS = frozenset(("कि", ",", ":", "-", "–", "—", '"', "'", "“", "‘"))
ENDS = frozenset("।.?!,;:|…")
_PASSIVE = words("passive")
_PROGRESSIVE = words("progressive")
_DONE = words("done")
_PERFECT = words("perfect")
# "कहते दिखे", "कहते नज़र आए", "कहते सुने गए"
_SEEN = words("seen")
_ABLE = words("able")

Keys = Sequence[str]


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


def light_verb(keys: Keys, j: int, end: int, verbs: frozenset[str]) -> tuple[str, int] | None:
    """Voice of one of the `verbs` at `j`, and where its auxiliaries end; की counts where it is "did"."""
    for verb, aspect in verb_forms().get(keys[j], ()):
        if verb in verbs and not (keys[j] in GENITIVES and not _is_did(keys, j, end)):
            return voice_of(keys, j, end, aspect)
    return None


def _is_did(keys: Keys, j: int, end: int) -> bool:
    """Whether की is "did" rather than "of": before an auxiliary, a mark, a joining word, or at the end."""
    return j + 1 >= end or keys[j + 1] in AUXILIARIES or keys[j + 1] in ENDS or keys[j + 1] in _AFTER_DID or tuple(keys[j + 1 : j + 3]) in _MOREOVER


_MOREOVER = (("इसके", "साथ"), ("इसके", "अलावा"))
_AFTER_DID = words("after-did") | {'"', "”", "'", "-", "–", "—"}


def voice_of(keys: Keys, j: int, end: int, aspect: str) -> tuple[str, int] | None:
    """Voice of a verb form at `j`, and where its auxiliaries end; ``None`` for forms that say nothing here."""
    following = keys[j + 1] if j + 1 < end else ""
    if aspect == "perfective":
        if following == _WITHOUT or (j > 0 and keys[j - 1] == _WITHOUT):
            return None  # "किसी को बताए बिना", "बिना बताए"
        if following in _TO_BE:
            return ("passive", skip_auxiliaries(keys, j + 3, end)) if j + 2 < end and keys[j + 2] in _SET_IN else None  # "जवाब दिए जाने पर"; "कहा जाने लगा"
        if following in _TO_BE_DONE:
            return None  # "यह बताया जाए कि पैसा कहां गया" bids somebody to tell
        apart = _parted_passive(keys, j, end)
        if apart or following in _PASSIVE:
            stop = skip_auxiliaries(keys, apart or j + 1, end)
            blocked = stop < end and keys[stop] in _MAY
            return None if blocked else ("passive", stop)
        stop = skip_auxiliaries(keys, j + 1, end)
        return None if keys[stop : stop + 1] in (("हो",), ["हो"]) else ("active", stop)  # "ऐसा कोई आदेश जिसमें निर्देश दिया हो"
    if aspect == "imperfective":
        if following == fold("हुए") or following == fold("हुये"):
            return "participle", j + 2
        if following in _SEEN:
            stop = j + 2
            while stop < end and (keys[stop] in _SEEN or keys[stop] in AUXILIARIES or keys[stop] in _ABLE):
                stop += 1
            return "nominative", stop
        if following in COPULA or following in _PROGRESSIVE:
            return "nominative", skip_auxiliaries(keys, j + 1, end)
        return None
    if aspect == "inceptive":
        return ("nominative", skip_auxiliaries(keys, j + 2, end)) if following in _SET_IN else None
    if aspect == "conjunctive" or following in ("कर", "के"):
        return "participle", j + (1 if aspect == "conjunctive" else 2)
    if following in _PROGRESSIVE or following in _PERFECT:
        return "nominative", skip_auxiliaries(keys, j + 1, end)
    if following in _DONE:
        stop = skip_auxiliaries(keys, j + 2, end)
        passive = any(keys[k] in _PASSIVE for k in range(j + 1, stop))
        return ("passive" if passive else "active"), stop
    return None


def _parted_passive(keys: Keys, j: int, end: int) -> int:
    """Where the passive of "कहा तो यह भी जा रहा है" goes on behind its particles; 0 where it does not."""
    i = j + 1
    while i < end and keys[i] in _STRESS:
        i += 1
    return i if i > j + 1 and i < end and keys[i] in ("जा", "जाता") else 0


# "वे कहने लगे", "लोग आरोप लगाने लगे हैं"
_SET_IN = frozenset(("लगा", "लगी", "लगे", "लगीं"))
_TO_BE_DONE = frozenset(("जाए", "जाये", "जाएं", "जायें"))
_TO_BE = frozenset(("जाने", "जाना", "जानी"))
_STRESS = words("stress")
_WITHOUT = fold("बिना")
_MAY = words("may")


def skip_auxiliaries(keys: Keys, j: int, end: int) -> int:
    """Behind the auxiliaries that stand from word `j` on: "कहा गया था", "कह रहे हैं"."""
    while j < end and keys[j] in AUXILIARIES:
        j += 1
    return j
