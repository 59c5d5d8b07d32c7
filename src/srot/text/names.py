"""Whether two names may be of one bearer: across spellings, scripts and languages, by sound, letters and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel, LCSseq

from srot.text.name_endings import ends_apart
from srot.text.name_keys import initial_class
from srot.text.name_parts import Name, Part, parse_name, parse_word
from srot.text.name_twins import APART, TWIN, neighbours, twin_likeness
from srot.text.sounds import opens_apart, sound_distance, split_sounds, weigh

MATCH = 0.8
"""From here on two names are taken for one name."""
COMPATIBLE = 0.55
"""From here on one name may be a short form of the other (Putin, Vladimir Putin)."""
LEAST_PART = 0.3
"""Two words less alike than this are not even set side by side."""
OUTLINE = 0.34
"""Names whose consonants have less than this in common are not looked at more closely."""
JOINED_OUTLINE = 0.5
"""The same for words that are taken together, and for a first look at single ones."""
SHORT_OUTLINE, ONE_WORD = 0.7, 0.8
"""What the consonants of a shorter name must have in common with those of the longer; those of two words taken as one with that one."""
LEAST_FOUND = 0.4
"""Two words less alike than this make two names no match: the weakest pair of words counts most."""
PLACED = 0.8
"""A word with a counterpart as like it as this is not taken together with others."""
JOINED = 0.02
"""What it costs to take two words as one."""
STRICT = {"Devanagari": 1.35, "Latin": 1.2}
"""Two spellings in one script differ for a reason more often than two in different scripts."""
NOTHING_ALIKE = 0.1
"""What is left when no two words go together."""
SWAPPED = 0.04
"""What it costs to take the words in another order (Belousov Andrei)."""
INITIAL = 0.86
"""An initial and a word that begins with it."""
# What the first letter of an acronym may sound like at the head of a word.
_HEADS = {
    "a": "ae", "c": "cks", "e": "eiy", "g": "gj", "h": "h", "i": "i", "k": "kc", "o": "oa", "p": "pf", "q": "k", "s": "sc", "u": "uy",
    "v": "vwb", "w": "wv", "x": "xz", "z": "zj",
}  # fmt: skip
SHORT_ACRONYM = 3
"""An acronym of so many letters or fewer must stand for just these letters; a longer one for their sounds."""


def name_similarity(left: str, right: str) -> float:
    """How surely two names are one, 0..1; 1 only for one spelling. At `MATCH` and above they are taken for one name,
    from `COMPATIBLE` on one may be short for the other. The name is all it looks at: who is meant, the company tells.

    >>> name_similarity("बेलौसोव", "Belousov") >= MATCH, name_similarity("किम जोंग उन", "Kim Jong Il") >= MATCH
    (True, False)
    >>> name_similarity("केसीएनए", "Korean Central News Agency") >= MATCH
    True
    """
    return _compare(*sorted((left, right)))


@lru_cache(maxsize=30_000)
def _compare(left: str, right: str) -> float:
    return min(1.0, max(0.0, compare_names(parse_name(left), parse_name(right))))


def compare_names(left: Name, right: Name) -> float:
    """`name_similarity` of names already taken apart."""
    if not left.parts or not right.parts:
        return float(left.key == right.key)
    if left.key == right.key:
        return 1.0
    outline = _compare_outlines(left, right)
    if outline < OUTLINE:
        return 0.4 * outline
    letters = _compare_acronyms(left, right)
    if letters is not None:
        return letters
    score = _align(left.parts, right.parts)
    if score >= MATCH or min(len(left.parts), len(right.parts)) < 2 or (left.script == right.script == "Devanagari" and not _has_initials(left, right)):
        return score
    return max([score, 0.0, *(_align(order, right.parts) - SWAPPED for order in _orders(left.parts, right.parts))])


def _has_initials(left: Name, right: Name) -> bool:
    """Whether both names have a single letter in them, which Hindi writes first or last: "पी सुंदरम", "सुंदरम पी"."""
    return all(any(len(part.letters) == 1 for part in name.parts) for name in (left, right))


@lru_cache(maxsize=30_000)
def is_match(left: str, right: str) -> bool:
    """Whether two names are taken for one: `name_similarity` is `MATCH` or more. Much cheaper where they are not.

    >>> is_match("बेलौसोव", "Belousov"), is_match("किम जोंग उन", "Kim Jong Il")
    (True, False)
    """
    return could_match(left, right) and name_similarity(left, right) >= MATCH


def could_match(left: str, right: str) -> bool:
    """Whether `name_similarity` may come near `MATCH`: cheap, for it looks at single words, of which there are far fewer than names.

    >>> could_match("राम कुमार सिंह", "Ram Singh"), could_match("राम कुमार", "Ram Singh")
    (True, False)
    """
    a, b = parse_name(left), parse_name(right)
    if a.lettered or b.lettered:
        return True
    if a.key != b.key and _compare_outlines(a, b) < OUTLINE:
        return False
    if len(a.parts) != len(b.parts):
        if not a.concepts & b.concepts and _shared_outline(a.outline, b.outline) < SHORT_OUTLINE:
            return False
        if _has_joined(a.parts, b.parts) or _has_joined(b.parts, a.parts):
            return True
    return _all_found(a.parts, b.parts) or _all_found(b.parts, a.parts)


def _shared_outline(left: str, right: str) -> float:
    """How much of the shorter outline stands in the longer, in order."""
    shorter = min(len(left), len(right))
    return float(LCSseq.similarity(left, right)) / shorter if shorter else 1.0


def _has_joined(parts: Sequence[Part], others: Sequence[Part]) -> bool:
    """Whether two words of one name may be one of the other's (जोंग उन, Jongun)."""
    return any(
        Indel.normalized_similarity(a.skeleton + b.skeleton, other.skeleton) >= ONE_WORD for a, b in pairwise(parts) for other in others
    )


