"""Attachments, opened: their format by content, what is peculiar about them, and their text."""

from __future__ import annotations

from gongkai.load.attached.reading import read_attached

__all__ = ["read_attached"]
