"""What keeps strangers out: headers, the host asked for, the reader's token, the secret of our own forms."""

from __future__ import annotations

import hmac
from hashlib import blake2b

from starlette.requests import Request

from srot.web.settings import LOOPBACK, Settings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
READER = "srot-reader"


def is_known_host(request: Request, settings: Settings) -> bool:
    """Whether the request names this server: a foreign name that leads here (DNS rebinding) is refused."""
    if settings.token:
        return True
    name = request.headers.get("host", "").rpartition("@")[2]
    host = name[1 : name.index("]")] if name.startswith("[") and "]" in name else name.partition(":")[0]
    return host in {*LOOPBACK, settings.host}


def is_admitted(request: Request, settings: Settings) -> bool:
    """Whether the reader has shown the token, by cookie or by header."""
    if not settings.token:
        return True
    shown = request.headers.get("authorization", "").removeprefix("Bearer ")
    return _same(request.cookies.get(READER, ""), reader_mark(settings)) or _same(shown, settings.token)


def opens_the_door(given: str, settings: Settings) -> bool:
    """Whether a token is the right one."""
    return bool(settings.token) and _same(given, settings.token or "")


def reader_mark(settings: Settings) -> str:
    """What the cookie of an admitted reader holds; the token itself is not kept in the browser."""
    return blake2b((settings.token or "").encode(), key=settings.form_secret.encode()[:64], digest_size=16).hexdigest()


def is_own_form(request: Request, given: str, settings: Settings) -> bool:
    """Whether a form comes from a page of ours: it carries the secret, and the browser names no other origin."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    own = origin in (None, str(request.base_url).rstrip("/"))
    return _same(given, settings.form_secret) and site in ("same-origin", "none") and own


def _same(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode(), right.encode())
