"""`baseline.json`: old findings by file and rule, as `check --update-baseline` wrote them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from gongkai.errors import ConfigError
from gongkai.load import raw_file
from gongkai.model.baseline import BASELINE_FILE, Baseline
from gongkai.model.problem import Problem

VERSION = 1
_HINT = "它由 check --update-baseline 写成，不手改。请用 git 恢复，或者删掉它重新生成。"


def load_baseline(root: Path) -> Baseline | None:
    """The baseline of a project, None where it has none; raises ConfigError where it cannot be understood."""
    path = root / BASELINE_FILE
    if not path.exists():
        return None
    source = raw_file.read(path)
    try:
        if isinstance(source, Problem):
            raise ValueError(source.code.value)
        return Baseline(dict(_counts(json.loads(source.text))))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ConfigError(f"{BASELINE_FILE} 读不懂，不能当作没有基线。", hint=_HINT) from error


def _counts(written: dict[str, object]) -> Iterator[tuple[tuple[str, str], int]]:
    if written["version"] != VERSION or set(written) != {"version", "counts"}:
        raise ValueError(written)
    counts = written["counts"]
    if not isinstance(counts, dict):
        raise TypeError(counts)
    for path, rules in counts.items():
        for rule, count in rules.items():
            if type(count) is not int or count < 1:
                raise ValueError(count)
            yield (path, rule), count
