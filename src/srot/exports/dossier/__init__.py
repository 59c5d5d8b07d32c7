"""The dossier: one HTML file that stands by itself, to be mailed, opened anywhere and printed."""

from srot.exports.dossier.writing import render_dossier, write_dossier

__all__ = ["render_dossier", "write_dossier"]
