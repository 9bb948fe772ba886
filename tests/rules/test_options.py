from __future__ import annotations

import pytest

from gongkai.model.config import OptionValue
from gongkai.rules import RULES
from gongkai.rules.options import choice, flag, number, pattern, words
from tests.rules.samples import small_config, with_options

DAYS = number("a-rule", "days", 20, "多少天。", least=1, most=365)


def test_an_option_that_is_not_set_has_its_default() -> None:
    assert DAYS.of(small_config()) == 20


def test_an_option_is_what_the_bureau_has_set() -> None:
    assert DAYS.of(with_options("a-rule", days="7")) == 7


def test_an_option_is_its_own_rules() -> None:
    assert DAYS.of(with_options("another-rule", days="7")) == 20


@pytest.mark.parametrize("written", ["0", "366", "-1", "七", "7天", "", "7.5", ("7",)])
def test_a_number_that_cannot_be_is_not_taken(written: OptionValue) -> None:
    assert DAYS.of(with_options("a-rule", days=written)) == 20


@pytest.mark.parametrize(("written", "value"), [("true", True), ("否", False), ("maybe", True)])
def test_a_flag_is_yes_or_no(written: str, value: bool) -> None:
    assert flag("a-rule", "strict", True, "是否从严。").of(with_options("a-rule", strict=written)) is value


@pytest.mark.parametrize(("written", "value"), [("甲", ("甲",)), (("甲", "乙"), ("甲", "乙")), ((), ())])
def test_words_replace_the_default(written: OptionValue, value: tuple[str, ...]) -> None:
    assert words("a-rule", "allowed", ("丙",), "可用的词。").of(with_options("a-rule", allowed=written)) == value


def test_a_choice_is_one_of_several() -> None:
    option = choice("a-rule", "calendar", "working", "按哪种日历。", ("working", "natural"))
    assert option.of(with_options("a-rule", calendar="natural")) == "natural"
    assert option.of(with_options("a-rule", calendar="lunar")) == "working"


def test_a_pattern_that_does_not_compile_is_not_taken() -> None:
    option = pattern("a-rule", "form", "[0-9]+", "式样。")
    assert option.of(with_options("a-rule", form="[a-z]+")).pattern == "[a-z]+"
    assert option.of(with_options("a-rule", form="[")).pattern == "[0-9]+"


def test_the_options_of_each_rule_are_its_own_and_take_their_defaults() -> None:
    for rule in RULES:
        for option in rule.options:
            assert option.rule == rule.id
            assert option.explain.endswith("。")
            assert option.default == option.of(small_config())
