"""The stories of neighbourhoods of reports: where nothing has changed in one they are what they were, for pairs outside it have no say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from srot.linking.kept import Kept
from srot.linking.likenesses import Likenesses
from srot.linking.stories import (
    LEAST_BINDING,
    LIKELY,
    group_scored,
)

Groups = list[list[str]]


def group_near(likenesses: Likenesses, keys: Mapping[str, str], kept: Kept | None, *, days: Mapping[str, int] | None = None) -> Groups:
    """See `group_stories`, where nobody has ruled. `keys` change with all that is compared of a report; neighbourhoods that `kept` has under those of
    their members, and by which of these were compared, are not grouped anew."""
    near = likenesses.neighbourhoods(LIKELY, LEAST_BINDING)
    pairs = likenesses.within(near)
    named = {_key(inside, keys): members for members, inside in zip(near, pairs, strict=True)} if kept is not None and keys else {}
    known = kept.find(list(named)) if kept is not None else {}
    found = [[named[key][place] for place in group] for key, content in known.items() for group in json.loads(content)]
    held = {name for group in found for name in group}
    due = sorted({name for members in near for name in members} - held)
    made = group_scored(due, {(left, right): score for left, right, score, _ in likenesses.among(due).rows()}, days=days)
    if kept is not None:
        of_member = {group[0]: group for group in made}
        kept.add({key: _write(members, of_member) for key, members in named.items() if key not in known})
    alone = set(likenesses.names).difference(held, due)
    return sorted([*found, *made, *([name] for name in alone)])


def _key(inside: Likenesses, keys: Mapping[str, str]) -> str:
    joined = "".join(keys[name] for name in inside.names)
    return f"{blake2b(joined.encode() + inside.pairs.tobytes(), digest_size=16).hexdigest()} stories"


def _write(members: Sequence[str], groups: Mapping[str, Sequence[str]]) -> bytes:
    """The groups of a neighbourhood, which are given by their first members, as places in it."""
    place_of = {name: place for place, name in enumerate(members)}
    inside = [[place_of[name] for name in groups[first]] for first in members if first in groups]
    return json.dumps(inside, separators=(",", ":")).encode()
