"""Hindi sayings in a participle beside who acts: "का आरोप लगाते हुए अभिभावक धरने पर बैठ गए", "की मांग कर रहे ग्रामीणों ने"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.saying import SPEAKERS, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import COPULA
from srot.languages.hi.saying_nominal import is_owned
from srot.languages.hi.saying_openers import named_end, office_opener, titled_opener
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import FRAMING, GENITIVES, kind_of
from srot.text.normal import fold

_FARTHEST = 6
"""Words between a participle and who acts: "आरोप लगाते हुए आज सैकड़ों छात्र"."""


def add_attributive(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those of participles, where no other cue was read: who acts need not stand with ने."""
    kept = list(sayings)
    for noun in range(clause.start + 2, clause.end):
        saying = _turned(clause, noun, kept) or (_read(clause, noun) if _is_alone(clause, noun, kept) else None)
        if saying is not None:
            kept.append(saying)
    return kept


def _is_alone(clause: Clause, noun: int, sayings: Sequence[Saying]) -> bool:
    """Whether a noun that claims or asks stands behind a genitive, in nobody's words and outside every cue read."""
    return is_owned(clause, noun, _NOUNS) and _is_unread(noun, sayings)


def _is_unread(noun: int, sayings: Sequence[Saying]) -> bool:
    return not any((s.cue is not None and s.cue[0] <= noun < s.cue[1]) or s.start <= noun < s.end for s in sayings)


def _turned(clause: Clause, noun: int, sayings: Sequence[Saying]) -> Saying | None:
    """Headline order: "किसान नहर खोलने की कर रहे मांग"."""
    keys, place = clause.passage.keys, noun - 3
    last = noun + 1 >= clause.end or keys[noun + 1] in ("।", ",", "!")
    if keys[noun] not in _NOUNS or not last or place - clause.start < 2 or not _is_unread(noun, sayings):
        return None
    if keys[noun - 1] not in _GOING_ON or keys[noun - 2] not in _STEMS or keys[place] not in GENITIVES:
        return None
    source = office_opener(clause, clauses.clause_start(clause.passage, clause.start, place), place)
    start, end = clauses.trim(clause.passage, source.end, place) if source is not None else (0, 0)
    mood = "demanded" if keys[noun] in _DEMANDS else "asserted"
    return Saying(clause.number, (noun - 2, noun + 1), source.parties, (), start, end, (source.start, noun + 1), "between", mood) if source and end > start else None


def _read(clause: Clause, noun: int) -> Saying | None:
    end, attributive = _participle(clause, noun)
    if end <= noun:
        return None
    source = _described(clause, end) if attributive else _acting(clause, noun, end) or _acting_before(clause, noun)
    over = clause.passage.keys[noun + 1] == "को" and _PROTESTING.isdisjoint(clause.passage.keys[end : clause.end])
    if source is None or over:
        return None  # "व्यापारी चीनी की मांग को लेकर उत्साहित हैं"
    low = source.end if source.end <= noun else clauses.clause_start(clause.passage, clause.start, noun)
    start, stop = clauses.before_genitive(clause.passage, low, noun)
    if stop <= start or "ने" in clause.passage.keys[start:stop] or clause.passage.keys[stop - 1] in _HOLLOW:
        return None
    mood = "demanded" if clause.passage.keys[noun] in _DEMANDS else "asserted"
    reach = (min(source.start, start), max(source.end, end))
    return Saying(clause.number, (noun, end), source.parties, (), start, stop, reach, "participle", mood)


def _participle(clause: Clause, noun: int) -> tuple[int, bool]:
    """Where "लगाते हुए", "करके", "को लेकर" end, or "कर रहे", which describes the noun behind it; 0 where none stands."""
    i = noun + 1
    verb, second, third = (*clause.passage.keys[i : min(i + 3, clause.end)], "", "", "")[:3]
    if (verb, second) == ("को", "लेकर"):
        return i + 2, False
    if verb == "पर" and second in _INSISTING and third not in COPULA and third not in _HUE:
        return i + 2, True  # "पेंशन बहाली की मांग पर अड़े शिक्षकों ने"
    if verb not in _DOING:
        return 0, False
    if verb in _WHILE:
        return i + (2 if second in _HUE else 1), False
    if (second in _GOING_ON and verb in _STEMS and third and third not in COPULA) or (second in _WHO_DO and third):
        return i + 2, True
    return (i + (2 if second in _HAVING else 1), False) if verb in _DONE_FORMS or second in _HAVING else (0, False)


