"""Hindi."""

from __future__ import annotations

from srot.languages.hi.attribution import find_attributions
from srot.languages.hi.credit import find_credit
from srot.languages.hi.events import find_events
from srot.languages.hi.lexicon import lexicon
from srot.languages.hi.names import find_names
from srot.languages.hi.quantities import find_quantities
from srot.languages.hi.sentences import split_sentences
from srot.languages.hi.times import find_times
from srot.languages.pack import LanguagePack
from srot.text.normal import fold

PACK = LanguagePack(
    code="hi",
    name="Hindi",
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
