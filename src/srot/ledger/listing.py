"""Questions of which a page shows a part: stories that fit a filter, their claims and disagreements, doubts, news."""

from __future__ import annotations

from dataclasses import dataclass

from srot.ledger.doubts import Doubt
from srot.ledger.naming import expand
from srot.ledger.packing import read_record
from srot.ledger.store import Store
from srot.records import Claim, Disagreement, DoubtfulDate, TimelineEntry

_RARE = 200
"""An entity named more often than this says little about which story a report belongs to."""


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Which stories: every condition given must hold. `entities` holds alternatives, one group a condition."""

    words: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    lang: str | None = None
    outlet: str | None = None
    entities: tuple[tuple[str, ...], ...] = ()
    origins: int = 0
    event: str | None = None
    disputed: bool = False
    newer_than: int | None = None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list. `origins` counts those behind all its claims; `fresh` its reports that are newer than the number asked for."""

    id: str
    title: str
    lang: str
    storyline: str | None
    event_date: str | None
    first_published: str | None
    last_published: str | None
    reports: int
    outlets: int
    origins: int
    conflicts: int
    disagreements: int
    fresh: int


def list_stories(
    store: Store, chosen: StoryFilter, *, seen: int | None = None, limit: int = 30, offset: int = 0
) -> tuple[StoryRow, ...]:
    """Stories by last movement, of one day those with conflicts first; undated ones last."""
    where, values = _conditions(store, chosen)
    query = (
        "SELECT s.id, s.title, s.storyline, s.event_date, s.first_published, s.last_published,"
        " (SELECT count(*) FROM disagreement WHERE story = s.id AND nature IN ('conflict', 'misreport')) AS conflicts"
        f" FROM story AS s WHERE {' AND '.join(where) or '1'}"
        " ORDER BY s.last_published IS NULL, s.last_published DESC, conflicts DESC, s.id LIMIT ? OFFSET ?"
    )
    rows = list(store.rows(query, (*values, limit, offset)))
    return tuple(_story_row(store, row, seen) for row in rows)


def _story_row(store: Store, row: tuple[object, ...], seen: int | None) -> StoryRow:
    story, title, line, event, first, last, conflicts = row
    counts = store.row(
        "SELECT count(*), count(DISTINCT outlet), sum(number > ?),"
        " max(CASE WHEN title = ? THEN lang END), min(lang) FROM story_article JOIN article ON id = article WHERE story = ?",
        (seen if seen is not None else 1 << 60, title, story),
    )
    assert counts is not None
    reports, outlets, fresh, own_lang, any_lang = counts
    return StoryRow(
        str(story), str(title), own_lang or any_lang or "und", _text(line), _text(event), _text(first), _text(last),
        reports, outlets, _count(store, "SELECT origins FROM story_count WHERE story = ?", story), int(str(conflicts)),
        _count(store, "SELECT count(*) FROM disagreement WHERE story = ?", story), fresh or 0,
    )  # fmt: skip


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _count(store: Store, query: str, *values: object) -> int:
    row = store.row(query, values)
    return int(row[0] or 0) if row else 0


def _conditions(store: Store, chosen: StoryFilter) -> tuple[list[str], list[object]]:
    """The WHERE of a filter, cheap conditions first."""
    where: list[str] = []
    values: list[object] = []

    def need(condition: str, *given: object) -> None:
        where.append(condition)
        values.extend(given)

    if chosen.first_day:
        need("s.last_published >= ?", chosen.first_day)
    if chosen.last_day:
        need("substr(s.first_published, 1, 10) <= ?", chosen.last_day)
    if chosen.disputed:
        need("EXISTS (SELECT 1 FROM disagreement WHERE story = s.id)")
    if chosen.origins:
        need("EXISTS (SELECT 1 FROM claim WHERE story = s.id AND n_origins >= ?)", chosen.origins)
    reports = "s.id IN (SELECT story FROM story_article JOIN {} WHERE {})"
    if chosen.lang:
        need(reports.format("article ON id = article", "lang = ?"), chosen.lang)
    if chosen.outlet:
        need(reports.format("article ON id = article", "outlet = ?"), chosen.outlet)
    if chosen.newer_than is not None:
        need(reports.format("article ON id = article", "number > ?"), chosen.newer_than)
    if chosen.event:
        need(reports.format("article_event USING (article)", "type = ?"), chosen.event)
    for group in chosen.entities:
        marks = ", ".join("?" * len(group))
        naming = f"JOIN mention USING (article) JOIN mention_entity ON mention = id WHERE entity IN ({marks})"
        need(f"s.id IN (SELECT story FROM story_article {naming})", *group)
    if chosen.words:
        found = "JOIN article AS a ON a.id = article JOIN search ON search.rowid = a.number WHERE search MATCH ?"
        need(f"s.id IN (SELECT story FROM story_article {found})", expand(store, chosen.words)[0])
    return where, values


