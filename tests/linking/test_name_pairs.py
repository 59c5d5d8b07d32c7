"""Names are compared once, and never otherwise than they were."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.entity_forms import Form
from srot.linking.name_pairs import NamePairs


def form(name: str, *names: str) -> Form:
    return Form(f"PER:{name}", "full", "PER", name, (name, *names), ("art-1",), frozenset())


FORMS = {made.id: made for made in (form("मोहन वर्मा"), form("मोहन वर्मन", "Mohan Varman"), form("सीमा राणा"), form("Sima Rana"))}
IDS = sorted(FORMS)
PAIRS = [(left, right) for left in IDS for right in IDS if left < right]


def compare(left: Form, right: Form) -> float:
    """Any number that hangs on the spellings."""
    return len("".join(left.names)) / (1 + len("".join(right.names)))


def spellings(made: Form) -> tuple[str, ...]:
    """Which of them is more frequent has no say."""
    return (made.name, *sorted(made.names[1:]))


@settings(max_examples=30, deadline=None)
@given(runs=st.lists(st.lists(st.sampled_from(PAIRS), max_size=6), max_size=4))
def test_what_is_remembered_is_what_is_found(runs: list[list[tuple[str, str]]], remembered: Any) -> None:
    kept = remembered()
    for pairs in runs:
        known = NamePairs(compare, spellings, kept)
        assert known.find(pairs, FORMS) == [compare(FORMS[left], FORMS[right]) for left, right in pairs]
        known.keep()


def test_only_new_spellings_are_compared(remembered: Any) -> None:
    kept, asked = remembered(), list[str]()

    def counted(left: Form, right: Form) -> float:
        asked.append(left.id)
        return compare(left, right)

    other = FORMS | {IDS[0]: form("Sima Rana", "सीमा", "सिमा")}
    turned = FORMS | {IDS[0]: form("Sima Rana", "सिमा", "सीमा")}
    for forms, anew in ((FORMS, 6), (FORMS, 0), (other, 3), (turned, 0)):
        asked.clear()
        known = NamePairs(counted, spellings, kept)
        known.find(PAIRS, forms)
        known.keep()
        assert len(asked) == anew
    assert kept.writes == 2, "what is the same is not written again"


def test_nothing_is_kept_where_there_is_no_place() -> None:
    assert NamePairs(compare, spellings).find(PAIRS[:1], FORMS) == [compare(*(FORMS[name] for name in PAIRS[0]))]
