"""Guards the house: imports run one way, each library and duty has one owner, and nothing grows past a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house import (
    CHECKS,
    Breach,
    Check,
    Module,
    clock,
    disk,
    import_direction,
    imports,
    library_owners,
    modules_under,
    names,
    parse,
    sizes,
    speech,
)

ROOT = Path(__file__).resolve().parent.parent
MODULES = modules_under(ROOT)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_the_house_stands(module: Module) -> None:
    assert [str(breach) for check in CHECKS for breach in check(module)] == []


def test_the_modules_were_found() -> None:
    layers = {module.layer for module in MODULES}
    assert {"cli", "pipeline", "staff", "load", "rules", "pages", "publish", "report", "model", "norms"} <= layers
    assert len(MODULES) > 60


def found(check: Check, name: str, source: str) -> list[Breach]:
    return list(check(parse(name, source)))


BREACHES: list[tuple[Check, str, str]] = [
    (import_direction, "gongkai.model.item", "from gongkai.load.items import read"),
    (import_direction, "gongkai.model.item", "from gongkai import pipeline"),
    (import_direction, "gongkai.model.item", "from ..load import items"),
    (import_direction, "gongkai.model.item", "def late():\n    import gongkai.rules.dates"),
    (import_direction, "gongkai.norms.workdays", "from gongkai.model.config import Config"),
    (import_direction, "gongkai.load.items", "from gongkai.rules import registry"),
    (import_direction, "gongkai.publish.write", "from gongkai.pages.home import home"),
    (import_direction, "gongkai.report.text", "if 1:\n    from gongkai.pipeline import build"),
    (import_direction, "gongkai.pipeline", "from gongkai.staff.new import write"),
    (import_direction, "gongkai.pipeline", "from gongkai.cli import main"),
    (import_direction, "gongkai.staff.new", "from gongkai import pipeline"),
    (import_direction, "gongkai.rules.dates", "import importlib\nimportlib.import_module('gongkai.load.items')"),
    (import_direction, "gongkai.errors", "from gongkai.load import items"),
    (import_direction, "gongkai.stray", ""),
    (library_owners, "gongkai.publish.write", "import jinja2"),
    (library_owners, "gongkai.pages.home", "from jinja2.sandbox import SandboxedEnvironment"),
    (library_owners, "gongkai.load.body", "from markdown import Markdown"),
    (library_owners, "gongkai.load.body", "from markdown.extensions import Extension"),
    (library_owners, "gongkai.publish.render", "import nh3"),
    (library_owners, "gongkai.staff.new", "import click"),
    (library_owners, "gongkai.rules.dates", "import frontmatter"),
    (clock, "gongkai.rules.overdue", "import time\ntime.time()"),
    (clock, "gongkai.rules.overdue", "from time import time_ns\ntime_ns()"),
    (clock, "gongkai.rules.overdue", "from datetime import datetime\ndatetime.now(tz)"),
    (clock, "gongkai.rules.overdue", "import datetime as dt\ndt.datetime.utcnow()"),
    (clock, "gongkai.cli.build", "from datetime import date as day\ndef run(today=day.today): ..."),
    (speech, "gongkai.load.items", "print('read')"),
    (speech, "gongkai.load.items", "import sys\nsys.stdout.write('read')"),
    (speech, "gongkai.load.items", "from sys import stderr\nstderr.write('read')"),
    (speech, "gongkai.staff.new", "from click import echo as say\nsay('written')"),
    (speech, "gongkai.publish.write", "import sys\nsys.exit(3)"),
    (speech, "gongkai.publish.write", "raise SystemExit(3)"),
    (speech, "gongkai.publish.write", "import os\nos._exit(3)"),
    (disk, "gongkai.rules.links", "open('content/item.md', encoding='utf-8')"),
    (disk, "gongkai.rules.links", "def check(path): return path.read_text(encoding='utf-8')"),
    (disk, "gongkai.pages.home", "import os\nos.listdir('content')"),
    (disk, "gongkai.report.json", "from shutil import copy"),
    (disk, "gongkai.model.item", "import sqlite3"),
    (names, "gongkai.load.utils", ""),
    (names, "gongkai.common.dates", ""),
    (sizes, "gongkai.load.items", "\n" * 301),
    (sizes, "gongkai.load.items", "def long():\n" + "    x = 1\n" * 50),
    (sizes, "gongkai.load.items", "class Item:\n    async def long(self):\n" + "        x = 1\n" * 50),
]


@pytest.mark.parametrize(("check", "name", "source"), BREACHES)
def test_a_breach_is_found(check: Check, name: str, source: str) -> None:
    assert len(found(check, name, source)) == 1


ALLOWED: list[tuple[str, str]] = [
    ("gongkai.cli.build", "from gongkai import pipeline\nfrom gongkai.staff import new\nprint('done')\nimport click"),
    ("gongkai.cli.clock", "from datetime import datetime\ndatetime.now(tz)"),
    ("gongkai.staff.preview_watch", "import time\ntime.monotonic()\nimport watchdog.observers"),
    ("gongkai.load.markdown", "from markdown import Markdown\nimport nh3"),
    ("gongkai.load.markdown.tables", "from markdown.extensions import Extension"),
    ("gongkai.publish.render", "from jinja2 import Environment\nfrom gongkai.errors import TemplateError"),
    ("gongkai.pages.home", "from markupsafe import Markup\nfrom gongkai.model.page import Page"),
    ("gongkai.pages.home", "def home(day): return day.date.today"),
    ("gongkai.load.items", "from gongkai import __version__\nfrom gongkai.load import text"),
    ("gongkai.rules.dates", "def check(item): return item.open, item.print, item.exit"),
    ("gongkai.load.items", "def short():\n" + "    x = 1\n" * 49),
]


@pytest.mark.parametrize(("name", "source"), ALLOWED)
def test_what_the_design_allows_passes(name: str, source: str) -> None:
    assert [breach for check in CHECKS for breach in found(check, name, source)] == []


def test_relative_imports_are_resolved_from_modules_and_packages() -> None:
    source = "from . import text\nfrom ..model import item\nfrom .text import read"
    expected = ["gongkai.load.text", "gongkai.model.item", "gongkai.load.text.read"]
    assert [name for _, name in imports(parse("gongkai.load.items", source))] == expected
    assert [name for _, name in imports(parse("gongkai.load", source, is_package=True))] == expected
