"""The report as workflow commands of GitHub Actions: annotations beside the lines of a change, grouped by file.

GitHub shows ten errors, ten warnings and ten notices a step and drops the rest without a word; what is beyond is told
in the log and in the summary (`report.markdown`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report.excerpt import legible
from gongkai.report.summary import Summary
from gongkai.report.wording import NAMES, in_full

LIMIT = 10
"""Annotations of each sort that GitHub shows for a step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(diagnostics: Iterable[Diagnostic], summary: Summary, prefix: str = "") -> str:
    """The whole report, sorted, without a newline at its end; paths are shown after `prefix`."""
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    told: Counter[Severity] = Counter()
    lines = []
    for path, group in groupby(ordered, key=lambda found: found.path):
        lines.append(f"::group::{_data(legible(prefix + path))}")
        lines += [_line(found, told, prefix) for found in group]
        lines.append("::endgroup::")
    return "\n".join([*lines, *_beyond(told), summary.in_words()])


def _line(found: Diagnostic, told: Counter[Severity], prefix: str) -> str:
    told[found.severity] += 1
    return _command(found, prefix) if told[found.severity] <= LIMIT else _plain(found, prefix)


def _command(found: Diagnostic, prefix: str) -> str:
    properties = {"file": legible(prefix + found.path), **_place(found), "title": found.rule}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(map(legible, in_full(found).split("\n")))
    return f"::{_COMMANDS[found.severity]} {written}::{_data(message)}"


def _place(found: Diagnostic) -> dict[str, int]:
    """GitHub refuses columns where the end is on another line."""
    span = found.span
    if span is None:
        return {}
    lines = {"line": span.line, "endLine": span.end_line}
    return {**lines, "col": span.column, "endColumn": span.end_column} if span.line == span.end_line else lines


def _plain(found: Diagnostic, prefix: str) -> str:
    """A line of the log; what it quotes must not be taken for a command, which `##[` makes of it wherever it stands."""
    place = f":{found.span.line}:{found.span.column}" if found.span else ""
    line = f"{prefix}{found.path}{place} {NAMES[found.severity]}[{found.rule}] {found.message}"
    return "· " + legible(line).replace("##[", "## [")


def _beyond(told: Counter[Severity]) -> Iterator[str]:
    more = [f"{told[sort] - LIMIT} 个{NAMES[sort]}" for sort in Severity if told[sort] > LIMIT]
    if more:
        yield f"另有 {'、'.join(more)}没有标在文件旁（GitHub 每步每种只标 {LIMIT} 个），都列在上面和运行摘要里。"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
