"""One real person, place or body behind many mentions, in many spellings, scripts and languages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from srot.linking.entity_groups import group_key, weigh_entity
from srot.linking.entity_merges import Bearers, merge_forms
from srot.linking.entity_uses import Use, find_uses, row_of
from srot.linking.reports import Report
from srot.records import Entity, Judgement, NameForm, make_id
from srot.text.romanise import romanise
from srot.text.words import script_of


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
    """Who is meant by every mention, link, credit and outlet; the same for any order of `reports`."""
    uses = find_uses(reports)
    return index_entities(uses, merge_forms(uses, judgements))


def index_entities(uses: Sequence[Use], bearers: Bearers) -> EntityIndex:
    """The index of uses whose bearers are known."""
    by_root: dict[str, list[Use]] = defaultdict(list)
    for use, root in zip(uses, bearers.roots, strict=True):
        by_root[root].append(use)
    entities = {root: _make_entity(found, bearers.why.get(root, ())) for root, found in sorted(by_root.items())}
    of_use = [(use, entities[root].id) for use, root in zip(uses, bearers.roots, strict=True)]
    made = {entity.id: entity for entity in entities.values()}
    keys = {entities[root].id: _table_key(found) for root, found in by_root.items()}
    return EntityIndex(
        entities=tuple(made[name] for name in sorted(made)),
        of_mention={use.mention: entity for use, entity in of_use if use.mention},
        names={(use.article, use.name): entity for use, entity in of_use},
        groups={name: group_key(entity, keys[name]) for name, entity in made.items()},
        weights={name: weigh_entity(entity, keys[name]) for name, entity in made.items()},
        titles={name: entity.name for name, entity in made.items()},
    )


def _table_key(uses: Sequence[Use]) -> str | None:
    return min((use.gazetteer for use in uses if use.gazetteer), default=None)


def _make_entity(uses: Sequence[Use], why: Sequence[str]) -> Entity:
    key = _table_key(uses)
    row = row_of(key)
    names = count_names(uses)
    kind = row.type if row else Counter(use.type for use in uses).most_common(1)[0][0]
    full = [form.text for form in names]
    canonical = min(romanise(text) for text in full)
    subtypes = sorted(Counter(use.subtype for use in uses if use.subtype).items(), key=lambda item: (-item[1], item[0]))
    return Entity(
        id=make_id("ent", key) if key else make_id("ent", kind, canonical),
        type=kind,
        name=_title(names, row.name_hi or row.name_en if row else None),
        names=names,
        external=(row.external,) if row and row.external else (),
        owner=make_id("ent", row.owner) if row and row.owner else None,
        subtype=row.subtype if row else subtypes[0][0] if subtypes else None,
        stands_for=make_id("ent", row.stands_for) if row and row.stands_for else None,
        why=tuple(why),
    )


def count_names(uses: Sequence[Use]) -> tuple[NameForm, ...]:
    """Every spelling in the words of the reports, the most frequent first."""
    counts = Counter((use.text if use.mention else use.name, use.lang) for use in uses)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(NameForm(text, lang, script_of(text), count) for (text, lang), count in ranked)


def _title(names: Sequence[NameForm], known: str | None) -> str:
    """The most frequent of the fullest forms: Hindi if any, else Latin."""
    if known:
        return known
    forms = [n for n in names if n.lang == "hi" and n.script == "Devanagari"] or [n for n in names if n.script == "Latin"] or list(names)
    longest = max(len(form.text.split()) for form in forms)
    return next(form.text for form in forms if len(form.text.split()) == longest)
