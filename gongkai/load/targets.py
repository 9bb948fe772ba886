"""What the targets of a body's links become on the site."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit, urlunsplit

from gongkai.load.attachments import Attachments
from gongkai.load.problems import Problems
from gongkai.load.tree import SUFFIX
from gongkai.model.item import ID_PREFIX, Link
from gongkai.model.problem import ProblemCode

_PAGE = (".html", "/")


def file_of(target: str) -> str:
    """The path beside the item that a link's target names; empty where it names a page or another site."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    path = unquote(parts.path)
    return "" if path.endswith((SUFFIX, *_PAGE)) else path


def take_links(links: tuple[Link, ...], attachments: Attachments, problems: Problems) -> None:
    """Gather the files that a body links and shows, and report the images that it may not show."""
    for link in links:
        if path := file_of(link.target):
            attachments.shown(path, link.span, "" if link.image else link.text)
        elif link.image:
            problems.add(ProblemCode.EXTERNAL_IMAGE, link.span, target=link.target)


def published_target(target: str, stem: str, attachments: Attachments) -> str:
    """The target as the item's page needs it; one that is neither item nor attachment stays as it is."""
    path = file_of(target)
    name = attachments.name_of(path) if path else None
    if path and not name:
        return target
    try:
        parts = urlsplit(target)
    except ValueError:
        return target
    if name:
        return urlunsplit(("", "", quote(f"{stem}/{name}"), parts.query, parts.fragment))
    if parts.scheme or parts.netloc or not parts.path.endswith(SUFFIX):
        return target
    fragment = f"{ID_PREFIX}{unquote(parts.fragment)}" if parts.fragment else ""
    page = parts.path.removesuffix(SUFFIX) + ".html"
    return urlunsplit(("", "", quote(unquote(page)), parts.query, fragment))
