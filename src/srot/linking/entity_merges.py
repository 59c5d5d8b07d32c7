"""Which forms have one bearer: rows of the tables first, then names that match, then bare names by the company they keep."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from srot.engine.base import cut
from srot.gazetteer import get_row
from srot.linking.entity_company import (
    Company,
    around,
    find_company,
    group_by_setting,
    shared_weight,
)
from srot.linking.entity_forms import Form, assign_forms
from srot.linking.entity_joins import Joins
from srot.linking.entity_names import Names
from srot.linking.entity_uses import Use, find_country, is_bare
from srot.linking.genitives import genitives
from srot.linking.kept import Kept
from srot.linking.name_pairs import BARE, NamePairs
from srot.records import Judgement
from srot.text.name_parts import parse_name
from srot.text.names import COMPATIBLE, MATCH, could_match, is_match, name_similarity
from srot.text.normal import fold

AT_ONCE = 20_000
"""Pairs of forms that are looked up together."""
LARGEST_BLOCK = 80
"""Forms that may share one blocking key; larger blocks are family names that tell nothing."""
SAME_SOUND = 0.97
"""Names of one word that are as alike as this are one without a look at their company, if one is the other in another script."""
MOST_SPELLINGS = 4
"""Spellings of one form that are compared."""
WHOLE_SIMILARITY = 0.9
"""How alike two bodies or places must be when one has a word more: "जेट एयरवेज" is not "जेट ब्लू एयरवेज"."""
SAME_SCRIPT_SIMILARITY = 0.9
"""How alike two names of one word in one script must be: villages of one district differ by a vowel."""
SOME_COMPANY = 0.2
"""What a shared bearer must tell (a country does) for two names of one word to be one, or for a bare name to be the full one."""
MUCH_COMPANY, MISTAKEN_SIMILARITY = 0.8, 0.9
"""What a bare name must share with a place or body of that name to be taken for it, though it was read as a person."""
CLEARLY = 1.6
"""How much better the company of one full name must fit a bare one than that of the next."""
MOST_BEARERS = 60
"""Full names with one family name in them, beyond which a bare one is left alone."""
SAME_WORD = 0.63
"""Similarity of a bare name and a full one of the same script that has this very word in it."""
MOST_NEAR = 400
"""Full names that a bare one is compared with."""
SAME_OFFICE_SIMILARITY = 0.66
"""Names less alike than a match that are one when they hold the same office."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearer of each use, by its place in the list of uses, and the reasons of each bearer's merges."""

    roots: tuple[str, ...]
    why: Mapping[str, tuple[str, ...]]


def merge_forms(
    uses: Sequence[Use],
    judgements: Sequence[Judgement] = (),
    *,
    names: Names,
    known: Mapping[str, Sequence[str]] | None = None,
    kept: Kept | None = None,
) -> Bearers:
    """The bearers of all uses, of whose `names` facts are known. `known` maps entity ids, as judgements name them, to the forms they had without judgements; names that `kept` has
    are not compared anew."""
    ids, forms = assign_forms(uses, names)
    joins = Joins(forms, names)
    _obey(joins, forms, judgements, known or {})
    _join_named(joins, forms, names, kept)
    company = find_company(forms, joins.unions)
    _join_bare(joins, forms, company, names, kept)
    _join_offices(joins, forms, company, names)
    return Bearers(tuple(joins.find(form) for form in ids), joins.reasons())


def _obey(
    joins: Joins, forms: Mapping[str, Form], judgements: Sequence[Judgement], known: Mapping[str, Sequence[str]]
) -> None:
    ruled = [j for j in judgements if j.kind == "entity" and j.withdrawn_at is None and j.right]
    for judgement in sorted(ruled, key=lambda j: (j.made_at, j.id)):
        left, right = (_named(side or "", forms, known) for side in (judgement.left, judgement.right))
        if judgement.verdict == "different":
            joins.forbid(left, right)
    for judgement in sorted(ruled, key=lambda j: (j.made_at, j.id)):
        left, right = (_named(side or "", forms, known) for side in (judgement.left, judgement.right))
        if judgement.verdict == "same" and left and right:
            for form in (*left[1:], *right):
                joins.join(left[0], form, f"ruled the same by {judgement.author}", ruled=True)


