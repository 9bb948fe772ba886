"""From the disk into the model: the only stage that reads content, and it changes none.

Each way in is imported when it is first used: where nothing changed, nobody waits for YAML and Markdown.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.load.baseline import load_baseline
    from gongkai.load.column import Memory, load_column
    from gongkai.load.config import load_config, recall_setting
    from gongkai.load.excerpts import read_lines
    from gongkai.load.items import load_content, load_item, reload
    from gongkai.load.kept_search import KeptSearch
    from gongkai.load.renewal import renew

__all__ = [
    "KeptSearch",
    "Memory",
    "load_baseline",
    "load_column",
    "load_config",
    "load_content",
    "load_item",
    "read_lines",
    "recall_setting",
    "reload",
    "renew",
]

_MODULES = {
    "KeptSearch": "kept_search",
    "Memory": "column",
    "load_baseline": "baseline",
    "load_column": "column",
    "load_config": "config",
    "load_content": "items",
    "load_item": "items",
    "read_lines": "excerpts",
    "recall_setting": "config",
    "reload": "items",
    "renew": "renewal",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"gongkai.load.{_MODULES[name]}"), name)
