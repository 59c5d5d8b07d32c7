"""Cuts a report into units that say one thing each: what is compared when claims are put together.

A unit is one sentence of what a source says, or one sentence of narration. A figure of people or things makes a unit of its own,
so that "288 dead and 900 injured" can be compared with a report of the injured alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from srot.languages.lexicon import Key, Lexicon
from srot.languages.load import load_pack
from srot.linking.entities import EntityIndex
from srot.linking.profiles import unit_vector
from srot.linking.reports import Report
from srot.records import Attribution, Mention, Quantity, Span

LEAST_KEYS = 3
"""Content words without which a span says too little to be compared, unless it holds a figure."""
LEFT_OVER = 6
"""Content words that a sentence must keep beside its attributions to count as narration too."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure measures: ``state`` and counted notion or unit, with the figure itself."""

    key: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that one report says. `keys` has length 1; `speakers` are entities of the first links."""

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
        if rest.start == sentence.start and rest.end == sentence.end:
            yield rest.start, rest.end, None
        elif sum(1 for _ in lexicon.find_keys(report.article.text, rest.start, rest.end)) >= LEFT_OVER:
            yield rest.start, rest.end, None


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
    measures = _measures(report, lexicon, start, end)
    if len(found) < LEAST_KEYS and not measures:
        return
    for measure in measures or [None]:
        kind = measure.quantity.id if measure else "words"
        yield Unit(
            id=f"{report.id}:{start}:{end}:{kind}:{attribution.id if attribution else ''}",
            report=report.id,
            lang=report.article.lang,
            attribution=attribution,
            start=start,
            end=end,
            keys=_weigh(found, mentions, entities, lexicon),
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


def _measures(report: Report, lexicon: Lexicon, start: int, end: int) -> list[Measure]:
    measures = []
    for quantity in report.reading.quantities:
        if start <= quantity.start and quantity.end <= end and quantity.status == "current":
            key = measure_key(quantity, lexicon)
            if key:
                measures.append(Measure(key, quantity))
    return measures


def measure_key(quantity: Quantity, lexicon: Lexicon) -> str | None:
    """What a figure measures, in one key for all languages; ``None`` for a bare number.

    People whose state is told are one measure whatever they are called: "288 यात्रियों की मौत" and "288 dead".
    """
    if quantity.state:
        return f"state:{quantity.state}"
    counted = [found.key for found in lexicon.find_keys(quantity.of)] if quantity.of else []
    if counted:
        return f"of:{counted[-1]}:{quantity.unit or ''}"
    return f"unit:{quantity.unit}" if quantity.unit else None
