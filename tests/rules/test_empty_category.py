from __future__ import annotations

from gongkai.rules.diagnosis import CONFIG_FILE
from tests.rules.samples import Made, made, of_rule, small_config


def _files(**changed: str) -> dict[str, str]:
    """An item in every category; `changed` is what its front matter says besides, by category."""
    return {
        f"content/{section.id}/{category.id}/a.md": f"---\n标题: {category.title}\n{changed.get(category.id, '')}---\n"
        for section in small_config().sections
        for category in section.categories
    }


def _lacking(sample: dict[str, str]) -> Made:
    return made(sample, (CONFIG_FILE, None, None))


FAILING = (
    _lacking({path: text for path, text in _files().items() if "/guides/" not in path}),
    _lacking(_files(guides="草稿: 是\n")),
    _lacking(_files(guides="撤下: {日期: 2020-06-12, 理由: 事项取消，不再办理}\n")),
)
PASSING = (made(_files()), made(_files(guides="发布日期: 2030-01-01\n", documents="撤下日期: 2020-06-12\n")))


def test_the_category_and_how_to_fill_it_are_told() -> None:
    (found,) = of_rule("empty-category", FAILING[0])
    assert "类别“政务服务 › 办事指南”里一条信息也没有" in found.message
    assert "python build.py new --section service --category guides" in found.hint
