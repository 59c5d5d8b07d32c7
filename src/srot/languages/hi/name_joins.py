"""Parts of Hindi names that the model tore off put back: surnames, initials, what a hyphen ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower, is_joint
from srot.languages.hi.name_edges import headed_body
from srot.languages.hi.name_words import HYPHENS, PLACE_ENDINGS, is_proper, is_unknown, may_be_part
from srot.languages.hi.titles import title_at, title_before, title_words
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym, spell_acronym
from srot.models.common_words import is_common_word
from srot.text.words import is_word

_MOST_PARTS = 4
# what closes a name whose last word no table knows; behind a locative the word may be a village
_CLOSERS = frozenset({"ने", ",", "और", "व", "एवं", "तथा"})
_RELATIVE = "जो"
_LION = "सिंह"


def join_names(line: Line) -> Line:
    """Parts that the model tore off put back: "जोंग" + "-उन", "जोंग" + "उन"."""
    found = list(line.found)
    for name in line.found:
        if name.type == "PER" and name in found:
            first, last = _joined_start(line, name), _joined_end(line, name)
            if first < name.first or last > name.last:
                whole = replace(name, first=first, last=last)
                found = place_name(found, headed_body(line.texts, whole) if last - first > 2 else whole)  # "मोहन यादव सरकार"
    return line.having(found)


def _joined_end(line: Line, name: Found) -> int:
    texts, last = line.texts, name.last
    while last < len(texts):
        if _is_surname(line, last) or _is_foreign_surname(line, name, last) or _is_clan(line, name, last) or _is_given_before(line, name, last) or _is_late_honorific(line, name, last) or _is_rare_surname(line, name, last):
            last += 1
            continue
        if is_joint(texts, last):
            last = max([last + 1, *(other.last for other in line.found if other.first == last + 1 and other.type == "PER")])
        elif is_broken_singh(texts, last) or _is_initial_k(line, name, last):
            last += 2
        elif _is_hyphenated(line, last) and not _starts_name(line, last + 1):
            last += 2
            while last < len(texts) and any(other.first < last < other.last and other.type == "PER" for other in line.found):
                last += 1
        else:
            break
    return last


def _is_initial_k(line: Line, name: Found, place: int) -> bool:
    """Whether "के" is the letter K between initials and a surname, "वी के सिंह": an initial owns nothing."""
    texts = line.texts
    lettered = all(fold_name(word) in cue_words("initial") or word == "." for word in texts[name.first : place])
    if not lettered or texts[place : place + 1] != ("के",) or not starts_word(texts, place + 1) or not may_be_part(texts[place + 1]):
        return False
    return bool(name_part(texts[place + 1])) or title_before(texts, name.first) is not None


def _joined_start(line: Line, name: Found) -> int:
    """Where a name begins once initials ("एस. सोमनाथ") and unmarked proper words before a single word ("क्लॉड" before "हेलर") are taken in."""
    first = name.first
    while name.last - first < 3 and first and is_free(line.found, first - 1, first):
        word = line.texts[first - 1]
        if fold_name(word) == _RELATIVE and first > 1 and title_before(line.texts, first - 1):
            first -= 1  # "राष्ट्रपति जो बाइडेन"; the pronoun would follow a comma
            break
        given = "given" in name_part(word) or "foreign" in name_part(word)
        alone = name.last - first == 1 and is_proper("hi", word) and not name_part(word)
        known = lookup(word) and not (given and title_before(line.texts, first - 1))  # "सलाहकार भास्कर", though भास्कर is a newspaper
        if not (given or alone) or not may_be_part(word) or known or demonym(word) or (not given and title_before(line.texts, first)):
            break
        first -= 1
    start = initials_start(line, first)
    start -= _is_k_behind_title(line, start, name)
    return start - _follows_given(line, start, name)


def _is_k_behind_title(line: Line, first: int, name: Found) -> bool:
    """Whether "के" between a title and a person is the letter K: "प्रधानमंत्री के पी शर्मा ओली", "प्रमुख के सिवन". An office owns no person without a
    word for what he is to it."""
    texts = line.texts
    if name.type != "PER" or first < 2 or texts[first - 1] != "के" or not is_free(line.found, first - 1, first):
        return False
    lettered = fold_name(texts[first]) in cue_words("initial") and name.last - first > 1
    acting = name.last - first > 1 and bool(name_part(texts[first])) and texts[name.last : name.last + 1] == ("ने",)
    known = lookup(" ".join(texts[first : name.last]))
    return title_before(texts, first - 1) is not None and (lettered or acting) and not known


def _follows_given(line: Line, start: int, name: Found) -> bool:
    """Whether a given name stands before the initials that a name begins with: "अभिजीत" before "आर शंकर"."""
    initials = start < name.last - 1 and len(spell_acronym(line.texts[start])) == 1
    if not initials or not start or not is_free(line.found, start - 1, start):
        return False
    word = line.texts[start - 1]
    return may_be_part(word) and is_proper("hi", word) and not lookup(word) and not is_spelled_acronym(word)


def initials_start(line: Line, first: int) -> int:
    """Where the initials right before a name begin; without a full stop only letters that are no words ("वी", not "के")."""
    texts = line.texts
    while first:
        if first > 1 and texts[first - 1] == "के" and fold_name(texts[first - 2]) in cue_words("initial") and is_free(line.found, first - 2, first):
            first -= 2  # "डी के शिवकुमार": an initial owns nothing
            continue
        if texts[first - 1] == "के" and _opens_line(line, first - 1) and fold_name(texts[first]) in cue_words("initial") and is_free(line.found, first - 1, first):
            first -= 1  # "के टी रमेश ने": nothing stands in front for it to own
            break
        dotted = first > 1 and texts[first - 1] in (".", "।")  # "पी। चिदंबरम": a page that writes every full stop as danda
        place = first - 2 if dotted else first - 1
        letter = len(spell_acronym(texts[place])) == 1 and (dotted or fold_name(texts[place]) in cue_words("initial"))
        if not letter or not is_free(line.found, place, first):
            break
        first = place
    return first


def _opens_line(line: Line, place: int) -> bool:
    """Whether nothing stands in front of a word, or a mark behind which a clause begins."""
    return place == 0 or line.texts[place - 1] in (",", ":", "-", "–", "—", "'", '"', "‘", "“")


def starts_word(texts: Sequence[str], place: int) -> bool:
    """Whether a word other than a case marker stands at `place`."""
    return place < len(texts) and is_word(texts[place]) and not is_follower(texts[place])


def is_broken_singh(texts: Sequence[str], place: int) -> bool:
    """Whether "¨सह" stands at `place`: सिंह as some outlets' font conversion leaves it."""
    return tuple(texts[place : place + 2]) == ("¨", "सह")


