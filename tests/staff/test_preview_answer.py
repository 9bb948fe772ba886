"""Which answer a request gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.errors import TemplateError
from gongkai.staff.preview_answer import Answer, answer, is_ours
from gongkai.staff.preview_site import Failure, PreviewSite, Shown
from tests.staff.browsing import BASE, finding

PAGE = b"<html><body><h1>page</h1></body></html>"
SITE = PreviewSite(
    {
        "index.html": PAGE,
        "404.html": b"<h1>lost</h1>",
        "a/index.html": PAGE,
        "a/政策.html": PAGE,
        "a/plan.pdf": b"%PDF",
        "css/site.css": b"a{}",
        "data.UNKNOWN": b"?",
    },
    BASE,
    homeless=(finding(path="content/unreadable.md"),),
)
SHOWN = Shown(7, SITE)


def kind(given: Answer) -> str:
    return given.headers["Content-Type"]


@pytest.mark.parametrize("target", ["/", "/gxj/zwgk", "/?x=1"])
def test_the_way_leads_to_the_sites_own_path(target: str) -> None:
    assert answer(target, SHOWN).status == 302
    assert answer(target, SHOWN).headers["Location"] == BASE


def test_a_folder_is_shown_by_its_index_and_gets_its_slash() -> None:
    assert answer(f"{BASE}a/", SHOWN).status == 200
    assert answer(f"{BASE}a", SHOWN).headers["Location"] == f"{BASE}a/"


@pytest.mark.parametrize("name", ["a/%E6%94%BF%E7%AD%96.html", "a/政策.html", "a/%E6%94%BF%E7%AD%96.html?q=1"])
def test_an_address_may_be_written_either_way(name: str) -> None:
    assert answer(BASE + name, SHOWN).status == 200


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("css/site.css", "text/css; charset=utf-8"),
        ("a/plan.pdf", "application/pdf"),
        ("data.UNKNOWN", "application/octet-stream"),
    ],
)
def test_each_file_has_its_type(name: str, expected: str) -> None:
    assert kind(answer(BASE + name, SHOWN)) == expected


@pytest.mark.parametrize(
    "target",
    ["/gxj/zwgk/b.html", "/gxj/zwgk/../../etc/passwd", "/etc/passwd", "//etc/passwd", "/gxj/zwgk/a/plan.pdf/", "*"],
)
def test_what_is_not_there_gets_the_sites_own_page_for_it(target: str) -> None:
    given = answer(target, SHOWN)
    assert given.status == 404
    assert b"<h1>lost</h1>" in bytes(given.body)


def test_only_pages_are_added_to() -> None:
    assert answer(f"{BASE}a/plan.pdf", SHOWN).body == b"%PDF"
    assert b"reload.js" in bytes(answer(BASE, SHOWN).body)


def test_a_page_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "page").write_bytes(PAGE)
    site = PreviewSite({"index.html": tmp_path / "page"}, BASE)
    assert b"<h1>page</h1>" in bytes(answer(BASE, Shown(1, site)).body)


def test_a_page_that_cannot_be_made_says_why() -> None:
    class Broken:
        def get(self, address: str) -> bytes:
            raise TemplateError(f"模板有误：{address}")

        def __contains__(self, address: str) -> bool:
            return True

    given = answer(f"{BASE}a/", Shown(7, PreviewSite(Broken(), BASE)))
    assert given.status == 500
    text = bytes(given.body).decode()
    assert "模板有误：a/index.html" in text
    assert 'data-epoch="7"' in text


def test_before_the_first_site_the_reader_waits() -> None:
    given = answer(f"{BASE}a/", Shown(7))
    assert given.status == 503
    assert "正在生成" in bytes(given.body).decode()


def test_without_any_site_the_failure_is_shown() -> None:
    text = bytes(answer("/", Shown(7, None, Failure("配置有误"))).body).decode()
    assert "配置有误" in text
    assert "正在生成" not in text


def test_all_findings_have_a_page() -> None:
    assert "content/unreadable.md" in bytes(answer("/__gongkai__/findings", SHOWN).body).decode()
    assert "没有发现问题" in bytes(answer("/__gongkai__/findings", Shown(1, PreviewSite({}, BASE))).body).decode()


@pytest.mark.parametrize("name", ["reload.js", "preview.css"])
def test_what_the_preview_adds_is_there(name: str) -> None:
    given = answer(f"/__gongkai__/{name}", SHOWN)
    assert isinstance(given.body, Path)
    assert given.body.is_file()


def test_nothing_else_of_the_previews_own_is_there() -> None:
    assert answer("/__gongkai__/../preview.py", SHOWN).status == 404
    assert answer("/__gongkai__/preview.py", SHOWN).status == 404


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "localhost", "LOCALHOST:1"])
def test_this_machine_is_meant(host: str) -> None:
    assert is_ours(host)


@pytest.mark.parametrize(
    "host",
    ["", "example.com", "example.com:8000", "127.0.0.1.example.com", "192.168.0.2", "[::1", "localhost@example.com"],
)
def test_another_machine_is_meant(host: str) -> None:
    assert not is_ours(host)
