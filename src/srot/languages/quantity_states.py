"""What befell those that a number counts, by the words around it: people died, houses burnt down, heroin was seized."""

from __future__ import annotations

from collections.abc import Iterator

from srot.languages.counted import Counted
from srot.languages.number_grammar import NumberGrammar
from srot.languages.quantity_doers import does_it, is_deed
from srot.languages.quantity_wholes import described, is_whole, told_of_part
from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow
from srot.text.words import is_word

_REACH = 9
_REACH_OF_THINGS = 12
_INSERTION = 14
_MARKS = frozenset({",", "-", "–", "—"})
_REACH_BACK = 8
_OBJECT_REACH = 24
_MARKER = 4  # tokens from a number to what marks its noun as the object
_LIST_REACH = 10
_MATTER = "matter"  # what those are accused of whom the clause is about
_ASIDE = "aside"  # words of harm that are said by the way: "died during treatment"
_LABEL = 3  # tokens of a label ahead of the word that tells the state: "Total civilian deaths: 7"
_TALLY_REACH = 24  # tokens between a toll and the verb that leads to its number
FELLED = "felled"  # shot down: drones come to no harm that is counted, soldiers die
SEIZED = "seized"
DISPLACED = "displaced"
SENT = "sent"
SOUGHT = "sought"  # looked for: those whom nobody accuses are missing
MISSING = "missing"
# Who died in hospital, under rubble, among the affected or in a crowd died.
_WEAK = frozenset({"hospitalised", "trapped", "affected", "ill", "gathered", "allowed", SOUGHT})
# A crowd is told behind its number; before one it is where something else befell them.
_BEHIND = frozenset({"gathered"})
# What is done with people alone: figures are released too, and troops evacuated from where nothing is counted.
_OF_PEOPLE = frozenset({"released", "surrendered", "abducted", "evacuated"})
# What those who are hurt, missing or held can come to, so that the word that only describes them does not tell it: "two missing boys were traced".
_ENDED_BY = {
    "injured": frozenset({"dead", "discharged"}),
    "missing": frozenset({"dead", "traced", "rescued", "discharged"}),
    "abducted": frozenset({"dead", "traced", "rescued", "released"}),
}
_CLAUSE_ENDS = frozenset(".।॥?!;\n:|") | frozenset({"\n"})


def find_state(row: TokenRow, first: int, last: int, counted: Counted, words: QuantityWords, numbers: NumberGrammar) -> str | None:
    """What befell the people or things counted by tokens `first` to `last`; a noun of unknown kind can be either."""
    if counted.last > last and _is_of_hurt(row, first, counted.last, words):
        return None
    if counted.text is not None and does_it(row, first, last, counted.last or last, words):
        return None
    if is_whole(row, first, words, numbers):
        return described(row, counted.last or last, words)
    told = told_of_part(row, last, words) or _find_told(row, first, last, counted, words, numbers) or _find_whole(row, first, counted, words)
    if told == SOUGHT:
        accused = counted.last and words.roles["culprit"].before(row, counted.last) is not None
        return MISSING if counted.kind == "person" and not accused else None
    return told


def _find_whole(row: TokenRow, first: int, counted: Counted, words: QuantityWords) -> str | None:
    """The state of the whole whose part a number is by the words before it: "of the injured, 21 are in hospital"."""
    found = words.roles["whole-state"].before(row, first) if counted.text is None else None
    return found[1] if found is not None else None


def _find_told(row: TokenRow, first: int, last: int, counted: Counted, words: QuantityWords, numbers: NumberGrammar) -> str | None:
    """What the clause of the number tells."""
    if words.roles["doer"].at(row, counted.last or last) is not None:
        return _people(row, words, numbers).own_act(counted.last or last)
    if counted.kind == "thing":
        clause = _Clause(row, words, numbers, "thing-state", "thing-ahead")
        state = clause.state_of(first, last)
        if state == SEIZED and counted.last and words.roles["locative"].at(row, counted.last) is not None and clause.governor(first) is None:
            return None  # "35 ठिकानों पर छापे मारकर नकदी जब्त की"
        sent = state is None and _people(row, words, numbers).state_of(first, last) == SENT
        return SENT if sent else state
    if counted.kind is None and counted.last and words.roles["locative"].at(row, counted.last) is not None:
        governed = _people(row, words, numbers).governor(first)
        return governed if governed != FELLED else None
    if counted.kind is None and _is_sum_each(row, first, last, numbers):
        return None
    state = state_of_people(row, first, last, words, numbers)
    named = counted.text is not None and words.roles["among-after"].at(row, last) is None
    if state in _OF_PEOPLE and counted.kind is None and named:
        state = None
    if counted.kind is None and counted.text is not None and state is None:
        state = _Clause(row, words, numbers, "thing-state", "thing-ahead").state_of(first, last)
    if state is None and counted.kind == "person":
        state = _Clause(row, words, numbers, "thing-state", "thing-ahead").governor(first)  # "razed one house and damaged two others"
    if state == FELLED:
        return "dead" if counted.kind == "person" else None
    if state == DISPLACED and counted.last and words.roles["culprit"].before(row, counted.last) is not None:
        return None  # "two gunmen fled"
    return state


