"""Hindi sayings that point back at their content: "पुल टूट गया, यह दावा पुलिस का है", "..., ऐसा आंकड़े दिखाते हैं"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_tables import verb_forms
from srot.languages.hi.saying_parts import HEARSAY, SUBJECTS, Clause, Source
from srot.languages.hi.saying_subjects import source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES
from srot.text.normal import fold
from srot.text.words import is_word

_MARKS = frozenset((",", "-", "–", "—", ";", "?", "!", '"', "'", "”", "’"))


def add_pointed(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those of a tail that points back, where no other cue of the tail was read."""
    kept = _add_related(clause, _add_compared(clause, sayings))
    keys = clause.passage.keys
    for j in range(clause.start + 3, clause.end - 2):
        if keys[j] not in _POINTERS or keys[j - 1] not in _MARKS or clause.passage.quotation_at(j) is not None:
            continue
        end = next((i for i in range(j + 1, clause.end) if keys[i] in (",", ";", "कि", ":", "।", "?")), clause.end)
        if end - j > 16 or (end < clause.end and keys[end] == "कि") or any(s.cue is not None and j <= s.cue[0] < end for s in kept):
            continue
        found = _tail(clause, j, end)
        content = _pointed_at(clause, j, kept) if found else None
        if found is not None and content is not None:
            source, cue, modality = found
            kept.append(Saying(clause.number, cue, source.parties, (), *content, (j, end), "before", modality))
    return kept


