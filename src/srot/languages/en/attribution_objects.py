"""English verbs of saying whose object is what is said: "denied the charge", "called it a farce", "announced on Monday"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import SPANS, has_verb, is_worded, skip_when
from srot.languages.en.attribution_clause import (
    FINITE,
    POINTERS,
    PREPOSITIONS,
    QUOTES,
    STOPS,
    Clause,
    Source,
    kind_of,
    make_saying,
    trim,
)
from srot.languages.en.attribution_contents import content_before, content_behind, say_previous, speech_before
from srot.languages.en.attribution_sources import OBJECT_PRONOUNS, WHEN
from srot.languages.en.cues import CueForm, cue_at, cue_forms, object_needs
from srot.languages.en.numbers import find_numbers
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_QUESTIONS = words("questions")
_REMARKS = words("remarks-answered")
_RISKS = words("risks")
_MONEY = frozenset("£$€₹¥")
_TERSE = words("terse")
_QUALITIES = ("able", "ible", "less", "ous", "ful", "ive", "false", "wrong", "unfair", "illegal", "absurd", "necessary", "motivated", "biased")


def say_object(clause: Clause, i: int, p: int, source: Source, cue: CueForm) -> Saying | None:
    """The saying of the verb at word `i`, whose object begins at word `p`; the words in front of its subject when it has none."""
    if p < clause.end and clause.passage.keys[p] in FINITE:
        return None  # "the strikes he ordered had failed"
    if cue.takes in ("notice", "held") and not (_has_object(clause, p) and is_taken(clause, p, cue)):
        return None
    if not _has_object(clause, p):
        return _say_front(clause, i, p, source, cue) if source.start > clause.start + 2 else _say_quoted(clause, i, source, cue)
    if _trails(clause, i, p, source, cue):
        start, end = content_before(clause, source.start)
        return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 2 else None
    content = _asked(clause, _object(clause, p, cue), cue) if is_taken(clause, p, cue) else None
    if content is None and cue.verb in ("ask", "request"):
        return _say_quoted(clause, i, source, cue)
    if cue.verb == "express" and is_courtesy(clause, p):
        return None
    if cue.verb in _VENTING and "similar" in clause.passage.keys[p : p + 2]:
        return None  # "expressed similar views"
    if cue.verb in _VENTING and _is_bare_feeling(clause, p):
        return None
    if cue.takes == "notice" and content is not None and content[1] - content[0] < 3 and clause.passage.keys[p] in ("the", "this", "that"):
        return None  # "issued the warning": told before
    if cue.takes == "notice" and (clause.passage.keys[p] == "no" or _is_bare_notice(clause, p)):
        return None  # "made no promise to the unions"
    least = 1 if cue.takes != "object" or cue.verb in _TERSE else 2
    if content is None or content[1] - content[0] < least:
        return None
    made = make_saying(clause, (i, i + 1), source, *content, "object", cue, firm=True)
    if cue.takes == "notice":
        noun = _notice(clause, p, cue) or ""
        mood = "asserted" if noun in _COUNTS else _NOTICES.get(noun, "demanded")
        return replace(made, modality="asserted" if mood == "denied" else mood, negative=mood == "denied")
    if cue.verb in _VENTING and _HOPES.intersection(clause.passage.keys[p : p + 3]):
        return replace(made, modality="possible")  # "expressed hope that the talks would resume"
    question = cue.verb == "ask" and clause.passage.keys[content[0]] in _QUESTIONS
    return replace(made, modality="asserted") if question else made


_HOPES = frozenset(("hope", "hopes", "fear", "fears", "optimism", "doubt", "doubts"))
_VENTING, _MATTERS = words("venting"), words("matters-of-feeling")


def _is_bare_feeling(clause: Clause, p: int) -> bool:
    """Whether the object is a feeling about nothing that is named: "expressed strong displeasure", "voiced their frustration"."""
    keys = clause.passage.keys
    stop = next((k for k in range(p, clause.end) if keys[k] in STOPS or keys[k] in ("and", "but", "after", "when", "as", "by", "while")), clause.end)
    feeling = not _FEELINGS.isdisjoint(keys[p : min(p + _COURTEOUS, stop)])
    return feeling and _MATTERS.isdisjoint(keys[p:stop]) and not has_verb(clause, p, stop)


_FEELINGS = words("feelings")
_COURTESIES = words("courtesies")
_COURTEOUS = 4
"""Words of an object among which it tells that nothing is said but sorrow or thanks."""
_JUDGING = words("judging")
_OWED = (("over",), ("at",), ("for",), ("on",), ("to",), ("with",))
"""What leads to the occasion of a courtesy, or to whom it is paid."""


def is_courtesy(clause: Clause, p: int) -> bool:
    """Whether the object is sorrow or thanks: "deep condolences to the families", "grief over the fire that killed six", but not "regret that ..."."""
    keys = clause.passage.keys
    noun = next((k for k in range(p, min(p + _COURTEOUS, clause.end)) if keys[k] in _COURTESIES), None)
    return noun is not None and (not is_worded(clause, p) or keys[noun + 1 : noun + 2] in _OWED)


def is_bare_blame(clause: Clause, saying: Saying) -> bool:
    """Whether somebody is only named as blamed or praised, with nothing said of him: "slammed the BJP and said ..."."""
    passage = clause.passage
    form = cue_at(passage.keys, saying.cue[0]) if saying.cue is not None and saying.frame == "object" else None
    if form is None or (form.verb not in _JUDGING and form.verb != "defend"):
        return False
    start, end = saying.start, saying.end
    if form.verb == "defend":
        keys = passage.keys[start:end]
        return not (any(key in QUOTES or key in ("as", "to", "that") for key in keys) or has_verb(clause, start, end))  # "defended the allocations", "defends Rao over the deal"
    stop = next((k for k in range(start, end) if passage.keys[k] in ("but", ",") or (passage.keys[k] == "and" and not passage.words[k + 1].text[:1].isupper())), end)
    if form.verb == "hit" and passage.keys[stop - 1] in _REMARKS and not has_verb(clause, start, stop):
        return True  # "hit back at Rao's "fake" jibe and said ..."
    first = start + (passage.keys[start] in ("the", "a", "an"))
    return first < stop <= first + 4 and all(passage.words[k].text[:1].isupper() for k in range(first, stop)) and passage.quotation_at(start) is None


def _has_object(clause: Clause, p: int) -> bool:
    if p >= clause.end or clause.passage.keys[p] in ("and", "but"):
        return False  # "the builder appealed and the ministry gave way"
    key = clause.passage.keys[p]
    return is_word(clause.passage.words[p].text) or key in QUOTES or key in _MONEY or is_worded(clause, p)


def _say_quoted(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """"Was it safe?" the bench asked.": a question mark has parted the quotation from its verb."""
    passage = clause.passage
    ends = clause.number > 0 and passage.quotation_at(clause.start - 1) is not None
    made = say_previous(clause, i, source, cue) if ends and source.start <= clause.start else None
    return replace(made, modality="asserted") if made and cue.verb == "ask" else made


