"""Reports in full, and the reports of one outlet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from srot.exports.dossier.marks import ANCHOR, Mark
from srot.exports.dossier.pages import Quoted
from srot.exports.dossier.references import refer, shorten
from srot.exports.dossier.report_parts import make_report
from srot.interface import Words, write_date, write_number
from srot.ledger import View, listing, standings
from srot.records import Attribution, Judgement, Quantity, Reading, Reuse, TimeExpression, make_id
from srot.web.asking import Ask
from srot.web.lines import make_story_line, named, turn
from srot.web.pages import FindingLine, Named, OutletPage, ReportPage
from srot.web.stock import find_entity, stock
from srot.web.stories import make_copy

PAGE, ENTITIES = 30, 40


def make_report_page(ask: Ask, report: str) -> ReportPage:
    """One report: its text with findings marked, its copies, and each finding with what may be ruled on it."""
    view, words = ask.view, ask.words
    found = view.article(report)
    reuse = view.reuse(article=found.id)
    stories = view.stories(article=found.id)
    shelf = stock(view, [found.id, *_others(found.id, reuse)], reuse={"": reuse})
    reading = view.reading(found.id)
    ruled = rulings_by_left(view)
    return ReportPage(
        id=found.id,
        story=stories[0].id if stories else None,
        story_title=Quoted(shorten(stories[0].title, 140)) if stories else None,
        outlet=found.outlet,
        part=make_report(shelf, words, found.id, _told(view, found.id)),
        copies=tuple(make_copy(shelf, words, item) for item in sorted(reuse, key=lambda item: (-item.coverage, item.id))),
        findings=tuple(_findings(reading, shelf.times.get(found.id, {}), words, ruled)),
        entities=_named_in(view, found.id),
        near_stories=tuple(make_story_line(row, words) for row in listing.near_stories(ask.store, stories[0].id)) if stories else (),
        dated_by_story=found.published is None,
        text=found.text,
    )


def make_outlet_page(ask: Ask) -> OutletPage:
    """The reports of one outlet, the newest first."""
    name = ask.text("name") or ""
    rows = standings.reports_of(ask.store, name, limit=PAGE + 1, offset=(ask.page() - 1) * PAGE)
    shelf = stock(ask.view, rows[:PAGE])
    entity = next((shelf.links[report].get(name) for report in rows[:1]), None)
    return OutletPage(
        name=name,
        entity=entity if find_entity(ask.view, entity or "") else None,
        reports=tuple(refer(shelf, ask.words, report) for report in rows[:PAGE]),
        turning=turn(ask, len(rows) > PAGE),
    )


def rulings_by_left(view: View) -> Mapping[str, Judgement]:
    """The last ruling in force on each thing."""
    in_force = [item for item in view.judgements() if item.withdrawn_at is None]
    return {item.left: item for item in sorted(in_force, key=lambda item: (item.made_at, item.id))}


def _others(report: str, reuse: tuple[Reuse, ...]) -> list[str]:
    return [name for item in reuse for name in (item.source, item.target) if name != report]


def _told(view: View, report: str) -> list[Mark]:
    """Places where the report's own words carry a claim, so that a claim can lead to them."""
    places = {
        (item.start, item.end)
        for claim in view.claims(article=report)
        for item in claim.assertions
        if item.article == report and item.attribution is None
    }
    return [Mark(a, b, ANCHOR, "told", anchor=make_id("at", report, a, b)) for a, b in sorted(places)]


def _named_in(view: View, report: str) -> tuple[Named, ...]:
    """The entities that the report names, the most often named first."""
    counts: dict[str, int] = {}
    for name in view.mention_entities(report).values():
        counts[name] = counts.get(name, 0) + 1
    ordered = sorted(counts, key=lambda name: (-counts[name], name))[:ENTITIES]
    return tuple(named(entity) for name in ordered if (entity := find_entity(view, name)))


def _findings(
    reading: Reading, times: Mapping[str, str], words: Words, ruled: Mapping[str, Judgement]
) -> Iterator[FindingLine]:
    for said in reading.attributions:
        yield _finding(said.id, "attribution", said.content, _sources(said), _first_source(said), reading, words, ruled)
    for time in reading.times:
        value = times.get(time.id, time.value)
        yield _finding(time.id, "time", time.text, _meaning(time, value, words), value or "", reading, words, ruled)
    for number in reading.quantities:
        meaning, value = _amount(number, words), f"{number.value:g}" if number.value is not None else ""
        yield _finding(number.id, "quantity", number.text, meaning, value, reading, words, ruled)


def _finding(
    name: str, kind: str, text: str, meaning: str, value: str, reading: Reading, words: Words, ruled: Mapping[str, Judgement]
) -> FindingLine:
    ruling = ruled.get(name)
    told = f"{words.label('verdict', ruling.verdict)}{f': {ruling.right}' if ruling.right else ''} ({ruling.author})" if ruling else None
    return FindingLine(name, kind, Quoted(shorten(" ".join(text.split()), 110), reading.lang), meaning, value, told)


def _sources(said: Attribution) -> str:
    return " / ".join(" → ".join(link.name for link in chain) for chain in said.chains)


def _first_source(said: Attribution) -> str:
    return next((chain[0].name for chain in said.chains if chain), "")


def _meaning(time: TimeExpression, value: str | None, words: Words) -> str:
    return " · ".join([write_date(value, words), words.label("basis", time.basis)])


def _amount(number: Quantity, words: Words) -> str:
    if number.value is None:
        return words("modifier.vague")
    modifier = [] if number.modifier == "exact" else [words.label("modifier", number.modifier)]
    return " · ".join([write_number(number.value, words), *([number.unit] if number.unit else []), *modifier])
