"""Contracts that an engine, a ledger or a language of your own can be held to, and a small sample to try it with.

Subclass a contract in a test module, give it its one fixture method, and pytest runs it:

>>> class TestMyEngine(EngineContract):
...     def open_engine(self):
...         return MyEngine()
"""

from srot.testing.engines import EngineContract
from srot.testing.languages import LanguageContract
from srot.testing.ledgers import LedgerContract
from srot.testing.sample import SAMPLE, Sample, fill_sample

__all__ = ["SAMPLE", "EngineContract", "LanguageContract", "LedgerContract", "Sample", "fill_sample"]
