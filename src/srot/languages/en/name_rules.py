"""English names that need no model: persons after a title or beside a verb of saying, bodies by their last word, ministries, networks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.en.titles import first_of_titles, title_at
from srot.languages.name_spans import SETTING, Found, Line, is_free, place_name
from srot.languages.tables import read_table
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.words import Word, is_word

_MOST_PARTS, _LONGEST_SITE = 4, 3
_WHERE = frozenset(("in", "at", "near", "In", "At", "Near"))
_POSSESSIVES = ("'s", "’s")


@cache
def cue_words(kind: str) -> frozenset[str]:
    """The words of one kind of ``data/name_cues.tsv``."""
    return frozenset(row["word"] for row in read_table("srot.languages.en", "name_cues") if row["kind"] == kind)


@lru_cache(maxsize=100_000)
def opens(word: str) -> tuple[str, ...]:
    """The kinds of phrases that may begin with a word, or that it ends."""
    key = fold_name(word)
    return tuple(kind for kind, keys in _openings().items() if key in keys)


@cache
def _openings() -> dict[str, frozenset[str]]:
    return {
        "body": cue_words("head") | {"ministry"},
        "platform": cue_words("platform"),
        "person": first_of_titles() | cue_words("speech"),
        "street": cue_words("street"),
        "setting": cue_words("setting") | cue_words("dweller"),
        "site": frozenset(fold_name(phrase.split(" ")[0]) for phrase in cue_words("site")),
    }


def split_possessives(words: Sequence[Word]) -> tuple[Word, ...]:
    """The same words, "Kenya's" as three: the texts that models learn from have the name apart."""
    return tuple(part for word in words for part in _parted(word))


def _parted(word: Word) -> Iterator[Word]:
    if word.text.endswith(_POSSESSIVES) and len(word.text) > 2:
        cut = word.end - 2
        yield Word(word.start, cut, word.text[:-2])
        yield Word(cut, cut + 1, word.text[-2])
        yield Word(cut + 1, word.end, word.text[-1])
    else:
        yield word


def drop_days(line: Line) -> Line:
    """Names without feasts and trains: Diwali is nobody, "Howrah Express" no place."""
    return line.having(name for name in line.found if not _is_day(line.texts, name) and not _is_of_train(line.texts, name))


def _is_day(texts: Sequence[str], name: Found) -> bool:
    return name.last - name.first == 1 and fold_name(texts[name.first]) in cue_words("day")


def _is_of_train(texts: Sequence[str], name: Found) -> bool:
    """Whether a name is that of a train, or a place of its route: "Coromandel Express"; newspapers are in the gazetteer."""
    last = name.last + 2 if texts[name.last : name.last + 1] == ("-",) else name.last
    routed = name.type == "LOC" and last < len(texts) and texts[last][:1].isupper() and fold_name(texts[last]) in cue_words("train")
    whole = name.made_by != "gazetteer" and name.last - name.first > 1 and fold_name(texts[name.last - 1]) in cue_words("train")
    return routed or whole


def add_bodies(line: Line) -> Line:
    """Capitalised words that end in the head of a body ("Railway Board"), and ministries ("the interior ministry")."""
    found = list(line.found)
    for place in line.opened("body"):
        first = _body_start(line.texts, place)
        inner = [name for name in found if name.first < place + 1 and name.last > first]
        known = any((name.made_by == "gazetteer" and name.type == "ORG") or name.last > place + 1 or name.first < first for name in inner)
        if first < place and not known:
            found = place_name(found, Found(first, place + 1, "ORG", "rule:head"))
    return line.having(found)


def _body_start(texts: Sequence[str], place: int) -> int:
    key = fold_name(texts[place])
    if place and key == "ministry" and texts[place - 1].casefold() in cue_words("ministry"):
        return place - 1
    first = place
    if key in cue_words("head") and texts[place][0].isupper():
        while first and _is_capital(texts[first - 1]) and place - first < _MOST_PARTS:
            first -= 1
    return first


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and fold_name(word) not in cue_words("opener")


def add_networks(line: Line) -> Line:
    """Networks that something is written on: "on Telegram"."""
    found = list(line.found)
    for place in line.opened("platform"):
        network = line.texts[place][0].isupper() and line.texts[max(place - 1, 0)] == "on"
        if network and is_free(found, place, place + 1):
            found = place_name(found, Found(place, place + 1, "ORG", "rule:network"))
    return line.having(found)


def add_persons(line: Line) -> Line:
    """Capitalised words after a title ("spokesman Dmitry Peskov"), and two or more right before or after a verb of saying."""
    found = list(line.found)
    for place in line.opened("person"):
        start, least = _person_start(line.texts, place)
        if start:
            last = _person_end(line, found, start)
            first = _after_titles(line.texts, start, last)
            if last - first >= least and _may_be_person(line.texts, first, last):
                found = place_name(found, Found(first, last, "PER", "rule:title"))
    return line.having(found)


def _after_titles(texts: Sequence[str], first: int, last: int) -> int:
    """Where the words ``[first, last)`` begin once all up to the last title among them is left out: "Chief Economic Adviser V. Rao"."""
    ends = [end for place in range(first, last) if (end := title_at(texts, place, last)) and end < last]
    return max([first, *ends])


def _person_start(texts: Sequence[str], place: int) -> tuple[int, int]:
    """Where a person may begin because of the words at `place` (0: nowhere), and how many words make one there."""
    last = title_at(texts, place, len(texts))
    if last and last < len(texts):
        return (last + 1, 2) if texts[last] == "," else (last, 1)
    return (place + 1, 2) if fold_name(texts[place]) in cue_words("speech") and place + 1 < len(texts) else (0, 0)


def _person_end(line: Line, found: Sequence[Found], first: int) -> int:
    """Where the capitalised words that begin at `first` end; initials and small words between them ("bin") go along."""
    texts, last = line.texts, first
    while last < len(texts) and last - first < 2 * _MOST_PARTS:
        if (_is_part(texts[last]) and not any(name.first == last and name.made_by == "gazetteer" for name in found)) or (last > first and texts[last] == "." and len(texts[last - 1]) == 1):
            last += 1
        elif last > first and last + 1 < len(texts) and (texts[last] in "-'’" or texts[last] in cue_words("joint")) and _is_tied(line, last):
            last += 2
        else:
            break
    return last


@lru_cache(maxsize=50_000)
def _is_part(word: str) -> bool:
    key = fold_name(word)
    return word[:1].isupper() and not demonym(key) and key not in cue_words("head") and key not in cue_words("opener")


def _is_tied(line: Line, place: int) -> bool:
    """Whether the mark or small word at `place` binds the next word to the name: a tight mark, or a capital after "bin"."""
    if is_word(line.texts[place]):
        return _is_part(line.texts[place + 1])
    tight = line.words[place - 1].end == line.words[place].start and line.words[place].end == line.words[place + 1].start
    return tight and is_word(line.texts[place + 1]) and line.texts[place + 1] != "s"


def _may_be_person(texts: Sequence[str], first: int, last: int) -> bool:
    words = [word for word in texts[first:last] if len(word) > 1]
    known = lookup(" ".join(texts[first:last]))
    return bool(words) and not known and not all(is_dictionary_word("en", word.casefold()) for word in words)


def widen_persons(line: Line) -> Line:
    """Persons with the unknown capitalised words, initials and hyphenated parts tight beside them: "Arun" + "Kumar" + "Mahanta"."""
    found = list(line.found)
    for name in line.found:
        if name.type == "PER" and name in found:
            first, last = _widened(line, found, name)
            if (first, last) != (name.first, name.last):
                found = place_name(found, replace(name, first=first, last=last))
    return line.having(found)


def place_persons(line: Line) -> Line:
    """One word that no table knows, right behind "in", "at" or "near", is a place, whatever the model says: "washed away at Mundakkai"."""
    return line.having(replace(name, type="LOC", made_by=SETTING) if _is_setting(line.texts, name) else name for name in line.found)


def _is_setting(texts: Sequence[str], name: Found) -> bool:
    lone = name.type != "ORG" and name.last - name.first == 1 and name.made_by.startswith("names") and name.first > 0
    behind = texts[name.last : name.last + 1]
    return lone and texts[name.first - 1] in _WHERE and behind != ("'",) and _is_unknown(texts[name.first]) and not name_part(texts[name.first])


def join_particles(line: Line) -> Line:
    """Persons with small words inside their names as one: "Ursula von der Leyen", "Maria de la Cruz"; not a place that has them, "Rio de Janeiro"."""
    found, place = list(line.found), 1
    while place < len(line.texts) - 1:
        last = place
        while last < len(line.texts) - 1 and line.texts[last] in cue_words("joint"):
            last += 1
        if last > place and (joined := _joined(line, found, place, last)) is not None:
            found = place_name([name for name in found if name.last <= joined.first or name.first >= joined.last], joined)
        place = max(last, place + 1)
    return line.having(found)


def _joined(line: Line, found: Sequence[Found], first: int, last: int) -> Found | None:
    """The person whose name has the small words `first` to `last` inside."""
    before = next((name for name in found if name.first < first <= name.last <= last), None)
    behind = next((name for name in found if first <= name.first <= last < name.last), None)
    bodies = [name for name in (before, behind) if name is not None and (name.type == "ORG" or (name.key is not None and name.first < first))]
    start, end = before.first if before else first - 1, behind.last if behind else last + 1
    persons = [name for name in (before, behind) if name is not None and name.type == "PER"]
    plain = before is None and last - first < 2 and is_dictionary_word("en", line.texts[first - 1].casefold())
    named = _is_part(line.texts[first - 1]) and _is_part(line.texts[last]) and not plain
    whole = lookup(" ".join(line.texts[start:end]))
    if bodies or not persons or not named or whole:
        return None
    return replace(persons[0], first=start, last=end)


def _widened(line: Line, found: Sequence[Found], name: Found) -> tuple[int, int]:
    texts, first, last = line.texts, name.first, name.last
    while (first and _is_initial(texts, first)) or (first and is_free(found, first - 1, first) and _is_unknown(texts[first - 1])):
        first -= 2 if _is_initial(texts, first) else 1
    while last < len(texts) and is_free(found, last, last + 1):
        if _is_unknown(texts[last]) or _is_generation(texts, last):
            last += 2 if texts[last + 1 : last + 2] == (".",) else 1
        elif texts[last] == "-" and last + 1 < len(texts) and _is_tied(line, last):
            last += 2
        else:
            break
    return first, last


def _is_generation(texts: Sequence[str], place: int) -> bool:
    """Whether the words tell a son from his father: "Donald Trump Jr."."""
    return fold_name(texts[place]) in cue_words("generation")


def _is_initial(texts: Sequence[str], first: int) -> bool:
    return first > 1 and texts[first - 1] == "." and len(texts[first - 2]) == 1 and texts[first - 2].isupper()


@lru_cache(maxsize=50_000)
def _is_unknown(word: str) -> bool:
    return len(word) > 1 and not word.isupper() and _is_part(word) and not lookup(word) and not is_dictionary_word("en", word.casefold())


def add_unknown(line: Line) -> Line:
    """Two to four capitalised words in a row that no dictionary has: a person, or a place behind "in".

    Headlines in capitals say nothing, and things have an article: "the Vande Bharat".
    """
    line = line.having(replace(name, type="PER") if _is_unheard(line.texts, name) else name for name in line.found)
    words = [text for text in line.texts if is_word(text)]
    if line.texts[-1:] != (".",) and 2 * sum(text[:1].isupper() for text in words) > len(words):
        return line
    found = list(line.found)
    place = 0
    while place < len(line.texts):
        last = place
        while last < len(line.texts) and line.texts[last][:1].isupper() and is_free(found, last, last + 1) and (_is_unknown(line.texts[last]) or (last == place and _is_short_part(line.texts, last))):
            last += 1
        if 1 < last - place <= _MOST_PARTS and fold_name(line.texts[place - 1] if place else "") != "the":
            kind = "LOC" if place and line.texts[place - 1] in _WHERE else "PER"
            found = place_name(found, Found(place, last, kind, "rule:unknown"))
        place = max(last, place + 1)
    return line.having(found)


def _is_unheard(texts: Sequence[str], name: Found) -> bool:
    """Whether a body is only the model's guess for two or three words that no dictionary has, behind "to" or "with": whom one spoke to."""
    guessed = name.type == "ORG" and name.made_by.startswith("names") and 1 < name.last - name.first < _MOST_PARTS
    return guessed and name.first > 0 and texts[name.first - 1] in ("to", "with") and all(_is_unknown(word) for word in texts[name.first : name.last])


