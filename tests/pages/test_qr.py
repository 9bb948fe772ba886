"""QR codes of accounts."""

from __future__ import annotations

import pytest

from gongkai.pages.qr import LONGEST, svg
from tests.pages.column import catalog, item, key, pages, rendered

ADDRESS = "https://www.example.com/weixin/"


def test_an_account_shows_the_code_of_its_address() -> None:
    made = catalog(item("account/a", "公众号", elements={"link": key("link", ADDRESS)}))
    assert '<img src="a.svg" alt="公众号访问地址的二维码"' in rendered(made, "powers/account/a.html")
    assert rendered(made, "powers/account/a.svg") == svg(ADDRESS)


@pytest.mark.parametrize("written", ["javascript:alert(1)", "微信搜索“示例工信”", "https://x.cn/" + "a" * LONGEST])
def test_what_is_no_address_has_no_code(written: str) -> None:
    made = catalog(item("account/a", elements={"link": key("link", written)}))
    assert "powers/account/a.svg" not in pages(made)
    assert "二维码" not in rendered(made, "powers/account/a.html")


def test_the_longest_address_has_a_code() -> None:
    assert svg("https://x.cn/" + "a" * (LONGEST - 13)).startswith("<svg")


def test_the_picture_bears_no_style_and_no_time() -> None:
    assert "style" not in svg(ADDRESS)
    assert svg(ADDRESS) == svg(ADDRESS)
