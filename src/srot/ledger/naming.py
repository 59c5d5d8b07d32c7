"""Names by their sound, and search in which a word stands for every spelling of the name it may be."""

from __future__ import annotations

from srot.ledger import search
from srot.ledger.packing import read_record
from srot.ledger.store import Store
from srot.records import Entity
from srot.text.name_keys import name_keys
from srot.text.name_parts import parse_name
from srot.text.names import MATCH, name_similarity

_CANDIDATES = 400
"""Entities compared by name for one query; a name that more sound like needs another word to be found."""


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
                if name_similarity(name, part) >= MATCH and not _is_initials(part):
                    found.update(dict.fromkeys(search.find_terms(f'"{part}"')))
    return list(found)[:12]


def _is_initials(name: str) -> bool:
    """Whether a name is single letters alone, which are short for any name that begins so: of "Kuwait" K is no spelling.

    >>> _is_initials("के"), _is_initials("केन")
    (True, False)
    """
    return all(len(part.letters) == 1 for part in parse_name(name).parts)


def search_reports(store: Store, words: str, *, limit: int = 20, offset: int = 0) -> tuple[search.Hit, ...]:
    """Articles that hold all the words, each in any spelling of a name it may be; best first."""
    match, terms = expand(store, words)
    return search.find_hits(store, match, terms, limit=limit, offset=offset)
