"""How names are read: the choice goes from the settings through the stages to the language pack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import srot
from srot.config import load_config
from srot.errors import ConfigError, UnknownNameError
from srot.languages import und
from srot.languages.pack import Draft
from srot.ledger import View, open_store
from srot.pipeline import read_into
from srot.reading import read_article
from srot.records import Article, Mention

TEXT = "Governor Lucía Ferrante flew to Montevideo on Monday. She met nobody there, her spokesman said.\n"


@pytest.mark.parametrize("how", ["fast", "accurate"])
def test_the_pack_is_told_how_to_read_names(how: str) -> None:
    told: list[str] = []

    def find(draft: Draft) -> tuple[Mention, ...]:
        told.append(draft.names)
        return ()

    read_article(Article("art", "क ख", lang="und"), pack=replace(und.PACK, find_names=find), names=how)
    assert told == [how]


def test_a_report_is_read_again_when_names_are_to_be_read_in_another_way(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    with open_store(tmp_path / "news.db", write=True) as store:
        assert [read_into(store, [str(tmp_path)], names=how).read for how in ("fast", "fast", "accurate", "accurate")] == [1, 0, 1, 0]
        (article,) = View(store).articles()
        assert "Lucía Ferrante" in [mention.text for mention in View(store).reading(article.id).mentions]


def test_settings_know_two_ways(tmp_path: Path) -> None:
    path = tmp_path / "srot.toml"
    path.write_text('[read]\nnames = "accurate"\n', encoding="utf-8")
    assert load_config(path).read.names == "accurate"
    path.write_text('[read]\nnames = "slow"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="expected fast or accurate"):
        load_config(path)


def test_the_api_refuses_a_way_that_is_not_known(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="known: accurate, fast"):
        srot.read(tmp_path, names="slow")
