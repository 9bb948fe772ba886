"""The terminal: text that survives any code page, colour and progress only where a person looks."""

from __future__ import annotations

import io
import os
import sys
import time

import click

from gongkai.model.progress import Stage

_REDRAW_SECONDS = 0.1


def prepare_streams() -> None:
    """Let no character that a console lacks make a command fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Print a result."""
    click.echo(text)


def say_aside(text: str) -> None:
    """Print a remark where results may be piped elsewhere."""
    click.echo(text, err=True)


def say_machine_readable(text: str) -> None:
    """Print a result as UTF-8 whatever the console's code page, since a program reads it."""
    click.echo(text.encode(), nl=False)
    click.echo(b"\n", nl=False)


def complain(message: str, hint: str = "", *, code: int) -> int:
    """Print a fault and what to do about it, and return `code`."""
    say_aside(f"错误：{message}")
    if hint:
        say_aside(f"怎么办：{hint}")
    return code


def wants_colour(stream: io.TextIOBase | object) -> bool:
    """Whether a person looks at `stream` and has not asked for plain text (no-color.org)."""
    return bool(getattr(stream, "isatty", bool)()) and "NO_COLOR" not in os.environ


class Bar:
    """Progress in one line of the terminal, rewritten in place; silent where nobody looks."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._name = ""
        self._total: int | None = None
        self._done = 0
        self._drawn = 0.0

    def stage(self, stage: Stage, total: int | None = None) -> None:
        """Begin a stage."""
        self._name, self._total, self._done = stage.label, total, 0
        self._draw()

    def advance(self, steps: int = 1) -> None:
        """Some steps are done; redraws at most ten times a second."""
        self._done += steps
        if time.monotonic() - self._drawn > _REDRAW_SECONDS:
            self._draw()

    def clear(self) -> None:
        """Leave the line empty for what comes next."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)

    def _draw(self) -> None:
        if not self._shown:
            return
        self._drawn = time.monotonic()
        count = f" {self._done}/{self._total}" if self._total else ""
        click.echo(f"\r\x1b[K{self._name}{count} …", nl=False, err=True)
