"""Literate samples: what a clerk may write, with `⟦` at each place where a rule should speak up.

A sample is the text of `content/policy/documents/a.md`, or of several files, each after a line with its path, which is
marked where a finding about the whole file is expected; the examples of the rules' pages are written the same way.
What no text can show is a `Made` sample: a function that lays files out, and the places expected.
"""

from __future__ import annotations

import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal

from gongkai.load import load_config, load_content
from gongkai.model.catalog import gather
from gongkai.model.config import Config, OptionValue, RuleSettings
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.progress import Silent
from gongkai.pages import plan
from gongkai.rules import RULES, diagnose, plan_diagnostics
from gongkai.rules.rule import Rule

MARK = "⟦"
USUAL = "content/policy/documents/a.md"
Place = tuple[str, int | None, int | None]
"""Path, line and column; the latter None for a whole file."""


@dataclass(frozen=True)
class Made:
    """A sample that is laid out by a function, given the project's folder."""

    lay_out: Callable[[Path], object]
    expected: frozenset[Place] = frozenset()


Sample = str | Made


@cache
def small_config() -> Config:
    """The configuration of all samples."""
    return load_config(Path(__file__).parent / "config.yaml")


def with_severity(rule: str, severity: Severity | Literal["off"]) -> Config:
    """The configuration of all samples, with a severity of the bureau's own for one rule."""
    return small_config().model_copy(update={"rules": {rule: RuleSettings(severity=severity)}})


def with_options(rule: str, **options: OptionValue) -> Config:
    """The configuration of all samples, with options of the bureau's own for one rule."""
    return small_config().model_copy(update={"rules": {rule: RuleSettings(options=options)}})


def files_of(sample: str) -> dict[str, str]:
    """The files of a sample by path, without their marks."""
    return {file.path: "\n".join(file.lines).strip("\n").replace(MARK, "") + "\n" for file in _marked_files(sample)}


def expected(sample: Sample) -> frozenset[Place]:
    """Where a rule should speak up."""
    if isinstance(sample, Made):
        return sample.expected
    return frozenset(place for file in _marked_files(sample) for place in _places(file))


def findings(sample: Sample, rules: Sequence[Rule] = RULES, config: Config | None = None) -> tuple[Diagnostic, ...]:
    """Everything that the rules find in a sample."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        if isinstance(sample, Made):
            sample.lay_out(root)
        else:
            write(root, files_of(sample))
        return check(root, rules, config or small_config())


def check(root: Path, rules: Sequence[Rule], config: Config) -> tuple[Diagnostic, ...]:
    """Load a column and apply rules, as the command does."""
    now = datetime(2026, 11, 24, 23, 59, tzinfo=config.site.zone)
    catalog = gather(config, load_content(root, config, Silent()), now)
    return (*diagnose(catalog, rules), *plan_diagnostics(catalog, plan(catalog), rules))


def of_rule(rule: str, sample: Sample, config: Config | None = None) -> list[Diagnostic]:
    """What one rule finds in a sample."""
    return [found for found in findings(sample, config=config) if found.rule == rule]


def places(found: Sequence[Diagnostic]) -> frozenset[Place]:
    """Where findings stand."""
    return frozenset(
        (one.path, one.span.line if one.span else None, one.span.column if one.span else None) for one in found
    )


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Lay files out."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def made(files: Mapping[str, str | bytes], *expected: Place) -> Made:
    """A sample of files that are not all text."""
    return Made(lambda root: write(root, files), frozenset(expected))


@dataclass(frozen=True)
class _File:
    path: str
    lines: list[str]
    whole: bool = False
    """Whether a finding is expected about the file as a whole."""


def _marked_files(sample: str) -> list[_File]:
    files = [_File(USUAL, [])]
    for line in textwrap.dedent(sample).strip("\n").split("\n"):
        path = line.removeprefix(MARK)
        if path.startswith("content/"):
            files.append(_File(path, [], line.startswith(MARK)))
        else:
            files[-1].lines.append(line)
    return [file for file in files if any(file.lines) or file.whole]


def _places(file: _File) -> Iterator[Place]:
    if file.whole:
        yield file.path, None, None
    for number, line in enumerate(file.lines, 1):
        *befores, _ = line.split(MARK)
        for count in range(len(befores)):
            yield file.path, number, len("".join(befores[: count + 1])) + 1
