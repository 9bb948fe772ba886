from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.office_facts import addresses_differ, emails_in, phones_in, times_in

FULL = "示例县示例镇振兴路1号政务中心五楼"


@pytest.mark.parametrize(
    "other",
    [
        "振兴路1号",
        "示例镇振兴路 1 号5楼501室",
        "振兴路1号政务中心五层，邮政编码000000",
        "政务中心五楼",
        "示例县",
        "",
        "中心大楼",
    ],
)
def test_one_address_written_otherwise(other: str) -> None:
    assert not addresses_differ(FULL, other)
    assert not addresses_differ(other, FULL)


@pytest.mark.parametrize("other", ["振兴路11号", "人民街1号", "示例镇振兴路1号三楼", "政务中心十五楼", "振兴大街1号"])
def test_another_address(other: str) -> None:
    assert addresses_differ(FULL, other)
    assert addresses_differ(other, FULL)


@pytest.mark.parametrize(
    "text",
    [
        "工作日8:00—11:30，13:30—17:00",
        "上午8：00至11：30，下午1:30至5:00",
        "上午8点到11点半，下午1点半到5点",
        "8时—11时30分、13时30分—17时",
        "下午1:30—5:00（上午8:00—11:30）",
    ],
)
def test_times_written_otherwise(text: str) -> None:
    assert times_in(text) == {"8:00", "11:30", "13:30", "17:00"}


def test_noon_and_no_time() -> None:
    assert times_in("下午12:30") == {"12:30"}
    assert times_in("工作日，节假日休息") == frozenset()


def test_phones_and_mailboxes() -> None:
    assert phones_in("0400-5550101转2、（0400）5550102；０４００－５５５０１０３") == {
        "04005550101",
        "04005550102",
        "04005550103",
    }
    assert emails_in("邮箱GXJ@example.com；gxj@example.com.") == {"gxj@example.com"}


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert not addresses_differ(text, text)
    times_in(text), phones_in(text), emails_in(text)
