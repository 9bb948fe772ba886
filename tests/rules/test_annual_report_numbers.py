from __future__ import annotations

from tests.rules.annual_reports import OLD_PROACTIVE, PROACTIVE, ROWS, SUITS_TABLE, report, requests
from tests.rules.samples import of_rule

FAILING = (
    report(proactive=PROACTIVE.replace("规章 | 0 | 0 | 0", "⟦规章 | 无 | — | ")),
    report(proactive=PROACTIVE.replace("行政许可 | 4", "⟦行政许可 | 4件").replace("收费 | 0.5", "收费 | 不收")).replace(
        "行政事业性收费", "⟦行政事业性收费"
    ),
    report(requested=requests().replace("| （一）予以公开 | 4", "| ⟦（一）予以公开 | -4")),
    report(suits=SUITS_TABLE.replace("| 1 | 0 | 0 | 0 | 1 |", "| 1 |  | 0 | 0 | 1 |")).replace("## 四、", "## ⟦四、"),
)
PASSING = (
    report(),
    report(2020, proactive=OLD_PROACTIVE, requested=requests(rows=(*ROWS[:20], "（六）其他处理", *ROWS[23:]))),
    report(2018, proactive=PROACTIVE.replace("0 | 0 | 0", "无 | 无 | 无")),
    report(requested=requests().replace("| （一）予以公开 | 4", "| （一）予以公开 | ４")),
)


def test_each_figure_is_named_with_what_it_says() -> None:
    messages = [found.message for found in of_rule("annual-report-numbers", FAILING[0])]
    assert "“规章”的“本年制发件数”写的是“无”，应当是不小于0的整数。" in messages
    assert "“规章”的“现行有效件数”是空的，应当是不小于0的整数。" in messages
    assert len(messages) == 3
