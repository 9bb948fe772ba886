from __future__ import annotations

from tests.rules.samples import of_rule


def _guide(contact: str, supervision: str) -> str:
    return f"content/service/guides/a.md\n---\n标题: 备案\n咨询电话: {contact}\n监督电话: {supervision}\n---\n"


FAILING = (_guide("0400-5550103", "⟦0400-5550103"), _guide("04005550103", "⟦0400-5550103"))
PASSING = (
    _guide("0400-5550103", "0400-5550110"),
    _guide("0400-5550103", "0400-5550103、12345"),
    "content/service/guides/a.md\n---\n标题: 备案\n咨询电话: 0400-5550103\n---\n",
    _guide("", ""),
    _guide("0400-5550103", "0400-5550103").replace("标题", "撤下: {日期: 2024-03-01, 理由: 事项取消}\n标题"),
)


def test_another_number_is_offered() -> None:
    (found,) = of_rule("supervision-phone", FAILING[0])
    assert "监督投诉电话0400-5550110" in found.hint
