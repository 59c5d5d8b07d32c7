"""Words beside a time that tell what it binds: the tense of its clause, and terms, joins and coming days (``bond_words.tsv``)."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from srot.languages.load import load_pack
from srot.languages.tables import read_table
from srot.languages.tenses import DONE, TenseCues, tense_cues
from srot.text.normal import fold
from srot.text.words import find_words, is_word

MOST_BETWEEN = 3
"""Words and marks that may stand between two names of one time."""


@dataclass(frozen=True)
class TimeBonds:
    """What the words beside a time tell in one language; the neutral one knows none."""

    cues: TenseCues | None
    roles: dict[str, frozenset[str]]

    def tense(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
        """``past``, ``future``, ``near`` or ``None``: the tense of the clause that holds ``text[start:end]``."""
        return self.cues.tense(text, start, end, sentence) if self.cues else None

    def is_term(self, text: str, start: int, end: int) -> bool:
        """Whether the time is a term set for something, which says nothing of when it was said.

        >>> text = "2030 तक उत्सर्जन आधा किया जाना था"
        >>> time_bonds("hi").is_term(text, 0, 4)
        True
        """
        goals = self.roles.get("goal", frozenset())
        before, behind = find_words(text, max(0, start - 24), start), find_words(text, end, end + 24)
        if self._verbs_first():
            return bool(before) and fold(before[-1].text) in goals
        return any(fold(word.text) in goals for word in behind[:2])

    def is_located(self, text: str, start: int, end: int) -> bool:
        """Whether something is said to be at that time ("2019 में", "in 2019"), not merely named by it ("the 2036 Games").

        >>> text = "2036 ओलंपिक की मेजबानी"
        >>> time_bonds("hi").is_located(text, 0, 4)
        False
        """
        places = self.roles.get("located", frozenset())
        beside = find_words(text, max(0, start - 24), start)[-1:] if self._verbs_first() else find_words(text, end, end + 24)[:1]
        return any(fold(word.text) in places for word in beside)

    def _verbs_first(self) -> bool:
        return self.cues is not None and self.cues.verbs_first

    def is_ahead(self, word: str) -> bool:
        """Whether `word` says that what follows is still to come: "आगामी", "upcoming"."""
        return fold(word) in self.roles.get("ahead", frozenset())

    def speaks_of_plans(self, text: str, start: int, end: int) -> bool:
        """Whether a word of ``text[start:end]`` tells of plans, aims or delays, so that no date in it is sure to be past."""
        plans = self.roles.get("plan", frozenset())
        return any(fold(word.text) in plans for word in find_words(text, start, end))

    def is_promise(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
        """Whether the verb that goes with the time ``text[start:end]`` is a plain future: "होगा", "होने वाले हैं", "will", "is due to".

        >>> text = "2026 में विश्व कप होगा"
        >>> time_bonds("hi").is_promise(text, 0, 4, (0, len(text)))
        True
        """
        if self.cues is None:
            return False
        wills, cues = self.roles.get("will", frozenset()), self.cues.cues
        before, behind = cues.finditer(text, sentence[0], start), cues.search(text, end, sentence[1])
        if self._verbs_first():
            found = next(iter(deque(before, maxlen=1)), None) or behind
            plain = found is not None and (found.group()[0].islower() or found.start() == sentence[0])  # "Will" may be a man
            return found is not None and plain and f"{fold(found.group())} ".startswith(tuple(f"{will} " for will in wills))
        found = behind or next(before, None)
        return found is not None and found.lastgroup != DONE and _ends_with(text, found.start(), found.end(), wills)

    def is_onset(self, text: str, start: int, end: int) -> bool:
        """Whether the time is that from which something holds, or after which it is: "1 जुलाई 2024 से", "since 2019".

        >>> text = "2019 के बाद पहली बार"
        >>> time_bonds("hi").is_onset(text, 0, 4)
        True
        """
        onsets = self.roles.get("onset", frozenset())
        if self._verbs_first():
            return any(fold(word.text) in onsets for word in find_words(text, max(0, start - 24), start)[-1:])
        behind = [fold(word.text) for word in find_words(text, end, end + 24)[:2]]
        return any(" ".join(behind[:count]) in onsets for count in (1, 2))

    def is_first_since(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
        """Whether something is the first of its kind since that time, which is over then: "2019 के बाद यह पहली यात्रा होगी"."""
        firsts = self.roles.get("first", frozenset())
        return self.is_onset(text, start, end) and any(fold(word.text) in firsts for word in find_words(text, *sentence))

    def is_genitive(self, text: str, end: int) -> bool:
        """Whether what follows belongs to the time before it: "1971 के युद्ध"."""
        behind = find_words(text, end, end + 24)[:1]
        return any(fold(word.text) in self.roles.get("genitive", frozenset()) for word in behind)

    def is_telling(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` tells who gave the news: "यह जानकारी ... ने बुधवार को दी"."""
        told = self.roles.get("told", frozenset())
        return bool(told) and any(fold(word.text) in told for word in find_words(text, start, end))

    def joins(self, text: str, start: int, end: int) -> bool:
        """Whether the words between two times make them one: nothing, marks, or "यानी", "दिनांक:".

        >>> time_bonds("hi").joins("शुक्रवार (29 नवंबर)", 8, 10), time_bonds("hi").joins("शुक्रवार और 29 नवंबर", 8, 12)
        (True, False)
        """
        if len(text[start:end].split(None, MOST_BETWEEN)) > MOST_BETWEEN:
            return False
        same = self.roles.get("same", frozenset())
        words = find_words(text, start, end)
        if len(words) > 1 and words[-1].text == ":" and fold(words[-2].text) in same:
            words = words[:-1]
        return len(words) <= MOST_BETWEEN and all(fold(w.text) in same or (not is_word(w.text) and w.text not in "-–/;:।.") for w in words)


    def joins_located(self, text: str, start: int, end: int) -> bool:
        """Whether nothing but marks and words of being at a time stands between two times: "12 नवंबर को दिवाली".

        >>> time_bonds("hi").joins_located("12 नवंबर को दिवाली", 8, 12), time_bonds("hi").joins_located("12 नवंबर से दिवाली के बाद", 8, 12)
        (True, False)
        """
        at = self.roles.get("at", frozenset()) | self.roles.get("same", frozenset())
        words = find_words(text, start, end)
        return len(words) <= 3 and all(fold(w.text) in at or (not is_word(w.text) and w.text not in "-–/;:।.") for w in words)


