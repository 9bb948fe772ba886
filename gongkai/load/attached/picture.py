"""Where a picture was taken, as its camera wrote it down."""

from __future__ import annotations

import logging
from io import BytesIO

import exifread

_NEEDED = ("GPS GPSLatitude", "GPS GPSLongitude")
# A broken picture is no news: the library would tell standard error of it.
logging.getLogger("exifread").addHandler(logging.NullHandler())


def says_position(data: bytes) -> bool:
    """Whether EXIF gives latitude and longitude."""
    try:
        tags = exifread.process_file(BytesIO(data), details=False)
    except Exception:  # noqa: BLE001 - the library walks through offsets that anybody may have written
        return False
    return all(key in tags for key in _NEEDED)
