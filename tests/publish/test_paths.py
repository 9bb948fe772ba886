"""An address must stand on every file system and every web server."""

from __future__ import annotations

import pytest

from gongkai.errors import PublishError
from gongkai.publish.paths import Addresses, folders_above, objection

BAD = [
    ("", "空"),
    ("/etc/passwd", "绝对路径"),
    ("a//b.html", "空"),
    ("a/", "空"),
    ("../b.html", ".."),
    ("a/../b.html", ".."),
    ("./b.html", ".."),
    ("a\\b.html", "不能用作文件名"),
    ("C:/b.html", "不能用作文件名"),
    ("a?.html", "不能用作文件名"),
    ("a\n.html", "不能用作文件名"),
    ("a\udc80.html", "不能用作文件名"),
    ("a./b.html", "句点结尾"),
    ("a /b.html", "空格"),
    ("con", "设备名"),
    ("a/NUL.html", "设备名"),
    ("Com1.tar.gz/x", "设备名"),
    ("lpt¹.html", "设备名"),
    ("政" * 84 + ".html", "太长"),
    (".gongkai-site", "自用"),
    (".gitkeep", "自用"),
]


@pytest.mark.parametrize(("path", "reason"), BAD)
def test_a_path_that_is_no_address_is_refused_with_its_reason(path: str, reason: str) -> None:
    assert reason in (objection(path) or "")


@pytest.mark.parametrize(
    "path",
    ["index.html", "a/b-c_d.html", "政策/文件（2020）.html", "a/.gitkeep", "a/console.html", "政" * 83 + ".html"],
)
def test_an_ordinary_path_is_an_address(path: str) -> None:
    assert objection(path) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a.html", "a.html"),
        ("a.html", "A.html"),
        ("a/b.html", "A/c.html"),
        ("a", "a/b.html"),
        ("a/b.html", "a"),
        ("a/b/c.html", "A/B"),
        ("\N{LATIN SMALL LETTER E WITH ACUTE}.html", "e\N{COMBINING ACUTE ACCENT}.html"),
    ],
)
def test_two_addresses_that_some_file_system_takes_for_one_are_refused(first: str, second: str) -> None:
    addresses = Addresses()
    addresses.take(first)
    with pytest.raises(PublishError, match="不能并存"):
        addresses.take(second)


def test_neighbours_do_not_clash() -> None:
    addresses = Addresses()
    for path in ("a.html", "a/b.html", "a/c.html", "ab.html", "a/b/c.html"):
        addresses.take(path)
    with pytest.raises(PublishError, match="ab"):
        addresses.take("AB.html")


def test_a_refused_path_is_shown_readably() -> None:
    with pytest.raises(PublishError, match=r"a\\n\.html"):
        Addresses().take("a\n.html")


def test_folders_are_named_from_the_nearest() -> None:
    assert list(folders_above("a/b/c.html")) == ["a/b", "a"]
    assert list(folders_above("c.html")) == []
