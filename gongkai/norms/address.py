"""Addresses that one can go to."""

from __future__ import annotations

import re

_NUMBER = r"(?:[0-9]{1,5}|[一二三四五六七八九十]{1,3}|[A-Za-z])"
_DOOR = re.compile(rf"{_NUMBER}\s*(?:号|室|楼|层|栋|幢|座|单元|窗|房|区|公里处|门|组)")
_ONLINE = re.compile("网上|线上|网络|互联网")


def leads_to_a_door(text: str) -> bool:
    """Whether an address goes as far as a house, a floor, a room or a counter, or says that one need not go at all."""
    return bool(_DOOR.search(text) or _ONLINE.search(text))