def _named(side: str, forms: Mapping[str, Form], known: Mapping[str, Sequence[str]]) -> list[str]:
    if side in known:
        return [form for form in known[side] if form in forms]
    return [form.id for form in forms.values() if side in form.names]


def _join_named(joins: Joins, forms: Mapping[str, Form], names: Names, kept: Kept | None) -> None:
    """Rows and full names: the most alike first, so that a doubtful pair meets clusters that are already sure."""
    standing = {form.id: form for form in forms.values() if form.kind in ("row", "full")}
    company = find_company(standing, joins.unions)
    pairs = sorted(_find_alike(standing, names, NamePairs(_compare_forms, _spellings_of, kept)), key=lambda found: (-found[0], found[1], found[2]))
    for score, left, right in pairs:
        reason = _judge_pair(score, forms[left], forms[right], company)
        if reason:
            alike = score >= COMPATIBLE and len(forms[left].names) == len(forms[right].names) == 1
            joins.join(left, right, reason, alike=alike)


def _find_alike(forms: Mapping[str, Form], names: Names, known: NamePairs) -> Iterator[tuple[float, str, str]]:
    for part in cut(_find_pairs(forms, names), AT_ONCE):
        for (left, right), score in zip(part, known.find(part, forms), strict=True):
            if score >= MATCH or (score >= SAME_OFFICE_SIMILARITY and find_same_office(forms[left].roles, forms[right].roles)):
                yield score, left, right
    known.keep()


def _compare_forms(left: Form, right: Form) -> float:
    """How alike two forms are; words in one script where both are written in it, for there spelling tells more."""
    pairs = [(a, b) for a in left.names[:MOST_SPELLINGS] for b in right.names[:MOST_SPELLINGS]]
    native = [pair for pair in pairs if _script(pair[0]) == _script(pair[1])] if len(pairs) > 1 else pairs
    if len(pairs) > 1 and (parse_name(left.name).acronym or parse_name(right.name).acronym):
        native = []
    return max((name_similarity(a, b) for a, b in native or pairs if could_match(a, b)), default=0.0)


def _spellings_of(form: Form) -> tuple[str, ...]:
    """The spellings of a form that are compared: which of the others is more frequent has no say, and changes with each report."""
    return (form.name, *sorted(form.names[1:MOST_SPELLINGS]))


def _script(name: str) -> str:
    return parse_name(name).script


def _find_pairs(forms: Mapping[str, Form], names: Names) -> list[tuple[str, str]]:
    acronyms: set[str] = set()
    blocks = _find_blocks(forms, names, acronyms)
    pairs: set[tuple[str, str]] = set()
    for key, block in blocks:
        short = block & acronyms if key[0] == "a" else block
        if len(short) * len(block) <= LARGEST_BLOCK**2:
            pairs.update((min(a, b), max(a, b)) for a in short for b in block if a != b and not (forms[a].row and forms[b].row))
    return sorted(pairs)


def _find_blocks(forms: Mapping[str, Form], names: Names, acronyms: set[str]) -> list[tuple[str, set[str]]]:
    """The forms of one type that share a key, with it; most keys are of one form alone, and take no room. `acronyms` takes those that may be one."""
    first: dict[str, dict[str, str]] = defaultdict(dict)
    blocks: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form in forms.values():
        mine = first[form.type]
        for name in map(names.__getitem__, form.names[:MOST_SPELLINGS]):
            if name.acronym:
                acronyms.add(form.id)
            for key in name.keys:
                if key[0] != "t" or (form.roles and not name.bare):
                    other = mine.setdefault(key, form.id)
                    if other != form.id:
                        blocks[form.type, key].update((other, form.id))
    return [(key, block) for (_, key), block in blocks.items()]


