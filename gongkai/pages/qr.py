"""The QR code of an account's address, as a picture made with the site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from hashlib import blake2b
from io import BytesIO

from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.page import Data, Page
from gongkai.pages.edition import Edition
from gongkai.pages.links import web_address

SCALE = 4
"""Pixels a module."""
# What a code of the largest version and middle correction holds, with room to spare.
LONGEST = 2000


def qr_path(item: Item) -> str:
    """Where the code of an account lies; nothing where it has no address on the web."""
    return f"{item.address.removesuffix('.html')}.svg" if _address(item) else ""


def qr_pages(edition: Edition) -> Iterator[Page]:
    """The code of every account that has an address."""
    for item in edition.of_kind(Kind.ACCOUNT):
        if address := _address(item):
            stamp = blake2b(address.encode(), digest_size=16).digest()
            yield Page(qr_path(item), "text.txt", partial(_told, address), f"content/{item.path}", stamp)


def svg(address: str) -> str:
    """Dark on light with its quiet zone, so that a phone reads it on a dark page as well."""
    import segno

    out = BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(out, kind="svg", scale=SCALE, dark="#000", light="#fff", xmldecl=False, svgclass=None, lineclass=None)
    return out.getvalue().decode()


def _told(address: str) -> Data:
    return {"text": svg(address)}


def _address(item: Item) -> str:
    value = item.elements.get("link")
    address = web_address(value.text) if value else ""
    return address if len(address) <= LONGEST else ""
