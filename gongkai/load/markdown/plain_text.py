"""The words of clean HTML, for search and for the rules."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"</?([a-z0-9]+)((?:[^<>\"]|\"[^\"]*\")*)>")
_NOTE_REFERENCE = re.compile(r"<sup id=\"c-fnref[^\"]*\">.*?</sup>")
_BACK_REFERENCE = re.compile(r"<a (?:[^<>\"]|\"[^\"]*\")*class=\"footnote-backref\"(?:[^<>\"]|\"[^\"]*\")*>.*?</a>")
_ALT = re.compile(r"\salt=\"([^\"]*)\"")
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


def plain_text(html: str) -> str:
    """One line a block, the cells of a row apart, footnote signs left out."""
    if "footnote-" in html:
        html = _BACK_REFERENCE.sub("", _NOTE_REFERENCE.sub("", html))
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
