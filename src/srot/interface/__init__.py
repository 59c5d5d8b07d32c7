"""The words of the user interface, shared by all that people read: catalogues, dates and numbers in the reader's manner."""

from srot.interface.dates import write_date, write_short_date
from srot.interface.numbers import write_number, write_rounded
from srot.interface.reasons import Reason, translate_reason
from srot.interface.sources import name_in, write_source
from srot.interface.values import write_value
from srot.interface.words import UI_LANGUAGES, Words, load_words

__all__ = [
    "UI_LANGUAGES", "Reason", "Words", "load_words", "name_in", "translate_reason", "write_date", "write_number", "write_rounded",
    "write_short_date", "write_source", "write_value",
]  # fmt: skip
