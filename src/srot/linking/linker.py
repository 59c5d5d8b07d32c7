"""From articles, readings and judgements to stories, claims, origins and disagreements: one pure function.

The same reports in any order give the same links, byte for byte, because every group is made of sorted ids and every tie is
broken by id.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from srot.calendar.edtf import bounds
from srot.linking.claimed import Claimed, make_claims
from srot.linking.dating import resolve_times
from srot.linking.dating_constraints import date_reports
from srot.linking.disputes import find_disputes
from srot.linking.entities import EntityIndex, resolve_entities
from srot.linking.happenings import Happening, group_happenings, main_day
from srot.linking.origins import index_copies
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.reuse import find_reuse
from srot.linking.rulings import heed_days, heed_disagreements, heed_findings, rename_entities
from srot.linking.stories import Likeness, find_likenesses, group_stories
from srot.linking.storylines import group_storylines, make_story_profile
from srot.linking.timeline import make_timeline
from srot.linking.translation import find_translations
from srot.models.embedder import Embedder
from srot.records import (
    Article,
    Dating,
    Disagreement,
    Judgement,
    Links,
    Reading,
    Reuse,
    Story,
    Storyline,
    TimelineEntry,
    make_id,
)


def link(
    articles: Iterable[Article],
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    *,
    embedder: Embedder | None = None,
) -> Links:
    """Everything that follows from these reports and judgements.

    `embedder` settles pairs of claims that cheaper features leave in doubt; without one they stay as those have them.
    """
    ruled = sorted((j for j in judgements if j.withdrawn_at is None), key=lambda j: (j.made_at, j.id))
    by_article = {reading.article: reading for reading in readings}
    reports = [
        heed_findings(Report(article, by_article[article.id]), ruled)
        for article in sorted(articles, key=lambda article: article.id)
        if article.id in by_article
    ]
    entities = rename_entities(resolve_entities(reports, ruled), ruled)
    profiles = {report.id: make_profile(report, entities, own=_own(report, entities)) for report in reports}
    likenesses = find_likenesses(list(profiles.values()))
    groups = group_stories(list(profiles.values()), likenesses, ruled)
    by_id = {report.id: report for report in reports}
    translations = find_translations([[by_id[name] for name in group] for group in groups], entities)
    reuse = tuple(sorted((*find_reuse(reports), *translations), key=lambda found: found.id))
    datings = heed_days(date_reports(reports, groups, reuse, entities), ruled)
    reports = [_dated(report, datings) for report in reports]
    values = resolve_times(reports, datings)
    links = _link_stories(reports, groups, entities, profiles, likenesses, reuse, datings, values, embedder)
    return replace(links, disagreements=heed_disagreements(links.disagreements, ruled))


def _own(report: Report, entities: EntityIndex) -> frozenset[str]:
    """The report's own outlet and credit, which say nothing of what it tells."""
    names = [report.article.outlet, *(credit.name for credit in report.article.credit)]
    found = (entities.of_name(report.id, name) for name in names if name)
    return frozenset(entity for entity in found if entity)


def _dated(report: Report, datings: Mapping[str, Dating]) -> Report:
    dating = datings.get(report.id)
    if dating is None:
        return report
    return Report(replace(report.article, published=dating.published, published_basis=dating.basis), report.reading)


