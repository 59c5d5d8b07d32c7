"""What every ledger must do."""

from __future__ import annotations

from dataclasses import replace

from srot.ledger import Problem, Store, View, Writer
from srot.testing.sample import SAMPLE, fill_sample


class LedgerContract:
    """What is written is read back, twice is once, order has no say. `open_empty` gives an empty store."""

    def open_empty(self) -> Store:
        """The store under test."""
        raise NotImplementedError

    def test_everything_written_is_read_back(self) -> None:
        """All records of all kinds come back equal."""
        with View(self._filled()) as view:
            assert tuple(view.articles()) == SAMPLE.articles
            assert tuple(view.readings()) == SAMPLE.readings
            assert view.stories() == SAMPLE.links.stories
            assert view.storylines() == SAMPLE.links.storylines
            assert set(view.entities()) == set(SAMPLE.links.entities)
            assert view.claims() == SAMPLE.links.claims
            assert view.disagreements() == SAMPLE.links.disagreements
            assert view.reuse() == SAMPLE.links.reuse
            assert view.timeline() == SAMPLE.links.timeline
            doubts = (view.doubtful_date(article.id) for article in SAMPLE.articles)
            assert tuple(found for found in doubts if found) == SAMPLE.links.doubtful_dates
            assert view.judgements() == (SAMPLE.judgement,)

    def test_writing_twice_changes_nothing(self) -> None:
        """The same input again leaves every table as it was."""
        store = self._filled()
        before = _held(View(store))
        fill_sample(store)
        with View(store) as view:
            assert _held(view) == before

    def test_the_order_of_articles_has_no_say(self) -> None:
        """A poorer and a fuller copy of one report give the fuller one, whichever came first."""
        full = SAMPLE.articles[0]
        poor = replace(full, outlet=None, title=None, source_path="z.txt")
        found = []
        for order in ([full, poor], [poor, full], [poor, full, poor]):
            store = self.open_empty()
            for article in order:
                Writer(store).add_articles([article])
            with View(store) as view:
                found.append((view.article(full.id), view.sources(full.id)))
        assert found == [(full, ("a.txt", "z.txt"))] * 3

    def test_a_failed_batch_leaves_no_trace(self) -> None:
        """A batch is written whole or not at all."""

        def broken() -> object:
            yield SAMPLE.articles[0]
            raise KeyboardInterrupt

        store = self.open_empty()
        try:
            Writer(store).add_articles(broken())  # type: ignore[arg-type]
        except KeyboardInterrupt:
            assert View(store).article_ids() == ()
        store.close()

    def test_links_are_replaced_whole(self) -> None:
        """Nothing of an earlier linking run stays."""
        store = self._filled()
        Writer(store).replace_links(replace(SAMPLE.links, claims=(), disagreements=()), fingerprint="other")
        with View(store) as view:
            assert (view.claims(), view.disagreements()) == ((), ())
            assert view.linked() == "other"

    def test_judgements_are_withdrawn_not_deleted(self) -> None:
        """A withdrawn ruling stays, with its date; the first withdrawal stands."""
        store = self._filled()
        Writer(store).withdraw_judgement(SAMPLE.judgement.id, at="2024-08-01")
        Writer(store).withdraw_judgement(SAMPLE.judgement.id, at="2025-01-01")
        with View(store) as view:
            assert view.judgements() == (replace(SAMPLE.judgement, withdrawn_at="2024-08-01"),)

    def test_problems_are_kept_once(self) -> None:
        """The same problem again is one problem."""
        store = self.open_empty()
        problem = Problem("a.jsonl", 3, "no JSON", "mend the line")
        for _ in range(2):
            Writer(store).add_problems([problem, Problem("b.txt", None, "empty")])
        with View(store) as view:
            assert view.problems() == (problem, Problem("b.txt", None, "empty"))

    def _filled(self) -> Store:
        store = self.open_empty()
        fill_sample(store)
        return store


def _held(view: View) -> tuple[object, ...]:
    everything = (
        view.counts(), tuple(view.articles()), tuple(view.readings()), view.stories(), view.entities(), view.claims(),
        view.disagreements(), view.reuse(), view.timeline(), view.judgements(), view.search("पुल"),
    )  # fmt: skip
    sources = tuple(view.sources(article) for article in view.article_ids())
    return everything, sources
