"""Trace the news to its source: who says what, through whom, and how many independent origins stand behind it.

>>> import srot
>>> ledger = srot.read("reports/", ledger="news.db")       # doctest: +SKIP
>>> for claim in ledger.claims(min_origins=2):             # doctest: +SKIP
...     print(claim.text, claim.why)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from srot.api import annotate, judge, open_ledger, read, restore, withdraw
    from srot.errors import SrotError
    from srot.exports import export
    from srot.exports.rows import Annotation
    from srot.ledger import View
    from srot.text.names import name_similarity

# Imported when first used, so that `srot --help` answers at once.
_HOMES = {
    "Annotation": "srot.exports.rows",
    "SrotError": "srot.errors",
    "View": "srot.ledger",
    "annotate": "srot.api",
    "export": "srot.exports",
    "judge": "srot.api",
    "name_similarity": "srot.text.names",
    "open_ledger": "srot.api",
    "read": "srot.api",
    "restore": "srot.api",
    "withdraw": "srot.api",
}

__all__ = [
    "Annotation", "SrotError", "View", "__version__", "annotate", "export", "judge", "name_similarity", "open_ledger", "read", "restore",
    "withdraw",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'srot' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
