"""Hindi sayings without a verb of saying: "का कहना है", "के अनुसार", "के हवाले से", "जांच में पता चला है"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cues import Hit
from srot.languages.hi.saying_contents import say_previous
from srot.languages.hi.saying_documents import source_of_document
from srot.languages.hi.saying_parts import ASKING, GENITIVES, MARKS, POINTERS, Clause, Source, closes
from srot.languages.hi.saying_relays import make_saying, parties_before
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import (
    find_parties,
    kind_of,
    opening_word,
    phrase_start,
    read_party,
    word_class,
)
from srot.text.normal import fold


def read_claim(clause: Clause, hit: Hit) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    j = hit.verb
    if hit.voice == "claim-behind":
        return _claimed_behind(clause, hit)
    if keys[j] in GENITIVES or keys[j] == "को":
        parties = find_parties(passage, j, clause.start)
    else:
        party = read_party(passage, j, j + 1)
        if party is None and keys[j] in _DATIVE_PRONOUNS:
            party = Party(j, j + 1, "person", "", pronoun="person")
        parties = (party,) if party else ()
    if not parties or (hit.needs == "that" and not _can_claim(parties[-1])):
        return None
    source = Source(parties, opening_word(parties), j + 1)
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is not None:
        return make_saying(clause, hit, source, after[0], after[1], "claim", firm=True)
    if closes(clause, hit.end) and source.start > clause.start and (hit.needs == "plain" or keys[source.start - 1] in MARKS):
        start, end = clauses.content_before(passage, clause.number, source.start, clause.start)
        return make_saying(clause, hit, source, start, end, "claim") if end - start > 2 else None
    return None


def _claimed_behind(clause: Clause, hit: Hit) -> Saying | None:
    """"..., यह कहना है X का।": the source ends the sentence."""
    passage = clause.passage
    last = clauses.trim(passage, hit.end, clause.end)[1] - 1
    if last <= hit.end or passage.keys[last] not in GENITIVES:
        return None
    parties = find_parties(passage, last, hit.end)
    if not parties:
        return None
    source = Source(parties, opening_word(parties), last + 1)
    start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
    while end > start and passage.keys[end - 1] in POINTERS:
        end -= 1
    start, end = clauses.trim(passage, start, end)
    return make_saying(clause, hit, source, start, end, "claim") if end - start > 2 else say_previous(clause, hit, source)


_DATIVE_PRONOUNS = words("dative-pronouns")


def _can_claim(party: Party) -> bool:
    return not party.head.endswith(("ने", "ना"))


def read_according(clause: Clause, hit: Hit) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    if keys[hit.start] in GENITIVES or hit.lemma == "bare":
        start = phrase_start(passage, hit.start, clause.start)
        if start >= hit.start or keys[hit.start - 1] in word_class("stop"):
            return None
        if kind_of(_head(clause, hit.start)) in ("document", "report"):
            source = source_of_document(clause, start, hit.start)
        else:
            parties = find_parties(passage, hit.start, clause.start)
            source = Source(parties, opening_word(parties), hit.end) if parties else None
    else:
        source = _by_pronoun(clause, hit)
    if source is None or source.parties[0].head in _OWN:
        return None
    after = clauses.content_after(passage, clause.number, hit.end)
    if source.start > clause.start and keys[source.start - 1] in MARKS and any(_speaks_last(clause, hit, o) for o in clause.hits):
        return None
    if after is not None and after[1] - after[0] >= 2:
        return make_saying(clause, hit, source, after[0], after[1], "according", firm=True)
    first, last = clauses.content_before(passage, clause.number, source.start, clause.start)
    return make_saying(clause, hit, source, first, last, "according") if last - first > 2 else None


def _speaks_last(clause: Clause, hit: Hit, other: Hit) -> bool:
    """"..., एजेंसी के मुताबिक X ने कहा।": the verb behind the agency closes the sentence, and takes it as relay."""
    near = 0 <= other.start - hit.end < 8 and "ने" in clause.passage.keys[hit.end : other.start]
    return near and other.voice == "active" and bool(other.lemma) and closes(clause, other.end)


def read_in_words(clause: Clause, hit: Hit) -> Saying | None:
    """"बकौल क, ...": the source stands between the word and a comma; "..., बकौल क" ends with it."""
    passage = clause.passage
    if hit.start > clause.start + 2 and passage.keys[hit.start - 1] in MARKS and clause.end - hit.end < 10:
        last = clauses.trim(passage, hit.end, clause.end)[1]
        behind = find_parties(passage, last, hit.end) if last > hit.end else ()
        start, end = clauses.content_before(passage, clause.number, hit.start, clause.start)
        return make_saying(clause, hit, Source(behind, hit.start, last), start, end, "according") if behind and end - start > 2 else None
    comma = next((i for i in range(hit.end + 1, min(hit.end + 9, clause.end - 2)) if passage.keys[i] == ","), None)
    parties = find_parties(passage, comma, hit.end) if comma is not None else ()
    if not parties or comma is None:
        return None
    start, end = clauses.trim(passage, comma + 1, clause.end)
    return make_saying(clause, hit, Source(parties, opening_word(parties), comma), start, end, "according", firm=True)


def _by_pronoun(clause: Clause, hit: Hit) -> Source | None:
    """"उनके अनुसार"; "जिसके अनुसार" is the treaty or the report named before it in the sentence."""
    passage = clause.passage
    if passage.keys[hit.start] != fold("जिसके"):
        party = read_party(passage, hit.start, hit.start + 1)
        return Source((party,), hit.start, hit.end) if party else None
    for i in range(hit.start - 1, clause.start, -1):
        if kind_of(passage.keys[i]) in ("treaty", "document"):
            party = read_party(passage, phrase_start(passage, i + 1, clause.start), i + 1)
            return Source((replace(party, kind="document"),), hit.start, hit.end) if party else None
    return None


_OWN = words("own-in-sayings")


def _head(clause: Clause, end: int) -> str:
    keys = clause.passage.keys
    if keys[end - 1] == ")":
        while end > clause.start and keys[end] != "(":
            end -= 1
    return keys[end - 1]


def read_quoting(clause: Clause, hit: Hit) -> Saying | None:
    """"X के हवाले से" with no speaking verb behind it in its clause."""
    if any(_governs(clause, hit, other) for other in clause.hits):
        return None
    parties = parties_before(clause, hit)
    after = clauses.content_after(clause.passage, clause.number, hit.end)
    if not parties or after is None:
        return None
    return make_saying(clause, hit, Source(parties, opening_word(parties), hit.end), after[0], after[1], "quoting")


def _governs(clause: Clause, hit: Hit, other: Hit) -> bool:
    if other.voice == "quoting" or other.start < hit.end:
        return False
    return "कि" not in clause.passage.keys[hit.end : other.start]


def read_revealed(clause: Clause, hit: Hit) -> Saying | None:
    """"जांच में पता चला है कि": an inquiry, a study, or those who were asked."""
    passage, keys = clause.passage, clause.passage.keys
    after = clauses.content_after(passage, clause.number, hit.end)
    if after is None:
        return None
    for i in range(hit.start - 1, max(clause.start, hit.start - 9), -1):
        asked = keys[i] == "से" and keys[i + 1] in ASKING
        inquiry = keys[i] in ("में", "से") and kind_of(keys[i - 1]) in ("document", "inquiry")
        if asked or inquiry:
            start = phrase_start(passage, i, clause.start)
            party = read_party(passage, start, i) if start < i else None
            if party is not None and inquiry:
                party = replace(party, kind="document")
            return make_saying(clause, hit, Source((party,), start, i + 1), after[0], after[1], "revealed", firm=True) if party else None
    return None
