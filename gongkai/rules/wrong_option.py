"""An option in config.yaml that its rule does not have, or a value that the option cannot take.

查什么：config.yaml 的 rules 中，每条规则 options 下的每个键必须是这条规则的选项，取值必须是选项允许的。

为什么：选项写错了就不起作用，规则仍按缺省值检查，却没有人知道。

错误示例：

    rules:
      attachment-too-large: {options: {megabyte: 30}}

正确写法：

    rules:
      attachment-too-large: {options: {megabytes: 30}}

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.options import Option
from gongkai.rules.rule import ConfigRule, Rule


def check(config: Config, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    for name, settings in config.rules.items():
        if rule := rules.get(name):
            options = {option.name: option for option in rule.options}
            for key, written in settings.options.items():
                if key not in options:
                    yield Finding(f"规则“{name}”没有“{key}”这个选项，这项设定不起作用。", _guess(key, options))
                elif options[key].read(written) is None:
                    yield _unfit(options[key], written if isinstance(written, str) else "、".join(written))


def _unfit(option: Option[object], written: str) -> Finding:
    message = f"规则“{option.rule}”的选项“{option.name}”应为{option.expected}，现在写的是“{written}”，不起作用。"
    return Finding(message, f"{option.explain}不写时是 {option.shown}。")


def _guess(key: str, options: Mapping[str, Option[object]]) -> str:
    if not options:
        return "这条规则没有选项，请删去这一项。"
    likely = difflib.get_close_matches(key, options, n=1)
    return f"您要写的是不是“{likely[0]}”？" if likely else f"它的选项有：{'、'.join(options)}。"


RULE = ConfigRule(
    id="wrong-option",
    title="config.yaml 写错了规则的选项",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
