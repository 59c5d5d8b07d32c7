"""How alike the spellings of two forms are, remembered from run to run: it hangs on nothing but these spellings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

from srot.linking.entity_forms import Form
from srot.linking.kept import Kept

if TYPE_CHECKING:
    import numpy as np

FULL, BARE = "pairs of forms", "bare names and full ones"
"""Under what all pairs of a kind are kept together: there are millions of them, and each is small."""
_KEY, _SCORE = "S16", "<f8"


class NamePairs:
    """Compares forms by `compare`, which looks at nothing but their `spellings`, each pair of rows of these once in all runs that keep; `kind` is
    `FULL` or `BARE`."""

    def __init__(
        self, compare: Callable[[Form, Form], float], spellings: Callable[[Form], Sequence[str]], kept: Kept | None = None, *, kind: str = FULL
    ) -> None:
        import numpy as np

        self._compare, self._spellings, self._kept, self._kind = compare, spellings, kept, kind
        content = kept.find([kind]).get(kind, b"") if kept is not None else b""
        count = len(content) // 24
        self._known = np.frombuffer(content, _KEY, count), np.frombuffer(content, _SCORE, count, offset=16 * count)
        self._asked: list[tuple[np.ndarray, np.ndarray]] = []
        self._keys: dict[str, bytes] = {}

    def find(self, pairs: Sequence[tuple[str, str]], forms: Mapping[str, Form]) -> list[float]:
        """How alike the forms of each pair are."""
        if self._kept is None:
            return [self._compare(forms[left], forms[right]) for left, right in pairs]
        import numpy as np

        keys = np.array([self._key(forms[left]) + self._key(forms[right]) for left, right in pairs], _KEY)
        places, scores = self._look_up(keys)
        for place in places:
            left, right = pairs[place]
            scores[place] = self._compare(forms[left], forms[right])
        self._asked.append((keys, scores))
        return scores.tolist()  # type: ignore[no-any-return]

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept."""
        if self._kept is None or not self._asked:
            return
        import numpy as np

        keys, firsts = np.unique(np.concatenate([keys for keys, _ in self._asked]), return_index=True)
        if not np.array_equal(keys, self._known[0]):
            scores = np.concatenate([scores for _, scores in self._asked])[firsts]
            self._kept.add({self._kind: keys.tobytes() + scores.astype(_SCORE).tobytes()})

    def _look_up(self, keys: np.ndarray) -> tuple[list[int], np.ndarray]:
        """The places of the keys of which nothing is known, and the scores of the others."""
        import numpy as np

        known, scores = self._known
        if not len(known):
            return list(range(len(keys))), np.zeros(len(keys))
        places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
        return np.flatnonzero(known[places] != keys).tolist(), scores[places].copy()

    def _key(self, form: Form) -> bytes:
        if form.id not in self._keys:
            self._keys[form.id] = blake2b("\0".join(self._spellings(form)).encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return self._keys[form.id]
