"""What an English verb of saying says in front of its subject: "The road is open, the mayor said"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import (
    has_verb,
    is_afterthought,
    is_held,
    main_clause_comma,
    skip_adverbials,
)
from srot.languages.en.attribution_carriers import find_outlets
from srot.languages.en.attribution_clause import ADDRESSEES, FINITE, PREPOSITIONS, Clause, Source, trim
from srot.languages.en.attribution_contents import content_before, say_previous
from srot.languages.en.attribution_sources import ADVERBS, WHEN, is_manner
from srot.languages.en.attribution_verb import ADVERBIALS, LEADING_OVER, Verb, follows_mark
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_SUBORDINATE = words("subordinate-verbs")


def _tells_state(clause: Clause, stop: int) -> bool:
    """Whether the words in front of a speaker only tell in what state he is: "badly shaken, he", "injured in the leg, the driver"."""
    keys, start = clause.passage.keys, clause.start
    state = start + keys[start].endswith("ly")
    worn = keys[state].endswith(("ed", "en")) and keys[state] not in cue_forms() and clause.passage.quotation_at(start) is None
    return worn and stop - start <= _STATE and not any(key in FINITE or is_held(key) for key in keys[start:stop])


_STATE = 8
"""Words of such a state, its comma among them."""


def say_before(verb: Verb) -> Saying | None:
    """"C, X said"."""
    clause, p, takes = verb.clause, verb.p, verb.cue.takes
    keys, source = clause.passage.keys, verb.source
    if takes == "behind" or (takes == "word" and not is_afterthought(clause, p)) or keys[max(clause.start, source.parties[0].start - 1)] == "what":
        return None  # "did not say what they have revealed"
    if (takes == "found" and not follows_mark(verb)) or source.start <= clause.start + 1:
        quoted = clause.start > 0 and clause.passage.quotation_at(clause.start - 1) is not None
        thing = not quoted and _is_thing(clause, p)
        alone = not thing and source.start <= clause.start + quoted and (takes in ("that", "tell") or (quoted and takes == "word"))
        return say_previous(clause, verb.at, source, verb.cue, across=verb.cue.verb in _INFORMING_OF) if alone else None
    if not follows_mark(verb) and "than" in keys[max(clause.start, source.start - _COMPARED) : source.start]:
        return None  # "a figure higher than the three deaths police reported"
    if _tells_state(clause, source.start):
        return None  # "badly shaken, he recalled the fall"
    if _is_added(verb):
        return None  # "the wall is cleared, and the work has concluded"
    start, end = content_before(clause, source.start)
    if keys[start] in _CONTRASTING and clause.passage.quotation_at(start) is None and main_clause_comma(clause, start, end) is None:
        return verb.say(trim(clause.passage, p, clause.end), "after", firm=True) if p < clause.end and is_word(clause.passage.words[p].text) else None
    if (takes == "word" and not follows_mark(verb)) or keys[start] in LEADING_OVER or (takes == "word" and keys[start : start + 2] == ("according", "to") and clause.passage.quotation_at(start) is None):
        return None  # "the report found that the cable snapped"; "asked whether it was safe, he said yes"
    resumed = keys[p : p + 1] == (",",) and keys[p + 1 : p + 2] != () and keys[p + 1] in FINITE and not has_verb(clause, start, _questioned(clause, start, end))
    parenthetical = end - start < SUBJECT and keys[p : p + 1] == (",",) and keys[p + 1 : p + 2] and (keys[p + 1] in FINITE or _is_told_by(clause, p + 1) or (keys[start] in LEADING_IN | PREPOSITIONS and has_verb(clause, p + 1, clause.end)))
    short = (resumed or ((end - start < 5 or parenthetical) and not has_verb(clause, start, end))) and clause.passage.quotation_at(start) is None
    if short and keys[p : p + 1] != (",",) and keys[start] in PREPOSITIONS | WHEN | ADVERBIALS:
        return None  # "Earlier on Monday, the defence concluded its case"
    spoken = clause.passage.quotation_at(start) is not None and not short  # ""If we sign, we lose," he said, adding ..."
    if (short or (keys[start] in _SUBORDINATE and not spoken)) and p < clause.end and keys[p] == "," and clause.end - p > 3:
        start, end = trim(clause.passage, p, clause.end)
    tail = _tail_outlets(clause, p, source)
    return replace(verb, source=replace(source, relays=source.relays + tail)).say((start, end), "before")


def _is_told_by(clause: Clause, p: int) -> bool:
    """Whether a verb of showing goes on behind an aside: "These raids, she said, *show* their fear"."""
    form = cue_forms().get(clause.passage.keys[p])
    return form is not None and form.form in ("past", "present", "base") and form.takes == "found"


_INFORMING_OF = frozenset(("give", "share"))
"""Verbs of "gave this information", which means the line above as well."""


def _questioned(clause: Clause, start: int, end: int) -> int:
    """Where a question begins within a subject: "the decision on | whether he would stay"; its end where none does."""
    return next((k for k in range(start + 1, end) if clause.passage.keys[k] in ("whether", "how", "why", "when")), end)


def _is_added(verb: Verb) -> bool:
    """Whether "and" or "but" joins a subject to what stands before it, outside quotation marks: the verb then has no content there."""
    keys, start = verb.clause.passage.keys, verb.source.start
    joined = start if keys[start] in ("and", "but") else start - 1
    told = keys[joined - 1] == "," and verb.clause.passage.quotation_at(joined - 2) is None
    return joined > verb.clause.start + 1 and keys[joined] in ("and", "but") and told


_COMPARED = 6
"""Words behind "than" that only name what is compared."""


def _is_thing(clause: Clause, p: int) -> bool:
    """Whether a noun follows the verb, not when or to whom it was said: "claimed victory"."""
    key = clause.passage.keys[p] if p < clause.end else ""
    return key.isalpha() and skip_adverbials(clause, p) == p and key not in ADVERBS | PREPOSITIONS | ADDRESSEES | {"so", "as"} and not is_manner(key)


LEADING_IN = words("leading-in")
"""Words that open an adverbial in front of "police said" and of what they said: "Prior to the fair, police said, he was a guard"."""
_CONTRASTING = words("contrasting")
"""Words that open a clause which is no statement by itself: "while police blame the driver, his family suggested foul play"."""
SUBJECT = 12


def _tail_outlets(clause: Clause, p: int, source: Source) -> tuple[Party, ...]:
    """Outlets behind a verb that ends its sentence: "..., she said in remarks carried by X"."""
    tail = clause.passage.keys[p : clause.end]
    return find_outlets(clause, p - 1, clause.end) if tail and not source.relays and not {"according", "citing", "quoting"} & set(tail) else ()
