"""Old findings that a bureau has taken over with its column, counted, so that only new ones are reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

BASELINE_FILE = "baseline.json"
"""Beside config.yaml."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each rule each file had, by path and rule; never 0."""

    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many findings there were in all."""
        return sum(self.counts.values())

    def no_more_than(self, other: Baseline) -> Baseline:
        """What both count: what was mended goes, what is new does not come in."""
        smaller = {key: min(count, other.counts.get(key, 0)) for key, count in self.counts.items()}
        return Baseline({key: count for key, count in smaller.items() if count})
