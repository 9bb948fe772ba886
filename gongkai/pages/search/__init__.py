"""Exact search without a server: what its script reads, cut so that an edit rewrites little. See docs/search.md."""

from gongkai.pages.search.page import search_pages
from gongkai.pages.search.words import indexed

__all__ = ["indexed", "search_pages"]
