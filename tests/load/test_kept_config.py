"""A configuration that is kept is the one that would be read, or is not used."""

from __future__ import annotations

import os
import pickle
from hashlib import blake2b
from pathlib import Path

import pytest

from gongkai.errors import ConfigError
from gongkai.load import load_config, recall_setting
from gongkai.load.cache_folder import STATE, cache_folder
from gongkai.load.kept_config import NAME

SAMPLE = Path(__file__).resolve().parents[2] / "config.yaml"
GOOD = Path(__file__).with_name("config.yaml").read_text(encoding="utf-8")
CALENDAR = "2031:\n  source: 示例\n  holidays: [2031-01-01]\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of configurations that were read."""
    from gongkai.load import config_reading  # noqa: PLC0415

    read, read_config = [], config_reading.read_config

    def counted(name: str, *texts: object) -> object:
        read.append(name)
        return read_config(name, *texts)  # type: ignore[arg-type]

    monkeypatch.setattr(config_reading, "read_config", counted)
    return read


@pytest.mark.parametrize("text", [GOOD, SAMPLE.read_text(encoding="utf-8")])
def test_what_is_kept_equals_what_is_read(path: Path, text: str, reading: list[str]) -> None:
    path.write_text(text, encoding="utf-8")
    path.with_name("calendar.yaml").write_text(CALENDAR, encoding="utf-8")
    first, second = recall_setting(path), recall_setting(path)
    assert reading == ["config.yaml"]
    assert first == second
    assert first.config == load_config(path)


@pytest.mark.parametrize("name", ["config.yaml", "calendar.yaml"])
def test_a_change_is_seen_whatever_the_times_say(path: Path, name: str) -> None:
    recall_setting(path)
    text, found = GOOD.replace("示例县", "样例县", 1) if name == "config.yaml" else CALENDAR, path.stat()
    path.with_name(name).write_text(text, encoding="utf-8")
    os.utime(path.with_name(name), ns=(found.st_atime_ns, found.st_mtime_ns))
    assert recall_setting(path).config == load_config(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [("name: 示例县", "name: 样例县"), ("version: 1", "version: 1  # 说明"), ("description: ", "description: 新的")],
)
def test_content_is_known_again_where_pages_alone_show_a_change(path: Path, old: str, new: str) -> None:
    before = recall_setting(path)
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    after = recall_setting(path)
    assert (after.whole != before.whole, after.of_content) == (True, before.of_content)


@pytest.mark.parametrize(("old", "new"), [("url: https://", "url: http://"), ("short_name: ", "short_name: 新")])
def test_content_is_not_known_again_where_it_is_read_by_what_changed(path: Path, old: str, new: str) -> None:
    before = recall_setting(path)
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    assert recall_setting(path).of_content != before.of_content


def test_days_off_are_what_content_is_checked_by(path: Path) -> None:
    before = recall_setting(path)
    path.with_name("calendar.yaml").write_text(CALENDAR, encoding="utf-8")
    assert recall_setting(path).of_content != before.of_content


def test_another_program_reads_anew(path: Path, reading: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    recall_setting(path)
    monkeypatch.setattr("gongkai.load.kept_config.code_version", lambda: "another")
    recall_setting(path)
    assert len(reading) == 2


@pytest.mark.parametrize(
    "damage", [lambda kept: kept[:-1], lambda kept: kept[:40], lambda _: b"", lambda kept: kept * 2]
)
def test_a_damaged_file_counts_as_missing(path: Path, damage: object, reading: list[str]) -> None:
    expected = recall_setting(path)
    kept = cache_folder(path.parent) / NAME
    assert callable(damage)
    kept.write_bytes(damage(kept.read_bytes()))
    assert recall_setting(path) == expected
    assert len(reading) == 2


@pytest.mark.parametrize("place", range(0, 4000, 97))
def test_no_changed_bit_is_believed(path: Path, place: int) -> None:
    expected = recall_setting(path)
    kept = cache_folder(path.parent) / NAME
    damaged = bytearray(kept.read_bytes())
    damaged[place] ^= 1
    kept.write_bytes(damaged)
    assert recall_setting(path) == expected


class Planted:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch planted",)


def test_what_somebody_planted_does_not_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    expected = recall_setting(path)
    kept, content = cache_folder(path.parent) / NAME, pickle.dumps(Planted())
    kept.write_bytes(kept.read_bytes()[:16] + blake2b(content, digest_size=16).digest() + content)
    assert recall_setting(path) == expected
    assert not Path("planted").exists()


def test_a_broken_configuration_is_broken_every_time(path: Path) -> None:
    recall_setting(path)
    path.write_text(GOOD.replace("version:", "verson:", 1), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ConfigError):
            recall_setting(path)


def test_a_control_character_is_told_though_its_replacement_was_fine(path: Path) -> None:
    path.write_text(GOOD.replace("示例县", "\N{REPLACEMENT CHARACTER}", 1), encoding="utf-8")
    recall_setting(path)
    path.write_text(GOOD.replace("示例县", "\x00", 1), encoding="utf-8")
    with pytest.raises(ConfigError):
        recall_setting(path)


def test_where_nothing_can_be_written_it_is_read_every_time(path: Path, reading: list[str]) -> None:
    (path.parent / STATE).write_bytes(b"")
    assert recall_setting(path) == recall_setting(path)
    assert len(reading) == 2
