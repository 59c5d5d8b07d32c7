"""What was made once and is used again, by what it was made of: sentence vectors, the links of a story. It is never the only copy of anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from srot.ledger.store import Store

_AT_ONCE = 500


class Shelf:
    """What a maker made. `maker` names the program or model with its version, so that another's work is never taken for its own."""

    def __init__(self, store: Store, kind: str, maker: str) -> None:
        self._store, self._kind, self._maker = store, kind, maker
        self._used: set[bytes] = set()

    def find(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What is kept, for those of the keys for which something is."""
        by_hash = {self._hash(key): key for key in keys}
        return {by_hash[key]: content for key, content in self._rows("key, content", list(by_hash))}

    def touch(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of the keys for which something is kept, which is used again without being looked at."""
        by_hash = {self._hash(key): key for key in keys}
        return frozenset(by_hash[key] for (key,) in self._rows("key", list(by_hash)))

    def _rows(self, columns: str, hashes: Sequence[bytes]) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(hashes), _AT_ONCE):
            part = hashes[start : start + _AT_ONCE]
            query = f"SELECT {columns} FROM kept WHERE kind = ? AND key IN ({', '.join('?' * len(part))})"
            for row in self._store.rows(query, (self._kind, *part)):
                self._used.add(row[0])
                yield row

    def add(self, found: Mapping[str, bytes]) -> None:
        """Keep what belongs to each key, in the place of what was kept of it."""
        rows = [(self._kind, self._hash(key), content) for key, content in found.items()]
        self._used.update(row[1] for row in rows)
        with self._store.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)

    def forget_unused(self) -> None:
        """Drop what this shelf has neither found nor added since it was opened."""
        held = {key for (key,) in self._store.rows("SELECT key FROM kept WHERE kind = ?", (self._kind,))}
        with self._store.transaction() as connection:
            gone = [(self._kind, key) for key in held - self._used]
            connection.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", gone)

    def _hash(self, key: str) -> bytes:
        return blake2b(f"{self._maker}\0{key}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
