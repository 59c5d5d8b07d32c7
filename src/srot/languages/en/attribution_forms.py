"""Words that look like English verbs of saying and say nothing: nouns, participles, parts of names."""

from __future__ import annotations

from srot.gazetteer import demonym
from srot.languages.en.attribution_adverbials import SPANS, is_finite, is_held
from srot.languages.en.attribution_clause import (
    ADDRESSEES,
    DETERMINERS,
    FINITE,
    POINTERS,
    PREPOSITIONS,
    QUOTES,
    STOPS,
    Clause,
    ends_compound,
    kind_of,
)
from srot.languages.en.attribution_groups import PASSIVE, Group
from srot.languages.en.attribution_sources import PRONOUNS, WHEN, is_manner
from srot.languages.en.cues import CueForm, cue_at, cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word


def says_nothing(clause: Clause, i: int, cue: CueForm, group: Group) -> bool:
    """Whether a word that looks like a verb of saying is a noun, an adjective, part of a name, or no finite verb."""
    passage, keys, first = clause.passage, clause.passage.keys, group.first
    if cue.form == "present" and keys[i + 1 : i + 2] in (("and",), ("or",)) and passage.words[i - 1].text.islower() and keys[i - 1] not in PRONOUNS and cue_at(keys, i + 2) is None:
        return True  # "competition from private-label brands and small rivals"
    unmarked = cue.form in ("present", "base") or keys[i] == cue.verb  # "forecast" is past, present and noun
    if unmarked and not group.negated and not group.led and _is_noun(clause, i):
        return True
    if _is_plural_noun(clause, i, cue) or (cue.form == "past" and _is_participle(clause, i, cue, group)):
        return True
    if keys[i] in _HAPPENINGS and (i + 1 >= clause.end or keys[i + 1] in STOPS) and passage.words[i - 1].text.islower() and not kind_of(keys[i - 1]) and keys[i - 1] not in PRONOUNS:
        return True  # "residents heard loud blasts, the agency said"
    if i - 2 >= clause.start and ends_compound(passage, i):
        return True
    if cue.verb == "tell" and keys[i + 1 : i + 2] == ("to",) and _is_plain(clause, i + 2) and keys[i + 2] not in ADDRESSEES:
        return True  # "Officers told to be fair"
    if cue.verb == "accuse" and cue.form == "past" and _is_accused(clause, i, group):
        return True  # "the man accused of theft", "one of the accused, Rao" is not the one who accuses
    if cue.verb == "dub" and cue.form == "past" and first > clause.start and keys[first - 1] == "," and passage.words[min(i + 1, clause.end - 1)].text[:1].isupper():
        return True  # "Storm Gerda, also dubbed Bertha, reached the coast"
    if cue.verb == "add" and keys[i + 1 : i + 2] in (("or",), ("and",), ("to",)):
        return True  # "names wrongly added or removed"
    if cue.verb == "post" and _PICTURES.intersection(keys[i + 1 : i + 4]):
        return True  # "posted footage of its fighters"
    if cue.verb == "commit" and cue.form == "past" and keys[first - 1] in _COMMITTED_AS:
        return True  # "the party remains committed to peace"
    if cue.verb == "go" and i + 2 < clause.end and is_word(passage.words[i + 2].text) and keys[i + 2] != "that":
        return True  # "went on strike", "went on a tour"
    if keys[i] == "shown" and not _HAVING.intersection(group.before) and "saying" not in keys[i + 1 : i + 3]:
        return True  # "a clip shown on the channel"
    if cue.verb == "continue" and keys[i + 1 : i + 2] and (keys[i + 1].endswith("ing") or keys[i + 1] in ("to", "with", "despite", "until")):
        return True  # "he continued playing"
    if keys[i + 1 : i + 2] == ("off",) or (first == i and keys[i - 1 : i] in _FEELING):
        return True  # "blasted off", "felt threatened"
    if i > clause.start and passage.words[i].text[:1].isupper() and keys[clause.end - 1] == ".":
        return True  # "Consumer Reports", but for the headlines that capitalise every word
    if cue.verb == "deny" and _is_withheld(clause, i):
        return True  # "denied the tenant bail"
    if cue.verb == "pray" and keys[i + 1 : i + 2] != ("that",):
        return True  # "prayed for the dead"
    if (cue.takes == "found" or cue.verb == "propose") and cue.form == "past" and keys[i + 1 : i + 3] == ("to", "be"):
        return True  # "the tapes were opened and the records found to be whole", "a mill proposed to be built"
    return cue.verb in _HIDING and keys[i + 1 : i + 4] == ("not", "to", "be")  # "who asked not to be named"


