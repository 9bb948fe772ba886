"""An item: what its front matter says, typed; its body apart, since bodies are many and large."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from gongkai.model.attachment_content import AttachmentContent
from gongkai.model.deferred import Deferred
from gongkai.model.diagnostic import Diagnostic, Span
from gongkai.model.moment import Moment
from gongkai.model.problem import Problem

ID_PREFIX = "c-"
"""Before each id that comes from content, so that none is a page's own."""


def nothing() -> None:
    """The default of a field that may be deferred, which a plain one would hide."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Another item, or a document that is not ours, as written; `text` or the three others."""

    span: Span
    text: str = ""
    title: str = ""
    number: str = ""
    url: str = ""

    @property
    def external(self) -> bool:
        """Whether it names a document that is not ours."""
        return bool(self.title)


@dataclass(frozen=True, slots=True)
class Dated:
    """One entry of a progress or correction list."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When and why an item was taken down."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """The review before publication (条例第十七条)."""

    by: str
    day: date
    result: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """One finding that somebody answers for; `element` or `text` says which one of its rule."""

    rule: str
    element: str
    text: str
    reason: str
    by: str
    until: date
    span: Span


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside the item; `file` is root-relative, `name` its name at the address."""

    file: str
    name: str
    title: str
    size: int
    alternative: str = ""
    shown: bool = False
    """Whether only the body links or shows it: the item's own list does not name it."""

    @property
    def extension(self) -> str:
        """In capitals, without the dot; empty where there is none."""
        _, dot, extension = self.name.rpartition(".")
        return extension.upper() if dot else ""


@dataclass(frozen=True, slots=True)
class ElementValue:
    """One element of an item, where it stands and what it says.

    `part` is the index of its heading in `Body.parts`, None where it is a key of the front matter;
    `text` is its plain text, `entries` the items of a list or the rows of a table written as a key.
    """

    element: str
    span: Span
    text: str
    part: int | None = None
    entries: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Part(NamedTuple):
    """A heading of the body and what follows it up to the next heading; part 0 has level 0 and no heading."""

    level: int
    title: str
    anchor: str
    line: int
    """Of the raw file."""
    html: str
    """Without the heading itself; sanitised."""
    text: str
    heading: str = ""
    """The heading itself as sanitised HTML."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image of the body as written: `[..](target)`."""

    target: str
    text: str
    span: Span
    image: bool = False


@dataclass(frozen=True)
class Body:
    """The rendered body; bodies are many and large, so that what its parts tell is not stored again."""

    parts: tuple[Part, ...]
    links: tuple[Link, ...] = ()
    notes: str = ""
    """The words of the footnotes, which are shown with the last part and are no words of it."""
    source: str = ""
    """As written, with `\\n` for every line end and U+FFFD for each control character."""
    line: int = 1
    """Of the raw file, where `source` starts; its lines and columns are those of the raw file from there on."""

    def __reduce__(self) -> tuple[type[Body], tuple[object, ...]]:
        return Body, (self.parts, self.links, self.notes, self.source, self.line)

    @cached_property
    def html(self) -> str:
        """The whole, sanitised."""
        return "".join([piece for part in self.parts for piece in (part.heading, part.html) if piece])

    @cached_property
    def text(self) -> str:
        """The words of the whole, footnotes last."""
        words = [piece for part in self.parts for piece in (part.title, part.text) if piece]
        return "\n".join([*words, self.notes] if self.notes else words)

    def extent(self, part: int) -> tuple[Part, ...]:
        """A part with the deeper ones that belong to it."""
        level = self.parts[part].level
        end = part + 1
        while end < len(self.parts) and self.parts[end].level > level:
            end += 1
        return self.parts[part:end]


@dataclass(frozen=True, kw_only=True)
class Item(Deferred):
    """An item with its fields converted; what could not be is absent, and a problem says so.

    `path` is the content path, `<section>/<category>/<stem>.md`. `elements`, `spans` and `raw` of an item out of the
    cache are read when they are asked for, each time: whatever looks at all items should do without.
    """

    path: str
    section: str
    category: str
    stem: str
    title: str = ""
    published: Moment | None = None
    issued: date | None = None
    issuer: str = ""
    document_number: str = ""
    index_number: str = ""
    subject: str = ""
    topics: tuple[str, ...] = ()
    summary: str = ""
    keywords: tuple[str, ...] = ()
    source: str = ""
    department: str = ""
    audience: str = ""
    serves: tuple[str, ...] = ()
    disclosure: str = ""
    validity: str = ""
    effective: date | None = None
    expires: date | None = None
    withdraw_on: date | None = None
    withdrawn: Withdrawal | None = None
    review: Review | None = None
    interprets: tuple[Reference, ...] = ()
    replaces: tuple[Reference, ...] = ()
    amends: tuple[Reference, ...] = ()
    responds_to: tuple[Reference, ...] = ()
    related: tuple[Reference, ...] = ()
    opens: Moment | None = None
    closes: Moment | None = None
    fund: str = ""
    year: int | None = None
    stage: str = ""
    progress: tuple[Dated, ...] = ()
    channels: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    draft: bool = False
    aliases: tuple[str, ...] = ()
    corrections: tuple[Dated, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    elements: Mapping[str, ElementValue] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)
    """Where the value of each written field stands, by field id."""
    raw: Mapping[str, str] = field(default_factory=dict)
    """Each written scalar field as written, by field id."""

    @property
    def address(self) -> str:
        """The path of its page in the site."""
        return f"{self.section}/{self.category}/{self.stem}.html"

    @property
    def modified(self) -> date | None:
        """The later of publication and the last correction."""
        days = [entry.day for entry in self.corrections]
        if self.published:
            days.append(self.published.day)
        return max(days, default=None)


@dataclass(frozen=True, kw_only=True)
class Source(Deferred):
    """One content file after loading; `item` is None where it could not be read or placed.

    `body`, `front` and `contents` of a source out of the cache are read when they are asked for, as those of an item.
    """

    path: str
    """Root-relative, `content/…`."""
    item: Item | None = None
    body: Body | None = field(default_factory=nothing)
    front: str = field(default_factory=str)
    """What stands before the body, fences and all, as written; its lines are those of the raw file."""
    front_end: int = 1
    """Line of the fence that closes the front matter, where a missing key would go."""
    contents: tuple[AttachmentContent, ...] = field(default_factory=tuple)
    """The attachments of the item, opened, in their order."""
    inner_links: tuple[Link, ...] = ()
    """Those links of the body that may lead to a page of the site: they are followed whenever anything has changed."""
    linked: bool = False
    """Whether the body as rendered leads anywhere."""
    problems: tuple[Problem, ...] = ()
    beside: frozenset[str] = field(default=frozenset(), compare=False)
    """Every other root-relative path at which it was looked for something, found or not."""
    findings: tuple[Diagnostic, ...] | None = field(default=None, compare=False)
    """What the rules that look at one file found in it; None where they have not been asked."""
    digest: bytes = field(default=b"", compare=False)
    """Of everything above; empty where nobody reckoned it."""
