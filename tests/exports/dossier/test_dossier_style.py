"""The style sheet: enough contrast for every pair of colours that meet, in light and in dark; no address in it."""

from __future__ import annotations

import pytest
import regex

from srot.exports.dossier.writing import read_sheet

STYLE, DARK = read_sheet("style.css"), read_sheet("dark.css")
AA = 4.5
PAIRS = [
    ("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("warm", "paper"), ("ink", "wash"), ("soft", "wash"),
    ("accent", "wash"), ("warm", "wash"), ("ink", "band"), ("soft", "band"), ("ink", "mark"),
]  # fmt: skip


def palettes() -> list[dict[str, str]]:
    """Light, dark, print: the later ones change what they name."""
    light, paper = regex.findall(r":root \{([^}]*)\}", STYLE)
    (dark,) = regex.findall(r":root \{([^}]*)\}", DARK)
    named = [dict(regex.findall(r"--(\w+): (#[0-9a-f]{3,6});", block)) for block in (light, dark, paper)]
    return [named[0], {**named[0], **named[1]}, {**named[0], **named[2]}]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", [0, 1, 2])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_words_can_be_read_on_their_ground(mode: int, front: str, back: str) -> None:
    palette = palettes()[mode]
    light, dark = sorted((luminance(palette[front]), luminance(palette[back])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= AA


def test_the_style_fetches_nothing() -> None:
    assert "url(" not in STYLE and "@import" not in STYLE and "@font-face" not in STYLE
