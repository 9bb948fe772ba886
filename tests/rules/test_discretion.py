from __future__ import annotations

import pytest

from tests.rules.samples import findings

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
