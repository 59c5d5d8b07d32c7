"""The store of it all: one SQLite file, with a writer, a view and full-text search."""

from srot.ledger.problem import Problem
from srot.ledger.search import Hit
from srot.ledger.shelf import Shelf
from srot.ledger.store import Store, open_store
from srot.ledger.trace import Trace, TraceNode
from srot.ledger.view import Counts, Run, View, Withdrawn
from srot.ledger.writer import Writer

__all__ = [
    "Counts", "Hit", "Problem", "Run", "Shelf", "Store", "Trace", "TraceNode", "View", "Withdrawn", "Writer", "open_store",
]
