"""A plain static server, as strict as a county portal may be: under a sub-path, with a closed content policy."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PREFIX = "/gxj/zwgk/"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)


class SubPathHandler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        below = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "\N{REPLACEMENT CHARACTER}"
        return super().translate_path("/" + below)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the overridden method's name for it
        """Requests are not the tests' output."""


class PackedHandler(SubPathHandler):
    """Compresses text, as the server of a portal does."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file() or not self.guess_type(file).startswith(("text/", "application/")):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves before the answer is no fault."""


@contextmanager
def serve(folder: Path, handler: type[SubPathHandler] = SubPathHandler) -> Iterator[str]:
    """Serve `folder` on a free loopback port; yields the address of its home page's folder."""
    with Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        finally:
            server.shutdown()
            thread.join()
