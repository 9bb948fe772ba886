"""What loading could not take as it stood: facts for the rules to explain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gongkai.model.diagnostic import Span


class ProblemCode(StrEnum):
    """One code for each way in which a file can be unreadable or a value unfit."""

    # the file as a whole
    NOT_UTF8 = "not-utf8"
    """detail: `encoding`, the likely one (`GB18030`, `UTF-16`, …) or empty"""
    TOO_LARGE = "too-large"
    """detail: `size`, `limit` in bytes"""
    SYMLINK = "symlink"
    UNREADABLE = "unreadable"
    """detail: `reason`"""
    BAD_NAME = "bad-name"
    """detail: `name`, `reason`: a file or folder whose name cannot be an address"""
    NUL = "nul"
    """a NUL or another control character that no text has"""
    # the front matter
    NO_FRONT_MATTER = "no-front-matter"
    NEARLY_FENCE = "nearly-fence"
    """the first line looks like a fence and is none; detail: `found`"""
    UNCLOSED_FENCE = "unclosed-fence"
    FULLWIDTH_COLON = "fullwidth-colon"
    """detail: `key`"""
    TAB = "tab"
    SYNTAX = "syntax"
    """detail: `reason`"""
    NOT_A_MAPPING = "not-a-mapping"
    ANCHOR = "anchor"
    """an anchor, alias, tag or merge key; detail: `found`"""
    TOO_DEEP = "too-deep"
    DUPLICATE_KEY = "duplicate-key"
    """detail: `key`, `first` (its other spelling), `first_line`"""
    # keys and values
    UNKNOWN_KEY = "unknown-key"
    """detail: `key`, `suggestion` (may be empty)"""
    MISPLACED_FIELD = "misplaced-field"
    """a field that this kind has no use for; detail: `field`, `kind`"""
    WRONG_VALUE = "wrong-value"
    """detail: `name`, `found`, `expected` (Chinese), `example`"""
    ELEMENT_TWICE = "element-twice"
    """as a key and as a heading, or as two headings; detail: `name`, `first_line`"""
    # where it belongs
    UNKNOWN_SECTION = "unknown-section"
    """detail: `found`, `suggestion`"""
    UNKNOWN_CATEGORY = "unknown-category"
    """detail: `found`, `section`, `suggestion`"""
    PATH_CONTRADICTION = "path-contradiction"
    """detail: `name` (栏目 or 类别), `found`, `expected`"""
    # what it refers to beside itself
    ATTACHMENT_MISSING = "attachment-missing"
    """detail: `target`, `suggestion`"""
    ATTACHMENT_OUTSIDE = "attachment-outside"
    """leaves the item's folder, or is a symlink; detail: `target`"""
    ATTACHMENT_CLASH = "attachment-clash"
    """two attachments would get one address; detail: `target`"""
    UNUSED_FILE = "unused-file"
    """a file in `content/` that no item uses"""
    EXTERNAL_IMAGE = "external-image"
    """an image that another host would have to send; detail: `target`"""


@dataclass(frozen=True, slots=True)
class Problem:
    """A code, its place and the facts its message needs."""

    code: ProblemCode
    span: Span | None = None
    detail: Mapping[str, str] = field(default_factory=dict)
    element: str | None = None