def _say_front(clause: Clause, i: int, p: int, source: Source, cue: CueForm) -> Saying | None:
    """"The road is open, the mayor announced."; behind "if ..., he warned," the main clause is what he warned of."""
    keys = clause.passage.keys
    start, end = content_before(clause, source.start)
    if cue.takes == "figure" or (cue.verb == "ask" and clause.passage.quotation_at(start) is None):
        return None
    if keys[start] in ("if", "when", "unless") and clause.passage.quotation_at(start) is None and p < clause.end and keys[p] == "," and clause.end - p > 3:
        start, end = trim(clause.passage, p, clause.end)
    return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None


def is_taken(clause: Clause, p: int, cue: CueForm) -> bool:
    """Whether the object is of the kind that the verb takes."""
    keys, end = clause.passage.keys, clause.end
    if cue.takes == "of":
        return keys[p] == "of" and end - p > 2
    if cue.verb in _METERING:
        return _is_reading(clause, p)
    if cue.takes == "figure":
        return _is_put_at(clause, p) if cue.verb in _PUTTING else any(c.isdigit() for key in keys[p : min(p + _FIGURE, end)] for c in key)
    if cue.takes == "notice":
        return _notice(clause, p, cue) is not None
    if cue.takes == "held":
        return any(key in ("responsible", "accountable", "liable") for key in keys[p : min(p + 8, end)])
    if cue.takes == "risk":
        return any(key in _RISKS for key in keys[p : min(p + 5, end)]) or (cue.form != "past" and _is_put_at(clause, p))
    if cue.verb in _OTHERWISE:
        return _is_judged(clause, p, cue)
    if (need := object_needs().get(f"{cue.verb} {keys[p - 1]}" if cue.more else cue.verb)) is not None:
        return _is_needed(clause, p, *need)
    if cue.verb == "challenge":
        return "to" in keys[p + 1 : min(p + _DARED, end - 1)] and not any(key in STOPS for key in keys[p : min(p + 2, end)])  # "challenged the clerk to prove it", but not "challenged the order in court"
    if cue.verb == "want":
        sum_of = any(c.isdigit() for key in keys[p : min(p + 3, end)] for c in key) or _notice(clause, p, cue) is not None
        return keys[p] not in PREPOSITIONS and keys[p] not in ("to", "by") and (sum_of or "to" in keys[p + 1 : min(p + 10, end)])  # "wants the vote to be held again"; what he wants to do himself he need not say
    if cue.verb == "expect" and cue.form == "past" and not is_worded(clause, p):
        return any(key == "to" or any(c.isdigit() for c in key) for key in keys[p:end])  # to expect rain is no forecast
    return True


