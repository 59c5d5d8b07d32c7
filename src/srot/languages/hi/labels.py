"""Sayings without a verb: headlines ("...: मंत्री"), and statements signed with a name and an office."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cues import find_hits, verb_forms
from srot.languages.hi.sources import kind_of, read_party, word_class
from srot.text.normal import fold
from srot.text.words import is_word

_DASHES = frozenset("-–—")
_SPEAKERS = frozenset(("role", "group", "body", "agency", "document"))


def read_labels(passage: Passage, names: frozenset[frozenset[str]]) -> list[Saying]:
    """Headline labels and signatures; `names` are the names of sources that the report has elsewhere.

    "बांध सुरक्षित : जल आयोग" says so; "रांची : सड़क बंद" has a place in front and says nothing of a source.
    """
    found: list[Saying] = []
    for number in range(len(passage.sentences)):
        saying = _closing_label(passage, number, names) or _opening_label(passage, number, names) or _signature(passage, number)
        if saying is not None:
            found.append(saying)
    return found


def _closing_label(passage: Passage, number: int, names: frozenset[frozenset[str]]) -> Saying | None:
    start, end = passage.sentences[number]
    if end - start > 40:
        return None
    colon = next((i for i in range(end - 1, max(start + 2, end - 7), -1) if passage.keys[i] == ":" or _parts(passage, i)), None)
    if colon is None or _has_verb(passage, colon + 1, end):
        return None
    party = read_party(passage, *clauses.trim(passage, colon + 1, end)) if colon + 1 < end else None
    if party is None or party.pronoun or not _can_speak(passage, party, names):
        return None
    first, last = clauses.trim(passage, start, colon)
    if last - first < 3 or find_hits(passage.keys, first, last):
        return None
    return Saying(number, (colon, colon + 1), (party,), (), first, last, (colon, end), "label")


def _parts(passage: Passage, i: int) -> bool:
    """A dash with a blank on both sides, which parts a headline from its speaker."""
    if passage.keys[i] not in _DASHES or i + 1 >= len(passage.words):
        return False
    return passage.words[i - 1].end < passage.words[i].start and passage.words[i].end < passage.words[i + 1].start


def _opening_label(passage: Passage, number: int, names: frozenset[frozenset[str]]) -> Saying | None:
    """"मंत्री: बांध सुरक्षित है": an office or a known person in front of a colon; a place there is a dateline."""
    start, end = passage.sentences[number]
    colon = next((i for i in range(start + 1, min(end - 3, start + 7)) if passage.keys[i] == ":"), None)
    if colon is None or any(passage.keys[i] in (",", "(", ")", "[") for i in range(start, colon)):
        return None
    party = read_party(passage, start, colon)
    if party is None or party.pronoun or party.head in _OWN:
        return None
    office = kind_of(party.head) == "role"
    keys = frozenset(k for k in passage.keys[party.start : party.end] if is_word(k))
    if not office and not (party.kind == "person" and any(keys <= name for name in names)):
        return None
    first, last = clauses.trim(passage, colon + 1, end)
    return Saying(number, (colon, colon + 1), (party,), (), first, last, (start, colon + 1), "label") if last - first > 2 else None


_OWN = frozenset(fold(w) for w in "संवाददाता प्रतिनिधि ब्यूरो संवाद डेस्क टीम".split())


def _can_speak(passage: Passage, party: Party, names: frozenset[frozenset[str]]) -> bool:
    keys = frozenset(k for k in passage.keys[party.start : party.end] if is_word(k))
    if kind_of(party.head) in _SPEAKERS:
        return True
    return any(keys <= name for name in names) and party.kind == "person"


def _has_verb(passage: Passage, start: int, end: int) -> bool:
    return any(passage.keys[i] in word_class("verb") or passage.keys[i] in ("में", "पर", "से", "ने") for i in range(start, end))


def _signature(passage: Passage, number: int) -> Saying | None:
    """A verbless line or tail "क ख, अधिशासी अभियंता" under or behind the words it signs."""
    start, end = passage.sentences[number]
    if number == 0 or not 2 < end - start < 20 or _has_verb(passage, start, end):
        return None
    dash = passage.keys[start] in _DASHES
    first = start
    while first < end and passage.keys[first] in _DASHES:
        first += 1
    comma = next((i for i in range(first + 1, end - 1) if passage.keys[i] == ","), None)
    office = comma is not None and any(kind_of(passage.keys[i]) == "role" for i in range(comma + 1, end))
    if not office or comma is None or comma - first > 6:
        return None
    alone = passage.lines[number - 1] != passage.lines[number]
    if not (dash or alone):
        return None
    party = read_party(passage, first, comma)
    span = _signed(passage, number)
    if party is None or span is None:
        return None
    return Saying(number, None, (party,), (), *span, (start, end), "signature")


def _signed(passage: Passage, number: int) -> tuple[int, int] | None:
    """The words signed: the line before, which must read as speech: no cue of its own."""
    line, last = passage.lines[number - 1], number - 1
    first = last
    while first > 0 and passage.lines[first - 1] == line:
        first -= 1
    start, end = passage.sentences[first][0], passage.sentences[last][1]
    if end - start > 150 or any(h.voice == "active" and h.lemma for h in find_hits(passage.keys, start, end)):
        return None
    start, end = clauses.trim(passage, start, end)
    return (start, end) if end - start > 5 and any(passage.keys[i] in verb_forms() or passage.keys[i] in word_class("verb") for i in range(start, end)) else None


def read_loose_quotations(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Sentences in quotation marks with no cue of their own: they go on under the last speaker.

    A closing mark that nothing opens vouches for the sentence before it.
    """
    found: list[Saying] = []
    for number, (start, end) in enumerate(passage.sentences):
        span = _loose_span(passage, number, start, end)
        if span is None or any(s.start < span[1] and span[0] < max(s.end, s.reach[1]) for s in sayings):
            continue
        party = Party(start, start, "person", "", pronoun="speaker")
        found.append(Saying(number, None, (party,), (), *span, (start, start), "loose", carried=True))
    return found


def _loose_span(passage: Passage, number: int, start: int, end: int) -> tuple[int, int] | None:
    inside = passage.quotation_at(start)
    if inside is not None and passage.quoted[inside][0] == start and passage.quoted[inside][1] >= end - 1:
        span = clauses.trim(passage, *passage.quoted[inside])
        return span if span[1] - span[0] > 5 else None
    orphan = next((place for place in passage.orphans if start < place <= end), None)
    if orphan is not None:
        span = clauses.trim(passage, start, orphan)
        return span if span[1] - span[0] > 5 else None
    return None
