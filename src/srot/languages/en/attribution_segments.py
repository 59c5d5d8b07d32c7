"""Where the stretch of words begins that holds the subject of an English verb: behind the verb, comma, conjunction or quotation before it."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.en.attribution_adverbials import adverbial_end, is_finite
from srot.languages.en.attribution_carriers import BREAKS, is_participle
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    QUOTES,
    Clause,
    ends_compound,
    kind_of,
)
from srot.languages.en.attribution_sources import is_relative, is_surname
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_WITHIN = frozenset(("after", "because", "although"))
"""Words that open a clause inside a relative one, with a subject of its own."""
_BEFORE_ACCUSED = DETERMINERS | words("before-accused")
"""Words behind which "accused" means who is: "the accused during questioning confessed"."""
_DETERMINING = DETERMINERS | words("determining")
_FAR = 24
"""Words over which a relative clause reaches back: "the officer who spoke ... because he may not comment on the matter said"."""
_LISTED = 4
"""Words of the last of a list."""


def subject_floor(clause: Clause, first: int) -> int:
    """No subject reaches over a closing quotation mark or a semicolon in front of it."""
    passage, low = clause.passage, clause.start
    for start, end in passage.quoted:
        if clause.start <= end <= first and not (start < first - 1 < end):
            low = max(low, end if end - start > 6 or (passage.keys[end - 1] in QUOTES and first - end < 12 and passage.keys[end - 2] in ",.?!") else low)
    for i in range(first - 2, low - 1, -1):
        if passage.keys[i] in (";", ":") or (passage.keys[i] == "—" and passage.keys[first - 1] != "—"):
            return max(low, i + 1)
    return low


def segment_start(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    start = bare_segment(clause, low, end)
    if keys[start] in PREPOSITIONS and keys[start] not in ("for",) and start + 2 < end:
        step = adverbial_end(clause, start)
        if step is not None and step < end:
            return step
    return start


def bare_segment(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    relative = max((i for i in range(max(low, end - _FAR), end) if (is_relative(clause.passage, i) or _is_place(clause, low, i)) and ("," not in keys[i:end] or is_list(clause, i, end))), default=-1)
    bracketed = _find_bracketed(keys, low, end)
    for i in range(end - 1, low - 1, -1):
        if relative >= 0 and i > relative and keys[i] in _WITHIN and any(is_finite(keys[k]) for k in range(relative + 1, i)) and clause.passage.keys[i - 1] != "and" and opens_noun(clause.passage, i + 1) and keys[i + 1] not in ("he", "she", "they"):
            return i + 1  # "who was held last week after the ministry said"
        if (relative >= 0 and i >= relative) or i in bracketed:
            continue
        form = None if keys[i] == "accused" and (keys[i + 1 : i + 2] == ("of",) or keys[i - 1] in _BEFORE_ACCUSED) else cue_forms().get(keys[i])
        spoken = form is not None and form.form in ("past", "present") and form.takes not in ("figure", "risk", "found") and keys[i] not in ("reports", "estimates", "forecasts", "orders", "demands") and not ends_compound(clause.passage, i)
        passed = is_participle(clause, i) and i > low and keys[i - 1] not in FINITE  # "a source quoted by the agency"
        if (keys[i] in FINITE and not is_surname(clause.passage, i)) or (spoken and i < end - 1 and not passed):
            return i + 1
        parts = keys[i] in (",", ";", ":", "—", "(") or (keys[i] in BREAKS and not _dates_document(keys, i)) or is_dash(clause, i)
        quoted = keys[i] in QUOTES and i > low and clause.passage.quotation_at(i) is not None and _ends_quotation(clause.passage, i)
        if parts or quoted or (keys[i] == "when" and i > low):
            return i + 1
    return low


def opens_noun(passage: Passage, i: int) -> bool:
    """Whether a noun phrase begins at a word behind a relative pronoun: "who he", "which doctors", "whom Delhi"."""
    return passage.keys[i] in _DETERMINING or passage.words[i].text[:1].isupper() or kind_of(passage.keys[i]) == "group" or passage.keys[i] == "police"


def _dates_document(keys: Sequence[str], i: int) -> bool:
    """Whether a word only tells when a document came out: "a joint statement after the summit said"."""
    return keys[i] in ("after", "before") and kind_of(keys[i - 1]) == "document"


def is_list(clause: Clause, start: int, end: int) -> bool:
    """Whether the commas behind a relative pronoun part only a list: "who hurt his arms, neck and head"."""
    keys = clause.passage.keys
    comma = next(k for k in range(start, end) if keys[k] == ",")
    joint = next((k for k in range(end - 1, comma, -1) if keys[k] == "and"), None)
    plain = not any(is_finite(keys[k]) or keys[k] in cue_forms() or is_relative(clause.passage, k) for k in range(comma + 1, end))
    return joint is not None and comma - start > 2 and end - joint < _LISTED and plain and clause.passage.words[end - 1].text.islower()


def _find_bracketed(keys: Sequence[str], low: int, end: int) -> frozenset[int]:
    """The words of a segment that stand in brackets, those among them: "Rana (Congress) and Devi (Janata)"."""
    found, closing = set[int](), -1
    for i in range(end - 1, low - 1, -1):
        if keys[i] == ")" and closing < 0:
            closing = i
        elif keys[i] == "(" and closing > 0:
            found.update(range(i, closing + 1))
            closing = -1
    return frozenset(found)


def is_dash(clause: Clause, i: int) -> bool:
    """Whether a dash parts words ("bail - and denies"), not halves of one ("ex-wife")."""
    words = clause.passage.words
    return clause.passage.keys[i] in ("-", "–", "—") and i + 1 < clause.end and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start


def _is_place(clause: Clause, low: int, i: int) -> bool:
    """Whether "where" tells more of a noun in front of it: "the owner of a mill where nine men were killed"."""
    return clause.passage.keys[i] == "where" and i > low + 1 and not is_finite(clause.passage.keys[i - 1]) and is_word(clause.passage.words[i - 1].text)


def _ends_quotation(passage: Passage, i: int) -> bool:
    number = passage.quotation_at(i)
    return number is not None and passage.quoted[number][1] == i + 1 and passage.quoted[number][1] - passage.quoted[number][0] > 4
