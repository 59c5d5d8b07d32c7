"""Marathi: words for stories and search; its sentences are cut but not searched for findings."""

from __future__ import annotations

from dataclasses import replace

from srot.languages import und
from srot.languages.mr.lexicon import lexicon

PACK = replace(und.PACK, code="mr", name="Marathi", lexicon=lexicon)
