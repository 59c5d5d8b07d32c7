"""The happenings of a story as dated lines, what is announced apart from what happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from srot.calendar.edtf import bounds
from srot.calendar.precision import ucdp_precision
from srot.languages.line_words import is_occasion
from srot.languages.preferred import rank_language
from srot.languages.time_bonds import time_bonds
from srot.linking.dating_bonds import sentence_of, tense_of
from srot.linking.groups import Unions
from srot.linking.happenings import ACCIDENT, Happening, Telling, day_of, is_ahead, main_day
from srot.linking.reports import Report
from srot.linking.timeline_weekdays import SomeWeek, resolve_in_some_week
from srot.records import Claim, Span, Story, TimelineEntry, make_id

DONE = "asserted"
WITH_EACH = frozenset(("CONSULT", "ACCUSE", "REJECT", "REQUEST", "THREATEN"))
"""Types of events of which each cast has its own on one day."""
LONGEST = 31
"""Days of the longest time that places an event on a timeline: a year names what a report looks back to."""
UNDATED = "9999"
"""What lines without a day stand behind."""
MANY = 2
"""Other events in a sentence beyond which it makes no difference how many there are."""
APART = 7
"""Days between two tellings beyond which they are of two happenings of one kind."""
OPENING = 200
"""Characters of a report in which its news begins."""
REPEATED = {"COERCE": 1}
"""That number for types of events that one story has on several days: two arrests today, five more the week after."""

Told = Mapping[str, Sequence[tuple[int, int, str]]]
"""Article -> where it carries which claim: start, end, claim."""


def make_timeline(
    story: Story, happenings: Sequence[Happening], values: Mapping[str, str], claims: Sequence[Claim], reports: Iterable[Report]
) -> list[TimelineEntry]:
    """One entry for each happening that some report dates, earliest first, with the claim that tells of it; where none dates any, those of the weekdays
    that they name. Where no entry is of the days of the story itself, what its reports open with is one more.

    A story has one accident a day, be it called a crash of trains by most and of cars by one. A day or a week goes before a month, however many reports give the month. What is told of days far apart is several: the derailment of today and that
    of a fortnight ago that the reports recall.
    """
    told = _index_claims(claims)
    lines = _make_lines(story.id, happenings, values, told) or _make_week(story.id, happenings, told)
    day = story.event_date or _first_day(reports)
    if day is None or bounds(day) is None or any(_is_news(line, day) for line in lines):
        return lines
    opening = _make_opening_line(story.id, day, happenings, values, told)
    return sorted((*lines, *([opening] if opening else _make_news_line(story, day, claims, reports))), key=line_order)


def _first_day(reports: Iterable[Report]) -> str | None:
    """The days in EDTF on which the first of some reports can be out."""
    printed = [(published, span) for report in reports if (published := report.article.published) and (span := bounds(published))]
    return min(printed, key=lambda each: (each[1][1], each[1][0]), default=(None,))[0]


def _is_news(line: TimelineEntry, day: str) -> bool:
    """Whether a line is of the news of that day: it can lie in the days before it, or nobody knows where it lies."""
    told, news = bounds(line.date or ""), bounds(day)
    return told is None or news is None or (news[0] - timedelta(APART) <= told[1] and told[0] <= news[1] and not line.announced)


def _make_opening_line(story: str, day: str, happenings: Sequence[Happening], values: Mapping[str, str], told: Told) -> TimelineEntry | None:
    """The happening that most reports open with and none dates, on the day of the news: "Kim told Putin by telephone"."""
    opened = [(happening, tellings) for happening in happenings if (tellings := [telling for telling in happening.tellings if _opens(telling, values)])]
    if not opened:
        return None
    happening, tellings = min(opened, key=lambda each: (-len({telling.report.id for telling in each[1]}), min(telling.event.start for telling in each[1])))
    return _entry(story, replace(happening, tellings=tuple(tellings)), day, tellings, told)


def _opens(telling: Telling, values: Mapping[str, str]) -> bool:
    """Whether a report opens with what it tells as done and without a day."""
    return telling.event.start < OPENING and telling.event.modality == DONE and day_of(telling, values) is None and not _tells_who_told(telling)


def _make_news_line(story: Story, day: str, claims: Sequence[Claim], reports: Iterable[Report]) -> list[TimelineEntry]:
    """What most reports of a story say and one of them opens with, on the day of its news."""
    texts = {report.id: report.article.text for report in reports}
    told = [(claim, claim.article, min(found.start for found in claim.assertions)) for claim in claims if claim.article is not None]
    if not told:
        return []
    best, article, _ = min(told, key=lambda each: (each[2] >= OPENING, each[0].modality != DONE, -each[0].n_articles, each[2], -each[0].n_origins, each[0].id))
    text = texts[article][best.start : best.end]
    id_ = make_id("time", story.id, "news", day, article, best.start, best.end)
    return [TimelineEntry(id_, story.id, day, ucdp_precision(day), text, article, best.start, best.end, claim=best.id)]


def _make_lines(story: str, happenings: Sequence[Happening], values: Mapping[str, str], told: Told) -> list[TimelineEntry]:
    dated: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for happening in (part for whole in happenings for part in _part_by_days(whole, values)):
        day = main_day(happening, values) or main_day(happening, values, longest=LONGEST)
        if day is not None:
            dated[day, *_kind_of(happening)].append(happening)
    return _one_a_line(_entry_of_day(story, _join(parts), day, values, told) for day, parts in _join_by_sentence(dated))


def _join_by_sentence(dated: Mapping[tuple[object, ...], list[Happening]]) -> Iterator[tuple[str, list[Happening]]]:
    """Day and happenings of each line: what a sentence calls by two names is one happening for all who tell it so: "the attack began when they blew up the
    track" joins the attack of one report and the explosion of another."""
    unions, at = Unions(), {str(number): key for number, key in enumerate(dated)}
    told: dict[tuple[object, ...], str] = {}
    for name, key in at.items():
        for happening in dated[key] if key[1] not in WITH_EACH else ():
            for telling in happening.tellings:
                place = (key[0], happening.type, telling.event.modality, telling.report.id, sentence_of(telling.report, telling.event.start))
                unions.join(told.setdefault(place, name), name)
    for names in unions.groups(at):
        joined = [happening for name in sorted(names, key=int) for happening in dated[at[name]]]
        yield str(at[names[0]][0]), joined


