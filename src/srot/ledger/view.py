"""Everything that is asked of a ledger. A view never writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from types import TracebackType
from typing import Self, TypeVar

from srot.ledger import batches, naming, search
from srot.ledger.links import name_key
from srot.ledger.lookup import find_id
from srot.ledger.packing import pack, read_record, unpack
from srot.ledger.problem import Problem
from srot.ledger.rows import ARTICLE_COLUMNS, as_text, bare_head
from srot.ledger.store import Store
from srot.ledger.trace import Correct, Trace, trace_claim
from srot.records import (
    Article,
    Claim,
    Dating,
    Disagreement,
    DoubtfulDate,
    Entity,
    Judgement,
    Reading,
    Reuse,
    Story,
    Storyline,
    TimelineEntry,
)

T = TypeVar("T")

_ARTICLES = (
    f"SELECT {ARTICLE_COLUMNS}, (SELECT min(path || char(31) || hash) FROM source WHERE article = id) FROM article"
)
_JUDGEMENT = 'id, kind, verdict, "left", "right", author, made_at, note, withdrawn_at'


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of each kind a ledger holds."""

    articles: int
    outlets: int
    readings: int
    stories: int
    storylines: int
    entities: int
    claims: int
    disagreements: int
    problems: int
    judgements: int


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A report that a person took out of all that is derived: why, and when (EDTF)."""

    id: str
    outlet: str | None
    title: str | None
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Run:
    """One run of ``srot read``. `state`: ``running``, ``finished``, ``stopped``, ``failed``; times are UTC."""

    number: int
    started: str
    finished: str | None
    state: str
    counts: dict[str, int]


class View:
    """Questions to an open store. An id may be given by its first characters, as long as they fit one row only."""

    def __init__(self, store: Store) -> None:
        self.store = store

    # The whole

    def counts(self) -> Counts:
        """How much the ledger holds."""
        tables = ("article", "reading", "story", "storyline", "entity", "claim", "disagreement", "problem")
        plural = ("articles", "readings", "stories", "storylines", "entities", "claims", "disagreements", "problems")
        numbers = {name: self._number(f"SELECT count(*) FROM {table}") for name, table in zip(plural, tables, strict=True)}
        outlets = self._number("SELECT count(DISTINCT outlet) FROM article")
        judgements = self._number("SELECT count(*) FROM judgement WHERE withdrawn_at IS NULL")
        return Counts(outlets=outlets, judgements=judgements, **numbers)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All questions inside ``with`` see one state of the ledger, whatever is written meanwhile."""
        self.store.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.store.connection.rollback()

    def close(self) -> None:
        """Close the store of this view."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Articles and their readings

    def article(self, article: str) -> Article:
        """One article; `source_path` is the first, in order of the alphabet, of the places where it was found."""
        name = find_id(self.store, "article", article)
        return batches.articles_of(self.store, [name])[name]

    def articles(self, *, story: str | None = None) -> Iterator[Article]:
        """All articles, or those of a story, by id."""
        if story is None:
            rows = self.store.rows(f"{_ARTICLES} ORDER BY id")
        else:
            chosen = "WHERE id IN (SELECT article FROM story_article WHERE story = ?) ORDER BY id"
            rows = self.store.rows(f"{_ARTICLES} {chosen}", (find_id(self.store, "story", story),))
        return map(batches.placed_article, rows)

    def heads(self) -> Iterator[tuple[Article, str]]:
        """All articles by id, without their texts and what was cut from these, each with a hash of all of it and of the recipe of its reading."""
        query = f"SELECT {ARTICLE_COLUMNS}, recipe FROM article LEFT JOIN reading ON article = id ORDER BY id"
        return map(bare_head, self.store.rows(query))

    def article_ids(self) -> tuple[str, ...]:
        """The ids of all articles, sorted."""
        return tuple(row[0] for row in self.store.rows("SELECT id FROM article ORDER BY id"))

    def sources(self, article: str) -> tuple[str, ...]:
        """Where an article was found, each file or address once, sorted."""
        article = find_id(self.store, "article", article)
        rows = self.store.rows("SELECT DISTINCT path FROM source WHERE article = ? ORDER BY path", (article,))
        return tuple(row[0] for row in rows)

    def unread(self, recipe: str) -> tuple[str, ...]:
        """The ids of articles that have no reading by this recipe, sorted."""
        query = "SELECT id FROM article WHERE id NOT IN (SELECT article FROM reading WHERE recipe = ?) ORDER BY id"
        return tuple(row[0] for row in self.store.rows(query, (recipe,)))

    def reading(self, article: str) -> Reading:
        """What was found in an article; an article that was not read yet has an empty reading."""
        name = find_id(self.store, "article", article)
        row = self.store.row("SELECT lang, content FROM article LEFT JOIN reading ON article = id WHERE id = ?", (name,))
        assert row is not None
        return unpack(Reading, row[1]) if row[1] else Reading(name, row[0])

    def packed_reading(self, article: str) -> bytes:
        """The same, of an article by its whole id, as it is stored."""
        row = self.store.row("SELECT content FROM reading WHERE article = ?", (article,))
        return bytes(row[0]) if row else pack(self.reading(article))

    def readings(self) -> Iterator[Reading]:
        """All readings, by the id of their article; an article that was not read yet has an empty one."""
        query = "SELECT id, lang, content FROM article LEFT JOIN reading ON article = id ORDER BY id"
        for article, lang, content in self.store.rows(query):
            yield unpack(Reading, content) if content else Reading(article, lang)

    # Stories

    def story(self, story: str) -> Story:
        """One story."""
        return self._one(Story, "story", story)

    def stories(self, *, storyline: str | None = None, article: str | None = None) -> tuple[Story, ...]:
        """Stories in time order, those without a date last."""
        chosen = {"storyline": storyline}
        if article is not None:
            holds = "WHERE id IN (SELECT story FROM story_article WHERE article = ?)"
            return self._records(Story, "story", f"{holds} ORDER BY id", (find_id(self.store, "article", article),))
        return self._chosen(Story, "story", chosen, "first_published IS NULL, first_published, id")

    def storyline(self, storyline: str) -> Storyline:
        """One storyline."""
        return self._one(Storyline, "storyline", storyline)

    def storylines(self) -> tuple[Storyline, ...]:
        """All storylines, by id."""
        return self._records(Storyline, "storyline", "ORDER BY id")

    def timeline(
        self, *, story: str | None = None, storyline: str | None = None, entity: str | None = None
    ) -> tuple[TimelineEntry, ...]:
        """Dated lines in time order: of a story, of a storyline, of all that names an entity; conditions add up."""
        conditions, values = ["1"], []
        if story is not None:
            conditions.append("story = ?")
            values.append(find_id(self.store, "story", story))
        if storyline is not None:
            conditions.append("story IN (SELECT id FROM story WHERE storyline = ?)")
            values.append(find_id(self.store, "storyline", storyline))
        if entity is not None:
            conditions.append("id IN (SELECT line FROM timeline_entity WHERE entity = ?)")
            values.append(find_id(self.store, "entity", entity))
        return self._records(
            TimelineEntry, "timeline", f"WHERE {' AND '.join(conditions)} ORDER BY date IS NULL, date, json_extract(content, '$.days'), id", values
        )

    def dating(self, article: str) -> Dating | None:
        """The day given to an article that prints none, or that a person corrected, with its reasons; it goes before a printed one."""
        found = self._records(Dating, "dating", "WHERE article = ?", (article,))
        return found[0] if found else None

    def doubtful_date(self, article: str) -> DoubtfulDate | None:
        """What stands against the day that an article prints; it is shown, never replaced."""
        found = self._records(DoubtfulDate, "doubtful_date", "WHERE article = ?", (article,))
        return found[0] if found else None

    def reuse(self, *, article: str | None = None, story: str | None = None) -> tuple[Reuse, ...]:
        """Who copied whom: all, those an article takes part in, or those between articles of a story."""
        if article is not None:
            article = find_id(self.store, "article", article)
            return self._records(Reuse, "reuse", "WHERE source = ? OR target = ? ORDER BY id", (article, article))
        if story is not None:
            inside = "IN (SELECT article FROM story_article WHERE story = ?1)"
            condition = f"WHERE source {inside} AND target {inside} ORDER BY id"
            return self._records(Reuse, "reuse", condition, (find_id(self.store, "story", story),))
        return self._records(Reuse, "reuse", "ORDER BY id")

    # Claims and disagreements

    def claim(self, claim: str) -> Claim:
        """One claim."""
        return self._one(Claim, "claim", claim)

    def claims(
        self, *, story: str | None = None, article: str | None = None, min_origins: int = 0
    ) -> tuple[Claim, ...]:
        """Claims with at least `min_origins` independent origins, those with the most first."""
        conditions, values = ["n_origins >= ?"], [str(min_origins)]
        if story is not None:
            conditions.append("story = ?")
            values.append(find_id(self.store, "story", story))
        if article is not None:
            conditions.append("id IN (SELECT claim FROM claim_article WHERE article = ?)")
            values.append(find_id(self.store, "article", article))
        order = "ORDER BY n_origins DESC, n_articles DESC, id"
        return self._records(Claim, "claim", f"WHERE {' AND '.join(conditions)} {order}", values)

    def trace(self, claim: str, *, correct: Correct | None = None) -> Trace:
        """The way of a claim from its origins over relays to the outlets that print it, with their words.

        `correct` gives an attribution as a ruling has it.
        """
        return trace_claim(self.store, self.claim(claim), correct)

    def disagreement(self, disagreement: str) -> Disagreement:
        """One disagreement."""
        return self._one(Disagreement, "disagreement", disagreement)

    def disagreements(
        self, *, story: str | None = None, kind: str | None = None, nature: str | None = None
    ) -> tuple[Disagreement, ...]:
        """Disagreements by story, of one kind or nature if given."""
        chosen = {"story": story, "kind": kind, "nature": nature}
        return self._chosen(Disagreement, "disagreement", chosen, "story, id")

    # Entities

    def entity(self, entity: str) -> Entity:
        """One entity."""
        return self._one(Entity, "entity", entity)

    def entities(self, *, name: str | None = None, type: str | None = None) -> tuple[Entity, ...]:
        """Entities by name; `name` finds those that bear it in any of their spellings."""
        if name is None:
            return self._chosen(Entity, "entity", {"type": type}, "name, id")
        named = "WHERE id IN (SELECT entity FROM entity_name WHERE folded = ?) AND type = coalesce(?, type)"
        return self._records(Entity, "entity", f"{named} ORDER BY name, id", (name_key(name), type))

    def articles_naming(self, entity: str) -> tuple[str, ...]:
        """The ids of the articles that mention an entity, sorted."""
        query = "SELECT DISTINCT article FROM mention_entity JOIN mention ON id = mention WHERE entity = ? ORDER BY 1"
        return tuple(row[0] for row in self.store.rows(query, (find_id(self.store, "entity", entity),)))

    # Joins between findings and what they were linked to

    def mention_entities(self, article: str) -> dict[str, str]:
        """Mention id -> entity id, for one article."""
        query = "SELECT mention, entity FROM mention_entity JOIN mention ON id = mention WHERE article = ?"
        return dict(self.store.rows(query, (article,)))

    def link_entities(self, holder: str) -> dict[str, str]:
        """Name -> entity id, for the names that an article or an attribution (`holder`) links to entities."""
        query = "SELECT name, entity FROM link_entity WHERE holder = ? ORDER BY name, entity DESC"
        return dict(self.store.rows(query, (holder,)))

    def attribution_claims(self, attributions: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Attribution id -> ids of the claims it carries, sorted."""
        found: dict[str, tuple[str, ...]] = {}
        for row in batches.rows_in(self.store, "SELECT attribution, claim FROM attribution_claim WHERE attribution", attributions):
            found[row[0]] = (*found.get(row[0], ()), row[1])
        return {attribution: tuple(sorted(claims)) for attribution, claims in found.items()}

    def resolved_times(self, times: Sequence[str]) -> dict[str, str]:
        """Time id -> EDTF, for expressions that could be resolved only once their article was dated."""
        return dict(batches.rows_in(self.store, "SELECT time, value FROM resolved_time WHERE time", times))

    # Search

    def search(self, words: str, *, limit: int = 20) -> tuple[search.Hit, ...]:
        """Articles that hold all the words, each in any spelling and script of a name it may be, best first.

        Case, nukta, nasal and digits of another script make no difference; "words in quotation marks" must stand side by
        side; ``सैनि*`` finds all words that begin so.
        """
        return naming.search_reports(self.store, words, limit=limit)

    # Judgements, problems, runs

    def judgements(self) -> tuple[Judgement, ...]:
        """All rulings, withdrawn ones too, by id."""
        return tuple(Judgement(*row) for row in self.store.rows(f"SELECT {_JUDGEMENT} FROM judgement ORDER BY id"))

    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, by path and line."""
        rows = self.store.rows("SELECT path, line, message, way_out FROM problem ORDER BY path, line, message")
        return tuple(Problem(path, line or None, message, way_out) for path, line, message, way_out in rows)

    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """The reports that were taken out, the last first."""
        rows = self.store.rows("SELECT id, outlet, title, reason, at FROM withdrawn ORDER BY at DESC, id")
        return tuple(Withdrawn(*row) for row in rows)

    def runs(self) -> tuple[Run, ...]:
        """All runs, the first first."""
        rows = self.store.rows("SELECT number, started, finished, state, counts FROM run ORDER BY number")
        return tuple(
            Run(number, started, finished, state, json.loads(counts)) for number, started, finished, state, counts in rows
        )

    def linked(self) -> str | None:
        """The fingerprint of what the stories, claims and the rest were made of."""
        row = self.store.row("SELECT value FROM state WHERE name = 'linked'")
        return str(row[0]) if row else None

    def fingerprint(self, recipe: str) -> str:
        """The fingerprint of all that linking by `recipe` would be made of now."""
        digest = blake2b(recipe.encode(), digest_size=16)
        for row in self.store.rows(f"SELECT {ARTICLE_COLUMNS} FROM article ORDER BY id"):
            digest.update(repr(row).encode())
        for row in self.store.rows("SELECT article, recipe FROM reading ORDER BY article"):
            digest.update(repr(row).encode())
        for judgement in self.judgements():
            digest.update(as_text(judgement).encode())
        return digest.hexdigest()

    # How it is done

    def _number(self, query: str) -> int:
        row = self.store.row(query)
        assert row is not None
        return int(row[0])

    def _one(self, kind: type[T], table: str, given: str) -> T:
        return self._records(kind, table, "WHERE id = ?", (find_id(self.store, table, given),))[0]

    def _chosen(self, kind: type[T], table: str, chosen: dict[str, str | None], order: str) -> tuple[T, ...]:
        given = {name: value for name, value in chosen.items() if value is not None}
        for name in {"story", "storyline"} & given.keys():
            given[name] = find_id(self.store, name, given[name])
        where = " AND ".join(f"{name} = ?" for name in given) or "1"
        return self._records(kind, table, f"WHERE {where} ORDER BY {order}", tuple(given.values()))

    def _records(self, kind: type[T], table: str, rest: str, values: Sequence[object] = ()) -> tuple[T, ...]:
        rows = self.store.rows(f"SELECT content FROM {table} {rest}", values)
        return tuple(read_record(kind, row[0]) for row in rows)
