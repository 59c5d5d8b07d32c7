"""From found names to mentions: spans, ids, gazetteer keys."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.name_spans import Found, Line
from srot.records import Mention, make_id


def make_mentions(
    article: str, text: str, lines: Sequence[Line], names: Sequence[Sequence[str]]
) -> tuple[Mention, ...]:
    """Mentions in text order; `names` gives the fullest form of each name of each line."""
    return tuple(
        _mention(article, text, line, name, full)
        for line, row in zip(lines, names, strict=True)
        for name, full in zip(line.found, row, strict=True)
    )


def _mention(article: str, text: str, line: Line, name: Found, full: str) -> Mention:
    start, end = line.words[name.first].start, line.words[name.last - 1].end
    return Mention(
        id=make_id("men", article, start, end),
        article=article,
        start=start,
        end=end,
        text=text[start:end],
        type=name.type,
        name=full,
        subtype=name.subtype,
        role=name.role,
        gazetteer=name.key,
        made_by=name.made_by,
    )
