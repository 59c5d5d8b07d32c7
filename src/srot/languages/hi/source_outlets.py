"""The papers, stations and agencies that a Hindi report names with their noun, and those that it introduces."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_phrases import carries
from srot.languages.hi.word_kinds import (
    GENITIVES,
    kind_of,
)
from srot.text.normal import fold
from srot.text.words import is_word


def named_outlet(passage: Passage, start: int, core: int) -> Party | None:
    """A paper or a station with its noun: "अखबार काठमांडू पोस्ट", "काठमांडू पोस्ट अखबार"; no "स्थानीय अखबार"."""
    keys = passage.keys
    last = next((i for i in range(core - 1, start - 1, -1) if keys[i] in _PAPER_NOUNS), None)
    if last is None:
        return None
    if last < core - 1:
        first, stop = last + 1 + (not is_word(passage.words[last + 1].text)), core  # "अख़बार 'काठमांडू पोस्ट'"
        if first >= stop:
            return None
        if any(key in GENITIVES or kind_of(key) in ("role", "group") for key in keys[last + 1 : core]):
            return None
    else:
        genitive = max((i for i in range(start, last) if keys[i] in GENITIVES), default=start - 1)
        first, stop = genitive + 1, last
        first += first < stop and keys[first] == "एक"
        titled = stop - first > 1 and (keys[stop - 1] in _PAPER_ENDS or kind_of(keys[stop - 1]) == "outlet")
        if not titled or any(key in _GENERAL for key in keys[first:stop]):
            return None
    return Party(first, stop, "outlet", passage.surface(first, stop), keys[stop - 1], phrase=start)


_PAPER_NOUNS, _PAPER_ENDS = words("paper-nouns"), words("papers")
_GENERAL = words("bare-channels") | words("wire")


def is_outlet(party: Party) -> bool:
    """Whether the party can pass on what it is told: an agency, a paper, a channel; not "the media" at large."""
    return party.kind in NEWSROOMS and party.head not in _MEDIA


_MEDIA = words("media")
_OUTLET_NOUNS = words("outlet-nouns")


def find_outlets(passage: Passage) -> frozenset[tuple[str, ...]]:
    """Names that the article itself introduces as an outlet: "समाचार एजेंसी X के हवाले से"."""
    keys, found = passage.keys, set()
    for i, key in enumerate(keys):
        if key in _OUTLET_NOUNS:
            stop = i + 1
            while stop < min(len(keys), i + 5) and carries(passage, stop, keys[stop]) and keys[stop] not in GENITIVES:
                stop += 1
            if i + 1 < stop < len(keys) and keys[stop] in (*GENITIVES, "ने", "को", "से", fold("द्वारा")):
                found.add(keys[i + 1 : stop])
    return frozenset(found)
