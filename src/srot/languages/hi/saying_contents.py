"""Where the content of a Hindi saying stands: behind the cue, between source and cue, in front of both."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_before import before_source, noun_before, owned_before, pointed_back, turns_away
from srot.languages.hi.saying_behind import PLAIN, after_mark, only_linked, takes_after, wished_next
from srot.languages.hi.saying_between import NEWS, a_matter, happens, hints, owned_verb, owns_up, say_between
from srot.languages.hi.saying_called import CALLING, between_verb, calls_untrue, say_called, say_inverted
from srot.languages.hi.saying_headings import said_in_heading
from srot.languages.hi.saying_parts import (
    Clause,
    Source,
    closes,
)
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_silence import say_unsaid
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, kind_of
from srot.text.normal import fold


def say(clause: Clause, hit: Hit, source: Source, *, strict: bool = False) -> Saying | None:
    """The saying of a source and a cue, wherever its content stands."""
    passage = clause.passage
    if source.start >= hit.end and (hit.lemma == "बोलना" or (hit.voice == "nominative" and hit.lemma in PLAIN)):
        behind = clauses.content_after(passage, clause.number, source.end) if not closes(clause, source.end) else None
        if behind is not None:
            return make_saying(clause, hit, source, behind[0], behind[1], "after", firm=True)  # "कलेक्टर से बोले किसान – ..."
        start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
        only_on = passage.keys[end - 1] == "पर" and passage.keys[end - 2] in _OCCASIONS  # "अध्यक्ष के बयान पर बोले मंत्री"
        return make_saying(clause, hit, source, start, end, "before") if end - start > 1 and not only_on else None
    called = say_called(clause, hit, source) if hit.lemma in CALLING and hit.voice in ("active", "nominative") else None
    if hit.lemma in CALLING and called is None and (verdict := say_inverted(clause, hit, source)) is not None:
        return verdict
    after = clauses.content_after(passage, clause.number, hit.end) if not turns_away(clause, hit, source) else None
    if after is not None and passage.keys[hit.end : hit.end + 1] == (",",) and any(h.start == after[0] and h.voice == "active" for h in clause.hits):
        after = None  # "मंत्री ने कही बड़ी बात, बताया ..."
    bidden = after is not None and _bids(clause, hit, source) is not None and passage.keys[hit.end] == "," and passage.quotation_at(after[0]) is None
    if after is not None and (bidden or _is_signed(clause, hit, after)):  # "विभाग ने पाइप बदलने के लिए कहा है, ऐसे में पानी बंद है"
        after = None
    if after is not None and takes_after(clause, hit, after, strict) and not (called and only_linked(clause, hit, after)):
        said = make_saying(clause, hit, source, after[0], after[1], "after", firm=True)
        said = replace(said, negative=said.negative or (called is not None and calls_untrue(clause, hit)))
        return replace(said, modality="silence", negative=False) if hit.needs == "mute" else said
    if hit.silent and (hit.negative or hit.needs == "mute"):
        return None  # "निकम्मा कहने से गुरेज नहीं किया" did call somebody so
    if hit.needs == "mute" or (hit.silent and (hit.noun >= 0 or hit.lemma in PLAIN)):
        return say_unsaid(clause, hit, source)
    if called is not None:
        return called
    return _say_without_that(clause, hit, source, after, strict)


def _is_signed(clause: Clause, hit: Hit, after: tuple[int, int, bool]) -> bool:
    """"टीम ने लड़ने का फैसला किया : कोच क ख": behind a noun that has its matter in front, a colon leads to whoever says so, not to what was decided."""
    passage, keys = clause.passage, clause.passage.keys
    if hit.noun < 2 or hit.voice != "active" or keys[hit.end : hit.end + 1] != (":",) or keys[hit.noun - 1] not in GENITIVES or not is_infinitive(keys[hit.noun - 2]):
        return False
    named = any(m.type == "PER" and m.end == passage.words[after[1] - 1].end for m in passage.mentions) or kind_of(keys[after[1] - 1]) == "role"
    return after[1] - after[0] == 1 or (named and after[1] - after[0] < _LONGEST_SIGNATURE)


_LONGEST_SIGNATURE = 7


def _say_without_that(clause: Clause, hit: Hit, source: Source, after: tuple[int, int, bool] | None, strict: bool) -> Saying | None:
    """The saying of a cue that no कि follows."""
    if hit.noun >= 0 and clause.passage.keys[hit.noun] == _AWARE:
        return _made_aware(clause, hit, source)
    if hit.needs in ("that", "mark", "told", "blame"):
        told = say_between(clause, hit, source) if hit.needs == "told" else None
        if told is not None and hints(clause, hit, source, told):
            return told
        if told is not None and told.frame == "between" and owns_up(clause, hit, told):
            return replace(told, frame="owned-up")
        if (confessed := owned_verb(clause, hit, source)) is not None:
            return confessed
        if told is not None and (happens(clause, told) or a_matter(clause, hit, told) if told.frame == "between" else clause.passage.keys[hit.noun] in NEWS):
            return told
        if (owned := owned_before(clause, hit, source)) is not None and clause.passage.keys[hit.noun] not in NEWS:
            return owned
        before = before_source(clause, hit, source) if hit.lemma or hit.needs in ("told", "that") else None
        return before or pointed_back(clause, hit, source) or after_mark(clause, hit, source, after) or said_in_heading(clause, hit, source)
    if strict and hit.noun < 0:
        called = say_called(clause, hit, source) or _bids(clause, hit, source)
        return called or (before_source(clause, hit, source) if source.start > clause.start else None)
    if hit.noun >= 0:
        said = after_mark(clause, hit, source, after) or say_between(clause, hit, source) or noun_before(clause, hit, source) or owned_before(clause, hit, source)
        return said or wished_next(clause, hit, source) or said_in_heading(clause, hit, source)
    return before_source(clause, hit, source) or say_between(clause, hit, source)


def _made_aware(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"सरपंच ने एसडीएम को पानी की कमी से अवगत कराया": what somebody is told of stands with से behind the one who is told."""
    keys = clause.passage.keys
    told = next((i for i in range(hit.start - 2, source.end, -1) if keys[i] == "को"), None)
    if keys[hit.start - 1] != "से" or told is None or hit.silent or "कि" in keys[source.end : hit.start]:
        return None
    start, end = clauses.trim(clause.passage, told + 1, hit.start - 1)
    return make_saying(clause, hit, source, start, end, "between") if end - start > 1 else None


_AWARE, _OCCASIONS = fold("अवगत"), words("speech-occasions")


def _bids(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """"क पड़ोसियों से हिंसा रोकने को कह रहा है": who tells somebody to do a thing, in any tense."""
    told = clause.passage.keys[hit.start - 1] in ("को", "लिए") and hit.lemma == "कहना" and source.end < hit.start
    return between_verb(clause, hit, source, source.end) if told else None
