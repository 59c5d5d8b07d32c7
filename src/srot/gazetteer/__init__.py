"""Known places, bodies, news agencies and outlets: one table for all languages, looked up by any spelling."""

from srot.gazetteer.names import fold_name
from srot.gazetteer.table import (
    MEDIA,
    Gazetteer,
    Row,
    ambiguous_names,
    demonym,
    get_row,
    load_gazetteer,
    lookup,
    make_gazetteer,
    name_part,
    own_table,
)

__all__ = [
    "MEDIA", "Gazetteer", "Row", "ambiguous_names", "demonym", "fold_name", "get_row", "load_gazetteer", "lookup", "make_gazetteer",
    "name_part", "own_table",
]  # fmt: skip
