"""Plain text in, nothing linked: stands in while sources and linking are not in the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from srot.records import Article, Links, make_id
from srot.text.normal import normalise

import srot.sources as _sources


@dataclass(frozen=True, slots=True)
class _SourceProblem:
    path: str
    line: int | None
    message: str
    way_out: str


def _read_sources(paths: Sequence[str], *, stdin: IO[bytes] | None = None) -> Iterator[Any]:
    for path in paths:
        place = Path(path)
        for file in sorted(place.rglob("*.txt")) if place.is_dir() else [place]:
            try:
                text = normalise(file.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                yield _SourceProblem(str(file), None, str(error), "save it as UTF-8")
                continue
            yield Article(make_id("art", None, text), text, lang="hi", source_path=str(file))


SourceProblem: Any = getattr(_sources, "SourceProblem", _SourceProblem)
read_sources: Any = getattr(_sources, "read_sources", _read_sources)

try:
    from srot.linking.linker import link
except ImportError:

    def link(articles: Any, readings: Any, judgements: Any = (), **_: Any) -> Links:
        return Links()
