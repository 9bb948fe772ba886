"""The report for people: each finding with its line, why it is one and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report.excerpt import excerpt, legible
from gongkai.report.secrets import Lines, without_secrets
from gongkai.report.summary import Summary

Painter = Callable[[str, str], str]

_NAMES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_FAINT, _BOLD = "2", "1"


def render(diagnostics: Iterable[Diagnostic], summary: Summary, lines: Lines, *, colour: bool = False) -> str:
    """The whole report, sorted, without a newline at its end; `lines` may lack any of them."""
    paint = _paint if colour else _plain
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    shown = without_secrets(lines, ordered)
    blocks = ["\n".join(_block(found, shown, paint)) for found in ordered]
    return "\n\n".join([*blocks, _conclusion(summary)])


def _block(found: Diagnostic, lines: Lines, paint: Painter) -> Iterator[str]:
    severity = paint(f"{_NAMES[found.severity]}[{found.rule}]", _COLOURS[found.severity])
    yield f"{severity} {paint(legible(found.message), _BOLD)}"
    yield f"  {paint('-->', _FAINT)} {_place(found)}"
    yield from _source(found, lines, paint)
    if found.basis:
        yield from _remark("依据", str(found.basis), paint)
    yield from _remark("怎么改", found.hint, paint)


def _place(found: Diagnostic) -> str:
    path = legible(found.path)
    return f"{path}:{found.span.line}:{found.span.column}" if found.span else path


def _source(found: Diagnostic, lines: Lines, paint: Painter) -> Iterator[str]:
    line = lines.get((found.path, found.span.line)) if found.span else None
    if line is None or found.span is None:
        return
    shown = excerpt(line, found.span)
    number = str(found.span.line)
    blank = " " * len(number)
    yield f"{paint(f'{number} |', _FAINT)} {shown.text}".rstrip()
    yield f"{paint(f'{blank} |', _FAINT)} {paint(shown.carets, _COLOURS[found.severity])}"


def _remark(title: str, text: str, paint: Painter) -> Iterator[str]:
    """A remark of one line beside its title, one of several below it, so that they can be copied."""
    first, *rest = map(legible, text.split("\n"))
    yield f"  {paint(f'{title}：', _FAINT)}{first}"
    yield from (f"    {line}".rstrip() for line in rest)


def _conclusion(summary: Summary) -> str:
    looked_at = f"共检查 {summary.files} 个文件、{summary.items} 个条目"
    if not (summary.errors or summary.warnings or summary.infos):
        return f"{looked_at}，没有发现问题。"
    return f"{looked_at}：{summary.errors} 个错误，{summary.warnings} 个警告，{summary.infos} 个提示。"


def _paint(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"


def _plain(text: str, _: str) -> str:
    return text
