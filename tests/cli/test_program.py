"""Which command runs, and how each way of ending is told."""

from __future__ import annotations

from collections.abc import Callable

import click
import pytest

from gongkai.cli import main
from gongkai.cli.outcome import guarded
from gongkai.cli.program import COMMANDS, command_first
from gongkai.errors import ConfigError, LockedError, UsageError


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ([], ["build"]),
        (["--strict"], ["build", "--strict"]),
        (["--config", "x.yaml"], ["build", "--config", "x.yaml"]),
        (["--config", "x.yaml", "check"], ["check", "--config", "x.yaml"]),
        (["check", "content"], ["check", "content"]),
        (["--help"], ["--help"]),
        (["biuld"], ["biuld"]),
    ],
)
def test_build_runs_where_no_command_is_named(given: list[str], meant: list[str]) -> None:
    assert command_first(given) == meant


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_chinese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert said.startswith(f"用法：gongkai {command} [选项]")
    assert "--config" in said
    assert "Options" not in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], "没有这个命令：'biuld'"),
        (["check", "--frmat"], "没有 --frmat 这个选项"),
        (["check", "--format", "yaml"], "--format 的取值不对：“yaml”不行，可以写 text、json、sarif、junit、github。"),
        (["check", "--jobs", "0"], "--jobs 的取值不对：“0”不行，应写不小于 1 的整数。"),
        (["serve", "--port", "网"], "--port 的取值不对：“网”不行，应写 1 到 65535 的整数。"),
        (["serve", "--port", "65536"], "--port 的取值不对：“65536”不行"),
        (["build", "--today", "昨天"], "“昨天”不是日期"),
        (["check", "nowhere", "--config", "config.yaml"], "没有 nowhere 这个文件"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def fail(error: BaseException) -> Callable[[], object]:
    def command() -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("写错了"), 2),
        (ConfigError("配置有误"), 2),
        (LockedError("有人正在发布"), 3),
        (ZeroDivisionError("除以零"), 3),
        (ModuleNotFoundError("No module named 'nh3'", name="nh3"), 3),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
    ],
)
def test_every_ending_has_its_code_and_one_sentence(
    error: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(fail(error)) == code
    said = capsys.readouterr().err
    assert said.startswith("错误：")
    assert "Traceback" not in said


def test_a_command_without_a_result_is_fine() -> None:
    assert guarded(lambda: None) == 0


def test_a_missing_dependency_is_told_in_one_line_of_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    guarded(fail(ModuleNotFoundError("No module named 'nh3'", name="nh3")))
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "缺少依赖 nh3，请先运行 python3 -m pip install" in said
    assert "nh3 is missing" in said
