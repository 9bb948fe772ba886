from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    收费标准: 不收费
    ---

    ⟦## 三、收费标准

    不收费。
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请条件

    - 企业

    ⟦## 2. 申请条件：

    - 个人
    """,
)
PASSING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 申请条件

    - 企业

    ## 收费标准

    不收费。
    """,
)


def test_the_element_is_named() -> None:
    (found,) = of_rule("element-twice", FAILING[0])
    assert found.element == "收费标准"
    assert "第 3 行" in found.hint
