"""All stories over one axis of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from srot.calendar.edtf import OPEN, bounds, earliest, latest
from srot.exports.dossier.anchors import anchor
from srot.exports.dossier.journeys import NARROW, WIDE
from srot.exports.dossier.pages import Picture
from srot.exports.dossier.references import shorten
from srot.exports.dossier.shelf import Shelf
from srot.interface import Words, write_short_date
from srot.interface.dates import month_names
from srot.pictures import Band, Dot, Timeline, draw_timeline
from srot.records import Story, TimelineEntry

_WIDE = 1180  # the whole page, where stories stand in a column beside the contents


def order_stories(shelf: Shelf) -> list[tuple[str | None, list[Story]]]:
    """Storylines of several stories first to last, then the stories that stand alone; all in time order."""
    groups: dict[str | None, list[Story]] = {}
    for story in sorted(shelf.stories, key=_begin):
        line = shelf.storylines.get(story.storyline or "")
        groups.setdefault(line.id if line and len(line.stories) > 1 else None, []).append(story)
    lines = [(line, members) for line, members in groups.items() if line is not None]
    return lines + ([(None, groups[None])] if None in groups else [])


def draw_overview(shelf: Shelf, words: Words) -> Picture | None:
    """The timeline of all stories, ``None`` when none has a date."""
    timeline = make_timeline(shelf, words)
    drawn = [Markup(draw_timeline(timeline, key=f"overview-{width}", width=width)) for width in (_WIDE, NARROW, WIDE)]
    return Picture(*drawn) if drawn[0] else None


def make_timeline(shelf: Shelf, words: Words) -> Timeline:
    """Bands in the order of the contents; each storyline's name stands over its first band."""
    bands: list[Band] = []
    ordered = order_stories(shelf)
    for line, stories in ordered:
        title = _heading(shelf, words, line) if len(ordered) > 1 else None
        shown = [band for story in stories if (band := _band(shelf, words, story)) is not None]
        bands += [_headed(band, title if n == 0 else None) for n, band in enumerate(shown)]
    return Timeline(
        bands=tuple(bands),
        title=words("overview.title"),
        desc=_describe(shelf, words, bands),
        months=month_names(words),
        earlier=words.table["timeline.earlier"],
        later=words.table["timeline.later"],
        many=words.table["timeline.dot_many"],
    )


def _heading(shelf: Shelf, words: Words, line: str | None) -> str:
    return f"{words('overview.storyline')}: {shelf.storylines[line].title}" if line else words("overview.single")


def count_undated(shelf: Shelf) -> int:
    """How many stories the picture cannot show, for want of any date."""
    return sum(not story.first_published and not any(map(_days_of, shelf.timeline[story.id])) for story in shelf.stories)


def _begin(story: Story) -> tuple[str, str]:
    return (story.first_published or story.event_date or "9", story.id)


def _headed(band: Band, heading: str | None) -> Band:
    return Band(band.name, band.note, band.first, band.last, band.dots, band.href, heading)


def _band(shelf: Shelf, words: Words, story: Story) -> Band | None:
    first = earliest(story.first_published) if story.first_published else None
    last = latest(story.last_published) if story.last_published else first
    dots = tuple(dot for entry in shelf.timeline[story.id] if (dot := _dot(entry, words)))
    if first is None and not dots:
        return None
    note = words.count("reports", len(story.articles))
    return Band(story.title, note, first, last, dots, href=f"#{anchor(story.id)}")


def _days_of(entry: TimelineEntry) -> tuple[date, date] | None:
    return bounds(entry.date) if entry.date and OPEN not in entry.date else None


def _dot(entry: TimelineEntry, words: Words) -> Dot | None:
    span = _days_of(entry)
    if span is None:
        return None
    label = f"{write_short_date(entry.date, words)}: {shorten(' '.join(entry.text.split()), 110)}"
    return Dot(span[0], span[1], label, entry.announced)


def _describe(shelf: Shelf, words: Words, bands: Sequence[Band]) -> str:
    days = sorted(day for band in bands for day in (band.first, band.last) if day)
    ends = [write_short_date(day.isoformat(), words) for day in (days[:1] + days[-1:])] or [words("date.none")] * 2
    events = sum(len(band.dots) for band in bands)
    return words("timeline.desc", first=ends[0], last=ends[-1], stories=words.count("stories", len(bands)), events=events)
