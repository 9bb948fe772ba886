"""`check --since`: what a change is answerable for, here and elsewhere."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from gongkai.rules import CLOCK_RULES
from tests.cli.repository import Repository, under_git
from tests.column import Column, Outcome

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
DOCUMENT = "content/powers/documents/2023-04-18-sheji.md"
INTERPRETATION = "content/powers/interpretations/2023-04-20-jiedu.md"
PHONE = "咨询电话: 0400-5550103\n"
INSTANT = (1_700_000_000, 1_700_000_000)
NEW = """---
标题: 测试县工业和信息化局关于设备更新的通知
发布日期: 2024-05-18
成文日期: 2024-05-14
发文机关: 测试县工业和信息化局
发文字号: 测工信发〔2024〕9号
索引号: 11000000MB0000019X/2024-00009
内容概述: 部署设备更新。
---

各工业企业：

请更新设备。
"""


@pytest.fixture
def repository(column: Column) -> Repository:
    return under_git(column)


LONG = 10**15
"""Nanoseconds: files that were written just now count as old."""


def since(repository: Repository, ref: str = "HEAD", *more: str) -> Outcome:
    return repository.column.run("check", "--since", ref, "--format", "json", *more)


def found(outcome: Outcome) -> set[tuple[str, str]]:
    """What was found, what only depends on the day left out."""
    listed = outcome.json["diagnostics"]
    return {
        (one["path"], one["rule"]) for one in listed if one["severity"] != "info" and one["rule"] not in CLOCK_RULES
    }


def test_nothing_changed_nothing_reported(repository: Repository) -> None:
    outcome = since(repository)
    assert (outcome.code, outcome.json["diagnostics"]) == (0, [])


def test_old_findings_in_other_files_are_not_reported(repository: Repository) -> None:
    column = repository.column
    column.replace(GUIDE, PHONE, "")
    repository.commit()
    column.replace(DOCUMENT, "成文日期: 2023-04-14", "成文日期: 2023-05-14")
    assert found(since(repository)) == {(DOCUMENT, "date-order")}
    assert column.run("check").code == 1


def test_in_a_changed_file_all_is_reported(repository: Repository) -> None:
    repository.column.replace(GUIDE, PHONE, "")
    repository.commit()
    repository.column.replace(GUIDE, "备案怎么办", "备案如何办")
    assert found(since(repository)) == {(GUIDE, "missing-element")}


def test_a_new_file_that_git_does_not_know_yet_is_a_change(repository: Repository) -> None:
    repository.column.write("powers/documents/new.md", NEW.replace("2024-05-14", "2024-06-14"))
    assert found(since(repository)) == {("content/powers/documents/new.md", "date-order")}


def test_a_changed_attachment_is_a_change_of_its_item(repository: Repository) -> None:
    column = repository.column
    column.replace(DOCUMENT, "成文日期: 2023-04-14", "成文日期: 2023-05-14")
    repository.commit()
    (column.root / "content/powers/documents/2023-04-18-sheji/申报表.csv").write_text(
        "企业,项目,金额\n", encoding="utf-8"
    )
    assert found(since(repository)) == {(DOCUMENT, "date-order")}


def test_a_document_that_is_deleted_is_missed_where_it_is_cited_and_at_its_address(repository: Repository) -> None:
    (repository.column.root / DOCUMENT).unlink()
    reported = found(since(repository))
    assert (DOCUMENT, "vanished-address") in reported
    assert (INTERPRETATION, "unresolved-reference") in reported
    assert not any(path == GUIDE for path, _ in reported)


def test_a_moved_item_needs_its_old_address(repository: Repository) -> None:
    column = repository.column
    moved = "content/affairs/guides/2024-03-01-jishu-gaizao.md"
    shutil.move(column.root / GUIDE, column.root / moved)
    outcome = since(repository)
    assert found(outcome) == {(moved, "vanished-address")}
    assert outcome.code == 1
    column.replace(moved, "---\ntitle", "---\n旧网址: affairs/guides/2024-03-01-beian\ntitle")
    assert since(repository).code == 0


def test_an_item_that_is_withdrawn_may_go(repository: Repository) -> None:
    repository.column.replace(DOCUMENT, "附件:", "撤下: {日期: 2024-01-02, 理由: 文件已废止}\n附件:")
    assert (DOCUMENT, "vanished-address") not in found(since(repository))


def test_a_number_that_was_published_stays(repository: Repository) -> None:
    repository.column.replace(GUIDE, "2024-00001", "2024-00077")
    assert found(since(repository)) == {(GUIDE, "index-number-changed")}


def test_a_duplicate_is_the_fault_of_the_item_that_was_not_there(repository: Repository) -> None:
    text = NEW.replace("2024-00009", "2023-00001").replace("2024-05", "2023-01").replace("〔2024〕", "〔2023〕")
    repository.column.write("powers/documents/new.md", text)
    assert ("content/powers/documents/new.md", "duplicate-index-number") in found(since(repository))
    assert (DOCUMENT, "duplicate-index-number") not in found(since(repository))


def test_a_category_that_config_drops_is_missed(repository: Repository) -> None:
    column = repository.column
    shutil.rmtree(column.root / "content" / "affairs")
    config = (column.root / "config.yaml").read_text(encoding="utf-8")
    column.replace("config.yaml", config, config.replace("id: guides", "id: handbooks"))
    assert ("config.yaml", "vanished-address") in found(since(repository))


def test_a_stricter_config_is_answerable_for_what_it_finds(repository: Repository) -> None:
    column = repository.column
    column.replace(GUIDE, "index_number: 11000000MB0000019X/2024-00001\n", "")
    repository.commit()
    config = column.root / "config.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "rules:\n  missing-index-number: {severity: error}\n", encoding="utf-8"
    )
    assert found(since(repository)) == {(GUIDE, "missing-index-number")}


def test_a_path_limits_the_change(repository: Repository) -> None:
    repository.column.replace(GUIDE, PHONE, "")
    repository.column.replace(DOCUMENT, "成文日期: 2023-04-14", "成文日期: 2023-05-14")
    assert found(since(repository, "HEAD", str(repository.column.root / "content" / "powers"))) == {
        (DOCUMENT, "date-order")
    }


def test_what_the_other_branch_did_meanwhile_is_no_change_of_ours(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "mine")
    repository.git("checkout", "--quiet", "main")
    repository.column.write("powers/documents/new.md", NEW)
    repository.commit()
    repository.git("checkout", "--quiet", "mine")
    assert since(repository, "main").json["diagnostics"] == []


def test_a_column_in_a_folder_of_the_repository(column: Column) -> None:
    repository = under_git(column, column.root.parent)
    column.replace(GUIDE, PHONE, "")
    assert found(since(repository)) == {(GUIDE, "missing-element")}
    repository.commit()
    column.replace(GUIDE, "备案怎么办", "备案如何办")
    assert found(since(repository)) == {(GUIDE, "missing-element")}


def test_a_change_in_the_instant_of_a_commit_is_seen(repository: Repository) -> None:
    guide, index = repository.column.root / GUIDE, repository.top / ".git" / "index"
    repository.git("config", "core.trustctime", "false")
    repository.column.replace(GUIDE, PHONE, "")
    os.utime(guide, INSTANT)
    repository.commit()
    repository.column.replace(GUIDE, "备案怎么办", "备案如何办")
    os.utime(guide, INSTANT)
    os.utime(index, INSTANT)
    assert found(since(repository)) == {(GUIDE, "missing-element")}


def test_a_state_in_which_there_was_no_column_yet(column: Column) -> None:
    (column.root / "config.yaml").rename(column.root / "aside")
    repository = under_git(column)
    (column.root / "aside").rename(column.root / "config.yaml")
    column.replace(GUIDE, PHONE, "")
    assert (GUIDE, "missing-element") in found(since(repository))


def test_a_state_whose_config_was_broken(column: Column) -> None:
    column.replace("config.yaml", "version: 1", "version: 9")
    repository = under_git(column)
    column.replace("config.yaml", "version: 9", "version: 1")
    column.replace(GUIDE, PHONE, "")
    assert found(since(repository)) == {(GUIDE, "missing-element")}


def test_what_is_kept_is_not_taken_for_what_was_there_before(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gongkai.load.known_file.TICK", -LONG)
    column.replace("config.yaml", "version: 1", "version: 9")
    repository = under_git(column)
    column.replace("config.yaml", "version: 9", "version: 1")
    column.run("check")
    kept = column.root / ".gongkai" / "cache" / "read.sqlite"
    with closing(sqlite3.connect(kept)) as database:
        before = database.execute("SELECT * FROM records").fetchall()
        since(repository)
        assert database.execute("SELECT * FROM records").fetchall() == before


def test_line_ends_that_git_converts_are_no_change(column: Column) -> None:
    repository = Repository(column, column.root)
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.git("config", "core.autocrlf", "true")
    column.replace(GUIDE, PHONE, "")
    repository.commit()
    file = column.root / GUIDE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert since(repository).json["diagnostics"] == []


@pytest.mark.parametrize("ref", ["nowhere", "--all", "", "HEAD~9", "HEAD:content"])
def test_a_state_that_does_not_exist_is_wrong_usage(repository: Repository, ref: str) -> None:
    outcome = repository.column.run("check", f"--since={ref}")
    assert outcome.code == 2
    assert f"git 里没有“{ref}”这个版本" in outcome.err


def test_outside_a_repository_it_is_wrong_usage(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(column.root.parent))
    outcome = column.run("check", "--since", "HEAD")
    assert outcome.code == 2
    assert "不在能用的 git 仓库里" in outcome.err


def test_without_git_it_is_wrong_usage(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    outcome = repository.column.run("check", "--since", "HEAD")
    assert outcome.code == 2
    assert "这台机器上没有" in outcome.err


def test_a_shallow_clone_says_what_it_needs(repository: Repository, tmp_path: Path) -> None:
    repository.commit("二")
    clone = tmp_path / "clone"
    origin = f"file://{repository.top}"
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", origin, str(clone)], check=True, capture_output=True)
    outcome = Column(clone, repository.column.capture).run("check", "--since", "HEAD~1")
    assert outcome.code == 2
    assert "fetch-depth: 0" in outcome.err


def test_the_repository_is_left_as_it_was(repository: Repository) -> None:
    repository.column.replace(GUIDE, PHONE, "")
    os.utime(repository.column.root / DOCUMENT, (0, 0))
    before = (repository.top / ".git" / "index").read_bytes()
    since(repository)
    assert (repository.top / ".git" / "index").read_bytes() == before
    assert repository.git("status", "--porcelain") == f"M {GUIDE}"