def _is_participle(clause: Clause, i: int, cue: CueForm, group: Group) -> bool:
    """Whether a past form is a participle, with its noun or without, and tells of no saying."""
    keys, first = clause.passage.keys, group.first
    if keys[i + 1 : i + 2] == ("by",) and keys[i + 2 : i + 3] not in _CALLS and keys[i + 2 : i + 5] != ("e", "-", "mail") and not any(key in PASSIVE for key in group.before):
        return True  # "figures released by", "he's voiced by"
    if first == i and i > clause.start and keys[i - 1] in _DETERMINERS:
        return True  # "the accused fled", "an announced visit"
    if first < i and is_manner(keys[first]) and keys[first - 1].endswith("ed") and clause.passage.words[first - 1].text.islower():
        return True  # "the board dropped recently announced cuts"
    if cue.takes == "object" and first == i and keys[i - 1] in ("and", ",") and keys[i + 1 : i + 2] == ("as",) and any(key in PASSIVE for key in keys[clause.start : i]):
        return True  # "was welcomed by all and hailed as a win"
    if first == i and i > clause.start and keys[i - 1].endswith(("'s", "’s")) and _is_plain(clause, i + 1):
        return True  # "the pilot's reported trouble"
    if cue.verb == "mention" and first == i and keys[i - 1] not in PRONOUNS and keys[i + 1 : i + 2] in (("in",), ("above",)) and "that" not in keys[i + 2 : i + _MENTIONED]:
        return True  # "all those mentioned in the plea"
    if cue.verb == "expect" and first == i and keys[i + 1 : i + 2] == ("to",) and not _GOVERNING.isdisjoint(keys[max(clause.start, i - 3) : i - 1]):
        return True  # "despite rain expected to lash the town"
    if _is_alone_reduced(clause, i, cue, group):
        return True  # "the deadline first announced came and went"
    if keys[i - 1] == "ever" and FINITE.isdisjoint(group.before):
        return True  # "the largest star ever found"
    if first == i and keys[i - 1] == "than":
        return True  # "harder than anticipated"
    if first == i and cue.verb not in _NO_PARTICIPLES and keys[i - 1] in _PLACING and _is_plain(clause, i + 1):
        return True  # "during alleged abuse"
    if cue.verb in _DOUBTED and first == i and _is_charge(clause, i):
        return True  # "to probe alleged bribes"
    return first == i and _is_reduced(clause, i, cue)  # "a clerk named in the plea was held", "the rate announced last week will rise"


def _is_alone_reduced(clause: Clause, i: int, cue: CueForm, group: Group) -> bool:
    """Whether a past form behind a thing stands right in front of the verb of the clause, which no participle can be."""
    keys, before = clause.passage.keys, clause.passage.words[group.first - 1].text
    thing = group.first > clause.start and before.islower() and not kind_of(keys[group.first - 1]) and keys[group.first - 1] not in PRONOUNS
    return thing and cue.verb not in _NO_PARTICIPLES and keys[i + 1 : i + 2] != () and keys[i + 1] in _PAST


_GOVERNING = frozenset(("despite", "with", "amid", "of", "for", "from", "about", "over", "against"))
_MENTIONED = 9
_PAST = words("plain-past")
_HAPPENINGS = words("happenings")
_HAVING = frozenset(("has", "have", "had"))
_CALLS = (("phone",), ("telephone",), ("email",), ("e-mail",), ("mail",), ("text",), ("message",), ("fax",))
"""Ways to tell something from afar: "he said by phone"."""


def _is_withheld(clause: Clause, i: int) -> bool:
    """Whether somebody is denied a thing that he wanted: "denied him the relief", "denied the tenant interim bail"; a charge is denied otherwise."""
    keys = clause.passage.keys
    stop = next((k for k in range(i + 1, min(i + _WITHHELD, clause.end)) if keys[k] in PREPOSITIONS or keys[k] in STOPS or keys[k] in ("that", "of")), min(i + _WITHHELD, clause.end))
    return keys[i + 1 : i + 2] in (("him",), ("them",), ("us",), ("me",)) or (stop - i > 2 and bool(_WANTED.intersection(keys[i + 2 : stop])))


_PICTURES = words("pictures")
_COMMITTED_AS = words("staying-committed")
_HIDING = frozenset(("ask", "prefer", "request", "wish", "want"))
_WITHHELD = 7
_WANTED = words("wanted")
"""What courts and states grant or deny."""


