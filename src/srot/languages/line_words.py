"""Whether words of a text can be read by themselves: with a verb that closes them, and without a pronoun for what another sentence named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import dropwhile, islice

import regex

from srot.languages.load import LANGUAGES, load_pack
from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import WORD, Word, is_word

OPENING = 1
"""Words before the conjunction of a clause that opens a sentence: "Soon after the bridge fell, ..."."""
VERB = 4
"""The most words of the verb of a noun of saying: "दावा *किया जा रहा है*"."""
SUBJECT = 6
"""The most words of a subject that stands by itself between a joining word and its verb."""
_COMPOUND = regex.compile(r"(?<=\w{3})-\p{L}+")
"""What a compound of two words adds to the first: "the Rao-led cabinet" and "the flood-hit town" hold no verb, "re-elected" is one."""
_OPENING_QUOTES = frozenset("\"'“‘«")
_HEAD = 40
"""Characters at the head of a text among which it points back, if it does."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Words as they are, endings of words, and words that only look as if they had one of these."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    others: frozenset[str] = frozenset()

    def holds(self, word: str) -> bool:
        return word in self.words or (len(self.endings) > 0 and word.endswith(self.endings) and word not in self.others)


NO_FORMS = Forms()
"""The words of a class that a language does not have; one for all, for it is asked for with every sentence."""


def is_whole(text: str, lang: str) -> bool:
    """Whether words hold a finite verb where the language puts it; a language without a table says of no words that they do not.

    >>> is_whole("पुल बंद कर दिया गया है", "hi"), is_whole("इसे सीधा हमला", "hi"), is_whole("the worst flood in years", "en")
    (True, False, False)
    >>> is_whole("ने पुल बंद किया", "hi"), is_whole("मेयर ने पुल बंद करते हुए", "hi")
    (False, False)
    >>> is_whole("मेयर ने बात की", "hi"), is_whole("इस दावे के बाद मेयर की", "hi")
    (True, False)
    >>> is_whole("the mayor of closing a bridge, which was safe", "en"), is_whole("the plan that has failed was old", "en")
    (False, True)
    >>> is_whole("the blast near the Red Fort in the United Provinces", "en"), is_whole("the Rao-led cabinet over the flood-hit towns", "en")
    (False, False)
    """
    forms = load_forms(lang)
    last = _last_word(text)
    if not forms.keys() & {"finite", "held"} or not last:
        return bool(last)
    if _is_torn(text, forms) or forms.get("unfinished", NO_FORMS).holds(last):
        return False
    if forms.get("carrying", NO_FORMS).holds(last) and _is_participle(text, forms):
        return False
    if forms.get("twofold", NO_FORMS).holds(last) and not _names_agent(text, forms):
        return False
    return ("finite" in forms and forms["finite"].holds(last)) or ("held" in forms and any(map(forms["held"].holds, _main_words(text, forms))))


def only_relates(text: str, lang: str) -> bool:
    """Whether words are only a clause on what others name, or tell what for: no comma and no joining word leads on to a main one.

    >>> only_relates("जिस वार्ड में आग लगी थी", "hi"), only_relates("जिस वार्ड में आग लगी थी, वहां दस बच्चे थे", "hi")
    (True, False)
    >>> only_relates("ताकि इलाज मिल सके, कोई कमी न हो", "hi"), only_relates("where the fire began", "en")
    (True, True)
    """
    forms, first = load_forms(lang), _first_word(text)
    if first is None:
        return False
    key = fold(first.text)
    return forms.get("purpose", NO_FORMS).holds(key) or (forms.get("relating", NO_FORMS).holds(key) and "," not in text and not any(map(forms.get("joint", NO_FORMS).holds, _words(text))))


def _names_agent(text: str, forms: Mapping[str, Forms]) -> bool:
    """Whether words name who does what: "मेयर ने", "उन्होंने"."""
    return any(forms[name].holds(word) for word in _words(text) for name in ("agent", "fused"))


