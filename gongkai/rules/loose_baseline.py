"""A baseline that counts more than there is.

查什么：baseline.json 里记着的问题，有的已经改好了，数目却没有减下来。基线是接手旧专栏时记下的老问题：每个文件、
每条规则各有几处，不超过这个数就不报告，超过了就全部报告。

为什么：数目不减，腾出来的空子就会放进新的问题。

错误示例：

    content/policy/documents/a.md 里缺要素的问题已经全部补好，baseline.json 里还写着：

    {
      "version": 1,
      "counts": {
        "content/policy/documents/a.md": {"missing-element": 2}
      }
    }

正确写法：

    运行 python build.py check --update-baseline 以后：

    {
      "version": 1,
      "counts": {}
    }

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.baseline import BASELINE_FILE
from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.settlement import Settlement, SettlementRule

_NAMED = 3


def check(settlement: Settlement, catalog: Catalog) -> Iterator[Finding]:
    slack = settlement.slack
    if slack.counts:
        files = list(dict.fromkeys(path for path, _ in sorted(slack.counts)))
        named = "、".join(files[:_NAMED]) + (f"等{len(files)}个文件" if len(files) > _NAMED else "")
        yield Finding(
            message=f"基线里记着的问题有{slack.total}处已经没有了（{named}）。",
            hint="运行 python build.py check --update-baseline，把数目减下来，再提交 baseline.json。",
            path=BASELINE_FILE,
        )


RULE = SettlementRule(
    id="loose-baseline",
    title="基线记多了",
    page=__doc__,
    severity=Severity.WARNING,
    check=check,
)