def _described(clause: Clause, place: int) -> Source | None:
    """Whom a participle describes: "कर रहे ग्रामीणों ने", "कर रहे अभ्यर्थियों का धरना"; the phrase ends at its case mark."""
    passage, keys = clause.passage, clause.passage.keys
    stop = next((i for i in range(place + 1, min(place + _FARTHEST, clause.end)) if keys[i] in FRAMING), None)
    parties = find_parties(passage, stop, place) if stop is not None else ()
    known = bool(parties) and (kind_of(parties[-1].head) in SPEAKERS or (parties[-1].kind == "person" and not parties[-1].pronoun))
    return Source(parties, opening_word(parties), stop) if known and stop is not None else None


def _acting(clause: Clause, noun: int, end: int) -> Source | None:
    """Who acts behind a participle: a nominative ("अभिभावक बैठ गए"), or whose protest it is ("ग्रामीणों का धरना")."""
    passage, keys = clause.passage, clause.passage.keys
    for i in range(end, min(end + _FARTHEST, clause.end - 1)):
        if (keys[i] in FRAMING and not (keys[i] in GENITIVES and _goes_on(keys, i + 1))) or keys[i] in (",", "कि"):
            return None
        if kind_of(keys[i]) not in SPEAKERS and keys[i] not in _MANY:
            continue
        if _goes_on(keys, i + 1 + (keys[i + 1] in GENITIVES)):
            continue  # "कांग्रेस विधायक बैठ गए", "कांग्रेस के विधायक बैठ गए"
        stop = named_end(passage, i)
        behind, last = (*keys[stop : stop + 2], "", "")[:2]
        protest = behind in GENITIVES and last in _PROTESTS
        if behind in FRAMING and not protest and behind != "ने":
            return None
        party = read_party(passage, phrase_start(passage, stop, end), stop)
        return Source((party,), i, stop) if party is not None and not party.pronoun else None
    return None


def _goes_on(keys: Sequence[str], i: int) -> bool:
    """Whether an office or the many stand at word `i`, so that the noun phrase in front of it goes on."""
    return i < len(keys) and (kind_of(keys[i]) in SPEAKERS or keys[i] in _MANY)


def _acting_before(clause: Clause, noun: int) -> Source | None:
    """"कर्मचारी वेतन की मांग को लेकर हड़ताल पर हैं": the office or the many who open the clause."""
    low = clauses.clause_start(clause.passage, clause.start, noun)
    return office_opener(clause, low, noun) or (titled_opener(clause, low, noun) if clause.passage.keys[noun + 1] in _WHILE else None) or _many_behind_place(clause, low, noun)


def _many_behind_place(clause: Clause, low: int, noun: int) -> Source | None:
    """"शहर के कॉलेज में छात्र हॉस्टल खोलने की मांग को लेकर धरने पर बैठे": the many behind where they are."""
    keys = clause.passage.keys
    place = next((i for i in range(low + 2, noun - 2) if keys[i] in _MANY and keys[i - 1] in ("में", "पर") and keys[i + 1] not in FRAMING), None)
    named = keys[low + 1] in _MANY and keys[low] not in FRAMING and not kind_of(keys[low + 2]) and keys[low + 2] not in FRAMING  # "एसटीईटी अभ्यर्थी लगातार"
    place = low + 1 if place is None and named and low + 2 < noun else place
    party = read_party(clause.passage, low if named else place, place + 1) if place is not None else None
    return Source((party,), place, place + 1) if party is not None and place is not None else None


_DEMANDS = words("nominal-demands")
_NOUNS = _DEMANDS | words("participial-claims")
_MANY, _INSISTING = words("nominative"), words("insisting")
_DOING, _WHILE = words("participles-of-claims"), words("whiles-of-claims")
_STEMS, _DONE_FORMS = frozenset(("कर", "लगा", "उठा", "दे")), frozenset((fold("लगाकर"), fold("करके"), fold("उठाकर"), fold("देकर")))
_GOING_ON, _WHO_DO = frozenset(("रहे", "रही", "रहा")), frozenset(("वाले", "वालों", "वाली", "वाला"))
_HAVING, _HUE = frozenset(("कर", "के")), frozenset((fold("हुए"), fold("हुये")))
_PROTESTS = words("protests")
_PROTESTING = _PROTESTS | words("protesting")
_HOLLOW = words("demonstratives") | frozenset(("अपनी", "अपने", "इन", "उनकी", "कई", "विभिन्न"))
