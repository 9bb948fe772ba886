"""Read the tags of a page as our templates and sanitiser write them, without making a tree of it.

Both write names in small letters and every value in double quotes, and neither leaves a `<` that begins no tag. A page
of which that is not true throughout is refused: a reader of all HTML has to read it. Nesting is not looked at: what a
browser drops for standing where it may not counts all the same.
"""

from __future__ import annotations

import html
import re

_DOCTYPE = b"<!DOCTYPE html>"
_SAYING = rb"(?:id|href|xlink:href|src|srcset|action|data|poster|http-equiv)="
"""Attributes that name an address or a place; the `name` of a link does too."""
_REMADE = rb"(?:template|select|plaintext|frameset|math)\b"
"""A browser makes something else of the content of these than what is written."""
_LITERAL = rb"(?:title|script|style|textarea|noscript|iframe|xmp|noembed|noframes)\b"
"""These may hold what only looks like tags."""
_NAME = rb"[a-z][a-z0-9]*+"
_VALUE = rb'[a-z][a-z:-]*+(?:="[^"<>]*+")?'
_MUTE = rb"(?: (?!" + _SAYING + rb")" + _VALUE + rb")*+ ?/?>"
_ANY = rb"(?: " + _VALUE + rb")*+ ?/?>"
_PLAIN = rb"(?!" + _REMADE + rb"|" + _LITERAL + rb")" + _NAME
_CLOSED = rb"(?=[^<]*+</)"
_STRETCH = re.compile(
    rb"((?:[^<]++|<(?:/" + _NAME + rb">|(?!a )" + _PLAIN + _MUTE + rb"|" + _LITERAL + _MUTE + _CLOSED + rb"))*+)"
    rb"(<(?:" + _PLAIN + _ANY + rb"|" + _LITERAL + _ANY + _CLOSED + rb")|\Z)"
)
"""As much as says nothing, and the tag after it."""
_ATTRIBUTE = re.compile(r' ([a-z:-]+)(?:="([^"]*)")?')
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp|#34|#39);)")


class UnusualError(Exception):
    """Raised for what is not written as ours is."""


def tags_of(body: bytes) -> list[bytes]:
    """The start tags of a page as written, in order, those that say nothing left out; raises UnusualError."""
    text = body.removeprefix(_DOCTYPE)
    stretches = _STRETCH.findall(text)
    if b"\0" in body or b"\r" in body or sum(len(mute) + len(tag) for mute, tag in stretches) < len(text):
        raise UnusualError
    return [tag for _, tag in stretches]


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
