"""What an English verb of saying with a known subject says: the content behind it, or in front of its subject."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import (
    far_speech,
    has_verb,
    is_afterthought,
    is_clausal,
    is_held,
    is_worded,
)
from srot.languages.en.attribution_bounds import (
    closed,
    object_within_relative,
    subordinated,
    within_relative,
    within_subordinate,
)
from srot.languages.en.attribution_carriers import find_outlets
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    STOPS,
    Clause,
    Source,
    kind_of,
    trim,
)
from srot.languages.en.attribution_contents import content_before, content_behind, say_previous, speech_before
from srot.languages.en.attribution_front import LEADING_IN, SUBJECT, say_before
from srot.languages.en.attribution_idle_verbs import tells_nothing
from srot.languages.en.attribution_objects import say_called, say_object
from srot.languages.en.attribution_relays import closing_outlets, find_addressee, past_aside
from srot.languages.en.attribution_silence import say_silent, spoken_again
from srot.languages.en.attribution_sources import WHEN
from srot.languages.en.attribution_verb import ADVERBIALS, Verb, follows_mark, leads_over
from srot.languages.en.cues import CueForm, cue_at
from srot.languages.en.saying_words import words

_OBJECTS = words("objects")
_SHOWING = frozenset(("underscore", "underline", "highlight"))
_OBJECT_TAKERS = words("object-takers")
_NEVER_SPEECH = words("never-speech")


def say(clause: Clause, i: int, first: int, cue: CueForm, source: Source, silent: bool) -> Saying | None:
    """The saying of the verb at word `i`, whose group begins at word `first`."""
    if source.start > i == clause.start:
        asked = say_previous(clause, i, source, cue, longest=SUBJECT)
        return replace(asked, modality="asserted") if asked and cue.verb == "ask" else asked
    if source.start > i:
        so = clause.passage.keys[i - 1] == "so"
        start, end = content_before(clause, i - so)
        if end - start < 5 and clause.passage.keys[start] in PREPOSITIONS | WHEN | ADVERBIALS | {"last", "this"} and clause.passage.keys[source.end : source.end + 1] == (",",):
            start, end = trim(clause.passage, source.end, clause.end)  # "Last week, said the clerk, the gate was shut"
        return Verb(clause, i, i, cue, source).say((start, end), "before")
    told, p = ((), i + 1 + cue.more) if cue.more and cue.verb != "share" else find_addressee(clause, i + cue.more, cue)
    if cue.verb == "share" and cue.more and not told:
        return None  # "evidence shared with the defence"
    aside, p = past_aside(clause, p)
    if tells_nothing(clause, i, p, cue, source):
        return None
    occasion = find_outlets(clause, clause.start, source.start) if leads_over(clause, source) else ()
    verb = Verb(clause, i, p, cue, replace(source, relays=source.relays + aside + told + occasion))
    if silent:
        return say_silent(clause, (first, i + 1), verb.source, cue, p)
    if cue.verb in _ASSURING and (of := _assured_of(clause, i)) is not None:
        return verb.say(trim(clause.passage, of + 1, spoken_again(clause, of)), "object", firm=True, least=1)
    if cue.takes == "tell" and not told and p > i + 1 and clause.passage.keys[p : p + 1] == ("to",) and p < clause.end:
        ordered = verb.say(trim(clause.passage, p, clause.end), "object", firm=True, least=1)
        return replace(ordered, modality="demanded") if ordered else None
    if cue.verb == "argue" and clause.passage.keys[p : p + 1] == ("for",):
        wanted = verb.say(trim(clause.passage, p + 1, clause.end), "object", firm=True)
        return replace(wanted, modality="demanded") if wanted else None
    told_so = _say_below(verb) or _say_far(verb) or _say_taken(verb)
    if told_so is not None and cue.verb in _PROPOSING and _is_to_be(verb, told_so):
        return replace(told_so, modality="demanded")
    return replace(told_so, modality="demanded") if told_so is not None and _warns_to(verb, told_so) else told_so


_PROPOSING = frozenset(("suggest", "propose", "recommend", "insist", "request", "urge"))


def _is_to_be(verb: Verb, saying: Saying) -> bool:
    """Whether it is proposed that something *be* done: "suggested that the sum be raised", but not "suggested it may be raised"."""
    keys, start = verb.clause.passage.keys, saying.start
    place = next((k for k in range(start + 1, min(start + _WARNED, saying.end)) if keys[k] == "be"), None)
    led = place is not None and keys[place - 1] not in ("to", "not", "will", "ll", "must", "should", "shall", "also")
    return start > verb.at and led and (FINITE - {"be"}).isdisjoint(keys[start:place])


def _warns_to(verb: Verb, saying: Saying) -> bool:
    """Whether somebody is warned to do something: "warned traders *to* lower their prices", not "warned of a plan to bomb it"."""
    keys, start = verb.clause.passage.keys, saying.start
    if verb.cue.verb not in _ADMONISHING or start < verb.at or keys[start - 1] in ("that", "of", "about", "against", "over") or verb.clause.passage.quotation_at(start) is not None:
        return False
    to = next((k for k in range(start + 1, min(start + _WARNED, saying.end - 1)) if keys[k] == "to"), None)
    if to is None or keys[to + 1] in DETERMINERS or not verb.clause.passage.words[to + 1].text.islower():
        return False
    stop = next((k for k in range(to + 1, saying.end) if keys[k] in _JOINING or keys[k] in STOPS), saying.end)
    before = keys[start : next((k for k in range(start, to) if keys[k] in ("who", "which")), to)]
    return FINITE.isdisjoint(before) and (FINITE - {"be"}).isdisjoint(keys[to + 1 : stop])


_ADMONISHING = frozenset(("warn", "caution", "admonish", "remind"))
_WARNED = 12
"""Words from who is warned to "to"."""


def _assured_of(clause: Clause, i: int) -> int | None:
    """The "of" that leads to what somebody is assured of: "assured the farmers *of* help"."""
    keys = clause.passage.keys
    stop = next((k for k in range(i + 1, min(i + _ASSURED, clause.end)) if keys[k] in STOPS or keys[k] == "that" or keys[k] in FINITE), min(i + _ASSURED, clause.end))
    return next((k for k in range(i + 1, stop) if keys[k] == "of"), None)


_ASSURING = frozenset(("assure", "reassure"))
_ASSURED = 8
"""Words from "assured" to its "of"."""


def _say_below(verb: Verb) -> Saying | None:
    """"The spokesman stated:" with the quotation in the line below."""
    clause, passage = verb.clause, verb.clause.passage
    if verb.p < clause.end - 1 or passage.keys[clause.end - 1] not in (":", ",") or clause.end >= len(passage.words):
        return None
    number = passage.quotation_at(clause.end)
    if number is None or passage.quoted[number][0] != clause.end or verb.cue.takes in _NEVER_SPEECH:
        return None
    return verb.say(trim(passage, *passage.quoted[number]), "after", firm=True)


def _say_far(verb: Verb) -> Saying | None:
    """"asked the bench in July: ..."."""
    if verb.cue.takes in _NEVER_SPEECH or is_worded(verb.clause, verb.p):
        return None
    speech = far_speech(verb.clause, verb.p)
    content = content_behind(verb.clause, speech) if speech is not None else None
    made = verb.say(content, "after", firm=True, least=1) if content else None
    return replace(made, modality="asserted") if made and verb.cue.verb == "ask" else made


def _say_taken(verb: Verb) -> Saying | None:
    if verb.cue.takes in _OBJECT_TAKERS and _is_ruling(verb):
        made = verb.say(trim(verb.clause.passage, verb.p + 1, verb.clause.end), "after", firm=True)
        return replace(made, modality="demanded") if made and verb.cue.verb == "seek" else made
    if verb.cue.takes == "called":
        return object_within_relative(verb, subordinated(verb, say_called(verb.clause, verb.at, verb.source, verb.cue)))
    if verb.cue.takes in _OBJECT_TAKERS:
        return object_within_relative(verb, subordinated(verb, closed(verb, say_object(verb.clause, verb.at, verb.p, verb.source, verb.cue))))
    if verb.cue.takes == "guilt":
        return _say_guilty(verb)
    if verb.cue.verb == "claim" and verb.clause.passage.keys[verb.p : verb.p + 1] == ("responsibility",):
        return verb.say(trim(verb.clause.passage, verb.p, verb.clause.end), "after", firm=True, least=1)
    if verb.clause.passage.keys[verb.p : verb.p + 1] == ("but",) and not has_verb(verb.clause, verb.clause.start, verb.source.start):
        return None  # "the search has concluded but guards stayed"
    content = _content_behind(verb) or _content_behind_comma(verb)
    if content is None:
        return say_before(verb)
    if not _is_told(verb, content):
        told = has_verb(verb.clause, verb.clause.start, verb.source.start) or speech_before(verb.clause, verb.source.start)
        return say_before(verb) if follows_mark(verb) and told else None
    if verb.cue.verb == "show" and _PICTURES.intersection(verb.clause.passage.keys[verb.p : verb.p + 3]) and not is_worded(verb.clause, verb.p):
        return None  # "the channel showed live images of the rescue"
    if verb.cue.takes == "found" and _finds_things(verb) and not _pictures(verb) and not is_worded(verb.clause, verb.p) and not is_clausal(verb.clause, verb.p):
        return None  # "she found a man who had been shot"
    if verb.cue.verb in _SHOWING and verb.source.parties[0].kind == "unnamed" and not verb.source.parties[0].plural and verb.clause.passage.keys[verb.p] != "that":
        return None  # "the incident underscores the risk that miners run"
    if verb.cue.takes == "found" and any(is_held(verb.clause.passage.keys[k]) for k in range(verb.source.parties[0].start, verb.source.parties[0].end)):
        return None  # "divers seeking those lost when a boat sank off Lake Toba found bags"
    if verb.cue.takes == "found" and verb.clause.passage.words[verb.source.end - 1].text == "who" and not is_worded(verb.clause, verb.p):
        return None  # "guards who found the old man lying there"
    if verb.cue.takes == "found":
        verb = replace(verb, source=replace(verb.source, parties=tuple(_as_found(p) for p in verb.source.parties)))
    content = within_subordinate(verb, within_relative(verb, content))
    closing, end = closing_outlets(verb.clause, *content)
    frame = "finding" if verb.cue.takes == "found" else "after"
    return replace(verb, source=replace(verb.source, relays=verb.source.relays + closing)).say((content[0], end), frame, firm=True, least=1)


def _is_ruling(verb: Verb) -> bool:
    """Whether a clause with "that" follows a verb that else has things: "the bench held that the lease had lapsed", "the plea sought that it be set
    aside", but not "the mayor held that post when the dam broke"."""
    clause, that = verb.clause, verb.p
    keys = clause.passage.keys
    if verb.cue.verb not in _RULING or that + 2 >= clause.end or keys[that] != "that":
        return False
    if keys[that + 1] in DETERMINERS | _SUBJECTS or clause.passage.words[that + 1].text[:1].isupper() or keys[that + 1].endswith("ing"):
        return True
    stop = next((k for k in range(that + 2, clause.end) if keys[k] in FINITE or keys[k] == "be"), clause.end)
    return stop < clause.end and not any(keys[k] in _JOINING or keys[k] == "," for k in range(that + 2, stop))


