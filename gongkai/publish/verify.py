"""Read the site as a visitor would, before anybody can: every link, every anchor, every feed, every page found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gongkai.publish.links import PageLinks
from gongkai.publish.manifest import SiteFile
from gongkai.publish.targets import HOME, NOT_FOUND, Target, target_of
from gongkai.publish.ways import Guide, Ways, is_readable, read_links
from gongkai.publish.web import Entry, Web, keep, recall

Site = Mapping[str, SiteFile]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the site that a visitor would stumble over."""

    page: str
    target: str
    """As written; empty where the page itself is the matter."""
    reason: str

    def __str__(self) -> str:
        return f"{self.page} → {self.target}：{self.reason}" if self.target else f"{self.page}：{self.reason}"


class Verification:
    """Of one site after the other; what was read of a content is not read again."""

    def __init__(self, base: str, program: bytes = b"") -> None:
        """`base` is the absolute address of the home page's folder, with a slash; `program` a digest of what reads."""
        self.guide = Guide(base)
        self.reading = f"{base} {program.hex()}"
        self._former = Web({}, [])
        self._is_kept = False

    def recall(self, file: Path) -> None:
        """Start from what `file` keeps of a site that was verified."""
        self._former = recall(file, self.reading)
        self.guide = Guide(self.guide.base, self._former.spots)
        self._is_kept = True

    def keep(self, file: Path) -> None:
        """Store what is known of the last site in which no fault was found."""
        if not self._is_kept:
            keep(file, self.reading, self._former)
            self._is_kept = True

    def read(self, path: str, body: bytes, sha256: str) -> Ways | None:
        """Where the links of a file lead; None where they need not be read, or were read before."""
        known = self._former.entries.get(path)
        return self.guide.ways(path, body) if is_readable(path) and not (known and known.sha256 == sha256) else None

    def faults(self, site: Site) -> tuple[Fault, ...]:
        """Every fault in the site, by page."""
        entries = {path: self._entry(path, file) for path, file in site.items() if is_read(path, file)}
        broken = self._broken(site, entries)
        faults = [] if HOME in site else [Fault(HOME, "", "网站没有首页")]
        for path in sorted(path for path, entry in entries.items() if _is_amiss(entry.ways, broken)):
            faults += faults_of(path, site, self.guide.base)
        faults += [Fault(path, "", "从首页走不到这一页") for path in sorted(self._unreachable(entries))]
        if not faults:
            self._settle(entries, broken)
        return tuple(faults)

    def _entry(self, path: str, file: SiteFile) -> Entry:
        known = self._former.entries.get(path)
        if known and known.sha256 == file.sha256:
            return known
        return Entry(file.sha256, file.ways or self.read_anew(path, file))

    def read_anew(self, path: str, file: SiteFile) -> Ways:
        """Where the links of a file lead, from the disk."""
        return self.guide.ways(path, Path(file.file).read_bytes())

    def _broken(self, site: Site, entries: Mapping[str, Entry]) -> set[int]:
        """The spots that the site lacks, whether or not anything names them still."""
        former, verified = self._former.entries, len(self._former.spots)
        broken = set()
        places: dict[str, list[int]] = defaultdict(list)
        for number, (path, place) in enumerate(self.guide.spots):
            if path not in site:
                broken.add(number)
            elif place and path in entries and (number >= verified or entries[path] is not former.get(path)):
                places[path].append(number)
        for path, numbers in places.items():
            ids = links_of(path, site[path]).ids
            broken.update(number for number in numbers if self.guide.spots[number][1] not in ids)
        return broken

    def _unreachable(self, entries: Mapping[str, Entry]) -> set[str]:
        """Pages to which no way leads; those at old addresses and the one for wrong addresses need none."""
        if self._is_reached_as_before(entries):
            return set()
        spots = self.guide.spots
        reached, seen, waiting = {HOME}, set[int](), [HOME]
        while waiting:
            entry = entries.get(waiting.pop())
            fresh = set(entry.ways.followed) - seen if entry else set[int]()
            seen |= fresh
            pages = {spots[number][0] for number in fresh} - reached
            reached |= pages
            waiting.extend(pages)
        exempt = reached | {NOT_FOUND}
        return {
            path
            for path, entry in entries.items()
            if path.endswith(".html") and path not in exempt and not entry.ways.is_redirect
        }

    def _is_reached_as_before(self, entries: Mapping[str, Entry]) -> bool:
        """Whether there are the pages that there were, with every way between them that there was."""
        former = self._former.entries
        return former.keys() == entries.keys() and all(
            entry is former[path]
            or (
                entry.ways.is_redirect == former[path].ways.is_redirect
                and set(entry.ways.followed) >= set(former[path].ways.followed)
            )
            for path, entry in entries.items()
        )

    def _settle(self, entries: Mapping[str, Entry], unnamed: Iterable[int]) -> None:
        for number in unnamed:
            self.guide.forget(number)
        self._is_kept = self._is_kept and entries == self._former.entries
        self._former = Web(entries, list(self.guide.spots))


def _is_amiss(ways: Ways, broken: set[int]) -> bool:
    return ways.is_flawed or bool(broken and not (broken.isdisjoint(ways.followed) and broken.isdisjoint(ways.needed)))


def is_read(path: str, file: SiteFile) -> bool:
    """Whether what a file says is ours to answer for."""
    return not file.copied and is_readable(path)


def links_of(path: str, file: SiteFile) -> PageLinks:
    """The links of a file of the site."""
    return read_links(path, Path(file.file).read_bytes())


def faults_of(page: str, site: Site, base: str) -> Iterator[Fault]:
    """What is wrong with one file and with its links, in the order in which it names them."""
    links = links_of(page, site[page])
    if links.complaint:
        yield Fault(page, "", links.complaint)
    for link in dict.fromkeys((*links.followed, *links.needed)):
        target = target_of(page, link, base)
        if target and (reason := target.complaint or _objection(page, link, target, site)):
            yield Fault(page, link, reason)


def _objection(page: str, link: str, target: Target, site: Site) -> str:
    there = site.get(target.path)
    if there is None:
        return "网站里没有这个文件"
    has_places = target.path.endswith(".html") and is_read(target.path, there)
    if has_places and target.fragment and target.fragment not in links_of(target.path, there).ids:
        return "那一页没有这个位置"
    return "" if link.isascii() or page.endswith(".html") else "网址没有经过百分号编码"
