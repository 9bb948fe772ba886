"""A small column laid out for a test, and what loading makes of it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from gongkai.load import load_config, load_content, load_item
from gongkai.load.problems import Problems
from gongkai.load.source_text import SourceText
from gongkai.load.yaml_source import parse
from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.item import Item, Source
from gongkai.model.node import Node
from gongkai.model.problem import Problem
from gongkai.model.progress import Silent

DOCUMENT = "content/policy/documents/a.md"
LEDGER = "content/policy/ledgers/a.md"
GUIDE = "content/service/guides/a.md"
_LINE_END = re.compile(r"\r\n|\n|\r")


@cache
def config() -> Config:
    return load_config(Path(__file__).parent / "config.yaml")


def lay_out(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def load_all(root: Path) -> dict[str, Source]:
    return {source.path: source for source in load_content(root, config(), Silent())}


def load(text: str | bytes, path: str = DOCUMENT, beside: Mapping[str, str | bytes] | None = None) -> Source:
    """One file in a column of its own; `beside` are files by their path from its folder."""
    folder = path.rpartition("/")[0]
    files = {f"{folder}/{name}": content for name, content in (beside or {}).items()}
    with tempfile.TemporaryDirectory() as name:
        return load_item(lay_out(Path(name), {**files, path: text}), path, config())


def item(front: str, path: str = DOCUMENT, body: str = "", beside: Mapping[str, str | bytes] | None = None) -> Item:
    """The item of a front matter without fault."""
    source = load(f"---\n{front}\n---\n{body}", path, beside)
    assert source.problems == ()
    assert source.item is not None
    return source.item


def problems_of(front: str, path: str = DOCUMENT, body: str = "") -> list[str]:
    return written(load(f"---\n{front}\n---\n{body}", path).problems)


def written(problems: tuple[Problem, ...]) -> list[str]:
    """Each as `line:column-column code key=value …`; the line of the end where it is another."""
    return [_written(problem) for problem in problems]


def _written(problem: Problem) -> str:
    span = problem.span
    end = "" if span is None or span.end_line == span.line else f"{span.end_line}:"
    place = f"{span.line}:{span.column}-{end}{span.end_column} " if span else ""
    detail = "".join(f" {key}={value}" for key, value in problem.detail.items())
    return f"{place}{problem.code.value}{detail}"


def yaml(text: str) -> Node:
    node, problems = parse(SourceText(text))
    assert problems == ()
    assert node is not None
    return node


def collected(problems: Problems) -> list[str]:
    return written(problems.in_order())


def lines_of(raw: str) -> list[str]:
    """As a person counts them."""
    return _LINE_END.split(raw)


def assert_inside(span: Span | None, raw: str) -> None:
    """Fails for a span that does not lie in a file of this text, its byte order mark included."""
    if span is None:
        return
    lines = lines_of(raw)
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
    assert (span.line, span.column) <= (span.end_line, span.end_column)


def spans_of(source: Source) -> Iterator[Span | None]:
    """Every span that a source holds."""
    yield from (problem.span for problem in source.problems)
    if source.item:
        yield from source.item.spans.values()
        yield from (value.span for value in source.item.elements.values())
        yield from (waiver.span for waiver in source.item.waivers)
    if source.body:
        yield from (link.span for link in source.body.links)
