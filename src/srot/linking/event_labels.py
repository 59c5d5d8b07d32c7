"""What a dispute over the day or the hour of a happening is about, in words: "day of the attack", "हमले का समय"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from srot.languages.tables import read_table

DAY, HOUR = "day", "hour"
DEFAULT = "en"


def label_time(grain: str, kind: str, lang: str) -> str:
    """The words for the ``day`` or the ``hour`` of a type of event in a language, English where the tables have none; the type itself when it is
    not in the table.

    >>> label_time("hour", "ASSAULT", "en"), label_time("day", "ASSAULT", "mr"), label_time("day", "FEAST", "en")
    ('time of the attack', 'day of the attack', 'FEAST')
    """
    found = _labels().get((grain, kind))
    return (found.get(lang) or found[DEFAULT]) if found else kind


def list_labels() -> Sequence[Mapping[str, str]]:
    """All of them, each in every language that the tables have."""
    return tuple(_labels().values())


@cache
def _labels() -> Mapping[tuple[str, str], Mapping[str, str]]:
    grains, kinds = read_table("srot.linking", "event_times"), read_table("srot.linking", "event_types")
    langs = [column for column in kinds[0] if column != "type"]
    return {(grain["grain"], kind["type"]): {lang: kind[lang].format(grain[lang]) for lang in langs} for grain in grains for kind in kinds}
