"""The form of the files that the search script reads: a script itself, which hands over one value with its name."""

from __future__ import annotations

import json


def script_of(name: str, value: str) -> str:
    """The file of this name, from its value as JSON."""
    return f"searchShard({json_of(name)},{value})\n"


def value_of(name: str, script: str) -> object:
    """What a file of this name hands over; raises ValueError where it is none."""
    head, tail = f"searchShard({json_of(name)},", ")\n"
    if not script.startswith(head) or not script.endswith(tail):
        raise ValueError(name)
    value: object = json.loads(script[len(head) : -len(tail)])
    return value


def json_of(value: object) -> str:
    """JSON in which nothing is left that ends a script, or a line in browsers older than ES2019."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
