"""Profiles of many reports, packed: one by itself is small, those of a whole ledger do not fit in memory."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any

from srot.linking.profiles import Profile

AT_HAND = 2_000
"""Profiles that are held unpacked: those of the reports that are being compared."""


def pack_fields(profile: Any) -> bytes:
    """The values of a dataclass in the order of its fields, small; `unpack_fields` gives them back."""
    values = tuple(getattr(profile, field.name) for field in fields(profile))
    return zlib.compress(pickle.dumps(values, protocol=5), 1)


def unpack_fields(packed: bytes) -> tuple[Any, ...]:
    """What `pack_fields` packed."""
    values: tuple[Any, ...] = pickle.loads(zlib.decompress(packed))
    return values


class PackedProfiles(Mapping[str, Profile]):
    """Report -> its profile, unpacked when it is asked for; the order is that in which they were added."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._at_hand = lru_cache(maxsize=AT_HAND)(self._unpack)

    def add(self, profile: Profile) -> None:
        """Hold the profile of a report that has none here."""
        self._packed[profile.id] = pack_fields(profile)

    def __getitem__(self, name: str) -> Profile:
        return self._at_hand(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def _unpack(self, name: str) -> Profile:
        return Profile(*unpack_fields(self._packed[name]))
