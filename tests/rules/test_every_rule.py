"""What holds for each rule: its samples, its page, its id; and that nothing else finds what it finds."""

from __future__ import annotations

import importlib
import re
import textwrap
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gongkai.model.certainty import Certainty
from gongkai.model.diagnostic import Severity
from gongkai.rules import RULE_BY_ID, RULES
from gongkai.rules.asking import asked
from gongkai.rules.book import PARTS, read_page
from gongkai.rules.diagnosis import of_source
from gongkai.rules.rule import ConfigRule, Rule, SourceRule
from tests.rules.samples import (
    USUAL,
    Changed,
    Made,
    Sample,
    expected,
    findings,
    gathered,
    laid_out,
    places,
    small_config,
)

HERE = Path(__file__).parent
SAMPLES: dict[str, ModuleType] = {
    path.stem.removeprefix("test_").replace("_", "-"): importlib.import_module(f"tests.rules.{path.stem}")
    for path in sorted(HERE.glob("test_*.py"))
    if "FAILING" in path.read_text(encoding="utf-8") and path.name != Path(__file__).name
}
FAILING = [(rule, sample) for rule, module in SAMPLES.items() for sample in module.FAILING]
PASSING = [(rule, sample) for rule, module in SAMPLES.items() for sample in module.PASSING]
CONFIG = small_config()
OF_FILES = [rule for rule in RULES if isinstance(rule, SourceRule)]
ALWAYS: dict[str, Any] = {"problems": frozenset(), "attachments": False, "fields": frozenset(), "signs": ()}
"""What a rule says that needs nothing of a file, its kind apart."""
OF_CONTENT = [rule for rule in RULES if not isinstance(rule, ConfigRule)]


@pytest.mark.parametrize(("rule", "sample"), FAILING)
def test_a_failing_sample_is_reported_at_its_marks(rule: str, sample: Sample) -> None:
    assert expected(sample)
    assert places([found for found in findings(sample) if found.rule == rule]) == expected(sample)


@pytest.mark.parametrize(("rule", "sample"), FAILING)
def test_without_the_rule_its_failing_sample_is_not_reported(rule: str, sample: Sample) -> None:
    others = [other for other in RULES if other.id != rule]
    assert rule not in {found.rule for found in findings(sample, others)}


@pytest.mark.parametrize(("rule", "sample"), PASSING)
def test_a_passing_sample_is_not_reported(rule: str, sample: Sample) -> None:
    assert not expected(sample)
    assert rule not in {found.rule for found in findings(sample)}


@pytest.mark.parametrize("sample", [sample for _, sample in FAILING + PASSING if not isinstance(sample, Changed)])
def test_a_rule_that_is_not_asked_would_find_nothing(sample: str | Made) -> None:
    """Of which kinds of item a rule speaks is no matter of what it finds."""
    with laid_out(sample) as root:
        sources = gathered(root, CONFIG).sources
    for source in sources:
        left = {rule.id for rule in OF_FILES} - {rule.id for rule in asked(source, CONFIG, RULES)}
        found = of_source(source, CONFIG, [replace(rule, **ALWAYS) for rule in OF_FILES if rule.id in left])
        assert {one.rule for one in found} == set()


def test_each_rule_has_samples_and_each_sample_a_rule() -> None:
    assert set(SAMPLES) == {rule.id for rule in OF_CONTENT}
    assert all(module.FAILING and module.PASSING for module in SAMPLES.values())


def test_ids_are_unique_and_lasting_in_form() -> None:
    assert len(RULE_BY_ID) == len(RULES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id) for rule in RULES)


def test_each_rule_is_a_module_of_its_own_name() -> None:
    for rule in RULES:
        module = importlib.import_module(f"gongkai.rules.{rule.id.replace('-', '_')}")
        assert module.RULE is rule
        assert rule.page == module.__doc__


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_page_has_an_english_line_and_all_its_parts(rule: Rule) -> None:
    page = read_page(rule.page)
    assert page.english.isascii()
    assert page.english.endswith(".")
    assert tuple(page.parts)[: len(PARTS)] == PARTS
    assert all(page.parts.values())
    assert rule.norm is None or rule.norm.title in page.parts["依据"]


@pytest.mark.parametrize("rule", OF_CONTENT, ids=lambda rule: rule.id)
def test_the_examples_of_a_page_are_what_they_say(rule: Rule) -> None:
    page = read_page(rule.page)
    wrong, right = page.parts["错误示例"], page.parts["正确写法"]
    if is_sample(wrong):
        assert rule.id in {found.rule for sample in (wrong, laid_beside(wrong)) for found in findings(sample)}
    if is_sample(right):
        assert rule.id not in {found.rule for found in findings(laid_beside(right))}


def is_sample(example: str) -> bool:
    """Examples that no text can show describe what was done."""
    return "---\n" in example


def laid_beside(sample: str) -> str:
    """An example about attachments takes them for granted."""
    attachments = re.findall(r"文件: (a/.*)", sample)
    return "\n".join(
        [textwrap.dedent(sample), *(f"content/policy/documents/{path}\n企业,项目" for path in attachments)]
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_not_certain_is_no_error(rule: Rule) -> None:
    if rule.norm and rule.norm.certainty in {Certainty.SECONDARY, Certainty.MEMORY}:
        assert "警告" in rule.page
        assert rule.norm.certainty.severity is Severity.WARNING


@pytest.mark.parametrize("sample", [sample for _, sample in FAILING])
def test_each_finding_says_what_is_wrong_and_what_to_do(sample: Sample) -> None:
    for found in findings(sample):
        assert re.search(r"[\u4e00-\u9fff]", found.message)
        assert found.message.endswith("。")
        assert re.search(r"[\u4e00-\u9fff]", found.hint)
        assert "None" not in found.message + found.hint
        assert USUAL not in found.message or found.path != USUAL
