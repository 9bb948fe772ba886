"""Two sources that ask for the same address of the site.

查什么：条目、附件、栏目、专题等各自的网址都必须不同（不分大小写）。构建之前先把全站的网址排一遍。

为什么：同一个网址只能放一页，后写的会盖掉先写的，公众看到哪一个全凭运气。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    旧网址: policy/documents/b
    ---

    content/policy/documents/b.md
    ---
    标题: 关于开展设备更新的通知
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    旧网址: policy/documents/jiu-wangzhi
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.page import SitePlan
from gongkai.rules.rule import PlanRule


def check(plan: SitePlan, catalog: Catalog) -> Iterator[Finding]:
    for collision in plan.collisions():
        for path in dict.fromkeys(collision.sources):
            others = [other for other in collision.sources if other != path] or [path]
            yield Finding(
                message=f"网址 {collision.path} 同时属于 {'、'.join(dict.fromkeys(others))}，只能放一页。",
                hint="给其中一个改名；公布过的网址改名后，把旧网址写进“旧网址”。",
                path=path,
            )


RULE = PlanRule(
    id="address-clash",
    title="网址相同",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
