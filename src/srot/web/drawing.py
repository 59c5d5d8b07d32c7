"""Pages printed as HTML, and given as JSON, from the same dataclass."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from srot.exports.dossier.marks import clean
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
    own = files("srot.web").joinpath("static", name).read_bytes()
    if name != "style.css":
        return own
    shared = files("srot.exports.dossier").joinpath("style.css").read_bytes()
    return b"\n".join((shared, read_style().encode(), own))


ASSETS = {"style.css": "text/css; charset=utf-8", "srot.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml"}


@cache
def _environment() -> Environment:
    """Templates of the pages; parts that look the same in the dossier are the dossier's."""
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=ChoiceLoader([PackageLoader("srot.web"), PackageLoader("srot.exports.dossier")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )


def _finalize(value: object) -> object:
    """Every text that is no markup of ours is cleaned on its way into the page, wherever it comes from."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value
