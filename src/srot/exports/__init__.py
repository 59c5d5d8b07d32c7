"""A ledger written out for other programs."""

from srot.exports.formats import FORMATS, export

__all__ = ["FORMATS", "export"]
