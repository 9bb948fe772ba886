"""Whether the published site is still what was published."""

from __future__ import annotations

from pathlib import Path

from gongkai.errors import ForeignOutputError
from gongkai.publish.causes import fault_of
from gongkai.publish.generation import Change, Stranger, read_marker, sha256_of, survey
from gongkai.publish.manifest import Manifests
from gongkai.publish.places import Places


def compare(output: Path) -> tuple[Stranger, ...]:
    """Read every file of the published site and name those that somebody else changed; nothing is written.

    Raises ForeignOutputError where there is no site of ours.
    """
    try:
        if read_marker(output) is None:
            raise ForeignOutputError(f"{output} 里没有 gongkai 发布的网站。", "请先运行 build。")
        return tuple(_differences(output))
    except OSError as error:
        raise fault_of(error, "没有核对完。") from error


def _differences(output: Path) -> list[Stranger]:
    found = survey(output, Manifests(Places(output).manifests))
    altered = [
        Stranger(path, Change.MODIFIED)
        for path, known in found.intact.items()
        if sha256_of(output / path) != known.sha256
    ]
    return sorted([*found.strangers, *altered], key=lambda stranger: stranger.path)
