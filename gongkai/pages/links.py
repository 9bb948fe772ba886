"""Addresses: paths inside the site, percent-encoded once, which templates make relative."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without an address they are only words."""

    title: str
    url: str = ""
    """A path from the site's root, percent-encoded."""


def site_url(path: str) -> str:
    """The percent-encoded form of a path from the site's root."""
    return quote(path, safe="/")


def web_address(text: str) -> str:
    """`text` where it is an address on the web that a link may carry, else nothing."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return ""
    safe = parts.scheme in ("http", "https") and parts.netloc
    return quote(text.strip(), safe="/:?#[]@!$&'()*+,;=%") if safe else ""
