"""What a preview shows: a site built beside the published one, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from gongkai.errors import ConfigError, GongkaiError
from gongkai.model.diagnostic import Diagnostic

HOME = "index.html"
NOT_FOUND = "404.html"


class Files(Protocol):
    """What a site consists of; a file may be made when it is asked for, and what that raises is shown in its place."""

    def get(self, address: str, /) -> bytes | Path | None:
        """A file or where it lies; None where there is none at this address."""

    def __contains__(self, address: str, /) -> bool:
        """Whether there is a file at this address."""


@dataclass(frozen=True, slots=True)
class PreviewSite:
    """A site that can be looked at."""

    files: Files
    base: str
    """The path of the site's own address, with a slash at both ends."""
    findings: Mapping[str, Sequence[Diagnostic]] = field(default_factory=dict)
    """Those that belong to a page, by its address."""
    homeless: Sequence[Diagnostic] = ()
    """Those of files that have no page."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no newer site."""

    message: str
    hint: str = ""
    diagnostics: Sequence[Diagnostic] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What browsers see: the last site that could be built, and what came of the attempt after it."""

    epoch: int
    site: PreviewSite | None = None
    failure: Failure | None = None


def failure_of(error: Exception) -> Failure:
    """What to tell of a build that failed."""
    if isinstance(error, ConfigError):
        return Failure(error.message, error.hint, error.diagnostics)
    if isinstance(error, GongkaiError):
        return Failure(error.message, error.hint)
    return Failure(f"程序内部出错（{type(error).__name__}：{error}）。", "请把这一行发给维护人员。")
