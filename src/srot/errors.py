"""What can go wrong, as one tree.

SrotError
├── ConfigError          the configuration names something unknown or of a wrong type
├── UnknownNameError     a name is not in a registry
├── SourceError          an input cannot be read (the rest of the batch goes on)
├── LedgerError          the ledger cannot be opened or written
│   └── LedgerVersionError   it was written by a newer version
├── NotFoundError        no story, claim, entity has that id
└── ModelError           a trained part is missing or broken
"""

from __future__ import annotations


class SrotError(Exception):
    """Base of all errors that Srot raises on purpose; the message names the thing, the value and the way out."""


class ConfigError(SrotError):
    """The configuration names something unknown or of a wrong type."""


class UnknownNameError(SrotError):
    """A name is not in a registry; the message lists the known ones."""


class SourceError(SrotError):
    """An input cannot be read. `path` is the file, `line` its line where known (from 1)."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.line = line


class LedgerError(SrotError):
    """The ledger cannot be opened or written."""


class LedgerVersionError(LedgerError):
    """The ledger was written by a newer version of Srot."""


class NotFoundError(SrotError):
    """Nothing in the ledger has that id."""


class ModelError(SrotError):
    """A trained part is missing or broken."""
