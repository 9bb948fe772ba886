"""What an item refers to and what refers to it, in words for both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from gongkai.model.catalog import Related
from gongkai.model.item import Item
from gongkai.pages.edition import Edition
from gongkai.pages.line import UNTITLED
from gongkai.pages.links import site_url, web_address

FORWARD = {
    "interprets": "解读对象",
    "replaces": "废止的文件",
    "amends": "修改的文件",
    "responds_to": "反馈对象",
    "related": "相关信息",
}
BACKWARD = {
    "interprets": "政策解读",
    "replaces": "被下列文件废止",
    "amends": "被下列文件修改",
    "related": "相关信息",
}
ORDER = ("interprets", "replaces", "amends", "responds_to", "related")


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing referred to; without an address it is only words."""

    title: str
    number: str = ""
    day: str = ""
    url: str = ""
    """A path from the site's root."""
    href: str = ""
    """An address outside the site."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """All that stand to an item in one relation."""

    relation: str
    backward: bool
    title: str
    references: tuple[Reference, ...]


def relation_groups(edition: Edition, item: Item) -> tuple[RelationGroup, ...]:
    """The relations of an item; nothing is named twice, and the weaker relation gives way."""
    groups: dict[tuple[str, bool, str], list[Reference]] = defaultdict(list)
    named: set[str] = set()
    for entry in sorted(edition.catalog.relations.get(item.path, ()), key=_rank):
        reference = reference_of(edition, entry)
        if reference and (key := reference.url or reference.title) not in named:
            named.add(key)
            groups[_heading(edition, entry)].append(reference)
    return tuple(RelationGroup(*heading, tuple(references)) for heading, references in groups.items())


def references_in(groups: tuple[RelationGroup, ...], relation: str, *, backward: bool) -> tuple[Reference, ...]:
    """The references of one relation and direction."""
    matching = (group for group in groups if group.relation == relation and group.backward == backward)
    return tuple(reference for group in matching for reference in group.references)


def to_item(item: Item) -> Reference:
    """A reference to a published item; a withdrawn one leads to its tombstone."""
    return Reference(
        title=item.title or UNTITLED,
        number=item.document_number,
        day=item.published.day.isoformat() if item.published else "",
        url=site_url(item.address),
        note="已撤下" if item.withdrawn else "",
    )


def _rank(entry: Related) -> tuple[int, bool]:
    return (ORDER.index(entry.relation), entry.backward)


def _heading(edition: Edition, entry: Related) -> tuple[str, bool, str]:
    """What has been answered is headed by what answers it: 意见采纳反馈, 督查审计整改."""
    relation, backward = entry.relation, entry.backward and entry.relation != "related"
    if relation == "responds_to" and backward and entry.item:
        return relation, backward, edition.place(entry.item)[1].kind.label
    return relation, backward, (BACKWARD if backward else FORWARD)[relation]


def reference_of(edition: Edition, entry: Related) -> Reference | None:
    """What is shown of a relation; None where that would tell of what is not public."""
    if entry.item:
        return to_item(entry.item)
    written = entry.reference
    if written.external:
        return Reference(written.title, written.number, href=web_address(written.url))
    # A content path says nothing to a visitor, and the item behind it is not public yet.
    path = any(candidate.path in (written.text, f"{written.text}.md") for candidate in _candidates(edition, entry))
    return None if path or ".md" in written.text else Reference(written.text)


def _candidates(edition: Edition, entry: Related) -> Iterator[Item]:
    yield from edition.catalog.index.resolve(entry.reference).candidates


def without(groups: tuple[RelationGroup, ...], shown: Collection[Reference]) -> tuple[RelationGroup, ...]:
    """The groups less the references that the page shows elsewhere."""
    left = (
        replace(group, references=tuple(reference for reference in group.references if reference not in shown))
        for group in groups
    )
    return tuple(group for group in left if group.references)
