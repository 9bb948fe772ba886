from __future__ import annotations

from pathlib import Path

from gongkai.model.diagnostic import Severity
from tests.rules.samples import USUAL, Made, of_rule, with_severity, write


def link(root: Path) -> None:
    write(root, {USUAL: "---\n标题: 通知\n附件:\n  - 文件: a/表.csv\n---\n", "secret.csv": "1,2\n"})
    (root / "content/policy/documents/a").mkdir()
    (root / "content/policy/documents/a/表.csv").symlink_to(root / "secret.csv")


FAILING = (
    """
    ---
    标题: 通知
    附件:
      - 文件: ⟦../../../config.yaml
      - 文件: ⟦/etc/passwd
    ---

    [口令](⟦../../../../etc/passwd)
    """,
    Made(link, frozenset({(USUAL, 4, 9)})),
)
PASSING = (
    """
    ---
    标题: 通知
    附件:
      - 文件: a/申报表.csv
    ---
    content/policy/documents/a/申报表.csv
    企业,项目
    """,
)


def test_not_even_a_draft_or_a_setting_takes_weight_from_it() -> None:
    draft = FAILING[0].replace("标题: 通知", "标题: 通知\n    草稿: 是")
    severities = {
        found.severity for found in of_rule("attachment-outside", draft, with_severity("attachment-outside", "off"))
    }
    assert severities == {Severity.ERROR}
