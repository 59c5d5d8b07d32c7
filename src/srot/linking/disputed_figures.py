"""Disputes over figures: what the reports of a story count, each thing once, however many claims it stands in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed, value_of
from srot.linking.contrasts import are_contrasted, are_two
from srot.linking.denials import is_denied_figure
from srot.linking.disagreements import find_disagreements
from srot.linking.elsewhere import Named, gather_names, mark_elsewhere, place_by_speakers
from srot.linking.expected import is_expected, is_feared, is_forecast
from srot.linking.figure_places import is_said_where, is_said_whither
from srot.linking.groups import Unions
from srot.linking.looseness import find_loose, is_capped, looseness_of
from srot.linking.measure_keys import HARMED, RATE, STATE, UNIT
from srot.linking.measure_parts import is_added
from srot.linking.measures import Measure
from srot.linking.natures import GROWING
from srot.linking.owners import find_owner, find_owner_before
from srot.linking.payees import find_payee
from srot.linking.periods import (
    Period,
    find_periods,
    is_counting,
    is_former,
    is_put_right_later,
    is_revised,
    is_rising,
)
from srot.linking.reports import Report, find_sentence
from srot.linking.roots import UNKNOWN, Root
from srot.linking.shared_words import find_shared
from srot.linking.statements import FIGHTERS, FORECAST, POSSIBLE, Statement, are_rivals
from srot.linking.units import Unit
from srot.linking.updates import takes_the_place
from srot.linking.vectors import cosine
from srot.records import Disagreement, Quantity, Span
from srot.text.normal import fold

FORMER = "former"
PEOPLE = "c:people"
WEATHER = ("°C", "°F", "°", "mm", "cm")
"""Units of which a sentence gives many, each of one place: those whose place is not told are compared with none."""
ALIKE = 0.6
"""Likeness of the words beside two figures of two claims from which they measure one thing."""
LESSER = 0.1
"""A count of people below this share of another one of its report and state is one of some of them."""
LARGER = 1.5
"""How many times a crowd another one of its report is at least that is no other estimate of it."""
STEM = 4
"""Letters by which two counted nouns are known to be forms of one: "आरोपी", "आरोपियों"."""
MOST_UNITS = 80
"""Units of one measure whose words are compared over claims."""


Counted = tuple[Claimed, Unit]
Counts = Mapping[str, Collection[tuple[str, str]]]


def find_figure_disputes(story: str, claimed: Sequence[Claimed], values: Mapping[str, str]) -> list[Disagreement]:
    """The disputes over each thing counted. People of one state are one count of the story; other figures must stand in one claim, or in
    claims that say of them what is alike."""
    pools: dict[str, list[Counted]] = defaultdict(list)
    for claim in claimed:
        for unit in claim.units:
            if unit.measure:
                pools[_split_topic(unit.measure.key)[0]].append((claim, unit))
    found: list[Disagreement] = []
    counts, named = _find_counts(pools), gather_names(claimed)
    for key in sorted(pools):
        for pool in [pools[key]] if key.startswith(STATE) else _part_by_matter(pools[key]):
            found.extend(_over_figure(story, pool, values, counts if key.startswith(STATE) else {}, named))
    return found


def _find_counts(pools: Mapping[str, Sequence[Counted]]) -> Counts:
    """Report -> what it counts of people, as pairs of measure and value."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key in sorted(pools):
        for _, unit in pools[key] if key.startswith(STATE) else ():
            if unit.measure:
                found[unit.report].add((_rank(key), value_of(unit.measure.quantity)))
    return found


def _rank(key: str) -> str:
    """A measure of people with the place of its state before it: the dead are told before the injured."""
    order = [row["state"] for row in read_table("srot.linking", "states")]
    state = key.split(":")[1]
    return f"{order.index(state) if state in order else len(order):02d}:{key}"