def _make_week(story: str, happenings: Sequence[Happening], told: Told) -> list[TimelineEntry]:
    week = resolve_in_some_week(happenings)
    return sorted((_place(line, week) for line in _make_lines(story, happenings, week.values, told)), key=line_order)


def _place(line: TimelineEntry, week: SomeWeek) -> TimelineEntry:
    """A line of some week on the days on which it can lie; where nothing tells them, without a day, by its days from the news."""
    days, day = week.days_from_news(line.date or ""), week.place(line.date or "")
    announced = line.announced or (days or 0) > 0
    return replace(line, date=day, precision=ucdp_precision(day) if day else None, days=None if day else days, announced=announced)


def _kind_of(happening: Happening) -> tuple[object, ...]:
    """What two happenings of one day have in common that are one: a treaty between two states is that of their presidents, a clash that of whoever took
    part, an accident of trains the one that somebody calls a crash of cars. Not so talks, which one may have with several guests of a day, nor what is of
    no told mode."""
    done = happening.tellings[0].event.modality == DONE
    if happening.type == ACCIDENT:
        return (ACCIDENT, done)
    kind = (happening.type, happening.mode, done)
    return (*kind, *sorted(happening.actors)) if happening.mode is None or happening.type in WITH_EACH else kind


def _join(happenings: Sequence[Happening]) -> Happening:
    """Happenings that are one, as one of all who take part."""
    actors = frozenset().union(*(happening.actors for happening in happenings))
    return replace(happenings[0], actors=actors, tellings=tuple(telling for happening in happenings for telling in happening.tellings))


