"""How well names are told apart: ranking over public name pairs, and our own list of pairs at the match threshold.

    python evals/name_pairs.py rank ../shared/data/news2012_enhi/train.tsv
    python evals/name_pairs.py pairs

`rank` draws 1,000 pairs (seed below, no two with one Latin name) and asks for each Hindi name which of the 1,000 Latin names is
most alike; ties count as misses. `pairs` reads ``gold/names``: columns left, right, reason.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

from srot.text.name_keys import name_keys
from srot.text.names import MATCH, name_similarity

SEED, DRAWN = 2024, 1000
GOLD = Path(__file__).parent / "gold" / "names"


def read_pairs(path: Path) -> list[list[str]]:
    """Rows of a TSV without comments and heading."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines if not line.startswith("left\t")]


def draw_pairs(path: Path, drawn: int, seed: int) -> list[tuple[str, str]]:
    """(Hindi, Latin) pairs of a NEWS file; no two share a Latin or a Hindi name."""
    rows = read_pairs(path)
    random.Random(seed).shuffle(rows)
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for latin, *hindi in rows:
        if latin.casefold() not in pairs and not taken & set(hindi):
            pairs[latin.casefold()] = hindi[0]
            taken |= set(hindi)
        if len(pairs) == drawn:
            break
    return [(hindi, latin) for latin, hindi in pairs.items()]


def rank(pairs: Sequence[tuple[str, str]], *, show: int = 0) -> dict[str, float]:
    """Share of Hindi names whose own Latin name is alone at the top, and whose keys meet it."""
    start = time.perf_counter()
    first = keyed = 0
    for hindi, latin in pairs:
        own = name_similarity(hindi, latin)
        rivals = [(name_similarity(hindi, other), other) for _, other in pairs if other != latin]
        best = max(rivals)
        first += own > best[0]
        keyed += bool(set(name_keys(hindi)) & set(name_keys(latin)))
        if show and own <= best[0]:
            print(f"  {hindi} ~ {latin} {own:.2f}; {best[1]} {best[0]:.2f}")
    spent = time.perf_counter() - start
    n = len(pairs)
    above = sum(name_similarity(hindi, latin) >= MATCH for hindi, latin in pairs) / n
    return {"n": n, "rank1": first / n, "share_key": keyed / n, "above_match": above, "comparisons_per_s": n * n / spent}


def judge(path: Path, *, same: bool, show: bool = True) -> dict[str, float]:
    """Share of the pairs of a list that score at or above `MATCH`."""
    rows = read_pairs(path)
    above = [row for row in rows if name_similarity(row[0], row[1]) >= MATCH]
    wrong = [row for row in rows if (row in above) != same]
    for row in wrong if show else ():
        print(f"  {row[0]} | {row[1]} {name_similarity(row[0], row[1]):.2f}  {row[2] if len(row) > 2 else ''}")
    keyed = sum(bool(set(name_keys(row[0])) & set(name_keys(row[1]))) for row in rows)
    return {"n": len(rows), "above_match": len(above) / len(rows), "share_key": keyed / len(rows)}


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("rank", "pairs"))
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--drawn", type=int, default=DRAWN)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    if arguments.task == "rank":
        print(rank(draw_pairs(arguments.path, arguments.drawn, arguments.seed), show=1))
    else:
        print("different", judge(GOLD / "different.tsv", same=False))
        print("same", judge(GOLD / "same.tsv", same=True))


if __name__ == "__main__":
    main()
