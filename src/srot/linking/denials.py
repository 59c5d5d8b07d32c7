"""Whether words affirm or deny: a negated sentence, and "he called the charge baseless"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.genitives import genitives
from srot.linking.sentence_moods import find_manner
from srot.records import Attribution
from srot.text.normal import fold
from srot.text.words import WORD, find_words

NEGATIVE, POSITIVE = "negative", "positive"
NEWS = "news"
_MARKS, _QUOTES = frozenset("।,;:.!?–—-()"), frozenset("'’‘\"“”")
REACH = 24
"""Characters around a figure within which its own negation stands."""


def find_polarity(text: str, start: int, end: int, attribution: Attribution | None) -> str:
    """``negative`` for what a source denies or calls untrue, and for a negated sentence of narration.

    Reading knows the cues of denial and the negated contents of attributions; what is narrated, and what is called false by a verb
    that denies nothing itself, is known by words of the table of denials: in what is said, up to a word that turns to something else,
    or right before a verb that stands ahead of it ("के आरोप को झूठ बताया कि पुल टूटा").

    >>> words = "अदालत ने उन्हें जमानत नहीं दी"
    >>> find_polarity(words, 0, len(words), None), find_polarity("अदालत ने उन्हें जमानत दी", 0, 24, None)
    ('negative', 'positive')
    """
    neither = find_neither(text[start:end]) is not None
    if attribution is None:
        return NEGATIVE if neither or _holds("negation", text[start:end]) else POSITIVE
    told = _before_turn(text[start:end])
    if neither or _is_turned(text, start, end, attribution) or calls_untrue(told):
        return NEGATIVE
    return NEGATIVE if _is_called_false(text, start, attribution) else POSITIVE


def _is_turned(text: str, start: int, end: int, attribution: Attribution) -> bool:
    """Whether these words of what is said are negative: what a cue denies is so to its end, of several sentences each turns itself; of one sentence its
    beginning does where nothing behind it is negated."""
    manner = find_manner(attribution, start)
    if manner is not None and not _denies(attribution):
        return manner.polarity == NEGATIVE
    if attribution.polarity != NEGATIVE or _denies(attribution) or is_negated(text[start:end]):
        return attribution.polarity == NEGATIVE
    return start - attribution.start < REACH and not is_negated(text[end : attribution.end])


def _denies(attribution: Attribution) -> bool:
    return attribution.cue is not None and _holds("denial", attribution.cue.text)


def _before_turn(words: str) -> str:
    """What is said up to "लेकिन", "but": behind it somebody else has the word."""
    if _words_of("turn").isdisjoint(_folded(words)):
        return words
    found = next((word for word in find_words(words) if word.start and fold(word.text) in _words_of("turn")), None)
    return words[: found.start] if found else words


def _is_called_false(text: str, start: int, attribution: Attribution) -> bool:
    cue = attribution.cue
    if cue is None or not 0 <= start - cue.end <= REACH:
        return False
    return _are([word.text for word in find_words(text, max(0, cue.start - REACH), cue.start)][-1:], "refutation")


def calls_untrue(words: str) -> bool:
    """Whether words say of what others say that it is not true; "a false case" says so of nothing.

    >>> calls_untrue("इन आरोपों में कोई सच्चाई नहीं है"), calls_untrue("यह दावा गलत है"), calls_untrue("गलत दवा दी गई")
    (True, True, False)
    """
    found = _unquoted(words)
    if next(_find_pairs(found, "untruth"), None) is not None:
        return True
    refuting = _words_of("refutation")
    if refuting.isdisjoint(found):  # most sentences
        return False
    ending = refuting | _words_of("behind-refutation") | _MARKS
    return any(word in refuting and behind in ending for word, behind in pairwise([*found, "."]))


def tells_of_denial(words: str) -> bool:
    """Whether words tell that something is denied or called untrue, so that whoever says them asserts no such thing.

    >>> tells_of_denial("ईरान ने सौदे से साफ इनकार कर दिया है"), tells_of_denial("ईरान ने सौदा मांगा है")
    (True, False)
    """
    return calls_untrue(words) or _holds("denial", words)


def denies_by_verb(words: str, attribution: Attribution | None) -> bool:
    """Whether a source denies what it is quoted with, so that the words themselves tell what is denied: "रिश्वत लेने से इनकार किया"; in
    "कहा कि रिश्वत नहीं ली" the words are its own. Who rejects the charge that there was no doctor denies it all the same."""
    if attribution is None or attribution.polarity != NEGATIVE:
        return False
    return not is_negated(words) or _denies(attribution)


def is_rejection(words: str, polarity: str) -> bool:
    """Whether negative words of a source turn against what others say, and are no negated sentence of its own; who will give no statement denies nothing.

    >>> is_rejection("इन आरोपों", NEGATIVE), is_rejection("ऐसा कुछ नहीं हुआ", NEGATIVE), is_rejection("पुल नहीं टूटा", NEGATIVE)
    (True, True, False)
    """
    if polarity != NEGATIVE or next(_find_pairs(_folded(words), "refusal"), None) is not None:
        return False
    return not is_negated(words) or points_back(words)


def points_back(words: str) -> bool:
    """Whether words deny that anything of the kind just told is so.

    >>> points_back("ऐसी किसी घटना"), points_back("no such order was given"), points_back("ऐसी बारिश")
    (True, True, False)
    """
    return find_such(words) is not None


def find_such(words: str) -> int | None:
    """Where that begins which is said not to be, behind "no such"; ``None`` without one.

    >>> find_such("ऐसी किसी घटना से")
    8
    """
    place = next(_find_pairs(_folded(words), "such"), None)
    return None if place is None else find_words(words)[place + 1].end


def tells_rejection(words: str, lang: str) -> bool:
    """Whether words tell that what others say is denied or called untrue: "इन आरोपों को खारिज करते हुए"."""
    return tells_claim(words, lang) and tells_of_denial(words)


def cut_verdict(words: str) -> str:
    """A denial up to what it calls what it denies: "इस आरोप को 'आधारहीन' और बदनाम करने की कोशिश बता" is no more than "इस आरोप को"."""
    place = next((word.end for word in find_words(words) if word.start and fold(word.text) in _words_of("called")), len(words))
    return words[:place]


@cache
def denying_notions() -> Mapping[str, str]:
    """The notions by which a denial speaks of what it denies, each with its kind: a ``noun`` or ``news`` for what others say, a ``verdict``, or
    ``any`` for anything that happens."""
    return {row["notion"]: row["kind"] for row in read_table("srot.linking", "denying")}


def tells_claim(words: str, lang: str) -> bool:
    """Whether words hold a noun for what others say.

    >>> tells_claim("इन आरोपों", "hi"), tells_claim("इन दीवारों", "hi")
    (True, False)
    """
    return any(key.key in claiming_nouns() for key in load_pack(lang).lexicon().find_keys(words))


def names_charge(words: str, lang: str) -> bool:
    """Whether words say what it is that others say: "रिश्वत लेने के आरोप", "the claim that the dam leaks", but not "these allegations".

    >>> names_charge("रिश्वत लेने के आरोप को निराधार", "hi"), names_charge("इन आरोपों को निराधार", "hi")
    (True, False)
    """
    nouns = [key for key in load_pack(lang).lexicon().find_keys(words) if key.key in claiming_nouns()]
    before = any(_joins([word.text for word in find_words(words[: noun.start])][-1:]) for noun in nouns)
    return before or any(_are([word.text for word in find_words(words[noun.end :])][:1], "content") for noun in nouns)


def find_charge(words: str, lang: str) -> tuple[int, int] | None:
    """Where that stands which a noun for what others say names as said, from the last verb before it on; ``None`` where it names nothing.

    >>> words = "वीडियो जारी करते हुए बांध टूटने की खबर को अफवाह"
    >>> words[slice(*(find_charge(words, "hi") or ()))]
    'बांध टूटने की'
    """
    nouns = sorted(key.start for key in load_pack(lang).lexicon().find_keys(words) if key.key in claiming_nouns())
    noun = next((start for start in nouns if _joins([word.text for word in find_words(words[:start])][-1:])), None)
    if noun is None:
        return None
    joints = [word.end for word in find_words(words[:noun]) if fold(word.text) in _words_of("doing")]
    begin = max(joints, default=0)
    inside = words[begin:noun].strip()
    return (words.index(inside, begin), begin + len(words[begin:noun].rstrip())) if inside else None


@cache
def kind_nouns() -> frozenset[str]:
    """Those of them that name anything that happens, so that "no such incident" denies whatever was told: incident, matter."""
    return frozenset(notion for notion, kind in denying_notions().items() if kind == "any")


@cache
def claiming_nouns() -> frozenset[str]:
    """Those of them that are nouns for what others say: a claim, a charge, a report."""
    return frozenset(notion for notion, kind in denying_notions().items() if kind in ("noun", NEWS))


def tells_news(words: str, lang: str) -> bool:
    """Whether the first noun for what others say is one of news, which is of what is told and not of whoever tells it.

    >>> tells_news("की मौत की खबर को", "hi"), tells_news("के दावे की खबर को", "hi")
    (True, False)
    """
    nouns = sorted((key.start, key.key) for key in load_pack(lang).lexicon().find_keys(words) if key.key in claiming_nouns())
    return bool(nouns) and denying_notions()[nouns[0][1]] == NEWS


def is_of(words: str) -> bool:
    """Whether nothing but a word for whose something is stands between two words: "प्रबंधन *के* दावे".

    >>> is_of(" के "), is_of(" ने एक "), is_of("'s ")
    (True, False, True)
    """
    return _joins([word.lstrip("'’") for word in words.split()])


def _joins(words: Sequence[str]) -> bool:
    """Whether some words are one that joins what somebody says to his name."""
    return len(words) == 1 and (fold(words[0]) in genitives() or fold(words[0]) in _words_of("whose"))


def is_negated(words: str) -> bool:
    """Whether a sentence holds a word of negation, so that the denial is in it and not in the verb of saying; "not true" negates what others
    say.

    >>> is_negated("पुल नहीं टूटा"), is_negated("पुल टूटने की बात सच नहीं है")
    (True, False)
    """
    found = _folded(words)
    judging = set(_find_pairs(found, "untruth"))
    own = (word for number, word in enumerate(found) if not {number, number - 1} & judging)
    return not _words_of("negation").isdisjoint(own) or find_neither(words) is not None


def _find_pairs(found: Sequence[str], kind: str) -> Iterator[int]:
    """Where two words in a row are of a kind, by the number of the first."""
    if _openers_of(kind).isdisjoint(found):  # most sentences: no two of their words need be looked at together
        return iter(())
    return (number for number, pair in enumerate(pairwise(found)) if " ".join(pair) in _words_of(kind))


def find_neither(words: str) -> int | None:
    """Where what the last "neither" or "nor" turns round begins; ``None`` without one.

    >>> find_neither("न तो ट्रेन रुकी और न ही रास्ता बदला"), find_neither("न केवल ट्रेन रुकी")
    (23, None)
    """
    folded = _folded(words)
    if _openers_of("neither").isdisjoint(folded):  # most sentences: where words stand is not asked of them
        return None
    places = [place for place, word in enumerate(folded) if word in _words_of("neither")]
    places += [place + 1 for place, pair in enumerate(pairwise(folded)) if " ".join(pair) in _words_of("neither")]
    return find_words(words)[max(places)].end if places else None


def goes_without(words: str) -> bool:
    """Whether words say that something was lacking, as a negated sentence does.

    >>> goes_without("मिल बिना लाइसेंस चल रही थी"), goes_without("मिल चल रही थी")
    (True, False)
    """
    return _holds("without", words)


def ends_deed(words: str) -> bool:
    """Whether words say of something done before that it is done no more, as a negated sentence does.

    >>> ends_deed("देश तेल खरीदना बंद कर देगा"), ends_deed("Norland would stop buying oil"), ends_deed("पुल बंद है")
    (True, True, False)
    """
    folded = _folded(words)
    endings = tuple(ending.removeprefix("*") for ending in _words_of("deed"))
    ceasing = (place for place, word in enumerate(folded) if word in _words_of("ceasing"))
    return any(folded[beside].endswith(endings) and folded[beside] not in _words_of("ceasing") for place in ceasing for beside in (place - 1, place + 1) if 0 <= beside < len(folded))


def says_none(words: str) -> bool:
    """Whether words say of anybody at all that something is not so.

    >>> says_none("किसी किसान की मौत नहीं हुई"), says_none("दो किसान नहीं लौटे"), says_none("no one was hurt")
    (True, False, True)
    """
    return _holds("nobody", words) and _holds("negation", words)


def knows_of_none(words: str) -> bool:
    """Whether a source says that it knows of no such thing.

    >>> knows_of_none("I am not aware of any call between them"), knows_of_none("they spoke at noon")
    (True, False)
    """
    told = " ".join(("", *_folded(words), ""))
    return any(f" {phrase} " in told for phrase in _words_of("unknown"))


def find_negations(words: str) -> list[tuple[int, int]]:
    """Where the words of negation stand.

    >>> find_negations("कोई डिब्बा बाकी नहीं है")
    [(16, 20)]
    """
    if _words_of("negation").isdisjoint(_folded(words)):  # most sentences: where words stand is not asked of them
        return []
    return [(word.start, word.end) for word in find_words(words) if fold(word.text) in _words_of("negation")]


def is_denied_figure(text: str, start: int, end: int) -> bool:
    """Whether words say of the very figure ``[start, end)`` that it is not so: "40 नहीं, 41", "275 and not 288".

    >>> is_denied_figure("सुरंग में 40 नहीं, 41 मज़दूर हैं", 10, 12), is_denied_figure("40 लोग नहीं मिले", 0, 2)
    (True, False)
    """
    ahead = [word.text for word in find_words(text, max(0, start - REACH), start)][-1:]
    behind = [word.text for word in find_words(text, end, min(len(text), end + REACH))]
    if _are(ahead, "before-figure") or _are(behind[:1], "negation"):
        return True
    return _are(behind[1:2], "negation") and _are(behind[2:3], "contrast")


def _are(words: Sequence[str], kind: str) -> bool:
    return bool(words) and all(_holds(kind, word) for word in words)


@lru_cache(maxsize=20_000)
def _holds(kind: str, words: str) -> bool:
    return not _words_of(kind).isdisjoint(_folded(words))


@lru_cache(maxsize=1_000)
def _folded(words: str) -> tuple[str, ...]:
    """The words of a sentence, folded once for all that is asked of it in turn."""
    return tuple(map(fold, WORD.findall(words)))


@lru_cache(maxsize=1_000)
def _unquoted(words: str) -> tuple[str, ...]:
    """The same without quotation marks."""
    return tuple([fold(word) for word in WORD.findall(words) if word not in _QUOTES])


@cache
def _openers_of(kind: str) -> frozenset[str]:
    """The first words of what `_words_of` gives."""
    return frozenset(words.partition(" ")[0] for words in _words_of(kind))


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "denials") if row["kind"] == kind)