def _is_needed(clause: Clause, p: int, needs: str, nouns: frozenset[str]) -> bool:
    """Whether the object is what ``cue_objects`` asks of it: "welcomed the verdict", not "welcomed the guests"; "dared him to resign", not "dared the storm"."""
    keys, end = clause.passage.keys, clause.end
    if needs == "noun":
        return not nouns.isdisjoint(keys[p : min(p + _EARLY, end)])
    if needs == "grant":
        return not nouns.isdisjoint(keys[p + 1 : p + 2] if keys[p] == "to" else keys[p : min(p + _GRANTED, end)])
    if needs == "with":
        return is_worded(clause, p) or any(keys[k] == "with" and keys[k + 1] in nouns for k in range(p + 1, min(p + _FIGURE, end - 1)))
    if needs == "from":
        return any(keys[k] == "from" and keys[k + 1].endswith("ing") for k in range(p + 1, min(p + _FIGURE, end - 1)))
    if needs == "fault":
        return any(keys[k] in ("for", "over") and keys[k + 1] not in OBJECT_PRONOUNS for k in range(p + 1, min(p + _FIGURE, end - 1)))
    return keys[p] != "to" and needs in keys[p + 1 : min(p + _DARED, end - 1)]


_GRANTED = 4
"""Words of an object among which what is refused stands: "the widow interim relief"."""
_EARLY = 7
"""Words of an object among which its noun stands: "the Pune court's landmark order"."""


def does_otherwise(clause: Clause, i: int, cue: CueForm) -> bool:
    """Whether a verb that only sometimes tells a judgement tells none: "attacked the town", "referred to the report"."""
    if cue.verb == "accuse" and cue.form == "ing":
        return not (_ACCUSING.intersection(clause.passage.keys[i + 2 : i + _OF_WHAT]) or is_worded(clause, i + 1))  # "a new term while accusing him"
    return cue.verb in _OTHERWISE and not _is_judged(clause, i + 1 + cue.more, cue)


def _is_judged(clause: Clause, p: int, cue: CueForm) -> bool:
    keys = clause.passage.keys
    if cue.verb == "pronounce":
        return any(keys[k].endswith(_QUALITIES) or keys[k] in _VERDICTS for k in range(p + 1, min(p + _DARED, clause.end)))
    return _is_named(clause, p) or (cue.verb == "attack" and _is_faulted(clause, p))


