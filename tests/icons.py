"""Draws the icons that cannot be SVG, from the same strokes as `templates/assets/icon.svg`; run it to renew them.

They fill their square, since whoever shows them rounds the corners; a mask that leaves the middle four fifths cuts
nothing off.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "templates" / "assets"
SIZES = {"icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512}
GRID = 32
STROKE = 2.4
STROKES = ((8, 9, 24), (8, 14, 24), (8, 19, 24), (8, 24, 17))
"""Left, middle and right of each line of text, in units of the grid."""
PALETTE = bytes.fromhex("0f4c81ffffff")


def rows(size: int) -> Iterator[bytes]:
    """One byte a pixel, the index of its colour."""
    bars = [
        (round(left * size / GRID), round(right * size / GRID), *(_edge(middle, side, size) for side in (-1, 1)))
        for left, middle, right in STROKES
    ]
    for y in range(size):
        row = bytearray(size)
        for left, right, top, bottom in bars:
            if top <= y < bottom:
                row[left:right] = b"\1" * (right - left)
        yield bytes(row)


def png(size: int) -> bytes:
    """A picture of two colours."""
    header = struct.pack(">IIBBBBB", size, size, 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows(size)), 9)
    chunks = ((b"IHDR", header), (b"PLTE", PALETTE), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _edge(middle: int, side: int, size: int) -> int:
    return round((middle + side * STROKE / 2) * size / GRID)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


if __name__ == "__main__":
    for name, size in SIZES.items():
        (ASSETS / name).write_bytes(png(size))
