"""Cuts a report into units that say one thing each: what is compared when claims are put together.

A unit is one sentence of what a source says, or one sentence of narration. A figure of people or things makes a unit of its own,
so that "288 dead and 900 injured" can be compared with a report of the injured alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from srot.languages.lexicon import Key, Lexicon
from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.entities import EntityIndex
from srot.linking.profiles import unit_vector
from srot.linking.reports import Report
from srot.records import Attribution, Mention, Quantity, Span

_MARK = regex.compile(r"[,;:।.?!](?!\p{Nd})|[–—]")

DURATIONS = ("s", "min", "h", "d", "mo", "a")
"""Units of time: how long something took is seldom disputed, and never a count."""
LEAST_KEYS = 3
"""Content words without which a span says too little to be compared, unless it holds a figure."""
DATELINE = 45
"""Characters up to which a sentence with the report's credit in it is its dateline."""
LEFT_OVER = 6
"""Content words that a sentence must keep beside its attributions to count as narration too."""


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures: state or counted notion or unit, with its scope; the figure itself; the places beside it."""

    key: str
    quantity: Quantity
    places: frozenset[str] = frozenset()
    clause: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that one report says. `keys` is a vector of length 1; `names` are the entities in it."""

    id: str
    report: str
    lang: str
    attribution: Attribution | None
    start: int
    end: int
    keys: Mapping[str, float]
    names: frozenset[str]
    measure: Measure | None
    polarity: str
    modality: str


def find_units(report: Report, entities: EntityIndex) -> tuple[Unit, ...]:
    """All units of a report in text order."""
    lexicon = load_pack(report.article.lang).lexicon()
    pieces = sorted(_pieces(report, lexicon), key=lambda piece: (piece[0], piece[1], piece[2] is None))
    units: list[Unit] = []
    for start, end, attribution in pieces:
        units.extend(_make_units(report, entities, lexicon, start, end, attribution))
    return tuple(units)


def _pieces(report: Report, lexicon: Lexicon) -> Iterator[tuple[int, int, Attribution | None]]:
    told = _told_spans(report.reading.attributions)
    for attribution in report.reading.attributions:
        if attribution.modality != "silence":
            for span in _cut(attribution.start, attribution.end, report.reading.sentences):
                yield span.start, span.end, attribution
    for sentence in report.reading.sentences:
        rest = _largest_rest(sentence, told)
        if _is_dateline(report, rest):
            continue
        keys = sum(1 for _ in lexicon.find_keys(report.article.text, rest.start, rest.end))
        if rest == sentence or keys >= LEFT_OVER:
            yield rest.start, rest.end, None


def _is_dateline(report: Report, span: Span) -> bool:
    """Whether a sentence is no more than place, day and agency: "भुवनेश्वर, 4 जून (भाषा)।"."""
    words = report.article.text[span.start : span.end]
    return len(words) <= DATELINE and any(credit.text in words for credit in report.article.credit)


def _told_spans(attributions: Sequence[Attribution]) -> list[Span]:
    """Contents together with their cues and sources: what of a text is no narration."""
    spans = []
    for found in attributions:
        spans.append(Span(found.start, found.end))
        marks = [Span(found.cue.start, found.cue.end)] if found.cue else []
        marks += [Span(link.start, link.end) for chain in found.chains for link in chain if link.end > link.start]
        spans.extend(marks)
    return sorted(spans, key=lambda span: span.start)


def _cut(start: int, end: int, sentences: Sequence[Span]) -> list[Span]:
    """The parts of ``[start, end)`` that lie in each sentence; a content that fits no sentence stays whole."""
    parts = [Span(max(start, s.start), min(end, s.end)) for s in sentences if s.start < end and start < s.end]
    return [part for part in parts if part.end - part.start > 3] or [Span(start, end)]


def _largest_rest(sentence: Span, told: Sequence[Span]) -> Span:
    """The longest stretch of a sentence that no told span touches."""
    best, position = Span(sentence.start, sentence.start), sentence.start
    for span in told:
        if span.end <= sentence.start or span.start >= sentence.end:
            continue
        if span.start - position > best.end - best.start:
            best = Span(position, span.start)
        position = max(position, span.end)
    if sentence.end - position > best.end - best.start:
        best = Span(position, sentence.end)
    return best


