"""Quantities of a text: numbers with their modifier, unit, counted noun and state, by the tables of a language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from srot.languages.coordination import FoundQuantity, coordinated
from srot.languages.counted import Counted, counted_noun
from srot.languages.home_rupees import are_indian, home_rupees
from srot.languages.measures import Measure, Units, find_measures, units_of
from srot.languages.number_fractions import find_all_numbers
from srot.languages.number_grammar import Number, NumberGrammar, number_grammar
from srot.languages.number_ranges import NumberRange, number_ranges
from srot.languages.pack import Draft
from srot.languages.quantity_blocks import Blocked
from srot.languages.quantity_changes import is_former, noun_before
from srot.languages.quantity_limits import find_limits, negate, widen
from srot.languages.quantity_states import SEIZED, befell, find_state, is_befallen, is_seized
from srot.languages.quantity_words import QuantityWords, quantity_words
from srot.languages.token_row import TokenRow, token_row
from srot.records import Quantity, make_id
from srot.text.normal import fold
from srot.text.words import is_word

_RUPEES, _PERSON, _YEAR = "INR", "PER", "a"
_YEARS = (1800, 2100)
_REACHED = frozenset({"length", "temperature"})  # "22 मीटर तक" says how far, not at most
_PLACE_WORDS = 5  # tokens to the marker of the next place of a list
_LIST_GAP = 25  # characters between two members of a list
_SUM_REACH = 3  # tokens behind the genitive of a sum: "12 करोड़ का नया अनुपूरक बजट"
_LIST_REACH = 10  # tokens back to the label of a list
_TAKEN = frozenset({"mass", "volume", "currency"})  # what is measured of drugs and cash
_SENTENCE_ENDS = frozenset("।.?!\n")


@dataclass(frozen=True)
class QuantityGrammar:
    """The number, unit and quantity words of one language."""

    numbers: NumberGrammar
    units: Units
    words: QuantityWords

    def find_numbers(self, text: str) -> tuple[Number, ...]:
        """Every number of `text`, counting or not, with signs and fractions."""
        return find_all_numbers(self.numbers, text)

    def find_measures(self, text: str, kinds: frozenset[str]) -> tuple[Measure, ...]:
        """Every number with a unit of one of the `kinds`: ``percent``, ``currency``, ``length`` ..."""
        numbers = find_all_numbers(self.numbers, text, glued=True)
        joining = frozenset(key for key, kind in self.numbers.kinds.items() if kind == "and")
        return tuple(find_measures(self.units, token_row(text), numbers, kinds, joining=joining))

    def find(
        self, text: str, taken: list[tuple[int, int]], names: list[tuple[int, int]], people: frozenset[tuple[int, int]] = frozenset()
    ) -> list[FoundQuantity]:
        """The quantities of `text` in order, outside of the spans `taken` by times and those of `names`, of which some are those of `people`."""
        row = token_row(text)
        blocked = Blocked(taken, names, self.words, people)
        found: list[FoundQuantity] = []
        for index, number in self._openings(row):
            if found and row.starts[index] < found[-1].end:
                continue
            listed = bool(found) and self._goes_on(row, index, found[-1].end)
            quantity = self._vague(row, index) if number is None else self._counted(row, number, blocked, listed=listed)
            if quantity is not None and not blocked.covers(quantity.start, quantity.end):
                found.append(quantity)
        return coordinated(text, found, self)

    def joins_range(self, between: str) -> bool:
        """Whether the words between two measures make them a range."""
        return between in ("-", "–") or self._is_whole(between, "range")

    def is_choice(self, between: str) -> bool:
        """Whether the words between two measures are an "or"."""
        return self._is_whole(between, "choice")

    def ends_list(self, between: str) -> bool:
        """Whether the words between two numbers end with what goes on with a list."""
        row = token_row(between)
        return self.words.roles["list"].before(row, len(row.keys)) is not None

    def joins_list(self, between: str) -> bool:
        """Whether the words between two numbers make them members of one list."""
        return self._is_whole(between, "list") or self._is_whole(between, "joint")

    def opens_list(self, between: str) -> bool:
        """Whether the words between two numbers begin with what goes on with a list."""
        return self.words.roles["list"].at(token_row(between), 0) is not None

    def tells_place(self, behind: str) -> bool:
        """Whether the words behind a number tell first where its people are: "12 in Ajmer"."""
        return self.words.roles["locative"].at(token_row(behind), 0) is not None

    def tells_day(self, behind: str) -> bool:
        """Whether the words behind a number tell first on which day: "17 on Saturday"."""
        return self.words.roles["day"].at(token_row(behind), 0) is not None

    def tells_part(self, between: str, behind: str) -> bool:
        """Whether the words between two numbers end, or those behind both begin, by telling the second as a part of the first."""
        row, among = token_row(between), self.words.roles["among"]
        return among.before(row, len(row.keys)) is not None or self.words.roles["among-after"].at(token_row(behind), 0) is not None

    def opens_part(self, before: str) -> bool:
        """Whether the words of a sentence before its number are nothing but what tells a part, and what limits the number."""
        row, end = token_row(before), 0
        found = self.words.roles["among"].at(row, 0)
        while found is not None:
            end = found[0]
            found = self.words.roles["modifier-before"].at(row, end)
        return 0 < end == len(row.keys)

    def tells_whole(self, between: str) -> int | None:
        """Which of two numbers the words between them make the whole: 0 the first, 1 the second."""
        return 0 if self._is_whole(between, "whole-before") else 1 if self._is_whole(between, "whole-after") else None

    def _is_whole(self, words: str, role: str) -> bool:
        row = token_row(words)
        found = self.words.roles[role].at(row, 0)
        return found is not None and found[0] == len(row.keys)

    def _goes_on(self, row: TokenRow, index: int, end: int) -> bool:
        """Whether token `index` goes on with a list whose last member ends at `end`: "दर्जन भर बसें और एक ट्रेन"."""
        gap = row.starts[index] - end
        return gap <= _LIST_GAP and self.words.roles["list"].before(row, index) is not None

    def _openings(self, row: TokenRow) -> list[tuple[int, NumberRange | None]]:
        """Where a quantity may begin: numbers, and vague words (without a number)."""
        numbers: list[tuple[int, NumberRange | None]] = [
            (number.first, number) for number in number_ranges(row, self.numbers, self.words)
        ]
        vague = self.words.vague.by_first
        numbers += [(index, None) for index, key in enumerate(row.keys) if key in vague]
        return sorted(numbers, key=lambda pair: pair[0])

    def _vague(self, row: TokenRow, index: int) -> FoundQuantity | None:
        found = self.words.vague.at(row, index)
        if found is None or self.words.roles["not-before"].before(row, index) is not None:
            return None
        last, vague = found
        if last < len(row.keys) and self.numbers.kind(row.keys[last]) == "scale":
            last, vague = last + 1, widen(vague, self.numbers.value(row.keys[last]))
        counted = counted_noun(row, last, self.words)
        unit = self.units.behind.at(row, last)
        if unit is not None and unit[1][0].kind == "duration":
            counted = Counted()
        elif not vague.free and not self._matters(counted) and not befell(row, last, self.words):
            return None
        counted = replace(counted, state=find_state(row, index, last, counted, self.words, self.numbers))
        end, code = (last, None) if unit is None else (unit[0], unit[1][0].code)
        return FoundQuantity(row.starts[index], row.ends[end - 1], None, vague.low, vague.high, "vague", code, counted)

    def _matters(self, counted: Counted) -> bool:
        """Whether "कई" counts something: a known noun, or one whose ending says that it is many."""
        if counted.text is None or counted.kind is not None:
            return counted.kind is not None
        return self.words.noun_endings is not None and self.words.noun_endings.search(fold(counted.text)) is not None

    def _counted(
        self, row: TokenRow, found: NumberRange, blocked: Blocked, *, listed: bool
    ) -> FoundQuantity | None:
        measure = self.units.measure(row, found.number, first=found.first)
        paid = measure is not None and measure.kind == "currency" and measure.first < found.first
        if blocked.names_it(row, found, stuck=paid) or blocked.is_age(row, found, found.last if measure is None or measure.unit != _YEAR else measure.last) or self._is_label(row, found, measure):
            return None
        if measure is not None and (measure.kind == "none" or self._is_age(row, found, measure)):
            return None
        start, end, last = found.start, found.end, found.last
        first = found.first
        if measure is not None:
            first, last = min(first, measure.first), max(last, measure.last)
            if measure.kind != "of":
                start, end = min(start, measure.start), max(end, measure.end)
        modifier, behind = self._modifier(row, first, last)
        if measure is not None and modifier == "up_to" and (measure.kind in _REACHED or self._lasts(row, measure, last, behind)):
            before = self.words.roles["modifier-before"].before(row, first)
            modifier = "exact" if before is None else before[1]
        if modifier == "exact" and self.numbers.kind(row.keys[found.last - 1]) == "dozen":
            modifier = "about"
        if measure is None:
            measure = self._unit_behind(row, found, behind)
        goes_on = self.words.roles["more"].at(row, behind) is not None and self._number_of(row, self._limited_from(row, first)) is not None
        counted = counted_noun(row, behind, self.words) if measure is None and not goes_on else Counted()
        if counted.kind is None and counted.last and blocked.in_name(row, counted.last - 1):
            counted = Counted()
        if counted.last and modifier == "exact":
            further = self._modifier_behind(row, counted.last)[0]
            modifier = further if further in ("more_than", "less_than") else "exact"
        if measure is None:
            measure = self._sum(row, found, behind)
            counted = counted if measure is None else Counted()
        if measure is None and not self._counts(row, found, counted, modifier, listed=listed):
            return None
        if measure is None:
            shared = self._shared(row, self._limited_from(row, first)) or noun_before(row, found, self.words)
            state = find_state(row, first, last, counted, self.words, self.numbers)
            counted = replace(counted, text=counted.text or shared, state=state)
        elif measure.kind in _TAKEN and is_seized(row, first, last, self.words, self.numbers):
            counted = replace(counted, state=SEIZED)
        return self._quantity(row, found, start, end, modifier, measure, counted, behind)

    def _quantity(
        self, row: TokenRow, found: NumberRange, start: int, end: int, modifier: str,
        measure: Measure | None, counted: Counted, behind: int,
    ) -> FoundQuantity:
        value, low, high = find_limits(found, modifier)
        if measure is not None and measure.kind == "temperature" and self._is_frost(row, measure.first):
            value, low, high = negate(value), negate(high), negate(low)
            measure = replace(measure, value=-measure.value)
        if measure is not None and measure.value != found.number.value:
            factor = abs(measure.value / found.number.value) if found.number.value else 1.0
            value, low, high = (None if limit is None else round(limit * factor, 9) for limit in (value, low, high))
        bare = measure is None and not counted.last
        status = "former" if is_former(row, found, behind, measure, self.words, bare=bare) else "current"
        unit = None if measure is None else measure.unit or None
        if measure is not None and measure.kind == "of":
            unit, counted = None, Counted(text=_measured(row, found, measure))
        return FoundQuantity(start, end, value, low, high, modifier, unit, counted, status)

    def _modifier(self, row: TokenRow, first: int, last: int) -> tuple[str, int]:
        """The modifier of a number, and the token behind which its noun may stand."""
        behind = self._modifier_behind(row, last)
        before = self.words.roles["modifier-before"].before(row, first)
        if before is not None and behind[0] == "exact":
            return before[1], behind[1]
        return behind

    def _lasts(self, row: TokenRow, measure: Measure, last: int, behind: int) -> bool:
        """Whether the words behind a duration say how long something went on ("पांच दिन तक चले"), and no most of it ("पांच साल तक की कैद")."""
        return measure.kind == "duration" and behind > last and self.words.roles["of"].at(row, behind) is None

    def _modifier_behind(self, row: TokenRow, last: int) -> tuple[str, int]:
        found = self.words.roles["modifier-after"].at(row, last)
        return ("exact", last) if found is None else (found[1], found[0])

    def _unit_behind(self, row: TokenRow, found: NumberRange, behind: int) -> Measure | None:
        """A unit behind the modifier: तीन से ज़्यादा घंटे."""
        if behind == found.last:
            return None
        unit = self.units.behind.at(row, behind)
        if unit is None or unit[1][0].kind in ("none", "of"):
            return None
        code, kind = unit[1][0].code, unit[1][0].kind
        return Measure(found.start, found.end, found.number.value, code, kind, found.first, found.last)

    def _sum(self, row: TokenRow, found: NumberRange, behind: int) -> Measure | None:
        """A round number of what is paid, owed or set aside is money without a currency too: "12 करोड़ का बजट", "40 लाख आवंटित", "मुनाफा 9 करोड़", "परिजनों को दो लाख"."""
        if self.numbers.kind(row.keys[found.last - 1]) != "scale":
            return None
        of = self.words.roles["of"].at(row, behind)
        first = behind if of is None else of[0]
        reach = 1 if of is None else _SUM_REACH
        sums = (self.words.roles["money"].at(row, index) for index in range(first, min(first + reach, len(row.keys))))
        money = next((found[1] for found in sums if found is not None), None)
        if money is None and (before := self.words.roles["money"].before(row, self._limited_from(row, found.first))) is not None:
            money = before[1]
        if money is None and (paid := self.words.roles["payee"].before(row, self._modified_from(row, found.first))) is not None:
            money = paid[1]
        number = found.number
        return None if money is None else Measure(found.start, found.end, number.value, money, "currency", found.first, found.last)

    def _limited_from(self, row: TokenRow, first: int) -> int:
        """Where the words begin that limit the number at token `first`, or tell that it grew: "कीमत करीब 60 लाख", "राशि को बढ़ाकर 11 लाख"."""
        first = self._modified_from(row, first)
        for role in ("changed", "object"):
            limit = self.words.roles[role].before(row, first)
            first = first if limit is None else limit[0]
        return first

    def _modified_from(self, row: TokenRow, first: int) -> int:
        limit = self.words.roles["modifier-before"].before(row, first)
        return first if limit is None else limit[0]

    def _is_age(self, row: TokenRow, found: NumberRange, measure: Measure) -> bool:
        """Years or months of a person's life: 12 साल के बच्चे, उम्र 40 से 55 साल."""
        roles = self.words.roles
        if measure.kind != "duration":
            return False
        if roles["age"].before(row, min(found.first, measure.first)) is not None:
            return True
        of = roles["of"].at(row, measure.last)
        noun = roles["noun"].at(row, measure.last if of is None else of[0])
        return noun is not None and noun[1] == "person"

    def _is_label(self, row: TokenRow, found: NumberRange, measure: Measure | None) -> bool:
        roles = self.words.roles
        if roles["not-before"].before(row, found.first) is not None:
            return True
        if measure is not None and measure.kind not in ("none", "of", "duration"):
            return False
        scaled = self.numbers.kind(row.keys[found.last - 1]) == "scale"  # "एक-एक लाख"
        if not scaled and any(roles["idiom"].at(row, index) is not None for index in range(max(0, found.first - 1), found.first + 1)):
            return True
        if measure is not None and measure.kind == "duration":
            return False
        if roles["not-after"].at(row, found.last) is not None:
            return True
        if found.last < len(row.keys) and row.adjoins(found.last) and self._sticks(row, found.last):
            return True
        label = roles["label"].before(row, found.first)
        return label is not None or (self._follows_label(row, found) and found.number.value == found.low)

    def _sticks(self, row: TokenRow, index: int) -> bool:
        """Whether letters stick to the number and are no word of ours: 2एम, 27-बटालियन."""
        if row.keys[index] == "-" and index + 1 < len(row.keys) and row.adjoins(index + 1):
            index += 1
        key = row.keys[index]
        return is_word(key) and not self.words.stops(key) and self.words.roles["noun"].at(row, index) is None

    def _follows_label(self, row: TokenRow, found: NumberRange) -> bool:
        """Whether the number goes on with a list of labels: धारा 304 (...) और 201."""
        if found.first < 2 or self.words.roles["list"].before(row, found.first) is None or not found.number.plain:
            return False
        for index in range(found.first - 2, max(found.first - _LIST_REACH, 0), -1):
            if row.keys[index] in _SENTENCE_ENDS:
                return False
            if "0" <= row.keys[index][0] <= "9" and self.words.roles["label"].before(row, index) is not None:
                return True
        return False

    def _counts(
        self, row: TokenRow, found: NumberRange, counted: Counted, modifier: str, *, listed: bool
    ) -> bool:
        """Whether a number without a unit counts: not a year, a list number, a half of something, an article."""
        number = found.number
        if number.plain and _YEARS[0] <= number.value < _YEARS[1] and counted.kind is None and modifier == "exact":
            return self.words.roles["state"].at(row, found.last) is not None
        if number.value == 0.5 or number.value == 0 or _in_brackets(row, found):
            return False
        if number.value == 1 and number.last - number.first == 1 and found.low == found.high:
            known = counted.kind is not None and (listed or not number.worded)
            return known or self._counts_one(row, found, counted)
        return not _is_list_number(row, found)

    def _counts_one(self, row: TokenRow, found: NumberRange, counted: Counted) -> bool:
        """"One" is a count where it befell somebody, or beside another count; else an article."""
        if self.words.roles["one"].at(row, found.last) is not None or self._is_listed(row, found) or self._opens_list(row, counted):
            return True
        if counted.kind is None:
            return counted.text is not None and is_befallen(row, found.first, self.words, self.numbers)
        return find_state(row, found.first, found.last, counted, self.words, self.numbers) is not None

    def _opens_list(self, row: TokenRow, counted: Counted) -> bool:
        """Whether known people or things are the first of a list of counts: "एक कट्टा, तीन कारतूस और एक मोबाइल"."""
        further = self.words.roles["list"].at(row, counted.last) if counted.kind is not None and counted.last else None
        if further is None or further[0] >= len(row.keys):
            return False
        return row.keys[further[0]][0].isdigit() or self.numbers.kind(row.keys[further[0]]) == "unit"

    def _is_listed(self, row: TokenRow, found: NumberRange) -> bool:
        """Whether a bare "one" stands in a list of places with their numbers: "गया में एक, नवादा में तीन"."""
        roles = self.words.roles
        if roles["locative"].before(row, found.first) is None or roles["list"].at(row, found.last) is None:
            return False
        ahead = range(found.last + 1, min(found.last + _PLACE_WORDS, len(row.keys) - 1))
        place = next((at for at in ahead if roles["locative"].at(row, at) is not None), None)
        return place is not None and (row.keys[place + 1][0].isdigit() or self.numbers.kind(row.keys[place + 1]) == "unit")

    def _shared(self, row: TokenRow, first: int) -> str | None:
        """The counted noun that stands before its number: लोगों में से 30, मृतकों की संख्या 17."""
        roles = self.words.roles
        share = roles["share"].before(row, first) or self._number_of(row, first) or self._among_hurt(row, first)
        if share is None or share[0] < 1 or self.words.stops(row.keys[share[0] - 1]) or self.numbers.kind(row.keys[share[0] - 1]) in ("unit", "digits"):
            return None
        return row.text[row.starts[share[0] - 1] : row.ends[share[0] - 1]]

    def _number_of(self, row: TokenRow, first: int) -> tuple[int, str] | None:
        """The marker of those whose number stands before token `first`, and not of those who give it: "सरकार का आंकड़ा 17"."""
        marker = self.words.roles["number-of"].before(row, first)
        return None if marker is None or self.words.roles["teller"].before(row, marker[0]) is not None else marker

    def _among_hurt(self, row: TokenRow, first: int) -> tuple[int, str] | None:
        """The marker of the victims whose part the number before token `first` is: "घायलों में पांच"."""
        marker = self.words.roles["locative"].before(row, first)
        if marker is None or self.words.roles["state"].before(row, marker[0]) is None:
            return None
        noun = self.words.roles["noun"].before(row, marker[0])
        return marker if noun is not None and noun[1] == "person" else None

    def _is_frost(self, row: TokenRow, first: int) -> bool:
        """Whether the degrees before token `first` are below zero: माइनस 5, शून्य से 5 डिग्री नीचे, -5."""
        if self.words.roles["below-zero"].before(row, first) is not None:
            return True
        return first > 0 and row.keys[first - 1] in ("-", "−") and row.adjoins(first) and not row.adjoins(first - 1)


