"""`check --update-baseline`: an old column is taken over, and nothing new comes in with it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.column import Column, Outcome

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
DOCUMENT = "content/powers/documents/2023-04-18-sheji.md"
PHONE = "咨询电话: 0400-5550103\n"


def taken_over(column: Column) -> Outcome:
    """A column with one error, taken over."""
    column.replace(GUIDE, PHONE, "")
    return column.run("check", "--update-baseline")


def baseline(column: Column) -> Any:
    return json.loads((column.root / "baseline.json").read_text(encoding="utf-8"))


def errors(outcome: Outcome) -> list[tuple[str, str]]:
    found = outcome.json["diagnostics"]
    return [(entry["path"], entry["rule"]) for entry in found if entry["severity"] == "error"]


def test_old_findings_are_counted_and_reported_no_more(column: Column) -> None:
    outcome = taken_over(column)
    assert outcome.code == 0
    assert "记下 1 处老问题" in outcome.err
    assert baseline(column) == {"version": 1, "counts": {GUIDE: {"missing-element": 1}}}
    assert column.run("check").code == 0


def test_a_site_can_be_built_of_a_column_that_was_taken_over(column: Column) -> None:
    taken_over(column)
    assert column.run("build").code == 0


def test_what_is_new_is_reported(column: Column) -> None:
    taken_over(column)
    column.replace(DOCUMENT, "成文日期: 2023-04-14", "成文日期: 2023-05-14")
    assert errors(column.run("check", "--format", "json")) == [(DOCUMENT, "date-order")]


def test_one_more_of_the_same_brings_all_of_it_back(column: Column) -> None:
    taken_over(column)
    column.replace(GUIDE, "## 二、收费标准\n\n不涉及，备案不收费。\n", "")
    outcome = column.run("check", "--format", "json")
    assert errors(outcome) == [(GUIDE, "missing-element")] * 2
    assert all(
        "基线记了这个文件的1处" in entry["hint"] for entry in outcome.json["diagnostics"] if "基线" in entry["hint"]
    )


def test_lines_may_move(column: Column) -> None:
    taken_over(column)
    column.replace(GUIDE, "---\ntitle", "---\n# 注\ntitle")
    assert column.run("check").code == 0


def test_what_was_mended_must_be_taken_off_before_it_lets_something_in(column: Column) -> None:
    taken_over(column)
    column.replace(GUIDE, "index_number", f"{PHONE}index_number")
    loose = column.run("check", "--format", "json", "--strict")
    assert loose.code == 1
    assert ("baseline.json", "loose-baseline") in {(one["path"], one["rule"]) for one in loose.json["diagnostics"]}
    assert "从 1 处减到 0 处" in column.run("check", "--update-baseline").err
    assert baseline(column)["counts"] == {}
    assert column.run("check", "--strict").code == 0


def test_an_update_never_swallows_what_is_new(column: Column) -> None:
    taken_over(column)
    column.replace(DOCUMENT, "成文日期: 2023-04-14", "成文日期: 2023-05-14")
    outcome = column.run("check", "--update-baseline", "--format", "json")
    assert outcome.code == 1
    assert errors(outcome) == [(DOCUMENT, "date-order")]
    assert "有 1 处不在原来的基线里，没有记入" in outcome.err
    assert baseline(column)["counts"] == {GUIDE: {"missing-element": 1}}


def test_even_an_empty_baseline_takes_nothing_in(column: Column) -> None:
    column.run("check", "--update-baseline")
    column.replace(GUIDE, PHONE, "")
    assert column.run("check", "--update-baseline").code == 1
    assert baseline(column)["counts"] == {}


def test_what_is_private_is_never_taken_over(column: Column) -> None:
    column.replace(GUIDE, "1. 在测试县", "1. 张三，11010519491231002X，在测试县")
    assert column.run("check", "--update-baseline").code == 1
    assert baseline(column)["counts"] == {}


def test_what_is_said_of_waivers_is_never_taken_over(column: Column) -> None:
    waiver = "豁免: {规则: duplicate-title, 理由: 同名, 批准人: 王某, 到期: 2030-01-01}\n"
    column.replace(GUIDE, "index_number", f"{waiver}index_number")
    column.run("check", "--update-baseline")
    assert baseline(column)["counts"] == {}


def test_the_same_column_makes_the_same_bytes(column: Column) -> None:
    taken_over(column)
    first = (column.root / "baseline.json").read_bytes()
    column.run("check", "--update-baseline")
    assert (column.root / "baseline.json").read_bytes() == first


@pytest.mark.parametrize("more", [["--since", "HEAD"], ["--fix"], ["--diff"], ["."]])
def test_it_counts_all_or_nothing(column: Column, more: list[str]) -> None:
    arguments = [str(column.root) if one == "." else one for one in more]
    assert column.run("check", "--update-baseline", *arguments).code == 2
    assert not (column.root / "baseline.json").exists()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{",
        "[]",
        '{"version": 2, "counts": {}}',
        '{"version": 1, "counts": {"a": {"b": 0}}}',
        '{"version": 1}',
        "\ufeff{",
    ],
)
def test_a_baseline_that_cannot_be_understood_is_no_empty_one(column: Column, written: str) -> None:
    (column.root / "baseline.json").write_text(written, encoding="utf-8")
    outcome = column.run("check")
    assert outcome.code == 2
    assert "baseline.json 读不懂" in outcome.err
