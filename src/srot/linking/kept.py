"""What a linking run may take over from the one before: each thing under the key of all that it was made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class Kept(Protocol):
    """Where things of one kind are kept from run to run."""

    def find(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept for those of the keys for which something is."""
        ...

    def touch(self, keys: Sequence[str]) -> Collection[str]:
        """Those of the keys for which something is kept; it is used again, though nobody looks at it now."""
        ...

    def add(self, found: Mapping[str, bytes]) -> None:
        """Keep what belongs to each key."""
        ...


@dataclass(frozen=True, slots=True)
class Memory:
    """Sketches of reports, their likenesses, what they took from each other, translated or not, the links of stories, the occasions that reports tell
    of, and the likenesses of stories. What is found is the same without it."""

    sketches: Kept | None = None
    likenesses: Kept | None = None
    translations: Kept | None = None
    copies: Kept | None = None
    stories: Kept | None = None
    occasions: Kept | None = None
    affairs: Kept | None = None


NOTHING = Memory()
