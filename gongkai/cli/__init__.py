"""The commands: the only place that prints or exits."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

from gongkai.cli.program import own_the_process, run


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command with `arguments`, those of the process by default, and exit with its code.

    Who gives arguments may go on afterwards; without them the process is the command's own.
    0 fine; 1 the content has errors; 2 wrong usage or a broken config; 3 could not finish; 130 interrupted.
    """
    if arguments is None:
        own_the_process()
        arguments = sys.argv[1:]
    sys.exit(run(list(arguments)))
