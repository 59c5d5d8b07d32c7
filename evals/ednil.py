"""The EDNIL Hindi event annotation, read with offsets into ``texts.ednil_text``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from xml.etree import ElementTree

from evals.texts import ednil_text

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ednil_hindi"
_ARGUMENTS = {"PLACE-ARG": "place", "TIME-ARG": "time", "CASUALTIES-ARG": "casualties"}

ACCEPTED: dict[str, tuple[tuple[str, str | None], ...]] = {
    "EARTHQUAKE": (("DISASTER", "earthquake"),),
    "TSUNAMI": (("DISASTER", "tsunami"), ("DISASTER", "flood")),
    "FLOODS": (("DISASTER", "flood"),),
    "STORM": (("DISASTER", "storm"), ("DISASTER", "snowstorm")),
    "HURRICANE": (("DISASTER", "storm"),),
    "CYCLONE": (("DISASTER", "storm"),),
    "TORNADO": (("DISASTER", "storm"),),
    "BLIZZARD": (("DISASTER", "snowstorm"), ("DISASTER", "storm")),
    "HAIL_STORMS": (("DISASTER", "hail"), ("DISASTER", "storm")),
    "LAND_SLIDE": (("DISASTER", "landslide"),),
    "AVALANCHES": (("DISASTER", "avalanche"), ("DISASTER", "landslide")),
    "COLD_WAVE": (("DISASTER", "cold_wave"),),
    "HEAT_WAVE": (("DISASTER", "heat_wave"),),
    "DROUGHT": (("DISASTER", "drought"),),
    "VOLCANO": (("DISASTER", "volcano"),),
    "FOREST_FIRE": (("DISASTER", "wildfire"), ("ACCIDENT", "fire")),
    "FIRE": (("ACCIDENT", "fire"), ("ACCIDENT", "industrial"), ("DISASTER", "wildfire")),
    "INDUSTRIAL_ACCIDENT": (("ACCIDENT", None),),
    "VEHICULAR_COLLISION": (("ACCIDENT", "road"),),
    "TRANSPORT_HAZARDS": (("ACCIDENT", None),),
    "TRAIN_COLLISION": (("ACCIDENT", "train"),),
    "AVIATION_HAZARD": (("ACCIDENT", "air"),),
    "SUICIDE_ATTACK": (("ASSAULT", None),),
    "TERRORIST_ATTACK": (("ASSAULT", None),),
    "NORMAL_BOMBING": (("ASSAULT", None),),
    "SHOOT_OUT": (("ASSAULT", None),),
    "ARMED_CONFLICTS": (("ASSAULT", None), ("PROTEST", "riot")),
    "RIOTS": (("PROTEST", None), ("ASSAULT", None)),
}
"""EDNIL type -> the types and modes of ours that mean it; the mode ``None`` stands for any."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A marked mention of an event."""

    id: str
    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldArgument:
    """A marked argument: `kind` is ``place``, ``time`` or ``casualties``; `events` the ids of the mentions it belongs to."""

    kind: str
    start: int
    end: int
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One annotated report."""

    name: str
    text: str
    events: tuple[GoldEvent, ...]
    arguments: tuple[GoldArgument, ...]


def load_half(half: str) -> Iterator[GoldReport]:
    """Reports of the ``study`` half (even BLAKE2b of the file name) or of the ``test`` half (odd)."""
    for path in sorted(FOLDER.glob("*.xml")):
        odd = int(blake2b(path.name.encode(), digest_size=8).hexdigest(), 16) % 2
        if odd == (half == "test"):
            yield read_report(path)


def read_report(path: Path) -> GoldReport:
    """The annotation of one file."""
    reader = _Reader(path.name)
    for paragraph in ElementTree.fromstring(path.read_bytes()).iter("P"):
        reader.read_paragraph(paragraph)
    text = "\n".join(reader.lines)
    if text != ednil_text(path):
        raise ValueError(f"{path.name}: offsets do not fit the text")
    return GoldReport(path.name, text, tuple(reader.events), tuple(reader.arguments))


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[str] = []
        self.events: list[GoldEvent] = []
        self.arguments: list[GoldArgument] = []
        self._at = 0
        self._words: list[str] = []

    def read_paragraph(self, paragraph: ElementTree.Element) -> None:
        kept = len(self.events), len(self.arguments)
        self._words = []
        start = self._at
        self._walk(paragraph)
        line = " ".join(self._words)
        if line and line not in self.name:
            self.lines.append(line)
            self._at = start + len(line) + 1
        else:
            self._at = start
            del self.events[kept[0] :], self.arguments[kept[1] :]

    def _walk(self, element: ElementTree.Element) -> None:
        if element.tag == "W":
            word = unicodedata.normalize("NFC", (element.text or "").strip())
            if word:
                self._words.append(word)
                self._at += len(word) + 1
            return
        start = self._at
        for child in element:
            self._walk(child)
        if self._at > start:
            self._note(element, start, self._at - 1)

    def _note(self, element: ElementTree.Element, start: int, end: int) -> None:
        if element.tag.endswith("_EVENT"):
            self.events.append(GoldEvent(element.get("ID", ""), element.get("TYPE", ""), start, end))
        elif element.tag in _ARGUMENTS:
            linked = tuple(link.get("EVENT_ARG", "") for link in element.findall("LINK"))
            self.arguments.append(GoldArgument(_ARGUMENTS[element.tag], start, end, linked))


def accepts(gold: str, type_: str, mode: str | None) -> bool:
    """Whether an event of ours means what the gold type means; an event without a mode means any mode of its type."""
    return any(type_ == t and (m is None or mode is None or mode == m) for t, m in ACCEPTED.get(gold, ()))
