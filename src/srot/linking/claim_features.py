"""What tells whether two units say the same, each finding by its name: the features of the pair model of claims.

Figures that differ never part two units by themselves, for that is what a claim gathers; that they measure something else does: other
people, a part, another place, another time.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from srot.languages.tables import read_table
from srot.linking.belongings import are_of_others
from srot.linking.measure_keys import COUNTED, HARMED, RATE, STATE, UNIT, counts_people
from srot.linking.measure_scopes import EITHER
from srot.linking.outlooks import AHEAD, DONE
from srot.linking.payees import is_currency
from srot.linking.periods import exclude, is_before, on_other_days
from srot.linking.roundings import TENS
from srot.linking.units import Unit
from srot.linking.vectors import cosine
from srot.records import Quantity

Feature = Callable[[Unit, Unit], float]
MONEY = "money"
"""What all sums are, whatever their currency: one told in rupees and in dollars is one."""
TELLING = 10
"""The least figure that two reports seldom give of two things."""
RECOUNTED = 1.05
"""How many times larger one of two figures is from which on they are not one count, rounded or made anew."""
LEAST_ABREAST = 2
"""The least figure by which another report's sentence is known to count it beside another one."""
PROMISED = frozenset(("planned", "promised"))
"""Modalities of what a source will do itself."""


def same_words(a: Unit, b: Unit) -> float:
    """Cosine of content words and entities."""
    return cosine(a.matter, b.matter)


def shorter_in_longer(a: Unit, b: Unit) -> float:
    """How much of the one that is better covered stands in the other: a headline in its sentence."""
    shared = sorted(a.matter.keys() & b.matter.keys())
    if not shared:  # most pairs
        return 0.0
    return max(sum([unit.matter[key] ** 2 for key in shared]) for unit in (a, b))


def turned_round(a: Unit, b: Unit) -> float:
    """Whether who acts in one is acted on in the other and the other way round: "A sends arms to B", "B sends arms to A"."""
    return 1.0 if _acts_on(a, b) or _acts_on(b, a) else 0.0


def _acts_on(a: Unit, b: Unit) -> bool:
    """Whether the agent of `a` is the recipient of `b`, whose agent stands in `a` without acting."""
    return bool(a.roles.agents & b.roles.recipients and b.roles.agents & (a.names - a.roles.agents) and not a.roles.agents & b.roles.agents)


def side_by_side(a: Unit, b: Unit) -> float:
    """Whether two figures stand side by side in one sentence of one source, "5,000 builders and 1,000 sappers" are two things, or the sentence of one
    gives the figure of the other too: who writes elsewhere of the 1,000 does not mean the 5,000."""
    if a.measure is None or b.measure is None:
        return 0.0
    if a.report != b.report:
        return 1.0 if _is_abreast(a, b) or _is_abreast(b, a) else 0.0
    return 1.0 if (a.start, a.end) == (b.start, b.end) and a.measure.quantity.id != b.measure.quantity.id else 0.0


def _is_abreast(a: Unit, b: Unit) -> bool:
    """Whether the sentence of one figure gives the other one too, which is no small number and no rounding of it."""
    if a.measure is None or b.measure is None or not a.figure or not b.figure or b.figure < LEAST_ABREAST:
        return False
    return (b.measure.key, b.figure) in a.abreast and not _is_recount(a.figure, b.figure)


def _is_recount(a: float, b: float) -> bool:
    """Whether two figures may be one count, rounded or made anew."""
    return 1 / RECOUNTED < a / b < RECOUNTED


def same_names(a: Unit, b: Unit) -> float:
    """Share of the entities that both name."""
    both = a.names | b.names
    return len(a.names & b.names) / len(both) if both else 0.0


def same_measure(a: Unit, b: Unit) -> float:
    """Whether both give a figure of the same thing."""
    return 1.0 if a.measure and b.measure and a.measure.key == b.measure.key else 0.0


