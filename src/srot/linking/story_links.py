"""The links within one story: a pure function of what is known of its reports, so that a story of which nothing has changed is not linked anew."""

from __future__ import annotations

import pickle
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from srot.calendar.edtf import bounds
from srot.engine import Engine, InlineEngine
from srot.engine.base import cut
from srot.languages.preferred import rank_language
from srot.ledger.packing import digest, pack, unpack
from srot.ledger.parts import StoryPart
from srot.linking.claimed import Draft, doubt_draft, make_claims, make_draft
from srot.linking.disputes import find_disputes
from srot.linking.entities import EntityIndex
from srot.linking.happenings import Happening, group_happenings
from srot.linking.inherited import index_copies
from srot.linking.kept import Kept
from srot.linking.kept_units import UnitsMaker, units_key
from srot.linking.likenesses import Likenesses
from srot.linking.reports import LEAST_TOLD, Report
from srot.linking.rulings import Rulings
from srot.linking.stories import read_likenesses
from srot.linking.story_days import find_story_day
from srot.linking.timeline import make_timeline
from srot.models.embedder import Embedder
from srot.models.embedder_kept import KeptEmbedder
from srot.records import Reuse, Story, make_id
from srot.records.collecting import uncollected

AT_ONCE = 200
"""Stories whose kept links are asked for together."""
FEW = 16
"""Stories that are sooner linked here than handed to other processes."""


@dataclass(frozen=True, slots=True)
class Told:
    """All that the links of one story are made of: its reports, and of everything else what touches them. `units` are those that are kept of its
    reports, by their ids, ``None`` where nothing is."""

    reports: tuple[Report, ...]
    entities: EntityIndex
    likenesses: Likenesses
    copies: Mapping[str, Sequence[Reuse]]
    values: Mapping[str, str]
    rulings: Rulings
    count: str
    units: Mapping[str, bytes] | None = None

    @property
    def key(self) -> str:
        """The same for the same links of the same reports, whatever else the ledger holds."""
        known = self.entities
        reuses = sorted(found.id for copies in self.copies.values() for found in copies)
        facts = (known.of_mention, known.names, known.groups, known.weights, known.titles, self.values)
        rulings = [judgement for judgement in self.rulings.in_force if judgement.kind == "claim"]
        reports = [report.key for report in self.reports]
        copies = [found for name in sorted(self.copies) for found in self.copies[name]]
        return digest([*copies, *rulings], reports, reuses, *(sorted(fact.items()) for fact in facts), self.count)

    def key_head(self, key: str) -> str:
        """The same for the same story with the same links, which `key` is of: how alike its reports are tells only what it is called, and why it is one."""
        pairs = [(left, right, round(score, 9), bits) for left, right, score, bits in self.likenesses.rows()]
        return f"{digest([], key, pairs)} head"

    def fetched(self) -> Told:
        """The same with all texts and readings at hand."""
        return replace(self, reports=tuple(report.fetched() for report in self.reports))


@dataclass(frozen=True, slots=True)
class Head:
    """What is asked of every story, be its links at hand or not. Its storyline is not known yet."""

    story: Story
    disagreements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryLinks:
    """Everything that is derived within one story; `part` is a `StoryPart`, packed where it was made, `units` are those of its reports that were made
    anew."""

    head: Head
    part: bytes
    units: Mapping[str, bytes] = field(default_factory=dict)


def gather_stories(
    reports: Iterable[Report],
    groups: Sequence[Sequence[str]],
    mentions: Mapping[str, Sequence[str]],
    entities: EntityIndex,
    likenesses: Likenesses,
    reuse: Iterable[Reuse],
    values: Mapping[str, Mapping[str, str]],
    rulings: Rulings,
    count: str,
) -> Iterator[Told]:
    """What each story is made of, one after another. `mentions` are the ids of those of each report, `values` its times that linking resolved. What
    was taken from a report of another story says nothing of this one's claims."""
    by_id = {report.id: report for report in reports}
    copies = index_copies(reuse)
    named: dict[str, list[str]] = defaultdict(list)
    for article, name in entities.names:
        named[article].append(name)
    for group, inside in zip(groups, likenesses.within(groups), strict=True):
        members, mine = tuple(by_id[name] for name in group), frozenset(group)
        named_here = [mention for name in group for mention in mentions[name]]
        yield Told(
            reports=members,
            entities=_restrict(entities, group, named_here, named),
            likenesses=inside,
            copies={name: taken for name in group if (taken := [found for found in copies.get(name, ()) if found.source in mine])},
            values={time: value for name in group for time, value in values.get(name, {}).items()},
            rulings=rulings,
            count=count,
        )


