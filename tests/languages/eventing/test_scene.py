from __future__ import annotations

from srot.languages.eventing.scene import set_scene, within
from srot.languages.pack import Draft
from srot.records import Article, Mention, Span

TEXT = "पुणे में बाढ़ आई।\nकिम जोंग उन बोले।"
FIRST = TEXT.index("\n")


def name(start: int, end: int) -> Mention:
    return Mention(f"m{start}", "art", start, end, TEXT[start:end], "PER", TEXT[start:end])


def test_findings_stand_on_words() -> None:
    low = TEXT.index("किम")
    mentions = (name(0, 4), name(low, low + len("किम जोंग उन")))
    draft = Draft(Article("art", TEXT), (Span(0, FIRST), Span(FIRST + 1, len(TEXT))), mentions)
    scene = set_scene(draft)
    assert [(placed.low, placed.high) for placed in scene.mentions] == [(0, 1), (6, 9)]
    assert scene.sentences == ((0, 5), (6, 11))
    assert scene.lines == (0, 1)
    assert scene.owner[:2] == (0, -1) and scene.owner[6:9] == (1, 1, 1)


def test_within_gives_those_wholly_inside() -> None:
    draft = Draft(Article("art", TEXT), (Span(0, FIRST),), (name(0, 4),))
    placed = set_scene(draft).mentions
    assert within(placed, 0, 5) == placed
    assert within(placed, 1, 5) == ()


def test_a_span_amid_a_word_takes_the_word() -> None:
    draft = Draft(Article("art", TEXT), (Span(0, FIRST),), (name(0, 2),))
    assert [(placed.low, placed.high) for placed in set_scene(draft).mentions] == [(0, 1)]
