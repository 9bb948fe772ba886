"""The commands: the only place that prints or exits."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

from gongkai.cli.program import run


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command with `arguments`, those of the process by default, and exit with its code.

    0 fine; 1 the content has errors; 2 wrong usage or a broken config; 3 could not finish; 130 interrupted.
    """
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))
