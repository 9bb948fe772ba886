"""What the tests of the preview share: findings, a running preview, and a browser without a window."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread

from gongkai.model.diagnostic import Basis, Diagnostic, Severity, Span
from gongkai.staff.preview import Preview, Sites
from gongkai.staff.preview_site import PreviewSite, Shown

BASE = "/gxj/zwgk/"
PATIENCE = 60.0


def finding(message: str = "缺少“发布日期”", *, path: str = "content/a/b/c.md") -> Diagnostic:
    basis = Basis("中华人民共和国政府信息公开条例", "国务院令第711号", "第二十三条")
    return Diagnostic("missing-element", Severity.ERROR, path, message, "请补上。", Span(3, 1, 3, 5), basis)


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: str


def get(address: str, path: str, *, host: str | None = None, method: str = "GET") -> Reply:
    server = address.removeprefix("http://").rstrip("/")
    connection = http.client.HTTPConnection(server, timeout=PATIENCE)
    try:
        connection.request(method, path, headers={} if host is None else {"Host": host})
        reply = connection.getresponse()
        return Reply(reply.status, dict(reply.getheaders()), reply.read().decode())
    finally:
        connection.close()


def once(build: Callable[[], PreviewSite]) -> Sites:
    """Whatever has changed, the whole site at one go."""
    return lambda _changed: (build() for _ in range(1))


@contextmanager
def previewing(source: Path, build: Callable[[], PreviewSite]) -> Iterator[tuple[Preview, Queue[Shown]]]:
    """A running preview of what lies in `source`, and what it tells of each build."""
    told: Queue[Shown] = Queue()
    with Preview([source], once(build), 0) as preview:
        thread = Thread(target=preview.run, args=(told.put,))
        thread.start()
        try:
            yield preview, told
        finally:
            preview.close()
            thread.join(PATIENCE)
        assert not thread.is_alive()
