"""How long a writer waits for the preview: from saving a file to the page that shows what was saved."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from bench.cases import Stock
from bench.sites import Gongkai

HOST, PATIENCE = "127.0.0.1", 600.0
_ADDRESS = re.compile(rb"http://127\.0\.0\.1:(\d+)/")
_BASE = "/gxj/zwgk/"
_BUILDING = "正在生成网站".encode()
_PAUSE = 1.0
"""Seconds between edits, as long as a quick writer pauses at least."""


def latency(site: Gongkai, size: int, rounds: int) -> list[float]:
    """Seconds, edit by edit, until the page shows the edit that a browser loads again at the preview's sign.

    The sign is asked for as the page's own script does.
    """
    stock = Stock(site, size)
    with _serving(site) as port:
        while _BUILDING in _get(port, _BASE):
            time.sleep(_PAUSE)
        return [_edit(site, port, stock.recent[-1 - number], number) for number in range(2 * rounds + 1)][1:]


def _edit(site: Gongkai, port: int, item: str, number: int) -> float:
    time.sleep(_PAUSE)
    seen = _visible(port)
    wanted = f"这是第{number}次修改。".encode()
    started = time.perf_counter()
    site.edit(item, number)
    while wanted not in _get(port, _BASE + item.removesuffix(".md") + ".html"):
        assert time.perf_counter() - started < PATIENCE
        seen = int(_get(port, f"/__gongkai__/epoch?since={seen}"))
    taken = time.perf_counter() - started
    print(f"{'':>7} preview     {site.name:<8} {taken:7.3f} s", flush=True)
    return taken


def _visible(port: int) -> int:
    return int(_get(port, "/__gongkai__/epoch"))


def _get(port: int, path: str) -> bytes:
    connection = HTTPConnection(HOST, port, timeout=PATIENCE)
    connection.request("GET", path)
    body = connection.getresponse().read()
    connection.close()
    return body


@contextmanager
def _serving(site: Gongkai) -> Iterator[int]:
    """The port at which the preview runs."""
    process = subprocess.Popen(site.build("serve"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603
    assert process.stdout
    try:
        said = process.stdout.readline()
        while not (address := _ADDRESS.search(said)):
            assert said, "the preview ended"
            said = process.stdout.readline()
        yield int(address[1])
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()
