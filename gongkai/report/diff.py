"""What mending changes, as a unified diff; what is secret in a file is veiled in it as everywhere."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from gongkai.model.diagnostic import Diagnostic
from gongkai.report.secrets import without_secrets

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def render(path: str, before: bytes, after: bytes, found: Iterable[Diagnostic], left: Iterable[Diagnostic]) -> str:
    """The difference of one file, ending with a newline; `found` before and `left` after say what is secret."""
    old, new = _lines(path, before, found), _lines(path, after, left)
    return "".join(_whole(difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")))


def _lines(path: str, data: bytes, diagnostics: Iterable[Diagnostic]) -> list[str]:
    written = _LINE.findall(data.decode("utf-8", "replace"))
    bodies = {(path, number): line.rstrip("\r\n") for number, line in enumerate(written, 1)}
    veiled = without_secrets(bodies, diagnostics)
    return [veiled[path, number] + line[len(bodies[path, number]) :] for number, line in enumerate(written, 1)]


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """A file that ends without a newline must not run into what follows."""
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
