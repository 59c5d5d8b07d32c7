"""The dossier on paper: its own print style, printed to PDF by a browser that is on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from srot.errors import SrotError
from srot.exports.dossier.writing import write_dossier
from srot.ledger import View

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
_SECONDS = 300


def is_paper(out_path: str | os.PathLike[str]) -> bool:
    """Whether a file is to be a PDF, by its name."""
    return Path(out_path).suffix.lower() == ".pdf"


def write_paper(
    view: View, out_path: str | os.PathLike[str], *, ui: str = "hi", story: str | None = None, storyline: str | None = None
) -> None:
    """Write the dossier as a PDF; ``SrotError`` where there is no Chromium to print with. See `write_dossier` for the rest."""
    browser = find_browser()
    target = Path(out_path).absolute()
    with tempfile.TemporaryDirectory(prefix="srot-") as folder:
        page, printed = Path(folder, "dossier.html"), Path(folder, "dossier.pdf")
        write_dossier(view, page, ui=ui, story=story, storyline=storyline)
        _print(browser, page, printed, folder)
        try:
            shutil.copyfile(printed, target)
        except OSError as error:
            raise SrotError(f"cannot write the dossier {target}: {error.strerror}; choose another file with --out") from error


def find_browser() -> str:
    """The Chromium, or one of its kin, that is on the path."""
    found = next((place for name in BROWSERS if (place := shutil.which(name))), None)
    if found is None:
        raise SrotError(
            "a PDF is printed by Chromium, and there is none on this machine: install chromium, or write an HTML file"
            " (--out dossier.html) and print it from a browser"
        )
    return found


def _print(browser: str, page: Path, printed: Path, folder: str) -> None:
    options = (
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions", "--no-first-run", "--disable-background-networking",
        f"--user-data-dir={folder}/profile", f"--print-to-pdf={printed}", *_sandbox(),
    )  # fmt: skip
    try:
        done = subprocess.run([browser, *options, page.as_uri()], capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SrotError(f"{browser} could not print the dossier: {error}; write an HTML file and print it from a browser") from error
    if done.returncode or not printed.is_file():
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["it gave no reason"]
        raise SrotError(f"{browser} could not print the dossier: {last[0]}; write an HTML file and print it from a browser")


def _sandbox() -> tuple[str, ...]:
    """Chromium refuses to run in its sandbox as root, as in a container."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
