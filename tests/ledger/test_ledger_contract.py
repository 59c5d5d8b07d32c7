"""The ledger in a file and the one in memory keep the contract."""

from __future__ import annotations

from pathlib import Path

import pytest

from srot.ledger import Store, open_store
from srot.testing import LedgerContract


class TestMemoryLedger(LedgerContract):
    def open_empty(self) -> Store:
        return open_store(None)


class TestFileLedger(LedgerContract):
    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> None:
        self.folder = tmp_path
        self.opened = 0

    def open_empty(self) -> Store:
        self.opened += 1
        return open_store(self.folder / f"{self.opened}.db", write=True)
