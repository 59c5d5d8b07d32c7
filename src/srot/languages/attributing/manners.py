"""How each sentence is meant where a source goes on for several: "पुल टूट गया है। नया पुल जून तक बनेगा।" tells first and plans then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from srot.languages.attributing.posts import ReadSpan
from srot.records import Attribution, Manner, Span

_LEAST = 4
"""Characters of a sentence at least: less is a mark that stayed behind."""
_NEGATIVE, _SILENCE = "negative", "silence"
_BOUND = {("promised", "planned"): "promised"}
"""What a later sentence is by the first one's mood and its own: who promises a road and goes on that a school will open promises both."""


def mark_manners(found: Sequence[Attribution], sentences: Sequence[Span], read_span: ReadSpan) -> tuple[Attribution, ...]:
    """The attributions with the manner of each sentence where the content has several; what is left unsaid has none.

    The first sentence is meant as the attribution is. What a cue denies ("इनकार किया") is denied to its end.
    """
    starts = [sentence.start for sentence in sentences]
    return tuple(_mark(item, tuple(_parts(item, sentences, starts)), read_span) for item in found)


def _parts(item: Attribution, sentences: Sequence[Span], starts: Sequence[int]) -> Iterator[Span]:
    """The content sentence by sentence."""
    for sentence in sentences[max(0, bisect_right(starts, item.start) - 1) : bisect_right(starts, item.end)]:
        part = Span(max(item.start, sentence.start), min(item.end, sentence.end))
        if part.end - part.start >= _LEAST:
            yield part


def _mark(item: Attribution, parts: Sequence[Span], read_span: ReadSpan) -> Attribution:
    if len(parts) < 2 or item.modality == _SILENCE:
        return item
    denied = item.polarity == _NEGATIVE and read_span(parts[0].start, parts[0].end)[0] != _NEGATIVE
    manners = [Manner(parts[0].start, parts[0].end, item.polarity, item.modality)]
    for part in parts[1:]:
        polarity, modality = read_span(part.start, part.end)
        manners.append(Manner(part.start, part.end, _NEGATIVE if denied else polarity, _BOUND.get((item.modality, modality), modality)))
    return replace(item, manners=tuple(manners))
