"""Hindi sayings that are only supposed: "अगर कोई कहता है कि ..., तो वह झूठा है" has nobody who said it."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi.saying_words import words

_IF, _ANYBODY = words("if"), frozenset(("कोई", "किसी"))


def is_supposed(passage: Passage, saying: Saying) -> bool:
    """Whether a condition in front of the source, which is anybody at all, makes a saying a mere thought.

    >>> from srot.languages.attributing.saying import Party
    >>> from srot.records import Span
    >>> from srot.languages.attributing.passage import read_passage
    >>> passage = read_passage("अगर कोई मंत्री कहता है कि सब ठीक है", (Span(0, 35),))
    >>> said = Saying(0, (3, 5), (Party(1, 3, "person", "कोई मंत्री"),), (), 6, 9, (1, 5), "after")
    >>> is_supposed(passage, said)
    True
    """
    first = saying.parties[0] if saying.parties else None
    if first is None or first.start >= first.end or saying.cue is None:
        return False
    opening = first.phrase if 0 <= first.phrase < first.start else first.start
    before = passage.keys[passage.sentences[saying.sentence][0] : opening]
    return any(key in _ANYBODY for key in passage.keys[opening : first.start + 1]) and any(key in _IF for key in before[-4:])
