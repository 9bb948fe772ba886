"""A rule as reports tell of it, which know no rules themselves."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.model.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a reader of a report wants to know of a rule."""

    id: str
    title: str
    """What it finds, in a few Chinese words."""
    english: str
    text: str
    """Its whole page, in Chinese; examples are indented by four spaces, which makes it Markdown as well."""
    severity: Severity
    sort: str
    """Its class in English: `content`, `clock`, `privacy` …"""
