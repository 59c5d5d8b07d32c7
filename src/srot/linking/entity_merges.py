"""Which forms of names have one bearer: table rows first, then names that match, then bare names by the company they keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srot.linking.entity_uses import Use, is_bare, name_key
from srot.linking.groups import Unions
from srot.records import Judgement
from srot.text.names import COMPATIBLE, MATCH, name_keys, name_similarity

LARGEST_BLOCK = 200
"""Forms that may share one blocking key; larger blocks are family names that tell nothing."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearer of each use, by its place in the list of uses, and the reasons of each bearer's merges."""

    roots: tuple[str, ...]
    why: Mapping[str, tuple[str, ...]]


def merge_forms(uses: Sequence[Use], judgements: Sequence[Judgement] = ()) -> Bearers:
    """The bearers of all uses."""
    forms = [form_of(use) for use in uses]
    names: dict[str, str] = {}
    for use, form in zip(uses, forms, strict=True):
        names[form] = min(names.get(form, use.name), use.name)
    unions = Unions()
    reasons: list[tuple[str, str]] = []
    for score, left, right in sorted(_candidates(names), key=lambda found: (-found[0], found[1], found[2])):
        if unions.find(left) != unions.find(right):
            unions.join(left, right)
            reasons.append((left, f"sounds alike: {names[left]} ~ {names[right]} ({score:.2f})"))
    reasons += _join_bare(names, unions)
    why: dict[str, list[str]] = defaultdict(list)
    for form, reason in reasons:
        why[unions.find(form)].append(reason)
    return Bearers(tuple(unions.find(form) for form in forms), {root: tuple(sorted(set(lines))) for root, lines in why.items()})


def form_of(use: Use) -> str:
    """The form that a use is one of: its table row, else its type and folded name."""
    return f"row:{use.gazetteer}" if use.gazetteer else f"{use.type}:{name_key(use.name)}"


def _candidates(names: Mapping[str, str]) -> list[tuple[float, str, str]]:
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for form, name in sorted(names.items()):
        kind = form.split(":", 1)[0]
        for key in name_keys(name):
            if key[0] in "wxa":
                blocks[kind, key].append(form)
    pairs = {
        (left, right)
        for (kind, _), block in blocks.items()
        if kind != "row" and len(block) <= LARGEST_BLOCK
        for i, left in enumerate(block)
        for right in block[i + 1 :]
    }
    scored = ((name_similarity(names[left], names[right]), left, right) for left, right in pairs)
    return [found for found in scored if found[0] >= MATCH]


def _join_bare(names: Mapping[str, str], unions: Unions) -> list[tuple[str, str]]:
    full: dict[str, set[str]] = defaultdict(set)
    for form, name in names.items():
        if form.startswith("PER:") and not is_bare(name):
            for key in name_keys(name):
                if key.startswith("t:"):
                    full[key].add(form)
    reasons = []
    for form, name in sorted(names.items()):
        if form.startswith("PER:") and is_bare(name):
            near = {other for key in name_keys(name) for other in full.get(key, ())}
            fits = sorted(other for other in near if name_similarity(name, names[other]) >= COMPATIBLE)
            if len({unions.find(other) for other in fits}) == 1:
                unions.join(form, fits[0])
                reasons.append((form, f"the only full name with it: {name} ~ {names[fits[0]]}"))
    return reasons