def _make_units(
    report: Report, entities: EntityIndex, lexicon: Lexicon, start: int, end: int, attribution: Attribution | None
) -> Iterator[Unit]:
    found = list(lexicon.find_keys(report.article.text, start, end))
    mentions = [m for m in report.reading.mentions if start <= m.start and m.end <= end]
    measures = _measures(report, entities, lexicon, found, start, end)
    if len(found) < LEAST_KEYS and not measures:
        return
    choices: Sequence[Measure | None] = measures or (None,)
    for measure in choices:
        kind = measure.quantity.id if measure else "words"
        clause = measure.clause if measure else Span(start, end)
        beside = [key for key in found if clause.start <= key.start and key.end <= clause.end]
        yield Unit(
            id=f"{report.id}:{start}:{end}:{kind}:{attribution.id if attribution else ''}",
            report=report.id,
            lang=report.article.lang,
            attribution=attribution,
            start=start,
            end=end,
            keys=_weigh(beside, [m for m in mentions if clause.start <= m.start and m.end <= clause.end], entities, lexicon),
            names=frozenset(entities.of_mention[m.id] for m in mentions if m.id in entities.of_mention),
            measure=measure,
            polarity=attribution.polarity if attribution else "positive",
            modality=attribution.modality if attribution else "asserted",
        )


def _weigh(
    found: Sequence[Key], mentions: Sequence[Mention], entities: EntityIndex, lexicon: Lexicon
) -> dict[str, float]:
    """Content words outside names by rarity, and names as their entities, so that spelling and script do not part them."""
    inside = [(m.start, m.end) for m in mentions if m.id in entities.of_mention]
    counts = Counter(key.key for key in found if not any(s <= key.start < e for s, e in inside))
    weights = {key: lexicon.rarity(key) ** 2 for key in counts}
    for mention in mentions:
        entity = entities.of_mention.get(mention.id)
        if entity:
            weights[entity] = max(0.15, entities.weight(entity))
    return unit_vector(weights)


def _measures(
    report: Report, entities: EntityIndex, lexicon: Lexicon, found: Sequence[Key], start: int, end: int
) -> list[Measure]:
    inside = [q for q in report.reading.quantities if start <= q.start and q.end <= end]
    measures = []
    for position, quantity in enumerate(inside):
        if quantity.status != "current":
            continue
        clause = _clause_of(report.article.text, inside, position, Span(start, end))
        beside = frozenset(key.key for key in found if clause.start <= key.start and key.end <= clause.end)
        key = measure_key(quantity, lexicon, beside)
        if key:
            measures.append(Measure(key, quantity, _places(report, entities, clause), clause))
    return measures


def _clause_of(text: str, inside: Sequence[Quantity], position: int, piece: Span) -> Span:
    """The words that belong to one figure: to the next mark or the next figure on both sides."""
    before = inside[position - 1].end if position else piece.start
    behind = inside[position + 1].start if position + 1 < len(inside) else piece.end
    quantity = inside[position]
    starts = [match.end() for match in _MARK.finditer(text, before, quantity.start)]
    stop = _MARK.search(text, quantity.end, behind)
    return Span(starts[-1] if starts else before, stop.start() if stop else behind)


def _places(report: Report, entities: EntityIndex, clause: Span) -> frozenset[str]:
    found = (
        entities.of_mention.get(mention.id)
        for mention in report.reading.mentions
        if mention.type == "LOC" and clause.start <= mention.start and mention.end <= clause.end
    )
    return frozenset(place for place in found if place)


@cache
def _scopes() -> dict[str, str]:
    return {row["notion"]: row["scope"] for row in read_table("srot.linking", "scopes")}


def measure_key(quantity: Quantity, lexicon: Lexicon, beside: frozenset[str] = frozenset()) -> str | None:
    """What a figure measures, in one key for all languages; ``None`` for a bare number.

    People whose state is told are one measure whatever they are called: "288 यात्रियों की मौत" and "288 dead". `beside` holds the
    notions that stand with the figure; those of the table of scopes make it a measure of its own.
    """
    if quantity.unit in DURATIONS:
        return None
    counted = [found.key for found in lexicon.find_keys(quantity.of)] if quantity.of else []
    if quantity.state:
        scopes = sorted({_scopes()[key] for key in beside if key in _scopes()})
        return ":".join(("state", quantity.state, *scopes))
    if counted:
        return f"of:{counted[-1]}:{quantity.unit or ''}"
    return f"unit:{quantity.unit}" if quantity.unit else None
