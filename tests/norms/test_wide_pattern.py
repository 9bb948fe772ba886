"""A pattern that is compiled late does what one does that is compiled at once."""

from __future__ import annotations

import re

import pytest

from gongkai.norms.wide_pattern import wide_pattern

HAN = "[\u4e00-\u9fff]+"


def test_it_finds_the_same() -> None:
    late, early = wide_pattern(HAN), re.compile(HAN)
    for text in ("", "abc", "甲a乙"):
        assert [match.span() for match in late.finditer(text)] == [match.span() for match in early.finditer(text)]
        assert late.sub("x", text) == early.sub("x", text)
    assert (late.pattern, late.flags) == (early.pattern, early.flags)


def test_flags_count() -> None:
    assert wide_pattern("a b", re.VERBOSE | re.IGNORECASE).fullmatch("AB")


def test_it_is_compiled_when_it_is_used_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def counted(pattern: str, flags: re.RegexFlag) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_now(pattern, flags)

    compile_now = re.compile
    monkeypatch.setattr(re, "compile", counted)
    late = wide_pattern(HAN)
    assert compiled == []
    assert late.search("甲")
    assert late.search("乙")
    assert compiled == [HAN]


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    late = wide_pattern("[")
    with pytest.raises(re.error):
        late.search("")
