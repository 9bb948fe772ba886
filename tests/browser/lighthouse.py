"""Lighthouse, from its npm package, over many pages in one Chromium."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.browser.chromium import executable, flags

SCRIPT = Path(__file__).resolve().parent / "lighthouse.mjs"
EVERY_PAGE = ("accessibility", "best-practices", "seo")


class Verdict(NamedTuple):
    """What Lighthouse says of one page: percent by category, and what keeps them from 100."""

    address: str
    scores: dict[str, int]
    faults: list[str]


def verdicts(addresses: Sequence[str], categories: Sequence[str] = EVERY_PAGE) -> list[Verdict]:
    command = ["node", str(SCRIPT), executable(), ",".join(categories), " ".join(flags()), *addresses]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=900)
    assert run.returncode == 0, run.stderr
    return [Verdict(**json.loads(line)) for line in run.stdout.splitlines()]
