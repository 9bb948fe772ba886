"""The body of an item: Markdown into clean HTML in parts.

The dialect is Python-Markdown with tables, footnotes, attribute lists, [TOC], sane lists and our own small extension;
only this package imports the library.
"""

from __future__ import annotations

from gongkai.load.markdown.limits import TooComplexError
from gongkai.load.markdown.rendering import render

__all__ = ["TooComplexError", "render"]
