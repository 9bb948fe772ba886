"""Norms, and how sure each fact is that a rule rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gongkai.model.diagnostic import Severity
from gongkai.model.options import Options, Text


class Certainty(StrEnum):
    """How sure a fact is; only `S` and `own` may make an error."""

    PRIMARY = "S"
    """Read in the norm itself."""
    SECONDARY = "S2"
    """Read in a secondary source."""
    DERIVED = "D"
    """Derived or computed from a norm that was read."""
    MEMORY = "M"
    """Unverified."""
    OWN = "own"
    """The bureau has made it its own rule."""

    @property
    def severity(self) -> Severity:
        """The heaviest finding that a rule resting on such a fact may raise."""
        binding = (Certainty.PRIMARY, Certainty.DERIVED, Certainty.OWN)
        return Severity.ERROR if self in binding else Severity.WARNING


@dataclass(frozen=True, kw_only=True)
class Norm(Options):
    """规范依据，只写一次，别处用编号引用。"""

    id: Text
    """编号，可用中文简称。"""
    title: Text
    """名称，不带书名号。"""
    number: str = ""
    """文号。"""
    certainty: Certainty
    """核实程度：S 原文核实，S2 二手来源，D 推算，M 未核实，own 本机关自定。"""
