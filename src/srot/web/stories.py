"""Stories and storylines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from srot.exports.dossier.disagreement_parts import make_disputes
from srot.exports.dossier.glance import make_figures
from srot.exports.dossier.journeys import NARROW
from srot.exports.dossier.overview import make_timeline
from srot.exports.dossier.pages import Figure, Picture, Quoted
from srot.exports.dossier.references import LONG_TITLE, explain, refer, shorten
from srot.exports.dossier.story_parts import make_copy, make_happening
from srot.interface import Words, write_date
from srot.ledger import listing
from srot.pictures import Timeline, draw_timeline
from srot.records import Disagreement, Reuse
from srot.web.asking import Ask
from srot.web.lines import (
    cut_page,
    make_claim_line,
    make_dispute_line,
    make_story_line,
    turn,
    write_period,
)
from srot.web.pages import Named, StorylinePage, StoryPage
from srot.web.stock import stock

CLAIMS, DISPUTES, REPORTS, HAPPENINGS, COPIES = 12, 4, 30, 40, 20
STORY_FIGURES = ("reports", "outlets", "origins", "unknown", "disagreements")
LINE_FIGURES = ("stories", "reports", "outlets", "disagreements")
_WIDE = 1180


def make_story_page(ask: Ask, story: str) -> StoryPage:
    """One story; its claims, disagreements and reports are turned page by page."""
    view, words = ask.view, ask.words
    found = view.story(story)
    claims = listing.claims_of(ask.store, found.id, limit=CLAIMS + 1, offset=(ask.page("claims") - 1) * CLAIMS)
    sides = listing.disagreements_of(ask.store, story=found.id, limit=DISPUTES + 1, offset=(ask.page("disputes") - 1) * DISPUTES)
    reports, reports_turning = cut_page(ask, listing.in_time_order(ask.store, found.id), REPORTS, "reports", place="#reports")
    timeline = listing.timeline_part(ask.store, found.id, limit=HAPPENINGS)
    reuse = sorted(view.reuse(story=found.id), key=lambda item: (-item.coverage, item.id))[:COPIES]
    shelf = stock(view, _reports_named(reports, sides[:DISPUTES], reuse, [entry.article for entry in timeline]))
    line = view.storyline(found.storyline) if found.storyline else None
    return StoryPage(
        id=found.id,
        title=Quoted(shorten(found.title, LONG_TITLE), listing.stories_by_id(ask.store, found.id)[0].lang),
        storyline=Named(Quoted(line.title), line.id) if line and len(line.stories) > 1 else None,
        event_date=write_date(found.event_date, words) if found.event_date else None,
        published=write_period(found.first_published, found.last_published, words),
        figures=_figures(listing.totals(ask.store, story=found.id), words, STORY_FIGURES),
        happenings=tuple(make_happening(shelf, words, entry) for entry in timeline),
        claims=tuple(make_claim_line(view, words, claim) for claim in claims[:CLAIMS]),
        claims_turning=turn(ask, len(claims) > CLAIMS, "claims", place="#claims"),
        disagreements=make_disputes(shelf, words, sides[:DISPUTES]),
        disagreements_turning=turn(ask, len(sides) > DISPUTES, "disputes", place="#disputes"),
        copies=tuple(make_copy(shelf, words, item) for item in reuse),
        reports=tuple(refer(shelf, words, name) for name in reports),
        reports_turning=reports_turning,
        why=tuple(explain(shelf, words, reason) for reason in found.why),
    )


def make_storyline_page(ask: Ask, storyline: str) -> StorylinePage:
    """One storyline over its months and years."""
    view, words = ask.view, ask.words
    line = view.storyline(storyline)
    stories = view.stories(storyline=line.id)
    shown, turning = cut_page(ask, stories, REPORTS)
    timeline = {story.id: listing.timeline_part(ask.store, story.id, limit=HAPPENINGS) for story in shown}
    entries = [entry for found in timeline.values() for entry in found][:HAPPENINGS]
    disputes = listing.disagreements_of(ask.store, storyline=line.id, limit=DISPUTES)
    claims = listing.claims_of(ask.store, storyline=line.id, limit=CLAIMS + 1, offset=(ask.page("claims") - 1) * CLAIMS)
    shelf = stock(view, [entry.article for entry in entries], stories=shown, storylines=[line], timeline=timeline)
    days = sorted(day for story in stories for day in (story.first_published, story.last_published) if day)
    return StorylinePage(
        id=line.id,
        title=Quoted(shorten(line.title, LONG_TITLE)),
        published=write_period(days[0] if days else None, days[-1] if days else None, words),
        figures=_figures(listing.totals(ask.store, storyline=line.id), words, LINE_FIGURES),
        picture=_draw(make_timeline(shelf, words)),
        stories=tuple(make_story_line(row, words) for row in listing.stories_by_id(ask.store, *(s.id for s in shown))),
        disputes=tuple(make_dispute_line(view, words, item) for item in disputes),
        turning=turning,
        claims=tuple(make_claim_line(view, words, claim) for claim in claims[:CLAIMS]),
        claims_turning=turn(ask, len(claims) > CLAIMS, "claims", place="#claims"),
        happenings=tuple(make_happening(shelf, words, entry) for entry in entries),
        why=tuple(explain(shelf, words, reason) for reason in dict.fromkeys(line.why)),
    )


def _reports_named(
    reports: Sequence[str], disputes: Sequence[Disagreement], reuse: Sequence[Reuse], told: Sequence[str]
) -> list[str]:
    sides = [name for item in disputes for value in item.values for name in value.articles]
    copies = [name for item in reuse for name in (item.source, item.target)]
    return [*reports, *sides, *copies, *told]


def _figures(totals: listing.Totals, words: Words, names: Sequence[str]) -> tuple[Figure, ...]:
    return make_figures({name: getattr(totals, name) for name in names}, words)


def _draw(timeline: Timeline) -> Picture | None:
    """The picture with its bands leading to the pages of their stories."""
    bands = tuple(replace(band, href=f"/story/{band.href.removeprefix('#')}" if band.href else None) for band in timeline.bands)
    drawn = [Markup(draw_timeline(replace(timeline, bands=bands), key=f"line-{width}", width=width)) for width in (_WIDE, NARROW)]
    return Picture(drawn[0], drawn[1]) if drawn[0] else None


