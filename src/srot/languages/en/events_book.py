"""The rules of English events."""

from __future__ import annotations

from functools import cache

from srot.languages.en.events_forms import forms_of
from srot.languages.eventing.rules import RuleBook, load_rules


@cache
def rule_book() -> RuleBook:
    """The rules of ``events.tsv``, read once."""
    return load_rules("srot.languages.en", forms_of)
