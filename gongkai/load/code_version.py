"""Which program this is: the part of every cache key that makes an upgrade start afresh."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
LIBRARIES = frozenset(
    {
        "annotated_types",
        "chinesecalendar",
        "click",
        "exifread",
        "jinja2",
        "markdown",
        "markupsafe",
        "nh3",
        "olefile",
        "pydantic",
        "pydantic_core",
        "pypdfium2",
        "pypinyin",
        "python_frontmatter",
        "pyyaml",
        "segno",
        "selectolax",
        "tzdata",
        "watchdog",
        "wcwidth",
        "xlrd",
        "xlsxwriter",
    }
)
"""What is installed with us, as in the names of its `.dist-info` folders, in small letters."""

_RECORDS = (".dist-info", ".egg-info")


@cache
def code_version() -> str:
    """A digest of our own code, of the libraries' versions and of Python's; the same wherever these are the same.

    Of contents rather than of times: a checkout in CI has new times, and what was kept from the last run is to count.
    """
    return digest_of(PACKAGE, sys.path)


def digest_of(package: Path, search_path: Iterable[str]) -> str:
    """The digest for a package and the folders in which Python looks for libraries."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    for name in sorted(_installed(search_path)):
        digest.update(f"\n{name}".encode())
    for name, path in sorted(_files(str(package), "")):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - half the time of pathlib, for 400 files
            code = file.read()
        digest.update(f"\n{name} {len(code)}\n".encode())
        digest.update(code)
    return digest.hexdigest()


def _files(folder: str, prefix: str) -> Iterator[tuple[str, str]]:
    """Name from the package and path of each file."""
    for entry in os.scandir(folder):
        if not entry.is_dir():
            yield prefix + entry.name, entry.path
        elif entry.name != "__pycache__":
            yield from _files(entry.path, f"{prefix}{entry.name}/")


def _installed(search_path: Iterable[str]) -> Iterator[str]:
    """The names of our libraries' records, which hold their versions; `importlib.metadata` takes longer to import."""
    for folder in search_path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - a path in `sys.path` need be no folder
        except OSError:
            continue
        yield from (name for name in names if name.endswith(_RECORDS) and _project(name) in LIBRARIES)


def _project(record: str) -> str:
    return record.partition("-")[0].lower().replace(".", "_")
