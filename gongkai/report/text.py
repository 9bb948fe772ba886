"""The report for people: each finding with its line, why it is one and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report.excerpt import excerpt, legible
from gongkai.report.secrets import Lines, without_secrets
from gongkai.report.summary import Summary
from gongkai.report.wording import NAMES, advice

Painter = Callable[[str, str], str]

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_FAINT, _BOLD = "2", "1"


def render(diagnostics: Iterable[Diagnostic], summary: Summary, lines: Lines, *, colour: bool = False) -> str:
    """The whole report, sorted, without a newline at its end; `lines` may lack any of them."""
    paint = _paint if colour else _plain
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    shown = without_secrets(lines, ordered)
    blocks = ["\n".join(_block(found, shown, paint)) for found in ordered]
    return "\n\n".join([*blocks, summary.in_words()])


def _block(found: Diagnostic, lines: Lines, paint: Painter) -> Iterator[str]:
    severity = paint(f"{NAMES[found.severity]}[{found.rule}]", _COLOURS[found.severity])
    yield f"{severity} {paint(legible(found.message), _BOLD)}"
    yield f"  {paint('-->', _FAINT)} {_place(found)}"
    yield from _source(found, lines, paint)
    if found.basis:
        yield from _remark("依据", str(found.basis), paint)
    yield from _remark(*advice(found), paint)


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


def _paint(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"


def _plain(text: str, _: str) -> str:
    return text
