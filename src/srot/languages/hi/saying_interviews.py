"""Hindi interviews printed as questions and answers, or turn by turn under names: every answer is what the one who was asked says."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.sources import find_parties
from srot.languages.hi.word_kinds import GENITIVES, is_number, word_class
from srot.text.words import is_word

_QUESTIONS, _ANSWERS = words("question-labels"), words("answer-labels")
_MARKS = frozenset((":", "-", "–", "—", ".", ")"))
_TALKS = words("interview-talks")
_FARTHEST = 10
"""Words between the one who was asked and the talk: "गायिका क ख से हमारी खास बातचीत"."""


def read_interviews(passage: Passage) -> list[Saying]:
    """The answers of an interview, each from its label to the end of its line; none where nobody is named as asked.

    "सवाल: ...?" must stand in front of "जवाब: ...": a lone "जवाब:" heads a table or a quiz.
    """
    turns = [(number, _label(passage, number)) for number in range(len(passage.sentences))]
    first = next((number for number, (kind, _) in turns if kind == "question"), None)
    answers = [(number, place) for number, (kind, place) in turns if kind == "answer" and first is not None and number > first]
    party = _asked(passage, passage.sentences[first][0]) if first is not None and answers else None
    return [saying for number, place in answers if (saying := _answer(passage, number, place, party)) is not None] if party else []


def read_dialogue(passage: Passage) -> list[Saying]:
    """What is answered in a talk printed under names, "क ख : ...", turn by turn; a turn that ends in a question asks.

    Two names at least must head lines, one of them must ask, and the text must speak of a talk or a name come back: "रांची : ..." is a place.
    """
    turns = [(number, *turn) for number in range(len(passage.sentences)) if (turn := _named_turn(passage, number)) is not None]
    names = [frozenset(passage.keys[party.start : party.end]) for _, _, party in turns]
    asking = [names[n] for n, (number, _, _) in enumerate(turns) if _asks(passage, number)]
    if len(set(names)) < 2 or not asking or not (len(names) > len(set(names)) or _is_talk(passage, turns[0][0])):
        return []
    answers = [(number, place, party) for n, (number, place, party) in enumerate(turns) if names[n] not in asking]
    return [saying for number, place, party in answers if (saying := _answer(passage, number, place, party)) is not None]


def _named_turn(passage: Passage, number: int) -> tuple[int, Party] | None:
    """Where the words behind "क ख :" begin, which opens a line, and who says them."""
    start, end = passage.sentences[number]
    colon = next((i for i in range(start + 1, min(end - 2, start + _LONGEST_NAME)) if passage.keys[i] == ":"), None)
    if colon is None or (number and passage.lines[number - 1] == passage.lines[number]) or passage.keys[start] in _QUESTIONS | _ANSWERS:
        return None
    if any(not is_word(passage.words[i].text) or passage.keys[i] in _NO_NAMES for i in range(start, colon)):
        return None
    party = read_party(passage, start, colon)
    return (colon + 1, party) if party is not None and party.kind == "person" and not party.pronoun else None


def _asks(passage: Passage, number: int) -> bool:
    """Whether a turn, to the end of its line, ends in a question mark."""
    last = number
    while last + 1 < len(passage.sentences) and passage.lines[last + 1] == passage.lines[number]:
        last += 1
    return passage.keys[passage.sentences[last][1] - 1] == "?"


def _is_talk(passage: Passage, number: int) -> bool:
    return any(key in _TALKS for key in passage.keys[: passage.sentences[number][0]])


_LONGEST_NAME = 6
_NO_NAMES = word_class("case") | word_class("verb")


def _label(passage: Passage, number: int) -> tuple[str, int]:
    """Whether a line opens with "सवाल:" or "जवाब 2 -", and where the words behind that begin."""
    start, end = passage.sentences[number]
    key = passage.keys[start]
    kind = "question" if key in _QUESTIONS else "answer" if key in _ANSWERS else ""
    if not kind or (number and passage.lines[number - 1] == passage.lines[number]):
        return "", start
    place = start + 1
    while place < end and is_number(passage.words[place].text):
        place += 1
    marked = place < end and passage.keys[place] in _MARKS
    while place < end and passage.keys[place] in _MARKS:
        place += 1
    return (kind, place) if marked else ("", start)


def _asked(passage: Passage, end: int) -> Party | None:
    """The one whom the lines in front of the first question name as asked, else the only person that they name."""
    for i in range(end - 1, 0, -1):
        talk = any(key in _TALKS for key in passage.keys[i + 1 : min(end, i + _FARTHEST)])
        if talk and (passage.keys[i] in ("से", "ने", "साथ") or passage.keys[i] in GENITIVES):
            parties = find_parties(passage, i - (passage.keys[i] == "साथ"), 0)
            if len(parties) == 1 and _is_person(passage, parties[0]):
                return parties[0]
    named = [m for m in passage.mentions if m.type == "PER" and m.end <= passage.words[max(0, end - 1)].end]
    if len({m.name for m in named}) != 1:
        return None
    places = [i for i in range(end) if named[0].start <= passage.words[i].start and passage.words[i].end <= named[0].end]
    return read_party(passage, places[0], places[-1] + 1) if places else None


def _is_person(passage: Passage, party: Party) -> bool:
    """A name, with an office in front or known as a person's; the reader of "हमसे" and "एएनआई से" is none."""
    named = any(m.type == "PER" and m.end == passage.words[party.end - 1].end for m in passage.mentions)
    return not party.pronoun and party.kind == "person" and (named or 0 <= party.phrase < party.start)


def _answer(passage: Passage, number: int, place: int, party: Party) -> Saying | None:
    last = number
    while last + 1 < len(passage.sentences) and passage.lines[last + 1] == passage.lines[number]:
        last += 1
    start = passage.sentences[number][0]
    span = clauses.trim(passage, place, passage.sentences[last][1])
    spoken = sum(is_word(word.text) for word in passage.words[span[0] : span[1]])
    return Saying(number, (start, start + 1), (party,), (), *span, (start, place), "answer") if spoken > 2 else None
