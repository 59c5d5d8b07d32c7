"""What every language pack must do, with any text."""

from __future__ import annotations

from srot.languages.pack import LanguagePack
from srot.reading import read_article
from srot.records import Article, Reading
from srot.text.normal import normalise

_TEXTS = (
    "",
    "\n\n \n",
    "।",
    "a",
    "मंत्री ने कहा, \"पुल बंद रहेगा।\" 12 लोग लौट आए।\nदूसरी पंक्ति",
    "The minister said the bridge would stay closed. 12 people returned on 3 May 2024.",
    "Мост закрыт. 桥关闭了。 ابھی بند ہے۔",
    "१२३ ()[]{}\"'“”‘’ — … \u200d\u093c ॐ 🙂",
    "क" * 5000,
    "\"" * 200,
)


class LanguageContract:
    """Spans that fit their text, findings that point at each other, the same result twice. `pack` is the pack under test.

    `texts` may be replaced by more telling ones.
    """

    pack: LanguagePack
    texts: tuple[str, ...] = _TEXTS

    def test_sentences_are_in_order_trimmed_and_on_one_line(self) -> None:
        """Sentence spans are as `LanguagePack` says."""
        for text in map(normalise, self.texts):
            last = 0
            for span in self.pack.split_sentences(text):
                piece = text[span.start : span.end]
                assert last <= span.start < span.end <= len(text)
                assert piece == piece.strip() and "\n" not in piece
                last = span.end

    def test_findings_carry_the_words_of_their_span(self) -> None:
        """Every finding with a text has the text of its span."""
        for article, reading in self._readings():
            for found in (reading.mentions, reading.times, reading.quantities, reading.events):
                assert all(article.text[item.start : item.end] == item.text for item in found)
            assert all(article.text[item.start : item.end] == item.content for item in reading.attributions)

    def test_links_and_cues_carry_the_words_of_their_span(self) -> None:
        """Every source and cue has the text of its span."""
        for article, reading in self._readings():
            links = [link for item in reading.attributions for chain in item.chains for link in chain]
            cues = [item.cue for item in reading.attributions if item.cue]
            assert all(article.text[link.start : link.end] == link.text for link in links)
            assert all(article.text[cue.start : cue.end] == cue.text for cue in cues)

    def test_findings_are_in_text_order_with_ids_of_their_own(self) -> None:
        """No two findings share an id, and each list runs through the text."""
        for _, reading in self._readings():
            for found in (reading.mentions, reading.times, reading.quantities, reading.attributions, reading.events):
                starts = [item.start for item in found]
                assert starts == sorted(starts)
                assert len({item.id for item in found}) == len(found)

    def test_events_point_at_findings_of_their_article(self) -> None:
        """No event names a mention, time, quantity or attribution that is not there."""
        for _, reading in self._readings():
            mentions = {item.id for item in reading.mentions}
            for event in reading.events:
                assert {*event.actors, *event.recipients, *event.other_places} <= mentions
                assert event.place is None or event.place in mentions
                assert event.time is None or event.time in {item.id for item in reading.times}
                assert set(event.quantities) <= {item.id for item in reading.quantities}
                assert event.attribution is None or event.attribution in {item.id for item in reading.attributions}

    def test_reading_twice_gives_the_same(self) -> None:
        """A reading depends on nothing but the article."""
        assert list(self._readings()) == list(self._readings())

    def _readings(self) -> list[tuple[Article, Reading]]:
        articles = [
            Article(f"art-{number:016x}", normalise(text), lang=self.pack.code, published="2024-05-03")
            for number, text in enumerate(self.texts)
        ]
        return [(article, read_article(article, pack=self.pack)) for article in articles]
