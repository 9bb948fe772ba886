"""Patterns with whole blocks of Chinese characters in them.

Python goes through a block character by character to compile one, which takes milliseconds; most are for slips that
most files do not have. So each is compiled when it is first used.
"""

from __future__ import annotations

import re
from typing import Any, cast


def wide_pattern(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What `re.compile` returns, as far as its methods and attributes go."""
    return cast("re.Pattern[str]", _WidePattern(pattern, flags))


class _WidePattern:
    """Compiles at the first use of a method, and has that method itself from then on."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever patterns have
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found
