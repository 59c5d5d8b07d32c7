"""What became of a Hindi saying: "क ने कहा था कि हजार लोग आएंगे, लेकिन दो हजार आ गए", where what stands behind लेकिन is the report's own.

A word of the past perfect lies behind the report: what came true or not by now is told by the report, not by him who had foretold it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import is_future


def without_outcome(passage: Passage, saying: Saying) -> Saying:
    """The saying without what the report tells behind लेकिन of its outcome; one in quotation marks, or that is not of the past perfect, stays whole."""
    keys = passage.keys
    if saying.cue is None or not saying.firm or keys[saying.cue[1] - 1] not in _HAD:
        return saying
    turns = (i for i in range(saying.start + 2, saying.end - 2) if keys[i] in _BUT or (keys[i] == "पर" and keys[i - 1] == ","))
    turn = next((i for i in turns if passage.quotation_at(i) is None), None)
    if turn is None or not _turns_out(keys[saying.start : turn], keys[turn + 1 : saying.end]):
        return saying
    return replace(saying, end=clauses.trim(passage, saying.start, turn)[1])


def before_main(passage: Passage, saying: Saying) -> Saying:
    """The saying without the main clause of the report: "जब मंत्री ने माना है कि पुल बंद है, तो मानना होगा कि ..." ends in front of तो."""
    keys = passage.keys
    if saying.cue is None or not saying.firm or _WHEN not in keys[max(passage.sentences[saying.sentence][0], saying.reach[0] - 3) : saying.cue[0]]:
        return saying
    then = next((i for i in range(saying.start + 3, saying.end - 2) if keys[i] == "तो" and keys[i - 1] in _ENDED and passage.quotation_at(i) is None), None)
    return saying if then is None else replace(saying, end=clauses.trim(passage, saying.start, then)[1])


_WHEN, _ENDED = "जब", words("clause-endings") | {","}


def _turns_out(said: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the words behind the turn tell a deed that is done, or what still is, of a thing foretold or said to be so."""
    last = next((key for key in reversed(said) if key != ","), "")
    done = told[-1] in _DONE
    if is_future(last) or last in _FUTURES:
        return done or (told[-1] in _IS and (told[-2] in _DONE or not _STILL.isdisjoint(told)))
    return last in _IS and done


_HAD, _IS = frozenset(("था", "थी", "थे", "थीं")), frozenset(("है", "हैं"))
_BUT, _STILL, _DONE, _FUTURES = words("turns") - {"जबकि"}, words("still"), words("came-true"), words("to-come")
