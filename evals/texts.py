"""Plain texts of the evaluation sets that are not ours to copy.

Offsets in ``evals/gold/ednil`` and ``evals/gold/seeds`` count code points of what
these functions return, so they must never change without the gold.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from xml.etree import ElementTree


def ednil_text(path: Path) -> str:
    """One paragraph a line, words parted by one space, in NFC; the file-name paragraph left out."""
    root = ElementTree.fromstring(path.read_bytes())
    lines = []
    for paragraph in root.iter("P"):
        words = [(word.text or "").strip() for word in paragraph.iter("W")]
        line = " ".join(word for word in words if word)
        if line and line not in path.name:
            lines.append(unicodedata.normalize("NFC", line))
    return "\n".join(lines)


def seed_text(path: Path) -> str:
    """The file as it is, in NFC."""
    return unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
