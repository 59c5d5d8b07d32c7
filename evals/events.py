"""Scores events against EDNIL (types, places, times, casualties) and against the gold of the samples (type and day).

EDNIL marks most mentions of an event. A mention of ours is right when its words overlap a marked mention whose type means the same
(``ednil.ACCEPTED``). Events of types that EDNIL does not have are left out. An argument is right when its words overlap a marked
argument of its kind, and its event's type fits an event that the argument is linked to (any event of the report where it has no link).

    python -m evals.events --half test --errors
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import regex

from evals.ednil import GoldArgument, GoldReport, accepts, load_half
from evals.metrics import Score, count_score
from srot.reading.reader import read_article
from srot.records import Article, Reading, make_id

SCOPE = frozenset(("DISASTER", "ACCIDENT", "ASSAULT", "PROTEST"))
KINDS = ("place", "time", "casualties")
_ROLES = {"place": "place", "time": "time", "casualties": "harmed"}
_STRAY = regex.compile(r"(?<![\p{L}\p{M}])[\u200b-\u200d]")
HARM = frozenset(("dead", "injured", "missing", "trapped", "displaced", "evacuated", "rescued", "hospitalised", "affected"))


@dataclass
class Tally:
    """Right answers, answers, right gold items, gold items."""

    right: int = 0
    found: int = 0
    met: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def score(self) -> Score:
        precision = count_score(self.right, self.found, self.found).precision
        return Score(precision, self.met / self.wanted if self.wanted else 1.0, self.wanted)

    def line(self, name: str) -> str:
        score = self.score()
        if not self.found:
            return f"{name:24} R {score.recall:.3f}  (gold {self.wanted})"
        return f"{name:24} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}  (gold {self.wanted}, found {self.found})"


def read_hindi(report: GoldReport) -> Reading:
    """The reading of a report as an article without a date; stray joiners become blanks, so that spans stay."""
    text = _STRAY.sub(" ", report.text)
    return read_article(Article(make_id("article", report.name), text, lang="hi"))


def score_mentions(report: GoldReport, reading: Reading, tally: Tally) -> None:
    """Event mentions, by overlap and type."""
    events = [event for event in reading.events if event.type in SCOPE and event.polarity == "positive"]
    for event in events:
        touched = [gold for gold in report.events if gold.start < event.end and event.start < gold.end]
        good = any(accepts(gold.type, event.type, event.mode) for gold in touched)
        tally.found += 1
        tally.right += good
        if not good:
            tally.alarms.append(f"{report.name[:24]} {event.text} {event.type}/{event.mode} {[g.type for g in touched]} | {_around(report, event.start, event.end)}")
    for gold in report.events:
        fit = any(gold.start < e.end and e.start < gold.end and accepts(gold.type, e.type, e.mode) for e in events)
        tally.wanted += 1
        tally.met += fit
        if not fit:
            tally.misses.append(f"{report.name[:24]} {gold.type} | {_around(report, gold.start, gold.end)}")


def score_kinds(report: GoldReport, reading: Reading, tally: Tally) -> None:
    """The kinds of event a report tells of, each counted once: gold types found, and types of ours that the gold has."""
    wanted = {gold.type for gold in report.events}
    found = {(e.type, e.mode) for e in reading.events if e.type in SCOPE and e.polarity == "positive" and e.modality == "asserted"}
    main = {pair for pair in found if pair[1] is not None or not any(pair[0] == other[0] and other[1] for other in found)}
    tally.found += len(main)
    tally.right += sum(any(accepts(gold, *pair) for gold in wanted) for pair in main)
    tally.wanted += len(wanted)
    tally.met += sum(any(accepts(gold, *pair) for pair in main) for gold in wanted)


def score_types(report: GoldReport, reading: Reading, tally: Tally) -> None:
    """The types (without modes) that a report tells of, each counted once."""
    wanted = {gold.type for gold in report.events}
    found = {e.type for e in reading.events if e.type in SCOPE and e.polarity == "positive" and e.modality == "asserted"}
    tally.found += len(found)
    tally.right += sum(any(accepts(gold, type_, None) for gold in wanted) for type_ in found)
    tally.wanted += len(wanted)
    tally.met += sum(any(accepts(gold, type_, None) for type_ in found) for gold in wanted)


def argument_spans(reading: Reading, kind: str) -> list[tuple[int, int, str, str | None]]:
    """Spans of one kind that events in scope hold, with type and mode of the event."""
    mentions = {found.id: found for found in reading.mentions}
    times = {found.id: found for found in reading.times}
    quantities = {found.id: found for found in reading.quantities}
    spans: list[tuple[int, int, str, str | None]] = []
    for event in reading.events:
        if event.type not in SCOPE or event.polarity != "positive":
            continue
        if kind == "place" and event.place:
            found = [mentions[place] for place in (event.place, *event.other_places)]
        elif kind == "time" and event.time:
            found = [times[event.time]]  # type: ignore[list-item]
        elif kind == "casualties":
            found = [quantities[q] for q in event.quantities if quantities[q].state in HARM]  # type: ignore[misc]
        else:
            found = []
        spans.extend((item.start, item.end, event.type, event.mode) for item in found)
        spans.extend((told.start, told.end, event.type, event.mode) for told in event.circumstances if told.role == _ROLES[kind])
    return sorted(set(spans), key=str)


def score_arguments(report: GoldReport, reading: Reading, kind: str, tally: Tally, keep: Callable[[GoldArgument], bool]) -> None:
    """Arguments of one kind; `keep` tells which gold arguments are asked for (found ones may touch any)."""
    types = {event.id: event.type for event in report.events}
    everything = {event.type for event in report.events}
    golds = [gold for gold in report.arguments if gold.kind == kind]
    spans = argument_spans(reading, kind)

    def fits(gold: GoldArgument, span: tuple[int, int, str, str | None]) -> bool:
        linked = {types[event] for event in gold.events if event in types} or everything
        return gold.start < span[1] and span[0] < gold.end and any(accepts(t, span[2], span[3]) for t in linked)

    seen: dict[tuple[int, int], bool] = {}
    for span in spans:
        seen[span[:2]] = seen.get(span[:2], False) or any(fits(gold, span) for gold in golds)
    for place, good in sorted(seen.items()):
        tally.found += 1
        tally.right += good
        if not good:
            tally.alarms.append(f"{report.name[:24]} {_around(report, *place)}")
    for gold in golds:
        if keep(gold):
            fit = any(fits(gold, span) for span in spans)
            tally.wanted += 1
            tally.met += fit
            if not fit:
                tally.misses.append(f"{report.name[:24]} {_around(report, gold.start, gold.end)}")


def score_events(report: GoldReport, reading: Reading, kind: str, tally: Tally) -> None:
    """Of the marked events that have an argument of a kind holding a name, a date or a number of ours: how many have one of them found."""
    held = {"place": reading.mentions, "time": reading.times, "casualties": reading.quantities}[kind]
    spans = argument_spans(reading, kind)
    found = {(m.start, m.end) for m in held if kind != "place" or m.type == "LOC"}  # type: ignore[attr-defined]
    wanted: dict[str, list[GoldArgument]] = {}
    for gold in report.arguments:
        if gold.kind == kind and any(gold.start < end and start < gold.end for start, end in found):
            for event in gold.events:
                wanted.setdefault(event, []).append(gold)
    for golds in wanted.values():
        tally.wanted += 1
        met = any(gold.start < span[1] and span[0] < gold.end for gold in golds for span in spans)
        tally.met += met
        if not met:
            tally.misses.append(f"{report.name[:24]} " + " || ".join(_around(report, g.start, g.end) for g in golds))


def _around(report: GoldReport, start: int, end: int) -> str:
    text = report.text
    return f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 60]}".replace("\n", " ¶ ")


def score_ednil(reports: Iterable[GoldReport]) -> dict[str, Tally]:
    """All tallies over reports. ``place`` and ``casualties`` come twice: of all marked ones, and of those that hold a name or a number."""
    names = ("mentions", "kinds", "types", *KINDS, "place (named)", "casualties (numbered)", *(f"{kind} (an event's)" for kind in KINDS))
    tallies = {name: Tally() for name in names}
    for report in reports:
        reading = read_hindi(report)
        score_mentions(report, reading, tallies["mentions"])
        score_kinds(report, reading, tallies["kinds"])
        score_types(report, reading, tallies["types"])
        for kind in KINDS:
            score_arguments(report, reading, kind, tallies[kind], lambda gold: True)
            score_events(report, reading, kind, tallies[f"{kind} (an event's)"])
        names_ = [(m.start, m.end) for m in reading.mentions if m.type == "LOC"]
        numbers = [(q.start, q.end) for q in reading.quantities]
        score_arguments(report, reading, "place", tallies["place (named)"], lambda gold, held=names_: _holds(gold, held))  # type: ignore[misc]
        score_arguments(report, reading, "casualties", tallies["casualties (numbered)"], lambda gold, held=numbers: _holds(gold, held))  # type: ignore[misc]
    return tallies


def _holds(gold: GoldArgument, spans: list[tuple[int, int]]) -> bool:
    return any(gold.start < end and start < gold.end for start, end in spans)


def score_samples(lang: str | None = None) -> dict[str, Tally]:
    """Samples: gold events found by type, by type and day together (gold with a day), and the day where the type is dated at all."""
    from evals.samples import load_samples

    by_type, by_day, given = Tally(), Tally(), Tally()
    for report in load_samples():
        if lang is not None and report.article.lang != lang:
            continue
        reading = read_article(report.article)
        times = {time.id: time for time in reading.times}
        days = {(event.type, _day(times[event.time].value) if event.time else None) for event in reading.events}
        for gold in report.gold.get("events", ()):
            day = _day(gold["date"])
            by_type.wanted += 1
            by_type.met += any(type_ == gold["type"] for type_, _ in days)
            if day is not None:
                by_day.wanted += 1
                by_day.met += (gold["type"], day) in days
                dated = any(type_ == gold["type"] and own is not None for type_, own in days)
                given.wanted += dated
                given.met += (gold["type"], day) in days
                if (gold["type"], day) not in days:
                    by_day.misses.append(f"{report.name} {gold['type']} {day} {sorted(days, key=str)}")
            if not any(type_ == gold["type"] for type_, _ in days):
                by_type.misses.append(f"{report.name} {gold['type']} {gold['actors']}")
    return {"samples type": by_type, "samples type and day": by_day, "samples day where given": given}


def _day(value: str | None) -> str | None:
    return value.partition("T")[0] if value and "/" not in value else value


def show(tallies: Mapping[str, Tally], errors: str | None) -> None:
    """Print a line for each tally, and of the one named `errors` its false alarms and misses."""
    for name, tally in tallies.items():
        print(tally.line(name))
    if errors:
        for text in tallies[errors].alarms:
            print("FALSE", text)
        for text in tallies[errors].misses:
            print("MISS ", text)


def main() -> None:
    """Print the scores; ``--errors`` prints misses and false alarms of one tally too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", default="study", choices=("study", "test"))
    parser.add_argument("--errors", help="name of a tally whose errors are printed")
    parser.add_argument("--samples", action="store_true")
    options = parser.parse_args()
    tallies = score_samples() if options.samples else score_ednil(load_half(options.half))
    show(tallies, options.errors)


if __name__ == "__main__":
    main()
