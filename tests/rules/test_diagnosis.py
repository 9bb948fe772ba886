from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gongkai.model.config import Config
from gongkai.model.diagnostic import Basis, Diagnostic, Edit, Finding, Fix, Severity, Span
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.rules import RULES
from gongkai.rules.diagnosis import in_order, of_source
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule
from tests.rules.samples import Sample, findings, small_config

DETAIL = dict.fromkeys(
    (
        *("encoding", "reason", "name", "character", "found", "key", "first", "first_line", "suggestion", "field"),
        *("kind", "expected", "example", "section", "target"),
    ),
    "甲",
) | {"size": "3000000", "limit": "2000000"}


def twice(_source: Source, _config: Config) -> Iterator[Finding]:
    yield Finding("乙。", "改。", Span(2, 1, 2, 2))
    yield Finding("甲。", "改。", Span(1, 1, 1, 2), basis=Basis("另一部法"), element="要素")
    yield Finding("乙。", "改。", Span(2, 1, 2, 2))


RULE = SourceRule(
    id="twice", title="", page="", severity=Severity.ERROR, norm=REGULATION, article="第一条", check=twice
)


def test_findings_become_diagnostics_in_order_and_each_once() -> None:
    found = in_order(of_source(Source(path="content/x.md"), small_config(), [RULE]))
    assert found == (
        Diagnostic(
            "twice", Severity.ERROR, "content/x.md", "甲。", "改。", Span(1, 1, 1, 2), Basis("另一部法"), "要素"
        ),
        Diagnostic(
            "twice",
            Severity.ERROR,
            "content/x.md",
            "乙。",
            "改。",
            Span(2, 1, 2, 2),
            Basis(REGULATION.title, REGULATION.number, "第一条"),
        ),
    )


WITHDRAWN = """
    content/service/guides/a.md
    ---
    撤下: {日期: 2020-06-12, 理由: 事项取消}
    咨询电话: 不是电话
    标提: 备案
    ---
"""


def rules_of(sample: Sample) -> set[str]:
    return {found.rule for found in findings(sample) if found.item}


def test_of_a_withdrawn_item_no_elements_are_asked_for() -> None:
    assert rules_of(WITHDRAWN) == {"unknown-key", "missing-index-number"}
    assert {"missing-element", "wrong-value"} <= rules_of(WITHDRAWN.replace("撤下:", "审查结论:"))


def test_a_finding_names_its_item() -> None:
    found = [one for one in findings(WITHDRAWN) if one.path != "config.yaml"]
    assert {one.item for one in found} == {"service/guides/a.md"}


def test_each_problem_of_loading_is_explained_by_one_rule() -> None:
    for code in ProblemCode:
        source = Source(path="content/policy/documents/a.md", problems=(Problem(code, Span(1, 1, 1, 2), DETAIL),))
        found = list(of_source(source, small_config(), RULES))
        assert len(found) == 1, code
        assert found[0].span == Span(1, 1, 1, 2)


def test_what_is_secret_is_not_proposed_to_be_mended() -> None:
    def leak(_source: Source, _config: Config) -> Iterator[Finding]:
        fix = Fix("删去", (Edit(Span(1, 1, 1, 12), "13800001111"),))
        yield Finding("号码。", "删去。", Span(1, 1, 1, 12), fix=fix, secret=True)

    (found,) = of_source(Source(path="content/x.md"), small_config(), [replace(RULE, check=leak)])
    assert (found.secret, found.fix) == (True, None)