_ACCUSING = frozenset(("of", "for", "over", "that"))
_OF_WHAT = 30
"""Words from "accusing" to what somebody is accused of."""
_OTHERWISE = frozenset(("attack", "pronounce", "refer"))


def _is_faulted(clause: Clause, p: int) -> bool:
    """Whether somebody is attacked in words: "attacked the party for spreading lies", "over its record", not with arms."""
    keys = clause.passage.keys
    place = next((k for k in range(p + 1, min(p + _FIGURE, clause.end - 1)) if keys[k] in ("for", "over")), None)
    return keys[p : p + 1] != ("by",) and place is not None and (keys[place] == "over" or keys[place + 1].endswith("ing") or keys[place + 1] in ("his", "her", "its", "their"))


_VERDICTS = words("verdicts")
_DARED = 14
"""Words within which "to" tells what somebody is challenged to do."""


def _is_put_at(clause: Clause, p: int) -> bool:
    """Whether the object is a measure with a number behind it: "put the toll at nine", "revised the toll to 9", "sees growth above 6 per cent".

    Of what is no measure only a share or a sum is told so, not a place or an hour: "put 40 men at two gates".
    """
    reach = clause.passage.keys[p : min(p + _FIGURE, clause.end)]
    measure = next((k for k, key in enumerate(reach) if key in _MEASURES), None)
    if measure is not None and any(c.isdigit() for key in reach[measure:] for c in key):
        return True
    place = next((k for k, key in enumerate(reach) if key in _AT), len(reach))
    behind = reach[place + 1 : place + _NUMBER]
    told = (measure is not None and measure < place) or not _SHARES.isdisjoint(behind) or not _MONEY.isdisjoint("".join(behind))
    return told and any(any(c.isdigit() for c in key) or find_numbers(key) for key in behind)


def _is_reading(clause: Clause, p: int) -> bool:
    """Whether what an office reads off is told with its number: "recorded its magnitude as 6.6", not "recorded 40 cases"."""
    keys = clause.passage.keys
    place = next((k for k in range(p + 1, min(p + _NUMBER + 2, clause.end - 1)) if keys[k] in ("at", "as")), None)
    return place is not None and not _READINGS.isdisjoint(keys[p:place]) and any(c.isdigit() for key in keys[place + 1 : place + 4] for c in key)


_METERING, _READINGS = frozenset(("record", "register")), words("readings")
_FIGURE = 16
"""Words within which the number of a figure stands."""
_NUMBER = 6
"""Words from "at" to its number: "at as many as 40"."""
_AT = words("at")
_SHARES = frozenset(("%", "percent", "per", "crore", "lakh", "million", "billion", "trillion", "rs", "rs."))
_MEASURES = words("measures")
"""Nouns, and pronouns, of what is put at a number."""
_PUTTING = frozenset(("put", "place", "revise", "update"))


def questions_person(clause: Clause, p: int) -> bool:
    """Whether the object names people, who are questioned, and no question or matter is asked after."""
    passage, keys = clause.passage, clause.passage.keys
    if any(key in _QUESTIONS for key in keys[p : clause.end]):
        return False
    stop = next((k for k in range(p, clause.end) if (keys[k] in STOPS and not _owns(passage, k)) or keys[k] in PREPOSITIONS or keys[k] in ("of", "about", "over")), clause.end)
    if keys[stop - 1][:1] != passage.words[stop - 1].text[:1] and any(kind_of(key) == "role" for key in keys[p:stop]):
        return True  # "former minister Arvind Netam"
    if keys[p] in OBJECT_PRONOUNS or kind_of(keys[stop - 1]) in ("role", "group") or keys[stop - 1] in _SUSPECTS or keys[stop - 1].endswith(("man", "men")):
        return True
    return any(m.type == "PER" and m.start >= passage.words[p].start and m.end == passage.words[stop - 1].end for m in passage.mentions)


