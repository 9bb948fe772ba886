from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gongkai.errors import ConfigError
from gongkai.load import load_config

CONFIG = (Path(__file__).parent.parent / "rules" / "config.yaml").read_text(encoding="utf-8")


def config_file(folder: Path, calendar: str, config: str = CONFIG) -> Path:
    (folder / "calendar.yaml").write_text(calendar, encoding="utf-8")
    (folder / "config.yaml").write_text(config, encoding="utf-8")
    return folder / "config.yaml"


def faults(folder: Path, calendar: str) -> list[tuple[str, int, str]]:
    with pytest.raises(ConfigError) as raised:
        load_config(config_file(folder, calendar))
    return [(found.path, found.span.line if found.span else 0, found.message) for found in raised.value.diagnostics]


def test_days_off_are_read_singly_and_as_stretches(tmp_path: Path) -> None:
    days = load_config(
        config_file(
            tmp_path,
            """
            2027:
              source: 国办发明电〔2026〕9号
              holidays: [2027-01-01, 2027-02-05 至 2027-02-11]
              workdays: 2027-02-20
            """,
        )
    ).working_days
    assert not days.is_working(date(2027, 1, 1))
    assert [days.is_working(date(2027, 2, day)) for day in (4, 5, 8, 11, 12, 20, 21)] == [
        True,
        False,
        False,
        False,
        True,
        True,
        False,
    ]
    assert days.knows(2027)
    assert not days.knows(2028)


@pytest.mark.parametrize("calendar", ["", "# 还没有公布\n"])
def test_a_calendar_may_be_empty(tmp_path: Path, calendar: str) -> None:
    assert load_config(config_file(tmp_path, calendar)).schedules == {}


def test_a_calendar_may_be_absent(tmp_path: Path) -> None:
    path = config_file(tmp_path, "")
    (tmp_path / "calendar.yaml").unlink()
    assert not load_config(path).working_days.knows(2027)


@pytest.mark.parametrize(
    ("calendar", "line", "message"),
    [
        ("- 2027-01-01\n", 1, "放假安排要按年份写。"),
        ("今年: {holidays: []}\n", 1, "“今年”不是年份。"),
        ("2027: 2027-01-01\n", 1, "2027年下面要写放假的日子。"),
        ("2027:\n  holiday: []\n", 2, "不认识的键“holiday”。"),
        ("2027:\n  holidays:\n    - 元旦\n", 3, "“元旦”不是日期，也不是从早到晚的一段日期。"),
        (
            "2027:\n  holidays: [2027-02-11 至 2027-02-05]\n",
            2,
            "“2027-02-11 至 2027-02-05”不是日期，也不是从早到晚的一段日期。",
        ),
        ("2027:\n  holidays: [2028-01-01]\n", 2, "“2028-01-01”不在2027年。"),
        ("2027:\n  holidays: [2027-12-31 至 2028-01-02]\n", 2, "“2027-12-31 至 2028-01-02”不在2027年。"),
        ("2027:\n  holidays: [{}]\n", 2, "“”不是日期，也不是从早到晚的一段日期。"),
        ("2027:\n  holidays: [2027-01-01]\n  workdays: [2027-01-01]\n", 2, "2027-01-01 既放假又上班。"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, calendar: str, line: int, message: str) -> None:
    assert faults(tmp_path, calendar) == [("calendar.yaml", line, message)]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = config_file(tmp_path, "")
    (tmp_path / "calendar.yaml").write_bytes("放假".encode("gbk"))
    with pytest.raises(ConfigError, match=r"calendar\.yaml 有1处错误"):
        load_config(path)


def test_faults_of_both_files_are_told_in_one_run(tmp_path: Path) -> None:
    path = config_file(tmp_path, "2027: 1\n", CONFIG.replace("version: 1", "version: 2"))
    with pytest.raises(ConfigError, match=r"calendar\.yaml、config\.yaml 有2处错误") as raised:
        load_config(path)
    assert [found.path for found in raised.value.diagnostics] == ["calendar.yaml", "config.yaml"]


def test_days_off_are_not_written_in_the_configuration(tmp_path: Path) -> None:
    path = config_file(tmp_path, "", CONFIG + "schedules: {2027: {holidays: [2027-01-01]}}\n")
    with pytest.raises(ConfigError) as raised:
        load_config(path)
    assert [found.message for found in raised.value.diagnostics] == ["放假安排不写在这里。"]
