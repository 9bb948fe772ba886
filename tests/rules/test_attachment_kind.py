from __future__ import annotations

from tests.rules.samples import of_rule, with_options

RULE = "attachment-kind"
FAILING = (
    """
    ---
    标题: 公示
    附件: {文件: ⟦a/b.EXE}
    ---

    [说明](⟦a/readme)
    content/policy/documents/a/b.EXE
    x
    content/policy/documents/a/readme
    x
    """,
)
PASSING = (
    """
    ---
    标题: 公示
    附件: {文件: a/b.CSV}
    ---
    content/policy/documents/a/b.CSV
    x
    """,
)


def test_the_kinds_are_an_option() -> None:
    assert [found.rule for found in of_rule(RULE, PASSING[0], with_options(RULE, kinds=("pdf", "exe")))] == [RULE]
    assert len(of_rule(RULE, FAILING[0], with_options(RULE, kinds=("pdf", "exe")))) == 1
