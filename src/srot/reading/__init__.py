"""Article -> Reading, one article at a time, pure."""

from srot.reading.reader import Unread, read_article, read_articles, read_rows

__all__ = ["Unread", "read_article", "read_articles", "read_rows"]
