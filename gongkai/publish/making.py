"""Make the files of a site and stage what the published one does not hold already, in as many processes as pay."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from gongkai.model.progress import Progress
from gongkai.processes import spread
from gongkai.publish.manifest import Record, SiteFile
from gongkai.publish.output import Planned
from gongkai.publish.staging import Staging, digest_of_body
from gongkai.publish.verify import Verification
from gongkai.publish.ways import Spot, translated

LEAST = 60
"""Files for a process, below which to begin and to end one costs more than it saves."""


class Made(NamedTuple):
    """What one process made in one go."""

    numbers: Sequence[int]
    files: list[SiteFile]
    process: int
    spots: list[Spot]
    """That the process had not named before."""


class Workshop:
    """Makes the bytes of files, and sees what they say while it has them in hand."""

    def __init__(
        self, output: Path, intact: Mapping[str, Record], staging: Staging, verification: Verification, jobs: int
    ) -> None:
        self._output = f"{output}/"
        self._intact = intact
        self._staging = staging
        self._verification = verification
        self._jobs = jobs
        self._wanted: Sequence[tuple[str, Planned]] = ()
        self._told = 0

    def hold(self, path: str, body: bytes | Path) -> SiteFile:
        """The published file if it is intact and holds the same, or else a new one."""
        copied = isinstance(body, Path)
        published = self._intact.get(path)
        if published and published.sha256 == digest_of_body(body):
            file = SiteFile(published.sha256, self._output + path, copied)
        else:
            file = self._staging.add(path, body)
        return file if isinstance(body, Path) else file._replace(ways=self._verification.read(path, body, file.sha256))

    def make(self, wanted: Sequence[tuple[str, Planned]], progress: Progress) -> list[SiteFile]:
        """The planned files, made and held, in order."""
        self._wanted = wanted
        first = _pioneers(wanted)
        made = dict(zip(first, self._make(first).files, strict=True))
        progress.advance(len(first))
        spots = self._verification.guide.spots
        self._told = start = len(spots)
        numbers: dict[int, list[int]] = defaultdict(list)
        batches, singles = _batches(wanted, made)
        # The largest first, so that in the end no process waits for one of them.
        turns = [*sorted(batches, key=len, reverse=True), *singles]
        for result in spread(self._make_all, turns, self._jobs, LEAST, len(batches)):
            numbers[result.process] += map(self._verification.guide.number, result.spots)
            for number, file in zip(result.numbers, result.files, strict=True):
                made[number] = file._replace(ways=file.ways and translated(file.ways, numbers[result.process], start))
            progress.advance(len(result.files))
        return [made[number] for number in range(len(wanted))]

    def _make_all(self, turns: Sequence[Sequence[int]]) -> Made:
        return self._make([number for turn in turns for number in turn])

    def _make(self, chunk: Sequence[int]) -> Made:
        files = [self.hold(path, planned.made()) for path, planned in (self._wanted[number] for number in chunk)]
        spots = self._verification.guide.spots[self._told :]
        self._told += len(spots)
        return Made(chunk, files, os.getpid(), spots)


def _batches(wanted: Sequence[tuple[str, Planned]], made: Container[int]) -> tuple[list[list[int]], list[list[int]]]:
    """The numbers of what is not made yet, those of each batch together and the others one by one."""
    batches: dict[str, list[int]] = defaultdict(list)
    for number, (_, planned) in enumerate(wanted):
        if number not in made:
            batches[planned.batch].append(number)
    singles = batches.pop("", [])
    return list(batches.values()), [[number] for number in singles]


def _pioneers(wanted: Sequence[tuple[str, Planned]]) -> list[int]:
    """The first of each kind of which there are several: what it prepares, no other process has to prepare again."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, (_, planned) in enumerate(wanted):
        numbers[planned.kind].append(number)
    return [alike[0] for alike in numbers.values() if len(alike) > 1]
