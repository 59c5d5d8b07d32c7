"""Two whom a Hindi report means together: "दोनों", "दोनों नेताओं", "दोनों देशों"."""

from __future__ import annotations

from dataclasses import replace

from srot.gazetteer import lookup
from srot.languages.attributing.antecedents import Bearer, Memory
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import SPEAKERS, Party
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import kind_of, word_class
from srot.text.normal import fold
from srot.text.words import is_word, words_of

BOTH = fold("दोनों")
_SIDES = words("sides-of-two")


def read_pair(passage: Passage, start: int, end: int) -> Party | None:
    """The party of "दोनों" alone or with a noun of people or sides; "दोनों घटनाओं" are none."""
    noun = passage.keys[end - 1] if end - start == 2 else ""
    points = "body" if noun in _SIDES else "person"
    if noun and points == "person" and kind_of(noun) not in SPEAKERS:
        return None
    return Party(start, end, "unnamed", passage.surface(start, end), passage.keys[end - 1], "pair", True, points=points)


def note_people(passage: Passage, number: int, memory: Memory) -> None:
    """Adds who was named last, and the two people, and the two countries, of a sentence that names no third: "क ने ख से भेंट की। दोनों ने ..."."""
    low, high = (passage.words[i].start for i in (passage.sentences[number][0], passage.sentences[number][1] - 1))
    here = [m for m in passage.mentions if low <= m.start <= high]
    people = dict.fromkeys(m.name for m in here if m.type == "PER")
    lands = dict.fromkeys(m.name for m in here if m.type == "LOC" and any(row.subtype == "country" for row in lookup(m.name)))
    plain = _plain_men(passage, number)
    memory.passing += plain
    if people:
        memory.passing += [_bearer_of(name, "person", number, memory) for name in people]
        memory.person = memory.passing[-1]
    called = _called_so(passage, number)
    memory.accused = _bearer_of(called, "person", number, memory) if called else plain[-1] if len(plain) == 1 else memory.accused
    for kind, names in (("person", people), ("body", lands)):
        if len(names) == 2:
            first, second = (_bearer_of(name, kind, number, memory) for name in names)
            memory.pairs[kind] = (first, second)
            if kind == "person" and _acting_together(passage, number, max(m.end for m in here if m.type == "PER")):
                memory.together = number


def _acting_together(passage: Passage, number: int, end: int) -> bool:
    """Whether "दोनों" stands right behind two people who do something: "क और ख दोनों थाने पहुंचे"; "क और ख दोनों को पकड़ा गया" does it to them."""
    start, stop = passage.sentences[number]
    behind = next((i for i in range(start, stop - 1) if passage.words[i].start >= end), start)
    return passage.keys[behind] == BOTH and (passage.keys[behind + 1] not in word_class("case") or passage.keys[behind + 1] == "ने")


def _plain_men(passage: Passage, number: int) -> list[Bearer]:
    """The accused, the young man, the woman of a sentence, in whatever part of it: "युवक को पकड़ा गया। उसने माना ..."."""
    start, end = passage.sentences[number]
    found = []
    for i in range(start, end - 1):
        if passage.keys[i] in _PLAIN and not any(m.start == passage.words[i + 1].start for m in passage.mentions):
            keys = frozenset((passage.keys[i],))
            found.append(Bearer(passage.surface(i, i + 1), "person", keys, False, False, number))
    return found


def _called_so(passage: Passage, number: int) -> str:
    """The name right behind the one word for a suspect or a young man of a sentence: "आरोपी क ख को पकड़ा गया"; "" where there is none or another."""
    start, end = passage.sentences[number]
    places = [i for i in range(start, end - 1) if passage.keys[i] in _PLAIN]
    named = [m.name for i in places for m in passage.mentions if m.type == "PER" and m.start == passage.words[i + 1].start]
    return named[0] if len(named) == len(places) == 1 else ""


_PLAIN = words("plain-men")


def _bearer_of(name: str, kind: str, number: int, memory: Memory) -> Bearer:
    """Whoever bears a name, as met before or by this name alone."""
    keys = frozenset(fold(word.text) for word in words_of(name) if is_word(word.text))
    known = next((b for b in reversed(memory.bearers) if b.kind == kind and b.bears(keys)), None)
    return replace(known, sentence=number) if known is not None else Bearer(name, kind, keys, False, True, number)
