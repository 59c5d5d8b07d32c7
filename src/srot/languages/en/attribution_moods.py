"""Modality of what is said in English, by the verb of its main clause."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.en.attribution_clause import DETERMINERS, FINITE, QUOTES
from srot.languages.en.attribution_content_clauses import (
    IF,
    MAY,
    WILL,
    first_clause,
    first_sentence,
    main_clause,
    opens_condition,
    without_aside,
    without_relatives,
)
from srot.languages.en.saying_words import words

_MUST = frozenset(("must", "should", "ought"))
_JUDGED = words("judged-moods")
"""What "it would be" judges: no plan, but what somebody holds wise or wrong."""
_OWN_VIEW = words("own-view")
"""Verbs behind "would" that tell what somebody thinks or what did not happen, not what is to come."""
_INTENTS = words("intents")
"""Words before "to" that say what is meant to be."""
_EARLY, _INTENT_BY = 22, 7


def read_mood(passage: Passage, start: int, end: int, cue: str) -> str:
    """Modality of the content; a cue that promises or demands wins."""
    if cue not in ("asserted", "possible", "planned", "promised") or start >= end:
        return cue
    first = main_clause(passage, _behind_address(passage, start, end), end)
    keys = without_relatives(without_aside(tuple("" if _is_no_mood(passage, i, start) else passage.keys[i] for i in range(first, first_sentence(passage, start, end)))))
    if not keys:
        return cue
    early = first_clause(keys[:_EARLY])
    if cue == "promised":
        return "asserted" if _tells_what_is(early) else cue
    if _is_imperative(passage, start):
        return "demanded"
    if (keys[0] in IF and not _is_asked(passage, start)) or _is_conditional(keys):
        return "conditional"
    if any(key in _MUST and not _is_past(keys, place) and not _is_surmise(keys, place) for place, key in enumerate(early)) or _is_duty(early) or _is_plea(keys):
        return "demanded"
    if cue == "possible" or any(key in MAY and not _is_denied(keys, place) for place, key in enumerate(early)) or _is_supposed(early):
        return "possible"
    if any(key in WILL and not _is_view(keys, place) for place, key in enumerate(early)) or _is_intended(early):
        return "planned"
    return "asserted" if cue == "planned" and not _is_thing(keys) else cue


def _behind_address(passage: Passage, start: int, end: int) -> int:
    """Where what is said begins behind "if you remember," and "if you look at it,", which set no condition."""
    if passage.keys[start : start + 2] not in _ADDRESSING or passage.keys[start + 2] not in _ADDRESSED:
        return start
    comma = next((i for i in range(start + 3, min(end - 2, start + _EARLY)) if passage.keys[i] == ","), None)
    return start if comma is None else comma + 1


_ADDRESSING = (("if", "you"), ("if", "we"), ("as", "you"))
_ADDRESSED = words("addressed")
"""Verbs of who is spoken to that only bid him look or remember."""


def _is_surmise(keys: tuple[str, ...], place: int) -> bool:
    """Whether "must" guesses: "the toll must be more than fifty", "there must be some reason"."""
    return keys[place + 1 : place + 2] == ("be",) and keys[place + 2 : place + 3] != () and (keys[place + 2] in _SURMISED or keys[place + 2].isdigit())


_SURMISED = words("surmised")
"""Words behind "must be" that make it a guess of how many or why."""


def _is_duty(keys: tuple[str, ...]) -> bool:
    """ "you have to ask the owner", "the mayor needs to act": somebody else has to; what "we have to" do is told."""
    place = next((i for i in range(1, len(keys) - 1) if keys[i] in _HAVING and keys[i + 1] == "to"), None)
    return place is not None and keys[place - 1] not in _UNBOUND and not _OURS.intersection(keys[:place]) and FINITE.isdisjoint(keys[:place])


_HAVING = frozenset(("have", "has", "need", "needs"))
_UNBOUND = frozenset(("will", "would", "may", "might", "not", "n't", "never", "no", "to", "a", "the", "any", "without", "could", "did"))
_OURS = frozenset(("we", "i", "if", "that", "who", "which", "what", "when"))


def _is_plea(keys: tuple[str, ...]) -> bool:
    """ "we want", "I urge the mayor to", "we would urge": the speaker asks for something."""
    verb = next((place for place in range(1, min(len(keys), _PLEADED)) if keys[place] not in ("would", "also", "strongly", "again", "therefore", "like", "to")), 0)
    asked = keys[verb] in _PLEADING and (keys[verb] not in ("call", "appeal") or keys[verb + 1 : verb + 2] in (("on",), ("upon",), ("for",), ("to",)))
    return keys[0] in ("we", "i") and verb > 0 and asked


_PLEADED = 6
_PLEADING = frozenset(("want", "demand", "urge", "request", "implore", "beg", "appeal", "call"))


def _tells_what_is(keys: tuple[str, ...]) -> bool:
    """Whether somebody gives his word on what is so already: "(assured them) it *is* looking into the matter", not "it *will*"."""
    verb = next((place for place, key in enumerate(keys) if key in FINITE or key in WILL), None)
    settled = verb is not None and keys[verb] in _SETTLED and not _is_intended(keys) and keys[verb + 1 : verb + 2] not in (("to",), ("not",), ("no",))
    return settled and not WILL.intersection(keys) and "to" not in keys[:verb]


_SETTLED = frozenset(("is", "are", "was", "were", "has", "have", "had"))


def _is_imperative(passage: Passage, start: int) -> bool:
    """Whether a quotation opens with an order: ""Stay at home and boil your water"", ""Please do not go near the river""."""
    quoted = passage.quotation_at(start)
    if quoted is None or passage.quoted[quoted][0] < start - 1:
        return False
    start += passage.keys[start] == "please"
    led = passage.keys[start : start + 2] in _NOT_TO or passage.keys[start] in ("don't", "don’t", "please")
    stop = next((i for i in range(start + 1, min(start + _ORDERED, len(passage.keys))) if passage.keys[i] in _ENDING or passage.keys[i] in FINITE), start + _ORDERED)
    alone = stop == start + 1 or (passage.keys[stop : stop + 1] != () and passage.keys[stop] in FINITE)  # "Report on the fire is ready"
    return led or (passage.keys[start] in _ORDERS and passage.words[start].text[:1].isupper() and not alone)


_NOT_TO = (("do", "not"), ("do", "n't"), ("let's", "all"))
_ORDERS = words("imperatives")
_ORDERED = 8
"""Words behind an order within which no finite verb stands, for the word would be its subject."""
_ENDING = frozenset((",", ".", "!", "-", "that", "what", "when", "if", "before", "and", "where", "who", "which", "whatever", "until"))


def _is_asked(passage: Passage, start: int) -> bool:
    """Whether "if" opens a question that somebody is asked: "asked the clerk if he had a key"."""
    asking = next((k for k in range(start - 1, max(-1, start - _ASKED_WITHIN), -1) if passage.keys[k] in _WHETHER), None)
    return passage.keys[start] == "if" and asking is not None and not any(passage.keys[k] in (",", ".", ":") or passage.keys[k] in QUOTES for k in range(asking, start))


_ASKED_WITHIN = 8
"""Words from the verb of asking to its "if"."""


def _is_no_mood(passage: Passage, i: int, start: int) -> bool:
    """Whether a word only looks like a mood: the month of May, "the people's will", "was going to Maru"."""
    if i == start:
        return False
    key, before = passage.keys[i], passage.keys[i - 1]
    if key == "will":
        return before.endswith(("'s", "’s", "s'", "s’")) or before in _OWNING
    if key == "going":
        return passage.keys[i + 1 : i + 2] == ("to",) and passage.words[min(i + 2, len(passage.words) - 1)].text[:1].isupper()
    if key.startswith("appear"):
        return before == "to" or not _APPEARING.intersection(passage.keys[i + 1 : i + 2])  # "appeared at the door", "appeared online"
    if key == "could":
        return i > start + 1 and passage.keys[i - 2] == "as"  # "as soon as they could"
    if key == "likely":
        return passage.keys[i + 1 : i + 2] in (("because",), ("due",))  # "it sank, likely because it was old"
    return passage.words[i].text == "May" or (key == "possible" and (before in _UTMOST or before in DETERMINERS or not _NONE.isdisjoint(passage.keys[max(start, i - _DENIED) : i])))  # "no talks were possible"


_NONE, _DENIED = frozenset(("no", "not", "never", "n't")), 5
"""Words that deny what would be possible, and how far in front."""
_APPEARING = words("appearing")
"""Words behind "appear" that make it a guess: "appears to be", "appears likely"."""
_UTMOST = words("utmost")
"""Words in front of "possible" that make it no guess: "every possible step", "as soon as possible"."""
_OWNING = words("owning-moods")
"""Words behind which "will" is a wish: "against their will"."""


def _is_supposed(keys: tuple[str, ...]) -> bool:
    """ "the pilot is suspected to have nodded off", "it is feared that the crew drowned"."""
    return any(key in _SUPPOSED and keys[place - 1] in FINITE and "what" not in keys[max(0, place - 3) : place] and keys[place + 1 : place + 2] in (("to",), ("that",), ("dead",)) for place, key in enumerate(keys) if place)


_SUPPOSED = words("supposed")


def _is_intended(keys: tuple[str, ...]) -> bool:
    """ "he planned to visit", "it has no plans to sell", "talks are set to resume", "they were going to meet"."""
    return any(
        keys[place - 1 : place] != ("of",) and keys[place + 1 : place + 2] == ("to",) and key in _INTENTS and place < _INTENT_BY and not _LED.intersection(keys[place + 2 : place + 3]) and not _is_cause(keys, place) and not _tells_of_noun(keys, place)
        for place, key in enumerate(keys)
    )


def _is_cause(keys: tuple[str, ...], place: int) -> bool:
    """Whether "due to" tells why, a noun and no verb behind it: "the delays were due to dense fog", not "he was due to arrive at noon"."""
    return keys[place] == "due" and not _BARE_VERBS.intersection(keys[place + 2 : place + 3])


def _tells_of_noun(keys: tuple[str, ...], place: int) -> bool:
    """Whether "expected to" only tells more of a noun: "despite rain expected to lash the town", not "he is widely expected to go"."""
    return keys[place] in _FORESEEN and FINITE.isdisjoint(keys[max(0, place - 2) : place])


_FORESEEN = frozenset(("expected", "scheduled", "slated"))
_BARE_VERBS = words("bare-verbs")
"""Verbs behind "due to" of what is to come."""
_LED = words("led")
"""Words behind "going to" that make it a way, not an intent."""


def _is_thing(keys: tuple[str, ...]) -> bool:
    """Whether a thing is named, not a clause: "a day of mourning" is announced for the time to come, "the killing of the chief" is not."""
    if _HAPPENED.intersection(keys[:4]) or any(key.endswith("ed") and keys[place + 1 : place + 2] and keys[place + 1] in DETERMINERS for place, key in enumerate(keys)):
        return False  # "(announced) the island resumed its role"
    return (keys[0] in ("a", "an", "the", "its", "his", "her", "their", "new") or keys[0].isdigit()) and not any(key in FINITE for key in keys)


_HAPPENED = words("happened")
"""Nouns of what is over when it is announced."""


def _is_conditional(keys: tuple[str, ...]) -> bool:
    """ "the gates would open if the river rose", "had he stayed, it would have stood"."""
    modal = next((place for place, key in enumerate(keys) if key in WILL), None)
    if modal is None:
        return False
    inverted = keys[0] == "had" and ("not" in keys[:6] or bool(_INVERTED.intersection(keys[1:2])))
    return inverted or any(opens_condition(keys, place) and keys[place - 1] not in _WHETHER for place in range(modal, len(keys)))


_WHETHER = words("whether")
"""Verbs behind which "if" asks: "they will establish if it was fair"."""
_INVERTED = words("inverted")
"""Words behind "had" that make it an "if"."""


def _is_past(keys: tuple[str, ...], place: int) -> bool:
    """Whether a duty was not met: "should have been shut", "should not have been opened"; "should it rain" is none either."""
    return "have" in keys[place + 1 : place + 3] or (place > 0 and bool(_SUBJECTS.intersection(keys[place + 1 : place + 2])))


_SUBJECTS = frozenset(("it", "they", "he", "she", "there"))


def _is_denied(keys: tuple[str, ...], place: int) -> bool:
    return keys[place] == "could" and keys[place + 1 : place + 2] != () and keys[place + 1] in _ABLE


_ABLE = words("able")
"""Words behind "could" that make it what was not possible, or what was heard and seen: "they could hear three men"."""


def _is_view(keys: tuple[str, ...], place: int) -> bool:
    following = [key for key in keys[place + 1 : place + 4] if key not in ("not", "n't", "never", "always")]
    judged = following[:1] == ["be"] and not _JUDGED.isdisjoint(following[1:])  # "it would be wise to act"
    held = following[:1] == ["have"] and following[1:2] and following[1] in ("a", "an", "talks")  # "they would have a meeting"
    return keys[place] == "would" and bool(following) and not held and (following[0] in _OWN_VIEW or judged)
