"""The whole report as Markdown, for the summary page of a CI run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report.excerpt import legible
from gongkai.report.summary import Summary
from gongkai.report.wording import NAMES, advice

_MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~<>&-])")
_HEAD = "| 规则 | 错误 | 警告 | 提示 |\n| --- | --: | --: | --: |"


def render(diagnostics: Iterable[Diagnostic], summary: Summary, room: int) -> str:
    """As much of the report as fits into `room` bytes, ending with a newline: counts first, then file by file."""
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    blocks = [f"## 政务公开检查\n\n{summary.in_words()}\n", *_table(ordered)]
    blocks += [block for path, group in groupby(ordered, key=lambda found: found.path) for block in _file(path, group)]
    return "".join(_fitting(blocks, room))


def _table(ordered: Sequence[Diagnostic]) -> Iterator[str]:
    counts: dict[str, Counter[Severity]] = {}
    for found in ordered:
        counts.setdefault(found.rule, Counter())[found.severity] += 1
    if counts:
        rows = (
            f"| `{rule}` | {' | '.join(str(of[sort]) for sort in Severity)} |" for rule, of in sorted(counts.items())
        )
        yield "\n".join(("", _HEAD, *rows, ""))


def _file(path: str, group: Iterable[Diagnostic]) -> Iterator[str]:
    yield f"\n### {_escaped(path)}\n\n"
    for found in group:
        place = f"{found.span.line}:{found.span.column} " if found.span else ""
        basis = f"<br>依据：{_escaped(str(found.basis))}" if found.basis else ""
        title, text = advice(found)
        yield (
            f"- **{NAMES[found.severity]}** {place}{_escaped(found.message)}（`{found.rule}`）"
            f"{basis}<br>{title}：{_escaped(text)}\n"
        )


def _escaped(text: str) -> str:
    """Text as it is, on one line, whatever marks it holds."""
    lines = (_MARKS.sub(r"\\\1", legible(line)) for line in text.split("\n"))
    return "<br>".join(lines)


def _fitting(blocks: Sequence[str], room: int) -> Iterator[str]:
    rest = "\n……后面的放不下了，请看运行日志。\n"
    room -= len(rest.encode())
    for block in blocks:
        room -= len(block.encode("utf-8", "replace"))
        if room < 0:
            yield rest
            return
        yield block
