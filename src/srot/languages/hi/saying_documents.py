"""Hindi documents and agents: "रिपोर्ट में कहा गया", "X द्वारा जारी बयान", "पुलिस से मिली जानकारी"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.hi.clauses import WHEREIN
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_parts import ASSERTIONS, HEARSAY, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, is_number, kind_of, number_words, pronouns, word_class
from srot.text.normal import fold


def find_agent(clause: Clause, hit: Hit) -> Source | None:
    """The agent of a passive: "X द्वारा", "X की ओर से", a document "X में"."""
    passage, keys = clause.passage, clause.passage.keys
    low = max(clause.start, hit.start - 14, _clause_of(clause, hit))
    for i in range(hit.start - 1, low - 1, -1):
        if keys[i] == "कि":
            return None
        if keys[i] == fold("द्वारा"):
            end = i - 1 if i > low and keys[i - 1] in GENITIVES else i
        elif keys[i] == "से" and i - 2 >= low and keys[i - 1] in _SIDES and keys[i - 2] in ("की", "के"):
            end = i - 2
        elif (keys[i] in ("से", "पर") and keys[i - 1] in _HANDLES) or (keys[i] in _MEANS and keys[hit.end : hit.end + 1] == ("कि",)):
            return _through(clause, i)
        elif keys[i] == "पर" and keys[i - 1] in _PAGES:
            start = phrase_start(passage, i, clause.start)
            party = read_party(passage, start, i) if start < i else None
            return Source((replace(party, kind="document"),), start, i + 1) if party else None
        elif keys[i] == "में" or (keys[i] in pronouns() and pronouns()[keys[i]][0] == "document" and not _of_them(clause, i)):
            found = _document(clause, hit, i)
            if found is not None:
                return found
            continue
        else:
            continue
        if keys[i] == _BY and keys[i + 2] in _HAVING_BEEN and i + 3 < hit.start and keys[i + 3] not in (",", "है", "हैं"):
            continue  # "विभाग द्वारा लगाए गए पिंजरे में फंसा, बताया जा रहा है"
        if keys[i + 1] in _FILED:
            continue  # "सरकार की ओर से दायर अर्जी खारिज कर दी गई": who filed it did not turn it down
        parties = find_parties(passage, end, clause.start)
        return Source(parties, opening_word(parties), i + 1) if parties else None
    return _relative_document(clause, hit, low) or _opening_document(clause, hit, low) or _opening_side(clause, hit)


def _of_them(clause: Clause, i: int) -> bool:
    """"जिनमें से आठ की हालत नाजुक बताई गई", "जिनमें चार की": some of those in front, who are no document."""
    following = clause.passage.words[i + 1].text if i + 1 < clause.end else ""
    return following == "से" or is_number(following) or following in number_words()


def _relative_document(clause: Clause, hit: Hit, low: int) -> Source | None:
    """"उन रिपोर्टों का खंडन किया, जिनमें ... का आरोप लगाया गया था": the relative, however far in front."""
    keys = clause.passage.keys
    place = next((i for i in range(low - 1, clause.start, -1) if keys[i] in WHEREIN), None)
    if place is None or _of_them(clause, place) or any(key in ("ने", "कि") for key in keys[place : hit.start]):
        return None
    return _document(clause, hit, place)




def _through(clause: Clause, i: int) -> Source | None:
    """"क के ट्विटर हैंडल से लिखा गया", "वीडियो के जरिए दावा किया गया": whose account it is, or what was sent round."""
    passage, keys = clause.passage, clause.passage.keys
    end = i - 1 if keys[i] in _MEANS and keys[i - 1] in GENITIVES else i
    start = phrase_start(passage, end, clause.start)
    if kind_of(keys[end - 1]) in ("document", "report"):
        return source_of_document(clause, start, end)
    if kind_of(keys[end - 1]) == "outlet" and keys[i] in _MEANS:
        outlets = find_parties(passage, end, clause.start)
        return Source(outlets, opening_word(outlets), i + 1) if outlets else None
    owner = next((j for j in range(end - 1, start, -1) if keys[j] in GENITIVES), None)
    parties = find_parties(passage, owner, clause.start) if owner is not None and keys[end - 1] in _HANDLES else ()
    return Source(parties, opening_word(parties), i + 1) if parties else None


_HANDLES, _MEANS, _FILED = words("handles"), words("means"), words("filed")


def _clause_of(clause: Clause, hit: Hit) -> int:
    """Behind a conjunction that a finite verb stands in front of: "कार्य जारी है हालांकि बताया गया"."""
    keys = clause.passage.keys
    return next((i for i in range(hit.start - 1, clause.start + 1, -1) if keys[i] in _TURNS and keys[i - 1] in _FINITE), clause.start)


_TURNS, _FINITE = words("turns"), words("copula")


def _opening_document(clause: Clause, hit: Hit, low: int) -> Source | None:
    """"रिपोर्ट में X का जिक्र करते हुए कहा गया है": a document that opens the sentence, however far in front."""
    keys = clause.passage.keys
    place = next((i for i in range(clause.start + 1, min(clause.start + _OPENING, low)) if keys[i] == "में"), None)
    if place is None or kind_of(keys[place - 1]) != "document" or any(key in ("ने", "कि") for key in keys[place : hit.start]):
        return None
    return _document(clause, hit, place)


def _opening_side(clause: Clause, hit: Hit) -> Source | None:
    """"विपक्ष की ओर से ... बढ़ाकर ... किए जाने की मांग की गई", "किसानों द्वारा ...": a side or an agent that opens the sentence, however far in front."""
    keys = clause.passage.keys
    by = next((i for i in range(clause.start + 1, min(clause.start + _OPENING, hit.start - 1)) if keys[i] == _BY and keys[i + 1] not in _FILED | _GIVEN), None)
    if by is not None and hit.noun >= 0 and not any(key in ("ने", "कि") for key in keys[by : hit.start]):
        agents = find_parties(clause.passage, by - (keys[by - 1] in GENITIVES), clause.start)
        return Source(agents, opening_word(agents), by + 1) if agents else None
    place = next((i for i in range(clause.start + 2, min(clause.start + _OPENING, hit.start - 1)) if keys[i] in _SIDES and keys[i + 1] == "से" and keys[i - 1] in ("की", "के")), None)
    if place is None or hit.noun < 0 or keys[place + 2] in _FILED or any(key in ("ने", "कि") for key in keys[place : hit.start]):
        return None
    parties = find_parties(clause.passage, place - 1, clause.start)
    return Source(parties, opening_word(parties), place + 2) if parties else None


_OPENING, _BY, _HAVING_BEEN = 10, fold("द्वारा"), words("having-been")
_SIDES = words("sides")
# "आयोग की वेबसाइट पर बताया गया है"
_PAGES = words("pages")


def _document(clause: Clause, hit: Hit, i: int) -> Source | None:
    passage = clause.passage
    if passage.keys[i] in WHEREIN and _of_affair(passage.keys[max(clause.start, i - _NEAR_RELATIVE) : i]):
        return None
    if passage.keys[i] != "में":
        if not hit.lemma and passage.keys[hit.noun] not in ASSERTIONS | _PUT_IN_WRITING and passage.keys[hit.end : hit.end + 1] != ("कि",) and not _follows_paper(clause, hit, i):
            return None
        named = (find_owner(clause, i) if passage.keys[i] in WHEREIN else None) or document_before(clause, i)
        if named is not None:
            return replace(named, end=i + 1)
        party = read_party(passage, i, i + 1)
        return Source((party,), i, i + 1) if party else None
    i, where = _behind_noun(passage, i), i
    start = phrase_start(passage, i, clause.start)
    probed = hit.noun >= 0 and hit.modality == "guessed" and passage.keys[i - 1] in _PROBES
    if start >= i or not (kind_of(passage.keys[i - 1]) in ("document", "report", "treaty") or passage.keys[i - 1] in _SURVEYS | _WRITTEN_IN or probed):
        return None
    found = source_of_document(clause, start, i)
    if found is not None and probed:
        found = replace(found, parties=tuple(replace(party, kind="document") for party in found.parties))
    return replace(found, end=where + 1) if found else None


def _follows_paper(clause: Clause, hit: Hit, i: int) -> bool:
    """"सचिव ने पत्र लिखा है। इसमें वेतन न मिलने की बात कही गई है": the pronoun opens the sentence behind one that tells of something written."""
    passage, number = clause.passage, clause.number
    before = passage.keys[slice(*passage.sentences[number - 1])] if number and i - clause.start < _OPENING_WORDS else ()
    return passage.keys[hit.noun] in _SAID_IN and any(kind_of(key) in ("document", "treaty") for key in before)


_OPENING_WORDS = 3
_SAID_IN = words("said-in-papers")


def _of_affair(before: Sequence[str]) -> bool:
    """"मारपीट का मामला सामने आया है, जिसमें ... का आरोप लगाया गया है": the relative means an affair, which says nothing."""
    return any(key in _AFFAIRS for key in before) and not any(kind_of(key) in ("document", "report") for key in before)


_AFFAIRS, _NEAR_RELATIVE = words("affairs"), 8


def _behind_noun(passage: Passage, i: int) -> int:
    """Where the noun of "संपादकीय 'क ख' में", "रिपोर्ट (2019) में" ends: in front of its title and its day."""
    place = i
    for _ in range(2):
        if passage.keys[place - 1] == ")":
            opening = next((j for j in range(place - 2, max(place - _LONGEST_TITLE, 0), -1) if passage.keys[j] == "("), None)
        else:
            inside = passage.quotation_at(place - 1)
            opening = passage.quoted[inside][0] if inside is not None and passage.quoted[inside][1] == place else None
        if opening is None or place - opening > _LONGEST_TITLE:
            break
        place = opening
    return place if kind_of(passage.keys[place - 1]) == "document" else i


_LONGEST_TITLE = 10
_SURVEYS, _WRITTEN_IN = words("surveys"), words("written-in")
# "जांच में तोड़फोड़ का शक जताया जा रहा है"; in "पूछताछ में" somebody speaks
_PROBES = frozenset((fold("जांच"), fold("पड़ताल"), fold("तफ्तीश"), fold("पोस्टमार्टम")))
# "इसमें सिफ़ारिश की गई है" is written somewhere; "इसमें आशंका जताई गई है" may be of an accident
_PUT_IN_WRITING = words("put-in-writing")


def document_before(clause: Clause, pronoun: int) -> Source | None:
    """The document of the same sentence that "उसमें", "जिसमें" means: "जो रिपोर्ट जारी की, उसमें"."""
    keys = clause.passage.keys
    related = keys[pronoun] in WHEREIN or any(key in _RELATIVES for key in keys[clause.start : pronoun])  # "जिस अख़बार की ख़बर साझा की उसमें"
    kinds = ("document", "treaty", "report") if related else ("document", "treaty")
    place = next((i for i in range(pronoun - 1, clause.start - 1, -1) if kind_of(keys[i]) in kinds), None)
    news = next((i for i in range(pronoun - 1, clause.start, -1) if kind_of(keys[i]) == "report" and keys[i - 1] in _SUCH), None)
    if news is not None and place in (None, news):
        party = read_party(clause.passage, news, news + 1)
        return Source((replace(party, kind="document", bare=True),), news, news + 1) if party else None
    if place is None:
        return None
    found = source_of_document(clause, phrase_start(clause.passage, place + 1, clause.start), place + 1)
    return found if found and not found.parties[0].pronoun else None


_SUCH = frozenset(("उन", "उस", "ऐसी", "इन", "इस"))
_RELATIVES = frozenset(("जिस", "जो", "जिन"))


def find_owner(clause: Clause, wherein: int) -> Source | None:
    """Whose statement "क ख के उस आरोप को ख़ारिज किया, जिसमें" goes back to; ``None`` where the statement names nobody.

    The relative stands right behind the verb of the main clause, so the noun that it means is the last one that can state something.
    """
    keys = clause.passage.keys
    stating = [i for i in range(wherein - 1, clause.start + 1, -1) if kind_of(keys[i]) in ("document", "treaty") or keys[i] in STATEMENTS]
    noun = next((i for i in stating if keys[i - 1] in _THAT_ONE), next(iter(stating), None))  # "क ख की उस याचिका पर जवाब मांगा, जिसमें"
    while noun is not None and noun - 2 > clause.start and keys[noun - 1] in GENITIVES and keys[noun - 2] in STATEMENTS:
        noun -= 2  # "के उस बयान के जवाब में"
    place = noun - 1 if noun is not None else clause.start
    low = max(clause.start, place - _MOST_BETWEEN)
    while place > low and keys[place] not in GENITIVES and keys[place] not in ("ने", "कि", ",", "को"):
        place -= 1
    parties = find_parties(clause.passage, place, clause.start) if place > clause.start and keys[place] in GENITIVES else ()
    return Source(parties, opening_word(parties), wherein + 1) if parties and not parties[0].pronoun else None


# "का भी इस अभियान पर एक बयान"
_MOST_BETWEEN = 6
STATEMENTS = words("claims") | words("claims-oblique")
_THAT_ONE = frozenset(("उस", "उन"))


def source_of_document(clause: Clause, start: int, end: int) -> Source | None:
    """Who stands behind "X की रिपोर्ट": X, or the document itself where nobody does."""
    passage, keys = clause.passage, clause.passage.keys
    head = next((i for i in range(end - 1, start - 1, -1) if kind_of(keys[i]) in ("document", "report", "treaty")), end - 1)
    first = head
    while first > start and keys[first - 1] not in GENITIVES:
        first -= 1
    if first - 1 > start and not _is_topic(keys, first) and keys[first] != _MOST:
        parties = find_parties(passage, first - 1, clause.start)
        if parties and not any(kind_of(p.head) in ("document",) for p in parties):
            return Source(parties, opening_word(parties), end)
    handed = _given_to(clause, start, head) or _handed(clause, start, head)
    if handed is not None:
        return handed
    party = read_party(passage, start, end)
    if party is None:
        return None
    kind = kind_of(keys[head])
    if kind == "report":
        rumour = keys[head] in _RUMOURS
        party = replace(party, kind=HEARSAY if rumour else "unnamed", pronoun="", bare=not rumour)
    return Source((party,), start, end)


_MOST = fold("सबसे")  # "दुनिया की सबसे बड़ी रिपोर्ट" is not the world's
_RUMOURS = words("rumours")
_TOPICS = words("topics")
_PRINTED = words("printed")
_REFERENCE = fold("हवाले")
_GIVEN = words("given")


def _is_topic(keys: tuple[str, ...], first: int) -> bool:
    return first >= 2 and keys[first - 2] in _TOPICS


def _holds_office(keys: tuple[str, ...], party: Party) -> bool:
    """Whether an office stands in front of a name: "मंत्री क ख की ओर से जारी बयान"."""
    return 0 <= party.phrase < party.start and kind_of(keys[party.start - 1]) == "role"


def _tells_when(passage: Passage, i: int) -> bool:
    """Whether a word belongs to when, or for which time, a paper was issued: "द्वारा वर्ष 2001 के लिए जारी रिपोर्ट"."""
    key = passage.keys[i]
    if key in ("को", "के", "लिए"):
        return i - 1 in passage.dated or passage.keys[i - 1] in _WHEN or key == "लिए" or (key == "के" and passage.keys[i + 1] == "लिए")
    if passage.keys[i - 2 : i + 1] == _LATELY or passage.keys[i - 1 : i + 2] == _LATELY or passage.keys[i : i + 3] == _LATELY:
        return True
    return i in passage.dated or key in _WHEN or is_number(passage.words[i].text)


_LATELY = (fold("हाल"), fold("ही"), fold("में"))
_WHEN = words("when-issued") | word_class("when")


def _given_to(clause: Clause, start: int, head: int) -> Source | None:
    """"मंत्री के एएनआई को दिए बयान के अनुसार": who gave it, not to whom."""
    keys = clause.passage.keys
    given = next((i for i in range(head - 1, max(clause.start, head - 5), -1) if keys[i] == "को" and keys[i + 1] in _GAVE), None)
    if given is None:
        return None
    told = phrase_start(clause.passage, given, clause.start)
    owner = next((i for i in range(given - 1, told, -1) if keys[i] in GENITIVES), None)
    parties = find_parties(clause.passage, owner, clause.start) if owner is not None else ()
    return Source(parties, opening_word(parties), head + 1) if parties else None


_GAVE = words("given-talk")


def _is_place(passage: Passage, start: int) -> bool:
    """Whether a place begins there: "पटना से प्राप्त समाचारों" says where news came from, not whose it is."""
    return any(m.type == "LOC" and m.start == passage.words[start].start for m in passage.mentions)


_LONGEST_DESK = 5
"""Words at most of where or to whom a paper was handed in."""


def _handed(clause: Clause, start: int, head: int) -> Source | None:
    """"पुलिस से मिली जानकारी", "मंत्रालय द्वारा जारी बयान": a body or a group that handed it out."""
    passage, keys = clause.passage, clause.passage.keys
    i = start - 1 if start > clause.start else start
    given = any(key in _GIVEN for key in keys[start:head])
    while i > clause.start and (keys[i] in _GIVEN or (given and _tells_when(passage, i))):
        i -= 1
    if given and i < start - 1 and keys[i] in GENITIVES:  # "मंत्रालय के शुक्रवार को जारी आंकड़ों के अनुसार"
        owners = find_parties(passage, i, clause.start)
        return Source(owners, opening_word(owners), head + 1) if owners and owners[-1].kind in ("body", "agency", "outlet") else None
    by = next((j for j in range(i - 1, max(clause.start, i - _LONGEST_DESK), -1) if keys[j] == fold("द्वारा")), None) if i < start - 1 and keys[i] in ("में", "को") else None
    if by is not None:  # "सुरेश यादव के द्वारा थाने में दिए गए आवेदन में"
        givers = find_parties(passage, by - (keys[by - 1] in GENITIVES), clause.start)
        return Source(givers, opening_word(givers), head + 1) if givers else None
    printed = keys[i] in ("में", "पर") and any(keys[j] in _PRINTED for j in range(i + 1, head))
    printed = printed or (i < start and keys[i] == "पर" and keys[i - 1] in _PAGES)  # "विभाग की वेबसाइट पर दी गई जानकारी"
    if keys[i] not in ("से", fold("द्वारा")) and not printed:
        return None
    end = i - (keys[i] == fold("द्वारा") and keys[i - 1] in GENITIVES)
    sided = keys[i] == "से" and i - 2 > clause.start and keys[i - 1] in _SIDES
    if sided or (keys[i] == "से" and i - 2 > clause.start and keys[i - 1] == _REFERENCE):
        end = i - 2
    parties = find_parties(passage, end, clause.start)
    sent_from = keys[i] == "से" and end == i and bool(parties) and _is_place(passage, parties[-1].start)
    named = parties and not sent_from and (printed or sided or parties[-1].kind in ("body", "agency", "outlet") or kind_of(parties[-1].head) or _holds_office(keys, parties[-1]))
    return Source(parties, opening_word(parties), head + 1) if named else None