def same_state(a: Unit, b: Unit) -> float:
    """Whether that thing is people with a state: the dead, the injured, the trapped."""
    return 1.0 if same_measure(a, b) and a.measure and a.measure.key.startswith(STATE) else 0.0


def other_measure(a: Unit, b: Unit) -> float:
    """Whether both give figures, of different things."""
    return 1.0 if a.measure and b.measure and a.measure.key != b.measure.key else 0.0


def one_measure(a: Unit, b: Unit) -> float:
    """Whether only one gives a figure."""
    return 1.0 if (a.measure is None) != (b.measure is None) else 0.0


def same_figure(a: Unit, b: Unit) -> float:
    """Whether both give the same figure of the same thing."""
    if not same_measure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    return 1.0 if a.measure.quantity.value == b.measure.quantity.value is not None else 0.0


def same_number(a: Unit, b: Unit) -> float:
    """Whether two reports give one count, of what may be the same by another name: 41 trapped, 41 workers, 41 lives. Small ones tell nothing."""
    if a.measure is None or b.measure is None or a.report == b.report or same_measure(a, b) or of_other_kinds(a, b):
        return 0.0
    if a.measure.key.startswith(UNIT) or b.measure.key.startswith(UNIT):
        return 1.0 if _is_one_rate(a, b) else 0.0
    if _begin_alike(a, b, COUNTED) and not (counts_people(a.measure.key) or counts_people(b.measure.key)):
        return 0.0  # 15 teams, 15 statements
    least = LEAST_ABREAST if _is_scoped(a, b) else TELLING
    return 1.0 if (a.figure or 0) >= least and a.figure == b.figure else 0.0


def _is_scoped(a: Unit, b: Unit) -> bool:
    """Whether two whole counts are of people of one state whom only one calls more: three dead, three students dead."""
    return _begin_alike(a, b, STATE) and _says_more(a, b)


def _is_one_rate(a: Unit, b: Unit) -> bool:
    """Whether two rates are one number with a fraction, of times that may be one, and only one tells more of what it is of: "8.2 per cent in the
    second quarter", "growth was 8.2 per cent"."""
    figure = a.figure
    if figure is None or figure != b.figure or figure == int(figure):
        return False
    return _begin_alike(a, b, RATE) and _says_more(a, b) and not exclude(a.periods, a.day, b.periods, b.day)


def _begin_alike(a: Unit, b: Unit, kind: str) -> bool:
    return all(unit.measure is not None and unit.measure.key.startswith(kind) for unit in (a, b))


def _says_more(a: Unit, b: Unit) -> bool:
    """Whether of two wholes the measure of one holds all that that of the other does."""
    if a.measure is None or b.measure is None or a.measure.part or b.measure.part:
        return False
    ours, theirs = (set(unit.measure.key.split(":")) - {""} for unit in (a, b) if unit.measure)
    return ours <= theirs or theirs <= ours


def told_beside(a: Unit, b: Unit) -> float:
    """Whether the report of one gives the figure of the other too, for something else: who tells of 20 dead and of 11 in one village does not mean
    by the 11 what others mean by the 20. Figures that lie near each other are one count, rounded or made anew."""
    if not same_measure(a, b) or a.report == b.report or not a.figure or not b.figure:
        return 0.0
    told = a.figure in b.beside or b.figure in a.beside
    return 1.0 if told and not _is_recount(a.figure, b.figure) else 0.0


def figures_far_apart(a: Unit, b: Unit) -> float:
    """How many powers of two beyond the first lie between the figures, at most 4: a part is no rival of the whole."""
    if not same_measure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    values = [_middle(measure.quantity) for measure in (a.measure, b.measure)]
    if not values[0] or not values[1] or values[0] < 0 or values[1] < 0:
        return 0.0
    return min(4.0, max(0.0, abs(math.log2(values[0] / values[1])) - 1))


def _middle(quantity: Quantity) -> float | None:
    """A figure, or what lies between the two ends of "15 to 16"."""
    if quantity.value is not None or quantity.low is None or quantity.high is None:
        return quantity.value
    return (quantity.low + quantity.high) / 2


