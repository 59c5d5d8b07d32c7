"""A reading as the values of the tables that keep it, made where the reading is: they go from process to process in a third of its time."""

from __future__ import annotations

from dataclasses import dataclass

from srot.ledger.packing import pack
from srot.ledger.rows import as_text
from srot.records import Reading
from srot.records.making import renew


@dataclass(frozen=True, slots=True)
class ReadingRows:
    """What a ledger keeps of the reading of `article`: all of it, packed, and the rows by which its mentions, sayings and events are found."""

    article: str
    packed: bytes
    mentions: tuple[tuple[str, str], ...]
    sayings: tuple[tuple[str, str, str], ...]
    types: tuple[tuple[str, str], ...]


def rows_of(reading: Reading) -> ReadingRows:
    """The rows of a reading; the content of a saying is left to the text of its report."""
    return ReadingRows(
        article=reading.article,
        packed=pack(reading),
        mentions=tuple((mention.id, mention.article) for mention in reading.mentions),
        sayings=tuple((a.article, a.id, as_text(renew(a, content=""))) for a in reading.attributions),
        types=tuple(sorted({(reading.article, event.type) for event in reading.events})),
    )
