"""Profiles of many reports, packed: one by itself is small, those of a whole ledger do not fit in memory."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
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


def unpack_profile(packed: bytes) -> Profile:
    """The profile that is held so."""
    return Profile(*unpack_fields(packed))


class PackedProfiles(Mapping[str, Profile]):
    """Report -> its profile. `fetch` gives it packed: most of a ledger that has grown a little are never asked for."""

    def __init__(self, names: Iterable[str], fetch: Callable[[str], bytes]) -> None:
        self._names, self._fetch = dict.fromkeys(names), fetch
        self._at_hand = lru_cache(maxsize=AT_HAND)(lambda name: unpack_profile(self.packed(name)))

    def packed(self, name: str) -> bytes:
        """A profile as it is held, for another process: see `unpack_profile`."""
        if name not in self._names:
            raise KeyError(name)
        return self._fetch(name)

    def __getitem__(self, name: str) -> Profile:
        return self._at_hand(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
