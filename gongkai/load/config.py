"""config.yaml, and calendar.yaml beside it, into the model, or everything that is wrong with them in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from gongkai.errors import ConfigError
from gongkai.load import raw_file, yaml_source
from gongkai.load.cache import digest_of
from gongkai.load.calendar import CALENDAR, read_calendar
from gongkai.load.config_checks import check
from gongkai.load.config_faults import Fault, fault_of
from gongkai.load.config_form import config_form
from gongkai.load.config_places import plain
from gongkai.load.config_shape import faults_of
from gongkai.load.source_text import SourceText
from gongkai.load.words import with_packaged
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.node import Mapping, Node
from gongkai.model.problem import Problem, ProblemCode

_INCOMPLETE = frozenset({ProblemCode.SYNTAX, ProblemCode.TOO_DEEP})


def load_config(path: Path) -> Config:
    """Read a configuration; raises ConfigError with a diagnostic for each of its problems."""
    config, faults = _read(path)
    schedules, of_days = read_calendar(path.with_name(CALENDAR))
    if faults or of_days or config is None:
        found = [*_diagnostics(path.name, faults), *_diagnostics(CALENDAR, of_days)]
        raise _error(sorted(found, key=Diagnostic.sort_key))
    return replace(config, schedules=schedules)


def setting_digest(path: Path) -> bytes:
    """Of everything that `load_config` reads, whatever is wrong with it."""
    files = (raw_file.read_bytes(file) for file in (path, path.with_name(CALENDAR)))
    return digest_of(b"\0".join(data or b"" for data in files))


def _read(path: Path) -> tuple[Config | None, list[Fault]]:
    source = raw_file.read(path)
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
