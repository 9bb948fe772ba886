"""Where an audit is written: beside the project's own work, never where the public could come to read it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from gongkai.errors import GongkaiError, UsageError

FORMATS = {"text": ".txt", "json": ".json", "xlsx": ".xlsx", "html": ".html"}
"""Each format with the ending of its files."""
_PUBLIC = ("output", ".gongkai", "content", "templates")
"""What is published, what will be exchanged with it, and what it is made from."""


def format_of(given: str | None, output: Path | None) -> str:
    """The format asked for, else that of the file's ending, else text; raises UsageError where the two differ."""
    ending = output.suffix.lower() if output else ""
    named = next((name for name, suffix in FORMATS.items() if suffix == ending), None)
    if output and named is None:
        raise UsageError(f"看不出 {output} 是什么格式。", f"文件名以 {'、'.join(FORMATS.values())} 结尾。")
    if given and named and given != named:
        raise UsageError(f"--format {given} 与文件名 {output} 的结尾不一致。", f"文件名改成以 {FORMATS[given]} 结尾。")
    return given or named or "text"


def place_for(root: Path, output: Path | None, form: str, today: date) -> Path:
    """The file to write, by default in the current folder; raises UsageError where it would become public."""
    path = output or Path(f"审计-{today.isoformat()}{FORMATS[form]}")
    for folder in _PUBLIC:
        if _is_within(path, root / folder):
            raise UsageError(f"审计表是内部资料，不能写进 {folder}/。", "用 --output 写到别的文件夹。")
    return path


def _is_within(path: Path, folder: Path) -> bool:
    """Through links too, and whatever the case of letters where that makes no difference."""
    above = Path(os.path.realpath(path)).parents
    return Path(os.path.realpath(folder)) in above or any(
        one.samefile(folder) for one in above if one.exists() and folder.exists()
    )


def write(path: Path, content: bytes) -> None:
    """Write the whole file or nothing of it; raises GongkaiError where it cannot be written."""
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        hint = "看看文件夹在不在、磁盘满没满；文件正在 Excel 中打开的，先关闭。"
        raise GongkaiError(f"写不了 {path}（{error.strerror}）。", hint) from error
