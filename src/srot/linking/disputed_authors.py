"""Disputes over who: who did what is told, where sides blame each other, and who said it, where one outlet quotes another mouth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed
from srot.linking.deeds import Doer, are_rival_doers, find_doer, sides_of_names
from srot.linking.denials import POSITIVE
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_words import ALIKE, MOST_UNITS, likeness_without, state_slot
from srot.linking.entities import EntityIndex
from srot.linking.place_slots import Slot
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.linking.vectors import cosine
from srot.records import Disagreement
from srot.text.normal import fold
from srot.text.words import WORD

QUOTED = 0.75
"""Likeness from which two sources are given one saying."""
LEAST_QUOTED = 4
"""Words of matter from which a saying is telling, and which two of one saying share."""


def find_author_disputes(story: str, claimed: Sequence[Claimed], entities: EntityIndex) -> list[Disagreement]:
    """The disagreements over who did and who said what each claim tells."""
    found: list[Disagreement] = []
    quoting, spoken = find_quoting(claimed), find_spoken(claimed)
    for claim in claimed:
        units = [unit for unit in claim.units if unit.polarity == POSITIVE and unit.attribution][:MOST_UNITS]
        if len(units) > 1:
            found.extend(_over_blame(story, claim, units, entities))
            found.extend(_over_speaker(story, claim, units, quoting, spoken, entities))
    return found


@dataclass(frozen=True, slots=True)
class _Voice:
    """A unit with who speaks in it (as keys), whom it names (by entity), whether it speaks of its own source, its sources' first name
    and counting keys, for which countries these speak, and the doer whom it names."""

    unit: Unit
    speaker: frozenset[str]
    actors: Mapping[str, str]
    owns_up: bool
    source: str
    roots: frozenset[str]
    sides: frozenset[str]
    doer: Doer | None


def _over_blame(story: str, claim: Claimed, units: Sequence[Unit], entities: EntityIndex) -> list[Disagreement]:
    """Who did it: each side says it was the other, or one owns up to what another is blamed for."""
    statements: dict[str, Statement] = {}
    voices = [_hear(claim, unit, entities) for unit in units]
    for a, b in combinations(voices, 2):
        blamed = () if _is_one_voice(a, b) or a.unit.modality != b.unit.modality else _find_blamed_ones(a, b)
        if not all(blamed) or len(set(blamed)) < 2:
            continue
        if likeness_without(a.unit, b.unit, a.speaker | b.speaker | _doing(a) | _doing(b)) >= ALIKE:
            for voice, name in zip((a, b), blamed, strict=True):
                statements[voice.unit.id] = state_slot(claim, voice.unit, _sentence(claim, voice.unit, name))
    return find_disagreements(story, "attribution", claim.claim.text, [statements[key] for key in sorted(statements)])


def _hear(claim: Claimed, unit: Unit, entities: EntityIndex) -> _Voice:
    names = sorted(root.name for root in claim.roots[unit.id])
    return _Voice(
        unit,
        _speaker_keys(claim, unit, entities),
        _actors(claim, unit, entities),
        _owns_up(claim, unit),
        names[0],
        frozenset(root.key for root in claim.roots[unit.id]),
        sides_of_names(names),
        find_doer(claim, unit, entities),
    )


def _doing(voice: _Voice) -> frozenset[str]:
    """What to leave out of a unit when it is asked whether another tells the same deed: the persons and bodies in it, and its doer."""
    return frozenset(voice.actors) | (voice.doer.keys if voice.doer else frozenset())


def _is_one_voice(a: _Voice, b: _Voice) -> bool:
    """Whether two speak for one side: one source, or one country; two ministries of defence share but their office."""
    if a.roots & b.roots or a.sides & b.sides:
        return True
    return not (a.sides and b.sides) and bool(a.speaker & b.speaker)


def _find_blamed_ones(a: _Voice, b: _Voice) -> tuple[str, str]:
    """Whom each of two blames: the other side, itself, or the doers whom they name, where these are two."""
    if a.doer and b.doer and are_rival_doers(a.doer, b.doer) and not a.owns_up and not b.owns_up:
        return a.doer.name, b.doer.name
    return _find_blamed(a, b), _find_blamed(b, a)


def _sentence(claim: Claimed, unit: Unit, value: str) -> Slot:
    return Slot(value, claim.reports[unit.report].article.text[unit.start : unit.end], unit.start, unit.end)


def _find_blamed(voice: _Voice, other: _Voice) -> str:
    """Who a unit says it was: the source of the other, its own source, or an actor that the other, who owns up, does not name. Those whom
    it counts are no doers: "आर्मेनिया के 230 सैनिक मारे गए".
    """
    if voice.unit.measure is None and (voice.unit.keys.keys() - other.unit.keys.keys()) & other.speaker:
        return other.source
    if voice.owns_up:
        return voice.source
    actors = voice.actors if other.owns_up else {}
    return next((actors[entity] for entity in sorted(actors) if entity not in other.unit.names), "")


def _owns_up(claim: Claimed, unit: Unit) -> bool:
    """Whether a source says of itself that it did it: "धमाका उसने किया", "we carried out the attack"; who counts its own does not:
    "उसके 25 सैनिक मारे गए"."""
    text = claim.reports[unit.report].article.text
    words = _own_words("doer") if unit.measure else _own_words("doer", "owner")
    return bool(unit.speakers) and not words.isdisjoint(map(fold, WORD.findall(text, unit.start, unit.end)))


@cache
def _own_words(*roles: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "own_words") if row["role"] in roles)


def _actors(claim: Claimed, unit: Unit, entities: EntityIndex) -> dict[str, str]:
    """The persons and bodies that a unit names, by entity."""
    found = (m for m in claim.reports[unit.report].reading.mentions if unit.start <= m.start and m.end <= unit.end)
    named = {entities.of_mention[m.id]: m.name for m in found if m.type != "LOC" and m.id in entities.of_mention}
    return {entity: entities.name_of(entity) or name for entity, name in named.items()}


def _speaker_keys(claim: Claimed, unit: Unit, entities: EntityIndex) -> frozenset[str]:
    """What the first-hand sources of a unit are called, as keys: the words of their names, and whom these words name."""
    links = [chain[0] for chain in unit.attribution.chains if chain] if unit.attribution else []
    words = frozenset(key.key for link in links for key in load_pack(unit.lang).lexicon().find_keys(link.name))
    mentions = claim.reports[unit.report].reading.mentions
    inside = (m for link in links for m in mentions if link.start <= m.start and m.end <= link.end)
    return words | unit.speakers | frozenset(entities.of_mention[m.id] for m in inside if m.id in entities.of_mention)


def _over_speaker(
    story: str,
    claim: Claimed,
    units: Sequence[Unit],
    quoting: Mapping[str, frozenset[str]],
    spoken: Mapping[str, frozenset[str]],
    entities: EntityIndex,
) -> list[Disagreement]:
    """Who said it: a saying that one outlet puts into the mouth of another source than its siblings do.

    `quoting` tells which outlets quote a source at all in the story: the one that alone knows of its source, and not of the other
    one, whom two or more quote, has them confused. Two who are each quoted often may both have said it, and who is quoted with more
    than the other said (`spoken`) speaks for himself.
    """
    said = [unit for unit in units if len(_people(claim, unit)) == 1 and _is_saying(claim, unit)]
    pairs = [
        (a, b)
        for left, right in combinations(said, 2)
        for a, b in ((left, right), (right, left))
        if _is_one_saying(a, b) and _is_confused(claim, a, b, quoting, entities) and not _says_more(a, b, spoken)
    ]
    found = {unit.id: state_slot(claim, unit, _speaker(claim, unit)) for pair in pairs for unit in pair}
    named = [(a, found[a.id].value, found[b.id].value) for a, b in pairs]
    disputes = []
    for item in find_disagreements(story, "attribution", claim.claim.text, [found[key] for key in sorted(found)]):
        values = {value.value for value in item.values}
        alone = next((unit for unit, mine, others in named if {mine, others} <= values), None)
        if alone is not None:
            disputes.append(_as_misreport(claim, item, alone))
    return disputes


def _is_confused(
    claim: Claimed, alone: Unit, other: Unit, quoting: Mapping[str, frozenset[str]], entities: EntityIndex
) -> bool:
    """Whether only one outlet quotes the source of `alone`, that of `other` is quoted by two or more, and neither report knows both."""
    (mine,), (others,) = _people(claim, alone), _people(claim, other)
    if mine == others or len(quoting[mine]) != 1 or len(quoting[others] - quoting[mine]) < 2:
        return False
    pairs = ((alone, other), (other, alone))
    return not any(_names(claim, there) & _speaker_keys(claim, here, entities) for here, there in pairs)


def _is_one_saying(a: Unit, b: Unit) -> bool:
    return len(a.keys.keys() & b.keys.keys()) >= LEAST_QUOTED and cosine(a.keys, b.keys) >= QUOTED


def _says_more(alone: Unit, other: Unit, spoken: Mapping[str, frozenset[str]]) -> bool:
    """Whether the source of one unit is quoted in the story with claims that nobody has from the source of the other."""
    return any(spoken[mine] - spoken[others] for mine in alone.speakers & spoken.keys() for others in other.speakers & spoken.keys())


def find_spoken(claimed: Sequence[Claimed]) -> Mapping[str, frozenset[str]]:
    """Counting key of a speaker -> the claims that he is quoted with."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claimed:
        for unit in claim.units:
            for speaker in unit.speakers:
                found[speaker].add(claim.claim.id)
    return {speaker: frozenset(claims) for speaker, claims in found.items()}


