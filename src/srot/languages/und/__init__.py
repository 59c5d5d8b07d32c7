"""The neutral pack: reads any language for stories and search, and finds nothing it would have to guess.

Credits are read as in English: wire services sign in Latin letters, "(Reuters)", in reports of any language.
"""

from __future__ import annotations

from srot.languages.en.credit import find_credit
from srot.languages.pack import Draft, LanguagePack
from srot.languages.und.lexicon import lexicon
from srot.languages.und.sentences import split_sentences
from srot.text.normal import fold


def find_nothing(draft: Draft) -> tuple[()]:
    """The part of a pack that a language does not have."""
    return ()


PACK = LanguagePack(
    code="und",
    name="any language",
    split_sentences=split_sentences,
    fold=fold,
    find_credit=find_credit,
    find_names=find_nothing,
    find_times=find_nothing,
    find_quantities=find_nothing,
    find_attributions=find_nothing,
    find_events=find_nothing,
    lexicon=lexicon,
)
