"""Disputes over who is to blame: those that one sentence tells whole, "दोनों देशों ने एक-दूसरे पर आरोप लगाया", and those of two sources of which each
names another for one kind of deed, "Moscow blamed Kyiv for the attack", "the group claimed responsibility for it", or says that the other struck first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from srot.languages.tables import read_table
from srot.linking.accusations import Accusation, find_accusations
from srot.linking.deeds import COUNTRY_SIDE
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_figures import label_of
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.first_blows import FirstBlow, find_first_blows
from srot.linking.homes import Homes
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.linking.roots import Root
from srot.linking.statements import Statement
from srot.records import Disagreement, Mention, Span
from srot.text.normal import fold

CONFLICT = "conflict"
"""Two who blame each other stand against each other, on whatever days that is told."""
COUNTRY = "country"
REACH = 60
"""Characters between the word for the mutual and the word for the blame."""


def find_blame_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One dispute for each two sides that a report of the story says to blame each other; the value is who is blamed."""
    found: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for report in homes.reports.values():
        for sentence in report.reading.sentences:
            sides = (_find_sides(report, sentence, entities) or _find_countries(report, sentence, entities)) if _is_mutual(report, sentence) else None
            if sides:
                groups = [entities.group(entities.of_mention[side.id]) for side in sides]
                found[frozenset(groups)].extend(_state_sides(report, sentence, sides, entities, _claim_at(homes, report, sentence)))
    return [
        dispute
        for pair in sorted(found, key=sorted)
        for dispute in find_disagreements(story, "attribution", found[pair][0].text, found[pair])
        if dispute.nature == CONFLICT
    ]


def find_accusation_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """One for each kind of deed of which two sources accuse two, or one owns up to what another accuses somebody else of."""
    told: dict[str, list[Statement]] = defaultdict(list)
    names: dict[str, str] = {}
    offices = Offices(tuple(homes.reports.values()), entities)
    for report in homes.reports.values():
        for found in find_accusations(report, entities, offices):
            start, end = found.span.start, found.span.end
            value = names.setdefault(found.side, _name_accused(found, homes))
            home = homes.find_home(report, start)[0]
            statement = Statement(report, value, report.article.text[start:end], start, end, found.roots, claim=home, places=found.places)
            for deed in found.deeds:
                told[deed].append(statement)
    return [
        dispute
        for deed in sorted(told)
        for dispute in find_disagreements(story, "attribution", told[deed][0].text, told[deed])
        if dispute.nature == CONFLICT
    ]


def find_first_disputes(story: str, homes: Homes, entities: EntityIndex) -> list[Disagreement]:
    """The disputes over who struck first and who crossed the border, of whom two sources each say that it was the other country."""
    told: dict[str, list[tuple[Report, FirstBlow]]] = defaultdict(list)
    for report in homes.reports.values():
        for blow in find_first_blows(report, entities):
            told[blow.deed].append((report, blow))
    names = _name_countries(homes) if told else {}
    found: list[Disagreement] = []
    for deed, blows in sorted(told.items()):
        if len({blow.country for _, blow in blows}) > 1:
            about = label_of("effect_labels", "effect", deed, blows[0][0].article.lang)
            found += find_disagreements(story, "attribution", about, [_state_blow(report, blow, names, homes) for report, blow in blows])
    return [dispute for dispute in found if dispute.nature == CONFLICT]


def _state_blow(report: Report, blow: FirstBlow, names: Mapping[str, str], homes: Homes) -> Statement:
    start, end = blow.span.start, blow.span.end
    value = names.get(blow.country, blow.name)
    return Statement(report, value, report.article.text[start:end], start, end, blow.roots, claim=homes.find_home(report, start)[0])


def _name_accused(found: Accusation, homes: Homes) -> str:
    """What the side of an accusation is called: a country by its own name, whoever of it owns up."""
    kind, _, country = found.side.rpartition(":")
    return _name_countries(homes).get(country, found.name) if f"{kind}:" == COUNTRY_SIDE else found.name