def _is_accused(clause: Clause, i: int, group: Group) -> bool:
    """Whether "accused" means those who are: "the main accused fled", "two accused in the case"; who accuses does so "of" something."""
    passage, keys = clause.passage, clause.passage.keys
    behind = keys[i + 1] if i + 1 < clause.end else "."
    if behind in _ACCUSED or (group.first == i and (behind in PREPOSITIONS or (is_finite(behind) and passage.words[i + 1].text.islower()))):
        return True
    reach = keys[i + 2 : i + _OF_WHAT]
    blamed = {"of", "over"}.intersection(reach) or any(reach[k] == "for" and reach[k + 1].endswith("ing") for k in range(len(reach) - 1))  # "accused the clerk for misleading them"
    return group.first == i and not blamed and not any(key in QUOTES or key == "that" for key in keys[i + 1 : clause.end])


_ACCUSED = frozenset(("of", ",", ".", "in", "was", "were", "is", "are", "has", "have", "had", "and", "who", "whose", "allegedly", "also", "identified", "involved", "arrested", "named", "namely", "alias", "wanted"))
_OF_WHAT = 30


def _is_charge(clause: Clause, i: int) -> bool:
    """Whether a participle only tells that a thing is not proven: "to probe alleged bribes", "investigating reported leaks", "look into alleged fraud"."""
    keys, before = clause.passage.keys, clause.passage.words[i - 1].text
    if keys[i - 1] in PREPOSITIONS | {"into"}:
        return True
    if i - 2 < clause.start or not _is_plain(clause, i + 1) or not before.islower() or kind_of(keys[i - 1]):
        return False
    return keys[i - 2] == "to" or before.endswith("ing")


_DOUBTED = words("doubted")


def _is_reduced(clause: Clause, i: int, cue: CueForm) -> bool:
    """Whether a past form is a participle behind its noun: only where and when stand between it and the verb of the sentence."""
    passage, keys = clause.passage, clause.passage.keys
    if cue.verb in _NO_PARTICIPLES or i <= clause.start or keys[i - 1] in PRONOUNS or keys[i - 1] in ("who", "which", "that", "and", "but", ","):
        return False
    k = i + 1 + cue.more
    if keys[k : k + 1] == ("there",) and keys[k + 1 : k + 2] and keys[k + 1] in FINITE:
        return False  # "the ministry clarified there was no plan"
    while k < clause.end and (step := _adjunct_end(clause, k)) > k:
        k = step
    known = keys[k] in FINITE or (len(keys[k]) > 4 and keys[k].endswith("ed")) or is_held(keys[k]) if k < clause.end else False
    return known and k > i + 1 + cue.more and passage.words[k].text.islower()


def _is_plain(clause: Clause, k: int) -> bool:
    """Whether a word can only be a noun or an adjective there: small, no article, no pronoun, no preposition."""
    keys = clause.passage.keys
    return k < clause.end and clause.passage.words[k].text[:1].islower() and keys[k] not in POINTERS | _PLACING | {"that", "by", "as", "them", "him", "us"} and keys[k] not in PRONOUNS


_NO_PARTICIPLES = words("no-participles")


def _adjunct_end(clause: Clause, k: int) -> int:
    """Behind "in the letter", "last week", "on Monday"; the same word where none begins."""
    keys = clause.passage.keys
    if keys[k] in WHEN or keys[k] in ("earlier", "later", "recently", "here", "there") or (keys[k] in SPANS and keys[k - 1] in ("last", "this", "next")):
        return k + 1
    if keys[k] in ("last", "this", "next") and keys[k + 1 : k + 2] and keys[k + 1] in SPANS:
        return k + 2
    if keys[k] not in _PLACING or k + 1 >= clause.end:
        return k
    return _noun_end(clause, k + 1)


def _noun_end(clause: Clause, k: int) -> int:
    """Behind the noun that a preposition in front of word `k` governs: "the failed coup", "March"; a second article begins another."""
    passage, keys = clause.passage, clause.passage.keys
    start = k
    if keys[k] in WHEN or keys[k].isdigit():
        while k < clause.end and (keys[k] in WHEN or keys[k].isdigit()):
            k += 1
        return k
    k += keys[k] in POINTERS
    while k < clause.end and is_word(passage.words[k].text) and keys[k] not in POINTERS and keys[k] not in _PLACING and keys[k] not in PRONOUNS and keys[k] != "that" and keys[k] not in _CONDITIONS:
        if k > start + 1 and is_finite(keys[k]):
            break
        k += 1
    return k


_CONDITIONS = words("conditions")
_PLACING = (PREPOSITIONS - {"when"}) | words("placing")


