"""Kills a publication at every step it takes on the disk, each time in a process of its own, and looks at what is left.

Run as `python -m tests.publish.killing FOLDER WAY`; prints the number of steps, then a line for each that went wrong.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from gongkai.publish import exchange
from gongkai.publish.generation import read_marker
from tests.publish.disk import NEW, OLD, files_in, is_whole, publish_to
from tests.publish.tripwire import Tripwire, stretched

KILLED = 9
OLDER = {"index.html": b"older", "a/index.html": OLD["a/index.html"], "d/e.html": b"oldest"}


def killed_at(k: int, root: Path, way: str) -> bool:
    """Publish in a child that dies at step `k`; False where it ended before that."""
    child = os.fork()
    if child == 0:
        with stretched(Tripwire(lambda: os._exit(KILLED), k), way):
            publish_to(root, NEW)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, KILLED}, f"the child failed by itself at step {k}"
    return code == KILLED


def troubles(root: Path, way: str) -> Iterator[str]:
    """What is wrong after a kill; the two renames may leave a gap, which the next run mends."""
    output = root / "output"
    if output.exists() or way == "at once":
        if files_in(output) not in (OLD, NEW):
            yield "the site is neither the old nor the new one"
        elif not is_whole(output):
            yield "the site is not what its manifest says"
    previous = root / ".gongkai" / "previous"
    if read_marker(previous) and files_in(previous) not in (OLDER, OLD, NEW):
        yield "the way back leads to a mixture that calls itself a site"
    if strangers := publish_to(root, NEW).strangers:
        yield f"the next run takes {strangers} for strangers"
    if files_in(output) != NEW or not is_whole(output):
        yield "the next run does not mend it"
    if {path.name for path in (root / ".gongkai").iterdir()} != {"lock", "manifests", "previous"}:
        yield "something is left over"
    publish_to(root, OLD)
    if files_in(output) != OLD or files_in(previous) != NEW:
        yield "the run after the next is wrong"


def main(folder: Path, way: str) -> None:
    killed, k = True, 0
    while killed:
        k += 1
        root = folder / str(k)
        publish_to(root, OLDER)
        publish_to(root, OLD)
        killed = killed_at(k, root, way)
        for trouble in troubles(root, way):
            print(f"step {k}: {trouble}")
    print(k)


if __name__ == "__main__":
    with patch.object(exchange, "_flush_file_system", lambda _descriptor: None):
        main(Path(sys.argv[1]), sys.argv[2])
