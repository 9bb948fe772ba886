"""What one rule has found to belong to a person, no other rule's message may quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Diagnostic
from gongkai.rules.column import source_at
from gongkai.rules.file_text import FileText

_TELLING = 5
"""As many characters of a secret in a row tell something of it; messages often quote a part of a line."""


def discreetly(found: Iterable[Diagnostic], catalog: Catalog) -> Iterator[Diagnostic]:
    """The findings, with whatever is secret in their file veiled in what they say and propose."""
    found = tuple(found)
    secrets = _secrets(found, catalog)
    for one in found:
        known = secrets.get(one.path, ()) if not one.secret else ()
        yield _veiled(one, known) if known else one


def _secrets(found: Iterable[Diagnostic], catalog: Catalog) -> dict[str, set[str]]:
    """The secrets of each file in which there are any."""
    places = [(one.path, one.span) for one in found if one.secret and one.span]
    texts: dict[str, FileText] = {}
    secrets: dict[str, set[str]] = defaultdict(set)
    for path, span in places:
        if source := source_at(catalog).get(path):
            text = texts.setdefault(path, FileText(source))
            secrets[path].add(text.at(span))
    return secrets


def _veiled(found: Diagnostic, secrets: Iterable[str]) -> Diagnostic:
    message, hint = found.message, found.hint
    proposed = "".join(edit.text for edit in found.fix.edits) if found.fix else ""
    shown = proposed
    message, hint, shown = (_without(text, secrets) for text in (message, hint, shown))
    return replace(found, message=message, hint=hint, fix=found.fix if shown == proposed else None)


def _without(text: str, secrets: Iterable[str]) -> str:
    """The text with each piece of a secret that tells something made unreadable."""
    hidden = {place for secret in secrets for place in _shown(text, secret)}
    return "".join("*" if place in hidden else character for place, character in enumerate(text)) if hidden else text


def _shown(text: str, secret: str) -> Iterator[int]:
    """The places of a text that show a telling piece of a secret."""
    for start in range(len(secret) - _TELLING + 1):
        piece = secret[start : start + _TELLING]
        found = text.find(piece)
        while found >= 0:
            yield from range(found, found + _TELLING)
            found = text.find(piece, found + 1)
