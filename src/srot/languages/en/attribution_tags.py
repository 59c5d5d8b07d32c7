"""Verbs that are no verbs of saying anywhere else, between a closed quotation and the end of its sentence: "...," he regretted."""

from __future__ import annotations

from srot.languages.en.attribution_adverbials import is_finite
from srot.languages.en.attribution_clause import QUOTES, Clause
from srot.languages.en.cues import CueForm, cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_LONGEST = 6
"""Words between such a quotation and the verb."""
_PAPERS = words("papers")
_STATE = "state"
_LEADING = frozenset(("he", "she", "they", "it", "the"))


def may_be_tag(key: str) -> bool:
    """Whether `tag_at` can find anything at a word."""
    return key.endswith("ed") or key == _STATE or key in _SPEAKING_TO


def tag_at(clause: Clause, i: int) -> CueForm | None:
    """The reading of any past form at word `i` as "said", where it ends a sentence that a whole quotation and a subject open."""
    passage, keys = clause.passage, clause.passage.keys
    ends = keys[i + 1 : i + 2] in ((), (".",)) or i + 1 >= clause.end
    if keys[i] == _STATE and ends and i - 2 > clause.start and keys[i - 1] in _PAPERS:
        return cue_forms()["said"]  # "..., court records state"
    if keys[i] in _SPEAKING_TO and i + 1 < clause.end and keys[i + 1] not in ("by", "to") and _behind_speech(clause, i) and not is_finite(keys[i - 1]):
        return cue_forms()["told"]  # "“Do not test me,” the judge addressed the lawyers"
    if not keys[i].endswith("ed") or not passage.words[i].text.islower() or not ends:
        return None
    first = _behind_speech(clause, i)
    if first is None:
        return None
    subject = range(first + 1, i)
    plain = all(is_word(passage.words[k].text) and not is_finite(keys[k]) and keys[k] not in cue_forms() for k in subject)
    opens = keys[first + 1] in _LEADING or passage.words[first + 1].text[:1].isupper()
    return cue_forms()["said"] if plain and opens else None


def _behind_speech(clause: Clause, i: int) -> int | None:
    """The mark that closes a quotation some words in front of word `i`."""
    passage, keys = clause.passage, clause.passage.keys
    first = next((k for k in range(i - 1, max(clause.start, i - _LONGEST - 2), -1) if keys[k] in QUOTES), None)
    closes = first is not None and first + 1 < i and passage.quotation_at(first - 1) is not None and keys[first - 1] in (",", ".", "!", "?")
    return first if closes else None


_SPEAKING_TO = frozenset(("addressed", "corrected", "interrupted", "consoled"))
"""Verbs that take whom somebody speaks to, and only behind a quotation tell what he said."""
