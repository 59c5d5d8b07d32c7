"""Names in Hindi: model, gazetteer, titles, and what the article itself teaches."""

from __future__ import annotations

from collections.abc import Sequence

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_bodies import (
    add_acronyms,
    add_bodies,
    add_called,
    add_courts,
    add_lone_bodies,
    add_ministries,
    add_platforms,
    add_unions,
)
from srot.languages.hi.name_brackets import add_letters, add_spelled, add_translated, place_bracketed
from srot.languages.hi.name_branches import join_branches
from srot.languages.hi.name_clips import add_clipped
from srot.languages.hi.name_colons import part_colons
from srot.languages.hi.name_contests import add_contests
from srot.languages.hi.name_cues import cue_words, is_anybody, is_cued_name, is_follower
from srot.languages.hi.name_datelines import add_dateline, opens_line
from srot.languages.hi.name_deeds import add_deeds
from srot.languages.hi.name_edges import trim_names
from srot.languages.hi.name_firsts import add_firsts
from srot.languages.hi.name_houses import add_chapters, add_houses
from srot.languages.hi.name_hyphens import join_hyphened
from srot.languages.hi.name_identities import (
    add_identified,
    join_aliases,
    name_dwellers,
    place_dwellers,
    place_kinds,
)
from srot.languages.hi.name_initials import add_joined_letters, add_letters_alone
from srot.languages.hi.name_joins import join_names
from srot.languages.hi.name_latin import settle_latin
from srot.languages.hi.name_openings import opens
from srot.languages.hi.name_people import (
    ACTED,
    add_actors,
    add_dotted,
    add_given,
    add_lettered,
    add_roles,
    add_titled,
)
from srot.languages.hi.name_places import add_links, add_places, add_settings, widen_sites
from srot.languages.hi.name_quarters import add_constituencies, add_quarters, add_seats, add_stations
from srot.languages.hi.name_rows import add_rows
from srot.languages.hi.name_splits import part_places, split_names
from srot.languages.hi.name_ties import add_dwelling, add_kin, add_leaders, add_named, add_natives
from srot.languages.hi.name_words import is_proper, may_be_part
from srot.languages.hi.titles import title_before, title_words
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_chains import fullest_names, spread_names, vote_types
from srot.languages.name_mentions import make_mentions
from srot.languages.name_owners import name_owners
from srot.languages.name_spans import Line, add_keys, add_known, bare_line, tag_foreign, tag_lines
from srot.languages.pack import Draft
from srot.models.common_words import is_common_word
from srot.records import Mention, Span
from srot.text.words import words_between

_WATCHED = ACTED | {"("}
_GENITIVES = tuple((word,) for word in sorted(GENITIVES))
# After the model and the gazetteer, in this order.
_STEPS = (
    add_bodies, add_spelled, add_clipped, add_lone_bodies, add_ministries, add_called, add_unions, add_platforms, add_titled, add_actors, join_hyphened, add_dotted, add_lettered, add_letters_alone, add_joined_letters, add_given, add_identified,
    add_leaders, add_kin, name_dwellers, add_dwelling, add_natives, add_named, join_aliases, place_kinds, place_dwellers, add_acronyms, add_stations, add_places, add_settings, widen_sites, add_quarters, add_links, add_houses, add_courts, add_chapters, add_translated, add_letters, add_constituencies, add_seats, add_contests, add_deeds, add_rows, place_bracketed, join_branches, settle_latin,
)


def find_names(draft: Draft) -> tuple[Mention, ...]:
    """Persons, places and bodies of a Hindi article, in text order.

    "रूसी रक्षा मंत्री आंद्रेई बेलौसोव ने" gives the person alone; the office is its `role`, the nationality no name.
    """
    text = draft.article.text
    spans = draft.sentences or (Span(0, len(text)),)
    bare = [bare_line(part_colons(words_between(text, span.start, span.end)), opens) for span in spans]
    tagged = tag_lines(bare, "hi", draft.names, watched=_WATCHED)
    lines = [_read_line(line, opens_line(text, span.start)) for line, span in zip(tagged, spans, strict=True)]
    lines = [add_keys(add_roles(_with_bodies(line))) for line in spread_names(vote_types(part_places(lines)), _is_person_part)]
    lines = name_owners(lines, _GENITIVES)
    return make_mentions(draft.article.id, text, lines, fullest_names(lines))


def _read_line(line: Line, leads: bool) -> Line:
    line = tag_foreign(line, "en")
    line = add_known(add_firsts(join_names(trim_names(split_names(line)))) if line.found else line, is_cued_name)
    line = add_dateline(line) if leads else line
    for step in _STEPS:
        line = step(line)
    return line


def _with_bodies(line: Line) -> Line:
    """A line with the bodies of places that another sentence taught: "पीपलटांडा पुलिस" once "पीपलटांडा गांव" was read."""
    return add_bodies(line) if any(name.type == "LOC" and name.made_by == "article" for name in line.found) else line


def _is_person_part(line: Line, place: int) -> bool:
    """A part of a known person's name is that person wherever it stands, unless it is a common word, a place or very short."""
    key = fold_name(line.texts[place])
    after: Sequence[str] = line.texts[place + 1 : place + 2]
    if key in cue_words("head") or (key in title_words() and not name_part(key)) or is_anybody(line.texts, place) or is_common_word("hi", key) or lookup(key) or not (is_proper("hi", line.texts[place]) or _acts(line, place) or _owns_kin(line, place)):
        return False
    return len(key) > 3 or not after or is_follower(after[0]) or title_before(line.texts, place) is not None


def _owns_kin(line: Line, place: int) -> bool:
    """Whether a given name that means something too stands before whose kin somebody is: "चमन के पति", after "चमन खातून"."""
    behind = line.texts[place + 1 : place + 3]
    return len(behind) == 2 and behind[0] in GENITIVES and fold_name(behind[1]) in cue_words("kin") and may_be_part(line.texts[place])


def _acts(line: Line, place: int) -> bool:
    """Whether a word acts, so that a surname that means something too is meant as one: "दवे ने कहा", after "सिद्धार्थ दवे"."""
    return line.texts[place + 1 : place + 2] == ("ने",) and may_be_part(line.texts[place])
