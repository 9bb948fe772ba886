"""What design.md says of the house, as functions over its modules: who may import whom, and who owns what."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

PACKAGE = "gongkai"
MIDDLE = {"load", "rules", "pages", "publish", "report"}
FOUNDATION = {"model", "norms", "errors", "processes"}
MAY_IMPORT: dict[str, set[str]] = {
    "__main__": {"cli"},
    "cli": {"pipeline", "staff"} | MIDDLE | FOUNDATION,
    "pipeline": MIDDLE | FOUNDATION,
    "staff": MIDDLE | FOUNDATION,
    **dict.fromkeys(MIDDLE, FOUNDATION),
    "model": {"norms", "errors"},
    # The exceptions carry diagnostics.
    "errors": {"model"},
    "norms": set(),
    "processes": {"errors"},
    "__init__": set(),
}
# Pure: what they are given is all they know of the world.
NO_DISK = {"model", "norms", "rules", "pages", "report", "errors", "pipeline"}
LIBRARY_OWNERS = {
    "jinja2": ("gongkai.publish.render",),
    "markdown": ("gongkai.load.markdown",),
    "nh3": ("gongkai.load",),
    "frontmatter": ("gongkai.load",),
    "yaml": ("gongkai.load", "gongkai.staff"),
    "click": ("gongkai.cli",),
    "watchdog": ("gongkai.staff",),
    "pypdfium2": ("gongkai.load.attached",),
    "exifread": ("gongkai.load.attached",),
    "xlrd": ("gongkai.load.attached",),
    "olefile": ("gongkai.load.attached",),
    "chinese_calendar": ("gongkai.norms.working_days",),
    "xlsxwriter": ("gongkai.report.audit_xlsx",),
    "segno": ("gongkai.pages.qr",),
    "sqlite3": ("gongkai.load", "gongkai.publish"),
}
CLOCK_OWNER = "gongkai.cli.clock"
CLOCK = {
    *(f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "asctime", "strftime")),
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")),
    "datetime.date.today",
}
SPEECH = {"print", "input", "sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__", "click.echo"}
FORK_OWNER = "gongkai.processes"
END_OF_FORK = "os._exit"
EXITS = {"exit", "quit", "SystemExit", "sys.exit", "os._exit", "os.abort"}
DISK_CALLS = {
    *("open", "io.open", "os.open", "os.walk", "os.listdir", "os.scandir", "os.stat", "os.replace", "os.rename"),
    *("os.remove", "os.unlink", "os.link", "os.mkdir", "os.makedirs", "os.path.exists", "os.path.isfile"),
}
DISK_METHODS = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "mkdir", "unlink", "rmdir", "touch"),
    *("exists", "is_file", "is_dir", "hardlink_to", "symlink_to"),
}
DISK_LIBRARIES = {"shutil", "tempfile", "glob", "sqlite3"}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager"}
MODULE_LINES = 300
FUNCTION_LINES = 50


@dataclass(frozen=True)
class Module:
    name: str
    is_package: bool
    source: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        return layer_of(self.name)


class Breach(NamedTuple):
    module: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}: {self.what}"


Check = Callable[[Module], Iterator[Breach]]


def parse(name: str, source: str, *, is_package: bool = False) -> Module:
    return Module(name, is_package, source, ast.parse(source))


def modules_under(root: Path) -> list[Module]:
    return [module_at(root, path) for path in sorted((root / PACKAGE).rglob("*.py"))]


def module_at(root: Path, path: Path) -> Module:
    parts = path.relative_to(root).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return parse(name, path.read_text(encoding="utf-8"), is_package=is_package)


def layer_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def is_within(name: str, owner: str) -> bool:
    return name == owner or name.startswith(owner + ".")


# --- what a module refers to ---------------------------------------------------------------


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """Each imported name in full, wherever in the module the import stands."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = origin_of(module, node)
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from ((node.lineno, text) for text in constants(node.args))


def origin_of(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    kept = len(parts) - node.level + module.is_package
    return ".".join([*parts[:kept], *([node.module] if node.module else [])])


def constants(arguments: list[ast.expr]) -> list[str]:
    return [node.value for node in arguments if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def aliases(module: Module) -> dict[str, str]:
    """What a bare name in this module stands for: after `from datetime import date as day`, day is datetime.date."""
    found: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.split(".")[0]
                found[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom):
            origin = origin_of(module, node)
            found |= {alias.asname or alias.name: f"{origin}.{alias.name}" for alias in node.names}
    return found


def uses(module: Module) -> Iterator[tuple[int, str]]:
    """Each name or dotted name in the module, written out with what its first part stands for."""
    known = aliases(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            first, dot, rest = ast.unparse(node).partition(".")
            yield node.lineno, known.get(first, first) + dot + rest


# --- the checks ----------------------------------------------------------------------------


def import_direction(module: Module) -> Iterator[Breach]:
    if module.layer not in MAY_IMPORT:
        yield Breach(module.name, 1, f"belongs to no layer: {module.layer}")
        return
    allowed = MAY_IMPORT[module.layer] | {module.layer, "__version__"}
    for line, name in imports(module):
        if is_within(name, PACKAGE) and layer_of(name) not in allowed:
            yield Breach(module.name, line, f"{module.layer} imports {name}")


def library_owners(module: Module) -> Iterator[Breach]:
    for line, name in imports(module):
        owners = LIBRARY_OWNERS.get(name.split(".")[0])
        if owners and not any(is_within(module.name, owner) for owner in owners):
            yield Breach(module.name, line, f"imports {name}, which belongs to {' and '.join(owners)}")


def clock(module: Module) -> Iterator[Breach]:
    if module.name != CLOCK_OWNER:
        yield from (
            Breach(module.name, line, f"reads the clock: {name}") for line, name in uses(module) if name in CLOCK
        )


def speech(module: Module) -> Iterator[Breach]:
    if module.layer not in {"cli", "__main__"}:
        # A forked process has no other way to end without ending what belongs to its parent.
        allowed = {END_OF_FORK} if module.name == FORK_OWNER else set()
        spoken = ((line, name) for line, name in uses(module) if name in (SPEECH | EXITS) - allowed)
        yield from (Breach(module.name, line, f"prints or exits: {name}") for line, name in spoken)


def disk(module: Module) -> Iterator[Breach]:
    if module.layer not in NO_DISK:
        return
    for line, name in imports(module):
        if name.split(".")[0] in DISK_LIBRARIES:
            yield Breach(module.name, line, f"a pure module imports {name}")
    for line, name in uses(module):
        if name in DISK_CALLS or ("." in name and name.rpartition(".")[2] in DISK_METHODS):
            yield Breach(module.name, line, f"a pure module touches the disk: {name}")


def names(module: Module) -> Iterator[Breach]:
    for part in module.name.split("."):
        if part in SAYS_NOTHING:
            yield Breach(module.name, 1, f"a name that says nothing: {part}")


def sizes(module: Module) -> Iterator[Breach]:
    lines = module.source.count("\n")
    if lines > MODULE_LINES:
        yield Breach(module.name, 1, f"{lines} lines")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield Breach(module.name, node.lineno, f"{node.name} has {length} lines")


CHECKS: tuple[Check, ...] = (import_direction, library_owners, clock, speech, disk, names, sizes)
