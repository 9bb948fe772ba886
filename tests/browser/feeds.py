"""Feeds and the sitemap as a strict reader takes them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
from lxml import etree

SCHEMA = Path(__file__).resolve().parents[1] / "data" / "sitemap.xsd"
LOCATION = "{*}url/{*}loc"


def feed_faults(root: Path, name: str, base: str) -> list[str]:
    """What a reader could complain about in one feed of the site that is published at `base`."""
    parsed = feedparser.parse((root / name).read_bytes())
    if parsed.bozo:
        return [f"{name}: {parsed.bozo_exception}"]
    own = [link.href for link in parsed.feed.get("links", []) if link.rel == "self"]
    found = [] if own == [base + name] else [f"{name}: calls itself {own}"]
    for key in ("title", "link", "description", "language"):
        found += [] if parsed.feed.get("subtitle" if key == "description" else key) else [f"{name}: has no {key}"]
    identities = [entry.get("id") for entry in parsed.entries]
    found += [] if len(set(identities)) == len(identities) and all(identities) else [f"{name}: guids not unique"]
    for entry in parsed.entries:
        found += [f"{name}: {text}" for text in entry_faults(root, entry, base)]
    return found


def entry_faults(root: Path, entry: feedparser.FeedParserDict, base: str) -> list[str]:
    address = entry.get("link", "")
    found = [] if entry.get("title") and entry.get("published_parsed") else [f"{address!r} lacks title or date"]
    return found + address_faults(root, address, base)


def address_faults(root: Path, address: str, base: str) -> list[str]:
    """An absolute address must be in ASCII, encoded once, and name a file of the site."""
    if not address.isascii() or not address.startswith(base):
        return [f"{address!r} is no encoded address below {base}"]
    path = unquote(urlsplit(address).path.removeprefix(urlsplit(base).path))
    return [] if (root / path).is_file() else [f"{address!r} names no file"]


def sitemap_faults(sitemap: Path) -> list[str]:
    try:
        etree.XMLSchema(etree.parse(SCHEMA)).assertValid(etree.parse(sitemap))
    except (etree.DocumentInvalid, etree.XMLSyntaxError) as error:
        return [str(error)]
    return []


def sitemap_addresses(sitemap: Path) -> list[str]:
    return [location.text or "" for location in etree.parse(sitemap).iterfind(LOCATION)]
