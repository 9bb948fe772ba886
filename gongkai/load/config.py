"""config.yaml into the model, or everything that is wrong with it in one run."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from gongkai.errors import ConfigError
from gongkai.load import raw_file, yaml_source
from gongkai.load.config_checks import check
from gongkai.load.config_faults import Fault, fault_of
from gongkai.load.config_places import plain
from gongkai.load.config_shape import faults_of
from gongkai.load.source_text import SourceText
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.node import Mapping, Node
from gongkai.model.problem import Problem, ProblemCode

_INCOMPLETE = frozenset({ProblemCode.SYNTAX, ProblemCode.TOO_DEEP})


def load_config(path: Path) -> Config:
    """Read a configuration; raises ConfigError with a diagnostic for each of its problems."""
    source = raw_file.read(path)
    if isinstance(source, Problem):
        raise _error(path, [fault_of(source)])
    node, problems = yaml_source.parse(source)
    faults = [fault_of(problem) for problem in (*source.control_problems(), *problems)]
    config: Config | None = None
    if not any(problem.code in _INCOMPLETE for problem in problems):
        config, found = _validate(source, node)
        faults += found
    if faults or config is None:
        raise _error(path, faults)
    return config


def _validate(source: SourceText, node: Node | None) -> tuple[Config | None, list[Fault]]:
    if not isinstance(node, Mapping):
        hint = "每一项设定写成“键: 值”，参照示例中的 config.yaml。"
        return None, [Fault(source.line_span(1), "这个文件里没有设定。", hint)]
    try:
        return Config.model_validate(plain(node)), list(check(node))
    except ValidationError as error:
        return None, [*faults_of(error, node), *check(node)]


def _error(path: Path, faults: list[Fault]) -> ConfigError:
    diagnostics = sorted((fault.diagnostic(path.name) for fault in faults), key=Diagnostic.sort_key)
    message = f"{path.name} 有{len(diagnostics)}处错误。"
    return ConfigError(message, tuple(diagnostics), "请先改正配置文件，再重新运行。")