def _one_a_line(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """Earliest first, one of those that show the same sentence for the same day: a raid that is an attack and a seizure is one line."""
    lines: dict[tuple[str | None, str, int, bool], TimelineEntry] = {}
    for entry in sorted(entries, key=lambda entry: (entry.claim is None, entry.id)):
        lines.setdefault((entry.date, entry.article, entry.start, entry.announced), entry)
    return sorted(lines.values(), key=line_order)


def line_order(entry: TimelineEntry) -> tuple[str, int, str]:
    """Earliest first; lines that nobody can date come last, by the days that they lie from the news."""
    return entry.date or UNDATED, entry.days or 0, entry.id


def _part_by_days(happening: Happening, values: Mapping[str, str]) -> Iterator[Happening]:
    """A happening for each run of days that its tellings give; those without a day are of the run that most reports tell."""
    news = [telling for telling in happening.tellings if not _tells_who_told(telling)]
    days = {id(telling): bounds(day) for telling in news if (day := day_of(telling, values))}
    dated = sorted(((span, place) for place, telling in enumerate(news) if (span := days.get(id(telling)))), key=lambda pair: (pair[0][0], pair[1]))
    runs: list[list[int]] = []
    last = date.min
    for span, place in dated:
        if not runs or (span[0] - last).days > REPEATED.get(happening.type, APART):
            runs.append([])
        runs[-1].append(place)
        last = max(last, span[1])
    main = max(runs, key=lambda run: (len({news[place].report.id for place in run}), run[0]), default=None)
    loose = [place for place, telling in enumerate(news) if id(telling) not in days]
    for run in runs or [[]]:
        places = sorted((*run, *loose)) if run is main or not runs else run
        if places:
            yield replace(happening, tellings=tuple(news[place] for place in places))


def _tells_who_told(telling: Telling) -> bool:
    """Whether its sentence says who gave the news: "यह जानकारी जिलाधिकारी ने प्रेस वार्ता में दी" is no event of the story."""
    report, event = telling.report, telling.event
    return event.type == "CONSULT" and time_bonds(report.article.lang).is_telling(report.article.text, *sentence_of(report, event.start))


def _index_claims(claims: Iterable[Claim]) -> Told:
    """Article -> where it carries which claim."""
    told: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for claim in claims:
        for assertion in claim.assertions:
            told[assertion.article].append((assertion.start, assertion.end, claim.id))
    return told


def _entry_of_day(story: str, happening: Happening, day: str, values: Mapping[str, str], told: Told) -> TimelineEntry:
    return _entry(story, happening, day, [telling for telling in happening.tellings if day_of(telling, values, longest=LONGEST) == day], told)


def _entry(story: str, happening: Happening, day: str, tellings: Iterable[Telling], told: Told) -> TimelineEntry:
    """A line in the words of the fittest of those tellings."""
    best = min(tellings, key=_fitness)
    span = _sentence(best)
    done = best.event.modality == DONE
    named = best.named.union(happening.actors, *(telling.actors for telling in happening.tellings))
    return TimelineEntry(
        id=make_id("time", story, happening.type, happening.mode, day, done, *sorted(happening.actors)),
        story=story,
        date=day,
        precision=ucdp_precision(day),
        text=best.report.article.text[span.start : span.end],
        article=best.report.id,
        start=span.start,
        end=span.end,
        announced=not done or is_ahead(day, best.report.article.published) or _is_to_come(best),
        claim=_find_claim(best, happening, told),
        entities=tuple(sorted(named)),
        when=best.time.text if best.time else None,
    )


def _find_claim(best: Telling, happening: Happening, told: Told) -> str | None:
    """The claim that the shown telling stands in, else the one that most tellings of the happening do."""
    for tellings in ([best], happening.tellings):
        votes = Counter(claim for telling in tellings for claim in _claims_at(telling, told))
        if votes:
            return min(votes, key=lambda claim: (-votes[claim], claim))
    return None


def _claims_at(telling: Telling, told: Told) -> set[str]:
    event = telling.event
    return {claim for start, end, claim in told.get(telling.report.id, ()) if start <= event.start and event.end <= end}


def _is_to_come(telling: Telling) -> bool:
    """Whether the clause of its time is in the future: "during his visit on 22 June he will speak"."""
    report, time = telling.report, telling.time
    if time is None:
        return False
    return tense_of(report, time) == "future"


def _fitness(telling: Telling) -> tuple[bool, int, bool, bool, int, int, str, int]:
    """A sentence of some 110 characters that names its cast reads best; before all that it tells the event itself, not what somebody
    says of it, nor another event after or before which it was, and is in the language that claims are read in. What is told as the occasion of
    something else reads worse than any other."""
    span, event, text = _sentence(telling), telling.event, telling.report.article.text
    occasion = is_occasion(text[span.start : event.start], text[event.end : span.end], telling.report.article.lang)
    beside = sum(1 for other in telling.report.reading.events if span.start <= other.start < span.end and other.type != event.type)
    lang = rank_language(telling.report.article.lang)
    return (telling.attribution is not None, lang, occasion, not telling.actors, min(beside, MANY), abs(span.end - span.start - 110), telling.report.id, event.start)


def _sentence(telling: Telling) -> Span:
    event = telling.event
    for sentence in telling.report.reading.sentences:
        if sentence.start <= event.start < sentence.end:
            return sentence
    return Span(event.start, event.end)
