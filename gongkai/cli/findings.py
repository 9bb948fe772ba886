"""Prints what was found, as text for a person or JSON for a program."""

from __future__ import annotations

import sys

from gongkai import pipeline
from gongkai.cli.console import say, say_machine_readable, wants_colour
from gongkai.model.diagnostic import Diagnostic
from gongkai.report import json as json_report
from gongkai.report import text as text_report
from gongkai.report.summary import Summary, summarise


def summary_of(checked: pipeline.Checked, shown: tuple[Diagnostic, ...]) -> Summary:
    """How much was read, and how much of what was found is shown."""
    return summarise(shown, files=len(checked.catalog.sources), items=len(checked.catalog.items))


def print_text(checked: pipeline.Checked, shown: tuple[Diagnostic, ...], *, quiet_when_clean: bool = False) -> None:
    """Print findings with the lines that they are about."""
    if shown or not quiet_when_clean:
        lines = pipeline.lines_of(checked.project, shown)
        say(text_report.render(shown, summary_of(checked, shown), lines, colour=wants_colour(sys.stdout)))


def print_json(checked: pipeline.Checked, shown: tuple[Diagnostic, ...]) -> None:
    """Print findings as one JSON object."""
    say_machine_readable(json_report.render(shown, summary_of(checked, shown)))