def _as_misreport(claim: Claimed, found: Disagreement, unit: Unit) -> Disagreement:
    """The dispute as the misreport of the outlet that is alone with its source for a unit."""
    outlet, source = claim.reports[unit.report].article.outlet or unit.report, claim.roots[unit.id][0].name
    others = ", ".join(value.value for value in found.values if value.value != source)
    return replace(found, nature="misreport", why=f"{outlet} alone quotes {source}; the others quote {others}")


def find_quoting(claimed: Sequence[Claimed]) -> Mapping[str, frozenset[str]]:
    """Counting key of a source -> the outlets that quote it in the story."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for claim in claimed:
        for unit in claim.units:
            article = claim.reports[unit.report].article
            for root in claim.roots[unit.id]:
                outlets[root.key].add(article.outlet or article.url or article.id)
    return {key: frozenset(found) for key, found in outlets.items()}


def _is_saying(claim: Claimed, unit: Unit) -> bool:
    """Whether a unit is someone's words of some length without a figure, which many could give alike."""
    figures = claim.reports[unit.report].reading.quantities
    inside = any(unit.start <= figure.start < unit.end for figure in figures)
    return unit.attribution is not None and not inside and len(unit.keys) >= LEAST_QUOTED


def _people(claim: Claimed, unit: Unit) -> frozenset[str]:
    """Counting keys of the persons and bodies that a unit is first-hand from."""
    return frozenset(root.key for root in claim.roots[unit.id] if root.kind in ("person", "body"))


def _names(claim: Claimed, unit: Unit) -> frozenset[str]:
    """What all sources of a unit's report are called, as keys."""
    report = claim.reports[unit.report]
    lexicon = load_pack(unit.lang).lexicon()
    names = {mention.name for mention in report.reading.mentions if mention.type != "LOC"}
    return frozenset(key.key for name in sorted(names) for key in lexicon.find_keys(name))


def _speaker(claim: Claimed, unit: Unit) -> Slot:
    root = claim.roots[unit.id][0]
    link = next(chain[0] for chain in unit.attribution.chains if chain) if unit.attribution else None
    start, end = (link.start, link.end) if link else (unit.start, unit.end)
    return Slot(root.name, link.text if link else root.name, start, end)
