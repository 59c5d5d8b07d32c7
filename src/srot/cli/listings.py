"""Commands that list: stories, claims, disagreements, the timeline, what a search finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from srot.calendar.edtf import interval
from srot.cli.options import AsJson, Ledger, Limit, OfStory, open_view
from srot.cli.printing import Column, day_of, marked, print_json, print_listing, short
from srot.cli.printing import counted as counted_noun

Nature = Literal["update", "conflict", "misreport", "imprecise"]
ATTRIBUTION = "attribution"
"""The kind of disagreement over who or what did it."""
POLARITY = "polarity"
"""The kind of disagreement over whether something is so."""
_SIDES = {"yes": "said", "no": "denied"}
_SHOWN_FIGURES = 6
_LANG = "en"
"""The language of this interface, whatever that of the reports."""
_LONGEST = 200
"""Characters of a claim in a listing; `srot trace` tells all of it."""

if TYPE_CHECKING:
    from rich.text import Text

    from srot.interface import Words
    from srot.ledger import View
    from srot.records import Claim, Disagreement, Quantity, Story, TimelineEntry


def stories(ledger: Ledger = None, limit: Limit = None, as_json: AsJson = False) -> None:
    """List the stories: happenings with the reports about them."""
    with open_view(ledger) as view:
        found = view.stories()[:limit]
    if as_json:
        return print_json(found)
    columns = (Column("story", "cyan"), Column("date"), Column("reports", labelled=True), Column("title", main=True))
    rows = [(short(s.id), write_day(s), str(len(s.articles)), s.title) for s in found]
    print_listing(columns, rows, empty="There are no stories in this ledger.")


def write_day(story: Story) -> str:
    """The day of the happening, else the days on which its reports came out, or may have come out."""
    if story.event_date or not story.first_published:
        return story.event_date or "undated"
    return interval(story.first_published, story.last_published or story.first_published)


def storylines(ledger: Ledger = None, limit: Limit = None, as_json: AsJson = False) -> None:
    """List the storylines: stories that follow one another over months and years."""
    with open_view(ledger) as view:
        found = view.storylines()[:limit]
    if as_json:
        return print_json(found)
    columns = (Column("storyline", "cyan"), Column("stories", labelled=True), Column("title", main=True))
    rows = [(short(line.id), str(len(line.stories)), line.title) for line in found]
    print_listing(columns, rows, empty="There are no storylines in this ledger.")


def claims(
    ledger: Ledger = None,
    story: OfStory = None,
    min_origins: Annotated[int, typer.Option("--min-origins", min=0, help="Only with this many independent origins.")] = 0,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """List the claims, those with the most independent origins first."""
    with open_view(ledger) as view:
        found = view.claims(story=story, min_origins=min_origins)[:limit]
        if as_json:
            return print_json(found)
        told = [claim_words(claim, counted=counted_of(view, claim), longest=_LONGEST) for claim in found]
    columns = (Column("claim", "cyan"), Column("origins", labelled=True), Column("reports", labelled=True), Column("text", main=True))
    rows = [(short(claim.id), origin_count(claim), str(claim.n_articles), words) for claim, words in zip(found, told, strict=True)]
    print_listing(columns, rows, empty="No claim fits." if story or min_origins else "There are no claims in this ledger.")


def origin_count(claim: Claim) -> str:
    """Independent origins, and apart from them the reports that name none: "2", "2 + 1 unknown"."""
    unknown = f" + {claim.n_origins_unknown} unknown" if claim.n_origins_unknown else ""
    return f"{claim.n_origins}{unknown}"


@dataclass(frozen=True, slots=True)
class Counted:
    """What the figures of a claim count: the one state of all of them, else what each of them counts."""

    state: str = ""
    nouns: Mapping[str, str] = field(default_factory=dict)


def counted_of(view: View, claim: Claim) -> Counted:
    """What the figures of a claim count, in the language of this interface where the reports tell it in that."""
    from srot.exports.dossier.counted import name_counted, name_nouns

    def find(article: str) -> tuple[Quantity, ...]:
        return view.reading(article).quantities

    state = name_counted(claim, find, _LANG)
    return Counted(state) if state else Counted("", name_nouns(claim, find, _LANG))


def claim_words(claim: Claim, *, counted: Counted | None = None, longest: int = 0) -> str:
    """The text of a claim, cut where it is longer than `longest` characters, with the figures of its reports, what they count, and the number of
    reports that give each: "... [dead: 288 in 6 reports; 275 in 3]"."""
    from srot.exports.dossier.references import shorten

    text = shorten(claim.text, longest) if longest else claim.text
    given = claim.count_values()
    if not given:
        return text
    known = counted or Counted()
    figures = [_write_figure(value, known) for value, _ in given[:_SHOWN_FIGURES]]
    told = [f"{figure} in {_reports(number, first=not at)}" for at, (figure, (_, number)) in enumerate(zip(figures, given, strict=False))]
    rest = [f"and {len(given) - _SHOWN_FIGURES} more"] if len(given) > _SHOWN_FIGURES else []
    return f"{text}  [{f'{known.state}: ' if known.state else ''}{'; '.join([*told, *rest])}]"


def load_own_words() -> Words:
    """The catalogue of this interface."""
    from srot.interface import load_words

    return load_words(_LANG)


def source_name(name: str) -> str:
    """A source as this interface names it: one that reports quote without a name in its own words."""
    from srot.interface import write_source

    return write_source(name, load_own_words())


def _write_figure(value: str, known: Counted) -> str:
    from srot.interface import write_value

    return f"{write_value(value, load_own_words())} {known.nouns.get(value, '')}".rstrip()


def _reports(number: int, *, first: bool) -> str:
    """A number of reports, with the noun where it is the first of several."""
    return counted_noun(number, "report") if first else str(number)


def disagreements(
    ledger: Ledger = None,
    story: OfStory = None,
    nature: Annotated[Nature | None, typer.Option("--nature", help="Only of this nature.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """List where reports disagree, and in what way."""
    with open_view(ledger) as view:
        found = view.disagreements(story=story, nature=nature)[:limit]
    if as_json:
        return print_json(found)
    columns = (Column("id", "cyan"), Column("kind"), Column("nature", "yellow"), Column("about", main=True))
    rows = [
        (short(item.id), item.kind, item.nature, in_words(item) if item.kind == POLARITY else f"{in_words(item)} — {reasons_of(item)}")
        for item in found
    ]
    print_listing(columns, rows, empty="No disagreement fits." if story or nature else "Reports do not disagree here.")


def in_words(item: Disagreement) -> str:
    """What a disagreement is about, and its values with the number of reports that give each; of who or what is held to have done it the name alone, for one
    sentence may blame both; of what is denied who says it and who denies it."""
    from srot.exports.dossier.disagreement_parts import tell_about

    if item.kind == POLARITY:
        sides = [(f"{_SIDES[side.value]} by {', '.join(map(source_name, side.origins))}", len(side.articles)) for side in item.values]
    else:
        sides = [(value.value if item.kind == ATTRIBUTION else value.text, len(value.articles)) for value in item.values]
    told = "; ".join(f"{side} in {_reports(number, first=not at)}" for at, (side, number) in enumerate(sides))
    return f"{tell_about(item.about, load_own_words())}: {told}"


def reasons_of(item: Disagreement) -> str:
    """Why a disagreement is one, as the pages say it; a report without an outlet by the beginning of its id, as it is listed."""
    from srot.exports.dossier.references import find_named
    from srot.interface import translate_reason

    words = load_own_words()
    told = "; ".join(translate_reason(reason, words).text for reason in item.why.split("; "))
    for article in find_named(told):
        told = told.replace(article, short(article))
    return told


def timeline(
    ledger: Ledger = None,
    story: OfStory = None,
    storyline: Annotated[str | None, typer.Option("--storyline", help="Only of this storyline.")] = None,
    entity: Annotated[str | None, typer.Option("--entity", help="Only what names this entity (id or name).")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """List what happened and what was announced, in time order."""
    with open_view(ledger) as view:
        known = None if entity is None else _entity(view, entity)
        found = view.timeline(story=story, storyline=storyline, entity=known)[:limit]
    if as_json:
        return print_json(found)
    columns = (Column("date", "green"), Column("story", "cyan"), Column(""), Column("", main=True))
    rows = [
        (item.date or "undated", short(item.story), "announced" if item.announced else "", write_happening(item)) for item in found
    ]
    print_listing(columns, rows, empty="Nothing dated fits.")


def write_happening(item: TimelineEntry) -> Text | str:
    """The words of a happening; of one without a day those that say when are marked, or stand before it where it does not hold them.

    They do not stand in the column of dates: where a vowel sign takes a cell they would push aside the columns behind it.
    """
    from srot.records import Span

    if item.date or not item.when:
        return item.text
    start = item.text.find(item.when)
    return f"{item.when}: {item.text}" if start < 0 else marked(item.text, [Span(start, start + len(item.when))])


def search(
    words: Annotated[list[str], typer.Argument(help='Words; "two words" side by side; begin* for beginnings.')],
    ledger: Ledger = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="Show no more than this many.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Find the reports that hold all the words, in any spelling of them."""
    with open_view(ledger) as view:
        found = view.search(" ".join(f'"{word}"' if " " in word.strip() else word for word in words), limit=limit)
    if as_json:
        return print_json(found)
    columns = (Column("report", "cyan"), Column("date"), Column("outlet"), Column("text", main=True))
    rows = [
        (short(hit.article), day_of(hit.published), hit.outlet or "", marked(hit.snippet, hit.marks)) for hit in found
    ]
    print_listing(columns, rows, empty=f"No report holds {' '.join(words)}.")


def problems(ledger: Ledger = None, limit: Limit = None, as_json: AsJson = False) -> None:
    """List the input that could not be read or is doubtful, why, and what helps."""
    with open_view(ledger) as view:
        found = view.problems()[:limit]
    if as_json:
        return print_json(found)
    columns = (Column("where", "cyan"), Column("line", labelled=True), Column("what", main=True))
    rows = [(item.path, str(item.line or ""), f"{item.message}; {item.way_out}".rstrip("; ")) for item in found]
    print_listing(columns, rows, empty="All input could be read.")


def _entity(view: View, given: str) -> str:
    """An entity by its name in any spelling, else by its id."""
    from srot.errors import NotFoundError

    named = view.entities(name=given)
    if len(named) > 1:
        choices = ", ".join(f"{item.id} ({item.name}, {item.type})" for item in named)
        raise NotFoundError(f"entity {given!r} fits several: {choices}; give one of the ids")
    return named[0].id if named else given
