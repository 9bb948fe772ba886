"""What the privacy rules share: looking through all pieces of a file, and telling what was found without showing it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gongkai.model.attachment_content import AttachmentContent
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.norms.veil import veiled
from gongkai.rules.first_look import look_of
from gongkai.rules.pieces import Piece, Pieces, pieces_of


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a piece that belongs to a person."""

    start: int
    end: int
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Secret:
    """What a rule looks for: `first` finds it all and more, quickly; `hits` decides for one piece.

    `named` is what it is called, and `why` and `hint` are whole sentences; one of what is `said` must stand somewhere
    in the file as well, if anything is. A `number` has at least seven characters, figures, letters and what parts them.
    """

    named: str
    why: str
    hint: str
    first: re.Pattern[str]
    hits: Callable[[Piece], Iterable[Hit]]
    said: tuple[str, ...] = ()
    number: bool = True

    def check(self, source: Source, _config: Config) -> Iterator[Finding]:
        """A finding for each place of the file, and one for each attachment and severity."""
        if source.item is None:
            return
        pieces = pieces_of(source)
        if not self._may_be_in(pieces):
            return
        inside: dict[tuple[str, Severity], list[str]] = {}
        for piece in pieces.all:
            if self.first.search(piece.text):
                for hit in self.hits(piece):
                    severity = _severity(hit, piece, source.item)
                    shown = veiled(piece.text[hit.start : hit.end])
                    if piece.content:
                        inside.setdefault((piece.content.file, severity), []).append(f"{piece.where}的 {shown}")
                    else:
                        yield self._in_file(piece, hit, severity, shown)
        contents = {content.file: content for content in source.contents}
        for (file, severity), places in inside.items():
            yield self._in_attachment(contents[file], severity, places)

    def _may_be_in(self, pieces: Pieces) -> bool:
        if self.number and not self.first.search(pieces.numbers):
            return False
        if self.said and not look_of(pieces.source).says(self.said):
            return False
        return self.number or self.first.search(pieces.text) is not None

    def _in_file(self, piece: Piece, hit: Hit, severity: Severity, shown: str) -> Finding:
        message = f"这里有{self.named} {shown}，{self.why}"
        return Finding(message, self.hint, piece.span(hit.start, hit.end), severity, secret=True)

    def _in_attachment(self, content: AttachmentContent, severity: Severity, places: list[str]) -> Finding:
        count = f"等{len(places)}处" if len(places) > 1 else ""
        name = posixpath.basename(content.file)
        message = f"附件“{name}”里有{self.named}：{places[0]}{count}，{self.why}"
        return Finding(message, f"{self.hint}改好以后换掉这个附件。", content.span, severity)


def _severity(hit: Hit, piece: Piece, item: Item) -> Severity:
    """What was withdrawn is no longer shown, and must not be held up on its way down; yet it is still in the files."""
    hidden = item.withdrawn and not piece.in_front
    return Severity.WARNING if hidden else hit.severity


def labelled(piece: Piece, start: int, label: re.Pattern[str]) -> bool:
    """Whether the label of a piece, or what stands shortly before an offset, says what it is."""
    return bool(label.search(piece.before(start, 20)))
