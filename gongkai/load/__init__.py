"""From the disk into the model: the only stage that reads content, and it changes none."""

from __future__ import annotations

from gongkai.load.baseline import load_baseline
from gongkai.load.config import load_config
from gongkai.load.excerpts import read_lines
from gongkai.load.items import load_content, load_item, reload

__all__ = ["load_baseline", "load_config", "load_content", "load_item", "read_lines", "reload"]
