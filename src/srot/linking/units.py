"""Cuts a report into units that say one thing each: what is compared when claims are put together.

A unit is one sentence of what a source says, or one sentence of narration. A figure of people or things makes a unit of its own,
so that "288 dead and 900 injured" can be compared with a report of the injured alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import NamedTuple

from srot.languages.lexicon import Key, Lexicon
from srot.languages.line_words import is_teaser, is_whole, only_announces
from srot.languages.load import load_pack
from srot.languages.main_verbs import find_predicate
from srot.linking.answers import find_answer
from srot.linking.asides import find_asides
from srot.linking.belongings import NONE, Belongings, find_belongings
from srot.linking.clauses import find_clauses, find_rests
from srot.linking.credits import skip_dateline
from srot.linking.denials import (
    NEGATIVE,
    denies_by_verb,
    denying_notions,
    find_polarity,
    is_rejection,
    points_back,
    tells_claim,
)
from srot.linking.entities import EntityIndex
from srot.linking.figure_times import find_own_periods
from srot.linking.kindred import kindred_keys
from srot.linking.left_overs import find_left_overs, told_spans
from srot.linking.measures import Measure, find_measures
from srot.linking.outlooks import find_outlook
from srot.linking.periods import Period, find_periods, is_before
from srot.linking.phrases import name_notions
from srot.linking.reports import Report
from srot.linking.roles import NO_ROLES, Roles, find_roles
from srot.linking.sentence_moods import find_mood
from srot.linking.vectors import unit_vector
from srot.records import Attribution, Link, Mention, Quantity, Span, TimeExpression
from srot.records.making import renew
from srot.text.words import find_words, is_word

LEAST_KEYS = 3
"""Content words without which narration says too little to be compared, unless it holds a figure."""
LEAST_SAID = 2
"""The same for what a source says, who leaves out what the listener knows: "यह कीव की तोड़फोड़ थी"."""
PASSING = ("agency", "outlet")
"""Kinds of sources that pass on what others say."""
LEAST_SUCH = 1
"""The same where a source says that nothing such is so, or that one thing is not: "ऐसा कोई आदेश नहीं दिया गया", "लाठीचार्ज नहीं हुआ"."""
LEAST_DENIED = 0
"""The same for what a source denies, which may be a word for what others said: "इस दावे को खारिज किया", "denied it"."""
NAMELESS = ("unnamed", "hearsay")
"""Kinds of sources of which two of one name are not one source."""
DATELINE = 45
"""Characters up to which a sentence with the report's credit in it is its dateline."""
PAPER = 2
"""Words of a paper's name at most, where it stands before the place of its dateline."""
SUMMED = 2
"""Counts of one sentence that are the parts of another one of its report, if they make it up."""
BESIDE = 3
"""The same for what it tells beside its figures, a whole clause."""


NO_VALUES: Mapping[str, str] = {}
NO_NOTIONS: Mapping[int, str] = {}


