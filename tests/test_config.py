"""Settings from a file, the environment, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from srot.config import Config, load_config
from srot.errors import ConfigError


def written(folder: Path, text: str) -> Path:
    file = folder / "srot.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_config(environ={}) == Config()


def test_the_file_in_the_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, "[read]\nworkers = 3\n")
    assert load_config(environ={}).read.workers == 3


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, '[ledger]\npath = "a.db"\n')
    assert load_config(environ={"SROT_CONFIG": str(file)}).ledger.path == "a.db"
    assert load_config(file, environ={"SROT_LEDGER": "b.db"}).ledger.path == "b.db"
    whole = written(tmp_path, '[link]\nembedder = "none"\n[read]\nworkers = 2\n')
    config = load_config(whole, environ={"SROT_LEDGER": "b.db"})
    assert (config.link.embedder, config.read.workers) == ("none", 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[read]\nworker = 2", r"read\.worker in .* is not a setting; did you mean read\.workers\? Known: read\.workers"),
        ("[reed]\nworkers = 2", r"reed in .* did you mean read\?"),
        ('[read]\nworkers = "2"', r"read\.workers is '2' in .*: expected a whole number without quotation marks"),
        ("[read]\nworkers = true", r"read\.workers is True in .*: expected a whole number without quotation marks"),
        ("[read]\nbatch = 0", r"read\.batch is 0 in .*: expected 1 or more"),
        ("read = 3", r"read is 3 in .*: it is a section; write \[read\]"),
        ("[read", "is no valid TOML"),
    ],
)
def test_what_is_wrong_is_named_with_the_way_out(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load_config(written(tmp_path, text), environ={})


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot read the configuration .*none\.toml"):
        load_config(tmp_path / "none.toml", environ={})


def test_a_counting_unit_that_is_none_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    assert load_config(written(tmp_path, '[link]\ncount = "newsroom"\n'), environ={}).link.count == "newsroom"
    with pytest.raises(ConfigError, match=r"link\.count is 'paper' in .*: expected speaker or newsroom"):
        load_config(written(tmp_path, '[link]\ncount = "paper"\n'), environ={})
