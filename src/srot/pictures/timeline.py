"""Stories as bands over a time axis, what happened as dots on them; what is only announced is a ring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from srot.pictures.axis import Axis, draw_ticks, make_axis
from srot.pictures.measure import cut_to, width_of
from srot.pictures.svg import element, escape, linked, picture, text

_HEAD, _TOP, _MARGIN = 32.0, 26.0, 8.0
_BESIDE = 640  # from this width on, names stand beside the axis, else over it
_NEAR = 9.0  # dots closer than this become one
_LONGEST_LEAD = 60  # days before and after the reports that the axis always reaches
_NAME, _SMALL = 13.0, 11.0


@dataclass(frozen=True, slots=True)
class Dot:
    """Something that happened, or is announced, between two days (one day: both the same)."""

    first: date
    last: date
    label: str
    announced: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """One story: its name, a short `note` (how many reports), the days of its reports, and its dots.

    `heading` is the storyline that begins with this band, ``None`` where the one before goes on.
    """

    name: str
    note: str
    first: date | None
    last: date | None
    dots: tuple[Dot, ...]
    href: str | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline and its words: `earlier` and `later` hold ``{n}`` for how many dots lie beyond the axis."""

    bands: tuple[Band, ...]
    title: str
    desc: str
    months: tuple[str, ...]
    earlier: str
    later: str
    many: str


def draw_timeline(timeline: Timeline, *, key: str, width: float = 720) -> str:
    """The timeline as SVG; empty when no band has a day.

    The axis covers the days on which the reports were published and as long again on both sides; an anniversary of a
    century ago is counted at the edge and does not squeeze the rest into a corner.
    """
    bands = tuple(band for band in timeline.bands if band.first or band.dots)
    days = _days(bands)
    if not days:
        return ""
    names = width * 0.38 if width >= _BESIDE else 0.0
    axis = make_axis(days, left=_MARGIN + names, width=width - 2 * _MARGIN - names, months=timeline.months)
    parts, y = [], _TOP
    for band in bands:
        if band.heading:
            parts.append(text(cut_to(band.heading, width - 2 * _MARGIN, _NAME), _MARGIN, y + 20, class_="head"))
            y += _HEAD
        parts.append(_draw_band(band, axis, timeline, y, names=names))
        y += 28.0 if names else 44.0
    parts.insert(0, _draw_axis(axis, y))
    return picture(width=width, height=y + 4, key=key, title=timeline.title, desc=timeline.desc, parts=parts, kind="timeline")


def _days(bands: Sequence[Band]) -> list[date]:
    published = [day for band in bands for day in (band.first, band.last) if day]
    dots = [day for band in bands for dot in band.dots for day in (dot.first, dot.last)]
    if not published:
        return dots
    first, last = min(published), max(published)
    reach = timedelta(max(_LONGEST_LEAD, (last - first).days))
    return published + [day for day in dots if _within(day, first, last, reach)]


def _within(day: date, first: date, last: date, reach: timedelta) -> bool:
    return day.toordinal() >= first.toordinal() - reach.days and day.toordinal() <= last.toordinal() + reach.days


def _draw_axis(axis: Axis, height: float) -> str:
    line = element("line", class_="axis", x1=axis.left, x2=axis.left + axis.width, y1=_TOP - 6, y2=_TOP - 6)
    return element("g", line, *draw_ticks(axis, top=_TOP - 6, bottom=height, baseline=14.0))


def _draw_band(band: Band, axis: Axis, timeline: Timeline, y: float, *, names: float) -> str:
    middle = y + (13 if names else 28)
    end = axis.left - 14 if names else axis.left + axis.width
    name = cut_to(band.name, end - _MARGIN - width_of(band.note, _SMALL) - 12, _NAME)
    parts = [
        linked(text(name, _MARGIN, y + (18 if names else 14), class_="name"), band.href),
        text(band.note, end, y + (18 if names else 14), class_="note", text_anchor="end"),
        element("line", class_="row", x1=axis.left, x2=axis.left + axis.width, y1=middle, y2=middle),
    ]
    if band.first and band.last:
        left, right = axis.x(band.first), axis.x(band.last)
        parts.append(element("rect", class_="span", x=left - 4, y=middle - 4, width=right - left + 8, height=8.0, rx=4))
    return element("g", *parts, *_draw_dots(band.dots, axis, timeline, middle))


def _draw_dots(dots: Sequence[Dot], axis: Axis, timeline: Timeline, y: float) -> list[str]:
    inside = [dot for dot in dots if dot.last >= axis.first and dot.first <= axis.last]
    early = sum(dot.last < axis.first for dot in dots)
    late = sum(dot.first > axis.last for dot in dots)
    parts = [_draw_heap(heap, axis, timeline, y) for heap in _heaps(inside, axis)]
    if early:
        parts.append(_edge(f"‹{early}", timeline.earlier.format(n=early), axis.left, y, "start"))
    if late:
        parts.append(_edge(f"{late}›", timeline.later.format(n=late), axis.left + axis.width, y, "end"))
    return parts


def _heaps(dots: Sequence[Dot], axis: Axis) -> list[list[Dot]]:
    """Dots that would lie on one another, together; announced ones are never heaped on what is done."""
    heaps: list[list[Dot]] = []
    for dot in sorted(dots, key=lambda dot: (dot.announced, dot.first, dot.last, dot.label)):
        last = heaps[-1][0] if heaps else None
        joins = last is not None and last.announced == dot.announced and axis.x(dot.first) - axis.x(last.first) < _NEAR
        if joins:
            heaps[-1].append(dot)
        else:
            heaps.append([dot])
    return heaps


def _draw_heap(heap: Sequence[Dot], axis: Axis, timeline: Timeline, y: float) -> str:
    first, kind = heap[0], "ring" if heap[0].announced else "dot"
    words = [dot.label for dot in heap[:6]] + (["…"] if len(heap) > 6 else [])
    hint = "\n".join(([timeline.many.format(n=len(heap))] if len(heap) > 1 else []) + words)
    title = element("title", escape(hint))
    left = axis.x(first.first)
    right = max(left, min(axis.x(dot.last) for dot in heap))
    radius = min(4.5 + 0.9 * (len(heap) - 1), 7.5)
    shapes = [element("circle", class_=kind, cx=left if right - left < _NEAR else (left + right) / 2, cy=y, r=radius)]
    if right - left >= _NEAR:  # known to the week or month only
        shapes.insert(0, element("line", class_=f"{kind}-span", x1=left, x2=right, y1=y, y2=y))
    return element("g", title, *shapes)


def _edge(mark: str, hint: str, x: float, y: float, anchor: str) -> str:
    return element("g", element("title", escape(hint)), text(mark, x, y + 4, class_="edge", text_anchor=anchor))
