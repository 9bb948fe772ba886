"""The preview in a real browser, under the policy that it sends."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from gongkai.errors import TemplateError
from gongkai.staff.preview_site import PreviewSite
from tests.staff.browsing import BASE, PATIENCE, finding, previewing


def test_the_page_reloads_by_itself_and_says_what_is_wrong(tmp_path: Path, browser: Browser) -> None:
    item = tmp_path / "item.md"
    item.write_text("first", encoding="utf-8")

    def build() -> PreviewSite:
        text = item.read_text(encoding="utf-8")
        if text == "broken":
            raise TemplateError("模板第 3 行有误")
        head = "<!DOCTYPE html><html lang=zh><title>t</title><link rel=icon href=data:,>"
        page = f"{head}<body><h1>{text}</h1></body></html>"
        return PreviewSite({"index.html": page.encode()}, BASE, {"index.html": [finding()]})

    with previewing(tmp_path, build) as (preview, told):
        told.get(timeout=PATIENCE)
        page = browser.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(preview.address)
        expect(page.get_by_role("heading", level=1)).to_have_text("first")
        expect(page.get_by_role("complementary")).to_contain_text("缺少“发布日期”")
        expect(page.get_by_role("complementary")).to_have_css("position", "fixed")
        item.write_text("second", encoding="utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text("second", timeout=PATIENCE * 1000)
        item.write_text("broken", encoding="utf-8")
        expect(page.get_by_role("alert")).to_contain_text("模板第 3 行有误", timeout=PATIENCE * 1000)
        expect(page.get_by_role("heading", level=1)).to_have_text("second")
        item.write_text("mended", encoding="utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text("mended", timeout=PATIENCE * 1000)
        expect(page.get_by_role("alert")).to_have_count(0)
        assert complaints == []
        page.close()