def same_speaker(a: Unit, b: Unit) -> float:
    """Whether one first-hand source stands behind both."""
    return 1.0 if a.speakers & b.speakers else 0.0


def one_told(a: Unit, b: Unit) -> float:
    """Whether only one is put into a source's mouth: that Kim said it is one thing, that it is so another."""
    return 1.0 if (a.attribution is None) != (b.attribution is None) else 0.0


def other_mood(a: Unit, b: Unit) -> float:
    """Whether what one calls planned, demanded or possible is told otherwise by the other."""
    return 1.0 if a.modality != b.modality else 0.0


def ahead_and_done(a: Unit, b: Unit) -> float:
    """Whether one tells of what is to come and the other of what came: that he will resign, that he resigned."""
    return 1.0 if {a.outlook, b.outlook} == {AHEAD, DONE} else 0.0


def of_another_time(a: Unit, b: Unit) -> float:
    """Whether one tells of days long before its report and the other of days about its own: last summer's meeting beside this week's. Two figures of one
    measure have `other_times`."""
    if not a.periods or not b.periods or same_measure(a, b):
        return 0.0
    recalled = [is_before(one.periods, one.day or other.day) for one, other in ((a, b), (b, a))]
    return 1.0 if recalled[0] != recalled[1] and exclude(a.periods, a.day, b.periods, b.day) else 0.0


def _agree(a: Unit, b: Unit) -> bool:
    """Whether two reports give one figure of one thing: then neither is a part of the other, whatever their sentences call it ("six of the wounded
    died", "six people died"). Of such pairs in the press 94 of 98 said the same."""
    return a.report != b.report and same_figure(a, b) > 0


def part_beside_whole(a: Unit, b: Unit) -> float:
    """Whether only one figure is told as a part of another: "इनमें 23 महिलाएं" beside all the dead."""
    if not same_measure(a, b) or a.measure is None or b.measure is None or a.within & b.within or _agree(a, b):
        return 0.0
    return 1.0 if a.measure.part != b.measure.part else 0.0


def two_parts(a: Unit, b: Unit) -> float:
    """Whether each figure is a part of another one, which need not be the same part: "24 of them from Kerala", "45 of them Indians"."""
    if not same_measure(a, b) or a.measure is None or b.measure is None or a.within & b.within or _agree(a, b):
        return 0.0
    return 1.0 if a.measure.part and b.measure.part else 0.0


def other_places(a: Unit, b: Unit) -> float:
    """Whether each counts in places that the other does not name: two districts. One figure that two reports give of two places is that of a village and its district."""
    if not same_measure(a, b) or a.measure is None or b.measure is None or _agree(a, b):
        return 0.0
    return 1.0 if a.measure.places and b.measure.places and not a.measure.places & b.measure.places else 0.0


def other_times(a: Unit, b: Unit) -> float:
    """Whether the figures count for times that exclude each other: two years, a past flood beside this one."""
    return 1.0 if same_measure(a, b) and exclude(a.periods, a.day, b.periods, b.day) else 0.0


def other_days(a: Unit, b: Unit) -> float:
    """Whether two figures are of two days: Tuesday's dead and Wednesday's. One figure on two days is a slip, not another count."""
    return 1.0 if same_measure(a, b) and not same_figure(a, b) and on_other_days(a.periods, b.periods) else 0.0


def of_others(a: Unit, b: Unit) -> float:
    """Whether two figures of one measure, of no people harmed, are those of others: in one report of two names ("the party won 40 seats, its
    rival 30"), in two reports the rates of two places."""
    if not same_measure(a, b) or same_figure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    if a.report != b.report:
        return 1.0 if a.measure.key.startswith(RATE) and other_places(a, b) else 0.0
    harmed = a.measure.quantity.state in HARMED
    return 1.0 if not harmed and a.measure.owners and b.measure.owners and not a.measure.owners & b.measure.owners else 0.0


