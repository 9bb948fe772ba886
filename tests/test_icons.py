"""The committed icons are what `tests/icons.py` draws."""

from __future__ import annotations

import struct
import zlib

import pytest

from tests.icons import ASSETS, SIZES, png


def pixels(picture: bytes) -> tuple[bytes, bytes]:
    """Header and unpacked pixels, since another zlib packs the same ones differently."""
    packed = picture.index(b"IDAT")
    [length] = struct.unpack(">I", picture[packed - 4 : packed])
    return picture[: packed - 4], zlib.decompress(picture[packed + 4 : packed + 4 + length])


@pytest.mark.parametrize("name", SIZES)
def test_an_icon_is_as_drawn(name: str) -> None:
    assert pixels((ASSETS / name).read_bytes()) == pixels(png(SIZES[name]))
