"""config.yaml, and calendar.yaml beside it: read, or as they were read the last time where they have not changed."""

from __future__ import annotations

from pathlib import Path

from gongkai.load import kept_config, raw_file
from gongkai.load.digests import digest_of
from gongkai.load.kept_config import Setting
from gongkai.load.setting_files import CALENDAR
from gongkai.load.source_text import SourceText
from gongkai.model.config import Config
from gongkai.model.problem import Problem


def load_config(path: Path) -> Config:
    """Read a configuration; raises ConfigError with a diagnostic for each of its problems."""
    return _read(path.name, *_texts(path))


def recall_setting(path: Path) -> Setting:
    """The same, at once where nothing has changed since it was recalled before; keeps it beside the file."""
    texts = _texts(path)
    key = kept_config.key_of(*texts)
    if setting := kept_config.find(path.parent, key):
        return setting
    config = _read(path.name, *texts)
    setting = Setting(config, key, digest_of(repr(config.of_content).encode()))
    kept_config.keep(path.parent, setting)
    return setting


def _texts(path: Path) -> tuple[SourceText | Problem, SourceText | Problem | None]:
    calendar = path.with_name(CALENDAR)
    return raw_file.read(path), raw_file.read(calendar) if calendar.exists() or calendar.is_symlink() else None


def _read(name: str, written: SourceText | Problem, calendar: SourceText | Problem | None) -> Config:
    from gongkai.load.config_reading import read_config  # noqa: PLC0415 - with it come pydantic and YAML, which take long

    return read_config(name, written, calendar)