def _is_plural_noun(clause: Clause, i: int, cue: CueForm) -> bool:
    """Whether a word in "-s" is a noun in the plural whose own verb of saying follows: "initial reports indicate that"."""
    follows = cue_at(clause.passage.keys, i + 1) if cue.form == "present" and i + 1 < clause.end else None
    return follows is not None and follows.form in ("past", "base")


def _is_noun(clause: Clause, i: int) -> bool:
    """Whether a word that could be a verb is a noun: "the count", "two weeks of promises", "sick notes at home"."""
    passage, keys = clause.passage, clause.passage.keys
    if i == clause.start:
        return False
    before, behind = keys[i - 1], keys[i + 1] if i + 1 < clause.end else ""
    if keys[i] in ("questions", "question") and before in _PUTTING:
        return True  # "to appear and answer questions"
    if keys[i] in _ALSO_NOUNS and before in ("regarding", "concerning"):
        return True  # "Regarding questions on the pay, he said ..."
    if _is_led_as_noun(clause, i) or (keys[i] in _ALSO_NOUNS and _is_also_noun(clause, i)):
        return True
    if kind_of(keys[i]) == "role" and passage.words[i + 1 if i + 1 < clause.end else i].text[:1].isupper() and (before in (",", "and", "by") or before in QUOTES):
        return True  # "..., advocate Ann Holt, for the tenants, said"
    told = cue_forms().get(keys[i + 2]) if i + 2 < clause.end else None
    if behind == "that" and i + 2 < clause.end and (keys[i + 2] in FINITE or (told is not None and told.form == "past")):
        return True  # "a council report that said the dam was safe"
    if behind in ("", ".") and keys[i].endswith("s") and not any(keys[k] in (",", ":") or keys[k] in QUOTES for k in range(clause.start, i)):
        return True  # "the names of government advocates"
    if before.isdigit() or before in _SMALL or (behind in FINITE and keys[i].endswith("s") and before not in PRONOUNS and keys[i] not in _NO_NOUNS and not _is_set_between(clause, i)):
        return True  # "219 claims are pending"
    plain = not passage.words[i - 1].text[:1].isupper() and not kind_of(before) and (not before.endswith("s") or before.endswith(_DESCRIBING)) and before not in PRONOUNS
    return plain and behind in PREPOSITIONS | {"of", "with", "into"} and keys[i + 1 : i + 3] != ("to", "have")


_PUTTING = words("putting-questions")
_DESCRIBING = ("ous", "less")
"""Ends of words in -s that describe: "a previous forecast of 4.8%"."""


def _is_set_between(clause: Clause, i: int) -> bool:
    """Whether a name and its verb stand between "who" and the verb that it governs: "the boy, who Meera claims was beaten"."""
    passage, k = clause.passage, i - 1
    while k > clause.start and i - k < _NAMED and passage.words[k].text[:1].isupper():
        k -= 1
    return k < i - 1 and passage.keys[k] in ("who", "whom", "which", "that")


_NAMED = 5
"""Words from "who" to the verb of such a name."""


def _is_led_as_noun(clause: Clause, i: int) -> bool:
    """Whether the words in front of one that could be a verb make it a noun: "the count", "a police report", "as per reports"."""
    passage, keys = clause.passage, clause.passage.keys
    before = keys[i - 1]
    if before in _NOUN_LEADS or (keys[i - 2 : i] and before == "s" and keys[i - 2] in "’'") or before.endswith(("'s", "’s")):
        return True
    if before in ("'", "’") and i - 2 >= clause.start and keys[i - 2].endswith("s") and passage.words[i - 1].start == passage.words[i - 2].end and passage.quotation_at(i - 1) is None:
        return True  # "brokers' estimates"
    if keys[i] == "states" and (demonym(before) or before in _SIDES):
        return True  # "from Bihar and north Indian states"
    single = keys[i] in _CLAIMS and not before.endswith("s") and before not in _CROWDS
    if single and _is_led_by(clause, i, ("a", "an")):
        return True  # "quoting an unverified claim on the page"
    if before == "press" and keys[i] in ("note", "report", "release"):
        return True  # "in a press note issued by the forum"
    if keys[i] == "report" and _is_led_by(clause, i, ("a", "an", "every", "each", "no")):
        return True  # "never filed a police report"
    if keys[i] == "report" and keys[i + 1 : i + 2] in (("of",), ("into",), ("by",)):
        return True  # "the ballistics report of the bullet"
    return before == "per"  # "as per reports"


