"""Commands that show one thing with all that hangs on it: a story, the trace of a claim."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Any

import typer

from srot.cli.listings import (
    claim_words,
    counted_of,
    in_words,
    load_own_words,
    origin_count,
    reasons_of,
    source_name,
)
from srot.cli.options import AsJson, Ledger, open_view
from srot.cli.printing import counted, day_of, open_console, print_json, print_words, short

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree

    from srot.ledger import Trace, TraceNode, View
    from srot.records import Article, Claim, Dating, Origin, Reuse, Story

_SHOWN_CLAIMS = 20


def story(
    story: Annotated[str, typer.Argument(help="The story's id, or its first characters.")],
    ledger: Ledger = None,
    as_json: AsJson = False,
) -> None:
    """Show a story: its timeline, its claims with their origins, its disagreements, and who copied whom."""
    with open_view(ledger) as view:
        found = view.story(story)
        if as_json:
            print_json(_whole_story(view, found))
        else:
            _print_story(open_console(), view, found)


def trace(
    claim: Annotated[str, typer.Argument(help="The claim's id, or its first characters.")],
    ledger: Ledger = None,
    as_json: AsJson = False,
) -> None:
    """Show the way of a claim: from each origin over the relays to the outlets, with their words."""
    with open_view(ledger) as view:
        found = view.trace(claim)
        if as_json:
            print_json(found)
        else:
            _print_trace(open_console(), view, found)


def _whole_story(view: View, found: Story) -> dict[str, Any]:
    parts = {
        "timeline": view.timeline(story=found.id),
        "claims": view.claims(story=found.id),
        "disagreements": view.disagreements(story=found.id),
        "reuse": view.reuse(story=found.id),
    }
    return {field.name: getattr(found, field.name) for field in fields(found)} | parts


def _print_story(console: Console, view: View, found: Story) -> None:
    print_words(console, found.title, style="bold")
    print_words(console, f"{found.id}  {_period(found)}", style="dim")
    _section(console, "Reports", _report_lines(view, found))
    _section(console, "Timeline", [
        f"{item.date or item.when or 'undated'}  {item.text}" + ("  (announced)" if item.announced else "")
        for item in view.timeline(story=found.id)
    ])  # fmt: skip
    claims = view.claims(story=found.id)
    _section(console, "Claims", [_claim_lines(view, claim) for claim in claims[:_SHOWN_CLAIMS]])
    if len(claims) > _SHOWN_CLAIMS:
        print_words(console, f"and {len(claims) - _SHOWN_CLAIMS:,} more; see all with: srot claims --story {short(found.id)}", indent=2)
    _section(console, "Disagreements", [
        f"{item.kind}, {item.nature}  {in_words(item)}\n{reasons_of(item)}" for item in view.disagreements(story=found.id)
    ])  # fmt: skip
    _section(console, "Who copied whom", [_reuse_line(view, item) for item in view.reuse(story=found.id)])


def _section(console: Console, title: str, lines: list[str]) -> None:
    if lines:
        console.print()
        console.print(title, style="bold green")
    for line in lines:
        print_words(console, line, indent=2)


def _period(found: Story) -> str:
    days = [day_of(day) for day in (found.first_published, found.last_published) if day]
    told = [f"happened {found.event_date}"] if found.event_date else []
    return ", ".join([*told, *([f"printed {' to '.join(dict.fromkeys(days))}"] if days else [])]) or "undated"


def _report_lines(view: View, story: Story) -> list[str]:
    """The reports of a story, the earliest first and those of no known day last."""
    dated = [(view.article(name), view.dating(name)) for name in story.articles]
    dated.sort(key=lambda pair: (_day(*pair) or "9", pair[0].id))
    return [_report_line(article, dating) for article, dating in dated]


def _day(article: Article, dating: Dating | None) -> str | None:
    return dating.published if dating else article.published


def _report_line(found: Article, dating: Dating | None) -> str:
    mark = "" if dating is None else " (ruled)" if dating.basis == "ruling" else " (inferred)"
    day = f"{day_of(_day(found, dating)) or 'undated'}{mark}"
    return f"{short(found.id)}  {day}  {found.outlet or _file_of(found)}  {found.title or _beginning(found.text)}"


def _file_of(found: Article) -> str:
    """What tells a report without an outlet from others: the file that it was read from."""
    name = PurePath(found.source_path or "").name
    return f"outlet not given ({name})" if name else "outlet not given"


def _beginning(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= 60 else line[:60].rpartition(" ")[0] + " …"


def _claim_lines(view: View, claim: Claim) -> str:
    origins = ", ".join(f"{name}: {counted(len(o.articles), 'report')}" for name, o in zip(_tell_apart(view, claim), claim.origins, strict=True))
    head = f"{short(claim.id)}  origins {origin_count(claim)}, reports {claim.n_articles}"
    return f"{head}\n{claim_words(claim, counted=counted_of(view, claim))}" + (f"\n← {origins}" if origins else "")


def _tell_apart(view: View, claim: Claim) -> list[str]:
    """The origins of a claim with their kinds, those that share a name with the outlets that quote them."""
    names = [_origin_name(view, origin) for origin in claim.origins]
    shared = {name for name, number in Counter(names).items() if number > 1}
    return [f"{name} in {_outlets_of(view, origin)}" if name in shared else name for name, origin in zip(names, claim.origins, strict=True)]


def _outlets_of(view: View, origin: Origin) -> str:
    return " and ".join(dict.fromkeys(view.article(name).outlet or short(name) for name in origin.articles))


def _reuse_line(view: View, item: Reuse) -> str:
    from srot.interface import translate_reason

    source, target = (view.article(article) for article in (item.source, item.target))
    names = [article.outlet or short(article.id) for article in (source, target)]
    why = translate_reason(item.direction, load_own_words()).text
    return f"{names[0]} → {names[1]}  {item.kind}, {item.coverage:.0%} of its words  ({why})"


def _print_trace(console: Console, view: View, found: Trace) -> None:
    from rich.tree import Tree

    from srot.cli.wrapping import Words

    claim = found.claim
    print_words(console, claim.text, style="bold")
    console.print(f"{claim.id}  origins {origin_count(claim)}, reports {claim.n_articles}", style="dim")
    print_words(console, _explain(view, claim))
    for origin in found.origins:
        tree = Tree(Words(_origin_name(view, origin)), guide_style="dim")
        _grow(tree, origin, view)
        console.print(tree)


def _explain(view: View, claim: Claim) -> str:
    """The count in words, as the pages have it."""
    from srot.exports.dossier.claim_parts import explain_claim, name_origins

    words = load_own_words()
    return " ".join(explain_claim(name_origins(claim, view.entity, words), words))


def _name_of(view: View, origin: Origin | TraceNode) -> str:
    """An origin by the name that its reports have for it in the language of this interface."""
    from srot.interface import name_in

    return name_in(view.entity(origin.entity), load_own_words()) if origin.entity else source_name(origin.name or "")


def _origin_name(view: View, origin: Origin | TraceNode) -> str:
    """An origin with its kind."""
    name = _name_of(view, origin)
    return f"{name} ({origin.kind})" if name and name != origin.kind else f"{origin.kind}"


def _grow(tree: Tree, node: TraceNode, view: View) -> None:
    """Relays as branches; the passages of one report together under its outlet."""
    from srot.cli.wrapping import Words

    for _, group in groupby(node.children, key=lambda child: child.article or child.name):
        children = list(group)
        if children[0].role == "outlet":
            tree.add(Words(_outlet_label(children, view)))
        else:
            _grow(tree.add(Words(f"{source_name(children[0].name or '')} ({children[0].kind})")), children[0], view)


def _outlet_label(passages: list[TraceNode], view: View) -> str:
    node = passages[0]
    outlet = node.name or "outlet not given" + (f": {node.title}" if node.title else "")
    place = "  ".join(part for part in (outlet, day_of(node.published), short(node.article or "")) if part)
    copied = [f"copied from {_call_report(view, node.copied_from)}"] if node.copied_from else []
    return "\n".join([place, *copied, *(_passage(passage, view) for passage in passages)])


def _call_report(view: View, article: str) -> str:
    """A report by its outlet, with its id to ask for it by."""
    outlet = view.article(article).outlet
    return f"{outlet}, {short(article)}" if outlet else short(article)


def _passage(node: TraceNode, view: View) -> str:
    from srot.exports.dossier.references import find_named

    value = f"  [{node.value}]" if node.value else ""
    reasons = "; ".join(dict.fromkeys(node.why.split("; ")))  # the same for each of several origins
    for article in find_named(reasons):
        reasons = reasons.replace(article, _call_report(view, article))
    why = f"  ({reasons})" if reasons else ""
    return f"“{node.words}”{value}{why}"