_RULING = frozenset(("hold", "seek"))
_SUBJECTS, _JOINING = words("subjects"), words("subordinating-sayings") | words("joints-forms")


def _finds_things(verb: Verb) -> bool:
    """Whether those who found something are people who search a place, not a document or an inquiry: "the rescue team found the body in a drain".

    "No evidence" is found by asking. A body shows something only in its papers: "the government has shown interest".
    """
    party = verb.source.parties[0]
    if party.kind == "person" or (verb.cue.verb == "show" and party.kind in ("body", "outlet", "agency")):
        return True
    return party.head in _SEARCHERS and _TRACES.isdisjoint(verb.clause.passage.keys[verb.p : verb.p + _TRACED])


_TRACED = 4
"""Words of an object among which it tells what was sought."""
_TRACES = words("traces")
_SEARCHERS = words("searchers")
_PICTURES = words("pictures")


def _say_guilty(verb: Verb) -> Saying | None:
    """"pleaded not guilty to three counts": of other pleas only a quotation or a clause tells."""
    clause, p = verb.clause, verb.p
    if clause.passage.keys[p : p + 1] in (("guilty",), ("not",), ("innocent",)):
        made = verb.say(trim(clause.passage, p, clause.end), "object", firm=True, least=1)
        return replace(made, modality="asserted") if made else None
    content = _content_behind(replace(verb, cue=replace(verb.cue, takes="word")))
    return verb.say(content, "after", firm=True) if content else say_before(verb)