def _is_also_noun(clause: Clause, i: int) -> bool:
    """Whether one of the words that are as often nouns as verbs is one here, by what stands around it."""
    passage, keys = clause.passage, clause.passage.keys
    before, behind = keys[i - 1], keys[i + 1] if i + 1 < clause.end else ""
    if behind in ("made", "given", "issued", "raised"):
        return True  # "aid pledges made in May"
    if _is_judged(clause, i):
        return True  # "dismissed as "idle" reports that he had left"
    if behind in _REQUIRED or _is_object(clause, i):
        return True  # "measures required", "beat market estimates"
    if behind == "," and not any(key == "," or key in QUOTES for key in keys[max(clause.start, i - 4) : i]) and any(key in cue_forms() for key in keys[i + 2 : i + 5]):
        return True  # "cut funds for road projects, Rao added"
    if _is_answered(clause, i):
        return True  # "dismissed the rebel claims, saying ..."
    named = (passage.words[i - 1].text[:1].isupper() or (before == "media" and keys[i] == "report")) and behind in ("that", "", ".")
    governed = before in cue_forms() and not kind_of(before)  # "dismissed reports that he had left"
    if (governed or before in _NOUN_NEIGHBOURS or (before.endswith("ing") and passage.words[i - 1].text.islower() and not kind_of(before))) and not named:
        return True  # "security measures", "set off fears"
    if before == "that" and (keys[i - 2] in cue_forms() or keys[i - 2].endswith("ing")):
        return True  # "arguing that reports exaggerate"
    return behind in _STAYING or before.endswith(_ADJECTIVES)  # "questions remain", "constitutional guarantees and"


_SIDES = words("sides")
"""Words that make "states" countries or provinces."""
_STAYING = words("staying")
"""What claims, fears and questions do."""
_ADJECTIVES = ("ional", "ical", "ental", "cial", "ulent", "ious")
"""Endings of adjectives that no word for a person or body has."""
_REQUIRED = words("required")


def _is_judged(clause: Clause, i: int) -> bool:
    """Whether a quotation right in front of a noun, behind "as" or what leads a noun, judges it: "his “vote theft” claims"."""
    inside = clause.passage.quotation_at(i - 1)
    first = clause.passage.quoted[inside][0] if inside is not None and clause.passage.quoted[inside][1] == i else clause.start
    return first > clause.start + 1 and (clause.passage.keys[first - 1] == "as" or clause.passage.keys[first - 1] in _NOUN_LEADS)


def _is_object(clause: Clause, i: int) -> bool:
    """Whether another verb of the same clause stands in front: "beat market estimates", "fell short of forecasts"."""
    keys = clause.passage.keys
    for k in range(i - 1, clause.start, -1):
        if not is_word(clause.passage.words[k].text) or keys[k] in _JOINTS or keys[k] in cue_forms():
            return False
        if is_held(keys[k]) or keys[k] in FINITE:
            return True
    return False


_JOINTS = words("joints-forms")


_CLAIMS = words("claims")
_CROWDS = words("crowds")


def _is_answered(clause: Clause, i: int) -> bool:
    """Whether a noun with its article is the object of a verb that answers it: "rejected the union's latest demands"."""
    keys = clause.passage.keys
    article = next((k for k in range(i - 1, max(clause.start, i - 4), -1) if keys[k] in POINTERS), None)
    answer = cue_forms().get(keys[article - 1]) if article is not None else None
    if answer is None and article is not None:  # "opposed the police claims"
        return keys[article - 1].endswith("ed") and len(keys[article - 1]) > 4 and clause.passage.words[article - 1].text.islower()
    return answer is not None and answer.takes in ("object", "called")


def _is_led_by(clause: Clause, i: int, articles: tuple[str, ...]) -> bool:
    """Whether one of `articles` opens the noun that word `i` ends: "a police report"."""
    passage, keys = clause.passage, clause.passage.keys
    k = i - 1
    while k > clause.start and i - k < 4 and is_word(passage.words[k].text) and keys[k] not in _PLACING and (not is_finite(keys[k]) or keys[k - 1] in articles) and keys[k] not in articles:
        k -= 1
    return keys[k] in articles


_SMALL = words("small")
_NO_NOUNS = words("no-nouns")
_ALSO_NOUNS = words("also-nouns")
_NOUN_NEIGHBOURS = words("noun-neighbours")
_FEELING = (("feel",), ("feels",), ("felt",), ("left",), ("seem",), ("seemed",))
_DETERMINERS = DETERMINERS | words("determiners-forms")
_NOUN_LEADS = words("noun-leads")
