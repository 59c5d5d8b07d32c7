"""What a source knows of one report, and the article made of it: normalised once, noise cut, dated by what it prints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from urllib.parse import urlsplit

import regex

from srot.config import ReadConfig
from srot.languages.load import load_pack
from srot.records import Article, Credit, Removed, make_id
from srot.sources.crumb import is_masthead, read_crumb
from srot.sources.encoding import check_letters
from srot.sources.lines import is_headline, split_lines
from srot.sources.metaline import read_metaline
from srot.sources.noise import cut_noise, find_noise, lay_out
from srot.sources.printed_date import Stamp, best_day, find_dateline_day
from srot.sources.problem import refuse
from srot.text.language import UNKNOWN, identify_language, script_for
from srot.text.normal import normalise

MAX_CHARS = ReadConfig().max_chars
_DATELINES = 4
_SCRIPT_SAMPLE = 100
_LINK = regex.compile(r"(?:https?://|www\.)[^\s()<>\"']+|\p{L}[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)+/[^\s()<>\"']*")
_COPYRIGHT = regex.compile(r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d(?:-\d+)?)?[\s,]*([^|.,\n\d]{2,40})", regex.IGNORECASE)
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_ONE_LINE = regex.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Report:
    """One report as a source hands it over: its own fields, the text as found, and noise that the page marked as such."""

    text: str
    url: str | None = None
    outlet: str | None = None
    lang: str | None = None
    title: str | None = None
    published: str | None = None
    source_path: str | None = None
    data: bytes | None = None
    removed: tuple[Removed, ...] = ()
    finds_title: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """What the noise tells of the report."""

    published: str | None
    outlet: str | None
    url: str | None


def make_article(report: Report, *, path: str, line: int | None = None) -> Article:
    """The article of a report. Its own fields go before what is printed in it; raises `SourceError` when no text is left."""
    if len(report.text) > MAX_CHARS:
        raise refuse(f"has {len(report.text):,} characters: too long for one report", "split it", path=path, line=line)
    check_letters(report.text, path=path, line=line)
    text = lay_out(normalise(report.text))
    if not _LETTER.search(text):
        raise refuse("has no words", "put the report into it or leave it out", path=path, line=line)
    lang = choose_lang(report.lang, text)
    outlet = _plain(report.outlet)
    body, cut = cut_noise(text, find_noise(text, lang, outlet=outlet))
    if not _LETTER.search(body):
        raise refuse("has nothing but page noise", "give the report itself", path=path, line=line)
    removed = (*report.removed, *cut)
    told = _read_told(removed)
    title = _plain(report.title) or (find_title(body) if report.finds_title else None)
    url, outlet = report.url or told.url, outlet or told.outlet
    published = report.published or told.published or _dateline_day(body)
    return Article(
        id=make_id("art", url or "", outlet or "", title or "", published or "", body),
        text=body,
        url=url,
        outlet=outlet,
        title=title,
        lang=lang,
        published=published,
        published_basis="metadata" if report.published else "text" if published else None,
        removed=removed,
        credit=find_credits(body, removed, lang),
        source_path=report.source_path,
        source_hash=hash_of(report.data if report.data is not None else report.text.encode("utf-8", "surrogatepass")),
    )


def hash_of(data: bytes) -> str:
    """BLAKE2b of the original bytes, 32 hex digits."""
    return blake2b(data, digest_size=16).hexdigest()


def host_of(url: str | None) -> str | None:
    """The site of an address, without "www."; ``None`` when there is none.

    >>> host_of("https://www.jansuchna.example/desh/1")
    'jansuchna.example'
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def choose_lang(declared: str | None, text: str) -> str:
    """The declared language, as code of language and script, unless the text is in another script than it claims.

    Pages in Hindi that call themselves English are many, so script goes before label.

    >>> choose_lang("en-US", "नदी का पानी गांव में भर गया है"), choose_lang("hi_IN", "पुल टूटा")
    ('hi', 'hi')
    """
    code = _short_code(declared)
    if code is None or code == UNKNOWN:
        return identify_language(text)
    if not _clashes(code, text):
        return code
    found = identify_language(text)
    return code if found == UNKNOWN else found


def _clashes(code: str, text: str) -> bool:
    script = script_for(code)
    if script is None:
        return False
    # The middle of a text is the report; its top may be a kicker in Latin letters.
    start = max(0, (len(text) - _SCRIPT_SAMPLE) // 2)
    own = len(_letters_of(script).findall(text, start, start + _SCRIPT_SAMPLE))
    return own * 2 < len(_LETTER.findall(text, start, start + _SCRIPT_SAMPLE))


@cache
def _letters_of(script: str) -> regex.Pattern[str]:
    return regex.compile(rf"\p{{Script={script}}}")


def _short_code(declared: str | None) -> str | None:
    if not declared:
        return None
    primary, *rest = declared.replace("_", "-").split("-")
    script = next((part.title() for part in rest if len(part) == 4), None)
    return f"{primary.lower()}-{script}" if script and primary.lower() != "zh" else primary.lower()


def find_title(text: str) -> str | None:
    """The first line, if it has the shape of a headline and a report follows.

    >>> find_title("पुल टूटा, दस लोग फंसे\\nज़िले में सोमवार को एक पुल टूट गया।")
    'पुल टूटा, दस लोग फंसे'
    """
    lines = split_lines(text)
    if len(lines) < 2 or not is_headline(lines[0].text):
        return None
    return lines[0].text if any(len(line.text) > len(lines[0].text) or line.text[-1] in "।." for line in lines[1:]) else None


@lru_cache(maxsize=20_000)
def _plain(text: str | None) -> str | None:
    return (_ONE_LINE.sub(" ", normalise(text)).strip() or None) if text else None


def _read_told(removed: tuple[Removed, ...]) -> _Told:
    stamps: list[Stamp] = []
    outlets: list[str] = []
    links: list[str] = []
    for item in removed:
        meta = read_metaline(item.text) if item.reason in ("byline", "updated") else None
        if meta:
            stamps.extend(meta.stamps)
            outlets.extend([meta.outlet] if meta.outlet else [])
        if item.reason == "navigation":
            outlets.extend(_crumb_outlet(item.text))
        if item.reason == "copyright":
            outlets.extend(match.strip() for match in _COPYRIGHT.findall(item.text))
        if item.reason == "source-link":
            links.extend(_LINK.findall(item.text))
    return _Told(best_day(stamps), outlets[0] if outlets else None, links[0] if links else None)


def _crumb_outlet(text: str) -> list[str]:
    crumb = read_crumb(text)
    if crumb:
        return [crumb.outlet] if crumb.outlet else []
    return [text.strip(" -–—|")] if is_masthead(text) else []


def _dateline_day(body: str) -> str | None:
    for line in split_lines(body[:4_000])[:_DATELINES]:
        day = find_dateline_day(line.text[:160])
        if day:
            return day
    return None


def find_credits(text: str, removed: tuple[Removed, ...], lang: str) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to: in its dateline or closing line, or in a byline or a note on its making that was cut."""
    passages = [text, *(item.text for item in removed if item.reason in ("byline", "source-note"))]
    found = [credit for passage in passages for credit in load_pack(lang).find_credit(passage)]
    return tuple({credit.text: credit for credit in reversed(found)}.values())[::-1]
