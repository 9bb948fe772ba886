from __future__ import annotations

from tests.rules.samples import Changed, of_rule

ITEM = """---
标题: 关于加快技术改造的通知
发布日期: 2020-05-12
索引号: 11000000MB0000019X/2020-00001
---
"""
MOVED = "content/policy/interpretations/b.md\n"
TWIN = "content/policy/documents/b.md\n" + ITEM.replace("05-12", "06-12")

FAILING = (
    Changed(ITEM, ITEM.replace("11000000MB0000019X/2020-00001", "⟦11000000MB0000019X/2020-00002")),
    Changed(ITEM, ITEM.replace("索引号: 11000000MB0000019X/2020-00001\n---", "⟦---")),
    Changed(
        ITEM,
        MOVED
        + ITEM.replace("---\n", "---\n旧网址: policy/documents/a\n", 1).replace(
            "11000000MB0000019X/2020-00001", "⟦11000000MB0000019X/2020-00002"
        ),
    ),
)
PASSING = (
    Changed(ITEM, ITEM.replace("通知", "意见")),
    Changed(f"{ITEM}\n{TWIN}", f"{ITEM}\n{TWIN.replace('00001', '00002')}"),
    Changed(ITEM.replace("---\n", "---\n草稿: 是\n", 1), ITEM.replace("00001", "00002")),
    Changed(ITEM.replace("索引号: 11000000MB0000019X/2020-00001\n", ""), ITEM),
)


def test_the_number_to_write_again_is_named() -> None:
    (found,) = of_rule("index-number-changed", FAILING[0])
    assert found.hint == "改回：\n索引号: 11000000MB0000019X/2020-00001"
