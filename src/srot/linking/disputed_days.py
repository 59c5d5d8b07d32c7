"""Disputes over the day of one happening, by the events of its tellings, whatever else these say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

import regex

from srot.languages.tables import read_table
from srot.linking.clocks import is_hour_alone
from srot.linking.dating_bonds import sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_words import dates_the_saying
from srot.linking.entities import EntityIndex
from srot.linking.event_labels import DAY, label_time
from srot.linking.happenings import Happening, Telling, day_of
from srot.linking.homes import Homes
from srot.linking.periods import is_rising
from srot.linking.reports import Report
from srot.linking.roots import Root, find_roots
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.linking.units import day_of as print_day
from srot.records import Attribution, Disagreement, Span, TimeExpression
from srot.text.normal import fold
from srot.text.words import find_words

FROM_TODAY = regex.compile(r"day[+-]\d+\b")
"""How a day is told by how far it lies from that of the report: "कल", "yesterday evening"."""
SAID = ("ACCUSE", "REJECT", "REQUEST")
"""PLOVER's types of what is done by words alone."""
BY = 1
"""Words between a day and the verb of saying that it dates: "said on Sunday"."""
REACH = 40
"""Characters that these few words take at most, so that no more of the text need be read."""
NEAR = 3
"""Words on either side of an event among which it is told to go on or to be one more."""
SINCE = 24
"""Characters behind a day in which days since another one are counted."""


def find_day_disputes(
    story: str, happening: Happening, values: Mapping[str, str], entities: EntityIndex, homes: Homes
) -> list[Disagreement]:
    """The disputes over the day of a happening; what is merely said is said again on other days."""
    if happening.type in SAID:
        return []
    claim = claim_of(happening, homes)
    statements = []
    late = _find_late(happening.tellings)
    for telling in happening.tellings:
        day = day_of(telling, values)
        if day is None or len(day) != 10 or telling.time is None or is_hour_alone(telling.time.text):
            continue
        elsewhere = _dates_a_saying(telling) or _dates_a_step(telling) or _dates_a_count(telling) or _counts_days(telling.report, telling.time)
        if not (elsewhere or telling.event.id in late or _goes_on(telling) or _is_another(telling)):
            statements.append(
                Statement(
                    report=telling.report,
                    value=day,
                    text=telling.time.text,
                    start=telling.time.start,
                    end=telling.time.end,
                    roots=roots_of(telling, entities),
                    claim=claim,
                    mood=telling.event.modality,
                )
            )
    statements = _of_one_day(statements)
    if len({statement.report.id for statement in statements}) < 2:
        return []
    about = label_time(DAY, happening.type, happening.tellings[0].report.article.lang)
    return find_disagreements(story, "date", about, statements)


def _find_late(tellings: Sequence[Telling]) -> frozenset[str]:
    """The events of tellings that print what somebody said a day or more after others do, with the day as he spoke it: his "yesterday evening" is theirs."""
    spoken: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for telling in tellings:
        relation = telling.time.relation if telling.time and telling.attribution else None
        if relation and FROM_TODAY.match(relation):
            spoken[relation].append((print_day(telling.report.article.published), telling.event.id))
    return frozenset(event for told in spoken.values() for day, event in told if day > min(first for first, _ in told))


def _dates_a_saying(telling: Telling) -> bool:
    """Whether the day may be that on which somebody spoke: of the happening's own attribution, or beside the verb of another one of which it is no content
    ("days after the crash, the minister on Sunday said")."""
    time = telling.time
    if time is None or dates_the_saying(time, telling.attribution):
        return True
    return any(dates_the_saying(time, said) and _stands_by(telling.report, time, said) for said in telling.report.reading.attributions)


def _dates_a_step(telling: Telling) -> bool:
    """Whether the day may be that on which somebody was charged over what happened: "सोमवार को हिंसा भड़काने की एफआईआर दर्ज की"."""
    events = telling.report.reading.events
    return any(other.type in SAID and other.time == telling.event.time and other.id != telling.event.id for other in events)


def _stands_by(report: Report, time: TimeExpression, said: Attribution) -> bool:
    """Whether nothing but a word or two stands between a time and a verb of saying."""
    if said.cue is None:
        return False
    start, end = min(time.end, said.cue.end), max(time.start, said.cue.start)
    return end <= start or (end - start <= REACH and len(find_words(report.article.text, start, end)) <= BY)


def _dates_a_count(telling: Telling) -> bool:
    """Whether the day may be that of a count: "the toll in the stampede rose to 61 on Wednesday"."""
    text = telling.report.article.text
    return is_rising(text, Span(*sentence_of(telling.report, telling.event.start)))


def _counts_days(report: Report, time: TimeExpression) -> bool:
    """Whether a day is told as the so-manieth since: "आज चौथा दिन है", "आज 5 दिन बीत चुके हैं"."""
    words = [fold(word.text) for word in find_words(report.article.text[time.end : time.end + SINCE])][:3]
    return any(behind in _day_words("day") and word not in _day_words("plain") for word, behind in pairwise(words))


def _goes_on(telling: Telling) -> bool:
    """Whether an event is told to go on on that day, not to happen on it: "आज भी कर्फ्यू लगा है", "curfew continued on Thursday"."""
    text, time = telling.report.article.text, telling.time
    if time is None:
        return False
    behind = [fold(word.text) for word in find_words(text, time.end, time.end + SINCE)[:2]]
    also = [word for word in behind if word not in _day_words("mark")][:1]
    return not _day_words("also").isdisjoint(also) or not _day_words("still").isdisjoint(_words_beside(telling))


def _is_another(telling: Telling) -> bool:
    """Whether an event is told to be one more of its kind: "24 को एक और चेतावनी दी गई", "further warnings were issued on July 24"."""
    words = _words_beside(telling)
    return not _day_words("again").isdisjoint({*words, *(f"{first}_{second}" for first, second in pairwise(words))})


def _words_beside(telling: Telling) -> Sequence[str]:
    """The few words of its sentence before an event, of it and behind it."""
    text, event = telling.report.article.text, telling.event
    start, end = sentence_of(telling.report, event.start)
    beside = (*find_words(text, start, event.start)[-NEAR:], *find_words(text, event.start, end)[: NEAR + len(event.text.split())])
    return [fold(word.text) for word in beside]


@cache
def _day_words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "day_counts") if row["kind"] == kind)


def _of_one_day(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without those of a source that gives several days in one report: it tells of several such happenings, "warned on the 23rd
    and again on the 24th"."""
    days: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for statement in statements:
        days[statement.report.id, statement.sources].add(statement.value)
    return [statement for statement in statements if len(days[statement.report.id, statement.sources]) == 1]


def roots_of(telling: Telling, entities: EntityIndex) -> tuple[Root, ...]:
    """The origins of a telling, found as for a unit of claim with its attribution."""
    unit = Unit(
        id=telling.event.id,
        report=telling.report.id,
        lang=telling.report.article.lang,
        attribution=telling.attribution,
        start=telling.event.start,
        end=telling.event.end,
        keys={},
        names=telling.actors,
        measure=None,
        polarity="positive",
        modality="asserted",
    )
    return find_roots(unit, telling.report, entities)


def claim_of(happening: Happening, homes: Homes) -> str:
    """The claim that most tellings of the happening stand in, by their spans."""
    counts: Counter[str] = Counter()
    for telling in happening.tellings:
        counts.update(homes.find_claims(telling.report, telling.event.start))
    return min(counts, key=lambda name: (-counts[name], name)) if counts else ""
