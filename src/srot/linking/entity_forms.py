"""The forms that uses share: what is decided once for many uses. A form that names no one by itself is one for each article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from sys import intern
from typing import TypeVar

from srot.linking.called_bodies import without_article
from srot.linking.entity_names import NameFacts, Names
from srot.linking.entity_uses import Use, find_row, row_of
from srot.linking.state_bodies import StateBody
from srot.records.making import maker_of, renew
from srot.text.normal import fold

T = TypeVar("T", str, tuple[str, str])

NO_ROLES = frozenset[str]()
"""The roles of most forms, once in memory."""
MAJORITY = 0.6
"""Share of its uses that a name must have in one type for all of them to be taken for that type."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name as many uses have it.

    `kind` is ``row`` (a row of the tables), ``full`` (a name that stands for itself), ``office`` (that of a country, for its holder),
    ``bare`` (one word for a person) or ``generic`` (no proper name in it); the last two are of one article each. `names` are its spellings, `roles` the folded words of office beside it,
    `state` what body of a state it is.
    """

    id: str
    kind: str
    type: str
    name: str
    names: tuple[str, ...]
    articles: tuple[str, ...]
    roles: frozenset[str]
    row: str | None = None
    subtype: str | None = None
    state: StateBody | None = None


_as_form: Callable[[tuple[object, ...]], Form] = maker_of(Form)
"""A form made of the values of its fields, in a third of the time."""


def assign_forms(uses: Sequence[Use], names: Names) -> tuple[list[str], dict[str, Form]]:
    """The form of each use, by its place in the list, and all forms by id."""
    uses = [use if use.mention else shorten(use, found, names) for use, found in _beside(uses, names)]
    keys = strip_endings(uses, [names[use.name].key for use in uses])
    rows = _settle_rows(uses, keys, names)
    types = _settle_types(uses, keys)
    ids = [intern(_form_id(use, key, rows.get((use.article, key)), types, names)) for use, key in zip(uses, keys, strict=True)]
    grouped: dict[str, list[Use]] = defaultdict(list)
    for use, form in zip(uses, ids, strict=True):
        grouped[form].append(use)
    return ids, {form: _make_form(form, grouped[form], names) for form in sorted(grouped)}


def _beside(uses: Sequence[Use], names: Names) -> Iterator[tuple[Use, Mapping[str, Sequence[Use]]]]:
    """Each use with the mentions of its report, by the keys of their names; the uses of a report stand together."""
    for _, group in groupby(uses, key=attrgetter("article")):
        here, mentions = list(group), dict[str, list[Use]]()
        for use in here:
            if use.mention:
                mentions.setdefault(names[use.name].key, []).append(use)
        yield from ((use, mentions) for use in here)


def shorten(use: Use, mentions: Mapping[str, Sequence[Use]], names: Names) -> Use:
    """A source named with its description, as the mention that its words end in: "महाभियोजक आंद्रेई कोस्तिन"; `mentions` are those of its report, by
    the keys of their names."""
    if use.gazetteer or use.type == "DOC":
        return use
    words = names[use.name].key
    if " " not in words:
        return use
    boss = _opening(use, mentions)
    if boss:
        return renew(use, name=boss, type="PER")  # "Jeff Bezos of Amazon" is no firm
    kinds = ("PER",) if use.type == "PER" else ("ORG", "LOC")
    tails = (words[place + 1 :] for place, letter in enumerate(words) if letter == " ")
    ends = [found for tail in tails for found in mentions.get(tail, ()) if found.type in kinds]
    if not ends:
        return use
    longest = max(ends, key=lambda found: (len(found.name), found.name))
    if names[longest.name].generic and names[without_article(use.name)].key != names[longest.name].key:
        return use
    return renew(use, name=longest.name, gazetteer=longest.gazetteer, type=longest.type, role=use.role)


def _opening(use: Use, mentions: Mapping[str, Sequence[Use]]) -> str | None:
    """The person whom a source is told by whose name opens with him, the first of the report."""
    if use.type == "PER" or " of " not in use.name:
        return None
    people = (found for named in mentions.values() for found in named if found.type == "PER" and use.name.startswith(f"{found.name} of "))
    first = min(people, key=lambda found: (found.start, found.name, found.mention or ""), default=None)
    return first.name if first else None


def strip_endings(uses: Sequence[Use], keys: Sequence[str]) -> list[str]:
    """Keys without the endings that some languages write onto names, where what is left is a known name."""
    known = set(keys)
    stripped = []
    for use, key in zip(uses, keys, strict=True):
        endings = () if use.gazetteer else _endings(use.lang)
        if not key.endswith(endings):
            stripped.append(key)
            continue
        stems = [key.removesuffix(ending) for ending in endings if key.endswith(ending)]
        good = [stem for stem in stems if stem in known or find_row(stem, use.type)]
        stripped.append(min(good, key=len) if good else key)
    return stripped


@cache
def _endings(lang: str) -> tuple[str, ...]:
    lines = files("srot.text").joinpath("data", "name_endings.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(fold(ending) for ending in rows.get(lang, "").split())


def _settle_rows(uses: Sequence[Use], keys: Sequence[str], names: Names) -> dict[tuple[str, str], str | None]:
    """The table row of each (article, name). A town that is called like a person of the report is that person."""
    people = {
        (use.article, word)
        for use, key in zip(uses, keys, strict=True)
        if use.type == "PER" and " " in key
        for word in (key.split(" ")[0], key.split(" ")[-1])
    }
    rows: dict[tuple[str, str], str | None] = {}
    for use, key in zip(uses, keys, strict=True):
        row = use.gazetteer or (find_row(key, use.type) if key != names[use.name].key else None)
        if (use.article, key) in people and (found := row_of(row)) and found.subtype == "city":
            row = None
        if row:
            rows[use.article, key] = row
    return rows


def _settle_types(uses: Sequence[Use], keys: Sequence[str]) -> dict[str, str]:
    """The type of each name: what most mentions take it for; a link alone decides nothing where mentions speak."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for use, key in zip(uses, keys, strict=True):
        if not use.gazetteer:
            counts[key][use.type] = counts[key].get(use.type, 0) + (10 if use.mention else 1)
    settled = {}
    for key, found in counts.items():
        kind, count = min(found.items(), key=lambda item: (-item[1], item[0]))
        if count < MAJORITY * sum(found.values()):  # a place or body taken for a person here and there
            kind = min((other for other in found.items() if other[0] != "PER"), key=lambda item: (-item[1], item[0]))[0]
        settled[key] = kind
    return settled


