"""Disputes over what is true: what one source asserts and another denies. A silence is no denial."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from srot.languages.load import load_pack
from srot.linking.claimed import Claimed
from srot.linking.denials import (
    NEGATIVE,
    claiming_nouns,
    denying_notions,
    ends_deed,
    find_charge,
    find_negations,
    find_neither,
    goes_without,
    is_negated,
    knows_of_none,
    names_charge,
    tells_of_denial,
    tells_rejection,
)
from srot.linking.disagreements import find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.kindred import kindred_keys
from srot.linking.notions import find_notions
from srot.linking.periods import is_former_saying
from srot.linking.rejections import SAID, find_claimant, find_rejected, find_retorts
from srot.linking.slips import TRUTHS
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.linking.vectors import cosine
from srot.records import Disagreement
from srot.text.normal import fold
from srot.text.words import find_words

ALIKE = 0.35
"""Likeness of words from which a denial within a claim is a denial of that very assertion."""
NEGATED = 0.6
"""The same for a negated sentence, which must differ from the assertion by the negation alone."""
COVERED = 0.6
"""Share of a denial's words, each by how few sentences of the story hold it, from which an assertion of another claim is denied."""
COVERED_INSIDE = 0.4
"""The same for an assertion of the same claim."""
ACROSS = 0.1
"""Likeness from which a denial is one of an assertion of the same claim in another language: they share names and notions alone."""
NEGATED_COVERED = 0.85
"""The same for a negated sentence within the claim, which may leave out names that its reader knows."""
NARRATED = 0.7
"""The same where neither sentence has a source."""
NEGATED_LEAST = 0.45
"""Likeness that such a sentence must have all the same."""
LEAST_SHARED = 2
"""Words of matter that such a pair must share."""
NEGATED_ALIKE = 2
"""Words behind a negation by which two texts turn round the same."""
WHOLE = 0.6
"""Share of a denial that the words of its figure make up; below it they are an aside: "the tunnel, where 41 men are trapped"."""
TOLD = 0.5
"""Likeness from which another report's words of that claim are denied with the one that a denial points at."""
LEAST_HEAD = 4
"""Words from which an assertion tells by itself what is in dispute."""
YES, NO = TRUTHS
BODY = "body"
STEM = 3
"""Letters by which two forms of a verb are known to be one."""

Said = tuple[Claimed, Unit]


@dataclass(frozen=True, slots=True)
class _Denial:
    """A denial with what is compared of it: its words of matter, their mass, whether it is a negated sentence, and what it negates."""

    claim: Claimed
    unit: Unit
    matter: Mapping[str, float]
    mass: float
    negated: bool
    predicate: str


def find_truth_disputes(story: str, claimed: Sequence[Claimed], entities: EntityIndex) -> list[Disagreement]:
    """One dispute for each claim that some source denies: the denial must have its predicate and what is said of whom, not merely its names."""
    said = [(claim, unit) for claim in claimed for unit in claim.units if unit.modality in SAID]
    telling = _find_telling(said)
    denials = [_make_denial(claim, unit, telling, entities) for claim, unit in said if unit.polarity == NEGATIVE and _is_whole(unit) and not _turns_down(claim, unit)]
    statements: dict[str, list[Statement]] = defaultdict(list)
    for claim, unit in said:
        against = [denial for denial in denials if _denies(denial, claim, unit)]
        against = against if against and _asserts(claim, unit) else []
        if against:
            statements[claim.claim.id].append(state_truth(claim, unit, YES))
            statements[claim.claim.id].extend(state_truth(denial.claim, denial.unit, NO) for denial in against)
    for claim, denial, told, own in _find_pointing(said, entities):
        if told.turned and _says_again(own, denial, told):
            continue
        statements[claim.claim.id].append(state_truth(own, denial, NO))
        statements[claim.claim.id].extend(state_truth(claim, unit, YES) for unit in claim.units if _is_told(claim, unit, told))
    heads = {claim.claim.id: claim.claim.text for claim in claimed}
    weighed = {home: _weigh_denials(statements[home]) for home in sorted(statements)}
    return [found for home, sides in weighed.items() for found in find_disagreements(story, "polarity", find_head(heads[home], sides), sides)]


def find_head(claim: str, statements: Sequence[Statement]) -> str:
    """What a dispute is about, in words that somebody asserts, so that who denies it denies those: the claim, or where its words are a denial themselves
    the shortest assertion that tells by itself what it is about."""
    asserted = sorted({" ".join(s.text.split()) for s in statements if s.value == YES}, key=lambda words: (len(words), words))
    if not asserted or claim in asserted or not (is_negated(claim) or tells_of_denial(claim)):
        return claim
    straight = [words for words in asserted if not (is_negated(words) or tells_of_denial(words))]
    telling = [words for words in straight if len(words.split()) >= LEAST_HEAD]
    return (telling or straight or asserted)[0]


