"""What a row tells of its members: between persons stands a person, between parties a party ("राजद, माकपा, वीआईपी और जेएमएम")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower
from srot.languages.hi.name_words import (
    BY_WAY_OF,
    DWELLERS,
    JOINTS,
    PLACE_ENDINGS,
    is_compound,
    is_proper,
    is_unknown,
    may_be_part,
)
from srot.languages.hi.numbers import is_number
from srot.languages.hi.titles import title_at
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.text.words import is_word

_MOST_PARTS = 3
_LEAST_PEERS, _LEAST_ROW = 2, 4
_ROW = "rule:row"
_LOCATIVES = ("में", "स्थित")


@dataclass(frozen=True, slots=True)
class _Member:
    """Words ``[first, last)`` between two joints of a row; `kind` is the type of the name they are, or ``""``.

    A name is `doubtful` that only the model knows, as one word of which no table says what it is.
    """

    first: int
    last: int
    kind: str = ""
    doubtful: bool = False


def add_rows(line: Line) -> Line:
    """Unmarked members of a row of names, each with the type that all marked ones have."""
    joints = [place for place in line.opened("setting") if line.texts[place] in JOINTS]
    if not joints:
        return line
    found = list(line.found)
    for row in _rows(line, joints):
        kind = _row_kind(line, row)
        for number, member in enumerate(row) if kind else ():
            open_to = not member.kind or (member.doubtful and member.kind != kind)
            words = line.texts[member.first : member.last]
            among = kind == "PER" and _is_among(row, number) and (len(words) == 1 or number + 1 < len(row))
            told = among or (kind == "LOC" and _is_told_places(line.texts, row))
            if open_to and (_may_be(kind, words) or (told and _may_be_called(words))):
                found = place_name(found, Found(member.first, member.last, kind, _ROW))
    return line.having(found)


def _is_among(row: Sequence[_Member], number: int) -> bool:
    """Whether persons make up most of a long row, and one of them stands right before: "सोहन, भरत, प्रिंस, शीला"."""
    persons = sum(1 for member in row if member.kind == "PER")
    return number > 0 and row[number - 1].kind == "PER" and persons >= _LEAST_ROW - 1 and 2 * persons >= len(row)


def _may_be_called(words: Sequence[str]) -> bool:
    """Whether one word that means something may be what somebody or some village is called: no plural, no noun that is never a name."""
    if fold_name(words[0]) in cue_words("direction"):
        return False
    if len(words) == 2 and "given" in name_part(words[0]):
        return all(may_be_part(word) for word in words)  # "ओम कला"
    return len(words) == 1 and (may_be_part(words[0]) or "given" in name_part(words[0])) and not lookup(words[0]) and not is_spelled_acronym(words[0]) and not words[0].endswith(("ों", "ीय"))


def _rows(line: Line, joints: Sequence[int]) -> Iterator[list[_Member]]:
    """Members that follow each other with nothing but joints between."""
    row: list[_Member] = []
    for place in joints:
        if row and place < row[-1].first:
            continue  # one of two commas
        if not row or place != _behind_age(line.texts, row[-1].last):
            if len(row) > 1:
                yield row
            before = _member_before(line, place)
            row = [before] if before else []
        following = _member_behind(line, place + 1)
        if row and following:
            row.append(following)
    if len(row) > 1:
        yield row


def _behind_age(texts: Sequence[str], place: int) -> int:
    """Where the words behind a name go on once its bearer's age is told: "सुरेश (45)"."""
    aged = place + 2 < len(texts) and texts[place] == "(" and texts[place + 2] == ")" and is_number(texts[place + 1])
    return place + 3 if aged else place


def _member_before(line: Line, joint: int) -> _Member | None:
    """The first member of a row: a name that ends at the joint, or the run of words that may be one."""
    texts = line.texts
    last = joint - 3 if joint > 3 and texts[joint - 1] == ")" and _behind_age(texts, joint - 3) == joint else joint
    name = next((name for name in line.found if name.last == last), None)
    if name:
        return _named(line, name)
    first = last
    while first and last - first < _MOST_PARTS and is_free(line.found, first - 1, first) and _is_nameable(texts[first - 1]):
        first -= 1
    return _Member(first, last) if first < last else None


def _member_behind(line: Line, first: int) -> _Member | None:
    texts = line.texts
    while first < len(texts) and texts[first] in JOINTS:
        first += 1
    title = title_at(texts, first, len(texts)) if first < len(texts) else None
    first = title.last if title and title.kind != "relation" else first
    name = next((name for name in line.found if name.first == first), None)
    if name:
        return _named(line, name)
    last = first
    while last < len(texts) and last - first < _MOST_PARTS and is_free(line.found, last, last + 1) and _is_nameable(texts[last]):
        last += 1
    closed = last >= len(texts) or texts[last] in JOINTS or not is_word(texts[last]) or is_follower(texts[last])
    closed = closed or fold_name(texts[last]) in cue_words("row_end", "copula")
    return _Member(first, last) if last > first and closed else None


