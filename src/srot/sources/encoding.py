"""Bytes to text: UTF-8, UTF-16 with its mark, and a clear no to everything else."""

from __future__ import annotations

import codecs
from functools import cache
from importlib.resources import files

import regex

from srot.languages.load import languages_with
from srot.sources.problem import refuse

_UTF8 = "save it as UTF-8"
_HEAD = 8_192
_MAX_CONTROLS = 0.05
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_TOKEN = regex.compile(r"\S+")
_MOJIBAKE = regex.compile("à[¤¥][\u0080-\u00ff\u0152-\u2122]?")
# Both faults leave Latin letters only; a letter of another script near the top settles it.
_NATIVE = regex.compile(r"(?V1)[\p{L}--[\p{Script=Latin}\p{Script=Common}]]")
_GLANCE = 400
_MIN_LEGACY_SHARE = 0.12
_MIN_LEGACY_WORDS = 4


def decode_text(data: bytes, *, path: str) -> tuple[str, str | None]:
    """The text of a file and a warning, if it was mended: only a letter torn off at the very end is.

    Raises `SourceError` for binary data, other encodings, and Hindi written in a font's own code: to guess would
    put words into the report that nobody wrote.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], name, path), None
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        torn = error.end >= len(data) and error.reason == "unexpected end of data"
        if not torn or error.start == 0:
            raise _refuse_encoding(data, error, path) from error
        return data[: error.start].decode("utf-8"), "its last letter is cut in two and was left out"


def _decode_as(data: bytes, name: str, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise refuse(f"has the mark of {name.upper()} but breaks it at byte {error.start}", _UTF8, path=path) from error


def _refuse_binary(data: bytes, path: str) -> None:
    head = data[:_HEAD]
    if b"\x00" in head:
        even, odd = head[::2].count(0), head[1::2].count(0)
        wide = min(even, odd) * 10 < max(even, odd) > len(head) // 8
        what = "looks like UTF-16 without its mark" if wide else "is no text but binary data"
        raise refuse(what, _UTF8 if wide else "give text, HTML or JSON lines", path=path)
    if len(head) - len(head.translate(None, _CONTROL)) > _MAX_CONTROLS * len(head):
        raise refuse("is no text but binary data", "give text, HTML or JSON lines", path=path)


def _refuse_encoding(data: bytes, error: UnicodeDecodeError, path: str) -> Exception:
    line = data.count(b"\n", 0, error.start) + 1
    high = sum(byte >= 0x80 for byte in data[:_HEAD])
    if high * 5 < len(data[:_HEAD]):
        hint = f"{_UTF8}: iconv -f WINDOWS-1252 -t UTF-8, if it is Western text"
        return refuse(f"is not UTF-8 (byte 0x{data[error.start]:02x}); it may be Windows-1252 or Latin-1", hint, path=path, line=line)
    return refuse(f"is broken UTF-8 (byte 0x{data[error.start]:02x})", f"{_UTF8}, or fetch it again", path=path, line=line)


def check_letters(text: str, *, path: str, line: int | None = None) -> None:
    """Refuse text whose letters are not what they seem: Hindi in a font's own code, or UTF-8 decoded as something else.

    Raises `SourceError`.
    """
    if _NATIVE.search(text, 0, _GLANCE):
        return
    sample = text[:_HEAD]
    if len(_MOJIBAKE.findall(sample)) * 12 > len(sample):
        raise refuse("is UTF-8 that was read as Windows-1252 and saved again", "undo that, or fetch it again", path=path, line=line)
    words = _TOKEN.findall(sample)
    hits = [word for word in words if word in _legacy_words()]
    if len(set(hits)) >= _MIN_LEGACY_WORDS and len(hits) > _MIN_LEGACY_SHARE * len(words):
        message = "is Hindi in the code of a font (Kruti Dev, DevLys, Chanakya), Latin letters that stand for others"
        raise refuse(message, "convert it to Unicode with a font converter", path=path, line=line)


@cache
def _legacy_words() -> frozenset[str]:
    """Small words as they look in the code of such fonts."""
    words: set[str] = set()
    for code in languages_with("legacy_font"):
        lines = files(f"srot.languages.{code}").joinpath("data", "legacy_font.tsv").read_text(encoding="utf-8").splitlines()
        words.update(line.split("\t")[0] for line in lines[1:] if not line.startswith("# "))
    return frozenset(words)
