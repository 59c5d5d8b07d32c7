"""Whether two names may be of one bearer: across spellings, scripts and languages, by sound, letters and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from srot.text.name_parts import Name, Part, parse_name
from srot.text.sounds import find_skeleton, sound_distance, split_sounds, weigh

MATCH = 0.8
"""From here on two names are taken for one name."""
COMPATIBLE = 0.55
"""From here on one name may be a short form of the other (Putin, Vladimir Putin)."""
LEAST_PART = 0.62
"""Two words less alike than this are different words."""
INITIAL = 0.86
"""An initial and a word that begins with it."""
# What the first letter of an acronym may sound like at the head of a word.
_HEADS = {
    "a": "aeiou", "c": "cksj", "e": "eiay", "g": "gj", "h": "haeiou", "i": "iae", "j": "jhyz", "k": "kc", "o": "oaeu", "p": "pf", "q": "k",
    "s": "sc", "u": "uyao", "v": "vwb", "w": "wvu", "x": "xzejks", "y": "yij", "z": "zj",
}  # fmt: skip


def name_similarity(left: str, right: str) -> float:
    """How surely two names are one, 0..1; 1 only for one spelling. At `MATCH` and above they are taken for one name,
    from `COMPATIBLE` on one may be short for the other. The name is all it looks at: who is meant, the company tells.

    >>> name_similarity("बेलौसोव", "Belousov") >= MATCH, name_similarity("किम जोंग उन", "Kim Jong Il") >= MATCH
    (True, False)
    >>> name_similarity("केसीएनए", "Korean Central News Agency") >= MATCH
    True
    """
    return _compare(*sorted((left, right)))


@lru_cache(maxsize=400_000)
def _compare(left: str, right: str) -> float:
    return compare_names(parse_name(left), parse_name(right))


def compare_names(left: Name, right: Name) -> float:
    """`name_similarity` of names already taken apart."""
    if not left.parts or not right.parts:
        return float(left.key == right.key)
    if left.key == right.key:
        return 1.0
    letters = _compare_acronyms(left, right)
    if letters is not None:
        return letters
    return max(_align(order, right.parts) - penalty for order, penalty in _orders(left.parts))


def _compare_acronyms(left: Name, right: Name) -> float | None:
    if left.acronym and right.acronym:
        if left.acronym == right.acronym:
            return 0.97
        return 0.2 if left.surely_acronym and right.surely_acronym else None
    for short, long in ((left, right), (right, left)):
        if short.acronym and _spells(short.acronym, long):
            return 0.88 if len(short.acronym) > 2 else 0.82
    return None


def _spells(letters: str, name: Name) -> bool:
    content = [part for part in name.parts if part.kind != "function"]
    if len(content) != len(letters) or len(letters) < 2:
        return False
    return all(_begins(part, letter) for part, letter in zip(content, letters, strict=True))


def _begins(part: Part, letter: str) -> bool:
    if part.concept and part.concept[0] == letter:
        return True
    return part.roman[:1] in (_HEADS.get(letter) or letter)


def _orders(parts: tuple[Part, ...]) -> Iterator[tuple[tuple[Part, ...], float]]:
    yield parts, 0.0
    if 2 <= len(parts) <= 4:
        yield parts[1:] + parts[:1], 0.04
        if len(parts) > 2:
            yield parts[-1:] + parts[:-1], 0.04


@lru_cache(maxsize=400_000)
def part_similarity(left: Part, right: Part) -> float:
    """How alike two words of names are: by meaning, by letters, by sound."""
    if left.roman == right.roman:
        return 1.0
    if left.concept and right.concept:
        return 0.97 if left.concept == right.concept else 0.0
    if min(len(left.roman), len(right.roman)) == 1 or bool(left.letters) != bool(right.letters):
        initial = _compare_initial(left, right)
        if initial:
            return initial
    return word_similarity(left.sounds, right.sounds)


def _compare_initial(left: Part, right: Part) -> float:
    for short, long in ((left, right), (right, left)):
        if len(short.letters) == 1 and (long.letters[:1] == short.letters or _begins(long, short.letters)):
            return INITIAL
    return 0.0


@lru_cache(maxsize=400_000)
def word_similarity(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """1 for the same sounds, 0 for none in common, by learned costs."""
    if not left or not right:
        return float(left == right)
    full = (sum(map(weigh, left)) + sum(map(weigh, right))) / 2
    return max(0.0, 1.0 - sound_distance(left, right) / full)


@lru_cache(maxsize=200_000)
def _join(parts: tuple[Part, ...]) -> tuple[str, ...]:
    return split_sounds("".join(part.roman for part in parts))


def _align(left: tuple[Part, ...], right: tuple[Part, ...]) -> float:
    """The best pairing of words in order, where a word may be written as two or three (किम जोंगउन, Kim Jong Un)."""
    return _score(_pair(left, right), left, right)


Pairing = tuple[tuple[int, int, int, int, float], ...]


def _pair(left: tuple[Part, ...], right: tuple[Part, ...]) -> Pairing:
    best: dict[tuple[int, int], tuple[float, Pairing]] = {(0, 0): (0.0, ())}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if (i, j) == (0, 0):
                continue
            options = [best[i - 1, j]] if i else []
            options += [best[i, j - 1]] if j else []
            options += _matches(left, right, i, j, best)
            best[i, j] = max(options, key=lambda option: option[0])
    return best[len(left), len(right)][1]


def _matches(
    left: tuple[Part, ...],
    right: tuple[Part, ...],
    i: int,
    j: int,
    best: dict[tuple[int, int], tuple[float, Pairing]],
) -> Iterator[tuple[float, Pairing]]:
    for m, n in ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1)):
        if m > i or n > j:
            continue
        alike = _alike(left[i - m : i], right[j - n : j])
        if alike >= LEAST_PART:
            gain, pairs = best[i - m, j - n]
            weight = sum(part.weight for part in left[i - m : i] + right[j - n : j])
            yield gain + alike * weight, (*pairs, (i - m, i, j - n, j, alike))


def _alike(left: tuple[Part, ...], right: tuple[Part, ...]) -> float:
    if len(left) == len(right) == 1:
        return part_similarity(left[0], right[0])
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    if shorter[0].letters and shorter[0].letters == "".join(part.letters for part in longer):
        return 0.97
    if any(part.concept for part in (*left, *right)):
        return 0.0
    return word_similarity(_join(left), _join(right)) - 0.02


def _score(pairs: Pairing, left: Sequence[Part], right: Sequence[Part]) -> float:
    if not pairs:
        return _bare(left, right)
    matched_left = {index for a, b, _, _, _ in pairs for index in range(a, b)}
    matched_right = {index for _, _, c, d, _ in pairs for index in range(c, d)}
    weights = [
        sum(part.weight for part in (*left[a:b], *right[c:d])) or 0.1 for a, b, c, d, _ in pairs
    ]
    alike = [pair[4] for pair in pairs]
    mean = sum(w * s for w, s in zip(weights, alike, strict=True)) / sum(weights)
    quality = (mean + min(alike)) / 2
    missing = [_missing(left, matched_left), _missing(right, matched_right)]
    if all(missing):
        share = sum(weights) / (sum(weights) + sum(map(sum, missing)))
        return min(0.5, 0.5 * quality * share)
    if not any(missing):
        return min(quality, 0.99)
    longer, matched = (left, matched_left) if missing[0] else (right, matched_right)
    return quality * _subset(longer, matched, missing[0] or missing[1])


def _bare(left: Sequence[Part], right: Sequence[Part]) -> float:
    return 0.3 * max((part_similarity(a, b) for a in left for b in right), default=0.0)


def _missing(parts: Sequence[Part], matched: set[int]) -> list[float]:
    return [part.weight for index, part in enumerate(parts) if index not in matched and part.weight > 0]


def _subset(longer: Sequence[Part], matched: set[int], missing: Sequence[float]) -> float:
    """How far a name that lacks some words of the other is the same name."""
    if sum(missing) <= FILLERS:
        return 0.95
    solid = [index for index, part in enumerate(longer) if part.kind not in ("function", "filler")]
    kept = [index for index in solid if index in matched]
    if len(kept) >= 2 and kept[0] == solid[0] and kept[-1] == solid[-1]:
        return 0.86 if all(longer[index].kind == "name" for index in solid) else 0.7
    return 0.72 if len(kept) >= 2 else 0.66


FILLERS = 0.75
"""Weight of the words (news agency, TV, city) that a name may have or lack."""


@lru_cache(maxsize=400_000)
def name_keys(text: str) -> tuple[str, ...]:
    """Blocking keys: two forms of one name nearly always share one. The first letter tells the kind of key: ``w`` the whole
    name, ``x`` one word and the initial of another, ``t`` a first or last word (shared by a bare family name and the full
    one), ``a`` the letters of an acronym.

    >>> sorted(set(name_keys("पुतिन")) & set(name_keys("Vladimir Putin")))
    ['t:btn']
    """
    return tuple(sorted(set(_find_keys(parse_name(text)))))


def _find_keys(name: Name) -> Iterator[str]:
    solid = [part for part in name.parts if part.kind == "name"]
    named = solid or [part for part in name.parts if part.kind != "function"]
    ends = [_key_of(part) for part in named]
    yield "w:" + _whole(name.parts)
    for position in {0, len(named) - 1} if named else ():
        yield "t:" + ends[position]
    if len(named) > 1:
        yield f"x:{ends[0]}+{ends[-1][:1]}"
        yield f"x:{ends[-1]}+{ends[0][:1]}"
    content = [part for part in name.parts if part.kind != "function"]
    if name.acronym:
        yield "a:" + "".join(_head_class(letter) for letter in name.acronym)
    if 2 <= len(content) <= 8:
        yield "a:" + "".join(_head_class((part.concept or part.roman)[:1]) for part in content)


def _key_of(part: Part) -> str:
    return part.skeleton[:4] if not part.concept else f"={part.concept}"


def _whole(parts: Sequence[Part]) -> str:
    keys = [f"={part.concept}" if part.concept else part.skeleton for part in parts if part.kind not in ("function", "filler")]
    if not any(key.startswith("=") for key in keys):
        return find_skeleton("".join(part.roman for part in parts))[:7]
    return "".join(keys)


def _head_class(letter: str) -> str:
    for kind, letters in (("a", "aeiouy"), ("k", "ckqgjsxz"), ("b", "bvw"), ("p", "pf")):
        if letter in letters:
            return kind
    return letter
