"""One real person, place or body behind many mentions, in many spellings, scripts and languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from srot.gazetteer.table import Row
from srot.languages.preferred import rank_spelling
from srot.linking.entity_forms import assign_forms, rank_counts
from srot.linking.entity_groups import owner_key, weigh_entity
from srot.linking.entity_merges import Bearers, merge_forms
from srot.linking.entity_names import Names
from srot.linking.entity_uses import Use, find_uses, row_of
from srot.linking.kept import Kept
from srot.linking.reports import Report
from srot.records import Entity, Judgement, NameForm, make_id
from srot.records.making import maker_of, renew
from srot.text.words import script_of

WELL_KNOWN, FAR_MORE = 5, 2
"""Reports of a bearer without a name of its own, and how many times as many as those of any other of its name, from which it is the one that is meant
by most."""
UNDATED = "9999"
"""Reports without a day stand behind all others."""


_as_entity: Callable[[tuple[object, ...]], Entity] = maker_of(Entity)
_as_name: Callable[[tuple[object, ...]], NameForm] = maker_of(NameForm)
"""Made of the values of their fields, in a third of the time: there are more of them than of all else."""


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """All entities, and who is meant where.

    `of_mention` maps ids of mentions to ids of entities; `names` maps an article and a name in it.
    """

    entities: tuple[Entity, ...]
    of_mention: Mapping[str, str]
    names: Mapping[tuple[str, str], str]
    groups: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def of_name(self, article: str, name: str) -> str | None:
        """The entity that a link, a credit or an outlet of this article names; ``None`` for the unnamed and for hearsay."""
        return self.names.get((article, name))

    def name_of(self, entity: str) -> str:
        """The most frequent full form of an entity's name; ``""`` for an unknown id."""
        return self.titles.get(entity, "")

    def group(self, entity: str) -> str:
        """The id that stands for all bodies under one owner, or the id itself. Persons stand for themselves."""
        return self.groups.get(entity, entity)

    def weight(self, entity: str) -> float:
        """How much it tells, 0..1, that two reports name this entity: a country little, a person much."""
        return self.weights.get(entity, 0.5)

    def links(self) -> Iterator[tuple[str, str, str]]:
        """(article, name, entity) of every link, credit and outlet."""
        yield from ((article, name, entity) for (article, name), entity in sorted(self.names.items()))


def resolve_entities(reports: Sequence[Report], judgements: Sequence[Judgement] = ()) -> EntityIndex:
    """Who is meant by every mention, link, credit and outlet; the same for any order of `reports`.

    Rulings of kind ``entity`` may name entities by id or by name.
    """
    return resolve_uses(find_uses(reports), judgements, days={report.id: report.head.published for report in reports})


def resolve_uses(
    uses: Sequence[Use],
    judgements: Sequence[Judgement] = (),
    *,
    names: Names | None = None,
    kept: Kept | None = None,
    days: Mapping[str, str | None] | None = None,
) -> EntityIndex:
    """The same from uses that are known, in order of their reports, what is known of their names, and when the reports were published (`days`); names
    that `kept` has are not compared anew."""
    names, days = Names() if names is None else names, days or {}
    known = _forms_by_id(uses, names, days) if any(_names_an_id(judgement) for judgement in judgements) else {}
    return index_entities(uses, merge_forms(uses, judgements, names=names, known=known, kept=kept), names, days)


def _names_an_id(judgement: Judgement) -> bool:
    return judgement.kind == "entity" and any((side or "").startswith("ent-") for side in (judgement.left, judgement.right))


def _forms_by_id(uses: Sequence[Use], names: Names, days: Mapping[str, str | None]) -> dict[str, list[str]]:
    """The forms that each entity has where nothing is ruled."""
    bearers = merge_forms(uses, names=names)
    index = index_entities(uses, bearers, names, days)
    forms: dict[str, set[str]] = defaultdict(set)
    for use, form in zip(uses, assign_forms(uses, names)[0], strict=True):
        forms[index.names[use.article, use.name]].add(form)
    return {entity: sorted(found) for entity, found in forms.items()}


def index_entities(uses: Sequence[Use], bearers: Bearers, names: Names, days: Mapping[str, str | None]) -> EntityIndex:
    """The index of uses whose bearers are known. Bearers that end up with one id are one entity: a document that several reports name in full."""
    by_root: dict[str, list[Use]] = defaultdict(list)
    tabled: dict[str, str] = {}
    for use, root in zip(uses, bearers.roots, strict=True):
        by_root[root].append(use)
        if use.gazetteer:
            tabled[root] = min(use.gazetteer, tabled.get(root, use.gazetteer))
    ids = _make_ids(by_root, tabled, names, days)
    by_id: dict[str, list[Use]] = {}
    why: dict[str, set[str]] = defaultdict(set)
    for root in sorted(by_root):
        by_id[ids[root]] = [*by_id[ids[root]], *by_root[root]] if ids[root] in by_id else by_root[root]
        if root in bearers.why:
            why[ids[root]].update(bearers.why[root])
    keys: dict[str, str] = {}
    for root, key in tabled.items():
        keys[ids[root]] = min(key, keys.get(ids[root], key))
    made = {name: _make_entity(name, found, keys.get(name), sorted(why.get(name, ())), names) for name, found in by_id.items()}
    owners = {name: owner_key(entity, keys.get(name), names) for name, entity in made.items()}
    listed = {entity.id: entity for entity in (*_silent((*keys.values(), *owners.values())), *made.values())}
    meant = [ids[root] for root in bearers.roots]
    return EntityIndex(
        entities=tuple(listed[name] for name in sorted(listed)),
        of_mention={use.mention: entity for use, entity in zip(uses, meant, strict=True) if use.mention},
        names={(use.article, use.name): entity for use, entity in zip(uses, meant, strict=True)},
        groups={name: make_id("ent", key) for name, key in owners.items() if key},
        weights={entity.id: _weigh(entity, names) for entity in listed.values()},
        titles={entity.id: entity.name for entity in listed.values()},
    )