# What a filter may choose from


def outlets(store: Store, *, limit: int = 200) -> tuple[str, ...]:
    """Outlets, those with the most reports first."""
    query = "SELECT outlet FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ?"
    return tuple(row[0] for row in store.rows(query, (limit,)))


def languages(store: Store) -> tuple[str, ...]:
    """Languages of the reports, those with the most first."""
    return tuple(row[0] for row in store.rows("SELECT lang FROM article GROUP BY lang ORDER BY count(*) DESC, lang"))


def event_types(store: Store) -> tuple[str, ...]:
    """Kinds of event that stand in some report."""
    return tuple(row[0] for row in store.rows("SELECT DISTINCT type FROM article_event ORDER BY type"))


# Doubts and news


def list_doubts(store: Store, *, kind: str | None = None, limit: int = 20, offset: int = 0) -> tuple[Doubt, ...]:
    """What no ruling in force has settled, what would change the most first; of one doubt of two stories that in which it changes more."""
    query = (
        "SELECT content FROM doubt AS d WHERE kind = coalesce(?, kind) AND NOT EXISTS ("
        ' SELECT 1 FROM judgement AS j WHERE j.withdrawn_at IS NULL AND j."left" = d."left"'
        ' AND (d."right" IS NULL OR j."right" = d."right"))'
        " AND NOT EXISTS (SELECT 1 FROM doubt AS o WHERE o.id = d.id AND (o.change, o.story) > (d.change, d.story))"
        ' ORDER BY change DESC, kind, "left", coalesce("right", \'\') LIMIT ? OFFSET ?'
    )
    return tuple(read_record(Doubt, row[0]) for row in store.rows(query, (kind, limit, offset)))


@dataclass(frozen=True, slots=True)
class News:
    """What tells that a ledger has moved: the last report's number, the linking it shows, and whether a run goes on."""

    last_report: int
    linked: str | None
    running: bool


def news(store: Store) -> News:
    """The state of the ledger in three cheap questions."""
    last = _count(store, "SELECT max(number) FROM article")
    linked = store.row("SELECT value FROM state WHERE name = 'linked'")
    run = store.row("SELECT state FROM run ORDER BY number DESC LIMIT 1")
    return News(last, linked[0] if linked else None, bool(run and run[0] == "running"))


def count_newer(store: Store, number: int) -> int:
    """How many reports came after the one of this number."""
    return _count(store, "SELECT count(*) FROM article INDEXED BY article_by_lang WHERE number > ?", number)


def newest_disputes(store: Store, *, limit: int = 6) -> tuple[Disagreement, ...]:
    """Conflicts and misreports of the stories that moved last, one of each story."""
    query = (
        "SELECT (SELECT content FROM disagreement WHERE story = s.id AND nature IN ('conflict', 'misreport')"
        "  ORDER BY nature DESC, length(content) DESC, id LIMIT 1) AS found FROM story AS s"
        " WHERE EXISTS (SELECT 1 FROM disagreement WHERE story = s.id AND nature IN ('conflict', 'misreport'))"
        " ORDER BY s.last_published IS NULL, s.last_published DESC, s.id LIMIT ?"
    )
    return tuple(read_record(Disagreement, row[0]) for row in store.rows(query, (limit,)))


def newest_doubtful_dates(store: Store, *, limit: int = 5) -> tuple[DoubtfulDate, ...]:
    """Printed days that something stands against and nobody has ruled on, those of the last reports first."""
    query = (
        "SELECT d.content FROM doubtful_date AS d JOIN article AS a ON a.id = d.article WHERE NOT EXISTS (SELECT 1 FROM judgement AS j"
        ' WHERE j."left" = d.article AND j.kind = \'time\' AND j.withdrawn_at IS NULL) ORDER BY a.number DESC LIMIT ?'
    )
    return tuple(read_record(DoubtfulDate, row[0]) for row in store.rows(query, (limit,)))


def disagreements_about(store: Store, claim: str, story: str) -> tuple[Disagreement, ...]:
    """The disagreements that a claim takes part in."""
    rows = store.rows("SELECT content FROM disagreement WHERE story = ? ORDER BY id", (story,))
    found = (read_record(Disagreement, row[0]) for row in rows)
    return tuple(item for item in found if claim in item.claims)


