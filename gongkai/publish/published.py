"""What publication did."""

from __future__ import annotations

from dataclasses import dataclass, field

from gongkai.publish.generation import Stranger


@dataclass(frozen=True, slots=True)
class Published:
    """Counts are of files."""

    total: int
    written: int
    """New, changed, or put right after somebody else's change."""
    unchanged: int
    removed: int
    """Published before and no longer part of the site."""
    strangers: tuple[Stranger, ...]
    """What somebody else had changed in the published site; their versions lie in the older generation until the
    next publication."""
    digest: str = field(default="", compare=False)
    """The site's, as its marker has it."""
