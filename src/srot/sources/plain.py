"""A plain text file: one report, as it was copied from a page."""

from __future__ import annotations

from collections.abc import Iterator

from srot.errors import SourceError
from srot.records import Article
from srot.sources.encoding import decode_text
from srot.sources.problem import SourceProblem, problem_of
from srot.sources.report import Report, make_article


def read_plain(data: bytes, *, path: str) -> Iterator[Article | SourceProblem]:
    """The article of a text file; its first line is the title when it has the shape of one."""
    try:
        text, warning = decode_text(data, path=path)
        article = make_article(Report(text=text, source_path=path, data=data, finds_title=True), path=path)
    except SourceError as error:
        yield problem_of(error, path=path)
        return
    yield article
    if warning:
        yield SourceProblem(path, None, warning, "fetch it again, if the end matters")
