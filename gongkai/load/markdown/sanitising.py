"""What of HTML a document may have, wherever it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

import nh3

from gongkai.model.item import ID_PREFIX

Rewrite = Callable[[str], str]
"""From the target of a link as written, one within the page aside, to the target as published."""

_TAGS = frozenset({
    "a", "abbr", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    "var", "wbr",
})  # fmt: skip
_WITH_CONTENT = frozenset({
    "script", "style", "iframe", "form", "textarea", "select", "button", "noscript", "template", "title", "object",
    "embed", "svg", "math",
})  # fmt: skip
_ATTRIBUTES = {
    "*": {"id", "class", "title", "lang", "dir"},
    "a": {"href"},
    "col": {"span"},
    "colgroup": {"span"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope", "headers", "abbr"},
    "time": {"datetime"},
}
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CLASSES = frozenset({
    "align-left", "align-center", "align-right", "footnote", "footnote-ref", "footnote-backref", "toc", "toctitle",
    "number", "signature",
})  # fmt: skip
_ANOTHER_HOST = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\")
_NUMBER = re.compile(r"[0-9]{1,5}")
_VALUES = {
    **dict.fromkeys(("width", "height", "colspan", "rowspan", "span", "start", "value"), _NUMBER),
    "type": re.compile(r"[1aAiI]"),
    "scope": re.compile(r"(?:row|col)(?:group)?"),
    "dir": re.compile(r"ltr|rtl|auto"),
    "lang": re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*"),
    "id": re.compile(r"\S+"),
}
"""What an attribute's value must be, lest the page be no valid HTML."""
_H1 = re.compile(r"(</?)h1\b")
_IMAGE = re.compile(r"<img([^<>]*)>")
_ATTRIBUTE = re.compile(r"\s([a-z]+)=\"([^\"]*)\"")
_WITHOUT_BRACKETS = str.maketrans({"<": "＜", ">": "＞"})


class Sanitiser:
    """One cleaner for all texts; `rewrite` of the text in hand is asked about each link.

    What it makes is well-formed, with no angle bracket in any attribute, so that a pattern can find its tags.
    """

    def __init__(self) -> None:
        self._rewrite: Rewrite = str
        self._given: set[str] = set()
        self._cleaner = nh3.Cleaner(
            tags=_TAGS,
            clean_content_tags=_WITH_CONTENT,
            attributes=_ATTRIBUTES,
            attribute_filter=self._filter,
            link_rel=None,
            url_schemes=_SCHEMES,
            id_prefix=ID_PREFIX,
        )

    def clean(self, pieces: Iterable[str], rewrite: Rewrite) -> list[str]:
        """The pieces of one text as safe HTML: each well-formed by itself, ids prefixed, links rewritten."""
        self._rewrite = rewrite
        self._given.clear()
        return [self._clean(piece) for piece in pieces]

    def _clean(self, html: str) -> str:
        cleaned = _H1.sub(r"\1h2", self._cleaner.clean(html))
        return _IMAGE.sub(_shown, cleaned) if "<img" in cleaned else cleaned

    def _filter(self, tag: str, attribute: str, value: str) -> str | None:
        if attribute in {"href", "src"}:
            target = self._target(tag, value.strip())
            return target and target.replace("<", "%3C").replace(">", "%3E")
        if attribute == "class":
            return " ".join(name for name in value.split() if name in _CLASSES) or None
        if attribute == "headers":
            return " ".join(ID_PREFIX + name for name in value.split()) or None
        allowed = _VALUES.get(attribute)
        if (allowed and not allowed.fullmatch(value)) or (attribute == "id" and value in self._given):
            return None
        if attribute == "id":
            self._given.add(value)
        return value.translate(_WITHOUT_BRACKETS)

    def _target(self, tag: str, target: str) -> str | None:
        if target.startswith("#"):
            return f"#{ID_PREFIX}{unquote(target[1:])}" if len(target) > 1 else target
        if tag == "img" and _ANOTHER_HOST.match(target):
            # No page asks another host for anything.
            return None
        return self._rewrite(target)


def _shown(image: re.Match[str]) -> str:
    """An image, or what is left of one that may not be shown."""
    attributes = dict(_ATTRIBUTE.findall(image[1]))
    return image[0] if "src" in attributes else attributes.get("alt", "")
