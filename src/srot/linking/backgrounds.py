"""What stands in the midst of words that a source is told to have said and is the newsroom's own: a toll that all know of, in a relative clause.

"All angles of the blast, which killed 13 people, would be looked at, he said": he spoke of the angles. A clause that closes the words tells their news
and is the source's: "he said that a boat had sunk, in which 13 people drowned". Nor has he counted who orders an inquiry into "the blast that killed 13
people", demands a resignation for it or grieves over the 13.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from srot.languages.line_words import NO_FORMS, Forms, is_whole, load_forms
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import find_words, is_word

INDIRECT = "indirect"
DEMANDED = "demanded"
RECALLED = ("dead", "injured", "missing")
"""States of people that a demand recalls; whom it is made for has another: "free the 13 who are trapped"."""
LEADING = 2
"""Words of a relative clause among which the relative stands: "in which", "जिसमें"."""
NEAR = 3
"""Words between the relative that is bound to a noun and its figure: "the blast that killed at least 13"."""
PARTICIPLE = 5
"""Words behind a figure among which the participle stands that binds it to a noun: "13 लोगों की जान लेने वाले धमाके"."""


def is_background(unit: Unit, report: Report) -> bool:
    """Whether a unit's figure of people harmed is none that its source gives: in a clause bound to a noun, or set between commas into words that go on to
    their verb behind it; in what is only demanded, or grieved over."""
    said = unit.attribution
    if said is None or said.kind != INDIRECT or unit.measure is None or not unit.measure.quantity.state:
        return False
    if unit.measure.quantity.state in RECALLED and (said.modality == DEMANDED or _is_bound(unit, Span(said.start, said.end), report.article.text)):
        return True
    figure, text = unit.measure.quantity, report.article.text
    around = Span(max(unit.start, said.start), min(unit.end, said.end))
    opening, closing = text.rfind(",", around.start, figure.start), text.find(",", figure.end, around.end)
    start = opening + 1 if opening >= 0 else around.start  # "जिस धमाके में 13 लोग मरे, उसकी जांच होगी"
    if closing < 0 or not _relates(text, unit.lang, Span(start, figure.start)):
        return False
    return not is_whole(text[around.start : start].rstrip(" ,"), unit.lang) and _goes_on(text[closing + 1 : around.end], unit.lang)


def _is_bound(unit: Unit, said: Span, text: str) -> bool:
    """Whether a figure only tells of a noun which it is, in words that are no clause before it: "the blast that killed 13", "grief over the 13 dead"."""
    assert unit.measure is not None
    figure, forms = unit.measure.quantity, load_forms(unit.lang)
    before = [fold(word.text) for word in find_words(text, said.start, figure.start) if is_word(word.text)]
    behind = [fold(word.text) for word in find_words(text, figure.end, said.end) if is_word(word.text)]
    if any(forms.get("binding", NO_FORMS).holds(word) for word in behind[:PARTICIPLE]) or any(forms.get("grieving", NO_FORMS).holds(word) for word in before[:1]):
        return True
    return any(_binds(before, place, forms) and not is_whole(" ".join(before[:place]), unit.lang) for place in range(max(1, len(before) - NEAR - 1), len(before)))


def _binds(words: Sequence[str], place: int, forms: Mapping[str, Forms]) -> bool:
    """Whether a relative clause begins at a word: with its verb behind it, or a preposition in front; "told the house that 13 died" has neither."""
    if not forms.get("relating", NO_FORMS).holds(words[place]) or _parts(words, place, forms):
        return False
    verbs = forms.get("held")
    return verbs is None or any(map(verbs.holds, words[place + 1 :])) or forms.get("preposition", NO_FORMS).holds(words[place - 1])


def _parts(words: Sequence[str], place: int, forms: Mapping[str, Forms]) -> bool:
    """Whether a relative tells what part of a count comes behind it, which is news: "10 are hurt, of whom 3 were flown out"."""
    pairs = ("_".join(words[max(0, start) : start + 2]) for start in (place - 1, place))
    return any(map(forms.get("partitive", NO_FORMS).holds, pairs))


def _goes_on(words: str, lang: str) -> bool:
    """Whether words bring the verb of what a clause was set into; they may begin with the mark of case of the noun before it."""
    return is_whole(words, lang) or is_whole(words.strip().partition(" ")[2], lang)


def _relates(text: str, lang: str, clause: Span) -> bool:
    forms = load_forms(lang)
    relating = forms.get("relating", NO_FORMS)
    words = [fold(word.text) for word in find_words(text, clause.start, clause.end) if is_word(word.text)][: LEADING + 1]
    return any(relating.holds(word) and not _parts(words, place, forms) for place, word in enumerate(words[:LEADING]))
