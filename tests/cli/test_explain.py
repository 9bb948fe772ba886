"""`explain`, as a clerk and as an author of rules use it."""

from __future__ import annotations

import pytest

from gongkai.cli import main
from gongkai.rules import RULES
from tests.column import Column


def test_all_rules_are_listed_a_line_each(column: Column) -> None:
    outcome = column.run("explain")
    assert outcome.code == 0
    assert [line.split()[0] for line in outcome.out.splitlines()] == [rule.id for rule in RULES]


def test_a_rule_is_explained_with_examples_and_basis(column: Column) -> None:
    said = column.run("explain", "date-order").out
    assert said.startswith("date-order  日期前后矛盾（错误，内容）\n")
    assert all(part in said for part in ("查什么：", "为什么：", "错误示例：", "正确写法：", "依据："))
    assert "config.yaml 调整" not in said


def test_what_the_project_has_set_is_added(column: Column) -> None:
    config = column.root / "config.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "rules:\n  date-order: {severity: warning}\n", "utf-8")
    assert "本项目的 config.yaml 调整了这条规则：severity: warning" in column.run("explain", "date-order").out


@pytest.mark.parametrize("name", ["mising-element", "missing_element", "缺要素"])
def test_a_wrong_name_is_guessed_at(column: Column, name: str) -> None:
    outcome = column.run("explain", name)
    assert outcome.code == 2
    assert "您要看的是不是“missing-element”？" in outcome.err


def test_no_project_is_needed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("nowhere"))
    with pytest.raises(SystemExit) as ended:
        main(["explain", "date-order"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("date-order  ")
