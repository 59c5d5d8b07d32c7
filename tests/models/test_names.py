from __future__ import annotations

from pathlib import Path

import pytest

from srot.errors import ModelError
from srot.models.acronyms import is_spelled_acronym, spell_acronym
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.models.conll import Sentence, held_out, read_conll, spans
from srot.models.crf import Tagger, load_tagger, read_tagger, write_tagger
from srot.models.name_features import gazetteer_marks, known_names, name_features, shape
from srot.models.train_names import common_words, fit, harmonised, taught, train_crf, unmarked


@pytest.mark.parametrize(
    ("word", "letters"),
    [("केसीएनए", "KCNA"), ("सीआरपीएफ़", "CRPF"), ("डब्ल्यूएचओ", "WHO"), ("आइएएनएस", "IANS"), ("किम", ""), ("केरल", ""), ("BBC", "")],
)
def test_letter_names_spell_acronyms(word: str, letters: str) -> None:
    assert spell_acronym(word) == letters


def test_one_letter_name_is_a_postposition_rather_than_an_acronym() -> None:
    assert not is_spelled_acronym("के") and is_spelled_acronym("यूएन")


def test_conll_tokens_are_cut_into_our_words(tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_text("पटना,\tB-LOCATION\nगए\tO\n\nकिम\tB-PERSON\nजोंग-उन.\tI-PERSON\n\n", encoding="utf-8")
    first, second = read_conll(path)
    assert first == Sentence(("पटना", ",", "गए"), ("B-LOC", "O", "O"))
    assert list(spans(second.labels)) == [(0, 4, "PER")]


def test_part_of_a_sentence_never_changes() -> None:
    sentence = Sentence(("किम", "आए"), ("B-PER", "O"))
    assert sum(held_out(sentence, part=part, of=5) for part in range(5)) == 1


def test_harmonised_drops_titles_and_adds_countries() -> None:
    words = ("प्रधानमंत्री", "राम", "शर्मा", "ने", "जापान", "देखा")
    sentence = harmonised(Sentence(words, ("B-PER", "I-PER", "I-PER", "I-PER", "O", "O")))
    assert sentence.labels == ("O", "B-PER", "I-PER", "O", "B-LOC", "O")


def test_common_words_leave_out_names_and_rare_words() -> None:
    sentence = Sentence(("नदी", "गोपाल"), ("O", "B-PER"))
    assert common_words([sentence] * 3) == ["नदी"]


def test_features_mark_gazetteer_names_whole() -> None:
    words = ("उत्तर", "कोरिया", "ने", "केसीएनए", "से")
    assert known_names(words) == [(0, 2), (3, 4)]
    assert gazetteer_marks(words)[1] == ("g=country", "gI2")
    assert len(name_features(words)) == len(words)
    assert shape("केसीएनए") == "acr"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Tagger:
    """A model that knows one person."""
    sentences = [Sentence(("राकेश", "ने", "कहा"), ("B-PER", "O", "O")), Sentence(("नदी", "बही"), ("O", "O"))] * 5
    path = tmp_path_factory.mktemp("tiny") / "tiny.npz"
    fit(sentences, path)
    return read_tagger(path)


def test_a_trained_model_tags_what_it_saw(tiny: Tagger) -> None:
    seen, nothing = tiny.tag([("राकेश", "ने", "कहा"), ()])
    assert seen.labels == ("B-PER", "O", "O") and nothing.labels == ()
    assert seen.chance(("B-PER",), 0) > 0.9 and seen.chance(("B-PER", "O"), 0) == pytest.approx(1)


def test_a_sentence_gets_the_same_chances_in_any_company(tiny: Tagger) -> None:
    alone = tiny.tag([("राकेश", "ने", "कहा")])[0]
    longer = ("नदी", "पर", "राकेश", "बही", "राकेश")
    last = tiny.tag([("नदी",), longer, ("राकेश", "ने", "कहा")])[2]
    assert (alone.chances == last.chances).all()


def test_a_tagger_finds_the_labels_that_crfsuite_finds(tmp_path: Path) -> None:
    import pycrfsuite

    words = ("उत्तर", "कोरिया", "के", "राकेश", "बोले", "।")
    sentences = [Sentence(words, ("B-LOC", "I-LOC", "O", "B-PER", "O", "O")), Sentence(("नदी", "के"), ("O", "O"))] * 4
    trained, path = tmp_path / "x.crf", tmp_path / "x.npz"
    train_crf(sentences, trained)
    write_tagger(path, trained)
    theirs = pycrfsuite.Tagger()
    theirs.open(str(trained))
    ours = read_tagger(path).tag([words])[0]
    assert list(ours.labels) == theirs.tag(name_features(words))
    chances = [(ours.chance(("B-LOC",), place), theirs.marginal("B-LOC", place)) for place in range(len(words))]
    assert all(mine == pytest.approx(other, abs=0.002) for mine, other in chances)


def test_missing_weights_say_how_to_train() -> None:
    with pytest.raises(ModelError, match="train_names"):
        load_tagger("names_xx")


def test_words_of_the_dictionary_are_told_from_names() -> None:
    assert is_dictionary_word("hi", "सैनिकों") and not is_dictionary_word("hi", "पेसकोव")
    assert is_common_word("hi", "है") and not is_common_word("hi", "पुतिन")


def test_unmarked_sentences_are_taught_by_encoder_and_word_model_together() -> None:
    words = ("Officials", "in", "Jaipur", "met", "Angela", "Merkel", ".")
    (sentence,) = taught([words], load_tagger("names_en"), "en")
    assert sentence.words == words
    assert {(2, 3, "LOC"), (4, 6, "PER")} == set(spans(sentence.labels))


def test_words_of_a_treebank_are_given_once(tmp_path: Path) -> None:
    folder = tmp_path / "ud_pud"
    folder.mkdir()
    rows = ["# text = We don't go.", "1\tWe\tPRON", "2-3\tdon't\t_", "2\tdo\tAUX", "3\tn't\tPART", "4\tgo\tVERB", "5\t.\tPUNCT"]
    (folder / "en_pud-ud-test.conllu").write_text("\n".join(rows) + "\n\n", encoding="utf-8")
    assert unmarked("en", tmp_path) == [("We", "do", "n't", "go", ".")]
