"""English sources that keep silent.

"Officials would not say why", "the ministry stayed silent on the delay", "When? Officials did not say".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_clause import PREPOSITIONS, QUOTES, Clause, Source, make_saying, trim
from srot.languages.en.attribution_contents import content_before, content_behind
from srot.languages.en.attribution_groups import group_start
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_silence import excepted, hides_name, spoken_again
from srot.languages.en.attribution_sources import find_parties
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_LEFT_OUT = words("left-out")
_TAILS = words("tails")


def add_mutes(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the silences of set phrases, which stand in place of what a negated verb gave."""
    kept = list(sayings)
    for mute in find_patterns(clause.passage, clause.start, clause.end, "srot.languages.en", "mute_words"):
        saying = _read(clause, mute, kept)
        if saying is None or hides_name(clause, mute.end):
            continue
        if any(s.firm and s.modality != "silence" and 0 <= saying.reach[0] - s.start < 3 for s in kept):
            continue  # it is what somebody says of another's silence
        rivals = [s for s in kept if s.cue is not None and s.cue[0] < mute.end and mute.start < s.cue[1]]
        if all(s.modality == "silence" or s.cue != (mute.start, mute.end) for s in rivals):
            kept = [s for s in kept if s not in rivals] + [saying]
    return kept + [said for silence in kept if silence.modality == "silence" for said in _said_after_all(clause, silence)]


def _said_after_all(clause: Clause, silence: Saying) -> list[Saying]:
    """What is said behind a silence: "gave no details, *except to say nobody was hurt*"."""
    for i in range(max(silence.start, silence.reach[1]), clause.end - 2):
        content = content_behind(clause, word + 1) if (word := excepted(clause, i)) else None
        if content is not None:
            return [make_saying(clause, (word, word + 1), Source(silence.parties, word, word, silence.relays), *content, "adding", cue_forms()["said"], firm=True)]
    return []


