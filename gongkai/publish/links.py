"""What a file of the site offers to links, and where its own lead: a pure function of its bytes."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from selectolax.lexbor import LexborHTMLParser

_ADDRESSED = "[id],a[name],[href],use,[src],[srcset],form[action],object[data],[poster],meta[http-equiv]"
_SINGLE = ("href", "xlink:href", "src", "action", "data", "poster")
_FOLLOWED = frozenset({"a", "area", "iframe", "form", "meta"})
_REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*['\"]?(.*?)['\"]?\s*", re.IGNORECASE)
_CSS_URL = re.compile(r"""url\(\s*(['"]?)(.*?)\1\s*\)""")
_XML_URL = re.compile(r"https?://\S+")
_XML_LINKS = ("href", "url", "src")

Attributes = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one file says of itself and of others, as written."""

    ids: frozenset[str] = frozenset()
    followed: tuple[str, ...] = ()
    """Where a visitor can go from it, in order, each once."""
    needed: tuple[str, ...] = ()
    """What else it names: styles, scripts, pictures, feeds, itself."""
    is_redirect: bool = False
    """Whether it only leads elsewhere, as the page at an old address does."""
    complaint: str = ""
    """Why it cannot be read, in Chinese."""


def links_of_page(body: bytes) -> PageLinks:
    """Read an HTML page."""
    ids: set[str] = set()
    followed: dict[str, None] = {}
    needed: dict[str, None] = {}
    is_redirect = False
    for node in LexborHTMLParser(body).css(_ADDRESSED):
        tag, attributes = node.tag, node.attributes
        ids.update(_ids(tag, attributes))
        links = followed if tag in _FOLLOWED else needed
        for link in _links(tag, attributes):
            # The frame's links are the same in thousands of pages.
            links[sys.intern(link)] = None
            is_redirect = is_redirect or tag == "meta"
    return PageLinks(frozenset(ids), tuple(followed), tuple(needed), is_redirect)


def _ids(tag: str | None, attributes: Attributes) -> Iterator[str]:
    if found := attributes.get("id"):
        yield found
    if tag == "a" and (found := attributes.get("name")):
        yield found


def _links(tag: str | None, attributes: Attributes) -> Iterator[str]:
    if tag == "meta":
        found = _REFRESH.fullmatch(attributes.get("content") or "")
        if found and (attributes.get("http-equiv") or "").lower() == "refresh":
            yield found[1]
        return
    for name in _SINGLE:
        if name in attributes:
            yield (attributes[name] or "").strip()
    for candidate in (attributes.get("srcset") or "").split(","):
        if candidate.strip():
            yield candidate.split()[0]


def links_of_style(body: bytes) -> PageLinks:
    """Read a style sheet."""
    found = (match[2] for match in _CSS_URL.finditer(body.decode("utf-8", "replace")))
    return PageLinks(needed=tuple(dict.fromkeys(found)))


def links_of_xml(body: bytes) -> PageLinks:
    """Read a feed, a sitemap or another XML file; its links are the texts and attributes that are addresses."""
    reader = _XmlReader()
    try:
        reader.parser.Parse(body, True)
    except expat.ExpatError as error:
        return PageLinks(complaint=f"不是合格的 XML：第 {error.lineno} 行第 {error.offset + 1} 列")
    return PageLinks(needed=tuple(reader.links))


class _XmlReader:
    def __init__(self) -> None:
        self.links: dict[str, None] = {}
        self._text = ""
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.ProcessingInstructionHandler = self._instruct

    def _start(self, _name: str, attributes: dict[str, str]) -> None:
        self._text = ""
        self.links.update((attributes[name], None) for name in _XML_LINKS if name in attributes)

    def _end(self, _name: str) -> None:
        if _XML_URL.fullmatch(text := self._text.strip()):
            self.links[text] = None
        self._text = ""

    def _characters(self, text: str) -> None:
        self._text += text

    def _instruct(self, _target: str, data: str) -> None:
        if found := re.search(r"""href\s*=\s*(['"])(.*?)\1""", data):
            self.links[found[2]] = None
