"""The dossier as a PDF, where there is a Chromium, and a clear word where there is none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from srot.errors import SrotError
from srot.exports.dossier.paper import BROWSERS, is_paper, write_paper
from srot.ledger import View, open_store
from srot.testing import fill_sample


@pytest.fixture
def view() -> View:
    store = open_store(None, write=True)
    fill_sample(store)
    return View(store)


def test_a_file_is_paper_by_its_name() -> None:
    assert is_paper("a/b.PDF") and not is_paper("pdf.html")


@pytest.mark.skipif(not any(map(shutil.which, BROWSERS)), reason="no Chromium to print with")
def test_a_story_is_printed(view: View, tmp_path: Path) -> None:
    out = tmp_path / "story.pdf"
    write_paper(view, out, story="story-5a00000000000001", ui="en")
    assert out.read_bytes()[:5] == b"%PDF-"
    with pytest.raises(SrotError, match="choose another file"):
        write_paper(view, tmp_path / "nowhere" / "story.pdf")


def test_without_a_browser_the_way_out_is_told(view: View, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SrotError, match="install chromium, or write an HTML file"):
        write_paper(view, tmp_path / "story.pdf")
