"""What went wrong, item by item: ``make errors TASK=attributions`` (or ``python -m evals.errors TASK``).

For study beside the texts; nothing of it is stored. The test splits are left out: who reads them tunes to them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable


def attributions() -> None:
    """Missed and false attributions of the samples, and of the tuning split of real reports where it is at hand."""
    from evals import attributions as scorer
    from evals.__main__ import SHARED

    for lang in ("hi", "en"):
        print("\n".join(scorer.score_articles(scorer.find_named, scorer.read_samples(lang)).errors))
    if SHARED.exists():
        print("\n".join(scorer.score_all(scorer.find_named, scorer.read_gold("dev")).errors))


def events() -> None:
    """Events of the samples that are missed, by type and by day."""
    from evals import events as scorer

    for name, tally in scorer.score_samples().items():
        print(f"## {name}")
        print("\n".join(tally.misses))


def stories() -> None:
    """Stories that hold two happenings, and happenings that are split."""
    from evals.stories import main

    main()


def linking() -> None:
    """Disagreements found, missed and false, and who copied whom."""
    from evals import linked

    sys.argv = [sys.argv[0], "-v"]
    linked.main()


def disagreements() -> None:
    """Patterns of the half to learn from whose disagreement is missed or false."""
    from evals.disagreements import main

    main()


def quantities() -> None:
    """Cases of the public suite for dates and numbers that fail."""
    from evals import recognizers

    sys.argv = [sys.argv[0], "-v"]
    recognizers.main()


TASKS: dict[str, Callable[[], None]] = {
    "attributions": attributions,
    "events": events,
    "stories": stories,
    "linking": linking,
    "disagreements": disagreements,
    "quantities": quantities,
}


def main(arguments: list[str]) -> int:
    """Run the task asked for."""
    if len(arguments) != 1 or arguments[0] not in TASKS:
        given = arguments[0] if arguments else "nothing"
        print(f"TASK is {given!r}: known are {', '.join(TASKS)} (make errors TASK=stories)", file=sys.stderr)
        return 2
    TASKS[arguments[0]]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