class Piece(NamedTuple):
    """A stretch of a report with the attribution that it is the content of, ``None`` for narration, told around the asides in it."""

    start: int
    end: int
    attribution: Attribution | None
    asides: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that one report says. `keys` is a vector of length 1 without the words of dates and figures, which may differ in
    one claim; `matter` is the same with words of kindred meaning as one; `names` are the entities in it, `speakers` the counting keys of the first-hand sources that have names, `roles` tell who acts
    on whom; `denies` tells that the source denies the words, which therefore assert what it says is not so; `recalls` that its figure is one
    of another event, long before; `outlook` whether the words are of what is to come or came; `predicate` is what they say of their subject,
    as a notion; `belongings` whose people and things it names; `beside` the other figures of one measure that its report gives without another speaker;
    `asides` what stands in its midst and is none of what it says; `abreast` what the other figures of its sentence measure, with their values;
    `periods` the times of its figure, or all that its words give where it has none;
    `within` the places of a count which its story counts by themselves; `answer` is how its words answer a deed."""

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
    speakers: frozenset[str] = frozenset()
    periods: tuple[Period, ...] = ()
    day: str = ""
    roles: Roles = NO_ROLES
    denies: bool = False
    matter: Mapping[str, float] = field(default_factory=dict)
    recalls: bool = False
    outlook: str = ""
    predicate: str = ""
    belongings: Belongings = NONE
    beside: frozenset[float] = frozenset()
    asides: tuple[Span, ...] = ()
    abreast: frozenset[tuple[str, float]] = frozenset()
    within: frozenset[str] = frozenset()
    answer: str = ""

    @property
    def turned(self) -> bool:
        """Whether the words themselves say that something is not so: "पुल नहीं टूटा", but not "पुल टूटने से इनकार किया"."""
        return self.polarity == NEGATIVE and not self.denies

    @property
    def figure(self) -> float | None:
        """The value of its figure; ``None`` for words and for a figure without one."""
        return self.measure.quantity.value if self.measure else None


def find_units(report: Report, entities: EntityIndex, values: Mapping[str, str] = NO_VALUES) -> tuple[Unit, ...]:
    """All units of a report in text order; `values` holds times resolved by linking."""
    lexicon = load_pack(report.article.lang).lexicon()
    pieces = sorted(_pieces(report, lexicon), key=lambda piece: (piece[0], piece[1], piece[2] is None))
    units: list[Unit] = []
    for piece in pieces:
        made = list(_make_units(report, entities, lexicon, piece, values))
        rests = [rest for part in _rests(report, lexicon, piece, made) for rest in _make_units(report, entities, lexicon, part, values)]
        units.extend(made if not rests or any(unit.measure for unit in made) else ())
        units.extend(rests)
    return tuple(_mark_beside(tuple(_mark_recalled(tuple(_mark_summed(units))))))


def _rests(report: Report, lexicon: Lexicon, piece: Piece, made: Sequence[Unit]) -> list[Piece]:
    """What a piece tells beside its figures, clause by clause; where it has none, its clauses, if they are several and each tells something."""
    text, lang, span = report.article.text, report.article.lang, Span(piece.start, piece.end)
    measures = [unit.measure for unit in made if unit.measure]
    if any(unit.denies for unit in made):
        return []
    if measures:
        found = [part for rest in find_rests(text, lang, span, measures) for part in _part(report, lexicon, rest)]
        rests = [Piece(part.start, part.end, piece.attribution) for part in found if _count_keys(report, lexicon, part) >= BESIDE]
        return rests or _around(report, lexicon, piece, find_asides(text, lang, span, measures, said=piece.attribution is not None))
    parts = _part(report, lexicon, span)
    return [Piece(part.start, part.end, piece.attribution) for part in parts] if len(parts) > 1 else []


def _around(report: Report, lexicon: Lexicon, piece: Piece, asides: Sequence[Span]) -> list[Piece]:
    """What a piece tells around the asides that all its figures stand in."""
    start, end = piece.start, piece.end
    for aside in asides:
        start = aside.end if aside.start <= start else start
        end = aside.start if aside.end >= end else end
    inside = tuple(aside for aside in asides if start < aside.start and aside.end < end)
    around = Piece(start, end, piece.attribution, inside)
    told = _count_keys(report, lexicon, Span(start, end)) - sum(_count_keys(report, lexicon, aside) for aside in inside)
    return [around] if asides and told >= BESIDE else []


def _part(report: Report, lexicon: Lexicon, span: Span) -> list[Span]:
    """The clauses of a span, each with enough words to tell something, else the span."""
    parts = list(find_clauses(report.article.text, report.article.lang, span))
    return parts if all(_count_keys(report, lexicon, part) >= BESIDE for part in parts) else [span]


def _count_keys(report: Report, lexicon: Lexicon, span: Span) -> int:
    return len(lexicon.find_keys(report.article.text, span.start, span.end))


def _mark_summed(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units of a report; counts of people of one state that stand in one sentence are parts where the report gives their sum too: "19 died in
    the boat and 2 on the way to hospital", of 21. What is counted of each of two days is known by its day."""
    counts: dict[tuple[int, int, str], dict[str, float]] = defaultdict(dict)
    told: dict[str, set[float]] = defaultdict(set)
    for unit in units:
        quantity = unit.measure.quantity if unit.measure else None
        if quantity and quantity.state and quantity.value and not unit.periods:
            counts[unit.start, unit.end, quantity.state][quantity.id] = quantity.value
        if quantity and quantity.state and quantity.value:
            told[quantity.state].add(quantity.value)
    for unit in units:
        quantity = unit.measure.quantity if unit.measure else None
        beside = counts.get((unit.start, unit.end, quantity.state or ""), {}) if quantity else {}
        summed = quantity is not None and len(beside) == SUMMED and sum(beside.values()) in told[quantity.state or ""]
        yield renew(unit, measure=renew(unit.measure, part=True)) if summed and unit.measure else unit