def own_silences(sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings without the silences that somebody else tells of: "he said that Malta had not responded"."""
    told = [s for s in sayings if s.firm and s.modality != "silence" and s.cue is not None]
    return [s for s in sayings if s.modality != "silence" or s.cue is None or not any(t.start <= s.reach[0] < s.cue[0] and s.end <= t.end for t in told)]


def _read(clause: Clause, mute: Found, sayings: Sequence[Saying]) -> Saying | None:
    if mute.use == "to":
        return _unanswered(clause, mute)
    if mute.use == "from":
        return _nothing_from(clause, mute)
    if mute.use == "nobody":
        return _from_nobody(clause, mute)
    if mute.use == "neither":
        return _neither(clause, mute)
    if mute.use == "along":
        return _along(clause, mute, sayings)
    source = _by_whom(clause, mute) if mute.use == "by" else _joined(clause, mute, sayings) or _divided(clause, find_subject(clause, group_start(clause, mute.start)))
    if source is None:
        return None
    content = trim(clause.passage, clause.start, mute.start) if mute.use == "by" else _content(clause, mute, source)
    if content is None or content[1] <= content[0]:
        return None
    return _silent(clause, mute, source, content)


def _unanswered(clause: Clause, mute: Found) -> Saying | None:
    """"Calls to the company went unanswered"."""
    keys = clause.passage.keys
    place = next((i for i in range(clause.start + 1, mute.start - 1) if keys[i] == "to" and (keys[i - 1] in _ASKED or (keys[i - 1] in _SENT and not _ASKED.isdisjoint(keys[clause.start : i])))), None)
    if place is None:
        return _awaited(clause, mute)
    asked = next((i for i in range(place - 1, clause.start - 1, -1) if keys[i] in _ASKED), place - 1)
    stop = next((i for i in range(place + 2, mute.start) if keys[i] in ("to", "by", "from", "about", "for", "on", "seeking", "requesting", "asking", "regarding")), mute.start)
    parties = find_parties(clause.passage, place + 1, stop)
    about = trim(clause.passage, stop, mute.start) if mute.start - stop > 1 and keys[stop] not in ("by", "from") else (asked, asked + 1)
    return _silent(clause, mute, Source(parties, place + 1, mute.start), about) if parties else None


def _awaited(clause: Clause, mute: Found) -> Saying | None:
    """"A response from the firm was awaited.": the source stands behind "from"."""
    keys = clause.passage.keys
    place = next((i for i in range(clause.start + 1, mute.start - 1) if keys[i] == "from" and keys[i - 1] in _ANSWERS), None)
    stop = next((i for i in range(place + 2, mute.start) if keys[i] in ("on", "about", "regarding", "to")), mute.start) if place is not None else mute.start
    parties = find_parties(clause.passage, place + 1, stop) if place is not None else ()
    about = trim(clause.passage, stop + 1, mute.start) if mute.start - stop > 1 else (place - 1, place) if place is not None else (stop, stop)
    return _silent(clause, mute, Source(parties, stop, mute.start), about) if parties else None


_SENT = frozenset(("sent", "made", "emailed", "addressed", "put"))
_ANSWERS = words("awaited-answers")


def _nothing_from(clause: Clause, mute: Found) -> Saying | None:
    """"There was no immediate comment from Beijing on the claim"."""
    keys = clause.passage.keys
    stop = next((i for i in range(mute.end, clause.end) if keys[i] in ("on", "about", ",", ";", "and", "but", "to")), clause.end)
    parties = find_parties(clause.passage, mute.end, trim(clause.passage, mute.end, stop)[1])
    about = trim(clause.passage, stop + 1, clause.end) if keys[stop : stop + 1] in (("on",), ("about",), ("to",)) else (mute.end - 2, mute.end - 1)
    return _silent(clause, mute, Source(parties, mute.end, stop), about) if parties and about[1] > about[0] else None


def _from_nobody(clause: Clause, mute: Found) -> Saying | None:
    """"There was no official word on the cause", "no comment on the claim from Beijing"."""
    stop = next((i for i in range(mute.end + 1, clause.end - 1) if clause.passage.keys[i] in ("from", "by", ";", ",", "but")), clause.end)
    named = clause.passage.keys[stop : stop + 1] in (("from",), ("by",))
    parties = find_parties(clause.passage, stop + 1, trim(clause.passage, stop, clause.end)[1]) if named else ()
    nobody = Party(mute.start, mute.end, "hearsay", clause.passage.surface(mute.start, mute.end))
    about = trim(clause.passage, mute.end, stop if parties else clause.end)
    return _silent(clause, mute, Source(parties or (nobody,), mute.start, mute.end), about) if about[1] > about[0] else None


def _neither(clause: Clause, mute: Found) -> Saying | None:
    """"Neither the company nor the union would say how many"."""
    keys = clause.passage.keys
    first = next((i for i in range(clause.start, mute.start) if keys[i] == "neither"), None)
    nor = next((i for i in range(clause.start, mute.start) if keys[i] == "nor"), None)
    if first is None or nor is None or nor < first:
        return None
    parties = (*find_parties(clause.passage, first + 1, nor), *find_parties(clause.passage, nor + 1, mute.start))
    content = trim(clause.passage, mute.end, clause.end)
    return _silent(clause, mute, Source(parties, first, mute.start), content if content[1] > content[0] else (mute.end - 1, mute.end)) if parties else None


def _silent(clause: Clause, mute: Found, source: Source, content: tuple[int, int]) -> Saying:
    return replace(make_saying(clause, (mute.start, mute.end), source, *content, "silence", cue_forms()["said"]), modality="silence")


_ASKED = words("asked")


def _joined(clause: Clause, mute: Found, sayings: Sequence[Saying]) -> Source | None:
    """"X said it was safe but declined to say why": X keeps silent too."""
    before = sayings[-1] if sayings else None
    if clause.passage.keys[mute.start - 1] not in ("but", "and"):
        return None
    if before is None or not before.parties:
        parties = find_opening(clause, mute.start)
        return Source(parties, mute.start, mute.start) if parties else None
    return Source(before.parties, mute.start, mute.start, before.relays)


def _along(clause: Clause, mute: Found, sayings: Sequence[Saying]) -> Saying | None:
    """"..., the army said, without saying why": who says something else keeps silent on this."""
    spoken = [s for s in sayings if s.parties and s.cue is not None and s.cue[0] < mute.start]
    if not spoken:
        return None  # "he left without saying goodbye"
    source = Source(spoken[-1].parties, mute.start, mute.start, spoken[-1].relays)
    content = _content(clause, mute, source)
    return _silent(clause, mute, source, content) if content is not None and content[1] > content[0] else None


def _by_whom(clause: Clause, mute: Found) -> Source | None:
    """"A date was not given by either side"."""
    stop = next((i for i in range(mute.end, clause.end) if clause.passage.keys[i] in (",", ";", "and", "but")), clause.end)
    parties = find_parties(clause.passage, mute.end, stop)
    return Source(parties, mute.end, stop) if parties else None


def _divided(clause: Clause, source: Source | None) -> Source | None:
    """"Their exact path it declined to disclose", "What happened the generals would not say": the subject begins behind what is left unsaid."""
    if source is None or source.start != clause.start or len(source.parties) != 1:
        return source
    keys = clause.passage.keys
    if "," in keys[source.start : source.end]:
        return source
    asks = keys[source.start] in ("what", "who", "why", "how", "when", "where", "whether")
    if source.parties[0].pronoun and source.parties[0].start > source.start + 1:
        return Source(source.parties, source.parties[0].start, source.end, source.relays)
    start = next((i for i in range(source.end - 1, source.start + 1, -1) if keys[i] in ("the", "its", "their", "his", "her")), None)
    if start is None or not (asks or (keys[start - 1] not in PREPOSITIONS and keys[start - 1] not in ("of", "with", "all", "both", "and", "that"))):
        return source
    parties = find_parties(clause.passage, start, source.end)
    return Source(parties, start, source.end, source.relays) if parties else source


def _content(clause: Clause, mute: Found, source: Source) -> tuple[int, int] | None:
    """What follows the phrase; else the words in front of the source; else the question before."""
    passage, keys = clause.passage, clause.passage.keys
    first = mute.noun if mute.noun >= 0 else mute.end
    if keys[first : first + 1] == (",",) and keys[source.start - 1] == "which" and source.start - 1 > clause.start:
        return trim(passage, clause.start, source.start - 1)  # "a tape, which the desk could not verify, shows ..."
    if mute.noun >= 0 and keys[first - 1] in ("the", "a", "an", "any", "his", "her", "their", "its"):
        first -= 1
    stop = next((i for i in range(first, clause.end - 1) if keys[i] == "," and keys[i + 1] in ("but", "and", "though", "while", "saying")), clause.end)
    stop = min(stop, spoken_again(clause, first))
    if keys[mute.end : mute.end + 1] in (("and",), ("but",)) and mute.noun >= 0:
        stop = mute.end
    start, end = trim(passage, first, stop)
    if end == start + 1 and keys[start - 1] == "that":
        start -= 1  # "did not respond to that call"
    while start < end and keys[start] in _TAILS:
        start += 1
    asks = start < end and keys[start] == "when" and keys[mute.end - 1] in ("say", "said")
    late = not asks and end - start <= 4 and start < end and keys[start] in ("before", "on", "until", "when", "by", "in", "after")
    if end > start and not late:
        return start, end
    if clause.start + 1 < source.start < mute.start and keys[source.start - 1] not in ("but", "and"):
        start, end = content_before(clause, source.start)
        return (start, end) if end > start else None
    first, last = passage.sentences[max(clause.number - 1, 0)]
    if clause.number > 0 and "?" in keys[max(first, last - 2) : last] and keys[last - 1] not in QUOTES:
        return trim(passage, first, last)
    noun = next((i for i in range(mute.end - 1, mute.start + 1, -1) if keys[i] in _LEFT_OUT), None)
    return (noun, noun + 1) if noun is not None else None