def _is_of_hurt(row: TokenRow, first: int, last: int, words: QuantityWords) -> bool:
    """Whether the noun between tokens `first` and `last`, number included, is a thing or kin of people who came to harm, and none of these:
    "मृतकों के 12 परिजन", "40 coffins for the dead"; but their bodies are they themselves."""
    if words.roles["state"].before(row, last) is not None:
        return False
    index = first
    while (bare := words.roles["modifier-before"].before(row, index)) is not None:
        index = bare[0]
    return words.roles["whose-before"].before(row, index) is not None or words.roles["whose-behind"].at(row, last) is not None


def is_befallen(row: TokenRow, first: int, words: QuantityWords, numbers: NumberGrammar) -> bool:
    """Whether a verb right before the number at token `first` tells what people came to, whoever they are: "arrested one peddler"."""
    return bool(_people(row, words, numbers).governor(first))


def is_seized(row: TokenRow, first: int, last: int, words: QuantityWords, numbers: NumberGrammar) -> bool:
    """Whether a weight or a sum of money was taken from those who had it: "40 किलो गांजा जब्त", "seized $2 million"."""
    return _Clause(row, words, numbers, "thing-state", "thing-ahead").state_of(first, last) == SEIZED


def befell(row: TokenRow, index: int, words: QuantityWords) -> bool:
    """Whether the words at token `index` tell what befell people, so that a vague word before them counts these: "कई घायल", "many were hurt"."""
    for role in ("skip", "passive"):
        found = words.roles[role].at(row, index)
        index = index if found is None else found[0]
    state = words.roles["state"].at(row, index)
    return state is not None and state[1] not in _WEAK


def state_of_people(row: TokenRow, first: int, last: int, words: QuantityWords, numbers: NumberGrammar) -> str | None:
    """What befell people counted by tokens `first` to `last`."""
    return _people(row, words, numbers).state_of(first, last)


def _people(row: TokenRow, words: QuantityWords, numbers: NumberGrammar) -> _Clause:
    return _Clause(row, words, numbers, "state", "ahead")


def _is_sum_each(row: TokenRow, first: int, last: int, numbers: NumberGrammar) -> bool:
    """Whether a bare number is a sum for each of some: "मृतकों के परिजनों को 2-2 लाख"."""
    dashed = last - first >= 4 and row.keys[first] == row.keys[first + 2] and not is_word(row.keys[first + 1])
    return dashed and numbers.kind(row.keys[last - 1]) in ("scale", "counted-scale")