def _main_words(text: str, forms: Mapping[str, Forms]) -> Sequence[str]:
    """The words outside clauses that tell when, why or of whom: a relative one that a comma parts from its noun runs to the next comma, of another one
    only pronoun and verb are left out ("the bridge [that has fallen] was old"); one that opens a sentence runs to its comma, any other to the end of its
    piece."""
    kept: list[str] = []
    pieces = [_words(piece) for piece in _COMPOUND.sub("", text).split(",")]
    for number, words in enumerate(pieces):
        place = next((n for n, word in enumerate(words) if forms.get("subordinate", NO_FORMS).holds(word)), len(words))
        opens = number == 0 and place <= OPENING and len(pieces) > 1
        if not opens and (number == 0 or not _relates(words, 0, forms)):
            kept.extend(_without_relatives(words if number == 0 and place <= OPENING else words[:place], forms))
    return kept


def _without_relatives(words: Sequence[str], forms: Mapping[str, Forms]) -> Iterator[str]:
    place = 0
    while place < len(words):
        if _relates(words, place, forms) and place + 1 < len(words) and forms["held"].holds(words[place + 1]):
            place += 3 if forms.get("helping", NO_FORMS).holds(words[place + 1]) else 2
        else:
            yield words[place]
            place += 1


def _relates(words: Sequence[str], place: int, forms: Mapping[str, Forms]) -> bool:
    return place < len(words) and forms.get("relating", NO_FORMS).holds(words[place])


def is_dangling(text: str, lang: str) -> bool:
    """Whether words begin with what points back at another sentence, by itself or behind words that only lead over.

    >>> is_dangling("इनमें दस बच्चे हैं", "hi"), is_dangling("साथ ही इनमें बच्चे हैं", "hi"), is_dangling("नाव में दस बच्चे थे", "hi")
    (True, True, False)
    """
    forms = load_forms(lang)
    first, _ = _opening(text, forms)
    return first != "" and forms.get("dangling", NO_FORMS).holds(first)


def only_connects(text: str, lang: str) -> bool:
    """Whether what points back at the head of words only says that something came before or beside, so that they can be read without it.

    >>> only_connects("इससे पहले रेलवे ने मौतों की जानकारी दी थी", "hi"), only_connects("इससे लोग नाराज़ हैं", "hi")
    (True, False)
    """
    forms = load_forms(lang)
    first, second = _opening(text, forms)
    return forms.get("dangling", NO_FORMS).holds(first) and forms.get("connecting", NO_FORMS).holds(second)


def points_with_noun(text: str, lang: str) -> bool:
    """Whether what points back at the head of words stands before a noun, which says what is meant.

    >>> points_with_noun("इस बैठक में वे मिले", "hi"), points_with_noun("इस पर वे मिले", "hi")
    (True, False)
    """
    forms = load_forms(lang)
    first, second = _opening(text, forms)
    return forms.get("oblique", NO_FORMS).holds(first) and second != "" and not forms.get("mark", NO_FORMS).holds(second)


def _opening(text: str, forms: Mapping[str, Forms]) -> tuple[str, str]:
    """The first two words that do not only lead over; "" where there is none."""
    first, second, *_ = [*dropwhile(forms.get("leading", NO_FORMS).holds, _words(text[:_HEAD])), "", ""]
    return first, second


def _is_torn(text: str, forms: Mapping[str, Forms]) -> bool:
    first = _first_word(text)
    return first is not None and forms.get("torn", NO_FORMS).holds(fold(first.text))


def _is_participle(text: str, forms: Mapping[str, Forms]) -> bool:
    """Whether the last word but one is a participle: "करते हुए"."""
    words = _words(text)
    return len(words) > 1 and forms.get("participle", NO_FORMS).holds(words[-2])


def ends_relative(text: str, lang: str) -> bool:
    """Whether words end with a pronoun that stands for what was named before them: the clause behind it has no subject of its own.

    >>> ends_relative("इसे वह कदम बताया, जो", "hi"), ends_relative("इसे कदम बताया", "hi")
    (True, False)
    """
    return load_forms(lang).get("relative", NO_FORMS).holds(_last_word(text))


@lru_cache(maxsize=2_000)
def skip_joint(text: str, lang: str) -> int:
    """Characters of a joining word, and of the marks around it, that a line does not need at its beginning; a quotation is left whole.

    >>> skip_joint(", और पुल टूट गया", "hi"), skip_joint("बता दें कि पुल टूट गया", "hi"), skip_joint(', "टूटा पुल" बंद है', "hi")
    (5, 11, 2)
    >>> skip_joint("so the bridge fell", "en"), skip_joint("so far the bridge stands", "en")
    (3, 0)
    """
    first = _first_word(text)
    if first is None:
        return 0
    presented = _skip_presenting(text, lang)
    if presented:
        return presented
    if not load_forms(lang).get("joint", NO_FORMS).holds(fold(first.text)) or _end_of_phrase(text, lang, "unjoined"):
        return next((place for place in range(first.start) if text[place] in _OPENING_QUOTES), first.start)
    return first.end + len(text[first.end :]) - len(text[first.end :].lstrip(" ,–—-"))


