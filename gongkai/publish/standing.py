"""Whether the published site stands as it was left, so that it need not be made again to be sure of it."""

from __future__ import annotations

from pathlib import Path

from gongkai.errors import GongkaiError
from gongkai.publish.generation import read_marker, recall
from gongkai.publish.lock import locked
from gongkai.publish.manifest import Manifests
from gongkai.publish.places import Places, refuse_foreign
from gongkai.publish.published import Published
from gongkai.publish.theme import load_theme, themes


def standing(root: Path, output: Path, digest: str, theme: str) -> Published | None:
    """What publishing the site of this digest, made of this theme, would come to, had it nothing to do.

    None where it has something to do or to say: another theme, a stranger, a file that would have to be read, somebody
    else at work.
    """
    places = Places(output)
    try:
        refuse_foreign(root, output)
        if load_theme(themes(root)).digest != theme:
            return None
        with locked(places.lock):
            return _standing(places, digest)
    except (OSError, GongkaiError):
        return None


def _standing(places: Places, digest: str) -> Published | None:
    if read_marker(places.output) != digest or places.staging.exists() or places.retired.exists():
        return None
    live = recall(places.output, Manifests(places.manifests))
    if not live.is_recorded or live.tree.others:
        return None
    total = len(live.manifest)
    return Published(total, written=0, unchanged=total, removed=0, strangers=(), digest=digest)
