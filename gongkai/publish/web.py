"""What was read of every file of a site in which nothing was amiss, kept so that only what changed is read again."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Mapping
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple

from gongkai.publish.stored import store, stored
from gongkai.publish.ways import Spot, Ways

FORMAT = 1


class Entry(NamedTuple):
    """One file of the site: what it holds, and where its links lead."""

    sha256: str
    ways: Ways


class Web(NamedTuple):
    """A site in which every link leads somewhere and every page is reached."""

    entries: Mapping[str, Entry]
    """By address."""
    spots: list[Spot]
    """By the numbers that the entries name them with."""


def keep(file: Path, reading: str, web: Web) -> None:
    """Store what is known of a site that was read in this way, as lists of each fact, which are read back faster."""
    ways = [entry.ways for entry in web.entries.values()]
    lists = [found for way in ways for found in (way.followed, way.needed)]
    facts = {
        **_origin(reading),
        "spots": list(zip(*web.spots, strict=True)),
        "paths": list(web.entries),
        "sha256": [entry.sha256 for entry in web.entries.values()],
        "redirects": [way.is_redirect for way in ways],
        "lengths": [len(numbers) for numbers in lists],
    }
    header = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()
    store(file, header + b"\n" + b"".join(numbers.tobytes() for numbers in lists))


def recall(file: Path, reading: str) -> Web:
    """What is known of a site; empty where the file is missing or damaged, or was read otherwise or elsewhere."""
    header, _, numbers = stored(file).partition(b"\n")
    try:
        facts = json.loads(header)
        if {name: facts[name] for name in _origin(reading)} != _origin(reading):
            return Web({}, [])
        lists = _cut(array("I", numbers), facts["lengths"])
        ways = map(Ways, lists[::2], lists[1::2], facts["redirects"])
        entries = dict(zip(facts["paths"], map(Entry, facts["sha256"], ways), strict=True))
        return Web(entries, list(zip(*facts["spots"], strict=True)))
    except (ValueError, TypeError, KeyError):
        return Web({}, [])


def _origin(reading: str) -> dict[str, object]:
    return {"version": FORMAT, "reading": reading, "byteorder": sys.byteorder}


def _cut(numbers: array[int], lengths: Iterable[int]) -> list[array[int]]:
    ends = list(accumulate(lengths, initial=0))
    return [numbers[start:end] for start, end in pairwise(ends)]
