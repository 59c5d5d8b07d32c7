"""Every report in full, with what was found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from srot.exports.dossier.anchors import anchor, web_address, words_anchor
from srot.exports.dossier.marks import ANCHOR, CONTENT, FINDING, SOURCE, Mark, mark_paragraphs
from srot.exports.dossier.pages import Quoted, RemovedPart, ReportPart, SayingPart
from srot.exports.dossier.references import explain, refer, shorten
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, write_date, write_number
from srot.records import Article, Attribution, Link, Mention, Quantity, Reading, TimeExpression

_CONTENT = 150  # characters of a content in the list under the text, which has it in full


def make_report(shelf: Shelf, words: Words, article: str, told: Iterable[Mark]) -> ReportPart:
    """A report; `told` are places in its text that other parts of the page link to."""
    found, reading = shelf.articles[article], shelf.readings[article]
    dating = shelf.datings.get(article)
    basis = dating.basis if dating else found.published_basis
    marks = [*told, *_find_marks(shelf, words, reading)]
    return ReportPart(
        ref=refer(shelf, words, article),
        lang=found.lang,
        url=web_address(found.url),
        file=found.source_path,
        iso=shelf.published(article),
        basis=words.label("basis", basis) if basis else "",
        why=tuple(explain(shelf, words, reason) for reason in dating.why) if dating else (),
        doubt=tuple(explain(shelf, words, reason) for reason in shelf.doubtful[article].why) if article in shelf.doubtful else (),
        credit=tuple(Quoted(credit.name, found.lang) for credit in found.credit),
        paragraphs=mark_paragraphs(found.text, marks),
        sayings=tuple(_make_saying(shelf, words, item, n) for n, item in enumerate(reading.attributions, 1)),
        removed=_removed(found, words),
        removed_count=words.count("report.removed", len(found.removed)),
        copied_from=tuple(refer(shelf, words, name) for name in _copied_from(shelf, article)),
    )


def find_told(shelf: Shelf) -> dict[str, list[Mark]]:
    """Article -> the places where its own words, outside any attribution, carry a claim."""
    told: dict[str, list[Mark]] = defaultdict(list)
    for claims in shelf.claims.values():
        for claim in claims:
            for item in claim.assertions:
                if item.attribution is None:
                    told[item.article].append(Mark(item.start, item.end, ANCHOR, "told", anchor=words_anchor(item)))
    return {article: list({mark.anchor: mark for mark in marks}.values()) for article, marks in told.items()}


def _copied_from(shelf: Shelf, article: str) -> tuple[str, ...]:
    taken = (item for found in shelf.reuse.values() for item in found if item.target == article)
    known = (item.source for item in taken if item.direction != "unknown")
    return tuple(dict.fromkeys(name for name in known if name in shelf.articles))


def _removed(article: Article, words: Words) -> tuple[RemovedPart, ...]:
    return tuple(RemovedPart(item.text, words.label("removed", item.reason)) for item in article.removed)


def _find_marks(shelf: Shelf, words: Words, reading: Reading) -> Iterator[Mark]:
    times = shelf.times[reading.article]
    yield from _said_marks(words, reading.attributions)
    yield from (_name_mark(item, words) for item in reading.mentions)
    yield from (_time_mark(item, times.get(item.id, item.value), words) for item in reading.times)
    yield from (_quantity_mark(item, words) for item in reading.quantities)


def _said_marks(words: Words, attributions: Iterable[Attribution]) -> Iterator[Mark]:
    """Contents, and each source and cue once with the numbers of all that hang on it."""
    numbers: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for number, item in enumerate(attributions, 1):
        yield Mark(item.start, item.end, CONTENT, "said", anchor=anchor(item.id), number=str(number))
        places = {(link.start, link.end, "source") for chain in item.chains for link in chain if link.kind != "hearsay"}
        if item.cue:
            places.add((item.cue.start, item.cue.end, "cue"))
        for place in sorted(places):
            numbers[place].append(str(number))
    for (start, end, kind), found in numbers.items():
        yield Mark(start, end, SOURCE, kind, words(f"mark.{kind}"), number=",".join(found))


def _name_mark(item: Mention, words: Words) -> Mark:
    hint = [words.label("mark", item.type), *([item.name] if item.name != item.text else []), *([item.role] if item.role else [])]
    return Mark(item.start, item.end, FINDING, "name", " · ".join(hint))


def _time_mark(item: TimeExpression, value: str | None, words: Words) -> Mark:
    hint = [write_date(value, words), words.label("basis", item.basis)] if value else [words("mark.time")]
    plain = value if value and "/" not in value and len(value) in (4, 7, 10) and value.replace("-", "").isdecimal() else None
    return Mark(item.start, item.end, FINDING, "when", " · ".join(hint), day=plain)


def _quantity_mark(item: Quantity, words: Words) -> Mark:
    if item.value is None:
        return Mark(item.start, item.end, FINDING, "number", words("modifier.vague"))
    modifier = [] if item.modifier == "exact" else [words.label("modifier", item.modifier)]
    parts = [write_number(item.value, words), *([item.unit] if item.unit else []), *modifier]
    return Mark(item.start, item.end, FINDING, "number", " · ".join(parts))


def _make_saying(shelf: Shelf, words: Words, item: Attribution, number: int) -> SayingPart:
    lang = shelf.articles[item.article].lang
    manner = [words.label("manner", item.kind)]
    manner += [words.label("modality", item.modality)] if item.modality != "asserted" else []
    manner += [words("polarity.negative")] if item.polarity == "negative" else []
    claim = shelf.claims_of.get(item.id)
    return SayingPart(
        number=number,
        sources=tuple(tuple(_name_source(link, lang, words) for link in chain) for chain in item.chains),
        cue=item.cue.text if item.cue else None,
        content=shorten(item.content, _CONTENT),
        manner=tuple(manner),
        claim=anchor(claim) if claim else None,
    )


def _name_source(link: Link, lang: str, words: Words) -> Quoted:
    """Who is meant; hearsay has no source, whatever word gives it away."""
    return Quoted(words("kind.hearsay"), words.code) if link.kind == "hearsay" else Quoted(link.name, lang)
