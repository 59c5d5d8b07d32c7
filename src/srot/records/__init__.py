"""What things are. Frozen values; ids from content; one JSON round trip for all."""

from srot.records.article import Article, Credit, Removed, Span
from srot.records.codec import from_json, to_json
from srot.records.findings import (
    Attribution,
    Circumstance,
    Cue,
    Event,
    Link,
    Manner,
    Mention,
    Quantity,
    Reading,
    TimeExpression,
)
from srot.records.ids import make_id
from srot.records.links import (
    Assertion,
    Claim,
    Dating,
    Disagreement,
    DisputedValue,
    DoubtfulDate,
    Entity,
    Judgement,
    Links,
    NameForm,
    Origin,
    Reuse,
    ReusedSpan,
    Story,
    Storyline,
    TextSpan,
    TimelineEntry,
    Way,
)

__all__ = [
    "Article", "Assertion", "Attribution", "Circumstance", "Claim", "Credit", "Cue", "Dating", "Disagreement", "DisputedValue",
    "DoubtfulDate", "Entity", "Event", "Judgement", "Link", "Links", "Manner", "Mention", "NameForm", "Origin", "Quantity", "Reading",
    "Removed", "Reuse", "ReusedSpan", "Span", "Story", "Storyline", "TextSpan", "TimeExpression", "TimelineEntry",
    "Way", "from_json", "make_id", "to_json",
]
