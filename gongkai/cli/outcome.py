"""What every way of ending means: an exit code and a Chinese sentence; a person never sees a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from functools import singledispatch
from pathlib import Path

import click

from gongkai.cli.chinese_help import usage_message
from gongkai.cli.console import complain, say_aside
from gongkai.errors import ConfigError, GongkaiError

INTERRUPTED = 130
FAULT = 3


def guarded(command: Callable[[], object]) -> int:
    """Run a command and return its exit code, whatever happens."""
    try:
        code = command()
    except BaseException as error:  # noqa: BLE001 - every kind has its own outcome below
        return outcome(error)
    return code if isinstance(code, int) else 0


@singledispatch
def outcome(error: BaseException) -> int:
    """Tell of a fault of ours and return the exit code."""
    if os.environ.get("GONGKAI_DEBUG"):
        say_aside("".join(traceback.format_exception(error)))
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name} 第 {last.lineno} 行"
    return complain(
        f"程序内部出错（{place}：{type(error).__name__}：{error}），这不是您的内容有误。已发布的网站没有变动。",
        "请把这一行发给维护人员；维护人员可设 GONGKAI_DEBUG=1 再运行一次，查看完整信息。",
        code=FAULT,
    )


@outcome.register
def _(error: GongkaiError) -> int:
    return complain(error.message, error.hint, code=error.exit_code)


@outcome.register
def _(error: ConfigError) -> int:
    for found in error.diagnostics:
        place = f"{found.path}:{found.span.line}:{found.span.column}" if found.span else found.path
        say_aside(f"{place}  {found.message}{f'　{found.hint}' if found.hint else ''}")
    return complain(error.message, error.hint, code=error.exit_code)


@outcome.register
def _(error: click.UsageError) -> int:
    return complain(usage_message(error), code=error.exit_code)


@outcome.register
def _(error: ModuleNotFoundError) -> int:
    command = "python3 -m pip install -r requirements/run.txt"
    return complain(
        f"缺少依赖 {error.name}，请先运行 {command}（{error.name} is missing; that command installs what is needed）",
        code=FAULT,
    )


@outcome.register(KeyboardInterrupt)
@outcome.register(click.Abort)
def _(_error: BaseException) -> int:
    return complain("已中断，已发布的网站没有变动。", code=INTERRUPTED)


@outcome.register(SystemExit)
@outcome.register(BrokenPipeError)
def _(_error: BaseException) -> int:
    """Whoever read our output has left (click then exits by itself): Python must not fail a second time at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAULT
