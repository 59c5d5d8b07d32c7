"""The description says what the pages give."""

from __future__ import annotations

from typing import Any

from srot.web.openapi import describe_api
from srot.web.routes import PAGES

PLACES = {
    "/story/{id}": "story-5a00000000000001", "/storyline/{id}": "line-6a00000000000001", "/claim/{id}": "claim-7a00000000000001",
    "/disagreement/{id}": "dis-8a00000000000001", "/report/{id}": "art-1a00000000000001", "/entity/{id}": "ent-9a00000000000001",
}  # fmt: skip
_KINDS: dict[str, type | tuple[type, ...]] = {"string": str, "integer": int, "number": (int, float), "boolean": bool}


def check(value: Any, schema: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Hold a value to its schema."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        if value is not None:
            check(value, schema["anyOf"][0], schemas)
        return
    if schema["type"] == "object":
        assert set(value) == set(schema["required"])
        for name, part in schema["properties"].items():
            check(value[name], part, schemas)
    elif schema["type"] == "array":
        for item in value:
            check(item, schema["items"], schemas)
    else:
        assert isinstance(value, _KINDS[schema["type"]])


def test_every_page_is_described_and_keeps_to_it(client: Any) -> None:
    api = client.get("/openapi.json").json()
    schemas = api["components"]["schemas"]
    for page in PAGES:
        path = "/today.json" if page.path == "/" else page.path + ".json"
        schema = api["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        asked = path.replace("{id}", PLACES.get(page.path, ""))
        check(client.get(asked, params={"q": "पुल", "name": "सुबह"} if page.path in ("/search", "/outlet") else None).json(), schema, schemas)


def test_the_docs_name_every_address_and_record(client: Any) -> None:
    shown = client.get("/docs").text
    api = describe_api("1")
    assert all(path in shown for path in api["paths"])
    assert all(f'id="{name}"' in shown for name in api["components"]["schemas"])
