"""Joining with a memory: reasons, rulings, and the rule that two known bearers never become one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from srot.linking.entity_forms import Form
from srot.linking.entity_names import Names
from srot.linking.groups import Unions
from srot.text.names import COMPATIBLE, name_similarity

MOST_COMPARED = 5
"""Full names of a group that a newcomer's full names must go with."""


class Joins:
    """Groups of forms. A join that a ruling forbids, or that would put two rows or two people in one group, is not made."""

    def __init__(self, forms: Mapping[str, Form], names: Names) -> None:
        self.unions = Unions()
        self._forms, self._names = forms, names
        self._members: dict[str, list[str]] = {}
        self._forbidden: dict[str, set[str]] = defaultdict(set)
        self._reasons: list[tuple[str, str]] = []

    def find(self, form: str) -> str:
        """The root of a form's group."""
        return self.unions.find(form)

    def members(self, root: str) -> Sequence[str]:
        """The forms of a group."""
        return self._members.get(root, [root])

    def forbid(self, left: Iterable[str], right: Iterable[str]) -> None:
        """Keep every form of `left` apart from every form of `right`."""
        others = set(right)
        for form in left:
            self._forbidden[form] |= others - {form}
            for other in others - {form}:
                self._forbidden[other].add(form)

    def join(self, left: str, right: str, reason: str, *, ruled: bool = False, alike: bool = False) -> bool:
        """Make the groups of both one, if nothing speaks against it; whether they are one now. `alike` tells that the names of these two forms are known to
        go together, so that only those that they stand with need be compared."""
        a, b = self.find(left), self.find(right)
        if a == b:
            return True
        if not self._may_join(a, b, ruled=ruled, alike=alike):
            return False
        members = sorted((*self.members(a), *self.members(b)))
        self.unions.join(a, b)
        self._members.pop(a, None)
        self._members.pop(b, None)
        self._members[self.find(a)] = members
        self._reasons.append((left, reason))
        return True

    def _may_join(self, left: str, right: str, *, ruled: bool, alike: bool) -> bool:
        ours, theirs = set(self.members(left)), set(self.members(right))
        if any(self._forbidden[form] & theirs for form in ours if form in self._forbidden):
            return False
        if ruled:
            return True
        rows = {self._forms[form].row for form in ours | theirs} - {None}
        return len(rows) < 2 and ((alike and len(ours) == len(theirs) == 1) or self._names_go_together(ours, theirs))

    def _names_go_together(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        mine, other = (self._full_names(sorted(side)) for side in (ours, theirs))
        return all(name_similarity(a, b) >= COMPATIBLE for a in mine for b in other)

    def _full_names(self, members: Iterable[str]) -> list[str]:
        forms = (self._forms[form] for form in members)
        names = [form.name for form in forms if form.kind == "full" and not self._names[form.name].bare]
        return names[:MOST_COMPARED]

    def reasons(self) -> dict[str, tuple[str, ...]]:
        """The reasons of each group's joins, by its root."""
        found: dict[str, set[str]] = defaultdict(set)
        for form, reason in self._reasons:
            found[self.find(form)].add(reason)
        return {root: tuple(sorted(lines)) for root, lines in found.items()}