def _add_compared(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with that of a tail that compares: "पुल टूट गया है, जैसा कि मंत्रालय ने कहा है", "..., जैसा कि मीडिया द्वारा बताया गया"."""
    keys = clause.passage.keys
    j = next((i for i in range(clause.start + 3, clause.end - 2) if keys[i] in _LIKE and keys[i + 1] == "कि" and keys[i - 1] in _MARKS), None)
    if j is None or clause.passage.quotation_at(j) is not None or any(s.cue is not None and s.cue[0] >= j for s in sayings):
        return list(sayings)
    low = j + 2
    marker = next((i for i in range(low + 1, min(low + _REACH, clause.end)) if keys[i] in _AGENTS), None)
    cue = next((i for i in range(marker + 1, min(marker + _REACH, clause.end)) if keys[i] in _NOUNS | {_REPORT} or any(v in _SAYERS for v, _ in verb_forms().get(keys[i], ()))), None) if marker is not None else None
    parties = find_parties(clause.passage, marker, low) if marker is not None and cue is not None else ()
    if cue is None or not parties or clause.end - cue > _CLOSING:
        return list(sayings)
    start, end = clauses.content_before(clause.passage, clause.number, j, clause.start)
    made = Saying(clause.number, (cue, cue + 1), parties, (), start, end, (j, clause.end), "before")
    return [*sayings, made] if end - start > 2 and not any(s.start < end and start < s.end for s in sayings) else list(sayings)


def _add_related(clause: Clause, sayings: list[Saying]) -> list[Saying]:
    """The sayings with that of a relative which closes the sentence: "पुल टूट गया, जिसकी पुष्टि थाना प्रभारी ने की है"."""
    keys = clause.passage.keys
    j = next((i for i in range(clause.start + 3, clause.end - 3) if keys[i] in _OF_WHICH and keys[i + 1] in _TOLD_OF), None)
    marker = next((i for i in range(j + 2, min(j + _REACH, clause.end)) if keys[i] == "ने"), None) if j is not None else None
    if j is None or marker is None or clause.end - marker > _CLOSING or any(s.cue is not None and s.cue[0] >= j for s in sayings):
        return sayings
    source = source_at(clause, marker, j + 2)
    start, end = clauses.content_before(clause.passage, clause.number, j, clause.start)
    if source is None or source.parties[0].pronoun or end - start < _REACH // 2 or any(s.start < end and start < s.end for s in sayings):
        return sayings
    return [*sayings, Saying(clause.number, (j + 1, j + 2), source.parties, (), start, end, (j, clause.end), "before")]


_OF_WHICH, _TOLD_OF = frozenset(("जिसकी", "जिसका")), frozenset(map(fold, ("जानकारी", "पुष्टि", "सूचना", "खुलासा", "घोषणा")))
_LIKE, _AGENTS, _REPORT = frozenset(("जैसा", "जैसे")), frozenset(("ने", fold("द्वारा"))), fold("रिपोर्ट")
_REACH, _CLOSING = 8, 6
"""Words from such a tail to its agent and on to its verb, and from there to the end of the sentence."""


def _tail(clause: Clause, j: int, end: int) -> tuple[Source, tuple[int, int], str] | None:
    return _by_subject(clause, j, end) or _by_genitive(clause, j, end) or _by_nominative(clause, j, end)


def _noun(clause: Clause, start: int, end: int) -> int | None:
    return next((i for i in range(start, end) if clause.passage.keys[i] in _NOUNS), None)


def _by_subject(clause: Clause, j: int, end: int) -> tuple[Source, tuple[int, int], str] | None:
    """"यह आरोप X ने लगाया", "यह X ने कहा"."""
    keys = clause.passage.keys
    marker = next((i for i in range(j + 1, end) if keys[i] == "ने" or keys[i] in SUBJECTS), None)
    if marker is None:
        return None
    noun = _noun(clause, j + 1, end)
    verb = next((i for i in range(marker + 1, end) if any(v in _SAYERS for v, _ in verb_forms().get(keys[i], ()))), None)
    cue = noun if noun is not None else verb
    source = source_at(clause, marker, j + 1 if noun is None or noun > marker else noun + 1)
    return (source, (cue, cue + 1), mood_of(clause, cue)) if source and cue is not None else None


def _by_genitive(clause: Clause, j: int, end: int) -> tuple[Source, tuple[int, int], str] | None:
    """"यह X का दावा है", "यह आरोप X का है", "ऐसी शिकायत X की रही"."""
    keys = clause.passage.keys
    noun = _noun(clause, j + 1, end)
    if noun is None:
        return None
    genitives = [i for i in range(j + 1, end) if keys[i] in GENITIVES]
    ahead = [i for i in genitives if i < noun and all(keys[k] in _ADJECTIVES for k in range(i + 1, noun))]
    behind = [i for i in genitives if i > noun and all(keys[k] in _COPULAS or not is_word(keys[k]) for k in range(i + 1, end))]
    place = ahead[-1] if ahead else behind[-1] if behind else None
    if place is None:
        return None
    parties = find_parties(clause.passage, place, j + 1 if ahead else noun + 1)
    return (Source(parties, opening_word(parties), place + 1), (noun, noun + 1), mood_of(clause, noun)) if parties else None


def _by_nominative(clause: Clause, j: int, end: int) -> tuple[Source, tuple[int, int], str] | None:
    """"ऐसा X बताते हैं"; "ऐसा बताया जाता है" is hearsay."""
    passage, keys = clause.passage, clause.passage.keys
    for i in range(j + 1, end):
        aspects = {aspect for verb, aspect in verb_forms().get(keys[i], ()) if verb in _SAYERS}
        if "perfective" in aspects and i == j + 1 and i + 1 < end and keys[i + 1] in ("जा", "जाता", "गया"):
            rumour = Party(i, end, HEARSAY, passage.surface(i, end))
            return Source((rumour,), i, i), (i, end), "asserted"
        if aspects & {"imperfective", "stem"} and i > j + 1 and i + 1 < end and keys[i + 1] in _COPULAS:
            parties = find_parties(passage, i, j + 1)
            return (Source(parties, opening_word(parties), i), (i, i + 1), "asserted") if parties else None
    return None


def mood_of(clause: Clause, cue: int | None) -> str:
    """The mood that a noun of saying gives to what is said: "मांग" demands, "आशंका" fears."""
    key = clause.passage.keys[cue] if cue is not None else ""
    return next((mood for mood in ("demanded", "promised", "possible", "planned") if key in words(f"pointed-{mood}")), "asserted")


def _pointed_at(clause: Clause, j: int, sayings: Sequence[Saying]) -> tuple[int, int] | None:
    """The words in front; inside what somebody else says, only the last clause."""
    keys = clause.passage.keys
    begin = next((i + 1 for i in range(j - 2, clause.start, -1) if keys[i] in (";", "।")), clause.start)
    if any(s.firm and s.start < j - 1 < s.end for s in sayings):
        begin = next((i + 1 for i in range(j - 3, begin, -1) if keys[i] in (",", "और", "–", "—")), begin)
    start, end = clauses.content_before(clause.passage, clause.number, j, begin)
    return (start, end) if end - start > 2 else None


_POINTERS = words("tail-pointers")
_NOUNS = words("pointed-nouns") | words("pointed-demanded") | words("pointed-promised") | words("pointed-possible") | words("pointed-planned")
_ADJECTIVES = words("heavy") | words("particles-in-tails")
_COPULAS = words("copulas-in-tails")
_SAYERS = frozenset(("कहना", "बताना", "मानना", "दिखाना", "दोहराना", "लिखना", "समझाना", "स्वीकारना"))
