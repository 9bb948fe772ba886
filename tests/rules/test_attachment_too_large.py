from __future__ import annotations

from pathlib import Path

from tests.rules.samples import USUAL, Made, of_rule, with_options, write

RULE = "attachment-too-large"


def sized(megabytes: int, *extra: int) -> Made:
    def lay_out(root: Path) -> None:
        write(root, {USUAL: "---\n标题: 公示\n附件: {文件: a/b.csv}\n---\n"})
        (root / "content/policy/documents/a").mkdir()
        with (root / "content/policy/documents/a/b.csv").open("wb") as file:
            file.truncate(megabytes * 1024 * 1024 + sum(extra))

    return Made(lay_out, frozenset({(USUAL, 3, 10)}) if extra else frozenset())


FAILING = (sized(20, 1),)
PASSING = (sized(20),)


def test_the_limit_is_an_option() -> None:
    assert of_rule(RULE, sized(20, 1), with_options(RULE, megabytes="21")) == []
    assert len(of_rule(RULE, sized(2), with_options(RULE, megabytes="1"))) == 1
