"""Help and usage errors in Chinese: click's own words are English."""

from __future__ import annotations

import click

_REPLACEMENTS = (
    (click.NoSuchOption, "没有 {error.option_name} 这个选项"),
    (click.MissingParameter, "缺少 {name}"),
    (click.BadParameter, "{name} 的取值不对：{error.message}"),
    (click.BadOptionUsage, "选项 {error.option_name} 的用法不对：{error.message}"),
)


class ChineseCommand(click.Command):
    """A command whose help is headed in Chinese."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The first line's words, click's English ones replaced."""
        words = {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "[命令] [选项]…"}
        return [words.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Head the first line in Chinese."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Head the options in Chinese."""
        records = [record for parameter in self.get_params(ctx) if (record := parameter.get_help_record(ctx))]
        with formatter.section("选项"):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained in Chinese."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这段说明"
        return option


class ChineseGroup(ChineseCommand, click.Group):
    """A group whose commands are listed without importing them."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        super().format_options(ctx, formatter)
        with formatter.section("命令"):
            formatter.write_dl([(name, self.one_line(name)) for name in self.list_commands(ctx)])

    def one_line(self, name: str) -> str:
        """What the list of commands says of one; empty unless a subclass knows better."""
        return ""


def usage_message(error: click.UsageError) -> str:
    """What is wrong with the command line, and how to see what it takes."""
    command = error.ctx.command_path if error.ctx else "gongkai"
    return f"{_what(error)}。运行 {command} --help 查看用法。"


def _what(error: click.UsageError) -> str:
    name = error.param.opts[0] if isinstance(error, click.BadParameter) and error.param else "参数"
    for kind, sentence in _REPLACEMENTS:
        if isinstance(error, kind):
            return sentence.format(error=error, name=name)
    if "No such command" in error.format_message():
        return f"没有这个命令：{error.format_message().partition('No such command')[2].strip(' .')}"
    return f"命令的写法不对（{error.format_message().rstrip('.')}）"
