"""Which paths may be addresses: those that every file system and every web server take as they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gongkai.errors import PublishError

MARKER = ".gongkai-site"
"""Names a folder as a site of ours; holds the digest of its manifest."""
KEEP = ".gitkeep"
"""Lets git keep the empty folder; not ours, and never removed."""
APART = frozenset({MARKER, KEEP})
"""What stands at the top of a site without being part of it."""

LONGEST_NAME = 255
_PLAIN = re.compile(r"[0-9A-Za-z_-](?:[0-9A-Za-z_.-]{0,253}[0-9A-Za-z_-])?")
"""Names without anything that could be objected to, a device's name apart; nearly all are such."""
_FORBIDDEN = frozenset('<>:"|?*\\')
_DEVICES = frozenset(
    {
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
    }
)


def objection(path: str) -> str | None:
    """Why `path` cannot be an address, in Chinese; None where it can."""
    if path.startswith("/"):
        return "是绝对路径"
    if path in APART:
        return "是 gongkai 自用的名称"
    return next((reason for part in path.split("/") if (reason := _objection_to_name(part))), None)


def _objection_to_name(name: str) -> str | None:
    if name.partition(".")[0].rstrip().casefold() in _DEVICES:
        return "含有 Windows 保留的设备名"
    return None if _PLAIN.fullmatch(name) else _objection_to_characters(name)


def _objection_to_characters(name: str) -> str | None:
    if name in {"", ".", ".."}:
        return "有一段是空的，或者是 . 或 .."
    if any(character in _FORBIDDEN or unicodedata.category(character) in {"Cc", "Cs"} for character in name):
        return "含有不能用作文件名的字符"
    if name[-1] in " .":
        return "有一段以空格或句点结尾"
    if len(name.encode()) > LONGEST_NAME:
        return f"有一段太长，超过 {LONGEST_NAME} 字节"
    return None


class Addresses:
    """The addresses given out so far, compared as a file system that ignores case and composition would."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}
        self._folders: set[str] = set()

    def take(self, path: str) -> None:
        """Give `path` out; raises PublishError where it cannot be an address or is given out already."""
        folder, _, name = path.rpartition("/")
        if reason := _objection_to_name(name) if folder in self._folders else objection(path):
            raise PublishError(f"网址路径“{readable(path)}”{reason}，网站没有发布。", "请改用普通的文件名。")
        if other := self._clash(path):
            raise PublishError(
                f"网址路径“{path}”与“{other}”不能并存，网站没有发布。",
                "不分大小写的系统会把两者当作同一个文件或文件夹，请给其中一个改名。",
            )

    def _clash(self, path: str) -> str | None:
        if other := self._taken.get(_folded(path)):
            return other
        for folder in folders_above(path):
            if folder in self._folders:
                break
            other = self._taken.setdefault(_folded(folder), f"{folder}/")
            if other != f"{folder}/":
                return other
            self._folders.add(folder)
        self._taken[_folded(path)] = path
        return None


def folders_above(path: str) -> Iterator[str]:
    """Every folder that `path` lies in, the nearest first, the top itself aside."""
    folder = path.rpartition("/")[0]
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def readable(path: str) -> str:
    """`path` as any console can show it: what is no text is escaped."""
    return path if path.isprintable() else ascii(path)[1:-1]


def _folded(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path.casefold())
