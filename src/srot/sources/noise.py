"""Page noise in a text: what belongs to the page and not to the report, each with its reason.

Tables name what pages print; the shape of the text tells the rest. A paragraph of the report is never cut whole:
lines go only while they are short, and only for a row of the table, a shape, or a copy of another line.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.records import Removed
from srot.sources.crumb import is_masthead, read_buttons, read_crumb
from srot.sources.lines import Line, count_sentence_ends, is_body, split_lines
from srot.sources.metaline import read_metaline
from srot.sources.noise_table import Row, load_scope
from srot.sources.page_words import words_of
from srot.text.normal import fold

_TOP_LINES = 10
_BOTTOM_LINES = 3
_CAPTION_WORDS = 30
_CREDIT_CHARS = 120
_BARE_CAPTION_WORDS = 8
_BLOCK_LINE = 120
_BLOCK_INSIDE = 5
_COPY_CHARS = 25
_LEAD_LINES = 30
_LABEL_MARKS = (":", "-", "–", "—", ">", "»", "ः")
_ELLIPSIS = regex.compile(r"\s*(?:\.{2,}|…)\s*$")
_AGENCY_PAIR = regex.compile(r"[(\[]\s*([^()\[\]/]{2,24}(?:/\s*[^()\[\]/]{2,24}){1,3})\s*[)\]]\W*$")
_BARE_AGENCY = regex.compile(r"[.।]\s+([^\s.।()]{2,20}(?:\s+[^\s.।()]{2,20})?)[.।]?$")
_DECORATION = regex.compile(r"^[\p{So}\p{Sk}\u200d\ufe0f•*·\s]+")
_INLINE_HINT = regex.compile(r"[(\[]|:|>|[-–—]|/\w|\|")
_POST = regex.compile(r"pic\.twitter\.com/\w|\bt\.co/\w|^\W{1,3}\s*[^\n()@]{2,60}\(@\w+\)")
_TWO_BLANKS = "  "
_BLANK_RUNS = regex.compile(r" {2,}")
_EMPTY_LINES = regex.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Noise:
    """Characters ``[start, end)`` of the text that are page noise, and why."""

    start: int
    end: int
    reason: str


def find_noise(text: str, lang: str, *, outlet: str | None = None) -> tuple[Noise, ...]:
    """Noise of a normalised text, in order, without overlap. `outlet`, where known, is a masthead when alone on a line.

    >>> [noise.reason for noise in find_noise("पुल टूटा\\nयह भी पढ़ें: मौसम का हाल", "hi")]
    ['teaser']
    """
    lines = split_lines(text)
    reasons = [_line_reason(line.text, lang, index == 0) for index, line in enumerate(lines)]
    _mark_top(lines, reasons, outlet)
    _mark_blocks(lines, reasons)
    _mark_copies(lines, reasons)
    found = []
    for line, reason in zip(lines, reasons, strict=True):
        if reason is None:
            found.extend(_find_inline(line, lang))
        else:
            found.append(Noise(line.start, line.end, reason.removesuffix("*")))
    return tuple(found)


def cut_noise(text: str, noise: tuple[Noise, ...]) -> tuple[str, tuple[Removed, ...]]:
    """A laid out text without its noise, laid out again, and what was cut, in order."""
    if not noise:
        return text, ()
    kept, removed, position = [], [], 0
    for item in noise:
        kept.append(text[position : item.start])
        removed.append(Removed(text[item.start : item.end], item.reason))
        position = item.end
    kept.append(text[position:])
    return lay_out("".join(kept)), tuple(removed)


def lay_out(text: str) -> str:
    """A normalised text with one blank between words, lines trimmed, at most one empty line between them.

    >>> lay_out("  a   b \\n\\n\\n\\nc ")
    'a b\\n\\nc'
    """
    text = "\n".join([line.strip() for line in text.split("\n")]).strip()
    if _TWO_BLANKS in text:
        text = _BLANK_RUNS.sub(" ", text)
    return _EMPTY_LINES.sub("\n\n", text) if "\n\n\n" in text else text


@lru_cache(maxsize=20_000)
def _short_line_reason(text: str, lang: str, first: bool) -> str | None:
    scope = load_scope(lang, "line", "start", "heading")
    bare = _DECORATION.sub("", text)
    match = scope.pattern.fullmatch(text) or (scope.pattern.fullmatch(bare) if bare != text else None)
    if match:
        row = scope.row_of(match)
        if len(text) <= row.max_chars and not (first and row.spares_first):
            # A heading takes the short lines after it along; the star marks it until then.
            opens = row.scope == "heading" or (row.scope == "start" and text.endswith(_LABEL_MARKS))
            return row.reason + "*" if opens else row.reason
    meta = read_metaline(text)
    if meta and meta.labelled and not first:
        return meta.reason
    return read_buttons(text) or _caption_reason(text, lang)


def _line_reason(text: str, lang: str, first: bool) -> str | None:
    """Why a line goes; a line of a post that the report shows ("VIDEO | ... pic.twitter.com/...", "— Name (@name) 5 May, 2024") does not."""
    return None if len(text) > 500 or _POST.search(text) else _short_line_reason(text, lang, first)


def _caption_reason(text: str, lang: str) -> str | None:
    """A short line that closes with a photo credit is a caption as a whole."""
    if len(text.split()) > _CAPTION_WORDS or count_sentence_ends(text) > 2:
        return None
    match = _caption_end(text, lang)
    return "caption" if match else None


def _caption_end(text: str, lang: str) -> regex.Match[str] | None:
    scope = load_scope(lang, "caption")
    for match in scope.pattern.finditer(text, max(0, len(text) - _CREDIT_CHARS)):
        if not text[match.end() :].strip(" .।"):
            return match
    pair = _AGENCY_PAIR.search(text)
    agencies = words_of("agency")
    if pair and all(fold(part.strip()) in agencies for part in pair[1].split("/")):
        return pair
    bare = _BARE_AGENCY.search(text)
    if bare and len(text[: bare.start()].split()) <= _BARE_CAPTION_WORDS and fold(bare[1]) in agencies:
        return bare
    return None


def _mark_top(lines: tuple[Line, ...], reasons: list[str | None], outlet: str | None) -> None:
    """Above the first paragraph stand crumbs, mastheads, bylines and dates without a label."""
    for index, line in enumerate(lines[:_TOP_LINES]):
        if reasons[index] is not None:
            continue
        if is_body(line.text):
            break
        reasons[index] = _top_reason(line.text, outlet, has_more=index + 1 < len(lines))
    for index in range(max(1, len(lines) - _BOTTOM_LINES), len(lines)):
        crumb = read_crumb(lines[index].text) if reasons[index] is None else None
        if crumb and (crumb.outlet is None or crumb.sections > 1):
            reasons[index] = "navigation"


def _top_reason(text: str, outlet: str | None, *, has_more: bool) -> str | None:
    if not has_more:
        return None
    meta = read_metaline(text)
    if meta and not _POST.search(text):
        return meta.reason
    if read_crumb(text) or is_masthead(text) or (outlet and fold(text) == fold(outlet)):
        return "navigation"
    return None


def _mark_blocks(lines: tuple[Line, ...], reasons: list[str | None]) -> None:
    """A heading such as "Related posts" takes the short lines after it: all to the end, or a few before the report goes on."""
    index = 0
    while index < len(lines):
        reason, stop = reasons[index], index + 1
        if reason is not None and reason.endswith("*"):
            while stop < len(lines) and _in_block(lines[stop].text):
                stop += 1
            last = stop if stop == len(lines) else min(stop, index + 1 + _BLOCK_INSIDE)
            for position in range(index + 1, last):
                reasons[position] = reasons[position] or reason.removesuffix("*")
        index = stop


def _in_block(text: str) -> bool:
    return text.endswith("...") or (len(text) <= _BLOCK_LINE and not text.endswith(("।", ".", "।\"", ".\"")))


def _mark_copies(lines: tuple[Line, ...], reasons: list[str | None]) -> None:
    """A line cut off with an ellipsis whose words stand whole elsewhere, and a line that was there before."""
    keys = [line.text for line in lines]
    seen: set[str] = set()
    headline = ""
    for index, line in enumerate(lines):
        if reasons[index] is not None or len(keys[index]) < _COPY_CHARS:
            continue
        cut = _ELLIPSIS.search(line.text)
        if cut and index < _TOP_LINES and _stands_elsewhere(line.text[: cut.start()], index, keys[:_LEAD_LINES]):
            reasons[index] = "lead-copy"
        elif keys[index] in seen or (headline and headline.endswith(keys[index])):
            reasons[index] = "repeat"
        headline = headline or keys[index]
        seen.add(keys[index])


def _stands_elsewhere(key: str, index: int, keys: list[str]) -> bool:
    return len(key) >= _COPY_CHARS and any(key in other for place, other in enumerate(keys) if place != index)


def _find_inline(line: Line, lang: str) -> list[Noise]:
    if not _INLINE_HINT.search(line.text):
        return []
    found = [Noise(m.start(), m.end(), r.reason) for m, r in _matches(line.text, lang, "inline")]
    end = _caption_end(line.text, lang)
    if end and (end.group()[0] in "([" or _follows_sentence(line.text, end.start())):
        found.append(Noise(end.start(), len(line.text), "caption"))
    for match, row in _matches(line.text, lang, "tail"):
        if match.end() == len(line.text) and len(match.group()) <= row.max_chars and _follows_sentence(line.text, match.start()):
            found.append(Noise(match.start(), match.end(), row.reason))
    return [Noise(line.start + item.start, line.start + item.end, item.reason) for item in _disjoint(found)]


def _matches(text: str, lang: str, scope_name: str) -> list[tuple[regex.Match[str], Row]]:
    scope = load_scope(lang, scope_name)
    return [(match, scope.row_of(match)) for match in scope.pattern.finditer(text)]


def _follows_sentence(text: str, position: int) -> bool:
    before = text[:position].rstrip(" \"'”’»)]")
    return before.endswith(("।", ".", "?", "!", "॥"))


def _disjoint(found: list[Noise]) -> list[Noise]:
    kept: list[Noise] = []
    for item in sorted(found, key=lambda noise: (noise.start, -noise.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept
