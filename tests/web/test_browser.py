"""The main ways through the pages in a real browser, in both languages; skipped where there is no Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from srot.ledger import View, open_store
from srot.pipeline import relink

STORY, CLAIM = "/story/story-5a00000000000001", "/claim/claim-7a00000000000001"
PAGES = (
    "/", "/search?q=पुल", STORY, CLAIM, f"{CLAIM}?edge=1", "/disagreement/dis-8a00000000000001", "/report/art-1a00000000000001",
    "/storyline/line-6a00000000000001", "/entity/ent-9a00000000000001", "/review", "/history", "/docs", "/story/nothing",
)  # fmt: skip


# A point half way along a line of the picture, in pixels of the window.
_MIDDLE = """line => {
  line.scrollIntoView({ block: "center" });
  const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
  return { x, y };
}"""


@pytest.fixture(params=["hi", "en"])
def tongue(request: Any) -> str:
    return str(request.param)


def open_page(browser: Any, *, tongue: str = "en", width: int = 1280, **options: Any) -> Any:
    """A page that fails the test when it asks another server or a script of ours breaks."""
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=tongue, **options)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda asked: page.faults.append(asked.url) if urlsplit(asked.url).hostname not in ("127.0.0.1", None) else None)
    return page


def test_find_a_story_by_words_and_by_keys(chromium: Any, serve: Any, sample: Path, tongue: str) -> None:
    page = open_page(chromium, tongue=tongue)
    page.goto(serve(sample))
    assert page.locator("html").get_attribute("lang") == tongue
    page.keyboard.press("/")
    page.keyboard.type("पुल")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    assert page.locator("mark").first.inner_text() == "पुल"
    page.keyboard.press("Escape")
    page.locator("main").focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/**")
    page.locator(".kicker a").click()
    page.wait_for_url("**" + STORY)
    assert "पुल टूटा" in page.locator("h1").inner_text()
    assert page.faults == []


def test_follow_a_claim_to_its_words(chromium: Any, serve: Any, sample: Path, tongue: str) -> None:
    page = open_page(chromium, tongue=tongue)
    page.goto(serve(sample) + STORY)
    page.locator("#claims h3 a").first.click()
    page.wait_for_url("**" + CLAIM)
    whole = page.locator("#words .quote").count()
    edge = page.locator(".picture .edge-link >> visible=true").last
    place = edge.evaluate(_MIDDLE)
    page.mouse.click(place["x"], place["y"])
    page.wait_for_url("**edge=*")
    assert 0 < page.locator("#words .quote").count() < whole
    page.locator("#words figcaption a").last.click()
    page.wait_for_url("**/report/**")
    assert page.locator(":target").inner_text().startswith(("सोमवार", "Fifteen"))
    page.locator(".text .source").first.click()
    assert page.locator("#analysis").is_visible()
    assert page.faults == []


def test_the_switches_show_and_hide_the_marks(chromium: Any, serve: Any, sample: Path) -> None:
    page = open_page(chromium)
    page.goto(serve(sample) + "/report/art-1a00000000000001")
    source = page.locator(".text .source").first
    assert source.evaluate("node => getComputedStyle(node).borderBottomStyle") == "solid"
    page.locator("#k-source").uncheck()
    assert source.evaluate("node => getComputedStyle(node).borderBottomStyle") == "none"
    page.locator("#k-removed").uncheck()
    assert not page.locator(".noise").is_visible()


def test_compare_a_disagreement(chromium: Any, serve: Any, sample: Path, tongue: str) -> None:
    page = open_page(chromium, tongue=tongue)
    page.goto(serve(sample))
    page.locator(".dispute-line a").first.click()
    page.wait_for_url("**/disagreement/**")
    assert [side.inner_text() for side in page.locator(".side .value").all()] == ["12", "15"]
    assert page.locator(".picture svg >> visible=true").count() == 1
    left, right = (side.bounding_box() for side in page.locator(".side").all())
    assert left["y"] == right["y"] and left["x"] < right["x"]
    assert page.faults == []


def test_split_and_merge_two_names_and_see_it_obeyed(chromium: Any, serve: Any, read_ledger: Path, tongue: str) -> None:
    def names() -> list[set[str]]:
        with View(open_store(read_ledger)) as view:
            return [{form.text for form in entity.names} for entity in view.entities()]

    def run() -> None:
        with open_store(read_ledger, write=True) as store:
            relink(store)

    both = {"Ramkishor Belwal", "रामकिशोर बेलवाल"}
    with View(open_store(read_ledger)) as view:
        entity = next(entity for entity in view.entities() if both <= {form.text for form in entity.names})
    page, address = open_page(chromium, tongue=tongue), serve(read_ledger)
    page.goto(f"{address}/entity/{entity.id}")
    form = page.locator("details", has=page.locator("select[name=right]"))
    form.locator("summary").click()
    form.locator("input[name=author]").fill("सीमा")
    form.locator("select").select_option("Ramkishor Belwal")
    form.locator("button").click()
    page.locator(".flash").wait_for()
    run()
    assert not any(both <= found for found in names())
    page.goto(address + "/history")
    assert "सीमा" in page.locator(".ruling").inner_text()
    page.locator(".ruling button").click()
    page.locator(".ruling.withdrawn").wait_for()
    with View(open_store(read_ledger)) as view:
        other = next(entity for entity in view.entities() if "Ramkishor Belwal" in {form.text for form in entity.names})
    page.goto(f"{address}/entity/{other.id}")
    form = page.locator("details", has=page.locator("input[list=alike]"))
    form.locator("summary").first.click()
    assert form.locator("input[name=author]").input_value() == "सीमा"
    form.locator("input[name=right]").fill("रामकिशोर बेलवाल")
    form.locator("button").click()
    page.locator(".flash").wait_for()
    run()
    assert any(both <= found for found in names())
    assert page.faults == []


def test_review_by_keyboard_with_undo(chromium: Any, serve: Any, sample: Path, tongue: str) -> None:
    page = open_page(chromium, tongue=tongue)
    page.goto(serve(sample) + "/review")
    asked = page.locator(".doubt").count()
    page.locator(".doubt input[name=author]").first.fill("सीमा")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("w")
    page.locator(".flash").wait_for()
    assert page.locator(".doubt").count() == asked - 1
    page.keyboard.press("u")
    page.wait_for_load_state()
    page.locator(f".doubt >> nth={asked - 1}").wait_for()
    assert page.faults == []


def test_a_key_never_rules_on_what_is_folded_away(chromium: Any, serve: Any, sample: Path) -> None:
    page = open_page(chromium)
    page.goto(serve(sample) + CLAIM)
    page.locator("main").focus()
    page.keyboard.press("d")
    assert page.locator("details.correct[open]").count() == 0
    item = page.locator("[data-item]", has=page.locator("details.correct")).first
    item.locator("a").first.focus()
    page.keyboard.press("d")
    assert item.locator("details.correct[open] button").evaluate("node => node === document.activeElement")
    assert page.locator(".flash").count() == 0


def test_the_page_says_when_the_ledger_has_moved(chromium: Any, serve: Any, sample: Path) -> None:
    page = open_page(chromium)
    page.clock.install()
    page.goto(serve(sample))
    assert not page.locator("#news").is_visible()
    with open_store(sample, write=True) as store, store.transaction() as connection:
        connection.execute("UPDATE state SET value = 'moved' WHERE name = 'linked'")
    page.clock.fast_forward(20_000)
    page.locator("#news").wait_for(state="visible")
    assert page.faults == []


@pytest.mark.parametrize("width", [360, 1600])
def test_no_page_is_wider_than_its_window(chromium: Any, serve: Any, sample: Path, width: int) -> None:
    page, home = open_page(chromium, tongue="hi", width=width), serve(sample)
    wider = {}
    for address in PAGES:
        page.goto(home + address)
        wider[address] = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert not any(wider.values()), wider
    assert page.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(chromium: Any, serve: Any, sample: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_core_python.sync_playwright", reason="accessibility checks need axe-core-python").Axe()
    page, home = open_page(chromium, tongue="hi", color_scheme=scheme), serve(sample)
    serious = []
    for address in PAGES:
        page.goto(home + address)
        found = [item for item in axe.run(page)["violations"] if item["impact"] in ("serious", "critical")]
        serious += [(address, item["id"], [node["html"][:160] for node in item["nodes"][:3]]) for item in found]
    assert serious == []


def test_the_look_is_chosen_without_a_script_and_stays(chromium: Any, serve: Any, sample: Path) -> None:
    page = open_page(chromium, color_scheme="light", java_script_enabled=False)
    page.goto(serve(sample))

    def ground() -> str:
        return str(page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor"))

    light = ground()
    page.locator(".looks a").last.click()
    dark = ground()
    page.locator(".story-line a").first.click()
    assert ground() == dark != light
    page.locator(".looks a").nth(1).click()
    assert ground() == light


def test_pages_can_be_read_without_scripts(chromium: Any, serve: Any, sample: Path) -> None:
    page = open_page(chromium, java_script_enabled=False)
    page.goto(serve(sample))
    page.locator(".story-line a").first.click()
    assert page.locator("h1").inner_text()
    page.goto(page.url.partition("/story")[0] + CLAIM + "?edge=1")
    assert page.locator("#words .quote").count() >= 1
