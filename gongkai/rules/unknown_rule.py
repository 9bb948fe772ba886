"""A setting in config.yaml for a rule that does not exist or cannot be changed so.

查什么：config.yaml 的 rules 中，每个键都必须是一条规则的编号；隐私和安全规则只能加重，不能关闭或降级。

为什么：编号写错了，想调整的规则照旧，想关的没有关掉，却没有人知道。

错误示例：

    rules:
      mising-element: {severity: warning}

正确写法：

    rules:
      missing-element: {severity: warning}

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.rules.rule import ConfigRule, Rule
from gongkai.rules.severity import UNTOUCHABLE, lowers


def check(config: Config, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    for name, settings in config.rules.items():
        rule = rules.get(name)
        if rule is None:
            yield Finding(f"rules 里写了“{name}”，没有这条规则，这项调整不起作用。", _guess(name, rules))
        elif rule.about in UNTOUCHABLE and settings.severity and lowers(settings.severity, rule.severity):
            hint = "删掉这项调整；确属误报的，请把文件发给维护人员。"
            yield Finding(f"“{name}”是隐私或安全规则，不能关闭或降级，这项调整不起作用。", hint)


def _guess(name: str, rules: Mapping[str, Rule]) -> str:
    likely = difflib.get_close_matches(name, rules, n=1)
    return f"您要写的是不是“{likely[0]}”？" if likely else "规则的编号见 docs/rules.md。"


RULE = ConfigRule(
    id="unknown-rule",
    title="config.yaml 调整了没有的规则",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
