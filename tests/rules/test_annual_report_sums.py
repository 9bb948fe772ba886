from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.load import load_config, load_content
from gongkai.model.diagnostic import Finding
from gongkai.model.progress import Silent
from gongkai.rules import annual_report_headings, annual_report_numbers, annual_report_sums, annual_report_tables
from tests.rules.annual_reports import FIGURES, SUITS_TABLE, report, requests
from tests.rules.samples import of_rule, write
from tests.sample import ROOT

FAILING = (
    report(requested=requests(FIGURES | {"一、本年新收": (5, 2, 1, 0, 1, 0, 8)}))
    .replace("| 一、本年新收", "| ⟦一、本年新收")
    .replace("| （七）总计", "| ⟦（七）总计"),
    report(requested=requests(FIGURES | {"（一）予以公开": (3, 2, 1, 0, 1, 0, 7)})).replace(
        "| （七）总计", "| ⟦（七）总计"
    ),
    report(suits=SUITS_TABLE.replace("| 1 | 0 | 0 | 0 | 1 |", "| 1 | 0 | 0 | 0 | 2 |")).replace("## 四、", "## ⟦四、"),
)
PASSING = (
    report(),
    report(requested=requests(FIGURES | {"一、本年新收": ("无", 2, 1, 0, 1, 0, 9)})),
    report(2018, requested=requests(FIGURES | {"一、本年新收": (1, 1, 1, 1, 1, 1, 1)})),
)


def test_row_or_column_and_both_numbers_are_named() -> None:
    found = sorted(one.message for one in of_rule("annual-report-sums", FAILING[0]))
    assert found == [
        "“一、本年新收”一行对不上：六类申请人之和是9，总计是8。",
        "“总计”一列对不上：第一项（本年新收）加第二项（上年结转）是9，第三项（七）总计加第四项（结转下年度）是10。",
    ]
    natural, total = of_rule("annual-report-sums", FAILING[1])
    assert "“自然人”一列对不上：第三项各种办理结果（21行）之和是4，（七）总计是5" in natural.message + total.message
    (suit,) = of_rule("annual-report-sums", FAILING[2])
    assert "“行政复议”一组对不上" in suit.message


CONFIG = load_config(ROOT / "config.yaml")
REPORTS = sorted((ROOT / "content/annual-reports/disclosure").glob("*.md"))
RULES = (annual_report_headings, annual_report_tables, annual_report_numbers, annual_report_sums)


def found_in(text: str, root: Path) -> list[Finding]:
    write(root, {"content/annual-reports/disclosure/a.md": text})
    (source,) = load_content(root, CONFIG, Silent())
    return [found for rule in RULES for found in rule.RULE.check(source, CONFIG)]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_reports_of_the_sample_are_right(path: Path, tmp_path: Path) -> None:
    assert found_in(path.read_text(encoding="utf-8"), tmp_path) == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_figure_of_the_requests_counts(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    table = text.index("## 三、")
    for before in ("一、本年新收", "（二）部分公开", "（七）总计", "四、结转"):
        start = text.index("<td>", text.index(before, table)) + len("<td>")
        spoilt = f"{text[:start]}9{text[start:]}"
        assert len(found_in(spoilt, tmp_path)) >= 2, before
