"""A server over a small ledger, and a browser where there is one."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from srot.ledger import Writer, open_store
from srot.records import Links
from srot.testing import fill_sample

CHROMIUM = Path("/usr/bin/chromium")



def open_client(ledger: Path, **options: Any) -> Any:
    """A client of a server over a ledger."""
    pytest.importorskip("httpx2", reason="asking the pages in a test needs httpx2")
    from starlette.testclient import TestClient

    from srot.web.app import make_app
    from srot.web.settings import Settings

    settings = Settings(str(ledger), form_secret="form", **options)
    return TestClient(make_app(settings), base_url="http://127.0.0.1:8480", follow_redirects=False)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample of `srot.testing` as a ledger file."""
    path = tmp_path / "sample.db"
    with open_store(path, write=True) as store:
        fill_sample(store)
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A ledger that holds nothing."""
    path = tmp_path / "empty.db"
    with open_store(path, write=True) as store:
        Writer(store).replace_links(Links(), fingerprint="nothing")
    return path


@pytest.fixture
def client(sample: Path) -> Any:
    """A client of the sample."""
    return open_client(sample)


_REPORTS = {
    "a.txt": "सुबह समाचार\n2024-07-09\n\nपटना, 9 जुलाई 2024. बांध टूटने से 12 लोगों की मौत हो गई, सिंचाई मंत्री रामकिशोर बेलवाल ने कहा। बेलवाल ने बताया कि 40 घायल अस्पताल में हैं।",
    "b.txt": "संध्या पत्र\n2024-07-10\n\nपटना, 10 जुलाई 2024. बांध टूटने से 15 लोगों की मौत हो गई, सिंचाई मंत्री रामकिशोर बेलवाल ने कहा। जिला अस्पताल के अनुसार 44 घायल भर्ती हैं।",
    "c.txt": "Noon Herald\n2024-07-10\n\nPatna, July 10, 2024. Twelve people died when the dam broke, Irrigation Minister Ramkishor Belwal said. Officials said 40 people were injured.",
}


@pytest.fixture
def read_ledger(tmp_path: Path) -> Path:
    """A ledger of three reports that the whole program has read."""
    from srot.pipeline import read_into

    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in _REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = tmp_path / "read.db"
    with open_store(path, write=True) as store:
        read_into(store, [str(folder)])
    return path


@pytest.fixture
def serve() -> Iterator[Any]:
    """Start servers on ports of this machine; gives a function from ledger to address."""
    import uvicorn

    from srot.web.app import make_app
    from srot.web.settings import Settings

    running: list[tuple[Any, threading.Thread]] = []

    def start(ledger: Path) -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        app = make_app(Settings(str(ledger), port=port))
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", ws="none", lifespan="off"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        running.append((server, thread))
        return f"http://127.0.0.1:{port}"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser; tests that need one are skipped where it is missing."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: install Chromium to run the browser tests")
    playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need playwright")
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()
