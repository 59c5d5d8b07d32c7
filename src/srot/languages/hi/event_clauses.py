"""Where a Hindi clause begins and ends, for events."""

from __future__ import annotations

from srot.text.normal import fold


def _keys(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


THAT = "कि"
STOPS = frozenset(("।", ";", "?", "!", "|", "\n"))
JOINS = _keys("और तथा एवं व जबकि लेकिन मगर पर वहीं बल्कि तो साथ") | {",", "-", "–", "—"}
OPENERS = _keys("जिसमें जिससे जिसके जिसकी जिसका जिसने जिन्हें जिनमें जिस जबकि लेकिन हालांकि क्योंकि ताकि जहां जब इसलिए मगर")
FINITE = _keys(
    "है हैं था थी थे थीं गया गई गयी गए गये गईं हुआ हुई हुए हुये किया दिया दी लिया ली रहा रही रहे चुका चुकी चुके होगा होगी होंगे "
    "सकता सकती सकते चाहिए पड़ा पड़ी की किए किये दिए दिये लिए ले आया आई आए पहुंचा पहुंचे पहुंची कहा बताया मरे घायल जख्मी मौत लापता लगी लगा "
    "मारे मारा मिला मिली मिले रहेगा जाएगा जाएगी जाएंगे करेगा करेगी करेंगे देगा देंगे गिरा गिरी गिरे उतरे निकाला जताया जताई लगाया बैठा"
)
AFTER = frozenset(("बाद", "पहले"))
FUTURE = tuple(fold(ending) for ending in ("एगा", "एगी", "एंगे", "ेगा", "ेगी", "ेंगे", "ेंगी", "ूंगा"))


def split_clauses(keys: tuple[str, ...], low: int, high: int) -> list[tuple[int, int]]:
    """Ranges of words that divide ``[low, high)``; a joining word begins the clause behind it.

    A comma or "और" parts clauses only behind a finite verb: "किम और पुतिन" stays whole.

    >>> keys = tuple("वह आया और उसने कहा कि बाढ़ आई".split())
    >>> split_clauses(keys, 0, len(keys))
    [(0, 2), (2, 6), (6, 8)]
    """
    clauses = []
    start = low
    for at in range(low + 1, high):
        if _parts(keys, at) and at > start:
            clauses.append((start, at))
            start = at
    clauses.append((start, high))
    return clauses


def _parts(keys: tuple[str, ...], at: int) -> bool:
    key, before = keys[at], keys[at - 1]
    if before == THAT or before in STOPS:
        return True
    if key in OPENERS:
        return before not in OPENERS and before not in JOINS
    if key in JOINS:
        return is_finite(before)
    if before in AFTER and at > 2 and keys[at - 2] == "के":
        return keys[at - 3].endswith("ने")
    return before == ":"


def goes_on(keys: tuple[str, ...], start: int) -> bool:
    """Whether the clause that begins at `start` can have its subject from the one before: not behind "कि", not a relative one."""
    return keys[start - 1] != THAT and keys[start] not in OPENERS


def is_finite(key: str) -> bool:
    """Whether a word can end a clause; participles can too, so a joining word must follow for it to count."""
    return key in FINITE or key.endswith(FUTURE)
