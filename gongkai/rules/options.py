"""What a bureau may set about a rule beyond its severity, typed, each with its explanation.

A rule makes its options at the head of its module, names them in `options=`, and asks them in its check:

    MEGABYTES = number("attachment-too-large", "megabytes", 20, "一个附件最大多少 MB。", least=1)
    limit = MEGABYTES.of(config)

Options must not be a way to make a privacy or security rule find less.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from gongkai.model.config import Config, OptionValue

T_co = TypeVar("T_co", covariant=True)
_FLAGS = {"true": True, "是": True, "false": False, "否": False}
_WHOLE = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Option(Generic[T_co]):
    """One thing that may be set, by the name under which config.yaml sets it."""

    rule: str
    name: str
    default: T_co
    explain: str
    """For the clerk, in Chinese, with the unit."""
    expected: str
    """What may be written, in a few Chinese words."""
    read: Callable[[OptionValue], T_co | None]
    """What was written as a value, None where it cannot be one."""
    shown: str
    """The default as it would be written."""

    def of(self, config: Config) -> T_co:
        """As the bureau has set it; the default where it has not, or where what it wrote cannot be."""
        settings = config.rules.get(self.rule)
        written = settings.options.get(self.name) if settings else None
        value = None if written is None else self.read(written)
        return self.default if value is None else value


def number(rule: str, name: str, default: int, explain: str, *, least: int = 0, most: int = 10**9) -> Option[int]:
    """A whole number: days, characters, percent."""

    def read(written: OptionValue) -> int | None:
        fits = isinstance(written, str) and _WHOLE.fullmatch(written) and least <= int(written) <= most
        return int(written) if fits and isinstance(written, str) else None

    expected = f"{least}到{most}的整数" if most < 10**9 else f"不小于{least}的整数"
    return Option(rule, name, default, explain, expected, read, str(default))


def flag(rule: str, name: str, default: bool, explain: str) -> Option[bool]:
    """Yes or no."""

    def read(written: OptionValue) -> bool | None:
        return _FLAGS.get(written) if isinstance(written, str) else None

    return Option(rule, name, default, explain, "true 或 false", read, str(default).lower())


def words(rule: str, name: str, default: tuple[str, ...], explain: str) -> Option[tuple[str, ...]]:
    """A list of words, which replaces the default."""

    def read(written: OptionValue) -> tuple[str, ...]:
        return (written,) if isinstance(written, str) else written

    return Option(rule, name, default, explain, "列表", read, f"[{', '.join(default)}]")


def choice(rule: str, name: str, default: str, explain: str, choices: tuple[str, ...]) -> Option[str]:
    """One of several words."""

    def read(written: OptionValue) -> str | None:
        return written if isinstance(written, str) and written in choices else None

    return Option(rule, name, default, explain, f"以下之一：{'、'.join(choices)}", read, default)


def pattern(rule: str, name: str, default: str, explain: str) -> Option[re.Pattern[str]]:
    """A regular expression."""

    def read(written: OptionValue) -> re.Pattern[str] | None:
        try:
            return re.compile(written) if isinstance(written, str) else None
        except (re.error, OverflowError, RecursionError):
            return None

    return Option(rule, name, re.compile(default), explain, "正则表达式", read, f"'{default}'")
