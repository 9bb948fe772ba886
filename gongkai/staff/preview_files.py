"""The files of a preview, each made when a browser asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import RLock

from gongkai.model.page import Page
from gongkai.pages.unfolding import Unfolding
from gongkai.publish.render import Renderer
from gongkai.staff.preview_site import HOME


class PreviewFiles:
    """Of one plan and one theme; `turn` is held while anything is read or made, for none of that is done by two threads
    at once."""

    def __init__(self, root: Path, plan: Unfolding, renderer: Renderer, turn: RLock) -> None:
        self._root = root
        self._plan = plan
        self._renderer = renderer
        self._turn = turn
        self._assets: Mapping[str, bytes] = dict(renderer.theme.assets)
        self._at_hand: dict[str, bytes] = {}
        self.looked_at = HOME
        """The page for which a browser asked last."""

    def get(self, address: str, /) -> bytes | Path | None:
        """What lies at an address, made of what is planned."""
        with self._turn:
            made = self._at_hand.get(address) or self._made(address)
            if made is not None and address.endswith(".html"):
                self.looked_at = address
            return made

    def __contains__(self, address: str, /) -> bool:
        with self._turn:
            return address in self._assets or self._plan.at(address) is not None

    def make_ready(self, address: str) -> None:
        """Make a page beforehand: whatever prevents that is known before anybody is sent to look."""
        self.looked_at = address
        made = self._made(address)
        if isinstance(made, bytes):
            self._at_hand = {address: made}

    def _made(self, address: str) -> bytes | Path | None:
        if asset := self._assets.get(address):
            return asset
        planned = self._plan.at(address)
        if isinstance(planned, Page):
            return self._renderer.render(planned)
        return self._root / planned.file if planned else None
