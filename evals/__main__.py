"""All scores of the project against their floors: ``python -m evals``; one task: ``python -m evals TASK``.

A score is a share of 0..1 over `n` gold items. A task whose data is not at hand is skipped, saying so. The exit code is 1 when a
score lies below its floor, or when the gold is not the one that the floor was set on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from evals.samples import ROOT

FLOORS = ROOT / "evals" / "floors.json"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class Row:
    """One score: what, on which data, over how many items. `gold` names the file or folder that the score rests on."""

    task: str
    lang: str
    data: str
    n: int
    score: float
    gold: str

    @property
    def key(self) -> str:
        """The name of its floor."""
        return f"{self.task}/{self.lang}/{self.data}"


Task = Callable[[], Iterator[Row]]
SAMPLES = "evals/gold/samples"


def attributions() -> Iterator[Row]:
    """F1 as attributions are counted: found with their first-hand source, false alarms against; and chains right of those found."""
    from evals import attributions as scorer

    for lang in ("hi", "en"):
        found = scorer.score_articles(scorer.find_named, scorer.read_samples(lang))
        yield Row("attributions", lang, "samples", found.gold, found.f1, SAMPLES)
        yield Row("chains", lang, "samples", found.found, found.chain_accuracy, SAMPLES)
    if SHARED.exists():
        for split in ("dev", "test", "seeds"):
            found = scorer.score_all(scorer.find_named, scorer.read_gold(split))
            gold = "evals/gold/seeds" if split == "seeds" else "evals/gold/ednil"
            data = "seeds" if split == "seeds" else f"ednil {split}"
            yield Row("attributions", "hi", data, found.gold, found.f1, gold)
            yield Row("chains", "hi", data, found.found, found.chain_accuracy, gold)


def reading() -> Iterator[Row]:
    """Names, times, quantities, page noise and front matter of the samples."""
    from evals import findings

    for lang in findings.languages():
        for task, scorer in (
            ("names", findings.score_names),
            ("times", findings.score_times),
            ("quantities", findings.score_quantities),
        ):
            found = scorer(lang)
            yield Row(task, lang, "samples", found.n, found.f1, SAMPLES)
    noise = findings.score_noise()
    yield Row("noise", "all", "samples", noise.n, noise.f1, SAMPLES)
    for field in ("published", "lang", "title"):
        right, total = findings.score_front(field)
        yield Row(field, "all", "samples", total, right / total, SAMPLES)


def events() -> Iterator[Row]:
    """Events by type and by day."""
    from evals import events as scorer

    for lang in ("hi", "en"):
        for name, tally in scorer.score_samples(lang).items():
            yield Row("events", lang, name, tally.wanted, tally.met / tally.wanted if tally.wanted else 1.0, SAMPLES)
    if SHARED.exists():
        yield from _ednil_events()


def _ednil_events() -> Iterator[Row]:
    """Types, and arguments by frames and by marked mentions, of the public set of disasters and violence; nothing of it is in the project."""
    from evals import ednil, events, frames

    for half, data in (("study", "ednil dev"), ("test", "ednil test")):
        marked, framed = events.score_ednil(ednil.load_half(half)), frames.score_frames(ednil.load_half(half))
        yield Row("event types", "hi", data, marked["types"].wanted, marked["types"].score().f1, "")
        for kind in events.KINDS:
            yield Row(f"{kind} of events", "hi", data, framed[kind].wanted, framed[kind].score().f1, "")
            yield Row(f"{kind}, each mark", "hi", data, marked[kind].wanted, marked[kind].score().f1, "")


def recognizers() -> Iterator[Row]:
    """The public suite for dates and numbers, where it is at hand."""
    if not (SHARED / "data" / "recognizers_text").exists():
        return
    from evals import recognizers as scorer

    for lang in ("hi", "en"):
        for data, strict in (("recognizers-text", True), ("recognizers-text, all", False)):
            right, total = scorer.score_dates(lang, strict=strict)
            yield Row("dates", lang, data, total, right / total, "")
        for kind in ("number", "percent", "currency", "dimension"):
            right, total = scorer.score_quantities(kind, lang)
            yield Row(kind, lang, "recognizers-text", total, right / total, "")


def names() -> Iterator[Row]:
    """Name similarity on our own lists, and entities on the samples."""
    from evals import entities, name_pairs

    for path, same in (("different.tsv", False), ("same.tsv", True)):
        found = name_pairs.judge(name_pairs.GOLD / path, same=same, show=False)
        share = found["above_match"] if same else 1 - found["above_match"]
        yield Row("name similarity", "all", path.partition(".")[0], int(found["n"]), share, "evals/gold/names")
    linked, *_ = entities.score_read()
    yield Row("entities", "all", "samples", linked.n, linked.f1, SAMPLES)


def linking() -> Iterator[Row]:
    """Stories and their days, storylines, claims, origins, disagreements, reuse."""
    from evals import days, linked, stories

    for task, score in (
        ("stories", stories.score_samples()),
        ("storylines", stories.score_storylines()),
        ("claims", linked.score_claims()),
        ("reuse", linked.score_reuse()),
    ):
        yield Row(task, "all", "samples", score.n, score.f1, SAMPLES)
    for half in stories.HALVES:
        for task, score in (("stories", stories.score_look_alikes(half)), ("storylines", stories.score_look_alike_lines(half))):
            yield Row(task, "all", f"look-alikes {half}", score.n, score.f1, "evals/gold/stories")
    giveme = stories.score_giveme()
    if giveme:
        yield Row("stories", "en", "giveme5w1h", giveme.n, giveme.f1, "")
    for lang, data, answers in (
        ("all", "samples", days.answer_samples()),
        ("all", "look-alikes dev", days.answer_look_alikes()),
        ("en", "giveme5w1h", days.answer_giveme()),
    ):
        if answers:
            yield Row("story day", lang, data, len(answers), sum(each.right for each in answers) / len(answers), "evals/gold/stories")
    right, total = linked.score_origins()
    yield Row("origin count", "all", "samples", total, right / total, SAMPLES)
    found, nature, hits = linked.score_disagreements()
    yield Row("disagreements found", "all", "samples", found.n, found.recall, SAMPLES)
    yield Row("disagreements true", "all", "samples", found.n, found.precision, SAMPLES)
    yield Row("disagreement nature", "all", "samples", hits, nature / hits if hits else 0.0, SAMPLES)


def disagreements() -> Iterator[Row]:
    """Disagreements on our own patterns: found, their nature, stories with at most one false alarm, look-alikes without any.

    Found is counted twice: in the stories that linking makes, and in those of the gold.
    """
    from evals import disagreements as scorer

    gold = "evals/gold/disagreements"
    for half in scorer.HALVES:
        own, given = scorer.score(half), scorer.score(half, given=True)
        data = f"patterns {half}"
        yield Row("disagreements found", "all", data, own.wanted, own.found / own.wanted, gold)
        yield Row("found in the story", "all", data, given.wanted, given.found / given.wanted, gold)
        yield Row("disagreement nature", "all", data, given.found, given.natured / given.found if given.found else 0.0, gold)
        yield Row("stories at most one alarm", "all", data, own.stories, own.calm / own.stories, gold)
        yield Row("look-alikes left alone", "all", data, own.alike, own.clean / own.alike, gold)


def affairs() -> Iterator[Row]:
    """Claims and the origins counted behind them, on affairs of our own writing."""
    from evals import affairs as scorer

    for half in ("dev", "test"):
        found, (right, total) = scorer.judge(half)[0], scorer.score_origins(half)
        yield Row("claims", "all", f"affairs {half}", found.n, found.f1, "evals/gold/claims")
        yield Row("origin count", "all", f"affairs {half}", total, right / total, "evals/gold/claims")


def reuse() -> Iterator[Row]:
    """Copies, parts and translations beside look-alikes, on our own situations."""
    from evals import reuse as scorer

    for half in ("dev", "test"):
        for kind in (None, *scorer.KINDS):
            found = scorer.score(half, kind)
            yield Row(f"reuse {kind or 'pairs'}", "all", f"situations {half}", found.n, found.f1, "evals/gold/reuse")
        right, total = scorer.score_direction(half)
        yield Row("reuse direction", "all", f"situations {half}", total, right / total if total else 1.0, "evals/gold/reuse")


def origins() -> Iterator[Row]:
    """Origins of given claims, on our own situations: the count, the kinds, the ways without a common station."""
    from evals import origins as scorer

    for half in ("dev", "test"):
        found = scorer.score(half)
        for name, right in (("origins counted", found.counts), ("origin kinds", found.kinds), ("origin ways", found.ways)):
            yield Row(name, "all", f"situations {half}", found.total, right / found.total, "evals/gold/origins")


def corpus() -> Iterator[Row]:
    """The held-out stories of the corpus: attributions, chains, times, quantities."""
    from evals import corpus as scorer

    for lang in scorer.LANGS:
        chosen = scorer.reports("test", lang)
        found = scorer.score_attributions(chosen)
        times, quantities = scorer.score_times(chosen).score, scorer.score_quantities(chosen).score
        yield Row("attributions", lang, "corpus test", found.gold, found.f1, "corpus")
        yield Row("chains", lang, "corpus test", found.found, found.chain_accuracy, "corpus")
        yield Row("times", lang, "corpus test", times.n, times.f1, "corpus")
        yield Row("quantities", lang, "corpus test", quantities.n, quantities.f1, "corpus")


def wordings() -> Iterator[Row]:
    """Average precision with which the likeness of sentences finds the wordings of one claim among those of its story."""
    from evals import wordings as scorer

    pairs = scorer.test_pairs()
    for lang, across in (("one language", False), ("two languages", True)):
        chosen = [pair for pair in pairs if pair.across == across]
        yield Row("likeness of wordings", "all", lang, sum(pair.same for pair in chosen), scorer.average_precision(chosen), "wordings")


TASKS: dict[str, Task] = {
    "attributions": attributions,
    "reading": reading,
    "events": events,
    "recognizers": recognizers,
    "names": names,
    "linking": linking,
    "disagreements": disagreements,
    "corpus": corpus,
    "reuse": reuse,
    "origins": origins,
    "affairs": affairs,
    "wordings": wordings,
}


def gold_hash(gold: str) -> str:
    """BLAKE2b over the gold files, so that a floor stands for the gold it was set on."""
    if not gold:
        return ""
    digest = blake2b(digest_size=8)
    place = ROOT / gold
    for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if path.is_file():
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def judge(rows: list[Row], floors: dict[str, dict[str, object]]) -> list[str]:
    """What is wrong: a score below its floor, a changed gold, a score without a floor."""
    faults = []
    for row in rows:
        floor = floors.get(row.key)
        if floor is None:
            faults.append(f"{row.key} has no floor: add it to {FLOORS.name}")
        elif round(row.score, 3) < float(str(floor["floor"])):
            faults.append(f"{row.key} is {row.score:.3f}, below its floor {floor['floor']}")
        elif floor["gold"] != gold_hash(row.gold):
            faults.append(f"{row.key}: the gold has changed; set the floor anew (--set) and say why in the changelog")
    return faults


def show(rows: list[Row], floors: dict[str, dict[str, object]]) -> None:
    """Print the table."""
    print(f"{'task':22} {'lang':5} {'data':30} {'n':>6} {'score':>7} {'floor':>7}")
    for row in rows:
        floor = floors.get(row.key, {}).get("floor", "-")
        print(f"{row.task:22} {row.lang:5} {row.data:30} {row.n:6} {row.score:7.3f} {floor!s:>7}")


def set_floors(rows: list[Row], floors: dict[str, dict[str, object]]) -> None:
    """Write floors a hair below the scores; scores of other tasks keep theirs."""
    for row in rows:
        floor = max(0.0, int((row.score - 0.005) * 1000) / 1000)
        floors[row.key] = {"floor": floor, "n": row.n, "gold": gold_hash(row.gold)}
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Run the tasks asked for, or all."""
    if "--help" in arguments or "-h" in arguments:
        print(f"{__doc__}\n--set writes the floors anew. Tasks: {', '.join(TASKS)}")
        return 0
    asked = [name for name in arguments if not name.startswith("--")] or list(TASKS)
    unknown = [name for name in asked if name not in TASKS]
    if unknown:
        print(f"unknown task {unknown[0]}: known are {', '.join(TASKS)}", file=sys.stderr)
        return 2
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if Path(FLOORS).exists() else {}
    rows = [row for name in asked for row in TASKS[name]()]
    if "--set" in arguments:
        set_floors(rows, floors)
    show(rows, floors)
    if not SHARED.exists():
        print("scores on public data are skipped: ../shared is not here")
    faults = judge(rows, floors)
    for fault in faults:
        print(f"BELOW: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
