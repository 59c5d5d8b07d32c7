"""Anything -> Article: folders, files, standard input; plain text, pages, JSON lines. Page noise is cut here, with its reason."""

from srot.sources.fields import article_from_fields
from srot.sources.folder import read_sources
from srot.sources.noise import Noise, find_noise
from srot.sources.problem import SourceProblem

__all__ = ["Noise", "SourceProblem", "article_from_fields", "find_noise", "read_sources"]
