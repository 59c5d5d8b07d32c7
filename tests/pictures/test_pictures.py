"""Pictures: well formed whatever goes in, nothing outside the frame, what is unknown or announced told apart by shape."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from srot.pictures import (
    Band,
    Dot,
    Group,
    Journey,
    Mark,
    Scale,
    Side,
    Station,
    Timeline,
    draw_journey,
    draw_scale,
    draw_timeline,
)
from srot.pictures.axis import draw_ticks, find_ticks, make_axis
from srot.pictures.measure import cut_to, fold_to, width_of

MONTHS = ("जन", "फर", "मार्च", "अप्रै", "मई", "जून", "जुल", "अग", "सित", "अक्टू", "नव", "दिस")
NAMES = ["मंत्रालय", "Ministry of Works", "министерство", "<b>&'\"", "बहुत ही लंबे नाम वाला अखिल भारतीय निरीक्षण प्राधिकरण"]


def parse(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def classes(svg: str) -> list[str]:
    return [item.get("class", "") for item in parse(svg).iter()]


def timeline(*bands: Band) -> Timeline:
    return Timeline(bands, "चित्र", "desc", MONTHS, "{n} earlier", "{n} later", "{n} events")


def test_what_is_announced_is_a_ring_and_what_is_done_a_dot() -> None:
    day = date(2024, 6, 3)
    band = Band("पुल", "2", day, day, (Dot(day, day, "गिरा"), Dot(date(2024, 6, 20), date(2024, 6, 20), "खुलेगा", announced=True)))
    found = classes(draw_timeline(timeline(band), key="k"))
    assert found.count("dot") == 1 and found.count("ring") == 1


def test_dots_of_one_day_are_one_dot_that_counts_them() -> None:
    day = date(2024, 6, 3)
    svg = draw_timeline(timeline(Band("पुल", "", day, day, tuple(Dot(day, day, f"n{n}") for n in range(9)))), key="k")
    assert classes(svg).count("dot") == 1
    assert "9 events" in svg


def test_an_anniversary_of_long_ago_stays_at_the_edge() -> None:
    day = date(2024, 6, 3)
    old = Dot(date(1910, 1, 1), date(1910, 12, 31), "पुल बना")
    svg = draw_timeline(timeline(Band("पुल", "", day, day, (Dot(day, day, "गिरा"), old))), key="k")
    assert "1 earlier" in svg and "1910" not in svg


def test_a_date_known_to_the_month_is_a_line() -> None:
    band = Band("पुल", "", date(2024, 6, 1), date(2024, 8, 1), (Dot(date(2024, 7, 1), date(2024, 7, 31), "मरम्मत"),))
    assert "dot-span" in classes(draw_timeline(timeline(band), key="k"))


def test_bands_without_a_day_make_no_picture() -> None:
    assert draw_timeline(timeline(Band("पुल", "", None, None, ())), key="k") == ""


@given(st.lists(st.dates(), min_size=1, max_size=30), st.sampled_from([320, 720]))
def test_any_days_stay_in_the_frame(days: list[date], width: int) -> None:
    bands = tuple(Band(NAMES[n % 5], "1", day if n % 2 else None, day if n % 2 else None, (Dot(day, day, "x"),)) for n, day in enumerate(days))
    root = parse(draw_timeline(timeline(*bands), key="k", width=width))
    xs = [float(item.get(name, "0")) for item in root.iter() for name in ("x", "cx", "x1", "x2")]
    assert all(0 <= x <= width for x in xs)


@given(st.dates(), st.dates(), st.sampled_from([200.0, 304.0, 700.0]))
def test_ticks_never_touch(first: date, last: date, width: float) -> None:
    axis = make_axis([first, last], left=8, width=width, months=MONTHS)
    places = [axis.x(tick.day) for tick in find_ticks(axis)]
    assert all(b - a >= 50 for a, b in pairwise(places))


def journey(*, origins: int = 2) -> Journey:
    stations = [
        *(Station(f"o{n}", NAMES[n % 5], "origin", "person", group="g" if n < 2 else None) for n in range(origins)),
        Station("o?", "अज्ञात", "origin", unknown=True),
        Station("r", "एजेंसी", "relay"),
        Station("u1", "सुबह", "outlet"),
        Station("u2", "शाम", "outlet", href="#x"),
    ]
    ways = [*((f"o{n}", "r", "u1") for n in range(origins)), ("o0", "u2"), ("o?", "u2")]
    return Journey(tuple(stations), tuple(ways), "चित्र", "desc", ("a", "b", "c"), (Group("g", "मालिक"),))


@pytest.mark.parametrize("last", [date(2024, 10, 27), date(2024, 10, 14), date(2024, 8, 2)])
def test_labels_never_run_into_one_another(last: date) -> None:
    axis = make_axis([date(2024, 6, 19), last], left=40, width=520, months=MONTHS)
    labels = [parse(part) for part in draw_ticks(axis, top=0, bottom=50, baseline=10) if part.startswith("<text")]
    places = []
    for label in labels:
        width, x = width_of(label.text or "", 11.0), float(label.get("x") or 0)
        places.append((x - width, x) if label.get("text-anchor") == "end" else (x, x + width))
    assert len(places) >= 3
    assert all(left[1] <= right[0] for left, right in pairwise(places))


def test_origins_stand_left_relays_between_outlets_right() -> None:
    root = parse(draw_journey(journey(), key="k"))
    x = {item.get("class"): float(item.get("x", "0")) for item in root.iter() if (item.get("class") or "").startswith("box")}
    assert x["box origin"] < x["box relay"] < x["box outlet"]


def test_an_unknown_origin_is_dashed_with_all_that_hangs_on_it() -> None:
    found = classes(draw_journey(journey(), key="k"))
    assert found.count("box unknown") == 1
    assert "way unknown" in found


def test_a_way_past_the_relays_does_not_run_through_one() -> None:
    svg = draw_journey(journey(), key="k", width=720)
    root = parse(svg)
    relay = next(item for item in root.iter() if item.get("class") == "box relay")
    top, bottom = float(relay.get("y", "0")), float(relay.get("y", "0")) + float(relay.get("height", "0"))
    drawn = "".join(item.get("d", "") for item in root.iter())
    passing = [float(y) for y in regex.findall(r"([\d.]+)H", drawn)]
    assert passing
    assert not [y for y in passing if top < y < bottom]


def test_ways_apart_are_drawn_over_the_others_and_only_where_there_is_a_line() -> None:
    plain = draw_journey(journey(), key="k")
    strong = draw_journey(replace(journey(), apart=(("o0", "u2"), ("o0", "nowhere"))), key="k")
    assert "way apart" not in classes(plain)
    assert classes(strong).count("way apart") == 1


def test_bodies_of_one_owner_are_framed() -> None:
    svg = draw_journey(journey(), key="k")
    assert classes(svg).count("frame") == 1 and "मालिक" in svg


@pytest.mark.parametrize("width", [320, 720])
@pytest.mark.parametrize("origins", [1, 40])
def test_boxes_stay_in_the_frame(width: int, origins: int) -> None:
    root = parse(draw_journey(journey(origins=origins), key="k", width=width))
    height = float(root.get("height", "0"))
    for item in root.iter():
        if (item.get("class") or "").startswith("box"):
            assert float(item.get("x", "0")) + float(item.get("width", "0")) <= width + 1
            assert float(item.get("y", "0")) + float(item.get("height", "0")) <= height


def test_a_picture_with_links_is_no_image_to_a_screen_reader() -> None:
    assert 'role="group"' in draw_journey(journey(), key="k")


def test_each_value_has_a_row_and_reports_without_a_day_a_ring() -> None:
    side = Side("12", "मंत्रालय", (Mark(date(2024, 6, 3), "सुबह"), Mark(None, "शाम")))
    scale = Scale((side, Side("15", "अस्पताल", (Mark(date(2024, 6, 5), "Noon"),))), "t", "d", MONTHS, "no date")
    found = classes(draw_scale(scale, key="k"))
    assert found.count("value") == 2 and found.count("ring") == 1 and found.count("dot") == 2


def test_a_report_of_an_inferred_stretch_is_drawn_over_all_its_days() -> None:
    loose = Mark(date(2024, 6, 3), "3 to 7 June", date(2024, 6, 7))
    sides = (Side("12", "मंत्रालय", (loose,)), Side("15", "अस्पताल", (Mark(date(2024, 6, 5), "Noon", date(2024, 6, 5)),)))
    drawn = draw_scale(Scale(sides, "t", "d", MONTHS, "no date"), key="k")
    found = classes(drawn)
    assert found.count("ring-span") == 1 and found.count("ring") == 1 and found.count("dot") == 1
    line, dot = (next(tag for tag in parse(drawn).iter() if tag.get("class") == name) for name in ("ring-span", "dot"))
    assert float(line.get("x1", 0)) < float(dot.get("cx", 0)) < float(line.get("x2", 0))


def test_one_day_only_makes_no_scale() -> None:
    side = Side("12", "", (Mark(date(2024, 6, 3), "सुबह"),))
    assert draw_scale(Scale((side, side), "t", "d", MONTHS, "-"), key="k") == ""


@pytest.mark.parametrize("name", NAMES)
def test_words_fit_where_they_are_cut_to_fit(name: str) -> None:
    assert width_of(cut_to(name, 70, 13), 13) <= 70
    lines = fold_to(name, 90, 13, lines=2)
    assert len(lines) <= 2 and all(width_of(line, 13) <= 90 for line in lines)