def _weigh(entity: Entity, names: Names) -> float:
    return weigh_entity(entity.type, entity.subtype, generic=names[entity.name].generic)


def _make_entity(name: str, uses: Sequence[Use], key: str | None, why: Sequence[str], known: Names) -> Entity:
    """The entity with the id `name`; `key` is that of its row of the tables, if it has one."""
    row, names = row_of(key), count_names(uses)
    if row:
        return renew(_entity_of_row(row), names=names, why=tuple(why))
    subtypes = rank_counts([use.subtype for use in uses if use.subtype])
    return _as_entity((name, _find_type(uses), find_title(names, known), names, (), None, subtypes[0][0] if subtypes else None, None, tuple(why)))


def _find_type(uses: Sequence[Use]) -> str:
    return rank_counts([use.type for use in uses])[0][0]


def _make_ids(
    by_root: Mapping[str, Sequence[Use]], tabled: Mapping[str, str], names: Names, days: Mapping[str, str | None]
) -> dict[str, str]:
    """The id of each bearer: that of its row of the tables (`tabled` has its key), else one from what it is called. One without a name of its own is told from its namesakes by its
    first report, save the one that far more reports mean than any other: with another id all that is told of it is told anew, and among many reports a
    new one is too often the first, even by the day, though rarely where few mean one."""
    rows = {root: row for root, key in tabled.items() if (row := row_of(key))}
    called = {root: _find_called(uses, names) for root, uses in by_root.items() if root not in rows}
    reports = {root: len({use.article for use in by_root[root]}) for root, name in called.items() if not name.own}
    counts: dict[_Called, list[int]] = defaultdict(list)
    for root, count in reports.items():
        counts[called[root]].append(count)
    least = {name: max(WELL_KNOWN, FAR_MORE * max(sorted(found)[:-1], default=0)) for name, found in counts.items()}
    plain = {root for root, name in called.items() if name.own or reports[root] >= least[name]}
    ids = {root: make_id("ent", row.key) for root, row in rows.items()}
    for root, name in called.items():
        ids[root] = make_id("ent", name.type, name.words, *(() if root in plain else (_tell_apart(root, by_root[root], days),)))
    return ids


def _tell_apart(root: str, uses: Iterable[Use], days: Mapping[str, str | None]) -> str:
    """What tells a bearer without a name of its own from its namesakes: its first report by the day, for those that come later are mostly of later days;
    of a place, which every report means alike, its form."""
    return min({use.article for use in uses}, key=lambda name: (days.get(name) or UNDATED, name)) if "@" in root else root


@dataclass(frozen=True, slots=True)
class _Called:
    """The smallest full form of a bearer's name, and whether it is a name of his `own`: "the police" is nobody's."""

    type: str
    words: str
    own: bool


def _find_called(uses: Sequence[Use], names: Names) -> _Called:
    kind, told = _find_type(uses), {use.name for use in uses}
    full = [name for name in told if not names[name].generic and not (kind == "PER" and names[name].bare)]
    return _Called(kind, names[min(full or told)].roman, bool(full))


def _entity_of_row(row: Row) -> Entity:
    return Entity(
        id=make_id("ent", row.key),
        type=row.type,
        name=row.name_hi or row.name_en,
        names=(),
        external=(row.external,) if row.external else (),
        owner=make_id("ent", row.owner) if row.owner else None,
        subtype=row.subtype or None,
        stands_for=make_id("ent", row.stands_for) if row.stands_for else None,
    )


def _silent(keys: Iterable[str | None]) -> Iterator[Entity]:
    """Entities that reports need not name but others point to: owners, groups, the countries that capitals stand for."""
    pending, seen = sorted({key for key in keys if key}), set[str]()
    while pending:
        key = pending.pop()
        row = row_of(key)
        if row and key not in seen:
            seen.add(key)
            pending += [other for other in (row.owner, row.stands_for) if other]
            yield _entity_of_row(row)


def count_names(uses: Sequence[Use]) -> tuple[NameForm, ...]:
    """Every spelling in the words of the reports, the most frequent first."""
    if all(use.mention for use in uses):
        counted = rank_counts([(use.text, use.lang) for use in uses])
    else:
        mentioned = sorted({use.text for use in uses if use.mention and use.type == "PER"}, key=lambda text: (-len(text), text))
        counted = rank_counts([(use.text if use.mention else _bare_of_role(use.name, mentioned), use.lang) for use in uses])
    return tuple([_as_name((text, lang, script_of(text), count)) for (text, lang), count in counted])


def _bare_of_role(name: str, mentioned: Sequence[str]) -> str:
    """A source's name as the name that its words end in: "पीडीपी प्रमुख महबूबा मुफ्ती" counts with "महबूबा मुफ्ती";
    "मिस्र के विदेश मंत्रालय" stays whose it is."""
    return next((text for text in mentioned if f" {name}".endswith(f" {text}")), name)


def find_title(names: Sequence[NameForm], known: Names) -> str:
    """The most frequent full form in the preferred language, else in Latin letters; a name of one word only where there is none of two."""
    if len(names) == 1:
        return names[0].text
    full = min(2, max(known[form.text].words for form in names))
    forms = [form for form in names if known[form.text].words >= full]
    return min(forms, key=lambda form: rank_spelling(form.lang, form.script)).text
