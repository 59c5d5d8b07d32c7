"""The pages' JSON described by OpenAPI, read from the dataclasses themselves."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import regex

from srot.web.routes import PAGES, PagePath

_PARAMETER = regex.compile(r"\{(\w+)\}")
_PLAIN: Mapping[Any, Mapping[str, str]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}


def describe_api(version: str) -> dict[str, Any]:
    """The whole description, OpenAPI 3.1."""
    schemas: dict[str, Any] = {}
    paths = {f"{page.path}.json" if page.path != "/" else "/today.json": _describe_page(page, schemas) for page in PAGES}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Srot", "version": version or "0", "description": "Every page of the ledger, as data."},
        "paths": paths | {"/rulings": _describe_rulings()},
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def _describe_page(page: PagePath, schemas: dict[str, Any]) -> dict[str, Any]:
    inside = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in _PARAMETER.findall(page.path)]
    asked = [{"name": name, "in": "query", "required": False, "schema": {"type": "string"}} for name in page.parameters]
    answer = {"description": page.about, "content": {"application/json": {"schema": _schema(page.answer, schemas)}}}
    return {"get": {"summary": page.about, "parameters": inside + asked, "responses": {"200": answer, "404": {"description": "not there"}}}}


def _describe_rulings() -> dict[str, Any]:
    names = ("kind", "verdict", "left", "right", "report", "author", "note", "secret")
    form = {"type": "object", "properties": {name: {"type": "string"} for name in names}, "required": ["kind", "verdict", "left", "author", "secret"]}
    body = {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": form}}}
    about = "Add a ruling. `secret` is that of the pages' own forms."
    return {"post": {"summary": about, "requestBody": body, "responses": {"303": {"description": "kept"}, "400": {"description": "why not"}}}}


def _schema(kind: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        options = [option for option in typing.get_args(kind) if option is not type(None)]
        return {"anyOf": [*(_schema(option, schemas) for option in options), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _schema(typing.get_args(kind)[0], schemas)}
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind, schemas)
    return {"type": "string", "description": "markup"}


def _record(kind: type, schemas: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in schemas:
        schemas[name] = {}  # it may hold itself
        hints = typing.get_type_hints(kind)
        properties = {field.name: _schema(hints[field.name], schemas) for field in fields(kind)}
        about = " ".join((kind.__doc__ or "").strip().partition("\n\n")[0].split())
        schemas[name] = {"type": "object", "description": about, "properties": properties, "required": list(properties)}
    return {"$ref": f"#/components/schemas/{name}"}
