"""When something last came of items: published, corrected or carried on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gongkai.model.item import Item


def last_update(items: Iterable[Item], today: date) -> date | None:
    """The last publication, correction or entry of progress up to `today`."""
    latest = date.min
    for item in items:
        if item.published and latest < item.published.day <= today:
            latest = item.published.day
        for entry in (*item.corrections, *item.progress) if item.corrections or item.progress else ():
            if latest < entry.day <= today:
                latest = entry.day
    return latest if latest > date.min else None
