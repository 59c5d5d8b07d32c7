"""What pairs of reports share, as a run before found it: in one place for each report, for most pairs share nothing that tells."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from srot.linking.kept import Kept

Pair = tuple[str, str]


class KeptPairs:
    """What `kept` has of these pairs of ids: `known` holds it, for those of which it has something. `keys` are those of the reports, by their ids; under
    the first report's stands what is known of it with each second."""

    def __init__(self, pairs: Sequence[Pair], keys: Mapping[str, str], kept: Kept | None) -> None:
        self._kept, self._keys = kept, keys
        self._marks = {name: blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).digest() for name, key in keys.items()}
        self._seconds: dict[str, list[str]] = defaultdict(list)
        for first, second in pairs:
            self._seconds[first].append(second)
        self._held = kept.find([_key(keys[first]) for first in self._seconds]) if kept is not None else {}
        self.known: dict[Pair, bytes] = {}
        for first, seconds in self._seconds.items():
            held: dict[bytes, bytes] = pickle.loads(self._held.get(_key(keys[first]), _NOTHING))
            self.known |= {(first, second): held[mark] for second in seconds if (mark := self._marks[second]) in held}

    def keep(self, fresh: Mapping[Pair, bytes]) -> None:
        """Keep what is known of all pairs, with what is `fresh`, where it is not what was kept."""
        if self._kept is None:
            return
        found = {**self.known, **fresh}
        rows = {}
        for first, seconds in self._seconds.items():
            row = {self._marks[second]: found[first, second] for second in seconds}
            rows[_key(self._keys[first])] = pickle.dumps(dict(sorted(row.items())), protocol=5)
        self._kept.add({key: row for key, row in rows.items() if row != self._held.get(key)})


_NOTHING = pickle.dumps({}, protocol=5)


def _key(report: str) -> str:
    return f"{report} copies"