def _measured(row: TokenRow, found: NumberRange, measure: Measure) -> str:
    """The word for what a bare number measures: तीव्रता, also where only its scale is named."""
    if measure.unit:
        return measure.unit
    first = found.last if measure.last > found.last else measure.first
    last = measure.last if measure.last > found.last else found.first
    return row.text[row.starts[first] : row.ends[last - 1]]


def _is_list_number(row: TokenRow, found: NumberRange) -> bool:
    at_start = found.first == 0 or row.keys[found.first - 1] == "\n"
    following = row.keys[found.last] if found.last < len(row.keys) else "\n"
    return at_start and following in (".", ")", ":", "-") and found.number.plain


def _in_brackets(row: TokenRow, found: NumberRange) -> bool:
    """A bare number in brackets is an age, a year or a count of comments: राकेश (38)."""
    around = row.keys[found.first - 1 : found.first], row.keys[found.last : found.last + 1]
    return found.first > 0 and around == (("(",), (")",)) and found.number.plain


@lru_cache(maxsize=8)
def quantity_grammar(package: str) -> QuantityGrammar:
    """The grammar of a language package with its number, unit and quantity tables."""
    return QuantityGrammar(number_grammar(package), units_of(package), quantity_words(package))


def quantities_of(draft: Draft, grammar: QuantityGrammar, *, made_by: str) -> tuple[Quantity, ...]:
    """The quantities of a draft as records; its times and names are none."""
    article = draft.article
    taken = [(time.start, time.end) for time in draft.times]
    names = [(mention.start, mention.end) for mention in draft.mentions]
    people = frozenset((mention.start, mention.end) for mention in draft.mentions if mention.type == _PERSON)
    quantities = grammar.find(article.text, taken, names, people)
    code = home_rupees(article.text, draft.mentions) if any(found.unit == _RUPEES for found in quantities) else None
    if code is not None:
        quantities = [replace(q, unit=code) if q.unit == _RUPEES and not are_indian(article.text[q.start : q.end]) else q for q in quantities]
    return tuple(_record(article.id, article.text, found, made_by) for found in quantities)


def _record(article: str, text: str, found: FoundQuantity, made_by: str) -> Quantity:
    return Quantity(
        id=make_id("qty", article, found.start, found.end),
        article=article,
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        value=found.value,
        low=found.low,
        high=found.high,
        modifier=found.modifier,
        unit=found.unit,
        of=found.counted.text,
        state=found.counted.state,
        status=found.status,
        made_by=made_by,
    )
