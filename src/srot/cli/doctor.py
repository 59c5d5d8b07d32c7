"""``srot doctor``: is all there that a run needs, and what would fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from srot.cli.options import AsJson, Ledger, ledger_path

if TYPE_CHECKING:
    from collections.abc import Iterator

_FINDERS = ("find_names", "find_times", "find_quantities", "find_attributions", "find_events")
_LITTLE_DISK = 1_000_000_000  # bytes; a ledger of 10,000 reports takes about a tenth of it


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `state`: ``ok``, ``note`` or ``fails``; `means` says what will not work."""

    what: str
    state: str
    found: str
    means: str = ""


def doctor(ledger: Ledger = None, as_json: AsJson = False) -> None:
    """Look at the installation and the ledger, and say what would fail."""
    from srot.cli.printing import Column, print_json, print_listing

    findings = tuple(_look(ledger_path(ledger)))
    if as_json:
        print_json(findings)
    else:
        rows = [(item.what, item.state, f"{item.found}; {item.means}" if item.means else item.found) for item in findings]
        print_listing((Column("what", "cyan"), Column("state"), Column("found", main=True)), rows, empty="")
    if any(item.state == "fails" for item in findings):
        raise typer.Exit(1)


def _look(path: str) -> Iterator[Finding]:
    yield _python()
    yield from _packages()
    yield from _languages()
    yield from _models()
    yield _ledger(path)
    yield _disk(path)


def _python() -> Finding:
    import platform
    import sys

    old = sys.version_info < (3, 11)
    return Finding("python", "fails" if old else "ok", platform.python_version(), "Srot needs 3.11 or newer" if old else "")


def _packages() -> Iterator[Finding]:
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires("srot") or []
    except PackageNotFoundError:
        yield Finding("packages", "note", "Srot runs from its source tree", "its packages cannot be checked")
        return
    yield from (_package(line) for line in lines if "extra ==" not in line)


def _package(line: str) -> Finding:
    from importlib.metadata import PackageNotFoundError, version

    import regex

    name = regex.split(r"[^A-Za-z0-9._-]", line)[0]
    try:
        return Finding(f"package {name}", "ok", version(name))
    except PackageNotFoundError:
        return Finding(f"package {name}", "fails", "not installed", f"install it with: pip install '{line}'")


def _languages() -> Iterator[Finding]:
    from srot.languages.load import LANGUAGES, load_pack
    from srot.languages.und import find_nothing

    for code in LANGUAGES.names():
        pack = load_pack(code)
        parts = {name: getattr(pack, name) for name in _FINDERS}
        found = [name.removeprefix("find_") for name, part in parts.items() if part is not find_nothing]
        yield Finding(f"language {code}", "ok", f"{pack.name}: {', '.join(found) or 'stories and search only'}")


def _models() -> Iterator[Finding]:
    """A text of one word goes through every reader, which loads what they need."""
    from srot.errors import ModelError
    from srot.languages.load import LANGUAGES
    from srot.reading import read_article
    from srot.records import Article

    for code in LANGUAGES.names():
        try:
            read_article(Article("doctor", "1", lang=code))
        except ModelError as error:
            yield Finding(f"models {code}", "fails", str(error), f"reports in {code} cannot be read")
        else:
            yield Finding(f"models {code}", "ok", "loaded")


def _ledger(path: str) -> Finding:
    from pathlib import Path

    from srot.errors import LedgerError
    from srot.ledger import View, open_store
    from srot.records import to_json

    if not Path(path).exists():
        return Finding("ledger", "note", f"{path} is not there yet", "srot read makes it")
    try:
        with View(open_store(path)) as view:
            held, stopped = view.counts(), [run for run in view.runs()[-1:] if run.state != "finished"]
    except LedgerError as error:
        return Finding("ledger", "fails", str(error))
    numbers = ", ".join(f"{name} {number:,}" for name, number in to_json(held).items())
    if held.readings < held.articles or stopped:
        return Finding("ledger", "note", f"{path}: {numbers}", "the last run did not end; give it again to go on")
    return Finding("ledger", "ok", f"{path}: {numbers}")


def _disk(path: str) -> Finding:
    import os
    import shutil
    from pathlib import Path

    folder = Path(path).absolute().parent
    if not folder.is_dir():
        return Finding("disk", "fails", f"there is no folder {folder}", "a ledger cannot be made there")
    if not os.access(folder, os.W_OK):
        return Finding("disk", "note", f"{folder} may not be written", "a ledger there can be asked, not added to")
    free = shutil.disk_usage(folder).free
    words = f"{free / 1e9:,.1f} GB free in {folder}"
    return Finding("disk", "ok", words) if free > _LITTLE_DISK else Finding("disk", "note", words, "it may fill up")
