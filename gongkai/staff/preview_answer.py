"""Which answer a request gets: a pure function of what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from gongkai.staff.preview_notes import FINDINGS, OWN, annotated, findings_page, waiting_page
from gongkai.staff.preview_site import HOME, NOT_FOUND, PreviewSite, Shown, failure_of

HOSTS = frozenset({"127.0.0.1", "localhost"})
HTML = "text/html; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
"""As strict as the public server should be, so that what it would block is seen here."""

# The system's own table differs from machine to machine.
_TYPES: Mapping[str, str] = {
    "html": HTML,
    "txt": TEXT,
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "xsl": "application/xml; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "webmanifest": "application/manifest+json; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ofd": "application/ofd",
    "wps": "application/vnd.ms-works",
    "mp4": "video/mp4",
    "mp3": "audio/mpeg",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser."""

    status: HTTPStatus
    body: bytes | Path = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def is_ours(host: str) -> bool:
    """Whether a request means this machine: a name that somebody has pointed here would let their pages read ours."""
    try:
        return urlsplit(f"//{host}").hostname in HOSTS
    except ValueError:
        return False


def refusal() -> Answer:
    """For a request that means another host."""
    return _typed(HTTPStatus.FORBIDDEN, "只能用 127.0.0.1 或 localhost 打开预览。".encode(), TEXT)


def answer(target: str, shown: Shown) -> Answer:
    """The answer to a request for `target`, a path with perhaps a query."""
    path = unquote(urlsplit(f"//x{target}").path, errors="replace")
    if path.startswith(OWN):
        return _own(path, shown)
    if shown.site is None:
        return _typed(HTTPStatus.SERVICE_UNAVAILABLE, waiting_page(shown), HTML)
    try:
        return _of_site(path, shown, shown.site)
    except Exception as error:  # noqa: BLE001 - whatever it was, the writer sees it and goes on writing
        failed = waiting_page(Shown(shown.epoch, None, failure_of(error)))
        return _typed(HTTPStatus.INTERNAL_SERVER_ERROR, failed, HTML)


def _of_site(path: str, shown: Shown, site: PreviewSite) -> Answer:
    if path.startswith(site.base):
        return _page(path.removeprefix(site.base), shown, site)
    outside = path != "/" and f"{path}/" != site.base
    return _missing(shown, site) if outside else _moved(site.base)


def _own(path: str, shown: Shown) -> Answer:
    if path == FINDINGS:
        return _typed(HTTPStatus.OK, findings_page(shown), HTML)
    name = path.removeprefix(OWN)
    if name in {"preview.css", "reload.js"}:
        return _file(Path(__file__).with_name(name), name)
    return _typed(HTTPStatus.NOT_FOUND, b"", TEXT)


def _page(path: str, shown: Shown, site: PreviewSite) -> Answer:
    address = path + HOME if not path or path.endswith("/") else path
    body = site.files.get(address)
    if body is None:
        is_folder = f"{address}/{HOME}" in site.files
        return _moved(f"{site.base}{address}/") if is_folder else _missing(shown, site)
    if address.endswith(".html"):
        return _typed(HTTPStatus.OK, annotated(_bytes(body), address, shown), HTML)
    return _file(body, address)


def _missing(shown: Shown, site: PreviewSite) -> Answer:
    page = _bytes(site.files.get(NOT_FOUND) or "<h1>没有这一页</h1>".encode())
    return _typed(HTTPStatus.NOT_FOUND, annotated(page, NOT_FOUND, shown), HTML)


def _moved(address: str) -> Answer:
    return Answer(HTTPStatus.FOUND, headers={"Location": quote(address)})


def _file(body: bytes | Path, name: str) -> Answer:
    return _typed(HTTPStatus.OK, body, _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream"))


def _typed(status: HTTPStatus, body: bytes | Path, kind: str) -> Answer:
    return Answer(status, body, {"Content-Type": kind})


def _bytes(body: bytes | Path) -> bytes:
    return body if isinstance(body, bytes) else body.read_bytes()
