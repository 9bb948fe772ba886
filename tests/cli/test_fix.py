"""`check --fix`, `--diff` and `--number`: what is mended, and what is left as it was."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import pytest

from tests.cli.repository import under_git
from tests.column import Column, Outcome

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
DOCUMENT = "content/powers/documents/2023-04-18-sheji.md"
STYLED = (
    "\ufeff---\r\n"
    "# 谁改了标题请告诉办公室\r\n"
    "title:   '备案,怎么办'   # 引号留着\r\n"
    "published: 2024-03-01\r\n"
    "\r\n"
    "keywords: [备案,   技改]\r\n"
    "内容概述: 怎样备案。\r\n"
    "咨询电话: 0400-5550103\r\n"
    "index_number: 11000000MB0000019X/2024-00001\r\n"
    "---\r\n"
    "\r\n"
    "## 一、申请条件\r\n"
    "\r\n"
    "在测试县注册的企业,均可申请。\r\n"
    "\r\n"
    "## 二、收费标准\r\n"
    "\r\n"
    "不涉及，备案不收费。"
)


def errors(outcome: Outcome) -> set[tuple[str, str]]:
    found = outcome.json["diagnostics"]
    return {(one["path"], one["rule"]) for one in found if one["severity"] == "error"}


def style(column: Column) -> Path:
    file = column.root / GUIDE
    file.write_bytes(STYLED.encode())
    return file


def test_only_what_is_wrong_changes(column: Column) -> None:
    file = style(column)
    assert column.run("check", "--fix").code == 0
    assert file.read_bytes().decode() == STYLED.replace("备案,怎", "备案，怎").replace("企业,均", "企业，均")


def test_what_was_mended_is_told_and_the_rest_reported(column: Column) -> None:
    style(column)
    column.replace(DOCUMENT, "成文日期: 2023-04-14", "成文日期: 2023-05-14")
    outcome = column.run("check", "--fix", "--format", "json")
    assert f"已自动改正 1 个文件、2 处：\n  {GUIDE}（2 处）" in outcome.err
    assert errors(outcome) == {(DOCUMENT, "date-order")}
    assert outcome.code == 1


def test_a_column_with_nothing_to_mend_is_not_touched(column: Column) -> None:
    before = {path: path.stat().st_mtime_ns for path in (column.root / "content").rglob("*")}
    assert "没有可以自动改正的" in column.run("check", "--fix").err
    assert {path: path.stat().st_mtime_ns for path in (column.root / "content").rglob("*")} == before


def test_the_diff_is_what_would_change_and_changes_nothing(column: Column, tmp_path: Path) -> None:
    file = style(column)
    outcome = column.run("check", "--diff")
    assert file.read_bytes() == STYLED.encode()
    patch = tmp_path / "mends.patch"
    patch.write_bytes(outcome.out.encode())
    subprocess.run(["git", "apply", "--whitespace=nowarn", str(patch)], cwd=column.root, check=True)
    patched = file.read_bytes()
    file.write_bytes(STYLED.encode())
    column.run("check", "--fix")
    assert file.read_bytes() == patched != STYLED.encode()


def test_the_diff_shows_no_secret_that_stands_beside(column: Column) -> None:
    column.replace(GUIDE, "1. 在测试县注册的工业企业。", "1. 张三，440524188001010014，\n2. 在测试县,注册的企业。")
    outcome = column.run("check", "--diff")
    assert "440524188001010014" not in outcome.out
    assert "440*************14" in outcome.out
    assert outcome.code == 1


def test_a_path_limits_what_is_mended(column: Column) -> None:
    file = style(column)
    column.run("check", "--fix", str(column.root / "content" / "powers"))
    assert file.read_bytes() == STYLED.encode()


def test_what_is_waived_is_not_mended(column: Column) -> None:
    file = style(column)
    waiver = (
        "豁免: {规则: halfwidth-punctuation, 原文: 备案, 理由: 原件如此, 批准人: 王某, 到期: 2030-01-01}\r\n---\r\n\r\n"
    )
    file.write_bytes(STYLED.replace("---\r\n\r\n", waiver).encode())
    column.run("check", "--fix")
    text = file.read_bytes().decode()
    assert "备案,怎么办" in text
    assert "企业，均可申请" in text


def test_only_what_changed_is_mended_with_since(column: Column) -> None:
    file = style(column)
    under_git(column)
    column.run("check", "--fix", "--since", "HEAD")
    assert file.read_bytes() == STYLED.encode()


def test_permissions_stay(column: Column) -> None:
    file = style(column)
    file.chmod(0o640)
    column.run("check", "--fix")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


def test_a_missing_number_is_allocated_beside_its_kin(column: Column) -> None:
    column.replace(DOCUMENT, "索引号: 11000000MB0000019X/2023-00001\n", "")
    column.replace(GUIDE, "index_number: 11000000MB0000019X/2024-00001\n", "")
    assert column.run("check", "--fix", "--number").code == 0
    document, guide = ((column.root / path).read_text(encoding="utf-8") for path in (DOCUMENT, GUIDE))
    assert "发文字号: 测工信发〔2023〕8号\n索引号: 11000000MB0000019X/2023-00003\n内容概述" in document
    assert "published: 2024-03-01\nindex_number: 11000000MB0000019X/2024-00001\nsummary" in guide


def test_without_being_asked_nothing_is_numbered(column: Column) -> None:
    column.replace(GUIDE, "index_number: 11000000MB0000019X/2024-00001\n", "")
    column.run("check", "--fix")
    assert "index_number" not in (column.root / GUIDE).read_text(encoding="utf-8")


def test_a_number_is_allocated_though_the_baseline_knows_of_its_lack(column: Column) -> None:
    column.replace(GUIDE, "index_number: 11000000MB0000019X/2024-00001\n", "")
    column.run("check", "--update-baseline")
    outcome = column.run("check", "--fix", "--number", "--format", "json")
    assert "index_number" in (column.root / GUIDE).read_text(encoding="utf-8")
    assert "loose-baseline" in {one["rule"] for one in outcome.json["diagnostics"]}


def test_twins_that_somebody_answers_for_keep_their_number(column: Column) -> None:
    waiver = "豁免: {规则: duplicate-index-number, 理由: 合并机构, 批准人: 王某, 到期: 2030-01-01}\nindex_number"
    text = (column.root / GUIDE).read_text(encoding="utf-8").replace("2024-03-01", "2024-03-02")
    twin = column.write("affairs/guides/twin.md", text.replace("index_number", waiver).replace("技术改造", "设备更新"))
    before = twin.read_bytes()
    assert column.run("check", "--fix", "--number").code == 0
    assert twin.read_bytes() == before


def test_of_twins_the_one_that_was_not_there_gets_a_new_number(column: Column) -> None:
    repository = under_git(column)
    text = (column.root / GUIDE).read_text(encoding="utf-8")
    new = column.write(
        "affairs/guides/older.md", text.replace("2024-03-01", "2024-01-01").replace("技术改造", "设备更新")
    )
    assert column.run("check", "--fix", "--number", "--since", "HEAD").code == 0
    assert "11000000MB0000019X/2024-00002" in new.read_text(encoding="utf-8")
    assert repository.git("status", "--porcelain") == "?? content/affairs/guides/older.md"


def test_a_number_of_an_item_that_is_gone_is_not_given_again(column: Column) -> None:
    column.write("affairs/guides/b.md", (column.root / GUIDE).read_text(encoding="utf-8").replace("-00001", "-00008"))
    under_git(column)
    (column.root / "content/affairs/guides/b.md").unlink()
    column.replace(GUIDE, "index_number: 11000000MB0000019X/2024-00001\n", "")
    column.run("check", "--fix", "--number", "--since", "HEAD")
    assert "2024-00009" in (column.root / GUIDE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--number"], "--number 要与 --fix 或 --diff 同用"), (["--fix", "--diff"], "不能同用")],
)
def test_wishes_that_contradict_each_other_are_wrong_usage(column: Column, arguments: list[str], said: str) -> None:
    outcome = column.run("check", *arguments)
    assert outcome.code == 2
    assert said in outcome.err