def _ends_with(text: str, start: int, end: int, endings: Collection[str]) -> bool:
    """Whether a verb form ends so, by itself or, with endings of two words, with the word behind it."""
    form = fold(text[start:end])
    both = " ".join([form, *(fold(word.text) for word in find_words(text, end, end + 24)[:1])])
    return form.endswith(tuple(endings)) or both.endswith(tuple(ending for ending in endings if " " in ending))


@cache
def time_bonds(lang: str) -> TimeBonds:
    """The bonds of a language by its BCP 47 code."""
    package = package_with(lang, "bond_words")
    if package is None:
        return TimeBonds(None, {})
    roles: dict[str, set[str]] = {}
    for row in read_table(package, "bond_words"):
        roles.setdefault(row["role"], set()).add(fold(row["word"]))
    cues = tense_cues(package, verbs_first="verbs-first" in roles) if has_table(package, "tenses") else None
    return TimeBonds(cues, {role: frozenset(words) for role, words in roles.items()})


@cache
def package_of(lang: str) -> str | None:
    """The folder of a language that this package ships; ``None`` for the neutral pack and for those of strangers.

    >>> package_of("hi-IN"), package_of("xx")
    ('srot.languages.hi', None)
    """
    code = load_pack(lang).code
    return f"srot.languages.{code}" if code != "und" and files("srot.languages").joinpath(code, "data").is_dir() else None


def package_with(lang: str, table: str) -> str | None:
    """The same where it has ``data/<table>.tsv``; ``None`` where a language has no such table.

    >>> package_with("hi", "tenses"), package_with("xx", "tenses")
    ('srot.languages.hi', None)
    """
    package = package_of(lang)
    return package if package is not None and has_table(package, table) else None


@cache
def has_table(package: str, name: str) -> bool:
    """Whether the language folder has ``data/<name>.tsv``."""
    return files(package).joinpath("data", f"{name}.tsv").is_file()
