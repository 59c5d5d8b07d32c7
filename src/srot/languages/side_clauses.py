"""What a clause tells by the way: what happened first at its beginning, at its end a relative clause, a participle or a second verb of its subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from srot.languages.line_words import NO_FORMS, SUBJECT, Forms, is_whole, load_forms, skip_telling
from srot.text.normal import fold
from srot.text.words import WORD, is_word

_DEED = 3
"""Words that end what happened first in a language that puts the verb last: "मिलने के बाद"."""
_HEAD = 120
"""Characters that hold the first words of a clause."""
_BRACKETS = (("“", "”"), ("(", ")"), ("[", "]"))


def follows_on(before: str, behind: str, lang: str) -> bool:
    """Whether words go on with what is told by the way of others.

    >>> follows_on("He was shot at his office,", "where a rally was held", "en"), follows_on("The snow slid down,", "burying the camp", "en")
    (True, True)
    >>> follows_on("They seized the train", "and killed its guards", "en"), follows_on("They seized the train", "and its guards", "en")
    (True, False)
    >>> follows_on("पुलिस ने घर पर छापा मारा,", "जहां से दस्तावेज मिले", "hi"), follows_on("पुलिस ने घर,", "दफ्तर और", "hi")
    (True, False)
    """
    forms, words = load_forms(lang), _words(behind[:_HEAD])
    if not words:
        return False
    comma = before.rstrip().endswith(",")
    if "held" in forms:
        return _opens_held(words, behind, lang, forms, comma=comma) and not _is_open(before)
    names = ("relating", "joint") if comma else ("joint",)
    return any(forms.get(name, NO_FORMS).holds(words[0]) for name in names) and is_whole(behind, lang) and not _is_open(before)


def _opens_held(words: Sequence[str], behind: str, lang: str, forms: Mapping[str, Forms], *, comma: bool) -> bool:
    """Whether words open such a clause in a language that puts its verb in the midst, behind a comma or not."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if forms["adding"].holds(first):
        return _is_second(words[1:], forms)
    if forms["preposition"].holds(first):
        return forms["possessed"].holds(second)
    if not comma:
        return forms["occasion"].holds(first) and forms["determiner"].holds(second) and not is_whole(behind, lang)
    if forms["conceding"].holds(first):
        return any(map(forms["held"].holds, words[1 : SUBJECT + 2]))
    return (forms["relating"].holds(first) and not forms["that"].holds(first)) or (forms["acting"].holds(first) and not forms["listing"].holds(first))


def _is_second(words: Sequence[str], forms: Mapping[str, Forms]) -> bool:
    """Whether words begin with a verb that helps no other, or with a pronoun and its verb."""
    if len(words) > 1 and forms["dangling"].holds(words[0]):
        return forms["held"].holds(words[1])
    return len(words) > 1 and forms["held"].holds(words[0]) and not forms["helping"].holds(words[0])


def skip_occasion(text: str, lang: str) -> int:
    """Characters of what words tell to have happened before their main clause; 0 where they begin with that.

    >>> skip_occasion("When the ferry sank, the pier was full", "en"), skip_occasion("After the recovery of cash, he left", "en")
    (19, 26)
    >>> skip_occasion("आवास से नकदी मिलने के बाद जज का तबादला हुआ", "hi"), skip_occasion("मेयर ने नकदी मिलने के बाद जांच कराई", "hi")
    (25, 0)
    """
    forms = load_forms(lang)
    if "held" in forms:
        comma = text.find(",")
        return comma if comma > 0 and (skip_telling(text[:comma], lang) or _is_occasion(text, forms)) and is_whole(text[comma:], lang) else 0
    found = [match for match in WORD.finditer(text) if is_word(match.group())]
    words = [fold(match.group()) for match in found]
    agent = next((place for place, word in enumerate(words) if _is_agent(word, forms)), len(words))
    deed = next((place for place in range(agent) if _ends_deed(words[place : place + _DEED], forms)), None)
    end = 0 if deed is None else found[deed + _DEED - 1].end()
    return end if end and is_whole(text[end:], lang) else 0


def tells_occasion(text: str, lang: str) -> bool:
    """Whether words are all of what happened before something else.

    >>> tells_occasion("आवास से नकदी मिलने के बाद", "hi"), tells_occasion("After the recovery of cash from his house, ", "en"), tells_occasion("मेयर बाद में", "hi")
    (True, True, False)
    """
    forms, words, bare = load_forms(lang), _words(text), text.rstrip()
    if "held" in forms:
        return bare.endswith(",") and bare.count(",") == 1 and _is_occasion(text, forms)
    return len(words) > _DEED and _ends_deed(words[-_DEED:], forms) and not any(_is_agent(word, forms) for word in words)


def is_owned(text: str, lang: str) -> bool:
    """Whether words begin with what somebody takes upon himself by claiming it.

    >>> is_owned("responsibility for the blast", "en"), is_owned("the blast", "en")
    (True, False)
    """
    return load_forms(lang).get("owned", NO_FORMS).holds(next(iter(_words(text)), ""))


def _is_occasion(text: str, forms: Mapping[str, Forms]) -> bool:
    return forms.get("occasion", NO_FORMS).holds(next(iter(_words(text)), ""))


def _is_agent(word: str, forms: Mapping[str, Forms]) -> bool:
    return any(forms.get(name, NO_FORMS).holds(word) for name in ("agent", "fused"))


def _ends_deed(words: Sequence[str], forms: Mapping[str, Forms]) -> bool:
    """Whether three words are a deed, its mark and what makes it the occasion of something else: "मिलने के बाद"."""
    names = ("infinitive", "mark", "occasion")
    return len(words) == len(names) and all(forms.get(name, NO_FORMS).holds(word) for name, word in zip(names, words, strict=True))


def _is_open(text: str) -> bool:
    """Whether a bracket or a quotation stands open."""
    return any(text.count(left) > text.count(right) for left, right in _BRACKETS) or text.count('"') % 2 > 0


def _words(text: str) -> Sequence[str]:
    return [fold(word) for word in WORD.findall(text) if is_word(word)]
