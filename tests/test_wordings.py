"""The wordings of claims: every line can be read, and no text or claim stands where it teaches the wrong thing."""

from __future__ import annotations

from collections import Counter, defaultdict

from evals.wordings import COLUMNS, FOLDER, Pair, average_precision, is_test, read_wordings


def test_every_line_has_all_columns_and_a_language_that_is_served() -> None:
    for path in FOLDER.glob("*.tsv"):
        first, *lines = path.read_text(encoding="utf-8").splitlines()
        assert first.split("\t") == COLUMNS
        assert all(len(line.split("\t")) == len(COLUMNS) for line in lines)
    assert {wording.lang for wording in read_wordings()} == {"hi", "en", "mr"}


def test_a_claim_has_two_wordings_or_more_and_a_story_no_text_twice() -> None:
    counts = Counter((wording.story, wording.claim) for wording in read_wordings())
    assert min(counts.values()) > 1
    texts = Counter((wording.story, wording.text) for wording in read_wordings())
    assert max(texts.values()) == 1


def test_a_story_stands_in_one_file_and_about_a_fifth_are_only_measured() -> None:
    homes = defaultdict(set)
    for path in FOLDER.glob("*.tsv"):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            homes[line.partition("\t")[0]].add(path.name)
    assert all(len(files) == 1 for files in homes.values())
    assert 0.15 < sum(map(is_test, homes)) / len(homes) < 0.3


def test_average_precision_is_the_mean_share_of_right_pairs_above_each() -> None:
    pairs = [Pair(same=True, across=False, likeness=0.9), Pair(same=False, across=False, likeness=0.8), Pair(same=True, across=False, likeness=0.7)]
    assert average_precision(pairs) == (1 + 2 / 3) / 2
    assert average_precision([Pair(same=False, across=False, likeness=0.9), Pair(same=True, across=False, likeness=0.9)]) == 0.5
