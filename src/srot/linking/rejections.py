"""Denials that point at what they deny, and the saying that each of them means: "मंत्रालय ने रूट के दावे को खारिज किया", "उन्होंने इन आरोपों से
इनकार किया", "called it false"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from srot.languages.load import load_pack
from srot.linking.credits import paragraph_of
from srot.linking.denials import (
    NEGATIVE,
    claiming_nouns,
    cut_verdict,
    denying_notions,
    find_such,
    is_of,
    is_rejection,
    kind_nouns,
    tells_claim,
    tells_news,
    tells_rejection,
)
from srot.linking.entities import EntityIndex
from srot.linking.notions import find_notions
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.linking.roots import find_known_roots
from srot.linking.units import Unit
from srot.linking.vectors import cosine
from srot.records import Attribution
from srot.text.words import find_words, is_word

REACH = 400
"""Characters between such a denial and what it means."""
NEAR = 160
"""The same where the denial has words of its own that the saying lacks: "तेल के मुद्दे पर रूट के दावे को खारिज किया"."""
STEM = 4
"""Letters by which two words are known to be forms of one: "खराब", "खराबी"."""
LEAST_KNOWN = 2
"""Words of a denial with words of its own that what it means must have."""
CLAIM = 4
"""Words behind a source among which the noun for its claim stands: "के उस दावे को"."""
MOST_TITLES = 5
"""Words before a name among which what somebody is called ends, at a joint or at the head of the denial."""
NOTION = "c:"
ALIKE = 0.5
"""Likeness from which two sayings of one source are one, so that it does not matter which of them is denied."""
SAID = ("asserted", "possible", "planned", "promised")


@dataclass(frozen=True, slots=True)
class _Denial:
    """A denial with whom it names as saying what it denies (counting keys), the last word of what it calls him before the noun for his claim ("प्रबंधन के
    दावे को"), what it tells itself, whether it points at all, whether it says that nothing such is so, and whether it names what it denies as a claim or charge."""

    unit: Unit
    report: Report
    claimers: frozenset[str]
    calling: str
    own: frozenset[str]
    points: bool
    such: bool
    named: bool = False

    def gap(self, other: Unit) -> int:
        return max(other.start - self.unit.end, self.unit.start - other.end, 0)


def find_rejected(units: Iterable[Unit], reports: Mapping[str, Report], entities: EntityIndex) -> dict[str, str]:
    """Denial -> the unit that it denies, where its own words do not say what that is.

    A claim whose author is named is one that he is quoted with, in another report where there is but one thing that he says; else it is the last
    charge made before, or where none is called one the last thing that somebody else was quoted with, or what the denial's sentence brings behind it. A denial with words of its own means what stands
    close before it and has half of them, in whatever form. A silence denies nothing.
    """
    by_report, sources = _gather(units), _Sources(entities)
    found: dict[str, str] = {}
    for name in sorted(by_report):
        for unit in by_report[name]:
            words = _words(unit, reports[name])
            rejects = is_rejection(words, unit.polarity) or (unit.denies and tells_claim(words, reports[name].article.lang))
            told = _find_meant(_make_denial(unit, reports[name], entities), by_report, entities, sources) if rejects else None
            if told is not None:
                found[unit.id] = found.get(told.id, told.id)
    return found


def _gather(units: Iterable[Unit]) -> Mapping[str, Sequence[Unit]]:
    """What the sources of each report say."""
    by_report: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.attribution and unit.modality in SAID:
            by_report[unit.report].append(unit)
    return by_report


def find_retorts(units: Iterable[Unit], reports: Mapping[str, Report], entities: EntityIndex) -> dict[str, tuple[Unit, str]]:
    """Unit -> the denial on the way to its words, and the unit that this means: "प्रबंधन ने इस दावे को खारिज करते हुए कहा कि मिल चल रही है"."""
    by_report, sources = _gather(units), _Sources(entities)
    found: dict[str, tuple[Unit, str]] = {}
    for name in sorted(by_report):
        for unit in by_report[name]:
            phrase = _find_retort(unit, reports[name], entities)
            told = _find_meant(_make_denial(phrase, reports[name], entities), by_report, entities, sources) if phrase else None
            if phrase is not None and told is not None and told.id != unit.id:
                found[unit.id] = (phrase, told.id)
    return found


def _is_claimed_by(words: str, lang: str) -> bool:
    """Whether words begin with what makes the source before them the author of what is rejected: "ट्रंप *के उस दावे को* खारिज किया".

    >>> _is_claimed_by("के उस दावे को खारिज कर दिया", "hi"), _is_claimed_by("ने उस दावे को खारिज कर दिया", "hi")
    (True, False)
    """
    head = words.split()[:CLAIM]
    return is_of(" ".join(head[:1])) and tells_claim(" ".join(head), lang)


def _find_retort(unit: Unit, report: Report, entities: EntityIndex) -> Unit | None:
    """The words between a source and its verb of saying that reject what others say, as a denial of its own."""
    said = unit.attribution
    sources = [chain[0] for chain in said.chains if chain] if said else []
    if said is None or said.cue is None or not sources or said.start < said.cue.end:
        return None
    start, end, lang = sources[0].end, said.cue.start, report.article.lang
    one = any(sentence.start <= start <= end < sentence.end for sentence in report.reading.sentences)
    words = report.article.text[start:end] if one and start < end else ""
    if not tells_rejection(words, lang) or _is_claimed_by(words, lang):
        return None
    inside = [m.id for m in report.reading.mentions if start <= m.start and m.end <= end]
    names = frozenset(entities.of_mention[name] for name in inside if name in entities.of_mention)
    keys = dict.fromkeys(sorted(find_notions(words, lang)), 1.0)
    return replace(unit, start=start, end=end, names=names, keys=keys, measure=None, polarity=NEGATIVE, denies=True)


def _make_denial(unit: Unit, report: Report, entities: EntityIndex) -> _Denial:
    words = _words(unit, report)
    own = _own_matter(unit, report)
    such = find_such(words)
    if such is not None:
        own = _named_behind(words[such:], report) - kind_nouns()
    named = tells_claim(words, report.article.lang)
    claimers = frozenset(entities.group(name) for name in unit.names) if named else frozenset()
    calling = "" if claimers else _find_calling(words, report)
    return _Denial(unit, report, claimers, calling, own, named or not own, such is not None, named)


def _find_calling(words: str, report: Report) -> str:
    """The word of matter right before the noun for what others say, joined to it by a word for whose it is; "" without one."""
    keys = sorted(load_pack(report.article.lang).lexicon().find_keys(words), key=lambda key: key.start)
    for before, noun in pairwise(keys):
        if noun.key in claiming_nouns() and is_of(words[before.end : noun.start]):
            return before.key
    return ""


def _named_behind(words: str, report: Report) -> frozenset[str]:
    """The first word of matter: "ऐसी कोई *बातचीत* नहीं चल रही"."""
    keys = load_pack(report.article.lang).lexicon().find_keys(words)
    return frozenset(key.key for key in sorted(keys, key=lambda key: key.start)[:1])


def _own_matter(denial: Unit, report: Report) -> frozenset[str]:
    """What a denial tells beside the noun for what it denies, what it calls it, and the names and offices in it."""
    inside = [m for m in report.reading.mentions if denial.start <= m.start and m.end <= denial.end]
    called = [words for m in inside for words in (m.name, m.role) if words]
    words = _words(denial, report)
    called += [_titles_before(words, m.start - denial.start) for m in inside if tells_claim(words, report.article.lang)]
    named = {notion for words in called for notion in find_notions(words, report.article.lang)}
    charge = cut_verdict(words)
    verdict = find_notions(words[len(charge) :], report.article.lang) - find_notions(charge, report.article.lang) if tells_claim(charge, report.article.lang) else frozenset()
    return frozenset(denial.keys.keys() - denial.names - named - verdict - denying_notions().keys())


def _titles_before(words: str, place: int) -> str:
    """What one who is named at a place is called right before that: "the claim of the *rebel envoy* Rahm", "*बागी दूत* रहम के दावे को"."""
    before = list(find_words(words, 0, place))[-MOST_TITLES:]
    joints = [number for number, word in enumerate(before) if is_of(word.text) or not is_word(word.text)]
    run = before[joints[-1] + 1 :] if joints else before
    return words[run[0].start : place] if run and len(run) < MOST_TITLES else ""


def _find_meant(denial: _Denial, by_report: Mapping[str, Sequence[Unit]], entities: EntityIndex, sources: _Sources) -> Unit | None:
    own = sources.of(denial.unit, denial.report)
    others = [
        unit
        for unit in by_report[denial.report.article.id]
        if unit.id != denial.unit.id and own.isdisjoint(sources.of(unit, denial.report))
    ]
    # What is denied may be negated itself: "were given no oxygen"; but another's denial in its own words is not what is meant.
    straight = [unit for unit in others if not unit.turned]
    return _find_among(denial, straight, by_report, entities) or _find_among(denial, others, by_report, entities)


def _find_among(denial: _Denial, others: Sequence[Unit], by_report: Mapping[str, Sequence[Unit]], entities: EntityIndex) -> Unit | None:
    inside = [unit for unit in others if denial.unit.start <= unit.start and unit.end <= denial.unit.end]
    if inside:
        # "dismissed the claim by villagers that the dam leaks"
        return min(inside, key=lambda unit: (unit.measure is not None, unit.start, unit.id))
    if denial.points and denial.claimers:
        return _find_named(denial, others, entities) or _find_elsewhere(denial, by_report)
    called = [unit for unit in others if denial.calling in _callings(unit, denial.report)] if denial.calling else []
    if called:
        return _last_before(denial, called)
    if denial.points and not denial.own:
        charges = [unit for unit in others if denial.named and _is_charging(unit, denial.report)]
        return _last_before(denial, charges) or _last_before(denial, others) or _first_behind(denial, others)
    return _find_known(denial, others)


def _callings(unit: Unit, report: Report) -> frozenset[str]:
    """The words of matter by which a report calls the first-hand sources of a unit."""
    links = [chain[0] for chain in unit.attribution.chains if chain] if unit.attribution else []
    lexicon = load_pack(report.article.lang).lexicon()
    return frozenset(key.key for link in links for key in lexicon.find_keys(link.text))


class _Sources:
    """Who stands behind the units of reports, by keys and names: each denial asks for those of its whole report."""

    def __init__(self, entities: EntityIndex) -> None:
        self._entities, self._offices = entities, Offices()
        self._known: dict[tuple[str, int, int], frozenset[str]] = {}

    def of(self, unit: Unit, report: Report) -> frozenset[str]:
        """Those of one unit."""
        key = unit.id, unit.start, unit.end
        if key not in self._known:
            roots = find_known_roots(unit, report, self._entities, self._offices)
            self._known[key] = frozenset(name for root in roots for name in (root.key, root.name))
        return self._known[key]


def _find_named(denial: _Denial, others: Sequence[Unit], entities: EntityIndex) -> Unit | None:
    """What the one whom the denial names is quoted with or passes on: in reach, or anywhere if it is all that he says; rather what is told before the
    denial."""
    said = [unit for unit in others if _tellers(unit, denial.report, entities) & denial.claimers and not unit.denies]
    near = said if _are_one(said) and not denial.own else [unit for unit in said if _is_near(denial, unit)]

    def rank(unit: Unit) -> tuple[int, bool, bool, int, str]:
        behind = unit.start >= denial.unit.end
        return (-len(denial.own & unit.keys.keys()), behind, not _is_charging(unit, denial.report), denial.gap(unit), unit.id)

    return min(near, key=rank, default=None)


def _tellers(unit: Unit, report: Report, entities: EntityIndex) -> frozenset[str]:
    """Counting keys of who says a thing and of who claims that it was said: "Trump's claim that Modi had promised it"."""
    passing = (link for chain in unit.attribution.chains for link in chain[1:] if link.kind in ("person", "body")) if unit.attribution else ()
    names = (entities.of_name(report.article.id, link.name) for link in passing)
    return unit.speakers | {entities.group(name) for name in names if name}


def _is_charging(unit: Unit, report: Report) -> bool:
    """Whether the verb of a saying makes it one of what a denial calls a charge or a claim: "accused him of taking bribes", but not "insisted that he would stay"."""
    cue = unit.attribution.cue if unit.attribution else None
    return cue is not None and tells_claim(report.article.text[cue.start : cue.end], report.article.lang)


def _is_near(denial: _Denial, other: Unit) -> bool:
    return denial.gap(other) <= (REACH if not denial.own or denial.own & other.keys.keys() else NEAR)


def _find_elsewhere(denial: _Denial, by_report: Mapping[str, Sequence[Unit]]) -> Unit | None:
    """What the one whom the denial names is quoted with in other reports, where all of that is one thing."""
    others = [unit for name in sorted(by_report) for unit in by_report[name] if name != denial.report.article.id]
    said = [unit for unit in others if unit.speakers & denial.claimers and not (unit.denies or unit.turned)]
    return said[0] if said and not denial.own and _are_one(said) else None


def _are_one(said: Sequence[Unit]) -> bool:
    return all(cosine(said[0].keys, unit.keys) >= ALIKE for unit in said[1:])


def _last_before(denial: _Denial, others: Sequence[Unit]) -> Unit | None:
    """The last saying of somebody else before a denial; of several of his in one paragraph rather words than a figure beside them, for a
    charge is what was done."""
    before = [u for u in others if denial.unit.start - REACH <= u.end <= denial.unit.start]
    if not before:
        return None
    last = max(before, key=lambda u: (u.end, u.id))
    paragraph = paragraph_of(denial.report.article.text, last.start)
    row = [u for u in before if u.speakers == last.speakers and paragraph.start <= u.start]
    return max(row, key=lambda u: (u.measure is None, u.end, u.id))


def _first_behind(denial: _Denial, others: Sequence[Unit]) -> Unit | None:
    """The first saying of somebody else behind a denial in its sentence: "उन खबरों का खंडन किया जिनमें मेयर ने कहा था कि ..."."""
    sentences = denial.report.reading.sentences
    stop = next((s.end for s in sentences if s.start <= denial.unit.start < s.end), denial.unit.end)
    ahead = [unit for unit in others if denial.unit.end <= unit.start < stop]
    return min(ahead, key=lambda unit: (unit.start, unit.id), default=None)


def _find_known(denial: _Denial, others: Sequence[Unit]) -> Unit | None:
    """The last saying before a denial with words of its own, if it stands close and half of these words are its own too."""
    before = [u for u in others if 0 <= denial.unit.start - u.end <= NEAR]
    last = max(before, key=lambda u: (u.end, u.id), default=None)
    if last is None:
        return None
    stems = {key[:STEM] for key in last.keys if not key.startswith(NOTION)}
    known = [key for key in sorted(denial.own) if key in last.keys or key[:STEM] in stems]
    least = min(LEAST_KNOWN, len(denial.own)) if denial.such else LEAST_KNOWN
    return last if 2 * len(known) >= len(denial.own) and len(known) >= least else None


def _words(unit: Unit, report: Report) -> str:
    return report.article.text[unit.start : unit.end]


def find_claimant(denial: Attribution, report: Report, entities: EntityIndex) -> tuple[str, int] | None:
    """Who is named before the noun for what he says, as counting key, and where his name ends: "राष्ट्रपति ट्रंप के उस दावे को", but
    not "ट्रंप की बीमारी की खबर को"."""
    inside = [m for m in report.reading.mentions if denial.start <= m.start and m.end <= denial.end and m.id in entities.of_mention]
    behind = report.article.text[inside[0].end : denial.end] if inside else ""
    if not tells_claim(behind, report.article.lang) or tells_news(behind, report.article.lang):
        return None
    return entities.group(entities.of_mention[inside[0].id]), inside[0].end
