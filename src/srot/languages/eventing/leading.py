"""The one harmful event that a report is about, which its sentences go on about where they name none: "मलबे से दो शव निकाले गए", "दो दुकानें जल गईं"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from srot.languages.eventing.candidate import Candidate


def find_leading(candidates: Sequence[Candidate]) -> int | None:
    """The number of the first candidate of the harmful type that at least half of them have (the first told of two), vague nouns aside, one with a mode before one without.

    Coders who read a whole report give what no sentence of an event says to the event that the report is about, never to one it recalls.
    """
    told = [number for number, found in enumerate(candidates) if _is_told(found)]
    types = Counter(candidates[number].type for number in told)
    for type_, count in types.most_common(1):
        if 2 * count >= len(told):
            of_type = [number for number in told if candidates[number].type == type_]
            return next((number for number in of_type if candidates[number].mode), of_type[0])
    return None


def _is_told(candidate: Candidate) -> bool:
    """Whether a candidate is harm of a known type that took place, no noun that can point at one of another type."""
    return candidate.rule.is_harmful() and candidate.type is not None and not candidate.rule.refers and candidate.polarity == "positive" and candidate.modality == "asserted"
