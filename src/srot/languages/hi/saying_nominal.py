"""Hindi sayings that a noun alone tells: "क के संघर्षविराम की घोषणा के बाद", "लोगों ने जांच की मांग को लेकर धरना दिया"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_openers import office_opener, titled_opener
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_pointers import mood_of
from srot.languages.hi.saying_subjects import find_marker, source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import is_country
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_infinitive, kind_of, word_class
from srot.text.normal import fold

_LONGEST = 24
_SPEAKERS = ("role", "group", "body", "agency")


def add_nominal(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those of nouns that no verb makes a cue, where source and matter are both named."""
    kept, keys = list(sayings), clause.passage.keys
    for noun in [noun for noun in range(clause.start + 3, clause.end - 1) if keys[noun] in _HEADS]:
        saying = _read(clause, noun) if _is_alone(clause, noun, kept) else _having_said(clause, noun, kept)
        if saying is not None:
            kept.append(saying)
    return kept


def is_owned(clause: Clause, noun: int, nouns: Collection[str]) -> bool:
    """Whether one of some nouns stands behind a genitive, in nobody's words."""
    keys = clause.passage.keys
    return keys[noun] in nouns and keys[noun - 1] in GENITIVES and clause.passage.quotation_at(noun) is None


def _is_alone(clause: Clause, noun: int, sayings: Sequence[Saying]) -> bool:
    if not is_owned(clause, noun, _NOUNS):
        return False
    return not any(h.start <= noun < h.end for h in clause.hits) and not any(s.start <= noun < s.end for s in sayings)


def _read(clause: Clause, noun: int) -> Saying | None:
    keys = clause.passage.keys
    behind = keys[noun + 1 : noun + 3]
    if behind[1:2] and behind[1] in _AWAITED:
        return None  # "नतीजों की घोषणा का इंतजार है"
    if keys[noun] in _DEMANDS and behind == ("को", "लेकर"):
        return _over_demand(clause, noun)
    if keys[noun] in _DEMANDS and behind[0] == "पर" and behind[1:2] and behind[1] in _INSISTING:
        return _insisted(clause, noun)
    return _owned(clause, noun) if behind[0] in _GOVERNED and behind[1:2] not in (("करने",), ("लेकर",)) else None


_AWAITED = words("awaited")


def _having_said(clause: Clause, noun: int, sayings: Sequence[Saying]) -> Saying | None:
    """"विपक्ष के धांधली का आरोप लगाने के बाद आयोग ने जांच बिठाई": an infinitive whose subject stands in the genitive tells what was said before."""
    keys = clause.passage.keys
    light = keys[noun + 1 : noun + 2]
    if not is_owned(clause, noun, _TOLD) or not light or light[0] not in _UTTERING or keys[noun + 2 : noun + 4] not in _BEHIND_IT:
        return None
    taken = any(s.start <= noun < s.end or (s.cue is not None and s.cue[0] <= noun < s.cue[1]) for s in sayings)
    return None if taken else owned_matter(clause, noun, clauses.clause_start(clause.passage, clause.start, noun))


_TOLD, _UTTERING = words("claims") | words("pointed-possible"), words("uttering")
_BEHIND_IT = (("के", "बाद"), ("के", "साथ"), ("के", "बावजूद"))


def _over_demand(clause: Clause, noun: int) -> Saying | None:
    """"लोगों ने जांच की मांग को लेकर धरना दिया": whoever acts asks for it."""
    marker = find_marker(clause, noun, clause.start)
    if marker is None:
        return _over_demand_ahead(clause, noun)
    source = source_at(clause, marker, clause.start) if marker is not None else None
    if marker is None or source is None or source.parties[-1].pronoun == "any":
        return None
    start, end = clauses.trim(clause.passage, max(marker + 1, clauses.clause_start(clause.passage, marker + 1, noun)), noun - 1)
    return _make(clause, noun, source, start, end) if end > start and clause.passage.keys[end - 1] not in _HOLLOW else None


