from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config, OptionValue
from gongkai.model.diagnostic import Diagnostic, Finding, Severity
from gongkai.model.item import Source
from gongkai.rules import setting_diagnostics, wrong_option
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule
from tests.rules.samples import with_options

DAYS = number("a-rule", "days", 20, "多少天。", least=1)


def nothing(_source: Source, _config: Config) -> Iterator[Finding]:
    yield from ()


RULE = SourceRule(id="a-rule", title="", page="", severity=Severity.ERROR, options=(DAYS,), check=nothing)
PLAIN = SourceRule(id="plain-rule", title="", page="", severity=Severity.ERROR, check=nothing)


def found(rule: str, **options: OptionValue) -> tuple[Diagnostic, ...]:
    return setting_diagnostics(with_options(rule, **options), (RULE, PLAIN, wrong_option.RULE))


def test_an_option_that_there_is_passes() -> None:
    assert found("a-rule", days="30") == ()


def test_an_option_that_there_is_not_is_reported_with_what_was_meant() -> None:
    (one,) = found("a-rule", day="30")
    assert (one.rule, one.path, one.severity) == ("wrong-option", "config.yaml", Severity.ERROR)
    assert one.hint == "您要写的是不是“days”？"


def test_the_options_are_named_where_none_is_near() -> None:
    (one,) = found("a-rule", megabytes="30")
    assert one.hint == "它的选项有：days。"


def test_a_rule_without_options_says_so() -> None:
    (one,) = found("plain-rule", days="30")
    assert one.hint == "这条规则没有选项，请删去这一项。"


def test_a_value_that_cannot_be_is_reported_with_what_it_should_be() -> None:
    (one,) = found("a-rule", days="一个月")
    assert one.message == "规则“a-rule”的选项“days”应为不小于1的整数，现在写的是“一个月”，不起作用。"
    assert one.hint == "多少天。不写时是 20。"


def test_options_of_no_rule_are_left_to_their_own_message() -> None:
    assert found("no-rule", days="30") == ()
