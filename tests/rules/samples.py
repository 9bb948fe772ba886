"""Literate samples: what a clerk may write, with `⟦` at each place where a rule should speak up.

A sample is the text of `content/policy/documents/a.md`, or of several files, each after a line with its path, which is
marked where a finding about the whole file is expected; the examples of the rules' pages are written the same way.
What no text can show is a `Made` sample: a function that lays files out, and the places expected. A `Changed` sample
has two texts: the column as it was, and as it is now.
"""

from __future__ import annotations

import tempfile
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal

from gongkai.load import load_baseline, load_config, load_content
from gongkai.model.baseline import Baseline
from gongkai.model.catalog import Before, Catalog, gather
from gongkai.model.config import Config, OptionValue, RuleSettings
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.progress import Silent
from gongkai.pages import plan
from gongkai.rules import RULES, diagnose, plan_diagnostics, settle
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


@dataclass(frozen=True)
class Changed:
    """A column that was published as `before` says and is now as `now` says; both are samples."""

    before: str
    now: str


Sample = str | Made | Changed


@cache
def small_config() -> Config:
    """The configuration of all samples."""
    return load_config(Path(__file__).parent / "config.yaml")


def with_severity(rule: str, severity: Severity | Literal["off"]) -> Config:
    """The configuration of all samples, with a severity of the bureau's own for one rule."""
    return replace(small_config(), rules={rule: RuleSettings(severity=severity)})


def with_options(rule: str, **options: OptionValue) -> Config:
    """The configuration of all samples, with options of the bureau's own for one rule."""
    return replace(small_config(), rules={rule: RuleSettings(options=options)})


def files_of(sample: str) -> dict[str, str]:
    """The files of a sample by path, without their marks."""
    files = (file for file in _marked_files(sample) if any(file.lines))
    return {file.path: "\n".join(file.lines).strip("\n").replace(MARK, "") + "\n" for file in files}


def expected(sample: Sample) -> frozenset[Place]:
    """Where a rule should speak up."""
    if isinstance(sample, Made):
        return sample.expected
    sample = sample.now if isinstance(sample, Changed) else sample
    return frozenset(place for file in _marked_files(sample) for place in _places(file))


def findings(sample: Sample, rules: Sequence[Rule] = RULES, config: Config | None = None) -> tuple[Diagnostic, ...]:
    """Everything that the rules find in a sample."""
    config = config or small_config()
    if isinstance(sample, Changed):
        with laid_out(sample.before) as root:
            earlier = gathered(root, config)
        before = Before(earlier, plan(earlier))
        with laid_out(sample.now) as root:
            return check(root, rules, config, before)
    with laid_out(sample) as root:
        return check(root, rules, config)


@contextmanager
def laid_out(sample: str | Made) -> Iterator[Path]:
    """The project of a sample, as long as it is asked about."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        if isinstance(sample, Made):
            sample.lay_out(root)
        else:
            write(root, files_of(sample))
        yield root


def gathered(root: Path, config: Config, before: Before | None = None) -> Catalog:
    """A column as the command gathers it."""
    now = datetime(2026, 11, 24, 23, 59, tzinfo=config.site.zone)
    return gather(config, load_content(root, config, Silent()), now, before=before)


def check(root: Path, rules: Sequence[Rule], config: Config, before: Before | None = None) -> tuple[Diagnostic, ...]:
    """Load a column and apply rules, as the command does."""
    catalog = gathered(root, config, before)
    found = (*diagnose(catalog, rules), *plan_diagnostics(catalog, plan(catalog), rules))
    return settle(found, catalog, load_baseline(root) or Baseline(), rules)


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
