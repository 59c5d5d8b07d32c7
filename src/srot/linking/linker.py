"""From articles, readings and judgements to stories, claims, origins and disagreements: one pure function.

The same reports in any order give the same links, byte for byte, because every group is made of sorted ids and every tie is
broken by id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from srot.engine import Engine, InlineEngine
from srot.ledger.parts import StoryPart
from srot.linking.affairs import Affairs
from srot.linking.comparisons import Comparisons
from srot.linking.comparisons_ahead import Ahead
from srot.linking.contests import settle_contests
from srot.linking.dating import resolve_times
from srot.linking.dating_constraints import date_reports
from srot.linking.dating_doubts import find_doubtful_dates
from srot.linking.dating_known import Keeping
from srot.linking.kept import NOTHING, Kept, Memory
from srot.linking.known import Known, know_reports
from srot.linking.likenesses import Likenesses
from srot.linking.lineage import find_lineage
from srot.linking.neighbourhoods import group_near
from srot.linking.origins import SPEAKER
from srot.linking.reports import Report
from srot.linking.reuse import find_reuse
from srot.linking.rulings import (
    Rulings,
    gather_rulings,
    heed_days,
    heed_disagreements,
    heed_findings,
)
from srot.linking.stories import (
    LIKELY,
    compare_all,
    group_stories,
    read_likenesses,
)
from srot.linking.story_links import LinkedStories, gather_stories
from srot.linking.storylines import join_stories
from srot.linking.timeline import line_order
from srot.linking.translation import find_translations
from srot.models.embedder import Embedder
from srot.records import (
    Article,
    Judgement,
    Links,
    Reading,
    Reuse,
    Story,
    Storyline,
    make_id,
)
from srot.records.collecting import uncollected


def link(
    articles: Iterable[Article],
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    *,
    embedder: Embedder | None = None,
    count: str = SPEAKER,
    kept: Memory = NOTHING,
    engine: Engine | None = None,
) -> Links:
    """Everything that follows from these reports and judgements.

    `embedder` settles pairs of claims that cheaper features leave in doubt; without one they stay as those have them. `count` is what one
    independent origin is: ``speaker`` or ``newsroom``. `kept` remembers what was made of reports and stories of which nothing has changed, `engine` is
    where the rest is made; what is found is the same without them.
    """
    by_article = {reading.article: reading for reading in readings}
    reports = [Report(article, by_article[article.id]) for article in articles if article.id in by_article]
    return link_reports(reports, judgements, embedder=embedder, count=count, kept=kept, engine=engine).gather()


def link_reports(
    reports: Iterable[Report],
    judgements: Iterable[Judgement] = (),
    *,
    embedder: Embedder | None = None,
    count: str = SPEAKER,
    kept: Memory = NOTHING,
    engine: Engine | None = None,
) -> Linked:
    """The same from reports, whose readings need not all be in memory, and in parts, which need not be either."""
    ordered = sorted(reports, key=lambda report: report.id)
    with uncollected():
        return _link(ordered, gather_rulings(judgements), embedder, count, kept, engine or InlineEngine())


class Linked:
    """What a linking run derived, in parts: see `Parted`."""

    def __init__(self, whole: Links, stories: LinkedStories, rulings: Rulings) -> None:
        self.whole, self._stories, self._rulings = whole, stories, rulings
        wrong = {name for kind, name in rulings.wrong if kind == "disagreement"}
        self.keys = {
            name: " ".join((key, *(dispute for dispute in stories.heads[name].disagreements if dispute in wrong)))
            for name, key in stories.keys.items()
        }

    def fetch(self, stories: Sequence[str]) -> Iterator[StoryPart]:
        """See `Parted.fetch`."""
        for part in self._stories.fetch(stories):
            yield replace(part, disagreements=heed_disagreements(part.disagreements, self._rulings))

    def gather(self) -> Links:
        """All of it together."""
        parts = list(self.fetch([story.id for story in self.whole.stories]))
        return replace(
            self.whole,
            claims=tuple(sorted((claim for part in parts for claim in part.claims), key=lambda claim: claim.id)),
            disagreements=tuple(sorted((found for part in parts for found in part.disagreements), key=lambda found: found.id)),
            timeline=tuple(sorted((entry for part in parts for entry in part.timeline), key=line_order)),
            attribution_claims=tuple(sorted(pair for part in parts for pair in part.attribution_claims)),
        )


def _link(
    read: Sequence[Report],
    rulings: Rulings,
    embedder: Embedder | None,
    count: str,
    kept: Memory,
    engine: Engine,
) -> Linked:
    reports: Sequence[Report] = [heed_findings(report, rulings) for report in read]
    known = know_reports(reports, rulings, engine, kept.sketches)
    entities = known.entities
    likenesses = _find_likenesses(known, kept.likenesses, engine)
    groups = _group(known, likenesses, rulings, kept.likenesses)
    reuse = _find_reuse(reports, groups, known, embedder, kept, engine)
    keeping = Keeping(known.keys, known.mentions, kept.occasions)
    dated = date_reports(reports, groups, reuse, entities, known.words, known.titles, keeping, alike=_weigh_bonds(likenesses, known))
    datings = heed_days(dated, [report.head for report in read], rulings)
    reports = [report.dated(datings[report.id]) if report.id in datings else report for report in reports]
    values = resolve_times(reports, datings, {name: words.open for name, words in known.words.items()})
    told = gather_stories(reports, groups, known.mentions, entities, likenesses, reuse, values, rulings, count)
    linked = LinkedStories(told, embedder, kept.stories, engine)
    stories, storylines = _make_storylines([head.story for head in linked.heads.values()], known, kept.affairs)
    whole = Links(
        stories=tuple(sorted(stories, key=lambda story: story.id)),
        storylines=tuple(storylines),
        entities=entities.entities,
        reuse=tuple(reuse),
        datings=tuple(datings[name] for name in sorted(datings)),
        mention_entities=tuple(sorted(entities.of_mention.items())),
        link_entities=tuple(sorted(entities.links())),
        resolved_times=tuple(sorted(pair for times in values.values() for pair in times.items())),
        doubtful_dates=find_doubtful_dates(reports, groups, known.doubts),
    )
    return Linked(whole, linked, rulings)


def _find_likenesses(known: Known, kept: Kept | None, engine: Engine) -> Likenesses:
    ahead = Ahead(known.profiles, {report.id: report.day for report in known.sought}, engine)
    comparisons = Comparisons(known.profiles, ahead, known.keys, kept)
    found = compare_all(known.sought, comparisons.score, kept if known.keys else None)
    comparisons.keep()
    return found


def _group(known: Known, likenesses: Likenesses, rulings: Rulings, kept: Kept | None) -> list[list[str]]:
    """The reports of each story; where there are rulings, which may bind any two, all of them together."""
    days = {report.id: report.day for report in known.sought if report.day}
    if rulings:
        return group_stories(likenesses.names, read_likenesses(likenesses), rulings.in_force, days=days)
    return group_near(likenesses, known.keys, kept, days=days)


def _weigh_bonds(likenesses: Likenesses, known: Known) -> dict[tuple[str, str], float]:
    """How likely each undated report is of one story with any other that it was compared with, contested bonds by what is left of them."""
    undated = {(left, right): score for left, right, score, _ in likenesses.touching(known.words).rows()}
    bound = {name for pair, score in undated.items() if score >= LIKELY for name in pair}
    among = {(left, right): score for left, right, score, _ in likenesses.among(sorted(bound)).rows()}
    days = {report.id: report.day for report in known.sought if report.day}
    return undated | settle_contests(undated | among, days, LIKELY)


def _find_reuse(
    reports: Sequence[Report], groups: Sequence[Sequence[str]], known: Known, embedder: Embedder | None, kept: Memory, engine: Engine
) -> tuple[Reuse, ...]:
    by_id = {report.id: report for report in reports}
    stories = [[by_id[name] for name in group] for group in groups]
    translations = find_translations(stories, known.entities, embedder, keys=known.keys, kept=kept.translations, engine=engine)
    return find_lineage((*find_reuse(reports, known.prints, kept.copies, known.shingles.of), *translations))


def _make_storylines(stories: Sequence[Story], known: Known, kept: Kept | None) -> tuple[list[Story], list[Storyline]]:
    by_id = {story.id: story for story in stories}
    affairs = Affairs({story.id: story.articles for story in stories}, known.profiles, known.keys, kept)
    groups, reasons = join_stories(affairs.terms, affairs.find)
    affairs.keep()
    home = {name: number for number, group in enumerate(groups) for name in group}
    reasons_of: dict[int, list[str]] = defaultdict(list)
    for (left, _), found in sorted(reasons.items()):
        reasons_of[home[left]].extend(found)
    named: list[Story] = []
    storylines = []
    for number, group in enumerate(groups):
        members = sorted((by_id[name] for name in group), key=_story_order)
        line = make_id("line", min(name for story in members for name in story.articles))
        named.extend(replace(story, storyline=line) for story in members)
        largest = max(members, key=lambda story: (len(story.articles), story.id))
        storylines.append(Storyline(line, largest.title, tuple(story.id for story in members), tuple(reasons_of[number])))
    return named, sorted(storylines, key=lambda storyline: storyline.id)


def _story_order(story: Story) -> tuple[str, str]:
    return (story.event_date or story.first_published or "9999", story.id)
