"""The application: requests in, pages out; each answer sees one state of the ledger."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from srot.errors import NotFoundError, SrotError
from srot.interface import Words
from srot.ledger import View, Writer, listing, open_store
from srot.web import safety
from srot.web.applying import Applier
from srot.web.asking import Ask
from srot.web.drawing import ASSETS, draw_html, draw_json, read_asset
from srot.web.frame import Frame
from srot.web.history import count_waiting, make_history
from srot.web.looks import COOKIE as LOOK
from srot.web.looks import choose_look
from srot.web.openapi import describe_api
from srot.web.pages import FaultPage, NewsPage
from srot.web.routes import PAGES, PagePath
from srot.web.ruling import Request as RulingRequest
from srot.web.ruling import keep, make_ruling, move_report
from srot.web.settings import Settings
from srot.web.visits import COOKIE, read_visit, write_visit
from srot.web.wording import choose_language, load_page_words, other_languages

LANGUAGE = "srot-ui"
_YEAR = 365 * 24 * 3600
_JSON = "application/json"
_MOST_FORM = 20_000  # bytes of a form


class Server:
    """Answers for one ledger."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.applier = Applier(settings.ledger)
        with open_store(settings.ledger, write=_may_write(settings.ledger)):
            pass  # brings an older ledger up to date, and says now if it cannot be opened

    # Pages

    async def show(self, request: Request, *, page: PagePath) -> Response:
        """One page, as HTML or as JSON."""
        return await run_in_threadpool(self._show, request, page)

    def _show(self, request: Request, page: PagePath) -> Response:
        words = self._words(request)
        with View(open_store(self.settings.ledger)) as view, view.snapshot():
            news = listing.news(view.store)
            visit = read_visit(request.cookies.get(COOKIE), last_report=news.last_report, now=int(time.time()))
            ask = Ask(view, words, _shown_path(request), dict(request.query_params), visit.before, self._author(request))
            made = self._make(page, ask, request)
            response = self._answer(request, page, made, words, view)
        if page.path == "/":
            response.set_cookie(COOKIE, write_visit(visit), max_age=_YEAR, httponly=True, samesite="strict")
        return response

    def _make(self, page: PagePath, ask: Ask, request: Request) -> object:
        if page.make is make_history:
            return make_history(ask, running=self.applier.running)
        return page.make(ask, *request.path_params.values())

    def _answer(self, request: Request, page: PagePath, made: object, words: Words, view: View) -> Response:
        if wants_json(request):
            return Response(draw_json(made), media_type=_JSON)
        frame = self._frame(request, words, view)
        return Response(draw_html(page.template, page=made, w=words, f=frame), media_type="text/html")

    def _frame(self, request: Request, words: Words, view: View) -> Frame:
        here = _shown_path(request) + (f"?{request.url.query}" if request.url.query else "")
        return Frame(
            path=_shown_path(request),
            here=here,
            secret=self.settings.form_secret,
            author=self._author(request),
            languages=other_languages(words.code),
            news=listing.news(view.store),
            look=choose_look(request.cookies.get(LOOK)),
            waiting=count_waiting(view),
            flash=request.cookies.get("srot-flash", "") and words("flash.kept"),
            ruled=request.cookies.get("srot-flash"),
        )

    # Small answers

    async def news(self, request: Request) -> Response:
        """Whether the ledger has moved."""
        return await run_in_threadpool(self._news)

    def _news(self) -> Response:
        with View(open_store(self.settings.ledger)) as view:
            state = listing.news(view.store)
        return Response(draw_json(NewsPage(state.last_report, state.linked, state.running or self.applier.running)), media_type=_JSON)

    async def asset(self, request: Request) -> Response:
        """A style sheet, a script, an icon."""
        name = request.path_params["name"]
        if name not in ASSETS:
            raise HTTPException(404)
        return Response(read_asset(name), media_type=ASSETS[name], headers={"Cache-Control": "no-cache"})

    async def openapi(self, request: Request) -> Response:
        """The description of all JSON."""
        from srot import __version__

        return Response(draw_json(describe_api(__version__)), media_type=_JSON)

    async def docs(self, request: Request) -> Response:
        """The same description for people."""
        return await run_in_threadpool(self._docs, request)

    def _docs(self, request: Request) -> Response:
        words = self._words(request)
        with View(open_store(self.settings.ledger)) as view:
            frame = self._frame(request, words, view)
        api = describe_api("")
        return Response(draw_html("docs.html", api=api, w=words, f=frame), media_type="text/html")

    async def choose(self, request: Request, *, cookie: str) -> Response:
        """Keep how the reader would have the pages, and go back."""
        response = RedirectResponse(_own_address(request.query_params.get("back")), 303)
        response.set_cookie(cookie, _quoted(request.query_params.get("to", "")), max_age=_YEAR, httponly=True, samesite="strict")
        return response

    async def enter(self, request: Request) -> Response:
        """Let a reader in who knows the token."""
        given = str((await _form(request)).get("token", "")) if request.method == "POST" else request.query_params.get("token", "")
        if not safety.opens_the_door(given, self.settings):
            words = self._words(request)
            look = choose_look(request.cookies.get(LOOK))
            return Response(draw_html("door.html", w=words, look=look, tried=bool(given)), 401, media_type="text/html")
        response = RedirectResponse("/", 303)
        response.set_cookie(safety.READER, safety.reader_mark(self.settings), max_age=_YEAR, httponly=True, samesite="strict")
        return response

    # Rulings

    async def rule(self, request: Request) -> Response:
        """Keep a ruling."""
        return await self._change(request, self._rule)

    async def move(self, request: Request) -> Response:
        """Move a report to another story, or out of its own."""
        return await self._change(request, self._move)

    async def withdraw(self, request: Request) -> Response:
        """Withdraw a ruling; it stays in the history."""
        return await self._change(request, partial(self._withdraw, ruling=request.path_params["id"]))

    async def apply(self, request: Request) -> Response:
        """Begin a linking run that obeys all rulings."""
        return await self._change(request, lambda form: self._apply())

    async def _change(self, request: Request, change: Callable[[dict[str, str]], str]) -> Response:
        form = await _form(request)
        if not safety.is_own_form(request, form.get("secret", ""), self.settings):
            raise HTTPException(403)
        ruled = await run_in_threadpool(change, form)
        response = RedirectResponse(_own_address(form.get("back")), 303)
        if form.get("author", "").strip():
            response.set_cookie("srot-author", _quoted(form["author"].strip()), max_age=_YEAR, httponly=True, samesite="strict")
        if ruled:
            response.set_cookie("srot-flash", ruled, max_age=60, httponly=True, samesite="strict")
        return response

    def _rule(self, form: dict[str, str]) -> str:
        asked = RulingRequest(
            form.get("kind", ""), form.get("verdict", ""), form.get("left", ""), form.get("right") or None,
            form.get("author", ""), form.get("note", ""), form.get("report") or None,
        )  # fmt: skip
        with View(open_store(self.settings.ledger, write=True)) as view:
            ruling = make_ruling(view, asked)
            keep(Writer(view.store), (ruling,))
        return ruling.id

    def _move(self, form: dict[str, str]) -> str:
        with View(open_store(self.settings.ledger, write=True)) as view:
            target = form.get("story", "").strip().rpartition("/")[2] or None
            rulings = move_report(view, form.get("report", ""), target, form.get("author", ""), form.get("note", ""))
            keep(Writer(view.store), rulings)
        return rulings[-1].id if rulings else ""

    def _withdraw(self, form: dict[str, str], *, ruling: str) -> str:
        from datetime import UTC, datetime

        with open_store(self.settings.ledger, write=True) as store:
            Writer(store).withdraw_judgement(ruling, at=datetime.now(UTC).isoformat(timespec="milliseconds"))
        return ""

    def _apply(self) -> str:
        self.applier.start()
        return ""

    # The reader

    def _words(self, request: Request) -> Words:
        asked, kept = request.query_params.get("ui"), request.cookies.get(LANGUAGE)
        return load_page_words(choose_language(asked, kept, request.headers.get("accept-language", "")))

    def _author(self, request: Request) -> str:
        return _unquoted(request.cookies.get("srot-author", ""))

    # What goes wrong

    async def fault(self, request: Request, error: Exception) -> Response:
        """A page for what went wrong, with the way out."""
        status = 404 if isinstance(error, NotFoundError) else error.status_code if isinstance(error, HTTPException) else 400
        words = self._words(request)
        page = FaultPage(status, words.label("fault", "404" if status == 404 else "title"), _tell_fault(error, status, words))
        if wants_json(request):
            return Response(draw_json(page), status, media_type=_JSON)
        return await run_in_threadpool(self._draw_fault, request, page, words)

    def _draw_fault(self, request: Request, page: FaultPage, words: Words) -> Response:
        with View(open_store(self.settings.ledger)) as view:
            frame = self._frame(request, words, view)
        return Response(draw_html("fault.html", page=page, w=words, f=frame), page.status, media_type="text/html")


