"""Content files into items: each by itself, so that they can be read by several processes and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gongkai.load import front_matter, raw_file
from gongkai.load.attached import read_attached
from gongkai.load.attachments import Attachments
from gongkai.load.body import elements_in, read_body
from gongkai.load.fields import Fields, read_fields
from gongkai.load.front_matter import FrontMatter
from gongkai.load.links import inner_links
from gongkai.load.placement import Place, place
from gongkai.load.problems import Problems
from gongkai.load.schema import schemas_of
from gongkai.load.source_text import SourceText
from gongkai.load.tree import list_content
from gongkai.load.unused import unused
from gongkai.model.attachment_content import AttachmentContent
from gongkai.model.config import Config
from gongkai.model.item import Attachment, Body, Item, Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.model.progress import Progress, Stage

_NO_ITEM = frozenset(
    {
        ProblemCode.NO_FRONT_MATTER,
        ProblemCode.UNCLOSED_FENCE,
        ProblemCode.NOT_A_MAPPING,
        ProblemCode.SYNTAX,
        ProblemCode.TOO_DEEP,
        ProblemCode.BAD_NAME,
    }
)
"""After these it can have no address, or nobody knows what it says, so that what it lacks must not be guessed at."""


def load_content(root: Path, config: Config, progress: Progress) -> tuple[Source, ...]:
    """Everything in `content/`, by path: items, what could not be read, and files that no item uses."""
    listing = list_content(root)
    progress.stage(Stage.LOAD, len(listing.items))
    sources = listing.refused
    for listed in listing.items:
        sources.append(load_item(root, listed.path, config))
        progress.advance()
    sources += unused((listed.path for listed in listing.others), sources)
    return tuple(sorted(sources, key=lambda source: source.path))


def reload(root: Path, config: Config, sources: Iterable[Source], rewritten: Mapping[str, bytes]) -> tuple[Source, ...]:
    """The same sources, those of some paths as they would be if they held these bytes."""
    return tuple(
        load_item(root, source.path, config, rewritten[source.path]) if source.path in rewritten else source
        for source in sources
    )


def load_item(root: Path, path: str, config: Config, data: bytes | None = None) -> Source:
    """One content file with its attachments; `path` is root-relative with `/`, `data` takes the place of its bytes."""
    source = raw_file.read(root / path) if data is None else raw_file.decode(data)
    if isinstance(source, Problem):
        return Source(path=path, problems=(source,))
    problems = Problems()
    problems.extend(source.control_problems())
    front = front_matter.split(source)
    problems.extend(front.problems)
    read = _read(root, path, config, source, front, problems)
    found = problems.in_order()
    if any(problem.code in _NO_ITEM for problem in found):
        read = _Read()
    return Source(
        path=path,
        item=read.item,
        body=read.body,
        front=source.text[: front.body],
        front_end=front.end_line,
        contents=read.contents,
        inner_links=inner_links(read.body.links, config.site.base) if read.body else (),
        linked=bool(read.body and any("<a " in part.html or "<a " in part.heading for part in read.body.parts)),
        problems=found,
        beside=read.beside,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What a file holds."""

    item: Item | None = None
    body: Body | None = None
    contents: tuple[AttachmentContent, ...] = ()
    beside: frozenset[str] = frozenset()


def _read(root: Path, path: str, config: Config, source: SourceText, front: FrontMatter, problems: Problems) -> _Read:
    """As much as can be read, if only to tell what is wrong with it."""
    where = place(path, front.fields, config, problems)
    schemas = schemas_of(config)
    schema = schemas.of(where.section, where.category) if where else schemas.placeless
    fields = read_fields(front.fields, schema, problems) if front.fields else Fields()
    if not where or not front.fields:
        return _Read()
    attachments = _listed(root, path, fields, problems)
    body = read_body(source, front.body, where.stem, attachments, problems)
    if body:
        fields.elements |= elements_in(body, source, schema, fields.elements, problems)
    item = _item(path, where, fields, attachments.all())
    contents = read_attached(root, item.attachments, attachments.spans)
    return _Read(item, body, contents, frozenset(attachments.looked_at))


def _listed(root: Path, path: str, fields: Fields, problems: Problems) -> Attachments:
    attachments = Attachments(root, path, problems)
    for entry in fields.attachments:
        attachments.listed(entry.text("file"), entry.spans["file"], entry.text("title"), entry.text("alternative"))
    return attachments


def _item(path: str, where: Place, fields: Fields, attachments: tuple[Attachment, ...]) -> Item:
    return Item(
        path=path.removeprefix("content/"),
        section=where.section.id,
        category=where.category.id,
        stem=where.stem,
        attachments=attachments,
        elements=fields.elements,
        spans=fields.spans,
        raw=fields.raw,
        **fields.values,
    )