def _mark_recalled(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units of a report; a figure of a day well before it is recalled where the report gives another one of the same measure without a day."""
    bare = {unit.measure.key for unit in units if unit.measure and not unit.periods}
    for unit in units:
        recalls = unit.measure is not None and unit.measure.key in bare and is_before(unit.periods, unit.day)
        yield renew(unit, recalls=True) if recalls else unit


def _mark_beside(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units of a report, those of figures with the other figures of their measure; what two sources count, each for himself, is one thing."""
    counted: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.measure:
            counted[unit.measure.key].append(unit)
    for unit in units:
        others = counted[unit.measure.key] if unit.measure else ()
        given = (other for other in others if not (unit.speakers and other.speakers and not unit.speakers & other.speakers))
        beside = frozenset(other.figure for other in given if other.figure is not None and other.figure != unit.figure)
        yield renew(unit, beside=beside) if beside else unit


def day_of(published: str | None) -> str:
    """The day of a time of publication, "" where it is unknown or lies between two days."""
    return "" if published is None or "/" in published else published[:10]


def _pieces(report: Report, lexicon: Lexicon) -> Iterator[Piece]:
    told = told_spans([said for said in report.reading.attributions if not _is_told_of(said, report)])
    for attribution in report.reading.attributions:
        beside = (found for found in report.reading.attributions if found.start <= attribution.end and attribution.start <= found.end)
        if attribution.modality != "silence" and not any(_makes_idle(attribution, other, report) for other in beside):
            for span in _cut(attribution.start, attribution.end, report.reading.sentences):
                yield Piece(skip_dateline(report, span), span.end, attribution)
    for sentence in report.reading.sentences:
        begin = skip_dateline(report, sentence)
        for rest in find_left_overs(report, lexicon, Span(begin, sentence.end), told):
            words = report.article.text[rest.start : rest.end]
            if not (_is_dateline(report, rest) or is_teaser(words, report.article.lang) or only_announces(words, report.article.lang)):
                yield Piece(rest.start, rest.end, None)


def _is_told_of(said: Attribution, report: Report) -> bool:
    """Whether a silence is about a mere name of a thing, so that its sentence tells what somebody did not do: "they took no questions", but not "the
    board did not say whether nine had died", whose words would be read as told."""
    words = report.article.text[said.start : said.end]
    counted = any(said.start <= figure.start < said.end for figure in report.reading.quantities)
    return said.modality == "silence" and not counted and not is_whole(words, report.article.lang)


def _makes_idle(said: Attribution, other: Attribution, report: Report) -> bool:
    """Whether another attribution leaves nothing to an attribution: an agency that only passes on what somebody says in it ("he warned of
    strikes, according to Interfax"), or words said by nobody because who tells of them denies it ("denied that the mayor had asked for it")."""
    outer, inner = (said, other) if _holds(said, other) else (other, said)
    if not _holds(outer, inner):
        return False
    if outer is said:
        return all(chain[0].kind in PASSING and _passes(chain[0], inner) for chain in outer.chains if chain)
    text = report.article.text
    return denies_by_verb(text[outer.start : outer.end], outer) and not (_points_at_sentence(outer, report) or _is_charge(outer, inner, report))


def _is_charge(denial: Attribution, inner: Attribution, report: Report) -> bool:
    """Whether what is denied is a charge that somebody does make: "dismissed the claim by villagers that the dam leaks", but not "denied that
    the mayor had asked for it"."""
    stop = inner.cue.end if inner.cue else inner.start
    return tells_claim(report.article.text[denial.start : stop], report.article.lang)


def _points_at_sentence(denial: Attribution, report: Report) -> bool:
    """Whether what is denied is a sentence before that of the denial: "मेयर ने कहा कि पुल टूटा। बोर्ड ने इससे इनकार किया।"."""
    cue = denial.cue
    return cue is not None and any(denial.end <= sentence.start <= cue.start for sentence in report.reading.sentences)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether one attribution stands with content, cue and source in the content of another."""
    if inner is outer or inner.cue is None:
        return False
    sources = [(chain[0].start, chain[0].end) for chain in inner.chains if chain and chain[0].end > chain[0].start]
    marks = [(inner.start, inner.end), (inner.cue.start, inner.cue.end), *sources]
    return all(outer.start <= start and end <= outer.end for start, end in marks)


def _passes(relay: Link, inner: Attribution) -> bool:
    return any(relay.name == link.name for chain in inner.chains for link in chain[1:])


def _is_dateline(report: Report, span: Span) -> bool:
    """Whether a sentence is no more than place, day and agency: "भुवनेश्वर, 4 जून (भाषा)।", "नई दिल्ली, 12 अगस्त 2025।"."""
    if span.end - span.start > DATELINE:
        return False
    words = report.article.text[span.start : span.end]
    return any(credit.text in words for credit in report.article.credit) or _is_place_and_day(report, span)


def _is_place_and_day(report: Report, span: Span) -> bool:
    """Whether a sentence holds nothing but names of places and times, behind a bracket the name of the paper: "जनवाणी (पटना) 4 जून।"."""
    text = report.article.text
    named: tuple[Mention | TimeExpression, ...] = (*report.reading.mentions, *report.reading.times)
    found = [item for item in named if span.start <= item.start and item.end <= span.end]
    told = [item for item in found if isinstance(item, TimeExpression) or item.type == "LOC"]
    bracket = text.find(" (", span.start, span.end)
    start = bracket if bracket >= 0 and len(text[span.start : bracket].split()) <= PAPER else span.start
    words = (word for word in find_words(text, start, span.end) if is_word(word.text))
    return bool(told) and not any(all(not item.start <= word.start < item.end for item in told) for word in words)


def _cut(start: int, end: int, sentences: Sequence[Span]) -> list[Span]:
    """The parts of ``[start, end)`` that lie in each sentence; a content that fits no sentence stays whole."""
    parts = [Span(max(start, s.start), min(end, s.end)) for s in sentences if s.start < end and start < s.end]
    return [part for part in parts if part.end - part.start > 3] or [Span(start, end)]


def _make_units(
    report: Report, entities: EntityIndex, lexicon: Lexicon, piece: Piece, values: Mapping[str, str]
) -> Iterator[Unit]:
    """The figures of a piece, or its words where it has none, unless these are too few to tell something."""
    text, (start, end, attribution, asides) = report.article.text, piece
    lang, said = report.article.lang, text[start:end]
    found = lexicon.find_keys(text, start, end)
    mentions = [m for m in report.reading.mentions if start <= m.start and m.end <= end]
    measures = [] if asides else find_measures(report, entities, lexicon, found, start, end)
    polarity = find_polarity(text, start, end, attribution)
    denies = (polarity == NEGATIVE and denies_by_verb(said, attribution)) or (attribution is not None and _points(said, polarity, found))
    if len(found) < _least_keys(said, lang, attribution, polarity, denies=denies) and not measures:
        return
    matter = _find_matter(report, piece, found, denies=denies)
    notions = name_notions(text, lang, found, start, end)
    words = _cut_out(text, Span(start, end), asides)
    whole = renew(
        _begin_unit(report, piece, polarity, entities),
        names=frozenset(entities.of_mention[m.id] for m in mentions if m.id in entities.of_mention),
        roles=find_roles(text, mentions, entities),
        denies=denies,
        belongings=find_belongings(text, found, mentions, kindred_keys(lang)),
        asides=asides,
    )
    answer = find_answer(text, start, end, attribution.cue if attribution else None, narrated=attribution is None)
    for measure in measures or (None,):
        clause = measure.clause if measure else Span(start, end)
        beside = [key for key in matter if clause.start <= key.start and key.end <= clause.end]
        beside_names = [m for m in mentions if clause.start <= m.start and m.end <= clause.end]
        yield renew(
            whole,
            id=_name_unit(report, piece, measure.quantity.id if measure else "words"),
            keys=_weigh(beside, beside_names, entities, lexicon),
            measure=measure,
            periods=_periods(report, measure, values) if measure else find_periods(report, Span(piece.start, piece.end), values),
            matter=_weigh(beside, beside_names, entities, lexicon, notions),
            outlook="" if measure else find_outlook(words, lang),
            predicate="" if measure or denies else _find_predicate(words, start, lang, matter, notions),
            abreast=_find_abreast(measure, measures),
            answer=answer,
        )


def _least_keys(said: str, lang: str, attribution: Attribution | None, polarity: str, *, denies: bool) -> int:
    """Content words that tell something: few where a source denies, or says that a thing is not so."""
    if denies:
        return LEAST_DENIED
    if attribution is None:
        return LEAST_KEYS
    return LEAST_SUCH if polarity == NEGATIVE and (points_back(said) or is_whole(said, lang)) else LEAST_SAID


def _find_matter(report: Report, piece: Piece, found: Iterable[Key], *, denies: bool) -> list[Key]:
    """The content words of a piece outside its dates, figures and asides, and those that only deny."""
    given: Sequence[TimeExpression | Quantity] = (*report.reading.times, *report.reading.quantities)
    within = [(value.start, value.end) for value in (*given, *piece.asides) if value.start < piece.end and piece.start < value.end]
    return [key for key in found if not (_is_inside(key, within) or (denies and key.key in denying_notions()))]


def _begin_unit(report: Report, piece: Piece, polarity: str, entities: EntityIndex) -> Unit:
    """What follows of a unit from where it stands and who says it, without its words and figure."""
    return Unit(
        id=_name_unit(report, piece, "bare"),
        report=report.id,
        lang=report.article.lang,
        attribution=piece.attribution,
        start=piece.start,
        end=piece.end,
        keys={},
        names=frozenset(),
        measure=None,
        polarity=polarity,
        modality=find_mood(piece.attribution, piece.start),
        speakers=_speakers(report, piece.attribution, entities),
        day=day_of(report.article.published),
    )


def _name_unit(report: Report, piece: Piece, kind: str) -> str:
    return f"{report.id}:{piece.start}:{piece.end}:{kind}:{piece.attribution.id if piece.attribution else ''}"


def _find_abreast(measure: Measure | None, measures: Iterable[Measure]) -> frozenset[tuple[str, float]]:
    """What the other figures of a sentence measure, with their values."""
    others = ((other.key, other.quantity.value) for other in measures if measure and other.quantity.id != measure.quantity.id)
    return frozenset((key, value) for key, value in others if value is not None)


def told_words(unit: Unit, text: str) -> str:
    """The words of a unit in the text of its report, without what stands in their midst and is none of what it says."""
    return " ".join(_cut_out(text, Span(unit.start, unit.end), unit.asides).split()) if unit.asides else text[unit.start : unit.end]


def _cut_out(text: str, span: Span, asides: Iterable[Span]) -> str:
    """The words of a span with blanks for its asides, so that all others stand where they stood."""
    words = text[span.start : span.end]
    for aside in asides:
        start, end = aside.start - span.start, aside.end - span.start
        words = f"{words[:start]}{' ' * (end - start)}{words[end:]}"
    return words


def _find_predicate(words: str, start: int, lang: str, found: Sequence[Key], notions: Mapping[int, str]) -> str:
    """The notion of what words that begin at `start` say of their subject; "" where nothing tells."""
    place = find_predicate(words, lang, [key.start - start for key in found])
    return "" if place is None else notions.get(start + place, "")


def make_bare_unit(report: Report, said: Attribution, entities: EntityIndex) -> Unit:
    """What a source says in too few words to be told from other sayings by them: "इसे आत्महत्या"."""
    polarity = find_polarity(report.article.text, said.start, said.end, said)
    return _begin_unit(report, Piece(said.start, said.end, said), polarity, entities)


def _points(words: str, polarity: str, found: Iterable[Key]) -> bool:
    """Whether words turn against what others say and tell nothing else: "इन आरोपों को निराधार", "it false"."""
    return is_rejection(words, polarity) and all(key.key in denying_notions() for key in found)


def _is_inside(key: Key, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= key.start and key.end <= end for start, end in spans)


def _periods(report: Report, measure: Measure, values: Mapping[str, str]) -> tuple[Period, ...]:
    figure = Span(measure.quantity.start, measure.quantity.end)
    return find_own_periods(report, figure, measure.clause, values)


def _speakers(report: Report, attribution: Attribution | None, entities: EntityIndex) -> frozenset[str]:
    """Counting keys of who says it first-hand, equal for one source in all reports."""
    links = [chain[0] for chain in attribution.chains if chain] if attribution else []
    found = ((entities.of_name(report.id, link.name), link.name) for link in links if link.kind not in NAMELESS)
    return frozenset(entities.group(entity) if entity else f"name:{name}" for entity, name in found)


def _weigh(
    found: Sequence[Key], mentions: Sequence[Mention], entities: EntityIndex, lexicon: Lexicon, notions: Mapping[int, str] = NO_NOTIONS
) -> dict[str, float]:
    """Content words outside names by rarity, and names as their entities, so that spelling and script do not part them; words of one meaning
    weigh together, each as it does by itself."""
    named = {place for m in mentions if m.id in entities.of_mention for place in range(m.start, m.end)}
    weights: dict[str, float] = {}
    for word, notion in {(key, notions.get(start, key)): None for key, start, _ in found if start not in named}:
        weights[notion] = hypot(weights.get(notion, 0.0), lexicon.rarity(word) ** 2)
    for mention in mentions:
        entity = entities.of_mention.get(mention.id)
        if entity:
            weights[entity] = max(0.15, entities.weight(entity))
    return unit_vector(weights)
