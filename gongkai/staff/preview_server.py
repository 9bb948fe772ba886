"""The server of the preview: for this machine only, and quick to end."""

from __future__ import annotations

import errno
import os
import shutil
import socketserver
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from gongkai.errors import UsageError
from gongkai.staff.preview_answer import POLICY, TEXT, Answer, answer, is_ours, refusal
from gongkai.staff.preview_epochs import Epochs
from gongkai.staff.preview_notes import OWN
from gongkai.staff.preview_site import Shown

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS = 20
LONGEST_POLL = 25.0
"""Seconds: short of the half minute after which some proxies give up."""


class PreviewServer(ThreadingHTTPServer):
    """Answers from what is shown at the moment."""

    daemon_threads = True
    block_on_close = False
    # On Windows this would let two servers share a port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, epochs: Epochs, shown: Callable[[], Shown]) -> None:
        self.epochs = epochs
        self.shown = shown
        super().__init__((HOST, port), _Handler)

    def server_bind(self) -> None:
        """Bind without asking for our own name, for which some networks take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves before the answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def listen(port: int | None, epochs: Epochs, shown: Callable[[], Shown]) -> PreviewServer:
    """A server at `port`, or at the first free one from 8000 on; raises UsageError where `port` cannot be had."""
    wanted = range(FIRST_PORT, FIRST_PORT + PORTS) if port is None else [port]
    for candidate in wanted:
        try:
            return PreviewServer(candidate, epochs, shown)
        except OSError as error:
            if port is not None or error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise UsageError(_why(candidate, error), "请用 --port 换一个端口。") from error
    return PreviewServer(0, epochs, shown)


def _why(port: int, error: OSError) -> str:
    reasons = {errno.EADDRINUSE: "已被别的程序占用", errno.EACCES: "不允许使用"}
    return f"端口 {port} {reasons.get(error.errno or 0, f'不能使用：{error.strerror}')}。"


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        self._send(self._answer(), with_body=True)

    def do_HEAD(self) -> None:
        self._send(self._answer(), with_body=False)

    def _answer(self) -> Answer:
        if not is_ours(self.headers.get("Host", "")):
            return refusal()
        parts = urlsplit(f"//x{self.path}")
        if parts.path == f"{OWN}epoch":
            return self._epoch(parts.query)
        return answer(self.path, self.server.shown())

    def _epoch(self, query: str) -> Answer:
        """Answer when there is something else to see than the page shows."""
        seen = parse_qs(query).get("since", [""])[0]
        epochs = self.server.epochs
        visible = epochs.other_than(int(seen), LONGEST_POLL) if seen.isdecimal() else epochs.visible
        return Answer(HTTPStatus.OK, str(visible).encode(), {"Content-Type": TEXT})

    def _send(self, given: Answer, *, with_body: bool) -> None:
        body = given.body
        size = len(body) if isinstance(body, bytes) else body.stat().st_size
        self.send_response(given.status)
        for name, value in given.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        if with_body:
            self._send_body(body)

    def _send_body(self, body: bytes | Path) -> None:
        with BytesIO(body) if isinstance(body, bytes) else body.open("rb") as source:
            shutil.copyfileobj(source, self.wfile)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name for it
        """Requests are nothing to tell of."""
