"""Hindi pronouns that open what somebody says and mean him: "मेयर ने कहा कि वह चाहते हैं कि सड़क बने"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi.saying_words import words


def mark_selves(passage: Passage, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings in which a pronoun right behind somebody's "कि" is marked as himself: ``single`` for a person, ``lone`` for a body."""
    return [_marked(passage, saying, sayings) for saying in sayings]


def _marked(passage: Passage, inner: Saying, sayings: Sequence[Saying]) -> Saying:
    if len(inner.parties) != 1 or not inner.parties[0].pronoun or passage.keys[inner.parties[0].start] not in _HE:
        return inner
    party = inner.parties[0]
    outer = next((s for s in sayings if s is not inner and s.firm and s.start == party.start and len(s.parties) == 1), None)
    if outer is None or passage.keys[outer.start - 1] != "कि" or outer.parties[0].plural or outer.parties[0].pronoun:
        return inner
    form = _FORMS.get(outer.parties[0].kind)
    if form is None or (form == "single" and _is_another(passage, inner)):
        return inner
    return replace(inner, parties=(replace(party, pronoun=form),))


def _is_another(passage: Passage, inner: Saying) -> bool:
    """"महिला ने बताया कि वह कहता था कि ...", "... कि उसने धमकी दी": who speaks without honour in somebody's story is another; what one hopes or wants is one's own."""
    lowly = passage.keys[inner.parties[0].start] in _LOWLY
    speaks = inner.cue is not None and passage.keys[inner.cue[0]] in _SPEAKING
    return (lowly and inner.frame != "claim") or speaks


_HE, _LOWLY, _SPEAKING = words("he-himself"), words("he-lowly"), words("speaking-lowly")
_FORMS = {"person": "single", "unnamed": "single", "body": "lone"}
