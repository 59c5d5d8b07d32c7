"""Polarity and modality of what is said in English, by its verbs."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.en.attribution_clause import DETERMINERS, FINITE, PREPOSITIONS, QUOTES
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_NEGATIVES = words("negatives")
_CONTRACTED = ("n't", "n’t")
"""Ends of words that deny: "haven't"."""
_ONLY = words("only")
_MAY = words("may")
_MUST = frozenset(("must", "should", "ought"))
_WILL = words("will")
_IF = frozenset(("if", "unless", "provided"))
_ASKING = words("asking-moods")
_JUDGED = words("judged-moods")
"""What "it would be" judges: no plan, but what somebody holds wise or wrong."""
_OWN_VIEW = words("own-view")
"""Verbs behind "would" that tell what somebody thinks or what did not happen, not what is to come."""
_INTENTS = words("intents")
"""Words before "to" that say what is meant to be."""
_UNTRUE = words("untrue")
_SAID_THINGS = words("said-things")
_SAID_BY = 6
"""Words from the start within which what is judged is named."""
_EARLY, _CLAUSE, _INTENT_BY = 22, 20, 7


def read_mood(passage: Passage, start: int, end: int, cue: str) -> str:
    """Modality of the content; a cue that promises or demands wins."""
    if cue not in ("asserted", "possible", "planned", "promised") or start >= end:
        return cue
    keys = tuple("" if _is_no_mood(passage, i, start) else passage.keys[i] for i in range(start, _first_sentence(passage, start, end)))
    early = _first_clause(keys[:_EARLY])
    if cue == "promised":
        return "asserted" if _tells_what_is(early) else cue
    if _is_imperative(passage, start):
        return "demanded"
    if (keys[0] in _IF and not _is_asked(passage, start)) or _is_conditional(keys):
        return "conditional"
    if any(key in _MUST and not _is_past(keys, place) for place, key in enumerate(keys[:_EARLY])) or _is_plea(keys):
        return "demanded"
    if cue == "possible" or any(key in _MAY and not _is_denied(keys, place) for place, key in enumerate(early)):
        return "possible"
    if any(key in _WILL and not _is_view(keys, place) for place, key in enumerate(early)) or _is_intended(early):
        return "planned"
    return "asserted" if cue == "planned" and not _is_thing(keys) else cue


def _is_plea(keys: tuple[str, ...]) -> bool:
    """ "we want", "I urge the mayor to", "we would urge": the speaker asks for something."""
    verb = next((place for place in range(1, min(len(keys), _PLEADED)) if keys[place] not in ("would", "also", "strongly", "again", "therefore", "like", "to")), 0)
    asked = keys[verb] in _PLEADING and (keys[verb] not in ("call", "appeal") or keys[verb + 1 : verb + 2] in (("on",), ("upon",), ("for",), ("to",)))
    return keys[0] in ("we", "i") and verb > 0 and asked


_PLEADED = 6
_PLEADING = frozenset(("want", "demand", "urge", "request", "implore", "beg", "appeal", "call"))


def _tells_what_is(keys: tuple[str, ...]) -> bool:
    """Whether somebody gives his word on what is so already: "(assured them) it *is* looking into the matter", not "it *will*"."""
    verb = next((place for place, key in enumerate(keys) if key in FINITE or key in _WILL), None)
    settled = verb is not None and keys[verb] in _SETTLED and not _is_intended(keys) and keys[verb + 1 : verb + 2] not in (("to",), ("not",), ("no",))
    return settled and not _WILL.intersection(keys) and "to" not in keys[:verb]


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


def _first_sentence(passage: Passage, start: int, end: int) -> int:
    """Where the first of several sentences of a content ends: "we will see the file. If they fail, ..." is no condition."""
    stop = next((i for i in range(start + _SHORTEST, end - 1) if passage.keys[i] in (".", "?", "!") and passage.words[i + 1].text[:1].isupper() and len(passage.words[i - 1].text) > 2), None)
    return end if stop is None else stop


_SHORTEST = 4


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
        return before == "to" or (passage.keys[i + 1 : i + 2] != () and passage.keys[i + 1] in (PREPOSITIONS - {"to"}) | {"before"})  # "appeared at the door"
    return passage.words[i].text == "May" or (key == "possible" and before in _UTMOST)


_UTMOST = words("utmost")
"""Words in front of "possible" that make it no guess: "every possible step", "as soon as possible"."""
_OWNING = words("owning-moods")
"""Words behind which "will" is a wish: "against their will"."""


def _is_intended(keys: tuple[str, ...]) -> bool:
    """ "he planned to visit", "it has no plans to sell", "talks are set to resume", "they were going to meet"."""
    return any(
        keys[place + 1 : place + 2] == ("to",) and key in _INTENTS and place < _INTENT_BY and not _LED.intersection(keys[place + 2 : place + 3]) and not _is_cause(keys, place) and not _tells_of_noun(keys, place)
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


def _first_clause(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to where another clause joins the first: "the well is dry, and the pump may fail" is no guess."""
    told = False
    for place, key in enumerate(keys):
        if told and key in _ASKED and keys[place - 1] in PREPOSITIONS:
            return keys[:place]  # "talks were centred on | how long the truce would last"
        behind = [k for k in keys[place + 1 : place + 3] if k not in QUOTES][:1]
        if told and key == "," and behind and behind[0].endswith("ing"):
            return keys[:place]  # "the findings were grave, | suggesting that clerks may be guilty"
        told = told or key in FINITE
        if told and key == "that" and keys[place - 1].endswith("s") and keys[place - 1] not in FINITE and keys[place + 1 : place + 2] and keys[place + 1] in FINITE:
            return keys[:place]  # "they have plans for shows | that will be held outdoors"
        if place > 2 and _opens_relative(keys, place):
            return keys[:place]  # "a deal has been struck | that will free the crew"
        if told and (key in _JOINING or (key == "," and keys[place + 1 : place + 2] and keys[place + 1] in _JOINING)):
            return keys[:place]
    return keys


