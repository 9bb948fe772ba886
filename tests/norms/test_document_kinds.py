from __future__ import annotations

import pytest

from gongkai.norms.document_kinds import DOCUMENT_KINDS, kind_in_title


def test_there_are_fifteen_kinds() -> None:
    assert len(set(DOCUMENT_KINDS)) == 15


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("示例县人民政府关于加强公开的决定", "决定"),
        ("示例县人民政府令", "令"),
        ("关于改造的意见（试行）", "意见"),
        ("关于立项的请示（送审稿） ", "请示"),
        ("示例县技术改造管理办法", ""),
        ("", ""),
    ],
)
def test_a_title_ends_with_its_kind(title: str, kind: str) -> None:
    assert kind_in_title(title) == kind