def _part_by_matter(pool: Sequence[Counted]) -> list[list[Counted]]:
    """The units of one measure, together where their claims are one or two of them are alike in their words."""
    unions = Unions()
    compared = pool[:MOST_UNITS]
    for (one, a), (other, b) in combinations(compared, 2):
        alike = a.report != b.report and cosine(a.matter, b.matter) >= ALIKE
        if one is not other and (alike or _set_against((one, a), (other, b))):
            unions.join(one.claim.id, other.claim.id)
    for claim, unit in compared:
        successor = _find_successor((claim, unit), compared)
        if successor:
            unions.join(claim.claim.id, successor.claim.id)
    homes = unions.groups({claim.claim.id for claim, _ in pool})
    return [[(claim, unit) for claim, unit in pool if claim.claim.id in home] for home in homes]


def _find_successor(former: Counted, pool: Sequence[Counted]) -> Claimed | None:
    """The claim of the figure that has taken the place of one given at first: the nearest one of its measure in its report."""
    claim, unit = former
    if unit.measure is None or not is_former(claim.reports[unit.report], _span_of(unit.measure), unit.attribution):
        return None
    place = unit.measure.quantity.start
    gaps = [
        (abs(other.measure.quantity.start - place), other.id, home)
        for home, other in pool
        if other.report == unit.report and other.measure and other.measure.quantity.start != place
    ]
    return min(gaps, key=lambda gap: gap[:2])[2] if gaps else None


def _span_of(measure: Measure) -> Span:
    return Span(measure.quantity.start, measure.quantity.end)


def _set_against(left: Counted, right: Counted) -> bool:
    """Whether one report sets the figures of two sources against each other: "24 मीटर, मगर कंपनी ने यह दूरी 22 मीटर बताई"."""
    (one, a), (_, b) = left, right
    if a.report != b.report or a.measure is None or b.measure is None:
        return False
    known = [{root.key for root in claim.roots[unit.id] if root.kind != UNKNOWN} for claim, unit in (left, right)]
    spans = [(unit.measure.quantity.start, unit.measure.quantity.end) for unit in (a, b) if unit.measure]
    return are_two(*known) and are_contrasted(one.reports[a.report].article.text, *spans, of_one=True)


def _split_topic(key: str) -> tuple[str, str]:
    """A measure of a unit without what it measures, which not every report says, and that notion; other measures as they are."""
    if not key.startswith(UNIT):
        return key, ""
    head, unit, topic, *scopes = key.split(":")
    return ":".join((head, unit, *scopes)), topic


def _over_figure(story: str, pool: Sequence[Counted], values: Mapping[str, str], counts: Counts, named: Named) -> list[Disagreement]:
    first, unit = min(pool, key=lambda pair: (-pair[0].claim.n_articles, pair[0].claim.id, pair[1].id))
    if unit.measure is None or len({value_of(u.measure.quantity) for _, u in pool if u.measure}) < 2:
        return []
    if unit.measure.quantity.unit in WEATHER:
        pool = [(claim, unit) for claim, unit in pool if unit.measure and unit.measure.places]
    found = [statement for claim, unit in pool for statement in _state_figures(claim, unit, values)]
    key = unit.measure.key
    fighters = not FIGHTERS.isdisjoint(key.split(":"))
    statements = _drop_loose(_mark_lesser(_mark_summands([_restore(statement, found) for statement in found]), fighters=fighters))
    if len({statement.report.id for statement in statements}) < 2:
        # What one report alone tells of a count that grew is no difference between reports.
        statements = [statement for statement in statements if not statement.former]
    if key.startswith(STATE):
        statements = place_by_speakers(mark_elsewhere(statements, named))
        statements = _mark_other_crowds([_with_others(statement, _rank(key), counts) for statement in _lend_owners(statements)])
    else:
        statements = [_with_states(statement) for statement in statements]
    about = _describe(pool, first.claim.lang, first)
    growing = _state_of(unit.measure) in GROWING or _split_topic(key)[1] in GROWING or (not key.startswith(UNIT) and _counts_on(statements))
    return [found for part in _part_by_owner(statements) for found in find_disagreements(story, "number", about, part, growing=growing)]