def _link_stories(
    reports: Sequence[Report],
    groups: Sequence[Sequence[str]],
    entities: EntityIndex,
    profiles: Mapping[str, Profile],
    likenesses: Sequence[Likeness],
    reuse: Sequence[Reuse],
    datings: Mapping[str, Dating],
    values: Mapping[str, str],
    embedder: Embedder | None,
) -> Links:
    by_id = {report.id: report for report in reports}
    pulls: dict[str, list[Likeness]] = defaultdict(list)
    for likeness in likenesses:
        pulls[likeness.left].append(likeness)
    copies = index_copies(reuse)
    stories: list[Story] = []
    claimed: list[Claimed] = []
    disputes: list[Disagreement] = []
    timeline: list[TimelineEntry] = []
    for group in groups:
        members = [by_id[name] for name in group]
        happenings = group_happenings(members, entities)
        story = _make_story(members, happenings, values, profiles, [p for name in group for p in pulls[name]])
        found = make_claims(story.id, members, entities, copies, embedder)
        stories.append(story)
        claimed.extend(found)
        disputes.extend(find_disputes(story.id, found, happenings, values, entities))
        of_attribution = {a: c.claim.id for c in found for a in c.attributions}
        timeline.extend(make_timeline(story.id, happenings, values, of_attribution))
    stories, storylines = _make_storylines(stories, profiles)
    return Links(
        stories=tuple(sorted(stories, key=lambda story: story.id)),
        storylines=tuple(storylines),
        entities=entities.entities,
        claims=tuple(sorted((c.claim for c in claimed), key=lambda claim: claim.id)),
        disagreements=tuple(sorted(disputes, key=lambda dispute: dispute.id)),
        reuse=tuple(reuse),
        timeline=tuple(sorted(timeline, key=lambda entry: (entry.date or "9999", entry.id))),
        datings=tuple(datings[name] for name in sorted(datings)),
        mention_entities=tuple(sorted(entities.of_mention.items())),
        link_entities=tuple(sorted(entities.links())),
        attribution_claims=tuple(sorted((a, c.claim.id) for c in claimed for a in c.attributions)),
        resolved_times=tuple(sorted(values.items())),
    )


def _make_story(
    members: Sequence[Report],
    happenings: Sequence[Happening],
    values: Mapping[str, str],
    profiles: Mapping[str, Profile],
    likenesses: Sequence[Likeness],
) -> Story:
    """A story takes its id from its smallest article, its title from the report most like the others."""
    ids = tuple(sorted(report.id for report in members))
    mine = frozenset(ids)
    inside = [pair for pair in likenesses if pair.left in mine and pair.right in mine]
    closeness: Counter[str] = Counter()
    for pair in inside:
        closeness[pair.left] += round(pair.score * 1000)
        closeness[pair.right] += round(pair.score * 1000)
    central = min(members, key=lambda report: (-closeness[report.id], report.id))
    days = sorted(day for report in members if (day := _published_day(report)))
    why = tuple(sorted({reason.partition(" ")[0] for pair in inside for reason in pair.why}))
    return Story(
        id=make_id("story", ids[0]),
        title=title_of(central),
        articles=ids,
        event_date=_event_date(happenings, values),
        first_published=days[0] if days else None,
        last_published=days[-1] if days else None,
        why=why,
    )


def _published_day(report: Report) -> str | None:
    span = bounds(report.article.published or "")
    return span[0].isoformat() if span else None


def _event_date(happenings: Sequence[Happening], values: Mapping[str, str]) -> str | None:
    """The day of the happening that most reports of the story tell, among those that some report dates; on a tie the earliest."""
    told = [(-len({t.report.id for t in h.tellings}), day) for h in happenings if (day := main_day(h, values))]
    return min(told)[1] if told else None


def title_of(report: Report) -> str:
    """The report's title, else its first sentence, cut at a word near 120 characters."""
    if report.article.title:
        return report.article.title
    sentences = report.reading.sentences
    text = report.article.text[sentences[0].start : sentences[0].end] if sentences else report.article.text
    line = text.partition("\n")[0]
    return line if len(line) <= 120 else (line[:120].rpartition(" ")[0] or line[:120]) + " …"


def _make_storylines(
    stories: Sequence[Story], profiles: Mapping[str, Profile]
) -> tuple[list[Story], list[Storyline]]:
    by_id = {story.id: story for story in stories}
    means = [make_story_profile(story.id, [profiles[name] for name in story.articles]) for story in stories]
    groups, reasons = group_storylines(means)
    home = {name: number for number, group in enumerate(groups) for name in group}
    reasons_of: dict[int, list[str]] = defaultdict(list)
    for (left, right), found in sorted(reasons.items()):
        if home[left] == home[right]:
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
