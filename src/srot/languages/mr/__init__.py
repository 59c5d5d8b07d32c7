"""Marathi: sentences, words, names, times, figures, attributions and events."""

from __future__ import annotations

from srot.languages.en.credit import find_credit
from srot.languages.hi.sentences import split_sentences
from srot.languages.mr.attribution import find_attributions
from srot.languages.mr.events import find_events
from srot.languages.mr.lexicon import lexicon
from srot.languages.mr.names import find_names
from srot.languages.mr.quantities import find_quantities
from srot.languages.mr.times import find_times
from srot.languages.pack import LanguagePack
from srot.text.normal import fold

PACK = LanguagePack(
    code="mr",
    name="Marathi",
    split_sentences=split_sentences,
    fold=fold,
    find_credit=find_credit,
    find_names=find_names,
    find_times=find_times,
    find_quantities=find_quantities,
    find_attributions=find_attributions,
    find_events=find_events,
    lexicon=lexicon,
)
