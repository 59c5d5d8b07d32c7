"""The words around numbers that a language's ``quantity_words.tsv`` names, by the part they play.

Roles: ``modifier-before`` and ``modifier-after`` (value: the modifier), ``label`` (a number behind it is a name),
``not-after`` and ``not-before`` (the number is no quantity), ``idiom`` (a phrase with a number in it that counts nothing),
``stop`` (ends the counted noun), ``skip`` (stands before it), ``more`` (does so only before a known noun: "11 और लोग"), ``noun`` (a counted noun; value ``person``, ``animal`` or ``thing``),
``state`` and ``thing-state`` (what befell the people or the things counted; value, ``felled`` for what kills people alone), ``ahead`` and ``thing-ahead`` (active verbs before the number of those they befall),
``lead`` (may stand between such a verb and the number), ``passive`` (before a participle that takes no object), ``moved`` (verbs of change, which make "from" tell an old value), ``before`` and ``was`` (around a number told earlier), ``object`` and ``done`` (the marker of an object, and the verb at the end of its clause), ``resumes`` (behind an insertion, goes on with the clause of the number), ``former`` (behind a number that is replaced), ``share`` (as in "लोगों में से 30"),
``joint`` (a state is looked for beyond it), ``range`` (between two numbers), ``one`` (behind a "one" that counts), ``of`` (between an age and who has it), ``list`` (goes on with a list), ``number-of`` (between the counted and its number: "मृतकों की संख्या 17"),
``age`` (before a person's years), ``break`` (what was said before it befell others), ``between`` (makes a range of two listed numbers),
``payee`` (to whom the round number behind it is paid, so that it is money: "परिजनों को दो लाख"; value: the currency),
``harmless`` (words of harm that tell of none: "टक्कर मारी"; value ``aside`` for what is said by the way: "इलाज के दौरान"), ``choice`` (between two numbers that are no range when far apart: "5 or 18"), ``below-zero`` (before degrees of frost), ``among`` (between a whole and its part), ``among-after`` (behind the part: "12 of them"), ``locative`` (behind a place: what befell people did not befall it),
``closing`` (ends a clause before a break),
``tally`` (what counts those of one state: "death toll"; value: the state) and ``tallied`` (a verb between it and its number: "has climbed to"),
``doer`` (behind those who do what the clause tells), ``own-act`` (a state that doers come to by themselves: "ने दम तोड़ दिया"), ``turned`` (behind a word of harm that befell others before: "हत्या कर"; value ``matter`` where people are accused of it: "हत्या के मामले में"),
``whole-state`` (before a part of those of one state: "of the injured, 21"; value: the state), ``teller`` (whose count it is, no counted noun: "सरकार का आंकड़ा 17"),
``agent`` (before those who did it: "killed [by] three gunmen"), ``deed`` (a state that is also what doers have a part in: "हत्या में तीन शूटर शामिल थे") and ``part-taking`` (behind such a deed),
``whole-of`` (between a part and a whole that may be described: "two [of the] nine injured") and ``have`` (begins what is told of the part), ``day`` (behind the number of another day: "17 [on Saturday]"),
``attribute`` (a noun of people that, in the singular and before a plural, only tells whose things are counted: "six [worker] cabins"),
``whose-before`` and ``whose-behind`` (make what is counted a thing of people who came to harm: "मृतकों के 12 परिजन", "12 relatives of the dead").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import is_word

_ROLES = (
    "modifier-before", "modifier-after", "label", "not-after", "not-before", "idiom", "noun", "state", "former", "former-ahead", "former-noun", "former-kind", "former-article",
    "share", "joint", "range", "stop", "skip", "more", "one", "of", "list", "number-of", "age", "break", "between", "below-zero",
    "locative", "money", "payee", "harmless", "choice", "among", "among-after", "whole-before", "whole-after", "changed", "brought",
    "thing-state", "ahead", "thing-ahead", "lead", "passive", "moved", "before", "was", "object", "done", "resumes", "closing", "either", "scene", "culprit", "whose-before", "whose-behind",
    "doer", "own-act", "turned", "tally", "tallied", "compound", "relative", "whole-state", "teller", "agent", "deed", "part-taking", "whole-of", "have", "day", "attribute",
)


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague number word, with what it allows; `free` tells that it counts even without a known noun."""

    low: float | None
    high: float | None
    free: bool


@dataclass(frozen=True)
class QuantityWords:
    """Phrases by role, vague number words, and endings: of words that stop a counted noun, and of nouns that end one."""

    roles: dict[str, Phrases[str]]
    vague: Phrases[Vague]
    endings: regex.Pattern[str] | None
    noun_endings: regex.Pattern[str] | None

    def stops(self, key: str) -> bool:
        """Whether a folded word cannot be part of a counted noun."""
        if key in self.roles["stop"].by_first or key in self.vague.by_first or not is_word(key):
            return True
        return self.endings is not None and self.endings.search(key) is not None


@lru_cache(maxsize=8)
def quantity_words(package: str) -> QuantityWords:
    """The words of a language package, from ``data/quantity_words.tsv`` and ``data/vague.tsv``."""
    pairs: dict[str, list[tuple[str, str]]] = {role: [] for role in _ROLES}
    endings: dict[str, list[str]] = {"stop-ending": [], "noun-ending": []}
    for row in read_table(package, "quantity_words"):
        forms = [form.strip() for form in row["words"].split("|")]
        if row["role"] in endings:
            endings[row["role"]].extend(fold(form) for form in forms)
        else:
            pairs[row["role"]].extend((form, row["value"]) for form in forms)
    vague = [
        (form.strip(), Vague(_limit(row["low"]), _limit(row["high"]), row["free"] == "yes"))
        for row in read_table(package, "vague")
        for form in row["forms"].split("|")
    ]
    roles = {role: phrases_of(found) for role, found in pairs.items()}
    return QuantityWords(roles, phrases_of(vague), _ending(endings["stop-ending"]), _ending(endings["noun-ending"]))


def _ending(forms: list[str]) -> regex.Pattern[str] | None:
    return regex.compile(f"(?:{'|'.join(forms)})$") if forms else None


def _limit(cell: str) -> float | None:
    return float(cell) if cell else None
