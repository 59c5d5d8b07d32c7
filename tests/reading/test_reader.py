"""The recipe: order of the parts, and what happens when one of them breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
import regex

from srot.languages import und
from srot.languages.pack import Draft
from srot.reading import Unread, read_article, read_articles
from srot.reading import reader as reader_module
from srot.records import Article, Mention, Quantity, Reading

TEXT = "पुल बंद है। मेला लगा।"


def find_first_word(draft: Draft) -> tuple[Mention, ...]:
    return (Mention("men-1", draft.article.id, 0, 3, draft.article.text[:3], "LOC", "पुल"),)


def count_mentions(draft: Draft) -> tuple[Quantity, ...]:
    number = float(len(draft.mentions))
    return (Quantity("qua-1", draft.article.id, 0, 3, "पुल", number, number, number),)


def test_each_part_sees_what_was_found_before_it() -> None:
    pack = replace(und.PACK, find_names=find_first_word, find_quantities=count_mentions)
    reading = read_article(Article("art-1", TEXT, lang="xx"), pack=pack)
    assert [len(reading.sentences), len(reading.mentions)] == [2, 1]
    assert reading.quantities[0].value == 1.0
    assert (reading.article, reading.lang) == ("art-1", "xx")


@pytest.mark.parametrize("text", [TEXT, "The bridge is closed. The fair is on.", "Мост закрыт. Ярмарка идёт."])
def test_a_language_without_a_pack_has_sentences_and_nothing_else(text: str) -> None:
    reading = read_article(Article("art-1", text, lang="xx"))
    assert len(reading.sentences) == 2
    assert reading.mentions == reading.times == reading.quantities == reading.attributions == reading.events == ()


def test_one_text_that_breaks_a_reader_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_on_fairs(draft: Draft) -> tuple[Mention, ...]:
        if "मेला" in draft.article.text:
            raise IndexError("no fair")
        return ()

    pack = replace(und.PACK, find_names=break_on_fairs)
    monkeypatch.setattr(reader_module, "load_pack", lambda lang: pack)
    articles = [Article(f"art-{number}", text) for number, text in enumerate(("पुल।", "मेला।", "नदी।"))]
    found = list(read_articles(articles))
    broken = found[1]
    assert isinstance(broken, Unread)
    assert regex.fullmatch(r"IndexError: no fair \(test_reader\.py, line \d+\)", broken.reason)
    assert (broken.reading.article, len(broken.reading.sentences), broken.reading.mentions) == ("art-1", 1, ())
    assert [item.article for item in found if isinstance(item, Reading)] == ["art-0", "art-2"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mumbai: The board kept the toll at 40 rupees, chairman Ravi Kumar said.", "Ravi Kumar", "The board kept the toll at 40 rupees"),
        ("Jammu and Kashmir police chief Nalin Prabhat on Friday demanded the return of the files.", "Nalin Prabhat", "the return of the files"),
    ],
)
def test_places_belong_neither_to_the_words_nor_to_the_speakers(text: str, source: str, content: str) -> None:
    reading = read_article(Article(id="art-1", text=text, lang="en"))
    assert [([link.name for link in chain], said.content) for said in reading.attributions for chain in said.chains] == [([source], content)]


@pytest.mark.parametrize("lang", ["hi", "mr", "en", "und"])
def test_signs_and_joiners_that_stand_alone_break_nothing(lang: str) -> None:
    text = "लखनऊ \u200c में हादसा सुबह \u093c \u200d 10 बजे हुआ। पुलिस ने \u093c कहा कि \u200d 3 लोग \u200c मारे गए \u0901 ।"
    assert read_article(Article("art-1", text, lang=lang, published="2024-01-01")).sentences
