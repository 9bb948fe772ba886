"""The rule book for reading: a rule's page taken apart, shown alone, and all of them as `docs/rules.md`.

A page is the docstring of the rule's module: first an English line, then in Chinese the parts named in `PARTS`; what
stands under `选项` is made from the options. A part is a paragraph that begins with its name and a full-width colon,
and whatever follows it; examples are indented by four spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gongkai.model.diagnostic import Severity
from gongkai.model.rule_page import RulePage
from gongkai.rules.rule import Rule, RuleClass
from gongkai.rules.severity import as_certain

PARTS = ("查什么", "为什么", "错误示例", "正确写法", "依据")
OPTIONS = "选项"
_HEADING = re.compile(rf"^({'|'.join(PARTS)})：\n*", re.MULTILINE)
_SOFT_BREAK = re.compile(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])")
_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_CLASSES = {
    RuleClass.UNREADABLE: "能否读取",
    RuleClass.CONTENT: "内容",
    RuleClass.CLOCK: "时限",
    RuleClass.PRIVACY: "隐私",
    RuleClass.SECURITY: "安全",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page: its English line, and its parts by name in the order written."""

    english: str
    parts: Mapping[str, str]


def read_page(docstring: str) -> Page:
    """Take a page apart."""
    english, *rest = _HEADING.split(docstring.strip("\n"))
    return Page(_joined(english), {name: _joined(text) for name, text in zip(rest[::2], rest[1::2], strict=True)})


def explain(rule: Rule) -> str:
    """One rule's page for the terminal."""
    facts = f"{rule.id}  {rule.title}（{_severity(rule)}，{_CLASSES[rule.about]}）"
    options = f"\n\n{OPTIONS}：\n\n{_options(rule)}" if rule.options else ""
    return f"{facts}\n\n{_joined(rule.page)}{options}"


def overview(rules: Iterable[Rule]) -> str:
    """All rules, a line each, for the terminal."""
    rules = tuple(rules)
    width = max(len(rule.id) for rule in rules)
    return "\n".join(f"{rule.id:{width}}  {_severity(rule)}  {rule.title}" for rule in rules)


def pages(rules: Iterable[Rule]) -> Iterator[RulePage]:
    """Every rule as reports tell of it."""
    for rule in rules:
        page = read_page(rule.page)
        text = "\n\n".join(f"{name}：\n\n{part}" for name, part in page.parts.items())
        yield RulePage(rule.id, rule.title, page.english, text, as_certain(rule, rule.severity), rule.about.value)


def book(rules: Iterable[Rule]) -> str:
    """The whole of `docs/rules.md`."""
    rules = tuple(rules)
    return "\n".join([*_head(rules), *(line for rule in rules for line in _chapter(rule))]) + "\n"


def _joined(text: str) -> str:
    """Lines of a paragraph as one, without a space where Chinese goes on; examples as they stand."""
    return _SOFT_BREAK.sub("", text.strip("\n"))


def _severity(rule: Rule) -> str:
    return _SEVERITIES[as_certain(rule, rule.severity)]


def _head(rules: Iterable[Rule]) -> Iterator[str]:
    yield from (
        "# 检查规则",
        "",
        "<!-- 由各规则的说明生成，不要手改。 Made from the rules' own pages; do not edit. -->",
        "",
        "每条规则的轻重可以在 `config.yaml` 的 `rules` 中调整，写 `error`、`warning`、`info` 或 `off`：",
        "",
        "    rules:",
        "      duplicate-title: {severity: error}",
        "",
        "隐私和安全规则只能加重。草稿中的问题都只作提示，读不出来的和涉及隐私、安全的除外。已撤下的条目不检查要素。",
        "",
        "个别问题确实改不了的，在条目里写“豁免”，一条只管一处，由批准人负责；隐私和安全规则不能豁免：",
        "",
        "    豁免:",
        "      - {规则: document-number-form, 原文: 021号, 理由: 原件如此, 批准人: 办公室, 到期: 2029-12-31}",
        "",
        "接手旧专栏时，用 `check --update-baseline` 把老问题按文件和规则记入 `baseline.json`，以后只报告新的。",
        "隐私和安全的不记。",
        "",
        "| 编号 | 查出什么 | 轻重 | 类别 |",
        "| --- | --- | --- | --- |",
    )
    for rule in rules:
        yield f"| [`{rule.id}`](#{rule.id}) | {rule.title} | {_severity(rule)} | {_CLASSES[rule.about]} |"


def _chapter(rule: Rule) -> Iterator[str]:
    page = read_page(rule.page)
    yield from ("", f"## {rule.id}", "", f"**{rule.title}** · {page.english}")
    for name, text in page.parts.items():
        yield from ("", f"### {name}", "", text)
    if rule.options:
        yield from ("", f"### {OPTIONS}", "", _options(rule))


def _options(rule: Rule) -> str:
    """What may be set, in the form in which config.yaml sets it, the defaults for values; then what each means."""
    settings = ", ".join(f"{option.name}: {option.shown}" for option in rule.options)
    explained = (f"- `{option.name}`（{option.expected}）：{option.explain}" for option in rule.options)
    return "\n".join(("    rules:", f"      {rule.id}: {{options: {{{settings}}}}}", "", *explained))
