"""What it tells to share a name falls with the number of its reports, in steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from srot.linking.entity_company import RARE, find_company, rarity
from srot.linking.entity_forms import Form
from srot.linking.groups import Unions


@given(reports=st.integers(0, 100_000), more=st.integers(0, 1000))
def test_more_reports_never_tell_more(reports: int, more: int) -> None:
    assert rarity(reports) >= rarity(reports + more) > 0


def test_a_rarity_changes_only_where_the_number_of_reports_doubles() -> None:
    rarities = [rarity(reports) for reports in range(100 * RARE)]
    assert len(set(rarities)) == 8, "the first for all up to half again as many as are rare"
    assert set(rarities[: RARE + RARE // 4]) == {1.0}


def company(reports: int) -> dict[str, dict[str, float]]:
    names = tuple(f"art-{number:04}" for number in range(reports))
    form = Form("PER:mohan verma", "full", "PER", "मोहन वर्मा", ("मोहन वर्मा",), names, frozenset())
    return find_company({form.id: form}, Unions())


def test_one_report_more_leaves_the_company_of_all_others_as_it_was() -> None:
    before, after = company(60), company(61)
    assert {name: after[name] for name in before} == before
    weights = [company(reports)["art-0000"]["PER:mohan verma"] for reports in (20, 60, 200)]
    assert weights == sorted(weights, reverse=True) and len(set(weights)) == 3