def _owns(passage: Passage, k: int) -> bool:
    """Whether an apostrophe makes the word before it an owner: "questioned the clerks' delay" asks after the delay, not the clerks."""
    return passage.keys[k] in ("'", "’") and passage.words[k].start == passage.words[k - 1].end and passage.keys[k - 1].endswith("s") and any(is_word(word.text) for word in passage.words[k + 1 : k + 2])


_SUSPECTS = words("suspects")


def _notice(clause: Clause, p: int, cue: CueForm) -> str | None:
    """The noun of saying that is the object: "issued a weather warning", "raised doubts"; none behind a preposition."""
    keys = clause.passage.keys
    for k in range(p, min(p + 5, clause.end)):
        if keys[k] in _NOTICES and keys[k - 1] in ("the", "these", "those", "this") and keys[k + 1 : k + 2] and keys[k + 1] in _OCCASIONS:
            return None  # "made the charge while opening the fair" tells no charge
        if cue.verb == "seek" and k == p and keys[k] == "to" and keys[k + 1 : k + 2] and keys[k + 1] in _SOUGHT_ACTS:
            return keys[k + 1]  # "the plea sought to quash the notice"
        if keys[k] in _NOTICES or (cue.verb == "seek" and keys[k] in _SOUGHT) or _is_count(clause, k):
            return keys[k]
        if keys[k] in STOPS or keys[k] in PREPOSITIONS or keys[k] in ("of", "and", "that", "him", "her", "them", "it"):
            return None
    return None


def _is_bare_notice(clause: Clause, p: int) -> bool:
    """Whether a notice tells nothing of its matter: "issued a weather advisory on Monday", "sounded a fresh alert, saying ..."."""
    keys = clause.passage.keys
    noun = next((k for k in range(p, min(p + 5, clause.end)) if keys[k] in _NOTICES), None)
    if noun is None or not _PLAIN_NOTICES.issuperset(keys[p:noun]):
        return False
    behind = skip_when(clause, noun + 1)
    while behind < clause.end and keys[behind] in SPANS:
        behind += 1
    return behind >= clause.end or keys[behind] in STOPS or keys[behind] in _NOTIFYING


_PLAIN_NOTICES, _NOTIFYING = words("plain-notices"), words("notifying")
_OCCASIONS = words("occasions-objects")


def _is_count(clause: Clause, k: int) -> bool:
    """Whether a noun names a count that follows: "gave a toll of 40", "issued a figure of at least nine"."""
    keys = clause.passage.keys
    return keys[k] in _COUNTS and keys[k + 1 : k + 2] == ("of",) and any(c.isdigit() for key in keys[k + 2 : min(k + _NUMBER, clause.end)] for c in key)


_COUNTS = words("counts")
_SOUGHT, _SOUGHT_ACTS = words("sought"), words("sought-acts")
_NOTICES = {
    **dict.fromkeys(words("notices-asserted"), "asserted"),
    **dict.fromkeys(("appeal", "plea", "demand", "demands", "ultimatum", "order", "orders", "directive", "directives", "directions", "instructions", "evacuation"), "demanded"),
    **dict.fromkeys(("probe", "inquiry", "apology", "explanation", "clarification", "resignation", "ban"), "demanded"),
    **dict.fromkeys(("assurance", "assurances", "guarantee", "guarantees", "pledge", "promise"), "promised"),
    **dict.fromkeys(("possibility", "prospect", "spectre", "specter"), "possible"),
    **dict.fromkeys(("denial", "denials"), "denied"),
}


def _object(clause: Clause, p: int, cue: CueForm) -> tuple[int, int]:
    keys = clause.passage.keys
    worded = content_behind(clause, p) if is_worded(clause, p) and cue.verb not in _NAMING and not _is_described(clause, p, cue) else None
    start, end = worded or trim(clause.passage, skip_when(clause, p), clause.end)
    if cue.takes == "object" and keys[p] in ("the", "a", "an", "any") and start > p:
        start = p  # "the idea that it is short", the idea included
    if keys[p] == "that" and _is_pointer(clause, p, end):
        start = p
    governed = cue.takes == "of" or (start < end and keys[start] in ("of", "against"))
    return (start + 1 if governed else start), end


