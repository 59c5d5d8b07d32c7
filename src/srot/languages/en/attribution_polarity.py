"""Polarity of what is said in English: whether the first clause of a content is negated, or a verdict denies it."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.en.attribution_clause import FINITE
from srot.languages.en.attribution_content_clauses import (
    first_sentence,
    is_past_form,
    main_clause,
    opens_condition,
    opens_relative,
    tells,
    without_aside,
    without_relatives,
)
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_NEGATIVES = words("negatives")
_CONTRACTED = ("n't", "n’t")
"""Ends of words that deny: "haven't"."""
_ONLY = words("only")
_ASKING = words("asking-moods")
_UNTRUE = words("untrue")
_SAID_THINGS = words("said-things")
_SAID_BY = 6
"""Words from the start within which what is judged is named."""
_CLAUSE = 20
_AGAINST = frozenset(("despite", "against", "amid", "over"))
_GOING_ON = frozenset(("and", "so", "because", "while", "although", "though"))
_CONTRASTING = frozenset(("although", "though", "while", "whereas", "with"))
_BOUNDING = frozenset(("more", "less", "fewer", "later", "earlier", "sooner", "greater", "higher", "lower"))


def is_negated(passage: Passage, start: int, end: int) -> bool:
    """Whether the first clause of the content is negated; a question denies nothing, "do not" and "don't" do."""
    if start < end and (passage.keys[start] in _ASKING or passage.keys[start] == "had") and not _is_forbidding(passage.keys[start : start + 2]):
        return False
    if _is_refuted(passage.keys[start:end]):
        return True
    start = main_clause(passage, start, end, conditions=True)
    if passage.keys[start] in _ASKING and passage.keys[start] not in ("is", "was", "are", "were", "do", "does", "did"):
        return False  # "If it was so, why was it not said?"
    keys = without_relatives(without_aside(passage.keys[start : first_sentence(passage, start, end)]))[:_CLAUSE]
    told = done = False
    for place, key in enumerate(keys):
        told, done = told or key in FINITE, done or tells(keys, place)
        if place > 2 and opens_relative(keys, place):
            return False
        if key == "not" and keys[place - 1 : place] in (("for",), ("of",)):
            continue  # "(found) the board negligent for not warning them"
        if (told and key in ("which", "who", "whom", "whose")) or (key in ("where", "when") and (told or any(is_past_form(word) for word in keys[1:place]))):
            return False  # "there were slips which would not change the result"
        if told and key == "that" and not _AGAINST.isdisjoint(keys[:place]):
            return False  # "the march was held despite an order that no one may march"
        if key == "not" and place > 1 and (keys[place - 1] == "," or keys[place - 2 : place] == (",", "and")):
            return False  # "the party stays true to its fight, not to talks"
        if (told or done or keys[place - 1 : place] == (",",)) and key in _CONTRASTING:
            return False  # "they went on for three hours with nobody to stop them"
        if _denies(keys, place):
            return True
        if (key == "," and told) or (key == "but" and place > 0) or opens_condition(keys, place) or (key in _GOING_ON and told):
            return False
    return False


def _denies(keys: tuple[str, ...], place: int) -> bool:
    """Whether a word negates its clause: "not", "nobody", "haven't", "have yet to"; not "not only" and "almost nothing"."""
    key, behind = keys[place], keys[place + 1 : place + 2]
    if key == "yet" and behind == ("to",):
        return keys[place - 1] in FINITE
    if key == "no" and (behind == (",",) or (behind == (".",) and any(word.isdigit() for word in keys[place + 2 : place + 3]))):
        return False  # "No, we go on", "Highway No. 212"
    if not (key in _NEGATIVES or key.endswith(_CONTRACTED)) or _ONLY.intersection(behind):
        return False
    if place > 0 and keys[place - 1] in ("almost", "next"):
        return False
    ordered = key == "not" and behind == ("to",) and any(form is not None and form.modality == "demanded" for form in map(cue_forms().get, keys[1:place]))
    return not ordered and not _is_bound(keys, place)  # "it urged tourists not to cancel": it did


def _is_forbidding(keys: tuple[str, ...]) -> bool:
    return keys == ("do", "not")


def _is_bound(keys: tuple[str, ...], place: int) -> bool:
    """Whether "no" only bounds a figure, confirms or leaves open: "no more than 45 died", "there is no doubt", "may or may not"."""
    if keys[place] == "not" and keys[place - 2 : place] in (("or", "may"), ("or", "might")):
        return True
    return (keys[place] in ("no", "not") and keys[place + 2 : place + 3] == ("than",) and keys[place + 1] in _BOUNDING) or (keys[place] == "no" and keys[place + 1 : place + 2] in (("doubt",), ("wonder",)))


def _is_refuted(keys: tuple[str, ...]) -> bool:
    """ "(termed) the charge baseless", "(described) the claim as false": a verdict on what others say denies it."""
    if any(keys[place] in _UNTRUE and keys[place - 1] in _SAID_THINGS and keys[place + 1 : place + 2] in (("and",), (",",)) for place in range(1, min(len(keys), _SAID_BY))):
        return True  # "(called) the reports baseless and politically motivated"
    return len(keys) > 1 and keys[-1] in _UNTRUE and keys[-2] not in FINITE and any(key in _SAID_THINGS for key in keys[:_SAID_BY])