def cut_joint(text: str, lang: str) -> int:
    """Where words end without the joining, relating or telling word that closes them and the marks around it; all of them where none does, or where it
    leads on to what they only introduce.

    >>> cut_joint("मेयर ने पुल बंद किया और ", "hi"), cut_joint("मेयर ने पुल बंद किया ", "hi"), cut_joint("मेयर ने मंगलवार को बताया कि ", "hi")
    (20, 21, 28)
    """
    forms, last = load_forms(lang), _last_word(text)
    if forms.get("that", NO_FORMS).holds(last) or not any(forms.get(name, NO_FORMS).holds(last) for name in ("joint", "relating", "telling")):
        return len(text)
    words = [word for word in WORD.finditer(text) if is_word(word.group())]
    return len(text[: words[-1].start()].rstrip(" ,;:–—-“”\""))


def cut_apposed(text: str, lang: str) -> int:
    """Where words end without a short noun phrase that a comma parts from them, which only says what they were: a relative clause behind it tells more of it.

    >>> cut_apposed("Rao ordered a raid, an incident", "en"), cut_apposed("Rao ordered a raid", "en")
    (18, 18)
    """
    front, comma, behind = text.rpartition(",")
    words = _words(behind)
    said = bool(comma) and 1 < len(words) <= _APPOSED and load_forms(lang).get("indefinite", NO_FORMS).holds(words[0])
    return len(front) if said else len(text)


_APPOSED = 4
"""Words of such a phrase."""


def skip_telling(text: str, lang: str, within: int = 1) -> int:
    """Characters of what opens a clause of what happened, among the first words of which stands the word that does; 0 where none does, or where no whole
    clause with a subject follows.

    >>> skip_telling("when the bridge fell", "en"), skip_telling("A day after the bridge fell", "en", 3), skip_telling("after being warned", "en")
    (5, 12, 0)
    """
    forms = load_forms(lang)
    found = (match for match in WORD.finditer(text[:_HEAD]) if is_word(match.group()))
    opening = next((word for word in islice(found, within) if forms.get("telling", NO_FORMS).holds(fold(word.group()))), None)
    following = next(found, None) if opening else None  # the words behind are looked for only where there is one
    if following is None:
        return 0
    start, first = following.start(), fold(following.group())
    verbal = any(forms.get(name, NO_FORMS).holds(first) for name in ("held", "acting"))
    return start if not verbal and is_whole(text[start:], lang) else 0


def tells(word: str, lang: str) -> bool:
    """Whether a word may begin a clause that tells what happened besides.

    >>> tells("When", "en"), tells("whether", "en")
    (True, False)
    """
    return load_forms(lang).get("telling", NO_FORMS).holds(fold(word))


def _skip_presenting(text: str, lang: str) -> int:
    """Characters of words that only present what follows them: "गौरतलब है कि"."""
    end = _end_of_phrase(text, lang, "presenting")
    return end + len(text[end:]) - len(text[end:].lstrip(" ,–—-")) if end else 0


def _end_of_phrase(text: str, lang: str, name: str) -> int:
    """Where the longest phrase of a class ends that words begin with; 0 where they begin with none."""
    first = _first_word(text[:_HEAD])
    phrases = _phrases(lang, name).get(fold(first.text), ()) if first else ()
    if not phrases:  # most sentences: no other word of theirs is looked at
        return 0
    words = [(fold(found.group()), found.end()) for found in WORD.finditer(text[:_HEAD]) if is_word(found.group())]
    return max((words[len(phrase) - 1][1] for phrase in phrases if [word for word, _ in words[: len(phrase)]] == phrase), default=0)


@cache
def _phrases(lang: str, name: str) -> Mapping[str, Sequence[list[str]]]:
    """First word -> the phrases of a class that begin with it."""
    found: dict[str, list[list[str]]] = {}
    for phrase in load_forms(lang).get(name, NO_FORMS).words:
        words = phrase.split("_")
        found.setdefault(words[0], []).append(words)
    return found