def _part_by_owner(statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements of each country whose people are counted, and those that tell none, where two countries count theirs: 20 of one and 20 of the other are two
    figures. Where only one country's are told apart, all stay together."""
    owners: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        owners[statement.owner].append(statement)
    return [owners[owner] for owner in sorted(owners)] if len(owners.keys() - {""}) > 1 else [list(statements)]


def _counts_on(statements: Sequence[Statement]) -> bool:
    """Whether two reports say of a count that it goes on: "so far 80 have been counted"."""
    counting = set()
    for statement in statements:
        found = find_sentence(statement.report, statement.start)
        if found is not None and is_counting(statement.report.article.text, Span(found.start, found.end)):
            counting.add(statement.report.id)
    return len(counting) > 1


def _drop_loose(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without the loose words of a report that gives the figure exactly too: "200 से ज्यादा की जान गई ... 295 की मौत"."""
    exact = [s for s in statements if s.quantity is not None and looseness_of(s) == 0 and not (s.former or s.part)]

    def is_told_sharper(loose: Statement, sharp: Statement) -> bool:
        if loose.report.id != sharp.report.id or loose.quantity is None or sharp.quantity is None or are_two(loose.sources, sharp.sources):
            return False
        ruling = find_loose(loose.quantity, sharp.quantity)
        return ruling is not None and bool(ruling.why) and are_rivals(loose, sharp)

    return [s for s in statements if not (looseness_of(s) and any(is_told_sharper(s, sharp) for sharp in exact))]


def _restore(statement: Statement, others: Sequence[Statement]) -> Statement:
    """A figure given at first gives way to the nearest one of its report and source, and holds where there is none."""
    if not (statement.former and statement.roots):
        return statement
    found = [(abs(other.start - statement.start), other.value) for other in others if takes_the_place(other, statement)]
    return replace(statement, replaced_by=min(found)[1]) if found else replace(statement, former=False)


def _with_others(statement: Statement, what: str, counts: Counts) -> Statement:
    """The statement with what it counts, and what its report counts of others."""
    others = frozenset(pair for pair in counts[statement.report.id] if pair[0] != what)
    return replace(statement, topic=what, beside=others)


def _with_states(statement: Statement) -> Statement:
    """The statement of a counted noun with how many of them its report counts in some state: of "तीन आरोपी" the "दो आरोपी गिरफ्तार"."""
    noun = _counted_noun(statement)
    if not noun:
        return statement
    counts = (q for q in statement.report.reading.quantities if q.state and q.value is not None and q.of)
    return replace(statement, beside=frozenset((q.state or "", value_of(q)) for q in counts if fold(q.of or "")[:STEM] == noun))


def _counted_noun(statement: Statement) -> str:
    """What a figure without a state counts, in whatever form of the word; "" where it has a state or counts no noun."""
    count = statement.quantity
    return fold(count.of)[:STEM] if count is not None and count.of and not count.state else ""


def _state_figures(claim: Claimed, unit: Unit, values: Mapping[str, str]) -> Iterator[Statement]:
    """The figure of a unit, and those that its words put it in the place of; nobody stands by a figure that is itself denied."""
    if unit.measure is None or unit.denies:
        return
    report, figure = claim.reports[unit.report], unit.measure.quantity
    if is_added(report.article.text, figure):
        return
    if is_denied_figure(report.article.text, figure.start, figure.end):
        yield _state_former(claim, unit, figure)
        return
    stated = _state_figure(claim, unit, unit.measure, values)
    put_right = figure.state is not None and is_put_right_later(report, figure)
    yield replace(stated, former=put_right or is_former(report, _span_of(unit.measure), unit.attribution))
    for former in report.reading.quantities if unit.measure.key.startswith(STATE) else ():
        inside = unit.start <= former.start and former.end <= unit.end
        if inside and former.status == FORMER and former.unit == figure.unit:
            yield _state_former(claim, unit, former)


def _mark_summands(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those as parts whose figure and its neighbours of one sentence add up to another figure of their report."""
    totals: dict[str, set[float]] = defaultdict(set)
    for statement in statements:
        if statement.quantity is not None and statement.quantity.value is not None and not statement.former:
            totals[statement.report.id].add(statement.quantity.value)
    return [replace(s, part=True) if _is_summand(s, totals[s.report.id]) else s for s in statements]


def _mark_lesser(statements: Sequence[Statement], *, fighters: bool) -> list[Statement]:
    """The statements, those of people as parts beside which their report counts many times more of one state: three who died in hospital of 270 dead.

    What a report gives as earlier is no part; nor is of `fighters` what another source counts, for each side tells few of its own lost, and many of the other's.
    """
    greatest: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.quantity is not None and statement.quantity.state is not None and not statement.former:
            greatest[statement.report.id].append(statement)

    def is_beside(statement: Statement, count: float, other: Statement) -> bool:
        value = other.quantity.value if other.quantity is not None else None
        return count < LESSER * (value or 0) and not (fighters and are_two(statement.sources, other.sources))

    def is_lesser(statement: Statement) -> bool:
        count = statement.quantity
        told = count.value if count is not None and count.state and not statement.former else None
        return bool(told) and any(is_beside(statement, told or 0, other) for other in greatest[statement.report.id])

    return [replace(statement, part=True) if is_lesser(statement) else statement for statement in statements]


def _mark_other_crowds(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those of a crowd as parts beside which their report counts one half as large again and sets no other source for it: two crowds came together,
    one before the assembly and one before the stadium."""

    def is_other(one: Statement, larger: Statement) -> bool:
        figures = [count.value or count.low or 0 for count in (one.quantity, larger.quantity) if count is not None]
        same = one.report.id == larger.report.id and not (larger.former or are_two(one.sources, larger.sources))
        return same and len(figures) == 2 and figures[1] >= LARGER * figures[0]

    crowds = [statement for statement in statements if statement.of_crowd]
    return [replace(s, part=True) if s.of_crowd and any(is_other(s, larger) for larger in crowds) else s for s in statements]


def _is_summand(statement: Statement, totals: Collection[float]) -> bool:
    report, own = statement.report, statement.quantity
    sentence = find_sentence(report, statement.start)
    if sentence is None or own is None or not own.value or len(totals) < 2:
        return False
    inside = (q for q in report.reading.quantities if sentence.start <= q.start < sentence.end and q.unit == own.unit)
    figures = {q.start: q.value for q in inside if q.value and q.value > 0}
    beside = [figures[start] for start in sorted(figures)]
    runs = (sum(beside[i:j]) for i in range(len(beside)) for j in range(i + 2, len(beside) + 1) if own.value in beside[i:j])
    return any(total in totals for total in runs)


def _state_former(claim: Claimed, unit: Unit, figure: Quantity) -> Statement:
    return Statement(
        report=claim.reports[unit.report],
        value=value_of(figure),
        text=figure.text,
        start=figure.start,
        end=figure.end,
        roots=(),
        claim=claim.claim.id,
        quantity=figure,
        former=True,
    )


def _state_figure(claim: Claimed, unit: Unit, measure: Measure, values: Mapping[str, str]) -> Statement:
    report, figure = claim.reports[unit.report], measure.quantity
    callings = _callings(claim.roots[unit.id])
    return Statement(
        report=report,
        value=value_of(figure),
        text=figure.text,
        start=figure.start,
        end=figure.end,
        roots=claim.roots[unit.id],
        claim=claim.claim.id,
        quantity=figure,
        places=measure.places or measure.shared_places,
        keys=unit.matter,
        periods=_find_times(report, unit, measure, values),
        mood=_mood_of(unit, measure, report),
        part=measure.part or _is_in_house(report, figure, measure.clause),
        topic=_split_topic(measure.key)[1],
        rising=is_rising(report.article.text, measure.clause),
        counting=is_counting(report.article.text, measure.clause),
        revised=is_revised(report.article.text, measure.clause),
        capped=is_capped(report.article.text, figure),
        payee=find_payee(report.article.text, report.article.lang, figure, measure.clause),
        owner=find_owner(report.article.text, figure, measure.clause, callings) or find_owner_before(report, figure, callings) or measure.party,
    )


def _find_times(report: Report, unit: Unit, measure: Measure, values: Mapping[str, str]) -> tuple[Period, ...]:
    """The times of a figure's own words, else those that it shares with the count it is tied to, else of the harmed the one day that is named in what is said."""
    shared = find_periods(report, measure.clause, values) or find_periods(report, find_shared(report, measure.quantity), values)
    if shared or measure.quantity.state not in HARMED:
        return shared
    around = find_periods(report, Span(unit.start, unit.end), values)
    return around if len(around) == 1 and around[0][0] == around[0][1] else ()


def _lend_owners(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, those that do not tell whose people they count with the country of which others, all of one, count as many: "23 troops" beside
    "23 Pakistani soldiers"."""
    owners: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.owner:
            owners[statement.value].add(statement.owner)
    lent = {value: min(found) for value, found in owners.items() if len(found) == 1}
    return [replace(s, owner=lent.get(s.value, "")) if not s.owner and not s.former else s for s in statements]


def _is_in_house(report: Report, figure: Quantity, clause: Span) -> bool:
    """Whether a figure counts the people of one named hospital or school of which its report counts more: "8 people died at the Trauma Centre"."""
    houses = (m for m in report.reading.mentions if m.type == "ORG" and figure.end <= m.start and m.end <= clause.end)
    more = any(q.state == figure.state and (q.value or 0) > (figure.value or 0) for q in report.reading.quantities)
    return bool(figure.state and more) and any(is_said_where(report.article.text, m) or is_said_whither(report.article.text, m) for m in houses)


def _callings(roots: Iterable[Root]) -> list[str]:
    """What the known sources of a figure are called, with their offices."""
    return [name for root in roots if root.kind != UNKNOWN for name in (root.name, *(words for words, _ in root.offices))]


def _mood_of(unit: Unit, measure: Measure, report: Report) -> str:
    """The mood of a figure: what is forecast is of another than what came, and what is feared, but not said by anybody, of that of what somebody thinks possible."""
    if measure.key.startswith(RATE):
        ahead = unit.modality == "possible" or is_forecast(report.article.text, measure.clause)
    else:
        ahead = is_expected(report, _span_of(measure), measure.clause)
    if ahead:
        return FORECAST
    return POSSIBLE if unit.attribution is None and is_feared(report, _span_of(measure), measure.clause) else unit.modality


def _describe(pool: Sequence[Counted], lang: str, first: Claimed) -> str:
    """What the figures count, in one language: "मृतक (यात्री)", with the noun that most of the figures have, unless it says no more than the state;
    the claim itself for a bare unit."""
    told = sorted((unit.id, unit.lang, unit.measure) for _, unit in pool if unit.measure)
    state = next((_state_of(measure) for _, _, measure in told), "")
    nouns = Counter(measure.quantity.of for _, spoken, measure in told if spoken == lang and measure.quantity.of)
    most = sum(nouns.values()) / 2 if state else 0
    telling = {noun: count for noun, count in nouns.items() if count > most and not (state and _says_no_more(noun, lang))}
    counted = min(telling, key=lambda noun: (-telling[noun], noun), default="")
    if not state:
        return counted or first.claim.text
    label = label_of("states", "state", state, lang)
    return f"{label} ({counted})" if counted and counted not in label else label


def _says_no_more(noun: str, lang: str) -> bool:
    """Whether a counted noun names people, their lives or their state, and nothing else."""
    if fold(noun) in _lives():
        return True
    known = {PEOPLE, *(row["notion"] for row in read_table("srot.linking", "states") if row["notion"])}
    return known.issuperset(key.key for key in load_pack(lang).lexicon().find_keys(noun))


@cache
def _lives() -> frozenset[str]:
    return frozenset(fold(row["noun"]) for row in read_table("srot.linking", "lives"))


def _state_of(measure: Measure) -> str:
    """The state of the people that a measure counts; "" where it counts something else."""
    return measure.key.split(":")[1] if measure.key.startswith(STATE) else ""


def label_of(table: str, column: str, key: str, lang: str) -> str:
    """The words for a code in a language, English where the table has none; the code itself when it is not in the table."""
    rows = {row[column]: row for row in read_table("srot.linking", table)}
    return (rows[key].get(lang) or rows[key]["en"]) if key in rows else key
