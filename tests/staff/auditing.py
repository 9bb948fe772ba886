"""Columns to audit: the small one with some files changed, or those of the rules' samples."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from gongkai import pipeline
from gongkai.cli.clock import moment
from gongkai.model.audit import Audit, Concern, Matter
from gongkai.model.baseline import Baseline
from gongkai.model.progress import Silent
from gongkai.staff.audit import survey
from tests.column import copy_small

RULES_CONFIG = Path(__file__).resolve().parent.parent / "rules" / "config.yaml"
TODAY = date(2026, 11, 24)


def small(root: Path, files: Mapping[str, str | None], config: Mapping[str, str] | None = None) -> Path:
    """The small column with these files in `content/`, None for one to go; strings of the config are replaced."""
    copy_small(root)
    for path, text in files.items():
        file = root / "content" / path
        if text is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    for old, new in (config or {}).items():
        reworded(root / "config.yaml", old, new)
    return root


def samples(root: Path, files: Mapping[str, str]) -> Path:
    """A column with the configuration of the rules' samples, in which a category of each lifecycle is."""
    for path, text in files.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    shutil.copy(RULES_CONFIG, root / "config.yaml")
    return root


def reworded(file: Path, old: str, new: str) -> None:
    """Replace a string that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def check(root: Path, today: date) -> pipeline.Checked:
    """As the command checks it before it counts."""
    project = replace(pipeline.open_project(root / "config.yaml"), baseline=Baseline())
    return pipeline.check(project, moment(today, project.config.site.zone), Silent())


def audited(root: Path, today: date = TODAY) -> Audit:
    """As the command audits it."""
    checked = check(root, today)
    return survey(checked.catalog, checked.diagnostics)


def only(audit: Audit, concern: Concern) -> Matter:
    """The one matter of a concern."""
    (matter,) = audit.of(concern)
    return matter


def about(audit: Audit, concern: Concern, part: str) -> list[Matter]:
    """Matters of a concern whose item or category is so named."""
    return [matter for matter in audit.of(concern) if part in matter.item or part == matter.place.category]