def _says_again(claim: Claimed, denial: Unit, told: Unit) -> bool:
    """Whether negative words repeat the negative ones that they point at: "no call took place. No such call was made", but not "nothing of the kind"."""
    return not denial.denies and is_negated(_words(claim, denial)) and not (denial.keys.keys() & told.keys.keys()) <= denying_notions().keys()


def _weigh_denials(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without those of a source that denies the same in the report: what else it is quoted with there is its side of it. A denial of
    before holds where its source does not say otherwise now. What a report that tells of a denial narrates beside it is nobody's side where somebody is
    known to assert the same."""
    asserting = frozenset(source for s in statements if s.value == YES for source in s.sources)
    weighed = [replace(s, former=False) if s.former and not s.sources & asserting else s for s in statements]
    denying = {(s.report.id, source) for s in weighed if s.value == NO and not s.former for source in s.sources}
    told = {s.report.id for s in weighed if s.value == NO and not s.former} if asserting else set()
    return [s for s in weighed if s.value == NO or not (any((s.report.id, source) in denying for source in s.sources) or (not s.sources and s.report.id in told))]


def _find_pointing(said: Sequence[Said], entities: EntityIndex) -> Iterator[tuple[Claimed, Unit, Unit, Claimed]]:
    """The denials that point at what they deny, with the claim and the unit that each means, and the claim that it stands in itself."""
    home = {unit.id: (claim, unit) for claim, unit in said}
    reports = {report.id: report for claim, _ in said for report in claim.reports.values()}
    units = [unit for _, unit in said]
    pointing = {denial: (home[denial][1], told) for denial, told in find_rejected(units, reports, entities).items()}
    for _, (denial, told) in sorted({**find_retorts(units, reports, entities), **pointing}.items()):
        yield home[told][0], denial, home[told][1], home[denial.id][0]


def _is_told(claim: Claimed, unit: Unit, told: Unit) -> bool:
    """Whether a unit of the claim says what is denied: the very one, or one that says it much alike."""
    asserted = unit.turned if told.turned else _asserts(claim, unit)
    return unit.attribution is not None and unit.modality in SAID and asserted and (unit.id == told.id or cosine(unit.keys, told.keys) >= TOLD)


def _asserts(claim: Claimed, unit: Unit) -> bool:
    """Whether a unit can be what is denied: it neither denies, tells of a denial nor knows of no such thing, nor narrates no more than that something is claimed."""
    words = _words(claim, unit)
    if unit.polarity == NEGATIVE or tells_of_denial(words) or knows_of_none(words):
        return False
    return unit.attribution is not None or claiming_nouns().isdisjoint(unit.keys)


def _find_telling(said: Sequence[Said]) -> Mapping[str, float]:
    """How much a word tells in this story: what most of its sentences hold says nothing of what is denied."""
    units = {unit.id: unit for _, unit in said}
    counts = Counter(key for unit in units.values() for key in unit.matter)
    return {key: math.log(1 + len(units) / count) for key, count in counts.items()}


def _is_whole(unit: Unit) -> bool:
    """Whether the words that are compared of a unit are most of it, and not an aside around its figure."""
    clause = unit.measure.clause if unit.measure else None
    return clause is None or clause.end - clause.start >= WHOLE * (unit.end - unit.start)


def _turns_down(claim: Claimed, unit: Unit) -> bool:
    """Whether a source says no more than that it rejects what others say: "India rejects these allegations"."""
    words = _words(claim, unit)
    return unit.turned and unit.attribution is not None and tells_rejection(words, unit.lang) and not names_charge(words, unit.lang)


def _make_denial(claim: Claimed, unit: Unit, telling: Mapping[str, float], entities: EntityIndex) -> _Denial:
    kindred = kindred_keys(unit.lang)
    known = {kindred.get(key, key) for key in _keys_denied(claim, unit, entities)}
    matter = {key: weight**2 * telling[key] for key, weight in unit.matter.items() if key in known and key not in denying_notions()}
    words = _words(claim, unit)
    negated = unit.attribution is None or is_negated(words)
    return _Denial(claim, unit, matter, sum(matter.values()), negated, _find_predicate(words, unit.lang) if negated else "")


def _keys_denied(claim: Claimed, unit: Unit, entities: EntityIndex) -> frozenset[str]:
    """The keys of what is denied: without the one whose claim it is said to be ("राष्ट्रपति ट्रंप के उस दावे को"), from the last "nor" on."""
    report = claim.reports[unit.report]
    named = find_claimant(unit.attribution, report, entities) if unit.attribution else None
    words = _words(claim, unit)
    neither, charge = find_neither(words), find_charge(words, unit.lang) if unit.denies else None
    if named is None and neither is None and charge is None:
        return frozenset(unit.keys)
    start = max(named[1] if named else unit.start, unit.start + (neither or 0))
    end = unit.end
    if charge and unit.start + charge[0] >= start:
        start, end = unit.start + charge[0], unit.start + charge[1]
    inside = (m.id for m in report.reading.mentions if start <= m.start and m.end <= end)
    return find_notions(report.article.text[start:end], report.article.lang) | {entities.of_mention[name] for name in inside if name in entities.of_mention}


def _find_predicate(words: str, lang: str) -> str:
    """What a negation turns round: the verb behind "nor"; the word of matter right behind it ("इंजीनियर को नहीं देखा"), or, where an auxiliary stands there, the
    last one before it ("कोई कमेटी नहीं है")."""
    negations, neither = find_negations(words), find_neither(words)
    if neither is not None:
        return next((key.key for key in reversed(list(load_pack(lang).lexicon().find_keys(words[neither:])))), "")
    if not negations:
        return ""
    start, end = negations[-1]
    keys = list(load_pack(lang).lexicon().find_keys(words))
    follower = next((word.start for word in find_words(words, end)), -1)
    behind = [key.key for key in keys if key.start == follower]
    before = [key.key for key in keys if key.end <= start]
    return (behind or before[-1:] or [""])[0]


def _denies(denial: _Denial, claim: Claimed, assertion: Unit) -> bool:
    """Whether a denial is one of that very assertion: in one claim by the likeness of words, else by how much of the denial it holds. What holds the same
    negation says the same: "found 'not of standard quality'" beside "declared it 'not of standard quality'".

    Two languages share few words, so that of a denial of the same claim fewer must be shared.
    """
    no, inside = denial.unit, denial.claim is claim
    if denial.negated:
        if not inside or no.measure is not None or not _has_predicate(assertion, denial.predicate):  # most assertions: their words are not looked at
            return False
        words = _words(claim, assertion)
        if goes_without(words) or ends_deed(words) or _negates_the_same(words, _words(denial.claim, no)) or _negates(words, assertion.lang, denial.predicate):
            return False
        likeness = cosine(no.keys, assertion.keys)
        if not (no.attribution or assertion.attribution):
            return likeness >= NARRATED
        return likeness >= NEGATED or (likeness >= NEGATED_LEAST and _covers(denial, assertion) >= NEGATED_COVERED)
    if inside and no.lang != assertion.lang:
        return cosine(no.keys, assertion.keys) >= ACROSS
    covered = _covers(denial, assertion)
    if covered < min(COVERED, COVERED_INSIDE):
        return False
    if no.speakers & assertion.speakers or _speak_for_one(denial, claim, assertion):
        return inside and covered >= COVERED
    return covered >= COVERED or (inside and covered >= COVERED_INSIDE and cosine(no.keys, assertion.keys) >= ALIKE)


def _negates_the_same(words: str, others: str) -> bool:
    """Whether two texts hold a negation with the same words behind it."""
    behind = [{tuple(fold(word.text) for word in find_words(text, end))[:NEGATED_ALIKE] for _, end in find_negations(text)} for text in (words, others)]
    return any(len(run) == NEGATED_ALIKE for run in behind[0] & behind[1])


def _negates(words: str, lang: str, predicate: str) -> bool:
    """Whether words that assert something negate the same inside it: "he promised that the state will not buy coal"."""
    return predicate != "" and is_negated(words) and _find_predicate(words, lang)[:STEM] == predicate[:STEM]


def _speak_for_one(denial: _Denial, claim: Claimed, assertion: Unit) -> bool:
    """Whether one of two sources is called no more than the kind of body that the other is: "the police" beside "Bastar police"."""
    bodies = [
        frozenset(key.key for key in load_pack(unit.lang).lexicon().find_keys(root.name))
        for home, unit in ((denial.claim, denial.unit), (claim, assertion))
        for root in home.roots[unit.id][:1]
        if root.kind == BODY
    ]
    return len(bodies) == 2 and bool(bodies[0] and bodies[1]) and (bodies[0] <= bodies[1] or bodies[1] <= bodies[0])


def _has_predicate(assertion: Unit, predicate: str) -> bool:
    """Whether an assertion holds what is negated, in whatever form of the word."""
    return not predicate or any(key == predicate or key.startswith(predicate[:STEM]) for key in assertion.keys)


def _covers(denial: _Denial, assertion: Unit) -> float:
    """The share of a denial's matter that stands in an assertion; 0 where that is a single word."""
    shared = denial.matter.keys() & assertion.matter.keys()
    return sum(denial.matter[key] for key in sorted(shared)) / denial.mass if len(shared) >= LEAST_SHARED else 0.0


def _words(claim: Claimed, unit: Unit) -> str:
    return claim.reports[unit.report].article.text[unit.start : unit.end]


def state_truth(claim: Claimed, unit: Unit, value: str) -> Statement:
    """What a unit says in a dispute over what is true; a denial of before is `former`."""
    return Statement(
        report=claim.reports[unit.report],
        value=value,
        text=_words(claim, unit),
        start=unit.start,
        end=unit.end,
        roots=claim.roots[unit.id],
        claim=claim.claim.id,
        former=value == NO and unit.attribution is not None and is_former_saying(claim.reports[unit.report], unit.attribution),
    )
