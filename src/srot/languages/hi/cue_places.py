"""Hindi cues that their place gives away: a verb of no table before कि, a noun in front of its source."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.hi.clauses import LEADING_IN
from srot.languages.hi.cue_tables import triggers
from srot.languages.hi.cue_voices import NEGATIVES, Hit, Keys, light_verb
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, is_future, word_class
from srot.text.normal import fold
from srot.text.words import is_word


def find_open_hits(keys: Keys, start: int, end: int, hits: Sequence[Hit]) -> list[Hit]:
    """Verbs of no table that say something by their place alone: "X ने ... VERB कि"."""
    found = _named_words(keys, start, end, hits)
    if not ("ने" in keys[start:end] or keys[start] in _OPEN_SUBJECTS):
        return found
    for i in range(start + 2, end - 2):
        if keys[i] == "कि" or (keys[i] == "की" and keys[i - 1] in _WHERE) or _opens_speech(keys, i, end):
            hit = _open_hit(keys, start, i, hits)
            if hit is not None:
                found.append(hit)
    return found


def _named_words(keys: Keys, start: int, end: int, hits: Sequence[Hit]) -> list[Hit]:
    """A noun of no table whose words are quoted: "मंत्री का जुमला: '...'"."""
    found = []
    for i in range(start + 3, end - 2):
        if keys[i] not in LEADING_IN or keys[i + 1] not in _QUOTES or any(h.start < i <= h.end for h in hits):
            continue
        genitive = next((j for j in (i - 2, i - 3) if j > start and keys[j] in GENITIVES), None)
        if genitive is not None:
            found.append(Hit(i - 1, i, i - 1, genitive, "claim", "", "asserted", False, "words"))
    return found




def _open_hit(keys: Keys, start: int, i: int, hits: Sequence[Hit]) -> Hit | None:
    verb = i - 1
    while verb > start and keys[verb] in _TENSES:
        verb -= 1
    low = max([start, *(h.end for h in hits if h.end <= i)])
    if any(h.start <= verb < h.end or h.end == i for h in hits) or "कि" in keys[low:verb] or _misspells(keys, i):
        return None
    clause = keys[low : i]
    marked = "ने" in clause or any(key in _OPEN_SUBJECTS for key in clause)
    said = (keys[verb].endswith(("ा", "ी", "े", "ए", "ई")) or keys[verb] in _WHERE) and keys[verb] not in (*GENITIVES, "ने")
    if not marked or not said or any(key in _UNSAID for key in clause):
        return None
    first = verb - 1 if keys[verb] in ("किया", "की", "दी", "दिया", "दिए") else verb
    return Hit(first, i, -1, verb, "active", "कहना", "asserted", False, "that")


# "मंत्री ने कहां कि": with ने in front and कि behind it, "where" is "said" with a dot too many
_WHERE = frozenset((fold("कहां"), fold("कहाँ")))


def _misspells(keys: Keys, i: int) -> bool:
    """Whether कि stands for की, in front of a noun of saying: "मुआवजे कि घोषणा की"."""
    return any(row.kind == "noun" and light_verb(keys, i + 2, len(keys), row.verbs) for row in triggers().get(keys[i + 1], ()))


def _opens_speech(keys: Keys, i: int, end: int) -> bool:
    """A colon or a dash in front of a clause ("X ने चुटकी ली: ..."), not of a list, or a comma in front of a quotation mark."""
    if keys[i + 1] in _QUOTES:
        return keys[i] in (":", "—", "–", ",")
    if keys[i] not in (":", "—", "–") or keys[i - 1] == keys[i + 1]:
        return False  # "गली–गली", "घर–घर"
    last = next((keys[j] for j in range(end - 1, i, -1) if is_word(keys[j])), "")
    return last in _CLAUSE_ENDS or is_future(last) or last.endswith(("ें", "एं", "िए"))


_QUOTES = frozenset("\"'“‘")
_CLAUSE_ENDS = words("clause-endings") | words("wishes")
_OPEN_SUBJECTS = words("open-subjects")
_TENSES = words("tenses")
# perceiving, deciding, measuring: no saying
_UNSAID = words("unsaid")


def find_split_hit(keys: Keys, marker: int, start: int, end: int) -> Hit | None:
    """A cue noun in front of its source: "हमले की ज़िम्मेदारी X ने ली", with ने at `marker`."""
    meant = start + _behind_purport(keys, start)
    above = (keys[start] in _SAID_ABOVE and keys[start + 1] in _TOLD) or (meant > start and keys[meant] in _TOLD)
    waits = above and all(key not in _BLOCKS for key in keys[start:marker])
    for j in range(marker + 1, end if waits else min(end, marker + 9)):
        for i in range(marker - 1, max(start - 1, marker - (2 * _FARTHEST if above else _FARTHEST)), -1):
            if marker - i >= 12 and keys[i - 1] not in _POINTING and not (above and i in (start + 1, meant)):
                continue  # "यह जानकारी देर शाम हुई वार्ता में क और ख ने दी"
            for row in triggers().get(keys[i], ()):
                if row.kind != "noun" or keys[i + 1] in _RECEIVED or keys[i + 1] in _GOVERNED or keys[i + 1] in _DOING or keys[i + 1] in _AND or (i + 1 < marker and keys[i + 1].endswith("ने")):
                    continue
                voiced = light_verb(keys, j, end, row.verbs)
                if keys[j - 2] in ("का", "की") and keys[j - 1] not in word_class("case") and j - 2 > marker:
                    continue  # "मांग पूरी न होने पर परिवार ने जलाने की कोशिश की"
                if row.needs == "that" or (row.beside and row.beside.isdisjoint(keys[marker:j])):
                    continue
                if voiced and voiced[0] == "active":
                    silent = any(key in NEGATIVES for key in keys[marker:j])
                    return Hit(i, voiced[1], i, j, "split", "", row.modality, row.negative, row.needs, "", silent)
            if keys[i] in _BLOCKS:
                break
        if keys[j] in _BLOCKS:
            break
    return None


def _behind_purport(keys: Keys, start: int) -> int:
    """Words of "इस आशय के", "उक्त आशय के", "उक्ताशय के" that open a sentence in front of what was said."""
    if keys[start] in _PURPORTS and keys[start + 1] in GENITIVES:
        return 2
    return 3 if keys[start + 1] == _PURPORT and keys[start + 2] in GENITIVES else 0


_PURPORT, _PURPORTS = fold("आशय"), frozenset((fold("उक्ताशय"), fold("एतदाशय")))
# "उक्त बातें", "ये बातें" that open a sentence wait for their verb however long the rest is
_SAID_ABOVE, _TOLD = words("this-said") | {"उक्त", "उपरोक्त"}, words("told-above")
_FARTHEST, _POINTING = 24, words("this-said")
_GOVERNED = words("governed")
# "सूचना मिलते ही पुलिस ने", "जानकारी पाकर टीम ने": news that comes in is no saying
_RECEIVED = words("received")
# "बात करते हुए X ने कहा"
_DOING = frozenset(("कर", "करते", "करके", "करने"))
# "अपनी मांग और सरकार ने अपना पक्ष रखा"
_AND = word_class("join")
_BLOCKS = frozenset(("कि", "ने", ",", "।", "जो", "है", "थी", "था"))
