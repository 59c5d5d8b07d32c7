"""The page put together and written."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from srot.calendar.edtf import bounds
from srot.errors import SrotError
from srot.exports.dossier.anchors import at
from srot.exports.dossier.glance import make_figures
from srot.exports.dossier.marks import clean
from srot.exports.dossier.overview import count_undated, draw_overview, order_stories
from srot.exports.dossier.pages import Dossier, Figure, Line, Quoted, StoryPart
from srot.exports.dossier.references import LONG_TITLE, shorten
from srot.exports.dossier.report_parts import find_told, make_report
from srot.exports.dossier.shelf import Shelf, read_shelf
from srot.exports.dossier.story_parts import (
    in_time_order,
    make_story,
    origin_keys,
    outlets_of,
    unknown_reports,
)
from srot.interface import Words, load_words, write_date, write_number
from srot.ledger import View
from srot.pictures import read_style

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment


def write_dossier(
    view: View, out_path: str | os.PathLike[str], *, ui: str = "hi", story: str | None = None, storyline: str | None = None
) -> None:
    """Write the dossier of one story, of one storyline, or of the whole ledger as one HTML file.

    `ui` is the language of headings and labels; reports stay in theirs. The file is put in place only when it is whole,
    and the same ledger gives the same bytes.
    """
    with view.snapshot():
        page = render_dossier(view, ui=ui, story=story, storyline=storyline)
    path = Path(out_path)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_text(page, encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):  # on a read-only disk there is nothing to take away, and it may not be asked to
            unfinished.unlink(missing_ok=True)
        raise SrotError(f"cannot write the dossier {path}: {error.strerror}; choose another file with --out") from error


def render_dossier(view: View, *, ui: str = "hi", story: str | None = None, storyline: str | None = None) -> str:
    """The dossier as one string of HTML."""
    words = load_words(ui)
    shelf = read_shelf(view, story=story, storyline=storyline)
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _environment().get_template("page.html")
    return page.render(d=make_dossier(shelf, words), w=words, style=Markup(style), style_hash=digest)


def make_dossier(shelf: Shelf, words: Words) -> Dossier:
    """All parts of the page."""
    parts = {story.id: make_story(shelf, words, story) for story in shelf.stories}
    ordered = order_stories(shelf)
    told, missing = find_told(shelf), count_undated(shelf)
    stories = [story for _, members in ordered for story in members]
    reports = [tuple(make_report(shelf, words, name, told.get(name, ())) for name in in_time_order(shelf, story)) for story in stories]
    return Dossier(
        title=_title(shelf, ordered, words),
        period=_period(shelf, words),
        figures=_figures(shelf, words),
        remark=_remark(shelf, words),
        lines=tuple(_line(shelf, line, [parts[story.id] for story in members]) for line, members in ordered),
        overview=draw_overview(shelf, words),
        undated=words.count("overview.undated", missing) if missing else None,
        stories=tuple(parts[story.id] for story in stories),
        reports=tuple(zip((parts[story.id] for story in stories), reports, strict=True)),
        snapshot=_snapshot(shelf, words),
        version=_version(),
    )


def _title(shelf: Shelf, ordered: list[Any], words: Words) -> Quoted:
    """The one story or storyline that the page is about, else a name for the lot."""
    if len(shelf.stories) == 1:
        return Quoted(shorten(shelf.stories[0].title, LONG_TITLE), shelf.title_lang(shelf.stories[0]))
    if len(ordered) == 1 and ordered[0][0] is not None:
        return Quoted(shelf.storylines[ordered[0][0]].title)
    return Quoted(words("page.title"), words.code)


def _line(shelf: Shelf, line: str | None, stories: list[StoryPart]) -> Line:
    return Line(Quoted(shelf.storylines[line].title) if line else None, tuple(stories))


def _period(shelf: Shelf, words: Words) -> str:
    spans = [span for name in shelf.articles if (span := bounds(shelf.published(name) or ""))]
    if not spans:
        return words("page.undated_period") if shelf.articles else ""
    begun, ended = (min(span[0] for span in spans), max(span[1] for span in spans))
    first, last = write_date(begun.isoformat(), words), write_date(ended.isoformat(), words)
    return words("page.period_day", first=first) if begun == ended else words("page.period", first=first, last=last)


def _figures(shelf: Shelf, words: Words) -> tuple[Figure, ...]:
    claims = [claim for found in shelf.claims.values() for claim in found]
    numbers = {
        "reports": len(shelf.articles),
        "outlets": len(outlets_of(shelf, shelf.articles)),
        "origins": len(origin_keys(shelf, claims)),
        "unknown": len(unknown_reports(claims)),
        "disagreements": sum(map(len, shelf.disagreements.values())),
    }
    return make_figures(numbers, words)


def _remark(shelf: Shelf, words: Words) -> str | None:
    nameless = sum(not article.outlet for article in shelf.articles.values())
    return words.count("counts.no_outlet", nameless) if nameless else None


def _snapshot(shelf: Shelf, words: Words) -> str:
    reports = words.count("reports", len(shelf.articles))
    return words("footer.snapshot", reports=reports, judgements=write_number(shelf.judgements, words))


def _version() -> str:
    try:
        return version("srot")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return ""


def _style() -> str:
    """The style sheet of page and pictures, without the comments and indents that only its editors need."""
    import regex

    own, dark = (read_sheet(name) for name in ("style.css", "dark.css"))
    whole = f"{own}{read_style()}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n"
    bare = regex.sub(r"/\*.*?\*/", "", whole, flags=regex.DOTALL)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())


def read_sheet(name: str) -> str:
    """A style sheet of the dossier: ``style.css``, or ``dark.css`` with its colours where it is dark."""
    return files("srot.exports.dossier").joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import PackageLoader

    return make_environment(PackageLoader("srot.exports.dossier"), at)


def make_environment(loader: BaseLoader, at: Callable[..., str]) -> Environment:
    """Templates that escape all that is no markup of ours; `at` says where a thing stands (kind, id, place in it)."""
    from jinja2 import Environment, StrictUndefined

    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_finalize)
    made.globals["at"] = at
    return made


def _finalize(value: object) -> object:
    """Every text that is no markup of ours is cleaned on its way into the page, wherever it comes from."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value
