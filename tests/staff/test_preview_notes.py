"""What the preview adds to a page."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from gongkai.staff.preview_notes import annotated, findings_page
from gongkai.staff.preview_site import Failure, PreviewSite, Shown
from tests.staff.browsing import BASE, finding

PAGE = b"<!DOCTYPE html><html><head><title>t</title></head><body><p>text</p></BODY ></html>\n"


def seen(shown: Shown, address: str = "a/b/c.html", page: bytes = PAGE) -> LexborHTMLParser:
    return LexborHTMLParser(annotated(page, address, shown))


def text(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return node.text() if node else ""


def site(*homeless: str) -> PreviewSite:
    return PreviewSite(
        {}, BASE, {"a/b/c.html": [finding()]}, tuple(finding(path=f"content/{name}") for name in homeless)
    )


def test_a_page_keeps_its_bytes_around_what_is_added() -> None:
    page = annotated(PAGE, "x.html", Shown(1, site()))
    assert page.startswith(PAGE.partition(b"</BODY")[0])
    assert page.endswith(b"</BODY ></html>\n")


def test_a_page_without_an_end_is_added_to_as_well() -> None:
    assert seen(Shown(1, site()), page=b"<p>text").css_first("script") is not None


def test_a_page_knows_its_epoch() -> None:
    script = seen(Shown(42, site())).css_first("script")
    assert script is not None
    assert script.attributes == {"src": "/__gongkai__/reload.js", "data-epoch": "42", "defer": None}


def test_the_findings_of_an_item_stand_beside_its_page() -> None:
    shown = text(seen(Shown(1, site())), "aside")
    for part in ("1 处错误", "第 3 行", "缺少“发布日期”", "missing-element", "请补上。", "第711号）第二十三条"):
        assert part in shown


def test_a_page_without_findings_has_none_beside_it() -> None:
    assert seen(Shown(1, site()), "index.html").css_first("aside") is None


def test_files_without_a_page_are_named_on_the_home_page() -> None:
    home = seen(Shown(1, site("broken.md", "other.md")), "index.html")
    assert "2 处错误" in text(home, "summary")
    assert "content/broken.md" in text(home, "aside")
    assert "broken.md" not in text(seen(Shown(1, site("broken.md"))), "aside")


def test_a_failed_build_is_seen_on_every_page_while_the_last_site_stays() -> None:
    failure = Failure("模板有误", "请改正。", [finding("字段写错", path="config.yaml")])
    page = seen(Shown(1, site(), failure))
    shown = text(page, '[role="alert"]')
    for part in ("模板有误", "请改正。", "config.yaml 第 3 行：字段写错", "上一次成功"):
        assert part in shown
    assert text(page, "p") == "text"


def test_what_is_found_cannot_become_markup() -> None:
    evil = PreviewSite({}, BASE, {"a/b/c.html": [finding("<script>alert(1)</script>")]})
    page = seen(Shown(1, evil, Failure("<img src=x onerror=alert(1)>")))
    assert len(page.css("script")) == 1
    assert page.css("img") == []


def test_the_page_of_all_findings_leads_to_each_page() -> None:
    page = LexborHTMLParser(findings_page(Shown(1, site("broken.md"))))
    assert [link.attributes["href"] for link in page.css("main a")] == ["/gxj/zwgk/a/b/c.html"]
    assert "content/broken.md" in text(page, "main")
    assert "content/a/b/c.md" in text(page, "main")


def test_no_style_or_script_stands_in_the_page_itself() -> None:
    page = seen(Shown(1, site("x.md"), Failure("x")))
    assert page.css("style, [style], script:not([src])") == []