def _over_demand_ahead(clause: Clause, noun: int) -> Saying | None:
    """"मुआवजे की मांग को लेकर पुल पर ग्रामीणों ने जाम लगाया", "... मांग को लेकर पार्षदों द्वारा ज्ञापन सौंपा गया": whoever protests over a demand behind it."""
    passage, keys = clause.passage, clause.passage.keys
    marker = next((i for i in range(noun + 4, clause.end) if keys[i] in _DOERS), None)
    parties = find_parties(passage, marker, noun + 3) if marker is not None else ()
    if marker is None or not parties or parties[0].pronoun or _PROTESTS.isdisjoint(keys[marker + 1 : clause.end]):
        return None
    source = Source(parties, opening_word(parties), marker + 1)
    low = clauses.clause_start(passage, clause.start, noun)
    start, end = clauses.before_genitive(passage, low, noun)
    return _make(clause, noun, source, start, end) if end > start and keys[end - 1] not in _HOLLOW else None


_DOERS = frozenset(("ने", fold("द्वारा")))
_PROTESTS = words("protests") | words("protesting") | words("over-demands")


def _insisted(clause: Clause, noun: int) -> Saying | None:
    """"ग्रामीण पुल बनाने की मांग पर अड़े हैं": who opens the clause will not let go of it."""
    low = clauses.clause_start(clause.passage, clause.start, noun)
    source = office_opener(clause, low, noun) or titled_opener(clause, low, noun)
    start, end = clauses.trim(clause.passage, source.end, noun - 1) if source is not None else (0, 0)
    return _make(clause, noun, source, start, end) if source is not None and end > start else None


_INSISTING = words("insisting")


def _owned(clause: Clause, noun: int) -> Saying | None:
    """"क के संघर्षविराम की घोषणा", "क की समय देने की मांग": whose it is stands at the head of the genitives."""
    passage, keys = clause.passage, clause.passage.keys
    low = max(clause.start, noun - _LONGEST)
    for place in range(low + 1, noun - 2):
        if keys[place] not in GENITIVES or not _tells(passage, place + 1, noun - 1, keys[noun]):
            continue
        parties = find_parties(passage, place, low)
        if parties and _speaks(passage, place - 1):
            return _make(clause, noun, Source(parties, opening_word(parties), place + 1), *clauses.trim(passage, place + 1, noun - 1))
    return None


def owned_matter(clause: Clause, noun: int, low: int) -> Saying | None:
    """"क के जमीन हड़पने के आरोप": whose words a noun of saying names, and the deed or thing that they are about."""
    passage, keys = clause.passage, clause.passage.keys
    for place in range(low + 1, noun - 2):
        plain = keys[place] in GENITIVES and not any(key in _CLAUSAL or (key in word_class("verb") and not is_infinitive(key)) for key in keys[place + 1 : noun - 1])
        parties = find_parties(passage, place, low) if plain else ()
        if parties and not parties[0].pronoun and (_speaks(passage, place - 1) or parties[-1].kind == "body" or is_country(parties[-1])):
            matter = clauses.trim(passage, place + 1, noun - 1)
            reach = (opening_word(parties), noun + 1)
            return Saying(clause.number, (noun, noun + 1), parties, (), *matter, reach, "stated", mood_of(clause, noun))
    return None


def _tells(passage: Passage, start: int, end: int, noun: str) -> bool:
    """Whether what stands between is one matter: a deed, or a thing that can be declared, in words without a clause."""
    keys = passage.keys[start:end]
    if any(key in _CLAUSAL or (key in word_class("verb") and not is_infinitive(key)) for key in keys):
        return False
    return is_infinitive(keys[-1]) or (noun in _DECLARED and keys[-1] not in _RESULTS and not any(key in ("में", "से", "पर") for key in keys))


def _speaks(passage: Passage, last: int) -> bool:
    named = any(m.type in ("PER", "ORG") and m.end == passage.words[last].end for m in passage.mentions)
    return named or kind_of(passage.keys[last]) in _SPEAKERS


def _make(clause: Clause, noun: int, source: Source, start: int, end: int) -> Saying:
    mood = "planned" if clause.passage.keys[noun] in _DECLARED else "demanded"
    reach = (min(source.start, start), noun + 1)
    return Saying(clause.number, (noun, noun + 1), source.parties, (), start, end, reach, "noun", mood)


_DEMANDS = words("nominal-demands")
_DECLARED = words("nominal-declared")
_NOUNS = _DEMANDS | _DECLARED
_HEADS = _NOUNS | _TOLD
_RESULTS = words("declared-results")
_GOVERNED = words("governed") | {","}
_HOLLOW = words("demonstratives") | frozenset(("अपनी", "अपने", "इन", "उनकी", "कई"))
_CLAUSAL = frozenset(("ने", "कि", "जो", ",", "और", "लेकिन", "तो"))
