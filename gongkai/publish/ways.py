"""Where the links of each file of a site lead, by numbers that stand for spots of the site."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from gongkai.publish.links import PageLinks, links_of_page, links_of_style, links_of_xml
from gongkai.publish.targets import NOT_FOUND, target_of

_READERS: Mapping[str, Callable[[bytes], PageLinks]] = {
    "html": links_of_page,
    "css": links_of_style,
    **dict.fromkeys(("xml", "rss", "atom", "opml", "xsl", "svg"), links_of_xml),
}

Spot = tuple[str, str]
"""An address in the site, and the name of a place on that page, "" for the whole."""
_ELSEWHERE = -1
_FLAWED = -2


class Ways(NamedTuple):
    """What is to be verified of one file, as small as can be, since it is kept of every file."""

    followed: array[int]
    """Spots to which a visitor can go from it."""
    needed: array[int]
    """Spots that it names otherwise."""
    is_redirect: bool = False
    is_flawed: bool = False
    """Whether the file alone shows a fault, wherever its links lead."""


def is_readable(path: str) -> bool:
    """Whether a file of this name says anything that has to be true."""
    return path.rpartition(".")[2] in _READERS


def read_links(path: str, body: bytes) -> PageLinks:
    """The links of one file, which depend on nothing but its bytes."""
    return _READERS[path.rpartition(".")[2]](body)


class Guide:
    """Reads files, and numbers the spots that they name in the order in which they come up."""

    def __init__(self, base: str, spots: Iterable[Spot] = ()) -> None:
        """`base` is the absolute address of the home page's folder, with a slash."""
        self.base = base
        self.spots: list[Spot] = list(spots)
        self._numbers = {spot: number for number, spot in enumerate(self.spots)}
        # The pages of a folder share the links of the frame, which are most links.
        self._known: dict[tuple[str, bool], dict[str, int]] = defaultdict(dict)

    def ways(self, path: str, body: bytes) -> Ways:
        """Where the links of a file lead."""
        links = read_links(path, body)
        known = self._known[path if path == NOT_FOUND else path.rpartition("/")[0], path.endswith(".html")]
        followed, needed = (
            [known[link] if link in known else self._number(path, link, links, known) for link in listed]
            for listed in (links.followed, links.needed)
        )
        return Ways(
            _numbers(followed),
            _numbers(needed),
            links.is_redirect,
            bool(links.complaint) or _FLAWED in followed or _FLAWED in needed,
        )

    def number(self, spot: Spot) -> int:
        """The number of a spot, given out where it is new."""
        number = self._numbers.setdefault(spot, len(self.spots))
        if number == len(self.spots):
            self.spots.append(spot)
        return number

    def forget(self, number: int) -> None:
        """Let a number stand for nothing that anything can name."""
        self._numbers.pop(self.spots[number], None)
        self.spots[number] = ("", "")
        self._known.clear()

    def _number(self, path: str, link: str, links: PageLinks, known: dict[str, int]) -> int:
        target = target_of(path, link, self.base)
        if target is None:
            number = _ELSEWHERE
        elif target.complaint or not (link.isascii() or path.endswith(".html")):
            number = _FLAWED
        elif target.fragment and target.path == path and target.path.endswith(".html"):
            return self.number((path, "")) if target.fragment in links.ids else _FLAWED
        else:
            number = self.number((target.path, target.fragment if target.path.endswith(".html") else ""))
        if link and link[0] not in "#?":
            known[link] = number
        return number


def _numbers(found: Iterable[int]) -> array[int]:
    return array("I", dict.fromkeys(number for number in found if number >= 0))


def translated(ways: Ways, numbers: list[int], start: int) -> Ways:
    """The same ways where the numbers from `start` on, another process's, are to be read as `numbers`."""

    def translate(found: array[int]) -> Iterator[int]:
        return (number if number < start else numbers[number - start] for number in found)

    return ways._replace(followed=array("I", translate(ways.followed)), needed=array("I", translate(ways.needed)))