def _restrict(
    entities: EntityIndex, reports: Sequence[str], mentions: Iterable[str], named: Mapping[str, Sequence[str]]
) -> EntityIndex:
    """What an index knows of the names in some reports."""
    of_mention = {mention: entities.of_mention[mention] for mention in mentions if mention in entities.of_mention}
    names = {(report, name): entities.names[report, name] for report in reports for name in named.get(report, ())}
    meant = {*of_mention.values(), *names.values()}
    meant |= {entities.group(name) for name in meant}
    return EntityIndex(
        entities=(),
        of_mention=of_mention,
        names=names,
        groups={name: entities.groups[name] for name in meant if name in entities.groups},
        weights={name: entities.weights[name] for name in meant if name in entities.weights},
        titles={name: entities.titles[name] for name in meant if name in entities.titles},
    )


@dataclass(frozen=True, slots=True)
class Due:
    """A story that is linked anew: under what its links and its head are to be kept, and the keys of its reports."""

    key: str
    head_key: str
    reports: Mapping[str, str]


class LinkedStories:
    """All stories with their links: those that are kept are not made anew, nor are they held."""

    def __init__(self, told: Iterable[Told], embedder: Embedder | None, kept: Kept | None = None, engine: Engine | None = None) -> None:
        self._kept = kept
        self._held: dict[str, bytes] = {}
        self.heads: dict[str, Head] = {}
        self.keys: dict[str, str] = {}
        fresh: dict[str, bytes] = {}
        due: deque[Due] = deque()
        for links in _link_all(self._find_due(told, due), embedder, engine or InlineEngine()):
            story = links.head.story.id
            self.heads[story] = links.head
            if kept is None:
                self._held[story] = links.part
                continue
            found = due.popleft()
            self.keys[story] = found.key
            fresh |= {found.key: links.part, found.head_key: pack(links.head)}
            fresh |= {units_key(found.reports[name]): content for name, content in links.units.items()}
            if len(fresh) >= AT_ONCE:
                kept.add(fresh)
                fresh.clear()
        if kept is not None:
            kept.add(fresh)

    def _find_due(self, told: Iterable[Told], due: deque[Due]) -> Iterator[Told]:
        """The stories whose links are not kept; `due` takes their keys. They are looked for while others are being linked."""
        if self._kept is None:
            yield from told
            return
        for part in cut(told, AT_ONCE):
            yield from self._find_due_in(part, due, self._kept)

    def _find_due_in(self, told: Sequence[Told], due: deque[Due], kept: Kept) -> Iterator[Told]:
        keys = [each.key for each in told]
        head_keys = [each.key_head(key) for each, key in zip(told, keys, strict=True)]
        heads, held, unchanged = dict(kept.find(head_keys)), kept.touch(keys), list[str]()
        for each, key, head_key in zip(told, keys, head_keys, strict=True):
            reports = {report.id: report.key for report in each.reports}
            if key not in held:
                due.append(Due(key, head_key, reports))
                known = kept.find([units_key(name) for name in reports.values()])
                yield replace(each, units={name: known[units_key(report)] for name, report in reports.items() if units_key(report) in known})
                continue
            unchanged += map(units_key, reports.values())
            if head_key not in heads:
                heads[head_key] = pack(_name_anew(each, unpack(StoryPart, kept.find([key])[key])))
                kept.add({head_key: heads[head_key]})
            head = unpack(Head, heads[head_key])
            self.heads[head.story.id], self.keys[head.story.id] = head, key
        kept.touch(unchanged)

    def fetch(self, stories: Sequence[str]) -> Iterator[StoryPart]:
        """The links of these stories, one after another."""
        for part in cut(stories, AT_ONCE):
            known = self._held if self._kept is None else self._kept.find([self.keys[story] for story in part])
            yield from (unpack(StoryPart, known[self.keys.get(story, story)]) for story in part)


def _name_anew(told: Told, part: StoryPart) -> Head:
    """The head of a story whose links are kept."""
    told = told.fetched()
    story = _make_story(told.reports, group_happenings(told.reports, told.entities), told.values, told.likenesses)
    return Head(story, tuple(found.id for found in part.disagreements))


