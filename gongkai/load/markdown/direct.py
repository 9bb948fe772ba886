"""Plain texts, which are most, made into what the library would make of them, to the byte, without it.

Plain is what the patterns here say: paragraphs, headings with hashes, lists of single lines, tables, in all of them
**strong** words and [links](target), and nothing in the text that the library could take for anything else. A text that
is not plain throughout is left to the library as a whole, since any of its blocks may change what another means.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from gongkai.load.line_joins import join_html
from gongkai.load.markdown.anchors import Anchors
from gongkai.load.markdown.limits import check_headings, inline_work, is_light
from gongkai.model.item import ID_PREFIX, Part

_NEVER = ("<", ">", "\\", "`", "{")
_ENTITY = re.compile(r"&(?:#|\w+;)")
_BLANK = re.compile(r"(?<=\n)[ ]+\n")
_ITEM = r"[ ]+[^ \n][^\n]*"
_BLOCK = re.compile(
    rf"""
    (?P<heading>\#[^\n]*)
    | (?P<ul>[*+-]{_ITEM}(?:\n+[*+-]{_ITEM})*+)(?=\n*\Z|\n[\n\#])
    | (?P<ol>[0-9]+\.{_ITEM}(?:\n+[0-9]+\.{_ITEM})*+)(?=\n*\Z|\n[\n\#])
    | (?P<lines>[^\n]+(?:\n[^\n\#][^\n]*)*)
    """,
    re.VERBOSE,
)
_HEADING = re.compile(r"(#{1,6})([^#|]+)#*")
_ITEM_TEXT = re.compile(r"(?:[*+-]|([0-9]{1,5})\.) +(.+)")
_OPENING = re.compile(r"#|[+-] |[=-][= -]*$|\*(?!\*[^\s*])|\d+\. ")
"""What may make a line something else than text of a paragraph."""
# Begins with what it looks for, and only then looks back, so that it is found quickly.
_INLINE = re.compile(
    r"\*(?<!\*\*)\*(?![\s*])(?P<strong>[^*\[]+)(?<!\s)\*\*(?!\*)"
    r"|\[(?<!!\[)(?!\^)(?P<text>[^*\[\]\n]+)\]\((?P<target>[^\s*\[\]()\"'|]+)\)"
)
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)")
_TAG = re.compile(r"<[^<>]*>")
_SEPARATOR = frozenset("|:- ")
_ALIGNED = [["", ' class="align-right"'], [' class="align-left"', ' class="align-center"']]
"""A column whose separator starts, and ends, with a colon."""


class _NotPlainError(Exception):
    """Raised where a text turns out to need the library."""


class _Section(NamedTuple):
    """A part in the making; `title` is HTML."""

    level: int
    title: str
    line: int
    blocks: list[str]
    words: list[str]


def direct_parts(text: str, first_line: int, clean: Callable[[str], str]) -> tuple[Part, ...] | None:
    """The parts of a plain text, None of any other; `clean` sanitises the blocks with links, as no others need it."""
    text = text.expandtabs(4) if "\t" in text else text
    text = _BLANK.sub("\n", f"{text}\n") if "\n " in text else text
    if "\n " in text or text.startswith(" ") or any(sign in text for sign in _NEVER) or _ENTITY.search(text):
        return None
    try:
        return _parts(_Maker(clean).sections(text, first_line))
    except _NotPlainError:
        return None


class _Maker:
    """Makes the blocks of one text, each with its words."""

    def __init__(self, clean: Callable[[str], str]) -> None:
        self._clean = clean
        self._work = 0

    def sections(self, text: str, first_line: int) -> list[_Section]:
        sections = [section := _Section(0, "", first_line, [], [])]
        line, counted = first_line, 0
        for match in _BLOCK.finditer(text):
            if match.lastgroup == "heading":
                line += text.count("\n", counted, counted := match.start())
                sections.append(section := self._section(match[0], line))
                continue
            block, words = self._block(match, text)
            section.blocks.append(self._clean(_escaped(block)) if "<a " in block else _escaped(block))
            section.words.append(words)
        check_headings(len(sections) - 1)
        if not is_light(self._work):
            raise _NotPlainError
        return sections

    def _section(self, written: str, line: int) -> _Section:
        match = _HEADING.fullmatch(written)
        title = self._inline(match[2].strip()) if match else ""
        if not match or not title or "<a " in title:
            raise _NotPlainError
        return _Section(len(match[1]), title, line, [], [])

    def _block(self, match: re.Match[str], text: str) -> tuple[str, str]:
        written, kind = match[0], match.lastgroup or ""
        if "|" not in written or "\n" not in written:
            return self._paragraph(written) if kind == "lines" else self._list(written, kind)
        if kind != "lines" or text.startswith("\n#", match.end()):
            raise _NotPlainError
        return self._table([row.strip(" ") for row in written.split("\n")])

    def _paragraph(self, written: str) -> tuple[str, str]:
        html, several = self._inline(written.lstrip()), "\n" in written
        opening = any(map(_OPENING.match, written.split("\n"))) if several else _OPENING.match(written)
        # What looks like a blank line but has a wide space is none, and parts no list.
        if opening or not html or "  \n" in written:
            raise _NotPlainError
        html = join_html(html) if several else html
        return f"<p>{html}</p>\n", _words(html)

    def _list(self, written: str, kind: str) -> tuple[str, str]:
        lines = re.split(r"(\n+)", written)
        numbers, items = zip(*map(self._item, lines[::2]), strict=True)
        apart = [False, *(len(gap) > 1 for gap in lines[1::2]), False]
        blocks = [
            f"<li>\n<p>{html}</p>\n</li>\n" if apart[index] or apart[index + 1] else f"<li>{html}</li>\n"
            for index, html in enumerate(items)
        ]
        start = f' start="{numbers[0]}"' if kind == "ol" and numbers[0] != "1" else ""
        return f"<{kind}{start}>\n{''.join(blocks)}</{kind}>\n", "\n".join(filter(None, map(_words, items)))

    def _item(self, line: str) -> tuple[str, str]:
        """The number of a list's item and its HTML."""
        match = _ITEM_TEXT.fullmatch(line)
        if match is None or _OPENING.match(match[2]) or not (text := match[2].lstrip()):
            raise _NotPlainError
        return match[1] or "", self._inline(text)

    def _table(self, rows: list[str]) -> tuple[str, str]:
        bordered = rows[0].startswith("|") or rows[0].endswith("|")
        heads, columns, *cells = [_cells(row, bordered=bordered) for row in rows]
        is_table = len(heads) == len(columns) > 1 and _SEPARATOR.issuperset(rows[1])
        if not is_table or not cells or any(map(_OPENING.match, rows[2:])):
            raise _NotPlainError
        classes = [_ALIGNED[cell.startswith(":")][cell.endswith(":")] for cell in columns]
        head, words = self._row(heads, [f'<th{one} scope="col">%s</th>\n' for one in classes])
        pattern = [f"<td{one}>%s</td>\n" for one in classes]
        made = [self._row(row, pattern) for row in cells]
        html = f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{''.join([row for row, _ in made])}</tbody>\n</table>\n"
        return html, "\n".join(filter(None, [words, *(said for _, said in made)]))

    def _row(self, cells: list[str], columns: list[str]) -> tuple[str, str]:
        texts = [self._inline(cell) for cell in cells[: len(columns)]]
        texts += [""] * (len(columns) - len(texts))
        return "<tr>\n" + "".join(columns) % tuple(texts) + "</tr>\n", _words(" ".join(texts))

    def _inline(self, text: str) -> str:
        if "*" not in text and "[" not in text and "_" not in text:
            return text
        self._work += inline_work(text)
        left = _INLINE.sub("", text)
        if "*" in left or "[" in left or _UNDERSCORE.search(text):
            raise _NotPlainError
        return _INLINE.sub(_marked_up, text)


def _marked_up(match: re.Match[str]) -> str:
    strong, text, target = match.groups()
    return f"<strong>{strong}</strong>" if strong else f'<a href="{target}">{text}</a>'


def _escaped(html: str) -> str:
    return html.replace("&", "&amp;").replace("\N{NO-BREAK SPACE}", "&nbsp;")


def _words(html: str) -> str:
    return " ".join((_TAG.sub("", html) if "<" in html else html).split())


def _cells(row: str, *, bordered: bool) -> list[str]:
    inner = row.removeprefix("|").removesuffix("|") if bordered else row
    return [cell.strip(" ") for cell in inner.split("|")]


def _parts(sections: list[_Section]) -> tuple[Part, ...]:
    shift = 2 - min((section.level for section in sections[1:]), default=2)
    anchors = Anchors(())
    parts = []
    for one in sections:
        title, anchor, heading, words = "", "", "", "\n".join(filter(None, one.words))
        if one.level:
            title, anchor = _words(one.title), anchors.give(_TAG.sub("", one.title), one.level)
            if anchor.startswith(ID_PREFIX):
                # The sanitiser would not add it again.
                raise _NotPlainError
            anchor, level = ID_PREFIX + anchor, min(max(one.level + shift, 2), 6)
            heading = f'<h{level} id="{anchor}">{_escaped(one.title)}</h{level}>\n'
        parts.append(Part(one.level, title, anchor, one.line, "".join(one.blocks), words, heading))
    *parts, last = parts
    return (*parts, last._replace(html=last.html[:-1]) if last.html else last._replace(heading=last.heading[:-1]))
