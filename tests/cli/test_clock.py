"""What day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from gongkai.cli.clock import moment
from gongkai.errors import UsageError

SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_a_day_given_stands_for_the_whole_of_it() -> None:
    now = moment(date(2026, 11, 24), SHANGHAI)
    assert datetime(2026, 11, 24, 23, 59, tzinfo=SHANGHAI) < now < datetime(2026, 11, 25, tzinfo=SHANGHAI)


def test_the_epoch_is_told_in_the_sites_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767196800")
    assert moment(None, SHANGHAI).isoformat() == "2026-01-01T00:00:00+08:00"


def test_a_day_given_outweighs_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert moment(date(2026, 11, 24), SHANGHAI).year == 2026


@pytest.mark.parametrize("epoch", ["soon", "1e9", "99999999999999999999"])
def test_an_epoch_that_is_no_number_of_seconds_is_wrong_usage(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        moment(None, SHANGHAI)


def test_without_either_it_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert moment(None, SHANGHAI).astimezone(UTC).year >= 2026
