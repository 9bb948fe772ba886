"""Any front matter, split off by python-frontmatter through a handler of ours.

As shipped, the library loses everything after a byte order mark, returns an unclosed fence as body and lets YAML
guess at types; and it strips the body, which would move every position in it.
"""

from __future__ import annotations

import re

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from gongkai.load import yaml_source
from gongkai.load.front_matter import FrontMatter
from gongkai.load.source_text import SourceText
from gongkai.model.node import Mapping, Node
from gongkai.model.problem import Problem, ProblemCode

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_DASH = "[-\u00ad\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63\uff0d]"
_NEARLY = re.compile(rf"^[^\S\n]*{_DASH}(?:[^\S\n]*{_DASH})+[^\S\n]*$", re.MULTILINE)
_FIELD_LIKE = re.compile(r"[ \t#-]|[^\s:：]{1,20}[ ]*[:：]|$")
_SENTENCE_ENDS = ("。", "；", "！", "？")
_BLANK_LINE = "空行"


class _Handler(YAMLHandler):
    """Reads YAML our way and remembers the places that the library forgets."""

    def __init__(self, source: SourceText, fence: re.Pattern[str]) -> None:
        super().__init__(fm_boundary=fence)
        self.node: Node | None = None
        self.problems: tuple[Problem, ...] = ()
        self.front = (0, 0)
        self.body = 0
        self._source = source
        self._fence = fence

    def split(self, text: str) -> tuple[str, str]:
        front, body = super().split(text)
        opening = self._fence.search(text)
        start = opening.end() if opening else 0
        closing = self._fence.match(text, start + len(front))
        stripped = len(self._source.text) - len(self._source.text.lstrip())
        self.front = (stripped + start, stripped + start + len(front))
        self.body = stripped + (closing.end() if closing else len(text))
        return front, body

    def load(self, fm: str, **kwargs: object) -> dict[str, object]:
        self.node, self.problems = yaml_source.parse(self._source, *self.front)
        return {}


def split_by_library(source: SourceText) -> FrontMatter:
    """What `front_matter.split` returns, whatever the file holds."""
    before = len(source.text) - len(source.text.lstrip())
    opening = _NEARLY.match(source.text, source.text.rfind("\n", 0, before) + 1)
    if not opening:
        return FrontMatter(None, problems=(Problem(ProblemCode.NO_FRONT_MATTER, source.line_span(1)),))
    opening_problems = _opening_problems(source, opening)
    unclosed = FrontMatter(
        None, problems=(*opening_problems, Problem(ProblemCode.UNCLOSED_FENCE, source.span(*_trimmed(opening))))
    )
    closing = _closing(source.text, opening.end())
    if not closing:
        return unclosed
    handler = _Handler(source, _FENCE if _is_fence(opening) and _is_fence(closing) else _these(opening, closing))
    frontmatter.parse(source.text, handler=handler)
    if _is_body(source.text[slice(*handler.front)], handler.problems):
        return unclosed
    problems = (*opening_problems, *handler.problems, *_nearly(source, closing))
    return _front_matter(source, handler, problems)


def _is_body(front: str, problems: tuple[Problem, ...]) -> bool:
    """Whether a rule drawn in the body was taken for the fence that is missing: paragraphs stand before it."""
    if not any(problem.code is ProblemCode.SYNTAX for problem in problems):
        return False
    after_blank = front.strip().partition("\n\n")[2].split("\n")
    paragraphs = [line for line in after_blank if not _FIELD_LIKE.match(line)]
    return len(paragraphs) >= 2 or any(line.rstrip().endswith(_SENTENCE_ENDS) for line in paragraphs)


def _front_matter(source: SourceText, handler: _Handler, problems: tuple[Problem, ...]) -> FrontMatter:
    node = handler.node
    end_line = source.line_at(handler.body)
    if node is None and not handler.problems:
        node = Mapping((), source.span(*handler.front))
    if node is not None and not isinstance(node, Mapping):
        problems += (Problem(ProblemCode.NOT_A_MAPPING, node.span),)
        node = None
    return FrontMatter(node, min(handler.body + 1, len(source.text)), end_line, problems)


def _opening_problems(source: SourceText, opening: re.Match[str]) -> tuple[Problem, ...]:
    if opening.start() and _is_fence(opening):
        return (Problem(ProblemCode.NEARLY_FENCE, source.line_span(1), {"found": _BLANK_LINE}),)
    return _nearly(source, opening)


def _nearly(source: SourceText, line: re.Match[str]) -> tuple[Problem, ...]:
    if _is_fence(line):
        return ()
    return (Problem(ProblemCode.NEARLY_FENCE, source.span(*_trimmed(line)), {"found": line.group().rstrip()}),)


def _closing(text: str, start: int) -> re.Match[str] | None:
    """The next fence, or else the next line that is nearly one and has nothing but fields above it."""
    if exact := _FENCE.search(text, start):
        return exact
    nearly = _NEARLY.search(text, start)
    front = text[start : nearly.start()].split("\n") if nearly else []
    return nearly if all(_FIELD_LIKE.match(line) for line in front) else None


def _is_fence(line: re.Match[str]) -> bool:
    return line.group().rstrip() == "---"


def _trimmed(line: re.Match[str]) -> tuple[int, int]:
    text = line.group()
    return line.start() + len(text) - len(text.lstrip()), line.start() + len(text.rstrip())


def _these(opening: re.Match[str], closing: re.Match[str]) -> re.Pattern[str]:
    """What matches these two lines, the first of them where it stands once the library has stripped the text."""
    first, second = (re.escape(line.group().strip()) for line in (opening, closing))
    return re.compile(rf"\A{first}[^\S\n]*$|^[^\S\n]*{second}[^\S\n]*$", re.MULTILINE)
