"""The files beside `content/` in which a bureau says how its column is to be."""

from __future__ import annotations

from pathlib import Path

from gongkai.model.baseline import BASELINE_FILE

CALENDAR = "calendar.yaml"


def setting_files(config_path: Path) -> tuple[Path, Path, Path]:
    """The configuration, and the calendar and the baseline beside it, which need not exist."""
    return config_path, config_path.with_name(CALENDAR), config_path.with_name(BASELINE_FILE)
