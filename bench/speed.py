"""How fast pages are on a slow phone: `python -m bench.speed [PAGE…]`, from the project's root.

The sample column is built aside and served compressed; Lighthouse opens pages as a phone on a slow mobile
line would (its own simulation). Printed are its marks for performance, of which issue 4 wants 98 or more, with what
each page lacks. A machine under load tells less than the truth.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from tests.browser.crawl import Site
from tests.browser.lighthouse import verdicts
from tests.browser.serving import PackedHandler, serve
from tests.sample import copy_project, run_build

OTHERS = ("index.html", "search.html?q=营商环境", "catalog.html", "years/index.html")


def main() -> None:
    """Print a line a page, the slowest first."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "column")
        built = run_build(project)
        if built.returncode:
            raise SystemExit(built.stderr)
        site = Site(project / "output")
        kinds = {site.kind(name): name for name in sorted(site.pages) if site.kind(name)}
        names = sys.argv[1:] or [*OTHERS, *kinds.values()]
        with serve(site.root, PackedHandler) as home:
            found = verdicts([home + quote(name, safe="/?=") for name in names], ["performance"])
    for name, verdict in sorted(zip(names, found, strict=True), key=lambda pair: pair[1].scores["performance"]):
        print(verdict.scores["performance"], name, *verdict.faults, sep="\n    " if verdict.faults else " ")


if __name__ == "__main__":
    main()