def _all_found(parts: Sequence[Part], among: Sequence[Part]) -> bool:
    return all(any(_alike_words(part, other) for other in among) for part in parts)


def _alike_words(left: Part, right: Part) -> bool:
    if left.concept and right.concept:
        return left.concept == right.concept
    if twin_likeness(left.text, right.text) == TWIN:
        return True
    if _outlines_differ(left.skeleton, right.skeleton, JOINED_OUTLINE):
        return False
    return word_similarity(left.roman, right.roman) >= LEAST_FOUND or word_similarity(left.plain, right.plain) >= LEAST_FOUND


def _compare_outlines(left: Name, right: Name) -> float:
    """What the consonants of both have in common; of the shorter one, where one name has fewer words. All of them, where letters or meanings may
    make two names one, or where one has no words."""
    mine, other = left.outline, right.outline
    if left.lettered or right.lettered or left.concepts & right.concepts or not left.parts or not right.parts:
        return 1.0
    if max(len(mine), len(other)) < 3 or not mine or not other:
        return 1.0
    if len(left.parts) != len(right.parts):
        return _shared_outline(mine, other) - 0.3
    alike = float(Indel.normalized_similarity(mine, other))
    return alike if len(left.parts) == 1 else alike - 0.1


def _compare_acronyms(left: Name, right: Name) -> float | None:
    if left.acronym and right.acronym:
        if left.acronym == right.acronym:
            return 0.97
        return 0.2 if left.surely_acronym and right.surely_acronym else None
    for short, long in ((left, right), (right, left)):
        if short.acronym and _spells(short.acronym, long):
            return 0.88 if len(short.acronym) > 2 else MATCH
    return None


def _spells(letters: str, name: Name) -> bool:
    content = [part for part in name.parts if part.kind != "function"]
    if len(content) != len(letters) or len(letters) < 2:
        return False
    loose = len(letters) > SHORT_ACRONYM
    if all(_begins(part, letter, loose=loose) for part, letter in zip(content, letters, strict=True)):
        return True
    # Translated words come in another order: केंद्रीय जांच ब्यूरो, CBI.
    translated = len(letters) > 2 and all(part.concept for part in content)
    return translated and sorted(part.concept[0] for part in content) == sorted(letters)


def _begins(part: Part, letter: str, *, loose: bool = True) -> bool:
    if letter in (part.concept[:1], part.roman[:1]):
        return True
    return loose and part.roman[:1] in (_HEADS.get(letter) or letter)


