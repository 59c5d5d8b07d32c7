"""Slips of the desk that the words around them put right: "मे" for में, "लगाया की" for लगाया कि, "क ख में बताया कि" for ने.

Only the keys change, by which sayings are read; the text and its spans stay as printed. A word that could be meant as it stands is left alone: की behind
a noun is the genitive, behind a finite verb it can only be कि.
"""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import FRAMING, GENITIVES, is_infinitive, kind_of
from srot.languages.tables import read_table
from srot.text.normal import fold

SLIPS = {fold(row["printed"]): fold(row["meant"]) for row in read_table("srot.languages.hi", "slips")}
"""The folded words that are slips, with the ones that are meant."""
_ASKED_FOR, _BEHIND_DONE = words("asked-for"), frozenset(("तो", "गई", "गयी", "है", "थी"))  # "कुलपति से बात कि तो उन्होंने"
_DEMANDS = words("nominal-demands")
_DR, _DOCTOR = fold("डॉ"), fold("डॉक्टर")
_DOUBTFUL = frozenset(("की", "कि", _DR, "में", "जिसने"))
_FINITE, _SUBJECTS, _TELLING = words("before-that"), words("subjects"), frozenset((fold("बताया"), fold("कहा")))


def respell(passage: Passage) -> Passage:
    """The passage with the keys that are meant.

    >>> from srot.languages.attributing.passage import read_passage
    >>> from srot.records import Span
    >>> respell(read_passage("पिता ने आरोप लगाया की उसमे पानी था।", (Span(0, 35),))).keys[4:6]
    ('कि', 'उसमें')
    """
    keys = [SLIPS.get(key, key) for key in passage.keys]
    ends = {mention.end for mention in passage.mentions if mention.type == "PER"}
    for i in [i for i in range(1, len(keys) - 1) if keys[i] in _DOUBTFUL]:
        if keys[i] == "की" and keys[i - 1] in _FINITE:
            keys[i] = "कि"
        elif keys[i] == "कि" and keys[i - 1] in _ASKED_FOR and keys[i + 1] in _BEHIND_DONE:
            keys[i] = "की"
        elif keys[i] == "कि" and keys[i - 1] in _DEMANDS and keys[i - 2] in GENITIVES and is_infinitive(keys[i - 3]):
            keys[i] = "की"  # "मुआवज़ा देने की मांग कि"
        elif keys[i] == _DR and keys[i + 1] == "." and keys[i + 2 : i + 3] and keys[i + 2] in FRAMING:
            keys[i] = _DOCTOR
        elif keys[i] == "में" and keys[i + 1] in _TELLING and keys[i + 2 : i + 3] == ["कि"]:
            person = passage.words[i - 1].end in ends or kind_of(keys[i - 1]) == "role"
            keys[i] = "ने" if person else keys[i]
        elif keys[i] == "जिसने" and keys[i + 1] in _SUBJECTS:
            keys[i] = "जिसमें"
    return replace(passage, keys=tuple(keys))
