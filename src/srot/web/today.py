"""Today: the stories by last movement, what is new, where the reports disagree."""

from __future__ import annotations

from itertools import groupby

from srot.calendar.edtf import is_edtf
from srot.exports.dossier.references import explain, refer
from srot.interface import Words, write_date
from srot.ledger import listing, naming
from srot.ledger.listing import StoryFilter
from srot.web.asking import Ask
from srot.web.lines import make_dispute_line, make_story_line, turn
from srot.web.pages import Choice, DisputeLine, DoubtfulLine, FilterForm, StoryDay, TodayPage
from srot.web.searching import is_searchable
from srot.web.stock import stock

PAGE = 30
_DISPUTES = 6
_NOBODY = "nobody"  # no entity has this id: a name that nobody bears finds no story


def make_today(ask: Ask) -> TodayPage:
    """The first page: a calm list, filtered as asked."""
    chosen, found = read_filter(ask)
    rows = listing.list_stories(ask.store, chosen, seen=ask.seen, limit=PAGE + 1, offset=(ask.page() - 1) * PAGE)
    lines = [(row.last_published or "", make_story_line(row, ask.words)) for row in rows[:PAGE]]
    days = groupby(lines, key=lambda line: line[0][:10])
    form = _make_form(ask, chosen, found)
    return TodayPage(
        title=ask.words("today.title"),
        news=_tell_news(ask),
        disputes=() if form.active or ask.page() > 1 else _newest_disputes(ask),
        doubtful=() if form.active or ask.page() > 1 else _doubtful_dates(ask),
        filter=form,
        days=tuple(StoryDay(_name_day(day, ask.words), tuple(line for _, line in group)) for day, group in days),
        turning=turn(ask, len(rows) > PAGE),
        empty=listing.news(ask.store).last_report == 0,
    )


def read_filter(ask: Ask) -> tuple[StoryFilter, tuple[str, ...]]:
    """The conditions of the address, and whom a person and a place were taken for."""
    groups, found = [], []
    for name, kind in (("person", "PER"), ("place", "LOC")):
        asked = ask.text(name)
        if asked:
            meant = naming.find_names(ask.store, asked, type=kind, limit=5)
            groups.append(tuple(entity.id for entity in meant) or (_NOBODY,))
            names = ", ".join(entity.name for entity in meant) or ask.words("filter.nobody")
            found.append(f"{asked}: {names}")
    words = ask.text("q")
    return StoryFilter(
        words=words if words and is_searchable(words) else None,
        first_day=_day(ask.text("from")),
        last_day=_day(ask.text("to")),
        lang=ask.text("lang"),
        outlet=ask.text("outlet"),
        entities=tuple(groups),
        origins=ask.number("origins", most=999),
        event=ask.text("event"),
        disputed=ask.text("disputed") is not None,
        newer_than=(ask.seen or 0) if ask.text("new") else None,
    ), tuple(found)


def _day(text: str | None) -> str | None:
    return text if text and len(text) == 10 and is_edtf(text) else None


def _make_form(ask: Ask, chosen: StoryFilter, found: tuple[str, ...]) -> FilterForm:
    words = ask.words
    return FilterForm(
        words=chosen.words or "",
        first_day=chosen.first_day or "",
        last_day=chosen.last_day or "",
        person=ask.text("person") or "",
        place=ask.text("place") or "",
        origins=str(chosen.origins or ""),
        disputed=chosen.disputed,
        new=chosen.newer_than is not None,
        languages=tuple(Choice(code, words.label("tongue", code), code == chosen.lang) for code in listing.languages(ask.store)),
        outlets=tuple(Choice(name, name, name == chosen.outlet) for name in listing.outlets(ask.store)),
        events=tuple(Choice(kind, words.label("event", kind), kind == chosen.event) for kind in listing.event_types(ask.store)),
        found=found,
        active=chosen != StoryFilter(),
    )


def _newest_disputes(ask: Ask) -> tuple[DisputeLine, ...]:
    """Conflicts and misreports of the stories that moved last."""
    found = listing.newest_disputes(ask.store, limit=_DISPUTES)
    return tuple(make_dispute_line(ask.view, ask.words, item) for item in found)


def _doubtful_dates(ask: Ask) -> tuple[DoubtfulLine, ...]:
    """Printed days that cannot be right if the words are, of the last reports."""
    found = listing.newest_doubtful_dates(ask.store)
    shelf = stock(ask.view, [item.article for item in found])
    return tuple(
        DoubtfulLine(refer(shelf, ask.words, item.article), tuple(explain(shelf, ask.words, reason) for reason in item.why)) for item in found
    )


def _tell_news(ask: Ask) -> str:
    state = listing.news(ask.store)
    if ask.seen is None:
        return ask.words("today.first_visit")
    fresh = listing.count_newer(ask.store, ask.seen)
    if not fresh or not state.last_report:
        return ask.words("today.nothing_new")
    return ask.words("today.new", reports=ask.words.count("reports", fresh))


def _name_day(day: str, words: Words) -> str:
    return write_date(day, words) if day else words("story.undated")
