"""From files to a ledger, and more files into it: ``python -m benchmarks.whole FOLDER MORE WORKERS``; prints one line of JSON."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

import srot
from benchmarks.stages import peak_memory


def measure(folder: str, more: str, workers: int) -> dict[str, float]:
    """Seconds on the wall and of all processes, and the highest memory of one process, in MiB. `more` is read into the ledger that is there."""
    with tempfile.TemporaryDirectory() as place:
        began = time.perf_counter()
        srot.read(folder, ledger=Path(place) / "ledger.db", workers=workers)
        wall, began = time.perf_counter() - began, time.perf_counter()
        srot.read(more, ledger=Path(place) / "ledger.db", workers=workers)
        added = time.perf_counter() - began
        bytes_kept = (Path(place) / "ledger.db").stat().st_size
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "workers": workers,
        "wall": wall,
        "added": added,
        "cpu": own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime,
        "peak": peak_memory(),
        "peak of a worker": children.ru_maxrss / 1024,
        "ledger": bytes_kept / 2**20,
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