def near_stories(store: Store, story: str, *, limit: int = 5) -> tuple[StoryRow, ...]:
    """Stories that share the most of a story's rarer entities: where a report of it may belong instead."""
    query = (
        "WITH named AS (SELECT DISTINCT entity FROM story_article JOIN mention USING (article)"
        "  JOIN mention_entity ON mention = id WHERE story = ?1 LIMIT 60),"
        " counted AS (SELECT entity, (SELECT count(*) FROM (SELECT 1 FROM mention_entity AS m WHERE m.entity = named.entity LIMIT ?3)) AS n"
        "  FROM named),"
        " rare AS (SELECT entity FROM counted WHERE n < ?3 ORDER BY n DESC, entity LIMIT 40)"
        " SELECT other.story FROM rare CROSS JOIN mention_entity AS e ON e.entity = rare.entity JOIN mention ON mention.id = e.mention"
        " JOIN story_article AS other ON other.article = mention.article WHERE other.story <> ?1"
        " GROUP BY other.story ORDER BY count(DISTINCT rare.entity) DESC, other.story LIMIT ?2"
    )
    names = [row[0] for row in store.rows(query, (story, limit, _RARE))]
    return stories_by_id(store, *names)


def stories_by_id(store: Store, *names: str) -> tuple[StoryRow, ...]:
    """The list rows of some stories, in the order given."""
    query = "SELECT id, title, storyline, event_date, first_published, last_published, 0 FROM story WHERE id = ?"
    return tuple(_story_row(store, row, None) for name in names for row in store.rows(query, (name,)))


def in_time_order(store: Store, story: str) -> tuple[str, ...]:
    """The ids of a story's reports, the first published first, those without a day last."""
    query = (
        "SELECT a.id FROM story_article AS s JOIN article AS a ON a.id = s.article LEFT JOIN dating AS d ON d.article = a.id"
        " WHERE s.story = ? ORDER BY coalesce(json_extract(d.content, '$.published'), a.published, '9'), a.outlet, a.id"
    )
    return tuple(row[0] for row in store.rows(query, (story,)))


@dataclass(frozen=True, slots=True)
class Totals:
    """The counts of some stories together. Origins of several stories are not added up: the same body may be in many."""

    stories: int
    reports: int
    outlets: int
    disagreements: int
    origins: int
    unknown: int


def totals(store: Store, *, story: str | None = None, storyline: str | None = None) -> Totals:
    """The counts of a story or of a storyline."""
    column, value = ("id", story) if story is not None else ("storyline", storyline)
    mine = f"(SELECT id FROM story WHERE {column} = ?)"
    reports = store.row(f"SELECT count(*), count(DISTINCT outlet) FROM story_article JOIN article ON id = article WHERE story IN {mine}", (value,))
    known = store.row(f"SELECT count(*), sum(origins), sum(unknown) FROM story_count WHERE story IN {mine}", (value,))
    assert reports is not None and known is not None
    disagreements = _count(store, f"SELECT count(*) FROM disagreement WHERE story IN {mine}", value)
    return Totals(known[0], reports[0], reports[1], disagreements, known[1] or 0, known[2] or 0)


def claims_of(
    store: Store, story: str | None = None, *, storyline: str | None = None, limit: int = 12, offset: int = 0
) -> tuple[Claim, ...]:
    """Claims of a story, or of a storyline, those in the most reports first."""
    column, value = ("id", story) if story is not None else ("storyline", storyline)
    query = (
        f"SELECT content FROM claim WHERE story IN (SELECT id FROM story WHERE {column} = ?)"
        " ORDER BY n_articles DESC, n_origins DESC, id LIMIT ? OFFSET ?"
    )
    return tuple(read_record(Claim, row[0]) for row in store.rows(query, (value, limit, offset)))


def disagreements_of(
    store: Store, *, story: str | None = None, storyline: str | None = None, limit: int = 4, offset: int = 0
) -> tuple[Disagreement, ...]:
    """Disagreements of a story or storyline: misquotations and conflicts first, then what only changed or is rough."""
    column, value = ("id", story) if story is not None else ("storyline", storyline)
    query = (
        f"SELECT content FROM disagreement WHERE story IN (SELECT id FROM story WHERE {column} = ?)"
        " ORDER BY CASE nature WHEN 'conflict' THEN 0 WHEN 'misreport' THEN 1 WHEN 'update' THEN 2 ELSE 3 END,"
        " length(content) DESC, id LIMIT ? OFFSET ?"
    )
    return tuple(read_record(Disagreement, row[0]) for row in store.rows(query, (value, limit, offset)))


def timeline_part(store: Store, story: str, *, limit: int = 40) -> tuple[TimelineEntry, ...]:
    """The first dated lines of a story."""
    rows = store.rows("SELECT content FROM timeline WHERE story = ? ORDER BY date IS NULL, date, json_extract(content, '$.days'), id LIMIT ?", (story, limit))
    return tuple(read_record(TimelineEntry, row[0]) for row in rows)


def linked_at(store: Store) -> str | None:
    """When the links were made, in UTC; ``None`` before the first run."""
    row = store.row("SELECT value FROM state WHERE name = 'linked_at'")
    return str(row[0]) if row else None
