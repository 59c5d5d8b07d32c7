"""Reports and reasons as the page names them."""

from __future__ import annotations

import regex

from srot.exports.dossier.anchors import anchor
from srot.exports.dossier.pages import Quoted, ReportRef
from srot.exports.dossier.shelf import Shelf
from srot.interface import Reason, Words, translate_reason, write_short_date

LONG_TITLE = 180  # characters of a headline; what is longer is a whole paragraph taken for one
_SHORT_NAME = 44
_HOST = regex.compile(r"https?://(?:www\.)?(?P<host>[^/\s:?#]+)", regex.IGNORECASE)
_DAY = regex.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_ARTICLE = regex.compile(r"\bart-[0-9a-f]{16}\b")


def refer(shelf: Shelf, words: Words, article: str) -> ReportRef:
    """A report by its outlet, title and day."""
    return ReportRef(
        anchor=anchor(article),
        name=name_report(shelf, words, article),
        has_outlet=bool(shelf.articles[article].outlet),
        title=title_of(shelf, words, article),
        published=write_short_date(shelf.published(article), words),
        inferred=(dating := shelf.datings.get(article)) is not None and dating.basis != "ruling",
        doubtful=article in shelf.doubtful and dating is None,
    )


def name_report(shelf: Shelf, words: Words, article: str) -> Quoted:
    """A report by its outlet; by the host it was found on, or the beginning of its title, where no outlet is known."""
    found = shelf.articles[article]
    if found.outlet:
        return Quoted(found.outlet)
    host = _HOST.match(found.url or "")
    if host:
        return Quoted(host["host"])
    title = title_of(shelf, words, article)
    return Quoted(shorten(title.text, _SHORT_NAME), title.lang)


def title_of(shelf: Shelf, words: Words, article: str) -> Quoted:
    """A report's title, else the beginning of its text."""
    found = shelf.articles[article]
    first = found.title or found.text.strip().partition("\n")[0]
    if not first:
        return Quoted(words("report.untitled"), words.code)
    return Quoted(shorten(first, 140), found.lang)


def shorten(text: str, length: int) -> str:
    """`text` cut at a word near `length` characters.

    >>> shorten("one two three", 9)
    'one two …'
    """
    return text if len(text) <= length else text[:length].rpartition(" ")[0].rstrip(",;: ") + " …"


def explain(shelf: Shelf, words: Words, reason: str) -> Quoted:
    """A reason of the linking in the reader's language, with reports by their outlet and days as the reader writes them."""
    return _told(translate_reason(_named(shelf, words, reason), words), words)


def explain_parts(shelf: Shelf, words: Words, reasons: str, *, most: int) -> tuple[Quoted, ...]:
    """The reasons of a list in one line, each said once; what goes with them in no known words is left to the page around."""
    found = [translate_reason(_named(shelf, words, part), words) for part in reasons.split("; ")]
    known = [_told(reason, words) for reason in found if reason.known]
    return tuple(dict.fromkeys(known))[:most] or (explain(shelf, words, reasons),)


def find_named(reason: str) -> list[str]:
    """The ids of the reports that a reason names.

    >>> find_named("shares text with art-00000000000000a1")
    ['art-00000000000000a1']
    """
    return [str(found) for found in _ARTICLE.findall(reason)]


def _named(shelf: Shelf, words: Words, reason: str) -> str:
    return _ARTICLE.sub(lambda found: _name_or_id(shelf, words, found[0]), reason)


def _name_or_id(shelf: Shelf, words: Words, article: str) -> str:
    try:
        return name_report(shelf, words, article).text
    except KeyError:
        return article


def _told(reason: Reason, words: Words) -> Quoted:
    return Quoted(_DAY.sub(lambda match: write_short_date(match[0], words), reason.text), reason.lang)