def _link_all(told: Iterable[Told], embedder: Embedder | None, engine: Engine) -> Iterator[StoryLinks]:
    """The links of each story, on the engine where they are many; an embedder that does not lend stays in the process that loaded it."""
    if isinstance(embedder, KeptEmbedder) and embedder.lends:
        return _link_lent(told, embedder, engine)
    if embedder is not None:
        return (link_story(each, embedder) for each in told)
    stories = iter(told)
    first = list(islice(stories, FEW))
    return link_each(first) if len(first) < FEW else engine.map(link_each, chain(first, stories), chunk=FEW // 4)


def _link_lent(told: Iterable[Told], embedder: KeptEmbedder, engine: Engine) -> Iterator[StoryLinks]:
    """The same with an embedder that lends: words in doubt are looked for first, those of all stories are embedded together."""
    for part in cut(told, AT_ONCE):
        if len(part) < FEW:
            yield from (link_story(each, embedder) for each in part)
        else:
            doubted = list(engine.map(doubt_each, part, chunk=FEW // 4))
            lent = embedder.lend([each.texts for each in doubted])
            drafts = (each.draft for each in doubted)
            linked = engine.map(link_lent_each, zip(part, lent, drafts, strict=True), chunk=FEW // 4)
            yield from (replace(links, units=each.units) for links, each in zip(linked, doubted, strict=True))


@dataclass(frozen=True, slots=True)
class Doubted:
    """The words of a story that are in doubt, and the draft of its claims, packed where it was made: it goes on to whoever links the story. `units` are
    those of its reports that were made anew."""

    texts: tuple[str, ...]
    draft: bytes
    units: Mapping[str, bytes]


def doubt_each(told: Iterable[Told]) -> Iterator[Doubted]:
    """What is in doubt in each story: a stage that an engine runs."""
    with uncollected():
        yield from map(_doubt, told)


def _doubt(told: Told) -> Doubted:
    told = told.fetched()
    drafted, fresh = _draft(told)
    draft, texts = doubt_draft(drafted, told.reports, told.rulings)
    return Doubted(texts, pickle.dumps(draft, protocol=5), fresh)


def _draft(told: Told) -> tuple[Draft, Mapping[str, bytes]]:
    """The draft of a story's claims, and the units that were made anew for it, where some are kept."""
    if told.units is None:
        return make_draft(told.reports, told.entities, told.values), {}
    maker = UnitsMaker(told.entities, told.values, told.units)
    units = [unit for report in told.reports for unit in maker.make(report)]
    return make_draft(told.reports, told.entities, told.values, units), maker.fresh


def link_lent_each(told: Iterable[tuple[Told, Embedder, bytes]]) -> Iterator[StoryLinks]:
    """The links of each story with the embedder lent for it, from the draft of its claims: a stage that an engine runs."""
    with uncollected():
        yield from (link_story(each, embedder, pickle.loads(draft)) for each, embedder, draft in told)


def link_each(told: Iterable[Told]) -> Iterator[StoryLinks]:
    """The links of each story: the stage that an engine runs."""
    with uncollected():
        yield from map(link_story, told)


def link_story(told: Told, embedder: Embedder | None = None, draft: Draft | None = None) -> StoryLinks:
    """The story, its claims, its disagreements and its timeline; `draft` is that of its claims, if there is one."""
    told = told.fetched()
    happenings = group_happenings(told.reports, told.entities)
    story = _make_story(told.reports, happenings, told.values, told.likenesses)
    draft, fresh = (draft, {}) if draft else _draft(told)
    found = make_claims(story.id, told.reports, told.entities, told.copies, embedder, told.rulings, told.count, told.values, draft)
    disagreements = tuple(find_disputes(story.id, found, happenings, told.values, told.entities))
    claims = [each.claim for each in found]
    timeline = make_timeline(story, happenings, told.values, claims, told.reports)
    part = StoryPart(
        story=story.id,
        claims=tuple(claims),
        disagreements=disagreements,
        timeline=tuple(timeline),
        attribution_claims=tuple((attribution, each.claim.id) for each in found for attribution in each.attributions),
    )
    return StoryLinks(Head(story, tuple(found.id for found in disagreements)), pack(part), fresh)


def _make_story(
    members: Sequence[Report],
    happenings: Sequence[Happening],
    values: Mapping[str, str],
    likenesses: Likenesses,
) -> Story:
    """A story takes its id from its smallest article, its title from the report most like the others of those in the preferred language that
    have one."""
    ids = tuple(sorted(report.id for report in members))
    closeness: Counter[str] = Counter()
    inside = list(read_likenesses(likenesses))
    for pair in inside:
        closeness[pair.left] += round(pair.score * 1000)
        closeness[pair.right] += round(pair.score * 1000)
    central = min(members, key=lambda report: (rank_language(report.article.lang), not report.article.title, -closeness[report.id], report.id))
    printed = [span for report in members if (span := bounds(report.article.published or ""))]
    why = tuple(sorted({reason.partition(" ")[0] for pair in inside for reason in pair.why}))
    return Story(
        id=make_id("story", ids[0]),
        title=title_of(central),
        articles=ids,
        event_date=find_story_day(members, happenings, values),
        first_published=min(span[0] for span in printed).isoformat() if printed else None,
        last_published=max(span[1] for span in printed).isoformat() if printed else None,
        why=why,
    )


def title_of(report: Report) -> str:
    """The report's title, else its first sentence that is more than a dateline, cut at a word near 120 characters."""
    if report.article.title:
        return report.article.title
    texts = [report.article.text[found.start : found.end] for found in report.reading.sentences]
    text = next((told for told in texts if len(told.split()) >= LEAST_TOLD), texts[0] if texts else report.article.text)
    line = text.partition("\n")[0]
    return line if len(line) <= 120 else (line[:120].rpartition(" ")[0] or line[:120]) + " …"
