from __future__ import annotations

from tests.rules.samples import Changed, of_rule

ITEM = """---
标题: 关于加快技术改造的通知
发布日期: 2020-05-12
索引号: 11000000MB0000019X/2020-00001
---
"""
NEW = "content/policy/documents/b.md\n" + ITEM.replace("技术改造", "设备更新")
MARKED = NEW.replace("11000000MB0000019X", "⟦11000000MB0000019X")
MOVED = "content/policy/documents/b.md\n" + ITEM

FAILING = (
    Changed(ITEM, MARKED),
    Changed(ITEM, ITEM.replace("00001", "00003") + "\n" + MARKED),
)
PASSING = (
    Changed(ITEM, f"{ITEM}\n{NEW.replace('00001', '00002')}"),
    Changed(ITEM, f"{ITEM}\n{NEW}"),
    Changed(ITEM, MOVED),
    Changed(ITEM, MOVED.replace("---\n", "---\n旧网址: policy/documents/a\n", 1)),
    Changed(ITEM.replace("---\n", "---\n草稿: 是\n", 1), NEW),
)


def test_a_new_item_never_takes_the_number_of_an_old_one_however_early_it_is_dated() -> None:
    twin = Changed(ITEM, f"{ITEM}\n{NEW.replace('05-12', '01-12')}")
    (found,) = of_rule("duplicate-index-number", twin)
    assert found.path == "content/policy/documents/b.md"