def _judge_pair(score: float, left: Form, right: Form, company: Mapping[str, Company]) -> str | None:
    """The reason to join two named forms, or ``None``."""
    what = f"{left.name} ~ {right.name}"
    if score < MATCH:
        return f"same office: {find_same_office(left.roles, right.roles)}, and alike: {what}"
    together = bool(set(left.articles) & set(right.articles))
    short, long = sorted((left.name, right.name), key=len)
    letters = parse_name(short).acronym
    if letters and len(parse_name(long).parts) > 1:
        sure = left.type == "ORG" and (together or len(letters) > 2) and not (_is_spelled_otherwise(left, long) or _is_spelled_otherwise(right, long))
        return f"acronym spelled out: {what}" if sure else None
    if _has_initials(short) != _has_initials(long):
        enough = SOME_COMPANY if find_same_office(left.roles, right.roles) else MUCH_COMPANY
        return f"same initials, in the same company: {what}" if _share(left, right, company) >= enough else None
    if left.type != "PER" and score < WHOLE_SIMILARITY and len(parse_name(short).parts) != len(parse_name(long).parts):
        return None
    if not is_bare(left.name) and not is_bare(right.name):
        return f"sounds alike: {what}"
    same_script = _script(left.name) == _script(right.name)
    if score >= SAME_SOUND and (left.type == "ORG" or not same_script):
        return f"same name in another script: {what}"
    close = score >= (SAME_SCRIPT_SIMILARITY if same_script else MATCH)
    return f"sounds alike, in the same company: {what}" if close and _share(left, right, company) >= SOME_COMPANY else None


def find_same_office(left: Collection[str], right: Collection[str]) -> str | None:
    """The office that two holders are said to hold, be it with whose it is or without; ``None`` where there is none.

    >>> find_same_office({"गोवा के पूर्व मुख्यमंत्री"}, {"पूर्व मुख्यमंत्री"})
    'पूर्व मुख्यमंत्री'
    >>> find_same_office({"उप मुख्यमंत्री"}, {"मुख्यमंत्री"}), find_same_office({"गोवा के मुख्यमंत्री"}, {"केरल के मुख्यमंत्री"})
    (None, None)
    """
    same = {short for one in left for other in right for short, long in (sorted((one, other), key=len),) if short == long or short == _bare_office(long)}
    return min(same, default=None)


@lru_cache(maxsize=20_000)
def _bare_office(role: str) -> str:
    """What stands behind the last word that says whose an office is."""
    words = role.split(" ")
    owned = max((place for place, word in enumerate(words) if word in genitives()), default=-1)
    return " ".join(words[owned + 1 :])


def _is_spelled_otherwise(form: Form, name: str) -> bool:
    """Whether a table knows what the letters of a body stand for, and this is not it: of "सीबीआई" no bank with these letters."""
    row = get_row(form.row) if form.row else None
    spelled = [known for known in (row.name_en, row.name_hi, *row.names) if not parse_name(known).acronym] if row else []
    return bool(spelled) and not any(could_match(known, name) and name_similarity(known, name) >= MATCH for known in spelled)


def _share(left: Form, right: Form, company: Mapping[str, Company]) -> float:
    return shared_weight(left.articles, right.articles, company)


def _has_initials(name: str) -> bool:
    """Whether a name begins with initials, each by itself or run together: "ए.पी. सिंह", "एपी सिंह"."""
    parts = parse_name(name).parts
    return any(len(part.letters) == 1 for part in parts) or any(part.letters for part in parts[:-1])


def _join_bare(joins: Joins, forms: Mapping[str, Form], company: Mapping[str, Company], names: Names, kept: Kept | None) -> None:
    """Family names: to the one full name whose company fits, else to each other where the setting is the same. Whom each means is asked before any is
    joined, so that none has a say in what another means, whichever comes first."""
    sought = frozenset(key for form in forms.values() if form.kind == "bare" for key in names[form.name].keys)
    bearers = _BearersByWord(joins, forms, company, names, NamePairs(_compare_bare, _only_name, kept, kind=BARE), sought)
    things = _ThingsByName(forms, company, names, sought)
    left_over: dict[str, list[Form]] = defaultdict(list)
    meant = [(form, bearers.find(form)) for form in forms.values() if form.kind == "bare"]
    for form, bearer in meant:
        other = bearer or things.find(form)
        if bearer:
            joins.join(form.id, bearer, f"{form.name}: the full name that fits the company is {forms[bearer].name}")
        elif other:
            joins.join(form.id, other, f"no person, in the same company: {form.name} ~ {forms[other].name}")
        else:
            left_over[min(names[form.name].keys, default=form.name)].append(form)
    for group in left_over.values():
        for left, right in group_by_setting(group, company):
            if is_match(forms[left].name, forms[right].name):
                joins.join(left, right, f"same name in the same setting: {forms[left].name} ~ {forms[right].name}")


