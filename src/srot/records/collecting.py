"""Records by the million without the garbage collector, which finds nothing among them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for cycles meanwhile: records hold none, nor do the tables and grammars that read them, and looking through
    millions of them takes up to a fifth of the time."""
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.enable()
