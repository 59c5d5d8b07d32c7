"""Pictures of findings: pure functions from plain values to SVG, coloured by the page they stand in.

A picture carries its texts as the reader's language has them; it knows no ledger, no catalogue and no font. ``style.css``
beside this file colours it by class, from the variables of the page.
"""

from importlib.resources import files

from srot.pictures.journey import Edge, Group, Journey, Station, draw_journey
from srot.pictures.scale import Mark, Scale, Side, draw_scale
from srot.pictures.timeline import Band, Dot, Timeline, draw_timeline

__all__ = [
    "Band", "Dot", "Edge", "Group", "Journey", "Mark", "Scale", "Side", "Station", "Timeline", "draw_journey", "draw_scale",
    "draw_timeline", "read_style",
]  # fmt: skip


def read_style() -> str:
    """The style sheet that all pictures share."""
    return files("srot.pictures").joinpath("style.css").read_text(encoding="utf-8")
