"""The values of a disagreement on a small axis of time: one row a value, one mark for each report that gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from srot.pictures.axis import Axis, draw_ticks, make_axis
from srot.pictures.measure import cut_to, width_of
from srot.pictures.svg import element, escape, picture, text

_ROW, _TOP, _SIZE, _SMALL = 34.0, 24.0, 14.0, 11.0
_NEAR = 11.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One report that gives a value: the day it was published, ``None`` where unknown, and a hint naming it. `last` is the last day that
    it may have been published, where only a stretch is known."""

    day: date | None
    hint: str
    last: date | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """The first and the last day, once where they are one; none where unknown."""
        return tuple(dict.fromkeys(day for day in (self.day, self.last) if day))


@dataclass(frozen=True, slots=True)
class Side:
    """One value, the `sources` that give it in a few words, and its marks."""

    value: str
    sources: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The sides of one disagreement and the words of the picture."""

    sides: tuple[Side, ...]
    title: str
    desc: str
    months: tuple[str, ...]
    no_day: str


def draw_scale(scale: Scale, *, key: str, width: float = 720) -> str:
    """The scale as SVG; empty when fewer than two different days are known, for then time explains nothing."""
    days = [day for side in scale.sides for mark in side.marks for day in mark.days]
    if len(set(days)) < 2:
        return ""
    undated = any(mark.day is None for side in scale.sides for mark in side.marks)
    left = 8 + min(max(width_of(side.value, _SIZE) for side in scale.sides), width * 0.3) + 16
    right = 8 + (width_of(scale.no_day, _SMALL) + 12 if undated else 0)
    axis = make_axis(days, left=left, width=width - left - right, months=scale.months)
    height = _TOP + _ROW * len(scale.sides) + 2
    parts = [element("line", class_="axis", x1=left, x2=left + axis.width, y1=_TOP - 6, y2=_TOP - 6)]
    parts += draw_ticks(axis, top=_TOP - 6, bottom=height, baseline=13.0)
    if undated:
        parts.append(text(scale.no_day, width - 4, 13.0, class_="tick", text_anchor="end"))
    for row, side in enumerate(scale.sides):
        y = _TOP + _ROW * row + 12
        parts.append(text(cut_to(side.value, width * 0.3, _SIZE), 4.0, y + 5, class_="value"))
        parts.append(element("line", class_="row", x1=left, x2=left + axis.width, y1=y, y2=y))
        parts.append(text(cut_to(side.sources, axis.width, _SMALL), left, y + 15, class_="note"))
        loose = [mark for mark in side.marks if len(mark.days) > 1]
        parts += [_draw_stretch(mark, axis, y) for mark in sorted(loose, key=lambda mark: (*mark.days, mark.hint))]
        spots: dict[float, list[Mark]] = {}
        exact = [mark for mark in side.marks if len(mark.days) < 2]
        for mark in sorted(exact, key=lambda mark: (mark.day is None, mark.day or date.min, mark.hint)):
            x = axis.x(mark.day) if mark.day else width - 4 - width_of(scale.no_day, _SMALL) / 2
            near = next((spot for spot in spots if abs(spot - x) < _NEAR), x)
            spots.setdefault(near, []).append(mark)
        parts += [_draw_spot(x, y, marks) for x, marks in spots.items()]
    return picture(width=width, height=height, key=key, title=scale.title, desc=scale.desc, parts=parts, kind="scale")


def _draw_stretch(mark: Mark, axis: Axis, y: float) -> str:
    """A report of some day of a stretch: a broken line over the days, its ring in the middle, as the overview draws a loose day."""
    left, right = (axis.x(day) for day in mark.days)
    line = element("line", class_="ring-span", x1=left, x2=right, y1=y, y2=y)
    return element("g", element("title", escape(mark.hint)), line, element("circle", class_="ring", cx=(left + right) / 2, cy=y, r=4.0))


def _draw_spot(x: float, y: float, marks: list[Mark]) -> str:
    hint = element("title", escape("\n".join(mark.hint for mark in marks[:8])))
    kind = "dot" if marks[0].day else "ring"
    shape = element("circle", class_=kind, cx=x, cy=y, r=min(4.0 + 0.9 * (len(marks) - 1), 8.0))
    count = [text(str(len(marks)), x + 10, y - 5, class_="tick")] if len(marks) > 1 else []
    return element("g", hint, shape, *count)
