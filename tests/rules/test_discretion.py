from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from gongkai.model.catalog import gather
from gongkai.model.diagnostic import Diagnostic, Edit, Fix, Severity, Span
from gongkai.model.item import Source
from gongkai.rules.discretion import discreetly
from tests.rules.samples import findings, small_config

ITEM = """
---
标题: 名单
发布日期: 2020-05-12
---

{text}
"""


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("联系人张三,电话13800001111,手机13800002222。", "13800001111"),
        ("申请人王某某的身份证号是440524188001010014,请核对。", "440524188001010014"),
        ("银行卡:6222020200112233447,开户行:示例支行。", "6222020200112233447"),
    ],
)
def test_no_message_tells_of_what_another_rule_keeps_secret(text: str, secret: str) -> None:
    found = findings(ITEM.replace("{text}", text))
    assert any(one.secret for one in found)
    others = [one.message + one.hint for one in found if not one.secret]
    assert any("半角" in said for said in others)
    pieces = {secret[start : start + 5] for start in range(len(secret) - 4)}
    assert [said for said in others for piece in pieces if piece in said] == []


def test_where_nothing_is_secret_messages_quote_what_they_are_about() -> None:
    found = findings(ITEM.replace("{text}", "办公室电话0400-5550101,工作日接听。"))
    assert any("5550101" in one.message for one in found)


def test_secrets_that_overlap_are_all_unreadable() -> None:
    source = Source(path="content/x.md", front="电话: 13800001111\n工号: 00111199\n")
    catalog = gather(small_config(), [source], datetime(2026, 11, 24, tzinfo=small_config().site.zone))
    spans = Span(1, 5, 1, 16), Span(2, 5, 2, 13)
    secrets = [Diagnostic("x", Severity.ERROR, source.path, "号码。", "删。", span, secret=True) for span in spans]
    said = Diagnostic("y", Severity.ERROR, source.path, "写了1380000111199和1111。", "改。")
    for found in ([*secrets, said], [*reversed(secrets), said]):
        assert list(discreetly(found, catalog))[-1].message == "写了*************和1111。"


def test_no_mend_puts_a_secret_anywhere() -> None:
    source = Source(path="content/x.md", front="电话: 13800001111\n")
    catalog = gather(small_config(), [source], datetime(2026, 11, 24, tzinfo=small_config().site.zone))
    span = Span(1, 5, 1, 16)
    secret = Diagnostic("personal-mobile", Severity.ERROR, source.path, "号码。", "删。", span, secret=True)
    fix = Fix("改", (Edit(span, "0138-00001111"),))
    mended = Diagnostic("wrong-value", Severity.ERROR, source.path, "乙。", "改。", span, fix=fix)
    kept = replace(mended, path="content/y.md")
    assert [one.fix for one in discreetly([secret, mended, kept], catalog)] == [None, None, fix]
