"""The pictures of the docs: each is there, is shown, is small, and is one that the tour makes."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from docs.tour import LARGEST, PICTURES, choose_shots

from srot.ledger import open_store
from srot.testing import fill_sample

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "README.hi.md", *sorted((ROOT / "docs").glob("*.md"))]
_IMAGE = regex.compile(r"!\[(?P<words>[^\]]*)\]\((?P<path>[^)]+)\)")


def shown() -> list[tuple[str, Path]]:
    return [(m["words"], (page.parent / m["path"]).resolve()) for page in PAGES for m in _IMAGE.finditer(page.read_text(encoding="utf-8"))]


def test_every_picture_that_is_shown_is_there_and_told_in_words() -> None:
    assert shown()
    for words, path in shown():
        assert path.is_file(), path
        assert len(words) > 20, path


def test_every_picture_of_the_tour_is_shown_and_small() -> None:
    made = sorted(PICTURES.glob("*.png"))
    assert set(made) <= {path for _, path in shown()}
    assert [path.name for path in made if path.stat().st_size > LARGEST] == []


def test_the_tour_makes_the_pictures_that_are_kept(tmp_path: Path) -> None:
    pytest.importorskip("playwright")
    path = tmp_path / "sample.db"
    with open_store(path, write=True) as store:
        fill_sample(store)
    names = [shot.name for shot in choose_shots(path, crash="पुल", dam="मेला")]
    assert sorted(names) == sorted(picture.stem for picture in PICTURES.glob("*.png"))
