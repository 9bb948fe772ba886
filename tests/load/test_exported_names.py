"""What the other stages may use of loading."""

from __future__ import annotations

from gongkai import load


def test_the_public_names() -> None:
    assert load.__all__ == [
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
    assert all(callable(getattr(load, name)) for name in load.__all__)