def _tell_fault(error: Exception, status: int, words: Words) -> str:
    """What is not there is told in the reader's language: the words of the error advise commands, and name a file of this machine."""
    if status != 404 and isinstance(error, SrotError):
        return str(error)
    return words.label("fault", f"{status}.why" if status == 404 else str(status))


def make_app(settings: Settings) -> ASGIApp:
    """The application for one ledger; ``LedgerError`` if it cannot be opened."""
    server = Server(settings)
    routes = [Route(page.path, partial(server.show, page=page)) for page in PAGES]
    routes += [
        Route("/today", partial(server.show, page=PAGES[0])),
        Route("/news", server.news),
        Route("/openapi", server.openapi),
        Route("/docs", server.docs),
        Route("/language", partial(server.choose, cookie=LANGUAGE)),
        Route("/look", partial(server.choose, cookie=LOOK)),
        Route("/enter", server.enter, methods=["GET", "POST"]),
        Route("/static/{name}", server.asset),
        Route("/rulings", server.rule, methods=["POST"]),
        Route("/rulings/{id}/withdraw", server.withdraw, methods=["POST"]),
        Route("/moves", server.move, methods=["POST"]),
        Route("/apply", server.apply, methods=["POST"]),
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=partial(_guard, settings=settings))],
        exception_handlers={SrotError: server.fault, HTTPException: server.fault},
    )
    app.state.server = server
    return JsonAddress(app)


