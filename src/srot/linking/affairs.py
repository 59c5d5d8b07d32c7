"""Stories as parts of affairs: their profiles and likenesses, which are not made anew while the profiles of their reports are the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache

from srot.ledger.packing import digest
from srot.linking.kept import Kept
from srot.linking.packed_profiles import pack_fields, unpack_fields
from srot.linking.profiles import Profile
from srot.linking.storylines import StoryProfile, find_terms, likeness, make_story_profile

Row = tuple[float, tuple[str, ...]]

AT_HAND = 1_000
"""Profiles of stories that are held unpacked: those of the stories that are being compared."""


class Affairs:
    """The terms and likenesses of stories. `stories` are their reports, `profiles` those of all reports, `keys` change with these; without them
    nothing is kept. What is held and kept of a story are its terms and its likenesses to those of later ids, and its profile: a new story is compared
    with so many others that to make theirs anew took longer than to compare them."""

    def __init__(
        self, stories: Mapping[str, Sequence[str]], profiles: Mapping[str, Profile], keys: Mapping[str, str], kept: Kept | None = None
    ) -> None:
        self._stories, self._profiles, self._kept = stories, profiles, kept if keys else None
        self._keys = {name: digest([], [keys.get(report, report) for report in reports]) for name, reports in stories.items()}
        self._packed: dict[str, bytes] = {}
        self._made = 0
        self._profile = lru_cache(maxsize=AT_HAND)(self._get_profile)
        self._known = {} if self._kept is None else self._kept.find(list(self._keys.values()))
        self._rows: dict[str, dict[str, Row]] = {}
        self.terms: dict[str, list[str]] = {}
        self._asked: dict[str, dict[str, Row]] = {name: {} for name in stories}
        for name in stories:
            terms, rows = _read(self._known[self._keys[name]]) if self._keys[name] in self._known else (None, {})
            self.terms[name] = find_terms(self._profile(name)) if terms is None else terms
            self._rows[name] = rows

    def find(self, left: str, right: str) -> Row:
        """The likeness of two stories, the smaller id first, and the reasons: see `storylines.likeness`."""
        other = self._keys[right]
        row = self._rows[left].get(other) or likeness(self._profile(left), self._profile(right))
        self._rows[left][other] = self._asked[left][other] = row
        return row

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept."""
        if self._kept is not None:
            found = {self._keys[name]: _write(self.terms[name], rows) for name, rows in self._asked.items()}
            profiles = {_profile_key(self._keys[name]): packed for name, packed in self._packed.items()}
            self._kept.touch([_profile_key(key) for key in self._keys.values()])
            self._kept.add({key: content for key, content in found.items() if content != self._known.get(key)} | profiles)

    def _get_profile(self, name: str) -> StoryProfile:
        """The profile of a story, as it is held or kept; else made, and held where it is to be kept, or more are asked for than are at hand."""
        packed = self._packed.get(name) or self._find_kept(name)
        if packed:
            return StoryProfile(*unpack_fields(packed))
        made = make_story_profile(name, [self._profiles[report] for report in self._stories[name]])
        self._made += 1
        if self._kept is not None or self._made > AT_HAND:
            self._packed[name] = pack_fields(made)
        return made

    def _find_kept(self, name: str) -> bytes | None:
        key = _profile_key(self._keys[name])
        return None if self._kept is None else self._kept.find([key]).get(key)


def _profile_key(story: str) -> str:
    return f"{story} profile"


def _write(terms: Sequence[str], rows: Mapping[str, Row]) -> bytes:
    return json.dumps([terms, sorted(rows.items())], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _read(content: bytes) -> tuple[list[str], dict[str, Row]]:
    terms, rows = json.loads(content)
    return terms, {other: (score, tuple(why)) for other, (score, why) in rows}
