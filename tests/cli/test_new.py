"""`new`: from a section, a category and a title to a file that `check` leads through."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gongkai.load import load_config
from tests.column import Column
from tests.sample import ROOT

ARGUMENTS = ("--section", "政务服务", "--category", "办事指南", "--title", "节能审查")
EMPTINESS = {"missing-element", "wrong-value", "table-columns", "hearing-notice", "review-missing"}
PATH = "content/affairs/guides/2026-11-24-jie-neng-shen-cha.md"


def test_it_writes_a_file_named_by_date_and_pinyin(column: Column) -> None:
    outcome = column.run("new", *ARGUMENTS)
    assert outcome.code == 0
    assert f"已新建 {PATH}" in outcome.out
    assert (column.root / PATH).read_text(encoding="utf-8").startswith("---\n标题: 节能审查\n发布日期: 2026-11-24\n")


def test_check_asks_for_just_what_the_skeleton_leaves_empty(column: Column) -> None:
    column.run("new", *ARGUMENTS)
    found = column.run("check", str(column.root / PATH), "--format", "json").json["diagnostics"]
    assert {entry["rule"] for entry in found} == {"missing-element"}
    assert {entry["element"] for entry in found} == {"内容概述", "咨询电话", "收费标准", "申请条件"}


def test_the_skeleton_filled_in_is_clean(column: Column) -> None:
    column.run("new", *ARGUMENTS)
    column.replace(PATH, "内容概述: \n", "内容概述: 节能审查怎么办。\n")
    column.replace(PATH, "咨询电话: \n", "咨询电话: 0400-5550103\n")
    column.replace(PATH, "## 申请条件\n", "## 申请条件\n\n- 工业企业。\n")
    column.replace(PATH, "## 收费标准\n", "## 收费标准\n\n不涉及，审查不收费。\n")
    assert column.run("check", str(column.root / PATH)).code == 0


def test_each_new_item_gets_the_next_index_number(column: Column) -> None:
    column.run("new", *ARGUMENTS)
    column.run("new", *ARGUMENTS)
    numbers = [
        path.read_text(encoding="utf-8").partition("索引号: ")[2].split()[0]
        for path in sorted(column.root.glob("content/affairs/guides/2026*"))
    ]
    assert sorted(numbers) == ["11000000MB0000019X/2026-00001", "11000000MB0000019X/2026-00002"]


@pytest.mark.parametrize("answers", ["2\n1\n节能审查\n", "政务服务\nguides\n节能审查\n"])
def test_what_the_options_leave_out_is_asked_for(column: Column, answers: str) -> None:
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "build.py"),
            "new",
            "--config",
            str(column.root / "config.yaml"),
            "--today",
            "2026-11-24",
        ],
        input=answers,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert (column.root / PATH).is_file()


def test_an_unknown_category_is_wrong_usage(column: Column) -> None:
    outcome = column.run("new", "--section", "政务服务", "--category", "指南", "--title", "x")
    assert outcome.code == 2
    assert "办事指南（guides）" in outcome.err


@pytest.mark.parametrize("title", ["", "  ", "上\n下"])
def test_a_title_is_one_line_of_text(column: Column, title: str) -> None:
    assert column.run("new", "--section", "政务服务", "--category", "办事指南", "--title", title).code == 2


def test_every_category_of_the_sample_can_be_begun(column: Column) -> None:
    config = load_config(ROOT / "config.yaml")
    (column.root / "config.yaml").write_bytes((ROOT / "config.yaml").read_bytes())
    for section in config.sections:
        for category in section.categories:
            title = f"{section.title}{category.title}"
            assert column.run("new", "--section", section.id, "--category", category.id, "--title", title).code == 0
    found = column.run("check", "--format", "json").json["diagnostics"]
    begun = [entry for entry in found if "/2026-11-24-" in entry["path"]]
    assert len({entry["path"] for entry in begun}) > 50
    # What is still empty is asked for; nothing that the skeleton itself wrote is in the wrong place or form.
    assert {entry["rule"] for entry in begun} <= EMPTINESS
