"""The only module that reads the clock; everything else is told what day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from gongkai.errors import UsageError


def moment(today: date | None, zone: ZoneInfo) -> datetime:
    """The instant for which the site is made: the end of `--today`, else SOURCE_DATE_EPOCH, else now.

    A day given stands for the whole of it, so that what is due on that day is there.
    """
    if today:
        return datetime.combine(today, time.max, zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return _from_epoch(epoch, zone) if epoch else datetime.now(zone)


def _from_epoch(epoch: str, zone: ZoneInfo) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(zone)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"环境变量 SOURCE_DATE_EPOCH 的值“{epoch}”不是秒数。", "改成整数，或取消这个变量。") from error