def of_other_nations(a: Unit, b: Unit) -> float:
    """Whether two counts of people harmed are of the people of two countries: seven Thai dead, five Cambodian ones."""
    if not same_measure(a, b) or a.measure is None or b.measure is None or a.measure.quantity.state not in HARMED:
        return 0.0
    return 1.0 if a.measure.nations and b.measure.nations and not a.measure.nations & b.measure.nations else 0.0


def of_other_kinds(a: Unit, b: Unit) -> float:
    """Whether two figures can never count the same: the dead and the injured, the dead and the coaches, a share and a sum, however alike their
    sentences."""
    if a.measure is None or b.measure is None or EITHER in a.measure.key or EITHER in b.measure.key:
        return 0.0
    kinds = [_kind_of(measure.key) for measure in (a.measure, b.measure)]
    return 1.0 if kinds[0] and kinds[1] and kinds[0] != kinds[1] else 0.0


@lru_cache(maxsize=10_000)
def _kind_of(key: str) -> str:
    """What befell the people whom a figure counts, what things it counts, or its unit; "" where others may count the same by another name."""
    head, _, rest = key.partition(":")
    if head == "state":
        return _fates().get(rest.partition(":")[0], "")
    if head == "unit":
        return MONEY if is_currency(rest.partition(":")[0]) else rest.partition(":")[0]
    return next((kind for notion, kind in _things().items() if rest.startswith(f"{notion}:")), "")


@cache
def _fates() -> Mapping[str, str]:
    return {row["state"]: row["fate"] for row in read_table("srot.linking", "states") if row["fate"]}


@cache
def _things() -> Mapping[str, str]:
    return {row["notion"]: row["kind"] for row in read_table("srot.linking", "things")}


def of_other_parties(a: Unit, b: Unit) -> float:
    """Whether two figures are what two rivals won: the seats of one party, those of another."""
    if not same_measure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    return 1.0 if a.measure.party and b.measure.party and a.measure.party != b.measure.party else 0.0


def of_one_place(a: Unit, b: Unit) -> float:
    """Whether two counts are of one place and of another one or of all: 11 dead in the town, 20 in the flood. A count in two places may be either."""
    if not same_measure(a, b) or len(a.within) > 1 or len(b.within) > 1 or (same_figure(a, b) and not (a.within and b.within)):
        return 0.0
    return 1.0 if a.within != b.within else 0.0


def of_the_past(a: Unit, b: Unit) -> float:
    """Whether only one of two figures of one measure is recalled from another event: "similar to the blast that killed 17 on 3 March"."""
    return 1.0 if same_measure(a, b) and a.recalls != b.recalls and not same_figure(a, b) else 0.0


def only_some(a: Unit, b: Unit) -> float:
    """Whether only one counts, and the other says no more than that there were some: who tells of "several injured" stands for no 24."""
    if not same_measure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    return 1.0 if _says_some(a.measure.quantity) != _says_some(b.measure.quantity) else 0.0


def _says_some(figure: Quantity) -> bool:
    return figure.value is None and figure.high is None and figure.low is not None and figure.low < TENS


def promised_by_others(a: Unit, b: Unit) -> float:
    """Whether two sums are what two sources each promise to give, one of whom may be told to have announced his: the state's five lakh, the railways'
    one and a half."""
    currencies = {unit.measure.quantity.unit or "" for unit in (a, b) if unit.measure}
    if a.figure == b.figure or len(currencies) != 1 or not is_currency(min(currencies)):
        return 0.0
    moods = {a.modality, b.modality}
    return 1.0 if other_speakers(a, b) and moods & PROMISED and moods <= PROMISED | {"asserted"} else 0.0


def other_speakers(a: Unit, b: Unit) -> float:
    """Whether both have named first-hand sources, and other ones."""
    return 1.0 if a.speakers and b.speakers and not a.speakers & b.speakers else 0.0