def _as_found(party: Party) -> Party:
    """What shows something and is no known source is a thing that can be read: "the bill showed", and no later "she"."""
    return replace(party, kind="document") if party.kind == "unnamed" and not party.plural and not kind_of(party.head) else party


def _content_behind(verb: Verb) -> tuple[int, int] | None:
    """What follows the verb, where it reads as what is said."""
    clause, p, keys = verb.clause, verb.p, verb.clause.passage.keys
    if verb.cue.verb == "fear" and not is_worded(clause, p) and any(c.isdigit() for key in keys[p : min(p + 6, clause.end)] for c in key):
        return trim(clause.passage, p, clause.end)  # "feared up to 200 deaths"
    if keys[p : p + 1] == ("and",) and (joined := cue_at(keys, p + 1)) is not None and joined.form == "past" and has_verb(clause, clause.start, verb.source.start):
        return None  # "the plea has gone to the court, he said and added that ..."
    if keys[p : p + 1] and keys[p] in _MEANWHILE and follows_mark(verb) and has_verb(clause, clause.start, verb.source.start):
        return None  # "the station is safe, an engineer said amid fears that it could fall"
    if keys[p : p + 1] and speech_before(clause, verb.source.start) and keys[p] in PREPOSITIONS | {"of", "about"}:
        return None  # "..., she said of the plan", "..., he said on the "Breakfast" show"
    if verb.cue.verb in _SHOWING and p < clause.end and keys[p] in DETERMINERS:
        return trim(clause.passage, p, clause.end)  # "highlights the risk that miners run"
    content = content_behind(clause, p)
    if content is None or is_worded(clause, p):
        return content
    stated = verb.cue.verb == "state" and has_verb(clause, p, clause.end)  # "stated the deputies entered the house"
    wants_clause = verb.cue.takes in ("word", "behind") and not stated and not is_clausal(clause, p)
    if keys[content[0]] in ("was", "is") and keys[verb.source.start - 1] == "what":
        content = trim(clause.passage, content[0] + 1, content[1])  # "what he said was that ..."
    finds_thing = verb.cue.takes == "found" and (content[1] - content[0] < 4 or keys[content[0]] in _OBJECTS)
    after_quote = follows_mark(verb) and is_afterthought(clause, p) and not leads_over(clause, verb.source)
    return None if wants_clause or finds_thing or after_quote else content


