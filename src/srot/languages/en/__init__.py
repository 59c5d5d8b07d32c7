"""English."""

from __future__ import annotations

from srot.languages.en.attribution import find_attributions
from srot.languages.en.credit import find_credit
from srot.languages.en.events import find_events
from srot.languages.en.lexicon import lexicon
from srot.languages.en.names import find_names
from srot.languages.en.quantities import find_quantities
from srot.languages.en.sentences import split_sentences
from srot.languages.en.times import find_times
from srot.languages.pack import LanguagePack
from srot.text.normal import fold

PACK = LanguagePack(
    code="en",
    name="English",
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
