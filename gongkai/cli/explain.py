"""`explain`: the rule book in the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from gongkai.cli.chinese_help import ChineseCommand
from gongkai.cli.console import say
from gongkai.cli.options import find_config, shared_options
from gongkai.errors import ConfigError, UsageError
from gongkai.load import recall_setting
from gongkai.load.suggestions import suggest
from gongkai.model.config import RuleSettings
from gongkai.rules import RULE_BY_ID, RULES
from gongkai.rules.book import explain as page_of
from gongkai.rules.book import overview


@click.command(
    cls=ChineseCommand, help="说明检查规则：不写编号时每条规则一行；写了编号，说明查什么、为什么、怎么写才对。"
)
@click.argument("rule", required=False, metavar="[规则编号]")
@shared_options
def explain(rule: str | None, config_path: Path | None, **_: object) -> int:
    """Exit 0; of one rule, also what the project has set about it."""
    if rule is None:
        say(overview(RULES))
    elif rule in RULE_BY_ID:
        say(page_of(RULE_BY_ID[rule]))
        if settings := _settings(rule, config_path):
            say(f"\n本项目的 config.yaml 调整了这条规则：{_in_words(settings)}")
    else:
        raise UsageError(f"没有“{rule}”这条规则。", _guess(rule))
    return 0


def _settings(rule: str, config_path: Path | None) -> RuleSettings | None:
    """What the project sets; outside a project, or in one that is broken, the book alone must do."""
    try:
        return recall_setting(find_config(config_path)).config.rules.get(rule)
    except ConfigError:
        if config_path:
            raise
        return None


def _in_words(settings: RuleSettings) -> str:
    severity = [f"severity: {settings.severity}"] if settings.severity else []
    options = (
        f"{name}: {value if isinstance(value, str) else '、'.join(value)}" for name, value in settings.options.items()
    )
    return "，".join([*severity, *options])


def _guess(rule: str) -> str:
    titles = {known.title: known.id for known in RULES}
    likely = suggest(rule, RULE_BY_ID) or titles.get(suggest(rule, titles), "")
    return f"您要看的是不是“{likely}”？" if likely else "不写编号运行 explain，可以列出全部规则。"