def is_teaser(text: str, lang: str) -> bool:
    """Whether a sentence only calls on the reader to read or to look: it tells nothing itself.

    >>> is_teaser("जानिए पुल क्यों टूटा", "hi"), is_teaser("पुल टूट गया", "hi")
    (True, False)
    """
    teasing, words = load_forms(lang).get("teasing", NO_FORMS), _words(text)
    return bool(words) and (teasing.holds(words[0]) or teasing.holds(words[-1]))


def only_announces(text: str, lang: str) -> bool:
    """Whether a sentence only tells that somebody says something, which others tell: nothing stands between the mark of the agent and the noun of
    saying but how, and behind that noun only its verb.

    >>> only_announces("मेयर ने एक बड़ा दावा किया है", "hi"), only_announces("मेयर ने यह जानकारी दी", "hi")
    (True, True)
    >>> only_announces("मेयर ने पुल टूटने का दावा किया है", "hi"), only_announces("मेयर ने पुल बंद किया है", "hi")
    (False, False)
    """
    forms = load_forms(lang)
    if "saying" not in forms:
        return False
    found = _words(text)
    agent = next((place for place, word in enumerate(found) if forms["agent"].holds(word)), len(found))
    noun = next((place for place in range(agent + 1, len(found)) if not forms["how"].holds(found[place])), len(found))
    behind = found[noun + 1 :]
    return noun < len(found) and forms["saying"].holds(found[noun]) and 0 < len(behind) <= VERB and all(map(forms["finite"].holds, behind))


def is_occasion(before: str, behind: str, lang: str) -> bool:
    """Whether what stands between two parts of a sentence is only the occasion of what it tells: "after the attack", "हमले के बाद".

    >>> is_occasion("The talks matter, especially after the train", "on Tuesday", "en"), is_occasion("The", "came after a march", "en")
    (True, False)
    >>> is_occasion("ट्रेन पर हुए", "के बाद सेना ने अभियान चलाया", "hi"), is_occasion("मार्च के बाद", "हुआ", "hi")
    (True, False)
    """
    forms = load_forms(lang)
    if "held" in forms:
        near = _words(before)[-SUBJECT:]
        place = max((n for n, word in enumerate(near) if forms.get("occasion", NO_FORMS).holds(word)), default=None)
        return place is not None and not any(map(forms["held"].holds, near[place:]))
    return any(map(forms.get("occasion", NO_FORMS).holds, _words(behind)[: OPENING + 1]))


def relates(word: str, lang: str) -> bool:
    """Whether a word begins a clause on what another one names.

    >>> relates("जिसमें", "hi"), relates("Where", "en"), relates("इसमें", "hi")
    (True, True, False)
    """
    return load_forms(lang).get("relating", NO_FORMS).holds(fold(word))


def holds_joint(text: str, lang: str) -> bool:
    """Whether a joining word stands in a text: what is before it is said of something else than what is behind.

    >>> holds_joint("12 और बुधवार को", "hi"), holds_joint("12 लोग बुधवार को", "hi")
    (True, False)
    """
    return any(map(load_forms(lang).get("joint", NO_FORMS).holds, _words(text)))


def joins(word: str, lang: str) -> bool:
    """Whether a word is a joining one.

    >>> joins("और", "hi"), joins("And", "en"), joins("पुल", "hi")
    (True, True, False)
    """
    return load_forms(lang).get("joint", NO_FORMS).holds(fold(word))


def awaits_second(text: str, lang: str) -> bool:
    """Whether words name the first of two, so that the joining word behind them leads to the second: "talks between India".

    >>> awaits_second("Talks held between the mayor", "en"), awaits_second("Talks between Rao and Lal failed", "en")
    (True, False)
    """
    forms = load_forms(lang)
    for word in reversed(_words(text)):
        if forms.get("pairing", NO_FORMS).holds(word):
            return True
        if forms.get("joint", NO_FORMS).holds(word):
            return False
    return False


