"""Lines that meet between Chinese characters join without a space."""

from __future__ import annotations

import re
from functools import cache

WIDE = (
    "\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
    "“”‘’—…·"
)
"""What a character class needs to match a Chinese character or mark; the quotation marks serve other scripts too."""

_INLINE = r"(?:</?(?:a|abbr|b|cite|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>)*"
_PREFORMATTED = re.compile(r"(<pre[\s>].*?</pre>)", re.DOTALL)
_BREAK = re.compile(r"\s*\n\s*")


def join_html(html: str) -> str:
    """HTML without the line breaks that a browser would show as spaces between Chinese characters."""
    if "<pre" not in html:
        return _html_break().sub(r"\1\2", html)
    parts = _PREFORMATTED.split(html)
    parts[::2] = [_html_break().sub(r"\1\2", part) for part in parts[::2]]
    return "".join(parts)


def unfold(value: str, written: str) -> str:
    """A YAML string without the spaces that its line breaks, as `written`, became between Chinese characters."""
    pieces: list[str] = []
    cursor = 0
    for fold in _fold().finditer(written):
        tail, head = fold.groups()
        found = value.find(f"{tail} {head}", cursor)
        if found < 0:
            break
        pieces.append(value[cursor : found + len(tail)])
        cursor = found + len(tail) + 1
    return "".join((*pieces, value[cursor:]))


def single_line(text: str) -> str:
    """A text of several lines as one."""
    return _BREAK.sub(" ", _wide_break().sub("", text)) if "\n" in text else text


# What holds so many characters takes long to compile: it waits until a text needs it.


@cache
def _html_break() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{WIDE}])({_INLINE})[ ]*\n[ ]*({_INLINE})(?=[{WIDE}])")


@cache
def _wide_break() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{WIDE}])\s*\n\s*(?=[{WIDE}])")


@cache
def _fold() -> re.Pattern[str]:
    return re.compile(rf"([{WIDE}]{{1,8}})[ \t]*\n[ \t]*(?=([{WIDE}]))")
