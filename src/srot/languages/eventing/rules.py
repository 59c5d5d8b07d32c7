"""Event rules: rows of a table as patterns over folded words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from srot.languages.tables import read_table
from srot.records.making import renew
from srot.text.normal import fold

HARMFUL = frozenset(("DISASTER", "ACCIDENT", "ASSAULT", "PROTEST"))
PLACED = frozenset((*HARMFUL, "CONSULT"))
Expander = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of ``events.tsv``.

    `type` is ``None`` for a vague noun ("घटना") that takes type and mode from an event it can point at, one of `refers`
    (``DISASTER`` or ``DISASTER:wildfire``).
    `asks` tells what a bare noun needs to be an event: ``none``, ``argument`` (a time, place, party, number or a verb),
    ``verb`` (one of `verbs` behind it),
    ``actor``. `needs` and `bars` are words of which one must, none may, stand in the clause.
    """

    head: tuple[str, ...]
    kind: str
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    frame: str
    asks: str
    verbs: frozenset[str]
    needs: frozenset[str]
    bars: frozenset[str]
    refers: frozenset[str]

    def is_harmful(self) -> bool:
        """Whether people and things come to harm in such an event: a disaster, an accident, an assault, a protest."""
        return self.type in HARMFUL or any(kind.partition(":")[0] in HARMFUL for kind in self.refers)

    def has_place(self) -> bool:
        """Whether a genitive can name the place of such an event ("पेरिस की बैठक"), where of others it names a party."""
        return self.type is None or self.type in PLACED


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by the first word of their head, the longest head first, and by the whole of it; `lengths` are those of the heads, the longest first.

    `words` are the classes of ``event_words.tsv``, `contexts` the words of ``event_contexts.tsv`` with the context they tell of.
    """

    by_word: Mapping[str, tuple[Rule, ...]]
    by_head: Mapping[str, Mapping[tuple[str, ...], tuple[Rule, ...]]]
    lengths: Mapping[str, tuple[int, ...]]
    words: Mapping[str, frozenset[str]]
    contexts: Mapping[str, str]

    def match(self, keys: tuple[str, ...], at: int, end: int) -> tuple[Rule, ...]:
        """Rules whose head stands at word `at`, all of the longest head that is there."""
        heads = self.by_head.get(keys[at])
        if heads is None:
            return ()
        found = (heads.get(keys[at : min(at + length, end)]) for length in self.lengths[keys[at]])
        return next((rules for rules in found if rules is not None), ())


def load_rules(package: str, expand: Expander) -> RuleBook:
    """The rule book of a language folder.

    In a cell, ``@stem`` stands for all forms of a verb (`expand` gives them), ``%class`` for a word class, ``a|b`` for either.
    """
    words = _load_words(package, expand)
    rules: dict[str, list[Rule]] = {}
    for row in read_table(package, "events"):
        for rule in _read_row(row, words, expand):
            rules.setdefault(rule.head[0], []).append(rule)
    ordered = {word: tuple(sorted(found, key=lambda rule: -len(rule.head))) for word, found in rules.items()}
    contexts = {fold(word): row["context"] for row in read_table(package, "event_contexts") for word in row["words"].split()}
    by_head = {word: _group_by_head(found) for word, found in ordered.items()}
    lengths = {word: tuple(dict.fromkeys(map(len, heads))) for word, heads in by_head.items()}
    return RuleBook(ordered, by_head, lengths, words, contexts)


def _group_by_head(rules: Sequence[Rule]) -> dict[tuple[str, ...], tuple[Rule, ...]]:
    """Head -> its rules, in the order of the rules: hundreds begin with one word, and a few heads are all that differs among them."""
    grouped: dict[tuple[str, ...], list[Rule]] = {}
    for rule in rules:
        grouped.setdefault(rule.head, []).append(rule)
    return {head: tuple(found) for head, found in grouped.items()}


def _load_words(package: str, expand: Expander) -> dict[str, frozenset[str]]:
    words: dict[str, frozenset[str]] = {}
    for row in read_table(package, "event_words"):
        known = words.get(row["class"], frozenset())
        words[row["class"]] = known | _read_cell(row["words"], words, expand)
    return words


def _read_cell(cell: str, words: Mapping[str, frozenset[str]], expand: Expander) -> frozenset[str]:
    return frozenset(form for part in cell.split() for form in _read_part(part, words, expand))


def _read_part(part: str, words: Mapping[str, frozenset[str]], expand: Expander) -> tuple[str, ...]:
    forms: list[str] = []
    for choice in part.split("|"):
        if choice.startswith("@"):
            forms.extend(fold(form) for form in expand(choice[1:]))
        elif choice.startswith("%"):
            forms.extend(sorted(words[choice[1:]]))
        else:
            forms.append(fold(choice))
    return tuple(dict.fromkeys(forms))


def _read_row(row: Mapping[str, str], words: Mapping[str, frozenset[str]], expand: Expander) -> list[Rule]:
    parts = [_read_part(part, words, expand) for part in row["head"].split()]
    kind, mode = (row[name] if row[name] not in ("", "-") else None for name in ("type", "mode"))
    contexts = tuple(word for word in row["contexts"].split() if word != "-")
    verbs, needs, bars = (_read_cell(row[name], words, expand) - {"-"} for name in ("verbs", "needs", "bars"))
    refers = frozenset(row["refers"].split()) - {"-"}
    rule = Rule((), row["kind"], kind, mode, contexts, row["frame"] or "happen", row["asks"] or "none", verbs, needs, bars, refers)
    return [renew(rule, head=head) for head in product(*parts)]
