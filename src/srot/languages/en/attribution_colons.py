"""What an English source says behind a colon, whatever the words in front of it: "The envoy was blunt: ...", "Her verdict: ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import lookup
from srot.languages.attributing.saying import SPEAKERS, Party, Saying
from srot.languages.en.attribution_clause import FINITE, PREPOSITIONS, Clause, Source, kind_of, make_saying
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_groups import NEGATIONS
from srot.languages.en.attribution_sources import OWNERS, PRONOUNS, find_parties, read_party
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_FRONT = 16
_PREDICATE = 7
_OWNING = words("owning-colons")
_EARLY = 2
_MODALS = words("modals-colons")
_WORDS = words("words")


def add_colons(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with one behind a colon that no cue leads to."""
    colon = next((i for i in range(clause.start + 1, min(clause.start + _FRONT, clause.end - 2)) if clause.passage.keys[i] == ":"), None)
    if colon is None or any(s.reach[0] < colon or s.start < colon for s in sayings) or clause.passage.quotation_at(colon) is not None:
        return list(sayings)
    if any(key.isdigit() for key in clause.passage.keys[clause.start : colon]) or _is_dateline(clause, colon, sayings):
        return list(sayings)
    made = _possessed(clause, colon) or _spoken(clause, colon)
    return [*sayings, made] if made is not None and not any(made.start < s.end and s.start < made.end and s.carried for s in sayings) else list(sayings)


def _is_dateline(clause: Clause, colon: int, sayings: Sequence[Saying]) -> bool:
    """Whether a place stands in front of the colon and a speaker right behind it: "Srinagar: Inspector Anil Rao on Friday confirmed the deaths"."""
    speaks = any(saying.reach[0] in (colon, colon + 1) and saying.cue is not None for saying in sayings)
    return speaks and colon - clause.start == 1 and any(row.subtype in _PLACES for row in lookup(clause.passage.words[clause.start].text))


_PLACES = frozenset(("city", "capital", "town", "region", "state", "country", "district", "province"))


def _possessed(clause: Clause, colon: int) -> Saying | None:
    """"The minister's count: 210 dead"."""
    keys = clause.passage.keys
    if keys[colon - 1] not in _WORDS:
        return None
    owner = next((i for i in range(colon - 2, clause.start - 1, -1) if keys[i].endswith(OWNERS)), None)
    party = read_party(clause.passage, clause.start, owner + 1) if owner is not None else None
    content = content_behind(clause, colon + 1)
    if party is None or content is None:
        return None
    named = replace(party, name=party.name[:-2])
    return make_saying(clause, (colon - 1, colon), Source((named,), clause.start, colon), *content, "colon", cue_forms()["said"])


def _spoken(clause: Clause, colon: int) -> Saying | None:
    stop = _subject_end(clause, colon)
    parties = find_parties(clause.passage, clause.start, stop) if stop > clause.start else ()
    content = content_behind(clause, colon + 1)
    if len(parties) != 1 or content is None or not _can_speak(clause, parties[0]):
        return None
    quoted = clause.passage.quotation_at(content[0]) is not None and content[1] - content[0] > 3
    clausal = content[1] - content[0] > 3 and any(clause.passage.keys[i] in FINITE | _MODALS for i in range(*content))
    predicate = clause.passage.keys[stop:colon]
    label = not predicate or predicate[0] in PREPOSITIONS
    heading = label and content[1] - content[0] > 2 and is_heading(clause)
    if heading and not quoted and _is_dateland(clause, parties[0], content):
        return None
    if not (quoted or heading or (clausal and not label)) or len(predicate) > _PREDICATE or _OWNING.intersection(predicate[:_EARLY]):
        return None
    cue = (colon, colon + 1) if label else (stop, colon)
    return make_saying(clause, cue, Source(parties, clause.start, stop), *content, "colon", cue_forms()["said"])


def _is_dateland(clause: Clause, party: Party, content: tuple[int, int]) -> bool:
    """Whether a country in front of the colon of a heading tells where it was ("Ghana: toll of bus crash rises"): whose words they are, it wants or will do something."""
    country = any(row.subtype == "country" for row in lookup(party.name))
    return country and not (_MODALS | NEGATIONS).intersection(clause.passage.keys[slice(*content)])


_PUBLISHED = words("published")
"""What a heading can cite in front of a colon: "State media: toll passes 500"."""
_TITLES = ("PM", "CM")


def is_heading(clause: Clause) -> bool:
    """Whether the sentence is all of its line, with no full stop."""
    passage, number = clause.passage, clause.number
    before = number > 0 and passage.lines[number - 1] == passage.lines[number]
    behind = number + 1 < len(passage.lines) and passage.lines[number + 1] == passage.lines[number]
    return not before and not behind and passage.keys[clause.end - 1] not in (".", "?", "!", ":")


def _can_speak(clause: Clause, party: Party) -> bool:
    """Whether somebody who can speak is named: a person, an office, a group; no place, as in a dateline."""
    if party.pronoun:
        return party.pronoun in ("single", "many")
    end = clause.passage.words[party.end - 1].end
    person = any(m.type == "PER" and m.end == end for m in clause.passage.mentions)
    full = party.kind == "person" and party.end - party.start > 1 and not any(m.type != "PER" and m.end == end for m in clause.passage.mentions)
    known = any(m.type == "PER" and m.name.split()[-1:] == [clause.passage.words[party.end - 1].text] for m in clause.passage.mentions)
    titled = clause.passage.words[party.end - 1].text in _TITLES
    titled = titled or ((party.kind in ("body", "agency") or party.head in _PUBLISHED) and is_heading(clause))
    return person or full or titled or (known and is_heading(clause)) or kind_of(party.head) in SPEAKERS


def _subject_end(clause: Clause, colon: int) -> int:
    """Where the names and offices that open the sentence end."""
    passage = clause.passage
    if passage.keys[clause.start] in PRONOUNS:
        return clause.start + 1
    for i in range(clause.start, colon):
        word = passage.words[i].text
        if not (word[:1].isupper() or kind_of(passage.keys[i]) or passage.keys[i] in ("of", "the", "for", "a", "an", "s", "'", "’", "-", ".")):
            return i
    return colon
