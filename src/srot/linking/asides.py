"""Clauses that only say which noun is meant, or on what occasion: their figure is known, and their sentence tells something else.

"The owner of the hall where a fire killed 16 has been arrested" tells of an arrest, as does "16 लोगों की जान लेने वाली आग के मामले में मालिक गिरफ्तार".
A language that puts its verb in the midst opens such a clause before its figure, one that ends with the verb closes it behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from srot.languages.line_words import NO_FORMS, Forms, is_whole, load_forms
from srot.linking.measures import Measure
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import find_words, is_word

REACH = 8
"""Words behind a figure among which stands what closes its clause: "16 लोगों की मौत हो जाने के मामले में"."""
_Words = Sequence[tuple[str, Span]]


def find_asides(text: str, lang: str, piece: Span, measures: Iterable[Measure], *, said: bool = False) -> list[Span]:
    """The clauses of all figures of a piece, in text order; none where one of the figures is what the piece tells. A piece that is `said` may lack
    its verb, which stands before it: "issued *a notice to the board over a fire that killed 16*"."""
    forms, asides = load_forms(lang), list[Span]()
    for measure in measures:
        figure = Span(measure.quantity.start, measure.quantity.end)
        if any(aside.start <= figure.start < aside.end for aside in asides):
            continue
        aside = _find_aside(text, lang, piece, figure, forms) or (_behind_noun(text, piece, figure, forms) if said else None) or (figure if _is_known(text, piece, measure, forms) else None)
        if aside is None:
            return []
        asides.append(aside)
    return asides


def _is_known(text: str, piece: Span, measure: Measure, forms: Mapping[str, Forms]) -> bool:
    """Whether a figure counts people or things that are named as known, and no harm: "the two brothers", "इन 11 दोषियों को"."""
    before = _words(text, piece.start, measure.quantity.start)
    return measure.quantity.state is None and measure.quantity.unit is None and bool(before) and _is_in(before[-1], "definite", forms)


def _find_aside(text: str, lang: str, piece: Span, figure: Span, forms: Mapping[str, Forms]) -> Span | None:
    if "held" in forms:
        return _behind_opening(text, lang, piece, figure, forms)
    return (_between_commas(text, piece, figure, forms) or _before_closing(text, piece, figure, forms)) if "finite" in forms else None


def _words(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    return [(fold(word.text), Span(word.start, word.end)) for word in find_words(text, start, end) if is_word(word.text)]


def _behind_opening(text: str, lang: str, piece: Span, figure: Span, forms: Mapping[str, Forms]) -> Span | None:
    """The clause from the word of relation, time or occasion that opens it: to the verb whose subject it belongs to, to the end of the piece behind a whole
    clause, else to the comma that parts it from its noun."""
    before = _words(text, piece.start, figure.start)
    place = next((n for n in reversed(range(1, len(before))) if _opens(before, n, forms)), None)
    if place is None or ", " in text[before[place][1].end : figure.start] or _count_verbs(before[place + 1 :], forms) > 1:
        return None
    start = before[place - 1 if _is_in(before[place - 1], "preposition", forms) else place][1].start
    verb = _next_verb(_words(text, before[place][1].end, piece.end), figure, forms)
    comma = text.find(", ", figure.end, piece.end)
    if verb and _is_in(verb, "helping", forms) and not figure.end <= comma < verb[1].start and not _goes_on(text, figure, verb, forms):
        return Span(start, verb[1].start)
    if is_whole(text[piece.start : start].rstrip(" ,"), lang):
        return Span(start, piece.end)
    end = comma if text[:start].rstrip().endswith(",") else verb[1].start if verb else -1
    return Span(start, end) if end >= 0 else None


def _behind_noun(text: str, piece: Span, figure: Span, forms: Mapping[str, Forms]) -> Span | None:
    """The relative clause that ends a piece without a verb before it."""
    before = _words(text, piece.start, figure.start) if "held" in forms else []
    place = next((n for n in range(1, len(before)) if _is_in(before[n], "relating", forms) and _opens(before, n, forms)), None)
    if place is None or _count_verbs(before[:place], forms) or _next_verb(_words(text, before[place][1].end, piece.end), figure, forms):
        return None
    start = before[place - 1 if _is_in(before[place - 1], "preposition", forms) else place][1].start
    return Span(start, piece.end)


def _goes_on(text: str, figure: Span, verb: tuple[str, Span], forms: Mapping[str, Forms]) -> bool:
    """Whether another clause begins between a figure and a verb."""
    between = _words(text, figure.end, verb[1].start)
    return any(_is_in(word, name, forms) for word in between for name in ("joint", "subordinate", "relating"))


def _opens(words: _Words, place: int, forms: Mapping[str, Forms]) -> bool:
    """Whether a clause begins at a word that is no content of a verb: "told the house that 13 died"."""
    if _is_in(words[place], "relating", forms):
        return words[place][0] != "that" or any(_is_in(word, "held", forms) for word in words[place + 1 : place + 3])
    return _is_in(words[place], "occasion", forms)


def _is_in(word: tuple[str, Span], name: str, forms: Mapping[str, Forms]) -> bool:
    return forms.get(name, NO_FORMS).holds(word[0])


def _count_verbs(words: _Words, forms: Mapping[str, Forms]) -> int:
    held = [_is_in(word, "held", forms) for word in words]
    return sum(1 for n, is_held in enumerate(held) if is_held and not (n and held[n - 1]))


def _next_verb(words: _Words, figure: Span, forms: Mapping[str, Forms]) -> tuple[str, Span] | None:
    """The first word, behind a figure, of the verb that follows the verb of its clause."""
    told = last = False
    for word in words:
        held = _is_in(word, "held", forms)
        if held and not last and told and word[1].start >= figure.end:
            return word
        told, last = told or held, held
    return None


def _between_commas(text: str, piece: Span, figure: Span, forms: Mapping[str, Forms]) -> Span | None:
    """The relative clause of a figure from comma to comma: "आग, जिसमें 16 लोग मरे थे, के मालिक"."""
    opening, closing = text.rfind(",", piece.start, figure.start), text.find(",", figure.end, piece.end)
    start = opening + 1 if opening >= 0 else piece.start
    relative = any(_is_in(word, "relating", forms) for word in _words(text, start, figure.start)[:2])
    return Span(start, closing) if relative and closing >= 0 else None


def _before_closing(text: str, piece: Span, figure: Span, forms: Mapping[str, Forms]) -> Span | None:
    """A figure up to what binds it to a noun or says that it is the occasion: "16 लोगों की जान लेने वाली", "16 लोगों की मौत के मामले में"."""
    mark = min((place for place in (text.find(",", figure.end, piece.end), text.find(";", figure.end, piece.end)) if place >= 0), default=piece.end)
    words = _words(text, figure.end, mark)[:REACH]
    for place, word in enumerate(words):
        if _is_in(word, "joint", forms):
            return None
        if place and (_is_in(word, "binding", forms) or _is_occasion(words, place, forms) or _is_deed(words, place, forms)):
            return Span(figure.start, word[1].end) if _is_oblique(words, forms) else None
    return None


def _is_deed(words: _Words, place: int, forms: Mapping[str, Forms]) -> bool:
    """Whether a deed ends at a word which something else is about, but no tidings are: "रिहा करने के फैसले", not "मारे जाने की खबर"."""
    about = _is_in(words[place - 1], "infinitive", forms) and _is_in(words[place], "genitive", forms)
    return about and place + 1 < len(words) and not _is_in(words[place + 1], "tidings", forms)


def _is_occasion(words: _Words, place: int, forms: Mapping[str, Forms]) -> bool:
    return _is_in(words[place], "occasion", forms) and not _is_in(words[place - 1], "direct", forms)


def _is_oblique(words: _Words, forms: Mapping[str, Forms]) -> bool:
    """Whether what a figure counts stands in a case of its own: "16 लोगों की मौत के बाद", but not "16 लोग आग के कारण"."""
    return _is_in(words[0], "cased", forms) or any(_is_in(word, "mark", forms) for word in words[:2])