class _ThingsByName:
    """Places and bodies of one word, for which a person's bare name may be mistaken; `sought` are the keys of bare names."""

    def __init__(self, forms: Mapping[str, Form], company: Mapping[str, Company], names: Names, sought: frozenset[str]) -> None:
        self._forms, self._company, self._names = forms, company, names
        self._by_key: dict[str, list[str]] = defaultdict(list)
        self._around: dict[str, frozenset[str]] = {}
        self._known: dict[str, list[str]] = {}
        for form in forms.values():
            if form.type in ("LOC", "ORG") and form.kind in ("full", "row") and names[form.name].bare:
                for key in sought.intersection(names[form.name].keys):
                    self._by_key[key].append(form.id)

    def find(self, form: Form) -> str | None:
        """A place or body that is called so too and keeps the same company: the bare name was no person."""
        here = self._company.get(form.articles[0], {})
        for other in self._called_so(form.name):
            if other not in self._around:
                self._around[other] = around(self._forms[other].articles, self._company)
            if math.fsum(weight for root, weight in here.items() if root in self._around[other]) >= MUCH_COMPANY:
                return other
        return None

    def _called_so(self, name: str) -> list[str]:
        """The places and bodies that are called like a name, which stands bare in many reports."""
        if name not in self._known:
            near = sorted({other for key in self._names[name].keys for other in self._by_key.get(key, ())})
            self._known[name] = [other for other in near if name_similarity(name, self._forms[other].name) >= MISTAKEN_SIMILARITY]
        return self._known[name]


class _BearersByWord:
    """Full names of persons by the words they begin and end with, as far as bare names have them too (`sought`)."""

    def __init__(
        self, joins: Joins, forms: Mapping[str, Form], company: Mapping[str, Company], names: Names, pairs: NamePairs, sought: frozenset[str]
    ) -> None:
        self._joins, self._forms, self._company, self._names = joins, forms, company, names
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._settings: dict[str, frozenset[str]] = {}
        self._roles: dict[str, frozenset[str]] = {}
        self._known: dict[str, dict[str, str]] = {}
        for form in forms.values():
            if form.kind == "full" and form.type == "PER":
                for key in sought.intersection(names[form.name].keys):
                    if key[0] == "t":
                        self._by_key[key].add(form.id)
        self._alike = self._compare(pairs)

    def _compare(self, pairs: NamePairs) -> dict[str, list[str]]:
        """Bare name -> the full names that have it in them."""
        asked = {form.name: form.id for form in self._forms.values() if form.kind == "bare"}
        near = ((bare, other) for name, bare in sorted(asked.items()) for other in self._near(name))
        found: dict[str, list[str]] = defaultdict(list)
        for part in cut(near, AT_ONCE):
            for (bare, other), score in zip(part, pairs.find(part, self._forms), strict=True):
                if score:
                    found[self._forms[bare].name].append(other)
        pairs.keep()
        return found

    def _near(self, name: str) -> list[str]:
        """The full names that a bare one is compared with."""
        near = sorted({other for key in self._names[name].keys if key[0] == "t" for other in self._by_key.get(key, ())})
        if len(near) > MOST_NEAR:  # a short sound that many names have; only the very word counts
            near = [other for other in near if self._names[name].key in other.removeprefix("PER:").split(" ")]
        return near[:MOST_NEAR]

    def find(self, form: Form) -> str | None:
        """A form of the one bearer that a bare name can stand for here, or ``None``."""
        fits = self._fits(form.name)
        if not fits or len(fits) > MOST_BEARERS:
            return None
        here = self._company.get(form.articles[0], {})
        ranked = sorted(((self._fit(form, root, here), root) for root in fits), key=lambda found: (-found[0], found[1]))
        best, root = ranked[0]
        clear = len(ranked) == 1 or best >= CLEARLY * ranked[1][0]
        if not clear or best < SOME_COMPANY:
            return None
        return fits[root] if best >= MUCH_COMPANY or _is_last(form.name, self._forms[fits[root]].name) else None

    def _fits(self, name: str) -> dict[str, str]:
        """Bearers whose full name has a bare name in it: root -> one of their forms."""
        if name not in self._known:
            fits: dict[str, str] = {}
            for other in self._alike.get(name, ()):
                fits.setdefault(self._joins.find(other), other)
            self._known[name] = fits
        return self._known[name]

    def _fit(self, form: Form, root: str, here: Company) -> float:
        if root not in self._settings:
            members = [self._forms[member] for member in self._joins.members(root)]
            self._settings[root] = frozenset().union(*(around(member.articles, self._company) for member in members))
            self._roles[root] = frozenset().union(*(member.roles for member in members))
        settings, office = self._settings[root], not form.roles.isdisjoint(self._roles[root])
        return math.fsum([weight for name, weight in here.items() if name in settings]) + float(office)


