"""Questions of which a page shows a part: stories that fit a filter, names by their sound, what stands behind an entity."""

from __future__ import annotations

from dataclasses import dataclass

from srot.ledger import search
from srot.ledger.doubts import Doubt
from srot.ledger.packing import read_record
from srot.ledger.store import Store
from srot.records import Claim, Disagreement, Entity, TimelineEntry
from srot.text.names import MATCH, name_keys, name_similarity

_CANDIDATES = 400
"""Entities compared by name for one query; a name that more sound like needs another word to be found."""


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
    """A story in a list. `origins` is the most independent origins that one of its claims has; `fresh` counts its reports that are
    newer than the number asked for."""

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
        reports, outlets, _count(store, "SELECT max(n_origins) FROM claim WHERE story = ?", story), int(str(conflicts)),
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


# Names by their sound


def find_names(store: Store, name: str, *, type: str | None = None, limit: int = 10) -> tuple[Entity, ...]:
    """Entities whose name sounds like `name` in any script, or of whose name it is a part; the most alike first."""
    keys = name_keys(name)
    if not keys:
        return ()
    marks = ", ".join("?" * len(keys))
    query = (
        f"SELECT content FROM entity WHERE id IN (SELECT entity FROM entity_sound WHERE sound IN ({marks}))"
        " AND type = coalesce(?, type) ORDER BY id LIMIT ?"
    )
    rows = store.rows(query, (*keys, type, _CANDIDATES))
    scored = [(_likeness(name, entity), entity) for entity in (read_record(Entity, row[0]) for row in rows)]
    scored = [(score, entity) for score, entity in scored if score >= MATCH]
    scored.sort(key=lambda found: (-found[0], -sum(form.count for form in found[1].names), found[1].id))
    return tuple(entity for _, entity in scored[:limit])


