"""Profiles of many reports, packed: one by itself is small, those of a whole ledger do not fit in memory."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter

from srot.linking.profiles import Profile

AT_HAND = 2_000
"""Profiles that are held unpacked: those of the reports that are being compared."""
_values_of = attrgetter(*(field.name for field in fields(Profile)))


class PackedProfiles(Mapping[str, Profile]):
    """Report -> its profile, unpacked when it is asked for; the order is that in which they were added."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._at_hand = lru_cache(maxsize=AT_HAND)(self._unpack)

    def add(self, profile: Profile) -> None:
        """Hold the profile of a report that has none here."""
        self._packed[profile.id] = zlib.compress(pickle.dumps(_values_of(profile), protocol=5), 1)

    def __getitem__(self, name: str) -> Profile:
        return self._at_hand(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def _unpack(self, name: str) -> Profile:
        return Profile(*pickle.loads(zlib.decompress(self._packed[name])))
