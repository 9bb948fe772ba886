"""The foot of every page: what the law wants there, and links only where they are configured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.pages.column import catalog, config, rendered

OPTIONS = {
    "icp_url": ("https://beian.miit.gov.cn/", "吉ICP备00000000号-1"),
    "police_url": ("https://beian.mps.gov.cn/", "吉公网安备 00000000000000号"),
    "error_report_url": ("https://zfwzzc.www.gov.cn/", "我为政府网站找错"),
    "organisation_mark_url": ("https://bszs.conac.cn/", "党政机关网站标识"),
}


def foot(**options: str) -> str:
    usual = config()
    site = replace(usual.site, **options)
    page = rendered(catalog(made_by=replace(usual, site=site)), "index.html")
    return page[page.index("<footer") :]


@pytest.mark.parametrize("option", OPTIONS)
def test_a_configured_address_becomes_a_link(option: str) -> None:
    address, words = OPTIONS[option]
    assert f'<a href="{address}">{words}</a>' in foot(**{option: address})
    assert address not in foot()


def test_the_foot_names_code_filings_organiser_contacts_and_site_map() -> None:
    text = foot()
    facts = ("0000000001", "吉ICP备", "吉公网安备", "0400-5550101", "gxj@example.com")
    for said in (*facts, "主办单位", "网站地图", "无障碍声明"):
        assert said in text
