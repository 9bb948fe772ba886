"""`new`: begin an item with everything its category asks for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from gongkai import pipeline
from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.clock import moment
from gongkai.cli.console import Bar, say
from gongkai.cli.options import find_config, shared_options
from gongkai.errors import UsageError
from gongkai.load import load_content
from gongkai.model.config import Config
from gongkai.model.moment import Moment
from gongkai.model.taxonomy import Category, Section
from gongkai.staff.new_item import find_category, find_section, free_path, next_index_number, write_new
from gongkai.staff.skeleton import NewItem, skeleton


@click.command(cls=ChineseCommand, help="新建一条信息，写好应填的要素和说明；没写的选项会逐个询问。")
@click.option("--section", metavar="栏目", help="栏目名称或编号，如 权力配置")
@click.option("--category", metavar="类别", help="类别名称或编号，如 政策文件")
@click.option("--title", metavar="标题", help="信息的标题")
@shared_options
def new(
    section: str | None, category: str | None, title: str | None, config_path: Path | None, today: date | None
) -> int:
    """Exit 0 when the file is written; asks for what the options leave out."""
    project = pipeline.open_project(find_config(config_path))
    where = _section(project.config, section)
    kind = _category(where, category)
    heading = _title(title)
    now = moment(today, project.config.site.zone)
    number = next_index_number(project.config, load_content(project.root, project.config, Bar()), now.year)
    published = Moment(now.date(), None if today else now.time().replace(second=0, microsecond=0))
    path = free_path(project.root, where, kind, now.date(), heading)
    write_new(path, skeleton(project.config, NewItem(where, kind, heading, published, number)))
    say(f"已新建 {path.relative_to(project.root).as_posix()}")
    say("请打开这个文件，照说明填写，再运行 check 看还缺什么。")
    return 0


def _section(config: Config, given: str | None) -> Section:
    if given is None:
        say("栏目：")
        given = _choose([(section.id, section.title) for section in config.sections])
    return find_section(config, given)


def _category(section: Section, given: str | None) -> Category:
    if given is None:
        say(f"“{section.title}”的类别：")
        given = _choose([(category.id, category.title) for category in section.categories])
    return find_category(section, given)


def _title(given: str | None) -> str:
    title = (click.prompt("标题", type=str) if given is None else given).strip()
    if not title or "\n" in title:
        raise UsageError("标题不能空着，也不能分行。", '例如：--title "示例县工业和信息化局关于……的通知"')
    return title


def _choose(choices: list[tuple[str, str]]) -> str:
    """Ask for one of several by its number, its id or its name."""
    for number, (identifier, name) in enumerate(choices, 1):
        say(f"  {number:>2}  {name}（{identifier}）")
    answer: str = click.prompt("请输入序号或名称", type=str)
    if answer.isdecimal() and 1 <= int(answer) <= len(choices):
        return choices[int(answer) - 1][0]
    return answer.strip()
