"""Prints what was found, as text for a person or in one of the formats that programs read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from gongkai import __version__, pipeline
from gongkai.cli.console import say, say_machine_readable, wants_colour
from gongkai.model.diagnostic import Diagnostic
from gongkai.report.summary import Summary, summarise

_SUMMARY_LIMIT = 1024 * 1024
"""Bytes that GitHub takes as the summary of a step; more, and it shows none of it."""

Found = tuple[Diagnostic, ...]


def summary_of(checked: pipeline.Checked, shown: Found) -> Summary:
    """How much was read, and how much of what was found is shown."""
    return summarise(shown, files=len(checked.catalog.sources), items=len(checked.catalog.items))


def print_text(checked: pipeline.Checked, shown: Found, *, quiet_when_clean: bool = False) -> None:
    """Print findings with the lines that they are about."""
    if shown or not quiet_when_clean:
        from gongkai.report import text as text_report

        lines = pipeline.lines_of(checked.project, shown)
        say(text_report.render(shown, summary_of(checked, shown), lines, colour=wants_colour(sys.stdout)))


def print_findings(form: str, checked: pipeline.Checked, shown: Found, *, strict: bool) -> None:
    """Print findings in a format of `FORMATS`."""
    render = FORMATS[form]
    if render is None:
        print_text(checked, shown)
    else:
        say_machine_readable(render(checked, shown, strict))


def _json(checked: pipeline.Checked, shown: Found, _strict: bool) -> str:
    from gongkai.report import json as json_report

    return json_report.render(shown, summary_of(checked, shown))


def _sarif(checked: pipeline.Checked, shown: Found, _strict: bool) -> str:
    from gongkai.report import sarif
    from gongkai.rules import RULES
    from gongkai.rules.book import pages

    return sarif.render(shown, tuple(pages(RULES)), __version__, _prefix(checked.project.root))


def _junit(checked: pipeline.Checked, shown: Found, strict: bool) -> str:
    from gongkai.report import junit

    return junit.render(shown, lambda one: checked.blocked((one,), strict=strict))


def _github(checked: pipeline.Checked, shown: Found, _strict: bool) -> str:
    from gongkai.report import github

    summary = summary_of(checked, shown)
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        _append(Path(page), shown, summary)
    return github.render(shown, summary, _prefix(checked.project.root))


FORMATS: dict[str, Callable[[pipeline.Checked, Found, bool], str] | None] = {
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
