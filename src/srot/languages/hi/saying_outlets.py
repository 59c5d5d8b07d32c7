"""The Hindi outlet that was told: "X ने Y को बताया", "Y से ख़ास बातचीत में", "Y को दिए इंटरव्यू में"."""

from __future__ import annotations

from dataclasses import replace

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party
from srot.languages.hi import clauses
from srot.languages.hi.credit import agency_name
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_outlets import is_outlet
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.word_kinds import kind_of
from srot.models.common_words import is_common_word
from srot.text.normal import fold
from srot.text.words import is_word


def told_outlet(clause: Clause, source: Source, hit: Hit) -> tuple[Party, ...]:
    """The outlet that a source told, as a tuple of one or none; the report's own agency and outlet are no relays."""
    passage = clause.passage
    low = clauses.clause_start(passage, clause.start, source.start) if source.start > clause.start else clause.start
    cue = hit.verb if -1 < hit.noun < hit.verb else hit.start  # "यह बात एक पत्रिका से बातचीत में कही"
    parted = max(source.end, hit.noun + 1) if cue > hit.start else cue
    for i in (*range(source.end, hit.start), *range(parted, cue), *range(low + 1, source.start)):
        if passage.keys[i - 1] == _REFERENCE or passage.keys[i + 1] in _TIED:
            continue  # "के हवाले से" quotes; it is no outlet that was told
        behind = i >= source.end
        sure = _interviewed(clause, i, cue if behind else source.start)
        if sure is None and (cue > hit.start and i >= parted):
            continue
        if sure is None and not _marks(passage.keys[i], behind, i > source.end):
            continue
        start = phrase_start(passage, i, (parted if i >= parted else source.end) if behind else low)
        party = read_party(passage, start, i) if start < i else _with_case_in_name(passage, i, low) if sure else None
        party = _of_reporter(passage, party, i) if party is not None else None
        if any(key in _PLATFORMS for key in passage.keys[start:i]):
            continue
        if party is not None and _can_be_told(passage, party, passage.keys[i], hit.lemma, sure) and not _credited(passage, party):
            return (party if party.kind in NEWSROOMS else replace(party, kind="outlet"),)
    return ()


def _with_case_in_name(passage: Passage, i: int, low: int) -> Party | None:
    """"स्पोर्ट्स तक को दिए इंटरव्यू में": a name that ends in what is else a case mark."""
    if i - 2 < low or passage.keys[i - 1] != _TILL or not is_word(passage.words[i - 2].text):
        return None
    return Party(i - 2, i, "outlet", passage.surface(i - 2, i), _TILL)


def _of_reporter(passage: Passage, party: Party, end: int) -> Party:
    """"अमर ज्योति संवाददाता को": the paper in front of its reporter; "हमारे संवाददाता" has none."""
    first = party.start
    named = party.head in _REPORTERS and end - first > 1 and not any(is_common_word("hi", key) for key in passage.keys[first : end - 1])
    return Party(first, end - 1, "outlet", passage.surface(first, end - 1), passage.keys[end - 2]) if named else party


def _marks(key: str, behind: bool, inside: bool) -> bool:
    return key in ("को", "से") or (key == "पर" and behind) or (key == _BY and inside)


def _interviewed(clause: Clause, i: int, stop: int) -> bool | None:
    """Whether an interview follows word `i` ("से ख़ास बातचीत में", "को दिए इंटरव्यू में", "के साथ बातचीत में"); true where only outlets can stand."""
    keys = clause.passage.keys
    if keys[i] not in ("को", "से", "के"):
        return None
    talk = next((j for j in range(i + 1, min(i + 8, stop)) if keys[j] in _TALKS), None)
    if talk is None or talk + 1 >= clause.end or keys[talk + 1] not in _DURING:
        return None
    between = keys[i + 1 : talk]
    if any(key not in _OF_TALK for key in between) or (keys[i] == "के" and not any(key in _SHARED for key in (*between, keys[talk]))):
        return None
    return (keys[i] == "को" and any(key in _GIVEN for key in between)) or any(key in _EXCLUSIVE for key in between)


def _can_be_told(passage: Passage, party: Party, marker: str, lemma: str, sure: bool | None) -> bool:
    """Outlets that are known as such; names that an interview, or a name tag, gives away."""
    if marker == _BY:
        return party.kind in NEWSROOMS
    if party.head in _QUESTIONS or any(key in _PLATFORMS for key in passage.keys[party.start : party.end]):
        return False  # "मीडिया के सवाल पर" names no outlet
    if party.kind in NEWSROOMS:
        some = sure is not None and passage.keys[party.start] == "एक"  # "एक वेबसाइट से बातचीत में"
        where = marker == "पर" and (party.head in _COUNTERS or (party.end - party.start == 1 and party.head in _BARE_CHANNELS))
        return (is_outlet(party) or some) and not where
    if party.head in _PAPERS and party.end - party.start > 1:
        return marker != "पर"
    if party.pronoun or party.bare or kind_of(party.head):
        return False
    stop = passage.words[party.end - 1].end
    tag = next((m for m in passage.mentions if m.end == stop), None)
    if tag is not None and (tag.type != "ORG" or tag.gazetteer):
        return False
    quoted = _is_title(passage, party)
    return bool(sure) or ((tag is not None or quoted) and (sure is not None or lemma in _TOLD.get(marker, ())))


def _is_title(passage: Passage, party: Party) -> bool:
    """Whether a name stands alone in quotation marks, "'नया सवेरा' से कहा"; inside what is said it names no outlet."""
    number = passage.quotation_at(party.end - 1)
    if number is None or party.end - party.start > _TITLE:
        return False
    start, end = passage.quoted[number]
    return end - start <= _TITLE + 2


_TITLE = 3
"""Words of the name of a paper at most; its marks stand beside them."""


def _credited(passage: Passage, party: Party) -> bool:
    if not passage.credited:
        return False
    names = {party.name, agency_name(party.name) or ""}
    names.update(name for row in lookup(party.name) for name in (row.name_hi, row.name_en))
    return any(fold(name) in passage.credited for name in names if name)


_BY = fold("द्वारा")
_QUESTIONS = words("questions")
# "वार्ता से अवगत अधिकारी", "चैनल से जुड़े लोग"
_TIED = words("tied")
_TILL = "तक"
# "काठमांडू पोस्ट को": with a name in front, words that could be anything are papers
_REPORTERS, _PAPERS = words("own"), words("papers")
_REFERENCE = fold("हवाले")
_TALKS = words("talks")
_DURING = words("during-talk")
_OF_TALK = words("of-talk")
_SHARED = words("shared-talk")
_GIVEN = words("given-talk")
_EXCLUSIVE = words("exclusive")
_PLATFORMS = words("platforms")
# "'X' को बताया", "'X' से कहा"; "'X' को ... कहा" calls it something
_TOLD = {"को": ("बताना",), "से": ("कहना", "बोलना")}
# "टीवी पर कहा" tells where, not through whom
_BARE_CHANNELS = words("bare-channels")
# "शिकायत पोर्टल पर", where one complains and applies
_COUNTERS = words("counters")
