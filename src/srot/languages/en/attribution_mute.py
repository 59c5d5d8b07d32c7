"""English sources that keep silent.

"Officials would not say why", "the ministry stayed silent on the delay", "When? Officials did not say".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_clause import QUOTES, Clause, Source, make_saying, trim
from srot.languages.en.attribution_contents import content_before
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import cue_forms

_TAILS = frozenset(("on", "about", "for", "to", "of", "yet", "there", "it", "questions", "messages"))


def add_mutes(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the silences of set phrases, which stand in place of what a negated verb gave."""
    kept = list(sayings)
    for mute in find_patterns(clause.passage, clause.start, clause.end, "srot.languages.en", "mute_words"):
        saying = _read(clause, mute)
        if saying is None:
            continue
        if any(s.firm and s.modality != "silence" and 0 <= saying.reach[0] - s.start < 3 for s in kept):
            continue  # it is what somebody says of another's silence
        rivals = [s for s in kept if s.cue is not None and s.cue[0] < mute.end and mute.start < s.cue[1]]
        if all(s.modality == "silence" or s.cue != (mute.start, mute.end) for s in rivals):
            kept = [s for s in kept if s not in rivals] + [saying]
    return kept


def _read(clause: Clause, mute: Found) -> Saying | None:
    source = find_subject(clause, mute.start)
    if source is None:
        return None
    content = _content(clause, mute, source)
    if content is None or content[1] <= content[0]:
        return None
    made = make_saying(clause, (mute.start, mute.end), source, *content, "silence", cue_forms()["said"])
    return replace(made, modality="silence")


def _content(clause: Clause, mute: Found, source: Source) -> tuple[int, int] | None:
    """What follows the phrase; else the words in front of the source; else the question before."""
    passage, keys = clause.passage, clause.passage.keys
    stop = next((i for i in range(mute.end, clause.end) if keys[i] == "," and keys[i + 1] in ("but", "and", "though", "while", "saying")), clause.end)
    start, end = trim(passage, mute.end, stop)
    while start < end and keys[start] in _TAILS:
        start += 1
    late = end - start <= 4 and start < end and keys[start] in ("before", "on", "until", "when", "by", "in", "after")
    if end > start and not late:
        return start, end
    if source.start > clause.start + 1:
        start, end = content_before(clause, source.start)
        return (start, end) if end > start else None
    if clause.number == 0:
        return None
    first, last = passage.sentences[clause.number - 1]
    asks = "?" in keys[max(first, last - 2) : last]
    return trim(passage, first, last) if asks and keys[last - 1] not in QUOTES else None
