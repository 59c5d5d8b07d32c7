"""The tables of a ledger, as a list of migrations. ``PRAGMA user_version`` counts those that were run.

Tables with a long `content` keep SQLite's row numbers: without them their rows take three times the room.
A migration that has been released is never edited; a change is a new one at the end.
"""

from __future__ import annotations

APPLICATION_ID = 0x53726F74  # "Srot", so that `file` and we can tell a ledger from any other SQLite file

_FIRST = """
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    url TEXT, outlet TEXT, title TEXT, lang TEXT NOT NULL,
    published TEXT, published_basis TEXT,
    text TEXT NOT NULL,
    removed TEXT NOT NULL, credit TEXT NOT NULL
);
CREATE TABLE source (
    article TEXT NOT NULL REFERENCES article(id),
    path TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (article, path, hash)
) WITHOUT ROWID;
CREATE TABLE problem (
    path TEXT NOT NULL, line INTEGER NOT NULL, message TEXT NOT NULL, way_out TEXT NOT NULL,
    PRIMARY KEY (path, line, message)
) WITHOUT ROWID;
CREATE TABLE reading (
    article TEXT PRIMARY KEY REFERENCES article(id),
    recipe TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE mention (id TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(
    title, text,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mc Mn'"
);
CREATE TABLE judgement (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, verdict TEXT NOT NULL,
    "left" TEXT NOT NULL, "right" TEXT,
    author TEXT NOT NULL, made_at TEXT NOT NULL, note TEXT NOT NULL, withdrawn_at TEXT
);
CREATE TRIGGER judgement_stays BEFORE DELETE ON judgement
    BEGIN SELECT RAISE(ABORT, 'a judgement is withdrawn, not deleted'); END;
CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL, finished TEXT, state TEXT NOT NULL, counts TEXT NOT NULL
);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE story (
    id TEXT PRIMARY KEY, storyline TEXT, event_date TEXT, first_published TEXT, last_published TEXT,
    title TEXT NOT NULL, content TEXT NOT NULL
);
CREATE TABLE storyline (id TEXT PRIMARY KEY, title TEXT NOT NULL, content TEXT NOT NULL);
CREATE TABLE entity (id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL);
CREATE TABLE claim (
    id TEXT PRIMARY KEY, story TEXT NOT NULL, n_origins INTEGER NOT NULL, n_articles INTEGER NOT NULL,
    text TEXT NOT NULL, content TEXT NOT NULL
);
CREATE TABLE disagreement (
    id TEXT PRIMARY KEY, story TEXT NOT NULL, kind TEXT NOT NULL, nature TEXT NOT NULL, content TEXT NOT NULL
);
CREATE TABLE reuse (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL
);
CREATE TABLE timeline (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, story TEXT NOT NULL, date TEXT, content TEXT NOT NULL
);
CREATE TABLE dating (article TEXT PRIMARY KEY, content TEXT NOT NULL);

CREATE TABLE story_article (article TEXT, story TEXT, PRIMARY KEY (article, story)) WITHOUT ROWID;
CREATE TABLE claim_article (article TEXT, claim TEXT, PRIMARY KEY (article, claim)) WITHOUT ROWID;
CREATE TABLE timeline_entity (entity TEXT, position INTEGER, PRIMARY KEY (entity, position)) WITHOUT ROWID;
CREATE TABLE entity_name (folded TEXT, entity TEXT, PRIMARY KEY (folded, entity)) WITHOUT ROWID;
CREATE TABLE mention_entity (mention TEXT PRIMARY KEY, entity TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE link_entity (
    holder TEXT, name TEXT, entity TEXT NOT NULL, PRIMARY KEY (holder, name, entity)
) WITHOUT ROWID;
CREATE TABLE attribution_claim (attribution TEXT, claim TEXT, PRIMARY KEY (attribution, claim)) WITHOUT ROWID;
CREATE TABLE resolved_time (time TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE INDEX mention_by_article ON mention (article);
CREATE INDEX story_by_storyline ON story (storyline);
CREATE INDEX claim_by_story ON claim (story);
CREATE INDEX disagreement_by_story ON disagreement (story);
CREATE INDEX reuse_by_source ON reuse (source);
CREATE INDEX reuse_by_target ON reuse (target);
CREATE INDEX timeline_by_story ON timeline (story);
CREATE INDEX mention_entity_by_entity ON mention_entity (entity);
"""

