"""Make the pictures of the tour: read samples/ into a ledger, open it as the web application, look at its pages.

    python -m docs.tour

It needs Chromium and Playwright, and writes docs/tour/*.png. The pages are found by what they show, not by their ids, so that the
pictures follow the program.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.request import urlopen

from srot.ledger import View, open_store
from srot.pipeline import read_into
from srot.records import Claim, Disagreement, Story

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "tour"
CHROMIUM = "/usr/bin/chromium"
LARGEST = 200_000
"""Bytes of a picture: the tour is read on slow lines too."""
READER = "desk"
_SIDES = 4
_EDGES = 12
"""Lines of the picture of a claim among which one is chosen."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: of which page, in which language and look, how large; `act` is done before it is taken."""

    name: str
    address: str
    lang: str = "en"
    width: int = 1120
    height: int = 760
    scheme: Literal["light", "dark"] = "light"
    act: Callable[[Any], None] | None = None


def main() -> None:
    """Make all pictures anew."""
    with tempfile.TemporaryDirectory(prefix="srot-") as folder:
        ledger = Path(folder, "samples.db")
        with open_store(ledger, write=True) as store:
            os.chdir(ROOT)  # the pages show where a report was read from
            read_into(store, ["samples"])
        PICTURES.mkdir(exist_ok=True)
        with _serve(ledger) as home:
            _take(home, choose_shots(ledger))


def choose_shots(ledger: Path, *, crash: str = "बालासोर", dam: str = "काखोव्का") -> list[Shot]:
    """The pages of the tour in its order, about the stories that hold two words."""
    with View(open_store(ledger)) as view:
        story, other = _story(view, crash), _story(view, dam)
        toll, dispute = _claim(view, story), _dispute(view, story)
        report = max(toll.assertions, key=lambda item: (len(view.reading(item.article).attributions), item.article)).article
    return [
        Shot("today", "/"),
        Shot("story", f"/story/{story.id}"),
        Shot("claim", f"/claim/{toll.id}"),
        Shot("words", f"/claim/{toll.id}", act=_open_an_edge),
        Shot("disagreement", f"/disagreement/{dispute.id}", height=640),
        Shot("report", f"/report/{report}"),
        Shot("review", "/review", height=640, act=_rule_on_two),
        Shot("claim-hi", f"/claim/{toll.id}", lang="hi", scheme="dark"),
        Shot("phone-hi", f"/story/{other.id}", lang="hi", width=360, height=720),
    ]


def _story(view: View, word: str) -> Story:
    """The story with the most reports that hold a word."""
    found = {hit.story for hit in view.search(word, limit=60) if hit.story}
    return max((view.story(name) for name in found), key=lambda story: (len(story.articles), story.id))


def _claim(view: View, story: Story) -> Claim:
    return max(view.claims(story=story.id), key=lambda claim: (min(claim.n_origins, 8), claim.n_articles, claim.id))


def _dispute(view: View, story: Story) -> Disagreement:
    """The widest disagreement of a story over a number that fits into one picture, of several days where there is one."""
    found = [item for item in view.disagreements(story=story.id, kind="number") if len(item.values) <= _SIDES]
    return max(found, key=lambda item: (_has_axis(item), sum(len(value.articles) for value in item.values), item.id))


def _has_axis(item: Disagreement) -> bool:
    return len({value.published for value in item.values if value.published}) > 1


def _open_an_edge(page: Any) -> None:
    """Choose the first line of the picture whose words name their source, and look at them."""
    home = page.url
    for edge in range(1, _EDGES + 1):
        page.goto(f"{home}?edge={edge}#words")
        if page.locator("figure.quote figcaption").filter(has_text="source:").count():
            return


def _rule_on_two(page: Any) -> None:
    """Sign and answer two questions, so that the page shows how a ruling is taken back."""
    page.locator(".doubt input[name=author]").first.fill(READER)
    for _ in range(2):
        page.locator(".doubt form button").first.click()
        page.wait_for_load_state()


def _take(home: str, shots: list[Shot]) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        contexts: dict[tuple[str, str], Any] = {}
        for shot in shots:
            key = (shot.lang, shot.scheme)
            if key not in contexts:
                contexts[key] = browser.new_context(locale=shot.lang, color_scheme=shot.scheme)
            page = contexts[key].new_page()
            page.set_viewport_size({"width": shot.width, "height": shot.height})
            page.goto(home + shot.address)
            if shot.act:
                shot.act(page)
            _keep(page, shot)
        browser.close()


def _keep(page: Any, shot: Shot) -> None:
    path = PICTURES / f"{shot.name}.png"
    page.screenshot(path=path)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}  {size // 1000} kB")
    if size > LARGEST:
        sys.exit(f"{path} has {size} bytes, more than {LARGEST}: make it lower or narrower")


@contextmanager
def _serve(ledger: Path) -> Iterator[str]:
    """The web application on a free port of this machine."""
    import uvicorn

    from srot.web.app import make_app
    from srot.web.settings import Settings

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(make_app(Settings(str(ledger), port=port)), port=port, log_level="error", ws="none", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.05)
    home = f"http://127.0.0.1:{port}"
    with urlopen(f"{home}/news.json") as answer:  # it answers, or says here why not
        answer.read()
    yield home
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    main()