def _name_countries(homes: Homes) -> dict[str, str]:
    """Country -> what the reports of a story call it most often."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for report in homes.reports.values():
        for mention in report.reading.mentions:
            country = find_country(mention.name) if mention.subtype == COUNTRY else None
            if country:
                called[country][mention.name] += 1
    return {country: min(names, key=lambda name: (-names[name], name)) for country, names in called.items()}


def _is_mutual(report: Report, sentence: Span) -> bool:
    """Whether a sentence has a word for the mutual with one for the blame soon behind it.

    >>> from srot.records import Article, Reading
    >>> words = "दोनों पक्षों ने एक-दूसरे पर गोलीबारी का आरोप लगाया"
    >>> _is_mutual(Report(Article("art-1", words), Reading("art-1", "hi")), Span(0, len(words)))
    True
    """
    words = report.article.text[sentence.start : sentence.end]
    if not any(cue in words for cue in _cues("blame")):  # most sentences: nothing else is asked of them
        return False
    mutual = (*_cues("mutual"), *(_cues("other") if _names_both(words) else ()))
    starts = [at for cue in mutual if (at := words.find(cue)) >= 0]
    return bool(starts) and any(cue in words[max(0, min(starts) - REACH) : min(starts) + REACH] for cue in _cues("blame"))


def _names_both(words: str) -> bool:
    """Whether words speak of two sides without their names: "both sides", "दोनों पक्षों"."""
    folded = fold(words)
    return any(fold(cue) in folded for cue in _cues("both"))


@cache
def _cues(part: str) -> tuple[str, ...]:
    return tuple(row["cue"] for row in read_table("srot.linking", "mutual_blame") if row["part"] == part)


def _find_sides(report: Report, sentence: Span, entities: EntityIndex) -> tuple[Mention, Mention] | None:
    """The two names of a sentence that a word for "and" joins: "रूस और यूक्रेन"."""
    inside = [m for m in report.reading.mentions if sentence.start <= m.start and m.end <= sentence.end and m.id in entities.of_mention]
    for left, right in pairwise(sorted(inside, key=lambda mention: mention.start)):
        between = report.article.text[left.end : right.start].strip()
        alike = (find_country(left.name) is None) is (find_country(right.name) is None)  # a country and a province are no two sides
        if between in _cues("and") and alike and entities.of_mention[left.id] != entities.of_mention[right.id]:
            return left, right
    return None


def _find_countries(report: Report, sentence: Span, entities: EntityIndex) -> tuple[Mention, Mention] | None:
    """The two countries that a report names more often than any third, where a sentence calls them no more than both sides."""
    if not _names_both(report.article.text[sentence.start : sentence.end]):
        return None
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in report.reading.mentions:
        country = find_country(mention.name) if mention.subtype == COUNTRY and mention.id in entities.of_mention else None
        if country:
            named[country].append(mention)
    found = sorted(named.values(), key=lambda mentions: (-len(mentions), mentions[0].start))
    third = len(found[2]) if len(found) > 2 else 0
    return (found[0][0], found[1][0]) if len(found) > 1 and len(found[1]) > third else None


def _claim_at(homes: Homes, report: Report, sentence: Span) -> str:
    """The claim that the sentence stands in; "" where it is none."""
    over = (claim.claim.id for claim, unit in homes.units_of(report) if unit.start < sentence.end and sentence.start < unit.end)
    return min(over, default="")


def _state_sides(
    report: Report, sentence: Span, sides: tuple[Mention, Mention], entities: EntityIndex, claim: str
) -> Iterator[Statement]:
    """Each side as the one whom the other blames."""
    words = report.article.text[sentence.start : sentence.end]
    for blamed, blamer in (sides, sides[::-1]):
        name = _name_side(blamed, entities)
        yield Statement(report, name, words, sentence.start, sentence.end, (_root_of(blamer, entities, name),), claim=claim)


def _name_side(side: Mention, entities: EntityIndex) -> str:
    """The name of a side, of a capital that of its country: "कीव" and "यूक्रेन" are one."""
    return entities.name_of(entities.group(entities.of_mention[side.id])) or side.text


def _root_of(blamer: Mention, entities: EntityIndex, blamed: str) -> Root:
    entity = entities.of_mention[blamer.id]
    return Root(entities.group(entity), entity, _name_side(blamer, entities), "body", (), (), "stated", f"blames {blamed}", "")
