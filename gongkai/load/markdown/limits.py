"""What no document needs and no parser of Markdown gets through in a reasonable time.

The library looks from each bracket to the end of its paragraph, and from each definition to the end of its block; these
limits bound that work, not what can be written: they lie far above any document's.
"""

from __future__ import annotations

import re

_INLINE_WORK = 10_000_000
_BLOCK_WORK = 20_000_000
_BLOCKS = 20_000
_HEADINGS = 1_000
_NOTES = 1_000
_SECTIONS = 20
_NESTING = 200
_INDENT = " " * 200
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_OTHER_MARKUP = ("\\", "`", "*", "_", "&", "  \n")
_NOT_NESTING = frozenset(
    {"br", "col", "hr", "img", "input", "wbr", "meta", "link", "p", "li", "dt", "dd", "tr", "td", "th"}
)
"""Empty elements, and those that the next of their kind closes."""


class TooComplexError(Exception):
    """Raised for a text that passes a limit."""


def check_source(text: str) -> None:
    """Refuse a text whose blocks would be searched again and again."""
    if text.count("\n\n") > _BLOCKS or text.count("]:") * len(text) > _BLOCK_WORK:
        raise TooComplexError
    if text.count("[^") > _NOTES or text.count("<![") > _SECTIONS:
        raise TooComplexError
    if text.startswith(_INDENT) or f"\n{_INDENT}" in text or _is_nested(text):
        raise TooComplexError


def check_headings(number: int) -> None:
    """Refuse a text of headings only."""
    if number > _HEADINGS:
        raise TooComplexError


def inline_work(text: str) -> int:
    """How much the library does for the markup within a text, at worst: as many looks at a character."""
    brackets, braces, others = (sum(map(text.count, signs)) for signs in ("[<", "{", _OTHER_MARKUP))
    return len(text) * (brackets + braces // 10 + others // 200)


def check_inline(work: int) -> None:
    """Refuse what is too much markup for all texts together."""
    if work > _INLINE_WORK:
        raise TooComplexError


def is_light(work: int) -> bool:
    """Whether check_inline lets it pass, whoever reckoned it."""
    return work < _INLINE_WORK // 2


def _is_nested(text: str) -> bool:
    """Whether elements of HTML are open within each other deeper than a browser would take."""
    if text.count("<") <= _NESTING:
        return False
    depth = 0
    for closing, name in _TAG.findall(text):
        if name.lower() not in _NOT_NESTING:
            depth = max(depth - 1, 0) if closing else depth + 1
        if depth > _NESTING:
            return True
    return False