def _is_described(clause: Clause, p: int, cue: CueForm) -> bool:
    """Whether "that" behind the object only tells more of a thing: "rejected new laws that limit trade", not "rejected claims that ...", "warned farmers that ..."."""
    passage, keys = clause.passage, clause.passage.keys
    that = next((k for k in range(p, clause.end) if keys[k] == "that" or keys[k] in QUOTES or keys[k] == ":"), p)
    if cue.takes != "object" or that == p or keys[that] != "that" or keys[p] == "that":
        return False
    if "to" in keys[p + 1 : that]:
        return True  # "appealed to the world to send food that it needs"
    if keys[p] in PREPOSITIONS | WHEN:
        return False
    before = keys[that - 1]
    told = before in cue_forms() or before in _CLAIMED or kind_of(before) or before in _ADDRESSED or before in WHEN
    return not told and passage.words[that - 1].text.islower()


_CLAIMED = words("claimed-objects")
_ADDRESSED = words("addressed-objects")
_NAMING = words("naming")
"""Verbs that no clause with "that" follows: in "decried the delays that hit the poor" the clause is of the delays."""


def _is_pointer(clause: Clause, p: int, end: int) -> bool:
    """Whether "that" points at something: "rejected that charge", "disputes that number and ..."."""
    keys = clause.passage.keys
    alone = end - p <= 3 and not any(key in FINITE for key in keys[p:end])
    return alone or (p + 2 < clause.end and keys[p + 2] in ("and", ",", "but"))


def _asked(clause: Clause, content: tuple[int, int], cue: CueForm) -> tuple[int, int] | None:
    """Of "asked the state why it was shut" the question; "asked a friend" asks nothing."""
    if cue.verb not in ("ask", "request"):
        return content
    start, end = content
    keys = clause.passage.keys
    if keys[start - 1] == "that":
        return content  # "asked that the clerk be reinstated"
    question = next((k for k in range(start, min(start + 9, end)) if keys[k] in _QUESTIONS), None)
    if question is not None and "to" not in keys[start + 1 : question]:  # "asked her to leave if the rain went on" asks for that
        return question, end
    return content if any(key in ("to", "for") for key in keys[start : min(start + 14, end)]) else None


def _trails(clause: Clause, i: int, p: int, source: Source, cue: CueForm) -> bool:
    """"The road is open, the mayor announced on Monday": a clause and a comma in front, only where and when behind."""
    keys = clause.passage.keys
    if keys[p] in ("of", "about") and speech_before(clause, source.start):
        return True  # "..., he declares of his quest"
    if source.start < clause.start + 4 or keys[source.start - 1] not in (",", '"', "”", "'", "’") or source.start >= i:
        return False
    if cue.verb in _ADDRESSING and speech_before(clause, source.start) and _is_addressee(clause, p):
        return True  # ""Leave the hall," the warden warned the crowd"
    worded = is_worded(clause, p) or any(keys[k] == "that" for k in range(p, min(p + 6, clause.end)))
    adjunct = keys[p] in ("on", "in", "after", "at", "early", "late", "overnight", "during", "from") or keys[p] in WHEN
    speech = clause.passage.quotation_at(source.start - 1) is not None
    said = speech or any(keys[k] in FINITE or keys[k].endswith("ed") for k in range(clause.start, source.start))
    clausal = source.start - clause.start > 6 and keys[clause.start] not in PREPOSITIONS and keys[clause.start] not in QUOTES
    return adjunct and (said or clausal) and not worded


def _is_addressee(clause: Clause, p: int) -> bool:
    """Whether all that follows, up to the next clause, is who was spoken to."""
    keys = clause.passage.keys
    stop = next((k for k in range(p, clause.end) if keys[k] in STOPS or keys[k] in ("and", "but", "after", "while", "as")), clause.end)
    return stop > p and keys[stop : stop + 1] != (":",) and _LINKS.isdisjoint(keys[p:stop]) and not has_verb(clause, p, stop)