def _opens_relative(keys: tuple[str, ...], place: int) -> bool:
    """Whether "that" only tells more of a noun: "a deal *that will* free the crew", "a way *that would* not show it"."""
    behind = keys[place + 1 : place + 2]
    return keys[place] == "that" and bool(behind) and behind[0] in _WILL | _MAY and keys[place - 1] not in cue_forms()


_ASKED = frozenset(("how", "when", "where", "whether", "what", "who"))
_JOINING = frozenset(("and", "but", ";", "who", "which", "where", "because", "so", "while", "although", "though"))


def _is_thing(keys: tuple[str, ...]) -> bool:
    """Whether a thing is named, not a clause: "a day of mourning" is announced for the time to come, "the killing of the chief" is not."""
    if _HAPPENED.intersection(keys[:4]) or any(key.endswith("ed") and keys[place + 1 : place + 2] and keys[place + 1] in DETERMINERS for place, key in enumerate(keys)):
        return False  # "(announced) the island resumed its role"
    return (keys[0] in ("a", "an", "the", "its", "his", "her", "their", "new") or keys[0].isdigit()) and not any(key in FINITE for key in keys)


_HAPPENED = words("happened")
"""Nouns of what is over when it is announced."""


def _is_conditional(keys: tuple[str, ...]) -> bool:
    """ "the gates would open if the river rose", "had he stayed, it would have stood"."""
    modal = next((place for place, key in enumerate(keys) if key in _WILL), None)
    if modal is None:
        return False
    inverted = keys[0] == "had" and ("not" in keys[:6] or bool(_INVERTED.intersection(keys[1:2])))
    return inverted or any(_opens_condition(keys, place) and keys[place - 1] not in _WHETHER for place in range(modal, len(keys)))


