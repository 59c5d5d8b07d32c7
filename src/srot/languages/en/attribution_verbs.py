"""What an English verb of saying with a known subject says: the content behind it, or in front of its subject."""

from __future__ import annotations

from dataclasses import dataclass, replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import (
    far_speech,
    has_verb,
    is_afterthought,
    is_clausal,
    is_finite,
    is_held,
    is_worded,
    main_clause_comma,
    skip_adverbials,
)
from srot.languages.en.attribution_carriers import find_outlets
from srot.languages.en.attribution_clause import (
    ADDRESSEES,
    DETERMINERS,
    FINITE,
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
from srot.languages.en.attribution_objects import questions_person, say_called, say_object
from srot.languages.en.attribution_relays import closing_outlets, find_addressee, past_aside, told_at_last
from srot.languages.en.attribution_silence import say_silent, spoken_again
from srot.languages.en.attribution_sources import ADVERBS, WHEN, is_manner
from srot.languages.en.cues import CueForm, cue_at, cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_OBJECTS = words("objects")
_SUBORDINATE = words("subordinate-verbs")
_LEADING_OVER = words("leading-over")
_SHOWING = frozenset(("underscore", "underline", "highlight"))
_OBJECT_TAKERS = words("object-takers")
_NEVER_SPEECH = words("never-speech")


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of saying at word `at`, its source, and the word `p` where what follows begins, addressee and asides left out."""

    clause: Clause
    at: int
    p: int
    cue: CueForm
    source: Source

    def say(self, span: tuple[int, int], frame: str, *, firm: bool = False, least: int = 2) -> Saying | None:
        """The saying of a content of at least so many words."""
        if span[1] - span[0] < least or self._tells_nothing(span):
            return None
        return make_saying(self.clause, (self.at, self.at + 1), self.source, *span, frame, self.cue, firm=firm)

    def _tells_nothing(self, span: tuple[int, int]) -> bool:
        """Whether a content is only how it was said ("concluded *swiftly*"), or the office of who said it ("*Deputy Clerk*, Ann Holt ruled")."""
        passage, (start, end) = self.clause.passage, span
        if passage.quotation_at(start) is not None:
            return False
        if passage.keys[start : start + 3] == ("is", "according", "to"):
            return True  # "That is according to the mayor, Radio Nord reports"
        office = start == self.clause.start and end < self.at and kind_of(passage.keys[end - 1]) == "role" and all(passage.words[k].text[:1].isupper() for k in range(start, end))
        return office or (is_manner(passage.keys[start]) and (end - start == 1 or passage.keys[start + 1] == ","))


def say(clause: Clause, i: int, first: int, cue: CueForm, source: Source, silent: bool) -> Saying | None:
    """The saying of the verb at word `i`, whose group begins at word `first`."""
    if source.start > i == clause.start:
        asked = say_previous(clause, i, source, cue, longest=_SUBJECT)
        return replace(asked, modality="asserted") if asked and cue.verb == "ask" else asked
    if source.start > i:
        so = clause.passage.keys[i - 1] == "so"
        start, end = content_before(clause, i - so)
        if end - start < 5 and clause.passage.keys[start] in PREPOSITIONS | WHEN | _ADVERBIALS | {"last", "this"} and clause.passage.keys[source.end : source.end + 1] == (",",):
            start, end = trim(clause.passage, source.end, clause.end)  # "Last week, said the clerk, the gate was shut"
        return _Verb(clause, i, i, cue, source).say((start, end), "before")
    told, p = ((), i + 1 + cue.more) if cue.more else find_addressee(clause, i, cue)
    aside, p = past_aside(clause, p)
    if cue.verb == "defend" and _FIGHTERS.intersection(clause.passage.keys[source.start : source.end]):
        return None  # "the army defended the town"
    if cue.verb == "attack" and (_FIGHTERS | _ATTACKERS).intersection(clause.passage.keys[source.start : source.end]):
        return None  # "rebels attacked the town over its loyalty"
    if cue.verb == "question" and _is_interrogation(clause, p, source):
        return None
    if cue.takes == "tell" and p > i + 1 and _is_topic(clause, p, _ABOUT | _TOPICS.get(cue.verb, frozenset())):
        return None  # "told the guard about the leak"
    if cue.verb in _INFORMING and _is_matter(clause, i + 1):
        return None  # "informed the police of the theft"
    if cue.verb in _WRITING and _is_topic(clause, skip_adverbials(clause, p), _ABOUT):
        return None  # "tweeted on Friday about the leak"
    if cue.verb == "report" and _is_complaint(clause, p):
        return None
    occasion = find_outlets(clause, clause.start, source.start) if _leads_over(clause, source) else ()
    verb = _Verb(clause, i, p, cue, replace(source, relays=source.relays + aside + told + occasion))
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
    return replace(told_so, modality="demanded") if told_so is not None and _warns_to(verb, told_so) else told_so


def _warns_to(verb: _Verb, saying: Saying) -> bool:
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


_FIGHTERS, _ATTACKERS = words("fighters"), words("attackers")


def _assured_of(clause: Clause, i: int) -> int | None:
    """The "of" that leads to what somebody is assured of: "assured the farmers *of* help"."""
    keys = clause.passage.keys
    stop = next((k for k in range(i + 1, min(i + _ASSURED, clause.end)) if keys[k] in STOPS or keys[k] == "that" or keys[k] in FINITE), min(i + _ASSURED, clause.end))
    return next((k for k in range(i + 1, stop) if keys[k] == "of"), None)


_ASSURING = frozenset(("assure", "reassure"))
_ASSURED = 8
"""Words from "assured" to its "of"."""


def _is_interrogation(clause: Clause, p: int, source: Source) -> bool:
    """Whether somebody is questioned, by the police or as a suspect, and nothing is called in question."""
    by_police = bool(_INTERROGATORS.intersection(clause.passage.keys[source.start : source.end]))
    return by_police or (p < clause.end and questions_person(clause, p))


def _is_complaint(clause: Clause, p: int) -> bool:
    """Whether something was taken to the police, and nothing told of it: "reported the theft to police"."""
    keys = clause.passage.keys
    to = next((k for k in range(p + 1, min(p + 10, clause.end - 1)) if keys[k] == "to"), None)
    if to is None or has_verb(clause, p, to) or is_worded(clause, p):
        return False
    return keys[to + 1] in _TAKING or (keys[to + 1] in DETERMINERS and to + 2 < clause.end and keys[to + 2] in _TAKING)


_TAKING = words("taking")


_ABOUT = frozenset(("about",))
_TOPICS = {"brief": frozenset(("on",)), "apprise": frozenset(("of",))}
_WRITING = frozenset(("tweet", "post", "write"))


def _is_topic(clause: Clause, p: int, about: frozenset[str]) -> bool:
    """Whether only what was talked about follows, nothing that was said of it."""
    keys = clause.passage.keys
    stop = next((k for k in range(p, clause.end) if keys[k] in (",", "and")), clause.end)
    return p < stop and keys[p] in about and not has_verb(clause, p, stop) and not is_worded(clause, p)


_INFORMING = frozenset(("inform", "apprise", "notify"))


def _is_matter(clause: Clause, p: int) -> bool:
    """Whether somebody is informed *of* a thing, and nothing is said of it."""
    keys = clause.passage.keys
    stop = next((k for k in range(p, clause.end) if keys[k] in (",", "and", "that", ":", "how", "whether") or keys[k] in QUOTES), clause.end)
    of = next((k for k in range(p, stop) if keys[k] == "of"), stop)
    return p < of < stop and keys[stop : stop + 1] not in (("that",), (":",)) and keys[stop : stop + 1] not in _MARKS and not has_verb(clause, of, stop)


_MARKS = tuple((mark,) for mark in QUOTES)
_INTERROGATORS = words("interrogators")


def _say_below(verb: _Verb) -> Saying | None:
    """"The spokesman stated:" with the quotation in the line below."""
    clause, passage = verb.clause, verb.clause.passage
    if verb.p < clause.end - 1 or passage.keys[clause.end - 1] not in (":", ",") or clause.end >= len(passage.words):
        return None
    number = passage.quotation_at(clause.end)
    if number is None or passage.quoted[number][0] != clause.end or verb.cue.takes in _NEVER_SPEECH:
        return None
    return verb.say(trim(passage, *passage.quoted[number]), "after", firm=True)


def _say_far(verb: _Verb) -> Saying | None:
    """"asked the bench in July: ..."."""
    if verb.cue.takes in _NEVER_SPEECH or is_worded(verb.clause, verb.p):
        return None
    speech = far_speech(verb.clause, verb.p)
    content = content_behind(verb.clause, speech) if speech is not None else None
    made = verb.say(content, "after", firm=True, least=1) if content else None
    return replace(made, modality="asserted") if made and verb.cue.verb == "ask" else made


def _say_taken(verb: _Verb) -> Saying | None:
    if verb.cue.takes in _OBJECT_TAKERS and _is_ruling(verb):
        made = verb.say(trim(verb.clause.passage, verb.p + 1, verb.clause.end), "after", firm=True)
        return replace(made, modality="demanded") if made and verb.cue.verb == "seek" else made
    if verb.cue.takes == "called":
        return _object_within_relative(verb, _subordinated(verb, say_called(verb.clause, verb.at, verb.source, verb.cue)))
    if verb.cue.takes in _OBJECT_TAKERS:
        return _object_within_relative(verb, _subordinated(verb, _closed(verb, say_object(verb.clause, verb.at, verb.p, verb.source, verb.cue))))
    if verb.cue.takes == "guilt":
        return _say_guilty(verb)
    if verb.cue.verb == "claim" and verb.clause.passage.keys[verb.p : verb.p + 1] == ("responsibility",):
        return verb.say(trim(verb.clause.passage, verb.p, verb.clause.end), "after", firm=True, least=1)
    content = _content_behind(verb) or _content_behind_comma(verb)
    if content is None:
        return _say_before(verb)
    if not _is_told(verb, content):
        told = has_verb(verb.clause, verb.clause.start, verb.source.start) or speech_before(verb.clause, verb.source.start)
        return _say_before(verb) if _follows_mark(verb) and told else None
    if verb.cue.verb == "show" and _PICTURES.intersection(verb.clause.passage.keys[verb.p : verb.p + 3]) and not is_worded(verb.clause, verb.p):
        return None  # "the channel showed live images of the rescue"
    if verb.cue.takes == "found" and _finds_things(verb) and not is_worded(verb.clause, verb.p) and not is_clausal(verb.clause, verb.p):
        return None  # "she found a man who had been shot"
    if verb.cue.verb in _SHOWING and verb.source.parties[0].kind == "unnamed" and not verb.source.parties[0].plural and verb.clause.passage.keys[verb.p] != "that":
        return None  # "the incident underscores the risk that miners run"
    if verb.cue.takes == "found" and any(is_held(verb.clause.passage.keys[k]) for k in range(verb.source.parties[0].start, verb.source.parties[0].end)):
        return None  # "divers seeking those lost when a boat sank off Lake Toba found bags"
    if verb.cue.takes == "found" and verb.clause.passage.keys[verb.source.end - 1] == "who" and not is_worded(verb.clause, verb.p):
        return None  # "guards who found the old man lying there"
    if verb.cue.takes == "found":
        verb = replace(verb, source=replace(verb.source, parties=tuple(_as_found(p) for p in verb.source.parties)))
    content = _within_subordinate(verb, _within_relative(verb, content))
    closing, end = closing_outlets(verb.clause, *content)
    frame = "finding" if verb.cue.takes == "found" else "after"
    return replace(verb, source=replace(verb.source, relays=verb.source.relays + closing)).say((content[0], end), frame, firm=True, least=1)


def _is_ruling(verb: _Verb) -> bool:
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


def _finds_things(verb: _Verb) -> bool:
    """Whether those who found something are people who search a place, not a document or an inquiry: "the rescue team found the body in a drain"; "no evidence" is found by asking. A body shows something only in its papers: "the government has shown interest"."""
    party = verb.source.parties[0]
    if party.kind == "person" or (verb.cue.verb == "show" and party.kind in ("body", "outlet", "agency")):
        return True
    return party.head in _SEARCHERS and _TRACES.isdisjoint(verb.clause.passage.keys[verb.p : verb.p + _TRACED])


_TRACED = 4
"""Words of an object among which it tells what was sought."""
_TRACES = words("traces")
_SEARCHERS = words("searchers")
_PICTURES = words("pictures")


def _within_relative(verb: _Verb, content: tuple[int, int]) -> tuple[int, int]:
    """In front of the comma behind which the main clause goes on: "the farmers, who said the dam leaked, have left"."""
    keys = verb.clause.passage.keys
    set_between = keys[verb.source.start - 1] in ("who", "whom") and keys[content[0]] in FINITE
    if keys[verb.source.end - 1] not in ("who", "which") and not set_between:
        return content
    told = (k for k in range(content[0] + 1, content[1] - 1) if keys[k] == "," and keys[k + 1] in FINITE)
    comma = next((k for k in told if has_verb(verb.clause, content[0], k)), content[1])
    return content[0], comma


def _object_within_relative(verb: _Verb, saying: Saying | None) -> Saying | None:
    """The saying of an object in a relative clause between commas, which ends in front of the second: "the mill, which has blamed its guard for the
    theft, reopened", "after the notice, which blamed him for it, Rao left"."""
    keys, before = verb.clause.passage.keys, verb.clause.passage.keys[verb.source.start - 1 : verb.source.start]
    if saying is None or saying.start < verb.at or (keys[verb.source.end - 1] not in ("who", "which") and before not in _OPENING_RELATIVE):
        return saying
    opening = next((k for k in range(verb.at, verb.clause.start, -1) if keys[k] in ("who", "which", "where", "whom")), verb.at)
    if keys[opening - 1] != ",":
        return saying
    goes_on = (k for k in range(saying.start + 1, saying.end - 1) if keys[k] == "," and verb.clause.passage.quotation_at(k) is None)
    comma = next((k for k in goes_on if is_finite(keys[k + 1]) or cue_at(keys, k + 1)), None) or main_clause_comma(verb.clause, saying.start, saying.end)
    return replace(saying, end=comma) if comma is not None and comma > saying.start else saying


_OPENING_RELATIVE = (("where",), ("who",), ("whom",))
"""What a name and its verb follow in a relative clause: ", who Meera claims was beaten,"."""


def _within_subordinate(verb: _Verb, content: tuple[int, int]) -> tuple[int, int]:
    """In front of the main clause: "a day after Cole said he was ill, the club named a new coach"."""
    clause, passage, keys = verb.clause, verb.clause.passage, verb.clause.passage.keys
    place = verb.source.start - 1
    if place < clause.start or keys[place] not in _LEADING_CLAUSES or place > clause.start + _LED_BY:
        return content
    return trim(passage, content[0], main_clause_comma(clause, *content) or content[1])


_LEADING_CLAUSES = words("leading-clauses")
_LED_BY = 3


def _subordinated(verb: _Verb, saying: Saying | None) -> Saying | None:
    """The saying of an object, which ends in front of the main clause: "while the police called it an accident, his family ..."."""
    if saying is None or saying.start < verb.at:
        return saying
    start, end = _within_subordinate(verb, (saying.start, saying.end))
    return replace(saying, start=start, end=end)


def _closed(verb: _Verb, saying: Saying | None) -> Saying | None:
    """The saying without ", in remarks to X" at its end; X passes it on."""
    if saying is None or saying.start < verb.at:
        return saying
    closing, end = closing_outlets(verb.clause, saying.start, saying.end)
    if not closing and verb.cue.takes == "object":
        closing, end = told_at_last(verb.clause, saying.start, saying.end)
    return replace(saying, end=end, relays=saying.relays + closing) if closing else saying


def _say_guilty(verb: _Verb) -> Saying | None:
    """"pleaded not guilty to three counts": of other pleas only a quotation or a clause tells."""
    clause, p = verb.clause, verb.p
    if clause.passage.keys[p : p + 1] in (("guilty",), ("not",), ("innocent",)):
        made = verb.say(trim(clause.passage, p, clause.end), "object", firm=True, least=1)
        return replace(made, modality="asserted") if made else None
    content = _content_behind(replace(verb, cue=replace(verb.cue, takes="word")))
    return verb.say(content, "after", firm=True) if content else _say_before(verb)


def _as_found(party: Party) -> Party:
    """What shows something and is no known source is a thing that can be read: "the bill showed", and no later "she"."""
    return replace(party, kind="document") if party.kind == "unnamed" and not party.plural and not kind_of(party.head) else party


def _content_behind(verb: _Verb) -> tuple[int, int] | None:
    """What follows the verb, where it reads as what is said."""
    clause, p, keys = verb.clause, verb.p, verb.clause.passage.keys
    if verb.cue.verb == "fear" and not is_worded(clause, p) and any(c.isdigit() for key in keys[p : min(p + 6, clause.end)] for c in key):
        return trim(clause.passage, p, clause.end)  # "feared up to 200 deaths"
    if keys[p : p + 1] == ("and",) and (joined := cue_at(keys, p + 1)) is not None and joined.form == "past" and has_verb(clause, clause.start, verb.source.start):
        return None  # "the plea has gone to the court, he said and added that ..."
    if keys[p : p + 1] and keys[p] in _MEANWHILE and _follows_mark(verb) and has_verb(clause, clause.start, verb.source.start):
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
    after_quote = _follows_mark(verb) and is_afterthought(clause, p) and not _leads_over(clause, verb.source)
    return None if wants_clause or finds_thing or after_quote else content


def _content_behind_comma(verb: _Verb) -> tuple[int, int] | None:
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
    led = as_ever or (stop + 1 < clause.end and keys[stop + 1] in _LEADING_IN)
    content = trim(clause.passage, stop + 1, clause.end) if led else content_behind(clause, stop + 1) if stop + 1 < clause.end else None
    if content is None or content[0] != stop + 1 or keys[stop + 1] in _LINKS:
        return None
    return content if has_verb(clause, *content) else None


_PLAIN = words("plain-verbs")
_LINKS = words("links")


def _opens(verb: _Verb) -> bool:
    """Whether the source opens its sentence, or only an occasion stands in front of it."""
    return verb.source.start <= verb.clause.start + 1 or _leads_over(verb.clause, verb.source)


def _pictures(verb: _Verb) -> bool:
    """Whether pictures show somebody at something: "footage showed two guards opening the vault"."""
    keys = verb.clause.passage.keys
    shown = verb.cue.verb == "show" and bool(_PICTURES.intersection(keys[verb.source.start : verb.source.end]))
    return shown and any(key.endswith("ing") for key in keys[verb.p + 1 : min(verb.p + _SHOWN, verb.clause.end - 1)])


_SHOWN = 8
"""Words of a picture within which somebody does something."""


def _is_told(verb: _Verb, content: tuple[int, int]) -> bool:
    """Whether what follows a verb without "that" can be what is said: "noted the rings", "added to the woes" tell nothing."""
    if _pictures(verb):
        return True
    if verb.cue.takes != "that" or is_worded(verb.clause, verb.p) or has_verb(verb.clause, *content):
        return True
    keys = verb.clause.passage.keys[slice(*content)]
    if verb.cue.verb in _SAYING_THINGS and any(c.isdigit() for key in keys for c in key):
        return True
    if not keys or (keys[0] == "there" and keys[1:2] and keys[1] in FINITE):
        return bool(keys)
    bound = keys[0] in _BOUND and verb.cue.verb in _SAYING_THINGS | _CLAUSAL
    return not (bound or (verb.cue.verb in _CLAUSAL and keys[0] not in _CLAIMED))


_MEANWHILE = words("meanwhile")
_SAYING_THINGS = words("saying-things")
_BOUND = words("bound")
# Verbs that take things as well as clauses: what somebody says by them is a clause.
_CLAUSAL = words("clausal")
_CLAIMED = words("claimed-verbs")


def _leads_over(clause: Clause, source: Source) -> bool:
    """Whether only an occasion stands in front of the source: "speaking to the daily, the mayor said ...", "in a statement, ..."."""
    front = clause.passage.keys[clause.start : source.start]
    if front[1:2] == (",",) and len(front) > 2 and (front[0] in ADVERBS | _ADVERBIALS or is_manner(front[0])):
        front = front[2:]  # "Separately, in remarks carried by Radio Nord, Rao said ..."
    if not front or front[-1] != ",":
        return False
    return front[0] in _LEADING_OVER or (front[0].endswith("ing") and front[0] not in ("according", "citing", "quoting")) or (front[0] in PREPOSITIONS and not any(key in FINITE or key in QUOTES for key in front))


def _follows_mark(verb: _Verb) -> bool:
    start = verb.source.start
    if verb.clause.passage.keys[start] in ("and", "but"):
        return False  # "it threatened trust, and he signalled a clampdown"
    if start - 4 > verb.clause.start and verb.clause.passage.keys[start - 4 : start] in _HENCE:
        return False  # "the lake was dry and, therefore, the mayor had suggested a dam"
    return start > verb.clause.start and verb.clause.passage.keys[start - 1] in (",", "'", '"', "”", "’", "?", "!")


_HENCE = tuple(("and", ",", word, ",") for word in ("therefore", "hence", "thus", "so"))


def _tells_state(clause: Clause, stop: int) -> bool:
    """Whether the words in front of a speaker only tell in what state he is: "badly shaken, he", "injured in the leg, the driver"."""
    keys, start = clause.passage.keys, clause.start
    state = start + keys[start].endswith("ly")
    worn = keys[state].endswith(("ed", "en")) and keys[state] not in cue_forms() and clause.passage.quotation_at(start) is None
    return worn and stop - start <= _STATE and not any(key in FINITE or is_held(key) for key in keys[start:stop])


_STATE = 8
"""Words of such a state, its comma among them."""


def _say_before(verb: _Verb) -> Saying | None:
    """"C, X said"."""
    clause, p, takes = verb.clause, verb.p, verb.cue.takes
    keys, source = clause.passage.keys, verb.source
    if takes == "behind" or (takes == "word" and not is_afterthought(clause, p)) or keys[max(clause.start, source.parties[0].start - 1)] == "what":
        return None  # "did not say what they have revealed"
    if (takes == "found" and not _follows_mark(verb)) or source.start <= clause.start + 1:
        quoted = clause.start > 0 and clause.passage.quotation_at(clause.start - 1) is not None
        thing = not quoted and _is_thing(clause, p)
        alone = not thing and source.start <= clause.start + quoted and (takes in ("that", "tell") or (quoted and takes == "word"))
        return say_previous(clause, verb.at, source, verb.cue, across=verb.cue.verb in _INFORMING_OF) if alone else None
    if not _follows_mark(verb) and "than" in keys[max(clause.start, source.start - _COMPARED) : source.start]:
        return None  # "a figure higher than the three deaths police reported"
    if _tells_state(clause, source.start):
        return None  # "badly shaken, he recalled the fall"
    if _is_added(verb):
        return None  # "the wall is cleared, and the work has concluded"
    start, end = content_before(clause, source.start)
    if keys[start] in _CONTRASTING and clause.passage.quotation_at(start) is None and main_clause_comma(clause, start, end) is None:
        return verb.say(trim(clause.passage, p, clause.end), "after", firm=True) if p < clause.end and is_word(clause.passage.words[p].text) else None
    if (takes == "word" and not _follows_mark(verb)) or keys[start] in _LEADING_OVER or (takes == "word" and keys[start : start + 2] == ("according", "to") and clause.passage.quotation_at(start) is None):
        return None  # "the report found that the cable snapped"; "asked whether it was safe, he said yes"
    resumed = keys[p : p + 1] == (",",) and keys[p + 1 : p + 2] != () and keys[p + 1] in FINITE and not has_verb(clause, start, _questioned(clause, start, end))
    parenthetical = end - start < _SUBJECT and keys[p : p + 1] == (",",) and keys[p + 1 : p + 2] and (keys[p + 1] in FINITE or (keys[start] in _LEADING_IN | PREPOSITIONS and has_verb(clause, p + 1, clause.end)))
    short = (resumed or ((end - start < 5 or parenthetical) and not has_verb(clause, start, end))) and clause.passage.quotation_at(start) is None
    if short and keys[p : p + 1] != (",",) and keys[start] in PREPOSITIONS | WHEN | _ADVERBIALS:
        return None  # "Earlier on Monday, the defence concluded its case"
    spoken = clause.passage.quotation_at(start) is not None and not short  # ""If we sign, we lose," he said, adding ..."
    if (short or (keys[start] in _SUBORDINATE and not spoken)) and p < clause.end and keys[p] == "," and clause.end - p > 3:
        start, end = trim(clause.passage, p, clause.end)
    tail = _tail_outlets(clause, p, source)
    return replace(verb, source=replace(source, relays=source.relays + tail)).say((start, end), "before")


_INFORMING_OF = frozenset(("give", "share"))
"""Verbs of "gave this information", which means the line above as well."""


def _questioned(clause: Clause, start: int, end: int) -> int:
    """Where a question begins within a subject: "the decision on | whether he would stay"; its end where none does."""
    return next((k for k in range(start + 1, end) if clause.passage.keys[k] in ("whether", "how", "why", "when")), end)


def _is_added(verb: _Verb) -> bool:
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


_LEADING_IN = words("leading-in")
"""Words that open an adverbial in front of "police said" and of what they said: "Prior to the fair, police said, he was a guard"."""
_CONTRASTING = words("contrasting")
"""Words that open a clause which is no statement by itself: "while police blame the driver, his family suggested foul play"."""
_SUBJECT = 12
_ADVERBIALS = words("adverbials")


def _tail_outlets(clause: Clause, p: int, source: Source) -> tuple[Party, ...]:
    """Outlets behind a verb that ends its sentence: "..., she said in remarks carried by X"."""
    tail = clause.passage.keys[p : clause.end]
    return find_outlets(clause, p - 1, clause.end) if tail and not source.relays and not {"according", "citing", "quoting"} & set(tail) else ()