def _orders(parts: tuple[Part, ...], other: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """The words in the orders that other languages put them in, where their initials allow it."""
    if len(parts) <= 4:
        for order in dict.fromkeys((parts[1:] + parts[:1], parts[-1:] + parts[:-1])):
            if initial_class(order[0]) == initial_class(other[0]) or initial_class(order[-1]) == initial_class(other[-1]):
                yield order


NEARER = 0.05
"""By how much a Latin word must be more like another name of Hindi that sounds like this one to be that."""
ENDS_APART = 0.75
"""What is left of the likeness of two words of which one ends in a vowel that the other lacks."""


def part_similarity(left: Part, right: Part) -> float:
    """How alike two words of names are: by what the tables know of them, by meaning, by letters, by sound."""
    native, latin = (left, right) if left.script == "Devanagari" else (right, left)
    if (native.script, latin.script) != ("Devanagari", "Latin"):
        return sounded_similarity(left, right)
    known = twin_likeness(native.text, latin.text)
    if known == TWIN:
        return TWIN
    heard = sounded_similarity(native, latin)
    return min(heard, APART) if known == APART or _is_neighbour(native.text, latin.text, heard) else heard


@lru_cache(maxsize=30_000)
def _is_neighbour(native: str, latin: str, heard: float) -> bool:
    """Whether a Latin word is nearer to another name of Hindi that sounds like this one."""
    word = parse_word(latin)
    return any(sounded_similarity(parse_word(other), word) >= heard + NEARER for other in neighbours(native))


def sounded_similarity(left: Part, right: Part) -> float:
    """The same without the tables of names that are known in both scripts."""
    if left.roman == right.roman or (left.script == right.script and left.plain == right.plain):
        return 1.0
    if left.concept and right.concept:
        return 0.97 if left.concept == right.concept else 0.0
    if left.letters and right.letters:
        return 0.97 if left.letters == right.letters else _compare_words(left, right) if min(len(left.letters), len(right.letters)) > 1 else 0.0
    if left.letters or right.letters:
        initial = _compare_initial(left, right)
        if initial:
            return initial
    return _compare_words(left, right) * (ENDS_APART if ends_apart(left, right) else 1.0)


def _compare_words(left: Part, right: Part) -> float:
    if min(len(left.skeleton), len(right.skeleton)) > 1:
        outline = float(Indel.normalized_similarity(left.skeleton, right.skeleton))
        if outline < OUTLINE:
            return 0.5 * outline
    if _common_script(left, right):
        return _sound_alike(left.plain, right.plain, left.script)
    return _sound_alike(left.roman, right.roman, "")


def _common_script(left: Part, right: Part) -> str:
    return left.script if left.script == right.script else ""


def _sound_alike(left: str, right: str, script: str) -> float:
    """`word_similarity` with what one script for both takes off it."""
    alike = word_similarity(left, right, native=script == "Devanagari")
    return max(0.0, 1.0 - STRICT.get(script, 1.0) * (1.0 - alike))


def _compare_initial(left: Part, right: Part) -> float:
    for short, long in ((left, right), (right, left)):
        if len(short.letters) == 1 and (long.letters[:1] == short.letters or _begins(long, short.letters)):
            return INITIAL
    return 0.0


def word_similarity(left: str, right: str, *, native: bool = False) -> float:
    """1 for the same sounds, 0 for none in common, by learned costs; both romanised.

    >>> round(word_similarity("belausov", "belousov"), 1), word_similarity("kim", "putin") < 0.3
    (1.0, True)
    """
    return _word_similarity(left, right, native) if left < right else _word_similarity(right, left, native)


@lru_cache(maxsize=100_000)
def _word_similarity(left: str, right: str, native: bool) -> float:
    (heard, mine), (other, theirs) = _weigh_sounds(left), _weigh_sounds(right)
    if not heard or not other:
        return float(left == right)
    full = (mine + theirs) / 2
    return max(0.0, 1.0 - (sound_distance(heard, other, native=native) + opens_apart(heard[0], other[0])) / full)


@lru_cache(maxsize=30_000)
def _weigh_sounds(romanised: str) -> tuple[tuple[str, ...], float]:
    """The sounds of a word, which is compared with many others, and how much of a name hangs on all of them."""
    heard = split_sounds(romanised)
    return heard, sum(map(weigh, heard))


def _align(left: tuple[Part, ...], right: tuple[Part, ...]) -> float:
    """The best pairing of words in order, where a word may be written as two or three (किम जोंगउन, Kim Jong Un)."""
    if len(left) == len(right) == 1:
        return min(0.99, part_similarity(left[0], right[0]))
    if len(left) == len(right):
        alike = [part_similarity(a, b) for a, b in zip(left, right, strict=True)]
        return _score(tuple((i, i + 1, i, i + 1, s) for i, s in enumerate(alike) if s >= LEAST_PART), left, right)
    return _score(_pair(left, right), left, right)


Pairing = tuple[tuple[int, int, int, int, float], ...]


def _pair(left: tuple[Part, ...], right: tuple[Part, ...]) -> Pairing:
    alike = [[part_similarity(a, b) for b in right] for a in left]
    taken = [max(row) >= PLACED for row in alike], [max(column) >= PLACED for column in zip(*alike, strict=True)]
    mine, other = [part.weight for part in left], [part.weight for part in right]
    best: list[list[tuple[float, Pairing]]] = []
    for i in range(len(left) + 1):
        best.append([])
        for j in range(len(right) + 1):
            found = best[i - 1][j] if i else _NO_WORDS
            if j and best[i][j - 1][0] > found[0]:
                found = best[i][j - 1]
            for m, n in _shapes(i, j, taken) if i and j else ():
                one = alike[i - 1][j - 1] if m == n else _alike(left[i - m : i], right[j - n : j])
                if one >= LEAST_PART:
                    gain, pairs = best[i - m][j - n]
                    gain += one * sum(mine[i - m : i] + other[j - n : j])
                    if gain > found[0]:
                        found = gain, (*pairs, (i - m, i, j - n, j, one))
            best[i].append(found)
    return best[-1][-1][1]


_NO_WORDS: tuple[float, Pairing] = (0.0, ())
_JOINED = ((1, 2), (2, 1), (1, 3), (3, 1))


def _shapes(i: int, j: int, taken: tuple[Sequence[bool], Sequence[bool]]) -> Iterator[tuple[int, int]]:
    """How many words of each name may be one before these places: one of each, or a few for one that have no counterpart by themselves."""
    yield 1, 1
    if not taken[0][i - 1] and not taken[1][j - 1]:
        for m, n in _JOINED:
            if m <= i and n <= j and not (any(taken[0][i - m : i]) or any(taken[1][j - n : j])):
                yield m, n


def _alike(left: tuple[Part, ...], right: tuple[Part, ...]) -> float:
    """How alike one word is to two or three taken as one."""
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    if shorter[0].letters and shorter[0].letters == "".join(part.letters for part in longer):
        return 0.97
    if len(shorter[0].letters) == len(longer) and all(map(_begins, longer, shorter[0].letters)):
        return INITIAL  # जेपी नड्डा, Jagat Prakash Nadda
    if _outlines_differ("".join(part.skeleton for part in longer), shorter[0].skeleton, JOINED_OUTLINE):
        return 0.0
    whole = _sound_alike("".join(part.roman for part in longer), shorter[0].roman, _common_script(longer[0], shorter[0]))
    if whole < LEAST_PART or len(longer) > 2:
        return whole - JOINED
    return 0.4 * whole + 0.6 * _split_similarity(shorter[0], longer) - JOINED


def _outlines_differ(left: str, right: str, least: float = OUTLINE) -> bool:
    return min(len(left), len(right)) > 1 and Indel.normalized_similarity(left, right) < least


def _split_similarity(word: Part, parts: Sequence[Part]) -> float:
    """The weaker half of the best cut of a word in two: "jongil" is no "jong un", however alike the whole."""
    best = 0.0
    for cut in range(1, len(word.sounds)):
        first = word_similarity("".join(word.sounds[:cut]), parts[0].roman)
        if first > best:
            best = max(best, min(first, word_similarity("".join(word.sounds[cut:]), parts[1].roman)))
    return best


def _score(pairs: Pairing, left: Sequence[Part], right: Sequence[Part]) -> float:
    if not pairs:
        return NOTHING_ALIKE
    matched_left = {index for a, b, _, _, _ in pairs for index in range(a, b)}
    matched_right = {index for _, _, c, d, _ in pairs for index in range(c, d)}
    weights = [
        sum(part.weight for part in (*left[a:b], *right[c:d])) or 0.1 for a, b, c, d, _ in pairs
    ]
    alike = [pair[4] for pair in pairs]
    mean = sum(w * s for w, s in zip(weights, alike, strict=True)) / sum(weights)
    quality = 0.4 * mean + 0.6 * min(alike)
    missing = [_missing(left, matched_left), _missing(right, matched_right)]
    if all(missing):
        share = sum(weights) / (sum(weights) + sum(map(sum, missing)))
        return 0.7 * quality * share
    if not any(missing):
        return min(quality, 0.99)
    longer, matched = (left, matched_left) if missing[0] else (right, matched_right)
    return quality * _subset(longer, matched, missing[0] or missing[1])


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
