"""One finding, as every report shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, columns in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Basis:
    """The provision behind a rule or an element; `article` may be empty."""

    title: str
    number: str = ""
    article: str = ""

    def __str__(self) -> str:
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.title}》{number}{self.article}"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands in `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend that cannot change the meaning."""

    description: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields: a diagnostic before the machinery adds the rule's id, the path and the final severity."""

    message: str
    hint: str
    span: Span | None = None
    severity: Severity | None = None
    """Overrides the rule's own severity, for a rule whose certainty depends on what it found."""
    basis: Basis | None = None
    element: str | None = None
    fix: Fix | None = None
    path: str | None = None
    """Root-relative path, where it is not that of the source being checked."""
    secret: bool = False
    """Whether what stands in `span` must not be shown, in no report."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its rule, its file and its severity; `path` is relative to the root with `/`."""

    rule: str
    severity: Severity
    path: str
    message: str
    hint: str
    span: Span | None = None
    basis: Basis | None = None
    element: str | None = None
    item: str | None = None
    fix: Fix | None = None
    secret: bool = False
    """Whether what stands in `span` must not be shown, in no report."""
    waived: str = ""
    """Why and by whom, where a waiver covers it; its severity is then `INFO`."""

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """The order of every report: path, line, column, rule."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return (self.path, line, column, self.rule, self.message)
