"""Reports in full, and the reports of one outlet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from srot.exports.dossier.marks import ANCHOR, Mark
from srot.exports.dossier.pages import Quoted
from srot.exports.dossier.references import refer, shorten
from srot.exports.dossier.report_parts import make_report
from srot.exports.dossier.shelf import Shelf
from srot.exports.dossier.story_parts import make_copy
from srot.interface import Words, write_date, write_number
from srot.ledger import View, listing, standings
from srot.linking.rulings import MADE_BY
from srot.records import Article, Attribution, Judgement, Quantity, Reading, Reuse, TimeExpression, make_id
from srot.web.asking import Ask
from srot.web.history import find_state
from srot.web.lines import make_story_line, named, turn
from srot.web.pages import FindingLine, FindingRuling, Named, OutletPage, ReportPage
from srot.web.stock import find_entity, stock

PAGE, ENTITIES = 30, 40

T = TypeVar("T", Attribution, TimeExpression, Quantity)


def make_report_page(ask: Ask, report: str) -> ReportPage:
    """One report: its text with findings marked, its copies, and each finding with what may be ruled on it."""
    view, words = ask.view, ask.words
    found = view.article(report)
    reuse = view.reuse(article=found.id)
    stories = view.stories(article=found.id)
    shelf = stock(view, [found.id, *_others(found.id, reuse)], reuse={"": reuse})
    judged = Judged(words, listing.linked_at(ask.store) or "", rulings_by_left(view))
    return ReportPage(
        id=found.id,
        story=stories[0].id if stories else None,
        story_title=Quoted(shorten(stories[0].title, 140)) if stories else None,
        outlet=found.outlet,
        part=make_report(shelf, words, found.id, _told(view, found.id)),
        copies=tuple(make_copy(shelf, words, item) for item in sorted(reuse, key=lambda item: (-item.coverage, item.id))),
        findings=tuple(_findings(view.reading(found.id), shelf.readings[found.id], shelf.times[found.id], judged)),
        entities=_named_in(view, found.id, words),
        near_stories=tuple(make_story_line(row, words) for row in listing.near_stories(ask.store, stories[0].id)) if stories else (),
        day=_day(found, shelf, judged),
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


def _named_in(view: View, report: str, words: Words) -> tuple[Named, ...]:
    """The entities that the report names, the most often named first."""
    counts: dict[str, int] = {}
    for name in view.mention_entities(report).values():
        counts[name] = counts.get(name, 0) + 1
    ordered = sorted(counts, key=lambda name: (-counts[name], name))[:ENTITIES]
    return tuple(named(entity, words) for name in ordered if (entity := find_entity(view, name)))


@dataclass(frozen=True, slots=True)
class Judged:
    """The last ruling in force on each thing, when the links were made, and the words to tell of it."""

    words: Words
    linked_at: str
    last: Mapping[str, Judgement]

    def tell(self, name: str, read: str, shown: str) -> FindingRuling | None:
        """The ruling on a finding, and what was `read` where something else is `shown` since."""
        ruling = self.last.get(name)
        if ruling is None:
            return None
        verdict = self.words.label("verdict", ruling.verdict)
        told = f"{verdict}: {_right_words(ruling, self.words)}" if ruling.right else verdict
        state = self.words(f"state.{find_state(ruling, self.linked_at)}")
        return FindingRuling(ruling.id, told, ruling.author, state, read if read != shown else None)


def _right_words(ruling: Judgement, words: Words) -> str:
    right = ruling.right or ""
    if ruling.kind == "time":
        return write_date(right, words)
    return write_number(float(right), words) if ruling.kind == "quantity" else right


def _findings(read: Reading, linked: Reading, times: Mapping[str, str], judged: Judged) -> Iterator[FindingLine]:
    """Every finding that was `read`, with what it is `linked` as; one that is linked no more was ruled wrong."""
    words = judged.words

    def tell_time(time: TimeExpression) -> tuple[str, str]:
        value = times.get(time.id, time.value)
        return " · ".join([write_date(value, words), words.label("basis", "ruling" if time.made_by == MADE_BY else time.basis)]), value or ""

    def tell_number(number: Quantity) -> tuple[str, str]:
        return _amount(number, words), f"{number.value:g}" if number.value is not None else ""

    make = partial(_finding, judged=judged, lang=read.lang)
    said = {item.id: item for item in linked.attributions}
    yield from (make("attribution", item, item.content, said.get(item.id), _tell_source) for item in read.attributions)
    dated = {item.id: item for item in linked.times}
    yield from (make("time", item, item.text, dated.get(item.id), tell_time) for item in read.times)
    counted = {item.id: item for item in linked.quantities}
    yield from (make("quantity", item, item.text, counted.get(item.id), tell_number) for item in read.quantities)


def _finding(
    kind: str, read: T, text: str, linked: T | None, tell: Callable[[T], tuple[str, str]], *, judged: Judged, lang: str
) -> FindingLine:
    name = read.id
    meaning, value = tell(linked or read)
    ruled = judged.tell(name, tell(read)[0], meaning if linked else "")
    return FindingLine(name, kind, Quoted(shorten(" ".join(text.split()), 110), lang), meaning, value, linked is None, ruled)


def _day(article: Article, shelf: Shelf, judged: Judged) -> FindingLine:
    """The day of publication as a finding that can be ruled on."""
    words, shown, dating = judged.words, shelf.published(article.id), shelf.datings.get(article.id)
    basis = dating.basis if dating else article.published_basis
    meaning = write_date(shown, words)
    ruled = judged.tell(article.id, write_date(article.published, words), meaning)
    return FindingLine(article.id, "time", Quoted(meaning), words.label("basis", basis) if basis else "", (shown or "")[:10], False, ruled)


def _tell_source(said: Attribution) -> tuple[str, str]:
    """All sources, and the first of them, which a ruling would correct."""
    chains = [[link.name for link in chain] for chain in said.chains if chain]
    return " / ".join(map(" → ".join, chains)), chains[0][0] if chains else ""


def _amount(number: Quantity, words: Words) -> str:
    if number.value is None:
        return words("modifier.vague")
    modifier = [] if number.modifier == "exact" else [words.label("modifier", number.modifier)]
    return " · ".join([write_number(number.value, words), *([number.unit] if number.unit else []), *modifier])
