"""Who does it and to whom, as far as the words beside the names tell: "A sends arms to B" is not "B sends arms to A"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from srot.languages.tables import read_table
from srot.linking.entities import EntityIndex
from srot.records import Mention
from srot.text.normal import fold
from srot.text.words import WORD

AGENT, RECIPIENT = "agent", "recipient"
NEAR = 14
"""Characters beside a name in which the word stands that tells its role."""


class Roles(NamedTuple):
    """Entities that act, and entities that something is given, sent or done to."""

    agents: frozenset[str]
    recipients: frozenset[str]


NO_ROLES = Roles(frozenset(), frozenset())


def find_roles(text: str, mentions: Sequence[Mention], entities: EntityIndex) -> Roles:
    """The roles of the names of a clause: by the word behind or before each; where none is marked as acting, the first bare name acts.

    In "कमला ने मोहन को पत्र दिया" and in "Kamala gave the letter to Mohan" the first is the agent and the second the recipient.
    """
    told = [(entities.of_mention[m.id], _role_of(text, m)) for m in mentions if m.id in entities.of_mention]
    agents = frozenset(entity for entity, role in told if role == AGENT)
    bare = [entity for entity, role in told[:1] if not role]
    return Roles(agents or frozenset(bare), frozenset(entity for entity, role in told if role == RECIPIENT))


def _role_of(text: str, mention: Mention) -> str:
    behind = WORD.search(text, mention.end, min(len(text), mention.end + NEAR))
    role = _marks("behind").get(fold(behind.group())) if behind else None
    if role:
        return role
    before = WORD.findall(text, max(0, mention.start - NEAR), mention.start)
    return _marks("before").get(fold(before[-1]), "") if before else ""


@cache
def _marks(side: str) -> Mapping[str, str]:
    return {fold(row["word"]): row["role"] for row in read_table("srot.linking", "roles") if row["side"] == side}