def other_polarity(a: Unit, b: Unit) -> float:
    """Whether only one says that it is not so; who denies that a bridge fell speaks of what the other says who tells that it did."""
    return 1.0 if a.turned != b.turned else 0.0


def other_language(a: Unit, b: Unit) -> float:
    """Whether the languages differ."""
    return 1.0 if a.lang != b.lang else 0.0


def same_predicate(a: Unit, b: Unit) -> float:
    """Whether both say the same of their subject: that it was cancelled, that it was put off."""
    return 1.0 if a.predicate and a.predicate == b.predicate else 0.0


def predicate_told(a: Unit, b: Unit) -> float:
    """Whether what one says of its subject stands in the other: "बेंच ने फैसला पलटा", "the bench overturned it and sent them back"."""
    return 1.0 if a.predicate in b.matter or b.predicate in a.matter else 0.0


def other_predicate(a: Unit, b: Unit) -> float:
    """Whether each says of its subject what does not stand in the other."""
    return 1.0 if a.predicate and b.predicate and not predicate_told(a, b) else 0.0


def other_step(a: Unit, b: Unit) -> float:
    """Whether both tell steps of one course and none in common: that somebody set out, and that he arrived."""
    ours, theirs = _steps_of(a), _steps_of(b)
    return 1.0 if any(not ours[course] & theirs[course] for course in ours.keys() & theirs.keys()) else 0.0


def _steps_of(unit: Unit) -> Mapping[str, set[str]]:
    """Course -> the step of it that a unit says of its subject; where that is none, all that it names."""
    notions = [unit.predicate] if unit.predicate in _courses() else sorted(_courses().keys() & unit.matter.keys())
    found: dict[str, set[str]] = {}
    for course, step in (place for notion in notions for place in _courses()[notion]):
        found.setdefault(course, set()).add(step)
    return found


@cache
def _courses() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Notion -> the courses that it is a step of, with the first notion of that step."""
    rows = [(row["course"], row["step"].split(",")) for row in read_table("srot.linking", "courses")]
    notions = {notion for _, step in rows for notion in step}
    return {notion: tuple((course, step[0]) for course, step in rows if notion in step) for notion in sorted(notions)}


def of_other_countries(a: Unit, b: Unit) -> float:
    """Whether both tell of such people or things as belong to one country, and those of other ones."""
    return 1.0 if are_of_others(a.belongings, b.belongings) else 0.0


def other_answer(a: Unit, b: Unit) -> float:
    """Whether they answer a deed in two ways: one takes it upon itself, one condemns it."""
    return 1.0 if a.answer and b.answer and a.answer != b.answer else 0.0


def same_report(a: Unit, b: Unit) -> float:
    """Whether both stand in one report, which seldom says a thing twice."""
    return 1.0 if a.report == b.report else 0.0


OF_FIGURES: tuple[Feature, ...] = (
    same_measure,
    same_state,
    other_measure,
    same_figure,
    same_number,
    figures_far_apart,
    part_beside_whole,
    two_parts,
    other_places,
    other_times,
    other_days,
    side_by_side,
    told_beside,
)
"""What is 0 unless both units give a figure."""
BARRING: tuple[Feature, ...] = (turned_round, ahead_and_done, other_step, of_other_countries, other_answer, of_another_time)
"""What keeps two units apart whatever else they share, and whatever third unit is like both."""
BARRING_FIGURES: tuple[Feature, ...] = (
    other_times,
    other_days,
    turned_round,
    of_others,
    of_other_nations,
    of_other_kinds,
    of_other_parties,
    of_one_place,
    of_the_past,
    only_some,
    promised_by_others,
    of_other_countries,
    other_answer,
)
"""The same between two figures."""
OF_WORDS: tuple[Feature, ...] = (
    same_words,
    shorter_in_longer,
    same_names,
    one_measure,
    same_speaker,
    other_speakers,
    one_told,
    other_mood,
    other_polarity,
    other_language,
    same_report,
    same_predicate,
    predicate_told,
    other_predicate,
)
FEATURES = OF_WORDS + OF_FIGURES