class JsonAddress:
    """Every page has its JSON under the same address with ``.json`` at the end."""

    def __init__(self, app: Starlette) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take the ending off and remember it."""
        path = scope.get("path", "")
        if scope["type"] == "http" and path.endswith(".json"):
            scope = {**scope, "path": path.removesuffix(".json"), "raw_path": None, "srot_json": True}
        await self.app(scope, receive, send)


def _may_write(ledger: str) -> bool:
    """Whether rulings can be kept: a ledger that may only be read is shown all the same; one that is not there is never made."""
    return Path(ledger).is_file() and os.access(ledger, os.W_OK) and os.access(Path(ledger).absolute().parent, os.W_OK)


async def _guard(request: Request, call_next: Callable[[Request], Awaitable[Response]], *, settings: Settings) -> Response:
    open_to_all = request.url.path == "/enter" or request.url.path.startswith("/static/")
    if not safety.is_known_host(request, settings):
        response = Response("unknown host", 421, media_type="text/plain")
    elif not open_to_all and not safety.is_admitted(request, settings):
        response = RedirectResponse("/enter", 303) if not wants_json(request) else Response("{}", 401, media_type=_JSON)
    else:
        response = await call_next(request)
        if "srot-flash" in request.cookies and request.method == "GET" and request.url.path != "/news" and not open_to_all:
            response.delete_cookie("srot-flash")
    for name, value in safety.HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def wants_json(request: Request) -> bool:
    """Whether the address ends in ``.json``, or JSON is what the client would rather have than HTML."""
    accepted = request.headers.get("accept", "")
    return bool(request.scope.get("srot_json")) or (_JSON in accepted and "text/html" not in accepted)


def _shown_path(request: Request) -> str:
    path = request.url.path.removesuffix(".json") if request.scope.get("srot_json") else request.url.path
    return "/" if path == "/today" else path


def _own_address(back: str | None) -> str:
    """`back` if it is an address of ours, else the first page."""
    parts = urlsplit(back or "/")
    own = not parts.scheme and not parts.netloc and parts.path.startswith("/") and not parts.path.startswith(("//", "/\\"))
    return (back or "/") if own and "\n" not in (back or "") else "/"


async def _form(request: Request) -> dict[str, str]:
    """The fields of a posted form."""
    from urllib.parse import parse_qsl

    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_FORM:
            raise HTTPException(413)
    with suppress(UnicodeDecodeError):
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True))
    raise HTTPException(400)


def _quoted(text: str) -> str:
    """A name as a cookie can hold it."""
    return urlencode({"": text[:100]})[1:]


def _unquoted(text: str) -> str:
    from urllib.parse import unquote_plus

    return unquote_plus(text)