def _form_id(use: Use, key: str, row: str | None, types: Mapping[str, str], names: Names) -> str:
    if row:
        return f"row:{row}"
    kind = types.get(key, use.type)
    state = names.body(use.name, use.lang) if kind == "ORG" else None
    if state and state.country:
        return f"ORG:{state.country} {' '.join(sorted(state.core))}"
    if use.gazetteer:  # a town that is a person here
        kind = "PER"
    if kind == "DOC" or (kind != "LOC" and (names[use.name].generic or (kind == "PER" and names[use.name].bare))):
        return f"{kind}:{key}@{use.article}"
    return f"{kind}:{key}"


def _make_form(form: str, uses: Sequence[Use], known: Names) -> Form:
    key = form.removeprefix("row:") if form.startswith("row:") else None
    row = row_of(key)
    spellings = [name for name, _ in rank_counts([use.name for use in uses])]
    if row:
        spellings += [name for name in (row.name_hi, row.name_en) if name and name not in spellings]
    name = spellings[0]
    states = (known.body(use.name, use.lang) for use in uses if use.type == "ORG")
    return _as_form((
        form,
        "row" if key else _kind_of(form, known[name]),
        row.type if row else "ORG" if key else form.split(":", 1)[0],
        name,
        tuple(spellings),
        tuple(sorted({use.article for use in uses})),
        frozenset([fold(use.role) for use in uses if use.role]) or NO_ROLES,
        key,
        row.subtype if row else min([use.subtype for use in uses if use.subtype], default=None),
        next((state for state in states if state), None),
    ))  # fmt: skip


def rank_counts(values: Sequence[T]) -> list[tuple[T, int]]:
    """Each value with how often it stands there, the most frequent first, of several as frequent the smallest.

    Most bearers have one name in one report, and a dictionary is made sooner than a `Counter`.

    >>> rank_counts(["b", "a", "b", "c"])
    [('b', 2), ('a', 1), ('c', 1)]
    """
    if len(values) == 1:
        return [(values[0], 1)]
    counts: dict[T, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0])) if len(counts) > 1 else list(counts.items())


def _kind_of(form: str, name: NameFacts) -> str:
    person = form.startswith("PER:")
    if "@" in form:
        return "bare" if person and not name.generic else "generic"
    return "office" if person and name.office else "full"
