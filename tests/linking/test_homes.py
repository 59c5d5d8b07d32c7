"""In which claim a place of a report stands."""

from __future__ import annotations

from typing import Any

from srot.linking.claimed import make_claims
from srot.linking.homes import Homes


def test_what_a_source_says_goes_before_what_is_narrated_around_it(reporters: Any) -> None:
    text = "घाट पर 16 लोगों की मौत हो गई। थाना प्रभारी लीला महतो ने बताया कि नाव में 40 यात्री सवार थे।"
    page = reporters.Page("a", text)
    page.figure("16 लोगों", 16.0, state="dead", of="लोगों")
    page.figure("40 यात्री", 40.0, of="यात्री")
    page.said("नाव में 40 यात्री सवार थे", (("लीला महतो", "person"),), cue="बताया")
    report = page.report()
    claimed = make_claims("story-1", [report], reporters.index(reports=(report,)), {})
    homes = Homes(claimed)
    claim, roots = homes.find_home(report, text.index("40"))
    assert [found.claim.text for found in claimed if found.claim.id == claim] == ["नाव में 40 यात्री सवार थे"]
    assert [root.name for root in roots] == ["लीला महतो"]
    assert claim in homes.find_claims(report, text.index("40"))
    assert Homes([]).find_home(report, 3) == ("", ())
