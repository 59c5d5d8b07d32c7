"""English sayings: for every cue of a sentence its source, its relays and its content."""

from __future__ import annotations

from functools import lru_cache

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_according import read_according, read_based
from srot.languages.en.attribution_adding import FIGURATIVE
from srot.languages.en.attribution_along import is_put_out
from srot.languages.en.attribution_clause import ACCORDING, QUOTES, Clause, is_quoted, kind_of
from srot.languages.en.attribution_colons import add_colons
from srot.languages.en.attribution_contents import add_first_halves
from srot.languages.en.attribution_governed import read_verb
from srot.languages.en.attribution_halves import part_halves
from srot.languages.en.attribution_headings import add_headings
from srot.languages.en.attribution_mute import add_mutes, own_silences
from srot.languages.en.attribution_naming import add_namings
from srot.languages.en.attribution_nouns import add_nouns
from srot.languages.en.attribution_objects import is_bare_blame
from srot.languages.en.attribution_parting import part_sayings
from srot.languages.en.attribution_quoting import pass_on
from srot.languages.en.attribution_relays import add_citations
from srot.languages.en.attribution_retorts import add_retort
from srot.languages.en.attribution_rumours import add_rumours
from srot.languages.en.attribution_silence import read_silence
from srot.languages.en.attribution_tags import may_be_tag, tag_at
from srot.languages.en.cues import CueForm, cue_at, may_be_cue
from srot.languages.en.saying_words import words

_SILENT_NOUNS = words("silent-nouns")
_AS_SAID = words("as-said")
_IN_WORDS_OF = ("in", "the", "words", "of")
_ONE_OF = tuple((number, "of") for number in ("one", "two", "three", "some", "many", "several", "most"))


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with sources as found (pronouns unresolved)."""
    start, end = passage.sentences[number]
    clause = Clause(passage, number, start, end)
    found: list[Saying] = []
    idle = _idle_words(clause)
    for i in [i for i in range(start, end) if _may_say(passage.keys[i]) and i not in idle]:
        key = passage.keys[i]
        if passage.keys[i : min(i + 2, end)] in ACCORDING or passage.keys[max(start, i - 2) : i + 2] == _IN_WORDS_OF or (key in _AS_SAID and passage.keys[max(start, i - 1) : i + 2] == ("as", key, "by")):
            saying = read_according(clause, i, found) if not is_quoted(passage, i) or _passes_on(clause, i) else None
        elif passage.keys[i : i + 2] == ("based", "on") and (i == start or passage.keys[i - 1] == ",") and (based := read_based(clause, i, found)) is not None:
            saying = based if not is_quoted(passage, i) else None
        elif key == "per" and i - 1 > start and passage.keys[i - 1] in (",", "—", "–", "-", "(") and passage.words[min(i + 1, end - 1)].text[:1].isupper():
            saying = read_according(clause, i - 1, found)
        elif key in _SILENT_NOUNS and (silence := read_silence(clause, i)) is not None:
            saying = silence
        elif (cue := cue_at(passage.keys, i) or tag_at(clause, i)) is not None and (not is_quoted(passage, i) or _opens_issued(clause, i, cue)):
            saying = read_verb(clause, i, cue, found)
        else:
            continue
        if saying is not None:
            found.append(saying)
    told = [saying for saying in add_first_halves(clause, part_halves(clause, pass_on(found))) if not is_bare_blame(clause, saying)]
    told = _without_things(clause, add_retort(clause, told))
    spoken = add_nouns(clause, add_mutes(clause, add_citations(clause, add_namings(clause, told))))
    return own_silences(part_sayings(passage, add_rumours(clause, add_headings(clause, add_colons(clause, spoken)))))


@lru_cache(maxsize=50_000)
def _may_say(key: str) -> bool:
    """Whether a saying can be told by a word at all: most words need not be looked at further."""
    return key in _SIGNS or may_be_cue(key) or may_be_tag(key)


_SIGNS = frozenset(("words", "based", "per")) | {words[0] for words in ACCORDING} | _AS_SAID | _SILENT_NOUNS


def _without_things(clause: Clause, sayings: list[Saying]) -> list[Saying]:
    """The sayings without what a thing is said to show within what somebody says: "The truce suggests that both are tired, the envoy said"."""
    return [s for s in sayings if not (_is_thing(clause, s) and any(_holds(host, s) for host in sayings))]


def _is_thing(clause: Clause, saying: Saying) -> bool:
    """Whether a saying is that of a thing which is no paper and no count: "these tactics show", "the truce suggests"."""
    form = cue_at(clause.passage.keys, saying.cue[0]) if saying.cue is not None else None
    if form is None or form.verb not in FIGURATIVE or len(saying.parties) != 1:
        return False
    party = saying.parties[0]
    return party.kind == "unnamed" and not kind_of(party.head) and not party.pronoun


def _holds(host: Saying, saying: Saying) -> bool:
    """Whether a saying stands, cue and all, in what a speaker behind it says."""
    return host is not saying and host.frame == "before" and saying.cue is not None and host.start <= saying.cue[0] and saying.end <= host.end


def _opens_issued(clause: Clause, i: int, cue: CueForm) -> bool:
    """Whether a participle opens the quotation of what somebody put out: "issued a statement “praising the divers”"."""
    return cue.form == "ing" and clause.passage.keys[i - 1] in QUOTES and i - 1 > clause.start and clause.passage.quotation_at(i - 2) is None and is_put_out(clause, i)


def _passes_on(clause: Clause, i: int) -> bool:
    """Whether a speaker passes on, in his own quotation, what one of many told: "..., according to one of the drivers"."""
    keys = clause.passage.keys
    return keys[i : i + 2] == ("according", "to") and keys[i + 2 : i + 4] in _ONE_OF


def _idle_words(clause: Clause) -> frozenset[int]:
    """Words of phrases in which nobody says anything: "reported for duty", "claimed forty lives", "according to plan"."""
    keys = clause.passage.keys  # "claimed that two lives were lost" is a claim
    phrases = find_patterns(clause.passage, clause.start, clause.end, "srot.languages.en", "idle_words", frozenset(("by",)))
    idle = (phrase for phrase in phrases if "that" not in keys[phrase.start + 1 : phrase.end - 1] and not _is_clause(clause, phrase) and not (keys[phrase.end - 1] == "so" and keys[phrase.end : phrase.end + 1] == ("far",)))
    return frozenset(i for phrase in idle for i in range(phrase.start, phrase.end))


def _is_clause(clause: Clause, phrase: Found) -> bool:
    """Whether the object of a phrase governs a verb of its own: "the police claimed 17 lives *were* saved", not "a fire that claimed 17 lives was put out"."""
    keys = clause.passage.keys
    governs = keys[phrase.start].startswith("claim") and keys[phrase.end : phrase.end + 1] in (("were",), ("had",), ("have",), ("could",))
    return governs and keys[phrase.start - 1] not in ("that", "which", "who")
