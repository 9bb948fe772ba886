"""What a file of the site offers to links, and where its own lead: a pure function of its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

from selectolax.lexbor import LexborHTMLParser

from gongkai.publish.scanning import UnusualError, read_tag, tags_of

_ADDRESSED = "[id],a[name],[href],use,[src],[srcset],form[action],object[data],[poster],meta[http-equiv]"
_SINGLE = {"href": None, "xlink:href": "use", "src": None, "action": "form", "data": "object", "poster": None}
"""Attributes that hold one address, with the only element in which they do."""
_FOLLOWED = frozenset({"a", "area", "iframe", "form", "meta"})
_NAMES = ("id", "name")
_PLAIN = re.compile(rb'<a href="([!#-%\'-;=?-~]*)">')
"""Most tags that say anything, without what would have to be decoded or stripped."""
_SAYING = re.compile(rb" (?:id|href|xlink:href|src|srcset|action|data|poster|http-equiv)=|<a .*name=")
"""What stands in every tag that says anything."""
_REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*['\"]?(.*?)['\"]?\s*", re.IGNORECASE)
_CSS_URL = re.compile(r"""url\(\s*(['"]?)(.*?)\1\s*\)""")
_XML_URL = re.compile(r"https?://\S+")
_XML_LINKS = ("href", "url", "src")


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


class Mention(NamedTuple):
    """What one tag says."""

    tag: str
    places: tuple[str, ...]
    """The names by which it can be gone to."""
    links: tuple[str, ...]


def links_of_page(body: bytes) -> PageLinks:
    """Read an HTML page."""
    try:
        return _collect(map(_mention_of_tag, tags_of(body)))
    except UnusualError:
        return _collect(_mentions_in_tree(body))


def _collect(mentions: Iterable[Mention | None]) -> PageLinks:
    said = [mention for mention in mentions if mention]
    followed = [link for tag, _, links in said if tag in _FOLLOWED for link in links]
    needed = [link for tag, _, links in said if tag not in _FOLLOWED for link in links]
    return PageLinks(
        ids=frozenset([place for _, places, _ in said for place in places]),
        followed=tuple(dict.fromkeys(followed)),
        needed=tuple(dict.fromkeys(needed)),
        is_redirect=any(tag == "meta" for tag, _, _ in said),
    )


# The frame's tags are the same in thousands of pages; a page's own come up once and would fill any memory.
@lru_cache(1 << 11)
def _mention_of_tag(tag: bytes) -> Mention | None:
    if plain := _PLAIN.fullmatch(tag):
        return Mention("a", (), (plain[1].decode(),))
    return _mention(*read_tag(tag)) if _SAYING.search(tag) else None


def _mentions_in_tree(body: bytes) -> Iterator[Mention | None]:
    for node in LexborHTMLParser(body).css(_ADDRESSED):
        yield _mention(node.tag or "", {name: value or "" for name, value in node.attributes.items()})


def _mention(tag: str, attributes: Mapping[str, str]) -> Mention | None:
    places = tuple(attributes[name] for name in (_NAMES if tag == "a" else _NAMES[:1]) if attributes.get(name))
    links = _refresh(attributes) if tag == "meta" else _links(tag, attributes)
    return Mention(tag, places, links) if places or links else None


def _refresh(attributes: Mapping[str, str]) -> tuple[str, ...]:
    found = _REFRESH.fullmatch(attributes.get("content", ""))
    return (found[1],) if found and attributes.get("http-equiv", "").lower() == "refresh" else ()


def _links(tag: str, attributes: Mapping[str, str]) -> tuple[str, ...]:
    single = [attributes[name].strip() for name in attributes if _SINGLE.get(name, "") in {None, tag}]
    candidates = attributes.get("srcset", "").split(",")
    return (*single, *(candidate.split()[0] for candidate in candidates if candidate.strip()))


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