def _named(line: Line, name: Found) -> _Member:
    word = line.texts[name.first]
    after = "".join(line.texts[name.last : name.last + 1])
    kind = after in DWELLERS or fold_name(after) in cue_words("place_kind")  # "गढ़वारी थाना के दारोगा", "टेंगरा निवासी आसिफ"
    alone = name.last - name.first == 1 and name.made_by == "names_hi" and not kind and not lookup(word) and not name_part(word)
    return _Member(name.first, name.last, name.type, alone)


def _is_nameable(word: str) -> bool:
    key = fold_name(word)
    return (may_be_part(word) or is_spelled_acronym(word) or key in cue_words("worded")) and key not in cue_words("row_end") and not demonym(word)


def _row_kind(line: Line, row: Sequence[_Member]) -> str:
    """The type of a row, where its names have one; a row of strange words that ends in "आदि ग्रामीण" is one of persons."""
    kinds = {member.kind for member in row if member.kind}
    kinds = {member.kind for member in row if member.kind and not member.doubtful} or kinds
    peers = sum(1 for member in row if member.kind in kinds)
    if kinds == {"PER"} and row[0].kind and row[0].first and line.texts[row[0].first - 1] in DWELLERS:
        return "PER"  # "मेरठ निवासी झमकू, मटरू और सद्दाम"
    framed = row[0].kind == row[-1].kind == "LOC" and not (row[0].doubtful or row[-1].doubtful)  # "रामपुर, झखरा, पकरिया एवं पौकरी पंचायत"
    if len(kinds) == 1 and peers >= _LEAST_PEERS and (framed or 2 * peers >= len(row)):
        return kinds.pop()
    if kinds == {"PER"} and len(row) == 2 and all(member.kind or _is_called(line.texts, member) for member in row):
        return "PER"  # "राजीव व बलराम"
    if _is_row_of_places(line.texts, row) or _is_told_places(line.texts, row):
        return "LOC"
    strange = [member for member in row if (not member.kind or member.doubtful) and _may_be("PER", line.texts[member.first : member.last])]
    sure = {member.kind for member in row if member.kind and not member.doubtful}
    if sure <= {"PER"} and len(strange) + peers >= max(_LEAST_ROW, len(row) - 1) and _ends_in_people(line.texts, row[-1].last):
        return "PER"
    return ""


def _is_row_of_places(texts: Sequence[str], row: Sequence[_Member]) -> bool:
    """Whether strange words stand in a row that ends in a place where something is: "ग्लीब, न्यूटन और बॉन्डी द्वीप में"."""
    last = row[-1]
    after = "".join(texts[last.last : last.last + 1])
    settled = after in _LOCATIVES or fold_name(after) in cue_words("place_kind")  # "बेलसर, मांझर, ठाकुरटोली थाना क्षेत्र के"
    placed = last.kind == "LOC" and not last.doubtful and len(row) >= _LEAST_ROW - 1 and settled
    return placed and all(_may_be_place(texts, member) for member in row[:-1])


def _is_told_places(texts: Sequence[str], row: Sequence[_Member]) -> bool:
    """Whether what follows a row says that its members are places: "बरौंधी, महुआ, सिरसौद सहित अन्य गांवों में", "सोनबरसा और कटैया प्रखंडों के"."""
    last = row[-1].last
    while last < len(texts) and fold_name(texts[last]) in cue_words("row_end", "row_rest"):
        last += 1
    kind = fold_name(texts[last]) if last < len(texts) else ""
    led = row[0].first > 0 and texts[row[0].first - 1] == BY_WAY_OF
    return (led or kind in cue_words("place_kinds")) and all(member.kind == "LOC" or not member.kind or member.doubtful for member in row)


def _may_be_place(texts: Sequence[str], member: _Member) -> bool:
    """Whether a member is a place or can be one: of "सीमेंट, बालू और रांची में" none else can."""
    doubtful = not member.kind or member.doubtful
    words = texts[member.first : member.last]
    strange = len(words) == 1 and is_unknown(words[0])
    return member.kind == "LOC" or (doubtful and (strange or _may_be("LOC", words)))


def _is_called(texts: Sequence[str], member: _Member) -> bool:
    """Whether all words of a member are parts of names and the first is a given one."""
    words = texts[member.first : member.last]
    return "given" in name_part(words[0]) and all(name_part(word) for word in words)


def _ends_in_people(texts: Sequence[str], last: int) -> bool:
    after = [fold_name(word) for word in texts[last : last + 4]]
    return bool(after) and after[0] in cue_words("row_end") and any(word in cue_words("people") for word in after[1:])


def _may_be(kind: str, words: Sequence[str]) -> bool:
    """Whether words in a row of such names may be one."""
    if any(fold_name(word) in common_nouns() for word in words):
        return False
    if kind == "ORG":
        return len(words) == 1 and (is_spelled_acronym(words[0]) or (is_unknown(words[0]) and not is_compound(words[0])))
    if any(is_spelled_acronym(word) or lookup(word) for word in words):
        return False
    if kind == "LOC":
        return len(words) == 1 and is_unknown(words[0]) and not is_compound(words[0]) and not words[0].endswith("ी")
    return all(is_proper("hi", word) and not word.endswith(PLACE_ENDINGS) for word in words) and (len(words) > 1 or _is_strange(words[0]))


def _is_strange(word: str) -> bool:
    return bool(name_part(word)) or (is_unknown(word) and not is_compound(word))
