"""config.yaml, and calendar.yaml beside it, into the model, or everything that is wrong with them in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import ValidationError

from gongkai.errors import ConfigError
from gongkai.load import yaml_source
from gongkai.load.calendar import read_calendar
from gongkai.load.config_checks import check
from gongkai.load.config_faults import Fault, fault_of
from gongkai.load.config_form import config_form
from gongkai.load.config_places import plain
from gongkai.load.config_shape import faults_of
from gongkai.load.setting_files import CALENDAR
from gongkai.load.source_text import SourceText
from gongkai.load.words import with_packaged
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.node import Mapping, Node
from gongkai.model.problem import Problem, ProblemCode

_INCOMPLETE = frozenset({ProblemCode.SYNTAX, ProblemCode.TOO_DEEP})


def read_config(name: str, written: SourceText | Problem, calendar: SourceText | Problem | None) -> Config:
    """Read the file of that name and the calendar; raises ConfigError with a diagnostic for each of their problems."""
    config, faults = _read(written)
    schedules, of_days = read_calendar(calendar)
    if faults or of_days or config is None:
        found = [*_diagnostics(name, faults), *_diagnostics(CALENDAR, of_days)]
        raise _error(sorted(found, key=Diagnostic.sort_key))
    return replace(config, schedules=schedules)


def _read(source: SourceText | Problem) -> tuple[Config | None, list[Fault]]:
    if isinstance(source, Problem):
        return None, [fault_of(source)]
    node, problems = yaml_source.parse(source)
    faults = [fault_of(problem) for problem in (*source.control_problems(), *problems)]
    if any(problem.code in _INCOMPLETE for problem in problems):
        return None, faults
    config, found = _validate(source, node)
    return config, faults + found


def _validate(source: SourceText, node: Node | None) -> tuple[Config | None, list[Fault]]:
    if not isinstance(node, Mapping):
        hint = "每一项设定写成“键: 值”，参照示例中的 config.yaml。"
        return None, [Fault(source.line_span(1), "这个文件里没有设定。", hint)]
    try:
        config = config_form().validate_python(plain(node))
        return replace(config, words=with_packaged(config.words)), list(check(node))
    except ValidationError as error:
        return None, [*faults_of(error, node), *check(node)]


def _diagnostics(name: str, faults: list[Fault]) -> Iterator[Diagnostic]:
    return (fault.diagnostic(name) for fault in faults)


def _error(diagnostics: list[Diagnostic]) -> ConfigError:
    names = "、".join(dict.fromkeys(diagnostic.path for diagnostic in diagnostics))
    message = f"{names} 有{len(diagnostics)}处错误。"
    return ConfigError(message, tuple(diagnostics), "请先改正配置文件，再重新运行。")