def _opens_condition(keys: tuple[str, ...], place: int) -> bool:
    """Whether a word opens a condition; aid that is "provided to the farmers" does not."""
    behind = keys[place + 1 : place + 2]
    return keys[place] in _IF and (keys[place] != "provided" or behind == ("that",) or bool(_SUBJECTS.intersection(behind)) or (bool(DETERMINERS.intersection(behind)) and keys[place - 1] not in FINITE | {"be", "been"}))


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


def is_negated(passage: Passage, start: int, end: int) -> bool:
    """Whether the first clause of the content is negated; a question denies nothing."""
    if start < end and (passage.keys[start] in _ASKING or passage.keys[start] == "had"):
        return False
    if _is_refuted(passage.keys[start:end]):
        return True
    start = _main_clause(passage, start, end)
    keys = _without_aside(passage.keys[start : _first_sentence(passage, start, end)])[:_CLAUSE]
    told = False
    for place, key in enumerate(keys):
        told = told or key in FINITE
        if place > 2 and _opens_relative(keys, place):
            return False
        if key == "not" and keys[place - 1 : place] in (("for",), ("of",)):
            continue  # "(found) the board negligent for not warning them"
        if told and key in ("which", "who", "whom", "whose"):
            return False  # "there were slips which would not change the result"
        if key == "not" and place > 1 and (keys[place - 1] == "," or keys[place - 2 : place] == (",", "and")):
            return False  # "the party stays true to its fight, not to talks"
        if (key in _NEGATIVES or key.endswith(_CONTRACTED)) and not _ONLY.intersection(keys[place + 1 : place + 2]) and not _is_bound(keys, place):
            return True
        if (key == "," and told) or key == "but" or _opens_condition(keys, place) or (key in _GOING_ON and told):
            return False
    return False


def _without_aside(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what first stands between long dashes or brackets: "Rao — a man known in Maru — had no link to the gang"."""
    first = next((place for place in range(1, min(len(keys), _CLAUSE)) if keys[place] in _ASIDES), None)
    second = next((place for place in range(first + 1, len(keys)) if keys[place] == _ASIDES[keys[first]]), None) if first is not None else None
    return keys if first is None or second is None else keys[:first] + keys[second + 1 :]


_ASIDES = {"—": "—", "–": "–", "(": ")"}


def _is_bound(keys: tuple[str, ...], place: int) -> bool:
    """Whether "no" only bounds a figure, or confirms: "no more than 45 died", "not less than five", "there is no doubt"."""
    return (keys[place] in ("no", "not") and keys[place + 2 : place + 3] == ("than",) and keys[place + 1] in _BOUNDING) or (keys[place] == "no" and keys[place + 1 : place + 2] in (("doubt",), ("wonder",)))


_BOUNDING = frozenset(("more", "less", "fewer", "later", "earlier", "sooner", "greater", "higher", "lower"))


def _main_clause(passage: Passage, start: int, end: int) -> int:
    """Where the main clause begins behind others: "with the net off, as no mast stands, | life is hard" denies nothing."""
    while start < end and passage.keys[start] in _OPENING:
        comma = next((i for i in range(start + 2, min(end - 2, start + _EARLY)) if passage.keys[i] == ","), None)
        if comma is None:
            return start
        start = comma + 1
    return start


_OPENING = frozenset(("as", "because", "since", "when", "while", "with", "although", "though"))
_GOING_ON = frozenset(("and", "so", "because", "while", "although", "though"))


def _is_refuted(keys: tuple[str, ...]) -> bool:
    """ "(termed) the charge baseless", "(described) the claim as false": a verdict on what others say denies it."""
    if any(keys[place] in _UNTRUE and keys[place - 1] in _SAID_THINGS and keys[place + 1 : place + 2] in (("and",), (",",)) for place in range(1, min(len(keys), _SAID_BY))):
        return True  # "(called) the reports baseless and politically motivated"
    return len(keys) > 1 and keys[-1] in _UNTRUE and keys[-2] not in FINITE and any(key in _SAID_THINGS for key in keys[:_SAID_BY])
