"""`serve`, as a clerk runs it: drafts and findings in the browser, nothing in `output/`."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.column import copy_small
from tests.sample import ROOT

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
PATIENCE = 30.0


class Served:
    """A running preview and its column."""

    def __init__(self, root: Path) -> None:
        self.root = root
        command = [sys.executable, "-u", str(ROOT / "build.py"), "serve", "--config", str(root / "config.yaml")]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        assert self.process.stdout
        found = re.search(r"http://[0-9.:]+/", self.process.stdout.readline())
        assert found
        self.address = found[0] + "gxj/zwgk/"

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as response:
                body: bytes = response.read()
        except urllib.error.HTTPError as error:
            body = error.read()
        return body.decode()

    def until(self, path: str, text: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if text in (page := self.page(path)):
                return page
            time.sleep(0.1)
        raise AssertionError(f"{text} never came")

    def close(self) -> int:
        # A shell's background job, as CI's may be, is deaf to Ctrl-C, and so is what it starts.
        deaf = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        self.process.send_signal(signal.SIGTERM if deaf else signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = Served(copy_small(tmp_path / "column"))
    try:
        running.until("index.html", "gxj@example.com")
        yield running
    finally:
        running.process.kill()
        running.process.wait()
        assert running.process.stdout
        running.process.stdout.close()


def test_a_draft_is_shown_with_its_findings_beside_it(served: Served) -> None:
    page = served.page("affairs/guides/2024-05-06-caogao.html")
    assert "还没写好的指南" in page
    assert "缺少要素“申请条件”" in page


def test_an_edit_is_shown_with_what_is_now_wrong(served: Served) -> None:
    file = served.root / GUIDE
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("咨询电话: 0400-5550103\n", "").replace("技术改造项目备案", "改了标题"), encoding="utf-8"
    )
    page = served.until("affairs/guides/2024-03-01-beian.html", "改了标题")
    assert "缺少要素“咨询电话”" in page


def test_a_file_that_cannot_be_read_is_told_on_the_home_page(served: Served) -> None:
    (served.root / GUIDE).write_text("标题：没有栅栏\n", encoding="utf-8")
    assert GUIDE in served.until("index.html", "front-matter")


def test_a_broken_config_is_shown_and_the_last_good_site_stays(served: Served) -> None:
    config = served.root / "config.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("  icp:", "  icq:"), encoding="utf-8")
    page = served.until("index.html", "icq")
    assert "测试县工业和信息化局" in page


def test_nothing_is_published_and_ctrl_c_ends_it(served: Served) -> None:
    assert served.close() == 0
    assert not (served.root / "output").exists()


def test_it_listens_on_this_machine_only(served: Served) -> None:
    assert served.address.startswith("http://127.0.0.1:")
    request = urllib.request.Request(served.address + "index.html", headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=PATIENCE)
    refused.value.close()
    assert refused.value.code in {400, 403, 421}