def _is_short_part(texts: Sequence[str], place: int) -> bool:
    """Whether a capitalised word of two or three letters stands inside a sentence: Xi, Li and Kim are in dictionaries too."""
    word = texts[place]
    return place > 0 and is_word(texts[place - 1]) and len(word) in (2, 3) and word.istitle() and _is_part(word) and not lookup(word) and not title_at(texts, place, len(texts))


def add_initials(line: Line) -> Line:
    """Two letters and a surname that is no word besides: "AP Singh", though the letters are those of an agency too."""
    found = list(line.found)
    for place, (word, surname) in enumerate(zip(line.texts, line.texts[1:], strict=False)):
        if len(word) == 2 and word.isupper() and surname.istitle() and "surname" in name_part(surname) and not is_common_word("en", surname.casefold()):
            inner = [name for name in found if name.first < place + 2 and name.last > place]
            if not any(name.type == "PER" and name.first <= place for name in inner):
                found = place_name([name for name in found if name not in inner], Found(place, place + 2, "PER", "rule:initials"))
    return line.having(found)


def add_streets(line: Line) -> Line:
    """Capitalised words that end in the kind of a street: "Mill Road", "Anna Nagar"; a longer name, "Wall Street Journal", is another."""
    found = list(line.found)
    for place in line.opened("street"):
        first, texts = place, line.texts
        while first and place - first < 2 and _is_capital(texts[first - 1]) and is_word(texts[first - 1]):
            first -= 1
        alone = place + 1 >= len(texts) or not texts[place + 1][:1].isupper()
        inner = [name for name in found if name.first < place + 1 and name.last > first]
        if first < place and texts[place][:1].isupper() and alone and all(first <= name.first and name.last <= place + 1 for name in inner):
            found = place_name([name for name in found if name not in inner], Found(first, place + 1, "LOC", "rule:street"))
    return line.having(found)


def widen_sites(line: Line) -> Line:
    """Places with the word of their kind where it is part of the name: "Kakhovka dam", "Dnipro River"; countries stay bare."""
    found = list(line.found)
    for place in line.opened("site"):
        last = _site_end(line.texts, place)
        first = _site_start(line.texts, found, place) if place and last else place
        if first < place:
            found = place_name(found, Found(first, last, "LOC", "rule:site"))
    return line.having(found)


def _site_end(texts: Sequence[str], place: int) -> int:
    for last in range(min(len(texts), place + _LONGEST_SITE), place, -1):
        if " ".join(word.casefold() for word in texts[place:last]) in cue_words("site"):
            return last
    return 0


def _site_start(texts: Sequence[str], found: Sequence[Found], place: int) -> int:
    name = next((name for name in found if name.first < place <= name.last), None)
    if name is None:
        return place - 1 if _is_unknown(texts[place - 1]) else place
    return name.first if name.last == place and name.type != "ORG" and name.subtype not in ("country", "state", "continent") else place
