"""Every exception that gongkai raises on purpose.

A problem in the *content* is never an exception: it is a diagnostic. These are faults,
and each class owns its exit code.

GongkaiError                3  could not finish
├── UsageError              2  the command line asks for something impossible
├── ConfigError             2  config.yaml is broken; carries every problem found in it
├── TemplateError           3  a template fails; carries file and line
├── WorkerLostError         3  a process that did part of the work was killed
├── CacheLostError          3  what was read before was taken away while it was needed
└── PublishError            3  the site could not be written; what was published is untouched
    ├── LockedError         3  another gongkai is publishing here
    └── ForeignOutputError  3  the output folder is neither ours nor empty
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.model.diagnostic import Diagnostic


class GongkaiError(Exception):
    """A fault with a Chinese message for the person at the keyboard, and a hint of what to do."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(GongkaiError):
    """Raised when the command line, not the content, is wrong."""

    exit_code = 2


class ConfigError(GongkaiError):
    """Raised by the loader of config.yaml once all of its problems are known."""

    exit_code = 2

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint)
        self.diagnostics = diagnostics


class TemplateError(GongkaiError):
    """Raised when a template does not compile or fails while rendering a page."""


class WorkerLostError(GongkaiError):
    """Raised when a process that did part of the work was killed."""


class CacheLostError(GongkaiError):
    """Raised when what was read before is taken away while a command needs it."""


class PublishError(GongkaiError):
    """Raised when the disk, a permission or another process stops publication."""


class LockedError(PublishError):
    """Raised when another gongkai holds the lock beside the output folder."""


class ForeignOutputError(PublishError):
    """Raised when the output folder holds files that gongkai did not write."""
