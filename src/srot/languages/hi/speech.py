"""What Hindi lends the trained model of sayings: the marks of its words, and how a source is read where the model sees one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.attributing.tagged import Speech
from srot.languages.hi.clauses import trim
from srot.languages.hi.cue_claims import SUCH
from srot.languages.hi.cue_tables import triggers, verb_forms
from srot.languages.hi.cue_voices import COPULA, NEGATIVES
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.sources import find_parties
from srot.languages.hi.word_kinds import kind_of
from srot.models.common_words import is_common_word
from srot.models.saying_features import Signs

_PARTING = frozenset(("कि", "ने", ":", "-", "–", ",", "।", "अनुसार", "मुताबिक", "हवाले"))


@cache
def _marks(key: str) -> tuple[str, ...]:
    """Which cues a word can be part of, as what it names a source, in which form it is a verb."""
    cues = sorted({f"t={row.kind}" for row in triggers().get(key, ())})
    kind = kind_of(key)
    return (*cues, *([f"k={kind}"] if kind else []), *sorted({f"v={aspect}" for _, aspect in verb_forms().get(key, ())}))


def _read_sources(passage: Passage, start: int, end: int, low: int) -> tuple[Party, ...]:
    """The phrase that ends where the model's source ends, for Hindi phrases end with their head; else the very words."""
    if passage.keys[end : end + 1] == ("से",) and kind_of(passage.keys[end - 1]) in ("body", "role", "group"):
        return ()  # "सरकार से मांग है कि": who is asked says nothing
    party = read_party(passage, start, end)
    parties = find_parties(passage, end, low) or ((party,) if party is not None else ())
    return tuple(party for party in parties if _can_speak(passage, party))


def _can_speak(passage: Passage, party: Party) -> bool:
    """Whether a party is no mere word: a pronoun, a known kind of source, a name, or a word that no dictionary of common words has."""
    if party.pronoun or party.kind != "person" or kind_of(party.head):
        return True
    start, end = passage.words[party.start].start, passage.words[party.end - 1].end
    named = any(m.start < end and start < m.end for m in passage.mentions)
    return named or not is_common_word("hi", party.head)


def _modality(key: str) -> str:
    return next((row.modality for row in triggers().get(key, ()) if row.modality != "asserted"), "asserted")


def _is_unknown(cue: Sequence[str]) -> bool:
    """"साफ़ नहीं है", "पता नहीं चला"; who did not make it clear ("साफ़ नहीं किया") is silent."""
    return any(key in _KNOWN for key in cue) and any(key in NEGATIVES for key in cue) and not any(key in _MADE for key in cue)


_KNOWN, _MADE = words("known-states"), frozenset(("किया", "की", "कर", "करने", "बताया", "कहा"))
# where the grammar has refused "के अनुसार" as a manner or a rule obeyed, it stays refused
_SETTLED = frozenset(("अनुसार", "मुताबिक"))


def _is_absent(cue: Sequence[str]) -> bool:
    """"निर्देश नहीं हैं", "कोई शिकायत नहीं": what there is none of says nothing."""
    return len(cue) > 1 and all(key in _NOUNS or key in NEGATIVES or key in COPULA for key in cue) and any(key in NEGATIVES for key in cue)


_NOUNS = words("orders") | words("nominal-demands") | words("claims")


def _refuses(cue: Sequence[str]) -> bool:
    return not _SETTLED.isdisjoint(cue) or not SUCH.isdisjoint(cue) or _is_unknown(cue) or _is_absent(cue)  # "ऐसा कदम उठाया कि" tells what came of it


SPEECH = Speech("hi", Signs(_marks, _PARTING), _read_sources, trim, _modality, _refuses)
