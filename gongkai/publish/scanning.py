"""Read the tags of a page as our templates and sanitiser write them, without making a tree of it.

Both write names in small letters and every value in double quotes, and neither leaves a `<` that begins no tag. A page
of which that is not true throughout is refused: a reader of all HTML has to read it. Nesting is not looked at: what a
browser drops for standing where it may not counts all the same.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(rb'<[a-z][a-z0-9]*+(?: [a-z][a-z:-]*+(?:="[^"<>]*+")?)*+ ?/?>')
_DOCTYPE = b"<!DOCTYPE html>"
_REFUSED = re.compile(
    rb"</(?![a-z][a-z0-9]*+>)"
    # A browser makes something else of the content of these than what is written.
    rb"|<(?:template|select|plaintext|frameset|math)\b"
    # These may hold what only looks like tags.
    rb"|<(?:title|script|style|textarea|noscript|iframe|xmp|noembed|noframes)\b(?![^<>]*+>[^<]*+</)"
)
_ATTRIBUTE = re.compile(r' ([a-z:-]+)(?:="([^"]*)")?')
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp|#34|#39);)")


class UnusualError(Exception):
    """Raised for what is not written as ours is."""


def tags_of(body: bytes) -> list[bytes]:
    """Every start tag of a page as written, in order; raises UnusualError."""
    tags = _TAG.findall(body)
    if len(tags) != body.count(b"<") - body.count(b"</") - body.startswith(_DOCTYPE):
        raise UnusualError
    if b"\0" in body or b"\r" in body or _REFUSED.search(body):
        raise UnusualError
    return tags


def read_tag(tag: bytes) -> tuple[str, dict[str, str]]:
    """The name of a start tag and the values of its attributes; raises UnusualError."""
    try:
        text = tag.decode()
    except UnicodeDecodeError as error:
        raise UnusualError from error
    pairs = _ATTRIBUTE.findall(text)
    attributes = dict(pairs)
    if len(attributes) < len(pairs) or _REFERENCE.search(text):
        raise UnusualError
    name = text[1:].partition(" ")[0].rstrip("/>")
    return name, {name: html.unescape(value) for name, value in pairs} if "&" in text else attributes
