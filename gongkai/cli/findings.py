"""Prints what was found, as text for a person or in one of the formats that programs read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gongkai import __version__, pipeline
from gongkai.cli.console import say, say_machine_readable, wants_colour
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.verdict import Verdict
from gongkai.report.summary import Summary, summarise

_SUMMARY_LIMIT = 1024 * 1024
"""Bytes that GitHub takes as the summary of a step; more, and it shows none of it."""

Found = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What is to be shown of what was found in the column at `root`."""

    root: Path
    verdict: Verdict
    shown: Found
    strict: bool

    @property
    def summary(self) -> Summary:
        """How much was read, and how much of what was found is shown."""
        return summarise(self.shown, files=self.verdict.files, items=self.verdict.items)

    @property
    def code(self) -> int:
        """The exit code: 1 where what is shown stands in the way of publishing."""
        return int(self.verdict.blocked(self.shown, strict=self.strict))


def print_text(findings: Findings, *, quiet_when_clean: bool = False) -> None:
    """Print findings with the lines that they are about."""
    shown = findings.shown
    if shown or not quiet_when_clean:
        from gongkai.report import text as text_report

        lines = pipeline.lines_of(findings.root, shown)
        say(text_report.render(shown, findings.summary, lines, colour=wants_colour(sys.stdout)))


def print_findings(form: str, findings: Findings) -> None:
    """Print findings in a format of `FORMATS`."""
    render = FORMATS[form]
    if render is None:
        print_text(findings)
    else:
        say_machine_readable(render(findings))


def _json(findings: Findings) -> str:
    from gongkai.report import json as json_report

    return json_report.render(findings.shown, findings.summary)


def _sarif(findings: Findings) -> str:
    from gongkai.report import sarif
    from gongkai.rules import RULES
    from gongkai.rules.book import pages

    return sarif.render(findings.shown, tuple(pages(RULES)), __version__, _prefix(findings.root))


def _junit(findings: Findings) -> str:
    from gongkai.report import junit

    return junit.render(findings.shown, lambda one: findings.verdict.blocked((one,), strict=findings.strict))


def _github(findings: Findings) -> str:
    from gongkai.report import github

    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        _append(Path(page), findings.shown, findings.summary)
    return github.render(findings.shown, findings.summary, _prefix(findings.root))


FORMATS: dict[str, Callable[[Findings], str] | None] = {
    "text": None,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
}
"""How each format is made; text depends on who looks."""


def _append(page: Path, shown: Found, summary: Summary) -> None:
    from gongkai.report import markdown

    with page.open("ab") as file:
        file.write(markdown.render(shown, summary, _SUMMARY_LIMIT - file.tell()).encode("utf-8", "replace"))


def _prefix(root: Path) -> str:
    """Where in the checked-out repository the column lies, when GitHub runs us: there paths are told from its top."""
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if not workspace:
        return ""
    relative = os.path.relpath(root, workspace).replace(os.sep, "/")
    return "" if relative == "." or relative.startswith("..") else f"{relative}/"
