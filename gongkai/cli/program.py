"""The program: finds the command and runs it."""

from __future__ import annotations

import atexit
import gc
import importlib

import click

from gongkai import __version__
from gongkai.cli.chinese_help import ChineseGroup
from gongkai.cli.console import prepare_streams
from gongkai.cli.outcome import guarded

YOUNG = 1_000_000
"""Objects made since the last look for unreachable cycles at which it is looked again.

Python's own number is made for programs that make few: the records of a large column are some million objects, none of
which is ever in a cycle, and looking at them took as long as reading them. At this one memory grows by a hundredth.
"""

COMMANDS = {
    "build": "检查内容并生成网站（缺省命令）",
    "check": "只检查内容，不生成网站",
    "serve": "在本机预览，保存文件后网页自动刷新",
    "new": "新建一条信息，写好应填的要素",
    "explain": "说明检查规则：查什么、为什么、怎么写才对",
    "audit": "审计每个类别：有什么、缺什么，哪些逾期、快到期，谁负责",
}
"""Each command's module in this package, and what it does: known without importing any of them."""


class Program(ChineseGroup):
    """Imports a command only when it runs, so that `--help` stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a clerk meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"gongkai.cli.{cmd_name}"), cmd_name)
        return command

    def one_line(self, name: str) -> str:
        """What the list of commands says of one."""
        return COMMANDS[name]


@click.group(cls=Program, help="把 content/ 中的政务公开信息检查、生成为可浏览的网站。不写命令时执行 build。")
@click.version_option(__version__, "--version", message="gongkai %(version)s", help="显示版本")
def program() -> None:
    """The group itself does nothing."""


def own_the_process() -> None:
    """Have all of this process serve one command: whoever goes on after it needs Python's own ways back."""
    gc.set_threshold(YOUNG)
    # All there is ends with the process: to look through it for cycles first took a tenth of a build after an edit.
    atexit.register(gc.freeze)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    prepare_streams()
    return guarded(lambda: program.main(command_first(arguments), prog_name="gongkai", standalone_mode=False))


def command_first(arguments: list[str]) -> list[str]:
    """Put the command before options meant for it, and `build` where no command is named."""
    named = next((index for index, argument in enumerate(arguments) if argument in COMMANDS), None)
    if named is not None:
        return [arguments[named], *arguments[:named], *arguments[named + 1 :]]
    asks_about_program = arguments[:1] in (["--help"], ["--version"])
    mistaken = bool(arguments) and not arguments[0].startswith("-")
    return arguments if asks_about_program or mistaken else ["build", *arguments]
