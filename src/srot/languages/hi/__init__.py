"""Hindi."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from srot.languages.hi.lexicon import lexicon
from srot.languages.hi.sentences import split_sentences
from srot.languages.pack import Draft, LanguagePack
from srot.text.normal import fold


def _nothing(draft: Draft) -> tuple[()]:
    return ()


def _part(name: str, function: str) -> Any:
    module = f"{__name__}.{name}"
    return getattr(import_module(module), function) if find_spec(module) else _nothing


PACK = LanguagePack(
    code="hi",
    name="Hindi",
    split_sentences=split_sentences,
    fold=fold,
    find_names=_part("names", "find_names"),
    find_times=_part("times", "find_times"),
    find_quantities=_part("quantities", "find_quantities"),
    find_attributions=_part("attribution", "find_attributions"),
    find_events=_part("events", "find_events"),
    lexicon=lexicon,
)
