"""The public functions: read, open, judge, withdraw, restore, annotate."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime

from srot.engine import open_engine
from srot.errors import SrotError, UnknownNameError
from srot.exports.annotation import annotate_fields
from srot.exports.rows import Annotation
from srot.ledger import View, Writer, open_store
from srot.pipeline import Watcher, read_into, relink
from srot.records import Judgement, make_id

KINDS = ("entity", "story", "claim", "attribution", "time", "quantity", "disagreement")
OF_TWO = ("same", "different")
OF_ONE = ("right", "wrong")

Path = str | os.PathLike[str]


def read(
    paths: Path | Sequence[Path],
    *,
    ledger: Path | None = None,
    workers: int = 1,
    names: str = "fast",
    watch: Watcher | None = None,
) -> View:
    """Read reports into a ledger and return it open for questions.

    `paths` names files and folders of text, HTML and JSON lines; `ledger` a file, which is made if it is not there and added to
    if it is (``None``: a ledger in memory). Input that cannot be read does not stop the rest: see ``ledger.problems()``.
    `names` is ``fast``, or ``accurate`` to read names with an encoder too, much slower.
    With more than one of `workers`, a script needs ``if __name__ == "__main__":``.

    >>> ledger = read("reports/", ledger="news.db")    # doctest: +SKIP
    """
    places = [paths] if isinstance(paths, str | os.PathLike) else paths
    store = open_store(ledger, write=True)
    try:
        with open_engine(workers=workers) as engine:
            read_into(store, [os.fspath(place) for place in places], engine=engine, names=names, watch=watch)
    except BaseException:
        store.close()
        raise
    return View(store)


def open_ledger(path: Path) -> View:
    """A ledger that is there, open for questions; ``LedgerError`` says what is wrong with one that is not."""
    return View(open_store(path))


def judge(ledger: Path, kind: str, verdict: str, left: str, right: str | None = None, *, author: str, note: str = "") -> Judgement:
    """Add a ruling to a ledger, and derive anew what follows from it.

    `verdict` is ``same`` or ``different`` for two things, ``right`` or ``wrong`` for one; `kind` says what they are
    (see `srot.records.Judgement`). A ruling is never deleted; it can be withdrawn.
    """
    _check_ruling(kind, verdict, right)
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    ruling = Judgement(
        make_id("jud", kind, verdict, left, right, author, made_at), kind, verdict, left, right, author, made_at, note
    )
    with open_store(ledger, write=True) as store:
        Writer(store).add_judgement(ruling)
        relink(store)
    return ruling


def withdraw(ledger: Path, article: str, *, reason: str) -> str:
    """Take a report out of all findings, and derive them anew; gives its id. It is kept with the reason: see ``ledger.withdrawn()``.

    Reading its file again does not bring it back; `restore` does.
    """
    with open_store(ledger, write=True) as store:
        found = Writer(store).withdraw_article(article, reason=reason, at=datetime.now(UTC).isoformat(timespec="seconds"))
        relink(store)
    return found


def restore(ledger: Path, article: str) -> str:
    """Bring a withdrawn report back; gives its id. The findings are then what they were before, byte for byte."""
    with open_store(ledger, write=True) as store:
        found = Writer(store).restore_article(article)
        relink(store)
    return found


def _check_ruling(kind: str, verdict: str, right: str | None) -> None:
    for name, value, known in (("kind", kind, KINDS), ("verdict", verdict, (*OF_TWO, *OF_ONE))):
        if value not in known:
            raise UnknownNameError(f"{name} {value!r} is not known; known: {', '.join(known)}")
    if (verdict in OF_TWO) is (right is None):
        raise SrotError(f"{verdict!r} is a ruling on {'two things: give left and right' if right is None else 'one thing: leave out right'}")


def annotate(text: str, *, lang: str | None = None, published: str | None = None) -> Annotation:
    """All findings of one text, without a ledger. Offsets are code points of ``Annotation.text``, which is `text` in normal form.

    >>> found = annotate("मंत्री ने कहा कि पुल बंद है।", lang="hi", published="2024-11-30")    # doctest: +SKIP
    """
    return annotate_fields({"text": text, "lang": lang, "published": published})