def lacks_subject(text: str, lang: str) -> bool:
    """Whether words begin with a helping verb: what stands before them is their subject.

    >>> lacks_subject("has been blamed for 11 deaths", "en"), lacks_subject("and has blamed them", "en"), lacks_subject("11 लोग मरे", "hi")
    (True, False, False)
    """
    first = _first_word(text)
    return first is not None and load_forms(lang).get("helping", NO_FORMS).holds(fold(first.text))


def begins_clause(before: str, behind: str, lang: str) -> bool:
    """Whether words that follow whole ones go on with a clause of their own: with a subject, on no condition, and pointing at nothing in the other.

    >>> begins_clause("पुल टूट गया", "और मेयर मौके पर पहुंचे", "hi"), begins_clause("अगर पुल टूट गया", "तो मेयर आएंगे", "hi")
    (True, False)
    >>> begins_clause("The bridge fell", "and the mayor flew in", "en"), begins_clause("The bridge fell", "and killed two", "en")
    (True, False)
    """
    forms, rest = load_forms(lang), behind[skip_joint(behind, lang) :]
    opening, last, words = _words(before)[: OPENING + 1], _words(before.rstrip(" ,").rpartition(",")[2]), _words(rest)
    if not (words and forms.keys() & {"finite", "held"}) or any(forms.get("subordinate", NO_FORMS).holds(word) for word in (*opening, *_words(behind)[:1], words[0])):
        return False
    if any(_relates(found, 0, forms) for found in (opening, last, _words(behind), words)):
        return False
    if is_dangling(rest, lang):
        return False
    return is_whole(rest, lang) and ("held" not in forms or _has_subject(before, behind, rest, forms))


def _has_subject(before: str, behind: str, rest: str, forms: Mapping[str, Forms]) -> bool:
    """Whether words behind a joining word name who does what, in a language that puts the verb behind its subject: a few words, with nothing that
    would go on with a list or with what was named before, stand between; or go on with a helping verb, whose subject is that of the words before ("and has
    now been arrested"). Brackets and quotations are not torn."""
    joined = forms.get("joint", NO_FORMS).holds(_words(behind)[0]) or before.rstrip().endswith(";")
    torn = any(before.count(left) > before.count(right) for left, right in (("“", "”"), ("(", ")"), ("[", "]"))) or before.count('"') % 2
    head = regex.split(r"[,;:()“”\"–—]|--", rest, maxsplit=1)[0]
    words = _words(head)
    verb = next((n for n, word in enumerate(words[: SUBJECT + 1]) if forms["held"].holds(word)), 0)
    between = ("preposition", "relating", "joint", "subordinate")
    if not joined or torn or (words and forms.get("helping", NO_FORMS).holds(words[0])):
        return joined and not torn
    return verb > 0 and not any(forms.get(name, NO_FORMS).holds(word) for word in words[:verb] for name in between)


def _first_word(text: str) -> Word | None:
    found = next((match for match in WORD.finditer(text) if is_word(match.group())), None)
    return Word(found.start(), found.end(), found.group()) if found else None


def _last_word(text: str) -> str:
    """The last word of a text, looked for from its last blanks on; "" where it has none."""
    pieces = text.rsplit(None, 1)
    while pieces:
        words = _words(pieces[-1])
        if words:
            return words[-1]
        pieces = pieces[0].rsplit(None, 1) if len(pieces) > 1 else []
    return ""


@lru_cache(maxsize=10_000)
def _words(text: str) -> Sequence[str]:
    return tuple([fold(word) for word in WORD.findall(text) if is_word(word)])


@cache
def load_forms(lang: str) -> Mapping[str, Forms]:
    """The words of each class of a language; nothing for one without a table."""
    code = load_pack(lang).code
    package = f"srot.languages.{code}"
    if code not in LANGUAGES.builtin or not files(package).joinpath("data", "line_words.tsv").is_file():
        return {}
    found: dict[str, list[str]] = {}
    for row in read_table(package, "line_words"):
        found.setdefault(row["class"], []).extend(row["words"].split())
    return {name: _make_forms(words) for name, words in found.items()}


def _make_forms(words: Sequence[str]) -> Forms:
    """Words as a table gives them: ``*ed`` is an ending, ``-red`` no word of the class though it ends so."""
    plain = frozenset(fold(word) for word in words if word[0] not in "*-")
    return Forms(plain, tuple(sorted(fold(word[1:]) for word in words if word[0] == "*")), frozenset(fold(word[1:]) for word in words if word[0] == "-"))
