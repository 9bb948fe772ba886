"""Our small extension of Python-Markdown: parts that know their lines, readable anchors, alignment as a class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocTreeprocessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from gongkai.load.line_joins import join_html
from gongkai.load.markdown.anchors import Anchors
from gongkai.load.markdown.limits import check_headings, check_inline, inline_work
from gongkai.load.markdown.marks import SPLIT, line_mark, read_line_mark, without_line_marks

_HASHES = re.compile(r"#{1,6}")
_UNDERLINE = re.compile(r"(?:=+|-+) *$")
_HEADING = re.compile(r"h[1-6]$")
_STASHED = re.compile("\x02[^\x03]*\x03")
_MARKUP = re.compile(r"[\\`*_\[<&]|  \n")
_CONTENTS = "[TOC]"
_ALIGNMENTS = frozenset({"left", "center", "right"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body's top level: its level as written and its line, None where it can't be told."""

    level: int
    line: int | None


class DocumentExtension(Extension):
    """`headings` are those of the last text converted; `notes` and `contents`: whether it has any, or asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self.notes = False
        self.contents = False

    def reset(self) -> None:
        self.headings = []
        self.notes = False
        self.contents = False

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.registerExtension(self)
        # After the white space was normalised, before raw HTML is taken out.
        md.preprocessors.register(_Lines(md, self), "document-lines", 25)
        # Before the library looks for markup within the lines.
        md.treeprocessors.register(_PlainTexts(md), "document-plain", 25)
        # After attribute lists gave headings their ids, before the table of contents reads them.
        md.treeprocessors.register(_Parts(md, self), "document-parts", 7)
        md.treeprocessors.register(_Tables(md), "document-tables", 6)
        md.treeprocessors.register(_Splits(md, self), "document-splits", 4)
        md.postprocessors.register(_Joins(md), "document-joins", 5)


class _Lines(Preprocessor):
    """Has each heading tell its line, as far as a look at the lines can find headings."""

    def __init__(self, md: Markdown, extension: DocumentExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, lines: list[str]) -> list[str]:
        marked = list(lines)
        headings = 0
        for index, line in enumerate(lines):
            if hashes := _HASHES.match(line):
                marked[index] = hashes.group() + line_mark(index) + line[hashes.end() :]
                headings += 1
            elif _underlined(lines, index):
                marked[index] = line_mark(index) + line
                headings += 1
            elif line.strip() == _CONTENTS:
                # One table of contents is what a text may have.
                marked[index] = "" if self._extension.contents else line
                self._extension.contents = True
        check_headings(headings)
        return marked


def _underlined(lines: list[str], index: int) -> bool:
    """Whether a line is made a heading by the one below it."""
    line = lines[index]
    if line[:1] in {"", " ", "<", "|"} or index + 1 == len(lines) or not _UNDERLINE.match(lines[index + 1]):
        return False
    above = lines[index - 1] if index else ""
    return not above.strip() or _HASHES.match(above) is not None or _UNDERLINE.match(above) is not None


class _PlainTexts(Treeprocessor):
    """Spares the texts without markup, which are most, the search for each kind of it."""

    def run(self, root: Element) -> None:
        work = 0
        for element in root.iter():
            text = element.text
            if not text or isinstance(text, AtomicString):
                continue
            marked = _MARKUP.search(text)
            if marked or "{" in text:
                work += inline_work(text)
            if not marked:
                element.text = AtomicString(text)
        check_inline(work)


class Contents(TocTreeprocessor):
    """Makes a table of contents only for a text that asks for one."""

    def run(self, doc: Element) -> None:
        if any(isinstance(one, DocumentExtension) and one.contents for one in self.md.registeredExtensions):
            super().run(doc)


class _Parts(Treeprocessor):
    """Gives the headings of parts their anchors, and makes the highest level of heading the second of the page."""

    def __init__(self, md: Markdown, extension: DocumentExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        tops = [child for child in root if _HEADING.match(child.tag)]
        self._extension.headings = [Heading(int(heading.tag[1]), _take_line(heading)) for heading in tops]
        _give_anchors(root, tops)
        shift = 2 - min((heading.level for heading in self._extension.headings), default=2)
        for element in root.iter():
            if _HEADING.match(element.tag):
                element.tag = f"h{min(max(int(element.tag[1]) + shift, 2), 6)}"


class _Splits(Treeprocessor):
    """Marks where parts begin: last of all, since a table of contents takes the place of a paragraph and its mark."""

    def __init__(self, md: Markdown, extension: DocumentExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        before: Element | None = None
        for child in root:
            notes = child.get("class") == "footnote" and child is root[-1]
            self._extension.notes |= notes
            if notes or _HEADING.match(child.tag):
                if before is None:
                    root.text = (root.text or "") + SPLIT
                else:
                    before.tail = (before.tail or "") + SPLIT
            before = child


def _take_line(heading: Element) -> int | None:
    text = heading.text or ""
    line = read_line_mark(text)
    heading.text = without_line_marks(text).lstrip()
    return line


def _give_anchors(root: Element, tops: list[Element]) -> None:
    anchors = Anchors(identity for element in root.iter() if (identity := element.get("id")))
    for heading in tops:
        heading.set("id", anchors.give(_text(heading), int(heading.tag[1]), heading.get("id") or ""))


def _text(heading: Element) -> str:
    """The words of a heading without its footnotes and what the library has put aside."""
    return _STASHED.sub("", "".join(_texts(heading)))


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not (child.tag == "sup" and (child.get("id") or "").startswith("fnref")):
            yield from _texts(child)
        yield child.tail or ""


class _Tables(Treeprocessor):
    """Alignment as a class, since a strict policy forbids `style`; heads that say what they head."""

    def run(self, root: Element) -> None:
        for head in root.iter("thead"):
            for cell in head.iter("th"):
                cell.set("scope", "col")
        for tag in ("th", "td"):
            for cell in root.iter(tag):
                _align(cell)


def _align(cell: Element) -> None:
    alignment = cell.attrib.pop("align", None)
    if alignment in _ALIGNMENTS:
        cell.set("class", f"{cell.get('class') or ''} align-{alignment}".strip())


class _Joins(Postprocessor):
    """Joins lines between Chinese characters, and takes back the marks that stood in no heading."""

    def run(self, text: str) -> str:
        return join_html(without_line_marks(text))
