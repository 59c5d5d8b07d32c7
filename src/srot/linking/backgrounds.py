"""What stands in the midst of words that a source is told to have said and is the newsroom's own: a toll that all know of, in a relative clause.

"All angles of the blast, which killed 13 people, would be looked at, he said": he spoke of the angles. A clause that closes the words tells their news
and is the source's: "he said that a boat had sunk, in which 13 people drowned".
"""

from __future__ import annotations

from srot.languages.line_words import is_whole, load_forms
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import find_words, is_word

INDIRECT = "indirect"
LEADING = 2
"""Words of a relative clause among which the relative stands: "in which", "जिसमें"."""


def is_background(unit: Unit, report: Report) -> bool:
    """Whether a unit's figure of people harmed stands in a relative clause that commas part from the words around it, and these go on to their verb
    behind it."""
    said = unit.attribution
    if said is None or said.kind != INDIRECT or unit.measure is None or not unit.measure.quantity.state:
        return False
    figure, text = unit.measure.quantity, report.article.text
    around = Span(max(unit.start, said.start), min(unit.end, said.end))
    opening, closing = text.rfind(",", around.start, figure.start), text.find(",", figure.end, around.end)
    start = opening + 1 if opening >= 0 else around.start  # "जिस धमाके में 13 लोग मरे, उसकी जांच होगी"
    if closing < 0 or not _relates(text, unit.lang, Span(start, figure.start)):
        return False
    return not is_whole(text[around.start : start].rstrip(" ,"), unit.lang) and _goes_on(text[closing + 1 : around.end], unit.lang)


def _goes_on(words: str, lang: str) -> bool:
    """Whether words bring the verb of what a clause was set into; they may begin with the mark of case of the noun before it."""
    return is_whole(words, lang) or is_whole(words.strip().partition(" ")[2], lang)


def _relates(text: str, lang: str, clause: Span) -> bool:
    relating = load_forms(lang).get("relating")
    words = [word.text for word in find_words(text, clause.start, clause.end) if is_word(word.text)][:LEADING]
    return relating is not None and any(relating.holds(fold(word)) for word in words)
