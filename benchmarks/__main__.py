"""Speed, memory and growth: ``python -m benchmarks [--sizes 1000,10000,50000] [--no-whole]``.

Reports are made from the samples (see ``benchmarks.worlds``). For each size and stage: reports a second, and the highest memory of the process
until the end of that stage. Times are seconds of the processor, which other work on the machine disturbs least; the wall clock is
given for whole runs. The growth exponent of a stage is log(time ratio) / log(size ratio): 1.0 is linear.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.reports import make_reports, read_samples, write_reports
from benchmarks.stages import PARTS

STAGES = ("collect", "read", "link", *PARTS, "write")
SHORT = 0.05
"""Seconds below which a time says nothing of growth."""
STARTS = 5
MORE = 100
"""Reports that are added to a ledger that holds all the others."""


def run(module: str, *arguments: str) -> dict[str, Any]:
    """What a measuring module prints, run in a process of its own."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def start_up() -> float:
    """Seconds until ``srot --help`` has answered: the median of five."""
    return median(_start_once() for _ in range(STARTS))


def _start_once() -> float:
    began = time.perf_counter()
    command = [sys.executable, "-c", "import sys; sys.argv = ['srot', '--help']; from srot.cli.main import run; run()"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def growth(small: dict[str, Any], large: dict[str, Any], stage: str) -> float | None:
    """The exponent of a stage between two sizes, or ``None`` where it is too short to tell."""
    before, after = small["cpu"].get(stage, 0.0), large["cpu"].get(stage, 0.0)
    if before < SHORT or after < SHORT:
        return None
    return math.log(after / before) / math.log(large["size"] / small["size"])


def stage_lines(runs: Sequence[dict[str, Any]]) -> Iterator[str]:
    """A table: a row a stage, three columns a size, and the exponents."""
    yield "stage       " + "".join(f"{run['size']:>9,} reports      " for run in runs) + "  growth"
    yield "            " + "    seconds  per s    MiB" * len(runs)
    for stage in STAGES:
        cells = "".join(_cells(run, stage) for run in runs)
        exponents = [growth(small, large, stage) for small, large in itertools.pairwise(runs)]
        yield f"{stage:<12}{cells}  " + "  ".join("  - " if e is None else f"{e:4.2f}" for e in exponents)


def _cells(run: dict[str, Any], stage: str) -> str:
    seconds = run["cpu"].get(stage, 0.0)
    rate = run["size"] / seconds if seconds >= 0.001 else math.inf
    return f"{seconds:>11.2f}{rate:>7.0f}{run['peak'].get(stage, 0.0):>7.0f}"


def more_line(found: dict[str, Any]) -> str:
    """What it costs to link a few more reports, by stage."""
    cpu, parts = found["more"]["cpu"], (*PARTS, "write")
    most = sorted(((cpu.get(part, 0.0), part) for part in parts), reverse=True)
    seconds = f"{cpu['link'] + cpu['write']:.1f} s to link ({', '.join(f'{part} {time:.1f}' for time, part in most if time >= SHORT)})"
    return f"{MORE} more to {found['size']:,}: {cpu['collect'] + cpu['read']:.1f} s to read, {seconds}, {found['more']['peak']['write']:.0f} MiB"


def _more(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-more")


def whole_lines(folder: Path, size: int) -> Iterator[str]:
    """From files to a ledger with one worker and with two."""
    alone = None
    for workers in (1, 2):
        found = run("benchmarks.whole", str(folder), str(_more(folder)), str(workers))
        alone = alone or found["wall"]
        ratio = f", {alone / found['wall']:.2f} times as fast as one" if workers > 1 else ""
        yield (
            f"{size:,} reports, {workers} worker{'s' * (workers > 1)}: {found['wall']:.1f} s on the wall ({size / found['wall']:.0f} reports/s{ratio}), "
            f"{MORE} more {found['added']:.1f} s; {found['cpu']:.1f} s of processor, {found['peak']:.0f} MiB (worker {found['peak of a worker']:.0f}), ledger {found['ledger']:.1f} MiB"
        )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed, memory and growth of Srot.")
    parser.add_argument("--sizes", default="1000,10000,50000", help="how many reports, parted by commas")
    parser.add_argument("--no-whole", action="store_true", help="leave out the runs from files to a ledger")
    chosen = parser.parse_args(arguments)
    sizes = [int(size) for size in chosen.sizes.split(",")]
    print(f"srot --help: {start_up():.2f} s (median of {STARTS})", flush=True)
    model = read_samples()
    runs = []
    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            folder = Path(place) / str(size)
            folder.mkdir()
            write_reports(make_reports(model, size), folder)
            _more(folder).mkdir()
            write_reports(islice(make_reports(model, size + MORE), size, None), _more(folder))
            runs.append(run("benchmarks.stages", str(folder), str(_more(folder))))
            print(f"{size:,} reports: " + ", ".join(f"{count:,} {name}" for name, count in runs[-1]["counts"].items()), flush=True)
        print("\n" + "\n".join((*stage_lines(runs), "", *map(more_line, runs))) + "\n", flush=True)
        if not chosen.no_whole:
            for size in sizes:
                for line in whole_lines(Path(place) / str(size), size):
                    print(line, flush=True)


if __name__ == "__main__":
    main()
