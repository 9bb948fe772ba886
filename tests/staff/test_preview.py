"""The preview as a whole: it builds, serves, notices, reloads and ends."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from gongkai.errors import ConfigError, TemplateError, UsageError
from gongkai.staff.preview import Preview
from gongkai.staff.preview_site import PreviewSite
from tests.staff.browsing import BASE, PATIENCE, finding, get, once, previewing


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "item.md").write_text("first", encoding="utf-8")
    return tmp_path / "content"


def site_of(source: Path) -> PreviewSite:
    text = (source / "item.md").read_text(encoding="utf-8")
    return PreviewSite({"index.html": f"<body><p>{text}</p></body>".encode(), "404.html": b"<p>lost</p>"}, BASE)


def test_a_change_of_the_sources_is_seen_in_the_browser(source: Path) -> None:
    with previewing(source, lambda: site_of(source)) as (preview, told):
        epoch = told.get(timeout=PATIENCE).epoch
        assert "<p>first</p>" in get(preview.address, BASE).body
        (source / "item.md").write_text("second", encoding="utf-8")
        told.get(timeout=PATIENCE)
        assert int(get(preview.address, f"/__gongkai__/epoch?since={epoch}").body) == epoch + 1
        assert "<p>second</p>" in get(preview.address, BASE).body


def test_a_page_that_waits_hears_of_the_next_epoch(source: Path) -> None:
    heard: list[str] = []
    with previewing(source, lambda: site_of(source)) as (preview, told):
        epoch = told.get(timeout=PATIENCE).epoch
        poll = f"/__gongkai__/epoch?since={epoch}"
        page = Thread(target=lambda: heard.append(get(preview.address, poll).body))
        page.start()
        (source / "item.md").write_text("second", encoding="utf-8")
        page.join(PATIENCE)
    assert heard == [str(epoch + 1)]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (TemplateError("模板第 3 行有误"), "模板第 3 行有误"),
        (ConfigError("配置有误", (finding("键重复"),)), "键重复"),
        (ZeroDivisionError("x"), "程序内部出错（ZeroDivisionError：x）"),
    ],
)
def test_a_failed_build_is_seen_and_the_last_site_stays(source: Path, error: Exception, message: str) -> None:
    def build() -> PreviewSite:
        site = site_of(source)
        if b"second" in bytes(site.files.get("index.html") or b""):
            raise error
        return site

    with previewing(source, build) as (preview, told):
        told.get(timeout=PATIENCE)
        (source / "item.md").write_text("second", encoding="utf-8")
        assert told.get(timeout=PATIENCE).failure
        shown = get(preview.address, BASE).body
        assert "<p>first</p>" in shown
        assert message in shown
        (source / "item.md").write_text("third", encoding="utf-8")
        assert told.get(timeout=PATIENCE).failure is None
        assert "role" not in get(preview.address, BASE).body


def test_a_first_build_that_fails_is_seen_too(source: Path) -> None:
    def build() -> PreviewSite:
        raise TemplateError("模板有误")

    with previewing(source, build) as (preview, told):
        told.get(timeout=PATIENCE)
        reply = get(preview.address, "/")
    assert reply.status == 503
    assert "模板有误" in reply.body


def test_every_answer_is_guarded_and_never_kept(source: Path) -> None:
    with previewing(source, lambda: site_of(source)) as (preview, told):
        told.get(timeout=PATIENCE)
        for path in ("/", BASE, f"{BASE}none", "/__gongkai__/reload.js", "/__gongkai__/epoch"):
            headers = get(preview.address, path).headers
            assert headers["Cache-Control"] == "no-store"
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert "script-src 'self';" in headers["Content-Security-Policy"]


def test_a_request_that_means_another_host_is_refused(source: Path) -> None:
    with previewing(source, lambda: site_of(source)) as (preview, told):
        told.get(timeout=PATIENCE)
        assert get(preview.address, BASE, host="evil.example").status == 403
        assert get(preview.address, "/__gongkai__/epoch?since=1", host="evil.example").status == 403
        assert get(preview.address, BASE, host="localhost:1234").status == 200


def test_only_reading_is_possible(source: Path) -> None:
    with previewing(source, lambda: site_of(source)) as (preview, told):
        told.get(timeout=PATIENCE)
        assert get(preview.address, BASE, method="POST").status == 501
        head = get(preview.address, BASE, method="HEAD")
        assert (head.status, head.body) == (200, "")
        assert int(head.headers["Content-Length"]) == len(get(preview.address, BASE).body)


def test_it_is_bound_to_this_machine_only(source: Path) -> None:
    with Preview([source], once(lambda: site_of(source)), 0) as preview:
        assert preview._server.socket.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_named(source: Path) -> None:
    with Preview([source], once(lambda: site_of(source)), 0) as first:
        port = first._server.server_port
        with pytest.raises(UsageError, match=f"端口 {port} 已被别的程序占用"):
            Preview([source], once(lambda: site_of(source)), port)


def test_without_a_wish_the_next_free_port_is_taken(source: Path) -> None:
    sites = once(lambda: site_of(source))
    with Preview([source], sites) as first, Preview([source], sites) as second:
        assert first.address != second.address


def test_a_browser_that_leaves_is_no_fault(source: Path, capfd: pytest.CaptureFixture[str]) -> None:
    large = PreviewSite({"index.html": b"", "large.bin": bytes(50_000_000)}, BASE)
    with previewing(source, lambda: large) as (preview, told):
        told.get(timeout=PATIENCE)
        connection = http.client.HTTPConnection(preview.address.removeprefix("http://").rstrip("/"), timeout=PATIENCE)
        connection.request("GET", f"{BASE}large.bin")
        connection.getresponse().read(1)
        connection.close()
        assert get(preview.address, BASE).status == 200
    assert capfd.readouterr() == ("", "")


SERVE = """
import signal, sys
from pathlib import Path
from gongkai.staff.preview import Preview
from gongkai.staff.preview_site import PreviewSite
# Whatever runs the tests in the background may have had Ctrl-C ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
with Preview([Path(sys.argv[1])], lambda _: iter([PreviewSite({"index.html": b"<p>"}, "/")]), 0) as preview:
    preview.run(lambda shown: print(f'{{"address": "{preview.address}", "epoch": {shown.epoch}}}', flush=True))
print("ended", flush=True)
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_it_ends_at_once_while_pages_wait(source: Path, name: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(source)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = json.loads(process.stdout.readline())
    waiting = http.client.HTTPConnection(told["address"].removeprefix("http://").rstrip("/"), timeout=PATIENCE)
    waiting.request("GET", f"/__gongkai__/epoch?since={told['epoch']}")
    os.kill(process.pid, getattr(signal, name))
    # Far below the length of a poll: whoever waited for that would not end in time.
    assert process.communicate(timeout=10) == ("ended\n", "")
    assert process.returncode == 0
    waiting.close()
