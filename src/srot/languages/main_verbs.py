"""Which word of a sentence tells what is said of its subject: "A was shot by B" tells of a shot, "A says that B was shot" of a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex

from srot.languages.line_words import NO_FORMS, Forms, load_forms
from srot.text.normal import fold
from srot.text.words import WORD, is_word

_PIECE = regex.compile(r"[^,;:–—()]+")
_BOUNDS = ("relating", "joint", "subordinate")
"""Classes of words that begin a clause which is not the main one, or a second one."""
_OPENING = ("relating", "subordinate")
"""Those of them that do so before a verb, where a joining word only adds to the subject: "the mayor *and* the envoy met"."""
_Words = list[tuple[str, int]]


def find_predicate(text: str, lang: str, places: Sequence[int]) -> int | None:
    """Which of the content words that begin at `places`, in text order, is that word: the last one in a language that ends a sentence with its
    verb, else the first one from the main verb on; ``None`` where none is, or no table tells how the language puts its verb.

    >>> find_predicate("पुलिस ने मेयर को हिरासत में लिया", "hi", [0, 9, 17])
    17
    >>> find_predicate("The mayor, a lawyer named last year, will resign", "en", [4, 13, 20, 42]), find_predicate("a bridge", "en", [2])
    (42, None)
    >>> find_predicate("The owners had already fled", "en", [4, 15, 23])
    23
    """
    forms = load_forms(lang)
    if not places or not forms.keys() & {"finite", "held"}:
        return None
    if "held" not in forms:
        return places[-1]
    verb = next(_find_verbs(text, forms), None)
    behind = [place for place in places if verb is not None and place >= verb]
    return next((place for place in behind if not _is_adverb(text, place, forms)), None)


def _is_adverb(text: str, place: int, forms: Mapping[str, Forms]) -> bool:
    """Whether a word that stands between a verb and the verb it helps only tells how or when: "has *already* fled"."""
    found = WORD.match(text, place)
    return found is not None and forms.get("adverb", NO_FORMS).holds(fold(found.group()))


def _find_verbs(text: str, forms: Mapping[str, Forms]) -> Iterator[int]:
    """Where the verbs of a sentence begin, those of its main clauses first: of the pieces between marks that begin with no pronoun of a relative
    clause and no article of an apposition, as far as the next clause."""
    pieces: tuple[list[_Words], list[_Words]] = ([], [])
    for piece in _PIECE.finditer(text):
        words = [(fold(found.group()), found.start()) for found in WORD.finditer(text, *piece.span()) if is_word(found.group())]
        beside = bool(words) and bool(pieces[0]) and (forms["relating"].holds(words[0][0]) or forms["indefinite"].holds(words[0][0]))
        pieces[beside].append(words)
    for words in (*pieces[0], *pieces[1]):
        yield from _verbs_among(words, forms)


def _verbs_among(words: _Words, forms: Mapping[str, Forms]) -> Iterator[int]:
    """The verbs of a piece up to the next clause; a participle behind its noun is none where another verb follows ("a boy held in a raid has died")."""
    first = next((n for n, (word, _) in enumerate(words) if forms["held"].holds(word)), len(words))
    stop = next((n for n, (word, _) in enumerate(words) if n and any(forms[name].holds(word) for name in (_BOUNDS if n > first else _OPENING))), len(words))
    verbs = [n for n in range(stop) if forms["held"].holds(words[n][0])]
    if len(verbs) > 1 and not forms["helping"].holds(words[verbs[0]][0]) and forms["preposition"].holds(words[verbs[0] + 1][0]):
        verbs = verbs[1:]
    yield from (words[n][1] for n in verbs)
