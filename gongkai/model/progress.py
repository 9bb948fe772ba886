"""How long work tells of itself: the console, the tests and the preview share one build."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Receives the stages of a build as they begin and move."""

    def stage(self, name: str, total: int | None = None) -> None:
        """A stage with a Chinese name begins; `total` steps, where known."""

    def advance(self, steps: int = 1) -> None:
        """Some steps of the current stage are done."""


class Silent:
    """Hears nothing."""

    def stage(self, name: str, total: int | None = None) -> None:
        return

    def advance(self, steps: int = 1) -> None:
        return
