from __future__ import annotations

import json

from gongkai.model.diagnostic import Severity
from tests.rules.samples import USUAL, Made, findings, made, of_rule

CONTRADICTION = (
    "---\n标题: 通知\n发布日期: 2020-05-12\n成文日期: 2020-05-14\n索引号: 11000000MB0000019X/2020-00001\n---\n"
)
CLEAN = CONTRADICTION.replace("05-14", "05-12")
PLACE = ("baseline.json", None, None)


def baseline(**counts: int) -> str:
    rules = {rule.replace("_", "-"): count for rule, count in counts.items()}
    return json.dumps({"version": 1, "counts": {USUAL: rules}})


def taken_over(item: str, known: str) -> Made:
    return made({USUAL: item, "baseline.json": known})


FAILING = (
    made({USUAL: CLEAN, "baseline.json": baseline(date_order=1)}, PLACE),
    made({USUAL: CONTRADICTION, "baseline.json": baseline(date_order=2)}, PLACE),
    made({"baseline.json": baseline(date_order=1)}, PLACE),
)
PASSING = (
    taken_over(CONTRADICTION, baseline(date_order=1)),
    taken_over(CLEAN, '{"version": 1, "counts": {}}'),
)


def test_it_is_a_warning_that_counts_and_names_the_files() -> None:
    (found,) = of_rule("loose-baseline", FAILING[1])
    assert found.severity is Severity.WARNING
    assert f"有1处已经没有了（{USUAL}）" in found.message


def test_what_is_counted_is_not_reported() -> None:
    assert "date-order" not in {found.rule for found in findings(PASSING[0])}


def test_where_there_are_more_than_counted_all_are_reported() -> None:
    item = CONTRADICTION.replace("---\n", "---\n审查: {审查人: 王某, 日期: 2020-05-20, 结论: 同意}\n", 1)
    found = of_rule("date-order", taken_over(item, baseline(date_order=1)))
    assert len(found) == 2
    assert all("基线记了这个文件的1处这类问题，现在有2处" in one.hint for one in found)


def test_what_is_private_is_never_counted() -> None:
    leak = CLEAN + "\n张三，11010519491231002X。\n"
    assert of_rule("resident-id-number", taken_over(leak, baseline(resident_id_number=1)))


def test_what_is_waived_is_not_counted() -> None:
    waiver = "豁免: {规则: date-order, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}\n---\n"
    item = CONTRADICTION[: -len("---\n")] + waiver
    assert of_rule("loose-baseline", taken_over(item, baseline(date_order=1)))


def test_a_draft_does_not_hide_what_it_will_be() -> None:
    draft = CONTRADICTION.replace("标题", "草稿: 是\n标题")
    assert [one.severity for one in of_rule("date-order", taken_over(draft, baseline(date_order=1)))] == [Severity.INFO]