class _Clause:
    """The words around a number, with the roles under which those stand that tell a state: behind or before it, or right ahead of it."""

    def __init__(self, row: TokenRow, words: QuantityWords, numbers: NumberGrammar, states: str, ahead: str) -> None:
        self.row, self.words, self.numbers = row, words, numbers
        self.states, self.ahead = words.roles[states], words.roles[ahead]
        self.reach = _REACH if states == "state" else _REACH_OF_THINGS

    def state_of(self, first: int, last: int) -> str | None:
        """By the verb whose object the number is ("killing 25 … and injuring six"), else by the words behind, before, or by the verb of its list."""
        told = self._is_told(last)
        people = self.states is self.words.roles["state"]
        numbered = self._numbered(first) if people else None
        if numbered is not None:
            return numbered
        governed = None if told else self.governor(first) or (self._tallied(first) if people else None)
        label = self._label(first) if people else None
        if label is not None and self._is_alone(last):
            return label
        return governed or self._behind(first, last) or self._list_governor(first) or self._predicate(last) or label

    def _is_told(self, last: int) -> bool:
        """Whether the state stands right behind the number: "20 injured", but not where it only describes who is counted: "shot 20 injured men", nor
        where what is counted is saved or lost alike: "saved 20 lives"."""
        found = self.states.at(self.row, last)
        either = self.words.roles["either"].at(self.row, last)
        if found is None or (either is not None and either[0] == found[0]):
            return False
        nouns = self.words.roles["noun"]
        return not any(nouns.at(self.row, at) is not None for at in (found[0], found[0] + 1))

    def _label(self, first: int) -> str | None:
        """What a label and its colon say of the number behind them: "Death toll: 7", "मृतकों की संख्या: 12"."""
        row, roles = self.row, self.words.roles
        if first < 2 or row.keys[first - 1] != ":":
            return None
        number_of = roles["number-of"].before(row, first - 1)
        end = first - 1 if number_of is None else number_of[0]
        found = roles["tally"].before(row, end) or self.states.before(row, end)
        if found is None:
            return None
        for index in range(found[0], max(found[0] - _LABEL - 1, -1), -1):
            if index == 0 or row.keys[index - 1] in _CLAUSE_ENDS or row.keys[index - 1] == ",":
                return found[1]
        return None

    def _numbered(self, first: int) -> str | None:
        """What befell those whose number is told right before it: "मृतकों की संख्या 30 और घायलों की 60", "लापता लोगों की तादाद करीब 12"."""
        row, roles = self.row, self.words.roles
        while (limit := roles["modifier-before"].before(row, first) or roles["changed"].before(row, first)) is not None:
            first = limit[0]
        number_of = roles["number-of"].before(row, first)
        if number_of is None:
            return None
        noun = roles["noun"].before(row, number_of[0])
        found = self.states.before(row, number_of[0]) or (self.states.before(row, noun[0]) if noun is not None and noun[1] == "person" else None)
        return found[1] if found is not None else None

    def _is_alone(self, last: int) -> bool:
        """Whether nothing is said of the number that ends before token `last`, or the next label stands there: "Dead: 12 Injured: 40"."""
        if last >= len(self.row.keys) or self.row.keys[last] in _CLAUSE_ENDS or self.row.keys[last] == ",":
            return True
        label = self.states.at(self.row, last)
        return label is not None and label[0] < len(self.row.keys) and self.row.keys[label[0]] == ":"

    def _tallied(self, first: int) -> str | None:
        """What is counted by a tally far in front of its number: "the death toll from the quakes in the west has climbed to 812"."""
        at, roles = first, self.words.roles
        verb = roles["tallied"].before(self.row, at)
        while verb is None and (lead := self._lead_before(at)) is not None:
            at, verb = lead, roles["tallied"].before(self.row, lead)
        if verb is None:
            return None
        for index in range(verb[0], max(verb[0] - _TALLY_REACH, 0), -1):
            if self.row.keys[index - 1] in _CLAUSE_ENDS or roles["tallied"].before(self.row, index) is not None:
                return None
            found = roles["tally"].before(self.row, index)
            if found is not None:
                return found[1]
        return None

    def own_act(self, last: int) -> str | None:
        """What those who do something, marked at token `last`, came to by themselves: "चार लोगों ने दम तोड़ दिया", but not "ने हत्या कर दी"."""
        for index in self._telling(last):
            if self.row.keys[index] in _CLAUSE_ENDS:
                return None
            if self.words.roles["own-act"].at(self.row, index) is not None:
                found = self.states.at(self.row, index)
                return found[1] if found is not None else None
        return None

    def _predicate(self, last: int) -> str | None:
        """What the verb at the end of the clause does to those marked as its object: "तीन कर्मियों को दो लाख की रिश्वत लेते गिरफ्तार किया"."""
        row, object_ = self.row, self.words.roles["object"]
        marker = next((at for at in range(last, min(last + _MARKER, len(row.keys))) if object_.at(row, at) is not None), None)
        if marker is None or any(row.keys[at] in _CLAUSE_ENDS or row.keys[at] == "," for at in range(last, marker)):
            return None
        for index in range(marker + 1, min(marker + _OBJECT_REACH, len(row.keys))):
            if self.words.roles["harmless"].at(row, index) is not None:
                return None  # "तीन दोषियों को मौत की सजा सुनाई"
            found = self.states.at(row, index)
            if found is not None:
                ends = found[0] >= len(row.keys) or row.keys[found[0]] in _CLAUSE_ENDS  # "जुआरियों को नकदी के साथ पकड़ा।"
                return found[1] if ends or self.words.roles["done"].at(row, found[0]) is not None else None
            if row.keys[index] in _CLAUSE_ENDS or self.words.roles["break"].at(row, index) is not None or object_.at(row, index) is not None:
                return None
        return None

    def governor(self, first: int) -> str | None:
        """The state told by an active verb right before the number and the words that limit it."""
        at = first
        while (lead := self._lead_before(at)) is not None:
            at = lead
        found = self.ahead.before(self.row, at)
        if found is None:
            return None
        owning = at - found[0] > 1  # "the deaths of two", but not "of the injured, two"
        return found[1] if owning or not self._is_passive(found[0]) else None

    def _lead_before(self, at: int) -> int | None:
        for role in ("modifier-before", "lead"):
            found = self.words.roles[role].before(self.row, at)
            if found is not None:
                return found[0]
        return None

    def _is_passive(self, at: int) -> bool:
        """Whether the form at token `at` has no object: "were killed", "of the injured, 12 are women"."""
        passive, lead = self.words.roles["passive"], self.words.roles["lead"]
        if self.states.at(self.row, at) is not None and lead.before(self.row, at) is not None:
            return True
        return any(passive.before(self.row, place) is not None for place in (at, at - 1))

    def _takes_object(self, at: int) -> bool:
        """Whether the verb at token `at` is an active one of which another number or noun is the object: "and wounded six"."""
        found = self.ahead.at(self.row, at)
        if found is None or self._is_passive(at):
            return False
        if self.states.at(self.row, at) is None:
            return True
        behind = found[0]
        if behind >= len(self.row.keys):
            return False
        opens = self.numbers.kind(self.row.keys[behind]) in ("unit", "digits", "hundred", "scale", "dozen", "article")
        return opens or self.row.keys[behind][0].isdigit() or self.words.roles["modifier-before"].at(self.row, behind) is not None

    def _behind(self, first: int, last: int) -> str | None:
        row, joints = self.row, self.words.roles["joint"]
        joined, weak, marked = False, None, False
        owned = self.words.roles["of"].at(row, last) is not None
        for index in self._telling(last):
            key = row.keys[index]
            joined = joined or (key == "," and joints.at(row, index + 1) is not None)
            if key in _CLAUSE_ENDS or (key == "," and not joined) or self._takes_object(index):
                break
            if joints.at(row, index) is not None:
                joined = True
            elif ("0" <= key[0] <= "9" or self.words.vague.at(row, index) is not None) and not joined:
                break
            broken = self.words.roles["break"].at(row, index) is not None
            if broken and (weak is not None or (index > last and self.words.roles["closing"].before(row, index) is not None)):
                break  # "40 बीमार हो गए और दो की मौत", "50 जवान लगाए गए हैं और घायलों की तलाश"
            found = self.states.at(row, index)
            marked = marked or self.words.roles["object"].at(row, index) is not None
            if found is not None and marked and self._is_matter(found[0]):
                continue
            if found is not None and found[1] not in _WEAK:
                return self._outcome(index, found) or found[1]
            weak = weak or (found[1] if found is not None else None)
            if owned and self.words.roles["noun"].at(row, index) is not None:
                break  # "25 की मौत", but not "25 हज़ार का इनामी बदमाश घायल"
        return weak or self._before(first)

    def _is_matter(self, behind: int) -> bool:
        """Whether the word of harm before token `behind` is what people are accused of: "पांच युवकों को हत्या के आरोप में"."""
        turned = self.words.roles["turned"].at(self.row, behind)
        return turned is not None and turned[1] == _MATTER

    def _outcome(self, at: int, found: tuple[int, str]) -> str | None:
        """What those came to whom the word at token `at` only describes: "तीन घायल यात्रियों की मौत", "two missing boys were traced"."""
        ends, nouns = _ENDED_BY.get(found[1]), self.words.roles["noun"]
        noun = nouns.at(self.row, at) or nouns.at(self.row, found[0])
        if noun is None and self.words.roles["have"].at(self.row, found[0]) is not None:
            noun = (found[0], "person")  # "four injured have died"
        if ends is None or noun is None or noun[1] != "person":
            return None
        for index in self._telling(noun[0]):
            key, told = self.row.keys[index], self.states.at(self.row, index)
            if told is not None and told[1] in ends:
                return told[1]
            others = nouns.at(self.row, index) is not None or self.numbers.kind(key) in ("unit", "digits", "hundred") or "0" <= key[0] <= "9"
            if others or key in _CLAUSE_ENDS or key == "," or self.words.roles["break"].at(self.row, index) is not None or self._takes_object(index):
                return None
        return None

    def _telling(self, last: int) -> Iterator[int]:
        """The tokens behind a number that can tell its state: none of an insertion, none that tell of no harm; the nearest `reach`."""
        index, reach = last, last + self.reach
        while index < min(reach, len(self.row.keys)):
            harmless = self.words.roles["harmless"].at(self.row, index)
            behind = harmless[0] if harmless is not None else self._pass_insertion(index)
            if behind == index:
                yield index
                index += 1
            else:
                reach += behind - index if harmless is None or harmless[1] == _ASIDE else 0
                index = behind

    def _pass_insertion(self, at: int) -> int:
        """Behind an insertion that begins at token `at` and behind which the clause goes on: "two men, one of them a porter, were arrested"."""
        row = self.row
        if self.words.roles["relative"].at(row, at) is not None:
            return self._pass_relative(at)
        if row.keys[at] not in _MARKS:
            return at
        for closing in range(at + 2, min(at + _INSERTION, len(row.keys) - 1)):
            if row.keys[closing] in _CLAUSE_ENDS:
                return at
            if row.keys[closing] == row.keys[at]:
                listed = self.words.roles["among"].at(row, at + 1) is not None and self.words.roles["list"].at(row, closing + 1) is not None
                return closing + 1 if listed or self.words.roles["resumes"].at(row, closing + 1) is not None else at
        return at

    def _pass_relative(self, at: int) -> int:
        """Behind a relative clause that tells of no harm and that a lone comma closes: "five men who ran the den, were arrested"."""
        for closing in range(at + 2, min(at + _INSERTION, len(self.row.keys) - 1)):
            if self.row.keys[closing] in _CLAUSE_ENDS or self.states.at(self.row, closing) is not None:
                return at
            if self.row.keys[closing] == ",":
                return closing + 1 if self.words.roles["resumes"].at(self.row, closing + 1) is not None else at
        return at

    def _before(self, first: int) -> str | None:
        harmless = first
        for index in range(first, max(first - _REACH_BACK, 0), -1):
            key = self.row.keys[index - 1]
            idle = self.words.roles["harmless"].before(self.row, index)
            harmless = harmless if idle is None else idle[0]
            if index > harmless:
                continue
            if key in _CLAUSE_ENDS or key == "," or "0" <= key[0] <= "9" or self.words.roles["break"].at(self.row, index - 1):
                return None
            found = self.states.before(self.row, index)
            scene = self.words.roles["scene"].before(self.row, index)
            if found is not None and scene is not None and scene[0] == found[0]:
                return None  # "अस्पताल में एक कैदी को गोली मार दी"
            if found is not None and is_deed(self.row, found[0], index, self.words):
                return None
            if found is not None and found[1] not in _BEHIND:
                past = self.words.roles["turned"].at(self.row, index) is not None
                return None if past or self._is_of_others(index, first) else found[1]
        return None

    def _is_of_others(self, at: int, first: int) -> bool:
        """Whether the word of harm that ends at token `at` is told of somebody whose things are counted: "घायल बदमाश के पास से दो पिस्तौल"."""
        noun = self.words.roles["noun"].at(self.row, at)
        if noun is None or noun[1] != "person" or noun[0] >= first:
            return False
        owned = self.words.roles["of"].at(self.row, noun[0]) is not None
        return owned and self.words.roles["number-of"].at(self.row, noun[0]) is None

    def _list_governor(self, first: int) -> str | None:
        """The active verb of a list that the number stands in: "killed a guard and two soldiers"."""
        row = self.row
        if first < 1 or self.words.roles["list"].before(row, first) is None:
            return None
        for index in range(first - 1, max(first - _LIST_REACH, 0), -1):
            found = self.ahead.before(row, index)
            if found is not None:
                return None if self._is_passive(found[0]) else found[1]
            if row.keys[index - 1] in _CLAUSE_ENDS:
                return None
        return None
