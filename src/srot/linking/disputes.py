"""The disagreements of one story: over its figures, over what is true, over days and hours, places and who said or did it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from srot.linking.claimed import Claimed
from srot.linking.disputed_ages import find_age_disputes
from srot.linking.disputed_authors import find_author_disputes
from srot.linking.disputed_blame import find_accusation_disputes, find_blame_disputes, find_first_disputes
from srot.linking.disputed_causes import find_cause_disputes
from srot.linking.disputed_contacts import drop_retold, find_contact_disputes
from srot.linking.disputed_days import find_day_disputes
from srot.linking.disputed_figures import find_figure_disputes
from srot.linking.disputed_force import find_force_disputes
from srot.linking.disputed_hours import find_hour_disputes
from srot.linking.disputed_jails import find_jail_disputes
from srot.linking.disputed_lengths import find_length_disputes
from srot.linking.disputed_lives import find_life_disputes
from srot.linking.disputed_moves import drop_moved, find_move_disputes
from srot.linking.disputed_nones import find_none_disputes
from srot.linking.disputed_states import find_state_disputes
from srot.linking.disputed_truths import find_truth_disputes
from srot.linking.disputed_words import find_word_disputes
from srot.linking.disputed_years import find_year_disputes
from srot.linking.entities import EntityIndex
from srot.linking.happenings import Happening, join_accidents
from srot.linking.homes import Homes
from srot.linking.named_origins import merge_names
from srot.linking.roots import UNKNOWN, Root
from srot.linking.same_origins import join_same
from srot.records import Disagreement


def find_disputes(
    story: str,
    claimed: Sequence[Claimed],
    happenings: Sequence[Happening],
    values: Mapping[str, str],
    entities: EntityIndex,
) -> list[Disagreement]:
    """All disagreements of a story, each once."""
    claimed = _with_one_name(claimed)
    homes = Homes(claimed)
    contacts = find_contact_disputes(story, claimed, values, entities)
    force = find_force_disputes(story, homes, values, entities)
    moves = find_move_disputes(story, homes, values, entities)
    found = [
        *contacts,
        *find_figure_disputes(story, claimed, values),
        *force,
        *drop_retold(find_truth_disputes(story, claimed, entities), [*contacts, *force]),
        *find_none_disputes(story, claimed, values),
        *drop_moved(find_word_disputes(story, claimed, values, entities), moves),
        *find_year_disputes(story, claimed, values),
        *find_author_disputes(story, claimed, entities),
        *find_blame_disputes(story, homes, entities),
        *find_accusation_disputes(story, homes, entities),
        *find_first_disputes(story, homes, entities),
        *find_cause_disputes(story, homes, values, entities),
        *find_age_disputes(story, homes, entities),
        *find_length_disputes(story, homes, entities),
        *find_life_disputes(story, homes, entities),
        *find_jail_disputes(story, homes, entities),
        *find_state_disputes(story, homes, entities),
        *moves,
    ]
    for happening in happenings:
        found.extend(drop_moved(find_day_disputes(story, happening, values, entities, homes), moves))
    for happening in join_accidents(happenings):
        found.extend(find_hour_disputes(story, happening, values, entities, homes))
    return list(_each_once(found))


def _with_one_name(claimed: Sequence[Claimed]) -> list[Claimed]:
    """The claims with one key for each source, whatever their reports call it."""
    used = ((root, unit) for claim in claimed for unit in claim.units for root in claim.roots[unit.id])
    rows = ((root.key, root.kind, root.name, root.offices, unit.lang) for root, unit in used if root.kind != UNKNOWN)
    same = join_same(merge_names(rows))
    return [replace(claim, roots={unit: _rename(roots, same) for unit, roots in claim.roots.items()}) for claim in claimed]


def _rename(roots: Iterable[Root], same: Mapping[str, str]) -> tuple[Root, ...]:
    keys = ((root, same.get(root.key, root.key)) for root in roots)
    return tuple(root if key == root.key else replace(root, key=key) for root, key in keys)


def _each_once(found: Iterable[Disagreement]) -> Iterable[Disagreement]:
    """Disagreements whose kind and values no fuller one has already told."""
    kept: list[Disagreement] = []
    for item in sorted(found, key=lambda d: (-len(d.values), -sum(len(v.articles) for v in d.values), d.id)):
        sides = {(value.value, article) for value in item.values for article in value.articles}
        if not any(item.kind == other.kind and item.nature == other.nature and sides <= _sides(other) for other in kept):
            kept.append(item)
    return kept


def _sides(found: Disagreement) -> set[tuple[str, str]]:
    return {(value.value, article) for value in found.values for article in value.articles}
