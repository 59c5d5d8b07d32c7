"""Which program made a row: the hash of its code and tables, so that a changed rule is applied to old articles too."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

from srot.gazetteer import own_table

_LEFT_OUT = ("__pycache__", "cases")


@cache
def recipe_of(packages: tuple[str, ...]) -> str:
    """A hash over all files of these packages and the user's own table of names; test cases do not count."""
    digest = blake2b(digest_size=8)
    for package in packages:
        _add(digest, files(package), package)
    own = own_table()
    if own:
        digest.update(b"own table\0" + own.read_bytes())
    return digest.hexdigest()


def _add(digest: blake2b, place: Traversable, name: str) -> None:
    for item in sorted(place.iterdir(), key=lambda item: item.name):
        if item.name in _LEFT_OUT:
            continue
        if item.is_dir():
            _add(digest, item, f"{name}/{item.name}")
        else:
            digest.update(f"{name}/{item.name}\0".encode())
            digest.update(item.read_bytes())