# What the pages of the web application ask for, a part at a time. Readings and links of an older ledger are made anew by the
# next run, so that these tables are filled.
_PAGES = """
CREATE TABLE article_event (article TEXT, type TEXT, PRIMARY KEY (article, type)) WITHOUT ROWID;
CREATE TABLE origin_article (
    entity TEXT, claim TEXT, article TEXT, alone INTEGER NOT NULL, PRIMARY KEY (entity, claim, article)
) WITHOUT ROWID;
CREATE TABLE entity_sound (sound TEXT, entity TEXT, PRIMARY KEY (sound, entity)) WITHOUT ROWID;
CREATE TABLE doubt (
    position INTEGER PRIMARY KEY, kind TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT, content TEXT NOT NULL
);
CREATE INDEX origin_article_by_claim ON origin_article (claim);
CREATE INDEX claim_count ON claim (story, n_origins);
CREATE INDEX article_event_by_type ON article_event (type);
CREATE INDEX story_by_last ON story (last_published);
CREATE INDEX story_article_by_story ON story_article (story);
CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX article_by_lang ON article (lang);
CREATE INDEX link_entity_by_entity ON link_entity (entity);
CREATE INDEX entity_by_owner ON entity (json_extract(content, '$.owner'));
CREATE INDEX judgement_by_left ON judgement ("left");
UPDATE reading SET recipe = '';
DELETE FROM state WHERE name = 'linked';
"""

_COUNTS = """
CREATE TABLE story_count (story TEXT PRIMARY KEY, origins INTEGER NOT NULL, unknown INTEGER NOT NULL) WITHOUT ROWID;
DELETE FROM state WHERE name = 'linked';
"""

# The picture of a claim needs one attribution of each of its reports, not their whole readings; and the pages of bodies that stand
# behind thousands of claims need the counts of these, not the claims.
_SAYINGS = """
CREATE TABLE saying (article TEXT, id TEXT, content TEXT NOT NULL, PRIMARY KEY (article, id)) WITHOUT ROWID;
CREATE INDEX claim_size ON claim (id, n_articles);
CREATE INDEX article_facts ON article (id, published, outlet);
UPDATE reading SET recipe = '';
DELETE FROM state WHERE name = 'linked';
"""

# What was made once for a text, and what a person took out: a report that is withdrawn leaves the tables that everything else is
# made of, and comes back from here.
_KEPT = """
CREATE TABLE kept (kind TEXT, key BLOB, content BLOB NOT NULL, PRIMARY KEY (kind, key));
CREATE TABLE withdrawn (
    id TEXT PRIMARY KEY,
    url TEXT, outlet TEXT, title TEXT, lang TEXT NOT NULL,
    published TEXT, published_basis TEXT,
    text TEXT NOT NULL,
    removed TEXT NOT NULL, credit TEXT NOT NULL,
    reason TEXT NOT NULL, at TEXT NOT NULL,
    recipe TEXT, reading BLOB
);
"""

_DOUBTFUL_DATES = """
CREATE TABLE doubtful_date (article TEXT PRIMARY KEY, content TEXT NOT NULL);
DELETE FROM state WHERE name = 'linked';
"""

# Lines of a timeline and doubts are ordered by what they say, not by a running number: one more would give all behind it another.
_ORDERS = """
DROP TABLE timeline;
DROP TABLE timeline_entity;
DROP TABLE doubt;
CREATE TABLE timeline (id TEXT PRIMARY KEY, story TEXT NOT NULL, date TEXT, content TEXT NOT NULL);
CREATE TABLE timeline_entity (entity TEXT, line TEXT, PRIMARY KEY (entity, line)) WITHOUT ROWID;
CREATE TABLE doubt (
    id TEXT PRIMARY KEY, change INTEGER NOT NULL, kind TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT, content TEXT NOT NULL
);
CREATE INDEX timeline_by_story ON timeline (story);
CREATE INDEX doubt_by_change ON doubt (change);
DELETE FROM state WHERE name = 'linked';
"""

# Which links are written of which story: what is the same is not written again. Two stories may raise one doubt. What an older ledger
# holds stands under no key, and gives way to the next run.
_PARTS = """
CREATE TABLE story_part (story TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO story_part SELECT story, '' FROM claim UNION SELECT story, '' FROM disagreement
    UNION SELECT story, '' FROM timeline UNION SELECT story, '' FROM story_count;
ALTER TABLE doubt RENAME TO older_doubt;
CREATE TABLE doubt (
    id TEXT, story TEXT, change INTEGER NOT NULL, kind TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT, content TEXT NOT NULL,
    PRIMARY KEY (id, story)
);
INSERT INTO doubt SELECT id, '', change, kind, "left", "right", content FROM older_doubt;
DROP TABLE older_doubt;
CREATE INDEX doubt_by_change ON doubt (change);
CREATE INDEX doubt_by_story ON doubt (story);
CREATE INDEX claim_article_by_claim ON claim_article (claim);
CREATE INDEX timeline_entity_by_line ON timeline_entity (line);
CREATE INDEX attribution_claim_by_claim ON attribution_claim (claim);
DELETE FROM state WHERE name = 'linked';
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _PAGES, _COUNTS, _SAYINGS, _KEPT, _DOUBTFUL_DATES, _ORDERS, _PARTS)