def _content_behind_comma(verb: Verb) -> tuple[int, int] | None:
    """"The envoy said, the road is open": a clause behind a comma, where nothing in front of the source can be what is said."""
    clause, p = verb.clause, verb.p
    passed_on = clause.passage.keys[clause.start] == "as" and verb.source.start == clause.start + 1  # "As the Herald reported, ..."
    if not (verb.cue.verb in _PLAIN or passed_on) or verb.cue.form == "ing" or not _opens(verb) or clause.passage.keys[p : p + 1] == ("adding",):
        return None  # "the inspector said adding that they found a knife, a cart and a bag"
    stop = next((k for k in range(p, clause.end) if clause.passage.keys[k] == ","), clause.end)
    if stop > p and not is_afterthought(replace(clause, end=stop), p):
        return None
    keys = clause.passage.keys
    as_ever = keys[stop + 1 : stop + 2] == ("as",) and keys[stop + 3 : stop + 4] == (",",)
    led = as_ever or (stop + 1 < clause.end and keys[stop + 1] in LEADING_IN)
    content = trim(clause.passage, stop + 1, clause.end) if led else content_behind(clause, stop + 1) if stop + 1 < clause.end else None
    if content is None or content[0] != stop + 1 or keys[stop + 1] in _LINKS:
        return None
    return content if has_verb(clause, *content) else None


_PLAIN = words("plain-verbs")
_LINKS = words("links")


def _opens(verb: Verb) -> bool:
    """Whether the source opens its sentence, or only an occasion stands in front of it."""
    return verb.source.start <= verb.clause.start + 1 or leads_over(verb.clause, verb.source)


def _pictures(verb: Verb) -> bool:
    """Whether pictures show somebody at something: "footage showed two guards opening the vault"."""
    keys = verb.clause.passage.keys
    shown = verb.cue.verb == "show" and bool(_PICTURES.intersection(keys[verb.source.start : verb.source.end]))
    return shown and any(key.endswith("ing") for key in keys[verb.p + 1 : min(verb.p + _SHOWN, verb.clause.end - 1)])


_SHOWN = 8
"""Words of a picture within which somebody does something."""


def _is_told(verb: Verb, content: tuple[int, int]) -> bool:
    """Whether what follows a verb without "that" can be what is said: "noted the rings", "added to the woes" tell nothing."""
    if _pictures(verb):
        return True
    if verb.cue.takes != "that" or is_worded(verb.clause, verb.p) or has_verb(verb.clause, *content):
        return True
    keys = verb.clause.passage.keys[slice(*content)]
    if (verb.cue.verb in _SAYING_THINGS and any(c.isdigit() for key in keys for c in key)) or (verb.cue.verb == "report" and not _NUMBERED.isdisjoint(keys[:_COUNT])):
        return True
    if not keys or (keys[0] == "there" and keys[1:2] and keys[1] in FINITE):
        return bool(keys)
    bound = keys[0] in _BOUND and verb.cue.verb in _SAYING_THINGS | _CLAUSAL
    return not (bound or (verb.cue.verb in _CLAUSAL and keys[0] not in _CLAIMED))


_COUNT = 4
"""Words at the beginning of a content among which a number makes it a count: "reported *at least one* drone"."""
_NUMBERED = words("small") | {"one", "dozens", "scores", "hundreds", "thousands"}
_MEANWHILE = words("meanwhile")
_SAYING_THINGS = words("saying-things")
_BOUND = words("bound")
# Verbs that take things as well as clauses: what somebody says by them is a clause.
_CLAUSAL = words("clausal")
_CLAIMED = words("claimed-verbs")
