"""The system's Chromium through Playwright, quiet and offline."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ADDRESSES = "links => links.map(link => link.href.split('#')[0])"


def executable() -> str:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "Chromium is not installed; `make test` installs it or says how"
    return found


def flags() -> list[str]:
    # Chromium's sandbox refuses to start for root, which CI often is.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if is_root else [])]


@contextmanager
def launched() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=flags())
        try:
            yield browser
        finally:
            browser.close()


class Reader:
    """A person at a screen of one width, with scripts or without."""

    def __init__(self, browser: Browser, width: int, *, scripts: bool = False) -> None:
        self.scripts = scripts
        self.page = browser.new_page(
            viewport={"width": width, "height": 800}, locale="zh-CN", timezone_id="Asia/Shanghai"
        )
        # Playwright's own switch would keep axe from running too: what one session forbids, no other can allow.
        self.session = self.page.context.new_cdp_session(self.page)
        self.forbid(scripts=not scripts)

    def forbid(self, *, scripts: bool) -> None:
        self.session.send("Emulation.setScriptExecutionDisabled", {"value": scripts})

    @contextmanager
    def scripts_allowed(self) -> Iterator[None]:
        """Let a test's own script run on the page as it was loaded."""
        self.forbid(scripts=False)
        try:
            yield
        finally:
            self.forbid(scripts=not self.scripts)

    def overflow(self) -> int:
        """By how many pixels the page itself scrolls sideways; a wide table may scroll in its own region."""
        pixels: int = self.page.evaluate(OVERFLOW)
        return pixels

    def follow(self, home: str, target: str) -> None:
        """Click the first visible link to a file of the site at `home`."""
        links = self.page.locator("a:visible")
        addresses: list[str] = links.evaluate_all(ADDRESSES)
        wanted = home + quote(target)
        assert wanted in addresses, f"{self.page.url} shows no link to {target}"
        links.nth(addresses.index(wanted)).click()
        self.page.wait_for_url(f"{wanted}*")

    def close(self) -> None:
        self.page.close()
