"""The forms that uses share: what is decided once for many uses. A form that names no one by itself is one for each article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srot.linking.entity_uses import Use, is_bare, is_generic, name_key, row_of
from srot.text.normal import fold

MAJORITY = 0.6
"""Share of its uses that a name must have in one type for all of them to be taken for that type."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name as many uses have it.

    `kind` is ``row`` (a row of the tables), ``full`` (a name that stands for itself), ``bare`` (one word for a person) or ``generic``
    (no proper name in it); the last two are of one article each. `names` are its spellings, `roles` the folded words of office beside it.
    """

    id: str
    kind: str
    type: str
    name: str
    names: tuple[str, ...]
    articles: tuple[str, ...]
    roles: frozenset[str]
    row: str | None = None


def assign_forms(uses: Sequence[Use]) -> tuple[list[str], dict[str, Form]]:
    """The form of each use, by its place in the list, and all forms by id."""
    keys = [name_key(use.name) for use in uses]
    local_rows = {(use.article, key): use.gazetteer for use, key in zip(uses, keys, strict=True) if use.gazetteer}
    types = _settle_types(uses, keys)
    ids = [_form_id(use, key, local_rows.get((use.article, key)), types) for use, key in zip(uses, keys, strict=True)]
    grouped: dict[str, list[Use]] = defaultdict(list)
    for use, form in zip(uses, ids, strict=True):
        grouped[form].append(use)
    return ids, {form: _make_form(form, grouped[form]) for form in sorted(grouped)}


def _settle_types(uses: Sequence[Use], keys: Sequence[str]) -> dict[str, str]:
    """Names that most mentions take for one type; a link alone decides nothing where mentions speak."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for use, key in zip(uses, keys, strict=True):
        if not use.gazetteer:
            counts[key][use.type] += 10 if use.mention else 1
    settled = {}
    for key, found in counts.items():
        kind, count = min(found.items(), key=lambda item: (-item[1], item[0]))
        if count >= MAJORITY * found.total():
            settled[key] = kind
    return settled


def _form_id(use: Use, key: str, row: str | None, types: Mapping[str, str]) -> str:
    if use.gazetteer or row:
        return f"row:{use.gazetteer or row}"
    kind = types.get(key, use.type)
    if kind != "LOC" and (is_generic(use.name) or (kind == "PER" and is_bare(use.name))):
        return f"{kind}:{key}@{use.article}"
    return f"{kind}:{key}"


def _make_form(form: str, uses: Sequence[Use]) -> Form:
    key = form.removeprefix("row:") if form.startswith("row:") else None
    row = row_of(key)
    names = sorted(Counter(use.name for use in uses).items(), key=lambda item: (-item[1], item[0]))
    spellings = [name for name, _ in names]
    if row:
        spellings += [name for name in (row.name_hi, row.name_en) if name and name not in spellings]
    name = spellings[0]
    kind = "row" if key else "full" if "@" not in form else "generic" if is_generic(name) else "bare"
    return Form(
        id=form,
        kind=kind,
        type=row.type if row else "ORG" if key else form.split(":", 1)[0],
        name=name,
        names=tuple(spellings),
        articles=tuple(sorted({use.article for use in uses})),
        roles=frozenset(fold(use.role) for use in uses if use.role),
        row=key,
    )