def _likeness(name: str, entity: Entity) -> float:
    """The best likeness of `name` to a spelling or, a little less, to as many of its words."""
    length = len(name.split())
    best = 0.0
    for form in {entity.name, *(form.text for form in entity.names)}:
        words = form.split()
        best = max(best, name_similarity(name, form))
        if len(words) > length:
            parts = (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
            best = max(best, *(name_similarity(name, part) - 0.01 for part in parts))
    return best


def expand(store: Store, words: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """A query for full-text search in which every word stands for all spellings of the name it may be, and the terms to mark."""
    parts: list[str] = []
    terms: list[tuple[str, ...]] = []
    for term in search.find_terms(words):
        others = _spellings(store, " ".join(term)) if not term[-1].endswith("*") else []
        terms += [term, *others]
        parts.append("(" + " OR ".join(search.match_query((found,)) for found in (term, *others)) + ")")
    return " AND ".join(parts), tuple(dict.fromkeys(terms))


def _spellings(store: Store, name: str) -> list[tuple[str, ...]]:
    """The words of other names that sound like `name`, each as a term."""
    length = len(name.split())
    found: dict[tuple[str, ...], None] = {}
    for entity in find_names(store, name, limit=6):
        for form in entity.names:
            words = form.text.split()
            for at in range(len(words) - length + 1):
                part = " ".join(words[at : at + length])
                if name_similarity(name, part) >= MATCH:
                    found.update(dict.fromkeys(search.find_terms(f'"{part}"')))
    return list(found)[:12]


def search_reports(store: Store, words: str, *, limit: int = 20, offset: int = 0) -> tuple[search.Hit, ...]:
    """Articles that hold all the words, each in any spelling of a name it may be; best first."""
    match, terms = expand(store, words)
    query = (
        "SELECT a.id, a.title, a.outlet, coalesce(a.published, json_extract(d.content, '$.published')), a.text,"
        " (SELECT min(story) FROM story_article AS s WHERE s.article = a.id)"
        " FROM search JOIN article AS a ON a.number = search.rowid LEFT JOIN dating AS d ON d.article = a.id"
        " WHERE search MATCH ? ORDER BY round(bm25(search, 3.0, 1.0), 6), a.id LIMIT ? OFFSET ?"
    )
    return tuple(_hit(row, terms) for row in store.rows(query, (match, limit, offset)))


def _hit(row: tuple[object, ...], terms: tuple[tuple[str, ...], ...]) -> search.Hit:
    article, title, outlet, published, text, story = map(_text, row)
    snippet, marks = search.cut_snippet(text or "", terms)
    return search.Hit(article or "", title, outlet, published, story, snippet, marks)


# What stands behind an entity


@dataclass(frozen=True, slots=True)
class Standing:
    """How often an entity is an origin: of how many claims, of how many of them the only one, in how many reports."""

    claims: int
    alone: int
    reports: int
    named_in: int


def standing(store: Store, entity: str) -> Standing:
    """The counts of one entity."""
    row = store.row(
        "SELECT count(DISTINCT claim), count(DISTINCT CASE WHEN alone THEN claim END), count(DISTINCT article)"
        " FROM origin_article WHERE entity = ?",
        (entity,),
    )
    assert row is not None
    named = _count(store, f"SELECT count(*) FROM ({_NAMING})", entity)
    return Standing(row[0], row[1], row[2], named)


_NAMING = "SELECT DISTINCT article FROM mention_entity JOIN mention ON id = mention WHERE entity = ?"


def quoting_outlets(store: Store, entity: str, *, limit: int = 30) -> tuple[tuple[str | None, int], ...]:
    """Outlets that carry claims of which the entity is an origin, with their number of reports, the most first."""
    query = (
        "SELECT outlet, count(DISTINCT article) AS n FROM origin_article JOIN article AS a ON a.id = article"
        " WHERE entity = ? GROUP BY outlet ORDER BY n DESC, outlet LIMIT ?"
    )
    return tuple((row[0], row[1]) for row in store.rows(query, (entity, limit)))


def claims_from(store: Store, entity: str, *, limit: int = 20, offset: int = 0) -> tuple[Claim, ...]:
    """Claims of which the entity is an origin, those in the most reports first."""
    query = (
        "SELECT content FROM claim WHERE id IN (SELECT claim FROM origin_article WHERE entity = ?)"
        " ORDER BY n_articles DESC, id LIMIT ? OFFSET ?"
    )
    return tuple(read_record(Claim, row[0]) for row in store.rows(query, (entity, limit, offset)))


def reports_naming(store: Store, entity: str, *, limit: int = 20, offset: int = 0) -> tuple[str, ...]:
    """The ids of reports that name an entity, the newest first."""
    query = (
        f"SELECT a.id FROM article AS a WHERE a.id IN ({_NAMING})"
        " ORDER BY published IS NULL, published DESC, a.id LIMIT ? OFFSET ?"
    )
    return tuple(row[0] for row in store.rows(query, (entity, limit, offset)))


def reports_of(store: Store, outlet: str, *, limit: int = 20, offset: int = 0) -> tuple[str, ...]:
    """The ids of an outlet's reports, the newest first."""
    query = "SELECT id FROM article WHERE outlet = ? ORDER BY published IS NULL, published DESC, id LIMIT ? OFFSET ?"
    return tuple(row[0] for row in store.rows(query, (outlet, limit, offset)))


def owned_by(store: Store, entity: str, *, limit: int = 30) -> tuple[Entity, ...]:
    """Bodies that an entity owns or controls."""
    query = "SELECT content FROM entity WHERE json_extract(content, '$.owner') = ? ORDER BY name, id LIMIT ?"
    return tuple(read_record(Entity, row[0]) for row in store.rows(query, (entity, limit)))


# Doubts and news


def list_doubts(store: Store, *, kind: str | None = None, limit: int = 20, offset: int = 0) -> tuple[Doubt, ...]:
    """What no ruling in force has settled, what would change the most first."""
    query = (
        "SELECT content FROM doubt AS d WHERE kind = coalesce(?, kind) AND NOT EXISTS ("
        ' SELECT 1 FROM judgement AS j WHERE j.withdrawn_at IS NULL AND j."left" = d."left"'
        ' AND (d."right" IS NULL OR j."right" = d."right")) ORDER BY position LIMIT ? OFFSET ?'
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
    return _count(store, "SELECT count(*) FROM article WHERE number > ?", number)


def newest_disputes(store: Store, *, limit: int = 6) -> tuple[Disagreement, ...]:
    """Conflicts and misreports of the stories that moved last, one of each story."""
    query = (
        "SELECT (SELECT content FROM disagreement WHERE story = s.id AND nature IN ('conflict', 'misreport')"
        "  ORDER BY nature DESC, length(content) DESC, id LIMIT 1) AS found FROM story AS s"
        " WHERE EXISTS (SELECT 1 FROM disagreement WHERE story = s.id AND nature IN ('conflict', 'misreport'))"
        " ORDER BY s.last_published IS NULL, s.last_published DESC, s.id LIMIT ?"
    )
    return tuple(read_record(Disagreement, row[0]) for row in store.rows(query, (limit,)))


def timeline_of(store: Store, entity: str, *, limit: int = 20) -> tuple[TimelineEntry, ...]:
    """The last dated lines that name an entity, the newest first."""
    query = (
        "SELECT content FROM timeline WHERE position IN (SELECT position FROM timeline_entity WHERE entity = ?)"
        " AND date IS NOT NULL ORDER BY position DESC LIMIT ?"
    )
    return tuple(read_record(TimelineEntry, row[0]) for row in store.rows(query, (entity, limit)))


def disagreements_about(store: Store, claim: str, story: str) -> tuple[Disagreement, ...]:
    """The disagreements that a claim takes part in."""
    rows = store.rows("SELECT content FROM disagreement WHERE story = ? ORDER BY id", (story,))
    found = (read_record(Disagreement, row[0]) for row in rows)
    return tuple(item for item in found if claim in item.claims)


def near_stories(store: Store, story: str, *, limit: int = 5) -> tuple[StoryRow, ...]:
    """Stories that share the most named entities with a story: where a report of it may belong instead."""
    query = (
        "WITH mine AS (SELECT DISTINCT entity FROM story_article JOIN mention USING (article)"
        "  JOIN mention_entity ON mention = id WHERE story = ?1 LIMIT 60)"
        " SELECT other.story FROM mine JOIN mention_entity AS e ON e.entity = mine.entity JOIN mention ON mention.id = e.mention"
        " JOIN story_article AS other ON other.article = mention.article WHERE other.story <> ?1"
        " GROUP BY other.story ORDER BY count(DISTINCT mine.entity) DESC, other.story LIMIT ?2"
    )
    names = [row[0] for row in store.rows(query, (story, limit))]
    return tuple(row for name in names for row in stories_by_id(store, name))


def stories_by_id(store: Store, *names: str) -> tuple[StoryRow, ...]:
    """The list rows of some stories, in the order given."""
    query = "SELECT id, title, storyline, event_date, first_published, last_published, 0 FROM story WHERE id = ?"
    return tuple(_story_row(store, row, None) for name in names for row in store.rows(query, (name,)))


def in_time_order(store: Store, story: str) -> tuple[str, ...]:
    """The ids of a story's reports, the first published first, those without a day last."""
    query = (
        "SELECT a.id FROM story_article AS s JOIN article AS a ON a.id = s.article LEFT JOIN dating AS d ON d.article = a.id"
        " WHERE s.story = ? ORDER BY coalesce(a.published, json_extract(d.content, '$.published'), '9'), a.outlet, a.id"
    )
    return tuple(row[0] for row in store.rows(query, (story,)))


def outlets_of_story(store: Store, story: str) -> tuple[str, ...]:
    """The outlets of a story, sorted."""
    query = "SELECT DISTINCT outlet FROM story_article JOIN article ON id = article WHERE story = ? AND outlet IS NOT NULL ORDER BY 1"
    return tuple(row[0] for row in store.rows(query, (story,)))


def count_outlets(store: Store, story: str) -> int:
    """How many outlets a story has."""
    return len(outlets_of_story(store, story))


def linked_at(store: Store) -> str | None:
    """When the links were made, in UTC; ``None`` before the first run."""
    row = store.row("SELECT value FROM state WHERE name = 'linked_at'")
    return str(row[0]) if row else None
