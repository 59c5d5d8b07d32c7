"""Judgements on single findings: what a person ruled wrong is not linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.linking.reports import Report
from srot.records import Judgement


def heed_findings(report: Report, judgements: Sequence[Judgement]) -> Report:
    """The report without the attributions, times and quantities that are ruled wrong."""
    wrong = {judgement.left for judgement in judgements if judgement.verdict == "wrong" and judgement.right is None}
    if not wrong:
        return report
    reading = report.reading
    return Report(
        report.article,
        replace(
            reading,
            attributions=tuple(found for found in reading.attributions if found.id not in wrong),
            times=tuple(found for found in reading.times if found.id not in wrong),
            quantities=tuple(found for found in reading.quantities if found.id not in wrong),
            events=tuple(found for found in reading.events if found.id not in wrong),
        ),
    )
