from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.address import leads_to_a_door


@pytest.mark.parametrize(
    "text",
    [
        "示例县示例镇振兴路1号政务中心五楼501室",
        "县政务服务中心二楼23号工信窗口",
        "政务中心四楼406至410室",
        "县工信局507室",
        "示例镇人民街46号院内东楼二层",
        "示北公路12公里处",
        "全程网上办理，入口为投资项目在线审批监管平台",
    ],
)
def test_a_house_a_floor_a_room_or_the_net(text: str) -> None:
    assert leads_to_a_door(text)


@pytest.mark.parametrize("text", ["", "县政府院内", "示例县", "政务服务中心", "见公告", "振兴路"])
def test_a_name_alone_leads_nowhere(text: str) -> None:
    assert not leads_to_a_door(text)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert leads_to_a_door(text) in {True, False}
