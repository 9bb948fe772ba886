"""What of a theme enters into the pages of one template, so that a change of another leaves them as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from gongkai.publish.theme import Theme

_NAMING = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%\}", re.DOTALL)
_NAMED = re.compile(r"""\s*(?:"([^"\\]+)"|'([^'\\]+)')(?:\s+(?:import|as|with|without|ignore)\b.*)?\s*""", re.DOTALL)
"""A name as it stands. Whatever else is written there, only the page knows which template it comes to."""
_ASSET = "asset"
"""What every template says that names a file whose address changes with its content."""


class Ingredients:
    """Of one theme; each template's are found out once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._digests: dict[str, str] = {}

    def digest(self, template: str) -> str:
        """Of all that enters from the theme; the whole theme's where a template names another that nobody can tell."""
        if template not in self._digests:
            self._digests[template] = self._digest(template)
        return self._digests[template]

    def _digest(self, template: str) -> str:
        found: dict[str, str] = {}
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self._theme.sources.get(name, "")
                named = list(_named_in(found[name]))
                if None in named:
                    return self._theme.digest
                waiting += filter(None, named)
        assets = self._theme.names if any(_ASSET in source for source in found.values()) else {}
        return sha256(repr((sorted(found.items()), sorted(assets.items()))).encode()).hexdigest()


def _named_in(source: str) -> Iterator[str | None]:
    for tag in _NAMING.finditer(source):
        name = _NAMED.fullmatch(tag[1])
        yield name and (name[1] or name[2])