_ADDRESSING, _LINKS = words("addressing"), words("addressing-links")
_PURPOSES = words("purposes")


def _is_named(clause: Clause, p: int) -> bool:
    """Whether somebody is referred to by a name that is quoted: "referred to the mill as a "death trap"", not "referred to the report"."""
    keys = clause.passage.keys
    place = next((k for k in range(p + 1, min(p + _CALLED, clause.end - 2)) if keys[k] == "as"), None)
    return place is not None and any(key in QUOTES for key in keys[place + 1 : place + 3])


def say_called(clause: Clause, i: int, source: Source, cue: CueForm) -> Saying | None:
    """"called it sabotage", "called for talks", "called on both to stop"; a call by telephone says nothing."""
    keys = clause.passage.keys
    if i + 2 >= clause.end:
        return None
    renamed = keys[i + 1] == "him" and (keys[i + 2] in ("a", "an", "as") or keys[i + 2 : i + 4] == ("to", "be") or keys[i + 2] in QUOTES)  # "called him a "weak" man"
    if keys[i + 1] in ("off", "up", "in", "his", "him") and not renamed:
        return None
    demand = keys[i + 1] in ("for", "on", "upon")
    quoted = any(keys[k] in QUOTES for k in range(i + 1, min(i + 12, clause.end)))
    quoted = quoted or any(keys[k] in ("a", "an") and keys[k + 1] in QUOTES for k in range(i + 2, min(i + _CALLED, clause.end - 1)))  # "called the latest round of ... an "insult""
    quoted = quoted or any(keys[k] == "as" and keys[k + 1] in QUOTES for k in range(i + 2, clause.end - 1))  # "called the report, which ..., as "unfounded""
    if not (demand or quoted or renamed or keys[i + 1] in ("it", "this", "that", "them") or is_renamed(clause, i + 1)):
        return None
    start, end = trim(clause.passage, i + (2 if keys[i + 1] == "for" else 1), clause.end)
    if end - start < (1 if demand and keys[i + 1] == "for" else 2):
        return None  # "called for calm"
    apart = any(keys[k] in ("which", "who") and keys[k - 1] == "," for k in range(start + 1, end))
    saying = make_saying(clause, (i, i + 1), source, start, end, "object", cue, firm=not apart)
    return replace(saying, modality="demanded") if demand else saying


_CALLED = 24
"""Words from the verb to the quotation that a long object is called."""


_CALLED = 7
"""Words of what is called something in quotation marks."""


def is_renamed(clause: Clause, p: int) -> bool:
    """Whether one thing is called another: "called the inquiry an attempt to ...", "called the outcome regrettable"."""
    keys = clause.passage.keys
    if clause.passage.words[p].text[:1].isupper():
        behind = next((k for k in range(p + 1, min(p + _DARED, clause.end - 1)) if not clause.passage.words[k].text[:1].isupper()), p)
        return behind > p and keys[behind] in ("a", "an")  # "called minister Ann Holt a liar"
    if keys[p] not in POINTERS:
        return False
    stop = next((k for k in range(p, clause.end) if keys[k] in STOPS or keys[k] in ("and", "but")), clause.end)
    if stop < clause.end and keys[stop] in QUOTES and 1 < stop - p < _CALLED and clause.passage.words[min(stop + 1, clause.end - 1)].text.islower():
        return True  # "calling the move “extremely regrettable”"
    named = next((k for k in range(p, stop) if keys[k] in _PURPOSES), stop)
    again = any(keys[k] in ("a", "an") and (keys[k - 1] == "as" or (keys[k - 1] not in PREPOSITIONS and keys[k - 1] not in ("of", "and"))) for k in range(p + 2, min(p + 9, named)))
    again = again or any(keys[k] == "as" and k + 1 < clause.end and keys[k + 1] not in ("well", "soon", "of", "he", "she", "they", "it", "if") for k in range(p + 2, min(p + 9, named, clause.end - 1)))
    return again or (2 < stop - p < 9 and keys[stop - 1].endswith(_QUALITIES))
