"""How one sentence of what a source says is meant, where it goes on for several."""

from __future__ import annotations

from srot.records import Attribution, Manner

ASSERTED = "asserted"


def find_manner(attribution: Attribution, place: int) -> Manner | None:
    """The manner of the sentence at a place of the text; ``None`` where the whole content is one sentence."""
    return next((manner for manner in attribution.manners if manner.start <= place < manner.end), None)


def find_mood(attribution: Attribution | None, place: int) -> str:
    """The modality of what stands at a place of the text: of its sentence, else of all that is said; what nobody is quoted with is asserted."""
    if attribution is None:
        return ASSERTED
    return (find_manner(attribution, place) or attribution).modality
