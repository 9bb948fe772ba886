"""Options that every command shares."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from gongkai.errors import ConfigError
from gongkai.processes import cores

CONFIG_NAME = "config.yaml"

Command = Callable[..., int]
Wrapped = TypeVar("Wrapped", bound=Command)


class Day(click.ParamType[date]):
    """A date as `YYYY-MM-DD`."""

    name = "日期"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}”不是日期，应写成 2026-05-08 的样子", param, ctx)


class Number(click.ParamType[int]):
    """A whole number from `least` on, and to `most` where that is given; click's own says in English what it takes."""

    name = "数目"

    def __init__(self, least: int, most: int | None = None) -> None:
        self._least, self._most = least, most

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a usage error."""
        try:
            number = int(str(value))
        except ValueError:
            number = self._least - 1
        if number < self._least or (self._most is not None and number > self._most):
            bounds = f"不小于 {self._least}" if self._most is None else f" {self._least} 到 {self._most}"
            self.fail(f"“{value}”不行，应写{bounds} 的整数", param, ctx)
        return number


class OneOf(click.Choice[str]):
    """One of some words."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, or a usage error."""
        if value not in self.choices:
            self.fail(f"“{value}”不行，可以写 {'、'.join(self.choices)}", param, ctx)
        return str(value)


def shared_options(command: Command) -> Command:
    """Give a command `--config` and `--today`."""
    config = click.option(
        "--config",
        "config_path",
        metavar="文件",
        type=click.Path(path_type=Path),
        help="配置文件，缺省为当前文件夹或上级文件夹中的 config.yaml",
    )
    today = click.option("--today", metavar="日期", type=Day(), help="当作今天的日期，如 2026-05-08")
    return config(today(command))


def jobs_option(command: Wrapped) -> Wrapped:
    """Give a command `--jobs`."""
    return click.option(
        "--jobs", metavar="数目", type=Number(1), default=cores, help="最多用几个进程，缺省按处理器的核数"
    )(command)


def find_config(given: Path | None) -> Path:
    """The config file named on the command line, else the nearest one from here upwards."""
    if given:
        return _existing(given)
    candidates = [folder / CONFIG_NAME for folder in (Path.cwd(), *Path.cwd().parents)]
    return _existing(next(filter(Path.is_file, candidates), candidates[0]))


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise ConfigError(f"找不到配置文件 {path}。", hint="请到项目文件夹中运行，或用 --config 指明配置文件。")
    return path.absolute()
