"""The words of clean HTML, for search and for the rules."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"</?([a-z0-9]+)([^<>]*)>")
_NOTE_SIGN = re.compile(r"<a [^<>]*class=\"footnote-(?:back)?ref\"[^<>]*>[^<>]*</a>")
_CONTENTS = re.compile(r"<div class=\"toc\">.*?</div>", re.DOTALL)
_ALT = re.compile(r"\salt=\"([^\"]*)\"")
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


def plain_text(html: str) -> str:
    """One line a block, the cells of a row apart, footnote signs and tables of contents left out."""
    if 'class="toc"' in html:
        html = _CONTENTS.sub("\n", html)
    if "footnote-" in html:
        html = _NOTE_SIGN.sub("", html)
    text = unescape(_TAG.sub(_between, html.replace("\n", " ") if "<pre" not in html else html))
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def _between(tag: re.Match[str]) -> str:
    name = tag[1]
    if name == "img":
        alt = _ALT.search(tag[2])
        return alt[1] if alt else ""
    if name in _INLINE:
        return ""
    return " " if name in _CELLS else "\n"
