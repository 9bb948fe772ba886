"""What the rules about attachments share: each looks for something peculiar, at the place where the item names it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator

from gongkai.model.attachment_content import AttachmentContent, Trait
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding
from gongkai.model.item import Source


def shown_contents(source: Source) -> tuple[AttachmentContent, ...]:
    """The attachments of an item that the public gets: those of a withdrawn one are gone."""
    return () if source.item is None or source.item.withdrawn else source.contents


def name_of(content: AttachmentContent) -> str:
    """Under which name the public gets it."""
    return posixpath.basename(content.file)


def with_trait(trait: Trait, message: str, hint: str) -> Callable[[Source, Config], Iterator[Finding]]:
    """A check for attachments with a trait; `{name}` in the message is the attachment's."""

    def check(source: Source, _config: Config) -> Iterator[Finding]:
        for content in shown_contents(source):
            if trait in content.traits:
                yield Finding(message.format(name=name_of(content)), hint, content.span)

    return check