def _compare_bare(bare: Form, full: Form) -> float:
    """How alike a bare name and a full one are, or 0 where the full one does not have it in it."""
    if not _has_like_word(full.name, bare.name):
        return 0.0
    alike = name_similarity(bare.name, full.name)
    return alike if alike >= _least_fit(bare.name, full.name) else 0.0


def _only_name(form: Form) -> tuple[str, ...]:
    """What of a form a bare name is compared with."""
    return (form.name,)


def _has_like_word(full: str, bare: str) -> bool:
    """Whether some word of a full name can be the bare one: cheap, for few words are many names."""
    return any(name_similarity(bare, part.text) >= COMPATIBLE for part in parse_name(full).parts)


def _least_fit(bare: str, full: str) -> float:
    """How alike a bare name must be to a full one; in one script the word itself is expected."""
    return SAME_WORD if _script(bare) == _script(full) else COMPATIBLE


def _is_last(bare: str, full: str) -> bool:
    """Whether a bare name is the last word of the full one, which names a person more surely than the first."""
    return is_match(bare, parse_name(full).parts[-1].text)


def _join_offices(joins: Joins, forms: Mapping[str, Form], company: Mapping[str, Company], names: Names) -> None:
    """What has no name of its own: an office to its one holder, a body to its like where the setting is the same."""
    holders = _find_holders(joins, forms, names)
    bodies = _find_bodies(joins, forms)
    like: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        holder = _holder_of(form, holders) if form.type == "PER" and names[form.name].office else None
        if holder:
            joins.join(form.id, holder, f"same office: {form.name}")
        elif form.kind == "generic" and form.state and len(here := bodies.get((form.articles[0], form.state.core), ())) == 1:
            joins.join(form.id, min(here), f"the only such body of the report: {form.name}")
        elif form.kind == "generic":
            like[form.id.rsplit("@", 1)[0]].append(form)
    for group in like.values():
        for left, right in group_by_setting(group, company):
            joins.join(left, right, f"{forms[left].name}: same setting")


def _find_bodies(joins: Joins, forms: Mapping[str, Form]) -> dict[tuple[str, frozenset[str]], set[str]]:
    """(article, what it is) -> the bodies of states that are named there with their country: "रूस के रक्षा मंत्रालय"."""
    bodies: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for form in forms.values():
        if form.state and form.kind in ("row", "full"):
            for article in form.articles:
                bodies[article, form.state.core].add(joins.find(form.id))
    return bodies


def _find_holders(joins: Joins, forms: Mapping[str, Form], names: Names) -> dict[tuple[str, str], set[str]]:
    """(office, article) and (office, "") -> those who are said to hold it."""
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form in forms.values():
        if form.type == "PER" and form.kind in ("full", "bare") and not names[form.name].office:
            for role in form.roles:
                for article in ("", *form.articles):
                    holders[role, article].add(joins.find(form.id))
    return holders


def _holder_of(form: Form, holders: Mapping[tuple[str, str], set[str]]) -> str | None:
    """The one holder of an office in the same report; in all reports only where the office names its country."""
    office = fold(form.name)
    here = {holder for article in form.articles for holder in holders.get((office, article), ())}
    if not here and find_country(form.name):
        here = set(holders.get((office, ""), ()))
    return here.pop() if len(here) == 1 else None