def _is_surname(line: Line, place: int) -> bool:
    word = line.texts[place]
    known = "surname" in name_part(word) and not is_common_word("hi", fold_name(word))
    closing = fold_name(word) not in title_words() or not starts_word(line.texts, place + 1)
    return known and not _starts_name(line, place) and not lookup(word) and closing


def _is_foreign_surname(line: Line, name: Found, last: int) -> bool:
    """Whether a strange word behind a foreign given name is the rest of it: "आंद्रेई" + "कोवालचुक"."""
    foreign = last - name.first == 1 and "foreign" in name_part(line.texts[name.first])
    word = line.texts[last]
    return foreign and is_unknown(word) and is_free(line.found, last, last + 1) and not word.endswith(PLACE_ENDINGS)


def _is_clan(line: Line, name: Found, last: int) -> bool:
    """Whether a strange word behind सिंह, and behind a title and a name, is the clan's: "थानेदार विक्रम सिंह बिसेनवार"; a place would have its marker."""
    if last - name.first < 2 or line.texts[last - 1] != _LION or title_before(line.texts, name.first) is None:
        return False
    word, after = line.texts[last], fold_name("".join(line.texts[last + 1 : last + 2]))
    strange = is_unknown(word) and is_free(line.found, last, last + 1) and not word.endswith(PLACE_ENDINGS)
    return strange and after not in cue_words("place_after", "place_kind") and after not in ("में", "स्थित")


def _is_given_before(line: Line, name: Found, last: int) -> bool:
    """Whether a person of the model begins where one of a single word or of initials ends: "मोहम्मद" + "आमिर खान"."""
    other = next((other for other in line.found if other.first <= last < other.last), None)
    words = line.texts[name.first : name.last]
    open_ended = (len(words) == 1 and bool(name_part(words[0]))) or all(len(spell_acronym(word)) == 1 for word in words)
    return other is not None and other.type == "PER" and open_ended


def _is_late_honorific(line: Line, name: Found, last: int) -> bool:
    """Whether a word that honours when it stands before a name ends one here: "अरुण कुमार महंत ने"."""
    whole = name.last - name.first > 1 or title_before(line.texts, name.first) is not None
    title = title_at(line.texts, last, last + 1) if whole else None
    return title is not None and title.kind == "honorific" and not starts_word(line.texts, last + 1)


def _is_rare_surname(line: Line, name: Found, last: int) -> bool:
    """Whether a strange word closes who has a title, where no surname is told yet: "विधायक मुन्नू लाल खोहले, ...", "खोहले उपस्थित"; no place stands so."""
    texts = line.texts
    parts = name_part(texts[last - 1])
    open_ended = last - name.first < _MOST_PARTS and ("surname" not in parts or "given" in parts)
    after = texts[last + 1] if last + 1 < len(texts) else ""
    acting = after == "ने" and may_be_part(texts[last]) and bool(name_part(texts[last - 1]))  # "पटवारी सुरेश बंजारा ने"
    strange = (acting or is_unknown(texts[last])) and is_free(line.found, last, last + 1) and not texts[last].endswith(PLACE_ENDINGS)
    closed = after in _CLOSERS or fold_name(after) in cue_words("row_end")
    return open_ended and strange and closed and title_before(texts, name.first) is not None


def _is_hyphenated(line: Line, place: int) -> bool:
    words = line.words
    if place + 1 >= len(words) or words[place].text not in HYPHENS:
        return False
    return line.is_tied(place) and is_word(words[place + 1].text) and fold_name(words[place + 1].text) not in common_nouns()


def _starts_name(line: Line, place: int) -> bool:
    return any(other.first == place for other in line.found)
