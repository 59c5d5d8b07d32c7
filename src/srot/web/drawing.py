"""Pages printed as HTML, and given as JSON, from the same dataclass."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from srot.exports.dossier.writing import make_environment, read_sheet
from srot.pictures import read_style
from srot.records import to_json

if TYPE_CHECKING:
    from jinja2 import Environment


def draw_html(template: str, **values: object) -> str:
    """A page as HTML."""
    return _environment().get_template(template).render(**values)


def draw_json(page: object) -> str:
    """A page as JSON; pictures and marked text are in it as markup."""
    return json.dumps(to_json(page), ensure_ascii=False, default=str)


@cache
def read_asset(name: str) -> bytes:
    """A file that pages ask for. The style sheet is the dossier's, the pictures' and that of the pages, one after the other."""
    if name == "dark.css":
        return read_sheet(name).encode()
    own = files("srot.web").joinpath("static", name).read_bytes()
    return b"\n".join((read_sheet(name).encode(), read_style().encode(), own)) if name == "style.css" else own


_SHEET = "text/css; charset=utf-8"
ASSETS = {"style.css": _SHEET, "dark.css": _SHEET, "srot.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml"}


def at(kind: str, name: str | None, place: str | None = None) -> str:
    """The address of a thing, and of a place on its page; nothing for what has none.

    >>> at("report", "art-1a", "att-2b"), at("claim", "claim-7a"), at("entity", None)
    ('/report/art-1a#att-2b', '/claim/claim-7a', '')
    """
    return f"/{kind}/{name}" + (f"#{place}" if place else "") if name else ""


@cache
def _environment() -> Environment:
    """Templates of the pages; parts that look the same in the dossier are the dossier's."""
    from jinja2 import ChoiceLoader, PackageLoader

    return make_environment(ChoiceLoader([PackageLoader("srot.web"), PackageLoader("srot.exports.dossier")]), at)
